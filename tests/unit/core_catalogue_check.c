/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The checks of the whole catalogue, each with one change to the built-in one.  Most are in tests/data/bad; here is
 * what an overlay cannot even try. */
#include "test.h"
#include "unit/catalogue_fixture.h"

static void the_builtin_catalogue_has_no_diagnostic(void **state)
{
	struct findings findings = check_copy(catalogue_builtin());
	(void)state;
	assert_string_equal(findings.text, "");
}

/* A mode with one figure changed. */
struct change {
	const char *mode, *found;
	size_t offset;
	unsigned value;
};

#define CHANGE(mode_id, member, value, found)                        \
	{                                                            \
		mode_id, found, offsetof(struct mode, member), value \
	}

static void figures_of_modes_agree(void **state)
{
	static const struct change changes[] = {
		CHANGE("pre-run", bout_user_max_s, 35, "bout_user_max_s: pre-run bouts take 20 to 30 s (R48)\n"),
		CHANGE("pre-run", hold_max_s, 5, "hold_max_s: pre-run holds take at most 3 s (R50)\n"),
		CHANGE("pre-run", caps[0], 6, "caps[0]: must be lower than the cap of post-run (R49)\n"),
		CHANGE("before-bed", caps[0], 2, "caps[1]: class B tolerates less than class A: at most 2\n"),
		CHANGE("rest-day", bout_min_s, 20,
		       "bout_min_s: is below the constant bout-min-s (R31): only pre-run may be shorter\n"),
		CHANGE("rest-day", bout_default_s, 25, "bout_default_s: is below bout_min_s\n"),
		CHANGE("rest-day", bout_most_s, 121, "bout_user_max_s: is below bout_most_s\n"),
		CHANGE("rest-day", bout_marked_s, 20, "bout_marked_s: is not between bout_min_s and bout_most_s\n"),
		CHANGE("rest-day", ideal_min_s, 90, "ideal_max_s: is below ideal_min_s\n"),
		CHANGE("rest-day", hold_s, 0, "hold_s: is not between hold_min_s and hold_max_s\n"),
		CHANGE("rest-day", minutes, 61, "minutes_max: is below minutes\n"),
		CHANGE("pre-run", drill_s, 0, "drill_s: drills need drill_s and drill_short_s\n"),
	};
	(void)state;
	for (unsigned i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		struct catalogue copy = catalogue_copy(SECTION_MODES);
		char expected[256];
		memcpy((char *)entry_of(&copy, SECTION_MODES, changes[i].mode) + changes[i].offset, &changes[i].value,
		       sizeof(unsigned));
		snprintf(expected, sizeof(expected), "modes/%s %s", changes[i].mode, changes[i].found);
		struct findings findings = check_copy(&copy);
		assert_string_equal(findings.text, expected);
		catalogue_copy_done(&copy, SECTION_MODES);
	}
}

static void there_is_no_static_stretch_before_a_run(void **state)
{
	struct catalogue copy = catalogue_copy(SECTION_MODES);
	(void)state;
	((struct mode *)entry_of(&copy, SECTION_MODES, "pre-run"))->static_allowed = true;
	struct findings findings = check_copy(&copy);
	assert_string_equal(findings.text,
			    "modes/pre-run static_allowed: static stretches are not allowed before a run (R53)\n");
	catalogue_copy_done(&copy, SECTION_MODES);
}

static void blocks_hold_what_they_are_named_for(void **state)
{
	static const char *const block[] = { "ankle-rocks", "standing-quad", "walking-lunge",
					     "high-knees",  "a-skips",       "butt-kicks" };
	struct catalogue copy = catalogue_copy(SECTION_MODES);
	struct mode *mode = entry_of(&copy, SECTION_MODES, "pre-run");
	(void)state;
	mode->drills = (struct texts){ .items = block, .items_count = 6 };
	mode->first_groups = (struct texts){ .items = block, .items_count = 1 };
	struct findings findings = check_copy(&copy);
	assert_string_equal(findings.text, "modes/pre-run drills[1]: is not a dynamic drill\n"
					   "modes/pre-run first_groups: names a group that is not in order\n");
	catalogue_copy_done(&copy, SECTION_MODES);
}

/* Checks the catalogue without the last entry of a section, also removed from its index. */
static struct findings check_without_last(enum section section)
{
	struct catalogue copy = *catalogue_builtin();
	catalogue_set(&copy, section, catalogue_entry(&copy, section, 0), catalogue_count(&copy, section) - 1);
	catalogue_index(&copy);
	struct findings findings = check_copy(&copy);
	catalogue_index_done(&copy);
	return findings;
}

static void missing_required_entries_are_reported(void **state)
{
	(void)state;
	assert_non_null(strstr(check_without_last(SECTION_CONSTANTS).text,
			       "constants/ : the constant 'pre-run-end-to-start-min' is missing\n"));
	assert_non_null(strstr(check_without_last(SECTION_MODES).text, "modes/ : the mode 'before-bed' is missing\n"));
	assert_non_null(strstr(check_without_last(SECTION_RULES).text, "' is missing\n"));
	assert_non_null(strstr(check_without_last(SECTION_PRESSURES).text, "pressures/ : the scale must end at 10\n"));
}

static void a_region_needs_a_basic_tool(void **state)
{
	struct catalogue copy = catalogue_copy(SECTION_TOOLS);
	(void)state;
	((struct tool *)entry_of(&copy, SECTION_TOOLS, "lacrosse-ball"))->basic = false;
	struct findings findings = check_copy(&copy);
	assert_non_null(strstr(findings.text,
			       "groups/feet members: none of them can be reached with the two basic tools (R17)\n"));
	assert_non_null(strstr(findings.text, "tools/ : 1 tools are basic: there are 2 (R17)\n"));
	catalogue_copy_done(&copy, SECTION_TOOLS);
}

