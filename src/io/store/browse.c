/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds and lists sessions, one at a time. */
#include "io/store/browse.h"
#include "io/store/sql.h"
#include <inttypes.h>
#include <sqlite3.h>

enum { OPEN_MAX = 64 }; /* interrupted sessions considered; all but the newest are closed */

/* ---- Open sessions: interrupted, or running in some terminal ----------------------------------------------------- */

struct open_sessions {
	int64_t ids[OPEN_MAX]; /* newest first */
	unsigned count;
};

static bool find_open(const struct store *store, struct open_sessions *ret, struct err *err)
{
	*ret = (struct open_sessions){ 0 };
	sqlite3_stmt *statement = sql_prepare(
		&store->rows, "SELECT id FROM session WHERE ending = 'interrupted' ORDER BY began DESC, id DESC", err);
	if (statement == NULL)
		return false;
	while (ret->count < OPEN_MAX && sqlite3_step(statement) == SQLITE_ROW)
		ret->ids[ret->count++] = sqlite3_column_int64(statement, 0);
	return sqlite3_finalize(statement) == SQLITE_OK || sql_failed(&store->rows, err);
}

/* Reads the current row of a SELECT of rows_head_columns. An interrupted session is always read with its steps, because
 * progress belongs to a step. *ret_running: set if a program is recording it. */
static bool take(struct store *store, sqlite3_stmt *statement, struct store_range range, struct record *ret_record,
		 bool *ret_running, struct err *err)
{
	*ret_running = false;
	bool good = rows_take_head(&store->rows, statement, range.whole, ret_record);
	bool lacks_steps =
		good && !range.whole &&
		(ret_record->ending == ENDING_NONE || (range.whole_if_signals && ret_record->signals_count > 0));
	if (lacks_steps) {
		record_done(ret_record);
		good = rows_take_head(&store->rows, statement, true, ret_record);
	}
	if (good && ret_record->ending == ENDING_NONE)
		*ret_running = store_catch_up(store, ret_record);
	return good || sql_failed(&store->rows, err);
}

static sqlite3_stmt *select_range(const struct store *store, struct store_range range, struct err *err)
{
	struct buf sql = { 0 };
	const char *order = range.newest_first ? " DESC" : "";
	buf_add(&sql, "SELECT ");
	rows_head_columns(&sql);
	buf_addf(&sql, " FROM session WHERE began >= %" PRId64 " ORDER BY began%s, id%s", range.from, order, order);
	sqlite3_stmt *statement = sql_prepare(&store->rows, buf_text(&sql), err);
	buf_done(&sql);
	return statement;
}

/* ---- One session ------------------------------------------------------------------------------------------------- */

/* The first row of a statement whose session is not running. */
static bool take_first(struct store *store, sqlite3_stmt *statement, struct store_range range,
		       struct record *ret_record, bool *ret_found, struct err *err)
{
	int result = SQLITE_DONE;
	*ret_found = false;
	while (!*ret_found && (result = sqlite3_step(statement)) == SQLITE_ROW) {
		bool running;
		if (!take(store, statement, range, ret_record, &running, err))
			return false;
		*ret_found = !running;
		if (running)
			record_done(ret_record);
	}
	return *ret_found || result == SQLITE_DONE || sql_failed(&store->rows, err);
}

static bool find_by_id(struct store *store, int64_t id, struct store_range range, struct record *ret_record,
		       bool *ret_found, struct err *err)
{
	if (!store_is_open(store))
		return err_set(err, ERR_FAILURE, "no history to read");
	sqlite3_stmt *statement = rows_head_by_id(&store->rows);
	if (statement == NULL)
		return sql_failed(&store->rows, err);
	sqlite3_bind_int64(statement, 1, id);
	bool good = take_first(store, statement, range, ret_record, ret_found, err);
	sqlite3_reset(statement);
	return good;
}

static bool find_newest(struct store *store, struct store_range range, struct record *ret_record, bool *ret_found,
			struct err *err)
{
	sqlite3_stmt *statement = select_range(store, range, err);
	if (statement == NULL)
		return false;
	bool good = take_first(store, statement, range, ret_record, ret_found, err);
	sqlite3_finalize(statement);
	return good;
}

