/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints the figures of a run in metric or imperial units. */
#include "core/person/run_words.h"

#include "core/person/run_effect.h"

enum { MILE_MM = 1609344, FOOT_TENTHS_MM = 3048 };

void run_print_distance(struct buf *buf, int metres, bool imperial)
{
	int64_t tenths = imperial ? ((int64_t)metres * 10000 + MILE_MM / 2) / MILE_MM : (metres + 50) / 100;
	buf_addf(buf, "%d.%d %s", (int)(tenths / 10), (int)(tenths % 10), imperial ? "mi" : "km");
}

void run_print_height(struct buf *buf, int metres, bool imperial)
{
	int64_t feet = ((int64_t)metres * 1000 + FOOT_TENTHS_MM / 2) / FOOT_TENTHS_MM * 10;
	buf_addf(buf, "%d %s", imperial ? (int)feet : metres, imperial ? "ft" : "m");
}

void run_print_duration(struct buf *buf, int seconds)
{
	int minutes = (seconds + 30) / 60;
	if (minutes == 0)
		buf_addf(buf, "%d s", seconds);
	else if (minutes < 60)
		buf_addf(buf, "%d min", minutes);
	else
		buf_addf(buf, "%d:%02d h", minutes / 60, minutes % 60);
}

static void separate(struct buf *buf, size_t start)
{
	if (buf->size > start)
		buf_add(buf, ", ");
}

/* A value known for only part of the run, which therefore has at least that much. */
static void separate_part(struct buf *buf, size_t start, const struct run *run, enum run_part part)
{
	separate(buf, start);
	if (run->parts & (unsigned)part)
		buf_add(buf, "at least ");
}

/* Feet as they were given; otherwise converted from the metres. */
static void print_climb(struct buf *buf, size_t start, const struct run *run, enum run_part part, bool imperial)
{
	bool down = part == PART_DESCENT;
	int metres = down ? run->descent_m : run->ascent_m, feet = down ? run->descent_ft : run->ascent_ft;
	if (metres < 0)
		return;
	separate_part(buf, start, run, part);
	if (imperial && feet >= 0)
		buf_addf(buf, "%d ft", feet);
	else
		run_print_height(buf, metres, imperial);
	buf_add(buf, down ? " down" : " up");
}

static void print_length(struct buf *buf, size_t start, const struct run *run, bool imperial)
{
	if (run->distance_m >= 0) {
		separate_part(buf, start, run, PART_DISTANCE);
		run_print_distance(buf, run->distance_m, imperial);
	}
	if (run_seconds(run) >= 0) {
		separate_part(buf, start, run, run->moving_s >= 0 ? PART_MOVING : PART_ELAPSED);
		run_print_duration(buf, run_seconds(run));
	}
}

/* The person's words count only if they fit: a 5 km race does not count as a half marathon or longer. */
static void print_said(struct buf *buf, size_t start, const struct run *run, const struct catalogue *catalogue)
{
	struct run_effect effect;
	run_effect_of(&effect, catalogue, run);
	for (unsigned i = 0; i < effect.bands_count; i++) {
		if (effect.bands[i]->words.items_count == 0)
			continue;
		separate(buf, start);
		buf_add(buf, effect.bands[i]->name);
	}
}

void run_print(struct buf *buf, const struct run *run, const struct catalogue *catalogue, bool imperial)
{
	size_t start = buf->size;
	print_length(buf, start, run, imperial);
	print_climb(buf, start, run, PART_DESCENT, imperial);
	print_climb(buf, start, run, PART_ASCENT, imperial);
	if (catalogue != NULL)
		print_said(buf, start, run, catalogue);
	if (buf->size == start)
		buf_add(buf, "no distance, duration or climb known");
}

void run_print_feature(struct buf *buf, const struct run *run, enum run_feature feature, bool imperial)
{
	size_t start = buf->size;
	if (feature == FEATURE_DESCENT || feature == FEATURE_LONG_DESCENT)
		print_climb(buf, start, run, PART_DESCENT, imperial);
	else if (feature == FEATURE_ASCENT)
		print_climb(buf, start, run, PART_ASCENT, imperial);
	else if (feature == FEATURE_DURATION)
		print_length(buf, start, run, imperial);
}

void run_print_doubts(struct buf *buf, const struct run *run)
{
	static const struct {
		enum run_doubt doubt;
		const char *text;
	} texts[] = {
		{ DOUBT_CLOCK, "The date is impossible: the watch's clock was not set." },
		{ DOUBT_DISTANCE, "The distance cannot be true for a run, so it is not used." },
		{ DOUBT_DURATION,
		  "A duration is over 48 hours or does not match the other values, so it is not used." },
		{ DOUBT_CLIMB, "An ascent, descent or elevation cannot be true, so it is not used." },
		{ DOUBT_JUMPS, "Some positions jump; those stretches are not counted." },
		{ DOUBT_SPORT, "The file does not name its sport; by its speed it counts as a run." },
		{ DOUBT_LEAP, "The clock leaps by days; the date is that of most points." },
		{ DOUBT_END, "The run ends in the future; it counts as ended now." },
	};
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (run->doubts & (unsigned)texts[i].doubt)
			buf_addf(buf, "%s\n", texts[i].text);
}

const char *run_standing_text(enum run_standing standing)
{
	static const char *const texts[] = {
		[RUN_COUNTS] = "",
		[RUN_OLD] =
			"this run ended over 24 hours ago and no longer counts; to use it anyway, enter it with --ran",
		[RUN_FUTURE] = "this run starts in the future; set the watch's clock, or enter the run with --ran",
		[RUN_CLOCK] = "this run has an impossible date; set the watch's clock, or enter the run with --ran",
		[RUN_OTHER_SPORT] = "not a run, so it changes nothing; choose the file of a run",
		[RUN_EMPTY] = "this run has neither distance nor duration; enter it with --ran",
	};
	return texts[standing];
}
