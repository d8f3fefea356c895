/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The next day: a place that hurt is asked about before anything else, and rests until the answer. */

#include "../test.h"
#include "coached.h"
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
	answer_keys(&drive, "y"); /* the pain is gone */
	answer_keys(&drive, "q y");
	expect_text(&drive, "Rests until you say how it is");
	answer_keys(&drive, "Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
}

static void finish_a_routine(char *home)
{
	struct drive drive;
	begin_session(&drive, (struct setup){ .arguments = "roll -t 3" });
	drive_advance(&drive, 200000);
	expect_text(&drive, "How does it feel?");
	answer_keys(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
}

static void start(struct drive *drive, const char *arguments, const char *home, int64_t later)
{
	drive_start(drive, &(struct setup){ .arguments = arguments,
					    .home = home,
					    .epoch = DRIVE_EPOCH + later,
					    .rows = strstr(arguments, "plain") != NULL ? 60 : 24 });
}

/* Ends the program; the home stays. */
static void leave(struct drive *drive)
{
	drive_kill(drive);
	drive_done_keeping_home(drive, (char[256]){ 0 });
}

static void expect_in_plan(const char *home, int64_t later, const char *text)
{
	struct drive drive;
	drive_start(&drive, &(struct setup){ .arguments = "plan --only calves --explain",
					     .home = home,
					     .epoch = DRIVE_EPOCH + later,
					     .rows = 150,
					     .columns = 160 });
	expect_status(&drive, 0);
	expect_text(&drive, text);
	drive_done_keeping_home(&drive, (char[256]){ 0 });
}

/* What a new start would ask comes first, wherever the program was left. */
static void a_program_left_open_overnight_asks_too(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "", .settings = "voice: no\nanimate: no\n" });
	answer_keys(&drive, "2");
	answer_none(&drive);
	answer_keys(&drive, "Enter");
	drive_advance(&drive, 700000);
	answer_keys(&drive, "Enter"); /* back at home */
	drive_advance(&drive, (int64_t)20 * 3600 * 1000);
	answer_keys(&drive, "2");
	expect_text(&drive, "Three quick questions");
	answer_keys(&drive, "Enter 2");
	answer_none(&drive);
	expect_text(&drive, "Enter start");
	drive_advance(&drive, (int64_t)DAY * 1000);
	answer_keys(&drive, "Enter"); /* the plan of yesterday */
	expect_no_text(&drive, "Get ready");
	assert_true(is_asked(&drive));
	drive_kill(&drive);
	drive_done(&drive);
}

static void gone(struct drive *drive)
{
	drive_kill(drive);
	drive_done(drive);
}

/* With every way to start, and before anything else is offered. */
static void painful_muscle_is_asked_about_first_and_returns_gently(void **state)
{
	static const char *const ways[] = { "", "roll" };
	(void)state;
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		char home[256];
		struct drive drive;
		hurt_the_left_calf(home);
		expect_in_plan(home, DAY, "Rests: it hurt yesterday");
		expect_in_plan(home, DAY, "What hurt rests until you say how it is.");
		start(&drive, ways[i], home, DAY);
		expect_text(&drive, "Yesterday we stopped Calves, left: pain. How is it today?");
		answer_keys(&drive, "1");
		expect_text(&drive, "It comes back, short and gentle.");
		expect_no_text(&drive, "How is it today?");
		leave(&drive);
		expect_in_plan(home, DAY, "Back, short and gentle");
		start(&drive, ways[i], home, DAY + 60);
		expect_no_text(&drive, "How is it today?");
		gone(&drive);
	}
}

static void plain_mode_asks_too(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	hurt_the_left_calf(home);
	start(&drive, "roll --plain", home, DAY);
	expect_text(&drive, "Yesterday we stopped Calves, left: pain.");
	take_in(&drive);
	drive_send(&drive, "1\n", 2);
	expect_text(&drive, "It comes back, short and gentle.");
	gone(&drive);
}

