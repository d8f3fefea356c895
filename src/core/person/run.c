/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks the values of a run for plausibility, adds up its legs, and decides whether it counts today. */
#include "core/person/run.h"

enum {
	DISTANCE_MAX_M = 500000,
	DURATION_MAX_S = 48 * 3600,
	CLIMB_MAX_M = 15000,
	FUTURE_SLACK_S = 15 * 60, /* tolerance for differing clocks */
	RUN_SPEED_MAX_CM_S = 700, /* 25 km/h, above the mean of every world record from 800 m up to the marathon */
	RUN_SPEED_MIN_CM_S = 150, /* 5.4 km/h; anything slower is a walk */
	GROUND_SPEED_CM_S = 15000, /* 540 km/h; if it is faster, the time is wrong, not the distance */
	SPEED_MAX_CM_S = 1500, /* faster is a ride, if the file names no sport */
	CLIMB_SPEED_CM_S = 100, /* down a mountain, hour after hour */
	CLIMB_SLACK_M = 500,
	END_MAX_S = 14 * DAY_S, /* a longer run means that a clock jumped */
};

void run_init(struct run *run)
{
	*run = (struct run){ .start = RUN_UNKNOWN,
			     .end = RUN_UNKNOWN,
			     .moving_s = RUN_UNKNOWN,
			     .elapsed_s = RUN_UNKNOWN,
			     .distance_m = RUN_UNKNOWN,
			     .ascent_m = RUN_UNKNOWN,
			     .descent_m = RUN_UNKNOWN,
			     .ascent_ft = RUN_UNKNOWN,
			     .descent_ft = RUN_UNKNOWN,
			     .effort = RUN_UNKNOWN };
}

/* True if the distance is too far for that time at `cm_s`; false if either is unknown. */
static bool is_faster(int distance_m, int seconds, int cm_s)
{
	return distance_m > 0 && seconds >= 0 && (int64_t)distance_m * 100 > (int64_t)seconds * cm_s;
}

static void doubt(struct run *run, enum run_doubt doubt, int *value)
{
	run->doubts |= (unsigned)doubt;
	*value = RUN_UNKNOWN;
}

/* True for a moving time that does not fit the distance or, without a distance, is under a tenth of the total time.
 * Then the longer time counts, and the distance stays. */
static bool is_too_short(const struct run *run)
{
	int most = run->recording == RECORDING_RUN ? RUN_SPEED_MAX_CM_S : SPEED_MAX_CM_S;
	if (run->elapsed_s <= run->moving_s || run->moving_s < 0 || run->recording > RECORDING_RUN)
		return false;
	return run->distance_m >= 0 ? is_faster(run->distance_m, run->moving_s, most)
				    : run->moving_s < run->elapsed_s / 10;
}

static void check_duration(struct run *run)
{
	if (run->elapsed_s == 0)
		run->elapsed_s = RUN_UNKNOWN; /* every run takes some time */
	if (run->elapsed_s < 0 && run->moving_s == 0)
		run->moving_s = RUN_UNKNOWN;
	if (run->moving_s > DURATION_MAX_S || is_too_short(run))
		doubt(run, DOUBT_DURATION, &run->moving_s);
	if (run->elapsed_s > DURATION_MAX_S || (run->elapsed_s >= 0 && run->moving_s > run->elapsed_s + 1))
		doubt(run, DOUBT_DURATION, &run->elapsed_s);
}

/* Without a distance, the time limits the climb. */
static void check_climb(struct run *run, int *climb_m)
{
	int seconds = run_seconds(run);
	bool too_high = run->distance_m >= 0 ? *climb_m > run->distance_m / 2 + 10
					     : is_faster(*climb_m - CLIMB_SLACK_M, seconds, CLIMB_SPEED_CM_S);
	if (*climb_m > CLIMB_MAX_M || too_high)
		doubt(run, DOUBT_CLIMB, climb_m);
}

static bool has_part_of_time(const struct run *run)
{
	return run->parts & (run->moving_s >= 0 ? PART_MOVING : PART_ELAPSED);
}

/* The time, not the distance, is doubted if it covers only a part of the way, or if nothing on the ground is that
 * fast. */
static void check_speed(struct run *run)
{
	int seconds = run_seconds(run);
	if (run->recording != RECORDING_RUN || !is_faster(run->distance_m, seconds, RUN_SPEED_MAX_CM_S))
		return;
	if (has_part_of_time(run) || is_faster(run->distance_m, seconds, GROUND_SPEED_CM_S)) {
		doubt(run, DOUBT_DURATION, &run->moving_s);
		doubt(run, DOUBT_DURATION, &run->elapsed_s);
	} else {
		doubt(run, DOUBT_DISTANCE, &run->distance_m);
	}
}

/* A recording without a sport must look like a run. */
static void settle(struct run *run)
{
	int seconds = run_seconds(run);
	if (run->recording != RECORDING_UNSAID || run->distance_m < 0 || seconds <= 0 || run->doubts & DOUBT_DISTANCE)
		return;
	bool walks = (int64_t)run->distance_m * 100 < (int64_t)seconds * RUN_SPEED_MIN_CM_S;
	bool rides = !has_part_of_time(run) && is_faster(run->distance_m, seconds, RUN_SPEED_MAX_CM_S);
	run->recording = walks ? RECORDING_WALK : rides ? RECORDING_OTHER : RECORDING_RUN;
	if (run->recording == RECORDING_RUN)
		run->doubts |= DOUBT_SPORT;
}

