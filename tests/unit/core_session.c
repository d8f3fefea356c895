/* SPDX-License-Identifier: MIT */
/* The session: every key in every situation, and what a session tells, holds, charges and leaves out. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>
#include "core/session.h"
#include "session_sample.h"

enum {
	LEAD_IN, CALF_LEFT, SWITCH, CALF_RIGHT, TO_STRETCH, STRETCH, TO_DRILL, DRILL, FINISH, END, /* steps of the plan */
	NOTHING = CUE_KIND_COUNT
};

static struct session session;
static struct cues cues;

static void start(struct plan plan)
{
	session_start(&session, &plan, NULL, 0);
	plan_done(&plan);
}

/* 15, 35, 5, 35, 5, 30, 5, 20 and 30 s. */
static struct plan one_of_each(void)
{
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_change(STEP_LEAD_IN, 15));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-medial", SIDE_LEFT, 35));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-medial", SIDE_RIGHT, 35));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_stretch(STEP_STRETCH, "calf-wall-straight", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_stretch(STEP_DRILL, "high-knees", SIDE_BOTH, 20));
	sample_add(&plan, sample_change(STEP_FINISH, 30));
	return plan;
}

static void advance(msec seconds)
{
	cues.count = 0;
	session_advance(&session, seconds * MSEC_SECOND, &cues);
}

static void press(enum command command, msec seconds)
{
	cues.count = 0;
	session_command(&session, command, seconds * MSEC_SECOND, &cues);
}

static const struct cue *told(enum cue_kind kind)
{
	for (unsigned i = 0; i < cues.count; i++) {
		if (cues.item[i].kind == kind)
			return &cues.item[i];
	}
	return NULL;
}

static void assert_told(enum cue_kind kind, const char *text)
{
	assert_non_null(told(kind));
	assert_string_equal(told(kind)->text, text);
}

static void assert_refused(const char *id)
{
	assert_told(CUE_REFUSED, catalogue_cue(catalogue_builtin(), id));
}

static struct moment moment_at(msec milliseconds)
{
	session_advance(&session, milliseconds, &cues);
	return session_moment(&session, milliseconds);
}

/* ---- Every key in every situation ------------------------------------------------------------------------------- */

struct situation {
	const char *name;
	msec at; /* seconds */
	struct {
		enum command command;
		msec at;
	} before[2];
	unsigned before_count;
};

enum { IN_LEAD_IN, IN_LIGHT_PASS, IN_WORKING_PASS, IN_HOLD, IN_CHANGE, PAUSED, RE_ENTRY, IN_STRETCH, IN_DRILL, IN_FINISH,
       OVER, SITUATIONS };

static const struct situation situations[SITUATIONS] = {
	[IN_LEAD_IN] = { "lead-in", 5, { { 0, 0 } }, 0 },
	[IN_LIGHT_PASS] = { "light pass", 20, { { 0, 0 } }, 0 },
	[IN_WORKING_PASS] = { "working pass", 40, { { 0, 0 } }, 0 },
	[IN_HOLD] = { "hold", 32, { { COMMAND_HOLD, 30 } }, 1 },
	[IN_CHANGE] = { "changeover", 52, { { 0, 0 } }, 0 },
	[PAUSED] = { "paused", 60, { { COMMAND_PAUSE, 40 } }, 1 },
	[RE_ENTRY] = { "re-entry", 61, { { COMMAND_PAUSE, 40 }, { COMMAND_PAUSE, 60 } }, 2 },
	[IN_STRETCH] = { "stretch", 105, { { 0, 0 } }, 0 },
	[IN_DRILL] = { "drill", 135, { { 0, 0 } }, 0 },
	[IN_FINISH] = { "finish", 160, { { 0, 0 } }, 0 },
	[OVER] = { "over", 200, { { 0, 0 } }, 0 },
};

struct outcome {
	unsigned cue;
	enum phase phase;
	unsigned at;
};

#define RUN PHASE_RUNNING

