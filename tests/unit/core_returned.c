/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The line for the coach: it is read back from within any message, and every changed character is noticed. */
#include "core/record/returned.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char line[] =
	"RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J done:1L,2 felt:better stop:pain:piriformis:right "
	"at:2026-11-28T19:30 as:Asha \xc3\x89 Rao ok:8W";

static struct returned example(void)
{
	struct returned returned = { .feel = FEEL_BETTER };
	strcpy(returned.code, "RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J");
	strcpy(returned.done, "1L,2");
	strcpy(returned.stop, "pain:piriformis:right");
	strcpy(returned.at, "2026-11-28T19:30");
	strcpy(returned.as, "Asha \xc3\x89 Rao");
	return returned;
}

static char *written(const struct returned *returned)
{
	struct buf text = { 0 };
	returned_write(&text, returned);
	return text.data;
}

static enum returned_found first_of(const char *text, struct returned *ret_returned, struct err *ret_err)
{
	const char *start;
	*ret_err = (struct err){ 0 };
	return returned_next(&text, &start, ret_returned, ret_err);
}

static void assert_same(const struct returned *a, const struct returned *b)
{
	assert_string_equal(a->code, b->code);
	assert_string_equal(a->done, b->done);
	assert_true(a->feel == b->feel);
	assert_string_equal(a->stop, b->stop);
	assert_string_equal(a->at, b->at);
	assert_string_equal(a->as, b->as);
}

static void a_line_is_as_documented_and_is_read_again(void **state)
{
	(void)state;
	struct returned returned = example(), again;
	struct err err;
	char *text = written(&returned);
	assert_string_equal(text, line);
	assert_int_equal(first_of(text, &again, &err), RETURNED_GOOD);
	assert_same(&again, &returned);
	free(text);
}

static void what_was_not_said_is_not_in_it(void **state)
{
	(void)state;
	struct returned returned = example(), again;
	struct err err;
	returned.feel = FEEL_NOT_SAID;
	returned.stop[0] = returned.as[0] = returned.done[0] = '\0';
	char *text = written(&returned);
	assert_null(strstr(text, "felt:"));
	assert_null(strstr(text, "stop:"));
	assert_null(strstr(text, "as:"));
	assert_int_equal(first_of(text, &again, &err), RETURNED_GOOD);
	assert_string_equal(again.done, "none");
	free(text);
}

/* Appends the check of a line, as described in docs/code.md. */
static void seal(struct buf *text)
{
	unsigned sum = 0;
	for (size_t i = 0; i < text->size; i++)
		sum = (sum * 31 + (unsigned char)text->data[i]) % 841;
	buf_addf(text, " ok:%c%c", code_alphabet[sum / 29], code_alphabet[sum % 29]);
}

/* Quoted, broken at blanks and at the code's hyphens, in lower case, between other words. */
static void messages_may_break_and_quote_it(void **state)
{
	(void)state;
	struct returned returned = example(), again;
	struct err err;
	struct buf mail = { 0 };
	const char *at, *start;
	char *text = written(&returned);
	buf_addf(&mail, "Hi coach,\r\n> that was fine: rc. Here it is\r\n> ");
	for (const char *c = text; *c != '\0'; c++) {
		bool small = c - text < 44 && *c >= 'A';
		buf_add_char(&mail, (char)(small ? *c - 'A' + 'a' : *c));
		if (*c == ' ' || c - text == 14 || c - text == 29)
			buf_add(&mail, "\r\n> ");
	}
	buf_addf(&mail, "\n\n'%s'\nBye", text);
	at = buf_text(&mail);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(returned_next(&at, &start, &again, &err), RETURNED_GOOD);
		assert_same(&again, &returned);
	}
	assert_int_equal(returned_next(&at, &start, &again, &err), RETURNED_NONE);
	buf_done(&mail);
	free(text);
}

