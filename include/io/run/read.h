/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the newest run from a file, a folder or standard input.
 *
 * FIT, GPX 1.0 and 1.1, TCX; plain, .gz, or several in a .zip.  Nothing is kept except struct run. */
#ifndef IO_RUN_READ_H
#define IO_RUN_READ_H

#include "base/err.h"
#include "io/run/run_file.h"

/* `file` must have been initialized by run_file_init.  `path` may be "-" for standard input.  True if it could be read,
 * whether or not the run counts (run_standing).  ERR_DATA with byte or line if the file is damaged, ERR_FAILURE if it
 * cannot be read.  Call run_file_done even on failure. */
bool run_file_read(struct run_file *file, const char *path, struct err *err);

#endif