static const struct outcome outcomes[COMMAND_COUNT][SITUATIONS] = {
	[COMMAND_PAUSE] = {
		[IN_LEAD_IN] = { CUE_PAUSED, PHASE_PAUSED, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_PAUSED, PHASE_PAUSED, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_PAUSED, PHASE_PAUSED, CALF_LEFT },
		[IN_HOLD] = { CUE_PAUSED, PHASE_PAUSED, CALF_LEFT },
		[IN_CHANGE] = { CUE_PAUSED, PHASE_PAUSED, SWITCH },
		[PAUSED] = { CUE_REENTRY, PHASE_REENTRY, CALF_LEFT },
		[RE_ENTRY] = { CUE_PAUSED, PHASE_PAUSED, CALF_LEFT },
		[IN_STRETCH] = { CUE_PAUSED, PHASE_PAUSED, STRETCH },
		[IN_DRILL] = { CUE_PAUSED, PHASE_PAUSED, DRILL },
		[IN_FINISH] = { CUE_PAUSED, PHASE_PAUSED, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_HOLD] = {
		[IN_LEAD_IN] = { CUE_REFUSED, RUN, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_HOLD, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_HOLD, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_MOVE_ON, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_REFUSED, RUN, SWITCH },
		[PAUSED] = { CUE_REFUSED, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { CUE_REFUSED, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_REFUSED, RUN, STRETCH },
		[IN_DRILL] = { CUE_REFUSED, RUN, DRILL },
		[IN_FINISH] = { CUE_REFUSED, RUN, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_EASE] = {
		[IN_LEAD_IN] = { CUE_LIGHTER, RUN, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_LIGHTER, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_LIGHTER, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_LIGHTER, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_LIGHTER, RUN, SWITCH },
		[PAUSED] = { CUE_LIGHTER, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { CUE_LIGHTER, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_REFUSED, RUN, STRETCH },
		[IN_DRILL] = { CUE_REFUSED, RUN, DRILL },
		[IN_FINISH] = { CUE_REFUSED, RUN, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_FIRMER] = { /* nothing was eased */
		[IN_LEAD_IN] = { CUE_REFUSED, RUN, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_REFUSED, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_REFUSED, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_REFUSED, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_REFUSED, RUN, SWITCH },
		[PAUSED] = { CUE_REFUSED, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { CUE_REFUSED, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_REFUSED, RUN, STRETCH },
		[IN_DRILL] = { CUE_REFUSED, RUN, DRILL },
		[IN_FINISH] = { CUE_REFUSED, RUN, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_SKIP] = { /* between bouts: begin now; while paused it stays paused */
		[IN_LEAD_IN] = { CUE_START, RUN, CALF_LEFT },
		[IN_LIGHT_PASS] = { CUE_SKIPPED, RUN, SWITCH },
		[IN_WORKING_PASS] = { CUE_SKIPPED, RUN, SWITCH },
		[IN_HOLD] = { CUE_SKIPPED, RUN, SWITCH },
		[IN_CHANGE] = { CUE_START, RUN, CALF_RIGHT },
		[PAUSED] = { CUE_SKIPPED, PHASE_PAUSED, SWITCH },
		[RE_ENTRY] = { CUE_SKIPPED, PHASE_REENTRY, SWITCH },
		[IN_STRETCH] = { CUE_SKIPPED, RUN, TO_DRILL },
		[IN_DRILL] = { CUE_SKIPPED, RUN, FINISH },
		[IN_FINISH] = { CUE_FINISHED, PHASE_OVER, END },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_BACK] = { /* to the bout before by way of the change to it */
		[IN_LEAD_IN] = { CUE_NEXT, RUN, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_START, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_START, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_START, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_NEXT, RUN, LEAD_IN },
		[PAUSED] = { NOTHING, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { NOTHING, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_START, RUN, STRETCH },
		[IN_DRILL] = { CUE_START, RUN, DRILL },
		[IN_FINISH] = { CUE_NEXT, RUN, TO_DRILL },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_MORE] = {
		[IN_LEAD_IN] = { CUE_TIME, RUN, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_TIME, RUN, SWITCH },
		[PAUSED] = { CUE_TIME, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { CUE_TIME, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_TIME, RUN, STRETCH },
		[IN_DRILL] = { CUE_TIME, RUN, DRILL },
		[IN_FINISH] = { CUE_TIME, RUN, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_LESS] = { /* what has no minimum of its own may end at once */
		[IN_LEAD_IN] = { CUE_START, RUN, CALF_LEFT },
		[IN_LIGHT_PASS] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_START, RUN, CALF_RIGHT },
		[PAUSED] = { CUE_TIME, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { CUE_TIME, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_TIME, RUN, STRETCH },
		[IN_DRILL] = { CUE_END, RUN, FINISH },
		[IN_FINISH] = { CUE_TIME, RUN, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_LEAVE] = {
		[IN_LEAD_IN] = { CUE_LEFT, PHASE_OVER, END },
		[IN_LIGHT_PASS] = { CUE_LEFT, PHASE_OVER, END },
		[IN_WORKING_PASS] = { CUE_LEFT, PHASE_OVER, END },
		[IN_HOLD] = { CUE_LEFT, PHASE_OVER, END },
		[IN_CHANGE] = { CUE_LEFT, PHASE_OVER, END },
		[PAUSED] = { CUE_LEFT, PHASE_OVER, END },
		[RE_ENTRY] = { CUE_LEFT, PHASE_OVER, END },
		[IN_STRETCH] = { CUE_LEFT, PHASE_OVER, END },
		[IN_DRILL] = { CUE_LEFT, PHASE_OVER, END },
		[IN_FINISH] = { CUE_LEFT, PHASE_OVER, END },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
};

static void bring_about(const struct situation *situation)
{
	start(one_of_each());
	for (unsigned i = 0; i < situation->before_count; i++)
		press(situation->before[i].command, situation->before[i].at);
	advance(situation->at);
}

static void check_key(enum command command, unsigned at)
{
	const struct outcome *expected = &outcomes[command][at];
	bring_about(&situations[at]);
	msec counted = session.counted;
	press(command, situations[at].at);
	bool right_cue = expected->cue == NOTHING ? cues.count == 0 : told((enum cue_kind)expected->cue) != NULL;
	if (!right_cue || session.phase != expected->phase || session.at != expected->at)
		print_message("%s, command %d: phase %d, step %u, first cue %s\n", situations[at].name, (int)command,
		              (int)session.phase, session.at, cues.count > 0 ? cue_kind_word(cues.item[0].kind) : "none");
	assert_true(right_cue);
	assert_int_equal(session.phase, expected->phase);
	assert_int_equal(session.at, expected->at);
	assert_true(session.counted == counted);
}

static void every_key_in_every_situation(void **state)
{
	(void)state;
	for (enum command command = 0; command < COMMAND_COUNT; command++) {
		for (unsigned at = 0; at < SITUATIONS; at++)
			check_key(command, at);
	}
}

/* ---- Time ------------------------------------------------------------------------------------------------------- */

static void a_plan_left_alone_ends_when_its_seconds_are_over(void **state)
{
	(void)state;
	start(one_of_each());
	advance(179);
	assert_int_equal(session.at, FINISH);
	assert_int_equal(session.ending, ENDING_NONE);
	advance(180);
	assert_int_equal(session.phase, PHASE_OVER);
	assert_int_equal(session.ending, ENDING_FINISHED);
	assert_true(session.counted == 180 * MSEC_SECOND);
	assert_true(session.record[CALF_LEFT].done_ms == 35 * MSEC_SECOND);
}

static void a_plan_without_steps_is_over_at_once(void **state)
{
	(void)state;
	start(sample_plan(0));
	assert_int_equal(session.phase, PHASE_OVER);
	assert_true(session_next_change(&session, true) == MSEC_NEVER);
	assert_null(session_moment(&session, 0).step);
}

static void a_time_before_the_last_changes_nothing(void **state)
{
	(void)state;
	start(one_of_each());
	advance(20);
	advance(10);
	assert_true(session.now == 20 * MSEC_SECOND);
	assert_true(session.in_step == 5 * MSEC_SECOND);
}

static void paused_time_and_reentry_are_not_counted(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_PAUSE, 20);
	press(COMMAND_PAUSE, 1020);
	assert_told(CUE_REENTRY, "Going on in three seconds.");
	advance(1022);
	assert_int_equal(session.phase, PHASE_REENTRY);
	assert_true(session_moment(&session, session.now).reentry_left_ms == MSEC_SECOND);
	advance(1025);
	assert_non_null(told(CUE_RESUMED));
	assert_true(told(CUE_RESUMED)->due == 1023 * MSEC_SECOND);
	assert_true(session.in_step == 7 * MSEC_SECOND);
	assert_true(session.counted == 22 * MSEC_SECOND);
}

static void a_sleep_pauses_at_the_moment_it_began(void **state)
{
	(void)state;
	start(one_of_each());
	cues.count = 0;
	session_suspend(&session, 25500, 9000000, &cues);
	assert_int_equal(session.phase, PHASE_PAUSED);
	assert_true(told(CUE_PAUSED)->due == 25500);
	assert_true(session.in_step == 10500);
	assert_true(session.now == 9000000);
}

static void a_cue_carries_the_moment_it_was_due_however_late_it_is_asked_for(void **state)
{
	(void)state;
	start(one_of_each());
	advance(45);
	assert_true(told(CUE_START)->due == 15 * MSEC_SECOND);
	assert_true(told(CUE_LAST_TEN)->due == 40 * MSEC_SECOND);
}

/* ---- What is told ----------------------------------------------------------------------------------------------- */

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
	assert_told(CUE_START, "First passes light.");
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
	assert_told(CUE_START, "Front of thigh: centre first, then toes slightly in.");
	assert_told(CUE_ONE, "First passes light.");
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
	assert_told(CUE_DONE, "Rolling done. Now the drills.");
	assert_true(told(CUE_NEXT)->due == 57500);
	advance(91);
	assert_null(told(CUE_DONE));
	advance(116);
	assert_told(CUE_DONE, "Start your run within 15 minutes.");
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

/* ---- The path --------------------------------------------------------------------------------------------------- */

static void the_marker_goes_down_in_the_tempo_and_lightly_back(void **state)
{
	(void)state;
	start(one_of_each());
	struct moment moment = moment_at(15000);
	assert_true(moment.forward && moment.moving && moment.light);
	assert_int_equal(moment.along, 0);
	assert_true(moment_at(15500).along < 167); /* it starts softly */
	assert_int_equal(moment_at(16500).along, 500);
	moment = moment_at(18000);
	assert_false(moment.forward);
	assert_int_equal(moment.along, 1000);
	assert_int_equal(moment.stroke, 2);
	assert_int_equal(moment.pass, 1);
	assert_int_equal(moment_at(19500).along, 500);
	assert_int_equal(moment_at(21000).pass, 2);
}

static void the_first_passes_are_light_and_the_way_back_is(void **state)
{
	(void)state;
	start(one_of_each());
	assert_int_equal(moment_at(26000).pressure, 2);
	struct moment moment = moment_at(27500);
	assert_int_equal(moment.pressure, 3);
	assert_false(moment.light);
	moment = moment_at(30500);
	assert_int_equal(moment.pressure, 3);
	assert_true(moment.light && !moment.forward);
	assert_int_equal(moment_at(49900).pressure, 6);
}

static void a_look_ahead_stays_in_the_step(void **state)
{
	(void)state;
	start(one_of_each());
	advance(49);
	struct moment moment = session_moment(&session, 60 * MSEC_SECOND);
	assert_true(moment.left_ms == 0);
	assert_int_equal(moment.stroke, moment.strokes);
	assert_int_equal(moment.along, ALONG_MAX);
}

static void seconds_left_over_make_the_last_stroke_slower(void **state)
{
	(void)state;
	start(one_of_each());
	struct moment moment = moment_at(47500); /* 11th stroke of 3 s begins at 30 s and takes 5 */
	assert_int_equal(moment.stroke, 11);
	assert_int_equal(moment.strokes, 11);
	assert_int_equal(moment.along, 500);
}

static void a_hold_dwells_inside_the_bout_and_moves_on(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_HOLD, 19);
	assert_told(CUE_HOLD, "Pause five seconds and circle the foot.");
	unsigned along = moment_at(19000).along;
	struct moment moment = moment_at(22000);
	assert_int_equal(moment.along, along);
	assert_false(moment.moving);
	assert_true(moment.hold_left_ms == 2000 && moment.hold_ms == 5000);
	assert_true(moment.left_ms == 28000);
	cues.count = 0;
	moment = moment_at(24500);
	assert_told(CUE_MOVE_ON, "Move on now.");
	assert_true(told(CUE_MOVE_ON)->due == 24000);
	assert_true(moment.moving);
	assert_int_equal(moment.stroke, 2);
	advance(50);
	assert_int_equal(session.at, SWITCH);
}

static void turns_wait_while_a_hold_dwells_and_none_is_told_twice(void **state)
{
	(void)state;
	start(one_of_each());
	advance(18);
	press(COMMAND_HOLD, 19);
	advance(25);
	assert_null(told(CUE_TURN));
	advance(26);
	assert_true(told(CUE_TURN)->due == 26 * MSEC_SECOND);
}

static void two_holds_are_enough(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_HOLD, 20);
	press(COMMAND_HOLD, 22);
	press(COMMAND_HOLD, 26);
	assert_int_equal(session_moment(&session, session.now).holds_left, 0);
	press(COMMAND_HOLD, 33);
	assert_refused("holds-used");
}

static void a_hold_needs_its_time_and_a_muscle_that_takes_one(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_HOLD, 46);
	assert_refused("hold-short");
	struct plan plan = one_of_each();
	plan.steps[CALF_LEFT].hold_s = 0;
	start(plan);
	press(COMMAND_HOLD, 20);
	assert_refused("no-hold");
}

static void before_a_run_a_hold_is_three_seconds_and_says_so(void **state)
{
	(void)state;
	start(sample_pre_run());
	press(COMMAND_HOLD, 15);
	assert_told(CUE_HOLD, "Tight spot? Three seconds, then move on.");
	assert_true(session.hold_left == 3 * MSEC_SECOND);
}

/* ---- Pressure --------------------------------------------------------------------------------------------------- */

static void easing_is_one_step_lighter_at_once_and_for_the_other_side_too(void **state)
{
	(void)state;
	start(one_of_each());
	assert_int_equal(moment_at(40000).pressure, 5);
	press(COMMAND_EASE, 40);
	assert_told(CUE_LIGHTER, "Lighter now. Rest your hips on the floor.");
	assert_int_equal(moment_at(40000).pressure, 4);
	assert_int_equal(moment_at(49000).pressure, 4);
	assert_int_equal(session.record[CALF_LEFT].eased, 1);
	assert_int_equal(moment_at(89000).pressure, 4);
	assert_int_equal(session.record[CALF_RIGHT].eased, 0);
}

static void nothing_is_lighter_than_a_touch(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_EASE, 20);
	assert_int_equal(moment_at(20000).pressure, 1);
	press(COMMAND_EASE, 21);
	assert_refused("lightest");
}

static void firmer_takes_easing_back_but_never_passes_the_cap(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_EASE, 46); /* 6 -> 5 */
	press(COMMAND_FIRMER, 47);
	assert_non_null(told(CUE_FIRMER));
	assert_int_equal(session.record[CALF_LEFT].cap, 6);
	assert_int_equal(session.record[CALF_LEFT].eased, 0);
	press(COMMAND_FIRMER, 48);
	assert_refused("firmest");
}

static void easing_between_bouts_is_for_the_one_to_come(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_EASE, 52);
	assert_int_equal(session.record[CALF_RIGHT].eased, 1);
	assert_int_equal(moment_at(89000).pressure, 5);
}

/* ---- Time on request -------------------------------------------------------------------------------------------- */

static void more_time_stops_at_two_minutes(void **state)
{
	(void)state;
	start(one_of_each());
	advance(20);
	for (int i = 0; i < 6; i++)
		press(COMMAND_MORE, 20);
	assert_non_null(told(CUE_TIME));
	assert_int_equal(session.steps[CALF_LEFT].seconds, 120);
	press(COMMAND_MORE, 20);
	assert_refused("two-minute");
	assert_int_equal(session.steps[CALF_LEFT].seconds, 120);
}

static void more_time_leaves_what_the_group_still_has_to_come(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 35));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-lateral", SIDE_LEFT, 35));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-medial", SIDE_RIGHT, 35));
	start(plan);
	for (int i = 0; i < 5; i++)
		press(COMMAND_MORE, 1);
	assert_int_equal(session.steps[0].seconds, 85);
	assert_refused("two-minute");
}

static void before_a_run_thirty_seconds_are_the_most(void **state)
{
	(void)state;
	start(sample_pre_run());
	press(COMMAND_MORE, 12);
	assert_int_equal(session.steps[1].seconds, 30);
	press(COMMAND_MORE, 12);
	assert_refused("most-time");
}

static void a_safety_limit_is_never_passed(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	struct safety safety = { .catalogue = catalogue };
	struct plan plan = one_of_each();
	safety.allowances = calloc(2 * catalogue->muscles_count, sizeof(*safety.allowances));
	unsigned calf = sample_muscle("gastrocnemius-medial");
	safety.allowances[2 * calf + SIDE_LEFT].seconds_max = 40;
	session_start(&session, &plan, &safety, 0);
	press(COMMAND_MORE, 20);
	assert_int_equal(session.steps[CALF_LEFT].seconds, 40);
	press(COMMAND_MORE, 20);
	assert_refused("most-time");
	advance(59); /* the right side may not be rolled at all */
	assert_int_equal(session.record[CALF_RIGHT].why, SKIP_LIMIT);
	assert_int_equal(session.at, TO_STRETCH);
	plan_done(&plan);
	free(safety.allowances);
}

static void less_time_stops_at_the_shortest_bout(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_LESS, 20);
	assert_int_equal(session.steps[CALF_LEFT].seconds, 30);
	press(COMMAND_LESS, 20);
	assert_refused("least-time");
}

