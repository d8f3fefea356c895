/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Stop signals in every situation, and replanning the rest. */
#include "session_play.h"
#include "test.h"
#include <string.h>

enum {
	TO_QUADS,
	QUADS_LEFT,
	SWITCH_QUADS,
	QUADS_RIGHT,
	TO_VASTUS,
	VASTUS_LEFT,
	SWITCH_VASTUS,
	VASTUS_RIGHT,
	TO_RECTUS,
	RECTUS_LEFT,
	TO_STRETCHES,
	STRETCH_LEFT,
	SWITCH_STRETCH,
	STRETCH_RIGHT,
	THIGHS_FINISH,
	THIGHS_END
};

/* 10, sweep 30, 5, 30, 10, vastus lateralis 30, 5, 30, 10, rectus femoris 30, 5, stretch 30, 5, 30, 10 s. */
static struct plan thighs(void)
{
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_change(STEP_LEAD_IN, 10));
	sample_add(&plan, sample_sweep(mode, "quadriceps", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_sweep(mode, "quadriceps", SIDE_RIGHT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 10));
	sample_add(&plan, sample_roll(mode, "vastus-lateralis", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_roll(mode, "vastus-lateralis", SIDE_RIGHT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 10));
	sample_add(&plan, sample_roll(mode, "rectus-femoris", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_stretch(STEP_STRETCH, "standing-quad", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_stretch(STEP_STRETCH, "standing-quad", SIDE_RIGHT, 30));
	sample_add(&plan, sample_change(STEP_FINISH, 10));
	return plan;
}

static void signal_at(const char *id, msec seconds)
{
	int signal = catalogue_find(catalogue_builtin(), SECTION_STOP_SIGNALS, id);
	assert_true(signal >= 0);
	cues.count = 0;
	session_stop_signal(&session, (unsigned)signal, seconds * MSEC_SECOND, &cues);
}

/* ---- Every signal ----------------------------------------------------------------------------------------------- */

/* During VASTUS_LEFT (85 s to 115 s), between bouts, in a stretch, and while paused in VASTUS_LEFT. */
static const struct row {
	const char *signal;
	struct {
		enum phase phase;
		enum ending ending;
		unsigned at;
	} in_roll, between, in_stretch, paused;
} rows[] = {
#define GOES_ON                                          \
	{ PHASE_PAUSED, ENDING_NONE, SWITCH_VASTUS },    \
	{                                                \
		PHASE_PAUSED, ENDING_NONE, SWITCH_VASTUS \
	}
#define ENDS                                           \
	{                                              \
		PHASE_OVER, ENDING_STOPPED, THIGHS_END \
	}
	{ "pain", GOES_ON, { PHASE_PAUSED, ENDING_NONE, THIGHS_FINISH }, { PHASE_PAUSED, ENDING_NONE, SWITCH_VASTUS } },
	{ "tingling",
	  GOES_ON,
	  { PHASE_PAUSED, ENDING_NONE, THIGHS_FINISH },
	  { PHASE_PAUSED, ENDING_NONE, SWITCH_VASTUS } },
	{ "sharp-pain", ENDS, ENDS, ENDS, ENDS },
	{ "swelling", ENDS, ENDS, ENDS, ENDS },
	{ "dizzy", ENDS, ENDS, ENDS, ENDS },
	{ "cramp",
	  { PHASE_PAUSED, ENDING_NONE, VASTUS_LEFT },
	  { PHASE_PAUSED, ENDING_NONE, SWITCH_VASTUS },
	  { PHASE_PAUSED, ENDING_NONE, STRETCH_LEFT },
	  { PHASE_PAUSED, ENDING_NONE, VASTUS_LEFT } },
	{ "lasting-redness",
	  GOES_ON,
	  { PHASE_PAUSED, ENDING_NONE, SWITCH_STRETCH },
	  { PHASE_PAUSED, ENDING_NONE, SWITCH_VASTUS } },
	{ "bruise-after",
	  GOES_ON,
	  { PHASE_PAUSED, ENDING_NONE, SWITCH_STRETCH },
	  { PHASE_PAUSED, ENDING_NONE, SWITCH_VASTUS } },
	{ "sorer-next-day",
	  { PHASE_PAUSED, ENDING_NONE, VASTUS_LEFT },
	  { PHASE_PAUSED, ENDING_NONE, SWITCH_VASTUS },
	  { PHASE_PAUSED, ENDING_NONE, STRETCH_LEFT },
	  { PHASE_PAUSED, ENDING_NONE, VASTUS_LEFT } },
};

static void check_signal(const struct row *row, const char *where, enum phase phase, enum ending ending, unsigned at)
{
	const struct stop_signal *entry =
		&catalogue_builtin()
			 ->stop_signals[catalogue_find(catalogue_builtin(), SECTION_STOP_SIGNALS, row->signal)];
	if (session.phase != phase || session.ending != ending || session.at != at)
		print_message("%s %s: phase %d, ending %d, step %u\n", row->signal, where, (int)session.phase,
			      (int)session.ending, session.at);
	assert_int_equal(session.phase, phase);
	assert_int_equal(session.ending, ending);
	assert_int_equal(session.at, at);
	assert_non_null(cue_of(CUE_STOPPED));
	assert_true(strncmp(cue_of(CUE_STOPPED)->text, entry->lines.items[0], strlen(entry->lines.items[0]) - 1) == 0);
	assert_true(cue_of(CUE_STOPPED)->spoken);
}

static void every_signal_does_what_its_entry_says(void **state)
{
	(void)state;
	assert_int_equal(sizeof(rows) / sizeof(rows[0]), catalogue_builtin()->stop_signals_count);
	for (unsigned i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct row *row = &rows[i];
		start(thighs());
		signal_at(row->signal, 100);
		check_signal(row, "in a roll", row->in_roll.phase, row->in_roll.ending, row->in_roll.at);
		assert_true(session.record[VASTUS_LEFT].hurt);
		start(thighs());
		signal_at(row->signal, 117);
		check_signal(row, "between", row->between.phase, row->between.ending, row->between.at);
		assert_true(session.record[VASTUS_LEFT].hurt);
		start(thighs());
		signal_at(row->signal, 200);
		check_signal(row, "in a stretch", row->in_stretch.phase, row->in_stretch.ending, row->in_stretch.at);
		assert_true(session.record[STRETCH_LEFT].hurt);
		start(thighs());
		session_command(&session, COMMAND_PAUSE, 100 * MSEC_SECOND, &cues);
		signal_at(row->signal, 130);
		check_signal(row, "paused", row->paused.phase, row->paused.ending, row->paused.at);
	}
}

static void pain_excludes_the_muscle_from_every_bout_on_that_side(void **state)
{
	(void)state;
	start(thighs());
	signal_at("pain", 20); /* the sweep covers all three, on the left */
	assert_int_equal(session.record[QUADS_LEFT].why, SKIP_HURT);
	assert_false(session.record[QUADS_RIGHT].skipped);
	assert_int_equal(session.record[VASTUS_LEFT].why, SKIP_HURT);
	assert_false(session.record[VASTUS_RIGHT].skipped);
	assert_int_equal(session.record[RECTUS_LEFT].why, SKIP_HURT);
}

static void a_skipped_bout_takes_its_changeover_and_the_next_one_lasts_longer(void **state)
{
	(void)state;
	start(thighs());
	signal_at("pain", 20);
	assert_true(session.record[TO_VASTUS].skipped);
	assert_false(session.record[SWITCH_VASTUS].skipped);
	assert_int_equal(session.steps[SWITCH_VASTUS].seconds, 10);
}

static void pain_in_the_change_to_its_muscle_moves_on_to_the_next(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 15));
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_RIGHT, 30));
	start(plan);
	signal_at("pain", 35);
	assert_int_equal(session.at, 3);
	assert_int_equal(session.steps[3].seconds, 15);
}

