/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Converts structs to rows and back; the same few functions serve all tables.
 *
 * Stores words and dates instead of numbers, so that people can query the database: SELECT what FROM step WHERE
 * hurt. Every table also has a column `began`, the start of the session in seconds since 1970, so that an index
 * finds the latest bout of a muscle with one look-up. */
#include "io/store/rows.h"
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

void rows_close(struct rows *rows)
{
	for (int i = 0; i < TABLE_COUNT; i++) {
		sqlite3_finalize(rows->write[i]);
		sqlite3_finalize(rows->read[i]);
		rows->write[i] = rows->read[i] = NULL;
	}
	sqlite3_finalize(rows->by_id);
	rows->by_id = NULL;
	sqlite3_close(rows->database);
	rows->database = NULL;
}

/* ---- SQL ------------------------------------------------------------------------------------------------------- */

/* The default makes it possible to add a column to existing rows. */
static const char *column_type(const struct record_field *field)
{
	return field_is_number(field) ? "INTEGER NOT NULL DEFAULT 0" : "TEXT NOT NULL DEFAULT ''";
}

/* The parts of a session have the session and their number as key. */
static void create_table(struct buf *sql, enum store_table table)
{
	bool part = table != TABLE_SESSION;
	buf_addf(sql, "CREATE TABLE %s (%s", tables[table].name,
		 part ? "session INTEGER NOT NULL REFERENCES session (id), number INTEGER NOT NULL"
		      : "id INTEGER PRIMARY KEY");
	for (const struct record_field *field = tables[table].fields; field->name != NULL; field++)
		buf_addf(sql, ", [%s] %s", field->name, column_type(field));
	buf_add(sql, ", began INTEGER NOT NULL DEFAULT 0");
	buf_add(sql, part ? ", PRIMARY KEY (session, number)) STRICT, WITHOUT ROWID;\n" : ") STRICT;\n");
}

static bool has_column(sqlite3 *database, enum store_table table, const char *name)
{
	return sqlite3_table_column_metadata(database, "main", tables[table].name, name, NULL, NULL, NULL, NULL,
					     NULL) == SQLITE_OK;
}

static void add_column(const struct rows *rows, enum store_table table, const char *name, const char *type,
		       struct buf *sql)
{
	if (!has_column(rows->database, table, name))
		buf_addf(sql, "ALTER TABLE %s ADD COLUMN [%s] %s;\n", tables[table].name, name, type);
}

void rows_schema(const struct rows *rows, struct buf *ret_sql)
{
	for (enum store_table table = 0; table < TABLE_COUNT; table++) {
		if (!has_column(rows->database, table, table == TABLE_SESSION ? "id" : "session")) {
			create_table(ret_sql, table);
			continue;
		}
		for (const struct record_field *field = tables[table].fields; field->name != NULL; field++)
			add_column(rows, table, field->name, column_type(field), ret_sql);
		add_column(rows, table, "began", "INTEGER NOT NULL DEFAULT 0", ret_sql);
	}
}

/* Appends ", " and the format for each column, with the column name in place of each %. */
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

/* The number of a new session: no other has it, or had it before it was deleted. */
#define NEXT_ID                                                     \
	"1 + max(ifnull((SELECT max(id) FROM session), 0), ifnull(" \
	"(SELECT max(highest) FROM deleted), 0))"

static void write_sql(struct buf *sql, enum store_table table)
{
	bool part = table != TABLE_SESSION;
	buf_addf(sql, "INSERT INTO %s (began, %s", tables[table].name, part ? "session, number" : "id");
	add_columns(sql, table, "%");
	buf_add(sql, part ? ") VALUES (?, ?, ?" : ") VALUES (?, ifnull(?, " NEXT_ID ")");
	add_columns(sql, table, "?");
	buf_add(sql, ") ON CONFLICT DO UPDATE SET began = excluded.began");
	add_columns(sql, table, "% = excluded.%");
}

static void read_sql(struct buf *sql, enum store_table table)
{
	buf_add(sql, "SELECT number");
	add_columns(sql, table, "%");
	buf_addf(sql, " FROM %s WHERE session = ? ORDER BY number", tables[table].name);
}

