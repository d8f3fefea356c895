/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A run as plain values: what a file or the person says about it.  Pure; positions are never part of it.
 *
 * A value that is not known is RUN_UNKNOWN, never 0: nothing is concluded from what is missing. */
#ifndef CORE_PERSON_RUN_H
#define CORE_PERSON_RUN_H

#include "base/buf.h"
#include "base/utc.h"
#include <stdbool.h>
#include <stdint.h>

enum {
	RUN_UNKNOWN = -1,
	RUN_COUNTS_S = DAY_S,
	/* 2000-01-01: consumer GPS watches are younger, and a watch whose clock was never set starts before. */
	RUN_CLOCK_MIN = 946684800,
};

/* As `now`: every date is believed, and no run is of this day. */
#define RUN_ANY_TIME (INT64_MAX / 2)

/* Kinds of recording.  Only a run changes a plan. */
#define RECORDING_WORDS(X)                              \
	X(RECORDING_UNSAID, "unknown", "a recording")   \
	X(RECORDING_RUN, "run", "a run")                \
	X(RECORDING_RIDE, "ride", "a ride")             \
	X(RECORDING_SWIM, "swim", "a swim")             \
	X(RECORDING_WALK, "walk", "a walk or hike")     \
	X(RECORDING_OTHER, "other", "some other sport") \
	X(RECORDING_COURSE, "course", "a course")       \
	X(RECORDING_NONE, "none", "not an activity")
#define RECORDING_VALUE(value, word, phrase) value,
enum recording { RECORDING_WORDS(RECORDING_VALUE) RECORDING_COUNT };
#undef RECORDING_VALUE

/* Where ascent and descent come from; TIMED: elevation smoothed over time, as the way is missing. */
enum climb_by { CLIMB_UNKNOWN, CLIMB_DEVICE, CLIMB_SMOOTHED, CLIMB_TIMED, CLIMB_SAID };

/* Implausible values, set to RUN_UNKNOWN; DOUBT_SPORT and DOUBT_LEAP leave all values. */
enum run_doubt {
	DOUBT_CLOCK = 1 << 0, /* a start before 2000 */
	DOUBT_DISTANCE = 1 << 1, /* over 500 km, or faster than anybody runs */
	DOUBT_DURATION = 1 << 2, /* over 48 h; moving for longer than the run took, or too short for the distance */
	DOUBT_CLIMB = 1 << 3, /* over 15,000 m, more than half of the distance, or faster than anybody climbs */
	DOUBT_JUMPS = 1 << 4, /* positions that nobody reaches on foot: those stretches are not counted */
	DOUBT_SPORT = 1 << 5, /* counts as a run by its speed alone */
	DOUBT_END = 1 << 6, /* ends in the future: it ended now at the latest */
	DOUBT_LEAP = 1 << 7, /* the clock leaps by days on the way */
};

/* Values of which only a part of the run is known: the run has at least that. */
enum run_part {
	PART_MOVING = 1 << 0,
	PART_ELAPSED = 1 << 1,
	PART_DISTANCE = 1 << 2,
	PART_ASCENT = 1 << 3,
	PART_DESCENT = 1 << 4
};

struct run {
	enum recording recording;
	int64_t start, end; /* seconds since 1970-01-01 UTC */
	int moving_s, elapsed_s;
	int distance_m, ascent_m, descent_m;
	int ascent_ft, descent_ft; /* as the person said them; RUN_UNKNOWN: only the metres are known */
	int effort; /* the file's own rating, 0-100; shown, never used */
	enum climb_by climb;
	unsigned doubts; /* bits of enum run_doubt */
	unsigned parts; /* bits of enum run_part */
	unsigned legs; /* running legs: more than one in a multisport file */
	uint64_t said; /* bit per run band of the catalogue: what the person said about surface, intensity, ... */
};

/* All unknown. */
void run_init(struct run *run);

/* Completes `end`, sets implausible values to RUN_UNKNOWN and notes the doubt.  A recording without a sport counts as a
 * run if its speed fits one, otherwise as RECORDING_OTHER. */
void run_check(struct run *run);

/* Lets no run end in the future: it ends now instead, with a doubt unless clocks only differ.  A run that starts in the
 * future stays as it is. */
void run_end_by(struct run *run, int64_t now);

/* True if its date can be true and it holds anything: it counts, or is only too old. */
bool run_is_believed(const struct run *run, int64_t now);

/* Adds a running leg to a run: sums their values; of one that either of them lacks the whole has at least the other's. */
void run_add_leg(struct run *run, const struct run *leg);

/* Takes each value of which another recording of the same run knows more. */
void run_merge(struct run *run, const struct run *other);

/* Moving time, otherwise elapsed time. */
int run_seconds(const struct run *run);

/* Why a run does not count now.  RUN_OLD is a valid run that is too old; all others are faults of the file. */
enum run_standing { RUN_COUNTS, RUN_OLD, RUN_FUTURE, RUN_CLOCK, RUN_OTHER_SPORT, RUN_EMPTY };
enum run_standing run_standing(const struct run *run, int64_t now);

const char *recording_word(enum recording recording); /* "ride" */
const char *recording_phrase(enum recording recording); /* "a ride" */

#endif
