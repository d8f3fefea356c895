/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the clocks, in this module only, and detects whether the machine slept or the process was stopped. */
#ifndef IO_SYSTEM_WATCH_H
#define IO_SYSTEM_WATCH_H

#include "base/msec.h"
#include <stdbool.h>
#include <stdint.h>

enum { WATCH_GAP_MS = 1500 }; /* a reading later than expected by more than this means that the process was stopped */

/* One reading of the clocks. */
struct clock_reading {
	msec now; /* since watch_start; never goes back; excludes sleep of the machine */
	msec suspended_since; /* last moment the program is known to have run before a suspension; MSEC_NEVER: none */
	int64_t epoch; /* seconds since 1970-01-01 UTC, for dates */
};

/* A plain value; initialize with watch_start. */
struct watch {
	unsigned speed; /* 1; higher in a rehearsal */
	msec started; /* this and the following are private, in real milliseconds */
	msec seen; /* time of the last reading */
	msec expected; /* latest time at which the next reading was due */
	msec asleep; /* sleep counted so far, at the last reading */
	msec stopped_since; /* start of a stop announced by watch_stop; MSEC_NEVER: none */
};

void watch_start(struct watch *watch, unsigned speed);

/* Reads the clocks.  A suspension is reported once, by the first reading after it. */
struct clock_reading watch_look(struct watch *watch);

/* The time only; a suspension is still reported by the next watch_look. */
msec watch_time(const struct watch *watch);

/* Real milliseconds left until `until`: 0 if it has passed, -1 for MSEC_NEVER.  The next reading is expected then. */
msec watch_left(struct watch *watch, msec until);

/* Call after work that may have taken long: that time does not count as a suspension. */
void watch_worked(struct watch *watch);

/* Call before stopping the process (Ctrl-Z): the next reading reports the stop, however short it was. */
void watch_stop(struct watch *watch);

#endif
