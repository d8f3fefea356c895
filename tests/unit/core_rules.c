/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Rules that are kept only by the words and figures of the built-in catalogue. */
#include "core/catalogue/catalogue.h"
#include "golden/golden.h"
#include "test.h"
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct catalogue *catalogue(void)
{
	return catalogue_builtin();
}

static const struct muscle *muscle(const char *id)
{
	const struct muscle *muscle = catalogue_muscle(catalogue(), id);
	if (muscle == NULL)
		fail_msg("no muscle %s", id);
	return muscle;
}

static const struct rule *rule(const char *id)
{
	return catalogue_entry(catalogue(), SECTION_RULES, (unsigned)catalogue_find(catalogue(), SECTION_RULES, id));
}

static void says(const char *text, const char *word)
{
	if (text == NULL || strstr(text, word) == NULL)
		fail_msg("'%s' does not say '%s'", text, word);
}

/* ---- Words ------------------------------------------------------------------------------------------------------- */

/* R3, R7, R37, R51-R54, R80 (D-11), R94, R117: comfort, no bravado, no promise of speed, prevention or cure.
 * rules.yaml and sources.yaml quote. */
static void no_text_promises_or_bullies(void **state)
{
	(void)state;
	static const char *const words[] = {
		"no pain no gain", "crush",          "batter",           "smash",      "punish",
		"destroy",         "dig in",         "dig deep",         "guarantee",  "boost",
		"cures ",          "heals ",         "prevents",         "run faster", "faster time",
		"adhesion",        "knots",          "breaks up",        "miracle",    "detox",
		"toxins",          "replaces sleep", "instead of sleep",
	};
	glob_t files;
	assert_int_equal(glob(TESTS "/../data/*.yaml", 0, NULL, &files), 0);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		char *text = golden_read(files.gl_pathv[i]);
		for (char *at = text; *at != '\0'; at++)
			*at = (char)(*at >= 'A' && *at <= 'Z' ? *at - 'A' + 'a' : *at);
		bool quotes = strstr(files.gl_pathv[i], "/rules.yaml") != NULL ||
			      strstr(files.gl_pathv[i], "/sources.yaml") != NULL;
		for (size_t word = 0; !quotes && word < sizeof words / sizeof *words; word++)
			if (strstr(text, words[word]) != NULL)
				fail_msg("%s says '%s'", files.gl_pathv[i], words[word]);
		free(text);
	}
	assert_int_equal(files.gl_pathc, SECTION_COUNT);
	globfree(&files);
}

/* R6, R7, R11, R47 (D-09), R51, R52; R94 says "can" */
static void what_is_not_proven_says_may(void **state)
{
	(void)state;
	static const char *const ids[] = { "R6", "R7", "R47", "R51", "R52" };
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		says(rule(ids[i])->text, "may");
	says(rule("R11")->text, "might");
	says(rule("R94")->text, "can");
}

/* R5, R8-R11, R78, R79, R81, R82, R91-R93, R95, R117 */
static void each_benefit_is_told_in_its_mode(void **state)
{
	(void)state;
	static const struct {
		const char *mode, *rules;
	} cards[] = {
		{ "pre-run", "R9 R78 R81" },
		{ "post-run", "R5 R8 R79 R92" },
		{ "rest-day", "R10 R11 R82 R93 R94 R117" },
		{ "before-bed", "R91 R95" },
	};
	for (size_t i = 0; i < sizeof cards / sizeof *cards; i++) {
		const struct texts *told = &catalogue_mode(catalogue(), cards[i].mode)->cards;
		char id[8];
		int used;
		for (const char *at = cards[i].rules; sscanf(at, "%7s%n", id, &used) == 1; at += used)
			if (!texts_has(told, id))
				fail_msg("%s does not tell %s", cards[i].mode, id);
		for (unsigned k = 0; k < told->items_count; k++)
			assert_non_null(strstr(cards[i].rules, told->items[k]));
	}
	assert_true(catalogue_find(catalogue(), SECTION_SOURCES, "naderi-2020") >= 0);
}

/* R2, R3, R10, R38, R44, R113-R115 */
static void advice_is_there_in_the_words_of_its_rule(void **state)
{
	(void)state;
	static const struct {
		const char *cue, *says;
	} cues[] = {
		{ "care-first", "Sleep" },     { "care-first", "food" },
		{ "habit", "four weeks" },     { "first-tip", "Too much force" },
		{ "mix-modes", "before" },     { "refer", "physical therapist" },
		{ "refer", "cause" },          { "no-change", "more time" },
		{ "full-body", "everywhere" }, { "two-minute", "Two minutes" },
		{ "start", "Light and slow" }, { "go-deeper", "weight" },
		{ "too-much", "weight" },      { "tight-spot-pre", "three seconds" },
		{ "run-soon", "15 minutes" },  { "not-reviewed", "clinician" },
	};
	for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
		says(catalogue_cue(catalogue(), cues[i].cue), cues[i].says);
	says(catalogue_contraindication(catalogue(), "same-spot-again")->ask_doctor,
	     "strength, mobility, or the way I run");
}

