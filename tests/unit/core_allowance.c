/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Allowances of a muscle: caps, seconds, tools, positions and stretches, without and with limits. */
#include "core/safety/review.h"
#include "unit/safety_fixture.h"

/* ---- Nobody and everybody ---------------------------------------------------------------------------------------- */

static void a_healthy_person_may_roll_everything(void **state)
{
	(void)state;
	const struct person person = anyone();
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_GO);
	assert_int_equal(safety.notices_count, 0);
	assert_int_equal(safety.findings_count, 0);
	for (unsigned i = 0; i < catalogue()->muscles_count * 2; i++) {
		assert_int_equal(safety.allowances[i].kind, ALLOWED_CLEAR);
		assert_int_equal(safety.allowances[i].seconds_max, 120);
		assert_int_equal(safety.allowances[i].seconds_plan_max, 60);
	}
	safety_done(&safety);
}

/* R17 */
static void the_two_basic_tools_reach_all_seven_regions_in_every_mode(void **state)
{
	(void)state;
	for (unsigned mode = 0; mode < catalogue()->modes_count; mode++) {
		for (int beginner = 0; beginner < 2; beginner++) {
			struct person person = { .tools = tools_basic(catalogue()),
						 .asked = true,
						 .beginner = beginner != 0 };
			struct safety safety;
			safety_review(&safety, catalogue(), mode, &person, NOW);
			for (unsigned group = 0; group < catalogue()->groups_count; group++) {
				bool reached = !catalogue()->groups[group].region;
				for (unsigned muscle = 0; muscle < catalogue()->muscles_count; muscle++)
					reached |= strcmp(catalogue()->muscles[muscle].group,
							  catalogue()->groups[group].id) == 0 &&
						   safety_allowance(&safety, muscle, SIDE_BOTH).kind != ALLOWED_NOT;
				if (!reached)
					fail_msg("%s is not reached in %s", catalogue()->groups[group].id,
						 catalogue()->modes[mode].id);
			}
			safety_done(&safety);
		}
	}
}

/* R49: gentler before a run, and class D not at all. */
static void caps_follow_class_and_mode(void **state)
{
	(void)state;
	static const struct {
		const char *muscle;
		unsigned pre_run, post_run, rest_day, before_bed;
	} caps[] = {
		{ "rectus-femoris", 4, 6, 6, 3 },
		{ "soleus", 3, 5, 5, 3 },
		{ "piriformis", 2, 4, 4, 2 },
		{ "tibialis-posterior", 0, 3, 3, 0 },
	};
	const struct person person = anyone();
	static const char *const modes[] = { "pre-run", "post-run", "rest-day", "before-bed" };
	for (size_t i = 0; i < sizeof caps / sizeof *caps; i++) {
		const unsigned expected[] = { caps[i].pre_run, caps[i].post_run, caps[i].rest_day, caps[i].before_bed };
		for (unsigned mode = 0; mode < 4; mode++) {
			struct safety safety = review(&person, modes[mode]);
			struct allowance allowance =
				safety_allowance(&safety, at(SECTION_MUSCLES, caps[i].muscle), SIDE_LEFT);
			assert_int_equal(allowance.cap, expected[mode]);
			assert_int_equal(allowance.kind == ALLOWED_NOT, expected[mode] == 0);
			safety_done(&safety);
		}
	}
}

static void a_muscle_that_the_mode_leaves_out_says_so(void **state)
{
	(void)state;
	const struct person person = anyone();
	unsigned from = 0;
	struct safety safety = review(&person, "before-bed");
	const struct finding *finding =
		safety_finding(&safety, at(SECTION_MUSCLES, "tibialis-posterior"), SIDE_LEFT, &from);
	assert_non_null(strstr(finding->reason.text, "Not for this routine"));
	assert_true(finding->removes);
	assert_int_equal(safety.verdict, VERDICT_GO);
	safety_done(&safety);
	struct muscle undosed = *catalogue_muscle(catalogue(), "tibialis-posterior");
	undosed.doses_count = 0;
	assert_true(mode_skips(catalogue_mode(catalogue(), "before-bed"), &undosed));
	assert_false(mode_skips(catalogue_mode(catalogue(), "post-run"), &undosed));
}

