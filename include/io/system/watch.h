/* SPDX-License-Identifier: MIT */
/* The one door through which time enters: what the clocks say, and whether the machine slept in between. */
#ifndef IO_SYSTEM_WATCH_H
#define IO_SYSTEM_WATCH_H

#include "base/msec.h"
#include <stdbool.h>
#include <stdint.h>

enum { WATCH_GAP_MS = 1500 }; /* later than expected by more than this: the process was stopped */

/* One look at the clocks. */
struct clock_reading {
	msec now; /* since the watch was started; never goes back; stands still while the machine sleeps */
	msec suspended_since; /* MSEC_NEVER, or: the last moment the program is known to have run before it was stopped */
	int64_t epoch; /* seconds since 1970-01-01 UTC, for dates */
};

/* A value; start it with watch_start. */
struct watch {
	unsigned speed; /* 1; more when a session is rehearsed */
	msec started; /* private, as are the rest: real milliseconds */
	msec seen; /* of the last look */
	msec expected; /* when the next look was due at the latest */
	msec asleep; /* how far the clock that counts sleep was ahead at the last look */
	msec stopped_since; /* a stop the program knows of; MSEC_NEVER: none */
};

void watch_start(struct watch *watch, unsigned speed);

/* Reads the clocks.  A suspension is told once, by the first look after it. */
struct clock_reading watch_look(struct watch *watch);

/* The time alone: says nothing of a suspension and leaves it for the next look. */
msec watch_time(const struct watch *watch);

/* Real milliseconds from now until `until`, 0 if it has come, -1 for MSEC_NEVER; the next look is expected then. */
msec watch_left(struct watch *watch, msec until);

/* The program is about to be stopped (Ctrl-Z): the next look tells so, however short the stop was. */
void watch_stop(struct watch *watch);

#endif
