/* SPDX-License-Identifier: MIT */
/* Signals set a flag, and arrive only inside one wait: nothing else in the program is ever interrupted.
 *
 * The flags are the one state here: a handler gets no argument. */
#ifndef IO_SYSTEM_SIGNALS_H
#define IO_SYSTEM_SIGNALS_H

#include "base/msec.h"

/* What arrived, as bits. */
enum {
	SIGNALS_END = 1, /* INT, TERM or HUP: save, restore the terminal, leave */
	SIGNALS_STOP = 2, /* TSTP: Ctrl-Z */
	SIGNALS_RESIZE = 4, /* WINCH */
	SIGNALS_CHILD = 8, /* CHLD: a speech program ended */
	SIGNALS_AGAIN = 16, /* CONT: on after a stop, whoever stopped us */
};

/* Installs the handlers and blocks the signals; PIPE is ignored (a write says so itself).  The signals of a crash
 * (QUIT, ABRT, SEGV, BUS, FPE, ILL) call `crashed`, which may only do what is safe in a handler, and then end the
 * program as they would have; `crashed` may be NULL. */
void signals_open(void (*crashed)(void));

/* Restores handlers and mask as they were. */
void signals_close(void);

/* What arrived since the last call. */
unsigned signals_take(void);

/* The signal behind SIGNALS_END, 0 if none came: stays until signals_close. */
int signals_ending(void);

/* Waits until one of the descriptors is ready or lost, a signal has arrived, or `real_ms` have passed (-1: no limit).
 * Returns the ready ones as bits: 1 << place. */
unsigned signals_wait(const int *descriptors, unsigned count, msec real_ms);

/* Stops the process as Ctrl-Z does; returns when it goes on. */
void signals_stop(void);

#endif