static void the_longest_bout_is_the_modes(void **state)
{
	(void)state;
	static const struct {
		const char *mode;
		unsigned most, plan_most;
	} modes[] = {
		{ "pre-run", 30, 30 }, { "post-run", 120, 60 }, { "rest-day", 120, 60 }, { "before-bed", 60, 60 }
	};
	const struct person person = anyone();
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
		struct safety safety = review(&person, modes[i].mode);
		struct allowance allowance = safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_BOTH);
		assert_int_equal(allowance.seconds_max, modes[i].most);
		assert_int_equal(allowance.seconds_plan_max, modes[i].plan_most);
		safety_done(&safety);
	}
}

/* R116 */
static void beginners_are_one_step_lighter_but_never_under_two(void **state)
{
	(void)state;
	static const struct {
		const char *muscle, *mode;
		unsigned cap;
	} caps[] = {
		{ "rectus-femoris", "post-run", 5 }, { "soleus", "post-run", 4 },
		{ "piriformis", "post-run", 3 },     { "rectus-femoris", "pre-run", 3 },
		{ "piriformis", "pre-run", 2 },      { "piriformis", "before-bed", 2 },
		{ "soleus", "before-bed", 2 },       { "tibialis-posterior", "post-run", 2 },
	};
	struct person person = anyone();
	person.beginner = true;
	for (size_t i = 0; i < sizeof caps / sizeof *caps; i++) {
		struct safety safety = review(&person, caps[i].mode);
		assert_int_equal(safety.verdict, VERDICT_GO);
		struct allowance allowance = safety_allowance(&safety, at(SECTION_MUSCLES, caps[i].muscle), SIDE_LEFT);
		assert_int_equal(allowance.cap, caps[i].cap);
		assert_true(allowance.softest);
		safety_done(&safety);
	}
}

static void a_limit_calls_for_the_softest_tool_however_low_the_mode(void **state)
{
	(void)state;
	static const char *const modes[] = { "post-run", "pre-run", "before-bed" };
	unsigned thigh = at(SECTION_MUSCLES, "rectus-femoris");
	struct person person = anyone();
	person.tools = tools("large-smooth-roller soft-roller");
	has(&person, "diabetes");
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
		struct safety safety = review(&person, modes[i]);
		assert_true(safety_allowance(&safety, thigh, SIDE_LEFT).softest);
		assert_int_equal(safety_choice(&safety, thigh, SIDE_LEFT), tools("soft-roller"));
		safety_done(&safety);
	}
}

/* ---- Tools and positions ----------------------------------------------------------------------------------------- */

static void only_tools_at_hand_that_the_sheet_lists_are_allowed(void **state)
{
	(void)state;
	struct person person = anyone();
	person.tools = tools("golf-ball large-smooth-roller");
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "foot-sole"), SIDE_LEFT).tools,
			 tools("golf-ball"));
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_LEFT).tools,
			 tools("large-smooth-roller"));
	unsigned chest = at(SECTION_MUSCLES, "pectorals"), from = 0;
	assert_int_equal(safety_allowance(&safety, chest, SIDE_LEFT).kind, ALLOWED_NOT);
	assert_int_equal(safety.verdict, VERDICT_GO);
	assert_string_equal(safety_finding(&safety, chest, SIDE_LEFT, &from)->reason.text,
			    "None of the tools at hand suits it. This one would do: Tennis ball");
	safety_done(&safety);
}

static void assert_beginners_are_told(const char *at_hand, const char *told)
{
	struct person person = anyone();
	unsigned sole = at(SECTION_MUSCLES, "foot-sole"), from = 0;
	person.tools = tools(at_hand);
	person.beginner = true;
	struct safety safety = review(&person, "post-run");
	const struct finding *finding;
	do
		finding = safety_finding(&safety, sole, SIDE_LEFT, &from);
	while (finding != NULL && !finding->removes);
	assert_non_null(finding);
	assert_string_equal(finding->reason.text, told);
	safety_done(&safety);
}

static void beginners_are_named_the_softest_tool_that_would_do(void **state)
{
	(void)state;
	assert_beginners_are_told("large-smooth-roller",
				  "None of the tools at hand suits it. This one would do: Tennis ball");
}

