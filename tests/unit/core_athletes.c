/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Athletes by name: no line is attributed to the wrong person. */
#include "core/record/athletes.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

static const char *const names[] = { "10", "1", "Ann", "Anna", "Bo  Li", "Bo Li", "", "bo LI", "James" };

enum { COUNT = sizeof(names) / sizeof(*names) };

static struct athletes squad(void)
{
	struct athletes athletes = { 0 };
	for (unsigned i = 0; i < COUNT; i++)
		athletes_add(&athletes, names[i]);
	return athletes;
}

static void everyone_is_found_by_their_label(void **state)
{
	(void)state;
	struct athletes athletes = squad();
	for (unsigned i = 0; i < COUNT; i++) {
		char label[RETURNED_NAME_MAX];
		unsigned at = COUNT;
		athletes_label(&athletes, i, label);
		assert_int_equal(athletes_find(&athletes, label, &at), ATHLETES_ONE);
		assert_int_equal(at, i);
	}
	athletes_done(&athletes);
}

static void exact_names_go_first_then_numbers_then_other_letters(void **state)
{
	(void)state;
	static const struct {
		const char *who;
		enum athletes_found found;
		unsigned at;
	} rows[] = {
		{ "10", ATHLETES_ONE, 0 },           { "1", ATHLETES_ONE, 1 },
		{ "#1", ATHLETES_ONE, 0 },           { "2", ATHLETES_ONE, 1 },
		{ "Ann", ATHLETES_ONE, 2 },          { "anna", ATHLETES_ONE, 3 },
		{ "An", ATHLETES_NONE, 0 },          { "Bo Li", ATHLETES_SEVERAL, 4 },
		{ "bo LI", ATHLETES_ONE, 7 },        { "BO LI", ATHLETES_SEVERAL, 4 },
		{ "jam\xc3\x89S", ATHLETES_ONE, 8 }, { "Bo Li #6", ATHLETES_ONE, 5 },
		{ "Bo Li #3", ATHLETES_NONE, 0 },    { "", ATHLETES_NONE, 0 },
		{ "12", ATHLETES_NONE, 0 },          { "#0", ATHLETES_NONE, 0 },
		{ "Jame", ATHLETES_NONE, 0 },        { "99999999999", ATHLETES_NONE, 0 },
	};
	struct athletes athletes = squad();
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		unsigned at = 0;
		if (athletes_find(&athletes, rows[i].who, &at) != rows[i].found ||
		    (rows[i].found != ATHLETES_NONE && at != rows[i].at))
			fail_msg("%s: %u", rows[i].who, at);
	}
	athletes_done(&athletes);
}

static void long_names_that_several_have_are_told_apart(void **state)
{
	(void)state;
	char name[300] = "", first[RETURNED_NAME_MAX], second[RETURNED_NAME_MAX];
	for (int i = 0; i < 90; i++)
		strcat(name, "\xc3\xa9");
	struct athletes athletes = { 0 };
	athletes_add(&athletes, name);
	athletes_add(&athletes, name);
	athletes_label(&athletes, 0, first);
	athletes_label(&athletes, 1, second);
	assert_string_not_equal(first, second);
	unsigned at = 9;
	assert_int_equal(athletes_find(&athletes, second, &at), ATHLETES_ONE);
	assert_int_equal(at, 1);
	athletes_done(&athletes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everyone_is_found_by_their_label),
		cmocka_unit_test(exact_names_go_first_then_numbers_then_other_letters),
		cmocka_unit_test(long_names_that_several_have_are_told_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
