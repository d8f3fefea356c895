/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A run as plain values, from a file or from the person.  Pure; positions are never part of it.
 *
 * An unknown value is RUN_UNKNOWN, never 0: nothing is concluded from missing data. */
#ifndef CORE_PERSON_RUN_H
#define CORE_PERSON_RUN_H

#include "base/buf.h"
#include "base/utc.h"
#include <stdbool.h>
#include <stdint.h>

enum {
	RUN_UNKNOWN = -1,
	RUN_COUNTS_S = DAY_S,
	/* 2000-01-01: no consumer GPS watch is older, and a watch whose clock was never set starts earlier. */
	RUN_CLOCK_MIN = 946684800,
};

/* As `now`: every date is plausible, and no run is from today. */
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

/* Source of ascent and descent; TIMED: elevation smoothed over time, because distances are missing. */
enum climb_by { CLIMB_UNKNOWN, CLIMB_DEVICE, CLIMB_SMOOTHED, CLIMB_TIMED, CLIMB_SAID };

/* Implausible values, which are set to RUN_UNKNOWN; DOUBT_SPORT and DOUBT_LEAP keep all values. */
enum run_doubt {
	DOUBT_CLOCK = 1 << 0, /* a start before 2000 */
	DOUBT_DISTANCE = 1 << 1, /* over 500 km, or faster than anybody runs */
	DOUBT_DURATION = 1 << 2, /* over 48 h; moving for longer than the run took, or too short for the distance */
	DOUBT_CLIMB = 1 << 3, /* over 15,000 m, more than half of the distance, or faster than anybody climbs */
	DOUBT_JUMPS = 1 << 4, /* jumps between positions, too fast on foot: those stretches are not counted */
	DOUBT_SPORT = 1 << 5, /* counts as a run only because of its speed */
	DOUBT_END = 1 << 6, /* ends in the future; taken to end now at the latest */
	DOUBT_LEAP = 1 << 7, /* the clock leaps by days during the run */
};

/* Values known for only part of the run: the whole run has at least that much. */
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
	int ascent_ft, descent_ft; /* as the person gave them; RUN_UNKNOWN: only the metres are known */
	int effort; /* the file's own rating, 0-100; shown, never used */
	enum climb_by climb;
	unsigned doubts; /* bits of enum run_doubt */
	unsigned parts; /* bits of enum run_part */
	unsigned legs; /* running legs: more than one in a multisport file */
	uint64_t said; /* bit per run band of the catalogue: what the person said about surface, intensity, ... */
};

/* Sets every value to unknown. */
void run_init(struct run *run);

/* Completes `end`, sets implausible values to RUN_UNKNOWN and notes the doubt.  A recording without a sport counts as a
 * run if its speed fits one, otherwise as RECORDING_OTHER. */
void run_check(struct run *run);

/* Sets an end in the future to `now`, with a doubt unless the clocks merely differ.  A run that starts in the future is
 * left unchanged. */
void run_end_by(struct run *run, int64_t now);

/* True if its date is plausible and it has any value: it counts, or is merely too old. */
bool run_is_believed(const struct run *run, int64_t now);

/* Adds a running leg to a run: sums their values.  If only one of them has a value, the whole has at least that
 * much. */
void run_add_leg(struct run *run, const struct run *leg);

/* Takes each value that another recording of the same run knows more about. */
void run_merge(struct run *run, const struct run *other);

/* Moving time, otherwise elapsed time. */
int run_seconds(const struct run *run);

/* Why a run does not count now.  RUN_OLD is a valid run that is too old; all others are faults of the file. */
enum run_standing { RUN_COUNTS, RUN_OLD, RUN_FUTURE, RUN_CLOCK, RUN_OTHER_SPORT, RUN_EMPTY };
enum run_standing run_standing(const struct run *run, int64_t now);

const char *recording_word(enum recording recording); /* "ride" */
const char *recording_phrase(enum recording recording); /* "a ride" */

#endif