/* The end is that of the recording, even if its duration is implausible. */
static void find_end(struct run *run)
{
	int seconds = run->elapsed_s > run->moving_s ? run->elapsed_s : run->moving_s;
	if (run->start < RUN_CLOCK_MIN && run->start != RUN_UNKNOWN) {
		run->doubts |= DOUBT_CLOCK;
		run->start = run->end = RUN_UNKNOWN;
	}
	if (run->start == RUN_UNKNOWN)
		run->end = RUN_UNKNOWN;
	else if (run->end < run->start)
		run->end = run->start + (seconds > 0 && seconds <= END_MAX_S ? seconds : 0);
}

void run_check(struct run *run)
{
	find_end(run);
	check_duration(run);
	settle(run);
	if (run->distance_m > DISTANCE_MAX_M)
		doubt(run, DOUBT_DISTANCE, &run->distance_m);
	check_speed(run);
	check_climb(run, &run->ascent_m);
	check_climb(run, &run->descent_m);
}

void run_end_by(struct run *run, int64_t now)
{
	if (run->end <= now || run->start > now + FUTURE_SLACK_S)
		return;
	if (run->end > now + FUTURE_SLACK_S)
		run->doubts |= DOUBT_END;
	run->end = now;
	run->start = run->start < now ? run->start : now;
}

/* ---- Two recordings ----------------------------------------------------------------------------------------------- */

/* Compares a value of a run with the same value of another. */
struct pair {
	int *value, other;
	unsigned part;
};
enum { PAIRS = 5 };

static void pair_values(struct pair *ret_pairs, struct run *run, const struct run *other)
{
	ret_pairs[0] = (struct pair){ &run->moving_s, other->moving_s, PART_MOVING };
	ret_pairs[1] = (struct pair){ &run->elapsed_s, other->elapsed_s, PART_ELAPSED };
	ret_pairs[2] = (struct pair){ &run->distance_m, other->distance_m, PART_DISTANCE };
	ret_pairs[3] = (struct pair){ &run->ascent_m, other->ascent_m, PART_ASCENT };
	ret_pairs[4] = (struct pair){ &run->descent_m, other->descent_m, PART_DESCENT };
}

/* A value known for one leg is kept even if another leg lacks it. */
static void add_value(struct run *run, const struct pair *pair)
{
	if ((*pair->value < 0) != (pair->other < 0))
		run->parts |= pair->part;
	if (*pair->value < 0)
		*pair->value = pair->other;
	else if (pair->other > 0)
		*pair->value += pair->other;
	if (run->parts & pair->part && *pair->value == 0)
		*pair->value = RUN_UNKNOWN; /* the total is at least this, so keep it */
}

void run_add_leg(struct run *run, const struct run *leg)
{
	struct pair pairs[PAIRS];
	struct run added = *leg;
	/* As in run_seconds, a leg without a moving time counts as moving all the time. */
	if (run->moving_s < 0)
		run->moving_s = run->elapsed_s;
	if (added.moving_s < 0)
		added.moving_s = added.elapsed_s;
	run->parts |= leg->parts;
	pair_values(pairs, run, &added);
	for (unsigned i = 0; i < PAIRS; i++)
		add_value(run, &pairs[i]);
	run->start = leg->start < run->start ? leg->start : run->start;
	run->end = leg->end > run->end ? leg->end : run->end;
	run->effort = leg->effort > run->effort ? leg->effort : run->effort;
	run->climb = leg->climb > run->climb ? leg->climb : run->climb;
	run->doubts |= leg->doubts;
	run->legs += leg->legs;
}

void run_merge(struct run *run, const struct run *other)
{
	struct pair pairs[PAIRS];
	if (other->descent_m > run->descent_m || run->climb == CLIMB_UNKNOWN)
		run->climb = other->climb;
	pair_values(pairs, run, other);
	for (unsigned i = 0; i < PAIRS; i++) {
		if (pairs[i].other <= *pairs[i].value)
			continue;
		*pairs[i].value = pairs[i].other;
		run->parts = (run->parts & ~pairs[i].part) | (other->parts & pairs[i].part);
	}
	run->end = other->end > run->end ? other->end : run->end;
	run->effort = other->effort > run->effort ? other->effort : run->effort;
	run->doubts |= other->doubts;
}

int run_seconds(const struct run *run)
{
	return run->moving_s >= 0 ? run->moving_s : run->elapsed_s;
}

enum run_standing run_standing(const struct run *run, int64_t now)
{
	bool empty = run->distance_m < 0 && run_seconds(run) < 0 && run->descent_m < 0 && run->ascent_m < 0;
	if (run->recording != RECORDING_RUN)
		return RUN_OTHER_SPORT;
	if (run->start == RUN_UNKNOWN)
		return RUN_CLOCK;
	if (run->start > now + FUTURE_SLACK_S)
		return RUN_FUTURE;
	if (empty)
		return RUN_EMPTY;
	return now - run->end > RUN_COUNTS_S ? RUN_OLD : RUN_COUNTS;
}

bool run_is_believed(const struct run *run, int64_t now)
{
	enum run_standing standing = run_standing(run, now);
	return standing == RUN_COUNTS || standing == RUN_OLD;
}

#define WORD(value, word, phrase) [value] = word,
#define PHRASE(value, word, phrase) [value] = phrase,

const char *recording_word(enum recording recording)
{
	static const char *const words[] = { RECORDING_WORDS(WORD) };
	return words[recording];
}

const char *recording_phrase(enum recording recording)
{
	static const char *const phrases[] = { RECORDING_WORDS(PHRASE) };
	return phrases[recording];
}
