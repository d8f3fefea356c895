/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Self tests: lengths, medians, who may do them, and the wording of a change. */
#include "core/record/measure.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

enum { DAY = 86400, START = 1770000000 };

static const struct self_test *test;
static struct measurement all[16];
static unsigned count;
static struct buf text;

static int begin(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	test = &catalogue->measures[catalogue_find(catalogue, SECTION_MEASURES, "knee-to-wall")];
	count = 0;
	return 0;
}

static int end(void **state)
{
	(void)state;
	buf_done(&text);
	return 0;
}

static void add(int week, enum side side, int mm)
{
	all[count++] = (struct measurement){ .side = side,
					     .at = START + week * 7 * DAY,
					     .trials = { 1000 * mm, 1000 * mm, 1000 * mm } };
}

static const char *say(enum side side)
{
	buf_clear(&text);
	measure_say(test, all, count, side, UNIT_CM, &text);
	return buf_text(&text);
}

static void the_median_counts(void **state)
{
	(void)state;
	assert_int_equal(measure_value(&(struct measurement){ .trials = { 95, 20, 100 } }), 95);
	assert_int_equal(measure_value(&(struct measurement){ .trials = { 100, 95, 20 } }), 95);
	assert_int_equal(measure_value(&(struct measurement){ .trials = { 0, 0, 100 } }), 0);
	assert_int_equal(measure_value(&(struct measurement){ .trials = { -30, -20, -40 } }), -30);
}

