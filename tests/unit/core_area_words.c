/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* No-go areas by name: a name or landmark that refers to one is found in any spelling. */
#include "core/catalogue/area_words.h"

#include "test.h"
#include <string.h>

struct row {
	const char *text, *area; /* NULL: none */
};

static void assert_named(const struct row *rows, size_t count, bool near)
{
	for (size_t i = 0; i < count; i++) {
		const struct area *area = area_named(catalogue_builtin(), rows[i].text, near);
		if ((area == NULL) != (rows[i].area == NULL) || (area != NULL && strcmp(area->id, rows[i].area) != 0))
			fail_msg("'%s' names %s", rows[i].text, area != NULL ? area->id : "nothing");
	}
}

static void spelling_does_not_hide_an_area(void **state)
{
	static const struct row rows[] = {
		{ "IT band", "it-band" },
		{ "IT bands", "it-band" },
		{ "ITband", "it-band" },
		{ "I.T. band", "it-band" },
		{ "it-band, upper half", "it-band" },
		{ "IT\xc2\xa0"
		  "band",
		  "it-band" }, /* no-break space */
		{ "IT \xe2\x80\x8b"
		  "band",
		  "it-band" }, /* zero width */
		{ "\xef\xbc\xa9\xef\xbc\xb4 band", "it-band" }, /* full width */
		{ "N\xc3\xa9"
		  "ck",
		  "neck" },
		{ "Ne\xcc\x81"
		  "cks",
		  "neck" }, /* combining accent */
		{ "IT tract", "it-band" },
		{ "Sternocleidomastoid", "neck" },
		{ "Quadratus lumborum", "lower-back" },
		{ "Rectus abdominis", "abdomen" },
		{ "Popliteus", "back-of-knee" },
		{ "Vertebra", "spine" },
		{ "Ankle", "ankle-foot-top" },
		{ "lliotibial band", "it-band" },
		{ "I1iotibial band", "it-band" },
		{ "Iliotibal band", "it-band" },
		{ "\xd0\x86T band", "it-band" }, /* Cyrillic */
		{ "Calcaneal tendon", "achilles" },
		{ "\xd0\xb0"
		  "chilles",
		  "achilles" }, /* Cyrillic */
		{ "\xce\xb1"
		  "chilles tendon",
		  "achilles" }, /* Greek */
		{ "Achi1les", "achilles" },
		{ "Achiles", "achilles" },
		{ "Col1arb0ne", "collarbone" },
		{ "L0wer bcak", "lower-back" },
		{ "Stemum muscle", NULL },
		{ "Knee c\xc4\x85p", "kneecap" },
		{ "Stern0cleidomastoid", "neck" },
		{ "ster nocleido mastoid", "neck" },
		{ "Back of the upper arm", NULL },
		{ "Calf, outer head", NULL },
		{ "Split squat muscle", NULL },
	};
	(void)state;
	assert_named(rows, sizeof rows / sizeof *rows, false);
}

static void a_landmark_keeps_its_distance_from_the_area_it_names(void **state)
{
	static const struct row rows[] = {
		{ "a hand width above the elbow", NULL },
		{ "beside the spine, a hand width above the lowest ribs", NULL },
		{ "three fingers short of the side hip bone", NULL },
		{ "IT band above the knee", "it-band" },
		{ "neck, above the shoulders", "neck" },
		{ "on the spine just before the neck", "spine" },
		{ "front of the knee", "kneecap" },
		{ "outer knee", "back-of-knee" }, /* of several possible areas, the last */
		{ "navel", "abdomen" },
	};
	(void)state;
	assert_named(rows, sizeof rows / sizeof *rows, true);
}

static void an_instruction_leads_to_no_area(void **state)
{
	static const struct row rows[] = {
		{ "Roll the IT band from hip to knee, hard.", "it-band" },
		{ "Lie on your side with the IT band on the roller.", "it-band" },
		{ "Turn onto your side, roller under the IT band.", "it-band" },
		{ "Roll the spine from the neck to the tailbone.", "spine" },
		{ "From the neck to the tailbone.", "tailbone" },
		{ "Strokes from the elbow toward the armpit.", NULL },
		{ "Roller across the small of the back.", "lower-back" },
		{ "Do not slide down onto the IT band.", "it-band" },
		{ "Stop before the kneecap.", NULL },
		{ "Stay off the kneecap.", NULL },
		{ "Do not stop before the kneecap.", "kneecap" },
		{ "Never stay off the kneecap.", "kneecap" },
		{ "Roll over the kneecap, it is not a problem.", "kneecap" },
		{ "Take the weight off, then roll the IT band.", "it-band" },
		{ "From above the kneecap across to below the kneecap.", "kneecap" },
		{ "Ball between spine and shoulder blade.", NULL },
		{ "Stick on the muscle outside the shin bone.", NULL },
		{ "Ankle over the other knee, lean in.", NULL },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct area *area = area_told(catalogue_builtin(), rows[i].text);
		if ((area == NULL) != (rows[i].area == NULL) || (area != NULL && strcmp(area->id, rows[i].area) != 0))
			fail_msg("'%s' leads to %s", rows[i].text, area != NULL ? area->id : "nothing");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spelling_does_not_hide_an_area),
		cmocka_unit_test(a_landmark_keeps_its_distance_from_the_area_it_names),
		cmocka_unit_test(an_instruction_leads_to_no_area),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
