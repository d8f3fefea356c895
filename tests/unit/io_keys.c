/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Decoding bytes into keys. */

#include "base/buf.h"
#include "io/terminal/keys.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

/* The names of the decoded keys; a blank line in `bytes` means that no more bytes are waiting. */
static void expect_keys_of(struct key_reader reader, const char *bytes, const char *expected)
{
	struct buf words = { 0 };
	char word[32];
	key found;
	for (const char *at = bytes;; at++) {
		bool idle = *at == '\0' || *at == '\x01';
		bool any =
			idle ? key_reader_idle(&reader, &found) : key_reader_byte(&reader, (unsigned char)*at, &found);
		if (any)
			buf_addf(&words, "%s%s", words.size > 0 ? " " : "", key_word(found, word, sizeof(word)));
		if (*at == '\0')
			break;
	}
	assert_string_equal(buf_text(&words), expected);
	buf_done(&words);
}

static void expect_keys(const char *bytes, const char *expected)
{
	expect_keys_of((struct key_reader){ 0 }, bytes, expected);
}

static void characters_are_keys(void **state)
{
	(void)state;
	expect_keys("aZ +\xc3\xa9\xe3\x81\xb5\xf0\x9f\x98\x80", "a Z Space + é ふ 😀");
}

static void control_characters_are_named(void **state)
{
	(void)state;
	expect_keys("\r\n\t\x7f\b", "Enter Enter Tab Backspace Backspace");
}

static void a_lone_escape_is_a_key_and_a_sequence_is_not(void **state)
{
	(void)state;
	expect_keys("\033", "Esc");
	expect_keys("\033\x01q", "Esc q");
	expect_keys("\033[99;5~q", "q");
	expect_keys("\033Opq", "q");
	expect_keys("\033xq", "q");
	expect_keys("\033\033[Aq", "q");
}

static void a_split_sequence_is_still_one_sequence(void **state)
{
	(void)state;
	expect_keys("\033[9\x01"
		    "9~q",
		    "q");
	expect_keys("\xe3\x01\x81\xb5", "ふ");
}

static void a_string_is_dropped_and_never_blocks_the_keyboard(void **state)
{
	(void)state;
	expect_keys("\033]0;title\aq", "q");
	expect_keys("\033Psecret\033\\q", "q");
	expect_keys("\033]\x01q", "q");
	expect_keys("\033P11;\x01q", "q");
	expect_keys("\033]0;title\033[Aq", "q");
}

#define ANSWER "\033]11;rgb:ffff/ffff/ffff"

/* Feeds the bytes with a pause before the one at `cut`; writes the names of the keys to `words`. */
static void feed(struct key_reader *reader, const char *bytes, size_t cut, struct buf *words)
{
	char word[32];
	key found;
	for (size_t i = 0; bytes[i] != '\0'; i++) {
		if (i == cut && key_reader_idle(reader, &found))
			buf_addf(words, "%s ", key_word(found, word, sizeof(word)));
		if (key_reader_byte(reader, (unsigned char)bytes[i], &found))
			buf_addf(words, "%s ", key_word(found, word, sizeof(word)));
	}
	if (key_reader_idle(reader, &found))
		buf_addf(words, "%s ", key_word(found, word, sizeof(word)));
}

static void expect_answer(const char *bytes, size_t cut, bool asked, enum background answer, const char *keys)
{
	struct key_reader reader = { .asked = asked };
	struct buf words = { 0 };
	feed(&reader, bytes, cut, &words);
	assert_int_equal(reader.answer, answer);
	assert_int_equal(reader.asked, asked && answer == BACKGROUND_AUTO);
	assert_string_equal(buf_text(&words), keys);
	buf_done(&words);
}

