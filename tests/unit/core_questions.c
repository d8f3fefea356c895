/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The safety questions: each is on a page, and answers change the profile accordingly. */
#include "core/safety/questions.h"
#include "same_person.h"
#include "unit/safety_fixture.h"

enum { MANY = 256 };

static const struct target NOWHERE = { 0 };

static unsigned entry(const char *id)
{
	return at(SECTION_CONTRAINDICATIONS, id);
}

static void answer(struct profile *profile, const char *id, enum answer answer, struct target where, enum side side,
		   int64_t now)
{
	struct err err;
	assert_true(profile_answer(profile, catalogue(), entry(id), answer, where, side, now, &err));
}

static void every_question_is_on_one_page(void **state)
{
	(void)state;
	bool seen[MANY] = { 0 };
	unsigned at[MANY], count = 0;
	for (int page = 0; page < ASKED_PAGES; page++) {
		unsigned of_page = questions_page(catalogue(), (enum asked)page, at, MANY);
		assert_true(of_page > 0);
		assert_true(strlen(questions_page_title((enum asked)page)) > 0);
		for (unsigned i = 0; i < of_page; i++) {
			assert_false(seen[at[i]]);
			seen[at[i]] = true;
		}
		count += of_page;
	}
	count += questions_page(catalogue(), ASKED_FOLLOW, at, MANY);
	assert_int_equal(count, catalogue()->contraindications_count);
	assert_int_equal(questions_page(catalogue(), ASKED_DOCTOR, at, 1),
			 questions_page(catalogue(), ASKED_DOCTOR, at, MANY));
}

/* R55: these are asked before every routine. */
static void the_first_page_has_the_emergencies_and_full_stops_of_the_day(void **state)
{
	(void)state;
	static const char *const ids[] = {
		"bone-stress-suspected", "acute-injury-72h", "red-or-swollen",  "blood-clot",
		"fever-illness",         "dark-urine",       "tight-shiny-leg", "pain-dulled",
	};
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		if (catalogue()->contraindications[entry(ids[i])].asked != ASKED_EMERGENCY)
			fail_msg("%s is not asked before every routine", ids[i]);
}

static void a_sore_shin_asks_about_the_bone_too(void **state)
{
	(void)state;
	unsigned at[MANY];
	assert_int_equal(questions_follow(catalogue(), entry("shin-pain"), at, MANY), 1);
	assert_int_equal(at[0], entry("bone-stress-suspected"));
	assert_int_equal(questions_follow(catalogue(), entry("young-user"), at, MANY), 0);
}

static void all_questions_are_due_until_they_were_asked_and_when_they_change(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	assert_true(questions_all_due(catalogue(), &profile));
	profile_asked(&profile, catalogue(), false, NOW);
	assert_int_equal(profile.asked_today_at, NOW);
	assert_true(questions_all_due(catalogue(), &profile));
	profile_asked(&profile, catalogue(), true, NOW);
	assert_false(questions_all_due(catalogue(), &profile));
	struct catalogue shorter = *catalogue();
	shorter.contraindications_count--;
	assert_true(questions_all_due(&shorter, &profile));
}

static const struct stop_signal *signal_named(const char *id)
{
	return &catalogue()->stop_signals[at(SECTION_STOP_SIGNALS, id)];
}

/* R42, R55, R58 */
static void a_stop_signal_puts_in_doubt_what_it_asks_for(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	profile_asked(&profile, catalogue(), true, NOW);
	assert_false(profile_doubt(&profile, &signal_named("cramp")->asks));
	assert_false(questions_all_due(catalogue(), &profile));
	assert_true(profile_doubt(&profile, &signal_named("sharp-pain")->asks));
	assert_true(profile_doubt(&profile, &signal_named("sharp-pain")->asks));
	assert_int_equal(profile.doubted_count, 2);
	assert_true(profile_doubts(&profile, entry("bone-stress-suspected")));
	assert_true(profile_doubts(&profile, entry("acute-injury-72h")));
	assert_false(profile_doubts(&profile, entry("blood-thinners")));
	assert_true(questions_all_due(catalogue(), &profile));
	profile_doubt(&profile, &signal_named("bruise-after")->asks);
	assert_true(profile_doubts(&profile, entry("blood-thinners")));
}

