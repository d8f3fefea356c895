/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Two windows: a plan made before something hurt in the other window is not started. */

#include "../test.h"
#include "coached.h"
#include <string.h>

static const char settings[] = "voice: no\nanimate: no\n";

/* In the other window: pain in the first bout. */
static void hurt_elsewhere(struct drive *drive, const char *home)
{
	drive_start(drive, &(struct setup){ .arguments = "roll", .home = home });
	answer_none(drive);
	take_in(drive);
	drive_press(drive, "Enter");
	expect_text(drive, "Get ready");
	drive_advance(drive, 20000);
}

/* The pain goes; the calf that hurt rests. */
static void hurt_briefly(const char *home)
{
	struct drive drive;
	hurt_elsewhere(&drive, home);
	drive_press(&drive, "x 1");
	drive_advance(&drive, 30000);
	answer_keys(&drive, "y");
	drive_press(&drive, "q y Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, (char[256]){ 0 });
}

/* Leaving the questions leaves them open. */
static void hurt_sharply(const char *home)
{
	struct drive drive;
	hurt_elsewhere(&drive, home);
	answer_keys(&drive, "x 1 q q q");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, (char[256]){ 0 });
}

static void what_hurt_in_another_window_is_left_out(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .profile = "", .settings = settings });
	answer_none(&drive);
	expect_text(&drive, "Calves");
	hurt_briefly(drive.home);
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Your profile changed in another window: here is the new plan.");
	drive_press(&drive, "Enter"); /* the new plan has not been seen yet */
	expect_no_text(&drive, "Get ready");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Get ready");
	expect_no_text(&drive, "LEFT");
	drive_done(&drive);
}

static void questions_opened_in_another_window_are_asked_first(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .profile = "", .settings = settings });
	answer_none(&drive);
	hurt_sharply(drive.home);
	answer_keys(&drive, "Enter");
	expect_text(&drive, "page 1 of 5");
	expect_text(&drive, "Your profile changed in another window.");
	drive_done(&drive);
}

static void plain_mode_makes_a_new_plan_too(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll --plain",
					     .profile = "",
					     .settings = settings,
					     .rows = 100,
					     .columns = 120 });
	take_in(&drive);
	drive_send(&drive, "0\n", 2);
	take_in(&drive);
	drive_send(&drive, "n\n", 2);
	expect_text(&drive, "Press Enter to start");
	hurt_briefly(drive.home);
	take_in(&drive);
	drive_send(&drive, "\n", 1);
	expect_text(&drive, "Your profile changed in another window: here is the new plan.");
	expect_no_text(&drive, "Get ready");
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_hurt_in_another_window_is_left_out),
		cmocka_unit_test(questions_opened_in_another_window_are_asked_first),
		cmocka_unit_test(plain_mode_makes_a_new_plan_too),
	};
	return cmocka_run_group_tests_name("two windows", tests, NULL, NULL);
}
