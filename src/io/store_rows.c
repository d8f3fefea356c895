/* SPDX-License-Identifier: MIT */
/* From structs to rows and back, for all tables by the same few functions.
 *
 * Words instead of numbers, so that people can query the database: SELECT * FROM step WHERE hurt. */
#include "io/store_rows.h"
#include "base/mem.h"
#include "base/text.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum kind { INT64, INT32, UNSIGNED, INT, BOOL, TEXT, WORD };

struct column {
	const char *name;
	enum kind kind;
	size_t at, size; /* in the struct */
	const char *(*word)(unsigned value); /* of an enumeration of `values` words */
	unsigned values;
};

struct table {
	const char *name;
	const struct column *columns;
	unsigned columns_count;
};

static const char *kind_at(unsigned value)
{
	return step_kind_word((enum step_kind)value);
}

static const char *side_at(unsigned value)
{
	return side_word((enum side)value);
}

static const char *position_at(unsigned value)
{
	return position_word((enum position)value);
}

static const char *skip_at(unsigned value)
{
	return skip_word((enum skip)value);
}

static const char *ending_at(unsigned value)
{
	return ending_word((enum ending)value);
}

static const char *feel_at(unsigned value)
{
	return feel_word((enum feel)value);
}

#define COLUMN(type, member, kind)                                                                        \
	{                                                                                                 \
#member, kind, offsetof(struct type, member), sizeof(((struct type *)0)->member), NULL, 0 \
	}
#define NAMED(type, member, name, kind)                                                                \
	{                                                                                              \
		name, kind, offsetof(struct type, member), sizeof(((struct type *)0)->member), NULL, 0 \
	}
#define WORDS(type, member, word, values)                                                                      \
	{                                                                                                      \
#member, WORD, offsetof(struct type, member), sizeof(((struct type *)0)->member), word, values \
	}

static const struct column session_columns[] = {
	COLUMN(record, started, INT64),
	COLUMN(record, ended, INT64),
	COLUMN(record, offset_s, INT32),
	COLUMN(record, fingerprint, INT64),
	COLUMN(record, mode, TEXT),
	COLUMN(record, minutes, UNSIGNED),
	COLUMN(record, planned_s, UNSIGNED),
	COLUMN(record, done_ms, INT64),
	WORDS(record, ending, ending_at, ENDING_COUNT),
	WORDS(record, feel, feel_at, FEEL_COUNT),
	COLUMN(record, at, UNSIGNED),
};

static const struct column mark_columns[] = {
	COLUMN(record_mark, what, TEXT),
	WORDS(record_mark, side, side_at, SIDE_COUNT),
	COLUMN(record_mark, level, INT),
};

static const struct column step_columns[] = {
	WORDS(record_step, kind, kind_at, STEP_FINISH + 1),
	COLUMN(record_step, what, TEXT),
	NAMED(record_step, group, "muscle_group", TEXT),
	COLUMN(record_step, covers, TEXT),
	COLUMN(record_step, sweep, BOOL),
	WORDS(record_step, side, side_at, SIDE_COUNT),
	COLUMN(record_step, tool, TEXT),
	WORDS(record_step, position, position_at, POSITION_COUNT),
	COLUMN(record_step, seconds, UNSIGNED),
	COLUMN(record_step, cap, UNSIGNED),
	COLUMN(record_step, tempo_s, UNSIGNED),
	COLUMN(record_step, hold_s, UNSIGNED),
	COLUMN(record_step, done_ms, INT64),
	COLUMN(record_step, begun, BOOL),
	COLUMN(record_step, ended, BOOL),
	COLUMN(record_step, skipped, BOOL),
	COLUMN(record_step, hurt, BOOL),
	WORDS(record_step, why, skip_at, SKIP_COUNT),
	COLUMN(record_step, signal, TEXT),
	COLUMN(record_step, eased, UNSIGNED),
	COLUMN(record_step, holds, UNSIGNED),
	COLUMN(record_step, cap_eased, UNSIGNED),
	COLUMN(record_step, cap_most, UNSIGNED),
};

static const struct column signal_columns[] = {
	COLUMN(record_signal, signal, TEXT),
	COLUMN(record_signal, muscle, TEXT),
	WORDS(record_signal, side, side_at, SIDE_COUNT),
	COLUMN(record_signal, at, INT64),
};

#define TABLE(name, columns)                                        \
	{                                                           \
		name, columns, sizeof(columns) / sizeof(columns[0]) \
	}

static const struct table tables[TABLE_COUNT] = {
	[TABLE_SESSION] = TABLE("session", session_columns),
	[TABLE_MARK] = TABLE("mark", mark_columns),
	[TABLE_STEP] = TABLE("step", step_columns),
	[TABLE_SIGNAL] = TABLE("signal", signal_columns),
};

