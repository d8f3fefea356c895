/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The installed program on a real machine: the parts that the scripted world replaces in other tests. */

#include "../test.h"
#include "drive.h"
#include "io/store/browse.h"
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_MS = 20000 };

static void start(struct drive *drive, const char *const *environment)
{
	drive_start(drive, &(struct setup){ .program = E2E_PRODUCT,
					    .arguments = "roll --mode rest-day --minutes 60",
					    .profile = "",
					    .settings = "voice: no\n",
					    .environment = environment,
					    .real = true });
	assert_true(drive_await(drive, "today", PATIENCE_MS));
	for (int tries = 0; tries < 8 && !drive_await(drive, "Space pause", 1500); tries++)
		drive_press(drive, "Enter");
	expect_text(drive, "Space pause");
}

static void begin(struct drive *drive)
{
	start(drive, NULL);
}

/* ---- A disk that stalls ------------------------------------------------------------------------------------------- */

static char stall[64]; /* while this file is there, nothing is synced */

static void start_on_a_disk_that_may_stall(struct drive *drive)
{
	static char variable[96];
	const char *const environment[] = { "LD_PRELOAD=" E2E_STALLED_DISK, variable,
					    "ASAN_OPTIONS=verify_asan_link_order=0", NULL };
	snprintf(stall, sizeof(stall), "/tmp/rollcoach-stall-%d", (int)getpid());
	snprintf(variable, sizeof(variable), "E2E_STALL=%s", stall);
	start(drive, environment);
}

/* The end of a step is being written, and the write never returns. */
static void start_and_stall(struct drive *drive)
{
	start_on_a_disk_that_may_stall(drive);
	fclose(fopen(stall, "w"));
	drive_press(drive, "s");
}

static struct record stored(const struct drive *drive)
{
	char folder[400];
	struct store store;
	struct record record = { 0 };
	struct err err;
	bool found = false;
	snprintf(folder, sizeof(folder), "%s/.local/state/rollcoach", drive->home);
	assert_true(store_open(&store, folder, &err));
	assert_true(store_find(&store, 0, &record, &found, &err));
	assert_true(found);
	store_close(&store);
	return record;
}

static int64_t milliseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Within 50 ms; the best of some tries, because other programs run on this machine too. */
static void it_hurts_opens_at_once_while_the_disk_stalls(void **state)
{
	enum { TRIES = 8, MOST_MS = 50 };
	static struct drive drive;
	int64_t best = PATIENCE_MS;
	(void)state;
	start_and_stall(&drive);
	for (int i = 0; i < TRIES; i++) {
		int64_t before = milliseconds();
		drive_press(&drive, "x");
		bool opened = drive_await(&drive, "Cramp", PATIENCE_MS);
		int64_t took = milliseconds() - before;
		best = took < best ? took : best;
		assert_true(opened);
		drive_press(&drive, "Esc");
		assert_true(drive_await(&drive, "Space", PATIENCE_MS));
	}
	drive_press(&drive, "x 1");
	bool waits = drive_await(&drive, "Roller away", PATIENCE_MS);
	unlink(stall);
	assert_true(waits);
	assert_int_in_range(best, 0, MOST_MS);
	drive_done(&drive);
}

static void a_stall_is_shown_and_everything_is_written_after_it(void **state)
{
	static struct drive drive;
	(void)state;
	start_and_stall(&drive);
	bool shown = drive_await(&drive, "Not recorded: the disk does not answer", PATIENCE_MS);
	drive_press(&drive, "q");
	bool told = drive_await(&drive, "not recorded; ", PATIENCE_MS);
	unlink(stall);
	assert_true(shown && told);
	assert_true(drive_await(&drive, "done and saved", PATIENCE_MS));
	drive_press(&drive, "y");
	expect_status(&drive, 5);
	struct record record = stored(&drive);
	assert_int_equal(record.ending, ENDING_LEFT);
	assert_true(record.steps[1].begun);
	record_done(&record);
	drive_done(&drive);
}

/* Leaves while the disk stalls, which it does until this text is on the screen. */
static void leave_stalled(struct drive *drive, const char *text)
{
	start_and_stall(drive);
	drive_press(drive, "q");
	bool marked = drive_await(drive, "not recorded; ", PATIENCE_MS);
	drive_press(drive, "y");
	bool shown = drive_await(drive, text, PATIENCE_MS);
	unlink(stall);
	assert_true(marked && shown);
}

/* Leaving waits for the disk, with a message. */
static void leaving_waits_for_a_stalled_disk(void **state)
{
	static struct drive drive;
	(void)state;
	leave_stalled(&drive, "waiting for the disk");
	expect_status(&drive, 5);
	struct record record = stored(&drive);
	assert_int_equal(record.ending, ENDING_LEFT);
	record_done(&record);
	drive_done(&drive);
}

/* An unconfirmed write is not claimed, although the writer may still complete it. */
static void a_stall_that_does_not_end_is_a_failure(void **state)
{
	static struct drive drive;
	(void)state;
	leave_stalled(&drive, "this session may not be recorded: the disk does not answer");
	expect_status(&drive, 1);
	drive_await_writer(&drive);
	drive_done(&drive);
}

/* ---- Signals -------------------------------------------------------------------------------------------------------- */

static void ctrl_z_pauses_however_short_it_was(void **state)
{
	static struct drive drive;
	(void)state;
	begin(&drive);
	drive_stop(&drive);
	expect_status(&drive, 128 + SIGTSTP);
	expect_restored(&drive);
	drive_continue(&drive);
	assert_true(drive_await(&drive, "PAUSED", PATIENCE_MS));
	drive_done(&drive);
}

static void a_signal_ends_it_with_the_terminal_restored(void **state)
{
	static struct drive drive;
	(void)state;
	begin(&drive);
	drive_signal(&drive, SIGTERM);
	expect_status(&drive, 130);
	expect_restored(&drive);
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_hurts_opens_at_once_while_the_disk_stalls),
		cmocka_unit_test(a_stall_is_shown_and_everything_is_written_after_it),
		cmocka_unit_test(leaving_waits_for_a_stalled_disk),
		cmocka_unit_test(a_stall_that_does_not_end_is_a_failure),
		cmocka_unit_test(ctrl_z_pauses_however_short_it_was),
		cmocka_unit_test(a_signal_ends_it_with_the_terminal_restored),
	};
	return cmocka_run_group_tests_name("machine", tests, NULL, NULL);
}
