/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Kills at random moments and right after a message, and a terminal lost in every view: everything shown as saved is
 * there afterwards.
 *
 * usage: e2e_story_killed [KILLS [SEED]] */

#include "../test.h"
#include "coached.h"
#include "io/store/browse.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static unsigned kills = 8;
static unsigned seed;

/* The last session as stored; its time is the sum of its steps. */
static struct record stored(const struct drive *drive)
{
	char folder[400];
	struct store store;
	struct record record = { 0 };
	struct err err;
	bool found = false;
	msec sum = 0;
	snprintf(folder, sizeof(folder), "%s/.local/state/rollcoach", drive->home);
	assert_true(store_open(&store, folder, &err));
	assert_true(store_find(&store, 0, &record, &found, &err));
	assert_true(found);
	store_close(&store);
	for (unsigned i = 0; i < record.steps_count; i++)
		sum += record.steps[i].done_ms;
	assert_int_equal(sum, record.done_ms);
	return record;
}

static void end(struct drive *drive, struct record *record)
{
	record_done(record);
	drive_done(drive);
}

/* ---- At random moments -------------------------------------------------------------------------------------------- */

/* Loses at most the current second. */
static void a_kill_at_a_random_moment_loses_at_most_a_second(void **state)
{
	(void)state;
	srand(seed);
	for (unsigned i = 0; i < kills; i++) {
		static const char *const keys[] = { "s", "b", "e", "Space Space", "+", "x 1" };
		struct drive drive;
		int before = 1000 + rand() % 60000, after = 1000 + rand() % 60000;
		begin_session(&drive, (struct setup){ .arguments = "roll" });
		drive_advance(&drive, before);
		int key = rand() % 6;
		answer_keys(&drive, keys[key]);
		if (key == 5) { /* pain: it waits for an answer before anything else */
			drive_advance(&drive, 31000);
			answer_keys(&drive, "y");
		}
		drive_advance(&drive, after);
		drive_press(&drive, "q");
		int row, column;
		int shown_minutes = 0, shown_seconds = 0;
		char line[DRIVE_ROW_MAX];
		bool done = drive_find(&drive, " done and saved", &row, &column);
		bool told = done || drive_find(&drive, "Nothing rolled yet", &row, &column);
		if (done) {
			drive_row(&drive, row, line);
			const char *at = line + strspn(line, " ");
			if (sscanf(at, "%d:%d", &shown_minutes, &shown_seconds) != 2) {
				shown_minutes = 0;
				sscanf(at, "%d", &shown_seconds);
			}
		}
		drive_kill(&drive);
		struct record record = stored(&drive);
		msec shown = (shown_minutes * 60 + shown_seconds) * MSEC_SECOND;
		if (!told || record.done_ms + MSEC_SECOND < shown)
			fail_msg("kill %u, seed %u: %lld ms of %lld", i, seed, (long long)record.done_ms,
				 (long long)shown);
		end(&drive, &record);
	}
	printf("%u kills at random moments, seed %u\n", kills, seed);
}

/* ---- At the instant of a message ---------------------------------------------------------------------------------- */

/* Reads the program's output until `text` appears, and kills it at once. */
static void kill_at(struct drive *drive, const char *text)
{
	static char seen[1 << 16];
	size_t size = 0;
	ssize_t got;
	while (size + 1 < sizeof(seen) && (got = read(drive->pty, seen + size, sizeof(seen) - 1 - size)) > 0) {
		size += (size_t)got;
		seen[size] = '\0';
		if (strstr(seen, text) != NULL)
			break;
	}
	kill(drive->program, SIGKILL); /* it may just have ended by itself */
	assert_non_null(strstr(seen, text));
	for (int i = 0; i < 2000 && kill(drive->program, 0) == 0; i++)
		nanosleep(&(struct timespec){ .tv_nsec = 1000000 }, NULL);
	drive_await_writer(drive);
}

/* "What you did is saved." comes after the commit. */
static void a_kill_at_the_message_loses_nothing(void **state)
{
	(void)state;
	for (unsigned i = 0; i < kills; i++) {
		struct drive drive;
		drive_start(&drive, &(struct setup){ .arguments = "roll --plain",
						     .profile = "",
						     .settings = "voice: no\n",
						     .rows = 60,
						     .columns = 160 });
		take_in(&drive);
		drive_send(&drive, "0\n", 2);
		take_in(&drive);
		drive_send(&drive, "n\n", 2);
		take_in(&drive);
		drive_send(&drive, "\n", 1);
		drive_advance(&drive, 30000);
		drive_send(&drive, "q\n", 2);
		assert_int_equal(write(drive.pty, "y\n", 2), 2);
		kill_at(&drive, "What you did is saved.");
		struct record record = stored(&drive);
		assert_int_equal(record.ending, ENDING_LEFT);
		assert_int_equal(record.done_ms, 30000);
		end(&drive, &record);
	}
	printf("%u kills at the message\n", kills);
}

/* ---- A lost terminal ---------------------------------------------------------------------------------------------- */

static void a_terminal_lost_in_every_view_loses_nothing(void **state)
{
	static const char *const ways[] = { "Space", "x", "w", "i", "3", "q", "?", "v", "x 1", "x 2" };
	static const char *const before[] = { "", "b", "p", "h", "l", "x", "?", "2", "2 Enter" };
	(void)state;
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		struct drive drive;
		begin_session(&drive, (struct setup){ .arguments = "roll" });
		drive_advance(&drive, 30000);
		answer_keys(&drive, ways[i]);
		drive_close_window(&drive);
		expect_status(&drive, 130);
		struct record record = stored(&drive);
		assert_true(record.done_ms >= 29000);
		end(&drive, &record);
	}
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++) {
		struct drive drive;
		drive_start(&drive, &(struct setup){ .profile = "", .settings = "voice: no\n" });
		answer_keys(&drive, before[i]);
		drive_close_window(&drive);
		expect_status(&drive, 130);
		drive_done(&drive);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_kill_at_a_random_moment_loses_at_most_a_second),
		cmocka_unit_test(a_kill_at_the_message_loses_nothing),
		cmocka_unit_test(a_terminal_lost_in_every_view_loses_nothing),
	};
	if (argc > 1)
		kills = (unsigned)strtoul(argv[1], NULL, 10);
	seed = argc > 2 ? (unsigned)strtoul(argv[2], NULL, 10) : (unsigned)time(NULL);
	return cmocka_run_group_tests_name("kills and lost terminals", tests, NULL, NULL);
}
