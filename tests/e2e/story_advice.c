/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Advice after an answer has a page of its own, which stays until the reader says that it was read. */

#include "../test.h"
#include "coached.h"
#include <signal.h>
#include <string.h>

enum { DAY = 86400 };

/* A routine in which the first bout, the left calf, hurts.  Left early; the home is kept. */
static void hurt_the_left_calf(char *home)
{
	struct drive drive;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 1");
	drive_advance(&drive, 31000);
	answer_keys(&drive, "y q y Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
}

static void finish_a_routine(char *home)
{
	struct drive drive;
	begin_session(&drive, (struct setup){ .arguments = "roll -t 3" });
	drive_advance(&drive, 200000);
	answer_keys(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
}

static void start(struct drive *drive, struct setup setup)
{
	setup.epoch = DRIVE_EPOCH + DAY;
	drive_start(drive, &setup);
}

static void gone(struct drive *drive)
{
	drive_kill(drive);
	drive_done(drive);
}

static const struct {
	const char *key, *advice, *saved;
} answers[] = {
	{ "3", "Treat it as an injury: rest, no roller for 72 hours.", "acute-injury-72h" },
	{ "4", "Rest it. Have it checked before you run again.", "bone-stress-suspected" },
	{ "5", "Numb or weak: this area rests. See a doctor.", "nerve-damage" },
};

static void expect_saved(const char *home, const char *text)
{
	char profile[8192];
	read_profile(home, profile, sizeof profile);
	assert_non_null(strstr(profile, text));
}

/* Neither time nor another key takes it away; only the answer that it was read. */
static void advice_stays_until_it_was_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		char home[256];
		struct drive drive;
		hurt_the_left_calf(home);
		start(&drive, (struct setup){ .arguments = "roll", .home = home });
		answer_keys(&drive, answers[i].key);
		expect_text(&drive, answers[i].advice);
		expect_text(&drive, "Calves, left");
		expect_text(&drive, "Enter I have read this");
		expect_saved(home, answers[i].saved);
		drive_advance(&drive, 120000);
		answer_keys(&drive, "Space y n Down");
		expect_text(&drive, answers[i].advice);
		answer_keys(&drive, "Enter");
		expect_no_text(&drive, answers[i].advice);
		expect_no_text(&drive, "Have you read this?");
		gone(&drive);
	}
}

/* Keys typed ahead of the page, and a held Enter, do not count. */
static void advice_is_not_read_before_it_was_shown(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	hurt_the_left_calf(home);
	start(&drive, (struct setup){ .arguments = "roll", .home = home });
	take_in(&drive);
	drive_send(&drive, "3\r\r", 3);
	expect_text(&drive, answers[0].advice);
	for (int i = 0; i < 5; i++) {
		drive_advance(&drive, 200);
		drive_press(&drive, "Enter");
	}
	expect_text(&drive, "Have you read this?");
	answer_keys(&drive, "Enter");
	expect_no_text(&drive, "Have you read this?");
	gone(&drive);
}

/* The answer was saved before the page was drawn. */
static void leaving_the_advice_loses_nothing(void **state)
{
	enum { WAYS = 3 };
	(void)state;
	for (int way = 0; way < WAYS; way++) {
		char home[256];
		struct drive drive;
		hurt_the_left_calf(home);
		start(&drive, (struct setup){ .arguments = "roll", .home = home });
		answer_keys(&drive, "3");
		expect_text(&drive, answers[0].advice);
		if (way == 0)
			answer_keys(&drive, "q");
		else if (way == 1)
			drive_close_window(&drive);
		else
			drive_signal(&drive, SIGHUP);
		drive_status(&drive);
		expect_saved(home, answers[0].saved);
		drive_done_keeping_home(&drive, home);
		start(&drive, (struct setup){ .arguments = "plan", .home = home });
		expect_status(&drive, 4);
		drive_done(&drive);
	}
}

static void small_frames_show_the_advice_and_its_key(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	hurt_the_left_calf(home);
	start(&drive, (struct setup){ .arguments = "roll", .home = home, .rows = 12, .columns = 40 });
	answer_keys(&drive, "5");
	expect_text(&drive, "Numb or weak: this area rests. See a");
	expect_text(&drive, "doctor.");
	expect_text(&drive, "I have read this");
	gone(&drive);
}

/* The other questions of the day follow it. */
static void the_next_questions_follow(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	finish_a_routine(home);
	start(&drive, (struct setup){ .home = home });
	answer_keys(&drive, "Down Down y 2");
	expect_text(&drive, "See a doctor the same day.");
	expect_no_text(&drive, "Three quick questions");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Three quick questions");
	answer_keys(&drive, "Up n n");
	expect_no_text(&drive, "Three quick questions");
	gone(&drive);
}

/* What was numb the day after is not told to come off a roller. */
static void numb_on_the_next_day_gets_its_own_advice(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	finish_a_routine(home);
	start(&drive, (struct setup){ .home = home });
	answer_keys(&drive, "n n y 3 Enter");
	expect_text(&drive, answers[2].advice);
	expect_text(&drive, "Have you read this?");
	expect_no_text(&drive, "Off the roller");
	gone(&drive);
}

static void after_effects_give_their_advice_in_the_same_way(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	finish_a_routine(home);
	start(&drive, (struct setup){ .home = home });
	answer_keys(&drive, "n y Enter"); /* a bruise; where */
	expect_text(&drive, "Is it larger than your palm");
	answer_keys(&drive, "y");
	expect_text(&drive, "A large or growing bruise: see a doctor.");
	expect_text(&drive, "Have you read this?");
	gone(&drive);
}

static void plain_mode_waits_for_a_line_too(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	hurt_the_left_calf(home);
	start(&drive, (struct setup){ .arguments = "roll --plain", .home = home, .rows = 60 });
	take_in(&drive);
	drive_send(&drive, "3\n\n", 3);
	expect_text(&drive, "Please read this");
	expect_text(&drive, answers[0].advice);
	expect_text(&drive, "Have you read this? Enter: yes.");
	expect_text(&drive, "Not counted. Wait a moment, then press again.");
	expect_no_text(&drive, "Do you have a fever");
	take_in(&drive);
	drive_send(&drive, "\n", 1);
	expect_text(&drive, "Do you have a fever");
	gone(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(advice_stays_until_it_was_read),
		cmocka_unit_test(advice_is_not_read_before_it_was_shown),
		cmocka_unit_test(leaving_the_advice_loses_nothing),
		cmocka_unit_test(small_frames_show_the_advice_and_its_key),
		cmocka_unit_test(the_next_questions_follow),
		cmocka_unit_test(numb_on_the_next_day_gets_its_own_advice),
		cmocka_unit_test(after_effects_give_their_advice_in_the_same_way),
		cmocka_unit_test(plain_mode_waits_for_a_line_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
