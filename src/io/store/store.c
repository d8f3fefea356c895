/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The database of sessions, with a progress file beside it for the running one. journal_mode=DELETE and
 * synchronous=EXTRA: committed data survives a crash of the machine, and one file holds everything. */
#include "io/store/store.h"
#include "io/store/progress.h"
#include "io/store/schema.h"
#include "io/store/sql.h"
#include "io/system/folders.h"
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { BUSY_STEP_MS = 4 };

/* ---- Opening --------------------------------------------------------------------------------------------------- */

/* Creates the file itself, because SQLite would make it readable by everyone, and would follow a dangling link. */
static bool create_file(const struct store *store, char path[FOLDER_PATH_MAX], struct err *err)
{
	if (!folder_path(path, store->rows.folder, "history.db", err))
		return false;
	int descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (descriptor >= 0)
		close(descriptor);
	else if (errno == EEXIST && access(path, F_OK) != 0 && errno == ENOENT)
		return err_set(err, ERR_FAILURE, "%s: it is a link to a file that does not exist: remove the link",
			       path);
	else if (errno == EMFILE || errno == ENFILE)
		return err_set(err, ERR_FAILURE, "%s: %s: raise the limit (ulimit -n)", path, strerror(errno));
	return true;
}

/* Retries every few milliseconds: SQLite's own wait grows to 100 ms and would miss the pauses of an import. */
static int ask_again(void *patience_ms, int asked)
{
	if (asked >= (int)(intptr_t)patience_ms / BUSY_STEP_MS)
		return 0;
	nanosleep(&(struct timespec){ .tv_nsec = BUSY_STEP_MS * 1000000L }, NULL);
	return 1;
}

static void be_patient(sqlite3 *database, int patience_ms)
{
	sqlite3_busy_handler(database, ask_again, (void *)(intptr_t)patience_ms);
}

/* The program has one thread, so SQLite needs neither its locks nor thread-safe counters.  Nor does it need room for
 * twenty pages at once, for the database and again for each temporary table, which every start would have to fill.
 * Only the first call has an effect. */
static void configure_library(void)
{
	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
}

