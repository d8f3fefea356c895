/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The page on the planner is correct: its tables and its worked example match the data and the planner. */
#include "unit/plan_fixture.h"

#include "base/buf.h"
#include "core/plan/model.h"

static char *page;

static int read_page(void **state)
{
	FILE *file = fopen(TESTS "/../docs/planner.md", "rb");
	(void)state;
	assert_non_null(file);
	page = calloc(1, 1 << 20);
	size_t size = fread(page, 1, (1 << 20) - 1, file);
	fclose(file);
	return size > 0 ? 0 : -1;
}

static int free_page(void **state)
{
	(void)state;
	free(page);
	return 0;
}

static void assert_has(const struct buf *line)
{
	if (strstr(page, buf_text(line)) == NULL)
		fail_msg("docs/planner.md has no line\n%s", buf_text(line));
}

static void every_weight_of_the_data_is_in_the_table(void **state)
{
	static const struct {
		const char *name;
		size_t offset;
	} rows[] = {
#define ROW(member) { #member, offsetof(struct model, member) }
		ROW(drill_points), ROW(first_bonus), ROW(marked_bonus), ROW(offer_bonus),   ROW(stretch_points),
		ROW(region_bonus), ROW(drop_points), ROW(asked_bonus),  ROW(marked_points), ROW(related_points),
		ROW(day_points),   ROW(day_max),     ROW(sweep_points), ROW(gain_minimum),  ROW(gain_step),
		ROW(gain_fall),    ROW(gain_past),   ROW(own_bonus),    ROW(rest_bonus),    ROW(hand_bonus),
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf line = { 0 };
		buf_addf(&line, "\n| %s |", rows[i].name);
		for (unsigned mode = 0; mode < catalogue()->modes_count; mode++) {
			const char *model = (const char *)&catalogue()->modes[mode].model;
			buf_addf(&line, " %u |", *(const unsigned *)(model + rows[i].offset));
		}
		buf_add(&line, "\n");
		assert_has(&line);
		buf_done(&line);
	}
	for (unsigned mode = 0; mode < catalogue()->modes_count; mode++)
		for (unsigned i = 0; i < 5; i++)
			assert_int_equal(catalogue()->modes[mode].model.priority_points[i], 10 * (i + 1));
}

static void the_gain_is_as_printed(void **state)
{
	struct made made = make("post-run 10");
	struct planning planning;
	struct candidate candidate = { .least_s = 30, .ideal_s = 60, .weight = 100 };
	struct buf line = { 0 };
	(void)state;
	planning_init(&planning, catalogue(), &made.wish, &made.person, &made.safety, NULL);
	buf_add(&line, "| gain up to the ideal, % |");
	for (unsigned dose = 30; dose <= 60; dose += 5)
		buf_addf(&line, " %u |", candidate_worth(&planning, &candidate, dose) / 100);
	assert_has(&line);
	buf_done(&line);
	planning_done(&planning);
	unmake(&made);
}

/* The one candidate of a chosen option of the example. */
static const struct candidate *candidate_of(const struct planning *planning, const struct option *option)
{
	const struct group_candidates *in_group = &planning->groups[option->group];
	for (unsigned i = 0; i < in_group->candidates_count; i++) {
		const struct candidate *candidate = &planning->candidates[in_group->first_candidate + i];
		if (candidate->sweep == option->sweep && candidate->muscle == option->muscles[0])
			return candidate;
	}
	fail_msg("no candidate");
	return NULL;
}

static void the_worked_example_is_the_plan(void **state)
{
	struct made made = make("post-run 10 tools=large-smooth-roller,lacrosse-ball");
	struct planning planning;
	struct buf line = { 0 };
	unsigned seconds = 0;
	(void)state;
	planning_init(&planning, catalogue(), &made.wish, &made.person, &made.safety, NULL);
	for (unsigned i = 0; i < made.plan.options_count; i++) {
		const struct option *option = &made.plan.options[i];
		if (!option->chosen)
			continue;
		unsigned weight = candidate_of(&planning, option)->weight;
		unsigned bonus = planning.groups[option->group].bonus;
		buf_clear(&line);
		buf_addf(&line, "\n| %s | %s | %u | %u | %u | %u | %u |\n", group_id(option->group),
			 muscle_id((int)option->muscles[0]), weight, option->doses[0], (option->worth - bonus) / weight,
			 option->seconds, option->worth);
		assert_has(&line);
		seconds += option->seconds;
	}
	buf_clear(&line);
	buf_addf(&line, "\n| all | | | | | %u | %u |\n", seconds, made.plan.worth);
	assert_has(&line);
	assert_int_equal(seconds, made.plan.time_budget_s);
	buf_done(&line);
	planning_done(&planning);
	unmake(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_weight_of_the_data_is_in_the_table),
		cmocka_unit_test(the_gain_is_as_printed),
		cmocka_unit_test(the_worked_example_is_the_plan),
	};
	return cmocka_run_group_tests(tests, read_page, free_page);
}
