/* SPDX-License-Identifier: MIT */
/* A failure as a value: what went wrong, in words that name the place and the remedy.
 *
 * A failure is never a refusal: refusals (safety verdicts, things left out) are results with reasons.
 * An err is set where the failure is known, extended on the way out, printed only by the app layer. */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>

/* Each code has one exit status: the table is src/app/status.c. */
enum err_code {
	ERR_NONE,
	ERR_FAILURE, /* file, terminal, database: exit 1 */
	ERR_USAGE, /* a word of the command line: exit 2 */
	ERR_DATA, /* an invalid data file: exit 3 */
	ERR_REFUSED, /* refused for safety: exit 4 */
};

/* No heap, no global: copy it freely.  `text` is printable UTF-8 without a final newline. */
struct err {
	enum err_code code;
	char text[512];
};

/* Sets `err` and returns false, so that `return err_set(...)` reads well. */
bool err_set(struct err *err, enum err_code code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Puts "context: " in front of the text of an err that is set; returns false. */
bool err_in(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