static void a_cramp_makes_the_muscle_two_steps_lighter_permanently(void **state)
{
	(void)state;
	start(thighs());
	signal_at("cramp", 100);
	assert_int_equal(session.record[VASTUS_LEFT].cap, 4);
	assert_int_equal(session.record[VASTUS_RIGHT].cap, 4);
	assert_int_equal(session.record[RECTUS_LEFT].cap, 6);
	session_answer(&session, ANSWER_YES, 200 * MSEC_SECOND, &cues);
	cues.count = 0;
	session_command(&session, COMMAND_FIRMER, session.now, &cues);
	assert_non_null(cue_of(CUE_REFUSED));
	assert_int_equal(session.record[VASTUS_LEFT].cap, 4);
}

/* No countdown: an hour later nothing has been rolled, and only the answer continues. */
static void after_a_signal_nothing_continues_by_itself(void **state)
{
	(void)state;
	start(thighs());
	advance(99);
	signal_at("pain", 100);
	assert_null(cue_of(CUE_SWITCH));
	advance(3700);
	assert_int_equal(session.phase, PHASE_PAUSED);
	assert_true(session.counted == 100 * MSEC_SECOND);
	session_command(&session, COMMAND_PAUSE, session.now, &cues);
	assert_int_equal(session.phase, PHASE_PAUSED);
	session_answer(&session, ANSWER_YES, session.now, &cues);
	assert_int_equal(session.phase, PHASE_PAUSED);
	session_command(&session, COMMAND_PAUSE, session.now, &cues);
	assert_int_equal(session.phase, PHASE_REENTRY);
	advance(3704);
	assert_true(cue_of(CUE_SWITCH)->due == 3703 * MSEC_SECOND);
}

