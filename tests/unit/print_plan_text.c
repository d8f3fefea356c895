/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The plan as text: steps, limits, advice, what was left out; a refusal comes first. */
#include "unit/plan_fixture.h"

#include "core/plan/cue_line.h"
#include "core/session/session.h"
#include "print/plan_text.h"

static void assert_says(const char *words, bool explain, const char *const *says, const char *const *never)
{
	struct made made = make(words);
	struct buf text = { 0 };
	plan_text(&text, &made.plan, &made.safety, explain);
	for (; *says != NULL; says++)
		if (strstr(buf_text(&text), *says) == NULL)
			fail_msg("%s\ndoes not say '%s'", buf_text(&text), *says);
	for (; *never != NULL; never++)
		if (strstr(buf_text(&text), *never) != NULL)
			fail_msg("%s\nsays '%s'", buf_text(&text), *never);
	buf_done(&text);
	unmake(&made);
}

#define SAYS (const char *const[])

static void a_plan_lists_its_steps(void **state)
{
	(void)state;
	assert_says("post-run 10 tools=large-smooth-roller,lacrosse-ball", false,
		    SAYS{ "After a run: 10:00 minutes, 7 regions.\n",
			  "You need: Large smooth foam roller; Lacrosse ball",
			  "   0:15   1. Calves: left, then right, 35 s each\n",
			  "One bout covers Inner calf, Outer calf and Lower calf.", "Start light; pressure at most 5",
			  "Sit, calf on the roller", "   9:30   Done.", "Good to know\n", NULL },
		    SAYS{ "(R14", "model", "Left out", NULL });
}

static void explain_adds_reasons_rules_and_the_model(void **state)
{
	(void)state;
	assert_says("post-run 10 sore=it-band not=inflamed-joint-tendon", true,
		    SAYS{ "- Instead of IT band", "(R60", "- IT band (side of the thigh):",
			  "Instead: Outer front of the hip (TFL),", "The planner's model\n", "  * ", NULL },
		    SAYS{ NULL });
}

static void bouts_have_the_same_name_everywhere(void **state)
{
	(void)state;
	struct made made = make("post-run 10");
	struct buf text = { 0 };
	char name[128];
	unsigned sweeps = 0;
	plan_text(&text, &made.plan, &made.safety, false);
	for (unsigned i = 0; i < made.plan.steps_count; i++) {
		const struct step *step = &made.plan.steps[i];
		if (!step_is_work(step))
			continue;
		snprintf(name, sizeof(name), ". %s: ", step_name(made.plan.catalogue, step));
		assert_non_null(strstr(buf_text(&text), name));
		sweeps += step->sweep;
		if (step->sweep)
			assert_string_equal(step_name(made.plan.catalogue, step),
					    made.plan.catalogue->groups[step->group].name);
	}
	assert_true(sweeps >= 6);
	buf_done(&text);
	unmake(&made);
}

static void a_refusal_comes_first_and_has_no_steps(void **state)
{
	(void)state;
	assert_says("has=blood-thinners", false,
		    SAYS{ "After a run: no rolling today.\n", "Blood thinners", "Left out", NULL },
		    SAYS{ "You need", "0:15", NULL });
	assert_says("has=antiplatelet", false, SAYS{ "ask a doctor or physical therapist first", NULL },
		    SAYS{ "0:15", NULL });
}

/* Before the first step, each with the effect of a yes; the reason for the order is above them. */
static void a_long_run_asks_before_the_steps(void **state)
{
	(void)state;
	struct made made = make("post-run 10 ran=42km,4:00");
	struct buf text = { 0 };
	plan_text(&text, &made.plan, &made.safety, false);
	const char *steps = strstr(buf_text(&text), "1. "), *at = buf_text(&text);
	static const char *const before[] = { "Your run: 42.0 km, 4:00 h: ", " first.", "dark like cola",
					      "No rolling. Get medical help now.", "marathon or longer" };
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
		assert_non_null(at = strstr(at, before[i]));
		assert_true(at < steps);
	}
	assert_null(strstr(steps, "dark like cola"));
	assert_null(strstr(steps, "Your run"));
	buf_done(&text);
	unmake(&made);
	assert_says("ran=42km,4:00 has=fever-illness", false, SAYS{ "no rolling today", "Your run: 42.0 km", NULL },
		    SAYS{ "questions come first", "dark like cola", NULL });
}

static void every_limit_lists_the_rows_it_applies_to(void **state)
{
	(void)state;
	assert_says("post-run 10 sore=calves:both=8 has=diabetes", false,
		    SAYS{ "\nYour limits\n- Diabetes: gentle pressure", "- Pressure at most 3: diabetes (Calves).\n",
			  "- Very sore: 2 pressure steps lighter, at most 30 s (Calves).\n",
			  "\nGood to know\n- Soreness or injury?", NULL },
		    SAYS{ NULL });
}

static void nothing_left_out_is_listed_twice(void **state)
{
	(void)state;
	assert_says("has=blood-thinners", false,
		    SAYS{ "\nWhy\n- Blood thinners",
			  "\n- Quadriceps, Hamstrings, Glutes, Calves, Hip stabilizers, Upper back and "
			  "Soles of the feet: no rolling: blood thinners.\n",
			  NULL },
		    SAYS{ "- Hamstrings", NULL });
	assert_says("post-run 10 sore=it-band not=inflamed-joint-tendon", false,
		    SAYS{ "- Roll everywhere, not only where it hurts.\n\nLeft out\n- IT band (side of the thigh): "
			  "connective tissue",
			  "Buttock and Side of the hip (upper).\n", NULL },
		    SAYS{ "no.\n- IT band", NULL });
	assert_says("post-run 10 only=calves", false,
		    SAYS{ "- Quadriceps, Hamstrings, Glutes, Hip stabilizers, Upper back and Soles of the "
			  "feet: not part of what you asked for.\n",
			  NULL },
		    SAYS{ NULL });
}

static void limits_and_single_sides_are_shown(void **state)
{
	(void)state;
	assert_says(
		"post-run 10 has=varicose-veins:calves:left", false,
		SAYS{ "With limits: see below.", "Calves: right only, ", "- Calves, left: varicose veins.\n", NULL },
		SAYS{ NULL });
}

static void both_sides_at_once_are_one_line(void **state)
{
	(void)state;
	assert_says("post-run only=thoracic-erectors tools=peanut-ball", false,
		    SAYS{ "60 s, both sides at once", NULL }, SAYS{ "left, then right", NULL });
}

static void an_empty_plan_suggests_a_remedy(void **state)
{
	(void)state;
	assert_says("post-run 1", false, SAYS{ "After a run: nothing to roll.\n", "allow at least 2 minutes", NULL },
		    SAYS{ "First:", NULL });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plan_lists_its_steps),
		cmocka_unit_test(explain_adds_reasons_rules_and_the_model),
		cmocka_unit_test(bouts_have_the_same_name_everywhere),
		cmocka_unit_test(a_refusal_comes_first_and_has_no_steps),
		cmocka_unit_test(a_long_run_asks_before_the_steps),
		cmocka_unit_test(every_limit_lists_the_rows_it_applies_to),
		cmocka_unit_test(nothing_left_out_is_listed_twice),
		cmocka_unit_test(limits_and_single_sides_are_shown),
		cmocka_unit_test(both_sides_at_once_are_one_line),
		cmocka_unit_test(an_empty_plan_suggests_a_remedy),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