/* ---- Back ------------------------------------------------------------------------------------------------------- */

static void a_bout_begun_again_counts_what_was_rolled(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_BACK, 45);
	assert_int_equal(session.steps[CALF_LEFT].seconds, 35);
	assert_true(session.in_step == 0);
	press(COMMAND_BACK, 75);
	assert_int_equal(session.steps[CALF_LEFT].seconds, 35);
	press(COMMAND_BACK, 105); /* 90 s are rolled */
	assert_int_equal(session.steps[CALF_LEFT].seconds, 30);
	press(COMMAND_BACK, 110);
	assert_refused("two-minute");
	assert_true(session.in_step == 5 * MSEC_SECOND);
}

static void a_bout_begun_again_leaves_what_its_group_still_has_to_come(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 60));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-lateral", SIDE_LEFT, 35));
	start(plan);
	press(COMMAND_BACK, 50);
	assert_int_equal(session.steps[0].seconds, 35);
}

static void back_twice_goes_to_the_bout_before(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_BACK, 60);
	assert_int_equal(session.at, CALF_RIGHT);
	press(COMMAND_BACK, 62);
	assert_int_equal(session.at, LEAD_IN);
	advance(62 + 15 + 35 + 5);
	assert_int_equal(session.at, CALF_RIGHT);
}

