/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Plain mode: questions, keys and events without a screen. */

#include "../test.h"
#include "coached.h"
#include <stdio.h>
#include <string.h>

/* Types a line. */
static void type(struct drive *drive, const char *line)
{
	char bytes[128];
	int size = snprintf(bytes, sizeof(bytes), "%s\n", line);
	drive_send(drive, bytes, (size_t)size);
}

/* Types the answer to a question after reading it. */
static void answer(struct drive *drive, const char *line)
{
	take_in(drive);
	type(drive, line);
}

/* Starts a routine for a user with known answers, and lets this much time pass. */
static void begin(struct drive *drive, const char *arguments, int rows, int columns, int64_t ms)
{
	drive_start(drive, &(struct setup){ .arguments = arguments,
					    .profile = "",
					    .settings = "voice: no\n",
					    .rows = rows,
					    .columns = columns });
	answer(drive, "0");
	answer(drive, "n");
	take_in(drive);
	type(drive, "");
	drive_advance(drive, ms);
}

/* The pain goes, and the user continues. */
static void recover_from_pain(struct drive *drive)
{
	drive_advance(drive, 30000);
	answer(drive, "y");
	type(drive, "space");
}

static void a_sore_place_that_is_never_rolled_is_asked_about(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll --plain --sore heel-bone:left=4",
					     .profile = "",
					     .settings = "voice: no\n",
					     .rows = 60,
					     .columns = 120 });
	answer(&drive, "0");
	answer(&drive, "n");
	expect_text(&drive, "Middle of the heel: one question before we plan.");
	expect_text(&drive, "squeeze the heel from both sides");
	answer(&drive, "y");
	expect_text(&drive, "Please answer:");
	answer(&drive, "0");
	expect_text(&drive, "Middle of the heel is sore");
	expect_text(&drive, "Enter to start");
	drive_done(&drive);
}

static void the_questions_are_asked_page_by_page(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	drive_start(
		&drive,
		&(struct setup){ .arguments = "roll --plain", .settings = "voice: no\n", .rows = 60, .columns = 120 });
	expect_text(&drive, "How are you right now?");
	answer(&drive, "none");
	expect_text(&drive, "numbers from the list");
	answer(&drive, "0");
	expect_text(&drive, "Blood, nerves and bones");
	answer(&drive, "0");
	answer(&drive, "0");
	expect_text(&drive, "Hurt or broken places");
	answer(&drive, "7?");
	answer(&drive, "0");
	expect_text(&drive, "Where?");
	answer(&drive, "calvs");
	expect_text(&drive, "did you mean 'calves'?");
	answer(&drive, "left calf");
	expect_text(&drive, "What do you have to roll with?");
	answer(&drive, "none");
	expect_text(&drive, "at least one number");
	answer(&drive, "1 8");
	expect_text(&drive, "Enter to start");
	type(&drive, "q");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);

	/* The left calf is left out from now on; today's questions are short. */
	drive_start(&drive, &(struct setup){ .arguments = "roll --plain", .home = home, .rows = 60, .columns = 120 });
	answer(&drive, "0");
	expect_text(&drive, "Has anything else changed");
	answer(&drive, "n");
	expect_text(&drive, "Enter to start");
	take_in(&drive);
	type(&drive, "");
	drive_advance(&drive, 16000);
	expect_text(&drive, "Right side. Calves.");
	expect_no_text(&drive, "Left side. Calves.");
	drive_done(&drive);
}

/* Types a question mark, which repeats the prompt, and q, which leaves without an answer. */
static void repeat_and_leave(struct drive *drive, const char *text)
{
	answer(drive, "?");
	take_in(drive);
	expect_text(drive, text);
	type(drive, "q");
	expect_status(drive, 5);
	drive_done(drive);
}

