/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A track being read, point by point: distance, moving time, ascent and descent.
 *
 * Only the last position is held, for the distance to the next one, and it is wiped at the end.
 *
 * Ascent and descent: the mean elevation of each 50 m of the way; then only changes of direction of 5 m and more count.
 * GPS and barometer noise of a few metres would otherwise add up to hundreds.  Where the way is missing (no positions, or
 * they jump), it is the mean of each 30 s instead.  The gap between two segments adds neither distance nor climb.
 * Moving time: stretches at 0.5 m/s and
 * more.  Stretches faster than 15 m/s are jumps of the receiver and count for nothing.  Where the clock of the device leaps by
 * days, the run begins with the time of most points (after 2000), and the times before and after it are added up. */
#ifndef IO_RUN_TRACK_H
#define IO_RUN_TRACK_H

#include "core/person/run.h"
#include <stdbool.h>
#include <stdint.h>

/* One point; missing values are TRACK_NOTHING. */
#define TRACK_NOTHING (-1e9)
struct track_point {
	int64_t ms; /* since 1970; negative: no time */
	double latitude, longitude; /* degrees */
	double elevation_m;
	double distance_m; /* from the start, as the device measured it */
};

/* The mean elevation of each step of the way, or of time, and its changes of direction. */
struct climb {
	double sum, start, low, high; /* of this step */
	double anchor_m, ascent_m, descent_m;
	unsigned count, steps;
	int direction; /* 1 up, -1 down, 0 not yet */
	bool anchored, steep; /* steep: one step held more than a slope of 45 degrees, so its measure is missing */
};

/* A time without a leap of days; a clock that is set on the way begins another one. */
enum { TRACK_SPELLS = 4 };
struct spell {
	int64_t first_ms, last_ms;
	unsigned points;
};

struct track {
	struct track_point last;
	struct spell spells[TRACK_SPELLS];
	unsigned spells_count;
	int64_t moving_ms;
	double way_m, device_m; /* by positions; by the device */
	unsigned points, timed, jumps, elevations;
	double between_m; /* elevation between the segments so far */
	struct climb by_way, by_time;
	bool odd_elevations; /* below -500 m or above 9000 m, so not used */
};

void track_init(struct track *track);

/* `fresh`: a new segment; the way from the last point is not counted. */
void track_add(struct track *track, const struct track_point *point, bool fresh);

/* The last time that at least a tenth of the points supports, in milliseconds; negative: none. */
int64_t track_end_ms(const struct track *track);

/* Writes what is known into a run: start, elapsed, moving, distance, ascent and descent; then wipes the track.
 * A climb is known only if at least nine of ten points have an elevation, and one lies on every 200 m of the way, or,
 * where the way is missing, in every two minutes. */
void track_finish(struct track *track, struct run *ret_run);

/* Forgets moving time and climb of a track that covers less than nine tenths of the distance; a climb by time, of less
 * than nine tenths of the time. */
void track_trim(struct run *run, const struct run *whole);

#endif
