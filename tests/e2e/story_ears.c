/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Eyes closed: the spoken lines and bells of a routine's first bouts, and their times. */

#include "../test.h"
#include "coached.h"

static void the_voice_says_the_right_thing_at_the_right_moment(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll", .settings = "voice: yes\n" });
	expect_said(&drive, 0, "Left side. Calves. Large smooth foam roller.");
	drive_advance(&drive, 60000);
	expect_said(&drive, 15000, "Light and slow. Breathe normally.");
	expect_said(&drive, 19000, "Toes slightly in: upper inner calf.");
	expect_said(&drive, 27000, "Now toes slightly out: upper outer calf.");
	expect_said(&drive, 39000, "Now lower calf, knee slightly bent. Stop before the Achilles.");
	expect_said(&drive, 50000, "Switch sides. Right side.");
	expect_said(&drive, 55000, "First passes at touch: 2 of 10.");
	drive_done(&drive);
}

static void keys_are_answered_aloud(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll", .settings = "voice: yes\n" });
	drive_advance(&drive, 30000);
	drive_press(&drive, "Space");
	expect_said(&drive, 30000, "Paused.");
	drive_press(&drive, "Space");
	expect_said(&drive, 30000, "Continuing in three seconds.");
	drive_advance(&drive, 3000);
	drive_press(&drive, "e");
	expect_said(&drive, 33000, "Lighter now: ");
	drive_done(&drive);
}

static void the_voice_is_asked_about_once(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .profile = "" });
	answer_none(&drive);
	take_in(&drive);
	drive_press(&drive, "Enter");
	expect_text(&drive, "Should rollcoach speak the cues");
	take_in(&drive);
	drive_count_from_now(&drive);
	drive_press(&drive, "y");
	expect_text(&drive, "Get ready");
	expect_said(&drive, 0, "Left side. Calves.");
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);

	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home });
	answer_none(&drive);
	take_in(&drive);
	drive_count_from_now(&drive);
	drive_press(&drive, "Enter");
	expect_text(&drive, "Get ready");
	expect_said(&drive, 0, "Left side. Calves.");
	drive_done(&drive);
}

static void the_key_v_silences_it(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll", .settings = "voice: yes\n" });
	expect_said(&drive, 0, "Left side. Calves.");
	drive_press(&drive, "v");
	expect_text(&drive, "Voice off.");
	drive_advance(&drive, 60000);
	expect_silence(&drive);
	drive_press(&drive, "v");
	drive_advance(&drive, 60000);
	expect_said(&drive, 79000, "Now lower calf, knee slightly bent.");
	drive_done(&drive);
}

static void without_a_speech_program_the_session_starts_without_asking(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .profile = "", .speaker = "none" });
	answer_none(&drive);
	take_in(&drive);
	drive_press(&drive, "Enter");
	expect_text(&drive, "Get ready");
	drive_press(&drive, "v");
	expect_text(&drive, "No voice");
	drive_advance(&drive, 20000);
	expect_no_text(&drive, "No voice");
	expect_text(&drive, "Toes slightly in");
	drive_done(&drive);
}

static void a_failing_voice_is_reported_once(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll", .settings = "voice: yes\n", .speaker = "fail" });
	/* When a speech program fails depends on the program; the script cannot control it. */
	for (int i = 0; i < 100 && !drive_find(&drive, "The voice is off", &(int){ 0 }, &(int){ 0 }); i++)
		drive_advance(&drive, 1000);
	expect_text(&drive, "The voice is off");
	drive_advance(&drive, 60000);
	expect_no_text(&drive, "The voice is off");
	drive_done(&drive);
}

static void the_bell_marks_start_switch_and_end(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	assert_int_equal(drive.bells, 0);
	drive_advance(&drive, 16000);
	assert_int_equal(drive.bells, 1); /* start */
	drive_advance(&drive, 35000);
	assert_int_in_range(drive.bells, 3, 6); /* end and switch */
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_voice_says_the_right_thing_at_the_right_moment),
		cmocka_unit_test(keys_are_answered_aloud),
		cmocka_unit_test(the_voice_is_asked_about_once),
		cmocka_unit_test(the_key_v_silences_it),
		cmocka_unit_test(without_a_speech_program_the_session_starts_without_asking),
		cmocka_unit_test(a_failing_voice_is_reported_once),
		cmocka_unit_test(the_bell_marks_start_switch_and_end),
	};
	return cmocka_run_group_tests_name("ears", tests, NULL, NULL);
}
