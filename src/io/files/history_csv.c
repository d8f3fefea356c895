/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads a history from CSV, and tolerates the changes that spreadsheets make. */
#include "io/files/history_csv.h"
#include "base/mem.h"
#include "io/files/history_order.h"
#include "io/files/spreadsheet.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { COLUMNS_MAX = 256 };

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

/* Describes a column: at most one member is set, none for an unknown column. */
struct column {
	bool of_step, is_number;
	unsigned trial; /* trial of a self test, from 1; 0 if none */
	const struct record_field *field, *measure;
	const struct list *list;
};

struct table {
	struct reader *reader;
	char separator;
	bool of_measures; /* the rows hold values of self tests */
	struct column columns[COLUMNS_MAX];
	unsigned columns_count;
	uint64_t places[COLUMNS_MAX]; /* of the cells of the last row */
	char cell[READER_CELL_MAX];
};

/* One row, parsed. */
struct row {
	struct record record; /* without its steps */
	struct record_step step;
	unsigned number; /* number of the step, from 1; 0 if there is no such column */
	bool empty, has_step;
};

/* ---- Cells ------------------------------------------------------------------------------------------------------ */

static bool is_end_of_row(const struct reader *reader)
{
	return *reader->at == '\n' || *reader->at == '\r' || *reader->at == '\0';
}

static bool put(struct table *table, size_t *used, char c)
{
	if (*used + 1 == READER_CELL_MAX)
		return reader_fail(table->reader, reader_place(table->reader), "this cell is too long");
	table->cell[(*used)++] = c;
	return true;
}

static bool take_quoted(struct table *table, size_t *used)
{
	struct reader *reader = table->reader;
	for (reader->at++;; reader->at++) {
		if (reader->at >= reader->end)
			return reader_fail(reader, reader_place(reader), "this quoted cell has no closing quote");
		if (*reader->at == '"' && reader->at[1] != '"')
			break;
		reader->at += *reader->at == '"';
		if (!put(table, used, *reader->at))
			return false;
	}
	reader->at++;
	return true;
}

/* The apostrophe that the export puts before what a spreadsheet would evaluate. */
static void drop_guard(char *cell)
{
	if (cell[0] == '\'' && cell[1] != '\0' && strchr("=+-@'", cell[1]) != NULL)
		memmove(cell, cell + 1, strlen(cell));
}

/* Reads the next cell into table->cell; leaves reader->at on the separator or the end of the row. */
static bool take_cell(struct table *table)
{
	struct reader *reader = table->reader;
	size_t used = 0;
	if (!reader_fill(reader))
		return false;
	if (*reader->at == '"' && !take_quoted(table, &used))
		return false;
	while (*reader->at != table->separator && !is_end_of_row(reader))
		if (!put(table, &used, *reader->at++))
			return false;
	table->cell[used] = '\0';
	drop_guard(table->cell);
	return true;
}

static void pass_end_of_row(struct reader *reader)
{
	reader->at += *reader->at == '\r';
	reader->at += *reader->at == '\n';
}

/* ---- Header ------------------------------------------------------------------------------------------------------- */

static struct column column_of(const char *name)
{
	static const char prefix[] = "step_";
	struct column column = { .of_step = strncmp(name, prefix, sizeof(prefix) - 1) == 0 };
	column.is_number = strcmp(name, "step_number") == 0;
	for (unsigned i = 1; i <= MEASURE_TRIALS; i++) {
		char trial[] = { 't', 'r', 'i', 'a', 'l', (char)('0' + i), '_', 'm', 'm', '\0' };
		column.trial = strcmp(name, trial) == 0 ? i : column.trial;
	}
	column.measure = field_named(measure_fields, name);
	if (column.of_step)
		column.field = field_named(record_step_fields, name + sizeof(prefix) - 1);
	else
		column.field = field_named(record_fields, name);
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		if (strcmp(name, lists[i].name) == 0)
			column.list = &lists[i];
	return column;
}

