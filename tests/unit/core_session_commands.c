/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Commands of a session: pressure, time, going back, and refusals. */
#include "session_play.h"
#include "test.h"

/* ---- Pressure --------------------------------------------------------------------------------------------------- */

static void easing_lowers_both_sides_by_one_step_at_once(void **state)
{
	(void)state;
	start(one_of_each());
	assert_int_equal(snapshot_at(40000).pressure, 5);
	press(COMMAND_EASE, 40);
	assert_cue(CUE_LIGHTER, "Lighter now: 4 of 10, gentle.");
	assert_cue(CUE_ONE, "Rest your hips on the floor.");
	assert_int_equal(snapshot_at(40000).pressure, 4);
	assert_int_equal(snapshot_at(49000).pressure, 4);
	assert_int_equal(session.record[CALF_LEFT].eased, 1);
	assert_int_equal(snapshot_at(89000).pressure, 4);
	assert_int_equal(session.record[CALF_RIGHT].eased, 0);
}

static void nothing_is_lighter_than_a_touch(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_EASE, 20);
	assert_int_equal(snapshot_at(20000).pressure, 1);
	press(COMMAND_EASE, 21);
	assert_refused("lightest");
	assert_cue(CUE_REFUSED, "1 of 10 is the lightest. Too much? Lift off.");
}

static void firmer_undoes_easing_but_never_exceeds_the_cap(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_EASE, 46); /* 6 -> 5 */
	press(COMMAND_FIRMER, 47);
	assert_non_null(cue_of(CUE_FIRMER));
	assert_int_equal(session.record[CALF_LEFT].cap, 6);
	assert_int_equal(session.record[CALF_LEFT].eased, 0);
	press(COMMAND_FIRMER, 48);
	assert_refused("firmest");
	assert_cue(CUE_REFUSED, "6 of 10 is the most here.");
}

static void easing_between_bouts_applies_to_the_next_one(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_EASE, 52);
	assert_int_equal(session.record[CALF_RIGHT].eased, 1);
	assert_int_equal(snapshot_at(89000).pressure, 5);
}

/* ---- Time on request -------------------------------------------------------------------------------------------- */

static void more_time_stops_at_two_minutes(void **state)
{
	(void)state;
	start(one_of_each());
	advance(20);
	for (int i = 0; i < 6; i++)
		press(COMMAND_MORE, 20);
	assert_non_null(cue_of(CUE_TIME));
	assert_int_equal(session.steps[CALF_LEFT].seconds, 120);
	press(COMMAND_MORE, 20);
	assert_refused("two-minute");
	assert_int_equal(session.steps[CALF_LEFT].seconds, 120);
}

static void more_and_less_time_go_to_both_sides(void **state)
{
	(void)state;
	start(one_of_each());
	unsigned left = session.steps[CALF_LEFT].seconds, right = session.steps[CALF_RIGHT].seconds;
	advance(20);
	press(COMMAND_MORE, 20);
	assert_int_equal(session.steps[CALF_LEFT].seconds, left + SESSION_ADD_S);
	assert_int_equal(session.steps[CALF_RIGHT].seconds, right + SESSION_ADD_S);
	press(COMMAND_LESS, 21);
	assert_int_equal(session.steps[CALF_LEFT].seconds, left);
	assert_int_equal(session.steps[CALF_RIGHT].seconds, right);
}

static void more_time_reserves_the_groups_remaining_bouts(void **state)
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

static void a_bout_before_a_run_is_limited_to_thirty_seconds(void **state)
{
	(void)state;
	start(sample_pre_run());
	press(COMMAND_MORE, 12);
	assert_int_equal(session.steps[1].seconds, 30);
	press(COMMAND_MORE, 12);
	assert_refused("most-time");
}

static void a_safety_limit_is_never_exceeded(void **state)
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

static void a_restarted_bout_counts_time_already_rolled(void **state)
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

static void a_restarted_bout_reserves_the_groups_remaining_bouts(void **state)
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

static void back_twice_goes_to_the_previous_bout(void **state)
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

static void back_undoes_a_skip(void **state)
{
	(void)state;
	start(one_of_each());
	press(COMMAND_SKIP, 20);
	assert_true(session.record[CALF_LEFT].skipped);
	assert_int_equal(session.record[CALF_LEFT].why, SKIP_PERSON);
	press(COMMAND_BACK, 21);
	assert_false(session.record[CALF_LEFT].skipped);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(easing_lowers_both_sides_by_one_step_at_once),
		cmocka_unit_test(nothing_is_lighter_than_a_touch),
		cmocka_unit_test(firmer_undoes_easing_but_never_exceeds_the_cap),
		cmocka_unit_test(easing_between_bouts_applies_to_the_next_one),
		cmocka_unit_test(more_time_stops_at_two_minutes),
		cmocka_unit_test(more_and_less_time_go_to_both_sides),
		cmocka_unit_test(more_time_reserves_the_groups_remaining_bouts),
		cmocka_unit_test(a_bout_before_a_run_is_limited_to_thirty_seconds),
		cmocka_unit_test(a_safety_limit_is_never_exceeded),
		cmocka_unit_test(less_time_stops_at_the_shortest_bout),
		cmocka_unit_test(a_restarted_bout_counts_time_already_rolled),
		cmocka_unit_test(a_restarted_bout_reserves_the_groups_remaining_bouts),
		cmocka_unit_test(back_twice_goes_to_the_previous_bout),
		cmocka_unit_test(back_undoes_a_skip),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
