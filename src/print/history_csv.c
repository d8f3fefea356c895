/* SPDX-License-Identifier: MIT */
/* The history as CSV (RFC 4180), from the tables of a record's members. */
#include "core/record/fields.h"
#include "print/history_print.h"
#include <stdio.h>
#include <string.h>

/* A cell that a spreadsheet would take for a formula cannot come up: ids, words, dates and numbers only. */
static void add_cell(struct buf *out, const char *text, bool first)
{
	if (!first)
		buf_add_char(out, ',');
	if (strpbrk(text, ",\"\r\n") == NULL) {
		buf_add(out, text);
		return;
	}
	buf_add_char(out, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buf_add_char(out, '"');
		buf_add_char(out, *text);
	}
	buf_add_char(out, '"');
}

static void add_names(struct buf *out, const char *prefix, const struct record_field *fields)
{
	char name[64];
	for (const struct record_field *field = fields; field->name != NULL; field++) {
		snprintf(name, sizeof(name), "%s%s", prefix, field->name);
		add_cell(out, name, out->size == 0);
	}
}

static void add_values(struct buf *out, const struct record_field *fields, const void *object)
{
	char text[FIELD_TEXT_MAX];
	for (const struct record_field *field = fields; field->name != NULL; field++)
		add_cell(out, field_text(field, object, text, sizeof(text)),
			 field == fields && fields == record_fields);
}

/* "soleus:left:5 calves:both:-1" */
static void add_list(struct buf *out, const struct record_field *fields, const void *objects, unsigned count,
		     size_t size)
{
	char text[FIELD_TEXT_MAX];
	struct buf list = { 0 };
	for (unsigned i = 0; i < count; i++) {
		for (const struct record_field *field = fields; field->name != NULL; field++)
			buf_addf(&list, "%s%s",
				 field > fields ? ";"
				 : i > 0        ? " "
						: "",
				 field_text(field, (const char *)objects + i * size, text, sizeof(text)));
	}
	add_cell(out, buf_text(&list), false);
	buf_done(&list);
}

static void add_step(struct buf *out, const struct record *record, const struct record_step *step)
{
	add_values(out, record_fields, record);
	add_list(out, record_mark_fields, record->marks, record->marks_count, sizeof(record->marks[0]));
	add_list(out, record_signal_fields, record->signals, record->signals_count, sizeof(record->signals[0]));
	add_values(out, record_step_fields, step);
	buf_add_char(out, '\n');
}

void history_csv(struct buf *out, const struct history *history, int64_t today, unsigned days)
{
	add_names(out, "", record_fields);
	add_cell(out, "marks", false);
	add_cell(out, "signals", false);
	add_names(out, "step_", record_step_fields);
	buf_add_char(out, '\n');
	for (unsigned i = 0; i < history->records_count; i++) {
		const struct record *record = &history->records[i];
		if (days > 0 && day_of(record->started, record->offset_s) <= today - days)
			continue;
		for (unsigned k = 0; k < record->steps_count; k++)
			add_step(out, record, &record->steps[k]);
	}
}