/* Enter answers only with a chosen row, in plain mode too. */
static void enter_alone_brings_nothing_back(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	hurt_the_left_calf(home);
	start(&drive, "roll", home, DAY);
	expect_no_text(&drive, "▸");
	answer_keys(&drive, "Enter Enter");
	expect_text(&drive, "How is it today?");
	answer_keys(&drive, "Down");
	expect_text(&drive, "▸ 1  Gone");
	leave(&drive);
	start(&drive, "roll --plain", home, DAY);
	expect_no_text(&drive, "> 1");
	take_in(&drive);
	drive_send(&drive, "\n", 1);
	expect_no_text(&drive, "It comes back");
	gone(&drive);
}

/* On a screen too short for the answers, "gone" counts only once the last of them has been shown. */
static void gone_counts_once_every_answer_was_shown(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	hurt_the_left_calf(home);
	drive_start(&drive,
		    &(struct setup){
			    .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH + DAY, .rows = 9, .columns = 20 });
	answer_keys(&drive, "1 1 1 1");
	expect_no_text(&drive, "It comes back");
	answer_keys(&drive, "1");
	expect_text(&drive, "Numb");
	answer_keys(&drive, "1");
	expect_text(&drive, "It comes back");
	gone(&drive);
}

static void a_little_sore_rests_and_is_asked_again_tomorrow(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	hurt_the_left_calf(home);
	start(&drive, "roll", home, DAY);
	answer_keys(&drive, "2");
	expect_text(&drive, "It rests today. We ask again tomorrow.");
	leave(&drive);
	expect_in_plan(home, DAY, "Rests: it hurt yesterday");
	start(&drive, "roll", home, DAY + 3600);
	expect_no_text(&drive, "How is it today?");
	leave(&drive);
	start(&drive, "roll", home, 2 * DAY);
	expect_text(&drive, "On Monday we stopped Calves, left: pain.");
	gone(&drive);
}

static void an_injury_and_a_bone_stop_everything(void **state)
{
	static const char *const answers[] = { "3", "4" };
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		char home[256];
		struct drive drive;
		hurt_the_left_calf(home);
		start(&drive, "roll", home, DAY);
		answer_keys(&drive, answers[i]);
		leave(&drive);
		drive_start(&drive, &(struct setup){ .arguments = "plan", .home = home, .epoch = DRIVE_EPOCH + DAY });
		expect_status(&drive, 4);
		drive_done(&drive);
	}
}

static void it_can_be_put_off_once_and_rests_meanwhile(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	hurt_the_left_calf(home);
	start(&drive, "", home, DAY);
	expect_text(&drive, "l later");
	answer_keys(&drive, "l");
	expect_text(&drive, "After a run");
	leave(&drive);
	expect_in_plan(home, DAY, "Rests: it hurt yesterday");
	start(&drive, "", home, DAY + 3600);
	expect_text(&drive, "How is it today?");
	expect_no_text(&drive, "l later");
	answer_keys(&drive, "l");
	expect_text(&drive, "How is it today?");
	gone(&drive);
}

/* Yesterday is the person's day: the clock of the machine may have been set back, or be in another time zone. */
static void the_day_is_the_persons_day(void **state)
{
	static const char *const east[] = { "TZ=EAST-7", NULL };
	char home[256];
	struct drive drive;
	(void)state;
	hurt_the_left_calf(home); /* Monday, 18:00 UTC */
	start(&drive, "roll", home, 3600);
	expect_no_text(&drive, "How is it today?");
	leave(&drive);
	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH - DAY });
	expect_text(&drive, "How is it today?");
	leave(&drive);
	/* Seven hours east it hurt on Tuesday at 1:00; Tuesday noon is the same day. */
	drive_start(&drive,
		    &(struct setup){
			    .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH + 11 * 3600, .environment = east });
	expect_no_text(&drive, "How is it today?");
	gone(&drive);
}

