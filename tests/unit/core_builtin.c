/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares the built-in catalogue with its sources, figure by figure.
 *
 * The catalogue check covers references, ranges and lengths; this test covers the values it cannot know. */
#include "core/catalogue/catalogue.h"
#include "test.h"
#include <string.h>

/* Muscle, priority, class, stroke in cm, tempo, seconds post-run, pre-run (0: skipped) and on a rest day. */
struct sheet {
	const char *muscle;
	unsigned priority;
	enum pressure_class pressure_class;
	unsigned stroke_cm, tempo_s, post_s, pre_s, rest_s;
};

static const struct sheet sheets[] = {
	{ "rectus-femoris", 5, CLASS_A, 25, 4, 45, 20, 45 },
	{ "vastus-lateralis", 5, CLASS_A, 25, 4, 45, 20, 45 },
	{ "vastus-medialis", 3, CLASS_B, 12, 3, 30, 20, 30 },
	{ "hamstrings-medial", 5, CLASS_A, 25, 4, 45, 20, 45 },
	{ "hamstrings-lateral", 5, CLASS_A, 25, 4, 45, 20, 45 },
	{ "gluteus-maximus", 5, CLASS_A, 12, 3, 45, 20, 45 },
	{ "gluteus-medius", 5, CLASS_B, 8, 2, 30, 20, 45 },
	{ "piriformis", 3, CLASS_C, 7, 2, 30, 20, 30 },
	{ "tfl", 4, CLASS_B, 10, 2, 30, 20, 30 },
	{ "hip-flexors", 4, CLASS_C, 6, 2, 30, 20, 30 },
	{ "adductors", 3, CLASS_C, 15, 3, 30, 20, 30 },
	{ "gastrocnemius-medial", 5, CLASS_A, 15, 3, 45, 20, 45 },
	{ "gastrocnemius-lateral", 5, CLASS_A, 15, 3, 45, 20, 45 },
	{ "soleus", 5, CLASS_B, 12, 3, 45, 20, 45 },
	{ "tibialis-anterior", 3, CLASS_C, 18, 3, 30, 20, 30 },
	{ "peroneals", 2, CLASS_C, 15, 3, 30, 20, 30 },
	{ "tibialis-posterior", 1, CLASS_D, 15, 3, 30, 0, 30 },
	{ "foot-sole", 4, CLASS_B, 12, 3, 30, 20, 45 },
	{ "latissimus-dorsi", 3, CLASS_B, 15, 3, 30, 20, 30 },
	{ "rhomboids", 3, CLASS_B, 10, 2, 30, 20, 30 },
	{ "trapezius-mid-lower", 2, CLASS_B, 12, 3, 30, 20, 30 },
	{ "thoracic-erectors", 4, CLASS_B, 15, 3, 45, 20, 45 },
	{ "pectorals", 2, CLASS_C, 10, 2, 30, 20, 30 },
	{ "posterior-shoulder", 1, CLASS_C, 6, 2, 30, 20, 30 },
	{ "forearms", 1, CLASS_C, 12, 3, 30, 20, 30 },
};

enum { SHEETS = sizeof(sheets) / sizeof(sheets[0]) };

/* Seconds of a muscle in a mode; 0 if skipped or without a dose. */
static unsigned dose(const struct muscle *muscle, const char *mode)
{
	for (unsigned i = 0; i < muscle->doses_count; i++)
		if (strcmp(muscle->doses[i].mode, mode) == 0)
			return muscle->doses[i].skip ? 0 : muscle->doses[i].seconds;
	return 0;
}

/* At least those the sources list; others may be added. */
static void every_section_is_complete(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	assert_true(catalogue->muscles_count >= SHEETS);
	assert_true(catalogue->groups_count >= 10);
	assert_true(catalogue->tools_count >= 20);
	assert_true(catalogue->contraindications_count >= 50);
	assert_true(catalogue->areas_count >= 26);
	assert_true(catalogue->stretches_count >= 32);
	assert_true(catalogue->modes_count >= 4);
	assert_true(catalogue->stop_signals_count >= 9);
	assert_true(catalogue->rules_count >= 118);
	assert_true(catalogue->pressures_count >= 6);
}

static void contraindications_count_by_action(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned counts[ACTION_COUNT] = { 0 };
	for (unsigned i = 0; i < catalogue->contraindications_count; i++)
		counts[catalogue->contraindications[i].action]++;
	assert_int_equal(counts[ACTION_STOP_ALL], 16);
	assert_int_equal(counts[ACTION_ASK_DOCTOR], 17);
	assert_int_equal(counts[ACTION_EXCLUDE_REGION], 11);
	assert_int_equal(counts[ACTION_LIMIT], 16);
	assert_int_equal(counts[ACTION_ADVICE], 1);
}

