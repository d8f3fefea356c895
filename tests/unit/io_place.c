/* SPDX-License-Identifier: MIT */
/* Places of bytes and of paths. */
#include "io/yaml/place.h"
#include "test.h"
#include <string.h>

static const char text[] = "kind: catalogue\n"
			   "muscles:\n"
			   "  - id: a\n"
			   "    tools: [x, \"y\", z]\n"
			   "  - id: b\n"
			   "    cues:\n"
			   "      setup: Sit.\n"
			   "    tools:\n"
			   "      - é: 1\n"
			   "      - q\n";

static void assert_place(const char *path, size_t line, size_t column)
{
	struct place place;
	places_of_paths(text, strlen(text), &path, 1, &place);
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
}

static void a_path_leads_to_its_value(void **state)
{
	(void)state;
	assert_place("kind", 1, 7);
	assert_place("muscles", 3, 3);
	assert_place("muscles[0]", 3, 5);
	assert_place("muscles[0].id", 3, 9);
	assert_place("muscles[0].tools", 4, 12);
	assert_place("muscles[0].tools[1]", 4, 16);
	assert_place("muscles[1].cues.setup", 7, 14);
	assert_place("muscles[1].tools[0].é", 9, 12);
	assert_place("muscles[1].tools[1]", 10, 9);
}

static void a_value_that_is_not_there_gives_the_one_around_it(void **state)
{
	(void)state;
	assert_place("muscles[1].cues.roll", 7, 7);
	assert_place("muscles[0].tools[7]", 4, 12);
	assert_place("muscles[9].id", 3, 3);
	assert_place("musc", 1, 1);
	assert_place("muscles[0].tool", 3, 5);
	assert_place("", 1, 1);
}

static void many_paths_take_one_look(void **state)
{
	const char *const paths[] = { "muscles[1].id", "kind", "muscles[0].tools[2]", "muscles[1].id" };
	struct place places[4];
	(void)state;
	places_of_paths(text, strlen(text), paths, 4, places);
	assert_int_equal(places[0].line, 5);
	assert_int_equal(places[1].line, 1);
	assert_int_equal(places[2].column, 21);
	assert_int_equal(places[3].line, 5);
}

static void a_broken_text_gives_the_best_place_so_far(void **state)
{
	const char *const path = "a.b";
	struct place place;
	(void)state;
	places_of_paths("a: {x: [", 8, &path, 1, &place);
	assert_int_equal(place.line, 1);
	assert_int_equal(place.column, 4);
}

static void columns_count_characters(void **state)
{
	struct place place = place_of_offset("ab\nüö!x", 9, 7);
	(void)state;
	assert_int_equal(place.line, 2);
	assert_int_equal(place.column, 3);
	place = place_of_offset("ab\n", 3, 3);
	assert_int_equal(place.line, 2);
	assert_int_equal(place.column, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_path_leads_to_its_value),
		cmocka_unit_test(a_value_that_is_not_there_gives_the_one_around_it),
		cmocka_unit_test(many_paths_take_one_look),
		cmocka_unit_test(a_broken_text_gives_the_best_place_so_far),
		cmocka_unit_test(columns_count_characters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