/* ---- SQL ------------------------------------------------------------------------------------------------------- */

/* The parts of a session are keyed by it and their number; columns follow after the key. */
static const char *const part_key = "session INTEGER NOT NULL REFERENCES session (id), number INTEGER NOT NULL";

void store_rows_schema(struct buf *ret_sql)
{
	for (int i = 0; i < TABLE_COUNT; i++) {
		bool part = i != TABLE_SESSION;
		buf_addf(ret_sql, "CREATE TABLE %s (%s", tables[i].name, part ? part_key : "id INTEGER PRIMARY KEY");
		for (unsigned c = 0; c < tables[i].columns_count; c++) {
			enum kind kind = tables[i].columns[c].kind;
			buf_addf(ret_sql, ", %s %s NOT NULL", tables[i].columns[c].name,
				 kind == TEXT || kind == WORD ? "TEXT" : "INTEGER");
		}
		buf_add(ret_sql, part ? ", PRIMARY KEY (session, number)) STRICT, WITHOUT ROWID;\n" : ") STRICT;\n");
	}
}

static void add_names(struct buf *sql, const struct table *table, const char *format)
{
	for (unsigned c = 0; c < table->columns_count; c++) {
		buf_add(sql, ", ");
		for (const char *at = format; *at != '\0'; at++)
			if (*at == '%')
				buf_add(sql, table->columns[c].name);
			else
				buf_add_char(sql, *at);
	}
}

static void write_sql(const struct table *table, struct buf *sql)
{
	bool part = table != &tables[TABLE_SESSION];
	buf_addf(sql, "INSERT INTO %s (%s", table->name, part ? "session, number" : "id");
	add_names(sql, table, "%");
	buf_add(sql, part ? ") VALUES (?, ?" : ") VALUES (?");
	add_names(sql, table, "?");
	buf_addf(sql, ") ON CONFLICT (%s) DO UPDATE SET %s", part ? "session, number" : "id",
		 part ? "number = number" : "id = id");
	add_names(sql, table, "% = excluded.%");
}

static sqlite3_stmt *prepare(sqlite3 *database, struct buf *sql)
{
	sqlite3_stmt *statement = NULL;
	sqlite3_prepare_v2(database, buf_text(sql), -1, &statement, NULL);
	buf_done(sql);
	return statement;
}

/* ---- Writing --------------------------------------------------------------------------------------------------- */

static int64_t number_of(const struct column *column, const void *field)
{
	switch (column->kind) {
	case INT64:
		return *(const int64_t *)field;
	case INT32:
		return *(const int32_t *)field;
	case INT:
		return *(const int *)field;
	case BOOL:
		return *(const bool *)field;
	case UNSIGNED:
	case WORD:
	case TEXT:
		break;
	}
	return *(const unsigned *)field;
}

static void bind(sqlite3_stmt *statement, int place, const struct column *column, const void *row)
{
	const void *field = (const char *)row + column->at;
	if (column->kind == TEXT)
		sqlite3_bind_text(statement, place, field, -1, SQLITE_STATIC);
	else if (column->kind == WORD)
		sqlite3_bind_text(statement, place, column->word((unsigned)number_of(column, field)), -1,
				  SQLITE_STATIC);
	else
		sqlite3_bind_int64(statement, place, number_of(column, field));
}

bool store_rows_write(sqlite3 *database, enum store_table which, int64_t session, unsigned number, const void *row)
{
	const struct table *table = &tables[which];
	struct buf sql = { 0 };
	int place = 1;
	write_sql(table, &sql);
	sqlite3_stmt *statement = prepare(database, &sql);
	if (session > 0)
		sqlite3_bind_int64(statement, place, session);
	if (which != TABLE_SESSION)
		sqlite3_bind_int64(statement, ++place, number);
	for (unsigned c = 0; c < table->columns_count; c++)
		bind(statement, ++place, &table->columns[c], row);
	bool written = statement != NULL && sqlite3_step(statement) == SQLITE_DONE;
	return sqlite3_finalize(statement) == SQLITE_OK && written;
}

bool store_rows_cut(sqlite3 *database, enum store_table which, int64_t session, unsigned number)
{
	struct buf sql = { 0 };
	buf_addf(&sql, "DELETE FROM %s WHERE session = ? AND number >= ?", tables[which].name);
	sqlite3_stmt *statement = prepare(database, &sql);
	sqlite3_bind_int64(statement, 1, session);
	sqlite3_bind_int64(statement, 2, number);
	bool cut = statement != NULL && sqlite3_step(statement) == SQLITE_DONE;
	return sqlite3_finalize(statement) == SQLITE_OK && cut;
}

