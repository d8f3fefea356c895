/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Everyday names: what people type leads to the entry they mean. */
#include "core/catalogue/name.h"

#include "core/catalogue/lookup.h"
#include "test.h"
#include <stdio.h>
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

static const char places[] = "muscles|groups|areas";

/* What new users typed, with their articles, plurals and spellings. */
static void more_everyday_names_lead_to_their_entries(void **state)
{
	static const struct {
		const char *where, *word, *id;
	} rows[] = {
		{ places, "my calf", "calves" },
		{ places, "the calves", "calves" },
		{ places, "a hamstring", "hamstrings" },
		{ places, "arches", "foot-sole" },
		{ places, "arse", "glutes" },
		{ places, "gluteus", "glutes" },
		{ places, "Glute medius", "gluteus-medius" },
		{ places, "abductors", "gluteus-medius" },
		{ places, "rear delts", "posterior-shoulder" },
		{ places, "back of shoulder", "posterior-shoulder" },
		{ places, "mid traps", "trapezius-mid-lower" },
		{ places, "my neck", "neck" },
		{ places, "stiff neck", "neck" },
		{ places, "abs", "abdomen" },
		{ places, "IT band syndrome", "it-band" },
		{ places, "low back", "lower-back" },
		{ places, "tfl", "tfl" },
		{ places, "hammies", "hamstrings" },
		{ places, "VMO", "vastus-medialis" },
		{ places, "joint pain", "any-joint" },
		{ places, "heels", "heel-bone" },
		{ "tools", "my foam roller", "large-smooth-roller" },
		{ "tools", "BlackRoll", "large-smooth-roller" },
		{ "tools", "rumble roller", "textured-roller" },
		{ "tools", "spiky roller", "textured-roller" },
		{ "tools", "tiger tail", "stick-roller" },
		{ "tools", "lacrosse", "lacrosse-ball" },
		{ "tools", "lax", "lacrosse-ball" },
		{ "tools", "double lacrosse ball", "peanut-ball" },
		{ "tools", "foot massager", "foot-roller" },
		{ "tools", "coke bottle", "water-bottle" },
		{ "tools", "a towel", "rolled-towel" },
		{ "tools", "golf balls", "golf-ball" },
		{ "contraindications", "broken toe", "fracture" },
		{ "contraindications", "cracked ribs", "fracture" },
		{ "contraindications", "diabetes type 2", "diabetes" },
		{ "contraindications", "T2D", "diabetes" },
		{ "contraindications", "on blood thinners", "blood-thinners" },
		{ "contraindications", "thinners", "blood-thinners" },
		{ "contraindications", "I'm pregnant", "pregnancy" },
		{ "contraindications", "varicose", "varicose-veins" },
		{ "contraindications", "sciatica", "disc-or-sciatica" },
		{ "contraindications", "slipped disk", "disc-or-sciatica" },
		{ "contraindications", "Achilles tendonitis", "tendon-pain" },
		{ "contraindications", "a heart condition", "heart-circulation" },
		{ "contraindications", "knee surgery", "recent-surgery" },
		{ "contraindications", "artificial knee", "implant-joint-replacement" },
		{ "contraindications", "new hip", "implant-joint-replacement" },
		{ "contraindications", "a cold", "fever-illness" },
		{ "contraindications", "swollen ankles", "red-or-swollen" },
		{ "contraindications", "oedema", "red-or-swollen" },
		{ "contraindications", "numb feet", "peripheral-neuropathy" },
		{ "contraindications", "wound", "open-wound" },
		{ "contraindications", "elderly", "over-65" },
		{ "contraindications", "fibro", "chronic-pain" },
		{ "contraindications", "hypermobility", "hypermobile" },
		{ "contraindications", "haemophilia", "blood-disorder" },
		{ "contraindications", "epilepsy", "in-doubt" },
		{ "contraindications", "Parkinson's", "in-doubt" },
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

/* Several meanings, or none here: never guessed. */
static void names_with_several_meanings_are_asked_about(void **state)
{
	static const struct {
		const char *where, *word, *id;
	} rows[] = {
		{ places, "gastroc", "gastroc" },
		{ places, "shoulder blades", "shoulder-blade" },
		{ places, "delts", "shoulder" },
		{ places, "tibialis", "tibialis" },
		{ places, "vastus", "vastus" },
		{ places, "core", "core" },
		{ places, "upper body", "upper-body" },
		{ places, "lower body", "leg" },
		{ places, "big toe", "toe" },
		{ places, "runner's knee", "knee" },
		{ places, "the back", "back" },
		{ "contraindications", "sprained ankle", "injury" },
		{ "contraindications", "torn meniscus", "injury" },
		{ "contraindications", "ACL", "injury" },
		{ "contraindications", "osteoarthritis", "arthritis" },
		{ "contraindications", "numbness", "numb" },
		{ "contraindications", "painkillers", "painkiller" },
		{ places, "bad back", "back" },
		{ "contraindications", "dizzy", "dizzy" },
		{ "tools", "wine bottle", "glass-bottle" },
		{ "tools", "massage roller", "muscle-roller" },
		{ "tools", "hypervolt", "massage-gun" },
		{ "tools", "gym ball", "exercise-ball" },
		{ "tools", "pvc pipe", "baseball" },
		{ "tools", "balls", "ball" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct ambiguous_name *name = lookup_ambiguous(catalogue_builtin(), rows[i].where, rows[i].word);
		enum section section;
		unsigned at;
		struct err err = { 0 };
		if (name == NULL || lookup(catalogue_builtin(), rows[i].where, rows[i].word, &section, &at, &err))
			fail_msg("%s", rows[i].word);
		assert_string_equal(name->id, rows[i].id);
		assert_non_null(strstr(err.text, name->question));
	}
}

/* A word of another kind is refused with the option that takes it; an unknown one is never dropped. */
static void a_word_in_the_wrong_place_is_refused_with_the_way_on(void **state)
{
	static const struct {
		const char *where, *word, *says;
	} rows[] = {
		{ places, "plantar fasciitis", "enter it with --has" },
		{ places, "shin splints", "enter it with --has" },
		{ "contraindications", "ITB syndrome", "no contraindication" },
		{ "contraindications", "IT band syndrome", "mark it with --sore" },
		{ "contraindications", "neck pain", "mark it with --sore" },
		{ "contraindications", "asthma",
		  "no contraindication 'asthma': see 'rollcoach list contraindications'; for one that is not listed, "
		  "enter "
		  "'in-doubt'" },
		{ places, "hip flexer", "did you mean 'hip-flexors'?" },
		{ places, "achillies", "did you mean 'achilles'?" },
		{ places, "my toenail", "no muscle, group or no-go area 'toenail'" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		enum section section;
		unsigned at;
		struct err err = { 0 };
		assert_false(lookup(catalogue_builtin(), rows[i].where, rows[i].word, &section, &at, &err));
		if (strstr(err.text, rows[i].says) == NULL)
			fail_msg("%s", err.text);
	}
}

/* A no-go area in disguise is refused or found as an area; no muscle is rolled or suggested instead. */
static void a_look_alike_of_a_no_go_area_leads_to_no_muscle(void **state)
{
	static const char *const words[] = {
		"lliotibial band", "I1iotibial band", "Calcaneal tendon", "\xd0\xb0\x63hilles",
		"\xd0\x86T band",  "Achi1les",        "l0wer back",       "sp\xc3\xadne",
		"n\xd0\xb5\x63k",  "it-bnd",          "thc neck"
	};
	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		enum section section = SECTION_AREAS;
		unsigned at;
		struct err err = { 0 };
		const char *nearest = lookup_nearest(catalogue_builtin(), places, words[i]);
		bool found = lookup(catalogue_builtin(), places, words[i], &section, &at, &err);
		if (found && section != SECTION_AREAS)
			fail_msg("%s is rolled", words[i]);
		if (nearest != NULL && catalogue_area(catalogue_builtin(), nearest) == NULL)
			fail_msg("%s suggests %s", words[i], nearest);
	}
}

/* The message lists all choices. */
static void no_question_is_cut(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (unsigned i = 0; i < catalogue->ambiguous_names_count; i++) {
		struct err err = { 0 };
		enum section section;
		unsigned at;
		assert_false(lookup(catalogue, lookup_listed, catalogue->ambiguous_names[i].id, &section, &at, &err));
		assert_null(strstr(err.text, "\xE2\x80\xA6"));
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

/* Everyday names that are themselves a yes to the question about a clot or a swelling. */
static void a_swollen_or_hot_place_stops_everything(void **state)
{
	static const char *const signs[] = { "swollen", "hot", "warm", "red", "throbbing", "puffy", "purple" };
	static const char *const parts[] = { "calf",  "leg", "thigh",  "knee", "ankle", "foot",
					     "joint", "toe", "calves", "arm",  "heel",  "shin" };
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned found = 0;
	(void)state;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
			char words[32];
			unsigned at;
			struct err err = { 0 };
			snprintf(words, sizeof words, "%s %s", signs[i], parts[k]);
			if (!lookup_contraindication(catalogue, words, &at, &err))
				continue; /* refused: nothing is planned */
			found++;
			if (catalogue->contraindications[at].action != ACTION_STOP_ALL)
				fail_msg("%s: %s", words, catalogue->contraindications[at].id);
		}
	assert_true(found >= 9);
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
		cmocka_unit_test(more_everyday_names_lead_to_their_entries),
		cmocka_unit_test(names_with_several_meanings_are_asked_about),
		cmocka_unit_test(a_word_in_the_wrong_place_is_refused_with_the_way_on),
		cmocka_unit_test(a_look_alike_of_a_no_go_area_leads_to_no_muscle),
		cmocka_unit_test(no_question_is_cut),
		cmocka_unit_test(every_alias_names_its_entry),
		cmocka_unit_test(a_swollen_or_hot_place_stops_everything),
		cmocka_unit_test(every_ambiguous_name_is_refused_with_its_choices),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
