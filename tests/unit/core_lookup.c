/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lookup of ids that people typed, and the errors for unknown ones. */
#include "core/catalogue/lookup.h"
#include "test.h"
#include <string.h>

static void an_unknown_id_is_answered_with_a_way_on(void **state)
{
	static const struct {
		const char *where, *id, *says;
	} rows[] = {
		{ "tools", "large-roler", "no tool 'large-roler': did you mean 'large-smooth-roller'?" },
		{ "muscles", "tlf", "no muscle 'tlf': did you mean 'tfl'?" },
		{ "muscles|groups|areas", "calvs", "no muscle, group or no-go area 'calvs': did you mean 'calves'?" },
		{ "muscles|groups|areas", "plantar facia",
		  "no muscle, group or no-go area 'plantar facia': did you mean 'foot-sole'?" },
		{ "tools", "ice roler", "no tool 'ice roler': did you mean 'frozen-bottle'?" },
		{ "tools", "calf", "'calf' is the group 'calves', not a tool: see 'rollcoach list tools'" },
		{ "muscles|groups", "xylophone",
		  "no muscle or group 'xylophone': see 'rollcoach list muscles' (or groups)" },
		{ "tools", "xylophone", "no tool 'xylophone': see 'rollcoach list tools'" },
		{ lookup_listed, "pirif", "no entry 'pirif': did you mean 'piriformis'?" },
		{ lookup_listed, "glut", "no entry 'glut': did you mean 'glutes'?" },
		{ "contraindications", "Preg", "no contraindication 'Preg': did you mean 'pregnancy'?" },
		{ "tools", "lumbar roller", "no tool 'lumbar roller': see 'rollcoach list tools'" },
		{ "contraindications", "rt calf",
		  "no contraindication 'rt calf': see 'rollcoach list contraindications'; for one that is not listed, "
		  "enter 'in-doubt'" },
		{ "cues", "xylophone", "no cue 'xylophone'" },
		{ "tools", "soleus", "'soleus' is a muscle, not a tool: see 'rollcoach list tools'" },
		{ "contraindications", "warfarn", "no contraindication 'warfarn': did you mean 'blood-thinners'?" },
		{ "contraindications", "injury",
		  "'injury': In the last 3 days, or older?  in the last 3 days: acute-injury-72h; older, not healed: "
		  "active-injury; healed, coming back: returning-from-injury" },
		{ "contraindications", "passed out",
		  "'passed out': Chest pain, fainting, short of breath: call your emergency number." },
		{ "muscles|groups|areas", "can't breathe",
		  "'can't breathe': Chest pain, fainting, short of breath: call your emergency number." },
		{ "contraindications", "back pain",
		  "'back pain': Which part of the back?  between the blades: rhomboids; beside the spine on the ribs: "
		  "thoracic-erectors; below the ribs: lower-back; on the spine: spine" },
		{ lookup_listed, "xylophone", "no entry 'xylophone': see 'rollcoach list --help'" },
		{ "tools", "\x1b[31m", "an id cannot contain control characters" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		enum section section;
		unsigned at;
		struct err err = { 0 };
		assert_false(lookup(catalogue_builtin(), rows[i].where, rows[i].id, &section, &at, &err));
		assert_string_equal(err.text, rows[i].says);
		assert_int_equal(err.code, ERR_USAGE);
	}
}

/* "blades" is in the names of several muscles: guessing one would mislead. */
static void a_name_that_several_have_is_no_answer(void **state)
{
	(void)state;
	assert_null(lookup_nearest(catalogue_builtin(), "muscles", "blades"));
	assert_string_equal(lookup_nearest(catalogue_builtin(), "muscles", "chest"), "pectorals");
}

static void a_word_that_only_looks_alike_is_no_answer(void **state)
{
	static const char places[] = "muscles|groups|areas", conditions[] = "contraindications";
	(void)state;
	assert_null(lookup_nearest(catalogue_builtin(), places, "face"));
	assert_null(lookup_nearest(catalogue_builtin(), conditions, "sharp pain"));
	assert_null(lookup_nearest(catalogue_builtin(), conditions, "numb leg"));
	assert_null(lookup_nearest(catalogue_builtin(), conditions, "neck pain"));
	assert_string_equal(lookup_nearest(catalogue_builtin(), conditions, "plantar facitis"), "heel-pain");
	assert_string_equal(lookup_nearest(catalogue_builtin(), conditions, "on warfarin"), "blood-thinners");
}

/* Body words and everyday words, none of which is a misspelling: a suggestion has to share a whole word with it. */
static void no_suggestion_rests_on_spelling_alone(void **state)
{
	static const char *const words[] = {
		"jaw",       "femur",   "wrist",   "elbow",  "ankle",     "toe",        "scalp",    "ear",
		"eye",       "nose",    "mouth",   "tooth",  "tongue",    "chin",       "cheek",    "forehead",
		"temple",    "skull",   "skin",    "nail",   "finger",    "thumb",      "palm",     "knuckle",
		"forearm",   "humerus", "radius",  "ulna",   "sternum",   "clavicle",   "scapula",  "rib",
		"lung",      "liver",   "kidney",  "spleen", "bladder",   "womb",       "pelvis",   "tailbone",
		"fibula",    "tibia",   "patella", "talus",  "tarsal",    "metatarsal", "instep",   "sole",
		"heel",      "bunion",  "hair",    "vein",   "artery",    "nerve",      "tendon",   "ligament",
		"cartilage", "disc",    "bone",    "muscle", "fat",       "lymph",      "thyroid",  "appendix",
		"gut",       "face",    "beard",   "spoon",  "chair",     "table",      "shoe",     "sock",
		"phone",     "twins",   "botox",   "port",   "diastasis", "lymphoma",   "crutches", "hypotension",
	};
	static const char *const wheres[] = { "contraindications", "muscles|groups|areas", "tools" };
	static const char *const known[][3] = {
		{ "eye", "contraindications", "vibration-implant" },
		{ "wrist", "muscles|groups|areas", "wrist" },
		{ "elbow", "muscles|groups|areas", "elbow" },
		{ "ankle", "muscles|groups|areas", "ankle-foot-top" },
		{ "skull", "muscles|groups|areas", "neck" },
		{ "skin", "contraindications", "skin-problem" },
		{ "forearm", "muscles|groups|areas", "forearms" },
		{ "clavicle", "muscles|groups|areas", "collarbone" },
		{ "scapula", "muscles|groups|areas", "shoulder-blade-edge" },
		{ "liver", "contraindications", "kidney-liver" },
		{ "kidney", "contraindications", "kidney-liver" },
		{ "kidney", "muscles|groups|areas", "lower-back" },
		{ "pelvis", "muscles|groups|areas", "hip-bone-front" },
		{ "tailbone", "muscles|groups|areas", "tailbone" },
		{ "fibula", "muscles|groups|areas", "fibular-head" },
		{ "tibia", "muscles|groups|areas", "tibialis-anterior" },
		{ "patella", "muscles|groups|areas", "kneecap" },
		{ "metatarsal", "muscles|groups|areas", "ankle-foot-top" },
		{ "instep", "muscles|groups|areas", "ankle-foot-top" },
		{ "sole", "muscles|groups|areas", "soleus" },
		{ "heel", "contraindications", "heel-pain" },
		{ "heel", "muscles|groups|areas", "heel-bone" },
		{ "artery", "contraindications", "heart-circulation" },
		{ "nerve", "contraindications", "nerve-damage" },
		{ "tendon", "contraindications", "tendon-pain" },
		{ "disc", "contraindications", "disc-or-sciatica" },
		{ "bone", "contraindications", "bone-infection" },
		{ "lymph", "contraindications", "lymphedema" },
		{ "gut", "muscles|groups|areas", "abdomen" },
		{ "sock", "tools", "sock-peanut" },
		{ "lymphoma", "contraindications", "cancer" },
		{ "hypotension", "contraindications", "in-doubt" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		for (size_t k = 0; k < sizeof wheres / sizeof *wheres; k++) {
			const char *nearest = lookup_nearest(catalogue_builtin(), wheres[k], words[i]);
			const char *expected = NULL;
			for (size_t r = 0; r < sizeof known / sizeof *known; r++)
				if (strcmp(known[r][0], words[i]) == 0 && strcmp(known[r][1], wheres[k]) == 0)
					expected = known[r][2];
			if (nearest != NULL && (expected == NULL || strcmp(nearest, expected) != 0))
				fail_msg("%s in %s: %s", words[i], wheres[k], nearest);
			assert_true(nearest != NULL || expected == NULL);
		}
}

static void words_of_the_files_name_the_sections(void **state)
{
	enum section sections[SECTION_COUNT];
	(void)state;
	assert_int_equal(lookup_sections("muscles|areas", sections), 2);
	assert_int_equal(sections[0], SECTION_MUSCLES);
	assert_int_equal(sections[1], SECTION_AREAS);
	assert_int_equal(lookup_sections(lookup_listed, sections), 11);
	assert_int_equal(lookup_sections("", sections), 0);
	assert_int_equal(lookup_sections("id", sections), 0);
	assert_int_equal(lookup_sections("..72", sections), 0);
	assert_int_equal(lookup_sections("muscles|flowers", sections), 0);
}

static void what_may_be_anything_fits(void **state)
{
	struct err err = { 0 };
	(void)state;
	assert_true(lookup_fits(catalogue_builtin(), "..72", "whatever", &err));
	assert_true(lookup_fits(catalogue_builtin(), "muscles|areas", "it-band", &err));
	assert_false(lookup_fits(catalogue_builtin(), "muscles|groups", "it-band", &err));
	assert_non_null(strstr(err.text, "is a no-go area"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_unknown_id_is_answered_with_a_way_on),
		cmocka_unit_test(a_name_that_several_have_is_no_answer),
		cmocka_unit_test(a_word_that_only_looks_alike_is_no_answer),
		cmocka_unit_test(no_suggestion_rests_on_spelling_alone),
		cmocka_unit_test(words_of_the_files_name_the_sections),
		cmocka_unit_test(what_may_be_anything_fits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
