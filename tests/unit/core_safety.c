/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The safety review as a whole: time, places and sides, marks and eases, notices and reasons. */
#include "core/person/spread.h"
#include "core/safety/review.h"
#include "unit/safety_fixture.h"
#include <stdlib.h>

/* ---- Time -------------------------------------------------------------------------------------------------------- */

/* R57 */
static void a_fresh_injury_stops_until_the_last_second_of_72_hours(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "acute-injury-72h:hamstrings:left");
	static const struct {
		int64_t age;
		enum verdict verdict;
	} ages[] = {
		{ 0, VERDICT_STOP },
		{ -HOUR, VERDICT_STOP },
		{ 72 * HOUR - 1, VERDICT_STOP },
		{ 72 * HOUR, VERDICT_LIMITED },
		{ 400 * DAY, VERDICT_LIMITED },
	};
	for (size_t i = 0; i < sizeof ages / sizeof *ages; i++) {
		person.conditions[0].since = NOW - ages[i].age;
		struct safety safety = review(&person, "post-run");
		assert_int_equal(safety.verdict, ages[i].verdict);
		bool active = ages[i].verdict == VERDICT_LIMITED;
		assert_int_equal(notice_of(&safety, "active-injury") != NULL, active);
		assert_int_equal(notice_of(&safety, "acute-injury-72h") != NULL, !active);
		assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "hamstrings-medial"), SIDE_LEFT).kind,
				 ALLOWED_NOT);
		assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "hamstrings-medial"), SIDE_RIGHT).kind,
				 active ? ALLOWED_CLEAR : ALLOWED_NOT);
		safety_done(&safety);
	}
	person.conditions[0].since = 0;
	assert_int_equal(verdict(&person), VERDICT_STOP);
}

static void an_injury_by_its_hours_is_the_same_as_one_by_its_start(void **state)
{
	(void)state;
	for (int64_t hours = 70; hours < 75; hours++) {
		struct person by_hours = anyone(), by_start = anyone();
		by_hours.conditions[0] = condition_of_injury(catalogue(), place("calves"), SIDE_RIGHT, hours, NOW);
		by_hours.conditions_count = 1;
		has(&by_start, "acute-injury-72h:calves:right");
		by_start.conditions[0].since = NOW - hours * HOUR;
		assert_int_equal(verdict(&by_hours), verdict(&by_start));
		assert_int_equal(verdict(&by_hours), hours < 72 ? VERDICT_STOP : VERDICT_LIMITED);
	}
}

static void an_injury_whose_place_nobody_knows_leaves_nothing_to_roll(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "acute-injury-72h");
	person.conditions[0].since = NOW - 80 * HOUR;
	struct safety safety = review(&person, "post-run");
	for (unsigned i = 0; i < catalogue()->muscles_count * 2; i++)
		assert_int_equal(safety.allowances[i].kind, ALLOWED_NOT);
	unsigned from = 0;
	assert_non_null(strstr(safety_finding(&safety, 0, SIDE_LEFT, &from)->reason.text, "until its place is named"));
	safety_done(&safety);
}

static void what_has_hours_ends_by_itself_and_what_has_none_lasts(void **state)
{
	(void)state;
	static const struct {
		const char *has;
		int64_t age;
		enum verdict verdict;
	} ages[] = {
		{ "pain-dulled", 6 * HOUR - 1, VERDICT_STOP },       { "pain-dulled", 6 * HOUR, VERDICT_GO },
		{ "long-race-48h", 72 * HOUR - 1, VERDICT_LIMITED }, { "long-race-48h", 72 * HOUR, VERDICT_GO },
		{ "red-or-swollen", 90 * DAY, VERDICT_STOP },        { "bruise:calves", 90 * DAY, VERDICT_LIMITED },
		{ "blood-thinners", 4000 * DAY, VERDICT_STOP },
	};
	for (size_t i = 0; i < sizeof ages / sizeof *ages; i++) {
		struct person person = anyone();
		has(&person, ages[i].has);
		person.conditions[0].since = NOW - ages[i].age;
		if (verdict(&person) != ages[i].verdict)
			fail_msg("%s after %lld s", ages[i].has, (long long)ages[i].age);
	}
}

