/* SPDX-License-Identifier: MIT */
/* An answer that the terminal still owes when it is given back: it must not land in the shell. */
#ifndef IO_TERMINAL_TTY_DRAIN_H
#define IO_TERMINAL_TTY_DRAIN_H

#include "io/terminal/keys.h"

/* Takes the answer that the reader was asked for from the line, and what was typed before it, and drops both; the
 * reader is as new then.  Waits 50 ms at most.  The line must still be as the program set it: without echo. */
void tty_drain(int line, struct key_reader *reader);

#endif
