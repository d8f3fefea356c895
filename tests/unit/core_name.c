/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Everyday names: what people type leads to the entry they mean. */
#include "core/catalogue/name.h"

#include "core/catalogue/lookup.h"
#include "test.h"
#include <string.h>

static void case_hyphens_apostrophes_and_a_plural_s_do_not_count(void **state)
{
	static const struct {
		const char *a, *b;
		bool same;
	} rows[] = {
		{ "Runner's knee", "runners knee", true },
		{ "Runner\xe2\x80\x99s knee", "runner knee", true },
		{ "IT-band", "it band", true },
		{ "shinsplints", "shin splints", true },
		{ "glutes", "GLUTE", true },
		{ "abs", "ab", true },
		{ "a", "as", false },
		{ "calf", "calves", false },
		{ "glute", "glutei", false },
		{ "", "-", true },
		{ "", "s", false },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if ((name_compare(rows[i].a, rows[i].b) == 0) != rows[i].same)
			fail_msg("'%s' and '%s'", rows[i].a, rows[i].b);
}

/* Names as typed by someone who knows no ids. */
static void thirty_everyday_names_lead_to_their_entries(void **state)
{
	static const struct {
		const char *where, *word, *id;
	} rows[] = {
		{ "muscles|groups|areas", "lats", "latissimus-dorsi" },
		{ "muscles|groups|areas", "Lower calf", "soleus" },
		{ "muscles|groups|areas", "quad", "quadriceps" },
		{ "muscles|groups|areas", "plantar fascia", "foot-sole" },
		{ "muscles|groups|areas", "hammies", "hamstrings" },
		{ "muscles|groups|areas", "bum", "glutes" },
		{ "muscles|groups|areas", "calf", "calves" },
		{ "muscles|groups|areas", "tib ant", "tibialis-anterior" },
		{ "muscles|groups|areas", "psoas", "hip-flexors" },
		{ "muscles|groups|areas", "teardrop", "vastus-medialis" },
		{ "muscles|groups|areas", "Inner thigh", "inner-thigh" },
		{ "muscles|groups|areas", "side glute", "gluteus-medius" },
		{ "muscles|groups|areas", "pecs", "pectorals" },
		{ "muscles|groups|areas", "ITB", "it-band" },
		{ "muscles|groups|areas", "tummy", "abdomen" },
		{ "muscles|groups|areas", "Achilles", "achilles" },
		{ "muscles|groups|areas", "heel", "heel-bone" },
		{ "muscles|groups|areas", "baker's cyst", "back-of-knee" },
		{ "muscles|groups|areas", "lower back", "lower-back" },
		{ "tools", "foam roller", "large-smooth-roller" },
		{ "tools", "lax ball", "lacrosse-ball" },
		{ "tools", "the stick", "stick-roller" },
		{ "tools", "peanut", "peanut-ball" },
		{ "contraindications", "stress fracture", "bone-stress-suspected" },
		{ "contraindications", "DVT", "blood-clot" },
		{ "contraindications", "shin splints", "shin-pain" },
		{ "contraindications", "plantar fasciitis", "heel-pain" },
		{ "contraindications", "pulled muscle", "acute-injury-72h" },
		{ "contraindications", "pregnant", "pregnancy" },
		{ "stretches", "pigeon on back", "figure-four" },
		{ "modes", "recovery", "rest-day" },
		{ "modes", "cool down", "post-run" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		enum section section;
		unsigned at;
		struct err err = { 0 };
		if (!lookup(catalogue_builtin(), rows[i].where, rows[i].word, &section, &at, &err))
			fail_msg("%s", err.text);
		assert_string_equal(catalogue_id(catalogue_builtin(), section, at), rows[i].id);
	}
}

/* Every alias of the catalogue, in every section that may be named. */
static void every_alias_names_its_entry(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned tried = 0;
	(void)state;
	for (int i = 0; i < SECTION_COUNT; i++)
		for (unsigned at = 0; at < catalogue_count(catalogue, (enum section)i); at++) {
			const struct texts *aliases = name_aliases(catalogue, (enum section)i, at);
			for (unsigned k = 0; aliases != NULL && k < aliases->items_count; k++, tried++) {
				enum section section;
				unsigned found;
				struct err err = { 0 };
				if (!lookup(catalogue, lookup_listed, aliases->items[k], &section, &found, &err))
					fail_msg("%s", err.text);
				assert_int_equal(section, i);
				assert_int_equal(found, at);
			}
		}
	assert_true(tried > 600);
}

static void every_ambiguous_name_is_refused_with_its_choices(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (unsigned i = 0; i < catalogue->ambiguous_names_count; i++) {
		const struct ambiguous_name *name = &catalogue->ambiguous_names[i];
		assert_ptr_equal(lookup_ambiguous(catalogue, lookup_listed, name->id), name);
		for (unsigned k = 0; k < name->names.items_count; k++)
			assert_ptr_equal(lookup_ambiguous(catalogue, lookup_listed, name->names.items[k]), name);
	}
	assert_string_equal(lookup_ambiguous(catalogue, "contraindications", "pulled hamstring")->id, "injury");
	assert_string_equal(lookup_ambiguous(catalogue, "tools", "muscle roller")->id, "muscle-roller");
	/* A tool is not part of a body, so "roller" is not an ambiguous place. */
	assert_null(lookup_ambiguous(catalogue, "muscles|groups|areas", "roller"));
	assert_null(lookup_ambiguous(catalogue, "muscles|groups|areas", "heel"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(case_hyphens_apostrophes_and_a_plural_s_do_not_count),
		cmocka_unit_test(thirty_everyday_names_lead_to_their_entries),
		cmocka_unit_test(every_alias_names_its_entry),
		cmocka_unit_test(every_ambiguous_name_is_refused_with_its_choices),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