static void a_second_signal_of_any_kind_ends_the_routine(void **state)
{
	(void)state;
	start(thighs());
	signal_at("cramp", 20);
	session_leave_wait(&session, 21 * MSEC_SECOND, &cues);
	start(thighs());
	signal_at("cramp", 20);
	session_answer(&session, ANSWER_YES, 60 * MSEC_SECOND, &cues);
	session_command(&session, COMMAND_PAUSE, session.now, &cues);
	signal_at("pain", 100);
	assert_int_equal(session.phase, PHASE_OVER);
	assert_int_equal(session.ending, ENDING_STOPPED);
	assert_true(session.wait.on); /* and its question is still asked */
}

static void ending_the_routine_records_the_bout_as_hurt(void **state)
{
	(void)state;
	start(thighs());
	signal_at("sharp-pain", 100);
	assert_int_equal(session.record[VASTUS_LEFT].why, SKIP_HURT);
	assert_true(session.record[VASTUS_LEFT].done_ms == 15 * MSEC_SECOND);
}

static void going_back_skips_what_hurt(void **state)
{
	(void)state;
	start(thighs());
	signal_at("pain", 117); /* in the change after vastus lateralis, left */
	session_answer(&session, ANSWER_YES, 200 * MSEC_SECOND, &cues);
	cues.count = 0;
	session_command(&session, COMMAND_BACK, session.now, &cues);
	assert_int_equal(session.at, SWITCH_QUADS); /* back through the change to the sweep, right */
}

static void going_back_further_does_not_repeat_what_hurt(void **state)
{
	(void)state;
	start(thighs());
	signal_at("pain", 175); /* rectus femoris, left: the sweep of the left side covers it */
	session_answer(&session, ANSWER_YES, 300 * MSEC_SECOND, &cues);
	for (int i = 0; i < 3; i++)
		session_command(&session, COMMAND_BACK, session.now, &cues);
	assert_int_equal(session.at, SWITCH_QUADS);
	session_command(&session, COMMAND_BACK, session.now, &cues);
	assert_int_equal(session.at, TO_QUADS);
	assert_int_equal(session.record[QUADS_LEFT].why, SKIP_HURT);
	assert_int_equal(session.record[QUADS_RIGHT].why, SKIP_NONE);
	start(thighs());
	signal_at("pain", 117); /* between the sides of vastus lateralis: about the left one */
	session_answer(&session, ANSWER_YES, 200 * MSEC_SECOND, &cues);
	session_command(&session, COMMAND_BACK, session.now, &cues);
	assert_int_equal(session.at, SWITCH_QUADS);
	assert_int_equal(session.record[VASTUS_LEFT].why, SKIP_HURT);
}

