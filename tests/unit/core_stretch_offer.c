/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The stretches that the finish offers: as many whole ones as fit, and none where they are not allowed. */
#include "core/plan/stretch_offer.h"
#include "plan_fixture.h"

static const struct plan *offer(const struct made *made)
{
	static struct plan plan;
	plan_done(&plan);
	plan_stretch_offer(&plan, catalogue(), &made->wish, &made->person, &made->safety);
	return &plan;
}

static void an_offer_fits_and_has_whole_pairs(void **state)
{
	static const char *const wishes[] = { "post-run 10", "post-run 30", "post-run 10 stretches",
					      "post-run 10 sore=calves:left" };
	(void)state;
	for (unsigned i = 0; i < sizeof(wishes) / sizeof(wishes[0]); i++) {
		struct made made = make(wishes[i]);
		const struct plan *plan = offer(&made);
		assert_int_equal(plan->budget_s, catalogue()->modes[made.wish.mode].stretches_offer_s);
		assert_true(count_of(plan, STEP_STRETCH) > 0);
		assert_int_equal(count_of(plan, STEP_ROLL) + count_of(plan, STEP_DRILL), 0);
		assert_int_in_range(plan->total_s, 1, plan->budget_s);
		unsigned left = 0, right = 0;
		for (unsigned k = 0; k < plan->steps_count; k++) {
			left += plan->steps[k].kind == STEP_STRETCH && plan->steps[k].side == SIDE_LEFT;
			right += plan->steps[k].kind == STEP_STRETCH && plan->steps[k].side == SIDE_RIGHT;
		}
		assert_int_equal(left, right);
		unmake(&made);
	}
}

static void nothing_is_offered_where_stretches_do_not_belong(void **state)
{
	static const char *const wishes[] = { "pre-run 10", "rest-day 10", "post-run 10 no-stretches",
					      "post-run 10 has=blood-thinners", "post-run 10 has=osteoporosis" };
	(void)state;
	for (unsigned i = 0; i < sizeof(wishes) / sizeof(wishes[0]); i++) {
		struct made made = make(wishes[i]);
		assert_int_equal(offer(&made)->steps_count, 0);
		assert_int_equal(offer(&made)->verdict, made.safety.verdict);
		unmake(&made);
	}
}

static void a_closed_place_is_not_stretched(void **state)
{
	struct made made = make("post-run 10 has=open-wound:calves");
	const struct plan *plan = offer(&made);
	(void)state;
	assert_true(count_of(plan, STEP_STRETCH) > 0);
	for (unsigned i = 0; i < plan->steps_count; i++)
		assert_null(strstr(stretch_id(plan->steps[i].stretch), "calf"));
	unmake(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_offer_fits_and_has_whole_pairs),
		cmocka_unit_test(nothing_is_offered_where_stretches_do_not_belong),
		cmocka_unit_test(a_closed_place_is_not_stretched),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
