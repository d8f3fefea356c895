/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The JSON writer: the output is well-formed for any text. */
#include "print/json.h"
#include "test.h"

static void any_text_is_quoted_correctly(void **state)
{
	static const struct {
		const char *text, *quoted;
	} rows[] = {
		{ "", "\"\"" },
		{ "plain", "\"plain\"" },
		{ "say \"hello\" \\ bye", "\"say \\\"hello\\\" \\\\ bye\"" },
		{ "a\nb\tc\x1b[31m\x7f", "\"a\\u000ab\\u0009c\\u001b[31m\\u007f\"" },
		{ "Ōtsuka 足 🦵", "\"Ōtsuka 足 🦵\"" },
		{ "cut \xe8\xb6", "\"cut \xEF\xBF\xBD\xEF\xBF\xBD\"" },
		{ "\xff\xfe", "\"\xEF\xBF\xBD\xEF\xBF\xBD\"" },
		{ "\xc0\xaf", "\"\xEF\xBF\xBD\xEF\xBF\xBD\"" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf out = { 0 };
		json_quote(&out, rows[i].text);
		assert_string_equal(buf_text(&out), rows[i].quoted);
		buf_done(&out);
	}
}

static void members_are_separated_and_laid_out(void **state)
{
	struct buf out = { 0 };
	struct json json = { .out = &out, .lines = 1 };
	(void)state;
	json_open(&json, NULL, '{');
	json_text(&json, "a", "b");
	json_number(&json, "n", -12345678901);
	json_open(&json, "list", '[');
	json_flag(&json, NULL, true);
	json_flag(&json, NULL, false);
	json_open(&json, NULL, '{');
	json_close(&json, '}');
	json_close(&json, ']');
	json_open(&json, "none", '[');
	json_close(&json, ']');
	json_close(&json, '}');
	assert_string_equal(
		buf_text(&out),
		"{\n  \"a\": \"b\",\n  \"n\": -12345678901,\n  \"list\": [true, false, {}],\n  \"none\": []\n}");
	buf_done(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_text_is_quoted_correctly),
		cmocka_unit_test(members_are_separated_and_laid_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
