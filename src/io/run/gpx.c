/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Takes tracks from GPX. */
#include "io/run/gpx.h"

#include "io/run/words.h"
#include "io/run/xml.h"
#include <string.h>

static void init(void *state, struct outing *outing)
{
	struct gpx *gpx = state;
	*gpx = (struct gpx){ .outing = outing };
	track_init(&gpx->track);
}

static double number_at(const char **attributes, const char *name)
{
	const char *text = xml_attribute(attributes, name);
	return text != NULL ? decimal_of(text) : TRACK_NOTHING;
}

static void start(void *state, const char *name, const char **attributes)
{
	struct gpx *gpx = state;
	if (strcmp(name, "trk") == 0) {
		gpx->in_track = true;
		gpx->sport = RECORDING_UNSAID;
		track_init(&gpx->track);
	} else if (strcmp(name, "trkseg") == 0) {
		gpx->fresh = true;
	} else if (strcmp(name, "trkpt") == 0 && gpx->in_track) {
		gpx->in_point = true;
		gpx->point = (struct track_point){ -1, number_at(attributes, "lat"), number_at(attributes, "lon"),
						   TRACK_NOTHING, TRACK_NOTHING };
	} else if (strcmp(name, "rtept") == 0) {
		gpx->route_points++;
	}
}

/* A planned track that nobody has run has no times. */
static void end_track(struct gpx *gpx)
{
	struct run leg;
	run_init(&leg);
	leg.recording = gpx->track.points > 0 && gpx->track.timed == 0 ? RECORDING_COURSE : gpx->sport;
	bool is_empty = gpx->track.points == 0;
	track_finish(&gpx->track, &leg);
	if (!is_empty)
		outing_add(gpx->outing, &leg, false);
	gpx->in_track = false;
}

static void end(void *state, const char *name, const char *text)
{
	struct gpx *gpx = state;
	if (strcmp(name, "trkpt") == 0 && gpx->in_point) {
		track_add(&gpx->track, &gpx->point, gpx->fresh);
		gpx->in_point = gpx->fresh = false;
	} else if (strcmp(name, "trk") == 0 && gpx->in_track) {
		end_track(gpx);
	} else if (gpx->in_point && strcmp(name, "ele") == 0) {
		gpx->point.elevation_m = decimal_of(text);
	} else if (gpx->in_point && strcmp(name, "time") == 0) {
		gpx->point.ms = moment_of(text);
	} else if (gpx->in_track && !gpx->in_point && strcmp(name, "type") == 0) {
		gpx->sport = sport_of(text);
	}
}

static void finish(void *state)
{
	struct gpx *gpx = state;
	struct run course;
	if (gpx->route_points == 0)
		return;
	run_init(&course);
	course.recording = RECORDING_COURSE;
	outing_add(gpx->outing, &course, false);
}

const struct xml_format gpx_format = { "gpx", init, start, end, finish };
