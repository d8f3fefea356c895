/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Saved routines: the plan view saves one by name, Home lists and starts it, and so does `rollcoach roll NAME`; and
 * changes in the plan view stay with their row and mode. */

#include "../test.h"
#include "coached.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PATH_SIZE = 512 };

static const struct {
	const char *name, *refusal;
} bad_names[] = {
	{ "", "Type a name for the routine." },
	{ "a/b", "A name cannot have a '/'" },
	{ ".hidden", "A name cannot begin with '.'" },
	{ "-x", "A name cannot begin with '.', '-' or a blank" },
};

/* One key per character. */
static void type(struct drive *drive, const char *text)
{
	char key[2] = "";
	for (; *text != '\0'; text++) {
		key[0] = *text;
		drive_press(drive, *text == ' ' ? "Space" : key);
	}
}

static void clear_name(struct drive *drive, size_t size)
{
	while (size-- > 0)
		drive_press(drive, "Backspace");
}

static bool has_routine(const char *home, const char *name)
{
	char path[PATH_SIZE];
	snprintf(path, sizeof path, "%s/.config/rollcoach/routines/%s", home, name);
	return access(path, F_OK) == 0;
}

/* Leads from Home to the plan after a run. */
static void plan_from_home(struct drive *drive, struct setup setup)
{
	setup.profile = "";
	setup.settings = "voice: no\nanimate: no\n";
	drive_start(drive, &setup);
	answer_keys(drive, "Enter");
	answer_none(drive);
	expect_text(drive, "Calves");
}

static void save_as(struct drive *drive, const char *name)
{
	drive_press(drive, "S");
	expect_text(drive, "What is its name?");
	type(drive, name);
	drive_press(drive, "Enter");
}

static void a_plan_is_saved_and_started_from_home(void **state)
{
	struct drive drive;
	int row, column;
	(void)state;
	plan_from_home(&drive, (struct setup){ .rows = 24 });
	save_as(&drive, "my evening");
	expect_text(&drive, "Saved: my evening. Home lists it.");
	assert_true(has_routine(drive.home, "my evening.yaml"));
	drive_press(&drive, "Esc");
	expect_text(&drive, "o your routines");
	drive_press(&drive, "o");
	expect_text(&drive, "my evening");
	drive_press(&drive, "Enter");
	answer_none(&drive);
	expect_text(&drive, "Enter start");
	assert_true(drive_find(&drive, "my evening", &row, &column) && row == 0);
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Get ready");
	drive_done(&drive);
}

static void changed_minutes_stay_with_their_mode(void **state)
{
	struct drive drive;
	(void)state;
	plan_from_home(&drive, (struct setup){ .rows = 24 });
	drive_press(&drive, "> >");
	expect_text(&drive, "of 12 min");
	drive_press(&drive, "Esc");
	expect_text(&drive, "Before a run  10 min");
	expect_text(&drive, "After a run  12 min");
	expect_text(&drive, "Before bed  6 min");
	drive_press(&drive, "2");
	answer_none(&drive);
	expect_text(&drive, "of 12 min");
	drive_done(&drive);
}

static void omitted_muscle_can_be_put_back(void **state)
{
	struct drive drive;
	(void)state;
	plan_from_home(&drive, (struct setup){ .rows = 24, .columns = 100 });
	expect_text(&drive, "s leave out");
	drive_press(&drive, "s");
	expect_text(&drive, "s put back");
	expect_no_text(&drive, "s leave out");
	drive_press(&drive, "s");
	expect_text(&drive, "s leave out");
	drive_press(&drive, "s b h Enter"); /* a fresh injury: no rolling, so nothing is put back */
	expect_text(&drive, "Still allowed:");
	expect_no_text(&drive, "s put back");
	drive_done(&drive);
}

static void roll_starts_a_saved_routine_by_its_name(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	plan_from_home(&drive, (struct setup){ .rows = 24 });
	save_as(&drive, "evening");
	drive_done_keeping_home(&drive, home);

	begin_session(&drive, (struct setup){ .arguments = "roll evening", .home = home });
	expect_text(&drive, "After a run");
	drive_done_keeping_home(&drive, home);

	drive_start(&drive, &(struct setup){ .arguments = "roll morning", .home = home });
	expect_text(&drive, "no saved routine or file named 'morning'");
	expect_status(&drive, 2);
	drive.own_home = true;
	drive_done(&drive);
}

static void names_that_are_no_file_names_are_refused(void **state)
{
	struct drive drive;
	(void)state;
	plan_from_home(&drive, (struct setup){ .columns = 100 });
	drive_press(&drive, "S");
	for (size_t i = 0; i < sizeof bad_names / sizeof bad_names[0]; i++) {
		type(&drive, bad_names[i].name);
		drive_press(&drive, "Enter");
		expect_text(&drive, bad_names[i].refusal);
		expect_text(&drive, "What is its name?");
		clear_name(&drive, strlen(bad_names[i].name));
	}
	type(&drive, "evening");
	drive_press(&drive, "Enter");
	expect_text(&drive, "Saved: evening.");
	save_as(&drive, "evening");
	expect_text(&drive, "A routine with this name exists");
	drive_press(&drive, "Esc");
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plan_is_saved_and_started_from_home),
		cmocka_unit_test(changed_minutes_stay_with_their_mode),
		cmocka_unit_test(omitted_muscle_can_be_put_back),
		cmocka_unit_test(roll_starts_a_saved_routine_by_its_name),
		cmocka_unit_test(names_that_are_no_file_names_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
