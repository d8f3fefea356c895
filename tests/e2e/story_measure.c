/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Self tests on screen: typed, exported, deleted. */
#define _GNU_SOURCE
#include "../test.h"
#include "coached.h"
#include "drive.h"

static char home[256];

static void run(struct drive *drive, const char *arguments)
{
	drive_start(drive, &(struct setup){ .arguments = arguments, .home = home[0] != '\0' ? home : NULL });
}

static void again(struct drive *drive, const char *arguments, const char *text)
{
	run(drive, arguments);
	expect_status(drive, 0);
	expect_text(drive, text);
	drive_done_keeping_home(drive, home);
}

static void a_self_test_is_typed_and_exported(void **state)
{
	struct drive drive;
	(void)state;
	home[0] = '\0';
	run(&drive, "");
	drive_press(&drive, "m");
	expect_text(&drive, "Knee to wall (ankle)");
	drive_press(&drive, "Enter");
	expect_text(&drive, "Left, three trials in cm");
	drive_send(&drive, "9,9", 3);
	drive_press(&drive, "Enter");
	expect_text(&drive, "give three trials");
	expect_text(&drive, "9,9_"); /* what was typed stays */
	drive_send(&drive, "\177\177\177", 3);
	drive_send(&drive, "0,0.5,0", 7);
	drive_press(&drive, "Enter");
	expect_text(&drive, "Right, three trials in cm");
	drive_send(&drive, "400,1,1", 7);
	drive_press(&drive, "Enter");
	expect_text(&drive, "is not possible here");
	drive_send(&drive, "\177\177\177\177\177\177\177", 7);
	drive_send(&drive, "9,9.5,8", 7);
	drive_press(&drive, "Enter");
	expect_text(&drive, "Saved.");
	drive_press(&drive, "End");
	expect_text(&drive, "Left: 0.0 cm");
	expect_text(&drive, "Right: 9.0 cm");
	drive_press(&drive, "Enter");
	drive_send(&drive, "1,1,1", 5);
	drive_press(&drive, "Enter");
	expect_text(&drive, "at most once a week");
	drive_press(&drive, "Esc d n Home");
	expect_no_text(&drive, "Delete the values");
	drive_press(&drive, "End");
	expect_text(&drive, "Left: 0.0 cm");
	drive_press(&drive, "Esc q");
	drive_done_keeping_home(&drive, home);
	again(&drive, "measure --format csv", "knee-to-wall,left,");
	again(&drive, "measure --format csv", ",0,5,0,0");
	run(&drive, "measure knee-to-wall --format json");
	expect_text(&drive, "[90, 95, 80]");
	drive_done(&drive);
}

static void the_last_values_of_a_self_test_are_deleted_when_confirmed(void **state)
{
	struct drive drive;
	(void)state;
	home[0] = '\0';
	run(&drive, "measure knee-to-wall --left 9,9,9 --right 8,8,8 --at 2026-01-05");
	drive_done_keeping_home(&drive, home);
	run(&drive, "measure knee-to-wall --left 90,9,9 --right 8,8,8");
	drive_done_keeping_home(&drive, home);
	run(&drive, "measure knee-to-wall --left 29,29,29 --right 8,8,8");
	drive_done_keeping_home(&drive, home);
	run(&drive, "");
	drive_press(&drive, "m d");
	expect_text(&drive, "Delete the values of 2026-03-02, both sides?");
	expect_no_text(&drive, "Enter measure");
	drive_press(&drive, "Right d n End");
	expect_text(&drive, "Not measured yet.");
	drive_press(&drive, "Left d y End");
	expect_text(&drive, "Left: 9.0 cm, 2026-01-05");
	drive_press(&drive, "d y d End");
	expect_text(&drive, "Not measured yet.");
	drive_press(&drive, "Enter");
	expect_text(&drive, "Left, three trials in cm");
	drive_press(&drive, "Esc q q");
	expect_status(&drive, 0);
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_self_test_is_typed_and_exported),
		cmocka_unit_test(the_last_values_of_a_self_test_are_deleted_when_confirmed),
	};
	return cmocka_run_group_tests_name("measure", tests, NULL, NULL);
}
