/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Runs as values: doubts, how legs add up, when a run counts. */

#include "core/person/run_words.h"
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
	assert_int_equal(run_seconds(&moving), 3700); /* the longer one */
}

/* An impossible moving time removes neither the distance nor the elapsed time. */
static void a_doubted_time_makes_nothing_looser(void **state)
{
	static const struct {
		enum recording recording;
		int moving_s, distance_m, expected_s;
		enum recording expected;
	} cases[] = {
		{ RECORDING_RUN, 60, 42195, 4 * 3600, RECORDING_RUN },
		{ RECORDING_RUN, 0, 25200, 4 * 3600, RECORDING_RUN },
		{ RECORDING_UNSAID, 180, 42195, 4 * 3600, RECORDING_RUN },
		{ RECORDING_RUN, 600, RUN_UNKNOWN, 4 * 3600, RECORDING_RUN },
		{ RECORDING_RUN, 2 * 3600, 25200, 2 * 3600, RECORDING_RUN },
		{ RECORDING_UNSAID, 2 * 3600, 60000, 2 * 3600, RECORDING_OTHER },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct run run = hour(3 * 3600);
		run.recording = cases[i].recording;
		run.elapsed_s = 4 * 3600;
		run.moving_s = cases[i].moving_s;
		run.distance_m = cases[i].distance_m;
		run_check(&run);
		assert_int_equal(run.recording, cases[i].expected);
		assert_int_equal(run.distance_m, cases[i].distance_m);
		assert_int_equal(run_seconds(&run), cases[i].expected_s);
		assert_int_equal((run.doubts & DOUBT_DURATION) != 0, cases[i].moving_s < 3600);
	}
}

/* If a time is too short for the distance, or covers only a part of it, the distance stays; no time becomes 0. */
static void a_tiny_or_partial_time_never_takes_the_distance(void **state)
{
	static const struct {
		int seconds;
		unsigned parts;
	} cases[] = { { 0, 0 }, { 1, 0 }, { 60, 0 }, { 3600, PART_MOVING | PART_ELAPSED } };
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct run run = hour(0);
		run.distance_m = 42195;
		run.moving_s = run.elapsed_s = cases[i].seconds;
		run.parts = cases[i].parts;
		run_check(&run);
		assert_int_equal(run.distance_m, 42195);
		assert_int_equal(run_seconds(&run), RUN_UNKNOWN);
		assert_int_equal(run_standing(&run, NOW), RUN_COUNTS);
	}
}

static void no_duration_is_printed_as_nothing(void **state)
{
	struct buf text = { 0 };
	(void)state;
	run_print_duration(&text, 20);
	assert_string_equal(buf_text(&text), "20 s");
	buf_done(&text);
}

static void two_days_and_more_count_from_their_end(void **state)
{
	struct run run = hour(0);
	(void)state;
	run.start = NOW - 51 * 3600;
	run.elapsed_s = 50 * 3600;
	run.distance_m = 170000;
	run.moving_s = RUN_UNKNOWN;
	run_check(&run);
	assert_int_equal(run.end, NOW - 3600);
	assert_int_equal(run.elapsed_s, RUN_UNKNOWN);
	assert_int_equal(run.distance_m, 170000);
	assert_int_equal(run_standing(&run, NOW), RUN_COUNTS);
}

static void no_run_ends_in_the_future(void **state)
{
	struct run run = hour(-3000), far = hour(-4 * 3600);
	(void)state;
	run_check(&run);
	run_check(&far);
	run_end_by(&run, NOW);
	run_end_by(&far, NOW);
	assert_int_equal(run.end, NOW);
	assert_int_equal(run.doubts, DOUBT_END);
	assert_int_equal(run_standing(&run, NOW), RUN_COUNTS);
	assert_int_equal(run_standing(&far, NOW), RUN_FUTURE);
}

