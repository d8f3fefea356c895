/* SPDX-License-Identifier: MIT */
/* The database of sessions, with the progress of the running one beside it.
 *
 * journal_mode=DELETE and synchronous=FULL: what is committed survives a crash of the machine, and one file holds
 * everything. */
#include "io/store/store.h"
#include "io/store/progress.h"
#include "io/store/schema.h"
#include "io/store/sql.h"
#include "io/system/folders.h"
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { BUSY_MS = 2000 }; /* another terminal writes for some milliseconds */

/* ---- Opening --------------------------------------------------------------------------------------------------- */

/* Created here because SQLite would make it readable by everyone. */
static bool create_file(const struct store *store, char path[FOLDER_PATH_MAX], struct err *err)
{
	if (!folder_path(path, store->rows.folder, "history.db", err))
		return false;
	int descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (descriptor >= 0)
		close(descriptor);
	return true;
}

/* A file that cannot be written is opened read-only. */
static bool open_database(struct store *store, const char *path, struct err *err)
{
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
	if (sqlite3_open_v2(path, &store->rows.database, flags, NULL) != SQLITE_OK)
		return sql_failed(&store->rows, err);
	sqlite3_busy_timeout(store->rows.database, BUSY_MS);
	return sql_run(&store->rows, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL", err) &&
	       schema_check(&store->rows, err);
}

bool store_open(struct store *ret_store, const char *folder, struct err *err)
{
	struct store store = { .progress = -1 };
	struct err ignored;
	char path[FOLDER_PATH_MAX];
	*ret_store = store;
	if (snprintf(store.rows.folder, sizeof(store.rows.folder), "%s", folder) >= (int)sizeof(store.rows.folder))
		return err_set(err, ERR_FAILURE, "the path of the history is too long");
	bool made = folder_make(folder, err);
	if (!create_file(&store, path, made ? err : &ignored) || (!made && access(path, R_OK) != 0))
		return false;
	bool good = open_database(&store, path, err);
	if (good)
		*ret_store = store;
	else
		rows_close(&store.rows);
	return good;
}

bool store_is_open(const struct store *store)
{
	return store->rows.database != NULL;
}

/* ---- Progress -------------------------------------------------------------------------------------------------- */

static void stop_running(struct store *store)
{
	if (store->progress >= 0)
		close(store->progress);
	store->progress = -1;
	store->running = 0;
}

static void end_running(struct store *store)
{
	if (store->progress >= 0)
		progress_remove(store->rows.folder, store->running);
	stop_running(store);
}

static bool write_progress(const struct store *store, const struct record *record, struct err *err)
{
	struct progress progress = { record->at, record->steps[record->at].done_ms, record->done_ms };
	return progress_write(store->progress, &progress, err);
}

bool store_catch_up(const struct store *store, struct record *record)
{
	struct progress progress;
	bool alive = record->id == store->running;
	if (alive || record->ending != ENDING_NONE || !progress_read(store->rows.folder, record->id, &progress, &alive))
		return alive;
	if (progress.at != record->at || record->at >= record->steps_count)
		return alive;
	struct record_step *step = &record->steps[record->at];
	step->done_ms = progress.step_ms > step->done_ms ? progress.step_ms : step->done_ms;
	record->done_ms = progress.session_ms > record->done_ms ? progress.session_ms : record->done_ms;
	record_count(record);
	return alive;
}

/* ---- Recording ------------------------------------------------------------------------------------------------- */

static bool write_steps(struct store *store, const struct record *record, unsigned first, unsigned end)
{
	bool good = true;
	for (unsigned i = first; good && i < end && i < record->steps_count; i++)
		good = rows_write(&store->rows, TABLE_STEP, record, i);
	return good;
}

static bool write_signals(struct store *store, const struct record *record, unsigned first)
{
	bool good = true;
	for (unsigned i = first; good && i < record->signals_count; i++)
		good = rows_write(&store->rows, TABLE_SIGNAL, record, i);
	return good;
}

static void remember(struct store *store, const struct record *record)
{
	store->at = record->at;
	store->steps_count = record->steps_count;
	store->whole = false;
	if (record->at < record->steps_count)
		store->step = record->steps[record->at];
}

/* The lock is taken before anyone else can see the session. */
static bool write_and_lock(struct store *store, struct record *record, struct err *err)
{
	if (!sql_begin(&store->rows, err))
		return false;
	bool written = rows_write_all(&store->rows, record);
	store->progress = written ? progress_open(store->rows.folder, record->id, err) : -1;
	store->running = store->progress >= 0 ? record->id : 0;
	if (written && store->running == 0) {
		sqlite3_exec(store->rows.database, "ROLLBACK", NULL, NULL, NULL);
		return false;
	}
	return sql_end(&store->rows, written, err);
}

bool store_begin(struct store *store, struct record *record, struct err *err)
{
	int64_t id = record->id;
	if (write_and_lock(store, record, err)) {
		remember(store, record);
		return true;
	}
	if (id > 0)
		stop_running(store); /* its progress file is still needed */
	else
		end_running(store);
	record->id = id;
	return false;
}

/* True if only time has passed since the last write.  Steps of a record can be compared as memory. */
static bool only_time_passed(const struct store *store, const struct record *record, struct record_change change)
{
	if (store->whole || record->ending != ENDING_NONE || record->at != store->at ||
	    record->steps_count != store->steps_count || record->at >= record->steps_count ||
	    change.signals_first < record->signals_count)
		return false;
	struct record_step step = store->step;
	step.done_ms = record->steps[record->at].done_ms;
	bool elsewhere = change.first < change.end && (change.first != record->at || change.end != record->at + 1);
	return !elsewhere && memcmp(&step, &record->steps[record->at], sizeof(step)) == 0;
}

/* Parts that a correction removed are deleted too. */
static bool rewrite(struct store *store, const struct record *record)
{
	struct record copy = *record; /* its id is set: nothing changes */
	return rows_write_all(&store->rows, &copy) &&
	       rows_cut(&store->rows, TABLE_STEP, record->id, record->steps_count) &&
	       rows_cut(&store->rows, TABLE_MARK, record->id, record->marks_count) &&
	       rows_cut(&store->rows, TABLE_SIGNAL, record->id, record->signals_count);
}

bool store_change(struct store *store, const struct record *record, struct err *err)
{
	if (record->id == 0)
		return err_set(err, ERR_FAILURE, "this session was not recorded");
	if (!sql_begin(&store->rows, err) || !sql_end(&store->rows, rewrite(store, record), err))
		return false;
	if (record->ending != ENDING_NONE)
		progress_remove(store->rows.folder, record->id);
	return true;
}

bool store_update(struct store *store, const struct record *record, struct record_change change, struct err *err)
{
	if (store->progress < 0 || store->running != record->id)
		return store_change(store, record, err);
	if (only_time_passed(store, record, change))
		return write_progress(store, record, err);
	if (store->whole)
		change = (struct record_change){ true, 0, record->steps_count, 0 };
	if (!sql_begin(&store->rows, err)) {
		store->whole = true;
		return false;
	}
	bool good = rows_write(&store->rows, TABLE_SESSION, record, 0) &&
		    write_steps(store, record, change.first, change.end) &&
		    rows_cut(&store->rows, TABLE_STEP, record->id, record->steps_count) &&
		    write_signals(store, record, change.signals_first);
	if (!sql_end(&store->rows, good, err)) {
		store->whole = true;
		return false;
	}
	remember(store, record);
	if (record->ending != ENDING_NONE)
		end_running(store);
	return true;
}

/* An unfinished session keeps its progress file, so that it can be continued. */
void store_close(struct store *store)
{
	stop_running(store);
	rows_close(&store->rows);
	*store = (struct store){ .progress = -1 };
}
