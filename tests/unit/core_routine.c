/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A coach's routine for athletes with limits: each gets what those limits allow, with the reason. */
#include "unit/plan_fixture.h"

#include "core/plan/routine_of_plan.h"
#include "core/plan/routine_plan.h"

static unsigned muscle(const char *id)
{
	int at = catalogue_find(catalogue(), SECTION_MUSCLES, id);
	assert_true(at >= 0);
	return (unsigned)at;
}

static struct routine_item roll(const char *id, unsigned seconds)
{
	return (struct routine_item){
		.kind = STEP_ROLL, .muscle = muscle(id), .sweep = -1, .tool = -1, .position = -1, .seconds = seconds
	};
}

static struct routine_item sweep(const char *group, const char *booked, unsigned seconds)
{
	struct routine_item item = roll(booked, seconds);
	item.sweep = catalogue_find(catalogue(), SECTION_GROUPS, group);
	return item;
}

static struct routine_item with_tool(struct routine_item item, const char *tool)
{
	item.tool = catalogue_find(catalogue(), SECTION_TOOLS, tool);
	return item;
}

static struct routine_item with_cap(struct routine_item item, unsigned cap)
{
	item.cap = cap;
	return item;
}

static struct routine_item stretch(const char *id)
{
	return (struct routine_item){ .kind = STEP_STRETCH,
				      .stretch = (unsigned)catalogue_find(catalogue(), SECTION_STRETCHES, id),
				      .sweep = -1,
				      .tool = -1,
				      .position = -1 };
}

/* The coach's routine in the mode of the wish, for the athlete of the wish. */
static struct made fit(const char *words, const struct routine_item *items, unsigned count)
{
	struct made made = make(words);
	struct routine routine = { .name = "Tuesday", .mode = made.wish.mode, .items_count = count };
	memcpy(routine.items, items, count * sizeof *items);
	plan_done(&made.plan);
	plan_of_routine(&made.plan, &routine, catalogue(), &made.wish, &made.person, &made.safety);
	assert_holds(&made);
	return made;
}

static void a_routine_without_limits_is_rolled_as_written(void **state)
{
	(void)state;
	const struct routine_item items[] = { with_cap(roll("soleus", 90), 3), roll("tfl", 30),
					      stretch("calf-wall-bent") };
	struct made made = fit("post-run", items, 3);
	assert_string_equal(rolls(&made.plan), "soleus 90x2, tfl 30x2");
	assert_int_equal(roll_of(&made.plan, "soleus")->cap, 3);
	assert_int_equal(count_of(&made.plan, STEP_STRETCH), 2);
	assert_int_equal(made.plan.left_out_count, 0);
	assert_non_null(strstr(roll_of(&made.plan, "soleus")->reasons[0].text, "Tuesday"));
	unmake(&made);
}

static void an_excluded_muscle_is_left_out_with_the_reason(void **state)
{
	(void)state;
	const struct routine_item items[] = { roll("soleus", 45), roll("tfl", 30) };
	struct made made = fit("post-run has=varicose-veins:calves", items, 2);
	assert_string_equal(rolls(&made.plan), "tfl 30x2");
	assert_non_null(left_out_of(&made.plan, "soleus"));
	assert_int_equal(made.plan.verdict, VERDICT_LIMITED);
	unmake(&made);
	made = fit("post-run has=varicose-veins:calves", items, 1);
	assert_int_equal(made.plan.steps_count, 0);
	assert_non_null(notice_of(&made.plan, "nothing-to-roll"));
	unmake(&made);
	made = fit("post-run has=varicose-veins:calves:right", items, 2);
	assert_string_equal(rolls(&made.plan), "soleus 45, tfl 30x2");
	assert_int_equal(left_out_of(&made.plan, "soleus")->side, SIDE_RIGHT);
	unmake(&made);
}

/* Without a double ball the back sweep covers the muscle that the routine rolls again on the right. */
static void both_sides_get_the_same_time_when_a_sweep_changes(void **state)
{
	(void)state;
	struct routine_item items[] = { sweep("upper-back", "thoracic-erectors", 30), roll("rhomboids", 40) };
	items[0].sides[items[0].sides_count++] = SIDE_BOTH;
	items[1].sides[items[1].sides_count++] = SIDE_RIGHT;
	struct made made = fit("post-run tools=large-smooth-roller,lacrosse-ball", items, 2);
	assert_int_equal(left_out_of(&made.plan, "rhomboids")->side, SIDE_RIGHT);
	assert_int_equal(roll_of(&made.plan, "rhomboids")->seconds, 30);
	unmake(&made);
}

