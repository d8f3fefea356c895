/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finding entries, words and figures of a catalogue. */
#include "core/catalogue/catalogue.h"
#include "test.h"
#include <string.h>

static void every_entry_is_found_by_its_id(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (int i = 0; i < SECTION_COUNT; i++)
		for (unsigned at = 0; at < catalogue_count(catalogue, (enum section)i); at++)
			assert_int_equal(catalogue_find(catalogue, (enum section)i,
							catalogue_id(catalogue, (enum section)i, at)),
					 at);
}

static void an_unknown_id_is_not_found(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	assert_int_equal(catalogue_find(catalogue, SECTION_MUSCLES, "soleu"), -1);
	assert_int_equal(catalogue_find(catalogue, SECTION_MUSCLES, ""), -1);
	assert_int_equal(catalogue_find(catalogue, SECTION_MUSCLES, "zzz"), -1);
	assert_int_equal(catalogue_find(catalogue, SECTION_MUSCLES, NULL), -1);
	assert_null(catalogue_muscle(catalogue, "feet"));
	assert_string_equal(catalogue_cue(catalogue, "no-such-cue"), "");
}

static void finders_give_the_entry_of_their_section(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	assert_string_equal(catalogue_muscle(catalogue, "soleus")->name, "Lower calf");
	assert_string_equal(catalogue_group(catalogue, "feet")->id, "feet");
	assert_int_equal(catalogue_tool(catalogue, "lacrosse-ball")->firmness, 5);
	assert_int_equal(catalogue_contraindication(catalogue, "osteoporosis")->action, ACTION_STOP_ALL);
	assert_non_null(catalogue_area(catalogue, "it-band")->redirect);
	assert_int_equal(catalogue_stretch(catalogue, "standing-quad")->type, STRETCH_STATIC);
	assert_int_equal(catalogue_mode(catalogue, "pre-run")->bout_user_max_s, 30);
	assert_string_equal(catalogue_cue(catalogue, "halfway"), "Halfway.");
}

static void constants_are_read_by_their_names(void **state)
{
	(void)state;
	assert_int_equal(catalogue_builtin()->constant[CONSTANT_BOUT_MAX_S], 120);
	assert_int_equal(catalogue_builtin()->constant[CONSTANT_INJURY_BLOCK_H], 72);
	assert_string_equal(constant_ids[CONSTANT_PRE_RUN_END_TO_START_MIN], "pre-run-end-to-start-min");
}

static void every_level_of_pressure_has_a_word(void **state)
{
	(void)state;
	for (unsigned i = 0; i <= 10; i++)
		assert_string_not_equal(catalogue_pressure_word(catalogue_builtin(), i), "");
	assert_string_equal(catalogue_pressure_word(catalogue_builtin(), 4), "gentle");
	assert_string_equal(catalogue_pressure_word(catalogue_builtin(), 11), "");
}

static void positions_and_their_words_agree(void **state)
{
	enum position position;
	(void)state;
	for (int i = 0; i < POSITION_COUNT; i++) {
		assert_true(position_of_word(position_word((enum position)i), &position));
		assert_int_equal(position, i);
	}
	assert_false(position_of_word("standing", &position));
	enum side side;
	assert_true(side_of_word("both", &side) && side == SIDE_BOTH);
	assert_false(side_of_word("", &side));
	assert_string_equal(side_word(SIDE_BOTH), "both");
	assert_string_equal(action_word(ACTION_STOP_ALL), "stop-all");
}

static void an_index_is_made_for_any_lists(void **state)
{
	static const struct cue_line cues[] = { { .id = "c", .text = "3" },
						{ .id = "a", .text = "1" },
						{ .id = "b", .text = "2" } };
	struct catalogue catalogue = { .cues = cues, .cues_count = 3 };
	(void)state;
	assert_false(catalogue_index(&catalogue)); /* no constants */
	assert_int_equal(catalogue_find(&catalogue, SECTION_CUES, "b"), 2);
	assert_string_equal(catalogue_cue(&catalogue, "a"), "1");
	catalogue_index_done(&catalogue);
}

static void the_builtin_catalogue_is_one_document(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	assert_int_equal(catalogue->documents_count, 1);
	assert_string_equal(catalogue->documents[0], "built-in");
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		assert_int_equal(catalogue->origin[SECTION_MUSCLES][i], 0);
	assert_true(catalogue->fingerprint != 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_entry_is_found_by_its_id),
		cmocka_unit_test(an_unknown_id_is_not_found),
		cmocka_unit_test(finders_give_the_entry_of_their_section),
		cmocka_unit_test(constants_are_read_by_their_names),
		cmocka_unit_test(every_level_of_pressure_has_a_word),
		cmocka_unit_test(positions_and_their_words_agree),
		cmocka_unit_test(an_index_is_made_for_any_lists),
		cmocka_unit_test(the_builtin_catalogue_is_one_document),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
