/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Takes sport, start, times, distance, climb and rating from sessions, and fills gaps from laps and records.
 *
 * Numbers of messages and fields: profile of the FIT SDK 21. */
#include "io/run/fit_run.h"

#include "io/run/fit.h"
#include "io/run/track.h"
#include <string.h>

enum message { FILE_ID = 0, SPORT = 12, SESSION = 18, LAP = 19, RECORD = 20 };
enum file_type { FILE_ACTIVITY = 4, FILE_COURSE = 6 };
enum { SESSIONS_MAX = 64, SUB_SPORT_NONE = 0 };

/* One of the files in a chain. */
struct activity {
	struct outing *outing;
	int64_t file_type, sport; /* -1 if not given */
	int64_t session_end; /* time stamp of the last session; -1 if none */
	struct run sessions[SESSIONS_MAX], laps;
	unsigned sessions_count, laps_count;
	struct track track;
};

static void start_activity(struct activity *activity)
{
	activity->file_type = activity->sport = activity->session_end = -1;
	activity->sessions_count = activity->laps_count = 0;
	run_init(&activity->laps);
	track_init(&activity->track);
}

/* ---- Sports ------------------------------------------------------------------------------------------------------- */

static enum recording recording_of(int64_t sport)
{
	static const struct {
		int64_t sport;
		enum recording recording;
	} sports[] = {
		{ 1, RECORDING_RUN },     { 2, RECORDING_RIDE },  { 5, RECORDING_SWIM },
		{ 11, RECORDING_WALK },   { 17, RECORDING_WALK }, /* hiking */
		{ 21, RECORDING_RIDE }, /* e-bike */
		{ 0, RECORDING_UNSAID }, /* generic */
		{ -1, RECORDING_UNSAID },
	};
	for (unsigned i = 0; i < sizeof(sports) / sizeof(sports[0]); i++)
		if (sports[i].sport == sport)
			return sports[i].recording;
	return RECORDING_OTHER;
}

/* ---- Sessions and laps -------------------------------------------------------------------------------------------- */

/* A number, divided and rounded; RUN_UNKNOWN if the message lacks it or it exceeds all limits. */
static int field(const struct fit_message *message, unsigned number, int64_t scale)
{
	int64_t value;
	if (!fit_value(message, number, &value) || value < 0 || value / scale > 100000000)
		return RUN_UNKNOWN;
	return (int)((value + scale / 2) / scale);
}

static int64_t start_of(const struct fit_message *message)
{
	int64_t start;
	return fit_value(message, 2, &start) ? fit_time(start) : RUN_UNKNOWN;
}

/* Session and lap share these fields; ascent and descent are adjacent. */
static void take_leg(const struct fit_message *message, unsigned ascent_field, struct run *ret_leg)
{
	run_init(ret_leg);
	ret_leg->start = start_of(message);
	ret_leg->elapsed_s = field(message, 7, 1000);
	ret_leg->moving_s = field(message, 8, 1000);
	ret_leg->distance_m = field(message, 9, 100);
	ret_leg->ascent_m = field(message, ascent_field, 1);
	ret_leg->descent_m = field(message, ascent_field + 1, 1);
	if (ret_leg->ascent_m >= 0 || ret_leg->descent_m >= 0)
		ret_leg->climb = CLIMB_DEVICE;
}

/* If there are too many, drops the oldest, and other sports before runs, because the last run counts. */
static struct run *next_session(struct activity *activity)
{
	unsigned at = 0;
	if (activity->sessions_count < SESSIONS_MAX)
		return &activity->sessions[activity->sessions_count++];
	while (at < SESSIONS_MAX && activity->sessions[at].recording == RECORDING_RUN)
		at++;
	at = at == SESSIONS_MAX ? 0 : at;
	memmove(&activity->sessions[at], &activity->sessions[at + 1],
		(SESSIONS_MAX - 1 - at) * sizeof(activity->sessions[0]));
	activity->outing->left_out++;
	return &activity->sessions[SESSIONS_MAX - 1];
}

static void take_session(struct activity *activity, const struct fit_message *message)
{
	int64_t sport = -1;
	struct run *leg = next_session(activity);
	take_leg(message, 22, leg);
	int moving_s = field(message, 59, 1000);
	if (moving_s >= 0)
		leg->moving_s = moving_s;
	leg->effort = field(message, 193, 1);
	fit_value(message, 5, &sport);
	leg->recording = recording_of(sport);
	activity->session_end = message->time;
}

static void take_lap(struct activity *activity, const struct fit_message *message)
{
	struct run leg;
	take_leg(message, 21, &leg);
	leg.end = leg.start == RUN_UNKNOWN ? RUN_UNKNOWN : leg.start + (leg.elapsed_s >= 0 ? leg.elapsed_s : 0);
	if (activity->laps_count++ == 0)
		activity->laps = leg;
	else
		run_add_leg(&activity->laps, &leg);
}

/* ---- Records ------------------------------------------------------------------------------------------------------ */

static double scaled(const struct fit_message *message, unsigned number, double scale, double offset)
{
	int64_t value;
	return fit_value(message, number, &value) ? (double)value / scale - offset : TRACK_NOTHING;
}

