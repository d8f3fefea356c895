/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The cues of a session and their times. */
#include "core/session/cues.h"
#include "core/session/path.h"
#include "session_play.h"
#include "test.h"

static void a_change_announces_side_muscle_tool_then_the_position(void **state)
{
	(void)state;
	start(one_of_each());
	advance(5);
	assert_cue(CUE_NEXT, "Left side. Inner calf. Large smooth foam roller.");
	assert_true(cue_of(CUE_NEXT)->due == 0 && cue_of(CUE_NEXT)->spoken);
	assert_cue(CUE_SETUP, "Sit, calf on the roller, toes slightly in.");
	assert_true(cue_of(CUE_SETUP)->due == 4 * MSEC_SECOND && cue_of(CUE_SETUP)->spoken);
}

static void the_second_side_is_a_switch_with_a_reminder_of_what_to_avoid(void **state)
{
	(void)state;
	start(one_of_each());
	advance(49);
	advance(60);
	assert_cue(CUE_SWITCH, "Switch sides. Right side.");
	assert_null(cue_of(CUE_NEXT));
	assert_cue(CUE_START, "First passes at touch: 2 of 10.");
	assert_cue(CUE_ONE, "Keep out of the hollow behind the knee.");
}

static void only_the_same_work_on_the_other_side_is_a_switch(void **state)
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
	assert_null(cue_of(CUE_SWITCH));
	assert_cue(CUE_NEXT, "Left side. Front of thigh. Large smooth foam roller.");
	advance(74);
	advance(80);
	assert_null(cue_of(CUE_SWITCH));
	assert_cue(CUE_NEXT, "Right side. Quadriceps. Large smooth foam roller.");
}

static void a_cue_too_close_to_a_response_is_only_shown(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_EASE, 39);
	assert_true(cue_of(CUE_LIGHTER)->spoken);
	advance(40);
	assert_false(cue_of(CUE_LAST_TEN)->spoken);
}

static void class_d_is_never_asked_for_more_pressure(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_roll(mode, "tibialis-posterior", SIDE_LEFT, 30));
	start(plan);
	advance(20);
	assert_cue(CUE_FIRMER, "No extra pressure here.");
}

static void lying_face_down_hears_how_to_roll_first(void **state)
{
	(void)state;
	start(sample_post_run());
	advance(99);
	advance(105);
	assert_cue(CUE_START, "Centre of the thigh, from hip toward knee.");
	assert_cue(CUE_ONE, "First passes at touch: 2 of 10.");
}

/* 45 s with strokes of 4 s: the parts take 16, 16 and 13 s. */
static void a_sweep_says_each_move_on_both_sides(void **state)
{
	(void)state;
	start(sample_post_run());
	for (unsigned side = 0, begins = 100; side < 2; side++, begins += 45 + 5) {
		advance(begins + 15);
		assert_int_equal(session_snapshot(&session, session.now).part, 0);
		advance(begins + 17);
		assert_cue(CUE_ONE, "Now toes slightly in: outer front of thigh.");
		assert_true(cue_of(CUE_ONE)->spoken);
		assert_int_equal(session_snapshot(&session, session.now).part, 1);
		advance(begins + 31);
		advance(begins + 33);
		assert_cue(CUE_ONE, "Now toes out: inner half, short strokes, lighter.");
		assert_string_equal(session_snapshot(&session, session.now).rolled.of->muscle, "vastus-medialis");
	}
}

static void a_short_bout_says_pressure_and_dangers_rather_than_the_time(void **state)
{
	(void)state;
	start(sample_pre_run());
	advance(10);
	advance(29);
	assert_cue(CUE_FIRMER, "Feels good? A little more: 3 of 10, gentle.");
	assert_true(cue_of(CUE_FIRMER)->spoken);
	assert_false(cue_of(CUE_LAST_TEN)->spoken);
	assert_true(cue_of(CUE_AVOID)->spoken);
	assert_null(cue_of(CUE_HALFWAY));
}

