/* SPDX-License-Identifier: MIT */
/* The database of sessions, with the progress of the running one beside it.
 *
 * journal_mode=DELETE and synchronous=FULL: what is committed survives a crash of the machine, and one file holds
 * everything. */
#include "io/store/store.h"
#include "base/utc.h"
#include "io/store/progress.h"
#include "io/store/rows.h"
#include "io/system/folders.h"
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	APPLICATION_ID = 0x726f6c6c, /* "roll" */
	SCHEMA_VERSION = 1, /* raised only when an older program must not write any more: a new column is no reason */
	BUSY_MS = 2000, /* another terminal writes for some milliseconds */
};

/* ---- Failures -------------------------------------------------------------------------------------------------- */

static const char recover[] = "move it away to begin a new one; 'sqlite3 history.db .recover' may save what is in it";

static const struct {
	int code;
	const char *remedy;
} remedies[] = {
	{ SQLITE_FULL, "free some space" },
	{ SQLITE_IOERR, "look after disk and space" },
	{ SQLITE_READONLY, "make the folder writable" },
	{ SQLITE_CANTOPEN, "make the folder writable" },
	{ SQLITE_BUSY, "another program holds it: close that" },
	{ SQLITE_CORRUPT, recover },
	{ SQLITE_NOTADB, "move it away to begin a new one" },
};

static bool failed(const struct store *store, struct err *err)
{
	int code = sqlite3_errcode(store->database) & 0xff;
	const char *remedy = "";
	for (size_t i = 0; i < sizeof(remedies) / sizeof(remedies[0]); i++)
		if (remedies[i].code == code)
			remedy = remedies[i].remedy;
	return err_set(err, ERR_FAILURE, "%s/history.db: %s%s%s", store->folder, sqlite3_errmsg(store->database),
		       *remedy != '\0' ? ": " : "", remedy);
}

static bool run(const struct store *store, const char *sql, struct err *err)
{
	return sqlite3_exec(store->database, sql, NULL, NULL, NULL) == SQLITE_OK || failed(store, err);
}

/* Closes a transaction: for good, or as if nothing had been written. */
static bool finish(const struct store *store, bool good, struct err *err)
{
	if (good && run(store, "COMMIT", err))
		return true;
	if (!good)
		failed(store, err);
	sqlite3_exec(store->database, "ROLLBACK", NULL, NULL, NULL);
	return false;
}

/* ---- Opening --------------------------------------------------------------------------------------------------- */

