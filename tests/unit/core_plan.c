/* SPDX-License-Identifier: MIT */
/* Whole plans: the reference plans of docs/evidence.md to the second, and how marks, tools, limits and short times
 * change them. */
#include "unit/plan_fixture.h"

#define TWO_TOOLS "tools=large-smooth-roller,lacrosse-ball "

/* ---- The reference plans ------------------------------------------------------------------------------------------ */

static void ten_minutes_after_a_run_are_filled_to_the_second(void **state)
{
	(void)state;
	struct made made = make("post-run 10 " TWO_TOOLS);
	assert_string_equal(
		rolls(&made.plan),
		"gastrocnemius-medial 35x2, hamstrings-lateral 35x2, gluteus-maximus 35x2, rectus-femoris 35x2, "
		"tfl 30x2, foot-sole 30x2, rhomboids 30x2");
	assert_int_equal(seconds_of(&made.plan, STEP_ROLL), 460);
	assert_int_equal(seconds_of(&made.plan, STEP_CHANGEOVER), 95);
	assert_int_equal(seconds_of(&made.plan, STEP_LEAD_IN), 15);
	assert_int_equal(seconds_of(&made.plan, STEP_FINISH), 30);
	assert_int_equal(made.plan.total_s, 600);
	assert_int_equal(plan_regions(&made.plan), 7);
	assert_int_equal(made.plan.verdict, VERDICT_GO);
	assert_holds(&made);
	unmake(&made);
}

static void seven_regions_and_six_drills_before_a_run_take_ten_minutes(void **state)
{
	(void)state;
	struct made made = make("pre-run 10 " TWO_TOOLS);
	assert_string_equal(groups(&made.plan), "upper-back quadriceps hip-stabilizers glutes hamstrings calves feet");
	assert_int_equal(count_of(&made.plan, STEP_ROLL), 14);
	assert_int_equal(seconds_of(&made.plan, STEP_ROLL), 14 * 20);
	assert_int_equal(seconds_of(&made.plan, STEP_DRILL), 6 * 30);
	assert_int_equal(seconds_of(&made.plan, STEP_CHANGEOVER), 95 + 6 * 5);
	assert_int_equal(made.plan.total_s, 600);
	assert_int_equal(count_of(&made.plan, STEP_STRETCH), 0);
	for (unsigned i = 0; i < made.plan.steps_count; i++)
		assert_true(made.plan.steps[i].cap <= 4);
	assert_holds(&made);
	unmake(&made);
}

static void on_a_rest_day_the_stiff_group_gets_sixty_seconds(void **state)
{
	(void)state;
	struct made made = make("rest-day 10 sore=calves " TWO_TOOLS);
	assert_string_equal(rolls(&made.plan),
			    "gastrocnemius-medial 60x2, hamstrings-lateral 30x2, foot-sole 30x2, gluteus-maximus 30x2, "
			    "rectus-femoris 30x2, tfl 30x2, rhomboids 30x2");
	assert_int_equal(seconds_of(&made.plan, STEP_ROLL), 480);
	assert_int_equal(made.plan.total_s, 600);
	assert_holds(&made);
	unmake(&made);
}

static void before_bed_three_groups_come_before_two_stretches(void **state)
{
	(void)state;
	struct made made = make("before-bed 6 tools=large-smooth-roller,peanut-ball");
	assert_string_equal(groups(&made.plan), "calves hamstrings upper-back");
	assert_int_equal(count_of(&made.plan, STEP_ROLL), 5);
	assert_int_equal(roll_of(&made.plan, "thoracic-erectors")->side, SIDE_BOTH);
	assert_int_equal(count_of(&made.plan, STEP_STRETCH), 4);
	assert_string_equal(stretch_id(made.plan.steps[made.plan.steps_count - 2].stretch), "hip-flexor-kneeling");
	assert_true(made.plan.total_s <= 360);
	assert_holds(&made);
	unmake(&made);
}

static unsigned shortest_full_body(const char *words)
{
	struct made made = make(words);
	unsigned seconds = 0;
	for (unsigned i = 0; i < made.plan.options_count; i++)
		if (i == 0 || made.plan.options[i].group != made.plan.options[i - 1].group)
			seconds += made.plan.options[i].seconds;
	unmake(&made);
	return seconds - catalogue()->constant[CONSTANT_NEXT_MUSCLE_S];
}