static void every_changed_character_is_noticed(void **state)
{
	(void)state;
	struct returned returned = example(), again;
	struct err err;
	char *text = written(&returned);
	for (size_t i = 0; text[i] != '\0'; i++) {
		char was = text[i];
		text[i] = was == 'x' || was == 'X' ? 'y' : 'x';
		if (first_of(text, &again, &err) == RETURNED_GOOD)
			fail_msg("changed at %zu: %s", i, text);
		text[i] = was;
	}
	for (size_t size = 20; size < strlen(text); size++) {
		char *cut = strndup(text, size);
		assert_int_not_equal(first_of(cut, &again, &err), RETURNED_GOOD);
		free(cut);
	}
	free(text);
}

static void a_cut_line_does_not_swallow_the_next(void **state)
{
	(void)state;
	struct returned returned = example(), again;
	struct err err = { 0 };
	struct buf both = { 0 };
	char *text = written(&returned);
	const char *at, *start;
	buf_add_bytes(&both, text, 54);
	buf_addf(&both, "\n%s\n", text);
	at = buf_text(&both);
	assert_int_equal(returned_next(&at, &start, &again, &err), RETURNED_BAD);
	assert_non_null(strstr(err.text, "the end is missing"));
	assert_int_equal(returned_next(&at, &start, &again, &err), RETURNED_GOOD);
	buf_done(&both);
	free(text);
}

/* Several in one physical line, with and without a blank, even after one that was cut. */
static void glued_lines_are_all_found(void **state)
{
	(void)state;
	struct returned returned = example(), again;
	struct err err = { 0 };
	struct buf text = { 0 };
	char *one = written(&returned);
	const char *at, *start;
	buf_addf(&text, "Hello:%s%s (%s) %.80s%s", one, one, one, one, one);
	at = buf_text(&text);
	for (int i = 0; i < 3; i++)
		assert_int_equal(returned_next(&at, &start, &again, &err), RETURNED_GOOD);
	assert_int_equal(returned_next(&at, &start, &again, &err), RETURNED_BAD);
	assert_non_null(strstr(err.text, "the end is missing"));
	assert_int_equal(returned_next(&at, &start, &again, &err), RETURNED_GOOD);
	assert_memory_equal(&again, &returned, sizeof(returned));
	assert_int_equal(returned_next(&at, &start, &again, &err), RETURNED_NONE);
	buf_done(&text);
	free(one);
}

/* A line with any name can be read back, and the name is unchanged. */
static void every_name_survives(void **state)
{
	(void)state;
	static const struct {
		const char *name, *as;
	} rows[] = {
		{ "Asha  Rao", "Asha Rao" },
		{ "  Asha ", "Asha" },
		{ "Asha ok:7M Rao", "Asha Rao" },
		{ "ok:7M", "" },
		{ "Asha\nRao\tB", "Asha Rao B" },
		{ "A > B", "A B" },
		{ "as:done:all", "as:done:all" },
		{ "RC3R-32C2-4E6D", "" },
		{ "Asha xRC3R-32C2-4E6D", "Asha" },
		{ "Asha \033[31m", "Asha [31m" },
		{ "Asha \xff", "Asha" },
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct returned returned = example(), again;
		struct err err;
		returned_name(returned.as, rows[i].name);
		assert_string_equal(returned.as, rows[i].as);
		char *text = written(&returned);
		assert_int_equal(first_of(text, &again, &err), RETURNED_GOOD);
		assert_string_equal(again.as, rows[i].as);
		free(text);
	}
	for (size_t size = 100; size < 140; size++) { /* two bytes each */
		struct buf name = { 0 };
		struct returned returned = example(), again;
		struct err err;
		while (name.size < size)
			buf_add(&name, name.size % 14 == 0 ? "a " : "\xc3\xa9");
		returned_name(returned.as, buf_text(&name));
		char *text = written(&returned);
		assert_int_equal(first_of(text, &again, &err), RETURNED_GOOD);
		assert_string_equal(again.as, returned.as);
		buf_done(&name);
		free(text);
	}
}