/* R118: the effects of R6-R11, each with its "may" */
static void five_effects_are_listed_in_short(void **state)
{
	(void)state;
	unsigned effects = 0;
	for (unsigned i = 0; i < catalogue()->cues_count; i++)
		effects += strncmp(catalogue()->cues[i].id, "effect-", strlen("effect-")) == 0;
	assert_int_equal(effects, 5);
	says(catalogue_cue(catalogue(), "effect-nerves"), "May calm the nerves");
	says(catalogue_cue(catalogue(), "effect-stiffness"), "stiffness");
	says(catalogue_cue(catalogue(), "effect-recovery"), "recovery");
	says(catalogue_cue(catalogue(), "effect-range"), "further");
	says(catalogue_cue(catalogue(), "effect-months"), "may");
}

/* R56, R59, R61, R112 */
static void a_message_says_what_its_rule_asks(void **state)
{
	(void)state;
	static const struct {
		const char *id;
		unsigned line;
		const char *says;
	} lines[] = {
		{ "acute-injury-72h", 0, "72 hours" },
		{ "acute-injury-72h", 1, "Protect it" },
		{ "bone-stress-suspected", 0, "do not foam roll at all" },
		{ "bone-stress-suspected", 2, "stress fracture worse" },
		{ "returning-from-injury", 0, "therapist" },
		{ "same-spot-again", 0, "physical therapist" },
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		says(catalogue_contraindication(catalogue(), lines[i].id)->message.items[lines[i].line], lines[i].says);
	says(catalogue_area(catalogue(), "it-band")->reason, "makes existing pain worse");
}

/* R34, R88 */
static void the_back_is_rolled_with_care(void **state)
{
	(void)state;
	static const char *const ids[] = { "latissimus-dorsi", "rhomboids", "trapezius-mid-lower",
					   "thoracic-erectors" };
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		const struct muscle *sheet = muscle(ids[i]);
		for (unsigned mode = 0; mode < catalogue()->modes_count; mode++)
			assert_int_in_range(catalogue()->modes[mode].caps[sheet->pressure_class], 0, 5);
		assert_true(strlen(sheet->cues.avoid) > 0);
		assert_string_equal(sheet->group, "upper-back");
		assert_true(strstr(sheet->why, "arm swing") != NULL || strstr(sheet->why, "shoulders") != NULL);
	}
}

/* R76, R89 */
static void rolling_and_stretching_each_have_their_purpose(void **state)
{
	(void)state;
	unsigned counts[2] = { 0 };
	for (unsigned i = 0; i < catalogue()->stretches_count; i++)
		counts[catalogue()->stretches[i].type]++;
	assert_true(counts[STRETCH_STATIC] > 0 && counts[STRETCH_DYNAMIC] > 0);
	for (unsigned i = 0; i < catalogue()->modes_count; i++)
		assert_true(strlen(catalogue()->modes[i].purpose) > 0);
}

/* ---- Muscles and tools ------------------------------------------------------------------------------------------- */

/* R15 */
static void big_groups_prefer_the_large_roller(void **state)
{
	(void)state;
	static const char *const groups[] = { "quadriceps", "hamstrings", "calves" };
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
		const struct texts *members = &catalogue_group(catalogue(), groups[i])->members;
		for (unsigned k = 0; k < members->items_count; k++)
			assert_string_equal(muscle(members->items[k])->tools.items[0], "large-smooth-roller");
	}
}

/* R16 */
static void small_muscles_prefer_a_small_ball(void **state)
{
	(void)state;
	static const char *const ids[] = { "gluteus-medius", "hip-flexors", "foot-sole", "rhomboids" };
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		const struct texts *tools = &muscle(ids[i])->tools;
		if (!catalogue_tool(catalogue(), tools->items[0])->ball &&
		    !catalogue_tool(catalogue(), tools->items[1])->ball)
			fail_msg("%s prefers no ball", ids[i]);
	}
}

