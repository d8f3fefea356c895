/* SPDX-License-Identifier: MIT */
/* From structs to rows and back, for all tables by the same few functions.
 *
 * Words and dates instead of numbers, so that people can query the database: SELECT what FROM step WHERE hurt. */
#include "io/store/rows.h"
#include "base/mem.h"
#include "base/text.h"
#include "core/record/fields.h"
#include <sqlite3.h>
#include <string.h>

static const struct {
	const char *name;
	const struct record_field *fields;
} tables[TABLE_COUNT] = {
	[TABLE_SESSION] = { "session", record_fields },
	[TABLE_MARK] = { "mark", record_mark_fields },
	[TABLE_STEP] = { "step", record_step_fields },
	[TABLE_SIGNAL] = { "signal", record_signal_fields },
};

/* ---- SQL ------------------------------------------------------------------------------------------------------- */

/* With a default, so that a program that does not know a column yet can still write. */
static const char *column_type(const struct record_field *field)
{
	return field_is_number(field) ? "INTEGER NOT NULL DEFAULT 0" : "TEXT NOT NULL DEFAULT ''";
}

/* The parts of a session are keyed by it and their number; the columns follow after the key. */
void store_rows_schema(struct buf *ret_sql)
{
	for (int i = 0; i < TABLE_COUNT; i++) {
		bool part = i != TABLE_SESSION;
		buf_addf(ret_sql, "CREATE TABLE %s (%s", tables[i].name,
			 part ? "session INTEGER NOT NULL REFERENCES session (id), number INTEGER NOT NULL"
			      : "id INTEGER PRIMARY KEY");
		for (const struct record_field *field = tables[i].fields; field->name != NULL; field++)
			buf_addf(ret_sql, ", [%s] %s", field->name, column_type(field));
		buf_add(ret_sql, part ? ", PRIMARY KEY (session, number)) STRICT, WITHOUT ROWID;\n" : ") STRICT;\n");
	}
}

/* ", " and the format for each column, its name for each %. */
static void add_columns(struct buf *sql, enum store_table table, const char *format)
{
	for (const struct record_field *field = tables[table].fields; field->name != NULL; field++) {
		buf_add(sql, ", ");
		for (const char *at = format; *at != '\0'; at++)
			if (*at == '%')
				buf_addf(sql, "[%s]", field->name);
			else
				buf_add_char(sql, *at);
	}
}

static void write_sql(struct buf *sql, enum store_table table)
{
	bool part = table != TABLE_SESSION;
	buf_addf(sql, "INSERT INTO %s (%s", tables[table].name, part ? "session, number" : "id");
	add_columns(sql, table, "%");
	buf_add(sql, part ? ") VALUES (?, ?" : ") VALUES (?");
	add_columns(sql, table, "?");
	buf_addf(sql, ") ON CONFLICT DO UPDATE SET %s", part ? "number = number" : "id = id");
	add_columns(sql, table, "% = excluded.%");
}

static sqlite3_stmt *prepare(sqlite3 *database, struct buf *sql)
{
	sqlite3_stmt *statement = NULL;
	sqlite3_prepare_v2(database, buf_text(sql), -1, &statement, NULL);
	buf_done(sql);
	return statement;
}

/* ---- Writing --------------------------------------------------------------------------------------------------- */

static bool run(sqlite3_stmt *statement)
{
	bool done = statement != NULL && sqlite3_step(statement) == SQLITE_DONE;
	return sqlite3_finalize(statement) == SQLITE_OK && done;
}

static void bind(sqlite3_stmt *statement, int place, const struct record_field *field, const void *row)
{
	char text[FIELD_TEXT_MAX];
	if (field_is_number(field))
		sqlite3_bind_int64(statement, place, field_number(field, row));
	else
		sqlite3_bind_text(statement, place, field_text(field, row, text, sizeof(text)), -1, SQLITE_TRANSIENT);
}

bool store_rows_write(sqlite3 *database, enum store_table table, int64_t session, unsigned number, const void *row)
{
	struct buf sql = { 0 };
	int place = 1;
	write_sql(&sql, table);
	sqlite3_stmt *statement = prepare(database, &sql);
	if (session > 0)
		sqlite3_bind_int64(statement, place, session);
	if (table != TABLE_SESSION)
		sqlite3_bind_int64(statement, ++place, number);
	for (const struct record_field *field = tables[table].fields; field->name != NULL; field++)
		bind(statement, ++place, field, row);
	return run(statement);
}

bool store_rows_cut(sqlite3 *database, enum store_table table, int64_t session, unsigned number)
{
	struct buf sql = { 0 };
	buf_addf(&sql, "DELETE FROM %s WHERE session = ? AND number >= ?", tables[table].name);
	sqlite3_stmt *statement = prepare(database, &sql);
	sqlite3_bind_int64(statement, 1, session);
	sqlite3_bind_int64(statement, 2, number);
	return run(statement);
}

/* ---- Reading --------------------------------------------------------------------------------------------------- */