static void the_shortest_full_body_plan_matches_the_facts(void **state)
{
	(void)state;
	assert_int_equal(shortest_full_body("post-run " TWO_TOOLS), 515);
	assert_int_equal(shortest_full_body("post-run tools=large-smooth-roller,lacrosse-ball,peanut-ball"), 480);
}

/* ---- Time ------------------------------------------------------------------------------------------------------- */

static void regions_are_dropped_from_the_lowest_priority_up(void **state)
{
	static const char *const drop_order[] = { "feet",   "hip-stabilizers", "upper-back", "quadriceps",
						  "glutes", "hamstrings",      "calves" };
	(void)state;
	for (unsigned minutes = 2; minutes <= 10; minutes++) {
		char words[80];
		snprintf(words, sizeof words, "post-run %u " TWO_TOOLS, minutes);
		struct made made = make(words);
		unsigned regions = plan_regions(&made.plan);
		assert_int_equal(regions, (60 * minutes - 45 + 10) / 75);
		for (unsigned i = 0; i < 7; i++)
			assert_int_equal(left_out_of(&made.plan, drop_order[i]) != NULL, i < 7 - regions);
		assert_int_equal(notice_of(&made.plan, "short-on-time") != NULL, regions < 7);
		assert_holds(&made);
		unmake(&made);
	}
}

static void a_group_fits_into_the_minutes_its_message_names(void **state)
{
	(void)state;
	struct made made = make("post-run 5 " TWO_TOOLS);
	const char *text = left_out_of(&made.plan, "feet")->reason.text;
	unsigned minutes = (unsigned)strtoul(strstr(text, "needs ") + 6, NULL, 10);
	assert_in_range(minutes, 6, 60);
	for (unsigned i = minutes - 1; i <= minutes; i++) {
		char words[80];
		snprintf(words, sizeof words, "post-run %u " TWO_TOOLS, i);
		struct made longer = make(words);
		assert_int_equal(is_rolled(&longer.plan, "foot-sole"), i == minutes);
		unmake(&longer);
	}
	unmake(&made);
}

static void too_few_minutes_are_reported_with_the_minutes_needed(void **state)
{
	(void)state;
	struct made made = make("post-run 1"), more = make("post-run 2");
	assert_int_equal(made.plan.steps_count, 0);
	assert_int_equal(made.plan.total_s, 0);
	assert_int_equal(made.plan.verdict, VERDICT_GO);
	assert_non_null(strstr(notice_of(&made.plan, "nothing-to-roll")->reason.text, "at least 2 minutes"));
	assert_int_equal(plan_regions(&more.plan), 1);
	unmake(&made);
	unmake(&more);
}

static void time_beyond_the_ideal_stays_free(void **state)
{
	(void)state;
	struct made hour = make("pre-run 60"), most = make("rest-day 60");
	for (unsigned i = 0; i < hour.plan.steps_count; i++)
		if (hour.plan.steps[i].kind == STEP_ROLL)
			assert_in_range(hour.plan.steps[i].seconds, 20, 30);
	assert_true(hour.plan.total_s < 30 * 60);
	assert_true(most.plan.total_s <= 20 * 60);
	assert_non_null(notice_of(&most.plan, "long-enough"));
	assert_holds(&hour);
	assert_holds(&most);
	unmake(&hour);
	unmake(&most);
}

/* ---- Drills and stretches ------------------------------------------------------------------------------------------ */

static void drills_give_way_to_the_regions(void **state)
{
	static const struct {
		unsigned minutes, drills, seconds;
	} rows[] = { { 2, 0, 0 }, { 3, 4, 20 }, { 8, 4, 20 }, { 9, 4, 30 }, { 10, 6, 30 }, { 20, 6, 30 } };
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char words[80];
		snprintf(words, sizeof words, "pre-run %u " TWO_TOOLS, rows[i].minutes);
		struct made made = make(words);
		assert_int_equal(count_of(&made.plan, STEP_DRILL), rows[i].drills);
		assert_int_equal(seconds_of(&made.plan, STEP_DRILL), rows[i].drills * rows[i].seconds);
		assert_int_equal(notice_of(&made.plan, "no-time-for-drills") != NULL, rows[i].drills == 0);
		assert_holds(&made);
		unmake(&made);
	}
}

