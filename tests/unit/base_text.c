/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Text, buffers and failures. */
#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/text.h"
#include "test.h"
#include <stdlib.h>
#include <string.h>

static void columns_follow_unicode_not_the_locale(void **state)
{
	(void)state;
	assert_int_equal(text_columns(""), 0);
	assert_int_equal(text_columns("Calf"), 4);
	assert_int_equal(text_columns("ふくらはぎ"), 10);
	assert_int_equal(text_columns("e\xCC\x81"), 1); /* e + combining acute */
	assert_int_equal(text_columns("⣿→"), 2);
	assert_int_equal(text_columns("\xFF\xFE"), 2); /* ill-formed: one replacement each */
}

static void graphemes_stay_whole(void **state)
{
	int columns;
	(void)state;
	assert_int_equal(text_grapheme("e\xCC\x81x", &columns), 3);
	assert_int_equal(columns, 1);
	assert_int_equal(text_grapheme("", &columns), 0);
}

static void unsafe_text_is_found_at_its_offset(void **state)
{
	static const struct {
		const char *text;
		size_t size, at;
	} rows[] = {
		{ "plain\tand\nlines", 15, 15 }, { "a\033[31m", 6, 1 }, { "a\0b", 3, 1 }, { "ab\x7F", 3, 2 },
		{ "a\xC2\x9B", 3, 1 }, /* C1 control */
		{ "a\xE2\x80\xAE", 4, 1 }, /* right-to-left override */
		{ "a\xC0\xAF", 3, 1 }, /* overlong */
		{ "a\xED\xA0\x80", 4, 1 }, /* surrogate */
		{ "a\xEF\xBF\xBD", 4, 4 }, /* a real replacement character is fine */
		{ "a\xE2\x82", 3, 1 }, /* cut short */
		{ "नमस्ते 日本 عربى", 0, 0 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t size = rows[i].size > 0 ? rows[i].size : strlen(rows[i].text);
		size_t at = rows[i].size > 0 ? rows[i].at : size;
		assert_int_equal(text_unsafe(rows[i].text, size), at);
	}
}

static void fitting_cuts_at_graphemes_and_adds_an_ellipsis(void **state)
{
	char out[32];
	(void)state;
	assert_int_equal(text_fit(out, sizeof(out), "Front of thigh", 20, false), 14);
	assert_string_equal(out, "Front of thigh");
	assert_int_equal(text_fit(out, sizeof(out), "Front of thigh", 6, false), 6);
	assert_string_equal(out, "Front…");
	assert_int_equal(text_fit(out, sizeof(out), "Front of thigh", 6, true), 6);
	assert_string_equal(out, "Front~");
	assert_int_equal(text_fit(out, sizeof(out), "ふくら", 4, false), 3);
	assert_string_equal(out, "ふ…");
	assert_int_equal(text_fit(out, sizeof(out), "abc", 0, false), 0);
	assert_string_equal(out, "");
	assert_int_equal(text_fit(out, 5, "abcdefgh", 8, false), 2);
	assert_string_equal(out, "a…");
}

static void lines_break_at_spaces(void **state)
{
	const char *text = "Roll slowly from the hip", *next;
	(void)state;
	assert_int_equal(text_line(text, 12, &next), 11);
	assert_string_equal(next, "from the hip");
	assert_int_equal(text_line("abcdefgh", 3, &next), 3);
	assert_string_equal(next, "defgh");
	assert_int_equal(text_line("one\ntwo", 12, &next), 3);
	assert_string_equal(next, "two");
	assert_int_equal(text_line("", 12, &next), 0);
	assert_int_equal(text_line("exact fit", 9, &next), 9);
	assert_int_equal(text_lines("Keep out of the hollow behind the knee.", 20), 3);
	assert_int_equal(text_lines("", 20), 0);
	assert_int_equal(text_lines("none", 0), 0);
	assert_string_equal(next, "");
}

static void ascii_keeps_the_letter_but_never_guesses_a_number(void **state)
{
	(void)state;
	assert_int_equal(text_ascii("é"), 'e');
	assert_int_equal(text_ascii("Ü"), 'U');
	assert_int_equal(text_ascii("漢"), '?');
	assert_int_equal(text_ascii("½"), '?');
	assert_int_equal(text_ascii("ﬁ"), '?');
}

static void the_nearest_word_is_a_plausible_one(void **state)
{
	static const char *const words[] = { "soleus",     "large-smooth-roller", "tfl",
					     "piriformis", "hamstrings-medial",   "hamstrings" };
	static const char *const calves[] = { "calves" }, *const places[] = { "neck", "upper-back" };
	(void)state;
	assert_string_equal(text_nearest("large-smoth-roler", words, 6), "large-smooth-roller");
	assert_string_equal(text_nearest("large-roler", words, 6), "large-smooth-roller");
	assert_string_equal(text_nearest("soelus", words, 6), "soleus");
	assert_string_equal(text_nearest("pirifomris", words, 6), "piriformis");
	assert_string_equal(text_nearest("sol", words, 6), "soleus");
	assert_string_equal(text_nearest("smooth", words, 6), "large-smooth-roller");
	assert_string_equal(text_nearest("ham", words, 6), "hamstrings");
	assert_string_equal(text_nearest("calf", calves, 1), "calves");
	assert_string_equal(text_nearest("pirformsi", words, 6), "piriformis");
	assert_string_equal(text_nearest("back", places, 2), "upper-back");
	assert_null(text_nearest("so", words, 6));
	assert_null(text_nearest("bicycle", words, 6));
	assert_null(text_nearest("", words, 6));
	assert_null(text_nearest("large-bicycle", words, 6));
	assert_int_equal(text_distance("ab", "ba"), 1);
	assert_int_equal(text_distance("", "abc"), 3);
	assert_int_equal(text_distance("TFL", "tlf"), 1);
}

static void failures_gain_context_on_the_way_out(void **state)
{
	struct err err = { 0 };
	(void)state;
	assert_false(err_in(&err, "nothing"));
	assert_string_equal(err.text, "");
	assert_false(err_set(&err, ERR_DATA, "no muscle '%s'", "calfs"));
	err_in(&err, "team.yaml:%d:%d", 3, 7);
	assert_string_equal(err.text, "team.yaml:3:7: no muscle 'calfs'");
	assert_int_equal(err.code, ERR_DATA);
	char longer[2 * sizeof(err.text)];
	memset(longer, 'x', sizeof(longer) - 1);
	longer[sizeof(longer) - 1] = '\0';
	err_in(&err, "%s", longer);
	assert_int_equal(strlen(err.text), sizeof(err.text) - 1);
}

static void buffers_grow_and_stay_terminated(void **state)
{
	struct buf buf = { 0 };
	(void)state;
	assert_string_equal(buf_text(&buf), "");
	for (int i = 0; i < 1000; i++)
		buf_addf(&buf, "%d,", i);
	assert_int_equal(strlen(buf_text(&buf)), buf.size);
	assert_non_null(strstr(buf_text(&buf), "998,999,"));
	buf_clear(&buf);
	buf_add_char(&buf, 'x');
	assert_string_equal(buf_text(&buf), "x");
	buf_done(&buf);
	assert_string_equal(buf_text(&buf), "");
}

static void words_are_separated_by_blanks(void **state)
{
	static const struct {
		const char *text;
		unsigned words;
	} rows[] = { { "", 0 }, { "   ", 0 }, { "one", 1 }, { "  one  two ", 2 }, { "R1 R2 R3", 3 } };
	size_t size;
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(text_words(rows[i].text), rows[i].words);
	const char *word = text_word("  one  two", &size);
	assert_memory_equal(word, "one", size);
	assert_int_equal(size, 3);
	word = text_word(word + size, &size);
	assert_string_equal(word, "two");
	assert_int_equal(text_word(word + size, &size) - word, 3);
	assert_int_equal(size, 0);
}

static void only_a_remark_at_the_end_of_a_name_is_cut(void **state)
{
	(void)state;
	assert_int_equal(text_without_remark("Lacrosse ball (small firm ball)"), 13);
	assert_int_equal(text_without_remark("Peanut (double) ball"), 20);
	assert_int_equal(text_without_remark("Stick"), 5);
	assert_int_equal(text_without_remark(""), 0);
}

static void rooms_double_and_keep_what_is_in_them(void **state)
{
	unsigned *numbers = NULL, capacity = 0, grown = 0;
	(void)state;
	for (unsigned i = 0; i < 1000; i++) {
		unsigned before = capacity;
		numbers = mem_room(numbers, i, &capacity, sizeof(*numbers));
		assert_true(capacity > i);
		grown += capacity != before;
		numbers[i] = i;
	}
	for (unsigned i = 0; i < 1000; i++)
		assert_int_equal(numbers[i], i);
	assert_int_equal(grown, 6);
	free(numbers);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_follow_unicode_not_the_locale),
		cmocka_unit_test(graphemes_stay_whole),
		cmocka_unit_test(unsafe_text_is_found_at_its_offset),
		cmocka_unit_test(fitting_cuts_at_graphemes_and_adds_an_ellipsis),
		cmocka_unit_test(lines_break_at_spaces),
		cmocka_unit_test(ascii_keeps_the_letter_but_never_guesses_a_number),
		cmocka_unit_test(the_nearest_word_is_a_plausible_one),
		cmocka_unit_test(failures_gain_context_on_the_way_out),
		cmocka_unit_test(buffers_grow_and_stay_terminated),
		cmocka_unit_test(words_are_separated_by_blanks),
		cmocka_unit_test(only_a_remark_at_the_end_of_a_name_is_cut),
		cmocka_unit_test(rooms_double_and_keep_what_is_in_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