static sqlite3_stmt *select_rows(sqlite3 *database, enum store_table table, int64_t first, int64_t last)
{
	struct buf sql = { 0 };
	const char *key = table == TABLE_SESSION ? "id" : "session";
	buf_addf(&sql, "SELECT %s", key);
	add_columns(&sql, table, "%");
	buf_addf(&sql, " FROM %s WHERE %s BETWEEN ? AND ? ORDER BY %s%s", tables[table].name, key, key,
		 table == TABLE_SESSION ? "" : ", number");
	sqlite3_stmt *statement = prepare(database, &sql);
	sqlite3_bind_int64(statement, 1, first);
	sqlite3_bind_int64(statement, 2, last);
	return statement;
}

static bool has_column(sqlite3 *database, enum store_table table, const char *name)
{
	sqlite3_stmt *statement = NULL;
	sqlite3_prepare_v2(database, "SELECT 1 FROM pragma_table_info(?) WHERE name = ?", -1, &statement, NULL);
	sqlite3_bind_text(statement, 1, tables[table].name, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 2, name, -1, SQLITE_STATIC);
	bool found = sqlite3_step(statement) == SQLITE_ROW;
	sqlite3_finalize(statement);
	return found;
}

void store_rows_missing(sqlite3 *database, struct buf *ret_sql)
{
	for (int i = 0; i < TABLE_COUNT; i++) {
		sqlite3_stmt *statement = select_rows(database, (enum store_table)i, 0, 0);
		const struct record_field *field = statement != NULL ? NULL : tables[i].fields;
		sqlite3_finalize(statement);
		for (; field != NULL && field->name != NULL; field++)
			if (!has_column(database, (enum store_table)i, field->name))
				buf_addf(ret_sql, "ALTER TABLE %s ADD COLUMN [%s] %s;\n", tables[i].name, field->name,
					 column_type(field));
	}
}

/* People may have changed the database by hand: what is no value of the member, or no safe text, is left out. */
static void take_row(sqlite3_stmt *statement, enum store_table table, void *row)
{
	int place = 1;
	for (const struct record_field *field = tables[table].fields; field->name != NULL; field++, place++) {
		const char *text = (const char *)sqlite3_column_text(statement, place);
		size_t size = text != NULL ? strlen(text) : 0;
		if (size > 0 && text_unsafe(text, size) == size)
			field_set(field, row, text);
	}
}

/* Adds a part to its record; what has no room is left out. */
static void take_part(sqlite3_stmt *statement, enum store_table table, struct record *record)
{
	struct record_step step;
	switch (table) {
	case TABLE_MARK:
		if (record->marks_count < LIST_MAX)
			take_row(statement, table, &record->marks[record->marks_count++]);
		break;
	case TABLE_SIGNAL:
		if (record->signals_count < RECORD_SIGNALS_MAX)
			take_row(statement, table, &record->signals[record->signals_count++]);
		break;
	case TABLE_STEP:
		memset(&step, 0, sizeof(step)); /* steps are compared as memory */
		take_row(statement, table, &step);
		record_add_step(record, &step);
		break;
	case TABLE_SESSION:
	case TABLE_COUNT:
		break;
	}
}

static bool read_sessions(sqlite3 *database, int64_t from, struct record **records, size_t *count)
{
	int result;
	size_t capacity = 0;
	sqlite3_stmt *statement = select_rows(database, TABLE_SESSION, 1, INT64_MAX);
	while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
		struct record record = { .id = sqlite3_column_int64(statement, 0) };
		take_row(statement, TABLE_SESSION, &record);
		if (record.started < from)
			continue;
		if (*count == capacity)
			*records = mem_grow(*records, capacity = capacity * 2 + 8, sizeof(record));
		(*records)[(*count)++] = record;
	}
	sqlite3_finalize(statement);
	return result == SQLITE_DONE;
}

/* Both are ordered by the id of the session. */
static bool read_parts(sqlite3 *database, enum store_table table, struct record *records, size_t count)
{
	int result;
	size_t at = 0;
	sqlite3_stmt *statement = select_rows(database, table, records[0].id, records[count - 1].id);
	while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
		int64_t session = sqlite3_column_int64(statement, 0);
		while (at < count - 1 && records[at].id < session)
			at++;
		if (records[at].id == session)
			take_part(statement, table, &records[at]);
	}
	sqlite3_finalize(statement);
	return result == SQLITE_DONE;
}

bool store_rows_read(sqlite3 *database, int64_t from, struct record **ret_records, size_t *ret_count)
{
	*ret_records = NULL;
	*ret_count = 0;
	if (!read_sessions(database, from, ret_records, ret_count))
		return false;
	return *ret_count == 0 || (read_parts(database, TABLE_MARK, *ret_records, *ret_count) &&
				   read_parts(database, TABLE_STEP, *ret_records, *ret_count) &&
				   read_parts(database, TABLE_SIGNAL, *ret_records, *ret_count));
}