static void an_end_that_is_known_ends_a_condition(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "fever-illness");
	person.conditions[0].until = NOW + 1;
	assert_int_equal(verdict(&person), VERDICT_STOP);
	person.conditions[0].until = NOW;
	assert_int_equal(verdict(&person), VERDICT_GO);
}

/* The risk of a clot in a leg is raised until week 12 (Sweetland 2009). */
static void surgery_closes_the_legs_for_twelve_weeks(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "recent-surgery:forearms:left");
	for (int day = 42; day <= 84; day += 42) {
		person.conditions[0].since = NOW - day * DAY + (day == 84);
		struct safety safety = review(&person, "post-run");
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
			assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), side).kind,
					 ALLOWED_NOT);
			assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "adductors"), side).kind,
					 ALLOWED_NOT);
			assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "foot-sole"), side).kind,
					 ALLOWED_CLEAR);
		}
		safety_done(&safety);
	}
	person.conditions[0].cleared = true;
	assert_int_equal(verdict(&person), VERDICT_GO);
}

static void surgery_blocks_everything_for_six_weeks_and_then_its_limb(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "recent-surgery:kneecap:left");
	person.conditions[0].since = NOW - 42 * DAY + 1;
	assert_int_equal(verdict(&person), VERDICT_ASK_FIRST);
	person.conditions[0].since = 0;
	assert_int_equal(verdict(&person), VERDICT_ASK_FIRST);
	person.conditions[0].since = NOW - 84 * DAY;
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_LIMITED);
	for (unsigned muscle = 0; muscle < catalogue()->muscles_count; muscle++) {
		bool leg = words_have(LEG_GROUPS, catalogue()->muscles[muscle].group);
		assert_int_equal(safety_allowance(&safety, muscle, SIDE_LEFT).kind, leg ? ALLOWED_NOT : ALLOWED_CLEAR);
		assert_int_equal(safety_allowance(&safety, muscle, SIDE_RIGHT).kind, ALLOWED_CLEAR);
	}
	safety_done(&safety);
	person.conditions[0].cleared = true;
	person.conditions[0].since = NOW;
	assert_int_equal(verdict(&person), VERDICT_GO);
}

static void what_lasts_two_weeks_is_referred(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "heel-pain");
	person.conditions[0].since = NOW - 14 * DAY + 1;
	struct safety safety = review(&person, "post-run");
	assert_null(notice_of(&safety, "refer"));
	safety_done(&safety);
	person.conditions[0].since = NOW - 14 * DAY;
	safety = review(&person, "post-run");
	assert_non_null(strstr(notice_of(&safety, "refer")->reason.text, "physical therapist"));
	safety_done(&safety);
}

/* ---- Places ------------------------------------------------------------------------------------------------------ */

static void the_stricter_of_two_conditions_wins(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "diabetes");
	has(&person, "hypermobile");
	has(&person, "bruise:calves:left");
	struct safety safety = review(&person, "post-run");
	struct allowance front = safety_allowance(&safety, at(SECTION_MUSCLES, "rectus-femoris"), SIDE_LEFT);
	assert_int_equal(front.cap, 3);
	assert_true(safety.no_end_range);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_LEFT).kind, ALLOWED_NOT);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_RIGHT).cap, 3);
	assert_int_equal(safety.notices_count, 3);
	assert_string_equal(safety.notices[0].id, "bruise");
	safety_done(&safety);
	has(&person, "antiplatelet");
	assert_int_equal(verdict(&person), VERDICT_ASK_FIRST);
	has(&person, "fracture");
	assert_int_equal(verdict(&person), VERDICT_STOP);
}

static void both_sides_together_are_as_strict_as_the_worse(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "bruise:soleus:right");
	has(&person, "tendon-pain:achilles:left");
	struct safety safety = review(&person, "post-run");
	unsigned soleus = at(SECTION_MUSCLES, "soleus"), calf = at(SECTION_MUSCLES, "gastrocnemius-medial");
	assert_int_equal(safety_allowance(&safety, soleus, SIDE_BOTH).kind, ALLOWED_NOT);
	assert_int_equal(safety_allowance(&safety, soleus, SIDE_LEFT).kind, ALLOWED_LIMITED);
	assert_int_equal(safety_allowance(&safety, calf, SIDE_BOTH).cap, 3);
	assert_int_equal(safety_allowance(&safety, calf, SIDE_RIGHT).cap, 6);
	safety_done(&safety);
}

