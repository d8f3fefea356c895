/* SPDX-License-Identifier: MIT */
/* The world as the loop sees it: what time it is, something to wait for, someone to tell.
 *
 * Injected, so that tests run the whole program in a scripted world whose clock moves only when they say so. */
#ifndef APP_WORLD_H
#define APP_WORLD_H

#include "io/system/watch.h"
#include "io/terminal/sounds.h"

enum wake {
	WAKE_UP, /* keys may wait, something changed: look again */
	WAKE_TIME, /* `until` has come, and no key with it */
	WAKE_END, /* a signal or a lost terminal ends the program: keep what was done and leave */
	WAKE_SLEEP, /* nothing for the loop: never returned by `wait` */
};

struct world {
	/* One look at the clocks, once a turn of the loop. */
	struct clock_reading (*now)(struct world *world);

	/* Waits until `until` (MSEC_NEVER: no limit), a key or a signal.  Read all keys that wait before: those already
	 * taken from the line do not wake. */
	enum wake (*wait)(struct world *world, msec until);

	/* Tells the ears; they are heard once the frame is shown, in `wait`. */
	void (*cue)(struct world *world, const struct cue *cue, msec now);

	struct sounds sounds; /* its channels are switched by the app, its `trouble` is shown by it */
};

/* The world of this machine.  Keys come from the terminal while it is open, else from standard input. */
struct machine {
	struct world world; /* first: a pointer to it is a pointer to the machine */
	struct watch watch;
};

/* Starts signals, watch and sounds, before the terminal is opened; `speed` times as fast as it really is (1: in
 * earnest).  Borrows `settings`.  Close the terminal before the machine. */
void machine_open(struct machine *machine, const struct settings *settings, unsigned speed);
void machine_close(struct machine *machine);

/* What a world does on waking, whoever waited: acts on the signals that came (stops for Ctrl-Z, takes a new size) and
 * says what is left for the loop.  `before_stop` is called just before a stop. */
enum wake world_signals(struct world *world, void (*before_stop)(struct world *world));

#endif
