/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The world as the loop sees it: clocks, something to wait for, and sounds.
 *
 * Injected, so that tests run the whole program in a scripted world whose clock moves only on command. */
#ifndef APP_WORLD_H
#define APP_WORLD_H

#include "io/system/awake.h"
#include "io/system/watch.h"
#include "io/terminal/sounds.h"

enum wake {
	WAKE_UP, /* keys may be pending, or something changed: look again */
	WAKE_TIME, /* `until` is reached and no key is pending */
	WAKE_END, /* a signal or a lost terminal ends the program: save and exit */
	WAKE_SLEEP, /* nothing to do; never returned by `wait` */
};

struct world {
	/* Reads the clocks; called once per loop iteration. */
	struct clock_reading (*now)(struct world *world);

	/* The time only, at any moment; does not report a suspension. */
	msec (*time)(struct world *world);

	/* Waits for `until` (MSEC_NEVER: no limit), a key or a signal.  Read all pending keys first: keys already
	 * buffered do not end the wait. */
	enum wake (*wait)(struct world *world, msec until);

	/* Call after work that may have taken long, such as writing to a slow disk: its time is not a suspension.
	 * NULL: never needed. */
	void (*worked)(struct world *world);

	/* Queues the sounds of a cue; they are played in `wait`, after the frame is shown. */
	void (*cue)(struct world *world, const struct cue *cue, msec now);

	int disk_ms; /* how long a frame may wait for the disk */

	struct sounds sounds; /* the app switches its channels and shows its `trouble` */
	struct awake awake; /* a child among those of `sounds` */
};

/* The world of this machine.  Keys come from the terminal while it is open, otherwise from standard input. */
struct machine {
	struct world world; /* must be first: a pointer to it is cast to the machine */
	struct watch watch;
};

/* Starts signals, watch and sounds; call it before opening the terminal.  Time runs `speed` times as fast (1: real
 * time).  Borrows `settings`.  Close the terminal before the machine. */
void machine_open(struct machine *machine, const struct settings *settings, unsigned speed);
void machine_close(struct machine *machine);

/* Handles pending signals (stops for Ctrl-Z, applies a new size) and returns the one left for the loop.  Calls
 * `before_stop` just before a stop.  Every world calls it on waking. */
enum wake world_signals(struct world *world, void (*before_stop)(struct world *world));

#endif