/* It began on Monday at 23:59:50 and hurt on Tuesday: Tuesday is the day, and Wednesday the next one. */
static void a_routine_over_midnight_hurt_on_the_new_day(void **state)
{
	enum { MIDNIGHT = 6 * 3600 };
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll", .epoch = DRIVE_EPOCH + MIDNIGHT - 10 });
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 1");
	drive_advance(&drive, 31000);
	answer_keys(&drive, "y q y Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	start(&drive, "roll", home, MIDNIGHT + 12 * 3600);
	expect_no_text(&drive, "How is it today?");
	leave(&drive);
	start(&drive, "roll", home, MIDNIGHT + DAY + 3600);
	expect_text(&drive, "Yesterday");
	expect_text(&drive, "How is it today?");
	gone(&drive);
}

/* It hurt shortly before midnight: minutes later it is still the same night, and nothing is answered away. */
static void midnight_alone_makes_no_next_day(void **state)
{
	enum { MIDNIGHT = 6 * 3600 };
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll", .epoch = DRIVE_EPOCH + MIDNIGHT - 60 });
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 1");
	drive_advance(&drive, 31000);
	answer_keys(&drive, "y q y Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	start(&drive, "roll", home, MIDNIGHT + 300);
	expect_no_text(&drive, "How is it today?");
	leave(&drive);
	start(&drive, "roll", home, MIDNIGHT + 8 * 3600);
	expect_text(&drive, "Yesterday");
	expect_text(&drive, "How is it today?");
	gone(&drive);
}

/* The night ends hours after the day begins. */
static void a_program_left_open_asks_after_the_night(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "",
					     .settings = "voice: no\nanimate: no\n",
					     .epoch = DRIVE_EPOCH + 6 * 3600 - 600 });
	answer_keys(&drive, "2");
	answer_none(&drive);
	answer_keys(&drive, "Enter");
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 1");
	drive_advance(&drive, 31000);
	answer_keys(&drive, "y q y Enter");
	drive_advance(&drive, 1200000); /* past midnight */
	answer_keys(&drive, "2");
	expect_no_text(&drive, "How is it today?");
	answer_none(&drive);
	expect_text(&drive, "Enter start");
	answer_keys(&drive, "Esc");
	drive_advance(&drive, (int64_t)8 * 3600 * 1000);
	answer_keys(&drive, "2");
	expect_text(&drive, "Yesterday");
	expect_text(&drive, "How is it today?");
	gone(&drive);
}

/* ---- The three general questions --------------------------------------------------------------------------------- */

static void three_questions_follow_a_finished_routine_once(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	finish_a_routine(home);
	start(&drive, "", home, 11 * 3600);
	expect_no_text(&drive, "Three quick questions");
	leave(&drive);
	start(&drive, "", home, 13 * 3600);
	expect_text(&drive, "Three quick questions.");
	expect_text(&drive, "sorer today than the run");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "All good. Same doses as before.");
	leave(&drive);
	start(&drive, "", home, 14 * 3600);
	expect_no_text(&drive, "Three quick questions");
	gone(&drive);
}

/* The routine was not finished; a swollen place rests whatever the answer. */
/* A routine that was started and left afterwards does not take the finished one's questions. */
static void a_session_left_at_once_does_not_hide_the_questions(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	finish_a_routine(home);
	start(&drive, "roll", home, 3600);
	answer_none(&drive);
	answer_keys(&drive, "Enter");
	drive_advance(&drive, 2000);
	answer_keys(&drive, "q Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	start(&drive, "", home, DAY);
	expect_text(&drive, "Three quick questions");
	gone(&drive);
}

static void swelling_is_asked_about_on_the_next_day(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 3 n n Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	start(&drive, "", home, 3600);
	expect_no_text(&drive, "Three quick questions");
	leave(&drive);
	start(&drive, "", home, DAY);
	expect_text(&drive, "Is any of it still red, swollen, numb or tingling?");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Thank you. What hurt stays left out.");
	expect_no_text(&drive, "All good");
	leave(&drive);
	expect_in_plan(home, DAY, "until you remove it from the profile");
	start(&drive, "", home, DAY + 3600);
	expect_no_text(&drive, "Three quick questions");
	gone(&drive);
}

static void after_three_days_nobody_asks(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	finish_a_routine(home);
	start(&drive, "", home, 73 * 3600);
	expect_no_text(&drive, "Three quick questions");
	gone(&drive);
}

static void a_yes_asks_for_the_place_and_acts(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	finish_a_routine(home);
	start(&drive, "", home, DAY);
	answer_keys(&drive, "n n y");
	expect_text(&drive, "Which is it?");
	answer_keys(&drive, "1");
	expect_text(&drive, "Where?");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "See a doctor the same day.");
	expect_no_text(&drive, "Three quick questions");
	gone(&drive);
}

