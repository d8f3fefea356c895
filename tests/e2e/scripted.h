/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A world that a test controls: its clock moves only on command of the driver.
 *
 * Orders come through a pipe; when the program has nothing left to do, the world writes a mark into the terminal's
 * stream (OSC 7777 with a number, so in order with the drawing).  Everything else is real I/O: terminal, signals,
 * sounds.  tests/e2e/drive.h is the other end. */
#ifndef TESTS_SCRIPTED_H
#define TESTS_SCRIPTED_H

#include "app/world.h"

enum order_kind {
	ORDER_ADVANCE, /* this many milliseconds pass */
	ORDER_SLEEP, /* the machine sleeps: only the wall clock advances */
};

struct order {
	enum order_kind kind;
	msec ms;
};

struct scripted {
	struct world world; /* must be first: a pointer to it is cast to the scripted world */
	unsigned speed;
	msec now, target; /* script time, before `speed` */
	msec suspended_since;
	int64_t epoch; /* at script time 0 */
	int control; /* orders */
	bool patient; /* lets each speech end before the clock advances, so that none is cut off by chance */
	bool idle_said;
	int idle;
};

/* Reads E2E_CONTROL (descriptor of the orders), E2E_EPOCH and E2E_IMPATIENT from the environment. */
void scripted_open(struct scripted *scripted, const struct settings *settings, unsigned speed);
void scripted_close(struct scripted *scripted);

#endif
