/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Errors as lines, and the limits on how many are shown. */
#include "io/yaml/report.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

static unsigned lines_of(const char *text)
{
	unsigned lines = 0;
	for (; *text != '\0'; text++)
		lines += *text == '\n';
	return lines;
}

static void add_errors(struct report *report, const char *file, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		report_error(report, file, (struct place){ i + 1, 1 }, "", "error %u", i);
}

static void an_error_is_a_line_with_its_place(void **state)
{
	struct report report = { 0 };
	(void)state;
	report_error(&report, "a.yaml", (struct place){ 3, 7 }, "muscles[0].id", "'%s' is not an ID", "X");
	report_error(&report, "a.yaml", (struct place){ 1, 1 }, "", "empty");
	report_failure(&report, "b.yaml", "cannot be read");
	assert_string_equal(report_text(&report), "a.yaml:3:7: muscles[0].id: 'X' is not an ID\na.yaml:1:1: empty\n"
						  "b.yaml: cannot be read\n");
	assert_int_equal(report.errors, 3);
	report_done(&report);
}

static void fifty_errors_of_a_file_are_shown(void **state)
{
	struct report report = { 0 };
	(void)state;
	add_errors(&report, "a.yaml", 50);
	assert_int_equal(lines_of(report_text(&report)), 50);
	report_done(&report);
	add_errors(&report, "a.yaml", 53);
	assert_false(report_is_open(&report, "a.yaml"));
	assert_true(report_is_open(&report, "b.yaml"));
	assert_int_equal(lines_of(report_text(&report)), 51);
	assert_non_null(strstr(report_text(&report), "a.yaml:50:1: error 49\na.yaml: and 3 more\n"));
	assert_int_equal(report.errors, 53);
	report_done(&report);
}

static void two_hundred_errors_of_a_run_are_shown(void **state)
{
	struct report report = { 0 };
	char name[16];
	(void)state;
	for (int i = 0; i < 7; i++) {
		snprintf(name, sizeof(name), "%d.yaml", i);
		add_errors(&report, name, 45);
	}
	/* All errors of four files, twenty of the fifth, none of the last two. */
	assert_int_equal(lines_of(report_text(&report)), 202);
	assert_non_null(strstr(report_text(&report), "4.yaml: and 25 more\nand 90 more in 2 other files\n"));
	assert_int_equal(report.errors, 315);
	report_done(&report);
}

static void terminal_control_characters_are_replaced(void **state)
{
	struct report report = { 0 };
	(void)state;
	report_error(&report, "a\x1b[31m.yaml", (struct place){ 1, 1 }, "x\x07y", "'%s' and \xff\xfe and \xe2\x80\xae.",
		     "a\nb");
	assert_string_equal(report_text(&report), "a?[31m.yaml:1:1: x?y: 'a b' and ? and ?.\n");
	report_done(&report);
}

static void an_invalid_file_weighs_more_than_an_unreadable_one(void **state)
{
	struct report report = { 0 };
	(void)state;
	assert_int_equal(report.code, ERR_NONE);
	report_failure(&report, "a.yaml", "gone");
	assert_int_equal(report.code, ERR_FAILURE);
	add_errors(&report, "b.yaml", 1);
	assert_int_equal(report.code, ERR_DATA);
	report_failure(&report, "c.yaml", "gone");
	assert_int_equal(report.code, ERR_DATA);
	report_done(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_error_is_a_line_with_its_place),
		cmocka_unit_test(fifty_errors_of_a_file_are_shown),
		cmocka_unit_test(two_hundred_errors_of_a_run_are_shown),
		cmocka_unit_test(terminal_control_characters_are_replaced),
		cmocka_unit_test(an_invalid_file_weighs_more_than_an_unreadable_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
