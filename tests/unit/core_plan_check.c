/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* plan_check: a valid plan passes, and every fault is found at its step. */
#include "unit/plan_fixture.h"

static struct made good(void)
{
	return make("post-run 20 stretches tools=large-smooth-roller,lacrosse-ball,peanut-ball");
}

static struct step *first_of(struct plan *plan, enum step_kind kind)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (plan->steps[i].kind == kind)
			return &plan->steps[i];
	fail_msg("no %s", step_kind_word(kind));
	return NULL;
}

/* Introduces a fault into the first step of a kind. */
struct spoiling {
	const char *says; /* part of the message */
	const char *field;
	enum step_kind kind;
	void (*spoil)(struct plan *plan, struct step *step);
};

static void shorten(struct plan *plan, struct step *step)
{
	step->seconds = 25;
	plan_layout(plan);
}

static void lengthen(struct plan *plan, struct step *step)
{
	step->seconds = 125;
	plan_layout(plan);
}

static void lengthen_little(struct plan *plan, struct step *step)
{
	step->seconds += 5;
	plan_layout(plan);
}

static void press(struct plan *plan, struct step *step)
{
	(void)plan;
	step->cap = 7;
}

static void press_nothing(struct plan *plan, struct step *step)
{
	(void)plan;
	step->cap = 0;
}

static void take_another_tool(struct plan *plan, struct step *step)
{
	(void)plan;
	step->tool = catalogue_find(catalogue(), SECTION_TOOLS, "golf-ball");
}

static void take_no_tool(struct plan *plan, struct step *step)
{
	(void)plan;
	step->tool = -1;
}

static void cover_something_else(struct plan *plan, struct step *step)
{
	(void)plan;
	step->covers[0] = (unsigned)catalogue_find(catalogue(), SECTION_MUSCLES, "forearms");
}

static void leave_a_gap(struct plan *plan, struct step *step)
{
	(void)plan;
	step->start_s += 1;
}

static void drop_the_change(struct plan *plan, struct step *step)
{
	*step = step[-1];
	plan_layout(plan);
}

static void move_to_the_end(struct plan *plan, struct step *step)
{
	struct step moved = *step, *last = &plan->steps[plan->steps_count - 2];
	*step = *last;
	*last = moved;
	plan_layout(plan);
}

static void hold_long(struct plan *plan, struct step *step)
{
	step->seconds = 90;
	plan_layout(plan);
}

static void make_it_a_drill(struct plan *plan, struct step *step)
{
	(void)plan;
	step->kind = STEP_DRILL;
	step->stretch = catalogue_find(catalogue(), SECTION_STRETCHES, "high-knees");
}

static void roll_on_past_the_end(struct plan *plan, struct step *step)
{
	(void)step;
	plan->budget_s = 60;
}

static void every_fault_is_found_and_reported(void **state)
{
	static const struct spoiling spoilings[] = {
		{ "too short", "seconds", STEP_ROLL, shorten },
		{ "is over the limit of 120 s", "seconds", STEP_ROLL, lengthen },
		{ "give both sides the same time", "seconds", STEP_ROLL, lengthen_little },
		{ "pressure 7", "cap", STEP_ROLL, press },
		{ "pressure 0", "cap", STEP_ROLL, press_nothing },
		{ "cannot be used here", "tool", STEP_ROLL, take_another_tool },
		{ "no tool", "tool", STEP_ROLL, take_no_tool },
		{ "does not cover its own muscle", "", STEP_ROLL, cover_something_else },
		{ "starts at", "start_s", STEP_ROLL, leave_a_gap },
		{ "no time to get into position", "", STEP_CHANGEOVER, drop_the_change },
		{ "out of place", "", STEP_ROLL, move_to_the_end },
		{ "is outside 20 to 60 s", "seconds", STEP_STRETCH, hold_long },
		{ "does not belong", "", STEP_STRETCH, make_it_a_drill },
		{ "longer than the 60 s", "", STEP_LEAD_IN, roll_on_past_the_end },
	};
	(void)state;
	for (size_t i = 0; i < sizeof spoilings / sizeof *spoilings; i++) {
		struct made made = good();
		bool said = false;
		struct plan_diagnostic diagnostic = { 0 };
		assert_holds(&made);
		spoilings[i].spoil(&made.plan, first_of(&made.plan, spoilings[i].kind));
		for (unsigned from = 0; !plan_check(&made.plan, &made.safety, from, &diagnostic);
		     from = (unsigned)diagnostic.step + 1) {
			said |= strstr(diagnostic.reason.text, spoilings[i].says) != NULL &&
				strcmp(diagnostic.field, spoilings[i].field) == 0;
			if (diagnostic.step < 0)
				break;
		}
		if (!said)
			fail_msg("nobody says '%s'", spoilings[i].says);
		unmake(&made);
	}
}

static void an_excluded_muscle_is_reported_with_its_reason(void **state)
{
	(void)state;
	struct made made = good(), hurt = make("post-run injured=calves=100");
	struct plan_diagnostic diagnostic;
	assert_false(plan_check(&made.plan, &hurt.safety, 0, &diagnostic));
	assert_true(diagnostic.step >= 0);
	assert_string_equal(group_id(made.plan.steps[diagnostic.step].group), "calves");
	unmake(&made);
	unmake(&hurt);
}

static void a_group_gets_two_minutes_per_side_in_total(void **state)
{
	(void)state;
	struct made made = make("post-run 20 only=gastrocnemius-medial,soleus");
	unsigned extra = 0;
	for (unsigned i = 0; i < made.plan.steps_count; i++)
		if (made.plan.steps[i].kind == STEP_ROLL)
			made.plan.steps[i].seconds = 60 + (extra++ < 2 ? 10 : 0);
	plan_layout(&made.plan);
	struct plan_diagnostic diagnostic;
	assert_false(plan_check(&made.plan, &made.safety, 0, &diagnostic));
	assert_non_null(strstr(diagnostic.reason.text, "for the whole group"));
	unmake(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_fault_is_found_and_reported),
		cmocka_unit_test(an_excluded_muscle_is_reported_with_its_reason),
		cmocka_unit_test(a_group_gets_two_minutes_per_side_in_total),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