static void without_a_distance_the_time_limits_a_climb(void **state)
{
	struct run deep = hour(0), steep = hour(0);
	(void)state;
	deep.distance_m = steep.distance_m = RUN_UNKNOWN;
	deep.descent_m = 14000;
	steep.descent_m = 3000;
	run_check(&deep);
	run_check(&steep);
	assert_int_equal(deep.descent_m, RUN_UNKNOWN);
	assert_int_equal(deep.doubts, DOUBT_CLIMB);
	assert_int_equal(steep.descent_m, 3000);
	assert_int_equal(steep.doubts, 0);
}

static void a_leg_that_lacks_a_value_takes_nothing_from_the_others(void **state)
{
	struct run run = hour(7200), leg = hour(0);
	(void)state;
	run.legs = leg.legs = 1;
	run_check(&run);
	leg.descent_m = RUN_UNKNOWN;
	leg.ascent_m = 0;
	run.ascent_m = RUN_UNKNOWN;
	run_check(&leg);
	run_add_leg(&run, &leg);
	assert_int_equal(run.legs, 2);
	assert_int_equal(run.distance_m, 20000);
	assert_int_equal(run.elapsed_s, 7200);
	assert_int_equal(run.descent_m, 100);
	assert_int_equal(run.parts, PART_DESCENT | PART_ASCENT);
	assert_int_equal(run.ascent_m, RUN_UNKNOWN); /* at least 0 means nothing */
	assert_int_equal(run.end, NOW);
}

/* A leg of an impossible distance, first or last, beside one of 33 km without a moving time. */
static void a_doubted_leg_adds_nothing(void **state)
{
	(void)state;
	for (int first = 0; first < 2; first++) {
		struct run far = hour(7200), leg = hour(0);
		far.moving_s = RUN_UNKNOWN;
		far.elapsed_s = 9600;
		far.distance_m = 33000;
		leg.distance_m = 90000;
		run_check(&far);
		run_check(&leg);
		struct run run = first ? leg : far;
		run_add_leg(&run, first ? &far : &leg);
		assert_int_equal(run.distance_m, 33000);
		assert_int_equal(run.parts, PART_DISTANCE);
		assert_int_equal(run_seconds(&run), 9600 + 3600);
		assert_true(run.doubts & DOUBT_DISTANCE);
	}
}

/* The watch knows the descent; the phone recorded for longer. */
static void of_two_recordings_the_larger_value_counts(void **state)
{
	struct run watch = hour(0), phone = hour(0);
	(void)state;
	watch.descent_m = 1295;
	watch.climb = CLIMB_DEVICE;
	phone.descent_m = RUN_UNKNOWN;
	phone.elapsed_s = phone.moving_s = 3700;
	run_check(&watch);
	run_check(&phone);
	run_merge(&phone, &watch);
	assert_int_equal(phone.descent_m, 1295);
	assert_int_equal(phone.climb, CLIMB_DEVICE);
	assert_int_equal(run_seconds(&phone), 3700);
	assert_int_equal(phone.distance_m, 10000);
	assert_int_equal(phone.parts, 0);
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
		cmocka_unit_test(a_doubted_time_makes_nothing_looser),
		cmocka_unit_test(a_tiny_or_partial_time_never_takes_the_distance),
		cmocka_unit_test(no_duration_is_printed_as_nothing),
		cmocka_unit_test(two_days_and_more_count_from_their_end),
		cmocka_unit_test(no_run_ends_in_the_future),
		cmocka_unit_test(without_a_distance_the_time_limits_a_climb),
		cmocka_unit_test(a_leg_that_lacks_a_value_takes_nothing_from_the_others),
		cmocka_unit_test(a_doubted_leg_adds_nothing),
		cmocka_unit_test(of_two_recordings_the_larger_value_counts),
		cmocka_unit_test(a_run_counts_for_a_day),
		cmocka_unit_test(other_sports_and_empty_runs_do_not_count),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
