/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Adds sessions in short transactions. */
#include "io/store/import.h"
#include "io/store/browse.h"
#include "io/store/measures.h"
#include "io/store/sql.h"
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <time.h>

enum {
	HOLD_MS = 80, /* a chunk with its commit, which may take longer than the last one: at most 100 ms */
	COMMIT_MAX_MS = 40, /* on a slow disk, shorter chunks would only add commits */
	PAUSE_MS = 6, /* between chunks: a waiting program asks for the lock every 4 ms */
	CHUNK_TRIES = 30, /* each waiting program waits up to the busy timeout of 2 s for the lock */
};

static int64_t now_ms(void)
{
	struct timespec now = { 0 };
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool begin_chunk(struct store_import *import, struct err *err)
{
	bool begun = false;
	for (unsigned i = 0; !begun && i < CHUNK_TRIES; i++) {
		begun = sql_begin(&import->store->rows, err);
		if (!begun && (sqlite3_errcode(import->store->rows.database) & 0xff) != SQLITE_BUSY)
			return false;
	}
	import->open = begun;
	import->since_ms = now_ms();
	import->chunk = import->chunk_measures = 0;
	return begun;
}

static bool end_chunk(struct store_import *import, struct err *err)
{
	if (!import->open)
		return true;
	int64_t start_ms = now_ms();
	if (import->before_commit != NULL && !import->before_commit(import->context, err))
		return false;
	import->open = false;
	if (!sql_end(&import->store->rows, true, err))
		return false;
	int64_t took_ms = now_ms() - start_ms;
	import->commit_ms = took_ms < COMMIT_MAX_MS ? took_ms : COMMIT_MAX_MS;
	import->added += import->chunk;
	import->measures_added += import->chunk_measures;
	return true;
}

/* Lets other programs write in between.  The next commit probably takes as long as the last. */
static bool end_chunk_if_due(struct store_import *import, struct err *err)
{
	if (now_ms() - import->since_ms + import->commit_ms < HOLD_MS)
		return true;
	if (!end_chunk(import, err))
		return false;
	nanosleep(&(struct timespec){ .tv_nsec = PAUSE_MS * 1000000L }, NULL);
	return true;
}

/* Sets the id of a session that is already here. */
static bool find_known(struct store_import *import, struct record *record, bool *ret_known, struct err *err)
{
	if (import->known == NULL)
		import->known = sql_prepare(&import->store->rows,
					    "SELECT id FROM session WHERE began = ? AND minutes = ?", err);
	if (import->known == NULL)
		return false;
	sqlite3_bind_int64(import->known, 1, record->started);
	sqlite3_bind_int64(import->known, 2, record->minutes);
	*ret_known = sqlite3_step(import->known) == SQLITE_ROW;
	record->id = *ret_known ? sqlite3_column_int64(import->known, 0) : 0;
	return sqlite3_reset(import->known) == SQLITE_OK || sql_failed(&import->store->rows, err);
}

static bool note_foreign(struct store_import *import, int64_t id, struct err *err)
{
	if (import->note == NULL)
		import->note = sql_prepare(&import->store->rows, "INSERT OR IGNORE INTO imported VALUES (?)", err);
	if (import->note == NULL)
		return false;
	sqlite3_bind_int64(import->note, 1, id);
	sqlite3_step(import->note);
	return sqlite3_reset(import->note) == SQLITE_OK || sql_failed(&import->store->rows, err);
}

bool import_was(struct store *store, int64_t id)
{
	char sql[80];
	snprintf(sql, sizeof(sql), "SELECT count(*) FROM imported WHERE session = %" PRId64, id);
	return store_is_open(store) && sql_ask_number(&store->rows, sql) > 0;
}

static bool write_new(struct store_import *import, struct record *record, struct err *err)
{
	if (record->ending == ENDING_NONE)
		record->ending = ENDING_LEFT; /* no other machine can continue an interrupted session */
	record_count(record);
	import->chunk++;
	if (!rows_write_all(&import->store->rows, record))
		return sql_failed(&import->store->rows, err);
	return !import->foreign || note_foreign(import, record->id, err);
}

/* Leaves only those signals that the session here lacks. */
static unsigned keep_missing(struct record *record, const struct record *here)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < record->signals_count; i++) {
		const struct record_signal *signal = &record->signals[i];
		if (!record_has_signal(here, signal->signal, signal->muscle, signal->side))
			record->signals[kept++] = *signal;
	}
	return record->signals_count = kept;
}

/* A session that is still running writes its own signals. */
static bool amend(struct store_import *import, struct record *record, struct err *err)
{
	struct record here = { 0 };
	bool found = false, good = true;
	if (record->signals_count == 0)
		return true;
	if (!store_find(import->store, record->id, &here, &found, err))
		return false;
	if (found && keep_missing(record, &here) > 0) {
		for (unsigned i = 0; i < record->signals_count && here.signals_count < RECORD_SIGNALS_MAX; i++)
			record_add_signal(&here, &record->signals[i]);
		good = here.ending == ENDING_NONE || rows_write_all(&import->store->rows, &here) ||
		       sql_failed(&import->store->rows, err);
		import->amended++;
	}
	record_done(&here);
	return good;
}

bool import_add(struct store_import *import, struct record *record, struct err *err)
{
	bool known;
	import->seen++;
	return (import->open || begin_chunk(import, err)) && find_known(import, record, &known, err) &&
	       (known ? amend(import, record, err) : write_new(import, record, err)) && end_chunk_if_due(import, err);
}

bool import_add_measure(struct store_import *import, const struct measurement *measurement, struct err *err)
{
	unsigned added;
	import->measures_seen++;
	if ((!import->open && !begin_chunk(import, err)) ||
	    !measures_put(&import->store->rows, measurement, &added, err))
		return false;
	import->chunk_measures += added;
	return end_chunk_if_due(import, err);
}

bool import_end(struct store_import *import, bool good, struct err *err)
{
	good = good && end_chunk(import, err);
	if (import->open)
		sqlite3_exec(import->store->rows.database, "ROLLBACK", NULL, NULL, NULL);
	import->open = false;
	sqlite3_finalize(import->known);
	sqlite3_finalize(import->note);
	import->known = import->note = NULL;
	return good;
}