static void a_sweep_left_out_is_reported_by_its_group(void **state)
{
	(void)state;
	const struct routine_item items[] = { sweep("calves", "gastrocnemius-medial", 45), roll("tfl", 30) };
	struct made made = fit("post-run has=varicose-veins:calves:right", items, 2);
	assert_int_equal(left_out_of(&made.plan, "calves")->side, SIDE_RIGHT);
	assert_null(left_out_of(&made.plan, "gastrocnemius-medial"));
	unmake(&made);
	made = fit("post-run has=varicose-veins:calves", items, 2);
	assert_non_null(left_out_of(&made.plan, "calves"));
	unmake(&made);
	made = fit("post-run skip=calves", items, 2);
	assert_string_equal(left_out_of(&made.plan, "calves")->reason.text, "Calves: left out, as you asked.");
	unmake(&made);
}

static void a_sweep_over_an_excluded_muscle_becomes_a_single_bout(void **state)
{
	(void)state;
	const struct routine_item items[] = { sweep("quadriceps", "rectus-femoris", 40) };
	struct made made = fit("post-run", items, 1);
	unsigned cap = roll_of(&made.plan, "rectus-femoris")->cap;
	assert_true(roll_of(&made.plan, "rectus-femoris")->sweep);
	unmake(&made);
	made = fit("post-run has=recent-injection:vastus-medialis", items, 1);
	assert_string_equal(rolls(&made.plan), "rectus-femoris 40x2");
	assert_false(roll_of(&made.plan, "rectus-femoris")->sweep);
	assert_int_equal(roll_of(&made.plan, "rectus-femoris")->cap, cap);
	unmake(&made);
}

static void caps_and_seconds_are_lowered_to_what_is_allowed(void **state)
{
	(void)state;
	const struct routine_item items[] = { with_cap(roll("gastrocnemius-medial", 60), 6), roll("soleus", 40) };
	struct made made = fit("post-run has=long-race-48h", items, 2);
	assert_string_equal(rolls(&made.plan), "gastrocnemius-medial 30x2, soleus 30x2");
	assert_int_equal(roll_of(&made.plan, "gastrocnemius-medial")->cap, 3);
	unmake(&made);
}

static void rolling_twice_never_exceeds_a_limit(void **state)
{
	(void)state;
	const struct routine_item items[] = { roll("soleus", 60), roll("tfl", 30), roll("soleus", 60) };
	struct made twice = fit("post-run", items, 3), once = fit("post-run has=long-race-48h", items, 3);
	assert_string_equal(rolls(&twice.plan), "soleus 60x2, tfl 30x2, soleus 60x2");
	assert_string_equal(rolls(&once.plan), "soleus 30x2, tfl 30x2");
	assert_non_null(left_out_of(&once.plan, "soleus"));
	unmake(&twice);
	unmake(&once);
}

static void a_limit_of_one_set_prevents_a_second(void **state)
{
	(void)state;
	struct made made = make("post-run");
	struct routine routine = { .name = "Tuesday", .mode = made.wish.mode, .items_count = 2 };
	routine.items[0] = routine.items[1] = roll("soleus", 40);
	plan_done(&made.plan);
	made.safety.one_set = true;
	plan_of_routine(&made.plan, &routine, catalogue(), &made.wish, &made.person, &made.safety);
	assert_string_equal(rolls(&made.plan), "soleus 40x2");
	unmake(&made);
}

/* R50: at most one set before a run, and two after one. */
static void a_mode_has_so_many_sets(void **state)
{
	(void)state;
	const struct routine_item items[] = { roll("soleus", 30), roll("tfl", 30), roll("soleus", 30), roll("tfl", 30),
					      roll("soleus", 30) };
	struct made before = fit("pre-run", items, 5), after = fit("post-run", items, 5);
	assert_string_equal(rolls(&before.plan), "soleus 30x2, tfl 30x2");
	assert_string_equal(left_out_of(&before.plan, "soleus")->reason.text, "Lower calf: one set is enough here.");
	assert_string_equal(rolls(&after.plan), "soleus 30x2, tfl 30x2, soleus 30x2, tfl 30x2");
	assert_string_equal(left_out_of(&after.plan, "soleus")->reason.text, "Lower calf: two sets are enough here.");
	unmake(&before);
	unmake(&after);
}

