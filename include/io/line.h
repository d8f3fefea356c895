/* SPDX-License-Identifier: MIT */
/* The line to the terminal, with a detour for what ncurses writes.
 *
 * ncurses writes at each jump of the cursor, so that a terminal could show a frame half drawn.  Its descriptor may
 * therefore lead to a scratch file, from which a whole frame goes out in one write.  Bytes of our own go to `tty`, which
 * always is the terminal. */
#ifndef IO_LINE_H
#define IO_LINE_H

#include <stdio.h>
#include <termios.h>
#include "base/buf.h"
#include "base/err.h"

struct line {
	int tty;
	FILE *in, *out;        /* what ncurses reads and writes */
	int scratch;           /* where a frame is collected; -1: nowhere, ncurses writes by itself */
	struct buf frame;
	struct termios before; /* the modes it was found in */
};

/* The terminal at standard input and output, else /dev/tty.  False with a remedy if there is none. */
bool line_open(struct line *line, struct err *err);
void line_close(struct line *line);

/* What ncurses writes is collected from now on, or goes straight to the terminal (as after line_open). */
void line_collect(struct line *line);
void line_direct(struct line *line);

/* Sends what was collected since the last time. */
void line_send_frame(struct line *line);

/* Writes past ncurses; line_write and line_restore are safe in a signal handler. */
void line_write(const struct line *line, const char *bytes, size_t size);
void line_send(const struct line *line, const char *text); /* may be NULL */

/* Sets the modes it was found in. */
void line_restore(const struct line *line);

#endif