static void beginners_are_told_which_tool_is_not_for_them(void **state)
{
	(void)state;
	assert_beginners_are_told("golf-ball large-smooth-roller",
				  "Golf ball: not for beginners. This one would do: Tennis ball");
}

/* R50: not before a run, not before bed, not for beginners. */
static void a_mode_leaves_out_tools_that_do_not_suit_it(void **state)
{
	(void)state;
	static const struct {
		const char *mode, *out, *in;
		bool beginner;
	} modes[] = {
		{ "pre-run", "textured-roller golf-ball frozen-bottle spiky-ball",
		  "large-smooth-roller lacrosse-ball stick-roller", false },
		{ "post-run", "", "textured-roller golf-ball frozen-bottle spiky-ball vibrating-roller", false },
		{ "before-bed", "vibrating-roller textured-roller frozen-bottle", "large-smooth-roller tennis-ball",
		  false },
		{ "post-run", "textured-roller golf-ball", "large-smooth-roller tennis-ball", true },
	};
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
		struct person person = anyone();
		uint64_t seen = 0;
		person.beginner = modes[i].beginner;
		struct safety safety = review(&person, modes[i].mode);
		for (unsigned muscle = 0; muscle < catalogue()->muscles_count; muscle++)
			seen |= safety_allowance(&safety, muscle, SIDE_LEFT).tools;
		if ((seen & tools(modes[i].out)) != 0 || (tools(modes[i].in) & ~seen) != 0)
			fail_msg("tools of row %zu", i);
		safety_done(&safety);
	}
}

static void soft_tools_are_the_softest_at_hand_and_at_most_three(void **state)
{
	(void)state;
	static const struct {
		const char *at_hand, *choice;
	} rows_of_tools[] = {
		{ "large-smooth-roller soft-roller textured-roller", "soft-roller" },
		{ "large-smooth-roller textured-roller", "large-smooth-roller" },
		{ "textured-roller vibrating-roller", "" },
	};
	for (size_t i = 0; i < sizeof rows_of_tools / sizeof *rows_of_tools; i++) {
		struct person person = anyone();
		person.tools = tools(rows_of_tools[i].at_hand);
		has(&person, "hypermobile");
		struct safety safety = review(&person, "post-run");
		assert_int_equal(safety_choice(&safety, at(SECTION_MUSCLES, "rectus-femoris"), SIDE_BOTH),
				 tools(rows_of_tools[i].choice));
		safety_done(&safety);
	}
}

static void a_tool_or_a_stance_can_have_a_lower_cap(void **state)
{
	(void)state;
	struct person person = anyone();
	struct way way;
	struct safety safety = review(&person, "post-run");
	unsigned from = 0, sole = at(SECTION_MUSCLES, "foot-sole"), hip = at(SECTION_MUSCLES, "hip-flexors");
	unsigned golf = at(SECTION_TOOLS, "golf-ball"), ball = at(SECTION_TOOLS, "lacrosse-ball");
	assert_true(safety_way(&safety, sole, SIDE_LEFT, golf, &from, &way));
	assert_int_equal(way.stance->position, POSITION_CHAIR);
	assert_int_equal(way.cap, 3);
	assert_false(safety_way(&safety, sole, SIDE_LEFT, golf, &from, &way));
	from = 0;
	assert_true(safety_way(&safety, hip, SIDE_LEFT, ball, &from, &way));
	assert_int_equal(way.stance->position, POSITION_WALL_STANDING);
	assert_int_equal(way.cap, 3);
	from = 0;
	assert_false(safety_way(&safety, sole, SIDE_LEFT, at(SECTION_TOOLS, "soft-roller"), &from, &way));
	assert_true(safety_way(&safety, at(SECTION_MUSCLES, "rectus-femoris"), SIDE_LEFT,
			       at(SECTION_TOOLS, "vibrating-roller"), &from, &way));
	assert_int_equal(way.cap, 5);
	safety_done(&safety);
	person.beginner = true;
	safety = review(&person, "post-run");
	from = 0;
	assert_false(safety_way(&safety, hip, SIDE_LEFT, ball, &from, &way));
	safety_done(&safety);
}