/* R19, R20 */
static void every_muscle_says_where_else_to_look(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->muscles_count; i++)
		if (catalogue()->muscles[i].also_check.items_count == 0)
			fail_msg("%s", catalogue()->muscles[i].id);
	for (unsigned i = 0; i < catalogue()->groups_count; i++)
		if (catalogue()->groups[i].region)
			assert_true(catalogue()->groups[i].related.items_count > 0);
	assert_true(texts_has(&catalogue_group(catalogue(), "calves")->related, "hamstrings"));
}

/* R25 */
static void every_muscle_has_fibers_and_landmarks(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->muscles_count; i++) {
		const struct muscle *sheet = &catalogue()->muscles[i];
		assert_true(strlen(sheet->fibers) > 0 && strlen(sheet->from) > 0 && strlen(sheet->to) > 0);
		assert_string_not_equal(sheet->from, sheet->to);
	}
}

/* R26 */
static void the_front_of_the_thigh_is_rolled_from_the_hip_to_above_the_knee(void **state)
{
	(void)state;
	const struct texts *members = &catalogue_group(catalogue(), "quadriceps")->members;
	for (unsigned i = 0; i < catalogue()->atlas_count; i++) {
		const struct shape *shape = &catalogue()->atlas[i];
		if (shape->kind == SHAPE_ZONE && texts_has(members, shape->of))
			assert_true(shape->path[0].y < shape->path[1].y);
	}
	says(muscle("rectus-femoris")->from, "hip");
	for (unsigned i = 0; i < members->items_count; i++)
		says(muscle(members->items[i])->to, "above the");
}

/* R28: 2, 3 or 4 s one way, by the length of the path (P-02) */
static void no_stroke_is_faster_than_two_seconds(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->muscles_count; i++) {
		const struct muscle *sheet = &catalogue()->muscles[i];
		assert_int_equal(sheet->tempo_s, sheet->stroke_cm <= 10 ? 2 : sheet->stroke_cm <= 18 ? 3 : 4);
	}
}

/* R30 */
static void a_hold_is_three_to_ten_seconds(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->modes_count; i++) {
		const struct mode *mode = &catalogue()->modes[i];
		assert_int_in_range(mode->hold_min_s, 3, mode->hold_s);
		assert_int_in_range(mode->hold_max_s, mode->hold_s, 10);
	}
	assert_int_equal(catalogue()->constant[CONSTANT_HOLD_S], 5);
}

/* ---- No-go areas ------------------------------------------------------------------------------------------------- */

static bool inside(const struct shape *shape, struct point at)
{
	bool inside = false;
	for (unsigned i = 0, j = shape->outline_count - 1; i < shape->outline_count; j = i++) {
		struct point a = shape->outline[i], b = shape->outline[j];
		if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x)
			inside = !inside;
	}
	return inside;
}

static void check_path(const struct shape *zone, const struct shape *area)
{
	for (int step = 0; step <= 20; step++) {
		float part = (float)step / 20;
		struct point at = { zone->path[0].x + part * (zone->path[1].x - zone->path[0].x),
				    zone->path[0].y + part * (zone->path[1].y - zone->path[0].y) };
		if (inside(area, at))
			fail_msg("the path of %s crosses %s", zone->of, area->of);
	}
}

/* R12, R13, R35, R36, R60 */
static void no_path_crosses_a_no_go_area(void **state)
{
	(void)state;
	unsigned pairs = 0;
	for (unsigned i = 0; i < catalogue()->atlas_count; i++) {
		for (unsigned k = 0; k < catalogue()->atlas_count; k++) {
			const struct shape *zone = &catalogue()->atlas[i], *area = &catalogue()->atlas[k];
			if (zone->kind != SHAPE_ZONE || area->kind != SHAPE_NO_GO || zone->view != area->view)
				continue;
			check_path(zone, area);
			pairs++;
		}
	}
	assert_true(pairs > 100);
}

/* R12, R13, R35, R36, R60 */
static void no_muscle_is_a_no_go_area(void **state)
{
	(void)state;
	static const char *const never[] = { "abdomen", "neck", "spine", "it-band", "lower-back" };
	for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
		assert_int_equal(catalogue_area(catalogue(), never[i])->force, FORCE_ABSOLUTE);
		assert_null(catalogue_muscle(catalogue(), never[i]));
		assert_null(catalogue_group(catalogue(), never[i]));
	}
	says(muscle("hip-flexors")->from, "below the front hip bone");
	says(muscle("hip-flexors")->insertion, "below the front hip bone, may be rolled");
}

static bool lies_on_the_back_across_a_roller(const struct stance *stance)
{
	for (unsigned i = 0; i < stance->tools.items_count; i++) {
		const struct tool *tool = catalogue_tool(catalogue(), stance->tools.items[i]);
		if (stance->position == POSITION_ON_BACK && !tool->ball && !tool->spans_spine)
			return true;
	}
	return false;
}

