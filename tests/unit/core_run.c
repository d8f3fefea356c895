/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Runs as values: what is doubted, how legs add up, when a run counts. */

#include "core/person/run.h"
#include "test.h"

enum { NOW = 1767225600 };

/* An hour and 10 km, ended `ago` seconds before NOW. */
static struct run hour(int64_t ago)
{
	struct run run;
	run_init(&run);
	run.recording = RECORDING_RUN;
	run.start = NOW - ago - 3600;
	run.elapsed_s = run.moving_s = 3600;
	run.distance_m = 10000;
	run.descent_m = run.ascent_m = 100;
	return run;
}

static void a_plain_run_is_believed(void **state)
{
	struct run run = hour(0);
	(void)state;
	run_check(&run);
	assert_int_equal(run.doubts, 0);
	assert_int_equal(run.end, NOW);
	assert_int_equal(run.descent_m, 100);
}

static void what_cannot_be_is_unknown_and_said(void **state)
{
	struct run clock = hour(0), fast = hour(0), deep = hour(0), long_ago = hour(0), moving = hour(0);
	(void)state;
	clock.start = 631152000;
	run_check(&clock);
	assert_int_equal(clock.doubts, DOUBT_CLOCK);
	assert_int_equal(clock.start, RUN_UNKNOWN);
	assert_int_equal(run_standing(&clock, NOW), RUN_CLOCK);
	fast.distance_m = 400000;
	run_check(&fast);
	assert_int_equal(fast.doubts, DOUBT_DISTANCE);
	assert_int_equal(fast.distance_m, RUN_UNKNOWN);
	deep.descent_m = 20000;
	run_check(&deep);
	assert_int_equal(deep.doubts, DOUBT_CLIMB);
	assert_int_equal(deep.descent_m, RUN_UNKNOWN);
	assert_int_equal(deep.ascent_m, 100);
	long_ago.elapsed_s = 49 * 3600;
	run_check(&long_ago);
	assert_int_equal(long_ago.doubts, DOUBT_DURATION);
	assert_int_equal(run_seconds(&long_ago), 3600);
	moving.moving_s = 3700;
	run_check(&moving);
	assert_int_equal(moving.doubts, DOUBT_DURATION);
	assert_int_equal(run_seconds(&moving), 3600);
}

static void a_leg_that_lacks_a_value_takes_it_from_the_whole(void **state)
{
	struct run run = hour(7200), leg = hour(0);
	(void)state;
	run.legs = leg.legs = 1;
	run_check(&run);
	leg.descent_m = RUN_UNKNOWN;
	run_check(&leg);
	run_add_leg(&run, &leg);
	assert_int_equal(run.legs, 2);
	assert_int_equal(run.distance_m, 20000);
	assert_int_equal(run.elapsed_s, 7200);
	assert_int_equal(run.descent_m, RUN_UNKNOWN);
	assert_int_equal(run.ascent_m, 200);
	assert_int_equal(run.end, NOW);
}

static void a_run_counts_for_a_day(void **state)
{
	(void)state;
	static const struct {
		int64_t ago;
		enum run_standing expected;
	} cases[] = { { 0, RUN_COUNTS },
		      { 86400, RUN_COUNTS },
		      { 86401, RUN_OLD },
		      { -3600, RUN_COUNTS },
		      { -3600 - 3600, RUN_FUTURE } };
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct run run = hour(cases[i].ago);
		run_check(&run);
		assert_int_equal(run_standing(&run, NOW), cases[i].expected);
	}
}

static void other_sports_and_empty_runs_do_not_count(void **state)
{
	struct run ride = hour(0), empty;
	(void)state;
	ride.recording = RECORDING_RIDE;
	run_check(&ride);
	assert_int_equal(run_standing(&ride, NOW), RUN_OTHER_SPORT);
	run_init(&empty);
	empty.recording = RECORDING_RUN;
	empty.start = NOW;
	run_check(&empty);
	assert_int_equal(run_standing(&empty, NOW), RUN_EMPTY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plain_run_is_believed),
		cmocka_unit_test(what_cannot_be_is_unknown_and_said),
		cmocka_unit_test(a_leg_that_lacks_a_value_takes_it_from_the_whole),
		cmocka_unit_test(a_run_counts_for_a_day),
		cmocka_unit_test(other_sports_and_empty_runs_do_not_count),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
