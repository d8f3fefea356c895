/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The search on the body page finds places by the names people use. */
#include "tui/body_zones.h"

#include "test.h"

static void everyday_names_find_their_place(void **state)
{
	static const struct {
		const char *word, *id;
	} rows[] = {
		{ "lats", "latissimus-dorsi" },    { "hammies", "hamstrings" }, { "Bum", "glutes" },
		{ "teardrop", "vastus-medialis" }, { "psoas", "hip-flexors" },  { "lower calf", "soleus" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct target target;
		if (!body_zone_search(catalogue_builtin(), rows[i].word, &target))
			fail_msg("'%s' is not found", rows[i].word);
		assert_string_equal(target_id(catalogue_builtin(), target), rows[i].id);
	}
}

static void unknown_word_finds_no_zone(void **state)
{
	struct target target;
	(void)state;
	assert_false(body_zone_search(catalogue_builtin(), "xylophone", &target));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everyday_names_find_their_place),
		cmocka_unit_test(unknown_word_finds_no_zone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
