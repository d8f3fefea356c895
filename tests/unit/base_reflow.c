/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lines of text fitted to a width. */
#include "base/reflow.h"
#include "test.h"

static void assert_reflown(const char *text, int columns, const char *expected)
{
	struct buf lines = { 0 };
	buf_add(&lines, text);
	reflow(&lines, columns);
	assert_string_equal(buf_text(&lines), expected);
	buf_done(&lines);
}

static void short_lines_stay_as_they_are(void **state)
{
	(void)state;
	assert_reflown("", 40, "");
	assert_reflown("One.\n\n   Two.\n", 40, "One.\n\n   Two.\n");
	assert_reflown("no newline", 40, "no newline\n");
}

static void continuation_is_indented_as_the_text(void **state)
{
	(void)state;
	assert_reflown("Light and slow. Breathe normally. Stay loose.\n", 40,
		       "Light and slow. Breathe normally. Stay\nloose.\n");
	assert_reflown("- Light and slow. Breathe normally. Stay loose.\n", 40,
		       "- Light and slow. Breathe normally. Stay\n  loose.\n");
	assert_reflown("   0:15   Calves: left, then right, 35 s each, at a touch.\n", 40,
		       "   0:15   Calves: left, then right, 35 s\n          each, at a touch.\n");
}

static void two_blanks_after_a_sentence_are_no_column(void **state)
{
	(void)state;
	assert_reflown("Not reviewed.  Pain means stop, and so does numbness.\n", 40,
		       "Not reviewed.  Pain means stop, and so\ndoes numbness.\n");
}

/* A label that leaves too little space is treated as text. */
static void a_wide_label_does_not_squeeze_the_text(void **state)
{
	(void)state;
	assert_reflown("a label of many words, so long  and its value\n", 40,
		       "a label of many words, so long  and its\nvalue\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(short_lines_stay_as_they_are),
		cmocka_unit_test(continuation_is_indented_as_the_text),
		cmocka_unit_test(two_blanks_after_a_sentence_are_no_column),
		cmocka_unit_test(a_wide_label_does_not_squeeze_the_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
