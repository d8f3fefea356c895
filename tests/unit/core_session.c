/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Time in a session: counted time, the snapshot for views, resuming after an interruption. */
#include "session_play.h"
#include "test.h"

/* ---- Time ------------------------------------------------------------------------------------------------------- */

static void a_plan_left_alone_ends_after_its_seconds(void **state)
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

static void a_plan_without_steps_ends_at_once(void **state)
{
	(void)state;
	start(sample_plan(0));
	assert_int_equal(session.phase, PHASE_OVER);
	assert_true(session_next_change(&session, true) == MSEC_NEVER);
	assert_null(session_snapshot(&session, 0).step);
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
	assert_cue(CUE_REENTRY, "Continuing in three seconds.");
	advance(1022);
	assert_int_equal(session.phase, PHASE_REENTRY);
	assert_true(session_snapshot(&session, session.now).reentry_left_ms == MSEC_SECOND);
	advance(1025);
	assert_non_null(cue_of(CUE_RESUMED));
	assert_true(cue_of(CUE_RESUMED)->due == 1023 * MSEC_SECOND);
	assert_true(session.in_step == 7 * MSEC_SECOND);
	assert_true(session.counted == 22 * MSEC_SECOND);
}

static void a_sleep_pauses_when_it_began(void **state)
{
	(void)state;
	start(one_of_each());
	cues.count = 0;
	session_suspend(&session, 25500, 9000000, &cues);
	assert_int_equal(session.phase, PHASE_PAUSED);
	assert_true(cue_of(CUE_PAUSED)->due == 25500);
	assert_true(session.in_step == 10500);
	assert_true(session.now == 9000000);
}

static void a_late_cue_keeps_the_time_it_was_due(void **state)
{
	(void)state;
	start(one_of_each());
	advance(45);
	assert_true(cue_of(CUE_START)->due == 15 * MSEC_SECOND);
	assert_true(cue_of(CUE_LAST_TEN)->due == 40 * MSEC_SECOND);
}

/* ---- The path --------------------------------------------------------------------------------------------------- */

static void the_marker_moves_at_tempo_and_returns_lightly(void **state)
{
	(void)state;
	start(one_of_each());
	struct snapshot snapshot = snapshot_at(15000);
	assert_true(snapshot.forward && snapshot.moving && snapshot.light);
	assert_int_equal(snapshot.along, 0);
	assert_true(snapshot_at(15500).along < 167); /* strokes ease in */
	assert_int_equal(snapshot_at(16500).along, 500);
	snapshot = snapshot_at(18000);
	assert_false(snapshot.forward);
	assert_int_equal(snapshot.along, 1000);
	assert_int_equal(snapshot.stroke, 2);
	assert_int_equal(snapshot.pass, 1);
	assert_int_equal(snapshot_at(19500).along, 500);
	assert_int_equal(snapshot_at(21000).pass, 2);
}

static void first_passes_and_return_strokes_are_light(void **state)
{
	(void)state;
	start(one_of_each());
	assert_int_equal(snapshot_at(26000).pressure, 2);
	struct snapshot snapshot = snapshot_at(27500);
	assert_int_equal(snapshot.pressure, 3);
	assert_false(snapshot.light);
	snapshot = snapshot_at(30500);
	assert_int_equal(snapshot.pressure, 3);
	assert_true(snapshot.light && !snapshot.forward);
	assert_int_equal(snapshot_at(49900).pressure, 6);
}

static void looking_ahead_stays_within_the_step(void **state)
{
	(void)state;
	start(one_of_each());
	advance(49);
	struct snapshot snapshot = session_snapshot(&session, 60 * MSEC_SECOND);
	assert_true(snapshot.left_ms == 0);
	assert_int_equal(snapshot.stroke, snapshot.strokes);
	assert_int_equal(snapshot.along, ALONG_MAX);
}

static void remaining_seconds_slow_the_last_stroke(void **state)
{
	(void)state;
	start(one_of_each());
	struct snapshot snapshot = snapshot_at(47500); /* 11th stroke of 3 s begins at 30 s and takes 5 */
	assert_int_equal(snapshot.stroke, 11);
	assert_int_equal(snapshot.strokes, 11);
	assert_int_equal(snapshot.along, 500);
}

static void a_hold_takes_time_within_the_bout_and_then_ends(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_HOLD, 19);
	assert_cue(CUE_HOLD, "Pause five seconds and circle the foot.");
	unsigned along = snapshot_at(19000).along;
	struct snapshot snapshot = snapshot_at(22000);
	assert_int_equal(snapshot.along, along);
	assert_false(snapshot.moving);
	assert_true(snapshot.hold_left_ms == 2000 && snapshot.hold_ms == 5000);
	assert_true(snapshot.left_ms == 28000);
	cues.count = 0;
	snapshot = snapshot_at(24500);
	assert_cue(CUE_MOVE_ON, "Move on now.");
	assert_true(cue_of(CUE_MOVE_ON)->due == 24000);
	assert_true(snapshot.moving);
	assert_int_equal(snapshot.stroke, 2);
	advance(50);
	assert_int_equal(session.at, SWITCH);
}

