/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Trends with known slopes, regions, and the calendar. */
#include "core/record/overview.h"
#include "test.h"
#include <stdlib.h>
#include <string.h>

enum { TODAY = 20786 }; /* 2026-11-29, a Sunday */

static struct overview overview;
static struct buf text;

static int begin(void **state)
{
	(void)state;
	overview = (struct overview){ .today = TODAY };
	return 0;
}

static int end(void **state)
{
	(void)state;
	buf_done(&text);
	return 0;
}

/* A mark per week, the last one a week ago. */
static const char *say(const int *levels, unsigned count)
{
	struct trend trend = { 0 };
	for (unsigned i = 0; i < count; i++)
		trend_add(&trend, TODAY, TODAY - 7 * (int64_t)(count - i), levels[i]);
	buf_clear(&text);
	trend_text(&trend, &text);
	return buf_text(&text);
}

#define SAY(...) say((const int[]){ __VA_ARGS__ }, sizeof((const int[]){ __VA_ARGS__ }) / sizeof(int))

static void slopes_are_named(void **state)
{
	(void)state;
	assert_string_equal(SAY(9, 8, 8, 7, 6, 5, 5, 4, 3),
			    "Soreness fell from about 9 to about 3 of 10 over 8 weeks (9 marks).");
	assert_string_equal(SAY(2, 3, 3, 4, 5, 5, 6, 7),
			    "Soreness rose from about 2 to about 7 of 10 over 7 weeks (8 marks).");
	assert_string_equal(SAY(5, 5, 4, 5, 6, 5, 5), "Soreness stayed at about 5 of 10 over 6 weeks (7 marks).");
	assert_string_equal(SAY(0, 0, 0, 0, 0), "Soreness stayed at about 0 of 10 over 4 weeks (5 marks).");
	assert_string_equal(SAY(1, 9, 2, 8, 1, 9, 2, 8),
			    "Soreness went up and down without a clear trend over 7 weeks (8 marks).");
}

static void a_few_marks_are_no_trend(void **state)
{
	struct trend trend = { 0 };
	(void)state;
	assert_string_equal(SAY(9, 7, 5, 3), "Marked 4 times in 26 weeks: too few for a trend.");
	assert_string_equal(SAY(9), "Marked 1 time in 26 weeks: too few for a trend.");
	for (int i = 0; i < 10; i++) /* many, but within a week */
		trend_add(&trend, TODAY, TODAY - i / 2, 9 - i);
	assert_int_equal(trend_judge(&trend).verdict, TREND_FEW);
	buf_clear(&text);
	trend_text(&trend, &text);
	assert_string_equal(buf_text(&text), "Marked 10 times within 2 weeks: too early for a trend.");
	trend_add(&trend, TODAY, TODAY - 40, 5);
	assert_int_not_equal(trend_judge(&trend).verdict, TREND_FEW);
}

static void marks_outside_the_window_or_without_a_level_make_no_line(void **state)
{
	struct trend trend = { 0 };
	(void)state;
	trend_add(&trend, TODAY, TODAY + 1, 5);
	trend_add(&trend, TODAY, TODAY - TREND_WEEKS * 7, 5);
	assert_int_equal(trend.marks, 0);
	trend_add(&trend, TODAY, TODAY - TREND_WEEKS * 7 + 1, 5);
	trend_add(&trend, TODAY, TODAY, 7);
	trend_add(&trend, TODAY, TODAY, -1);
	assert_int_equal(trend.marks, 2);
	assert_int_equal(trend.without_level, 1);
	assert_int_equal(trend.week[0].count, 1);
	assert_int_equal(trend.week[TREND_WEEKS - 1].sum, 7);
}

static void a_mark_of_a_group_is_one_of_its_muscles_on_each_side(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned at[OVERVIEW_PLACES_MAX * 2];
	unsigned soleus = (unsigned)catalogue_find(catalogue, SECTION_MUSCLES, "soleus");
	(void)state;
	overview_mark(&overview, catalogue, "calves", SIDE_BOTH, TODAY, 4);
	overview_mark(&overview, catalogue, "soleus", SIDE_LEFT, TODAY - 1, 6);
	overview_mark(&overview, catalogue, "no-such-muscle", SIDE_LEFT, TODAY, 6);
	assert_int_equal(overview.trends[soleus * 2].marks, 2);
	assert_int_equal(overview.trends[soleus * 2 + 1].marks, 1);
	assert_int_equal(overview_marked(&overview, catalogue, at), 6);
	assert_int_equal(at[0], soleus * 2);
	buf_clear(&text);
	overview_name(catalogue, at[0], &text);
	assert_string_equal(buf_text(&text), "Lower calf, left");
}

static void no_go_areas_have_trends_too(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned at[OVERVIEW_PLACES_MAX * 2];
	(void)state;
	for (int i = 0; i < 6; i++)
		overview_mark(&overview, catalogue, "it-band", SIDE_RIGHT, TODAY - 7 * i, 5);
	overview_mark(&overview, catalogue, "abdomen", SIDE_BOTH, TODAY, 5);
	assert_int_equal(overview_marked(&overview, catalogue, at), 2);
	buf_clear(&text);
	overview_name(catalogue, at[0], &text);
	buf_add(&text, ": ");
	trend_text(overview_trend(&overview, catalogue, "it-band", SIDE_RIGHT), &text);
	buf_add(&text, " ");
	overview_name(catalogue, at[1], &text);
	assert_string_equal(buf_text(&text),
			    "IT band (side of the thigh), right: Soreness stayed at about 5 of 10 over 5 "
			    "weeks (6 marks). Belly");
}