static void doubt_ends_with_an_answer_and_not_before(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	profile_asked(&profile, catalogue(), true, NOW);
	profile_doubt(&profile, &signal_named("sharp-pain")->asks);
	answer(&profile, "bone-stress-suspected", ANSWER_NO, NOWHERE, SIDE_BOTH, NOW);
	assert_false(profile_doubts(&profile, entry("bone-stress-suspected")));
	profile_asked(&profile, catalogue(), false, NOW);
	assert_true(questions_all_due(catalogue(), &profile));
	answer(&profile, "acute-injury-72h", ANSWER_NOT_SURE, NOWHERE, SIDE_BOTH, NOW);
	assert_false(questions_all_due(catalogue(), &profile));
	assert_true(profile_says(&profile, catalogue(), entry("acute-injury-72h"), NOW));
	profile_doubt(&profile, &signal_named("sharp-pain")->asks);
	profile_asked(&profile, catalogue(), true, NOW);
	assert_int_equal(profile.doubted_count, 0);
}

static void an_answer_that_cannot_be_kept_stays_in_doubt(void **state)
{
	(void)state;
	struct profile profile = { .doubted = { entry("bruise") }, .doubted_count = 1 };
	struct err err;
	assert_false(profile_answer(&profile, catalogue(), entry("bruise"), ANSWER_YES, NOWHERE, SIDE_BOTH, NOW, &err));
	assert_true(profile_doubts(&profile, entry("bruise")));
}

static void a_yes_in_doubt_doubts_what_follows_from_it(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	const struct target shins = { TARGET_GROUP, at(SECTION_GROUPS, "shins") };
	const char *shin = "shin-pain";
	const unsigned shin_at = entry(shin);
	const struct stop_signal signal = { .asks = { &shin, 1, &shin_at } };
	profile_doubt(&profile, &signal.asks);
	assert_false(profile_doubts(&profile, entry("bone-stress-suspected")));
	answer(&profile, shin, ANSWER_NOT_SURE, shins, SIDE_BOTH, NOW);
	assert_true(profile_doubts(&profile, entry("bone-stress-suspected")));
	answer(&profile, "bone-stress-suspected", ANSWER_NO, NOWHERE, SIDE_BOTH, NOW);
	answer(&profile, shin, ANSWER_YES, shins, SIDE_BOTH, NOW); /* no longer in doubt */
	assert_int_equal(profile.doubted_count, 0);
}

/* At most 15 questions per page; follow-up questions come only after a yes. */
static void no_page_has_more_than_fifteen_questions(void **state)
{
	(void)state;
	const struct profile nobody = { 0 };
	unsigned asked[MANY];
	for (int page = 0; page < ASKED_PAGES; page++)
		for (int after_run = 0; after_run < 2; after_run++) {
			const struct question_terms asking = { &nobody, NOW, true, after_run };
			unsigned count = questions_asked(catalogue(), (enum asked)page, &asking, asked, MANY);
			assert_int_in_range(count, 1, 15);
			for (unsigned i = 0; i < count && !after_run; i++)
				assert_int_equal(catalogue()->contraindications[asked[i]].asked, page);
		}
}

static bool is_asked_today(const struct profile *profile, const char *id, int64_t now, bool all, bool after_run)
{
	const struct question_terms asking = { profile, now, all, after_run };
	unsigned asked[MANY], count = questions_asked(catalogue(), ASKED_EMERGENCY, &asking, asked, MANY);
	for (unsigned i = 0; i < count; i++)
		if (asked[i] == entry(id))
			return true;
	return false;
}