static void lengths_are_read_and_impossible_ones_refused(void **state)
{
	static const struct {
		const char *text;
		enum length_unit unit;
		int um;
	} good[] = { { "0", UNIT_CM, 0 },       { "9.5", UNIT_CM, 95000 }, { "9.55", UNIT_CM, 95500 },
		     { "30", UNIT_CM, 300000 }, { "1", UNIT_INCH, 25400 }, { "3.75", UNIT_INCH, 95250 } };
	static const char *const bad[] = { "", "-1", "400", "30.1", "9,5", "9.", "x", "1e3", "9.555", "99999" };
	struct err err;
	int um;
	(void)state;
	for (unsigned i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		assert_true(measure_parse(test, good[i].text, good[i].unit, &um, &err));
		assert_int_equal(um, good[i].um);
	}
	for (unsigned i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (measure_parse(test, bad[i], UNIT_CM, &um, &err))
			fail_msg("'%s' was taken", bad[i]);
	buf_clear(&text);
	measure_print(-35000, UNIT_CM, &text);
	measure_print(254000, UNIT_INCH, &text);
	assert_string_equal(buf_text(&text), "-3.5 cm10.0 in");
}

/* A typed value is shown as typed, and in the other unit rounded to tenths. */
static void no_length_changes_on_its_way(void **state)
{
	struct err err;
	(void)state;
	for (int hundredths = 0; hundredths <= 1181; hundredths++)
		for (enum length_unit unit = UNIT_CM; unit <= UNIT_INCH; unit++) {
			char typed[24], shown[24];
			int um, again;
			snprintf(typed, sizeof(typed), "%d.%02d", hundredths / 100, hundredths % 100);
			snprintf(shown, sizeof(shown), "%.*s %s", (int)strlen(typed) - (hundredths % 10 == 0), typed,
				 unit == UNIT_INCH ? "in" : "cm");
			assert_true(measure_parse(test, typed, unit, &um, &err));
			buf_clear(&text);
			measure_print(um, unit, &text);
			assert_string_equal(buf_text(&text), shown);
			buf_clear(&text);
			measure_print_mm(um, &text);
			assert_true(measure_parse_mm(buf_text(&text), &again));
			assert_int_equal(um, again);
		}
	buf_clear(&text);
	measure_print(95250, UNIT_CM, &text); /* 3.75 in */
	measure_print(95000, UNIT_INCH, &text);
	assert_string_equal(buf_text(&text), "9.5 cm3.7 in");
}

static void a_change_within_the_error_is_none(void **state)
{
	(void)state;
	add(0, SIDE_LEFT, 90);
	assert_non_null(strstr(say(SIDE_LEFT), "nothing to compare it with yet"));
	add(2, SIDE_LEFT, 109);
	assert_non_null(strstr(say(SIDE_LEFT), "No change beyond the error of the test"));
	add(4, SIDE_LEFT, 129);
	assert_non_null(strstr(say(SIDE_LEFT), "2.0 cm more than on 2026-02-16: beyond the error."));
	assert_null(strstr(say(SIDE_LEFT), "better"));
	assert_string_equal(say(SIDE_RIGHT), "");
}

static void less_twice_in_a_row_is_for_a_therapist(void **state)
{
	(void)state;
	add(0, SIDE_RIGHT, 130);
	add(1, SIDE_RIGHT, 100);
	assert_non_null(strstr(say(SIDE_RIGHT), "3.0 cm less than on 2026-02-02. Tired or sore today?"));
	assert_null(strstr(say(SIDE_RIGHT), "twice in a row"));
	add(2, SIDE_RIGHT, 80);
	assert_non_null(strstr(say(SIDE_RIGHT), "Less twice in a row: let a therapist look."));
}

static void sides_differ_only_twice_and_beyond_the_error(void **state)
{
	(void)state;
	add(0, SIDE_LEFT, 100);
	add(0, SIDE_RIGHT, 70);
	buf_clear(&text);
	measure_say_both(test, all, count, &text);
	assert_string_equal(buf_text(&text), "");
	add(1, SIDE_LEFT, 100);
	add(1, SIDE_RIGHT, 79);
	measure_say_both(test, all, count, &text);
	assert_non_null(strstr(buf_text(&text), "Left and right differ. If one side is sore, ask a therapist."));
	add(2, SIDE_LEFT, 100);
	add(2, SIDE_RIGHT, 80); /* exactly the error */
	buf_clear(&text);
	measure_say_both(test, all, count, &text);
	assert_string_equal(buf_text(&text), "");
}

static void conditions_exclude_it_until_they_are_over(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct profile profile = { .conditions_count = 1 };
	(void)state;
	profile.conditions[0].contraindication =
		(unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "active-injury");
	assert_non_null(measure_excluded(test, catalogue, &profile, START));
	profile.conditions[0].until = START;
	assert_null(measure_excluded(test, catalogue, &profile, START));
	profile.conditions[0] = (struct condition){ .contraindication = (unsigned)catalogue_find(
							    catalogue, SECTION_CONTRAINDICATIONS, "blood-clot") };
	assert_non_null(measure_excluded(test, catalogue, &profile, START)); /* any full stop */
	profile.conditions[0].contraindication =
		(unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "over-65");
	assert_null(measure_excluded(test, catalogue, &profile, START));
}

static void expect_refused(const struct profile *profile, const char *why)
{
	struct err err = { 0 };
	assert_false(measure_allowed(test, catalogue_builtin(), profile, START, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	assert_non_null(strstr(err.text, why));
}

static void resting_or_doubtful_muscle_excludes_it(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct profile profile = { .eases_count = 1 };
	struct err err = { 0 };
	(void)state;
	profile.eases[0] = (struct ease){ .left_out_until = START + 1 };
	expect_refused(&profile, "rests");
	profile.eases[0] = (struct ease){ .open = true };
	expect_refused(&profile, "rests");
	profile.eases[0] = (struct ease){ .cap_minus = 2, .left_out_until = START };
	assert_true(measure_allowed(test, catalogue, &profile, START, &err));
	profile.doubted[profile.doubted_count++] =
		(unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "bone-stress-suspected");
	expect_refused(&profile, "question");
	profile = (struct profile){ .after_effects_count = 1 };
	expect_refused(&profile, "question");
	profile = (struct profile){ .hard_run_at = START - 3 * DAY_S + 1 };
	expect_refused(&profile, "3 days");
	profile.hard_run_at--;
	assert_true(measure_allowed(test, catalogue, &profile, START, &err));
}

/* A clearance for rolling does not cover bending the back. */
static void only_an_operation_can_be_cleared(void **state)
{
	static const struct {
		const char *id, *test;
		bool stays;
	} cases[] = {
		{ "low-bone-density", "one-leg-reach", true }, { "osteoporosis", "one-leg-reach", true },
		{ "one-calf-pain", "knee-to-wall", true },     { "implant-joint-replacement", "one-leg-reach", false },
		{ "recent-surgery", "knee-to-wall", false },
	};
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (unsigned i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct profile profile = { .conditions_count = 1 };
		test = &catalogue->measures[catalogue_find(catalogue, SECTION_MEASURES, cases[i].test)];
		profile.conditions[0].contraindication =
			(unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, cases[i].id);
		if (measure_excluded(test, catalogue, &profile, START) == NULL)
			fail_msg("%s is done with %s", cases[i].test, cases[i].id);
		profile.conditions[0].cleared = true;
		if ((measure_excluded(test, catalogue, &profile, START) != NULL) != cases[i].stays)
			fail_msg("%s with %s cleared", cases[i].test, cases[i].id);
	}
}

/* ---- Lines ------------------------------------------------------------------------------------------------------ */

static void the_guide_has_who_may_how_and_when_to_stop(void **state)
{
	(void)state;
	buf_clear(&text);
	measure_guide(test, UNIT_CM, false, &text);
	assert_ptr_equal(strstr(buf_text(&text), test->name), buf_text(&text));
	assert_non_null(strstr(buf_text(&text), "\nNothing that hurts.\n"));
	assert_non_null(strstr(buf_text(&text), test->care));
	assert_non_null(strstr(buf_text(&text), test->stop));
	for (unsigned i = 0; i < test->steps.items_count; i++)
		assert_non_null(strstr(buf_text(&text), test->steps.items[i]));
	assert_null(strstr(buf_text(&text), "Just after rolling"));
	measure_guide(test, UNIT_CM, true, &text);
	assert_non_null(strstr(buf_text(&text), "\nJust after rolling the range may be larger for a while.\n"));
}

static void results_are_of_both_sides(void **state)
{
	(void)state;
	buf_clear(&text);
	measure_results(test, all, 0, UNIT_CM, &text);
	assert_string_equal(buf_text(&text), "Not measured yet.\n");
	buf_clear(&text);
	add(0, SIDE_LEFT, 100);
	add(0, SIDE_RIGHT, 70);
	measure_results(test, all, count, UNIT_CM, &text);
	assert_null(strstr(buf_text(&text), "Not measured yet."));
	assert_ptr_equal(strstr(buf_text(&text), "Left"), buf_text(&text));
	assert_non_null(strstr(buf_text(&text), "\nRight"));
}

static const char *plot(void)
{
	buf_clear(&text);
	measure_plot(all, count, UNIT_CM, 10, &text);
	return buf_text(&text);
}

static void a_plot_needs_three_and_its_longest_bar_fits(void **state)
{
	(void)state;
	add(0, SIDE_LEFT, 50);
	add(1, SIDE_LEFT, 0);
	assert_string_equal(plot(), "");
	add(2, SIDE_RIGHT, 100);
	assert_string_equal(plot(), "Left, from the mark at zero:\n"
				    "2026-02-02 |=====      5.0 cm\n2026-02-09 |           0.0 cm\n"
				    "Right, from the mark at zero:\n2026-02-16 |========== 10.0 cm\n");
	count = 0;
	add(0, SIDE_LEFT, -600);
	add(1, SIDE_LEFT, -300);
	add(2, SIDE_LEFT, 0);
	assert_null(strstr(plot(), "Right")); /* no heading without values */
	assert_non_null(strstr(plot(), "\n2026-02-02 =========|  -60.0 cm\n2026-02-09      ====|  -30.0 cm\n"
				       "2026-02-16          |  0.0 cm\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(the_median_counts, begin),
		cmocka_unit_test_setup(lengths_are_read_and_impossible_ones_refused, begin),
		cmocka_unit_test_setup(no_length_changes_on_its_way, begin),
		cmocka_unit_test_setup(a_change_within_the_error_is_none, begin),
		cmocka_unit_test_setup(less_twice_in_a_row_is_for_a_therapist, begin),
		cmocka_unit_test_setup(sides_differ_only_twice_and_beyond_the_error, begin),
		cmocka_unit_test_setup(conditions_exclude_it_until_they_are_over, begin),
		cmocka_unit_test_setup(resting_or_doubtful_muscle_excludes_it, begin),
		cmocka_unit_test_setup(only_an_operation_can_be_cleared, begin),
		cmocka_unit_test_setup(the_guide_has_who_may_how_and_when_to_stop, begin),
		cmocka_unit_test_setup(results_are_of_both_sides, begin),
		cmocka_unit_test_setup(a_plot_needs_three_and_its_longest_bar_fits, begin),
	};
	return cmocka_run_group_tests_name("measure", tests, NULL, end);
}