static void each_prompt_can_be_repeated_and_left(void **state)
{
	struct setup known = {
		.arguments = "roll --plain", .profile = "", .settings = "voice: no\n", .rows = 60, .columns = 120
	};
	struct setup stranger = { .arguments = "roll --plain", .settings = "voice: no\n", .rows = 60, .columns = 120 };
	struct drive drive;
	(void)state;
	drive_start(&drive, &known);
	answer(&drive, "0");
	answer(&drive, "not sure"); /* begins with n, but is not a no */
	expect_text(&drive, "Please type y for yes or n for no.");
	expect_no_text(&drive, "Enter to start");
	repeat_and_leave(&drive, "Has anything else changed");

	drive_start(&drive, &stranger);
	for (unsigned page = 0; page < 3; page++)
		answer(&drive, "0");
	answer(&drive, "7?");
	answer(&drive, "0");
	repeat_and_leave(&drive, "Where?");

	drive_start(&drive, &stranger);
	for (unsigned page = 0; page < 5; page++)
		answer(&drive, "0");
	repeat_and_leave(&drive, "What do you have to roll with?");
}

static void lines_typed_ahead_answer_nothing(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll --plain", .rows = 60, .columns = 120 });
	take_in(&drive);
	drive_send(&drive, "0\n0\n0\n0\n0\n", 10); /* only the first was typed while its page was shown */
	expect_text(&drive, "Blood, nerves and bones");
	expect_no_text(&drive, "Heart, operations");
	type(&drive, "0");
	expect_text(&drive, "Not counted. Wait a moment, then press again.");
	expect_no_text(&drive, "Heart, operations");
	answer(&drive, "0");
	expect_text(&drive, "Heart, operations");
	drive_done(&drive);
}

static void an_ambiguous_word_is_asked_about(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "plan --sore knee:left=6",
					     .profile = "",
					     .rows = 60,
					     .columns = 120,
					     .real = true });
	assert_true(drive_await(&drive, "2  outside: IT band", 10000));
	expect_text(&drive, "Where at the knee?");
	type(&drive, "9");
	type(&drive, "2");
	assert_true(drive_await(&drive, "hot, swollen or sharply sore?", 10000));
	type(&drive, "n");
	expect_status(&drive, 0);
	expect_text(&drive, "IT band (side of the thigh), left");
	drive_done(&drive);
}

static void a_yes_to_a_full_stop_ends_it(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll --plain", .rows = 60, .columns = 120 });
	answer(&drive, "1");
	for (int page = 0; page < 4; page++)
		answer(&drive, "0");
	expect_status(&drive, 4);
	expect_text(&drive, "do not foam roll at all");
	drive_done(&drive);
}

static void keys_are_lines(void **state)
{
	struct drive drive;
	(void)state;
	begin(&drive, "roll --plain", 110, 200, 20000);
	expect_text(&drive, "1 of 14");
	type(&drive, "space");
	expect_text(&drive, "Paused.");
	drive_advance(&drive, 3600000);
	expect_no_text(&drive, "Halfway");
	type(&drive, " ");
	drive_advance(&drive, 20000);
	expect_text(&drive, "Halfway");
	type(&drive, "t");
	expect_text(&drive, "Pause five seconds");
	type(&drive, "wobble");
	expect_text(&drive, "Unknown key");
	type(&drive, "x");
	expect_text(&drive, "Any pain (not just pressure)");
	type(&drive, "1");
	expect_text(&drive, "Roller away. Let the muscle rest.");
	drive_advance(&drive, 30000);
	expect_text(&drive, "Is the pain gone now that the weight is off?");
	answer(&drive, "y");
	expect_text(&drive, "We skip it today. Next muscle when you are ready.");
	type(&drive, "q");
	expect_text(&drive, "done and saved");
	type(&drive, "y");
	expect_text(&drive, "Ended early");
	expect_text(&drive, "What you did is saved.");
	expect_text(&drive, "Rests until you say how it is");
	type(&drive, "");
	expect_status(&drive, 5);
	drive_done(&drive);
}

static void a_whole_routine_ends_by_asking_how_it_feels(void **state)
{
	struct drive drive;
	(void)state;
	begin(&drive, "roll --plain -m pre-run", 115, 200, 600000);
	expect_text(&drive, "20 of 20 done");
	expect_text(&drive, "How does it feel?");
	type(&drive, "1");
	type(&drive, "");
	expect_status(&drive, 0);
	drive_done(&drive);
}

