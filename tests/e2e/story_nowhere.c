/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Without a place to write, or with one that leads nowhere: the reason is given, and nothing is claimed to rest. */

#include "../test.h"
#include "coached.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The mark is in the header. */
static void expect_mark(struct drive *drive)
{
	int row = -1, column;
	if (!drive_find(drive, "not recorded", &row, &column) || row != 0)
		drive_fail(drive, __FILE__, __LINE__, "no mark in the header");
}

static void without_a_home_nothing_is_recorded_and_the_reason_is_given(void **state)
{
	static const char *const environment[] = { "HOME=", "XDG_STATE_HOME=", "XDG_CONFIG_HOME=", NULL };
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .environment = environment, .speaker = "none" });
	expect_text(&drive, "no home folder: set HOME");
	answer_none(&drive);
	take_in(&drive);
	drive_press(&drive, "Enter");
	expect_mark(&drive);
	drive_press(&drive, "q y");
	expect_status(&drive, 1);
	expect_text(&drive, "this session was not recorded: no home folder: set HOME");
	drive_done(&drive);
}

/* Nothing is kept anywhere, so nothing may claim that a place rests, or that a question comes back. */
static void without_a_home_what_hurt_is_asked_at_once_and_named_on_leaving(void **state)
{
	static const char *const environment[] = { "HOME=", "XDG_STATE_HOME=", "XDG_CONFIG_HOME=", NULL };
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .environment = environment, .speaker = "none" });
	answer_none(&drive);
	take_in(&drive);
	drive_press(&drive, "Enter");
	drive_advance(&drive, 20000);
	drive_press(&drive, "x");
	expect_mark(&drive);
	drive_press(&drive, "2");
	expect_mark(&drive);
	answer_keys(&drive, "n n");
	expect_text(&drive, "Answer again");
	expect_mark(&drive);
	expect_text(&drive, "Answer now: this cannot be saved");
	expect_no_text(&drive, "come back");
	take_in(&drive);
	drive_press(&drive, "Enter");
	take_in(&drive);
	expect_text(&drive, "Could not be saved: rest it until it is");
	expect_no_text(&drive, "until you say how it is");
	expect_no_text(&drive, "before the next routine");
	drive_press(&drive, "Enter");
	expect_status(&drive, 1);
	expect_text(&drive, "what hurt is not saved: rest it until it");
	drive_done(&drive);
}

static void a_plan_without_a_home_says_so(void **state)
{
	static const char *const environment[] = { "HOME=", "XDG_STATE_HOME=", "XDG_CONFIG_HOME=", NULL };
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "plan", .environment = environment, .rows = 100 });
	expect_status(&drive, 0);
	expect_text(&drive, "this plan knows no profile: no home folder: set HOME");
	drive_done(&drive);
}

/* "Nothing rolled yet" would be wrong: what was rolled may only be out of reach. */
static void a_history_folder_that_is_a_link_to_nowhere_is_named(void **state)
{
	char home[256], folder[400], away[420];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	snprintf(folder, sizeof(folder), "%s/.local/state/rollcoach", drive.home);
	snprintf(away, sizeof(away), "%s.away", folder);
	drive_kill(&drive);
	drive_done_keeping_home(&drive, home);
	assert_int_equal(rename(folder, away), 0);
	assert_int_equal(symlink("/nowhere/at-all", folder), 0);
	drive_start(&drive, &(struct setup){ .arguments = "history", .home = home });
	expect_status(&drive, 1);
	expect_text(&drive, "remove the link"); /* the line is as long as the folder, and wraps anywhere */
	drive_done(&drive);
}

static void a_relative_home_is_told_apart(void **state)
{
	static const char *const environment[] = { "HOME=here", "XDG_STATE_HOME=", "XDG_CONFIG_HOME=", NULL };
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .environment = environment, .speaker = "none" });
	expect_text(&drive, "no home folder: HOME must begin with a slash");
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_a_home_nothing_is_recorded_and_the_reason_is_given),
		cmocka_unit_test(without_a_home_what_hurt_is_asked_at_once_and_named_on_leaving),
		cmocka_unit_test(a_plan_without_a_home_says_so),
		cmocka_unit_test(a_history_folder_that_is_a_link_to_nowhere_is_named),
		cmocka_unit_test(a_relative_home_is_told_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