/* Opens a read-only file read-only. Half of the usual cache size limits the peak memory of exports. */
static bool open_database(struct store *store, const char *path, int patience_ms, bool verify, struct err *err)
{
	struct stat there;
	if (stat(path, &there) == 0 && S_ISDIR(there.st_mode))
		return err_set(err, ERR_FAILURE, "%s is a folder, not a history: move it aside", path);
	configure_library();
	if (sqlite3_open_v2(path, &store->rows.database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		return sql_failed(&store->rows, err);
	be_patient(store->rows.database, patience_ms);
	return sql_run(&store->rows,
		       "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -1024", err) &&
	       schema_check(&store->rows, verify, err);
}

static bool open_store(struct store *ret_store, const char *folder, int patience_ms, bool verify, struct err *err)
{
	struct store store = { .progress = -1 };
	char path[FOLDER_PATH_MAX];
	*ret_store = store;
	if (snprintf(store.rows.folder, sizeof(store.rows.folder), "%s", folder) >= (int)sizeof(store.rows.folder))
		return err_set(err, ERR_FAILURE, "the path of the history is too long");
	*ret_store = store; /* the folder is known even if it cannot be opened */
	bool made = folder_make(folder, err);
	struct err ignored, *why = made ? err : &ignored; /* the problem is the folder */
	if (!create_file(&store, path, why) || (!made && access(path, R_OK) != 0))
		return false;
	bool good = open_database(&store, path, patience_ms, verify, err);
	if (good)
		*ret_store = store;
	else
		rows_close(&store.rows);
	return good;
}

bool store_open_within(struct store *ret_store, const char *folder, int patience_ms, struct err *err)
{
	return open_store(ret_store, folder, patience_ms, true, err);
}

bool store_open_unverified(struct store *ret_store, const char *folder, int patience_ms, struct err *err)
{
	return open_store(ret_store, folder, patience_ms, false, err);
}

bool store_verify(const struct store *store, struct err *err)
{
	return !store_is_open(store) || schema_verify(&store->rows, err);
}

bool store_open(struct store *ret_store, const char *folder, struct err *err)
{
	return store_open_within(ret_store, folder, STORE_PATIENT_MS, err);
}

void store_be_patient(const struct store *store, int patience_ms)
{
	if (store_is_open(store))
		be_patient(store->rows.database, patience_ms);
}

bool store_was_locked(const struct store *store)
{
	return store_is_open(store) && (sqlite3_errcode(store->rows.database) & 0xff) == SQLITE_BUSY;
}

bool store_was_moved(const struct store *store)
{
	int moved = 0;
	return store_is_open(store) &&
	       sqlite3_file_control(store->rows.database, NULL, SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved;
}

bool store_holds(const struct store *store, const struct record *record, bool *ret_holds, struct err *err)
{
	sqlite3_stmt *statement = sql_prepare(&store->rows, "SELECT 1 FROM session WHERE id = ? AND began = ?", err);
	if (statement == NULL)
		return false;
	sqlite3_bind_int64(statement, 1, record->id);
	sqlite3_bind_int64(statement, 2, record->started);
	int result = sqlite3_step(statement);
	*ret_holds = result == SQLITE_ROW;
	bool good = result == SQLITE_ROW || result == SQLITE_DONE || sql_failed(&store->rows, err);
	sqlite3_finalize(statement);
	return good;
}

bool store_is_open(const struct store *store)
{
	return store->rows.database != NULL;
}

/* ---- Progress -------------------------------------------------------------------------------------------------- */

static bool start_running(struct store *store, int64_t id, struct err *err)
{
	store->progress = progress_open(store->rows.folder, id, err);
	store->running = store->progress >= 0 ? id : 0;
	return store->running != 0;
}

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

/* The latest step on which a signal was reported; `otherwise` if the signal is not about a step. */
static unsigned step_of(const struct record *record, const struct record_signal *signal, unsigned otherwise)
{
	for (unsigned i = record->steps_count; i-- > 0;) {
		const struct record_step *step = &record->steps[i];
		if (step->hurt && strcmp(step->signal, signal->signal) == 0 &&
		    (step->kind != STEP_ROLL || strcmp(step->what, signal->muscle) == 0))
			return i;
	}
	return otherwise;
}

/* The step as stored, which may be one behind the record while the database cannot be written. */
static bool write_progress(const struct store *store, const struct record *record, struct err *err)
{
	struct progress progress = { .at = store->at, .session_ms = record->done_ms, .ending = record->ending };
	if (store->at < record->steps_count)
		progress.step_ms = record->steps[store->at].done_ms;
	if (record->signals_count > store->signals_count) {
		const struct record_signal *signal = &record->signals[record->signals_count - 1];
		progress.signal_step = step_of(record, signal, store->at);
		progress.signal_at = signal->at;
		snprintf(progress.signal, sizeof(progress.signal), "%s", signal->signal);
	}
	return progress_write(store->progress, &progress, err);
}

/* Adds a stop signal that the database lacks. After a kill right after the commit, the database already has it. */
static void take_signal(struct record *record, const struct progress *progress)
{
	struct record_signal signal = { .side = SIDE_BOTH, .at = progress->signal_at };
	snprintf(signal.signal, sizeof(signal.signal), "%s", progress->signal);
	for (unsigned i = 0; i < record->signals_count; i++)
		if (record->signals[i].at == signal.at && strcmp(record->signals[i].signal, signal.signal) == 0)
			return;
	if (progress->signal_step < record->steps_count) {
		struct record_step *step = &record->steps[progress->signal_step];
		step->hurt = true;
		signal.side = step->side;
		memcpy(step->signal, signal.signal, sizeof(step->signal));
		if (step->kind == STEP_ROLL)
			memcpy(signal.muscle, step->what, sizeof(signal.muscle));
	}
	record_add_signal(record, &signal);
}

static void take_progress(struct record *record, const struct progress *progress)
{
	if (progress->at == record->at && record->at < record->steps_count) {
		struct record_step *step = &record->steps[record->at];
		msec more = progress->step_ms > step->done_ms ? progress->step_ms - step->done_ms : 0;
		step->done_ms += more;
		record->done_ms += more;
		record_count(record);
	}
	if (progress->signal[0] != '\0')
		take_signal(record, progress);
	record->ending = progress->ending;
	if (record->ending != ENDING_NONE && record->ended == 0)
		record->ended = record->started + record->done_ms / MSEC_SECOND;
}

bool store_catch_up(const struct store *store, struct record *record)
{
	struct progress progress;
	bool alive = record->id == store->running;
	if (!alive && record->ending == ENDING_NONE &&
	    progress_read(store->rows.folder, record->id, &progress, &alive) && !alive)
		take_progress(record, &progress);
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

static msec elsewhere_ms(const struct record *record, unsigned at)
{
	return record->done_ms - (at < record->steps_count ? record->steps[at].done_ms : 0);
}

static void remember(struct store *store, const struct record *record)
{
	store->elsewhere_ms = elsewhere_ms(record, record->at);
	store->at = record->at;
	store->steps_count = record->steps_count;
	store->signals_count = record->signals_count;
	store->whole = false;
	if (record->at < record->steps_count)
		store->step = record->steps[record->at];
}

/* True if the database lacks only time, a stop signal and the end, all of which are in the progress file. */
static bool lacks_only_progress(const struct store *store, const struct record *record)
{
	if (record->steps_count != store->steps_count || store->at >= record->steps_count ||
	    record->signals_count > store->signals_count + 1 || elsewhere_ms(record, store->at) != store->elsewhere_ms)
		return false;
	struct record_step step = record->steps[store->at];
	step.done_ms = store->step.done_ms;
	step.hurt = store->step.hurt;
	memcpy(step.signal, store->step.signal, sizeof(step.signal));
	return record_step_same(&step, &store->step);
}

/* Keeps the end and the last stop signal beside a database that may be locked or full. */
static enum kept keep_beside(const struct store *store, const struct record *record)
{
	struct err ignored;
	if (!write_progress(store, record, &ignored))
		return KEPT_NOTHING;
	return lacks_only_progress(store, record) ? KEPT_ALL : KEPT_PART;
}

/* Takes the lock before any other program can see the session. */
static bool write_and_lock(struct store *store, struct record *record, struct err *err)
{
	if (!sql_begin(&store->rows, err))
		return false;
	bool written = rows_write_all(&store->rows, record);
	if (written && store->running == 0 && !start_running(store, record->id, err)) {
		sqlite3_exec(store->rows.database, "ROLLBACK", NULL, NULL, NULL);
		return false;
	}
	return sql_end(&store->rows, written, err);
}

/* Opens the progress file of a session that the database has already, before the database is asked. Its stored signals
 * are unknown here, so the last one always counts as missing. */
static bool run_again(struct store *store, const struct record *record, struct err *err)
{
	if (store->running == record->id)
		return true;
	stop_running(store);
	if (!start_running(store, record->id, err))
		return false;
	remember(store, record);
	store->signals_count = 0;
	return true;
}

static bool begin_again(struct store *store, struct record *record, struct err *err)
{
	if (!run_again(store, record, err))
		return false;
	if (write_and_lock(store, record, err))
		return true;
	store->kept = keep_beside(store, record);
	return false;
}

static bool begin_new(struct store *store, struct record *record, struct err *err)
{
	stop_running(store);
	if (write_and_lock(store, record, err))
		return true;
	end_running(store);
	record->id = 0;
	return false;
}

bool store_begin(struct store *store, struct record *record, struct err *err)
{
	store->kept = KEPT_NOTHING;
	if (!(record->id > 0 ? begin_again : begin_new)(store, record, err))
		return false;
	remember(store, record);
	return true;
}

/* True if the record differs from the last write only in the time counted for the current step. */
static bool only_time_passed(const struct store *store, const struct record *record, struct record_change change)
{
	if (store->whole || record->ending != ENDING_NONE || record->at != store->at ||
	    record->steps_count != store->steps_count || record->at >= record->steps_count ||
	    change.signals_first < record->signals_count)
		return false;
	struct record_step step = store->step;
	step.done_ms = record->steps[record->at].done_ms;
	bool elsewhere = change.first < change.end && (change.first != record->at || change.end != record->at + 1);
	return !elsewhere && record_step_same(&step, &record->steps[record->at]);
}

/* Parts that a correction removed are deleted too. */
static bool rewrite(struct store *store, const struct record *record)
{
	struct record copy = *record; /* its id is set, so nothing changes */
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

/* Progress within a step is written to the database only when the step changes, so the last step written always counts
 * as changed. */
static bool write_change(struct store *store, const struct record *record, struct record_change change)
{
	if (store->whole)
		change = (struct record_change){ true, 0, record->steps_count, 0 };
	return rows_write(&store->rows, TABLE_SESSION, record, 0) &&
	       write_steps(store, record, store->at, store->at + 1) &&
	       write_steps(store, record, change.first, change.end) &&
	       rows_cut(&store->rows, TABLE_STEP, record->id, record->steps_count) &&
	       write_signals(store, record, change.signals_first);
}

bool store_update(struct store *store, const struct record *record, struct record_change change, struct err *err)
{
	store->kept = KEPT_SESSION;
	if (store->progress < 0 || store->running != record->id)
		return store_change(store, record, err);
	store->kept = KEPT_NOTHING;
	if (only_time_passed(store, record, change)) {
		store->whole = !write_progress(store, record, err);
		return !store->whole;
	}
	/* Comes first, so that a stop signal and the end are kept even if the database is locked or full. */
	if (change.signals_first < record->signals_count || record->ending != ENDING_NONE)
		store->kept = keep_beside(store, record);
	if (!sql_begin(&store->rows, err) || !sql_end(&store->rows, write_change(store, record, change), err)) {
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
