/* SPDX-License-Identifier: MIT */
/* What a session tells, and when. */
#include "session_play.h"
#include "test.h"

static void the_change_says_side_muscle_tool_and_then_how_to_get_into_place(void **state)
{
	(void)state;
	start(one_of_each());
	advance(5);
	assert_told(CUE_NEXT, "Left side. Inner calf. Large smooth foam roller.");
	assert_true(told(CUE_NEXT)->due == 0 && told(CUE_NEXT)->spoken);
	assert_told(CUE_SETUP, "Sit, calf on the roller, toes slightly in.");
	assert_true(told(CUE_SETUP)->due == 4 * MSEC_SECOND && told(CUE_SETUP)->spoken);
}

static void the_second_side_is_a_switch_and_a_reminder_of_what_to_avoid(void **state)
{
	(void)state;
	start(one_of_each());
	advance(49);
	advance(60);
	assert_told(CUE_SWITCH, "Switch sides. Right side.");
	assert_null(told(CUE_NEXT));
	assert_told(CUE_START, "First passes at touch: 2 of 10.");
	assert_told(CUE_ONE, "Keep out of the hollow behind the knee.");
}

static void only_the_very_same_on_the_other_side_is_a_switch(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_roll(mode, "rectus-femoris", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 15));
	sample_add(&plan, sample_roll(mode, "rectus-femoris", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 10));
	sample_add(&plan, sample_sweep(mode, "quadriceps", SIDE_RIGHT, 30));
	start(plan);
	advance(29);
	advance(35);
	assert_null(told(CUE_SWITCH));
	assert_told(CUE_NEXT, "Left side. Front of thigh. Large smooth foam roller.");
	advance(74);
	advance(80);
	assert_null(told(CUE_SWITCH));
	assert_told(CUE_NEXT, "Right side. Quadriceps. Large smooth foam roller.");
}

static void a_cue_too_near_to_an_answer_is_only_shown(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_EASE, 39);
	assert_true(told(CUE_LIGHTER)->spoken);
	advance(40);
	assert_false(told(CUE_LAST_TEN)->spoken);
}

static void class_d_is_never_asked_for_more(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_roll(mode, "tibialis-posterior", SIDE_LEFT, 30));
	start(plan);
	advance(20);
	assert_told(CUE_FIRMER, "No extra pressure here.");
}

static void who_lies_face_down_hears_how_to_roll_first(void **state)
{
	(void)state;
	start(sample_post_run());
	advance(99);
	advance(105);
	assert_told(CUE_START, "Front of thigh: centre, then toes in, then toes out.");
	assert_told(CUE_ONE, "First passes at touch: 2 of 10.");
}

static void a_short_bout_says_less_but_still_ten_seconds(void **state)
{
	(void)state;
	start(sample_pre_run());
	advance(10);
	advance(29);
	assert_told(CUE_LAST_TEN, "Ten seconds left.");
	assert_true(told(CUE_LAST_TEN)->spoken);
	assert_false(told(CUE_AVOID)->spoken);
	assert_null(told(CUE_HALFWAY));
}

static void pressure_steps_invite_and_the_last_says_how(void **state)
{
	(void)state;
	start(one_of_each());
	advance(26);
	advance(28);
	assert_told(CUE_FIRMER, "Feels good? Add a little weight.");
	assert_true(told(CUE_FIRMER)->due == 27 * MSEC_SECOND && told(CUE_FIRMER)->spoken);
	advance(44);
	advance(46);
	assert_told(CUE_FIRMER, "Feels good? Cross the other leg on top.");
}

static void a_pressure_step_near_the_middle_says_halfway_too(void **state)
{
	(void)state;
	start(sample_post_run());
	advance(121);
	advance(125);
	assert_false(told(CUE_HALFWAY)->spoken);
	assert_told(CUE_FIRMER, "Halfway. Feels good? Add a little weight.");
}

