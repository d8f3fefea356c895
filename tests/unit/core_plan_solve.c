/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The knapsack: the greatest worth that fits, and how ties are broken. */
#include "core/plan/solve.h"
#include "test.h"

static const struct alternatives two_groups[] = { { 0, 2 }, { 2, 2 } };

static void the_greatest_worth_that_fits_is_chosen(void **state)
{
	(void)state;
	struct option options[] = { { .seconds = 30, .worth = 10 },
				    { .seconds = 60, .worth = 15 },
				    { .seconds = 30, .worth = 8 },
				    { .seconds = 60, .worth = 14 } };
	assert_int_equal(plan_solve(options, two_groups, 2, 95, 5), 24);
	assert_true(options[0].chosen && options[3].chosen);
	assert_false(options[1].chosen || options[2].chosen);
}

static void at_most_one_option_per_group_is_chosen(void **state)
{
	(void)state;
	struct option options[] = { { .seconds = 10, .worth = 10 },
				    { .seconds = 10, .worth = 9 },
				    { .seconds = 500, .worth = 99 },
				    { .seconds = 500, .worth = 99 } };
	assert_int_equal(plan_solve(options, two_groups, 2, 100, 5), 10);
}

static void equal_worth_chooses_the_shortest(void **state)
{
	(void)state;
	struct option options[] = { { .seconds = 40, .worth = 10 },
				    { .seconds = 30, .worth = 10 },
				    { .seconds = 500, .worth = 1 },
				    { .seconds = 500, .worth = 1 } };
	assert_int_equal(plan_solve(options, two_groups, 2, 100, 5), 10);
	assert_true(options[1].chosen);
}

static void further_ties_choose_nothing_then_the_first_option(void **state)
{
	(void)state;
	struct option options[] = { { .seconds = 30, .worth = 10 },
				    { .seconds = 30, .worth = 10 },
				    { .seconds = 30, .worth = 10 },
				    { .seconds = 30, .worth = 10 } };
	assert_int_equal(plan_solve(options, two_groups, 2, 30, 5), 10);
	assert_true(options[0].chosen);
	assert_false(options[1].chosen || options[2].chosen || options[3].chosen);
}

static void partial_steps_round_up(void **state)
{
	(void)state;
	struct option options[] = { { .seconds = 31, .worth = 10 },
				    { .seconds = 32, .worth = 11 },
				    { .seconds = 31, .worth = 10 },
				    { .seconds = 33, .worth = 11 } };
	assert_int_equal(plan_solve(options, two_groups, 2, 69, 5), 11);
	assert_int_equal(plan_solve(options, two_groups, 2, 70, 5), 22);
}

static void no_time_or_no_options_are_worth_nothing(void **state)
{
	(void)state;
	struct option options[] = { { .seconds = 30, .worth = 10, .chosen = true } };
	const struct alternatives one[] = { { 0, 1 } };
	assert_int_equal(plan_solve(options, one, 1, 0, 5), 0);
	assert_false(options[0].chosen);
	assert_int_equal(plan_solve(NULL, NULL, 0, 600, 5), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_greatest_worth_that_fits_is_chosen),
		cmocka_unit_test(at_most_one_option_per_group_is_chosen),
		cmocka_unit_test(equal_worth_chooses_the_shortest),
		cmocka_unit_test(further_ties_choose_nothing_then_the_first_option),
		cmocka_unit_test(partial_steps_round_up),
		cmocka_unit_test(no_time_or_no_options_are_worth_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