static void drills_can_be_turned_off(void **state)
{
	(void)state;
	struct made made = make("pre-run 10 no-drills " TWO_TOOLS);
	assert_int_equal(count_of(&made.plan, STEP_DRILL), 0);
	assert_null(notice_of(&made.plan, "no-time-for-drills"));
	unmake(&made);
}

static void drills_avoid_a_place_that_is_left_out(void **state)
{
	(void)state;
	struct made made = make("pre-run 10 injured=hamstrings:left=100 " TWO_TOOLS);
	assert_true(count_of(&made.plan, STEP_DRILL) >= 4);
	for (unsigned i = 0; i < made.plan.steps_count; i++)
		assert_string_not_equal(stretch_id(made.plan.steps[i].stretch), "leg-swings-front");
	assert_holds(&made);
	unmake(&made);
}

static void stretches_use_the_time_that_regions_leave(void **state)
{
	(void)state;
	struct made ten = make("post-run 10 stretches " TWO_TOOLS), eleven = make("post-run 11 stretches " TWO_TOOLS);
	assert_int_equal(count_of(&ten.plan, STEP_STRETCH), 0);
	assert_non_null(strstr(notice_of(&ten.plan, "no-stretches")->reason.text, "11 minutes"));
	assert_int_equal(count_of(&eleven.plan, STEP_STRETCH), 2);
	assert_int_equal(plan_regions(&eleven.plan), 7);
	assert_holds(&eleven);
	unmake(&ten);
	unmake(&eleven);
}

static void the_stretch_of_a_sore_muscle_comes_first(void **state)
{
	(void)state;
	struct made made = make("post-run 14 stretches sore=foot-sole " TWO_TOOLS);
	const struct step *first = NULL;
	for (unsigned i = 0; i < made.plan.steps_count && first == NULL; i++)
		if (made.plan.steps[i].kind == STEP_STRETCH)
			first = &made.plan.steps[i];
	assert_non_null(first);
	assert_string_equal(stretch_id(first->stretch), "plantar-toe-pull");
	unmake(&made);
}

static void loose_joints_get_no_deep_stretch(void **state)
{
	(void)state;
	struct made made = make("before-bed 8 has=hypermobile");
	assert_int_equal(count_of(&made.plan, STEP_STRETCH), 0);
	assert_non_null(notice_of(&made.plan, "no-stretches"));
	unmake(&made);
}

/* ---- Marks ------------------------------------------------------------------------------------------------------ */

/* R20, R21, R46 */
static void sore_calves_come_first_and_longer_with_hamstrings_next(void **state)
{
	(void)state;
	struct made plain = make("post-run 10 " TWO_TOOLS), made = make("post-run 10 sore=calves " TWO_TOOLS);
	assert_string_equal(groups(&made.plan), "calves hamstrings feet glutes quadriceps hip-stabilizers upper-back");
	assert_true(roll_of(&made.plan, "gastrocnemius-medial")->seconds >
		    roll_of(&plain.plan, "gastrocnemius-medial")->seconds);
	assert_int_equal(plan_regions(&made.plan), 7);
	assert_int_equal(made.plan.total_s, plain.plan.total_s);
	unmake(&plain);
	unmake(&made);
}

static const struct notice *notice_named(const struct plan *plan, const char *id)
{
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (strcmp(plan->notices[i].id, id) == 0)
			return &plan->notices[i];
	return NULL;
}

/* Not if the person opts out, and not if everything rolled is sore. */
static void a_sore_mark_explains_why_the_plan_rolls_more(void **state)
{
	static const struct {
		const char *words;
		bool told;
	} rows[] = { { "post-run 10 sore=calves", true },
		     { "post-run 10 sore=it-band", true },
		     { "post-run 10 sore=calves only=calves", false },
		     { "post-run 10", false },
		     { "post-run 3 sore=calves", false },
		     { "post-run 10 sore=calves has=open-wound:feet", false } };
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct made made = make(rows[i].words);
		const struct notice *notice = notice_named(&made.plan, "full-body");
		if ((notice != NULL) != rows[i].told)
			fail_msg("%s: %s", rows[i].words, rows[i].told ? "not told" : "told");
		if (notice != NULL) {
			assert_string_equal(notice->reason.text, "Roll everywhere, not only where it hurts.");
			assert_string_equal(notice->reason.rules[0], "R18");
		}
		unmake(&made);
	}
}