static void seven_groups_are_regions(void **state)
{
	struct catalogue copy = catalogue_copy(SECTION_GROUPS);
	(void)state;
	struct group *group = entry_of(&copy, SECTION_GROUPS, "feet");
	group->region = false;
	group->drop_order = 0;
	struct findings findings = check_copy(&copy);
	assert_string_equal(findings.text, "groups/ : 6 groups have 'region: true': a full plan has 7 (R14)\n");
	catalogue_copy_done(&copy, SECTION_GROUPS);
}

static void a_zone_may_touch_a_no_go_area_but_not_lie_on_it(void **state)
{
	static const struct point on_the_spine[] = { { 50, 50 }, { 53, 50 }, { 53, 60 }, { 50, 60 } };
	static const struct point beside_it[] = { { 52, 50 }, { 55, 50 }, { 55, 60 }, { 52, 60 } };
	static const struct point path[] = { { 53, 52 }, { 53, 58 } };
	struct catalogue copy = catalogue_copy(SECTION_ATLAS);
	(void)state;
	struct shape *shape = entry_of(&copy, SECTION_ATLAS, "back-thoracic-erectors");
	shape->outline = beside_it;
	shape->outline_count = 4;
	shape->path = path;
	shape->central = false;
	assert_string_equal(check_copy(&copy).text, "");
	shape->outline = on_the_spine;
	assert_non_null(strstr(check_copy(&copy).text, "atlas/back-thoracic-erectors outline: "));
	catalogue_copy_done(&copy, SECTION_ATLAS);
}

static struct findings complete(const struct catalogue *copy)
{
	struct findings findings = { .catalogue = copy };
	struct diagnostics diagnostics = { take_finding, &findings };
	check_complete(copy, &diagnostics);
	return findings;
}

static void a_new_muscle_needs_drawing_areas_stretches_poses_and_code(void **state)
{
	struct catalogue copy = catalogue_copy(SECTION_MUSCLES);
	struct muscle *muscle = entry_of(&copy, SECTION_MUSCLES, "forearms");
	(void)state;
	assert_string_equal(complete(&copy).text, "");
	muscle->id = "my-muscle";
	assert_string_equal(
		complete(&copy).text,
		"muscles/my-muscle near_areas[0]: add 'my-muscle' to 'near' of the no-go area 'elbow'\n"
		"muscles/my-muscle near_areas[1]: add 'my-muscle' to 'near' of the no-go area 'wrist'\n"
		"muscles/my-muscle stances[0].tools[0]: no pose shows 'my-muscle' chair with 'tennis-ball': add it to "
		"a "
		"pose in poses.yaml\n"
		"muscles/my-muscle stances[1].tools[0]: no pose shows 'my-muscle' chair with 'stick-roller': add it to "
		"a "
		"pose in poses.yaml\n"
		"muscles/my-muscle static_stretch: add 'my-muscle' to 'muscles' of the stretch 'wrist-pull'\n"
		"muscles/my-muscle dynamic_drill: add 'my-muscle' to 'muscles' of the stretch 'arm-circles'\n"
		"muscles/my-muscle id: the drawing has no zone for 'my-muscle': add one to the atlas\n"
		"muscles/my-muscle id: 'my-muscle' has no code: add a new one to codes.yaml\n");
	catalogue_copy_done(&copy, SECTION_MUSCLES);
}

static void a_new_stretch_needs_a_pose_and_a_code(void **state)
{
	struct catalogue copy = catalogue_copy(SECTION_STRETCHES);
	(void)state;
	((struct stretch *)entry_of(&copy, SECTION_STRETCHES, "wrist-pull"))->id = "my-stretch";
	const char *text = complete(&copy).text;
	assert_non_null(strstr(text, "stretches/my-stretch id: 'my-stretch' has no pose: add one to poses.yaml\n"));
	assert_non_null(
		strstr(text, "stretches/my-stretch id: 'my-stretch' has no code: add a new one to codes.yaml\n"));
	catalogue_copy_done(&copy, SECTION_STRETCHES);
}

static void a_long_name_needs_a_short_one(void **state)
{
	struct catalogue copy = catalogue_copy(SECTION_MUSCLES);
	struct muscle *muscle = entry_of(&copy, SECTION_MUSCLES, "forearms");
	(void)state;
	muscle->name = "Long inner forearm";
	assert_string_equal(complete(&copy).text, "muscles/forearms name: 'Long inner forearm' is too long for large "
						  "letters: give it a shorter short_name\n");
	muscle->short_name = "Forearm";
	assert_string_equal(complete(&copy).text, "");
	catalogue_copy_done(&copy, SECTION_MUSCLES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_builtin_catalogue_has_no_diagnostic),
		cmocka_unit_test(figures_of_modes_agree),
		cmocka_unit_test(there_is_no_static_stretch_before_a_run),
		cmocka_unit_test(blocks_hold_what_they_are_named_for),
		cmocka_unit_test(missing_required_entries_are_reported),
		cmocka_unit_test(a_region_needs_a_basic_tool),
		cmocka_unit_test(seven_groups_are_regions),
		cmocka_unit_test(a_zone_may_touch_a_no_go_area_but_not_lie_on_it),
		cmocka_unit_test(a_new_muscle_needs_drawing_areas_stretches_poses_and_code),
		cmocka_unit_test(a_new_stretch_needs_a_pose_and_a_code),
		cmocka_unit_test(a_long_name_needs_a_short_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