/* One tool rolls both strips beside the spine at once. */
static void a_central_muscle_has_no_good_side(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "bruise:thoracic-erectors:left");
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "thoracic-erectors"), SIDE_RIGHT).kind,
			 ALLOWED_NOT);
	safety_done(&safety);
}

static void a_bruise_on_a_no_go_area_leaves_out_what_is_near_it(void **state)
{
	(void)state;
	struct person person = anyone();
	has(&person, "bruise:it-band:left");
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "vastus-lateralis"), SIDE_LEFT).kind,
			 ALLOWED_NOT);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "tfl"), SIDE_LEFT).kind, ALLOWED_NOT);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "tfl"), SIDE_RIGHT).kind, ALLOWED_CLEAR);
	safety_done(&safety);
}

static void a_cap_of_a_place_that_nobody_names_holds_for_the_list(void **state)
{
	(void)state;
	static const char *const feet[] = { "feet" };
	struct contraindication entries[64];
	struct catalogue other = *catalogue();
	memcpy(entries, other.contraindications, other.contraindications_count * sizeof *entries);
	struct contraindication *entry = &entries[at(SECTION_CONTRAINDICATIONS, "heel-pain")];
	entry->restricts = (struct restriction){ .muscles = { .items = feet, .items_count = 1 }, .place_cap = 3 };
	other.contraindications = entries;
	struct person person = anyone();
	has(&person, "heel-pain");
	struct safety safety;
	safety_review(&safety, &other, at(SECTION_MODES, "post-run"), &person, NOW);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "foot-sole"), SIDE_LEFT).cap, 3);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_LEFT).cap, 5);
	safety_done(&safety);
	entry->place = true;
	safety_review(&safety, &other, at(SECTION_MODES, "post-run"), &person, NOW);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_LEFT).cap, 3);
	safety_done(&safety);
}

static void a_place_spreads_as_far_as_its_entry_says(void **state)
{
	(void)state;
	static const struct {
		const char *place;
		enum spread spread;
		const char *muscles;
	} spreads[] = {
		{ "soleus", SPREAD_MARKED, "soleus" },
		{ "soleus", SPREAD_GROUP, "calves" },
		{ "soleus", SPREAD_HAND_WIDTH, "calves" },
		{ "soleus", SPREAD_JOINT, "calves hamstrings shins feet" },
		{ "soleus", SPREAD_LIMB, LEG_GROUPS },
		{ "feet", SPREAD_JOINT, "feet calves shins" },
		{ "quadriceps", SPREAD_JOINT, "quadriceps hip-stabilizers inner-thigh" },
		{ "kneecap", SPREAD_MARKED, "quadriceps" },
		{ "kneecap", SPREAD_HAND_WIDTH, "quadriceps" },
		{ "it-band", SPREAD_MARKED, "vastus-lateralis tfl" },
		{ "it-band", SPREAD_GROUP, "quadriceps hip-stabilizers" },
		{ "pectorals", SPREAD_LIMB, "chest-arms upper-back" },
		{ "any-joint", SPREAD_LIMB, "" },
	};
	for (size_t i = 0; i < sizeof spreads / sizeof *spreads; i++) {
		bool flags[64] = { 0 };
		unsigned count = spread_muscles(catalogue(), place(spreads[i].place), spreads[i].spread, flags),
			 expected = 0;
		for (unsigned muscle = 0; muscle < catalogue()->muscles_count; muscle++) {
			bool in = listed(spreads[i].muscles, &catalogue()->muscles[muscle], SIDE_LEFT);
			if (flags[muscle] != in)
				fail_msg("%s: %s", spreads[i].place, catalogue()->muscles[muscle].id);
			expected += in;
		}
		assert_int_equal(count, expected);
	}
}

/* ---- Marks and eases --------------------------------------------------------------------------------------------- */

static void mark(struct person *person, const char *id, enum side side, int level)
{
	person->sore[person->sore_count++] = (struct mark){ place(id), side, level };
}

