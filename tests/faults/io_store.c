/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The store under adverse conditions: kills, full disks, read-only folders, foreign files. */

#include "folder.h"
#include "io/store/browse.h"
#include "io/store/import.h"
#include "io/store/spare.h"
#include "io/store/sql.h"
#include "io/store/store.h"
#include "io/system/file.h"
#include "io/system/folders.h"
#include "nobody.h"
#include "test.h"
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { KILLS = 40 };

static char database[100];

static int make_database_folder(void **state)
{
	if (make_folder(state) != 0)
		return 1;
	snprintf(database, sizeof(database), "%s/history.db", folder);
	return 0;
}

static struct record record_of(int64_t started, unsigned steps)
{
	struct record record = { .started = started, .mode = "post-run", .minutes = 10 };
	struct record_step step;
	memset(&step, 0, sizeof(step));
	step.kind = STEP_ROLL;
	strcpy(step.what, "soleus");
	step.seconds = 40;
	for (unsigned i = 0; i < steps; i++)
		record_add_step(&record, &step);
	return record;
}

static void put_file(const char *bytes, size_t size)
{
	FILE *file = fopen(database, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	fclose(file);
}

static void expect_refused(const char *why)
{
	struct store store;
	struct err err;
	char *before, *after;
	size_t before_size, after_size;
	assert_true(file_read(database, &before, &before_size, &err));
	assert_false(store_open(&store, folder, &err));
	assert_int_equal(err.code, ERR_FAILURE);
	if (strstr(err.text, why) == NULL || strstr(err.text, folder) == NULL)
		fail_msg("'%s' does not say '%s'", err.text, why);
	assert_true(file_read(database, &after, &after_size, &err));
	assert_int_equal(after_size, before_size);
	assert_memory_equal(after, before, before_size);
	free(before);
	free(after);
}

static void make_history(void)
{
	struct store store;
	struct record record = record_of(1772474400, 30);
	struct err err;
	record.ending = ENDING_FINISHED;
	assert_true(store_open(&store, folder, &err));
	assert_true(store_begin(&store, &record, &err));
	assert_true(store_update(&store, &record, (struct record_change){ .head = true }, &err));
	store_close(&store);
	record_done(&record);
}

/* ---- Kills ----------------------------------------------------------------------------------------------------- */

/* Does steps for ever and reports each one acknowledged. */
static void work(int tell)
{
	struct store store;
	struct record record = record_of(1772474400, 200);
	struct err err;
	if (!store_open(&store, folder, &err) || !store_begin(&store, &record, &err))
		_exit(1);
	for (unsigned i = 0; i < 200; i++) {
		record.at = i;
		record.steps[i].done_ms = 40000;
		record.steps[i].ended = true;
		if (!store_update(&store, &record, (struct record_change){ true, i, i + 1, 0 }, &err) ||
		    write(tell, &i, sizeof(i)) != (ssize_t)sizeof(i))
			_exit(2);
	}
	pause();
}

static unsigned kill_after(unsigned acknowledged)
{
	int told[2];
	unsigned last = 0;
	assert_int_equal(pipe(told), 0);
	pid_t worker = fork();
	if (worker == 0) {
		close(told[0]);
		work(told[1]);
	}
	close(told[1]);
	while (read(told[0], &last, sizeof(last)) == (ssize_t)sizeof(last) && last < acknowledged)
		continue;
	kill(worker, SIGKILL);
	while (read(told[0], &last, sizeof(last)) == (ssize_t)sizeof(last))
		continue;
	close(told[0]);
	waitpid(worker, NULL, 0);
	return last;
}

static void a_kill_at_any_moment_loses_nothing_that_was_acknowledged(void **state)
{
	(void)state;
	for (unsigned round = 0; round < KILLS; round++) {
		struct store store;
		struct record record;
		struct err err;
		bool found;
		unsigned last = kill_after(round % 13);
		if (!store_open(&store, folder, &err))
			fail_msg("%s", err.text);
		assert_true(store_interrupted(&store, &record, &found, &err));
		assert_true(found);
		assert_true(record.at >= last);
		for (unsigned i = 0; i <= last; i++)
			assert_true(record.steps[i].ended && record.steps[i].done_ms == 40000);
		record.ending = ENDING_LEFT;
		assert_true(store_change(&store, &record, &err));
		record_done(&record);
		store_close(&store);
	}
}

/* ---- Files that are not our history --------------------------------------------------------------------------- */

static void a_file_that_is_no_database_is_named_and_kept(void **state)
{
	(void)state;
	put_file("This is a diary, and a long one.\n", 33);
	expect_refused("move it aside");
}

static void a_database_of_another_program_is_named_and_kept(void **state)
{
	(void)state;
	make_history();
	int descriptor = open(database, O_RDWR);
	assert_int_equal(pwrite(descriptor, "\x12\x34\x56\x78", 4, 68), 4);
	close(descriptor);
	expect_refused("another program");
}

static void a_history_of_a_newer_version_is_named_and_kept(void **state)
{
	(void)state;
	make_history();
	int descriptor = open(database, O_RDWR);
	assert_int_equal(pwrite(descriptor, "\0\0\0\x63", 4, 60), 4);
	close(descriptor);
	expect_refused("newer rollcoach");
}

static void a_damaged_history_is_named_and_kept(void **state)
{
	char garbage[2048];
	(void)state;
	memset(garbage, 0x5a, sizeof(garbage));
	make_history();
	int descriptor = open(database, O_RDWR);
	assert_int_equal(pwrite(descriptor, garbage, sizeof(garbage), 4096), sizeof(garbage));
	close(descriptor);
	expect_refused("move it aside");
}

/* Everything but a start checks the pages when it opens the file. */
static void damage_is_found_at_once_or_when_verified(void **state)
{
	struct store store;
	struct err err = { 0 };
	(void)state;
	make_history();
	assert_true(store_open_unverified(&store, folder, STORE_AT_ONCE_MS, &err));
	assert_true(store_verify(&store, &err));
	long page = sql_ask_number(&store.rows, "SELECT rootpage FROM sqlite_master WHERE name = 'deleted'");
	store_close(&store);
	int descriptor = open(database, O_RDWR);
	assert_int_equal(pwrite(descriptor, "ZZZZZZZZZZZZZZZZ", 16, (page - 1) * 4096), 16);
	close(descriptor);
	expect_refused("is damaged");
	assert_true(store_open_unverified(&store, folder, STORE_AT_ONCE_MS, &err));
	assert_false(store_verify(&store, &err));
	assert_non_null(strstr(err.text, "is damaged"));
	store_close(&store);
}

static void an_empty_file_is_a_new_history(void **state)
{
	struct store store;
	struct err err;
	(void)state;
	put_file("", 0);
	assert_true(store_open(&store, folder, &err));
	store_close(&store);
}

static void a_folder_that_is_a_file_is_named(void **state)
{
	struct store store;
	struct err err;
	char under[120];
	(void)state;
	put_file("", 0);
	snprintf(under, sizeof(under), "%s/deeper", database);
	assert_false(store_open(&store, under, &err));
	assert_non_null(strstr(err.text, "deeper"));
}

/* ---- Where nothing can be written ------------------------------------------------------------------------------ */

static int reads_but_does_not_record(void)
{
	struct store store;
	struct history history;
	struct record record = record_of(1, 1);
	struct err err;
	if (!store_open(&store, folder, &err))
		return 1;
	if (!store_read(&store, (struct store_range){ .from = 0, .whole = true }, &history, &err) ||
	    history.records_count != 1)
		return 2;
	if (store_begin(&store, &record, &err))
		return 3;
	return strstr(err.text, "writable") == NULL ? 4 : 0;
}

static void a_read_only_history_is_read_and_not_written(void **state)
{
	(void)state;
	make_history();
	chmod(database, 0444);
	chmod(folder, 0555);
	as_nobody(reads_but_does_not_record);
}

static int does_not_open(void)
{
	struct store store;
	struct err err;
	return store_open(&store, folder, &err) ? 1 : strstr(err.text, "writable") == NULL;
}

static void a_read_only_folder_without_a_history_is_named(void **state)
{
	(void)state;
	chmod(folder, 0555);
	as_nobody(does_not_open);
}

/* A file size limit simulates a full disk; it is lifted halfway through. */
static void a_full_disk_keeps_what_was_written_and_all_is_there_once_there_is_room(void **state)
{
	struct store store;
	struct record record = record_of(1772474400, 200);
	struct record read;
	struct err err;
	struct rlimit full, before;
	struct stat found;
	bool is_there;
	(void)state;
	record.steps_count = 2;
	assert_true(store_open(&store, folder, &err));
	assert_true(store_begin(&store, &record, &err));
	assert_int_equal(stat(database, &found), 0);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	full = (struct rlimit){ (rlim_t)found.st_size, before.rlim_max };
	setrlimit(RLIMIT_FSIZE, &full);
	record.steps_count = 200;
	record.at = 150;
	assert_false(store_update(&store, &record, (struct record_change){ true, 2, 200, 0 }, &err));
	setrlimit(RLIMIT_FSIZE, &before);
	assert_non_null(strstr(err.text, "space"));
	record.at = 151;
	assert_true(store_update(&store, &record, (struct record_change){ true, 151, 152, 0 }, &err));
	store_close(&store);
	assert_true(store_open(&store, folder, &err));
	assert_true(store_interrupted(&store, &read, &is_there, &err));
	assert_true(is_there);
	assert_int_equal(read.steps_count, 200);
	assert_int_equal(read.at, 151);
	record_done(&read);
	record_done(&record);
	store_close(&store);
}

/* ---- Locks ----------------------------------------------------------------------------------------------------- */

static void hurt(struct record *record)
{
	struct record_signal signal = { .signal = "swelling", .muscle = "soleus", .at = 1772474430 };
	record_add_signal(record, &signal);
	record->ending = ENDING_STOPPED;
}

/* Begins the session a second time while another program holds the lock, then dies. */
static void begin_locked(struct store *store, struct record *record)
{
	sqlite3 *other;
	struct err err;
	assert_int_equal(sqlite3_open(database, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	store_be_patient(store, 0);
	assert_false(store_begin(store, record, &err));
	hurt(record);
	assert_false(store_begin(store, record, &err));
	assert_int_not_equal(store->kept, KEPT_NOTHING);
	store_close(store);
	sqlite3_close(other);
}

static void expect_stopped(void)
{
	struct store store;
	struct record record = { .id = 1, .started = 1772474400 };
	struct err err;
	bool found;
	assert_true(store_open(&store, folder, &err));
	assert_true(store_interrupted(&store, &record, &found, &err));
	assert_true(found);
	assert_int_equal(record.ending, ENDING_STOPPED);
	assert_int_equal(record.signals_count, 1);
	assert_string_equal(record.signals[0].signal, "swelling");
	assert_string_equal(record.signals[0].muscle, "soleus");
	record_done(&record);
	store_close(&store);
}

static void a_stop_signal_is_kept_beside_a_session_begun_again_under_a_lock(void **state)
{
	struct store store;
	struct record record = record_of(1772474400, 3);
	struct err err;
	(void)state;
	assert_true(store_open(&store, folder, &err));
	assert_true(store_begin(&store, &record, &err));
	begin_locked(&store, &record);
	expect_stopped();
	record_done(&record);
}

static void a_stop_signal_is_kept_beside_a_session_continued_under_a_lock(void **state)
{
	struct store store;
	struct record record = record_of(1772474400, 3);
	struct err err;
	(void)state;
	assert_true(store_open(&store, folder, &err));
	assert_true(store_begin(&store, &record, &err));
	store_close(&store);
	assert_true(store_open(&store, folder, &err));
	begin_locked(&store, &record);
	expect_stopped();
	record_done(&record);
}

/* ---- Beside the history ----------------------------------------------------------------------------------------- */

static unsigned sessions_after_taking_in(struct record *ret_record)
{
	struct store store;
	struct err err;
	unsigned count = 0;
	bool found;
	assert_true(store_open(&store, folder, &err));
	spare_take_in(&store);
	assert_true(store_count(&store, &count, &err));
	assert_true(store_find(&store, 0, ret_record, &found, &err));
	assert_int_equal(found, count > 0);
	store_close(&store);
	return count;
}

/* A program that keeps a session beside the history, reports a signal and runs until it is killed. */
static _Noreturn void keep_until_killed(int tell)
{
	struct spare spare = { .store.progress = -1 };
	struct record record = record_of(1772474400, 3);
	struct err err;
	if (!spare_keep(&spare, folder, &record, &err))
		_exit(1);
	record.steps[0].done_ms = record.done_ms = 9000;
	if (!spare_keep(&spare, folder, &record, &err))
		_exit(2);
	hurt(&record);
	record.ending = ENDING_NONE;
	if (!spare_keep(&spare, folder, &record, &err) || write(tell, "k", 1) != 1)
		_exit(3);
	for (;;)
		pause();
}

static void a_session_kept_beside_is_taken_in_once_its_program_is_gone(void **state)
{
	int told[2];
	char byte;
	struct record record = { 0 };
	(void)state;
	assert_int_equal(pipe(told), 0);
	pid_t keeper = fork();
	if (keeper == 0)
		keep_until_killed(told[1]);
	close(told[1]);
	assert_int_equal(read(told[0], &byte, 1), 1);
	assert_int_equal(sessions_after_taking_in(&record), 0);
	assert_true(spare_is_there(folder));
	kill(keeper, SIGKILL);
	waitpid(keeper, NULL, 0);
	close(told[0]);
	assert_int_equal(sessions_after_taking_in(&record), 1);
	assert_false(spare_is_there(folder));
	assert_int_equal(record.signals_count, 1);
	assert_string_equal(record.signals[0].signal, "swelling");
	assert_int_equal(record.done_ms, 9000);
	record_done(&record);
	assert_int_equal(sessions_after_taking_in(&record), 1);
	record_done(&record);
}

/* After a kill between the move and the removal, or a late answer, both have it. */
static void a_session_that_both_have_is_there_once(void **state)
{
	struct spare spare = { .store.progress = -1 };
	struct store store;
	struct record record = record_of(1772474400, 3), read = { 0 };
	struct err err;
	(void)state;
	assert_true(store_open(&store, folder, &err));
	assert_true(spare_keep(&spare, folder, &record, &err));
	assert_int_equal(record.id, 0);
	assert_true(store_begin(&store, &record, &err));
	store_close(&store);
	store_close(&spare.store);
	assert_int_equal(sessions_after_taking_in(&read), 1);
	assert_false(spare_is_there(folder));
	record_done(&read);
	record_done(&record);
}

static void a_lock_on_the_history_leaves_what_is_beside_it(void **state)
{
	struct spare spare = { .store.progress = -1 };
	struct store store;
	struct record record = record_of(1772474400, 3), read = { 0 };
	struct err err;
	sqlite3 *other;
	(void)state;
	assert_true(store_open(&store, folder, &err));
	hurt(&record);
	assert_true(spare_keep(&spare, folder, &record, &err));
	store_close(&spare.store);
	assert_int_equal(sqlite3_open(database, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	store_be_patient(&store, 0);
	spare_take_in(&store);
	assert_true(spare_is_there(folder));
	sqlite3_close(other);
	store_close(&store);
	assert_int_equal(sessions_after_taking_in(&read), 1);
	assert_int_equal(read.ending, ENDING_STOPPED);
	record_done(&read);
	record_done(&record);
}

static void without_a_history_every_answer_is_an_err(void **state)
{
	struct store store;
	struct record record = record_of(1, 1);
	struct history history;
	struct err err;
	bool found;
	(void)state;
	put_file("no database at all, no database at all", 38);
	assert_false(store_open(&store, folder, &err));
	assert_false(store_begin(&store, &record, &err));
	assert_false(store_update(&store, &record, (struct record_change){ .head = true }, &err));
	assert_false(store_interrupted(&store, &record, &found, &err));
	assert_false(store_read(&store, (struct store_range){ .from = 0, .whole = true }, &history, &err));
	store_close(&store);
	record_done(&record);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_database_folder, remove_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(a_kill_at_any_moment_loses_nothing_that_was_acknowledged),
		IN_FOLDER(a_file_that_is_no_database_is_named_and_kept),
		IN_FOLDER(a_database_of_another_program_is_named_and_kept),
		IN_FOLDER(a_history_of_a_newer_version_is_named_and_kept),
		IN_FOLDER(a_damaged_history_is_named_and_kept),
		IN_FOLDER(damage_is_found_at_once_or_when_verified),
		IN_FOLDER(an_empty_file_is_a_new_history),
		IN_FOLDER(a_folder_that_is_a_file_is_named),
		IN_FOLDER(a_read_only_history_is_read_and_not_written),
		IN_FOLDER(a_read_only_folder_without_a_history_is_named),
		IN_FOLDER(a_stop_signal_is_kept_beside_a_session_begun_again_under_a_lock),
		IN_FOLDER(a_stop_signal_is_kept_beside_a_session_continued_under_a_lock),
		IN_FOLDER(a_full_disk_keeps_what_was_written_and_all_is_there_once_there_is_room),
		IN_FOLDER(a_session_kept_beside_is_taken_in_once_its_program_is_gone),
		IN_FOLDER(a_session_that_both_have_is_there_once),
		IN_FOLDER(a_lock_on_the_history_leaves_what_is_beside_it),
		IN_FOLDER(without_a_history_every_answer_is_an_err),
	};
	return cmocka_run_group_tests_name("store faults", tests, NULL, NULL);
}
