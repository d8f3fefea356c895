/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the newest run out of a file, a folder or standard input.
 *
 * FIT, GPX 1.0 and 1.1, TCX; plain, .gz, or several in a .zip.  Nothing is kept but what struct run holds. */
#ifndef IO_RUN_READ_H
#define IO_RUN_READ_H

#include "base/err.h"
#include "io/run/run_file.h"

/* Into a file that run_file_init has initialized.  `path` may be "-" for standard input.  True if it could be read, whatever it contains: see run_standing.  ERR_DATA
 * with byte or line if the file is damaged, ERR_FAILURE if it cannot be read.  Call run_file_done even on failure. */
bool run_file_read(struct run_file *file, const char *path, struct err *err);

#endif
