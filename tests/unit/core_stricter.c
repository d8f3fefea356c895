/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Override rules: a stricter replacement is accepted, a looser one refused, value by value. */
#include "core/catalogue/overrides.h"
#include "test.h"
#include "unit/catalogue_fixture.h"

static char found[512];

static void take(void *context, const struct looser *looser)
{
	(void)context;
	snprintf(found, sizeof(found), "%s: %s", looser->path, looser->text);
}

/* True if `new` is not looser than the built-in entry. */
static bool holds(enum section section, const char *id, const void *new)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct comparison comparison = {
		.known = catalogue,
		.merged = catalogue,
		.old_document = "built-in",
		.take = take,
		.prefix = "",
		.clean = true,
	};
	found[0] = '\0';
	return override_check(&comparison, section_schema(section), entry_of(catalogue, section, id), new);
}

/* A number of an entry, with a stricter (or equal) value and a looser one. */
struct number {
	enum section section;
	const char *id, *path;
	size_t offset, size;
	unsigned stricter, looser;
};

#define NUMBER(section, id, type, member, stricter, looser)                                                           \
	{                                                                                                             \
		SECTION_##section, id, #member, offsetof(struct type, member), sizeof(((struct type *)NULL)->member), \
			stricter, looser                                                                              \
	}