/* The first value of a query; "" if there is none. */
static void ask(const struct store *store, const char *sql, char *out, size_t size)
{
	sqlite3_stmt *statement = NULL;
	out[0] = '\0';
	sqlite3_prepare_v2(store->database, sql, -1, &statement, NULL);
	if (statement != NULL && sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_text(statement, 0) != NULL)
		snprintf(out, size, "%s", (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
}

static long ask_number(const struct store *store, const char *sql)
{
	char text[32];
	ask(store, sql, text, sizeof(text));
	return strtol(text, NULL, 10);
}

/* SQLite would make it readable for all. */
static bool make_file(const struct store *store, char path[FOLDER_PATH_MAX], struct err *err)
{
	if (!folder_path(path, store->folder, "history.db", err))
		return false;
	int descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (descriptor >= 0)
		close(descriptor);
	return true;
}

/* A file that cannot be written is opened to be read. */
static bool open_database(struct store *store, const char *path, struct err *err)
{
	return sqlite3_open_v2(path, &store->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK ||
	       failed(store, err);
}

/* Whoever comes second finds it done: the lock is taken before the look. */
static bool make_tables(const struct store *store, struct err *err)
{
	struct buf sql = { 0 };
	if (!run(store, "BEGIN IMMEDIATE", err))
		return false;
	if (ask_number(store, "PRAGMA user_version") == 0) {
		store_rows_schema(&sql);
		buf_addf(&sql, "PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION_ID, SCHEMA_VERSION);
	} else {
		store_rows_missing(store->database, &sql);
	}
	bool made = sqlite3_exec(store->database, buf_text(&sql), NULL, NULL, NULL) == SQLITE_OK;
	buf_done(&sql);
	return finish(store, made, err);
}

static bool fits(const struct store *store)
{
	struct buf sql = { 0 };
	store_rows_missing(store->database, &sql);
	bool none = sql.size == 0;
	buf_done(&sql);
	return none;
}

/* An empty file is a new history; anything else has to be ours, whole, and not from the future. */
static bool check_database(const struct store *store, struct err *err)
{
	char answer[80];
	ask(store, "PRAGMA quick_check(1)", answer, sizeof(answer));
	if (answer[0] == '\0')
		return failed(store, err);
	if (strcmp(answer, "ok") != 0)
		return err_set(err, ERR_FAILURE, "%s/history.db is damaged (%s): %s", store->folder, answer, recover);
	long version = ask_number(store, "PRAGMA user_version");
	long id = ask_number(store, "PRAGMA application_id");
	bool empty = version == 0 && id == 0 && ask_number(store, "SELECT count(*) FROM sqlite_master") == 0;
	if (!empty && id != APPLICATION_ID)
		return err_set(err, ERR_FAILURE, "%s/history.db is a database of another program: move it away",
			       store->folder);
	if (version > SCHEMA_VERSION)
		return err_set(err, ERR_FAILURE,
			       "%s/history.db was written by a newer rollcoach: use that, or move the file away",
			       store->folder);
	return (!empty && fits(store)) || make_tables(store, err);
}

bool store_open(struct store *ret_store, const char *folder, struct err *err)
{
	struct store store = { .progress = -1 };
	struct err ignored;
	char path[FOLDER_PATH_MAX];
	*ret_store = store;
	if (snprintf(store.folder, sizeof(store.folder), "%s", folder) >= (int)sizeof(store.folder))
		return err_set(err, ERR_FAILURE, "the path of the history is too long");
	bool made = folder_make(folder, err);
	if (!make_file(&store, path, made ? err : &ignored) || (!made && access(path, R_OK) != 0))
		return false;
	bool good = open_database(&store, path, err);
	if (good)
		sqlite3_busy_timeout(store.database, BUSY_MS);
	good = good && run(&store, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL", err) &&
	       check_database(&store, err);
	if (!good)
		sqlite3_close(store.database);
	else
		*ret_store = store;
	return good;
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
		progress_remove(store->folder, store->running);
	stop_running(store);
}

static bool write_progress(const struct store *store, const struct record *record, struct err *err)
{
	struct progress progress = { record->at, record->steps[record->at].done_ms, record->done_ms };
	return progress_write(store->progress, &progress, err);
}

/* Brings a record read from the database up to the last second.  Returns whether its program still runs. */
static bool catch_up(const struct store *store, struct record *record)
{
	struct progress progress;
	bool alive = record->id == store->running;
	if (alive || record->ending != ENDING_NONE || !progress_read(store->folder, record->id, &progress, &alive))
		return alive;
	if (progress.at != record->at || record->at >= record->steps_count)
		return alive;
	struct record_step *step = &record->steps[record->at];
	step->done_ms = progress.step_ms > step->done_ms ? progress.step_ms : step->done_ms;
	record->done_ms = progress.session_ms > record->done_ms ? progress.session_ms : record->done_ms;
	return alive;
}

/* ---- Recording ------------------------------------------------------------------------------------------------- */

static bool write_steps(const struct store *store, const struct record *record, unsigned first, unsigned end)
{
	bool good = true;
	for (unsigned i = first; good && i < end && i < record->steps_count; i++)
		good = store_rows_write(store->database, TABLE_STEP, record->id, i, &record->steps[i]);
	return good;
}

static bool write_signals(const struct store *store, const struct record *record, unsigned first)
{
	bool good = true;
	for (unsigned i = first; good && i < record->signals_count; i++)
		good = store_rows_write(store->database, TABLE_SIGNAL, record->id, i, &record->signals[i]);
	return good;
}

static bool write_parts(const struct store *store, const struct record *record)
{
	bool good = write_steps(store, record, 0, record->steps_count) && write_signals(store, record, 0);
	for (unsigned i = 0; good && i < record->marks_count; i++)
		good = store_rows_write(store->database, TABLE_MARK, record->id, i, &record->marks[i]);
	return good;
}

static bool begin(const struct store *store, struct err *err)
{
	if (store->database == NULL)
		return err_set(err, ERR_FAILURE, "there is no history to write to");
	return run(store, "BEGIN IMMEDIATE", err);
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
	if (!begin(store, err))
		return false;
	bool written = store_rows_write(store->database, TABLE_SESSION, record->id, 0, record);
	if (written && record->id == 0)
		record->id = sqlite3_last_insert_rowid(store->database);
	store->progress = written ? progress_open(store->folder, record->id, err) : -1;
	store->running = store->progress >= 0 ? record->id : 0;
	if (written && store->running == 0) {
		sqlite3_exec(store->database, "ROLLBACK", NULL, NULL, NULL);
		return false;
	}
	return finish(store, written && write_parts(store, record), err);
}

bool store_begin(struct store *store, struct record *record, struct err *err)
{
	int64_t id = record->id;
	if (write_and_lock(store, record, err)) {
		remember(store, record);
		return true;
	}
	if (id > 0)
		stop_running(store); /* what its progress says is still needed */
	else
		end_running(store);
	record->id = id;
	return false;
}

/* Nothing but time has passed since the database was written.  (Steps of a record can be compared as memory.) */
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

bool store_change(struct store *store, const struct record *record, struct err *err)
{
	if (record->id == 0)
		return err_set(err, ERR_FAILURE, "this session was not recorded");
	if (!begin(store, err) || !finish(store,
					  store_rows_write(store->database, TABLE_SESSION, record->id, 0, record) &&
						  write_parts(store, record),
					  err))
		return false;
	if (record->ending != ENDING_NONE)
		progress_remove(store->folder, record->id);
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
	if (!begin(store, err)) {
		store->whole = true;
		return false;
	}
	bool good = store_rows_write(store->database, TABLE_SESSION, record->id, 0, record) &&
		    write_steps(store, record, change.first, change.end) &&
		    store_rows_cut(store->database, TABLE_STEP, record->id, record->steps_count) &&
		    write_signals(store, record, change.signals_first);
	if (!finish(store, good, err)) {
		store->whole = true;
		return false;
	}
	remember(store, record);
	if (record->ending != ENDING_NONE)
		end_running(store);
	return true;
}

/* A session that is not ended stays to be gone on with, its progress in its file. */
void store_close(struct store *store)
{
	stop_running(store);
	sqlite3_close(store->database);
	*store = (struct store){ .progress = -1 };
}

/* ---- Reading --------------------------------------------------------------------------------------------------- */

static bool read_all(struct store *store, int64_t from, struct record **records, size_t *count, struct err *err)
{
	*records = NULL;
	*count = 0;
	if (store->database == NULL)
		return err_set(err, ERR_FAILURE, "there is no history to read");
	return store_rows_read(store->database, from, records, count) || failed(store, err);
}

static void free_all(struct record *records, size_t count)
{
	for (size_t i = 0; i < count; i++)
		record_done(&records[i]);
	free(records);
}

/* It was given up for a newer one. */
static void close_as_left(struct store *store, struct record *record)
{
	struct err ignored;
	record->ending = ENDING_LEFT;
	record->ended = record->started + record->done_ms / 1000;
	store_change(store, record, &ignored);
}

bool store_interrupted(struct store *store, struct record *ret_record, bool *ret_found, struct err *err)
{
	struct record *records;
	size_t count;
	*ret_found = false;
	bool good = read_all(store, INT64_MIN, &records, &count, err);
	for (size_t i = count; good && i > 0; i--) {
		struct record *record = &records[i - 1];
		if (record->ending != ENDING_NONE || catch_up(store, record))
			continue;
		if (*ret_found) {
			close_as_left(store, record);
			continue;
		}
		*ret_found = true;
		*ret_record = *record;
		*record = (struct record){ 0 };
	}
	free_all(records, count);
	return good;
}

bool store_history(struct store *store, int64_t from, struct history *ret_history, struct err *err)
{
	struct record *records;
	size_t count;
	*ret_history = (struct history){ 0 };
	bool good = read_all(store, from, &records, &count, err);
	for (size_t i = 0; good && i < count; i++)
		if (!catch_up(store, &records[i]))
			history_add(ret_history, &records[i]);
	free_all(records, count);
	return good;
}

static bool known(const struct store *store, const struct record *record)
{
	char sql[200], started[UTC_MAX], answer[8];
	snprintf(sql, sizeof(sql), "SELECT 1 FROM session WHERE started = '%s' AND minutes = %u",
		 utc_print(record->started, started), record->minutes);
	ask(store, sql, answer, sizeof(answer));
	return answer[0] != '\0';
}

static bool import_one(const struct store *store, const struct record *record)
{
	struct record copy = *record;
	copy.ending = record->ending != ENDING_NONE ? record->ending : ENDING_LEFT;
	if (!store_rows_write(store->database, TABLE_SESSION, 0, 0, &copy))
		return false;
	copy.id = sqlite3_last_insert_rowid(store->database);
	return write_parts(store, &copy);
}

bool store_import(struct store *store, const struct history *history, unsigned *ret_added, struct err *err)
{
	unsigned added = 0;
	bool good = begin(store, err);
	if (!good)
		return false;
	for (unsigned i = 0; good && i < history->records_count; i++)
		if (!known(store, &history->records[i])) {
			good = import_one(store, &history->records[i]);
			added++;
		}
	if (!finish(store, good, err))
		return false;
	*ret_added = added;
	return true;
}