/* The coach gets a message with the remedy. */
static void a_second_set_before_a_run_is_an_error_in_the_file(void **state)
{
	(void)state;
	struct routine routine = { .name = "Twice", .items_count = 2 };
	struct routine_diagnostic diagnostics[2];
	routine.mode = (unsigned)catalogue_find(catalogue(), SECTION_MODES, "pre-run");
	routine.items[0] = routine.items[1] = roll("soleus", 20);
	assert_int_equal(routine_check(&routine, catalogue(), diagnostics, 2), 1);
	assert_int_equal(diagnostics[0].item, 1);
	assert_string_equal(diagnostics[0].reason.text,
			    "Lower calf: one set is enough here: leave this one out, or do fewer rounds.");
	routine.items_count = 1;
	assert_int_equal(routine_check(&routine, catalogue(), diagnostics, 2), 0);
}

/* A side rests 15 s before its next set; the time of the other side counts as rest. */
static void a_side_rests_between_its_sets(void **state)
{
	(void)state;
	struct routine_item left = roll("soleus", 40);
	left.sides[0] = SIDE_LEFT;
	left.sides_count = 1;
	const struct routine_item one_sided[] = { left, left }, both[] = { roll("soleus", 40), roll("soleus", 40) };
	struct made one = fit("post-run", one_sided, 2), two = fit("post-run", both, 2);
	assert_int_equal(roll_of(&one.plan, "soleus")[1].kind, STEP_CHANGEOVER);
	assert_int_equal(roll_of(&one.plan, "soleus")[1].seconds, 15);
	assert_int_equal(roll_of(&two.plan, "soleus")[3].kind, STEP_CHANGEOVER);
	assert_int_equal(roll_of(&two.plan, "soleus")[3].seconds, 10);
	unmake(&one);
	unmake(&two);
}

static void a_missing_tool_is_replaced_and_reported(void **state)
{
	(void)state;
	const struct routine_item items[] = { with_tool(roll("gluteus-medius", 30), "lacrosse-ball") };
	struct made made = fit("post-run tools=tennis-ball", items, 1);
	const struct step *step = roll_of(&made.plan, "gluteus-medius");
	assert_string_equal(tool_id(step->tool), "tennis-ball");
	assert_non_null(strstr(step->reasons[2].text, "instead of Lacrosse ball"));
	assert_non_null(strstr(step->reasons[2].text, "not at hand"));
	unmake(&made);
}

static void without_the_peanut_ball_one_bout_becomes_two(void **state)
{
	(void)state;
	struct routine_item items[] = { with_tool(roll("thoracic-erectors", 45), "peanut-ball") };
	items[0].sides[0] = SIDE_BOTH;
	items[0].sides_count = 1;
	struct made peanut = fit("post-run tools=peanut-ball", items, 1);
	struct made ball = fit("post-run tools=tennis-ball", items, 1);
	assert_string_equal(rolls(&peanut.plan), "thoracic-erectors 45");
	assert_string_equal(rolls(&ball.plan), "thoracic-erectors 45x2");
	unmake(&peanut);
	unmake(&ball);
}

/* A routine that lists only one side gives a reason. */
static void one_side_is_never_rolled_with_a_two_sided_tool(void **state)
{
	(void)state;
	struct routine_item items[] = { roll("rhomboids", 40), roll("thoracic-erectors", 30) };
	items[0].sides_count = 1;
	items[0].sides[0] = SIDE_LEFT;
	struct made made = fit("post-run tools=peanut-ball", items, 2);
	assert_string_equal(rolls(&made.plan), "thoracic-erectors 30");
	assert_non_null(
		strstr(left_out_of(&made.plan, "rhomboids")->reason.text, "none of your tools can do it this way"));
	unmake(&made);
	made = fit("post-run tools=peanut-ball,tennis-ball", items, 1);
	assert_string_equal(rolls(&made.plan), "rhomboids 40");
	assert_int_equal(roll_of(&made.plan, "rhomboids")->side, SIDE_LEFT);
	unmake(&made);
}

static void a_sore_muscle_gets_its_longer_dose_within_the_limit_of_the_group(void **state)
{
	(void)state;
	const struct routine_item items[] = { roll("soleus", 0), roll("gastrocnemius-medial", 70) };
	struct made plain = fit("post-run", items, 2), sore = fit("post-run sore=soleus", items, 2);
	assert_string_equal(rolls(&plain.plan), "soleus 45x2, gastrocnemius-medial 70x2");
	assert_string_equal(rolls(&sore.plan), "soleus 60x2, gastrocnemius-medial 60x2");
	unmake(&plain);
	unmake(&sore);
}

