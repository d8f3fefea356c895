/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Databases from an older version are migrated when opened, completely or not at all. */
#include "folder.h"
#include "io/store/browse.h"
#include "io/store/correct.h"
#include "io/store/measures.h"
#include "io/store/recall.h"
#include "io/system/file.h"
#include "test.h"
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static sqlite3 *database;
static struct err err;

static void run(const char *sql)
{
	if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(database));
}

static int number(const char *sql)
{
	sqlite3_stmt *statement;
	assert_int_equal(sqlite3_prepare_v2(database, sql, -1, &statement, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	int value = sqlite3_column_int(statement, 0);
	sqlite3_finalize(statement);
	return value;
}

static void open_file(void)
{
	char path[100];
	snprintf(path, sizeof(path), "%s/history.db", folder);
	assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
	run("PRAGMA synchronous = OFF");
}

/* tests/data/history/version-1.sql is a dump of what version 1 of the program wrote. */
static int make_version_1(void **state)
{
	char *sql;
	size_t size;
	if (make_folder(state) != 0 || !file_read(TESTS "/data/history/version-1.sql", &sql, &size, &err))
		return 1;
	open_file();
	run(sql);
	free(sql);
	return 0;
}

static int end(void **state)
{
	sqlite3_close(database);
	return remove_folder(state);
}

/* The data of version 1, in SQL. */
static void check_kept(void)
{
	assert_int_equal(number("SELECT count(*) FROM session"), 4);
	assert_int_equal(number("SELECT count(*) FROM step"), 36);
	assert_int_equal(number("SELECT count(*) FROM mark WHERE what = 'soleus' AND level = 6"), 4);
	assert_int_equal(number("SELECT count(*) FROM signal WHERE signal = 'pain'"), 1);
}

static void a_history_of_version_1_is_migrated(void **state)
{
	struct store store;
	struct history recent;
	(void)state;
	if (!store_open(&store, folder, &err))
		fail_msg("%s", err.text);
	check_kept();
	assert_int_equal(number("PRAGMA user_version"), 5);
	assert_int_equal(number("SELECT rolled_ms FROM session WHERE id = 3"), 160000);
	assert_int_equal(number("SELECT began FROM session WHERE id = 3"), 1772474700);
	assert_int_equal(number("SELECT count(*) FROM step WHERE began = 0"), 0);
	assert_true(number("SELECT count(*) FROM rolled") > 0);
	assert_true(store_recent(&store, catalogue_builtin(), 20520, &recent, &err));
	assert_int_equal(recent.records_count, 4);
	assert_int_equal(recent.records[3].ending, ENDING_NONE); /* the killed session is still offered */
	history_done(&recent);
	store_close(&store);
}

static void what_it_says_of_planning_is_what_the_sessions_say(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	uint16_t *days = calloc(4 * catalogue->muscles_count, sizeof(*days)),
		 *scratch = days + 2 * catalogue->muscles_count;
	struct store store;
	struct history all;
	struct stats stats;
	(void)state;
	assert_true(store_open(&store, folder, &err));
	assert_true(store_stats(&store, catalogue, 20520, days, &stats, &err));
	assert_true(store_read(&store, (struct store_range){ .from = INT64_MIN, .whole = true }, &all, &err));
	history_stats(&all, catalogue, 20520, scratch);
	assert_memory_equal(days, scratch, 2 * catalogue->muscles_count * sizeof(*days));
	unsigned rolled = 0;
	for (unsigned i = 0; i < 2 * catalogue->muscles_count; i++)
		rolled += days[i] != STATS_NEVER;
	assert_true(rolled > 0);
	history_done(&all);
	store_close(&store);
	free(days);
}

/* Existing columns, whatever their origin, do not stop the migration. */
static void a_half_migrated_history_is_completed(void **state)
{
	struct store store;
	(void)state;
	run("ALTER TABLE session ADD COLUMN began INTEGER NOT NULL DEFAULT 0;"
	    "ALTER TABLE session ADD COLUMN [note] TEXT NOT NULL DEFAULT '';"
	    "CREATE INDEX session_began ON session (began, minutes)");
	assert_true(store_open(&store, folder, &err));
	check_kept();
	assert_int_equal(number("SELECT count(*) FROM session WHERE began = 0 OR rolled_ms = 0"), 0);
	store_close(&store);
}

/* A kill in the middle leaves either version 1 unchanged or version 5; the next start completes it. */
static void a_kill_during_the_migration_loses_nothing(void **state)
{
	(void)state;
	for (int round = 0; round < 30; round++) {
		struct store store;
		sqlite3_close(database);
		pid_t worker = fork();
		if (worker == 0) {
			store_open(&store, folder, &err);
			_exit(0);
		}
		nanosleep(&(struct timespec){ .tv_nsec = round * 150000L }, NULL);
		kill(worker, SIGKILL);
		waitpid(worker, NULL, 0);
		open_file();
		int version = number("PRAGMA user_version");
		assert_true(version == 1 || version == 5);
		assert_int_equal(number("SELECT count(*) FROM pragma_table_info('session') WHERE name = 'rolled_ms'"),
				 version == 5);
		check_kept();
		if (version == 5) /* undo the migration for the next round */
			run("DROP TRIGGER step_added; DROP TRIGGER step_changed; DROP TRIGGER step_deleted;"
			    "DROP TABLE rolled; DROP INDEX session_began; DROP INDEX session_open; DROP INDEX "
			    "step_rolled;"
			    "DROP INDEX mark_what; DROP INDEX session_rolled; ALTER TABLE session DROP COLUMN "
			    "rolled_ms; PRAGMA user_version = 1");
	}
	struct store store;
	assert_true(store_open(&store, folder, &err));
	assert_int_equal(number("SELECT rolled_ms FROM session WHERE id = 3"), 160000);
	store_close(&store);
}

/* Version 3 kept self tests in whole millimetres. */
static void self_tests_of_version_3_keep_their_lengths(void **state)
{
	struct store store;
	struct measurement *all;
	unsigned count;
	(void)state;
	assert_true(store_open(&store, folder, &err));
	store_close(&store);
	run("DROP TABLE measure; CREATE TABLE measure (id INTEGER PRIMARY KEY, test TEXT NOT NULL, side TEXT NOT NULL,"
	    " at INTEGER NOT NULL, offset_s INTEGER NOT NULL, trial1_mm INTEGER NOT NULL, trial2_mm INTEGER NOT NULL,"
	    " trial3_mm INTEGER NOT NULL) STRICT;"
	    "INSERT INTO measure VALUES (1, 'knee-to-wall', 'left', 1770000000, 3600, 95, 0, 100);"
	    "PRAGMA user_version = 3");
	for (int again = 0; again < 2; again++) {
		assert_true(store_open(&store, folder, &err));
		assert_true(measures_read(&store, NULL, &all, &count, &err));
		assert_int_equal(count, 1);
		assert_int_equal(all[0].trials[0], 95000);
		assert_int_equal(all[0].trials[1], 0);
		assert_int_equal(all[0].trials[2], 100000);
		free(all);
		store_close(&store);
	}
	check_kept();
}

/* Version 4 reused the number of a deleted session for the next one. */
static void numbers_are_not_reused_after_version_4(void **state)
{
	struct store store;
	struct record record = { .started = 1773000000, .ending = ENDING_FINISHED }, fresh = record;
	bool found;
	(void)state;
	assert_true(store_open(&store, folder, &err));
	store_close(&store);
	run("DROP TRIGGER IF EXISTS session_deleted; DROP TABLE IF EXISTS deleted; PRAGMA user_version = 4");
	assert_true(store_open(&store, folder, &err));
	assert_int_equal(number("PRAGMA user_version"), 5);
	assert_true(store_restore(&store, &record, &err));
	assert_int_equal(record.id, 5);
	assert_true(store_delete(&store, 5, &found, &err) && found);
	assert_true(store_delete(&store, 2, &found, &err) && found);
	assert_true(store_restore(&store, &fresh, &err));
	assert_int_equal(fresh.id, 6);
	assert_true(store_restore(&store, &record, &err)); /* an undone deletion */
	assert_int_equal(record.id, 5);
	unsigned deleted;
	assert_true(store_delete_all(&store, &deleted, &err));
	fresh.id = 0;
	assert_true(store_restore(&store, &fresh, &err));
	assert_int_equal(fresh.id, 7);
	store_close(&store);
}

static void what_was_removed_by_hand_is_made_again(void **state)
{
	static const char *const removed[] = { "TABLE rolled", "TRIGGER step_added", "TRIGGER session_deleted" };
	struct store store;
	(void)state;
	assert_true(store_open(&store, folder, &err));
	store_close(&store);
	int rolled = number("SELECT count(*) FROM rolled");
	assert_true(rolled > 0);
	for (unsigned i = 0; i < sizeof(removed) / sizeof(removed[0]); i++) {
		char sql[80];
		snprintf(sql, sizeof(sql), "DROP %s", removed[i]);
		run(sql);
		if (i > 0)
			run("UPDATE rolled SET began = 1"); /* missed while the trigger was away */
		assert_true(store_open(&store, folder, &err));
		store_close(&store);
		assert_int_equal(number("SELECT count(*) FROM rolled WHERE began > 1"), rolled);
		assert_int_equal(number("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"), 4);
	}
}

static void two_programs_may_migrate_at_once(void **state)
{
	pid_t workers[4];
	(void)state;
	sqlite3_close(database);
	for (int i = 0; i < 4; i++)
		if ((workers[i] = fork()) == 0) {
			struct store store;
			_exit(!store_open(&store, folder, &err));
		}
	for (int i = 0; i < 4; i++) {
		int status;
		waitpid(workers[i], &status, 0);
		assert_int_equal(status, 0);
	}
	open_file();
	check_kept();
	assert_int_equal(number("PRAGMA user_version"), 5);
}

#define MIGRATION(test) cmocka_unit_test_setup_teardown(test, make_version_1, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		MIGRATION(a_history_of_version_1_is_migrated),
		MIGRATION(what_it_says_of_planning_is_what_the_sessions_say),
		MIGRATION(a_half_migrated_history_is_completed),
		MIGRATION(a_kill_during_the_migration_loses_nothing),
		MIGRATION(self_tests_of_version_3_keep_their_lengths),
		MIGRATION(numbers_are_not_reused_after_version_4),
		MIGRATION(what_was_removed_by_hand_is_made_again),
		MIGRATION(two_programs_may_migrate_at_once),
	};
	return cmocka_run_group_tests_name("migration", tests, NULL, NULL);
}
