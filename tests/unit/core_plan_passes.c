/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The passes of a bout: strokes, seconds, pressure. */
#include "core/plan/plan.h"
#include "test.h"

static unsigned passes_of(unsigned seconds, unsigned tempo_s, unsigned cap, struct pass ret_passes[PASSES_MAX])
{
	struct step step = { .kind = STEP_ROLL, .seconds = seconds, .tempo_s = tempo_s, .cap = cap };
	return step_passes(catalogue_builtin(), &step, ret_passes);
}

static void two_strokes_make_a_pass_and_an_odd_one_is_its_own(void **state)
{
	(void)state;
	struct pass passes[PASSES_MAX];
	assert_int_equal(passes_of(45, 3, 5, passes), 8);
	assert_int_equal(passes[0].strokes, 2);
	assert_int_equal(passes[0].seconds, 6);
	assert_int_equal(passes[7].strokes, 1);
	assert_int_equal(passes[7].seconds, 3);
	assert_int_equal(passes_of(20, 4, 4, passes), 3);
	assert_int_equal(passes[2].strokes, 1);
}

static void remaining_seconds_go_to_the_last_pass(void **state)
{
	(void)state;
	struct pass passes[PASSES_MAX];
	assert_int_equal(passes_of(35, 4, 6, passes), 4);
	assert_int_equal(passes[2].seconds, 8);
	assert_int_equal(passes[3].seconds, 8 + 3);
}

static void short_bouts_have_two_light_passes_and_long_ones_three(void **state)
{
	(void)state;
	struct pass passes[PASSES_MAX];
	passes_of(40, 3, 6, passes);
	assert_int_equal(passes[1].pressure, 2);
	assert_int_equal(passes[2].pressure, 3);
	passes_of(45, 3, 6, passes);
	assert_int_equal(passes[2].pressure, 2);
	assert_int_equal(passes[3].pressure, 3);
}

static void pressure_rises_by_one_and_stops_at_the_cap(void **state)
{
	(void)state;
	struct pass passes[PASSES_MAX];
	unsigned count = passes_of(60, 2, 5, passes);
	for (unsigned i = 1; i < count; i++) {
		assert_int_in_range(passes[i].pressure, passes[i - 1].pressure, passes[i - 1].pressure + 1);
		assert_true(passes[i].pressure <= 5);
	}
	assert_int_equal(passes[count - 1].pressure, 5);
}

static void a_short_bout_may_end_below_its_cap(void **state)
{
	(void)state;
	struct pass passes[PASSES_MAX];
	unsigned count = passes_of(20, 4, 6, passes);
	assert_int_equal(passes[count - 1].pressure, 3);
}

static void a_delicate_muscle_stays_at_a_touch(void **state)
{
	(void)state;
	struct pass passes[PASSES_MAX];
	unsigned count = passes_of(60, 3, 2, passes);
	for (unsigned i = 0; i < count; i++)
		assert_int_equal(passes[i].pressure, 2);
}

static void passes_add_up_to_the_bout_at_any_length(void **state)
{
	(void)state;
	struct pass passes[PASSES_MAX];
	for (unsigned seconds = 1; seconds <= 120; seconds++) {
		for (unsigned tempo = 2; tempo <= 4; tempo++) {
			unsigned count = passes_of(seconds, tempo, 6, passes), sum = 0, strokes = 0;
			assert_int_in_range(count, 1, PASSES_MAX);
			for (unsigned i = 0; i < count; i++) {
				sum += passes[i].seconds;
				strokes += passes[i].strokes;
			}
			assert_int_equal(sum, seconds);
			assert_int_equal(strokes, seconds < tempo ? 1 : seconds / tempo);
			assert_int_equal(passes[0].pressure, 2);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_strokes_make_a_pass_and_an_odd_one_is_its_own),
		cmocka_unit_test(remaining_seconds_go_to_the_last_pass),
		cmocka_unit_test(short_bouts_have_two_light_passes_and_long_ones_three),
		cmocka_unit_test(pressure_rises_by_one_and_stops_at_the_cap),
		cmocka_unit_test(a_short_bout_may_end_below_its_cap),
		cmocka_unit_test(a_delicate_muscle_stays_at_a_touch),
		cmocka_unit_test(passes_add_up_to_the_bout_at_any_length),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
