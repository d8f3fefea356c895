/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Whole plans: how tools, exclusions and limits change them. */
#include "unit/plan_fixture.h"

#define TWO_TOOLS "tools=large-smooth-roller,lacrosse-ball "

/* ---- Tools ------------------------------------------------------------------------------------------------------ */

static void a_tool_that_spans_the_spine_rolls_both_sides_at_once(void **state)
{
	(void)state;
	struct made peanut = make("post-run only=thoracic-erectors tools=peanut-ball");
	struct made ball = make("post-run only=thoracic-erectors tools=tennis-ball");
	assert_string_equal(rolls(&peanut.plan), "thoracic-erectors 60");
	assert_int_equal(roll_of(&peanut.plan, "thoracic-erectors")->side, SIDE_BOTH);
	assert_string_equal(rolls(&ball.plan), "thoracic-erectors 60x2");
	unmake(&peanut);
	unmake(&ball);
}

static void every_tool_used_is_at_hand(void **state)
{
	(void)state;
	for (unsigned tool = 0; tool < catalogue()->tools_count; tool++) {
		char words[80];
		snprintf(words, sizeof words, "post-run 20 tools=%s", catalogue()->tools[tool].id);
		struct made made = make(words);
		for (unsigned i = 0; i < made.plan.steps_count; i++)
			if (made.plan.steps[i].kind == STEP_ROLL)
				assert_int_equal(made.plan.steps[i].tool, tool);
		assert_holds(&made);
		unmake(&made);
	}
}

static void a_sweep_covers_only_what_its_tool_can_roll(void **state)
{
	(void)state;
	struct made made = make("post-run 10 " TWO_TOOLS);
	const struct step *back = roll_of(&made.plan, "rhomboids");
	assert_true(back->sweep);
	assert_int_equal(back->covers_count, 2);
	assert_string_equal(muscle_id((int)back->covers[1]), "trapezius-mid-lower");
	assert_int_equal(back->tempo_s, 3);
	assert_int_equal(roll_of(&made.plan, "gluteus-maximus")->tempo_s, 3);
	assert_int_equal(roll_of(&made.plan, "gluteus-maximus")->hold_s, 3);
	unmake(&made);
}

static void a_sweep_runs_from_first_to_last_muscle_or_between_its_own_landmarks(void **state)
{
	(void)state;
	struct made made = make("post-run 10 " TWO_TOOLS);
	const struct step *calves = roll_of(&made.plan, "gastrocnemius-medial"),
			  *back = roll_of(&made.plan, "rhomboids");
	assert_string_equal(calves->from, catalogue_muscle(catalogue(), "gastrocnemius-medial")->from);
	assert_string_equal(calves->to, catalogue_muscle(catalogue(), "soleus")->to);
	assert_string_equal(back->from, catalogue_group(catalogue(), "upper-back")->sweep->from);
	assert_string_equal(back->to, catalogue_group(catalogue(), "upper-back")->sweep->to);
	unmake(&made);
}

static void a_sweep_is_no_firmer_than_its_most_delicate_muscle_allows(void **state)
{
	(void)state;
	struct made made = make("post-run 10 " TWO_TOOLS);
	assert_int_equal(roll_of(&made.plan, "gluteus-maximus")->cap, 4);
	assert_int_equal(roll_of(&made.plan, "tfl")->cap, 3);
	unmake(&made);
}

static void a_group_is_not_swept_if_a_member_is_left_out(void **state)
{
	(void)state;
	struct made made = make("post-run 10 has=recent-injection:vastus-medialis:left " TWO_TOOLS);
	for (unsigned i = 0; i < made.plan.steps_count; i++)
		assert_false(made.plan.steps[i].sweep && strcmp(group_id(made.plan.steps[i].group), "quadriceps") == 0);
	assert_true(is_rolled(&made.plan, "rectus-femoris"));
	assert_int_equal(left_out_of(&made.plan, "vastus-medialis")->side, SIDE_LEFT);
	assert_holds(&made);
	unmake(&made);
}

static void a_missing_tool_is_reported_with_one_that_would_work(void **state)
{
	(void)state;
	struct made made = make("pre-run 10 tools=frozen-bottle");
	assert_int_equal(made.plan.steps_count, 0);
	assert_non_null(strstr(notice_of(&made.plan, "nothing-to-roll")->reason.text, "Large smooth foam roller"));
	unmake(&made);
}

static void tools_change_as_rarely_as_the_order_allows(void **state)
{
	(void)state;
	struct made made = make("post-run 20 only=glutes,hip-stabilizers " TWO_TOOLS);
	unsigned changes = 0;
	int last = -1;
	for (unsigned i = 0; i < made.plan.steps_count; i++) {
		if (made.plan.steps[i].kind != STEP_ROLL)
			continue;
		changes += last >= 0 && made.plan.steps[i].tool != last;
		last = made.plan.steps[i].tool;
	}
	assert_string_equal(groups(&made.plan), "glutes hip-stabilizers");
	assert_true(is_rolled(&made.plan, "gluteus-medius"));
	assert_int_equal(changes, 1);
	unmake(&made);
}

/* ---- Limits ------------------------------------------------------------------------------------------------------ */

