/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Failures as values: codes, context, and messages that are always safe to print. */
#include "base/err.h"
#include "base/text.h"
#include "test.h"
#include <string.h>

static void a_failure_returns_false_and_keeps_its_code(void **state)
{
	struct err err = { 0 };
	(void)state;
	assert_false(err_set(&err, ERR_DATA, "line %d", 7));
	assert_false(err_in(&err, "profile.yaml"));
	assert_int_equal(err.code, ERR_DATA);
	assert_string_equal(err.text, "profile.yaml: line 7");
}

static void context_without_a_failure_is_ignored(void **state)
{
	struct err err = { 0 };
	(void)state;
	assert_false(err_in(&err, "profile.yaml"));
	assert_string_equal(err.text, "");
}

static void quoted_bytes_cannot_drive_a_terminal(void **state)
{
	struct err err = { 0 };
	(void)state;
	err_set(&err, ERR_USAGE, "not '%s'", "a\033[31m\n\xff\u00e4\u202e.");
	assert_string_equal(err.text, "not 'a?[31m??\u00e4???.'");
	err_in(&err, "%s", "\a");
	assert_string_equal(err.text, "?: not 'a?[31m??\u00e4???.'");
}

static void a_message_that_is_cut_stays_well_formed(void **state)
{
	char word[2 * sizeof(((struct err *)0)->text)];
	struct err err = { 0 };
	(void)state;
	for (size_t lead = 0; lead < 3; lead++) {
		memset(word, 'x', lead);
		for (size_t i = lead; i + 3 < sizeof(word); i += 3)
			strcpy(word + i, "\u20ac");
		err_set(&err, ERR_USAGE, "%s", word);
		assert_int_equal(text_unsafe(err.text, strlen(err.text)), strlen(err.text));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_failure_returns_false_and_keeps_its_code),
		cmocka_unit_test(context_without_a_failure_is_ignored),
		cmocka_unit_test(quoted_bytes_cannot_drive_a_terminal),
		cmocka_unit_test(a_message_that_is_cut_stays_well_formed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