/* R35: nothing straight across the spine */
static void beside_the_spine_a_tool_spans_it_or_lies_to_one_side(void **state)
{
	(void)state;
	unsigned rollers = 0;
	assert_true(catalogue_tool(catalogue(), muscle("thoracic-erectors")->tools.items[0])->spans_spine);
	for (unsigned i = 0; i < catalogue()->muscles_count; i++) {
		const struct muscle *sheet = &catalogue()->muscles[i];
		for (unsigned k = 0; k < sheet->stances_count && strcmp(sheet->group, "upper-back") == 0; k++) {
			if (!lies_on_the_back_across_a_roller(&sheet->stances[k]))
				continue;
			says(sheet->stances[k].setup, "tilt to one side");
			rollers++;
		}
	}
	assert_int_equal(rollers, 3);
}

/* ---- Figures ----------------------------------------------------------------------------------------------------- */

/* R38, R41 */
static void pressure_ends_at_six_and_seven_is_too_much(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->modes_count; i++)
		for (unsigned class = 0; class < CLASS_COUNT; class ++)
			assert_int_in_range(catalogue()->modes[i].caps[class], 0, 6);
	assert_string_equal(catalogue_pressure_word(catalogue(), 6), "firm");
	assert_string_equal(catalogue_pressure_word(catalogue(), 7), "too much");
	assert_string_equal(catalogue_pressure_word(catalogue(), 8), "pain");
}

/* R1, R27, R31, R32, R40, R43, R57, R110, R111 */
static void the_figures_of_the_rules_are_the_constants(void **state)
{
	(void)state;
	const unsigned *constant = catalogue()->constant;
	assert_int_equal(constant[CONSTANT_TOTAL_DEFAULT_S], 600);
	assert_int_equal(constant[CONSTANT_BOUT_MIN_S], 30);
	assert_int_equal(constant[CONSTANT_BOUT_MAX_S], 120);
	assert_int_equal(constant[CONSTANT_GROUP_MAX_S], 120);
	assert_int_equal(constant[CONSTANT_PRESSURE_START], 2);
	assert_int_equal(constant[CONSTANT_LIGHT_PASSES_SHORT], 2);
	assert_int_equal(constant[CONSTANT_LIGHT_PASSES_LONG], 3);
	assert_int_equal(constant[CONSTANT_INJURY_BLOCK_H], 72);
	assert_int_equal(constant[CONSTANT_LASTING_REDNESS_MIN], 30);
	assert_int_equal(constant[CONSTANT_REFER_ROUTINES], 3);
	assert_int_equal(constant[CONSTANT_REFER_OF_ROUTINES], 5);
	assert_int_equal(constant[CONSTANT_REFER_DAYS], 14);
	assert_int_equal(catalogue_contraindication(catalogue(), "acute-injury-72h")->hours,
			 constant[CONSTANT_INJURY_BLOCK_H]);
}

/* R33, R48, R50: doses of the sheets and bouts of the modes */
static void doses_lie_in_the_ideal_of_their_mode(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->muscles_count; i++) {
		const struct muscle *sheet = &catalogue()->muscles[i];
		for (unsigned k = 0; k < sheet->doses_count; k++) {
			bool before = strcmp(sheet->doses[k].mode, "pre-run") == 0;
			if (!sheet->doses[k].skip)
				assert_int_in_range(sheet->doses[k].seconds, before ? 20 : 30, before ? 30 : 60);
		}
	}
	const struct mode *before = catalogue_mode(catalogue(), "pre-run");
	assert_int_equal(before->bout_min_s, 20);
	assert_int_equal(before->bout_user_max_s, 30);
	assert_int_equal(before->hold_max_s, 3);
	assert_int_equal(before->sets, 1);
	assert_true(before->no_firm_tools);
	for (unsigned i = 0; i < catalogue()->modes_count; i++)
		if (&catalogue()->modes[i] != before)
			assert_int_equal(catalogue()->modes[i].bout_min_s, 30);
}

/* ---- Modes and stretches ----------------------------------------------------------------------------------------- */

/* R45, R83-R85, R95 */
static void there_is_a_mode_for_before_after_between_and_bed(void **state)
{
	(void)state;
	static const char *const ids[] = { "pre-run", "post-run", "rest-day", "before-bed" };
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		assert_non_null(catalogue_mode(catalogue(), ids[i]));
	assert_true(catalogue_mode(catalogue(), "before-bed")->stretches_by_default);
}

