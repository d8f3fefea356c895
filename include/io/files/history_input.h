/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The input of a history: a file, standard input, or bytes in memory.  It can be read more than once. */
#ifndef IO_FILES_HISTORY_INPUT_H
#define IO_FILES_HISTORY_INPUT_H

#include "base/err.h"
#include <stddef.h>

/* A file, or bytes in memory. */
struct history_input {
	const char *name; /* for errors */
	int descriptor; /* seekable; -1: bytes */
	const char *bytes;
	size_t size;
};

/* Opens a file; "-" is standard input.  Input that cannot be read twice (a pipe) is first copied to a temporary
 * file. */
bool history_input_open(struct history_input *ret_input, const char *path, struct err *err);
void history_input_close(struct history_input *input);

#endif