static void the_drills_are_announced_once_and_the_finish_sends_to_the_run(void **state)
{
	(void)state;
	start(sample_pre_run());
	advance(54);
	advance(59);
	assert_told(CUE_DONE, "Rolling is done. Now the drills.");
	assert_true(told(CUE_NEXT)->due == 57500);
	advance(91);
	assert_null(told(CUE_DONE));
	advance(116);
	assert_told(CUE_DONE, "Start your run within 15 minutes.");
}

static void without_drills_nothing_sends_to_them(void **state)
{
	(void)state;
	unsigned mode = sample_mode("pre-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 20));
	sample_add(&plan, sample_change(STEP_FINISH, 5));
	start(plan);
	advance(21);
	assert_told(CUE_DONE, "Start your run within 15 minutes.");
}

static void a_session_without_a_finish_says_at_its_end_that_it_is_done(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 30));
	start(plan);
	advance(30);
	assert_told(CUE_FINISHED, "Done. Have a drink and walk around a little.");
	start(one_of_each());
	advance(179);
	advance(180);
	assert_told(CUE_FINISHED, "");
}

static void every_turn_of_a_stroke_is_a_silent_cue(void **state)
{
	(void)state;
	unsigned turns = 0;
	start(one_of_each());
	advance(15);
	advance(49);
	for (unsigned i = 0; i < cues.count; i++)
		turns += cues.item[i].kind == CUE_TURN;
	assert_int_equal(turns, 10); /* 35 s in strokes of 3 s: 11 strokes */
	assert_false(told(CUE_TURN)->spoken);
	assert_true(told(CUE_TURN)->due == 18 * MSEC_SECOND);
}

static void a_cue_names_the_line_of_its_step(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_HOLD, 16);
	assert_int_equal(told(CUE_HOLD)->line, LINE_HOLD);
	start(one_of_each());
	advance(14);
	advance(30);
	assert_int_equal(told(CUE_START)->line, LINE_OTHER);
	assert_int_equal(told(CUE_ONE)->line, LINE_ROLL);
	assert_int_equal(told(CUE_AVOID)->line, LINE_AVOID);
	advance(54);
	advance(70);
	assert_int_equal(told(CUE_ONE)->line, LINE_AVOID); /* second side */
	advance(94);
	advance(120);
	assert_int_equal(told(CUE_START)->line, LINE_FIRST);
	assert_int_equal(told(CUE_ONE)->line, LINE_SECOND);
}

static void more_cues_than_fit_drop_the_oldest(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	for (int i = 0; i < 4; i++)
		sample_add(&plan, sample_roll(mode, "foot-sole", i % 2 == 0 ? SIDE_LEFT : SIDE_RIGHT, 60));
	start(plan);
	cues.dropped = 0;
	advance(240);
	assert_int_equal(cues.count, SESSION_CUES_MAX);
	assert_true(cues.dropped > 0);
	assert_int_equal(cues.item[SESSION_CUES_MAX - 1].kind, CUE_FINISHED);
	cues.dropped = 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_change_says_side_muscle_tool_and_then_how_to_get_into_place),
		cmocka_unit_test(the_second_side_is_a_switch_and_a_reminder_of_what_to_avoid),
		cmocka_unit_test(only_the_very_same_on_the_other_side_is_a_switch),
		cmocka_unit_test(a_cue_too_near_to_an_answer_is_only_shown),
		cmocka_unit_test(class_d_is_never_asked_for_more),
		cmocka_unit_test(who_lies_face_down_hears_how_to_roll_first),
		cmocka_unit_test(a_short_bout_says_less_but_still_ten_seconds),
		cmocka_unit_test(pressure_steps_invite_and_the_last_says_how),
		cmocka_unit_test(a_pressure_step_near_the_middle_says_halfway_too),
		cmocka_unit_test(the_drills_are_announced_once_and_the_finish_sends_to_the_run),
		cmocka_unit_test(without_drills_nothing_sends_to_them),
		cmocka_unit_test(a_session_without_a_finish_says_at_its_end_that_it_is_done),
		cmocka_unit_test(every_turn_of_a_stroke_is_a_silent_cue),
		cmocka_unit_test(a_cue_names_the_line_of_its_step),
		cmocka_unit_test(more_cues_than_fit_drop_the_oldest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
