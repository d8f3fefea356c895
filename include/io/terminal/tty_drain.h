/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Drains a terminal query's late reply before the tty is released, so that it is not typed into the shell. */
#ifndef IO_TERMINAL_TTY_DRAIN_H
#define IO_TERMINAL_TTY_DRAIN_H

#include "io/terminal/keys.h"

/* Reads and discards the pending reply and anything typed before it, then resets the reader.  Waits at most 50 ms.
 * Call it while echo is still off. */
void tty_drain(int tty, struct key_reader *reader);

#endif