static void a_reply_is_recognized_wherever_it_is_split(void **state)
{
	static const char *const ends[] = { "\a", "\033\\", "\033" };
	char bytes[64];
	(void)state;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		int length = snprintf(bytes, sizeof(bytes), "a" ANSWER "%s", ends[i]);
		for (int cut = 0; cut < length; cut++)
			expect_answer(bytes, (size_t)cut, true, BACKGROUND_LIGHT, cut == 2 ? "a Esc " : "a ");
	}
	expect_answer(ANSWER "\a\033[Aq", 0, true, BACKGROUND_LIGHT, "q ");
	expect_answer(ANSWER "\033[Aq", 0, true, BACKGROUND_AUTO, "q ");
}

static void an_unsolicited_reply_is_ignored(void **state)
{
	static const char bytes[] = ANSWER "\033\\q";
	(void)state;
	for (size_t cut = 2; cut < strlen(bytes); cut++)
		expect_answer(bytes, cut, false, BACKGROUND_AUTO, "q ");
	expect_answer("\033]q", 1, false, BACKGROUND_AUTO, "Esc ] q ");
	expect_answer("\033[200~" ANSWER "\a\033[201~q", 0, true, BACKGROUND_AUTO, "q ");
	expect_answer("\033]11;rgb:0/0/0\a" ANSWER "\a", 0, true, BACKGROUND_DARK, "");
}

static void a_truncated_reply_does_not_block_the_keys(void **state)
{
	(void)state;
	expect_answer(ANSWER "q", strlen(ANSWER), true, BACKGROUND_AUTO, "q ");
	expect_answer("\033]11;rgb:\rz", 9, true, BACKGROUND_AUTO, "Enter z ");
	expect_answer("\033]11;rgb:f\033", 10, true, BACKGROUND_AUTO, "Esc ");
	expect_answer("\033]11;rgb:f\xc3\xa9", 10, true, BACKGROUND_AUTO, "é ");
	expect_answer("\033]11;rgba:ffff/ffff/ffff/ffffffff\aq", 0, true, BACKGROUND_AUTO, "q ");
	expect_answer("\033]qx", 2, true, BACKGROUND_AUTO, "q x ");
}

static void pasted_text_gives_no_keys(void **state)
{
	(void)state;
	expect_keys("\033[200~q\rx\033[3~\033[201~a", "a");
	expect_keys("\033[200~q\x01q\x01\033\x01"
		    "a",
		    "Esc a");
}

/* Its characters only, and no control keys. */
static void a_text_that_is_being_typed_takes_a_paste(void **state)
{
	(void)state;
	struct key_reader reader = { .typing = true };
	expect_keys_of(reader, "\033[200~q\r\nx\t\x7f\033[3~\x03\xc3\xa9\033[201~\r", "q Space Space x Space é Enter");
	expect_keys_of(reader, "\033[200~\033]11;rgb:0/0/0\aq\033[201~a", "q a");
}

static void invalid_and_unsafe_characters_give_no_keys(void **state)
{
	(void)state;
	expect_keys("\xff\xfe\x80q", "q");
	expect_keys("\xc3(q", "( q");
	expect_keys("\xe2\x80\xaeq", "q"); /* a bidirectional override */
	expect_keys("\xc2\x9bq", "q"); /* a control character */
	expect_keys("\xed\xa0\x80q", "q"); /* a surrogate */
	expect_keys("\xc0\xafq", "q"); /* overlong */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_are_keys),
		cmocka_unit_test(control_characters_are_named),
		cmocka_unit_test(a_lone_escape_is_a_key_and_a_sequence_is_not),
		cmocka_unit_test(a_split_sequence_is_still_one_sequence),
		cmocka_unit_test(a_string_is_dropped_and_never_blocks_the_keyboard),
		cmocka_unit_test(a_reply_is_recognized_wherever_it_is_split),
		cmocka_unit_test(an_unsolicited_reply_is_ignored),
		cmocka_unit_test(a_truncated_reply_does_not_block_the_keys),
		cmocka_unit_test(pasted_text_gives_no_keys),
		cmocka_unit_test(a_text_that_is_being_typed_takes_a_paste),
		cmocka_unit_test(invalid_and_unsafe_characters_give_no_keys),
	};
	return cmocka_run_group_tests_name("keys", tests, NULL, NULL);
}
