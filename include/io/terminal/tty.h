/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The terminal device: its descriptor, streams and modes. */
#ifndef IO_TERMINAL_TTY_H
#define IO_TERMINAL_TTY_H

#include "base/err.h"
#include <stdio.h>
#include <termios.h>

struct tty {
	int descriptor;
	FILE *in, *out; /* for ncurses */
	struct termios before; /* modes at tty_open */
};

/* Opens the terminal at standard input and output, or /dev/tty if these are redirected.  False with a remedy if there
 * is none. */
bool tty_open(struct tty *tty, struct err *err);
void tty_close(struct tty *tty);

/* True, with ERR_FAILURE, if the process has reached its limit of open files, which makes opening a terminal or its
 * description fail. */
bool tty_out_of_files(struct err *err);

/* Discards the output of ncurses until tty_unmute; false on failure. */
bool tty_mute(struct tty *tty);
void tty_unmute(struct tty *tty);

/* Bypass ncurses.  tty_write and tty_restore are async-signal-safe. */
void tty_write(const struct tty *tty, const char *bytes, size_t size);
void tty_send(const struct tty *tty, const char *text); /* may be NULL */

/* Restores the modes from tty_open. */
void tty_restore(const struct tty *tty);

#endif
