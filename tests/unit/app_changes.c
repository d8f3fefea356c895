/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Overlays that change single fields of an entry, and entries printed as a starting point for one. */
#include "io/catalogue/load.h"
#include "print/entry_yaml.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

enum { DOCUMENTS_MAX = 3 };

struct loaded {
	struct catalogue_files files;
	bool good;
	char text[4096];
};

/* Loads documents a.yaml, b.yaml and so on over the built-in catalogue. */
static void load(struct loaded *ret_loaded, const char *const *texts, unsigned count)
{
	static const char *const names[DOCUMENTS_MAX] = { "a.yaml", "b.yaml", "c.yaml" };
	struct yaml_file documents[DOCUMENTS_MAX];
	struct report report = { 0 };
	for (unsigned i = 0; i < count; i++)
		yaml_file_of_bytes(&documents[i], names[i], texts[i], strlen(texts[i]));
	ret_loaded->good = catalogue_load_documents(&ret_loaded->files, catalogue_builtin(), documents, count, &report);
	snprintf(ret_loaded->text, sizeof(ret_loaded->text), "%s", report_text(&report));
	report_done(&report);
}

static void a_change_keeps_what_it_does_not_give(void **state)
{
	static const char *const texts[] = {
		"kind: catalogue\n"
		"muscles:\n"
		"  - change: soleus\n"
		"    hold_s: 0\n"
		"    aliases: []\n"
		"    cues: {roll: Slowly from mid-calf down.}\n"
		"    near_areas: [achilles, shin-bone, ankle-foot-top, back-of-knee]\n"
		"rules:\n"
		"  - {change: R12, force: true}\n",
		"kind: catalogue\nmuscles: [{change: tfl, name: \"H\xc3\xbc"
		"fte\"}, {\"change\": 'soleus', stroke_cm: 11}]\n",
	};
	const struct muscle *before = catalogue_muscle(catalogue_builtin(), "soleus");
	struct loaded loaded;
	(void)state;
	load(&loaded, texts, 2);
	if (!loaded.good)
		fail_msg("%s", loaded.text);
	const struct muscle *muscle = catalogue_muscle(loaded.files.catalogue, "soleus");
	assert_int_equal(muscle->hold_s, 0);
	assert_int_equal(muscle->aliases.items_count, 0);
	assert_int_equal(muscle->stroke_cm, 11);
	assert_string_equal(muscle->cues.roll, "Slowly from mid-calf down.");
	assert_string_equal(muscle->cues.setup, before->cues.setup);
	assert_string_equal(muscle->name, before->name);
	assert_int_equal(muscle->hold_max_s, before->hold_max_s);
	assert_int_equal(muscle->stances_count, before->stances_count);
	assert_int_equal(muscle->tools.at[0], before->tools.at[0]);
	assert_int_equal(muscle->near_areas.items_count, 4);
	assert_string_equal(catalogue_id(loaded.files.catalogue, SECTION_AREAS, muscle->near_areas.at[1]), "shin-bone");
	assert_string_equal(catalogue_muscle(loaded.files.catalogue, "tfl")->name, "H\xc3\xbc"
										   "fte");
	catalogue_files_done(&loaded.files);
}

