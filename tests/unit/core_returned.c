/* SPDX-License-Identifier: MIT */
/* The line for the coach: what is written is read, out of any message, and no changed character passes. */
#include "core/record/returned.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char line[] =
	"RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J done:1L,2 felt:better stop:pain:piriformis:right "
	"at:2026-11-28T19:30 as:Asha \xc3\x89 Rao ok:";

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

static void a_line_is_as_documented_and_is_read_again(void **state)
{
	(void)state;
	struct returned returned = example(), again;
	struct err err;
	char *text = written(&returned);
	assert_int_equal(strncmp(text, line, strlen(line)), 0);
	assert_int_equal(strlen(text), strlen(line) + 2);
	assert_int_equal(first_of(text, &again, &err), RETURNED_GOOD);
	assert_memory_equal(&again, &returned, sizeof(returned));
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

/* Quoted, broken at blanks and at the hyphens of the code, in small letters, between other words. */
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
		buf_add_char(&mail, *c);
		if (*c == ' ' || c - text == 14 || c - text == 29)
			buf_add(&mail, "\r\n> ");
	}
	buf_addf(&mail, "\n\n'%s'\nBye", text);
	at = buf_text(&mail);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(returned_next(&at, &start, &again, &err), RETURNED_GOOD);
		assert_memory_equal(&again, &returned, sizeof(returned));
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

/* Far too long, control characters in the name, words that are not part of it. */
static void hostile_lines_are_refused(void **state)
{
	(void)state;
	static const char *const ends[] = { "done:1L as:\033[31m ok:AA",
					    "done:1L;rm ok:AA",
					    "done: ok:AA",
					    "felt:great ok:AA",
					    "run:away ok:AA",
					    "as: ok:AA",
					    "at:now ok:AA" };
	struct returned again;
	struct err err;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		char text[200];
		snprintf(text, sizeof(text), "RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J %s", ends[i]);
		assert_int_equal(first_of(text, &again, &err), RETURNED_BAD);
	}
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
		cmocka_unit_test(hostile_lines_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