static void swollen_stops_everything(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	finish_a_routine(home);
	start(&drive, "", home, DAY);
	answer_keys(&drive, "n n y 2");
	expect_text(&drive, "See a doctor the same day.");
	leave(&drive);
	drive_start(&drive, &(struct setup){ .arguments = "plan", .home = home, .epoch = DRIVE_EPOCH + DAY });
	expect_status(&drive, 4);
	drive_done(&drive);
}

/* After a yes, "All fine" no longer answers the others. */
static void a_yes_ends_all_fine(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	finish_a_routine(home);
	start(&drive, "", home, DAY);
	answer_keys(&drive, "y"); /* sorer */
	expect_text(&drive, "Where?");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Was it one side only, sharp, or with swelling?");
	answer_keys(&drive, "n");
	expect_text(&drive, "Three quick questions");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Three quick questions");
	answer_keys(&drive, "n n");
	expect_no_text(&drive, "Three quick questions");
	gone(&drive);
}

/* ---- An interrupted session -------------------------------------------------------------------------------------- */

static void an_interrupted_session_is_offered_on_its_day_only(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll --sore calves=5" });
	drive_advance(&drive, 20000);
	drive_kill(&drive);
	drive_done_keeping_home(&drive, home);

	start(&drive, "roll", home, 3600);
	expect_text(&drive, "continue");
	leave(&drive);
	start(&drive, "roll", home, DAY);
	expect_no_text(&drive, "ontinue");
	leave(&drive);
	start(&drive, "roll", home, 3600); /* closed for good */
	expect_no_text(&drive, "ontinue");
	gone(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_program_left_open_overnight_asks_too),
		cmocka_unit_test(painful_muscle_is_asked_about_first_and_returns_gently),
		cmocka_unit_test(plain_mode_asks_too),
		cmocka_unit_test(enter_alone_brings_nothing_back),
		cmocka_unit_test(gone_counts_once_every_answer_was_shown),
		cmocka_unit_test(a_little_sore_rests_and_is_asked_again_tomorrow),
		cmocka_unit_test(an_injury_and_a_bone_stop_everything),
		cmocka_unit_test(it_can_be_put_off_once_and_rests_meanwhile),
		cmocka_unit_test(the_day_is_the_persons_day),
		cmocka_unit_test(a_routine_over_midnight_hurt_on_the_new_day),
		cmocka_unit_test(midnight_alone_makes_no_next_day),
		cmocka_unit_test(a_program_left_open_asks_after_the_night),
		cmocka_unit_test(three_questions_follow_a_finished_routine_once),
		cmocka_unit_test(a_session_left_at_once_does_not_hide_the_questions),
		cmocka_unit_test(swelling_is_asked_about_on_the_next_day),
		cmocka_unit_test(after_three_days_nobody_asks),
		cmocka_unit_test(a_yes_asks_for_the_place_and_acts),
		cmocka_unit_test(swollen_stops_everything),
		cmocka_unit_test(a_yes_ends_all_fine),
		cmocka_unit_test(an_interrupted_session_is_offered_on_its_day_only),
	};
	return cmocka_run_group_tests_name("the day after", tests, NULL, NULL);
}