/* Each is refused with its place, blaming the second document. */
static void a_change_that_cannot_be_made_is_refused_with_its_place(void **state)
{
	static const struct {
		const char *texts[DOCUMENTS_MAX], *says;
	} rows[] = {
		{ { "kind: catalogue\nmuscles:\n  - change: solus\n    hold_s: 1\n" },
		  "a.yaml:3:13: muscles[0].change: no muscle 'solus': did you mean 'soleus'?\n" },
		{ { "kind: catalogue\nmuscles:\n  - change: calf\n" },
		  "a.yaml:3:13: muscles[0].change: 'calf' is the group 'calves', not a muscle: see" },
		{ { "kind: catalogue\ntools:\n  - change: foam-roller\n" },
		  "a.yaml:3:13: tools[0].change: no tool 'foam-roller': did you mean 'large-smooth-roller'?\n" },
		{ { "kind: catalogue\nmuscles:\n  - change: soleus\n    hold_s: 10\n    hold_max_s: 10\n" },
		  "a.yaml:4:13: muscles[0].hold_s: was 5 and is 10: looser than in 'built-in'" },
		{ { "kind: catalogue\nmuscles: [{change: soleus, cues: {roll: Roll.}}]\n",
		    "kind: catalogue\nmuscles: [{change: soleus, cues: {roll: Go.}}]\n" },
		  "b.yaml:2:41: muscles[0].cues.roll: 'cues.roll' is also changed in 'a.yaml': keep one of the two\n" },
		{ { "kind: catalogue\nmuscles: [{change: soleus, hold_s: 3}]\n",
		    "kind: catalogue\nmuscles: [{change: soleus, stroke_cm: 3}]\n",
		    "kind: catalogue\nmuscles: [{change: soleus, hold_s: 3}]\n" },
		  "c.yaml:2:36: muscles[0].hold_s: 'hold_s' is also changed in 'a.yaml'" },
		{ { "kind: catalogue\nmuscles: [{change: soleus, hold_s: 3}, {change: soleus, stroke_cm: 9}]\n" },
		  "a.yaml:2:49: muscles[1].change: duplicate id 'soleus'" },
		{ { "kind: catalogue\nmuscles:\n  - hold_s: 3\n    change: soleus\n" },
		  "a.yaml:4:5: muscles[0]: 'change' must be the first key of its entry\n" },
		{ { "kind: catalogue\nmuscles:\n  - change: soleus\n    id: mine\n" },
		  "a.yaml:4:5: muscles[0]: an entry has either 'change' or 'id'\n" },
		{ { "kind: catalogue\nmuscles:\n  - change: soleus\n    doses: [{seconds: 20}]\n" },
		  "a.yaml:4:13: muscles[0].doses[0]: required key 'mode' is missing\n" },
		{ { "kind: catalogue\nmuscles:\n  - change: Lower calf\n" },
		  "a.yaml:3:13: muscles[0].change: 'Lower calf' is not an ID" },
		{ { "kind: catalogue\ncues:\n  - {text: Halfway.}\n" },
		  "a.yaml:3:5: cues[0]: required key 'id' is missing\n" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct loaded loaded;
		unsigned count = 1;
		while (count < DOCUMENTS_MAX && rows[i].texts[count] != NULL)
			count++;
		load(&loaded, rows[i].texts, count);
		if (loaded.good || strncmp(loaded.text, rows[i].says, strlen(rows[i].says)) != 0)
			fail_msg("row %zu: %s", i, loaded.text);
		catalogue_files_done(&loaded.files);
	}
}

static void every_entry_is_printed_as_an_overlay_that_loads(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (int i = 0; i < SECTION_COUNT; i++)
		for (unsigned at = 0; at < catalogue_count(catalogue, (enum section)i); at += at % 3 + 1) {
			struct buf yaml = { 0 }, again = { 0 };
			struct loaded loaded;
			print_entry_yaml(catalogue, (enum section)i, at, &yaml);
			load(&loaded, (const char *const[]){ buf_text(&yaml) }, 1);
			if (!loaded.good)
				fail_msg("%s\n%s", buf_text(&yaml), loaded.text);
			print_entry_yaml(loaded.files.catalogue, (enum section)i, at, &again);
			assert_string_equal(buf_text(&again), buf_text(&yaml));
			catalogue_files_done(&loaded.files);
			buf_done(&yaml);
			buf_done(&again);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_change_keeps_what_it_does_not_give),
		cmocka_unit_test(a_change_that_cannot_be_made_is_refused_with_its_place),
		cmocka_unit_test(every_entry_is_printed_as_an_overlay_that_loads),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
