/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads lines from standard input as they arrive, without waiting. */
#ifndef APP_LINES_H
#define APP_LINES_H

#include <stdbool.h>
#include <stddef.h>

enum { LINE_MAX_BYTES = 512 };

struct lines {
	char bytes[LINE_MAX_BYTES]; /* read but not yet handed out */
	size_t size;
	bool skipping; /* inside a line that is too long to be valid */
	bool ended; /* end of input; lines may still be in the buffer */
};

/* Returns the next line without its newline, cut to LINE_MAX_BYTES - 1; false if there is none yet. */
bool lines_next(struct lines *lines, char line[LINE_MAX_BYTES]);

/* True at the end of input, once every line has been read. */
bool lines_over(const struct lines *lines);

#endif