/* Finds the separator: from "sep=;", as some spreadsheets write it, otherwise the first one after the first name. */
static void find_separator(struct table *table)
{
	struct reader *reader = table->reader;
	if (strncasecmp(reader->at, "sep=", 4) == 0 && reader->at[4] != '\0' && strchr(",;\t", reader->at[4]) != NULL) {
		table->separator = reader->at[4];
		reader->at += 5;
		pass_end_of_row(reader);
		return;
	}
	const char *first = reader->at + strcspn(reader->at, ",;\t\r\n");
	table->separator = *first == ';' || *first == '\t' ? *first : ',';
}

static bool take_header(struct table *table)
{
	struct reader *reader = table->reader;
	uint64_t start = reader_place(reader);
	unsigned trials = 0;
	bool has_start = false;
	reader->at += strspn(reader->at, "\r\n");
	find_separator(table);
	for (;; reader->at++) {
		if (!take_cell(table))
			return false;
		if (table->columns_count == COLUMNS_MAX)
			return reader_fail(reader, reader_place(reader), "too many columns");
		spreadsheet_name(table->cell);
		table->columns[table->columns_count++] = column_of(table->cell);
		has_start = has_start || strcmp(table->cell, "started") == 0;
		trials += table->columns[table->columns_count - 1].trial > 0;
		if (is_end_of_row(reader))
			break;
	}
	pass_end_of_row(reader);
	table->of_measures = trials == MEASURE_TRIALS;
	return has_start || table->of_measures ||
	       reader_fail(reader, start, "this is not a history: neither JSON nor CSV with a column 'started'");
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

/* Cuts off the text up to `end`; *text continues after it. */
static char *cut(char **text, char end)
{
	char *part = *text, *stop = strchr(part, end);
	*text = stop != NULL ? stop + 1 : part + strlen(part);
	if (stop != NULL)
		*stop = '\0';
	return part;
}

/* Parses "soleus;left;5 calves;both;-1": members in the order of their table. */
static bool take_list(struct table *table, uint64_t place, const struct list *list, struct record *record)
{
	union {
		struct record_mark mark;
		struct record_signal signal;
	} item;
	for (char *rest = table->cell; *rest != '\0';) {
		char *members = cut(&rest, ' ');
		memset(&item, 0, sizeof(item));
		for (const struct record_field *field = list->fields; field->name != NULL; field++) {
			if (!reader_set(table->reader, place, field, &item, cut(&members, ';')))
				return false;
		}
		if (!list->add(table->reader, record, &item))
			return false;
	}
	return true;
}

static bool take_number(struct table *table, uint64_t place, struct row *row)
{
	static const struct record_field number = { "step_number", FIELD_UNSIGNED, offsetof(struct row, number), NULL,
						    0 };
	spreadsheet_value(table->cell, &number, table->separator);
	return reader_set(table->reader, place, &number, row, table->cell);
}

/* A session without steps has one row with empty step cells. */
static bool set_cell(struct table *table, const struct column *column, uint64_t place, struct row *row)
{
	row->empty = false;
	if (column->of_step && table->cell[0] == '\0' && !row->has_step)
		return true;
	row->has_step = row->has_step || column->of_step;
	if (column->is_number)
		return take_number(table, place, row);
	if (column->list != NULL)
		return take_list(table, place, column->list, &row->record);
	if (column->field == NULL)
		return true;
	spreadsheet_value(table->cell, column->field, table->separator);
	return reader_set(table->reader, place, column->field,
			  column->of_step ? (void *)&row->step : (void *)&row->record, table->cell);
}

/* An empty row has any number of cells, all empty. It is recognized first, because empty numbers would be errors. */
static bool skip_empty_row(struct table *table)
{
	struct reader *reader = table->reader;
	char blanks[] = { table->separator, ' ', '\0' };
	const char *end = reader->at + strspn(reader->at, blanks);
	if (*end != '\n' && *end != '\r' && *end != '\0')
		return false;
	reader->at = end;
	pass_end_of_row(reader);
	return true;
}

/* Does not clear the lists, which take 9 kB; each item is set when it is added. */
static void clear(struct row *row)
{
	memset(&row->record, 0, offsetof(struct record, marks));
	row->record.marks_count = row->record.signals_count = 0;
	memset(&row->step, 0, sizeof(row->step));
	row->number = 0;
	row->empty = true;
	row->has_step = false;
}

/* A truncated file must not be mistaken for a shorter session. */
static bool is_whole_row(struct reader *reader, unsigned cells, unsigned wanted)
{
	if (cells != wanted)
		return reader_fail(reader, reader_place(reader), "this row has %u cells, the first one has %u", cells,
				   wanted);
	pass_end_of_row(reader);
	return true;
}

static bool take_row(struct table *table, struct row *ret_row)
{
	struct reader *reader = table->reader;
	unsigned i = 0;
	clear(ret_row);
	if (!reader_fill(reader))
		return false;
	if (skip_empty_row(table))
		return true;
	for (;; i++, reader->at++) {
		uint64_t place = reader_place(reader);
		const struct column none = { 0 }, *column = i < table->columns_count ? &table->columns[i] : &none;
		table->places[i < table->columns_count ? i : 0] = place;
		if (!take_cell(table) || !set_cell(table, column, place, ret_row))
			return false;
		if (is_end_of_row(reader))
			break;
	}
	return is_whole_row(reader, i + 1, table->columns_count);
}

/* ---- Self tests ---------------------------------------------------------------------------------------------------- */

static bool set_measure_cell(struct table *table, const struct column *column, uint64_t place,
			     struct measurement *measurement)
{
	char *comma = table->separator != ',' ? strchr(table->cell, ',') : NULL;
	if (column->trial > 0 && comma != NULL)
		*comma = '.';
	if (column->trial > 0)
		return measure_parse_mm(table->cell, &measurement->trials[column->trial - 1]) ||
		       reader_fail(table->reader, place, "this is not a length in millimetres, such as 95.25");
	if (column->measure == NULL)
		return true;
	spreadsheet_value(table->cell, column->measure, table->separator);
	return reader_set(table->reader, place, column->measure, measurement, table->cell);
}

static bool take_measures(struct table *table)
{
	struct reader *reader = table->reader;
	while (reader_fill(reader) && reader->at < reader->end) {
		struct measurement measurement = { 0 };
		uint64_t start = reader_place(reader);
		unsigned i = 0;
		if (skip_empty_row(table))
			continue;
		for (;; i++, reader->at++) {
			uint64_t place = reader_place(reader);
			if (!take_cell(table) || (i < table->columns_count &&
						  !set_measure_cell(table, &table->columns[i], place, &measurement)))
				return false;
			if (is_end_of_row(reader))
				break;
		}
		if (!is_whole_row(reader, i + 1, table->columns_count) ||
		    !reader_add_measure(reader, start, &measurement))
			return false;
	}
	return reader->err->code == ERR_NONE;
}

/* ---- Sessions ------------------------------------------------------------------------------------------------------ */

static bool is_same_session(const struct record *a, const struct record *b)
{
	return a->started == b->started && strcmp(a->mode, b->mode) == 0 && a->planned_s == b->planned_s &&
	       a->minutes == b->minutes;
}

/* Each row repeats the session.  What only one of them says would be lost. */
static bool agrees(const struct table *table, const struct record *record, const struct row *row)
{
	for (unsigned i = 0; i < table->columns_count; i++) {
		const struct column *column = &table->columns[i];
		bool of_session = !column->of_step && column->field != NULL;
		const char *name = of_session ? column->field->name : column->list != NULL ? column->list->name : NULL;
		if (name != NULL && !record_agrees(record, &row->record, name))
			return reader_fail(table->reader, table->places[i],
					   "'%s' differs from that of another row of this session", name);
	}
	return true;
}

/* A step whose row says something else about the session would be lost with it. */
static bool is_next(const struct table *table, const struct record *record, const struct row *row, bool first)
{
	unsigned wanted = first ? 1 : record->steps_count + 1;
	return row->number == 0 || row->number == wanted ||
	       reader_fail(table->reader, table->places[0],
			   "step %u of this session is missing, or its row says something else about the session",
			   wanted);
}

/* Adds a row to its session: the previous session or a new one. */
static bool add_row(const struct table *table, struct record *record, const struct row *row)
{
	struct reader *reader = table->reader;
	bool first = record->started == 0;
	if (!first && !is_same_session(record, &row->record)) {
		if (!reader_add_record(reader, record))
			return false;
		first = true;
	}
	if (!is_next(table, record, row, first) || (!first && !agrees(table, record, row)))
		return false;
	if (first)
		*record = row->record;
	return !row->has_step || reader_add_step(reader, record, &row->step);
}

/* ---- Order --------------------------------------------------------------------------------------------------------- */

/* Reads and checks all rows. Adds them to `order` (unless NULL); sets *ret_ordered if they can be read in file
 * order. */
static bool scan_rows(struct table *table, struct row_order *order, bool *ret_ordered)
{
	struct reader *reader = table->reader;
	struct row_ref last = { .started = INT64_MIN };
	struct row *row = mem_new(1, sizeof(*row));
	bool good = true;
	*ret_ordered = true;
	while (good && reader_fill(reader) && reader->at < reader->end) {
		uint64_t place = reader_place(reader);
		good = take_row(table, row);
		if (good && !row->empty && row->record.started == 0)
			good = reader_fail(reader, place, "a session needs the time it 'started'");
		if (!good || row->empty)
			continue;
		struct row_ref ref = row_ref_of(&row->record, row->number, place, reader_place(reader));
		*ret_ordered = *ret_ordered && row_ref_follows(&last, &ref);
		last = ref;
		if (order != NULL)
			row_order_add(order, ref);
	}
	free(row);
	return good && reader->err->code == ERR_NONE;
}

static bool restart(struct table *table)
{
	table->columns_count = 0;
	return reader_rewind(table->reader) && take_header(table);
}

/* ---- Reading ------------------------------------------------------------------------------------------------------- */

/* The next row, in file order or in that of `order`. */
static bool next_row(struct table *table, const struct row_order *order, size_t at, struct row *ret_row)
{
	struct reader *reader = table->reader;
	if (order->count > 0 && !reader_seek(reader, order->rows[at].place, order->rows[at].size))
		return false;
	return take_row(table, ret_row);
}

static bool take_rows(struct table *table, const struct row_order *order)
{
	struct reader *reader = table->reader;
	struct record record = { 0 };
	struct row *row = mem_new(1, sizeof(*row));
	bool good = true;
	for (size_t i = 0; good && reader_fill(reader); i++) {
		if (order->count > 0 ? i == order->count : reader->at == reader->end)
			break;
		good = next_row(table, order, i, row) && (row->empty || add_row(table, &record, row));
	}
	if (good && record.started != 0)
		good = reader_add_record(reader, &record);
	record_done(&record);
	free(row);
	return good && reader->err->code == ERR_NONE;
}

bool history_parse_csv(struct reader *reader)
{
	struct table *table = mem_new(1, sizeof(*table));
	struct row_order order = { 0 };
	bool ordered;
	table->reader = reader;
	bool good = take_header(table);
	if (good && table->of_measures) {
		good = take_measures(table);
		free(table);
		return good;
	}
	good = good && scan_rows(table, NULL, &ordered);
	if (good && !ordered)
		good = restart(table) && scan_rows(table, &order, &ordered);
	row_order_sort(&order);
	const struct row_ref *twice = row_order_repeated(&order);
	if (good && twice != NULL)
		good = reader_fail(reader, twice->place, "step %" PRIu64 " of this session is there twice",
				   (uint64_t)twice->number);
	good = good && (order.count > 0 || restart(table)) && take_rows(table, &order);
	row_order_done(&order);
	free(table);
	return good;
}