static void soreness_of_seven_makes_it_lighter_and_shorter_and_asks(void **state)
{
	(void)state;
	struct person person = anyone();
	mark(&person, "calves", SIDE_LEFT, 7);
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_LIMITED);
	struct allowance calf = safety_allowance(&safety, at(SECTION_MUSCLES, "gastrocnemius-medial"), SIDE_LEFT);
	assert_int_equal(calf.cap, 4);
	assert_int_equal(calf.seconds_max, 30);
	assert_int_equal(calf.seconds_plan_max, 30);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "gastrocnemius-medial"), SIDE_RIGHT).cap, 6);
	assert_non_null(notice_of(&safety, "soreness-or-injury"));
	safety_done(&safety);
	person.sore[0].level = 6;
	safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_GO);
	assert_int_equal(safety.notices_count, 0);
	safety_done(&safety);
}

/* R21: a mark never takes a muscle out of the plan. */
static void soreness_never_goes_under_the_start_of_a_bout(void **state)
{
	(void)state;
	struct person person = anyone();
	for (unsigned i = 0; i < catalogue()->groups_count; i++)
		mark(&person, catalogue()->groups[i].id, SIDE_BOTH, 10);
	struct safety safety = review(&person, "pre-run");
	for (unsigned i = 0; i < catalogue()->muscles_count * 2; i++)
		assert_true(safety.allowances[i].cap >= 2 || catalogue()->muscles[i / 2].pressure_class == CLASS_D);
	safety_done(&safety);
}

static void a_mark_on_a_no_go_area_only_makes_its_neighbours_lighter(void **state)
{
	(void)state;
	struct person person = anyone();
	mark(&person, "it-band", SIDE_LEFT, 8);
	for (unsigned i = 0; i < catalogue()->contraindications_count; i++)
		person.nots[person.nots_count++] = i;
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "vastus-lateralis"), SIDE_LEFT).cap, 4);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "rectus-femoris"), SIDE_LEFT).cap, 6);
	safety_done(&safety);
}

static void an_ease_is_remembered_and_a_rest_is_kept(void **state)
{
	(void)state;
	struct person person = anyone();
	unsigned soleus = at(SECTION_MUSCLES, "soleus"), calf = at(SECTION_MUSCLES, "gastrocnemius-medial");
	person.eases[0] = (struct ease){ .muscle = soleus, .side = SIDE_LEFT, .cap_minus = 1 };
	person.eases[1] = (struct ease){ .muscle = calf, .side = SIDE_BOTH, .cap_minus = 2, .minimum_dose = true };
	person.eases_count = 2;
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety_allowance(&safety, soleus, SIDE_LEFT).cap, 4);
	assert_int_equal(safety_allowance(&safety, soleus, SIDE_RIGHT).cap, 5);
	assert_int_equal(safety_allowance(&safety, calf, SIDE_RIGHT).cap, 4);
	assert_int_equal(safety_allowance(&safety, calf, SIDE_RIGHT).seconds_max, 30);
	assert_true(safety_allowance(&safety, calf, SIDE_RIGHT).minimum_dose);
	safety_done(&safety);
	person.eases[0].left_out_until = NOW + 1;
	safety = review(&person, "post-run");
	assert_int_equal(safety_allowance(&safety, soleus, SIDE_LEFT).kind, ALLOWED_NOT);
	assert_int_equal(safety.verdict, VERDICT_LIMITED);
	safety_done(&safety);
	person.eases[0].left_out_until = NOW;
	safety = review(&person, "post-run");
	assert_int_equal(safety_allowance(&safety, soleus, SIDE_LEFT).kind, ALLOWED_LIMITED);
	safety_done(&safety);
}

