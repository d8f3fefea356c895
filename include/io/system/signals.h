/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Signals only set a flag, and are delivered only inside signals_wait, so no other code is ever interrupted.
 *
 * The flags are module state because a signal handler takes no context argument. */
#ifndef IO_SYSTEM_SIGNALS_H
#define IO_SYSTEM_SIGNALS_H

#include "base/msec.h"

/* Signals received, as bits. */
enum {
	SIGNALS_END = 1, /* INT, TERM or HUP: save, restore the terminal, exit */
	SIGNALS_STOP = 2, /* TSTP: Ctrl-Z */
	SIGNALS_RESIZE = 4, /* WINCH */
	SIGNALS_CHILD = 8, /* CHLD: a speech program ended */
	SIGNALS_AGAIN = 16, /* CONT: continued after a stop from any source */
};

/* Installs the handlers and blocks the signals.  PIPE is ignored: the write itself reports the error.  Crash signals
 * (QUIT, ABRT, SEGV, BUS, FPE, ILL) call `crashed`, which must be async-signal-safe, and then have their default
 * effect. `crashed` may be NULL. */
void signals_open(void (*crashed)(void));

/* Restores the previous handlers and mask. */
void signals_close(void);

/* Returns and clears the signals received since the last call. */
unsigned signals_take(void);

/* The signal number behind SIGNALS_END; 0: none.  Kept until signals_close. */
int signals_ending(void);

/* Waits until a descriptor is readable or lost, a signal arrives, or `real_ms` have passed (-1: no limit).  Returns the
 * ready descriptors as bits: 1 << index. */
unsigned signals_wait(const int *descriptors, unsigned count, msec real_ms);

/* Stops the process as Ctrl-Z does; returns once it is continued. */
void signals_stop(void);

#endif
