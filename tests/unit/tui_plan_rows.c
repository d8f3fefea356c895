/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The rows of the plan view: a bout left out stays in its place, and the cursor on its row. */
#include "tui/plan_rows.h"

#include "unit/plan_fixture.h"

#define TWO_TOOLS "tools=large-smooth-roller,lacrosse-ball "

/* The muscles and groups of the rows, those left out in brackets, each once. */
static const char *shown(const struct plan_rows *rows)
{
	static char text[400];
	char before[80] = "";
	text[0] = '\0';
	for (int i = 0; i < rows->count; i++) {
		char name[80];
		snprintf(name, sizeof name, rows->items[i].skip >= 0 ? "(%s)" : "%s",
			 target_id(catalogue(), rows->items[i].id.target));
		if (strcmp(name, before) != 0)
			snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", text[0] != '\0' ? " " : "",
				 name);
		memcpy(before, name, sizeof before);
	}
	return text;
}

static void again(struct made *made)
{
	plan_done(&made->plan);
	plan_build(&made->plan, catalogue(), &made->wish, &made->person, &made->safety, NULL);
}

static unsigned step_of(const struct plan *plan, const char *group)
{
	unsigned at = 0;
	while (plan->steps[at].group < 0 || strcmp(catalogue()->groups[plan->steps[at].group].id, group) != 0)
		at++;
	return at;
}

static void what_is_left_out_stays_in_its_place(void **state)
{
	static const char all[] = "calves hamstrings glutes quadriceps hip-stabilizers feet upper-back";
	struct made made = make("post-run 10 " TWO_TOOLS);
	struct plan_rows rows;
	(void)state;
	plan_rows_of(&rows, &made.plan, &made.wish);
	for (int i = 0; i < rows.count; i++)
		assert_true(rows.items[i].step >= 0);
	const char *first = strstr(shown(&rows), "hamstrings");
	assert_non_null(first);
	plan_rows_leave_out(&made.wish, &made.plan, step_of(&made.plan, "hamstrings"));
	again(&made);
	plan_rows_leave_out(&made.wish, &made.plan, step_of(&made.plan, "calves"));
	again(&made);
	plan_rows_of(&rows, &made.plan, &made.wish);
	assert_int_equal(strncmp(shown(&rows), "(calves) (hamstrings) glutes", 28), 0);
	made.wish.skip_count = 0;
	again(&made);
	plan_rows_of(&rows, &made.plan, &made.wish);
	assert_int_equal(strncmp(shown(&rows), all, 17), 0);
	unmake(&made);
}

static void the_cursor_stays_on_its_bout(void **state)
{
	struct made made = make("post-run 10 " TWO_TOOLS), longer = make("post-run 30 " TWO_TOOLS);
	struct plan_rows rows, others;
	(void)state;
	plan_rows_of(&rows, &made.plan, &made.wish);
	plan_rows_of(&others, &longer.plan, &longer.wish);
	for (int i = 0; i < rows.count; i++) {
		assert_int_equal(plan_rows_find(&rows, catalogue(), &rows.items[i].id), i);
		int at = plan_rows_find(&others, catalogue(), &rows.items[i].id);
		assert_true(at >= 0);
		assert_int_equal(longer.plan.steps[others.items[at].step].group,
				 made.plan.steps[rows.items[i].step].group);
	}
	unmake(&made);
	unmake(&longer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_left_out_stays_in_its_place),
		cmocka_unit_test(the_cursor_stays_on_its_bout),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
