/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A session that goes past midnight: today, tomorrow and yesterday are the person's days when it is read. */

#include "../test.h"
#include "coached.h"

enum { MIDNIGHT = DRIVE_EPOCH + 6 * 3600, DAY = 86400 };

/* Starts a session so many seconds before midnight.  The first bout, the left calf, hurts 20 s later. */
static void hurt_before_midnight(struct drive *drive, int64_t before)
{
	begin_session(drive, (struct setup){ .arguments = "roll", .epoch = MIDNIGHT - before });
	drive_advance(drive, 20000);
	answer_keys(drive, "x 1");
	drive_advance(drive, 31000);
	answer_keys(drive, "y");
}

/* It hurt yesterday, so the question comes after the night, on the day that has just begun. */
static void the_finish_says_later_today_after_midnight(void **state)
{
	struct drive drive;
	(void)state;
	hurt_before_midnight(&drive, 120);
	drive_advance(&drive, 120000);
	answer_keys(&drive, "q y");
	expect_text(&drive, "Rests until you say how it is");
	expect_text(&drive, "(later today).");
	expect_no_text(&drive, "(tomorrow)");
	drive_kill(&drive);
	drive_done(&drive);
}

/* Before midnight it is tomorrow; the page that stays open follows the clock. */
static void the_finish_left_open_follows_the_day(void **state)
{
	struct drive drive;
	(void)state;
	hurt_before_midnight(&drive, 600);
	answer_keys(&drive, "q y");
	expect_text(&drive, "(tomorrow).");
	drive_advance(&drive, 600000);
	drive_resize(&drive, 25, 80);
	expect_text(&drive, "(later today).");
	drive_advance(&drive, (int64_t)9 * 3600 * 1000);
	drive_resize(&drive, 24, 80);
	expect_text(&drive, "(at the next");
	drive_kill(&drive);
	drive_done(&drive);
}

/* It hurt after midnight, in a session that began before: the new day is the day. */
static void what_hurt_after_midnight_is_asked_tomorrow(void **state)
{
	struct drive drive;
	(void)state;
	hurt_before_midnight(&drive, 10);
	answer_keys(&drive, "q y");
	expect_text(&drive, "(tomorrow).");
	drive_kill(&drive);
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_finish_says_later_today_after_midnight),
		cmocka_unit_test(the_finish_left_open_follows_the_day),
		cmocka_unit_test(what_hurt_after_midnight_is_asked_tomorrow),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