static const char *last_reason(const struct step *step)
{
	return step->reasons[step->reasons_count - 1].text;
}

/* R19: in the reasons of its bout, without muscles the bout covers anyway. */
static void a_sore_muscle_suggests_where_else_to_check(void **state)
{
	(void)state;
	struct made made = make("post-run 10 sore=soleus " TWO_TOOLS);
	const struct step *sore = roll_of(&made.plan, "soleus"), *other = roll_of(&made.plan, "gluteus-maximus");
	assert_string_equal(last_reason(sore), "Soreness may come from elsewhere; also check: Inner calf, Outer calf, "
					       "Inner lower leg (caution), Sole of the foot.");
	assert_string_equal(sore->reasons[sore->reasons_count - 1].rules[0], "R19");
	assert_null(strstr(last_reason(other), "elsewhere"));
	unmake(&made);
	made = make("post-run 10 sore=calves " TWO_TOOLS);
	sore = roll_of(&made.plan, "gastrocnemius-medial");
	assert_true(sore->covers_count > 1);
	assert_null(strstr(last_reason(sore), "Lower calf"));
	assert_non_null(strstr(last_reason(sore), "Sole of the foot"));
	unmake(&made);
}

static void the_tighter_side_goes_first_and_both_get_the_same(void **state)
{
	static const struct {
		const char *words;
		enum side first;
	} rows[] = { { "sore=calves:right", SIDE_RIGHT },
		     { "sore=calves:left", SIDE_LEFT },
		     { "sore=calves", SIDE_LEFT },
		     { "sore=calves:left=3,calves:right=6", SIDE_RIGHT } };
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct made made = make(rows[i].words);
		const struct step *roll = roll_of(&made.plan, "gastrocnemius-medial");
		assert_int_equal(roll->side, rows[i].first);
		assert_int_equal(roll[2].side, rows[i].first == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT);
		assert_int_equal(roll[2].seconds, roll->seconds);
		unmake(&made);
	}
}

static void within_a_group_the_sore_muscle_comes_first(void **state)
{
	(void)state;
	struct made made = make("post-run 20 only=glutes sore=piriformis " TWO_TOOLS);
	assert_true(is_rolled(&made.plan, "gluteus-maximus"));
	assert_string_equal(muscle_id(made.plan.steps[1].muscle), "piriformis");
	unmake(&made);
}

static void a_sweep_is_booked_on_the_sore_muscle(void **state)
{
	(void)state;
	struct made made = make("post-run 10 sore=gastrocnemius-lateral,soleus " TWO_TOOLS);
	assert_true(roll_of(&made.plan, "gastrocnemius-lateral")->sweep);
	unmake(&made);
}

static void a_marked_region_is_dropped_last(void **state)
{
	(void)state;
	struct made made = make("post-run 2 sore=feet " TWO_TOOLS);
	assert_string_equal(groups(&made.plan), "feet");
	unmake(&made);
}

/* R21: marks never remove a region. */
static void a_marked_extra_group_never_replaces_a_region(void **state)
{
	(void)state;
	struct made ten = make("post-run 10 sore=shins " TWO_TOOLS), eleven = make("post-run 11 sore=shins " TWO_TOOLS);
	assert_int_equal(plan_regions(&ten.plan), 7);
	assert_non_null(strstr(left_out_of(&ten.plan, "shins")->reason.text, "11 minutes"));
	assert_int_equal(plan_regions(&eleven.plan), 7);
	assert_string_equal(groups(&eleven.plan),
			    "shins calves hamstrings glutes quadriceps hip-stabilizers feet upper-back");
	assert_null(left_out_of(&eleven.plan, "shins"));
	unmake(&ten);
	unmake(&eleven);
}