/* The cached statement, ready for binding; NULL if it cannot be prepared. */
static sqlite3_stmt *statement_of(const struct rows *rows, sqlite3_stmt **cache, enum store_table table,
				  void (*make)(struct buf *sql, enum store_table table))
{
	struct buf sql = { 0 };
	if (*cache != NULL)
		return *cache;
	make(&sql, table);
	sqlite3_prepare_v3(rows->database, buf_text(&sql), -1, SQLITE_PREPARE_PERSISTENT, cache, NULL);
	buf_done(&sql);
	return *cache;
}

static void head_by_id_sql(struct buf *sql, enum store_table table)
{
	buf_add(sql, "SELECT ");
	rows_head_columns(sql);
	buf_addf(sql, " FROM %s WHERE id = ?", tables[table].name);
}

struct sqlite3_stmt *rows_head_by_id(struct rows *rows)
{
	return statement_of(rows, &rows->by_id, TABLE_SESSION, head_by_id_sql);
}

bool rows_fit(const struct rows *rows)
{
	bool fit = true;
	for (enum store_table table = 0; fit && table < TABLE_COUNT; table++) {
		fit = has_column(rows->database, table, "began");
		for (const struct record_field *field = tables[table].fields; fit && field->name != NULL; field++)
			fit = has_column(rows->database, table, field->name);
	}
	return fit;
}

/* ---- Writing --------------------------------------------------------------------------------------------------- */

static const void *row_of(const struct record *record, enum store_table table, unsigned number)
{
	switch (table) {
	case TABLE_MARK:
		return &record->marks[number];
	case TABLE_STEP:
		return &record->steps[number];
	case TABLE_SIGNAL:
		return &record->signals[number];
	case TABLE_SESSION:
	case TABLE_COUNT:
		break;
	}
	return record;
}

static void bind(sqlite3_stmt *statement, int place, const struct record_field *field, const void *row)
{
	char text[FIELD_TEXT_MAX];
	if (field_is_number(field))
		sqlite3_bind_int64(statement, place, field_number(field, row));
	else
		sqlite3_bind_text(statement, place, field_text(field, row, text, sizeof(text)), -1, SQLITE_TRANSIENT);
}

bool rows_write(struct rows *rows, enum store_table table, const struct record *record, unsigned number)
{
	sqlite3_stmt *statement = statement_of(rows, &rows->write[table], table, write_sql);
	const void *row = row_of(record, table, number);
	int place = 2;
	if (statement == NULL)
		return false;
	sqlite3_bind_int64(statement, 1, record->started);
	if (record->id > 0)
		sqlite3_bind_int64(statement, place, record->id);
	else
		sqlite3_bind_null(statement, place);
	if (table != TABLE_SESSION)
		sqlite3_bind_int64(statement, ++place, number);
	for (const struct record_field *field = tables[table].fields; field->name != NULL; field++)
		bind(statement, ++place, field, row);
	bool done = sqlite3_step(statement) == SQLITE_DONE;
	return sqlite3_reset(statement) == SQLITE_OK && done;
}

static bool write_parts(struct rows *rows, enum store_table table, const struct record *record, unsigned count)
{
	bool good = true;
	for (unsigned i = 0; good && i < count; i++)
		good = rows_write(rows, table, record, i);
	return good;
}

bool rows_write_all(struct rows *rows, struct record *record)
{
	if (!rows_write(rows, TABLE_SESSION, record, 0))
		return false;
	if (record->id == 0)
		record->id = sqlite3_last_insert_rowid(rows->database);
	return write_parts(rows, TABLE_STEP, record, record->steps_count) &&
	       write_parts(rows, TABLE_MARK, record, record->marks_count) &&
	       write_parts(rows, TABLE_SIGNAL, record, record->signals_count);
}

