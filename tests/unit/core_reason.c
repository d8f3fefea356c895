/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reasons: rule ids are split, kept once and by value; long texts are cut between characters. */
#include "base/text.h"
#include "core/catalogue/reason.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

static void rules_are_taken_apart(void **state)
{
	(void)state;
	struct reason reason = reason_of("R62 R63", "%s first", "TFL");
	assert_string_equal(reason.text, "TFL first");
	assert_string_equal(reason.rules[0], "R62");
	assert_string_equal(reason.rules[1], "R63");
	assert_string_equal(reason.rules[2], "");
}

static void a_rule_is_cited_once_and_at_most_four_are(void **state)
{
	(void)state;
	static const char *const more[] = { "R2", "R3", "R4", "R5" };
	struct reason reason = reason_of("R1 R2", "why");
	reason_cite(&reason, &(struct texts){ .items = more, .items_count = 4 });
	assert_string_equal(reason.rules[1], "R2");
	assert_string_equal(reason.rules[2], "R3");
	assert_string_equal(reason.rules[3], "R4");
}

static void a_long_text_is_visibly_cut_between_words(void **state)
{
	char text[2 * REASON_TEXT_MAX] = "";
	(void)state;
	while (strlen(text) < REASON_TEXT_MAX)
		strcat(text, "acute-injury-72h ");
	struct reason reason = reason_of("", "%s", text);
	size_t size = strlen(reason.text);
	assert_true(size < REASON_TEXT_MAX && size + 24 > REASON_TEXT_MAX);
	assert_string_equal(reason.text + size - strlen("72h \xE2\x80\xA6"), "72h \xE2\x80\xA6");
}

static void a_long_word_is_cut_at_a_whole_character(void **state)
{
	(void)state;
	for (size_t lead = REASON_TEXT_MAX - 6; lead < REASON_TEXT_MAX + 2; lead++) {
		char text[REASON_TEXT_MAX + 16] = "";
		memset(text, 'a', lead);
		strcpy(text + lead, "\xE2\x82\xAC\xC3\xA9\xF0\x9F\x98\x80");
		struct reason reason = reason_of("", "%s", text);
		size_t size = strlen(reason.text);
		assert_int_equal(text_unsafe(reason.text, size), size);
		if (strcmp(reason.text, text) == 0)
			continue;
		assert_string_equal(reason.text + size - 4, " \xE2\x80\xA6");
		assert_memory_equal(reason.text, text, size - 4);
		assert_true(size + 9 > REASON_TEXT_MAX);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_are_taken_apart),
		cmocka_unit_test(a_rule_is_cited_once_and_at_most_four_are),
		cmocka_unit_test(a_long_text_is_visibly_cut_between_words),
		cmocka_unit_test(a_long_word_is_cut_at_a_whole_character),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
