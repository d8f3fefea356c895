/* SPDX-License-Identifier: MIT */
/* The line to the terminal. */
#ifndef IO_LINE_H
#define IO_LINE_H

#include <stdio.h>
#include <termios.h>
#include "base/err.h"

struct line {
	int tty;
	FILE *in, *out;        /* what ncurses reads and writes */
	struct termios before; /* the modes it was found in */
};

/* The terminal at standard input and output, else /dev/tty.  False with a remedy if there is none. */
bool line_open(struct line *line, struct err *err);
void line_close(struct line *line);

/* What ncurses writes and sets goes nowhere for a while; false if that cannot be had. */
bool line_mute(struct line *line);
void line_unmute(struct line *line);

/* Writes past ncurses; line_write and line_restore are safe in a signal handler. */
void line_write(const struct line *line, const char *bytes, size_t size);
void line_send(const struct line *line, const char *text); /* may be NULL */

/* Sets the modes it was found in. */
void line_restore(const struct line *line);

#endif