static const struct number numbers[] = {
	NUMBER(MUSCLES, "soleus", muscle, pressure_class, CLASS_C, CLASS_A),
	NUMBER(MUSCLES, "soleus", muscle, hold_s, 0, 6),
	NUMBER(MUSCLES, "soleus", muscle, hold_max_s, 5, 11),
	NUMBER(MUSCLES, "soleus", muscle, central, false, true),
	NUMBER(TOOLS, "lacrosse-ball", tool, firmness, 5, 4),
	NUMBER(TOOLS, "soft-ball", tool, firmness, 1, 2),
	NUMBER(TOOLS, "lacrosse-ball", tool, basic, true, false),
	NUMBER(TOOLS, "lacrosse-ball", tool, spans_spine, false, true),
	NUMBER(TOOLS, "vibrating-roller", tool, vibrates, true, false),
	NUMBER(TOOLS, "vibrating-roller", tool, cap_minus, 2, 0),
	NUMBER(TOOLS, "textured-roller", tool, textured, true, false),
	NUMBER(TOOLS, "textured-roller", tool, beginner_ok, false, true),
	NUMBER(TOOLS, "frozen-bottle", tool, cold, true, false),
	NUMBER(CONTRAINDICATIONS, "blood-thinners", contraindication, action, ACTION_STOP_ALL, ACTION_ASK_DOCTOR),
	NUMBER(CONTRAINDICATIONS, "blood-thinners", contraindication, restricts.blocks, BLOCKS_ALL, BLOCKS_MARKED),
	NUMBER(CONTRAINDICATIONS, "blood-thinners", contraindication, clearable, false, true),
	NUMBER(CONTRAINDICATIONS, "bone-stress-suspected", contraindication, asked, ASKED_EMERGENCY, ASKED_LIMIT),
	NUMBER(CONTRAINDICATIONS, "bone-stress-suspected", contraindication, drills_allowed, false, true),
	NUMBER(CONTRAINDICATIONS, "active-injury", contraindication, spread, SPREAD_JOINT, SPREAD_MARKED),
	NUMBER(CONTRAINDICATIONS, "active-injury", contraindication, place, true, false),
	NUMBER(CONTRAINDICATIONS, "acute-injury-72h", contraindication, hours, 96, 71),
	NUMBER(CONTRAINDICATIONS, "acute-injury-72h", contraindication, hours, 0, 1),
	NUMBER(CONTRAINDICATIONS, "osteoporosis", contraindication, hours, 0, 24),
	NUMBER(CONTRAINDICATIONS, "hypermobile", contraindication, restricts.cap, 2, 4),
	NUMBER(CONTRAINDICATIONS, "hypermobile", contraindication, restricts.cap, 3, 0),
	NUMBER(CONTRAINDICATIONS, "hypermobile", contraindication, restricts.soft_tools, true, false),
	NUMBER(CONTRAINDICATIONS, "hypermobile", contraindication, restricts.no_end_range, true, false),
	NUMBER(CONTRAINDICATIONS, "long-race-48h", contraindication, restricts.seconds, 20, 60),
	NUMBER(CONTRAINDICATIONS, "long-race-48h", contraindication, restricts.one_set, true, false),
	NUMBER(CONTRAINDICATIONS, "chronic-pain", contraindication, restricts.minimum_dose, true, false),
	NUMBER(CONTRAINDICATIONS, "vibration-implant", contraindication, restricts.no_vibration, true, false),
	NUMBER(STOP_SIGNALS, "pain", stop_signal, action, STOP_ENDS_ROUTINE, STOP_PAUSES),
	NUMBER(STOP_SIGNALS, "pain", stop_signal, skips_muscle, true, false),
	NUMBER(STOP_SIGNALS, "pain", stop_signal, during, true, false),
	NUMBER(STOP_SIGNALS, "swelling", stop_signal, excludes_region, true, false),
	NUMBER(STOP_SIGNALS, "sorer-next-day", stop_signal, cap_minus, 3, 1),
	NUMBER(STOP_SIGNALS, "sorer-next-day", stop_signal, minimum_dose, true, false),
	NUMBER(STOP_SIGNALS, "sorer-next-day", stop_signal, second_time_days, 14, 6),
	NUMBER(AREAS, "it-band", area, force, FORCE_ABSOLUTE, FORCE_LIGHT_ONLY),
	NUMBER(AREAS, "heel-bone", area, cap, 1, 3),
	NUMBER(STRETCHES, "standing-quad", stretch, type, STRETCH_STATIC, STRETCH_DYNAMIC),
	NUMBER(MODES, "post-run", mode, caps[0], 5, 7),
	NUMBER(MODES, "post-run", mode, bout_user_max_s, 90, 121),
	NUMBER(MODES, "post-run", mode, bout_most_s, 45, 61),
	NUMBER(MODES, "post-run", mode, bout_min_s, 35, 25),
	NUMBER(MODES, "post-run", mode, sets, 1, 3),
	NUMBER(MODES, "post-run", mode, hold_max_s, 5, 11),
	NUMBER(MODES, "pre-run", mode, no_textured_tools, true, false),
	NUMBER(MODES, "pre-run", mode, no_cold_tools, true, false),
	NUMBER(MODES, "pre-run", mode, static_allowed, false, true),
	NUMBER(MODES, "pre-run", mode, drill_s, 40, 20),
	NUMBER(MODES, "pre-run", mode, drills_none_under_min, 2, 4),
	NUMBER(MODES, "pre-run", mode, model.drill_points, 300000000, 0),
	NUMBER(MODES, "post-run", mode, bout_marked_s, 40, 90),
	NUMBER(MODES, "post-run", mode, ideal_max_s, 40, 120),
	NUMBER(MODES, "post-run", mode, stretches_most, 1, 16),
	NUMBER(STRETCHES, "standing-quad", stretch, seconds, 20, 60),
	NUMBER(RULES, "R58", rule, force, true, false),
	NUMBER(PRESSURES, "gentle", pressure, to, 4, 5),
	NUMBER(ATLAS, "back-no-go-spine", shape, kind, SHAPE_NO_GO, SHAPE_DETAIL),
	NUMBER(ATLAS, "back-no-go-spine", shape, view, VIEW_BACK, VIEW_FRONT),
	NUMBER(CONSTANTS, "bout-max-s", constant_value, value, 90, 121),
	NUMBER(CONSTANTS, "injury-block-h", constant_value, value, 96, 71),
	NUMBER(CONSTANTS, "beginner-routines", constant_value, value, 10, 4),
	NUMBER(CONSTANTS, "pressure-start", constant_value, value, 1, 3),
};