static void back_takes_a_skip_back(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_SKIP, 20);
	assert_true(session.record[CALF_LEFT].skipped);
	assert_int_equal(session.record[CALF_LEFT].why, SKIP_PERSON);
	press(COMMAND_BACK, 21);
	assert_false(session.record[CALF_LEFT].skipped);
}

/* ---- What a view shows ------------------------------------------------------------------------------------------ */

static void a_moment_counts_bouts_and_time(void **state)
{
	(void)state;
	start(one_of_each());
	struct moment moment = moment_at(5000);
	assert_int_equal(moment.number, 1);
	assert_int_equal(moment.numbers, 4);
	assert_true(moment.left_ms == 10000 && moment.length_ms == 15000);
	assert_true(moment.routine_left_ms == 175000 && moment.routine_ms == 180000);
	assert_ptr_equal(moment.next, &session.steps[CALF_LEFT]);
	moment = moment_at(60000);
	assert_int_equal(moment.number, 2);
	assert_ptr_equal(moment.next, &session.steps[STRETCH]);
	moment = moment_at(160000);
	assert_null(moment.next);
	assert_int_equal(moment.number, 4);
}

static void the_next_change_is_a_second_a_cue_or_a_frame(void **state)
{
	(void)state;
	start(one_of_each());
	advance(15);
	assert_true(session_next_change(&session, false) == 16000);
	assert_true(session_next_change(&session, true) == 15000 + MOMENT_FRAME_MS);
	moment_at(32000);
	assert_true(session_next_change(&session, false) == 32500); /* halfway */
	press(COMMAND_HOLD, 33);
	assert_true(session_next_change(&session, true) == 34000); /* nothing moves */
	press(COMMAND_PAUSE, 34);
	assert_true(session_next_change(&session, true) == MSEC_NEVER);
	press(COMMAND_PAUSE, 40);
	assert_true(session_next_change(&session, true) == 41000);
}

