/* SPDX-License-Identifier: MIT */
/* The history as JSON, from the tables of a record's members. */
#include "core/record/fields.h"
#include "print/history_print.h"
#include "print/json.h"
#include <string.h>

enum { LINES = 4 }; /* each step on a line of its own */

static void add_ids(struct json *json, const char *name, const char *ids)
{
	json_open(json, name, '[');
	while (*(ids += strspn(ids, " ")) != '\0') {
		char id[RECORD_ID_MAX];
		size_t size = strcspn(ids, " ");
		size_t used = size < sizeof(id) ? size : sizeof(id) - 1;
		memcpy(id, ids, used);
		id[used] = '\0';
		json_text(json, NULL, id);
		ids += size;
	}
	json_close(json, ']');
}

/* What is not there (an empty id, a time that has not come) is left away. */
static void add_field(struct json *json, const struct record_field *field, const void *object)
{
	char text[FIELD_TEXT_MAX];
	field_text(field, object, text, sizeof(text));
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

/* Of what is no roll, members that are 0 or false are left away: half of the file would be that. */
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

static void add_record(struct json *json, const struct record *record)
{
	json_open(json, NULL, '{');
	add_fields(json, record_fields, record);
	add_objects(json, "marks", record_mark_fields, record->marks, record->marks_count, sizeof(record->marks[0]));
	add_objects(json, "signals", record_signal_fields, record->signals, record->signals_count,
		    sizeof(record->signals[0]));
	json_open(json, "steps", '[');
	for (unsigned i = 0; i < record->steps_count; i++)
		add_step(json, &record->steps[i]);
	json_close(json, ']');
	json_close(json, '}');
}

void history_json(struct buf *out, const struct history *history, int64_t today, unsigned days)
{
	struct json json = { .out = out, .lines = LINES };
	json_open(&json, NULL, '{');
	json_text(&json, "kind", "history");
	json_text(&json, "rollcoach", ROLLCOACH_VERSION);
	json_open(&json, "sessions", '[');
	for (unsigned i = 0; i < history->records_count; i++) {
		const struct record *record = &history->records[i];
		if (days == 0 || day_of(record->started, record->offset_s) > today - days)
			add_record(&json, record);
	}
	json_close(&json, ']');
	json_close(&json, '}');
	buf_add_char(out, '\n');
}