static bool number_holds(const struct number *number, unsigned value)
{
	char *entry = mem_new(1, section_schema(number->section)->size);
	memcpy(entry, entry_of(catalogue_builtin(), number->section, number->id),
	       section_schema(number->section)->size);
	if (number->size == sizeof(bool))
		memcpy(entry + number->offset, &(bool){ value != 0 }, sizeof(bool));
	else
		memcpy(entry + number->offset, &value, sizeof(value));
	bool result = holds(number->section, number->id, entry);
	free(entry);
	return result;
}

static void numbers_change_one_way(void **state)
{
	(void)state;
	for (unsigned i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		if (!number_holds(&numbers[i], numbers[i].stricter))
			fail_msg("%s %s: %u is refused: %s", numbers[i].id, numbers[i].path, numbers[i].stricter,
				 found);
		if (number_holds(&numbers[i], numbers[i].looser))
			fail_msg("%s %s: %u is let through", numbers[i].id, numbers[i].path, numbers[i].looser);
	}
}

static void each_entry_may_replace_itself(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (int i = 0; i < SECTION_COUNT; i++)
		for (unsigned at = 0; at < catalogue_count(catalogue, (enum section)i); at++)
			if (!holds((enum section)i, catalogue_id(catalogue, (enum section)i, at),
				   catalogue_entry(catalogue, (enum section)i, at)))
				fail_msg("%s: %s", catalogue_id(catalogue, (enum section)i, at), found);
}

static void words_that_no_safety_depends_on_may_be_translated(void **state)
{
	struct muscle muscle = *catalogue_muscle(catalogue_builtin(), "soleus");
	(void)state;
	muscle.name = "Untere Wade";
	muscle.cues.setup = "Wade auf die Rolle.";
	assert_true(holds(SECTION_MUSCLES, "soleus", &muscle));
	muscle.cues.less = "Mehr Gewicht darauf.";
	assert_false(holds(SECTION_MUSCLES, "soleus", &muscle));
	assert_string_equal(found, "cues.less: safety depends on these words: they stay as in 'built-in'");
}

/* A word added to a question can turn its sense. */
static void a_question_gets_no_other_words(void **state)
{
	struct contraindication question = *catalogue_contraindication(catalogue_builtin(), "blood-thinners");
	char more[512];
	(void)state;
	snprintf(more, sizeof more, "%s If so, answer no.", question.question);
	question.question = more;
	assert_false(holds(SECTION_CONTRAINDICATIONS, "blood-thinners", &question));
	assert_string_equal(found, "question: safety depends on these words: they stay as in 'built-in'");
}

static void only_cues_with_words_of_their_own_change(void **state)
{
	struct cue_line halfway = { .id = "halfway", .text = "Halbzeit." },
			stop = { .id = "stop-muscle", .text = "Weiter.", .own_words = true };
	(void)state;
	assert_true(holds(SECTION_CUES, "halfway", &halfway));
	assert_false(holds(SECTION_CUES, "stop-muscle", &stop));
}

static void a_sheet_gets_no_tool_that_it_left_out(void **state)
{
	static const char *const tools[] = { "stick-roller", "massage-ball", "lacrosse-ball" };
	struct muscle muscle = *catalogue_muscle(catalogue_builtin(), "tibialis-posterior");
	(void)state;
	muscle.tools = (struct texts){ .items = tools, .items_count = 3 };
	assert_false(holds(SECTION_MUSCLES, "tibialis-posterior", &muscle));
	assert_non_null(strstr(found, "tools: 'lacrosse-ball' was left out on purpose"));
}

