/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The order within groups: as few changes of tool as possible, then of position. */
#include "unit/plan_fixture.h"

#include "core/plan/model.h"
#include "core/plan/order.h"

static const struct stance sitting = { .position = POSITION_SITTING },
			   standing = { .position = POSITION_WALL_STANDING };

/* A candidate of a muscle with this tool; its weight identifies it in the tests. */
static struct candidate candidate(const char *muscle, int tool, const struct stance *stance)
{
	return (struct candidate){ .muscle = (unsigned)catalogue_find(catalogue(), SECTION_MUSCLES, muscle),
				   .sides_count = 1,
				   .choices = { { .tool = tool, .stance = stance } } };
}

static const char *ordered(const struct candidate *candidates, unsigned count)
{
	static char text[200];
	struct made made = make("post-run 10");
	struct planning planning;
	struct bout bouts[8];
	text[0] = '\0';
	planning_init(&planning, catalogue(), &made.wish, &made.person, &made.safety, NULL);
	for (unsigned i = 0; i < count; i++) {
		const char *group = catalogue()->muscles[candidates[i].muscle].group;
		bouts[i] = (struct bout){ .candidate = &candidates[i],
					  .group = (unsigned)catalogue_find(catalogue(), SECTION_GROUPS, group) };
	}
	plan_order(&planning, bouts, count);
	for (unsigned i = 0; i < count; i++) {
		strcat(text, i > 0 ? " " : "");
		strcat(text, muscle_id((int)bouts[i].candidate->muscle));
	}
	planning_done(&planning);
	unmake(&made);
	return text;
}

static void one_tool_is_finished_before_the_next(void **state)
{
	(void)state;
	const struct candidate candidates[] = { candidate("gluteus-maximus", 0, &sitting),
						candidate("gluteus-medius", 1, &standing),
						candidate("piriformis", 0, &standing) };
	assert_string_equal(ordered(candidates, 3), "gluteus-maximus piriformis gluteus-medius");
}

static void a_position_is_kept_while_the_tool_is_the_same(void **state)
{
	(void)state;
	const struct candidate candidates[] = { candidate("gluteus-maximus", 0, &sitting),
						candidate("gluteus-medius", 0, &standing),
						candidate("piriformis", 0, &sitting) };
	assert_string_equal(ordered(candidates, 3), "gluteus-maximus piriformis gluteus-medius");
}

static void the_order_looks_ahead_to_the_next_group(void **state)
{
	(void)state;
	const struct candidate candidates[] = { candidate("hamstrings-medial", 2, &sitting),
						candidate("gluteus-maximus", 0, &sitting),
						candidate("gluteus-medius", 1, &sitting),
						candidate("tfl", 0, &sitting) };
	assert_string_equal(ordered(candidates, 4), "hamstrings-medial gluteus-medius gluteus-maximus tfl");
}

static void ties_follow_the_order_of_the_catalogue(void **state)
{
	(void)state;
	const struct candidate candidates[] = { candidate("gluteus-maximus", 0, &sitting),
						candidate("gluteus-medius", 0, &sitting),
						candidate("piriformis", 0, &sitting) };
	assert_string_equal(ordered(candidates, 3), "gluteus-maximus gluteus-medius piriformis");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_tool_is_finished_before_the_next),
		cmocka_unit_test(a_position_is_kept_while_the_tool_is_the_same),
		cmocka_unit_test(the_order_looks_ahead_to_the_next_group),
		cmocka_unit_test(ties_follow_the_order_of_the_catalogue),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
