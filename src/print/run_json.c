/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints a run as JSON. */
#include "base/utc.h"
#include "core/person/run_words.h"
#include "print/json.h"
#include "print/run_print.h"
#include <string.h>

static void add_value(struct json *json, const char *key, int value)
{
	if (value < 0)
		json_null(json, key);
	else
		json_number(json, key, value);
}

static void add_time(struct json *json, const char *key, int64_t time)
{
	char text[UTC_MAX];
	if (time == RUN_UNKNOWN)
		json_null(json, key);
	else
		json_text(json, key, utc_print(time, text));
}

/* Keys of the values known for only a part of the run. */
static void add_parts(struct json *json, unsigned parts)
{
	static const char *const keys[] = { "moving_s", "elapsed_s", "distance_m", "ascent_m", "descent_m" };
	json_open(json, "at_least", '[');
	for (unsigned i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (parts >> i & 1)
			json_text(json, NULL, keys[i]);
	json_close(json, ']');
}

static void add_values(struct json *json, const struct run *run)
{
	static const char *const climbs[] = { "unknown", "device", "smoothed", "timed", "said" };
	add_time(json, "start", run->start);
	add_time(json, "end", run->end);
	add_value(json, "moving_s", run->moving_s);
	add_value(json, "elapsed_s", run->elapsed_s);
	add_value(json, "distance_m", run->distance_m);
	add_value(json, "ascent_m", run->ascent_m);
	add_value(json, "descent_m", run->descent_m);
	add_parts(json, run->parts);
	json_text(json, "climb_by", climbs[run->climb]);
	add_value(json, "effort", run->effort);
	json_number(json, "legs", run->legs);
}

/* Prints each line of a text as an array element. */
static void add_lines(struct json *json, const char *key, const char *text)
{
	struct buf line = { 0 };
	json_open(json, key, '[');
	for (; *text != '\0'; text += *text == '\n') {
		size_t size = strcspn(text, "\n");
		buf_clear(&line);
		buf_add_bytes(&line, text, size);
		json_text(json, NULL, buf_text(&line));
		text += size;
	}
	json_close(json, ']');
	buf_done(&line);
}

static void add_bands(struct json *json, const struct run_effect *effect)
{
	json_open(json, "bands", '[');
	for (unsigned i = 0; i < effect->bands_count; i++) {
		json_open(json, NULL, '{');
		json_text(json, "id", effect->bands[i]->id);
		json_text(json, "name", effect->bands[i]->name);
		if (run_effect_chose(effect, effect->bands[i]))
			json_text(json, "reason", effect->bands[i]->reason);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void add_effect(struct json *json, const struct run_report *report)
{
	struct run_effect effect;
	unsigned at[RUN_QUESTIONS_MAX];
	run_effect_of(&effect, report->catalogue, report->standing == RUN_COUNTS ? report->run : NULL);
	effect.questions_first |= report->standing == RUN_COUNTS && report->also != NULL;
	unsigned count = effect.questions_first ? run_questions(report->catalogue, at, RUN_QUESTIONS_MAX) : 0;
	add_bands(json, &effect);
	json_open(json, "groups", '[');
	for (unsigned i = 0; i < effect.groups_count; i++)
		json_text(json, NULL, report->catalogue->groups[effect.groups[i]].id);
	json_close(json, ']');
	json_open(json, "questions_first", '[');
	for (unsigned i = 0; i < count && i < RUN_QUESTIONS_MAX; i++)
		json_text(json, NULL, report->catalogue->contraindications[at[i]].id);
	json_close(json, ']');
}

void run_print_json(struct buf *out, const struct run_report *report)
{
	struct json json = { .out = out, .lines = 1 };
	struct buf doubts = { 0 };
	json_open(&json, NULL, '{');
	json_text(&json, "rollcoach", ROLLCOACH_VERSION);
	json_text(&json, "file", report->file);
	json_text(&json, "recording", recording_word(report->run->recording));
	json_flag(&json, "counts", report->standing == RUN_COUNTS);
	json_text(&json, "why_not", run_standing_text(report->standing));
	add_values(&json, report->run);
	run_print_doubts(&doubts, report->run);
	add_lines(&json, "doubts", buf_text(&doubts));
	add_lines(&json, "notes", report->notes);
	json_text(&json, "also", report->standing == RUN_COUNTS && report->also != NULL ? report->also : "");
	add_effect(&json, report);
	json_close(&json, '}');
	buf_add_char(out, '\n');
	buf_done(&doubts);
}