/* R53, R96, R97, R98, R103-R105, R108 */
static void drills_belong_before_a_run_and_static_stretches_everywhere_else(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->modes_count; i++) {
		const struct mode *mode = &catalogue()->modes[i];
		bool before = strcmp(mode->id, "pre-run") == 0;
		assert_int_equal(mode->static_allowed, !before);
		assert_int_equal(mode->stretches.items_count > 0, !before);
		assert_int_equal(mode->drills.items_count > 0, before);
	}
	const struct texts *posture = &catalogue_mode(catalogue(), "rest-day")->stretches;
	assert_true(texts_has(posture, "open-book") && texts_has(posture, "hip-flexor-kneeling"));
}

/* R90 */
static void a_static_hold_is_twenty_to_sixty_seconds(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->stretches_count; i++)
		if (catalogue()->stretches[i].type == STRETCH_STATIC)
			assert_int_in_range(catalogue()->stretches[i].seconds, 20, 60);
}

/* R99 */
static void the_six_stretches_are_linked_from_muscles(void **state)
{
	(void)state;
	static const char *const ids[] = {
		"hip-flexor-kneeling", "hamstring-strap", "calf-wall-straight",
		"figure-four",         "standing-quad",   "open-book",
	};
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		bool linked = false;
		assert_non_null(catalogue_stretch(catalogue(), ids[i]));
		for (unsigned k = 0; k < catalogue()->muscles_count; k++)
			linked |= strcmp(catalogue()->muscles[k].static_stretch, ids[i]) == 0;
		if (!linked)
			fail_msg("%s", ids[i]);
	}
}

/* R22, R23, R24, R39, R42 */
static void stop_signals_do_what_their_rules_ask(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->stop_signals_count; i++) {
		const struct stop_signal *signal = &catalogue()->stop_signals[i];
		if (strcmp(signal->id, "pain") == 0)
			assert_true(signal->action == STOP_ENDS_BOUT && signal->skips_muscle);
		if (strcmp(signal->id, "swelling") == 0)
			assert_true(signal->action == STOP_ENDS_ROUTINE && signal->excludes_region);
		if (strcmp(signal->id, "lasting-redness") == 0)
			assert_true(signal->excludes_region);
		if (strcmp(signal->id, "bruise-after") == 0)
			assert_true(signal->excludes_region && signal->cap_minus == 2 &&
				    texts_has(&signal->asks, "blood-disorder"));
		if (strcmp(signal->id, "sorer-next-day") == 0)
			assert_true(signal->cap_minus == 2 && signal->minimum_dose && signal->second_time_days == 7);
	}
	assert_int_equal(catalogue()->stop_signals_count, 9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_text_promises_or_bullies),
		cmocka_unit_test(what_is_not_proven_says_may),
		cmocka_unit_test(each_benefit_is_told_in_its_mode),
		cmocka_unit_test(advice_is_there_in_the_words_of_its_rule),
		cmocka_unit_test(five_effects_are_listed_in_short),
		cmocka_unit_test(a_message_says_what_its_rule_asks),
		cmocka_unit_test(the_back_is_rolled_with_care),
		cmocka_unit_test(rolling_and_stretching_each_have_their_purpose),
		cmocka_unit_test(big_groups_prefer_the_large_roller),
		cmocka_unit_test(small_muscles_prefer_a_small_ball),
		cmocka_unit_test(every_muscle_says_where_else_to_look),
		cmocka_unit_test(every_muscle_has_fibers_and_landmarks),
		cmocka_unit_test(the_front_of_the_thigh_is_rolled_from_the_hip_to_above_the_knee),
		cmocka_unit_test(no_stroke_is_faster_than_two_seconds),
		cmocka_unit_test(a_hold_is_three_to_ten_seconds),
		cmocka_unit_test(no_path_crosses_a_no_go_area),
		cmocka_unit_test(no_muscle_is_a_no_go_area),
		cmocka_unit_test(beside_the_spine_a_tool_spans_it_or_lies_to_one_side),
		cmocka_unit_test(pressure_ends_at_six_and_seven_is_too_much),
		cmocka_unit_test(the_figures_of_the_rules_are_the_constants),
		cmocka_unit_test(doses_lie_in_the_ideal_of_their_mode),
		cmocka_unit_test(there_is_a_mode_for_before_after_between_and_bed),
		cmocka_unit_test(drills_belong_before_a_run_and_static_stretches_everywhere_else),
		cmocka_unit_test(a_static_hold_is_twenty_to_sixty_seconds),
		cmocka_unit_test(the_six_stretches_are_linked_from_muscles),
		cmocka_unit_test(stop_signals_do_what_their_rules_ask),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
