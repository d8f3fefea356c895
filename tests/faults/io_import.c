/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Imports under adverse conditions: kills, a full disk, two programs at once. */
#include "folder.h"
#include "io/store/browse.h"
#include "io/store/import.h"
#include "test.h"
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SESSIONS = 300, STEPS = 30, KILLS = 12, DAY_S_ = 86400, FIRST = 1600000000 };

static struct err err;

static struct record record_of(unsigned number)
{
	struct record record = { .started = FIRST + (int64_t)number * DAY_S_, .mode = "post-run", .minutes = 10 };
	struct record_step step;
	record.ending = ENDING_FINISHED;
	memset(&step, 0, sizeof(step));
	step.kind = STEP_ROLL;
	step.done_ms = 40000;
	strcpy(step.what, "soleus");
	for (unsigned i = 0; i < STEPS; i++)
		record_add_step(&record, &step);
	return record;
}

/* True if everything was written. */
static bool import(struct store *store, unsigned *ret_added)
{
	struct store_import work = { .store = store };
	bool good = true;
	err = (struct err){ 0 };
	for (unsigned i = 0; good && i < SESSIONS; i++) {
		struct record record = record_of(i);
		good = import_add(&work, &record, &err);
		record_done(&record);
	}
	good = import_end(&work, good, &err);
	*ret_added = work.added;
	return good;
}

static void open_store(struct store *store)
{
	if (!store_open(store, folder, &err))
		fail_msg("%s", err.text);
}

static bool check_whole(void *context, struct record *record, struct err *failure)
{
	(void)failure;
	assert_int_equal(record->steps_count, STEPS);
	assert_int_equal(record->rolled_ms, STEPS * 40000);
	++*(unsigned *)context;
	return true;
}

/* Every session present is whole, and none is there twice. */
static unsigned count_whole(struct store *store)
{
	unsigned count = 0;
	sqlite3_stmt *statement;
	struct store_range all = { .from = INT64_MIN, .whole = true };
	assert_true(store_each(store, all, check_whole, &count, &err));
	sqlite3_prepare_v2(store->rows.database, "SELECT count(DISTINCT began) FROM session", -1, &statement, NULL);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	assert_int_equal((unsigned)sqlite3_column_int(statement, 0), count);
	sqlite3_finalize(statement);
	return count;
}

static void a_killed_import_is_completed_by_the_next(void **state)
{
	struct store store;
	unsigned added, before = 0;
	(void)state;
	for (unsigned round = 0; round < KILLS; round++) {
		pid_t worker = fork();
		if (worker == 0) {
			open_store(&store);
			_exit(!import(&store, &added));
		}
		nanosleep(&(struct timespec){ .tv_nsec = (long)(2 + round * 4) * 1000000L }, NULL);
		kill(worker, SIGKILL);
		waitpid(worker, NULL, 0);
		open_store(&store);
		unsigned count = count_whole(&store);
		assert_true(count >= before && count <= SESSIONS);
		before = count;
		store_close(&store);
	}
	open_store(&store);
	assert_true(import(&store, &added));
	assert_int_equal(added, SESSIONS - before);
	assert_int_equal(count_whole(&store), SESSIONS);
	store_close(&store);
}

static void two_programs_import_the_same_at_once(void **state)
{
	struct store store;
	pid_t workers[3];
	unsigned added;
	(void)state;
	for (unsigned i = 0; i < 3; i++)
		if ((workers[i] = fork()) == 0) {
			open_store(&store);
			_exit(!import(&store, &added));
		}
	for (unsigned i = 0; i < 3; i++) {
		int status;
		waitpid(workers[i], &status, 0);
		assert_int_equal(status, 0);
	}
	open_store(&store);
	assert_int_equal(count_whole(&store), SESSIONS);
	store_close(&store);
}

/* A session is recorded during an import: the lock is never held for long. */
static void a_session_goes_on_during_an_import(void **state)
{
	struct store store;
	unsigned added;
	(void)state;
	open_store(&store); /* then no other program creates it */
	store_close(&store);
	pid_t worker = fork();
	if (worker == 0) {
		open_store(&store);
		_exit(!import(&store, &added));
	}
	open_store(&store);
	struct record record = record_of(SESSIONS + 5);
	record.ending = ENDING_NONE;
	assert_true(store_begin(&store, &record, &err));
	for (unsigned i = 0; i < STEPS; i++) {
		record.at = i;
		record.steps[i].ended = true;
		if (!store_update(&store, &record, (struct record_change){ true, i, i + 1, 0 }, &err))
			fail_msg("%s", err.text);
	}
	record.ending = ENDING_FINISHED;
	assert_true(store_update(&store, &record, (struct record_change){ .head = true }, &err));
	record_done(&record);
	int status;
	waitpid(worker, &status, 0);
	assert_int_equal(status, 0);
	store_close(&store);
}

/* An endless import pauses after each chunk, and a waiting program retries often enough to catch a pause. */
static void another_program_gets_its_turn(void **state)
{
	enum { TURNS = 12, PATIENCE_MS = 1000 };
	struct store store;
	(void)state;
	open_store(&store);
	store_close(&store);
	pid_t worker = fork();
	if (worker == 0) {
		struct store_import work = { .store = &store };
		open_store(&store);
		for (unsigned i = 0;; i++) {
			struct record record = record_of(i);
			if (!import_add(&work, &record, &err))
				_exit(1);
			record_done(&record);
		}
	}
	open_store(&store);
	store_be_patient(&store, PATIENCE_MS);
	unsigned turns = 0;
	for (unsigned i = 0; i < TURNS; i++) {
		nanosleep(&(struct timespec){ .tv_nsec = 25000000L }, NULL);
		turns += sqlite3_exec(store.rows.database, "BEGIN IMMEDIATE; ROLLBACK", NULL, NULL, NULL) == SQLITE_OK;
	}
	kill(worker, SIGKILL);
	waitpid(worker, NULL, 0);
	store_close(&store);
	assert_int_equal(turns, TURNS);
}

/* A file size limit simulates a full disk. */
static void a_full_disk_keeps_the_chunks_written_and_the_rest_follows(void **state)
{
	struct store store;
	struct rlimit before, full;
	struct stat found;
	char path[100];
	unsigned added;
	(void)state;
	open_store(&store);
	snprintf(path, sizeof(path), "%s/history.db", folder);
	assert_int_equal(stat(path, &found), 0);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	full = (struct rlimit){ (rlim_t)found.st_size + 200000, before.rlim_max };
	setrlimit(RLIMIT_FSIZE, &full);
	bool good = import(&store, &added);
	setrlimit(RLIMIT_FSIZE, &before);
	assert_false(good);
	assert_non_null(strstr(err.text, "space"));
	assert_int_equal(count_whole(&store), added);
	unsigned first = added;
	assert_true(import(&store, &added));
	assert_int_equal(added, SESSIONS - first);
	assert_int_equal(count_whole(&store), SESSIONS);
	store_close(&store);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(a_killed_import_is_completed_by_the_next),
		IN_FOLDER(two_programs_import_the_same_at_once),
		IN_FOLDER(another_program_gets_its_turn),
		IN_FOLDER(a_session_goes_on_during_an_import),
		IN_FOLDER(a_full_disk_keeps_the_chunks_written_and_the_rest_follows),
	};
	return cmocka_run_group_tests_name("import", tests, NULL, NULL);
}
