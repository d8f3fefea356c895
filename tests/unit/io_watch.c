/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Clock readings, and the detection of stops and sleep. */

#include "io/system/watch.h"
#include "test.h"

static void time_never_goes_back(void **state)
{
	struct watch watch;
	msec before = 0;
	(void)state;
	watch_start(&watch, 1);
	for (int i = 0; i < 100000; i++) {
		struct clock_reading look = watch_look(&watch);
		assert_true(look.now >= before);
		assert_true(look.suspended_since == MSEC_NEVER);
		before = look.now;
	}
	assert_true(watch_look(&watch).epoch > 1700000000);
}

/* Changes the private members as if the clocks had moved. */
static void a_late_reading_reports_the_start_of_the_stop(void **state)
{
	struct watch watch;
	(void)state;
	watch_start(&watch, 1);
	watch.started -= 10000;
	watch.seen = watch.started + 4000;
	watch.expected = watch.started + 5000;
	struct clock_reading look = watch_look(&watch);
	assert_true(look.now >= 10000);
	assert_int_equal(look.suspended_since, 4000);
	assert_true(watch_look(&watch).suspended_since == MSEC_NEVER);
}

static void a_reading_after_a_long_wait_is_not_late(void **state)
{
	struct watch watch;
	(void)state;
	watch_start(&watch, 1);
	watch.started -= 10000;
	watch.seen = watch.started + 4000;
	assert_int_equal(watch_left(&watch, MSEC_NEVER), -1);
	assert_true(watch_look(&watch).suspended_since == MSEC_NEVER);
	watch.seen = watch.started + 4000;
	watch_left(&watch, 9500);
	assert_true(watch_look(&watch).suspended_since == MSEC_NEVER);
}

static void machine_sleep_is_detected_although_the_clock_stopped(void **state)
{
	struct watch watch;
	(void)state;
	watch_start(&watch, 1);
	watch.asleep -= 3600000;
	struct clock_reading look = watch_look(&watch);
	assert_true(look.suspended_since != MSEC_NEVER && look.suspended_since <= look.now);
}

static void an_announced_stop_is_reported_however_short(void **state)
{
	struct watch watch;
	(void)state;
	watch_start(&watch, 1);
	watch_stop(&watch);
	assert_true(watch_look(&watch).suspended_since != MSEC_NEVER);
	assert_true(watch_look(&watch).suspended_since == MSEC_NEVER);
}

static void a_rehearsal_scales_time_both_ways(void **state)
{
	struct watch watch;
	(void)state;
	watch_start(&watch, 60);
	watch.started -= 1000;
	assert_true(watch_time(&watch) >= 60000);
	assert_int_in_range(watch_left(&watch, watch_time(&watch) + 600000), 9900, 10001);
	assert_int_equal(watch_left(&watch, 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(time_never_goes_back),
		cmocka_unit_test(a_late_reading_reports_the_start_of_the_stop),
		cmocka_unit_test(a_reading_after_a_long_wait_is_not_late),
		cmocka_unit_test(machine_sleep_is_detected_although_the_clock_stopped),
		cmocka_unit_test(an_announced_stop_is_reported_however_short),
		cmocka_unit_test(a_rehearsal_scales_time_both_ways),
	};
	return cmocka_run_group_tests_name("watch", tests, NULL, NULL);
}
