/* SPDX-License-Identifier: MIT */
/* What leaves the program as text: results on standard output, messages on standard error. */
#ifndef APP_OUTPUT_H
#define APP_OUTPUT_H

#include "base/buf.h"
#include "base/err.h"
#include <stdbool.h>

/* Writes all of it, however slowly it is taken; false: errno says why not. */
bool output_write(int descriptor, const char *bytes, size_t size);

/* Writes all of it to standard output.  A reader that has gone (a pipe into `head`) is no failure; anything else that
 * is not written is: false and ERR_FAILURE. */
bool output_result(const struct buf *text, struct err *err);

/* "rollcoach: text" on standard error.  What is not safe text is shown as '?': words of a stranger may be in it. */
void output_message(const char *text);

/* Lines that are safe text already, on standard error. */
void output_lines(const char *lines);

#endif