static void before_a_run_the_plan_ends_on_the_feet_whatever_is_sore(void **state)
{
	(void)state;
	struct made made = make("pre-run 10 sore=feet,glutes " TWO_TOOLS);
	assert_string_equal(groups(&made.plan), "glutes upper-back hamstrings quadriceps hip-stabilizers calves feet");
	assert_int_equal(roll_of(&made.plan, "foot-sole")->position, POSITION_WALL_STANDING);
	unmake(&made);
}

/* ---- No-go areas ------------------------------------------------------------------------------------------------ */

/* R60-R63 */
static void the_it_band_suggests_what_to_roll_instead(void **state)
{
	(void)state;
	for (unsigned minutes = 4; minutes <= 20; minutes++) {
		char words[80];
		snprintf(words, sizeof words, "post-run %u sore=it-band " TWO_TOOLS, minutes);
		struct made made = make(words);
		const struct left_out *entry = left_out_of(&made.plan, "it-band");
		assert_non_null(entry);
		assert_string_equal(entry->instead[0], "tfl");
		assert_string_equal(entry->instead[1], "vastus-lateralis");
		assert_string_equal(entry->reason.rules[0], "R60");
		assert_true(is_rolled(&made.plan, "tfl"));
		assert_true(is_rolled(&made.plan, "vastus-lateralis"));
		assert_int_equal(notice_of(&made.plan, "it-band")->action, NOTICE_REDIRECT);
		assert_non_null(strstr(roll_of(&made.plan, "tfl")->reasons[0].text, "IT band"));
		assert_string_equal(roll_of(&made.plan, "tfl")->reasons[0].rules[0], "R60");
		assert_holds(&made);
		unmake(&made);
	}
}

static void asking_only_for_a_no_go_area_rolls_what_is_offered_instead(void **state)
{
	(void)state;
	struct made made = make("post-run 10 only=it-band " TWO_TOOLS);
	assert_true(is_rolled(&made.plan, "tfl"));
	assert_true(is_rolled(&made.plan, "vastus-lateralis"));
	assert_true(is_rolled(&made.plan, "gluteus-maximus"));
	assert_false(is_rolled(&made.plan, "soleus"));
	assert_non_null(left_out_of(&made.plan, "it-band"));
	unmake(&made);
}

/* ---- Tools ------------------------------------------------------------------------------------------------------ */

static void a_tool_that_spans_the_spine_rolls_both_sides_at_once(void **state)
{
	(void)state;
	struct made peanut = make("post-run only=thoracic-erectors tools=peanut-ball");
	struct made ball = make("post-run only=thoracic-erectors tools=tennis-ball");
	assert_string_equal(rolls(&peanut.plan), "thoracic-erectors 60");
	assert_int_equal(roll_of(&peanut.plan, "thoracic-erectors")->side, SIDE_BOTH);
	assert_string_equal(rolls(&ball.plan), "thoracic-erectors 60x2");
	unmake(&peanut);
	unmake(&ball);
}

static void every_tool_used_is_at_hand(void **state)
{
	(void)state;
	for (unsigned tool = 0; tool < catalogue()->tools_count; tool++) {
		char words[80];
		snprintf(words, sizeof words, "post-run 20 tools=%s", catalogue()->tools[tool].id);
		struct made made = make(words);
		for (unsigned i = 0; i < made.plan.steps_count; i++)
			if (made.plan.steps[i].kind == STEP_ROLL)
				assert_int_equal(made.plan.steps[i].tool, tool);
		assert_holds(&made);
		unmake(&made);
	}
}

static void a_sweep_covers_only_what_its_tool_can_roll(void **state)
{
	(void)state;
	struct made made = make("post-run 10 " TWO_TOOLS);
	const struct step *back = roll_of(&made.plan, "rhomboids");
	assert_true(back->sweep);
	assert_int_equal(back->covers_count, 2);
	assert_string_equal(muscle_id((int)back->covers[1]), "trapezius-mid-lower");
	assert_int_equal(back->tempo_s, 3);
	assert_int_equal(roll_of(&made.plan, "gluteus-maximus")->tempo_s, 3);
	assert_int_equal(roll_of(&made.plan, "gluteus-maximus")->hold_s, 3);
	unmake(&made);
}