/* The checksum of each is right, so another check must refuse it. */
static void hostile_lines_are_refused(void **state)
{
	(void)state;
	static const char code[] = "RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J ";
	static const struct {
		const char *words, *error;
	} rows[] = {
		{ "done:1L at:2026-11-28T19:30 as:\033[31m", "control character" },
		{ "done:1L at:2026-11-28T19:30 as:\xff", "invalid UTF-8" },
		{ "done:1L;rm at:2026-11-28T19:30", "'done:1L;rm' is not part" },
		{ "done:1L;2 at:2026-11-28T19:30", "'done:1L;2' is not part" },
		{ "done: at:2026-11-28T19:30", "'done:' is not part" },
		{ "done:1L felt:great at:2026-11-28T19:30", "'felt:great' is not part" },
		{ "done:1L run:away at:2026-11-28T19:30", "'run:away' is not part" },
		{ "done:1L M922-62T9-63JR at:2026-11-28T19:30", "'M922-62T9-63JR' is not part" },
		{ "done:1L at:2026-11-28T19:30 as:", "'as:' is not part" },
		{ "done:1L at:now", "'at:now' is not part" },
		{ "done:1L at:2026-11-28", "'at:2026-11-28' is not a date and time" },
		{ "done:1L at:2026-13-28T10:00", "is not a date and time" },
		{ "done:1L at:2026-02-30T10:00", "is not a date and time" },
		{ "done:1L at:2026-11-28T25:00", "is not a date and time" },
	};
	struct returned again;
	struct err err;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf text = { 0 };
		buf_addf(&text, "%s%s", code, rows[i].words);
		seal(&text);
		assert_int_equal(first_of(buf_text(&text), &again, &err), RETURNED_BAD);
		if (strstr(err.text, rows[i].error) == NULL)
			fail_msg("%s: %s", rows[i].words, err.text);
		buf_done(&text);
	}
}

/* Wherever a line is cut, broken or changed, it is either read in full, or at least the harm it reports is noticed. */
static void no_stop_signal_is_passed_over(void **state)
{
	(void)state;
	static const struct {
		const char *instead_of, *with;
		enum returned_found found;
	} rows[] = {
		{ "RC3R-", "RC3R-\r\n> ", RETURNED_GOOD },
		{ "32C2-", "32C2-\n", RETURNED_GOOD },
		{ "RC3R-32C2-4E6D-M922-", "RC3R 32C2 4E6D\nM922 ", RETURNED_GOOD },
		{ "RC3R-32C2-",
		  "RC3R\xe2\x80\x93"
		  "32C2\xe2\x80\x93",
		  RETURNED_GOOD },
		{ "RC", "> RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J\n> RC", RETURNED_GOOD },
		{ "RC", "PC", RETURNED_BAD },
		{ "RC3R-32", "", RETURNED_BAD },
		{ "RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J ", "", RETURNED_BAD },
		{ "RC3R-32", "RC3R-3=\n2", RETURNED_BAD },
		{ "233J done", "233K done", RETURNED_BAD },
		{ "done:", "Done:", RETURNED_BAD },
		{ "stop:", "Stop:", RETURNED_BAD },
		{ " ok:8W", "", RETURNED_BAD },
		{ "ok:8W", "ok:8X", RETURNED_BAD },
		{ " done",
		  "\xc2\xa0"
		  "done",
		  RETURNED_BAD },
		{ " felt:better",
		  "\xc2\xa0"
		  "felt:better",
		  RETURNED_BAD },
		{ "at:", "at:\xc2\xad", RETURNED_BAD },
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct returned again;
		struct err err = { 0 };
		struct buf text = { 0 };
		const char *at = strstr(line, rows[i].instead_of), *start;
		buf_addf(&text, "Hi coach,\n%.*s%s%s\nBye", (int)(at - line), line, rows[i].with,
			 at + strlen(rows[i].instead_of));
		at = buf_text(&text);
		enum returned_found found = returned_next(&at, &start, &again, &err);
		if (found == RETURNED_CODE)
			found = returned_next(&at, &start, &again, &err);
		if (found != rows[i].found || strcmp(again.stop, "pain:piriformis:right") != 0)
			fail_msg("%s: %d, stop:%s, %s", buf_text(&text), (int)found, again.stop, err.text);
		assert_true(returned_only(buf_text(&text), &again, &err) == rows[i].found);
		assert_int_equal(returned_next(&at, &start, &again, &err), RETURNED_NONE);
		buf_done(&text);
	}
}

