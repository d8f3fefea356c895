/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Text output: results on standard output, messages on standard error. */
#ifndef APP_OUTPUT_H
#define APP_OUTPUT_H

#include "base/buf.h"
#include "base/err.h"
#include <stdbool.h>

/* Writes all bytes, waiting as needed.  False with errno set. */
bool output_write(int descriptor, const char *bytes, size_t size);

/* Writes the whole text to standard output.  A closed pipe (`| head`) is not an error; any other error gives false with
 * ERR_FAILURE. */
bool output_result(const struct buf *text, struct err *err);

/* Prints "rollcoach: text" to standard error, with '?' for control characters and invalid UTF-8, which may come from
 * files or arguments. */
void output_message(const char *text);

/* Prints lines that are known to be safe to standard error. */
void output_lines(const char *lines);

#endif