static void a_signal_before_any_work_is_about_the_first_bout(void **state)
{
	(void)state;
	start(thighs());
	signal_at("pain", 5); /* it already hurts while getting into position, so it is not rolled */
	assert_int_equal(session.at, SWITCH_QUADS);
	assert_int_equal(session.record[QUADS_LEFT].why, SKIP_HURT);
	assert_int_equal(session.signals_count, 1);
	assert_int_equal(session.signals[0].muscle, session.steps[QUADS_LEFT].muscle);
}

static void a_signal_after_the_end_is_only_recorded(void **state)
{
	(void)state;
	start(thighs());
	advance(1000);
	signal_at("swelling", 1001);
	assert_int_equal(cues.count, 0);
	assert_int_equal(session.ending, ENDING_FINISHED);
	assert_int_equal(session.signals[0].muscle, (int)sample_muscle("rectus-femoris"));
	assert_false(session.record[QUADS_RIGHT].skipped);
}

static void an_unknown_signal_changes_nothing(void **state)
{
	(void)state;
	start(thighs());
	cues.count = 0;
	session_stop_signal(&session, 1000, 20 * MSEC_SECOND, &cues);
	assert_int_equal(session.signals_count, 0);
	assert_int_equal(session.at, QUADS_LEFT);
}

/* ---- Replanning -------------------------------------------------------------------------------------------------- */

static struct plan rest_of_two(void)
{
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_change(STEP_LEAD_IN, 15));
	sample_add(&plan, sample_roll(mode, "vastus-lateralis", SIDE_LEFT, 60));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_FINISH, 5));
	return plan;
}

static void replan(msec seconds)
{
	struct plan rest = rest_of_two();
	cues.count = 0;
	session_replan(&session, &rest, seconds * MSEC_SECOND, &cues);
	plan_done(&rest);
}

static void replanning_finishes_the_current_bout_first(void **state)
{
	(void)state;
	start(thighs());
	replan(20);
	assert_non_null(cue_of(CUE_REPLANNED));
	assert_int_equal(session.at, QUADS_LEFT);
	assert_int_equal(session.steps_count, 7);
	assert_int_equal(session.steps[2].kind, STEP_CHANGEOVER);
	assert_int_equal(session.steps[2].seconds, 10);
	advance(40 + 10 + 60 + 5 + 30 + 5);
	assert_int_equal(session.ending, ENDING_FINISHED);
}

static void replanning_replaces_a_change_in_progress(void **state)
{
	(void)state;
	start(thighs());
	replan(42);
	assert_int_equal(session.at, 3);
	assert_int_equal(session.steps[3].kind, STEP_CHANGEOVER);
	assert_true(session.in_step == 0);
	assert_true(session.record[SWITCH_QUADS].ended);
}

static void replanning_still_counts_what_was_done(void **state)
{
	(void)state;
	start(thighs());
	advance(116); /* 30 s of the sweep and 30 s of vastus lateralis, left */
	replan(116);
	advance(116 + 10);
	assert_int_equal(session.steps[session.at].muscle, (int)sample_muscle("vastus-lateralis"));
	assert_int_equal(session.steps[session.at].seconds, 60);
	cues.count = 0;
	session_command(&session, COMMAND_MORE, session.now, &cues);
	assert_string_equal(cue_of(CUE_REFUSED)->text, "Two minutes is the limit here.");
	replan(180);
	replan(190); /* vastus lateralis has reached its two minutes */
	advance(200);
	assert_int_equal(session.steps[session.at].muscle, (int)sample_muscle("soleus"));
}