/* ---- Reading --------------------------------------------------------------------------------------------------- */

/* People may have changed the database by hand: what is no word of ours is the first one. */
static unsigned value_of(const struct column *column, const char *word)
{
	for (unsigned value = 0; word != NULL && value < column->values; value++)
		if (strcmp(column->word(value), word) == 0)
			return value;
	return 0;
}

static void take_text(char *field, size_t size, const char *text)
{
	size_t length = text != NULL ? strlen(text) : 0;
	if (length >= size || (length > 0 && text_unsafe(text, length) < length))
		length = 0;
	memcpy(field, text != NULL ? text : "", length);
	field[length] = '\0';
}

static void take(sqlite3_stmt *statement, int place, const struct column *column, void *row)
{
	void *field = (char *)row + column->at;
	int64_t number = sqlite3_column_int64(statement, place);
	switch (column->kind) {
	case INT64:
		*(int64_t *)field = number;
		break;
	case INT32:
		*(int32_t *)field = (int32_t)number;
		break;
	case INT:
		*(int *)field = (int)number;
		break;
	case BOOL:
		*(bool *)field = number != 0;
		break;
	case UNSIGNED:
		*(unsigned *)field = (unsigned)number;
		break;
	case TEXT:
		take_text(field, column->size, (const char *)sqlite3_column_text(statement, place));
		break;
	case WORD:
		*(unsigned *)field = value_of(column, (const char *)sqlite3_column_text(statement, place));
		break;
	}
}

static sqlite3_stmt *select_rows(sqlite3 *database, enum store_table which, int64_t first, int64_t last)
{
	struct buf sql = { 0 };
	const char *key = which == TABLE_SESSION ? "id" : "session";
	buf_addf(&sql, "SELECT %s", key);
	add_names(&sql, &tables[which], "%");
	buf_addf(&sql, " FROM %s WHERE %s BETWEEN ? AND ? ORDER BY %s%s", tables[which].name, key, key,
		 which == TABLE_SESSION ? "" : ", number");
	sqlite3_stmt *statement = prepare(database, &sql);
	sqlite3_bind_int64(statement, 1, first);
	sqlite3_bind_int64(statement, 2, last);
	return statement;
}

static void take_row(sqlite3_stmt *statement, enum store_table which, void *row)
{
	for (unsigned c = 0; c < tables[which].columns_count; c++)
		take(statement, (int)c + 1, &tables[which].columns[c], row);
}

/* Adds a part to its record; what has no room is left out. */
static void take_part(sqlite3_stmt *statement, enum store_table which, struct record *record)
{
	struct record_step step;
	switch (which) {
	case TABLE_MARK:
		if (record->marks_count < LIST_MAX)
			take_row(statement, which, &record->marks[record->marks_count++]);
		break;
	case TABLE_SIGNAL:
		if (record->signals_count < RECORD_SIGNALS_MAX)
			take_row(statement, which, &record->signals[record->signals_count++]);
		break;
	case TABLE_STEP:
		memset(&step, 0, sizeof(step));
		take_row(statement, which, &step);
		record_add_step(record, &step);
		break;
	case TABLE_SESSION:
	case TABLE_COUNT:
		break;
	}
}

static bool read_sessions(sqlite3 *database, int64_t id, int64_t from, struct record **records, size_t *count)
{
	int result;
	size_t capacity = 0;
	sqlite3_stmt *statement = select_rows(database, TABLE_SESSION, id > 0 ? id : 1, id > 0 ? id : INT64_MAX);
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
static bool read_parts(sqlite3 *database, enum store_table which, struct record *records, size_t count)
{
	int result;
	size_t at = 0;
	sqlite3_stmt *statement = select_rows(database, which, records[0].id, records[count - 1].id);
	while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
		int64_t session = sqlite3_column_int64(statement, 0);
		while (at < count - 1 && records[at].id < session)
			at++;
		if (records[at].id == session)
			take_part(statement, which, &records[at]);
	}
	sqlite3_finalize(statement);
	return result == SQLITE_DONE;
}

bool store_rows_read(sqlite3 *database, int64_t id, int64_t from, struct record **ret_records, size_t *ret_count)
{
	*ret_records = NULL;
	*ret_count = 0;
	if (!read_sessions(database, id, from, ret_records, ret_count))
		return false;
	return *ret_count == 0 || (read_parts(database, TABLE_MARK, *ret_records, *ret_count) &&
				   read_parts(database, TABLE_STEP, *ret_records, *ret_count) &&
				   read_parts(database, TABLE_SIGNAL, *ret_records, *ret_count));
}
