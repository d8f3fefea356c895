/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Corrects and deletes sessions, but keeps the stop signals of deleted ones. */
#include "io/store/correct.h"
#include "io/store/browse.h"
#include "io/store/progress.h"
#include "io/store/schema.h"
#include "io/store/sql.h"
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>

/* ---- Correcting --------------------------------------------------------------------------------------------------- */

static bool undo_all(const struct store *store)
{
	sqlite3_exec(store->rows.database, "ROLLBACK", NULL, NULL, NULL);
	return false;
}

static bool write_corrected(struct store *store, struct record *record)
{
	return rows_write_all(&store->rows, record) &&
	       rows_cut(&store->rows, TABLE_MARK, record->id, record->marks_count);
}

bool store_correct(struct store *store, int64_t id, store_correction *correct, void *context, struct err *err)
{
	struct record record = { 0 };
	bool found = false;
	if (!sql_begin(&store->rows, err))
		return false;
	bool good = store_find(store, id, &record, &found, err) &&
		    (found || err_set(err, ERR_FAILURE, "session %" PRId64 " is no longer there", id)) &&
		    correct(context, &record, err);
	good = good ? sql_end(&store->rows, write_corrected(store, &record), err) : undo_all(store);
	if (good && record.ending != ENDING_NONE)
		progress_remove(store->rows.folder, id);
	record_done(&record);
	return good;
}

/* ---- Deleting ----------------------------------------------------------------------------------------------------- */

static bool delete_one(struct store *store, int64_t id)
{
	char sql[200];
	snprintf(sql, sizeof(sql),
		 "INSERT OR IGNORE INTO signal_kept SELECT signal, muscle, side, at FROM signal WHERE session = "
		 "%" PRId64,
		 id);
	return sqlite3_exec(store->rows.database, sql, NULL, NULL, NULL) == SQLITE_OK && rows_delete(&store->rows, id);
}

static bool is_there(const struct store *store, int64_t id)
{
	char sql[80];
	snprintf(sql, sizeof(sql), "SELECT count(*) FROM session WHERE id = %" PRId64, id);
	return sql_ask_number(&store->rows, sql) > 0;
}

bool store_delete(struct store *store, int64_t id, bool *ret_found, struct err *err)
{
	struct record record = { .id = id };
	*ret_found = false;
	if (!sql_begin(&store->rows, err))
		return false;
	*ret_found = is_there(store, id);
	if (*ret_found && store_catch_up(store, &record)) {
		undo_all(store);
		return err_set(err, ERR_FAILURE, "session %" PRId64 " is running in another terminal: finish it first",
			       id);
	}
	if (!sql_end(&store->rows, !*ret_found || delete_one(store, id), err))
		return false;
	if (*ret_found)
		progress_remove(store->rows.folder, id);
	return true;
}

struct deletion {
	struct store *store;
	unsigned count;
};

static bool delete_visited(void *context, struct record *record, struct err *err)
{
	struct deletion *deletion = context;
	deletion->count++;
	return delete_one(deletion->store, record->id) || sql_failed(&deletion->store->rows, err);
}

/* Deletes all finished sessions at once: row by row, the trigger would look up the latest remaining one each time. */
static bool delete_closed(struct store *store, unsigned *count, struct err *err)
{
#define CLOSED "(SELECT id FROM session WHERE ending <> 'interrupted')"
	static const char parts[] =
		"DROP TRIGGER step_deleted; DELETE FROM rolled;"
		"INSERT OR IGNORE INTO signal_kept SELECT signal, muscle, side, at FROM signal WHERE session IN " CLOSED
		";"
		"DELETE FROM mark WHERE session IN " CLOSED "; DELETE FROM step WHERE session IN " CLOSED ";"
		"DELETE FROM signal WHERE session IN " CLOSED ";"
		"INSERT OR REPLACE INTO rolled SELECT what, side, session, began, done_ms FROM step"
		" WHERE kind = 'roll' AND done_ms > 0 ORDER BY began, session;";
	if (!sql_run(&store->rows, parts, err) || !sql_run(&store->rows, schema_triggers, err) ||
	    !sql_run(&store->rows, "DELETE FROM session WHERE ending <> 'interrupted'", err))
		return false;
	*count += (unsigned)sqlite3_changes(store->rows.database);
	return true;
}

bool store_delete_all(struct store *store, unsigned *ret_deleted, struct err *err)
{
	struct deletion deletion = { store, 0 };
	*ret_deleted = 0;
	if (!sql_begin(&store->rows, err))
		return false;
	bool good = delete_closed(store, &deletion.count, err) &&
		    store_each(store, (struct store_range){ .from = INT64_MIN }, delete_visited, &deletion, err);
	if (!sql_end(&store->rows, good, err))
		return false;
	*ret_deleted = deletion.count;
	return true;
}

static bool write_back(struct store *store, struct record *record)
{
	if (is_there(store, record->id))
		record->id = 0;
	return rows_write_all(&store->rows, record);
}

bool store_restore(struct store *store, struct record *record, struct err *err)
{
	return sql_begin(&store->rows, err) && sql_end(&store->rows, write_back(store, record), err);
}

static bool is_there_again(const struct store *store, const struct record *record)
{
	char sql[120];
	snprintf(sql, sizeof(sql), "SELECT count(*) FROM session WHERE began = %" PRId64 " AND minutes = %u",
		 record->started, record->minutes);
	return sql_ask_number(&store->rows, sql) > 0;
}

bool store_undelete(struct store *store, struct record *record, bool *ret_restored, struct err *err)
{
	if (!sql_begin(&store->rows, err))
		return false;
	*ret_restored = !is_there_again(store, record);
	return sql_end(&store->rows, !*ret_restored || write_back(store, record), err);
}