static void replanning_keeps_exclusions_and_easing(void **state)
{
	(void)state;
	start(thighs());
	advance(110);
	session_command(&session, COMMAND_EASE, session.now, &cues);
	unsigned eased = session.record[VASTUS_LEFT].cap;
	replan(110);
	assert_int_equal(session.record[VASTUS_LEFT + 2].cap, eased);
	start(thighs());
	signal_at("pain", 100);
	replan(105);
	assert_int_equal(session.record[session.steps_count - 4].why, SKIP_HURT);
	assert_int_equal(session.steps[session_work_after(&session, session.at)].muscle, (int)sample_muscle("soleus"));
}

static void replanning_after_going_back_keeps_every_second(void **state)
{
	(void)state;
	start(thighs());
	advance(116);
	cues.count = 0;
	session_command(&session, COMMAND_BACK, session.now, &cues); /* vastus left */
	session_command(&session, COMMAND_BACK, session.now, &cues); /* sweep right */
	session_command(&session, COMMAND_BACK, session.now, &cues); /* sweep left */
	msec counted = session.counted;
	unsigned vastus = sample_muscle("vastus-lateralis");
	replan(116);
	assert_true(session.counted == counted);
	assert_true(session_used_muscle(&session, vastus, SIDE_LEFT) == 60 * MSEC_SECOND);
}

static void replanning_after_going_back_keeps_pain(void **state)
{
	(void)state;
	start(thighs());
	signal_at("pain", 85); /* at the very beginning of vastus lateralis, left */
	assert_true(session.record[VASTUS_LEFT].done_ms == 0);
	session_command(&session, COMMAND_BACK, session.now, &cues);
	replan(85);
	assert_int_equal(session.steps[session_work_after(&session, session.at)].muscle, (int)sample_muscle("soleus"));
}

static void an_empty_new_plan_ends_after_the_bout(void **state)
{
	(void)state;
	struct plan nothing = sample_plan(sample_mode("post-run"));
	start(thighs());
	advance(20);
	session_replan(&session, &nothing, session.now, &cues);
	assert_int_equal(session.at, QUADS_LEFT);
	advance(40);
	assert_int_equal(session.ending, ENDING_FINISHED);
	start(thighs());
	advance(5);
	session_replan(&session, &nothing, session.now, &cues);
	assert_int_equal(session.ending, ENDING_FINISHED);
}

static void repeated_replanning_never_overflows(void **state)
{
	(void)state;
	start(thighs());
	for (msec i = 0; i < 1000; i++) {
		replan(20 + i);
		session_command(&session, COMMAND_SKIP, session.now, &cues);
	}
	assert_true(session.steps_count <= SESSION_STEPS_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_signal_does_what_its_entry_says),
		cmocka_unit_test(pain_excludes_the_muscle_from_every_bout_on_that_side),
		cmocka_unit_test(a_skipped_bout_takes_its_changeover_and_the_next_one_lasts_longer),
		cmocka_unit_test(pain_in_the_change_to_its_muscle_moves_on_to_the_next),
		cmocka_unit_test(a_cramp_makes_the_muscle_two_steps_lighter_permanently),
		cmocka_unit_test(after_a_signal_nothing_continues_by_itself),
		cmocka_unit_test(a_second_signal_of_any_kind_ends_the_routine),
		cmocka_unit_test(ending_the_routine_records_the_bout_as_hurt),
		cmocka_unit_test(going_back_skips_what_hurt),
		cmocka_unit_test(going_back_further_does_not_repeat_what_hurt),
		cmocka_unit_test(a_signal_before_any_work_is_about_the_first_bout),
		cmocka_unit_test(a_signal_after_the_end_is_only_recorded),
		cmocka_unit_test(an_unknown_signal_changes_nothing),
		cmocka_unit_test(replanning_finishes_the_current_bout_first),
		cmocka_unit_test(replanning_replaces_a_change_in_progress),
		cmocka_unit_test(replanning_still_counts_what_was_done),
		cmocka_unit_test(replanning_keeps_exclusions_and_easing),
		cmocka_unit_test(replanning_after_going_back_keeps_every_second),
		cmocka_unit_test(replanning_after_going_back_keeps_pain),
		cmocka_unit_test(an_empty_new_plan_ends_after_the_bout),
		cmocka_unit_test(repeated_replanning_never_overflows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