static void sorer_after_a_routine_is_counted(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned at[OVERVIEW_PLACES_MAX * 2];
	(void)state;
	overview_sorer(&overview, catalogue, "soleus", SIDE_LEFT, TODAY);
	overview_sorer(&overview, catalogue, "soleus", SIDE_BOTH, TODAY - TREND_WEEKS * 7 + 1);
	overview_sorer(&overview, catalogue, "soleus", SIDE_BOTH, TODAY - TREND_WEEKS * 7);
	overview_sorer(&overview, catalogue, "no-such-muscle", SIDE_BOTH, TODAY);
	assert_int_equal(overview_marked(&overview, catalogue, at), 2);
	buf_clear(&text);
	trend_text(overview_trend(&overview, catalogue, "soleus", SIDE_LEFT), &text);
	assert_string_equal(buf_text(&text),
			    "Not marked in 26 weeks. Sorer the day after a routine: reported 2 times.");
}

static void regions_compare_the_sides_and_name_what_is_neglected(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned calves = (unsigned)catalogue_find(catalogue, SECTION_GROUPS, "calves");
	unsigned arms = (unsigned)catalogue_find(catalogue, SECTION_GROUPS, "chest-arms");
	(void)state;
	buf_clear(&text);
	overview_region_text(&overview, calves, &text);
	assert_string_equal(buf_text(&text), "not rolled in 28 days");
	assert_true(overview_has_region(&overview, catalogue, calves));
	assert_false(overview_has_region(&overview, catalogue, arms));
	overview_bout(&overview, catalogue, "calves", SIDE_LEFT, TODAY, 90 * MSEC_SECOND);
	overview_bout(&overview, catalogue, "calves", SIDE_BOTH, TODAY - 27, 60 * MSEC_SECOND);
	overview_bout(&overview, catalogue, "calves", SIDE_LEFT, TODAY - 28, 90 * MSEC_SECOND);
	overview_bout(&overview, catalogue, "calves", SIDE_LEFT, TODAY + 1, 90 * MSEC_SECOND);
	buf_clear(&text);
	overview_region_text(&overview, calves, &text);
	assert_string_equal(buf_text(&text), "2:00 left, 0:30 right: 1:30 more on the left");
}

static void add_session(int64_t ago, msec rolled_s, msec done_s, unsigned planned_roll_s)
{
	struct record record = { .rolled_ms = rolled_s * MSEC_SECOND,
				 .done_ms = done_s * MSEC_SECOND,
				 .planned_roll_s = planned_roll_s };
	overview_session(&overview, TODAY - ago, &record);
}

static void the_calendar_knows_months(void **state)
{
	struct month month;
	msec rolled;
	(void)state;
	assert_true(overview_month(&overview, 0, &month));
	assert_true(month.year == 2026 && month.month == 11 && month.days == 30 && month.weekday == 6);
	assert_true(overview_month(&overview, 9, &month));
	assert_true(month.year == 2026 && month.month == 2 && month.days == 28 && month.weekday == 6);
	assert_true(overview_month(&overview, 11, &month));
	assert_true(month.year == 2025 && month.month == 12 && month.days == 31 && month.weekday == 0);
	assert_false(overview_month(&overview, 20, &month));
	add_session(1, 90, 100, 60);
	add_session(1, 3600, 3600, 0);
	add_session(2, 0, 10, 0);
	add_session(3, 90, 100, 181); /* less than half of what was planned: the day does not count */
	add_session(OVERVIEW_DAYS, 5, 5, 0);
	assert_true(overview_day(&overview, TODAY - 1, &rolled) && rolled == 3690 * MSEC_SECOND);
	assert_true(overview_day(&overview, TODAY - 2, &rolled) && rolled == 0);
	assert_false(overview_day(&overview, TODAY - 4, &rolled));
	buf_clear(&text);
	overview_month(&overview, 0, &month);
	overview_month_text(&overview, &month, &text);
	assert_string_equal(buf_text(&text), "at least half a routine on 1 of 30 days, 1:03:00 of rolling");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(slopes_are_named, begin),
		cmocka_unit_test_setup(a_few_marks_are_no_trend, begin),
		cmocka_unit_test_setup(marks_outside_the_window_or_without_a_level_make_no_line, begin),
		cmocka_unit_test_setup(a_mark_of_a_group_is_one_of_its_muscles_on_each_side, begin),
		cmocka_unit_test_setup(no_go_areas_have_trends_too, begin),
		cmocka_unit_test_setup(sorer_after_a_routine_is_counted, begin),
		cmocka_unit_test_setup(regions_compare_the_sides_and_name_what_is_neglected, begin),
		cmocka_unit_test_setup(the_calendar_knows_months, begin),
	};
	return cmocka_run_group_tests_name("overview", tests, NULL, end);
}