static void doubts_and_places_are_asked_in_lines(void **state)
{
	char home[256], profile[8192];
	struct drive drive;
	(void)state;
	begin(&drive, "roll --plain -t 5", 180, 160, 20000);
	type(&drive, "x");
	type(&drive, "1");
	answer(&drive, "q");
	expect_text(&drive, "Please answer again:");
	expect_text(&drive, "  2  In the last 3 days");
	answer(&drive, "7");
	expect_text(&drive, "numbers from the list");
	answer(&drive, "2?");
	expect_text(&drive, "  1  Calves, hurt left");
	answer(&drive, "2:left");
	expect_text(&drive, "There is no number 2 in the list.");
	answer(&drive, "1:left");
	expect_text(&drive, "Fresh injury: no roller for the first 72 hours.");
	expect_text(&drive, "How does it feel?");
	type(&drive, "x");
	type(&drive, "2");
	answer(&drive, "calvs");
	expect_text(&drive, "did you mean 'calves'?");
	answer(&drive, "");
	expect_text(&drive, "Is it larger than your palm, growing, or do you bruise easily?");
	answer(&drive, "n");
	expect_text(&drive, "It counts for everything you rolled.");
	expect_text(&drive, "Do you take medicine against blood clots");
	answer(&drive, "q");
	type(&drive, "");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	read_profile(home, profile, sizeof(profile));
	assert_non_null(strstr(profile, "id: acute-injury-72h\n  place: calves\n  side: left"));
	assert_non_null(strstr(profile, "muscle: soleus\n  cap_minus: 2\n  left_out_until: 9999"));
	assert_non_null(strstr(profile, "doubted: [blood-thinners, antiplatelet, blood-disorder, easy-bruising]"));
	drive_start(&drive, &(struct setup){ .arguments = "plan -t 1", .home = home });
	drive_done(&drive);
}

static void redness_is_asked_about_half_an_hour_later(void **state)
{
	struct drive drive;
	(void)state;
	begin(&drive, "roll --plain -t 3", 180, 160, 200000);
	type(&drive, "x");
	type(&drive, "1");
	answer(&drive, "1");
	expect_text(&drive, "Look again in half an hour.");
	expect_no_text(&drive, "Is it still red");
	drive_advance(&drive, 31 * 60000);
	expect_text(&drive, "Is it still red, or hot or raised?");
	answer(&drive, "n");
	expect_text(&drive, "Faded. That was normal.");
	drive_done(&drive);
}

static void place_of_pain_is_asked_drill_by_drill(void **state)
{
	struct drive drive;
	(void)state;
	begin(&drive, "roll --plain -m pre-run", 180, 160, 400000);
	type(&drive, "x");
	type(&drive, "1");
	recover_from_pain(&drive);
	drive_advance(&drive, 20000);
	type(&drive, "x");
	type(&drive, "3");
	answer(&drive, "n");
	answer(&drive, "n");
	expect_text(&drive, "Any pain (not just pressure): Ankle rocks");
	expect_no_text(&drive, "Swelling: Leg swings");
	answer(&drive, "q");
	expect_text(&drive, "Swelling: Leg swings");
	expect_no_text(&drive, "How does it feel?");
	answer(&drive, "glutes");
	expect_text(&drive, "How does it feel?");
	drive_done(&drive);
}

/* No key was pressed: time alone ended the routine. */
static void pain_is_asked_about_as_soon_as_the_routine_has_ended(void **state)
{
	struct drive drive;
	(void)state;
	begin(&drive, "roll --plain -m pre-run", 180, 160, 400000);
	type(&drive, "x");
	type(&drive, "1");
	recover_from_pain(&drive);
	drive_advance(&drive, 300000);
	expect_text(&drive, "Any pain (not just pressure): Ankle rocks");
	answer(&drive, "");
	expect_text(&drive, "How does it feel?");
	drive_done(&drive);
}

static void a_rehearsal_reports_that_nothing_is_saved(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll --plain --rehearse 10",
					     .settings = "voice: no\n",
					     .rows = 60,
					     .columns = 120 });
	answer(&drive, "");
	drive_advance(&drive, 2000);
	type(&drive, "q");
	expect_no_text(&drive, "done and saved");
	type(&drive, "y");
	expect_status(&drive, 5);
	expect_text(&drive, "Rehearsal: not saved.");
	expect_no_text(&drive, "What you did is saved.");
	drive_done(&drive);
}