/* R34, R35: a load under the back cannot be lightened quickly, so a harder ball at the wall is the softer choice. */
static void a_ball_at_the_wall_goes_before_a_roller_under_the_back(void **state)
{
	(void)state;
	static const char *const backs[] = { "rhomboids", "trapezius-mid-lower" };
	unsigned erectors = at(SECTION_MUSCLES, "thoracic-erectors");
	for (size_t i = 0; i < 2; i++) {
		struct person person = anyone();
		person.tools = tools("large-smooth-roller lacrosse-ball");
		has(&person, "chronic-pain");
		has(&person, "over-65");
		struct safety safety = review(&person, "post-run");
		assert_int_equal(safety_choice(&safety, at(SECTION_MUSCLES, backs[i]), SIDE_LEFT),
				 tools("large-smooth-roller"));
		safety_done(&safety);
		person = anyone();
		person.tools = tools("large-smooth-roller lacrosse-ball");
		has(&person, "high-blood-pressure");
		person.conditions[0].cleared = true;
		safety = review(&person, "post-run");
		assert_int_equal(safety_choice(&safety, at(SECTION_MUSCLES, backs[i]), SIDE_LEFT),
				 tools("lacrosse-ball"));
		safety_done(&safety);
	}
	struct person beginner = anyone();
	beginner.tools = tools("large-smooth-roller");
	beginner.beginner = true;
	struct safety safety = review(&beginner, "post-run");
	assert_int_equal(safety_allowance(&safety, erectors, SIDE_BOTH).kind, ALLOWED_NOT);
	safety_done(&safety);
}

/* R12, R36: a cylinder at the hip front would lie on belly and groin. */
static void no_roller_is_ever_used_at_the_hip_front(void **state)
{
	(void)state;
	for (unsigned mode = 0; mode < catalogue()->modes_count; mode++) {
		struct person person = anyone();
		person.beginner = true;
		struct safety safety = review(&person, catalogue()->modes[mode].id);
		unsigned hip = at(SECTION_MUSCLES, "hip-flexors");
		assert_int_equal(safety_allowance(&safety, hip, SIDE_LEFT).tools, tools("soft-ball"));
		assert_int_equal(safety_allowance(&safety, hip, SIDE_LEFT).positions, 1u << POSITION_WALL_STANDING);
		safety_done(&safety);
		person.beginner = false;
		safety = review(&person, catalogue()->modes[mode].id);
		struct allowance allowance = safety_allowance(&safety, hip, SIDE_LEFT);
		for (unsigned tool = 0; tool < catalogue()->tools_count; tool++)
			if (allowance.tools >> tool & 1)
				assert_true(catalogue()->tools[tool].ball);
		safety_done(&safety);
	}
}

static void a_beginners_caps_have_a_floor_whatever_the_step(void **state)
{
	(void)state;
	struct catalogue other = *catalogue();
	other.constant[CONSTANT_BEGINNER_CAP_MINUS] = 4;
	const struct muscle *soleus = catalogue_muscle(&other, "soleus");
	const struct mode *mode = catalogue_mode(&other, "post-run");
	assert_int_equal(allowance_of_anybody(&other, mode, soleus, ~UINT64_C(0), true).cap, 2);
}

static void a_limit_of_positions_chooses_another_or_leaves_out(void **state)
{
	(void)state;
	struct person person = anyone();
	unsigned thigh = at(SECTION_MUSCLES, "rectus-femoris"), from = 0;
	has(&person, "no-floor");
	person.tools = tools("large-smooth-roller stick-roller");
	struct safety safety = review(&person, "post-run");
	struct allowance allowance = safety_allowance(&safety, thigh, SIDE_LEFT);
	assert_int_equal(allowance.positions, 1u << POSITION_CHAIR);
	assert_int_equal(allowance.tools, tools("stick-roller"));
	safety_done(&safety);
	person.tools = tools("large-smooth-roller");
	safety = review(&person, "post-run");
	assert_int_equal(safety_allowance(&safety, thigh, SIDE_LEFT).kind, ALLOWED_NOT);
	const struct finding *finding;
	bool named = false, closed = false;
	while ((finding = safety_finding(&safety, thigh, SIDE_LEFT, &from)) != NULL) {
		named |= strstr(finding->reason.text, "no floor") != NULL;
		closed |= finding->removes &&
			  strstr(finding->reason.text, "no floor. This one would do: Stick roller") != NULL;
	}
	assert_true(named && closed);
	safety_done(&safety);
}

