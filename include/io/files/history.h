/* SPDX-License-Identifier: MIT */
/* A history that was given out as JSON or CSV, taken back.
 *
 * All or nothing: an error names line and column and leaves the history empty.  Members and columns that are not known
 * are passed over (a newer version may have written them); a session that was interrupted comes back as one that was
 * left, because what was interrupted elsewhere cannot go on here. */
#ifndef IO_FILES_HISTORY_H
#define IO_FILES_HISTORY_H

#include "base/err.h"
#include "core/record/history.h"
#include <stddef.h>

enum { HISTORY_BYTES_MAX = 256 << 20 }; /* some thirty years, day by day */

/* Reads a file; `ret_history` is to be ended in either case. */
bool history_load(struct history *ret_history, const char *path, struct err *err);

/* The bytes of one (NUL behind their end), called `name` in errors; what begins with '{' is JSON, all else CSV. */
bool history_parse(struct history *ret_history, const char *name, const char *bytes, size_t size, struct err *err);

#endif