/* Pain tablets act for 12 hours, so they are asked about before every routine; a journey for 8 weeks. */
static void a_journey_is_not_asked_about_for_eight_weeks_after_a_no(void **state)
{
	enum { WEEKS_8 = 56 * 86400 };
	const char *journey = "travel-or-still-leg";
	(void)state;
	struct profile profile = { 0 };
	assert_true(is_asked_today(&profile, "pain-tablets", NOW, false, false));
	assert_true(is_asked_today(&profile, journey, NOW, false, false));
	answer(&profile, "pain-tablets", ANSWER_NO, NOWHERE, SIDE_BOTH, NOW);
	answer(&profile, journey, ANSWER_NO, NOWHERE, SIDE_BOTH, NOW);
	assert_true(is_asked_today(&profile, "pain-tablets", NOW, false, false));
	assert_false(is_asked_today(&profile, journey, NOW, false, false));
	assert_false(is_asked_today(&profile, journey, NOW + WEEKS_8 - 1, false, false));
	assert_true(is_asked_today(&profile, journey, NOW + WEEKS_8, false, false));
	assert_true(is_asked_today(&profile, journey, NOW - 1, false, false)); /* the clock was set back */
	assert_true(is_asked_today(&profile, journey, NOW, true, false)); /* something has changed */
	assert_true(is_asked_today(&profile, journey, NOW, false, true)); /* after a race */
	answer(&profile, journey, ANSWER_YES, NOWHERE, SIDE_BOTH, NOW);
	assert_true(is_asked_today(&profile, journey, NOW, false, false));
}

static bool stops(const struct profile *profile, int64_t now)
{
	struct wish wish;
	struct person person;
	struct safety safety;
	wish_init(&wish, catalogue());
	person_of(&person, catalogue(), profile, &wish);
	safety_review(&safety, catalogue(), wish.mode, &person, now);
	bool stops = safety.verdict == VERDICT_STOP;
	safety_done(&safety);
	return stops;
}

/* A possible clot lasts until its own question is answered. */
static void a_full_stop_of_two_conditions_outlasts_a_no_to_one(void **state)
{
	static const char *const journeys[] = { "travel-or-still-leg", "recent-surgery", "pregnancy" };
	(void)state;
	for (size_t i = 0; i < sizeof journeys / sizeof *journeys; i++) {
		struct profile profile = { .finished = 9 };
		struct target where = i == 1 ? place("inner-thigh") : NOWHERE;
		answer(&profile, journeys[i], ANSWER_YES, where, SIDE_BOTH, NOW);
		answer(&profile, "one-calf-pain", ANSWER_YES, NOWHERE, SIDE_BOTH, NOW);
		assert_true(stops(&profile, NOW));
		for (int day = 1; day <= 3; day++) {
			answer(&profile, journeys[i], ANSWER_NO, NOWHERE, SIDE_BOTH, NOW + day * DAY);
			assert_false(profile_says(&profile, catalogue(), entry(journeys[i]), NOW + day * DAY));
			assert_true(stops(&profile, NOW + day * DAY));
			assert_true(is_asked_today(&profile, "one-calf-pain", NOW + day * DAY, false, false));
		}
		answer(&profile, "one-calf-pain", ANSWER_NO, NOWHERE, SIDE_BOTH, NOW + 4 * DAY);
		assert_false(stops(&profile, NOW + 4 * DAY));
		assert_false(is_asked_today(&profile, "one-calf-pain", NOW + 4 * DAY, false, false));
	}
}

static void more_doubts_than_can_be_kept_put_everything_in_doubt(void **state)
{
	(void)state;
	struct profile profile = { .asked_all_at = NOW, .doubted_count = LIST_MAX };
	for (unsigned i = 0; i < LIST_MAX; i++)
		profile.doubted[i] = entry("diabetes");
	profile_doubt(&profile, &signal_named("sharp-pain")->asks);
	assert_true(profile.asked_all_at == 0);
}

static void not_sure_counts_as_yes(void **state)
{
	(void)state;
	struct profile sure = { 0 }, unsure = { 0 };
	answer(&sure, "blood-thinners", ANSWER_YES, NOWHERE, SIDE_BOTH, NOW);
	answer(&unsure, "blood-thinners", ANSWER_NOT_SURE, NOWHERE, SIDE_BOTH, NOW);
	assert_true(same_answers(&sure, &unsure));
	assert_true(profile_says(&unsure, catalogue(), entry("blood-thinners"), NOW));
}