static bool delete (const struct rows *rows, const char *sql, int64_t session, unsigned number)
{
	sqlite3_stmt *statement = NULL;
	sqlite3_prepare_v2(rows->database, sql, -1, &statement, NULL);
	sqlite3_bind_int64(statement, 1, session);
	sqlite3_bind_int64(statement, 2, number);
	bool done = statement != NULL && sqlite3_step(statement) == SQLITE_DONE;
	return sqlite3_finalize(statement) == SQLITE_OK && done;
}

bool rows_cut(const struct rows *rows, enum store_table table, int64_t session, unsigned number)
{
	struct buf sql = { 0 };
	buf_addf(&sql, "DELETE FROM %s WHERE session = ? AND number >= ?", tables[table].name);
	bool done = delete (rows, buf_text(&sql), session, number);
	buf_done(&sql);
	return done;
}

bool rows_delete(const struct rows *rows, int64_t session)
{
	return rows_cut(rows, TABLE_MARK, session, 0) && rows_cut(rows, TABLE_STEP, session, 0) &&
	       rows_cut(rows, TABLE_SIGNAL, session, 0) &&
	       delete (rows, "DELETE FROM session WHERE id = ?", session, 0);
}

/* ---- Reading --------------------------------------------------------------------------------------------------- */

void rows_head_columns(struct buf *sql)
{
	buf_add(sql, "session.id");
	add_columns(sql, TABLE_SESSION, "session.%");
}

/* People may edit the database by hand, so values that are invalid for the member, or unsafe as text, are skipped. */
static void take_row(sqlite3_stmt *statement, int column, enum store_table table, void *row)
{
	for (const struct record_field *field = tables[table].fields; field->name != NULL; field++, column++) {
		if (field_is_number(field)) {
			field_set_number(field, row, sqlite3_column_int64(statement, column));
			continue;
		}
		const char *text = (const char *)sqlite3_column_text(statement, column);
		size_t size = text != NULL ? strlen(text) : 0;
		if (size > 0 && text_unsafe(text, size) == size)
			field_set(field, row, text);
	}
}

/* Adds a part to its record; skips parts beyond the record's limits. */
static void take_part(sqlite3_stmt *statement, enum store_table table, struct record *record)
{
	struct record_step step;
	switch (table) {
	case TABLE_MARK:
		if (record->marks_count < LIST_MAX)
			take_row(statement, 1, table, &record->marks[record->marks_count++]);
		break;
	case TABLE_SIGNAL:
		if (record->signals_count < RECORD_SIGNALS_MAX)
			take_row(statement, 1, table, &record->signals[record->signals_count++]);
		break;
	case TABLE_STEP:
		memset(&step, 0, sizeof(step)); /* steps are compared as memory */
		take_row(statement, 1, table, &step);
		record_add_step(record, &step);
		break;
	case TABLE_SESSION:
	case TABLE_COUNT:
		break;
	}
}

static bool take_parts(struct rows *rows, enum store_table table, struct record *record)
{
	int result = SQLITE_ERROR;
	sqlite3_stmt *statement = statement_of(rows, &rows->read[table], table, read_sql);
	if (statement == NULL)
		return false;
	sqlite3_bind_int64(statement, 1, record->id);
	while ((result = sqlite3_step(statement)) == SQLITE_ROW)
		take_part(statement, table, record);
	return sqlite3_reset(statement) == SQLITE_OK && result == SQLITE_DONE;
}

bool rows_take_head(struct rows *rows, sqlite3_stmt *statement, bool whole, struct record *ret_record)
{
	*ret_record = (struct record){ .id = sqlite3_column_int64(statement, 0) };
	take_row(statement, 1, TABLE_SESSION, ret_record);
	bool good = take_parts(rows, TABLE_MARK, ret_record) && take_parts(rows, TABLE_SIGNAL, ret_record) &&
		    (!whole || take_parts(rows, TABLE_STEP, ret_record));
	if (!good)
		record_done(ret_record);
	return good;
}

void rows_take_signal(sqlite3_stmt *statement, struct record_signal *ret_signal)
{
	*ret_signal = (struct record_signal){ 0 };
	take_row(statement, 0, TABLE_SIGNAL, ret_signal);
}
