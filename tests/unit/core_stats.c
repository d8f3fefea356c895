/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Days since a muscle was rolled: per side, the longer one for both, and never if nothing is known. */
#include "core/person/stats.h"
#include "test.h"

static void days_are_kept_per_side_and_both_sides_count_the_longer(void **state)
{
	(void)state;
	static const uint16_t days[] = { 1, 2, 7, 3 };
	const struct stats stats = { .days_since = days };
	assert_int_equal(stats_days(&stats, 0, SIDE_LEFT), 1);
	assert_int_equal(stats_days(&stats, 0, SIDE_RIGHT), 2);
	assert_int_equal(stats_days(&stats, 0, SIDE_BOTH), 2);
	assert_int_equal(stats_days(&stats, 1, SIDE_BOTH), 7);
}

static void what_is_not_known_was_never_rolled(void **state)
{
	(void)state;
	assert_int_equal(stats_days(NULL, 3, SIDE_LEFT), STATS_NEVER);
	assert_int_equal(stats_days(&(struct stats){ 0 }, 3, SIDE_BOTH), STATS_NEVER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_are_kept_per_side_and_both_sides_count_the_longer),
		cmocka_unit_test(what_is_not_known_was_never_rolled),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