static void keys_for_the_screen_are_refused_with_a_reason(void **state)
{
	struct drive drive;
	(void)state;
	begin(&drive, "roll --plain", 119, 160, 20000);
	type(&drive, "w");
	expect_text(&drive, "q back, Space pause, x it hurts, ? help.");
	type(&drive, "pagedown");
	expect_text(&drive, "That key works on the full screen only.");
	type(&drive, "esc");
	type(&drive, "?");
	expect_text(&drive, "t: Tight spot: hold still and breathe for a few seconds.");
	expect_text(&drive, "3: Short of time: replan the rest.");
	expect_no_text(&drive, "The drawing");
	drive_done(&drive);
}

static void a_run_is_said_in_one_line(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "--plain",
					     .profile = "",
					     .settings = "voice: no\n",
					     .rows = 100,
					     .columns = 120 });
	expect_text(&drive, "r your run");
	type(&drive, "r");
	expect_text(&drive, "What did you run today?");
	type(&drive, "esc");
	expect_no_text(&drive, "After your run");
	type(&drive, "r");
	type(&drive, "18km,trial");
	expect_text(&drive, "did you mean 'trail'?");
	type(&drive, "18km,2:05,trail\033[2J");
	expect_text(&drive, "Please type one shorter line");
	type(&drive, "18km,2:05,trail");
	expect_text(&drive, "After your run: 18.0 km, 2:05 h, uneven ground");
	type(&drive, "u");
	expect_text(&drive, "What did you run today?");
	drive_done(&drive);
}

static unsigned rows_with(const struct drive *drive, const char *text)
{
	char row[DRIVE_ROW_MAX];
	unsigned count = 0;
	for (int i = 0; i < drive->rows; i++) {
		drive_row(drive, i, row);
		count += strstr(row, text) != NULL;
	}
	return count;
}

static void stop_signals_are_whole_lines_and_reported_once(void **state)
{
	struct drive drive;
	(void)state;
	begin(&drive, "roll --plain", 119, 200, 20000);
	expect_text(&drive, "1 of 14. Left side. Calves. Large smooth foam roller. Roll 35 seconds");
	type(&drive, "x");
	expect_text(&drive, "> 1. Any pain (not just pressure): ends the bout; this muscle rests today");
	expect_no_text(&drive, "Redness still there");
	expect_text(&drive, "Keys: Enter choose, q nothing hurts, ? help.");
	type(&drive, "1");
	expect_text(&drive, "0:20  Roller away. Let the muscle rest.");
	expect_text(&drive, "Breathe. Move it gently if that feels good.");
	assert_int_equal(rows_with(&drive, "call your emergency number."), 1);
	drive_done(&drive);
}

static void lines_are_wrapped_for_a_narrow_terminal(void **state)
{
	struct drive drive;
	int row, column;
	(void)state;
	begin(&drive, "roll --plain", 119, 40, 20000);
	type(&drive, "x");
	assert_true(drive_find(&drive, "> 1. Any pain (not just pressure): ends", &row, &column));
	expect_row(&drive, row + 1, "the bout; this muscle rests today");
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_questions_are_asked_page_by_page),
		cmocka_unit_test(a_sore_place_that_is_never_rolled_is_asked_about),
		cmocka_unit_test(each_prompt_can_be_repeated_and_left),
		cmocka_unit_test(lines_typed_ahead_answer_nothing),
		cmocka_unit_test(an_ambiguous_word_is_asked_about),
		cmocka_unit_test(a_yes_to_a_full_stop_ends_it),
		cmocka_unit_test(keys_are_lines),
		cmocka_unit_test(doubts_and_places_are_asked_in_lines),
		cmocka_unit_test(redness_is_asked_about_half_an_hour_later),
		cmocka_unit_test(place_of_pain_is_asked_drill_by_drill),
		cmocka_unit_test(pain_is_asked_about_as_soon_as_the_routine_has_ended),
		cmocka_unit_test(a_rehearsal_reports_that_nothing_is_saved),
		cmocka_unit_test(a_whole_routine_ends_by_asking_how_it_feels),
		cmocka_unit_test(keys_for_the_screen_are_refused_with_a_reason),
		cmocka_unit_test(a_run_is_said_in_one_line),
		cmocka_unit_test(stop_signals_are_whole_lines_and_reported_once),
		cmocka_unit_test(lines_are_wrapped_for_a_narrow_terminal),
	};
	return cmocka_run_group_tests_name("line by line", tests, NULL, NULL);
}
