/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Everything reported as kept at exit is there at the next start; nothing reported as not recorded is. */

#include "../test.h"
#include "coached.h"
#include "locked.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The session as found at the next start. It must not be offered. */
static struct record after_the_next_start(char *home)
{
	struct drive drive;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH + 600 });
	expect_no_text(&drive, "ontinue");
	struct record record = stored(&drive);
	drive_done(&drive);
	return record;
}

static void leave_locked(struct drive *drive, const char *keys, const char *words, char *home)
{
	answer_keys(drive, keys);
	expect_status(drive, 1);
	expect_text(drive, words);
	unlock();
	drive_done_keeping_home(drive, home);
}

static void a_lock_within_a_step_keeps_everything(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_and_lock(&drive, "roll");
	drive_advance(&drive, 5000);
	leave_locked(&drive, "q y", "this session is kept beside the history, and the next start adds it", home);
	struct record record = after_the_next_start(home);
	assert_int_equal(record.ending, ENDING_LEFT);
	assert_int_in_range(record.done_ms, 25000, 30000);
	assert_int_equal(record.steps[1].done_ms, record.done_ms - record.steps[0].done_ms);
	record_done(&record);
}

static void a_lock_over_several_steps_keeps_the_end(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_and_lock(&drive, "roll");
	drive_advance(&drive, 60000);
	leave_locked(&drive, "q y", "only part of this session is recorded; its end is kept", home);
	struct record record = after_the_next_start(home);
	assert_int_equal(record.ending, ENDING_LEFT);
	assert_true(record.done_ms < 60000);
	record_done(&record);
}

/* Only how it felt is missing. */
static void an_answer_after_the_session_is_told_apart(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 700000);
	expect_text(&drive, "How does it feel?");
	lock(&drive);
	answer_keys(&drive, "1 Enter");
	expect_status(&drive, 1);
	expect_text(&drive, "this session is recorded, but not what you said after it: ");
	unlock();
	struct record record = stored(&drive);
	assert_int_equal(record.ending, ENDING_FINISHED);
	assert_int_equal(record.feel, FEEL_NOT_SAID);
	record_done(&record);
	drive_done(&drive);
}

static void expect_no_spare(const struct drive *drive)
{
	char path[440];
	snprintf(path, sizeof(path), "%s/spare", state_folder(drive));
	assert_int_not_equal(access(path, F_OK), 0);
}

static void a_lock_from_the_start_keeps_everything(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_locked(&drive, "roll");
	leave_locked(&drive, "q y", "this session is kept beside the history, and the next start adds it", home);
	struct record record = after_the_next_start(home);
	assert_int_equal(record.ending, ENDING_LEFT);
	assert_int_in_range(record.done_ms, 20000, 25000);
	assert_int_equal(record.steps[1].done_ms, record.done_ms - record.steps[0].done_ms);
	record_done(&record);
}

/* How it felt is kept too. */
static void a_finish_under_a_lock_from_the_start_keeps_everything(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_locked(&drive, "roll");
	drive_advance(&drive, 700000);
	expect_text(&drive, "How does it feel?");
	leave_locked(&drive, "1 Enter", "this session is kept beside the history, and the next start adds it", home);
	struct record record = after_the_next_start(home);
	assert_int_equal(record.ending, ENDING_FINISHED);
	assert_int_equal(record.feel, FEEL_BETTER);
	record_done(&record);
}

/* A backup that is put back, or a folder that is synchronized, replaces the file by a copy. */
static void replace_by_copy(const struct drive *drive)
{
	char command[480];
	snprintf(command, sizeof(command), "cd %s && cp history.db copy && mv copy history.db", state_folder(drive));
	assert_int_equal(system(command), 0);
}

static unsigned sessions_stored(const struct drive *drive)
{
	struct store store;
	struct err err;
	unsigned count = 0;
	assert_true(store_open(&store, state_folder(drive), &err));
	assert_true(store_count(&store, &count, &err));
	store_close(&store);
	return count;
}

static void a_history_replaced_by_a_copy_has_the_session_once(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	replace_by_copy(&drive);
	drive_advance(&drive, 40000);
	expect_no_text(&drive, "new history");
	replace_by_copy(&drive);
	drive_advance(&drive, 4000);
	answer_keys(&drive, "q y");
	expect_status(&drive, 5);
	assert_int_equal(sessions_stored(&drive), 1);
	drive_done_keeping_home(&drive, home);
	struct record record = after_the_next_start(home);
	assert_int_in_range(record.done_ms, 64000, 68000);
	record_done(&record);
}

/* What was kept beside the history does not come back as a second session. */
static void a_lock_that_ends_leaves_one_session_and_nothing_beside_it(void **state)
{
	struct drive drive;
	(void)state;
	begin_locked(&drive, "roll");
	unlock();
	drive_advance(&drive, 2000);
	expect_no_text(&drive, "not recorded");
	answer_keys(&drive, "q y");
	expect_status(&drive, 5);
	expect_no_spare(&drive);
	assert_int_equal(sessions_stored(&drive), 1);
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_lock_within_a_step_keeps_everything),
		cmocka_unit_test(a_lock_over_several_steps_keeps_the_end),
		cmocka_unit_test(an_answer_after_the_session_is_told_apart),
		cmocka_unit_test(a_lock_from_the_start_keeps_everything),
		cmocka_unit_test(a_finish_under_a_lock_from_the_start_keeps_everything),
		cmocka_unit_test(a_lock_that_ends_leaves_one_session_and_nothing_beside_it),
		cmocka_unit_test(a_history_replaced_by_a_copy_has_the_session_once),
	};
	return cmocka_run_group_tests_name("what is kept is there", tests, NULL, NULL);
}