static void nerve_pain_in_the_back_leaves_the_thigh_to_the_stick(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "disc-or-sciatica");
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "rectus-femoris"), SIDE_BOTH).tools,
			 tools("stick-roller rolling-pin"));
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_BOTH).cap, 3);
	safety_done(&safety);
}

static void a_painful_heel_is_rolled_sitting_softly_and_only_at_the_arch(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "heel-pain");
	struct safety safety = review(&person, "post-run");
	struct allowance sole = safety_allowance(&safety, at(SECTION_MUSCLES, "foot-sole"), SIDE_LEFT);
	assert_int_equal(sole.positions, 1u << POSITION_CHAIR);
	assert_int_equal(sole.tools & tools("lacrosse-ball golf-ball foot-roller frozen-bottle"), 0);
	assert_non_null(strstr(sole.to, "arch"));
	assert_null(safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_LEFT).to);
	safety_done(&safety);
}

static void a_hernia_leaves_the_upper_back_to_the_wall(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "hernia");
	struct safety safety = review(&person, "post-run");
	for (unsigned i = 0; i < catalogue()->muscles_count; i++)
		if (strcmp(catalogue()->muscles[i].group, "upper-back") == 0)
			assert_int_equal(
				safety_allowance(&safety, i, SIDE_LEFT).positions & ~(1u << POSITION_WALL_STANDING), 0);
	safety_done(&safety);
}

static void a_stretch_in_a_position_taken_away_is_left_out(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "pregnancy");
	person.conditions[0].cleared = true;
	struct safety safety = review(&person, "post-run");
	unsigned lying = 0;
	for (unsigned i = 0; i < catalogue()->stretches_count; i++) {
		if (catalogue()->stretches[i].position != POSITION_ON_BACK)
			continue;
		assert_false(safety_stretch(&safety, &catalogue()->stretches[i], SIDE_BOTH));
		lying++;
	}
	assert_true(lying > 0);
	assert_true(safety_stretch(&safety, catalogue_stretch(catalogue(), "calf-wall-straight"), SIDE_BOTH));
	safety_done(&safety);
}

static void after_a_long_race_there_is_one_set(void **state)
{
	(void)state;
	struct person person = anyone();
	struct safety safety = review(&person, "post-run");
	assert_false(safety.one_set);
	safety_done(&safety);
	has(&person, "long-race-48h");
	safety = review(&person, "post-run");
	assert_true(safety.one_set);
	safety_done(&safety);
}

static void a_tool_keeps_to_its_positions(void **state)
{
	(void)state;
	static const char *const wall[] = { "wall-standing" };
	struct tool tools_there[CATALOGUE_TOOLS_MAX];
	struct catalogue other = *catalogue();
	memcpy(tools_there, other.tools, other.tools_count * sizeof *tools_there);
	unsigned ball = at(SECTION_TOOLS, "soft-ball"), hip = at(SECTION_MUSCLES, "hip-flexors");
	tools_there[ball].only_positions = (struct texts){ .items = wall, .items_count = 1 };
	other.tools = tools_there;
	struct person person = anyone();
	person.tools = UINT64_C(1) << ball;
	struct safety safety;
	safety_review(&safety, &other, at(SECTION_MODES, "post-run"), &person, NOW);
	assert_int_equal(safety_allowance(&safety, hip, SIDE_LEFT).positions, 1u << POSITION_WALL_STANDING);
	safety_done(&safety);
}

