/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* After a routine without stretches, the finish offers some on one key: never unasked, and not if something hurt. */

#include "../test.h"
#include "coached.h"

static const char offer[] = "Stretch 4 minutes while you are warm?";

static void roll(struct drive *drive, const char *arguments)
{
	begin_session(drive, (struct setup){ .arguments = arguments, .rows = 40 });
	drive_advance(drive, 600000);
	expect_text(drive, "How does it feel?");
}

static void expect_recorded(const char *home, const char *line)
{
	struct drive drive;
	drive_start(&drive, &(struct setup){ .arguments = "history", .home = home });
	expect_status(&drive, 0);
	expect_text(&drive, line);
	drive_done(&drive);
}

/* A new runner stays one for five routines: stretches are not a routine. */
static void expect_routines(const char *home, const char *line)
{
	char profile[8192];
	read_profile(home, profile, sizeof profile);
	assert_non_null(strstr(profile, line));
}

static void one_key_starts_the_stretches(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	roll(&drive, "roll");
	expect_text(&drive, offer);
	take_in(&drive);
	drive_press(&drive, "s");
	drive_advance(&drive, 12000);
	expect_text(&drive, "15 of 20");
	expect_text(&drive, "Calf");
	drive_advance(&drive, 228000);
	expect_text(&drive, "20 of 20");
	expect_no_text(&drive, offer);
	drive_press(&drive, "1 Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	expect_routines(home, "finished: 1\n");
	expect_recorded(home, "  7:40  14:00   10:00 finished, felt better");
}

static void left_stretches_leave_the_routine_finished(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	roll(&drive, "roll");
	take_in(&drive);
	drive_press(&drive, "s");
	drive_advance(&drive, 30000);
	drive_press(&drive, "q y");
	expect_text(&drive, "How does it feel?");
	expect_no_text(&drive, offer);
	take_in(&drive);
	drive_press(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	expect_recorded(home, "  7:40  10:30   10:00 finished");
}

static void without_the_key_the_minutes_are_those_asked_for(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	roll(&drive, "roll");
	drive_advance(&drive, 300000);
	expect_text(&drive, offer);
	drive_advance(&drive, 400000); /* no longer warm */
	drive_press(&drive, "s");
	expect_text(&drive, "How does it feel?");
	expect_no_text(&drive, offer);
	drive_press(&drive, "2 Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	expect_recorded(home, "  7:40  10:00   10:00 finished");
}

static void painful_muscle_is_not_stretched(void **state)
{
	struct drive drive;
	(void)state;
	roll(&drive, "roll");
	drive_press(&drive, "3");
	expect_no_text(&drive, offer);
	drive_press(&drive, "s");
	expect_text(&drive, "How does it feel?");
	drive_done(&drive);
}

static void whoever_wants_none_is_not_asked(void **state)
{
	static const char *const wishes[] = { "roll --no-stretches", "roll -m pre-run", "roll -m before-bed" };
	(void)state;
	for (size_t i = 0; i < sizeof wishes / sizeof wishes[0]; i++) {
		struct drive drive;
		roll(&drive, wishes[i]);
		expect_no_text(&drive, "while you are warm");
		drive_done(&drive);
	}
}

static void type(struct drive *drive, const char *line)
{
	char bytes[8];
	int size = snprintf(bytes, sizeof bytes, "%s\n", line);
	take_in(drive);
	drive_send(drive, bytes, (size_t)size);
}

static void plain_mode_offers_them_too(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll --plain",
					     .profile = "",
					     .settings = "voice: no\n",
					     .rows = 200,
					     .columns = 120 });
	type(&drive, "0");
	type(&drive, "n");
	take_in(&drive);
	type(&drive, "");
	drive_advance(&drive, 600000);
	expect_text(&drive, offer);
	type(&drive, "s");
	drive_advance(&drive, 12000);
	expect_text(&drive, "15 of 20. Left side. Calf stretch");
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_key_starts_the_stretches),
		cmocka_unit_test(left_stretches_leave_the_routine_finished),
		cmocka_unit_test(without_the_key_the_minutes_are_those_asked_for),
		cmocka_unit_test(painful_muscle_is_not_stretched),
		cmocka_unit_test(whoever_wants_none_is_not_asked),
		cmocka_unit_test(plain_mode_offers_them_too),
	};
	return cmocka_run_group_tests_name("stretch", tests, NULL, NULL);
}
