/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The history as CSV (RFC 4180), from the tables of a record's members. */
#include "core/record/fields.h"
#include "print/history_print.h"
#include <stdio.h>
#include <string.h>

/* Spreadsheets evaluate a cell that starts like a formula. A leading apostrophe marks it as text; the reader removes
 * it. */
static bool needs_guard(const char *text)
{
	bool starts_so = text[0] != '\0' && strchr("=+-@", text[0]) != NULL;
	bool is_number = text[0] == '-' && text[1] != '\0' && text[1 + strspn(text + 1, "0123456789")] == '\0';
	return (starts_so && !is_number) || (text[0] == '\'' && text[1] != '\0' && strchr("=+-@'", text[1]) != NULL);
}

static void add_cell(struct buf *out, const char *text, bool first)
{
	bool quoted = strpbrk(text, ",;\"\r\n\t") != NULL;
	if (!first)
		buf_add_char(out, ',');
	if (quoted)
		buf_add_char(out, '"');
	if (needs_guard(text))
		buf_add_char(out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buf_add_char(out, '"');
		buf_add_char(out, *text);
	}
	if (quoted)
		buf_add_char(out, '"');
}

static void add_names(struct buf *out, const char *prefix, const struct record_field *fields)
{
	char name[64];
	for (const struct record_field *field = fields; field->name != NULL; field++) {
		snprintf(name, sizeof(name), "%s%s", prefix, field->name);
		add_cell(out, name, field == record_fields);
	}
}

static void add_values(struct buf *out, const struct record_field *fields, const void *object)
{
	char text[FIELD_TEXT_MAX];
	for (const struct record_field *field = fields; field->name != NULL; field++)
		add_cell(out, field_text(field, object, text, sizeof(text)),
			 field == fields && fields == record_fields);
}

/* Formats "soleus:left:5 calves:both:-1". */
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

/* A session without steps has one row with empty cells. */
static void add_row(struct buf *out, const struct record *record, unsigned at)
{
	char number[16];
	bool is_step = at < record->steps_count;
	snprintf(number, sizeof(number), "%u", at + 1);
	add_values(out, record_fields, record);
	add_list(out, record_mark_fields, record->marks, record->marks_count, sizeof(record->marks[0]));
	add_list(out, record_signal_fields, record->signals, record->signals_count, sizeof(record->signals[0]));
	add_cell(out, is_step ? number : "", false);
	if (is_step)
		add_values(out, record_step_fields, &record->steps[at]);
	for (const struct record_field *field = record_step_fields; !is_step && field->name != NULL; field++)
		add_cell(out, "", false);
	buf_add_char(out, '\n');
}

static void begin(struct history_printer *printer)
{
	struct buf *out = printer->out;
	add_names(out, "", record_fields);
	add_cell(out, "marks", false);
	add_cell(out, "signals", false);
	add_cell(out, "step_number", false);
	add_names(out, "step_", record_step_fields);
	buf_add_char(out, '\n');
}

static void add(struct history_printer *printer, const struct record *record)
{
	add_row(printer->out, record, 0);
	for (unsigned i = 1; i < record->steps_count; i++)
		add_row(printer->out, record, i);
}

static void end(struct history_printer *printer)
{
	(void)printer;
}

const struct history_format history_csv = { "csv", false, true, begin, add, end };
