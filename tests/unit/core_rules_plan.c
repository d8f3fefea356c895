/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Rules that every plan from the built-in catalogue keeps, for any wish. */
#include "unit/plan_fixture.h"

static const char *const modes[] = { "pre-run", "post-run", "rest-day", "before-bed" };

enum { MODES = sizeof modes / sizeof *modes };

static struct made make_in(const char *mode, const char *words)
{
	char text[256];
	snprintf(text, sizeof text, "%s %s", mode, words);
	return make(text);
}

/* R1, R4, R14, R17, R86 */
static void ten_minutes_and_the_two_basic_tools_reach_the_whole_body(void **state)
{
	(void)state;
	for (unsigned i = 0; i < MODES; i++) {
		struct made made = make(modes[i]);
		assert_int_in_range(made.plan.total_s, 1, 600);
		assert_holds(&made);
		if (strcmp(modes[i], "before-bed") != 0)
			assert_int_equal(plan_regions(&made.plan), 7);
		for (unsigned k = 0; k < made.plan.steps_count; k++)
			if (made.plan.steps[k].kind == STEP_ROLL)
				assert_true(tools_basic(catalogue()) >> made.plan.steps[k].tool & 1);
		unmake(&made);
	}
}

/* R18, R21 */
static void marks_never_take_a_region_away(void **state)
{
	(void)state;
	for (unsigned i = 0; i + 1 < MODES; i++) {
		struct made made = make_in(modes[i], "sore=calves=9,glutes:left=8,it-band=7,lower-back "
						     "not=disc-or-sciatica,inflamed-joint-tendon,acute-injury-72h");
		assert_int_equal(plan_regions(&made.plan), 7);
		assert_holds(&made);
		unmake(&made);
	}
}

/* R20 */
static void sore_calves_bring_the_hamstrings_beside_them(void **state)
{
	(void)state;
	for (unsigned i = 0; i < MODES; i++) {
		struct made made = make_in(modes[i], "sore=calves");
		const char *order = groups(&made.plan);
		if (strstr(order, "calves hamstrings") == NULL && strstr(order, "hamstrings calves") == NULL)
			fail_msg("%s: %s", modes[i], order);
		unmake(&made);
	}
}

/* R27, R28, R40 */
static void every_bout_begins_at_touch_with_slow_strokes(void **state)
{
	(void)state;
	for (unsigned i = 0; i < MODES; i++) {
		struct made made = make_in(modes[i], "60");
		for (unsigned k = 0; k < made.plan.steps_count; k++) {
			struct pass passes[PASSES_MAX];
			const struct step *step = &made.plan.steps[k];
			if (step->kind != STEP_ROLL)
				continue;
			assert_int_in_range(step->tempo_s, 2, 4);
			unsigned count = step_passes(catalogue(), step, passes);
			unsigned light = step->seconds < 45 ? 2 : 3;
			for (unsigned pass = 0; pass < count && pass < light; pass++)
				assert_int_equal(passes[pass].pressure, 2);
		}
		unmake(&made);
	}
}

/* R31-R33, R48 */
static void every_bout_lies_in_the_range_of_its_mode(void **state)
{
	(void)state;
	for (unsigned i = 0; i < MODES; i++) {
		bool before = strcmp(modes[i], "pre-run") == 0;
		struct made made = make_in(modes[i], "60 sore=calves,feet");
		assert_true(count_of(&made.plan, STEP_ROLL) > 0);
		for (unsigned k = 0; k < made.plan.steps_count; k++)
			if (made.plan.steps[k].kind == STEP_ROLL)
				assert_int_in_range(made.plan.steps[k].seconds, before ? 20 : 30, before ? 30 : 60);
		unmake(&made);
	}
}

/* R46 */
static void a_sore_place_before_a_run_adds_no_time(void **state)
{
	(void)state;
	struct made plain = make("pre-run 10"), sore = make("pre-run 10 sore=hamstrings,calves");
	assert_true(sore.plan.total_s <= plain.plan.total_s);
	unmake(&plain);
	unmake(&sore);
}