static void turns_wait_during_a_hold_and_are_never_repeated(void **state)
{
	(void)state;
	start(one_of_each());
	advance(18);
	press(COMMAND_HOLD, 19);
	advance(25);
	assert_null(cue_of(CUE_TURN));
	advance(26);
	assert_true(cue_of(CUE_TURN)->due == 26 * MSEC_SECOND);
}

static void a_bout_allows_two_holds(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_HOLD, 20);
	press(COMMAND_HOLD, 22);
	press(COMMAND_HOLD, 26);
	assert_int_equal(session_snapshot(&session, session.now).holds_left, 0);
	press(COMMAND_HOLD, 33);
	assert_refused("holds-used");
}

static void a_hold_needs_enough_time_and_a_suitable_muscle(void **state)
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

static void a_hold_before_a_run_lasts_three_seconds_and_says_so(void **state)
{
	(void)state;
	start(sample_pre_run());
	press(COMMAND_HOLD, 15);
	assert_cue(CUE_HOLD, "Tight spot? Pause three seconds, then move on.");
	assert_true(session.hold_left == 3 * MSEC_SECOND);
}

/* ---- What a view shows ------------------------------------------------------------------------------------------ */

static void a_snapshot_counts_bouts_and_time(void **state)
{
	(void)state;
	start(one_of_each());
	struct snapshot snapshot = snapshot_at(5000);
	assert_int_equal(snapshot.number, 1);
	assert_int_equal(snapshot.numbers, 4);
	assert_true(snapshot.left_ms == 10000 && snapshot.length_ms == 15000);
	assert_true(snapshot.routine_left_ms == 175000 && snapshot.routine_ms == 180000);
	assert_ptr_equal(snapshot.next, &session.steps[CALF_LEFT]);
	snapshot = snapshot_at(60000);
	assert_int_equal(snapshot.number, 2);
	assert_ptr_equal(snapshot.next, &session.steps[STRETCH]);
	snapshot = snapshot_at(160000);
	assert_null(snapshot.next);
	assert_int_equal(snapshot.number, 4);
}

static void the_next_change_is_a_second_cue_or_frame(void **state)
{
	(void)state;
	start(one_of_each());
	advance(15);
	assert_true(session_next_change(&session, false) == 16000);
	assert_true(session_next_change(&session, true) == 15000 + SNAPSHOT_FRAME_MS);
	snapshot_at(32000);
	assert_true(session_next_change(&session, false) == 32500); /* halfway */
	press(COMMAND_HOLD, 33);
	assert_true(session_next_change(&session, true) == 34000); /* nothing moves */
	press(COMMAND_PAUSE, 34);
	assert_true(session_next_change(&session, true) == MSEC_NEVER);
	press(COMMAND_PAUSE, 40);
	assert_true(session_next_change(&session, true) == 41000);
}

/* ---- Resuming ---------------------------------------------------------------------------------------------------- */

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
	assert_cue(CUE_REENTRY, "Right side. Inner calf. Large smooth foam roller.");
	session_advance(&again, 5003000 + 28000, &cues);
	assert_int_equal(again.at, TO_STRETCH);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plan_left_alone_ends_after_its_seconds),
		cmocka_unit_test(a_plan_without_steps_ends_at_once),
		cmocka_unit_test(a_time_before_the_last_changes_nothing),
		cmocka_unit_test(paused_time_and_reentry_are_not_counted),
		cmocka_unit_test(a_sleep_pauses_when_it_began),
		cmocka_unit_test(a_late_cue_keeps_the_time_it_was_due),
		cmocka_unit_test(the_marker_moves_at_tempo_and_returns_lightly),
		cmocka_unit_test(first_passes_and_return_strokes_are_light),
		cmocka_unit_test(looking_ahead_stays_within_the_step),
		cmocka_unit_test(remaining_seconds_slow_the_last_stroke),
		cmocka_unit_test(a_hold_takes_time_within_the_bout_and_then_ends),
		cmocka_unit_test(turns_wait_during_a_hold_and_are_never_repeated),
		cmocka_unit_test(a_bout_allows_two_holds),
		cmocka_unit_test(a_hold_needs_enough_time_and_a_suitable_muscle),
		cmocka_unit_test(a_hold_before_a_run_lasts_three_seconds_and_says_so),
		cmocka_unit_test(a_snapshot_counts_bouts_and_time),
		cmocka_unit_test(the_next_change_is_a_second_cue_or_frame),
		cmocka_unit_test(a_resumed_session_waits_where_it_stopped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