static void a_tool_keeps_to_its_positions(void **state)
{
	struct muscle muscle = *catalogue_muscle(catalogue_builtin(), "tibialis-posterior");
	struct stance stance = muscle.stances[0];
	(void)state;
	stance.position = POSITION_FACE_DOWN;
	muscle.stances = &stance;
	muscle.stances_count = 1;
	assert_false(holds(SECTION_MUSCLES, "tibialis-posterior", &muscle));
	assert_non_null(strstr(found, "stances: "));
}

static void lists_of_limits_only_grow(void **state)
{
	static const char *const fewer[] = { "calves" };
	struct contraindication hernia = *catalogue_contraindication(catalogue_builtin(), "hernia");
	struct group group = *catalogue_group(catalogue_builtin(), "calves");
	(void)state;
	hernia.restricts.positions = (struct texts){ .items = NULL, .items_count = 0 };
	assert_false(holds(SECTION_CONTRAINDICATIONS, "hernia", &hernia));
	assert_string_equal(
		found,
		"restricts.positions: 'face-down' was taken out: looser than in 'built-in', and a safety rule may "
		"only become stricter");
	group.neighbours = (struct texts){ .items = fewer, .items_count = 1 };
	assert_false(holds(SECTION_GROUPS, "calves", &group));
}

static void parts_stay_in_their_place(void **state)
{
	const struct contraindication *diabetes = catalogue_contraindication(catalogue_builtin(), "diabetes");
	struct contraindication changed = *diabetes;
	struct part_limit parts[8];
	memcpy(parts, diabetes->restricts.parts, diabetes->restricts.parts_count * sizeof *parts);
	(void)state;
	changed.restricts.parts = parts;
	parts[0].cap--;
	assert_true(holds(SECTION_CONTRAINDICATIONS, "diabetes", &changed));
	parts[0].cap = 5;
	assert_false(holds(SECTION_CONTRAINDICATIONS, "diabetes", &changed));
	assert_non_null(strstr(found, "restricts.parts[0].cap: "));
	changed.restricts.parts_count = 0;
	assert_false(holds(SECTION_CONTRAINDICATIONS, "diabetes", &changed));
}

static void a_dose_may_shrink_and_not_go(void **state)
{
	static const struct dose less[] = { { "pre-run", 20, false },
					    { "post-run", 30, false },
					    { "rest-day", 0, true } };
	static const struct dose gone[] = { { "pre-run", 20, false }, { "post-run", 30, false } };
	struct muscle muscle = *catalogue_muscle(catalogue_builtin(), "soleus");
	(void)state;
	muscle.doses = less;
	muscle.doses_count = 3;
	assert_true(holds(SECTION_MUSCLES, "soleus", &muscle));
	muscle.doses = gone;
	muscle.doses_count = 2;
	assert_false(holds(SECTION_MUSCLES, "soleus", &muscle));
}

static void a_no_go_outline_stays_to_the_point(void **state)
{
	struct shape shape = *(const struct shape *)entry_of(catalogue_builtin(), SECTION_ATLAS, "back-no-go-spine");
	struct point points[64];
	(void)state;
	memcpy(points, shape.outline, shape.outline_count * sizeof(points[0]));
	points[3].x -= 0.1f;
	shape.outline = points;
	assert_false(holds(SECTION_ATLAS, "back-no-go-spine", &shape));
	assert_non_null(strstr(found, "outline: the points of a no-go area cannot be changed"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_entry_may_replace_itself),
		cmocka_unit_test(numbers_change_one_way),
		cmocka_unit_test(words_that_no_safety_depends_on_may_be_translated),
		cmocka_unit_test(a_question_gets_no_other_words),
		cmocka_unit_test(only_cues_with_words_of_their_own_change),
		cmocka_unit_test(a_sheet_gets_no_tool_that_it_left_out),
		cmocka_unit_test(a_tool_keeps_to_its_positions),
		cmocka_unit_test(lists_of_limits_only_grow),
		cmocka_unit_test(parts_stay_in_their_place),
		cmocka_unit_test(a_dose_may_shrink_and_not_go),
		cmocka_unit_test(a_no_go_outline_stays_to_the_point),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
