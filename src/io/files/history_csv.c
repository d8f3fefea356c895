/* SPDX-License-Identifier: MIT */
/* Reads a history from CSV: one row a step, rows of one session one after the other. */
#include "base/mem.h"
#include "io/files/history_reader.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS_MAX = 256, CELL_MAX = 32768 };

/* Marks and signals of a session, in one cell each. */
struct list {
	const char *name;
	const struct record_field *fields;
	bool (*add)(struct reader *reader, struct record *record, const void *item);
};

static bool add_mark(struct reader *reader, struct record *record, const void *item)
{
	return reader_add_mark(reader, record, item);
}

static bool add_signal(struct reader *reader, struct record *record, const void *item)
{
	return reader_add_signal(reader, record, item);
}

static const struct list lists[] = {
	{ "marks", record_mark_fields, add_mark },
	{ "signals", record_signal_fields, add_signal },
};

/* What a column stands for; neither for one that is not known. */
struct column {
	bool of_step;
	const struct record_field *field;
	const struct list *list;
};

struct table {
	struct reader *reader;
	struct column columns[COLUMNS_MAX];
	unsigned columns_count;
	char cell[CELL_MAX];
};

/* ---- Cells ------------------------------------------------------------------------------------------------------ */

static bool is_end_of_row(const struct reader *reader)
{
	return *reader->at == '\n' || *reader->at == '\r' || *reader->at == '\0';
}

static bool put(struct table *table, size_t *used, char c)
{
	if (*used + 1 == CELL_MAX)
		return reader_fail(table->reader, table->reader->at, "this cell is too long");
	table->cell[(*used)++] = c;
	return true;
}

static bool take_quoted(struct table *table, size_t *used)
{
	struct reader *reader = table->reader;
	for (reader->at++;; reader->at++) {
		if (reader->at >= reader->end)
			return reader_fail(reader, reader->at, "a quoted cell does not end");
		if (*reader->at == '"' && reader->at[1] != '"')
			break;
		reader->at += *reader->at == '"';
		if (!put(table, used, *reader->at))
			return false;
	}
	reader->at++;
	return true;
}

/* The next cell into table->cell; leaves reader->at on the comma or the end of the row behind it. */
static bool take_cell(struct table *table)
{
	struct reader *reader = table->reader;
	size_t used = 0;
	if (*reader->at == '"' && !take_quoted(table, &used))
		return false;
	while (*reader->at != ',' && !is_end_of_row(reader)) {
		if (!put(table, &used, *reader->at++))
			return false;
	}
	table->cell[used] = '\0';
	return true;
}

static void pass_end_of_row(struct reader *reader)
{
	reader->at += *reader->at == '\r';
	reader->at += *reader->at == '\n';
}

/* ---- Head ------------------------------------------------------------------------------------------------------- */

static struct column column_of(const char *name)
{
	static const char prefix[] = "step_";
	struct column column = { .of_step = strncmp(name, prefix, sizeof(prefix) - 1) == 0 };
	if (column.of_step)
		column.field = field_named(record_step_fields, name + sizeof(prefix) - 1);
	else
		column.field = field_named(record_fields, name);
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		if (strcmp(name, lists[i].name) == 0)
			column.list = &lists[i];
	}
	return column;
}

static bool take_head(struct table *table)
{
	struct reader *reader = table->reader;
	bool has_start = false;
	for (;; reader->at++) {
		if (!take_cell(table))
			return false;
		if (table->columns_count == COLUMNS_MAX)
			return reader_fail(reader, reader->at, "there are too many columns");
		table->columns[table->columns_count++] = column_of(table->cell);
		has_start = has_start || strcmp(table->cell, "started") == 0;
		if (is_end_of_row(reader))
			break;
	}
	pass_end_of_row(reader);
	return has_start || reader_fail(reader, reader->start,
					"this is no history: it is no JSON, and as CSV, with commas, it has no column "
					"'started'");
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

/* The text up to `end`, cut off; *text goes on behind it. */
static char *cut(char **text, char end)
{
	char *part = *text, *stop = strchr(part, end);
	*text = stop != NULL ? stop + 1 : part + strlen(part);
	if (stop != NULL)
		*stop = '\0';
	return part;
}

/* "soleus;left;5 calves;both;-1": members in the order of their table. */
static bool take_list(struct table *table, const char *from, const struct list *list, struct record *record)
{
	union {
		struct record_mark mark;
		struct record_signal signal;
	} item;
	for (char *rest = table->cell; *rest != '\0';) {
		char *members = cut(&rest, ' ');
		memset(&item, 0, sizeof(item));
		for (const struct record_field *field = list->fields; field->name != NULL; field++) {
			if (!reader_set(table->reader, from, field, &item, cut(&members, ';')))
				return false;
		}
		if (!list->add(table->reader, record, &item))
			return false;
	}
	return true;
}

static bool take_row(struct table *table, struct record *record, struct record_step *step)
{
	struct reader *reader = table->reader;
	unsigned i = 0;
	for (;; i++, reader->at++) {
		const char *from = reader->at;
		const struct column none = { 0 }, *column = i < table->columns_count ? &table->columns[i] : &none;
		void *object = column->of_step ? (void *)step : (void *)record;
		if (!take_cell(table))
			return false;
		if (column->field != NULL && !reader_set(reader, from, column->field, object, table->cell))
			return false;
		if (column->list != NULL && !take_list(table, from, column->list, record))
			return false;
		if (is_end_of_row(reader))
			break;
	}
	/* A file that was cut off must not pass for a shorter session. */
	if (i + 1 != table->columns_count)
		return reader_fail(reader, reader->at, "cells in this row: %u, in the first: %u", i + 1,
				   table->columns_count);
	pass_end_of_row(reader);
	return true;
}

static bool is_same_session(const struct record *a, const struct record *b)
{
	return a->started == b->started && strcmp(a->mode, b->mode) == 0 && a->planned_s == b->planned_s &&
	       a->minutes == b->minutes;
}

/* Adds a row to the session that it belongs to: the one before, or a new one. */
static bool add_row(struct reader *reader, struct record *record, const struct record *row,
		    const struct record_step *step)
{
	bool first = record->started == 0;
	if (!first && !is_same_session(record, row)) {
		if (!reader_add_record(reader, record))
			return false;
		first = true;
	}
	if (first)
		*record = *row;
	return reader_add_step(reader, record, step);
}

static bool take_rows(struct table *table)
{
	struct reader *reader = table->reader;
	struct record record = { 0 };
	bool good = true;
	while (good && reader->at < reader->end) {
		const char *from = reader->at;
		struct record row = { 0 };
		struct record_step step;
		memset(&step, 0, sizeof(step));
		good = take_row(table, &row, &step);
		if (good && row.started == 0)
			good = reader_fail(reader, from, "a session needs the time it 'started'");
		good = good && add_row(reader, &record, &row, &step);
	}
	if (good && record.started != 0)
		good = reader_add_record(reader, &record);
	record_done(&record);
	return good;
}

bool history_parse_csv(struct reader *reader)
{
	struct table *table = mem_new(1, sizeof(*table));
	table->reader = reader;
	bool good = take_head(table) && take_rows(table);
	free(table);
	return good;
}
