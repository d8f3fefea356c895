/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The background from settings, COLORFGBG or the terminal's reply, and which terminals are queried. */

#include "io/terminal/background.h"
#include "test.h"
#include <string.h>

static void expect_known(enum background wish, const char *colorfgbg, enum background is, enum background_source by)
{
	struct background_known known = background_known(wish, colorfgbg);
	assert_int_equal(known.is, is);
	assert_int_equal(known.by, by);
}

static void settings_override_the_variable(void **state)
{
	(void)state;
	expect_known(BACKGROUND_LIGHT, "15;0", BACKGROUND_LIGHT, BACKGROUND_BY_SETTING);
	expect_known(BACKGROUND_DARK, "0;15", BACKGROUND_DARK, BACKGROUND_BY_SETTING);
	expect_known(BACKGROUND_AUTO, "0;15", BACKGROUND_LIGHT, BACKGROUND_BY_VARIABLE);
	expect_known(BACKGROUND_AUTO, "0;default;7", BACKGROUND_LIGHT, BACKGROUND_BY_VARIABLE);
	expect_known(BACKGROUND_AUTO, "15;8", BACKGROUND_DARK, BACKGROUND_BY_VARIABLE);
	expect_known(BACKGROUND_AUTO, "0;4294967303", BACKGROUND_DARK, BACKGROUND_BY_VARIABLE);
}

static void words_in_the_variable_are_ignored(void **state)
{
	static const char *const texts[] = { NULL, "", ";", "15", "default;default", "0;default" };
	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		expect_known(BACKGROUND_AUTO, texts[i], BACKGROUND_AUTO, BACKGROUND_BY_NOBODY);
}

static void terminal_families_match_whole_words(void **state)
{
	static const char *const asked[] = { "xterm", "xterm-256color", "xterm-kitty", "st-256color", "tmux-256color" };
	static const char *const spared[] = { "",       "linux",      "linux-16color", "vt100",  "vt220",
					      "dumb",   "ansi",       "st52",          "screen", "screen-256color",
					      "cons25", "eterm-color" };
	(void)state;
	for (size_t i = 0; i < sizeof(asked) / sizeof(*asked); i++)
		assert_true(background_may_be_asked(asked[i]));
	for (size_t i = 0; i < sizeof(spared) / sizeof(*spared); i++)
		assert_false(background_may_be_asked(spared[i]));
	assert_false(background_may_be_asked(NULL));
}

static enum background_answer judge(const char *text, enum background *ret_background)
{
	*ret_background = BACKGROUND_AUTO;
	return background_answer(text, strlen(text), ret_background);
}

static void a_reply_has_one_to_four_digits_per_channel(void **state)
{
	static const struct {
		const char *text;
		enum background is;
	} cases[] = {
		{ "11;rgb:f/f/f", BACKGROUND_LIGHT },          { "11;rgb:fd/f6/e3", BACKGROUND_LIGHT },
		{ "11;rgb:FFF/FFF/FFF", BACKGROUND_LIGHT },    { "11;rgb:ffff/ffff/dddd", BACKGROUND_LIGHT },
		{ "11;rgba:ffff/f/ff/0", BACKGROUND_LIGHT },   { "11;rgb:0/0/0", BACKGROUND_DARK },
		{ "11;rgb:0000/2b2b/3636", BACKGROUND_DARK },  { "11;rgb:000f/000f/000f", BACKGROUND_DARK },
		{ "11;rgba:0/0/0/ffff", BACKGROUND_DARK },     { "11;rgb:0000/0000/ffff", BACKGROUND_DARK },
		{ "11;rgb:ffff/ffff/0000", BACKGROUND_LIGHT },
	};
	enum background is;
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_int_equal(judge(cases[i].text, &is), ANSWER_WHOLE);
		assert_int_equal(is, cases[i].is);
	}
}

static void every_prefix_of_a_reply_is_incomplete(void **state)
{
	static const char answer[] = "11;rgba:0123/4567/89ab/cdef";
	size_t whole = strlen("11;rgba:0123/4567/89ab/c");
	enum background is;
	(void)state;
	assert_int_equal(strlen(answer), ANSWER_MAX);
	for (size_t size = 0; size < sizeof(answer); size++)
		assert_int_equal(background_answer(answer, size, &is), size < whole ? ANSWER_BEGUN : ANSWER_WHOLE);
}

static void anything_else_is_not_a_reply(void **state)
{
	static const char *const texts[] = {
		"1x",       "10;rgb:0/0/0", "11;rgb:0/0/0/0", "11;rgba:0/0/0/0/", "11;rgb:00000", "11;rgb:0/0/00000",
		"11;rgb:/", "11;rgb:0//",   "11;rgb:g",       "11;rgb:-1",        "11;rgb: 1",    "11;rgb:0/0/0 ",
		"11;rgbx",  "11;#ffffff",
	};
	enum background is;
	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		assert_int_equal(judge(texts[i], &is), ANSWER_NONE);
		assert_int_equal(is, BACKGROUND_AUTO);
	}
}

/* Half the perceived brightness of white. */
static void grey_counts_as_light_from_the_middle_up(void **state)
{
	enum background is;
	(void)state;
	judge("11;rgb:7fff/7fff/7fff", &is);
	assert_int_equal(is, BACKGROUND_DARK);
	judge("11;rgb:8080/8080/8080", &is);
	assert_int_equal(is, BACKGROUND_LIGHT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(settings_override_the_variable),
		cmocka_unit_test(words_in_the_variable_are_ignored),
		cmocka_unit_test(terminal_families_match_whole_words),
		cmocka_unit_test(a_reply_has_one_to_four_digits_per_channel),
		cmocka_unit_test(every_prefix_of_a_reply_is_incomplete),
		cmocka_unit_test(anything_else_is_not_a_reply),
		cmocka_unit_test(grey_counts_as_light_from_the_middle_up),
	};
	return cmocka_run_group_tests_name("background", tests, NULL, NULL);
}