static bool find(struct store *store, int64_t id, struct store_range range, struct record *ret_record, bool *ret_found,
		 struct err *err)
{
	*ret_found = false;
	return id != 0 ? find_by_id(store, id, range, ret_record, ret_found, err)
		       : find_newest(store, range, ret_record, ret_found, err);
}

bool store_find(struct store *store, int64_t id, struct record *ret_record, bool *ret_found, struct err *err)
{
	return find(store, id, (struct store_range){ .from = INT64_MIN, .newest_first = true, .whole = true },
		    ret_record, ret_found, err);
}

bool store_find_head(struct store *store, int64_t id, struct record *ret_record, bool *ret_found, struct err *err)
{
	return find(store, id,
		    (struct store_range){ .from = INT64_MIN, .newest_first = true, .whole_if_signals = true },
		    ret_record, ret_found, err);
}

/* ---- Many -------------------------------------------------------------------------------------------------------- */

bool store_count(struct store *store, unsigned *ret_count, struct err *err)
{
	struct open_sessions open;
	*ret_count = 0;
	if (!find_open(store, &open, err))
		return false;
	long count = sql_ask_number(&store->rows, "SELECT count(*) FROM session");
	for (unsigned i = 0; i < open.count; i++) {
		struct record record = { .id = open.ids[i] };
		count -= store_catch_up(store, &record);
	}
	*ret_count = (unsigned)count;
	return true;
}

bool store_each(struct store *store, struct store_range range, store_visit *visit, void *context, struct err *err)
{
	*err = (struct err){ 0 };
	sqlite3_stmt *statement = select_range(store, range, err);
	unsigned seen = 0;
	int result = SQLITE_DONE;
	bool good = statement != NULL, more = true;
	while (good && more && (range.count == 0 || seen < range.skip + range.count) &&
	       (result = sqlite3_step(statement)) == SQLITE_ROW) {
		struct record record = { 0 };
		bool running;
		good = take(store, statement, range, &record, &running, err);
		if (good && !running && ++seen > range.skip)
			more = visit(context, &record, err);
		record_done(&record);
	}
	if (good && result != SQLITE_DONE && result != SQLITE_ROW)
		good = sql_failed(&store->rows, err);
	sqlite3_finalize(statement);
	return good && (more || err->code == ERR_NONE);
}

static bool add_to_history(void *context, struct record *record, struct err *err)
{
	(void)err;
	history_add(context, record);
	return true;
}

bool store_read(struct store *store, struct store_range range, struct history *ret_history, struct err *err)
{
	*ret_history = (struct history){ 0 };
	return store_each(store, range, add_to_history, ret_history, err);
}

/* ---- Interrupted ------------------------------------------------------------------------------------------------- */

bool store_each_interrupted(struct store *store, store_visit *visit, void *context, struct err *err)
{
	struct open_sessions open;
	*err = (struct err){ 0 };
	bool good = find_open(store, &open, err), more = true;
	for (unsigned i = 0; good && more && i < open.count; i++) {
		struct record record = { 0 };
		bool found;
		good = store_find(store, open.ids[i], &record, &found, err);
		if (good && found)
			more = visit(context, &record, err);
		record_done(&record);
	}
	return good && (more || err->code == ERR_NONE);
}

struct newest {
	struct store *store;
	struct record *record;
	bool found;
};

/* Older interrupted sessions were abandoned for newer ones. */
static bool keep_or_close(void *context, struct record *record, struct err *err)
{
	struct newest *newest = context;
	struct err ignored;
	(void)err;
	if (newest->found) {
		record->ending = ENDING_LEFT;
		record->ended = record->started + record->done_ms / 1000;
		store_change(newest->store, record, &ignored);
		return true;
	}
	newest->found = true;
	*newest->record = *record;
	*record = (struct record){ 0 };
	return true;
}

bool store_interrupted(struct store *store, struct record *ret_record, bool *ret_found, struct err *err)
{
	struct newest newest = { store, ret_record, false };
	bool good = store_each_interrupted(store, keep_or_close, &newest, err);
	*ret_found = newest.found;
	return good;
}