static void the_first_pressure_step_invites_and_the_last_says_how(void **state)
{
	(void)state;
	start(one_of_each());
	advance(26);
	advance(28);
	assert_cue(CUE_FIRMER, "Feels good? A little more: 3 of 10, gentle.");
	assert_true(cue_of(CUE_FIRMER)->due == 27 * MSEC_SECOND && cue_of(CUE_FIRMER)->spoken);
	advance(44);
	advance(46);
	assert_cue(CUE_FIRMER, "Feels good? Cross the other leg on top.");
}

static void a_pressure_step_near_the_middle_says_halfway_too(void **state)
{
	(void)state;
	start(sample_post_run());
	advance(121);
	advance(125);
	assert_false(cue_of(CUE_HALFWAY)->spoken);
	assert_cue(CUE_FIRMER, "Halfway. Feels good? A little more: 3 of 10, gentle.");
}

/* True if each rise of the pressure is spoken as it begins. */
static bool is_every_step_said(void)
{
	struct pass passes[PASSES_MAX];
	struct schedule schedule;
	unsigned count = session_passes(&session, passes), said = passes[0].pressure;
	msec at = 0;
	session_schedule(&session, &schedule);
	for (unsigned i = 0; i < count; at += passes[i++].seconds * MSEC_SECOND) {
		for (unsigned k = 0; k < schedule.count; k++)
			if (schedule.item[k].kind == CUE_FIRMER && schedule.item[k].spoken && schedule.item[k].at == at)
				said = passes[i].pressure;
		if (passes[i].pressure > said)
			return false;
	}
	return true;
}

/* The number of sides, of a bout on both, on which a step is not said. */
static unsigned sides_unsaid(struct step (*bout)(unsigned mode, const char *id, enum side side, unsigned seconds),
			     const char *id, const char *mode_id, unsigned seconds)
{
	unsigned mode = sample_mode(mode_id);
	struct plan plan = sample_plan(mode);
	sample_add(&plan, bout(mode, id, SIDE_LEFT, seconds));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, bout(mode, id, SIDE_RIGHT, seconds));
	start(plan);
	unsigned unsaid = !is_every_step_said();
	advance(seconds + 6);
	unsaid += !is_every_step_said();
	if (unsaid > 0)
		print_message("%s, %u s, %s: a step is not said\n", id, seconds, mode_id);
	return unsaid;
}

static void no_pressure_step_is_left_unsaid(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned unsaid = 0;
	(void)state;
	for (unsigned mode = 0; mode < catalogue->modes_count; mode++) {
		for (unsigned seconds = catalogue->modes[mode].bout_min_s; seconds <= 120; seconds += 5) {
			for (unsigned i = 0; i < catalogue->muscles_count; i++)
				unsaid += sides_unsaid(sample_roll, catalogue->muscles[i].id, catalogue->modes[mode].id,
						       seconds);
			for (unsigned i = 0; i < catalogue->groups_count; i++)
				if (catalogue->groups[i].sweep != NULL)
					unsaid += sides_unsaid(sample_sweep, catalogue->groups[i].id,
							       catalogue->modes[mode].id, seconds);
		}
	}
	assert_int_equal(unsaid, 0);
}

static void drills_are_announced_once_and_the_finish_mentions_the_run(void **state)
{
	(void)state;
	start(sample_pre_run());
	advance(54);
	advance(59);
	assert_cue(CUE_DONE, "Rolling is done. Now the drills.");
	assert_true(cue_of(CUE_NEXT)->due == 57500);
	advance(91);
	assert_null(cue_of(CUE_DONE));
	advance(116);
	assert_cue(CUE_DONE, "Start your run within 15 minutes.");
}

