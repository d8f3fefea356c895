/* SPDX-License-Identifier: MIT */
/* The line to the terminal. */
#ifndef IO_TERMINAL_TTY_H
#define IO_TERMINAL_TTY_H

#include "base/err.h"
#include <stdio.h>
#include <termios.h>

struct tty {
	int tty;
	FILE *in, *out; /* what ncurses reads and writes */
	struct termios before; /* the modes it was found in */
};

/* The terminal at standard input and output, else /dev/tty.  False with a remedy if there is none. */
bool tty_open(struct tty *line, struct err *err);
void tty_close(struct tty *line);

/* True, with ERR_FAILURE, if this process may open no more files: why opening a terminal or its description fails. */
bool tty_out_of_files(struct err *err);

/* What ncurses writes and sets goes nowhere for a while; false if that cannot be had. */
bool tty_mute(struct tty *line);
void tty_unmute(struct tty *line);

/* Writes past ncurses; tty_write and tty_restore are safe in a signal handler. */
void tty_write(const struct tty *line, const char *bytes, size_t size);
void tty_send(const struct tty *line, const char *text); /* may be NULL */

/* Sets the modes it was found in. */
void tty_restore(const struct tty *line);

#endif