static void a_full_stop_leaves_no_steps_and_says_why(void **state)
{
	static const struct {
		const char *words;
		enum verdict verdict;
	} rows[] = { { "has=blood-thinners", VERDICT_STOP },
		     { "has=osteoporosis", VERDICT_STOP },
		     { "injured=hamstrings=24", VERDICT_STOP },
		     { "has=antiplatelet", VERDICT_ASK_FIRST } };
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct made made = make(rows[i].words);
		assert_int_equal(made.plan.verdict, rows[i].verdict);
		assert_int_equal(made.plan.steps_count, 0);
		assert_int_equal(made.plan.total_s, 0);
		assert_true(made.plan.notices_count > 0);
		assert_int_equal(made.plan.left_out_count, 7);
		assert_null(notice_of(&made.plan, "nothing-to-roll"));
		unmake(&made);
	}
}

static void a_group_excluded_on_one_side_is_rolled_on_the_other(void **state)
{
	(void)state;
	struct made made = make("post-run 10 has=varicose-veins:calves:left " TWO_TOOLS);
	const struct left_out *entry = left_out_of(&made.plan, "calves");
	assert_non_null(entry);
	assert_int_equal(entry->side, SIDE_LEFT);
	for (unsigned i = 0; i < made.plan.steps_count; i++)
		if (strcmp(group_id(made.plan.steps[i].group), "calves") == 0)
			assert_int_equal(made.plan.steps[i].side, SIDE_RIGHT);
	assert_holds(&made);
	unmake(&made);
}

static void a_muscle_gets_thirty_seconds_after_a_long_race(void **state)
{
	(void)state;
	struct made made = make("rest-day 10 has=long-race-48h sore=calves");
	for (unsigned i = 0; i < made.plan.steps_count; i++) {
		if (made.plan.steps[i].kind != STEP_ROLL)
			continue;
		assert_int_equal(made.plan.steps[i].seconds, 30);
		assert_true(made.plan.steps[i].cap <= 3);
	}
	assert_int_equal(made.plan.verdict, VERDICT_LIMITED);
	assert_holds(&made);
	unmake(&made);
}

static void skipped_muscles_are_reported(void **state)
{
	(void)state;
	struct made made = make("post-run 10 skip=calves,foot-sole");
	assert_int_equal(plan_regions(&made.plan), 5);
	assert_non_null(left_out_of(&made.plan, "calves"));
	assert_non_null(left_out_of(&made.plan, "feet"));
	unmake(&made);
	made = make("post-run 10 skip=calves,feet tools=golf-ball");
	assert_non_null(strstr(notice_of(&made.plan, "nothing-to-roll")->reason.text, "'feet'"));
	unmake(&made);
}

static void muscles_the_profile_excludes_are_skipped(void **state)
{
	(void)state;
	struct made made = make("post-run 10");
	plan_done(&made.plan);
	assert_true(target_find(catalogue(), "glutes", &made.person.skips[0], &(struct err){ 0 }));
	made.person.skips_count = 1;
	plan_build(&made.plan, catalogue(), &made.wish, &made.person, &made.safety, NULL);
	assert_false(is_rolled(&made.plan, "gluteus-maximus"));
	assert_non_null(left_out_of(&made.plan, "glutes"));
	unmake(&made);
}

/* A bout changed by hand is still that after a stop signal elsewhere. */
static void a_change_by_hand_stays_after_a_stop(void **state)
{
	struct made made = { .wish = wish_of("post-run 12") };
	unsigned group = (unsigned)catalogue_find(catalogue(), SECTION_GROUPS, "hamstrings"), seen = 0;
	struct profile profile = { .finished = 5, .eases_count = 1 };
	(void)state;
	made.wish.kept[made.wish.kept_count++] = (struct kept_bout){ { TARGET_GROUP, group }, 50, -1 };
	profile.eases[0] = (struct ease){ .muscle = (unsigned)catalogue_find(catalogue(), SECTION_MUSCLES, "soleus"),
					  .side = SIDE_LEFT,
					  .left_out_until = NOW + 3600,
					  .hurt_at = NOW,
					  .open = true };
	person_of(&made.person, catalogue(), &profile, &made.wish);
	safety_review(&made.safety, catalogue(), made.wish.mode, &made.person, NOW);
	plan_build(&made.plan, catalogue(), &made.wish, &made.person, &made.safety, NULL);
	for (unsigned i = 0; i < made.plan.steps_count; i++)
		if (made.plan.steps[i].group == (int)group) {
			assert_int_equal(made.plan.steps[i].seconds, 50);
			assert_true(made.plan.steps[i].by_hand);
			seen++;
		}
	assert_int_equal(seen, 2);
	unmake(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_change_by_hand_stays_after_a_stop),
		cmocka_unit_test(a_tool_that_spans_the_spine_rolls_both_sides_at_once),
		cmocka_unit_test(every_tool_used_is_at_hand),
		cmocka_unit_test(a_sweep_covers_only_what_its_tool_can_roll),
		cmocka_unit_test(a_sweep_runs_from_first_to_last_muscle_or_between_its_own_landmarks),
		cmocka_unit_test(a_sweep_is_no_firmer_than_its_most_delicate_muscle_allows),
		cmocka_unit_test(a_group_is_not_swept_if_a_member_is_left_out),
		cmocka_unit_test(a_missing_tool_is_reported_with_one_that_would_work),
		cmocka_unit_test(tools_change_as_rarely_as_the_order_allows),
		cmocka_unit_test(a_full_stop_leaves_no_steps_and_says_why),
		cmocka_unit_test(a_group_excluded_on_one_side_is_rolled_on_the_other),
		cmocka_unit_test(a_muscle_gets_thirty_seconds_after_a_long_race),
		cmocka_unit_test(skipped_muscles_are_reported),
		cmocka_unit_test(muscles_the_profile_excludes_are_skipped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
