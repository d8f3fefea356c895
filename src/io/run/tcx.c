/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Takes activities from TCX. */
#include "io/run/tcx.h"

#include "io/run/words.h"
#include "io/run/xml.h"
#include <math.h>
#include <string.h>

static const double MOST = 1e8; /* in seconds or metres: far beyond what run_check accepts */

static void init(void *state, struct outing *outing)
{
	struct tcx *tcx = state;
	*tcx = (struct tcx){ .outing = outing, .start_ms = -1 };
	track_init(&tcx->track);
}

static void start_activity(struct tcx *tcx, const char **attributes)
{
	const char *sport = xml_attribute(attributes, "Sport");
	tcx->in_activity = true;
	tcx->sport = sport != NULL ? sport_of(sport) : RECORDING_UNSAID;
	tcx->start_ms = -1;
	tcx->seconds = tcx->metres = 0;
	tcx->laps = 0;
	track_init(&tcx->track);
}

static void start(void *state, const char *name, const char **attributes)
{
	struct tcx *tcx = state;
	if (strcmp(name, "MultiSportSession") == 0) {
		tcx->multisport = true;
		tcx->activities = 0;
	} else if (strcmp(name, "Activity") == 0) {
		start_activity(tcx, attributes);
	} else if (strcmp(name, "Course") == 0) {
		start_activity(tcx, attributes);
		tcx->in_course = true;
	} else if (strcmp(name, "Lap") == 0 && tcx->in_activity) {
		const char *moment = xml_attribute(attributes, "StartTime");
		if (tcx->laps++ == 0 && moment != NULL)
			tcx->start_ms = moment_of(moment);
	} else if (strcmp(name, "Track") == 0) {
		tcx->fresh = true;
	} else if (strcmp(name, "Trackpoint") == 0) {
		tcx->in_point = tcx->in_activity;
		tcx->point = (struct track_point){ -1, TRACK_NOTHING, TRACK_NOTHING, TRACK_NOTHING, TRACK_NOTHING };
	}
}

static void end_of_point(struct tcx *tcx, const char *name, const char *text)
{
	if (strcmp(name, "Time") == 0)
		tcx->point.ms = moment_of(text);
	else if (strcmp(name, "LatitudeDegrees") == 0)
		tcx->point.latitude = decimal_of(text);
	else if (strcmp(name, "LongitudeDegrees") == 0)
		tcx->point.longitude = decimal_of(text);
	else if (strcmp(name, "AltitudeMeters") == 0)
		tcx->point.elevation_m = decimal_of(text);
	else if (strcmp(name, "DistanceMeters") == 0)
		tcx->point.distance_m = decimal_of(text);
}

static void add_sum(double *sum, const char *text)
{
	double value = decimal_of(text);
	if (value > 0 && *sum < MOST)
		*sum += value < MOST ? value : MOST;
}

/* The first lap gives the start, unless the track shows that it was days later. */
static void date_leg(struct run *leg, int64_t start_ms, int64_t last_ms)
{
	if (start_ms < 0)
		return;
	if (leg->start > start_ms / 1000 + INT64_C(2) * DAY_S) {
		leg->doubts |= DOUBT_LEAP;
		return;
	}
	leg->start = start_ms / 1000;
	if (last_ms >= start_ms && !(leg->doubts & DOUBT_LEAP))
		leg->elapsed_s = (int)fmin((double)(last_ms - start_ms) / 1000 + 0.5, MOST);
}

/* The lap time is the timer's, so it excludes pauses if the watch was stopped for them. */
static void end_activity(struct tcx *tcx)
{
	struct run leg;
	run_init(&leg);
	leg.recording = tcx->in_course ? RECORDING_COURSE : tcx->sport;
	int64_t last_ms = track_end_ms(&tcx->track);
	struct run whole = leg;
	if (tcx->seconds > 0)
		whole.moving_s = (int)lround(tcx->seconds);
	if (tcx->metres > 0)
		whole.distance_m = (int)lround(tcx->metres);
	track_finish(&tcx->track, &leg);
	track_trim(&leg, &whole);
	date_leg(&leg, tcx->start_ms, last_ms);
	bool leaps = leg.doubts & DOUBT_LEAP || leg.parts != 0;
	if (whole.moving_s > 0 && !(leaps && leg.moving_s > whole.moving_s)) {
		leg.moving_s = whole.moving_s;
		leg.parts = 0;
	}
	if (leg.elapsed_s < leg.moving_s)
		leg.elapsed_s = leg.moving_s;
	if (whole.distance_m > 0) {
		leg.distance_m = whole.distance_m;
		leg.doubts &= ~(unsigned)DOUBT_JUMPS;
	}
	outing_add(tcx->outing, &leg, tcx->multisport && tcx->activities++ > 0);
	tcx->in_activity = tcx->in_course = false;
}

static void end(void *state, const char *name, const char *text)
{
	struct tcx *tcx = state;
	if (strcmp(name, "Trackpoint") == 0 && tcx->in_point) {
		track_add(&tcx->track, &tcx->point, tcx->fresh);
		tcx->in_point = tcx->fresh = false;
	} else if (tcx->in_point) {
		end_of_point(tcx, name, text);
	} else if (strcmp(name, "Activity") == 0 || strcmp(name, "Course") == 0) {
		if (tcx->in_activity)
			end_activity(tcx);
	} else if (strcmp(name, "MultiSportSession") == 0) {
		tcx->multisport = false;
	} else if (tcx->in_activity && strcmp(name, "TotalTimeSeconds") == 0) {
		add_sum(&tcx->seconds, text);
	} else if (tcx->in_activity && strcmp(name, "DistanceMeters") == 0) {
		add_sum(&tcx->metres, text);
	}
}

static void finish(void *state)
{
	(void)state;
}

const struct xml_format tcx_format = { "TrainingCenterDatabase", init, start, end, finish };