static void a_rest_says_how_long_it_takes(void **state)
{
	static const struct {
		int64_t until;
		const char *text;
	} rests[] = {
		{ NOW, "" },
		{ NOW + 1, "Resting after a stop signal, until later today" },
		{ NOW + DAY, "Resting after a stop signal, until tomorrow" },
		{ NOW + DAY + 1, "Resting after a stop signal, for 2 more days" },
		{ UNTIL_TAKEN_BACK, "Resting after a stop signal, until you remove it from the profile" },
		{ UNTIL_ANSWERED, "Resting after a stop signal, until you say how it is; asked at the next start" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rests / sizeof *rests; i++) {
		const struct ease ease = { .left_out_until = rests[i].until };
		assert_string_equal(ease_rest(&ease, NOW, 0).text, rests[i].text);
	}
	/* An open question does not end with the day. */
	const struct ease open = { .left_out_until = NOW + HOUR_S, .hurt_at = NOW, .open = true };
	assert_string_equal(ease_rest(&open, NOW, 0).text,
			    "Resting after a stop signal, until you say how it is; asked from tomorrow");
	/* Nor does it if the clock was set back. */
	assert_string_equal(ease_rest(&open, NOW - 40 * DAY, 0).text,
			    "Resting after a stop signal, until you say how it is; asked from tomorrow");
}

/* ---- Notices ----------------------------------------------------------------------------------------------------- */

static void what_was_not_asked_is_said(void **state)
{
	(void)state;
	struct person person = anyone();
	person.asked = false;
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_GO);
	assert_int_equal(safety.notices_count, 1);
	assert_string_equal(safety.notices[0].id, "not-asked");
	assert_int_equal(safety.notices[0].action, NOTICE_ADVICE);
	assert_non_null(strstr(safety.notices[0].reason.text, "not asked"));
	safety_done(&safety);
}

/* R38 */
static void who_begins_gets_the_first_tip(void **state)
{
	(void)state;
	struct person person = anyone();
	person.beginner = true;
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety.notices_count, 1);
	assert_string_equal(safety.notices[0].id, "first-tip");
	assert_non_null(strstr(safety.notices[0].reason.text, "Too much force"));
	safety_done(&safety);
	has(&person, "fever-illness");
	safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_STOP);
	for (unsigned i = 0; i < safety.notices_count; i++)
		assert_string_not_equal(safety.notices[i].id, "first-tip");
	safety_done(&safety);
}

static void the_strongest_notice_comes_first(void **state)
{
	(void)state;
	struct person person = anyone();
	static const char *const said[] = { "same-spot-again", "diabetes", "bruise:feet", "antiplatelet", "fracture" };
	for (unsigned i = 0; i < 5; i++)
		has(&person, said[i]);
	struct safety safety = review(&person, "post-run");
	static const enum notice_action actions[] = { NOTICE_STOP_ALL, NOTICE_ASK_DOCTOR, NOTICE_EXCLUDE_REGION,
						      NOTICE_LIMIT, NOTICE_ADVICE };
	for (unsigned i = 0; i < 5; i++)
		assert_int_equal(safety.notices[i].action, actions[i]);
	safety_done(&safety);
}

static void a_finding_names_the_condition_and_its_rules(void **state)
{
	(void)state;
	struct person person = anyone();
	unsigned from = 0;
	has(&person, "diabetes");
	has(&person, "bruise:soleus:left");
	struct safety safety = review(&person, "post-run");
	const struct finding *finding =
		safety_finding(&safety, at(SECTION_MUSCLES, "rectus-femoris"), SIDE_RIGHT, &from);
	assert_string_equal(finding->reason.text, "Pressure at most 4: diabetes");
	assert_false(finding->removes);
	assert_null(safety_finding(&safety, at(SECTION_MUSCLES, "rectus-femoris"), SIDE_RIGHT, &from));
	from = 0;
	finding = safety_finding(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_LEFT, &from);
	while (finding != NULL && !finding->removes)
		finding = safety_finding(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_LEFT, &from);
	assert_string_equal(finding->reason.text, "bruise");
	assert_string_equal(finding->reason.rules[0], "R42");
	safety_done(&safety);
}

