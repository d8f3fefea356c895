/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The functions of rollcoach-zip.so, the only part linked with libzip; it is loaded when the first zip is opened.
 *
 * libzip pulls in libcrypto, which would make every start of the program take half as long again. */
#ifndef IO_RUN_UNZIP_H
#define IO_RUN_UNZIP_H

#include "io/run/source.h"

enum { UNZIP_REASON_SIZE = 120 };

struct unzip {
	/* Opens; NULL with the reason.  The bytes are borrowed; the descriptor is duplicated. */
	void *(*open_bytes)(const void *bytes, size_t size, char ret_reason[UNZIP_REASON_SIZE]);
	void *(*open_file)(int descriptor, char ret_reason[UNZIP_REASON_SIZE]);
	void (*done)(void *archive);

	long (*count)(void *archive);
	const char *(*name)(void *archive, long at); /* NULL if it cannot be read */

	/* Opens a file of the archive; NULL with the reason. */
	void *(*open_entry)(void *archive, long at, char ret_reason[UNZIP_REASON_SIZE]);
	source_fill *read; /* from an open entry */
	void (*entry_done)(void *entry);
};

/* The library's only symbol. */
extern const struct unzip rollcoach_unzip;

/* Loads the library from the program's folder or from libexec; NULL with ERR_FAILURE if it is not there. */
const struct unzip *unzip_load(struct err *err);

#endif