static void a_sweep_runs_from_first_to_last_muscle_or_between_its_own_landmarks(void **state)
{
	(void)state;
	struct made made = make("post-run 10 " TWO_TOOLS);
	const struct step *calves = roll_of(&made.plan, "gastrocnemius-medial"),
			  *back = roll_of(&made.plan, "rhomboids");
	assert_string_equal(calves->from, catalogue_muscle(catalogue(), "gastrocnemius-medial")->from);
	assert_string_equal(calves->to, catalogue_muscle(catalogue(), "soleus")->to);
	assert_string_equal(back->from, catalogue_group(catalogue(), "upper-back")->sweep->from);
	assert_string_equal(back->to, catalogue_group(catalogue(), "upper-back")->sweep->to);
	unmake(&made);
}

static void a_sweep_is_no_firmer_than_its_most_delicate_muscle_allows(void **state)
{
	(void)state;
	struct made made = make("post-run 10 " TWO_TOOLS);
	assert_int_equal(roll_of(&made.plan, "gluteus-maximus")->cap, 4);
	assert_int_equal(roll_of(&made.plan, "tfl")->cap, 3);
	unmake(&made);
}

static void a_group_is_not_swept_if_a_member_is_left_out(void **state)
{
	(void)state;
	struct made made = make("post-run 10 has=recent-injection:vastus-medialis:left " TWO_TOOLS);
	for (unsigned i = 0; i < made.plan.steps_count; i++)
		assert_false(made.plan.steps[i].sweep && strcmp(group_id(made.plan.steps[i].group), "quadriceps") == 0);
	assert_true(is_rolled(&made.plan, "rectus-femoris"));
	assert_int_equal(left_out_of(&made.plan, "vastus-medialis")->side, SIDE_LEFT);
	assert_holds(&made);
	unmake(&made);
}

static void a_missing_tool_is_reported_with_one_that_would_work(void **state)
{
	(void)state;
	struct made made = make("pre-run 10 tools=frozen-bottle");
	assert_int_equal(made.plan.steps_count, 0);
	assert_non_null(strstr(notice_of(&made.plan, "nothing-to-roll")->reason.text, "Large smooth foam roller"));
	unmake(&made);
}

static void tools_change_as_rarely_as_the_order_allows(void **state)
{
	(void)state;
	struct made made = make("post-run 20 only=glutes,hip-stabilizers " TWO_TOOLS);
	unsigned changes = 0;
	int last = -1;
	for (unsigned i = 0; i < made.plan.steps_count; i++) {
		if (made.plan.steps[i].kind != STEP_ROLL)
			continue;
		changes += last >= 0 && made.plan.steps[i].tool != last;
		last = made.plan.steps[i].tool;
	}
	assert_string_equal(groups(&made.plan), "glutes hip-stabilizers");
	assert_true(is_rolled(&made.plan, "gluteus-medius"));
	assert_int_equal(changes, 1);
	unmake(&made);
}

/* ---- Limits ------------------------------------------------------------------------------------------------------ */

static void a_full_stop_leaves_no_steps_and_says_why(void **state)
{
	static const struct {
		const char *words;
		enum verdict verdict;
	} rows[] = { { "has=blood-thinners", VERDICT_STOP },
		     { "has=osteoporosis", VERDICT_STOP },
		     { "injured=hamstrings=24", VERDICT_STOP },
		     { "has=antiplatelet", VERDICT_ASK_FIRST } };
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct made made = make(rows[i].words);
		assert_int_equal(made.plan.verdict, rows[i].verdict);
		assert_int_equal(made.plan.steps_count, 0);
		assert_int_equal(made.plan.total_s, 0);
		assert_true(made.plan.notices_count > 0);
		assert_int_equal(made.plan.left_out_count, 7);
		assert_null(notice_of(&made.plan, "nothing-to-roll"));
		unmake(&made);
	}
}

static void a_group_excluded_on_one_side_is_rolled_on_the_other(void **state)
{
	(void)state;
	struct made made = make("post-run 10 has=varicose-veins:calves:left " TWO_TOOLS);
	const struct left_out *entry = left_out_of(&made.plan, "calves");
	assert_non_null(entry);
	assert_int_equal(entry->side, SIDE_LEFT);
	for (unsigned i = 0; i < made.plan.steps_count; i++)
		if (strcmp(group_id(made.plan.steps[i].group), "calves") == 0)
			assert_int_equal(made.plan.steps[i].side, SIDE_RIGHT);
	assert_holds(&made);
	unmake(&made);
}

