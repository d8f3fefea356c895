/* SPDX-License-Identifier: MIT */
/* Lines of standard input, read as they come and never waited for by themselves. */
#ifndef APP_LINES_H
#define APP_LINES_H

#include <stdbool.h>
#include <stddef.h>

enum { LINE_MAX_BYTES = 512 };

struct lines {
	char bytes[LINE_MAX_BYTES]; /* read and not yet handed out */
	size_t size;
	bool skipping; /* the rest of a line that is too long to mean anything */
	bool ended; /* the input has ended; lines may still be waiting */
};

/* The next whole line without its newline, cut to LINE_MAX_BYTES - 1; false if none is there yet. */
bool lines_next(struct lines *lines, char line[LINE_MAX_BYTES]);

/* No line will ever come again. */
bool lines_over(const struct lines *lines);

#endif
