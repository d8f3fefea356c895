/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A track being read, point by point: distance, moving time, ascent and descent.
 *
 * Only the last position is kept, for the distance to the next one, and it is wiped at the end.
 *
 * Ascent and descent: elevation is averaged over each 50 m of distance; then only changes of direction of at least 5 m
 * count, because GPS and barometer noise of a few metres would add up to hundreds.  Without distances (no positions, or
 * they jump), it is averaged over each 30 s instead.  The gap between two segments adds neither distance nor climb.
 *
 * Moving time: stretches at 0.5 m/s or more.  Stretches faster than 15 m/s are receiver jumps and are not counted.  If
 * the device's clock leaps by days, the run begins with the spell that has the most points (after 2000), and the times
 * before and after it are added up. */
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

/* The mean elevation of each step of distance or time, and its changes of direction. */
struct climb {
	double sum, start, low, high; /* of this step */
	double anchor_m, ascent_m, descent_m;
	unsigned count, steps;
	int direction; /* 1 up, -1 down, 0 not yet */
	bool anchored, steep; /* steep: a step rose more than it is long, so distance is missing */
};

/* A span of time without a leap of days; setting the clock during the run begins another one. */
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

/* `fresh`: a new segment; the distance from the last point is not counted. */
void track_add(struct track *track, const struct track_point *point, bool fresh);

/* The latest time supported by at least a tenth of the points, in milliseconds; negative: none. */
int64_t track_end_ms(const struct track *track);

/* Writes what is known into a run: start, elapsed, moving, distance, ascent and descent; then wipes the track. A climb
 * is known only if at least nine of ten points have an elevation, with one in every 200 m or, without distances, in
 * every two minutes. */
void track_finish(struct track *track, struct run *ret_run);

/* Discards moving time and climb if the track covers less than nine tenths of the distance; for a climb by time, less
 * than nine tenths of the time. */
void track_trim(struct run *run, const struct run *whole);

#endif