static void a_muscle_gets_thirty_seconds_after_a_long_race(void **state)
{
	(void)state;
	struct made made = make("rest-day 10 has=long-race-48h sore=calves");
	for (unsigned i = 0; i < made.plan.steps_count; i++) {
		if (made.plan.steps[i].kind != STEP_ROLL)
			continue;
		assert_int_equal(made.plan.steps[i].seconds, 30);
		assert_true(made.plan.steps[i].cap <= 3);
	}
	assert_int_equal(made.plan.verdict, VERDICT_LIMITED);
	assert_holds(&made);
	unmake(&made);
}

static void skipped_muscles_are_reported(void **state)
{
	(void)state;
	struct made made = make("post-run 10 skip=calves,foot-sole");
	assert_int_equal(plan_regions(&made.plan), 5);
	assert_non_null(left_out_of(&made.plan, "calves"));
	assert_non_null(left_out_of(&made.plan, "feet"));
	unmake(&made);
	made = make("post-run 10 skip=calves,feet tools=golf-ball");
	assert_non_null(strstr(notice_of(&made.plan, "nothing-to-roll")->reason.text, "'feet'"));
	unmake(&made);
}

static void muscles_the_profile_excludes_are_skipped(void **state)
{
	(void)state;
	struct made made = make("post-run 10");
	plan_done(&made.plan);
	assert_true(target_find(catalogue(), "glutes", &made.person.skips[0], &(struct err){ 0 }));
	made.person.skips_count = 1;
	plan_build(&made.plan, catalogue(), &made.wish, &made.person, &made.safety, NULL);
	assert_false(is_rolled(&made.plan, "gluteus-maximus"));
	assert_non_null(left_out_of(&made.plan, "glutes"));
	unmake(&made);
}

/* ---- History ----------------------------------------------------------------------------------------------------- */

static void members_of_a_sweep_take_turns(void **state)
{
	(void)state;
	uint16_t *days = calloc(catalogue()->muscles_count * 2, sizeof *days);
	int soleus = catalogue_find(catalogue(), SECTION_MUSCLES, "soleus");
	for (unsigned i = 0; i < catalogue()->muscles_count * 2; i++)
		days[i] = 1;
	days[soleus * 2] = days[soleus * 2 + 1] = 4;
	struct made made = make_with("post-run 10 " TWO_TOOLS, &(struct stats){ days });
	assert_true(roll_of(&made.plan, "soleus")->sweep);
	assert_int_equal(roll_of(&made.plan, "soleus")->covers_count, 3);
	free(days);
	unmake(&made);
}

static void muscles_rolled_long_ago_weigh_more(void **state)
{
	(void)state;
	uint16_t *days = calloc(catalogue()->muscles_count * 2, sizeof *days);
	int foot = catalogue_find(catalogue(), SECTION_MUSCLES, "foot-sole");
	days[foot * 2] = 7;
	struct made made = make_with("rest-day 9 tools=lacrosse-ball only=feet,glutes", &(struct stats){ days });
	struct made never = make("rest-day 9 tools=lacrosse-ball only=feet,glutes");
	assert_true(made.plan.worth < never.plan.worth);
	free(days);
	unmake(&made);
	unmake(&never);
}

/* ---- Explained ---------------------------------------------------------------------------------------------------- */

static void every_bout_gives_a_reason_and_its_rule(void **state)
{
	(void)state;
	struct made made = make("post-run 12 sore=calves has=diabetes beginner");
	for (unsigned i = 0; i < made.plan.steps_count; i++) {
		const struct step *step = &made.plan.steps[i];
		if (step->kind != STEP_ROLL && step->kind != STEP_STRETCH)
			continue;
		assert_true(step->reasons_count >= 3);
		for (unsigned r = 0; r < step->reasons_count; r++)
			assert_int_equal(step->reasons[r].rules[0][0], 'R');
	}
	unmake(&made);
}