/* A code is logged as completed only if nothing is beside it. */
static void only_a_code_alone_is_no_line(void **state)
{
	(void)state;
	static const char code[] = "RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J";
	static const struct {
		const char *before, *after;
		enum returned_found found;
	} rows[] = {
		{ "", "", RETURNED_NONE },          { "\"", ".\"", RETURNED_NONE },
		{ "> ", "\n", RETURNED_NONE },      { "", " done:", RETURNED_BAD },
		{ "", " stop pain", RETURNED_BAD }, { "my calf hurt: ", "", RETURNED_BAD },
		{ "", " ok:8W", RETURNED_BAD },     { "", " =", RETURNED_BAD },
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct returned again;
		struct err err = { 0 };
		struct buf text = { 0 };
		buf_addf(&text, "%s%s%s", rows[i].before, code, rows[i].after);
		if (returned_only(buf_text(&text), &again, &err) != rows[i].found)
			fail_msg("%s: %s", buf_text(&text), err.text);
		assert_true((err.code != ERR_NONE) == (rows[i].found == RETURNED_BAD));
		buf_done(&text);
	}
}

/* Even if only the code is wrong and the checksum fits. */
static void a_changed_code_is_named(void **state)
{
	(void)state;
	struct returned again;
	struct err err;
	struct buf text = { 0 };
	buf_add(&text, "RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233K done:all at:2026-11-28T19:30");
	seal(&text);
	assert_int_equal(first_of(buf_text(&text), &again, &err), RETURNED_BAD);
	assert_non_null(strstr(err.text, "the code was cut or changed"));
	buf_done(&text);
}

/* Codes of all lengths around the limit, with and without hyphens, and words that are one byte too long. */
static void overlong_text_is_rejected(void **state)
{
	(void)state;
	struct returned again;
	struct err err;
	for (size_t size = RETURNED_CODE_MAX - 40; size < RETURNED_CODE_MAX + 40; size++) {
		struct buf text = { 0 };
		buf_add(&text, "RC3R32C24E6D");
		while (text.size < size)
			buf_add_char(&text, 'M');
		buf_add(&text, " done:all at:2026-11-28T19:30 ok:AA");
		assert_int_equal(first_of(buf_text(&text), &again, &err), RETURNED_BAD);
		buf_done(&text);
	}
	for (int over = 0; over < 2; over++) {
		struct buf text = { 0 };
		buf_add(&text, "RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J done:");
		for (int i = 0; i < RETURNED_WORDS_MAX - 1 + over; i++)
			buf_add_char(&text, '1');
		buf_add(&text, " at:2026-11-28T19:30");
		seal(&text);
		assert_int_equal(first_of(buf_text(&text), &again, &err), over ? RETURNED_BAD : RETURNED_GOOD);
		buf_done(&text);
	}
}

static void a_giant_is_refused(void **state)
{
	(void)state;
	struct returned again;
	struct err err;
	struct buf giant = { 0 };
	buf_add(&giant, "RC3R-32C2-4E6D");
	for (int i = 0; i < 5000; i++)
		buf_add(&giant, "-M922-62T9-63JR");
	buf_add(&giant, " done:all at:2026-11-28T19:30 ok:AA");
	assert_int_equal(first_of(buf_text(&giant), &again, &err), RETURNED_BAD);
	buf_done(&giant);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_is_as_documented_and_is_read_again),
		cmocka_unit_test(what_was_not_said_is_not_in_it),
		cmocka_unit_test(messages_may_break_and_quote_it),
		cmocka_unit_test(every_changed_character_is_noticed),
		cmocka_unit_test(a_cut_line_does_not_swallow_the_next),
		cmocka_unit_test(glued_lines_are_all_found),
		cmocka_unit_test(every_name_survives),
		cmocka_unit_test(hostile_lines_are_refused),
		cmocka_unit_test(no_stop_signal_is_passed_over),
		cmocka_unit_test(only_a_code_alone_is_no_line),
		cmocka_unit_test(a_changed_code_is_named),
		cmocka_unit_test(overlong_text_is_rejected),
		cmocka_unit_test(a_giant_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
