/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Recordings in a .zip, such as an export from a watch or portal. */
#ifndef IO_RUN_ARCHIVE_H
#define IO_RUN_ARCHIVE_H

#include "io/run/newest.h"

enum {
	ARCHIVE_FILES_MAX = 20000,
	ARCHIVE_BYTES_MAX = 512 << 20, /* packed */
	ARCHIVE_BUDGET = 256 << 20, /* unpacked, all recordings together */
};

/* Reads all recordings in an archive.  A recording that cannot be read becomes a note; ERR_DATA if the archive itself
 * cannot be read, ERR_FAILURE if its library is missing. */
bool archive_of_bytes(const void *bytes, size_t size, struct newest *newest, struct err *err);
bool archive_of_file(int descriptor, struct newest *newest, struct err *err);

#endif
