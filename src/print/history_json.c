/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The history as JSON, from the tables of a record's members. */
#include "core/record/fields.h"
#include "core/record/story.h"

#include "base/text.h"
#include "print/history_print.h"
#include "print/json.h"
#include "print/measure_print.h"
#include <stdlib.h>
#include <string.h>

enum { LINES = 4 }; /* one line per step */

static void add_ids(struct json *json, const char *name, const char *ids)
{
	json_open(json, name, '[');
	size_t size;
	for (ids = text_word(ids, &size); size > 0; ids = text_word(ids + size, &size)) {
		char id[RECORD_ID_MAX];
		size_t used = size < sizeof(id) ? size : sizeof(id) - 1;
		memcpy(id, ids, used);
		id[used] = '\0';
		json_text(json, NULL, id);
	}
	json_close(json, ']');
}

/* Empty ids and times are omitted. */
static void add_field(struct json *json, const struct record_field *field, const void *object)
{
	char written[FIELD_TEXT_MAX];
	const char *text = field_text(field, object, written, sizeof(written));
	if (field->kind == FIELD_FLAG)
		json_flag(json, field->name, field_number(field, object) != 0);
	else if (field_is_number(field))
		json_number(json, field->name, field_number(field, object));
	else if (text[0] != '\0' && field->kind == FIELD_IDS)
		add_ids(json, field->name, text);
	else if (text[0] != '\0')
		json_text(json, field->name, text);
}

static void add_fields(struct json *json, const struct record_field *fields, const void *object)
{
	for (const struct record_field *field = fields; field->name != NULL; field++)
		add_field(json, field, object);
}

/* Omits zero and false members except for rolls, because they would make up half of the file. */
static void add_step(struct json *json, const struct record_step *step)
{
	json_open(json, NULL, '{');
	for (const struct record_field *field = record_step_fields; field->name != NULL; field++) {
		if (step->kind == STEP_ROLL || field == record_step_fields || !field_is_unset(field, step))
			add_field(json, field, step);
	}
	json_close(json, '}');
}

static void add_objects(struct json *json, const char *name, const struct record_field *fields, const void *objects,
			unsigned count, size_t size)
{
	json_open(json, name, '[');
	for (unsigned i = 0; i < count; i++) {
		json_open(json, NULL, '{');
		add_fields(json, fields, (const char *)objects + i * size);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void add_learned(struct history_printer *printer, const struct record *record)
{
	struct json *json = &printer->json;
	struct profile *profile = record_learned(record, printer->catalogue, printer->recent, printer->in_force);
	json_open(json, "later_plans", '[');
	for (unsigned i = 0; i < profile->eases_count; i++) {
		const struct ease *ease = &profile->eases[i];
		json_open(json, NULL, '{');
		json_text(json, "muscle", printer->catalogue->muscles[ease->muscle].id);
		json_text(json, "side", side_word(ease->side));
		json_number(json, "steps_lighter", ease->cap_minus);
		json_flag(json, "shortest_time", ease->minimum_dose);
		json_text(json, "rests", ease_rest(ease, printer->in_force->now, printer->in_force->offset_s).text);
		json_close(json, '}');
	}
	json_close(json, ']');
	free(profile);
}

static void add_record(struct history_printer *printer, const struct record *record)
{
	struct json *json = &printer->json;
	json_open(json, NULL, '{');
	if (record->id != 0)
		json_number(json, "id", record->id);
	add_fields(json, record_fields, record);
	add_objects(json, "marks", record_mark_fields, record->marks, record->marks_count, sizeof(record->marks[0]));
	add_objects(json, "signals", record_signal_fields, record->signals, record->signals_count,
		    sizeof(record->signals[0]));
	json_open(json, "steps", '[');
	for (unsigned i = 0; i < record->steps_count; i++)
		add_step(json, &record->steps[i]);
	json_close(json, ']');
	if (printer->in_force != NULL)
		add_learned(printer, record);
	json_close(json, '}');
}

static void begin(struct history_printer *printer)
{
	struct json *json = &printer->json;
	*json = (struct json){ .out = printer->out, .lines = LINES };
	json_open(json, NULL, '{');
	json_text(json, "kind", "history");
	json_text(json, "rollcoach", ROLLCOACH_VERSION);
	json_open(json, "sessions", '[');
}

static void add(struct history_printer *printer, const struct record *record)
{
	add_record(printer, record);
}

static void end(struct history_printer *printer)
{
	json_close(&printer->json, ']');
	if (printer->measures_count > 0) {
		printer->json.lines = 2; /* one line per item */
		json_open(&printer->json, "measures", '[');
		for (unsigned i = 0; i < printer->measures_count; i++)
			measure_add_json(&printer->json, &printer->measures[i]);
		json_close(&printer->json, ']');
	}
	json_close(&printer->json, '}');
	buf_add_char(printer->out, '\n');
}

const struct history_format history_json = { "json", false, true, begin, add, end };