static void no_takes_back_and_another_place_adds(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	answer(&profile, "open-wound", ANSWER_YES, place("calves"), SIDE_LEFT, NOW);
	answer(&profile, "open-wound", ANSWER_YES, place("calves"), SIDE_LEFT, NOW + HOUR);
	assert_int_equal(profile.conditions_count, 1);
	assert_int_equal(profile.conditions[0].since, NOW);
	answer(&profile, "open-wound", ANSWER_YES, place("calves"), SIDE_RIGHT, NOW);
	answer(&profile, "bruise", ANSWER_YES, place("calves"), SIDE_RIGHT, NOW);
	assert_int_equal(profile.conditions_count, 3);
	answer(&profile, "open-wound", ANSWER_NO, NOWHERE, SIDE_BOTH, NOW);
	assert_int_equal(profile.conditions_count, 1);
	assert_true(profile_says(&profile, catalogue(), entry("bruise"), NOW));
}

static void no_fresh_injury_leaves_the_active_one_it_has_become(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	answer(&profile, "acute-injury-72h", ANSWER_YES, place("hamstrings"), SIDE_LEFT, NOW);
	assert_true(profile_says(&profile, catalogue(), entry("acute-injury-72h"), NOW + 72 * HOUR - 1));
	assert_false(profile_says(&profile, catalogue(), entry("active-injury"), NOW + 72 * HOUR - 1));
	assert_true(profile_says(&profile, catalogue(), entry("active-injury"), NOW + 72 * HOUR));
	answer(&profile, "acute-injury-72h", ANSWER_NO, NOWHERE, SIDE_BOTH, NOW + 72 * HOUR);
	assert_int_equal(profile.conditions_count, 1);
	answer(&profile, "active-injury", ANSWER_NO, NOWHERE, SIDE_BOTH, NOW + 72 * HOUR);
	assert_int_equal(profile.conditions_count, 0);
}

static void a_second_injury_of_the_same_place_starts_its_own_72_hours(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	int64_t later = NOW + 100 * HOUR;
	answer(&profile, "acute-injury-72h", ANSWER_YES, place("hamstrings"), SIDE_LEFT, NOW);
	answer(&profile, "acute-injury-72h", ANSWER_YES, place("hamstrings"), SIDE_LEFT, later);
	assert_true(profile_says(&profile, catalogue(), entry("acute-injury-72h"), later + 71 * HOUR));
}

static void what_ended_by_itself_leaves_with_the_next_no(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	answer(&profile, "pain-dulled", ANSWER_YES, NOWHERE, SIDE_BOTH, NOW);
	assert_false(profile_says(&profile, catalogue(), entry("pain-dulled"), NOW + 6 * HOUR));
	answer(&profile, "pain-dulled", ANSWER_NO, NOWHERE, SIDE_BOTH, NOW + 6 * HOUR);
	assert_int_equal(profile.conditions_count, 0);
}