/* R53, R96, R101, R106-R108 */
static void rolling_comes_first_then_drills_or_stretches(void **state)
{
	(void)state;
	for (unsigned i = 0; i < MODES; i++) {
		bool before = strcmp(modes[i], "pre-run") == 0, after_rolling = false;
		struct made made = make_in(modes[i], before ? "20" : "20 stretches");
		assert_true(count_of(&made.plan, STEP_DRILL) >= (before ? 4u : 0u));
		assert_int_equal(count_of(&made.plan, STEP_STRETCH) == 0, before);
		for (unsigned k = 0; k < made.plan.steps_count; k++) {
			enum step_kind kind = made.plan.steps[k].kind;
			after_rolling |= kind == STEP_DRILL || kind == STEP_STRETCH;
			assert_false(kind == STEP_ROLL && after_rolling);
			assert_false(kind == STEP_STRETCH && before);
			assert_false(kind == STEP_DRILL && !before);
		}
		unmake(&made);
	}
}

/* R55, R57 */
static void an_injured_region_is_never_planned(void **state)
{
	(void)state;
	static const char *const spared[] = { "hamstrings-medial", "hamstrings-lateral", "gluteus-maximus", "soleus",
					      "gastrocnemius-medial" };
	for (unsigned i = 0; i < MODES; i++) {
		struct made fresh = make_in(modes[i], "injured=hamstrings=71");
		struct made older = make_in(modes[i], "injured=hamstrings=72");
		assert_int_equal(fresh.plan.steps_count, 0);
		assert_int_equal(fresh.plan.verdict, VERDICT_STOP);
		assert_int_equal(older.plan.verdict, VERDICT_LIMITED);
		for (size_t k = 0; k < sizeof spared / sizeof *spared; k++)
			assert_false(is_rolled(&older.plan, spared[k]));
		assert_true(is_rolled(&older.plan, "thoracic-erectors") || is_rolled(&older.plan, "rhomboids"));
		unmake(&fresh);
		unmake(&older);
	}
}

/* R49: muscles rolled more gently before a run are so in every bout of a plan */
static void before_a_run_every_bout_is_gentler_than_after(void **state)
{
	(void)state;
	struct made before = make("pre-run"), after = make("post-run");
	for (unsigned i = 0; i < before.plan.steps_count; i++) {
		const struct step *step = &before.plan.steps[i];
		const struct step *other =
			step->kind == STEP_ROLL ? roll_of(&after.plan, muscle_id(step->muscle)) : NULL;
		if (other != NULL)
			assert_true(step->cap < other->cap);
	}
	unmake(&before);
	unmake(&after);
}

/* R102, R72 */
static void what_was_rolled_today_may_be_rolled_again(void **state)
{
	(void)state;
	uint16_t *today = calloc(catalogue()->muscles_count * 2, sizeof *today);
	struct made made = make_with("post-run 10", &(struct stats){ .days_since = today });
	assert_int_equal(plan_regions(&made.plan), 7);
	free(today);
	unmake(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ten_minutes_and_the_two_basic_tools_reach_the_whole_body),
		cmocka_unit_test(marks_never_take_a_region_away),
		cmocka_unit_test(sore_calves_bring_the_hamstrings_beside_them),
		cmocka_unit_test(every_bout_begins_at_touch_with_slow_strokes),
		cmocka_unit_test(every_bout_lies_in_the_range_of_its_mode),
		cmocka_unit_test(a_sore_place_before_a_run_adds_no_time),
		cmocka_unit_test(rolling_comes_first_then_drills_or_stretches),
		cmocka_unit_test(an_injured_region_is_never_planned),
		cmocka_unit_test(before_a_run_every_bout_is_gentler_than_after),
		cmocka_unit_test(what_was_rolled_today_may_be_rolled_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