static void a_full_stop_blocks_everything_and_cannot_be_cleared(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < catalogue->contraindications_count; i++) {
		const struct contraindication *entry = &catalogue->contraindications[i];
		if (entry->action == ACTION_STOP_ALL)
			assert_int_equal(entry->restricts.blocks, BLOCKS_ALL);
		assert_int_equal(entry->clearable, entry->action == ACTION_ASK_DOCTOR);
	}
}

static void muscles_have_the_figures_of_their_sheets(void **state)
{
	(void)state;
	for (unsigned i = 0; i < SHEETS; i++) {
		const struct sheet *sheet = &sheets[i];
		const struct muscle *muscle = catalogue_muscle(catalogue_builtin(), sheet->muscle);
		assert_non_null(muscle);
		assert_int_equal(muscle->priority, sheet->priority);
		assert_int_equal(muscle->pressure_class, sheet->pressure_class);
		assert_int_equal(muscle->stroke_cm, sheet->stroke_cm);
		assert_int_equal(muscle->tempo_s, sheet->tempo_s);
		assert_int_equal(dose(muscle, "post-run"), sheet->post_s);
		assert_int_equal(dose(muscle, "pre-run"), sheet->pre_s);
		assert_int_equal(dose(muscle, "rest-day"), sheet->rest_s);
	}
}

static void caps_follow_class_and_mode(void **state)
{
	(void)state;
	static const struct {
		const char *mode;
		unsigned caps[CLASS_COUNT];
	} rows[] = {
		{ "pre-run", { 4, 3, 2, 0 } },
		{ "post-run", { 6, 5, 4, 3 } },
		{ "rest-day", { 6, 5, 4, 3 } },
		{ "before-bed", { 3, 3, 2, 0 } },
	};
	for (unsigned i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct mode *mode = catalogue_mode(catalogue_builtin(), rows[i].mode);
		assert_non_null(mode);
		assert_memory_equal(mode->caps, rows[i].caps, sizeof(rows[i].caps));
	}
}

static void seven_regions_each_have_a_sweep(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned regions = 0;
	for (unsigned i = 0; i < catalogue->groups_count; i++) {
		const struct group *group = &catalogue->groups[i];
		regions += group->region;
		assert_int_equal(group->region, group->sweep != NULL);
		assert_int_equal(group->region, group->drop_order != 0);
	}
	assert_int_equal(regions, 7);
}

static void thirteen_areas_say_what_to_do_instead(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned redirects = 0;
	for (unsigned i = 0; i < catalogue->areas_count; i++)
		redirects += catalogue->areas[i].redirect != NULL;
	assert_int_equal(redirects, 13);
	const struct texts *offer = &catalogue_area(catalogue, "it-band")->redirect->offer;
	assert_string_equal(offer->items[0], "tfl");
	assert_string_equal(offer->items[1], "vastus-lateralis");
}

static void anecdotes_alone_have_no_force(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < catalogue->rules_count; i++) {
		const struct rule *rule = &catalogue->rules[i];
		bool anecdote = rule->id[1] == '7' && rule->id[2] >= '1' && rule->id[2] <= '5';
		assert_int_equal(rule->force, !anecdote);
	}
}

/* A hurt place includes the muscles near it, so every muscle that avoids it must be listed. */
static void areas_know_the_muscles_that_avoid_them(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		const struct muscle *muscle = &catalogue->muscles[i];
		for (unsigned j = 0; j < muscle->near_areas.items_count; j++) {
			const struct area *area = catalogue_area(catalogue, muscle->near_areas.items[j]);
			assert_non_null(area);
			assert_true(texts_has(&area->near, muscle->id));
		}
	}
}

static unsigned zones_of(const struct catalogue *catalogue, const char *muscle)
{
	unsigned zones = 0;
	for (unsigned i = 0; i < catalogue->atlas_count; i++) {
		const struct shape *shape = &catalogue->atlas[i];
		if (shape->kind == SHAPE_ZONE && strcmp(shape->of, muscle) == 0)
			zones += shape->path_count == 2 && shape->label_count == 1;
	}
	return zones;
}

static void every_muscle_is_drawn_with_its_path(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		assert_true(zones_of(catalogue, catalogue->muscles[i].id) > 0);
	assert_int_equal(zones_of(catalogue, "forearms"), 2);
	assert_int_equal(zones_of(catalogue, "foot-sole"), 1); /* from behind only the heel shows, a no-go area */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_section_is_complete),
		cmocka_unit_test(contraindications_count_by_action),
		cmocka_unit_test(a_full_stop_blocks_everything_and_cannot_be_cleared),
		cmocka_unit_test(muscles_have_the_figures_of_their_sheets),
		cmocka_unit_test(caps_follow_class_and_mode),
		cmocka_unit_test(seven_regions_each_have_a_sweep),
		cmocka_unit_test(thirteen_areas_say_what_to_do_instead),
		cmocka_unit_test(anecdotes_alone_have_no_force),
		cmocka_unit_test(areas_know_the_muscles_that_avoid_them),
		cmocka_unit_test(every_muscle_is_drawn_with_its_path),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