static void a_question_about_a_place_needs_it(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	struct err err = { 0 };
	assert_true(question_needs_place(catalogue(), entry("open-wound")));
	assert_true(question_takes_place(catalogue(), entry("open-wound")));
	assert_false(question_takes_place(catalogue(), entry("blood-thinners")));
	assert_false(profile_answer(&profile, catalogue(), entry("open-wound"), ANSWER_NOT_SURE, NOWHERE, SIDE_BOTH,
				    NOW, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_int_equal(profile.conditions_count, 0);
}

static void a_full_profile_says_so(void **state)
{
	(void)state;
	struct profile profile = { .conditions_count = LIST_MAX };
	struct err err = { 0 };
	for (unsigned i = 0; i < LIST_MAX; i++)
		profile.conditions[i].contraindication = entry("diabetes");
	assert_false(
		profile_answer(&profile, catalogue(), entry("young-user"), ANSWER_YES, NOWHERE, SIDE_BOTH, NOW, &err));
	assert_int_equal(err.code, ERR_DATA);
}

static void a_clearance_is_recorded_where_a_doctor_can_clear(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	struct err err = { 0 };
	answer(&profile, "pregnancy", ANSWER_YES, NOWHERE, SIDE_BOTH, NOW);
	answer(&profile, "fracture", ANSWER_YES, NOWHERE, SIDE_BOTH, NOW);
	assert_true(profile_clear(&profile, catalogue(), entry("pregnancy"), true, &err));
	assert_true(profile.conditions[0].cleared);
	assert_true(profile_clear(&profile, catalogue(), entry("pregnancy"), false, &err));
	assert_false(profile.conditions[0].cleared);
	assert_false(profile_clear(&profile, catalogue(), entry("fracture"), true, &err));
	assert_false(profile.conditions[1].cleared);
}

/* An older run does not shorten the three days of a newer one, and a jog after a hard run keeps its questions. */
static void the_days_of_a_hard_run_only_move_forward(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct profile profile = { 0 };
	static struct wish wish, none;
	(void)state;
	wish_init(&wish, catalogue);
	wish_init(&none, catalogue);
	run_init(&wish.run);
	wish.has_run = true;
	wish.run.recording = RECORDING_RUN;
	wish.run.distance_m = 42195;
	wish.run.end = NOW;
	profile.asked_today_at = NOW + 1; /* the run was not known then */
	assert_true(profile_take_hard_run(&profile, catalogue, &wish));
	assert_true(profile.hard_run_at == NOW);
	assert_true(profile.asked_today_at == 0);
	profile.asked_today_at = NOW + 2;
	assert_false(profile_take_hard_run(&profile, catalogue, &wish));
	assert_true(profile.asked_today_at == NOW + 2);
	wish.run.end = NOW - DAY;
	assert_false(profile_take_hard_run(&profile, catalogue, &wish));
	assert_true(profile.hard_run_at == NOW);
	assert_true(questions_run_first(catalogue, &none, &profile, NOW + 3 * DAY - 1));
	assert_false(questions_run_first(catalogue, &none, &profile, NOW + 3 * DAY));
	assert_true(questions_run_first(catalogue, &none, &profile, NOW - DAY));
	wish.run.distance_m = 3000;
	assert_false(questions_after_run(catalogue, &wish));
	wish.has_also = true;
	assert_true(questions_after_run(catalogue, &wish));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_question_is_on_one_page),
		cmocka_unit_test(the_first_page_has_the_emergencies_and_full_stops_of_the_day),
		cmocka_unit_test(a_sore_shin_asks_about_the_bone_too),
		cmocka_unit_test(all_questions_are_due_until_they_were_asked_and_when_they_change),
		cmocka_unit_test(a_stop_signal_puts_in_doubt_what_it_asks_for),
		cmocka_unit_test(doubt_ends_with_an_answer_and_not_before),
		cmocka_unit_test(an_answer_that_cannot_be_kept_stays_in_doubt),
		cmocka_unit_test(a_yes_in_doubt_doubts_what_follows_from_it),
		cmocka_unit_test(no_page_has_more_than_fifteen_questions),
		cmocka_unit_test(a_journey_is_not_asked_about_for_eight_weeks_after_a_no),
		cmocka_unit_test(a_full_stop_of_two_conditions_outlasts_a_no_to_one),
		cmocka_unit_test(more_doubts_than_can_be_kept_put_everything_in_doubt),
		cmocka_unit_test(not_sure_counts_as_yes),
		cmocka_unit_test(no_takes_back_and_another_place_adds),
		cmocka_unit_test(no_fresh_injury_leaves_the_active_one_it_has_become),
		cmocka_unit_test(a_second_injury_of_the_same_place_starts_its_own_72_hours),
		cmocka_unit_test(what_ended_by_itself_leaves_with_the_next_no),
		cmocka_unit_test(a_question_about_a_place_needs_it),
		cmocka_unit_test(a_full_profile_says_so),
		cmocka_unit_test(a_clearance_is_recorded_where_a_doctor_can_clear),
		cmocka_unit_test(the_days_of_a_hard_run_only_move_forward),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