static void a_full_stop_gives_an_athlete_no_steps(void **state)
{
	(void)state;
	const struct routine_item items[] = { roll("soleus", 45), stretch("calf-wall-bent") };
	struct made made = fit("post-run has=blood-thinners", items, 2);
	assert_int_equal(made.plan.steps_count, 0);
	assert_int_equal(made.plan.verdict, VERDICT_STOP);
	assert_true(made.plan.notices_count > 0);
	assert_non_null(left_out_of(&made.plan, "soleus"));
	unmake(&made);
}

static void muscle_skipped_by_the_athlete_is_skipped(void **state)
{
	(void)state;
	const struct routine_item items[] = { roll("soleus", 45), roll("tfl", 30) };
	struct made skip = fit("post-run skip=soleus", items, 2), only = fit("post-run only=soleus", items, 2);
	assert_string_equal(rolls(&skip.plan), "tfl 30x2");
	assert_string_equal(rolls(&only.plan), "soleus 45x2");
	assert_non_null(left_out_of(&skip.plan, "soleus"));
	unmake(&skip);
	unmake(&only);
}

static void a_sore_no_go_area_is_reported_in_a_routine_too(void **state)
{
	(void)state;
	const struct routine_item items[] = { roll("soleus", 45) };
	struct made made = fit("post-run sore=it-band", items, 1);
	assert_non_null(left_out_of(&made.plan, "it-band"));
	assert_non_null(notice_of(&made.plan, "it-band"));
	unmake(&made);
}

/* A routine planned with one tool can be read back, and its rows keep their numbers. */
static void a_planned_routine_comes_back_as_it_was_written(void **state)
{
	(void)state;
	for (unsigned mode = 0; mode < catalogue()->modes_count; mode++)
		for (unsigned tool = 0; tool < catalogue()->tools_count; tool++) {
			char words[200];
			struct routine routine;
			struct routine_diagnostic diagnostic;
			struct plan written;
			snprintf(words, sizeof words, "%s tools=%s", catalogue()->modes[mode].id,
				 catalogue()->tools[tool].id);
			struct made made = make(words);
			if (made.plan.steps_count > 0) {
				routine_of_plan(&routine, &made.plan, NULL);
				if (routine_check(&routine, catalogue(), &diagnostic, 1) > 0)
					fail_msg("%s: %s", words, diagnostic.reason.text);
				plan_as_written(&written, &routine, catalogue());
				assert_int_equal(written.steps_count, made.plan.steps_count);
				for (unsigned i = 0; i < written.steps_count; i++)
					assert_true(written.steps[i].kind == made.plan.steps[i].kind &&
						    written.steps[i].muscle == made.plan.steps[i].muscle &&
						    written.steps[i].side == made.plan.steps[i].side);
				plan_done(&written);
			}
			unmake(&made);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_routine_without_limits_is_rolled_as_written),
		cmocka_unit_test(an_excluded_muscle_is_left_out_with_the_reason),
		cmocka_unit_test(both_sides_get_the_same_time_when_a_sweep_changes),
		cmocka_unit_test(a_sweep_left_out_is_reported_by_its_group),
		cmocka_unit_test(a_sweep_over_an_excluded_muscle_becomes_a_single_bout),
		cmocka_unit_test(caps_and_seconds_are_lowered_to_what_is_allowed),
		cmocka_unit_test(rolling_twice_never_exceeds_a_limit),
		cmocka_unit_test(a_limit_of_one_set_prevents_a_second),
		cmocka_unit_test(a_mode_has_so_many_sets),
		cmocka_unit_test(a_second_set_before_a_run_is_an_error_in_the_file),
		cmocka_unit_test(a_side_rests_between_its_sets),
		cmocka_unit_test(a_missing_tool_is_replaced_and_reported),
		cmocka_unit_test(without_the_peanut_ball_one_bout_becomes_two),
		cmocka_unit_test(one_side_is_never_rolled_with_a_two_sided_tool),
		cmocka_unit_test(a_sore_muscle_gets_its_longer_dose_within_the_limit_of_the_group),
		cmocka_unit_test(a_full_stop_gives_an_athlete_no_steps),
		cmocka_unit_test(muscle_skipped_by_the_athlete_is_skipped),
		cmocka_unit_test(a_sore_no_go_area_is_reported_in_a_routine_too),
		cmocka_unit_test(a_planned_routine_comes_back_as_it_was_written),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