/* ---- Going on after a kill -------------------------------------------------------------------------------------- */

static void a_resumed_session_waits_where_it_stopped(void **state)
{
	(void)state;
	static struct session again;
	struct plan plan = one_of_each();
	session_start(&session, &plan, NULL, 0);
	press(COMMAND_EASE, 62);
	session_resume(&again, &plan, NULL, session.record, session.at, 5000000);
	plan_done(&plan);
	assert_int_equal(again.phase, PHASE_PAUSED);
	assert_int_equal(again.at, CALF_RIGHT);
	assert_true(again.in_step == 7 * MSEC_SECOND && again.counted == 62 * MSEC_SECOND);
	assert_int_equal(again.record[CALF_RIGHT].cap, 1);
	cues.count = 0;
	session_command(&again, COMMAND_PAUSE, 5000000, &cues);
	assert_told(CUE_REENTRY, "Right side. Inner calf. Large smooth foam roller.");
	session_advance(&again, 5003000 + 28000, &cues);
	assert_int_equal(again.at, TO_STRETCH);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_in_every_situation),
		cmocka_unit_test(a_plan_left_alone_ends_when_its_seconds_are_over),
		cmocka_unit_test(a_plan_without_steps_is_over_at_once),
		cmocka_unit_test(a_time_before_the_last_changes_nothing),
		cmocka_unit_test(paused_time_and_reentry_are_not_counted),
		cmocka_unit_test(a_sleep_pauses_at_the_moment_it_began),
		cmocka_unit_test(a_cue_carries_the_moment_it_was_due_however_late_it_is_asked_for),
		cmocka_unit_test(the_change_says_side_muscle_tool_and_then_how_to_get_into_place),
		cmocka_unit_test(the_second_side_is_a_switch_and_a_reminder_of_what_to_avoid),
		cmocka_unit_test(who_lies_face_down_hears_how_to_roll_first),
		cmocka_unit_test(a_short_bout_says_less_but_still_ten_seconds),
		cmocka_unit_test(pressure_steps_invite_and_the_last_says_how),
		cmocka_unit_test(a_pressure_step_near_the_middle_says_halfway_too),
		cmocka_unit_test(the_drills_are_announced_once_and_the_finish_sends_to_the_run),
		cmocka_unit_test(every_turn_of_a_stroke_is_a_silent_cue),
		cmocka_unit_test(more_cues_than_fit_drop_the_oldest),
		cmocka_unit_test(the_marker_goes_down_in_the_tempo_and_lightly_back),
		cmocka_unit_test(the_first_passes_are_light_and_the_way_back_is),
		cmocka_unit_test(seconds_left_over_make_the_last_stroke_slower),
		cmocka_unit_test(a_hold_dwells_inside_the_bout_and_moves_on),
		cmocka_unit_test(turns_wait_while_a_hold_dwells_and_none_is_told_twice),
		cmocka_unit_test(two_holds_are_enough),
		cmocka_unit_test(a_hold_needs_its_time_and_a_muscle_that_takes_one),
		cmocka_unit_test(before_a_run_a_hold_is_three_seconds_and_says_so),
		cmocka_unit_test(easing_is_one_step_lighter_at_once_and_for_the_other_side_too),
		cmocka_unit_test(nothing_is_lighter_than_a_touch),
		cmocka_unit_test(firmer_takes_easing_back_but_never_passes_the_cap),
		cmocka_unit_test(easing_between_bouts_is_for_the_one_to_come),
		cmocka_unit_test(more_time_stops_at_two_minutes),
		cmocka_unit_test(more_time_leaves_what_the_group_still_has_to_come),
		cmocka_unit_test(before_a_run_thirty_seconds_are_the_most),
		cmocka_unit_test(a_safety_limit_is_never_passed),
		cmocka_unit_test(less_time_stops_at_the_shortest_bout),
		cmocka_unit_test(a_bout_begun_again_counts_what_was_rolled),
		cmocka_unit_test(back_twice_goes_to_the_bout_before),
		cmocka_unit_test(back_takes_a_skip_back),
		cmocka_unit_test(a_moment_counts_bouts_and_time),
		cmocka_unit_test(the_next_change_is_a_second_a_cue_or_a_frame),
		cmocka_unit_test(a_bout_begun_again_leaves_what_its_group_still_has_to_come),
		cmocka_unit_test(only_the_very_same_on_the_other_side_is_a_switch),
		cmocka_unit_test(a_cue_too_near_to_an_answer_is_only_shown),
		cmocka_unit_test(class_d_is_never_asked_for_more),
		cmocka_unit_test(a_look_ahead_stays_in_the_step),
		cmocka_unit_test(a_resumed_session_waits_where_it_stopped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
