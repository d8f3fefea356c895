/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keys and their names, both ways. */
#include "base/key.h"
#include "test.h"

static void every_key_name_parses_back_to_its_key(void **state)
{
	(void)state;
	static const key all[] = { ' ',       'a',          '+',           '?',      'A',          0xE9,
				   0x1F600,   KEY_ARROW_UP, KEY_RETURN,    KEY_ESC,  KEY_BACK_TAB, KEY_RUBOUT,
				   KEY_FIRST, KEY_LAST,     KEY_PAGE_DOWN, KEY_CLICK };
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		char word[16];
		key back = KEY_NONE;
		assert_true(key_of_word(key_word(all[i], word, sizeof word), &back));
		assert_int_equal(back, all[i]);
	}
}

static void key_names_are_parsed_in_any_case(void **state)
{
	(void)state;
	key found;
	assert_true(key_of_word("SPACE", &found));
	assert_int_equal(found, ' ');
	assert_true(key_of_word("pagedown", &found));
	assert_int_equal(found, KEY_PAGE_DOWN);
}

static void unknown_key_names_are_refused(void **state)
{
	(void)state;
	static const char *const bad[] = { "", "ab", "F99", "\x1b", "\xff", "\xcc\x81" };
	key found = 'z';
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_false(key_of_word(bad[i], &found));
	assert_int_equal(found, 'z');
}

static void a_key_name_is_cut_to_its_buffer(void **state)
{
	(void)state;
	char word[4];
	assert_string_equal(key_word(KEY_PAGE_UP, word, sizeof word), "Pag");
	assert_string_equal(key_word(KEY_OTHER, word, sizeof word), "?");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_name_parses_back_to_its_key),
		cmocka_unit_test(key_names_are_parsed_in_any_case),
		cmocka_unit_test(unknown_key_names_are_refused),
		cmocka_unit_test(a_key_name_is_cut_to_its_buffer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