static void the_worth_of_a_plan_is_the_sum_of_its_options(void **state)
{
	(void)state;
	struct made made = make("post-run 17 stretches sore=glutes");
	unsigned worth = 0, seconds = 0;
	for (unsigned i = 0; i < made.plan.options_count; i++) {
		worth += made.plan.options[i].chosen ? made.plan.options[i].worth : 0;
		seconds += made.plan.options[i].chosen ? made.plan.options[i].seconds : 0;
	}
	assert_int_equal(worth, made.plan.worth);
	assert_true(seconds <= made.plan.time_budget_s);
	assert_int_equal(seconds, made.plan.total_s - 45 + 10);
	unmake(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ten_minutes_after_a_run_are_filled_to_the_second),
		cmocka_unit_test(seven_regions_and_six_drills_before_a_run_take_ten_minutes),
		cmocka_unit_test(on_a_rest_day_the_stiff_group_gets_sixty_seconds),
		cmocka_unit_test(before_bed_three_groups_come_before_two_stretches),
		cmocka_unit_test(the_shortest_full_body_plan_matches_the_facts),
		cmocka_unit_test(regions_are_dropped_from_the_lowest_priority_up),
		cmocka_unit_test(a_group_fits_into_the_minutes_its_message_names),
		cmocka_unit_test(too_few_minutes_are_reported_with_the_minutes_needed),
		cmocka_unit_test(time_beyond_the_ideal_stays_free),
		cmocka_unit_test(drills_give_way_to_the_regions),
		cmocka_unit_test(drills_can_be_turned_off),
		cmocka_unit_test(drills_avoid_a_place_that_is_left_out),
		cmocka_unit_test(stretches_use_the_time_that_regions_leave),
		cmocka_unit_test(the_stretch_of_a_sore_muscle_comes_first),
		cmocka_unit_test(loose_joints_get_no_deep_stretch),
		cmocka_unit_test(sore_calves_come_first_and_longer_with_hamstrings_next),
		cmocka_unit_test(a_sore_mark_explains_why_the_plan_rolls_more),
		cmocka_unit_test(a_sore_muscle_suggests_where_else_to_check),
		cmocka_unit_test(the_tighter_side_goes_first_and_both_get_the_same),
		cmocka_unit_test(within_a_group_the_sore_muscle_comes_first),
		cmocka_unit_test(a_sweep_is_booked_on_the_sore_muscle),
		cmocka_unit_test(a_marked_region_is_dropped_last),
		cmocka_unit_test(a_marked_extra_group_never_replaces_a_region),
		cmocka_unit_test(before_a_run_the_plan_ends_on_the_feet_whatever_is_sore),
		cmocka_unit_test(the_it_band_suggests_what_to_roll_instead),
		cmocka_unit_test(asking_only_for_a_no_go_area_rolls_what_is_offered_instead),
		cmocka_unit_test(a_tool_that_spans_the_spine_rolls_both_sides_at_once),
		cmocka_unit_test(every_tool_used_is_at_hand),
		cmocka_unit_test(a_sweep_covers_only_what_its_tool_can_roll),
		cmocka_unit_test(a_sweep_runs_from_first_to_last_muscle_or_between_its_own_landmarks),
		cmocka_unit_test(a_sweep_is_no_firmer_than_its_most_delicate_muscle_allows),
		cmocka_unit_test(a_group_is_not_swept_if_a_member_is_left_out),
		cmocka_unit_test(a_missing_tool_is_reported_with_one_that_would_work),
		cmocka_unit_test(tools_change_as_rarely_as_the_order_allows),
		cmocka_unit_test(a_full_stop_leaves_no_steps_and_says_why),
		cmocka_unit_test(a_group_excluded_on_one_side_is_rolled_on_the_other),
		cmocka_unit_test(a_muscle_gets_thirty_seconds_after_a_long_race),
		cmocka_unit_test(skipped_muscles_are_reported),
		cmocka_unit_test(muscles_the_profile_excludes_are_skipped),
		cmocka_unit_test(members_of_a_sweep_take_turns),
		cmocka_unit_test(muscles_rolled_long_ago_weigh_more),
		cmocka_unit_test(every_bout_gives_a_reason_and_its_rule),
		cmocka_unit_test(the_worth_of_a_plan_is_the_sum_of_its_options),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
