/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A failure as a value: a message that names the problem, its place and the remedy.
 *
 * A failure is not a refusal: refusals (safety verdicts, things left out) are results with reasons. An err is set
 * where the failure is detected, extended with context on the way out, and printed only by the app layer. */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>

/* Each code has one exit status: the table is src/app/status.c. */
enum err_code {
	ERR_NONE,
	ERR_FAILURE, /* file, terminal, database: exit 1 */
	ERR_USAGE, /* invalid command line: exit 2 */
	ERR_DATA, /* an invalid data file: exit 3 */
	ERR_REFUSED, /* refused for safety: exit 4 */
};

/* Owns no memory: copy it freely. `text` is printable UTF-8 without a final newline. */
struct err {
	enum err_code code;
	char text[512];
};

/* Sets `err` and returns false, so that `return err_set(...)` reads well. */
bool err_set(struct err *err, enum err_code code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Prefixes the text of an err that is set with "context: "; returns false. */
bool err_in(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