static void a_stretch_of_a_blocked_place_is_left_out(void **state)
{
	(void)state;
	const struct stretch *calf = catalogue_stretch(catalogue(), "calf-wall-straight");
	const struct stretch *thigh = catalogue_stretch(catalogue(), "standing-quad");
	struct person person = anyone();
	struct safety safety = review(&person, "post-run");
	assert_true(safety_stretch(&safety, calf, SIDE_BOTH));
	safety_done(&safety);
	has(&person, "active-injury:soleus:right");
	safety = review(&person, "post-run");
	assert_false(safety_stretch(&safety, calf, SIDE_RIGHT));
	assert_true(safety_stretch(&safety, calf, SIDE_LEFT));
	assert_false(safety_stretch(&safety, calf, SIDE_BOTH));
	assert_true(safety_stretch(&safety, thigh, SIDE_LEFT));
	safety_done(&safety);
	has(&person, "blood-thinners");
	safety = review(&person, "post-run");
	assert_false(safety_stretch(&safety, calf, SIDE_RIGHT));
	assert_true(safety_stretch(&safety, thigh, SIDE_LEFT));
	safety_done(&safety);
	person.conditions_count--;
	has(&person, "hypermobile");
	safety = review(&person, "post-run");
	for (unsigned i = 0; i < catalogue()->stretches_count; i++)
		if (catalogue()->stretches[i].end_range)
			assert_false(safety_stretch(&safety, &catalogue()->stretches[i], SIDE_BOTH));
	safety_done(&safety);
	person = anyone();
	has(&person, "fracture");
	safety = review(&person, "post-run");
	assert_false(safety_stretch(&safety, thigh, SIDE_RIGHT));
	safety_done(&safety);
}

static void a_beginner_never_gets_a_harder_ball_than_others(void **state)
{
	(void)state;
	uint64_t spiky = UINT64_C(1) << at(SECTION_TOOLS, "spiky-ball");
	uint64_t lacrosse = UINT64_C(1) << at(SECTION_TOOLS, "lacrosse-ball");
	unsigned sole = at(SECTION_MUSCLES, "foot-sole");
	for (unsigned beginner = 0; beginner < 2; beginner++)
		for (unsigned limited = 0; limited < 2; limited++) {
			struct person person = anyone();
			person.beginner = beginner;
			person.tools = spiky | lacrosse;
			if (limited)
				has(&person, "inflammatory-arthritis");
			struct safety safety = review(&person, "post-run");
			uint64_t choice = safety_choice(&safety, sole, SIDE_LEFT);
			/* The spiky ball is not for beginners; if the softest is required, the other is too hard. */
			assert_true(choice == (!beginner ? (limited ? spiky : spiky | lacrosse)
					       : limited ? 0
							 : lacrosse));
			safety_done(&safety);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_healthy_person_may_roll_everything),
		cmocka_unit_test(the_two_basic_tools_reach_all_seven_regions_in_every_mode),
		cmocka_unit_test(caps_follow_class_and_mode),
		cmocka_unit_test(a_muscle_that_the_mode_leaves_out_says_so),
		cmocka_unit_test(the_longest_bout_is_the_modes),
		cmocka_unit_test(beginners_are_one_step_lighter_but_never_under_two),
		cmocka_unit_test(a_limit_calls_for_the_softest_tool_however_low_the_mode),
		cmocka_unit_test(only_tools_at_hand_that_the_sheet_lists_are_allowed),
		cmocka_unit_test(beginners_are_named_the_softest_tool_that_would_do),
		cmocka_unit_test(beginners_are_told_which_tool_is_not_for_them),
		cmocka_unit_test(a_mode_leaves_out_tools_that_do_not_suit_it),
		cmocka_unit_test(soft_tools_are_the_softest_at_hand_and_at_most_three),
		cmocka_unit_test(a_tool_or_a_stance_can_have_a_lower_cap),
		cmocka_unit_test(a_ball_at_the_wall_goes_before_a_roller_under_the_back),
		cmocka_unit_test(no_roller_is_ever_used_at_the_hip_front),
		cmocka_unit_test(a_beginners_caps_have_a_floor_whatever_the_step),
		cmocka_unit_test(a_limit_of_positions_chooses_another_or_leaves_out),
		cmocka_unit_test(nerve_pain_in_the_back_leaves_the_thigh_to_the_stick),
		cmocka_unit_test(a_painful_heel_is_rolled_sitting_softly_and_only_at_the_arch),
		cmocka_unit_test(a_hernia_leaves_the_upper_back_to_the_wall),
		cmocka_unit_test(a_stretch_in_a_position_taken_away_is_left_out),
		cmocka_unit_test(after_a_long_race_there_is_one_set),
		cmocka_unit_test(a_tool_keeps_to_its_positions),
		cmocka_unit_test(a_beginner_never_gets_a_harder_ball_than_others),
		cmocka_unit_test(a_stretch_of_a_blocked_place_is_left_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