static void drills_are_not_announced_without_drills(void **state)
{
	(void)state;
	unsigned mode = sample_mode("pre-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 20));
	sample_add(&plan, sample_change(STEP_FINISH, 5));
	start(plan);
	advance(21);
	assert_cue(CUE_DONE, "Start your run within 15 minutes.");
}

static void a_session_without_a_finish_step_says_it_is_done(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 30));
	start(plan);
	advance(30);
	assert_cue(CUE_FINISHED, "Done. Have a drink and walk around a little.");
	start(one_of_each());
	advance(179);
	advance(180);
	assert_cue(CUE_FINISHED, "");
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
	assert_false(cue_of(CUE_TURN)->spoken);
	assert_true(cue_of(CUE_TURN)->due == 18 * MSEC_SECOND);
}

/* On the first side only, before what to avoid, and after the lines of a stretch. */
static void the_note_of_the_coach_is_said_once_per_step(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run"), said = 0;
	struct plan plan = sample_plan(mode);
	struct step left = sample_roll(mode, "rectus-femoris", SIDE_LEFT, 45), right = left;
	right.side = SIDE_RIGHT;
	left.note = right.note = "Slower.";
	sample_add(&plan, left);
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 10));
	sample_add(&plan, right);
	start(plan);
	for (unsigned second = 10; second < 120; second += 5) {
		advance(second);
		for (unsigned i = 0; i < cues.count; i++)
			if (cues.item[i].line == LINE_NOTE) {
				assert_true(cues.item[i].spoken);
				assert_string_equal(cues.item[i].text, "Slower.");
				said++;
			}
	}
	assert_int_equal(said, 1);
}

static void a_cue_names_the_line_of_its_step(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_HOLD, 16);
	assert_int_equal(cue_of(CUE_HOLD)->line, LINE_HOLD);
	start(one_of_each());
	advance(14);
	advance(30);
	assert_int_equal(cue_of(CUE_START)->line, LINE_OTHER);
	assert_int_equal(cue_of(CUE_ONE)->line, LINE_ROLL);
	assert_int_equal(cue_of(CUE_AVOID)->line, LINE_AVOID);
	advance(54);
	advance(70);
	assert_int_equal(cue_of(CUE_ONE)->line, LINE_AVOID); /* second side */
	advance(94);
	advance(120);
	assert_int_equal(cue_of(CUE_START)->line, LINE_FIRST);
	assert_int_equal(cue_of(CUE_ONE)->line, LINE_SECOND);
}

static void too_many_cues_drop_the_oldest(void **state)
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
		cmocka_unit_test(a_change_announces_side_muscle_tool_then_the_position),
		cmocka_unit_test(the_second_side_is_a_switch_with_a_reminder_of_what_to_avoid),
		cmocka_unit_test(only_the_same_work_on_the_other_side_is_a_switch),
		cmocka_unit_test(a_cue_too_close_to_a_response_is_only_shown),
		cmocka_unit_test(class_d_is_never_asked_for_more_pressure),
		cmocka_unit_test(lying_face_down_hears_how_to_roll_first),
		cmocka_unit_test(a_sweep_says_each_move_on_both_sides),
		cmocka_unit_test(a_short_bout_says_pressure_and_dangers_rather_than_the_time),
		cmocka_unit_test(the_first_pressure_step_invites_and_the_last_says_how),
		cmocka_unit_test(a_pressure_step_near_the_middle_says_halfway_too),
		cmocka_unit_test(no_pressure_step_is_left_unsaid),
		cmocka_unit_test(drills_are_announced_once_and_the_finish_mentions_the_run),
		cmocka_unit_test(drills_are_not_announced_without_drills),
		cmocka_unit_test(a_session_without_a_finish_step_says_it_is_done),
		cmocka_unit_test(every_turn_of_a_stroke_is_a_silent_cue),
		cmocka_unit_test(the_note_of_the_coach_is_said_once_per_step),
		cmocka_unit_test(a_cue_names_the_line_of_its_step),
		cmocka_unit_test(too_many_cues_drop_the_oldest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
