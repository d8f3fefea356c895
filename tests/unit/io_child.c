/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Splitting a command line into words, and running a program. */
#include "../test.h"
#include "io/system/child.h"
#include <signal.h>
#include <string.h>
#include <unistd.h>

static void blanks_separate_and_quotes_keep_them(void **state)
{
	struct child_words words;
	(void)state;
	assert_true(child_split(&words, "  vim -u \"my file\" 'a \"b' c\\ d \"e\\\"f\" x''y"));
	static const char *const expected[] = { "vim", "-u", "my file", "a \"b", "c d", "e\"f", "xy" };
	assert_int_equal(words.count, 7);
	for (unsigned i = 0; i < words.count; i++)
		assert_string_equal(words.items[i], expected[i]);
	assert_null(words.items[words.count]);
}

static void nothing_else_is_special(void **state)
{
	struct child_words words;
	(void)state;
	assert_true(child_split(&words, "a;b $HOME `c` *|d>"));
	static const char *const expected[] = { "a;b", "$HOME", "`c`", "*|d>" };
	assert_int_equal(words.count, 4);
	for (unsigned i = 0; i < words.count; i++)
		assert_string_equal(words.items[i], expected[i]);
}

static void a_line_that_cannot_be_meant_is_refused(void **state)
{
	struct child_words words;
	char many[] = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17", longest[CHILD_BYTES_MAX + 1];
	(void)state;
	memset(longest, 'x', sizeof(longest));
	longest[CHILD_BYTES_MAX] = '\0';
	assert_false(child_split(&words, ""));
	assert_false(child_split(&words, " \t\n"));
	assert_false(child_split(&words, "vi 'half"));
	assert_false(child_split(&words, "vi \"half"));
	assert_false(child_split(&words, many));
	assert_false(child_split(&words, longest));
	assert_true(child_split(&words, longest + 1));
}

static int status_of_line(const char *line)
{
	struct child_words words;
	struct err err = { 0 };
	pid_t child;
	assert_true(child_split(&words, line));
	assert_true(child_start(&words, STDIN_FILENO, &child, &err));
	return child_wait(child);
}

static void the_status_says_how_it_ended(void **state)
{
	(void)state;
	assert_int_equal(status_of_line("true"), 0);
	assert_int_equal(status_of_line("sh -c 'exit 3'"), 3);
	assert_int_equal(status_of_line("sh -c 'kill -9 $$'"), 128 + SIGKILL);
}

static void a_program_that_is_missing_is_named(void **state)
{
	struct child_words words;
	struct err err = { 0 };
	pid_t child;
	(void)state;
	assert_true(child_split(&words, "./no-such-program"));
	assert_false(child_start(&words, STDIN_FILENO, &child, &err));
	assert_non_null(strstr(err.text, "cannot start ./no-such-program"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blanks_separate_and_quotes_keep_them),
		cmocka_unit_test(nothing_else_is_special),
		cmocka_unit_test(a_line_that_cannot_be_meant_is_refused),
		cmocka_unit_test(the_status_says_how_it_ended),
		cmocka_unit_test(a_program_that_is_missing_is_named),
	};
	return cmocka_run_group_tests_name("child", tests, NULL, NULL);
}
