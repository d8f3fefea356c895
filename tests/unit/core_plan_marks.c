/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Whole plans: how marks, no-go areas and the history change them. */
#include "core/plan/cue_line.h"
#include "unit/plan_fixture.h"

#define TWO_TOOLS "tools=large-smooth-roller,lacrosse-ball "

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

/* Neither if the person opts out, nor if everything rolled is sore. */
static void a_sore_mark_explains_why_the_plan_rolls_more(void **state)
{
	static const struct {
		const char *words;
		bool told;
	} rows[] = { { "post-run 10 sore=calves", true },
		     { "post-run 10 sore=it-band not=inflamed-joint-tendon", true },
		     { "post-run 10 sore=calves only=calves", false },
		     { "post-run 10", false },
		     { "post-run 3 sore=calves", false },
		     { "post-run 10 sore=calves has=open-wound:feet", false } };
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct made made = make(rows[i].words);
		const struct notice *notice = notice_named(&made.plan, "full-body");
		if ((notice != NULL) != rows[i].told)
			fail_msg("%s: %s", rows[i].words, rows[i].told ? "not reported" : "reported");
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

/* R19: listed in the reasons of its bout, except muscles the bout covers anyway. */
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

/* One muscle marked: it gets its own bout, and the others get a sweep if there is time. */
static void the_rest_of_a_marked_group_is_rolled_or_reported(void **state)
{
	(void)state;
	struct made ten = make("post-run 10 sore=soleus " TWO_TOOLS),
		    twelve = make("post-run 12 sore=soleus " TWO_TOOLS);
	assert_false(roll_of(&ten.plan, "soleus")->sweep);
	assert_false(is_rolled(&ten.plan, "gastrocnemius-medial"));
	assert_non_null(strstr(left_out_of(&ten.plan, "gastrocnemius-medial")->reason.text, "; needs 11 minutes"));
	struct made eleven = make("post-run 11 sore=soleus " TWO_TOOLS);
	assert_true(is_rolled(&eleven.plan, "gastrocnemius-medial"));
	unmake(&eleven);
	assert_false(roll_of(&twelve.plan, "soleus")->sweep);
	const struct step *rest = roll_of(&twelve.plan, "gastrocnemius-medial");
	assert_true(rest->sweep);
	assert_int_equal(rest->covers_count, 2);
	assert_string_equal(step_roll_cue(catalogue(), rest), "Toes slightly in: upper inner calf.");
	unmake(&ten);
	unmake(&twelve);
}

static void a_bout_changed_by_hand_survives_other_changes(void **state)
{
	(void)state;
	struct made made = make("post-run 10 sore=soleus " TWO_TOOLS);
	struct target glutes = { TARGET_GROUP, (unsigned)catalogue_find(catalogue(), SECTION_GROUPS, "glutes") };
	made.wish.kept[made.wish.kept_count++] = (struct kept_bout){ glutes, 75, -1 };
	for (made.wish.minutes = 10; made.wish.minutes <= 20; made.wish.minutes += 5) {
		plan_done(&made.plan);
		plan_build(&made.plan, catalogue(), &made.wish, &made.person, &made.safety, NULL);
		const struct step *step = roll_of(&made.plan, "gluteus-maximus");
		assert_true(step->sweep && step->by_hand);
		assert_int_equal(step->seconds, 75);
	}
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
		char words[120];
		snprintf(words, sizeof words, "post-run %u sore=it-band not=inflamed-joint-tendon " TWO_TOOLS, minutes);
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

/* ---- History ----------------------------------------------------------------------------------------------------- */

static void members_of_a_sweep_take_turns(void **state)
{
	(void)state;
	uint16_t *days = calloc(catalogue()->muscles_count * 2, sizeof *days);
	int soleus = catalogue_find(catalogue(), SECTION_MUSCLES, "soleus");
	for (unsigned i = 0; i < catalogue()->muscles_count * 2; i++)
		days[i] = 1;
	days[soleus * 2] = days[soleus * 2 + 1] = 4;
	struct made made = make_with("post-run 10 " TWO_TOOLS, &(struct stats){ .days_since = days });
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
	struct made made =
		make_with("rest-day 9 tools=lacrosse-ball only=feet,glutes", &(struct stats){ .days_since = days });
	struct made never = make("rest-day 9 tools=lacrosse-ball only=feet,glutes");
	assert_true(made.plan.worth < never.plan.worth);
	free(days);
	unmake(&made);
	unmake(&never);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sore_calves_come_first_and_longer_with_hamstrings_next),
		cmocka_unit_test(a_sore_mark_explains_why_the_plan_rolls_more),
		cmocka_unit_test(a_sore_muscle_suggests_where_else_to_check),
		cmocka_unit_test(the_tighter_side_goes_first_and_both_get_the_same),
		cmocka_unit_test(within_a_group_the_sore_muscle_comes_first),
		cmocka_unit_test(a_sweep_is_booked_on_the_sore_muscle),
		cmocka_unit_test(the_rest_of_a_marked_group_is_rolled_or_reported),
		cmocka_unit_test(a_bout_changed_by_hand_survives_other_changes),
		cmocka_unit_test(a_marked_region_is_dropped_last),
		cmocka_unit_test(a_marked_extra_group_never_replaces_a_region),
		cmocka_unit_test(before_a_run_the_plan_ends_on_the_feet_whatever_is_sore),
		cmocka_unit_test(the_it_band_suggests_what_to_roll_instead),
		cmocka_unit_test(asking_only_for_a_no_go_area_rolls_what_is_offered_instead),
		cmocka_unit_test(members_of_a_sweep_take_turns),
		cmocka_unit_test(muscles_rolled_long_ago_weigh_more),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