static void a_no_go_area_is_answered_with_what_to_do_instead(void **state)
{
	(void)state;
	struct notice notice = notice_redirect(catalogue(), at(SECTION_AREAS, "it-band"), NULL);
	assert_string_equal(notice.id, "it-band");
	assert_int_equal(notice.action, NOTICE_REDIRECT);
	assert_string_equal(notice.reason.text,
			    "IT band (side of the thigh): connective tissue, not muscle; rolling makes existing pain "
			    "worse. Instead: Outer front of the hip (TFL), Outer front of thigh, Buttock and Side of "
			    "the hip (upper).");
	assert_string_equal(notice.reason.rules[0], "R60");
	for (unsigned i = 0; i < catalogue()->areas_count; i++) {
		notice = notice_redirect(catalogue(), i, NULL);
		if (strlen(notice.reason.text) >= REASON_TEXT_MAX - 1 ||
		    strstr(notice.reason.text, catalogue()->areas[i].reason) == NULL)
			fail_msg("%s: %s", notice.id, notice.reason.text);
		assert_int_equal(strstr(notice.reason.text, "nstead") != NULL,
				 catalogue()->areas[i].redirect != NULL || catalogue()->areas[i].near.items_count > 0);
	}
}

/* Closed muscles are not offered. */
static void a_redirect_names_only_muscles_that_are_open(void **state)
{
	bool *open = calloc(catalogue()->muscles_count, sizeof *open);
	unsigned area = at(SECTION_AREAS, "it-band");
	(void)state;
	assert_non_null(open);
	open[at(SECTION_MUSCLES, "gluteus-medius")] = true;
	assert_string_equal(notice_redirect(catalogue(), area, open).reason.text,
			    "IT band (side of the thigh): connective tissue, not muscle; rolling makes existing pain "
			    "worse. Instead: Side of the hip (upper).");
	open[at(SECTION_MUSCLES, "gluteus-medius")] = false;
	assert_string_equal(notice_redirect(catalogue(), area, open).reason.text,
			    "IT band (side of the thigh): connective tissue, not muscle; rolling makes existing pain "
			    "worse. Today there is nothing to roll instead.");
	free(open);
}

static void an_area_says_why_it_is_not_rolled(void **state)
{
	(void)state;
	struct reason reason = area_reason(catalogue(), at(SECTION_AREAS, "back-of-knee"));
	assert_string_equal(reason.text, "Hollow behind the knee: unprotected blood vessels and nerves");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_fresh_injury_stops_until_the_last_second_of_72_hours),
		cmocka_unit_test(an_injury_by_its_hours_is_the_same_as_one_by_its_start),
		cmocka_unit_test(an_injury_whose_place_nobody_knows_leaves_nothing_to_roll),
		cmocka_unit_test(what_has_hours_ends_by_itself_and_what_has_none_lasts),
		cmocka_unit_test(an_end_that_is_known_ends_a_condition),
		cmocka_unit_test(surgery_blocks_everything_for_six_weeks_and_then_its_limb),
		cmocka_unit_test(surgery_closes_the_legs_for_twelve_weeks),
		cmocka_unit_test(what_lasts_two_weeks_is_referred),
		cmocka_unit_test(the_stricter_of_two_conditions_wins),
		cmocka_unit_test(both_sides_together_are_as_strict_as_the_worse),
		cmocka_unit_test(a_central_muscle_has_no_good_side),
		cmocka_unit_test(a_bruise_on_a_no_go_area_leaves_out_what_is_near_it),
		cmocka_unit_test(a_cap_of_a_place_that_nobody_names_holds_for_the_list),
		cmocka_unit_test(a_place_spreads_as_far_as_its_entry_says),
		cmocka_unit_test(soreness_of_seven_makes_it_lighter_and_shorter_and_asks),
		cmocka_unit_test(soreness_never_goes_under_the_start_of_a_bout),
		cmocka_unit_test(a_mark_on_a_no_go_area_only_makes_its_neighbours_lighter),
		cmocka_unit_test(an_ease_is_remembered_and_a_rest_is_kept),
		cmocka_unit_test(a_rest_says_how_long_it_takes),
		cmocka_unit_test(what_was_not_asked_is_said),
		cmocka_unit_test(who_begins_gets_the_first_tip),
		cmocka_unit_test(the_strongest_notice_comes_first),
		cmocka_unit_test(a_finding_names_the_condition_and_its_rules),
		cmocka_unit_test(a_no_go_area_is_answered_with_what_to_do_instead),
		cmocka_unit_test(a_redirect_names_only_muscles_that_are_open),
		cmocka_unit_test(an_area_says_why_it_is_not_rolled),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