static void take_record(struct activity *activity, const struct fit_message *message)
{
	static const double SEMICIRCLES = 2147483648.0 / 180; /* one degree */
	struct track_point point = {
		.ms = message->time < 0 ? -1 : message->time * 1000,
		.latitude = scaled(message, 0, SEMICIRCLES, 0),
		.longitude = scaled(message, 1, SEMICIRCLES, 0),
		.elevation_m = scaled(message, 78, 5, 500),
		.distance_m = scaled(message, 5, 100, 0),
	};
	if (point.elevation_m <= TRACK_NOTHING)
		point.elevation_m = scaled(message, 2, 5, 500);
	track_add(&activity->track, &point, false);
}

static void take_message(void *context, const struct fit_message *message)
{
	struct activity *activity = context;
	switch (message->number) {
	case FILE_ID:
		fit_value(message, 0, &activity->file_type);
		break;
	case SPORT:
		fit_value(message, 0, &activity->sport);
		break;
	case SESSION:
		take_session(activity, message);
		break;
	case LAP:
		take_lap(activity, message);
		break;
	case RECORD:
		take_record(activity, message);
		break;
	default:
		break;
	}
}

/* ---- The end of a file -------------------------------------------------------------------------------------------- */

static void complete(struct run *leg, int *value, const struct run *other, int theirs, enum run_part part)
{
	if (*value >= 0 && !(leg->parts & (unsigned)part && theirs > *value))
		return;
	*value = theirs;
	leg->parts = (leg->parts & ~(unsigned)part) | (other->parts & (unsigned)part);
}

/* Fills in values that a leg lacks, or that cover only a part of it. */
static void complete_leg(struct run *leg, const struct run *other)
{
	if (leg->start < RUN_CLOCK_MIN && other->start > leg->start) {
		leg->start = other->start;
		leg->end = other->end;
	}
	complete(leg, &leg->elapsed_s, other, other->elapsed_s, PART_ELAPSED);
	complete(leg, &leg->moving_s, other, other->moving_s, PART_MOVING);
	if (leg->distance_m < 0)
		leg->doubts |= other->doubts;
	complete(leg, &leg->distance_m, other, other->distance_m, PART_DISTANCE);
	/* Only the descent matters for the plan. */
	if (leg->descent_m < 0 && (other->descent_m >= 0 || leg->ascent_m < 0))
		leg->climb = other->climb;
	complete(leg, &leg->ascent_m, other, other->ascent_m, PART_ASCENT);
	complete(leg, &leg->descent_m, other, other->descent_m, PART_DESCENT);
}

/* If the clock jumped, the records have a longer time and a later date than the session. */
static void take_leap(struct activity *activity, struct run *leg, const struct run *track)
{
	if (track->start > leg->start + INT64_C(2) * DAY_S && leg->start >= RUN_CLOCK_MIN &&
	    track->start <= activity->outing->now) {
		leg->start = track->start;
		leg->end = track->end;
		leg->doubts |= DOUBT_LEAP;
	}
	if (leg->elapsed_s > 2 * DAY_S && leg->end < leg->start)
		leg->end = activity->session_end;
	if (track->doubts & DOUBT_LEAP && leg->start >= RUN_CLOCK_MIN && leg->end < leg->start)
		leg->end = track->end;
	leg->doubts |= track->doubts & DOUBT_LEAP;
	if (track->doubts & DOUBT_LEAP)
		leg->parts |= (leg->moving_s < track->moving_s ? PART_MOVING : 0u) |
			      (leg->elapsed_s < track->elapsed_s ? PART_ELAPSED : 0u);
}

/* Laps and records do not name their session, so they complete it only if there is just one. */
static void end_activity(void *context)
{
	struct activity *activity = context;
	struct run track;
	run_init(&track);
	track_finish(&activity->track, &track);
	if (activity->sessions_count == 0 && (activity->laps_count > 0 || track.start != RUN_UNKNOWN)) {
		run_init(&activity->sessions[0]);
		activity->sessions[0].recording = recording_of(activity->sport);
		activity->sessions_count = 1;
	}
	if (activity->sessions_count == 1) {
		complete_leg(&activity->sessions[0], &activity->laps);
		track_trim(&track, &activity->sessions[0]);
		take_leap(activity, &activity->sessions[0], &track);
		complete_leg(&activity->sessions[0], &track);
	}
	for (unsigned i = 0; i < activity->sessions_count; i++) {
		struct run *leg = &activity->sessions[i];
		if (activity->file_type == FILE_COURSE)
			leg->recording = RECORDING_COURSE;
		else if (activity->file_type != FILE_ACTIVITY && activity->file_type >= 0)
			leg->recording = RECORDING_NONE;
		outing_add(activity->outing, leg, i > 0);
	}
	start_activity(activity);
}

bool fit_read_runs(struct source *source, struct outing *outing, struct err *err)
{
	struct activity activity = { .outing = outing };
	struct fit_taker taker = { take_message, end_activity, &activity };
	start_activity(&activity);
	return fit_read(source, &taker, err);
}
