/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* After-effects: the question comes when it is due, and until it is answered the worse answer applies. */
#include "core/record/after_effect.h"

#include "test.h"
#include <string.h>

enum { NOW = 1772474400, HALF_AN_HOUR_S = 1800 };

static const struct catalogue *catalogue;
static struct profile profile;

static int begin(void **state)
{
	(void)state;
	catalogue = catalogue_builtin();
	profile = (struct profile){ 0 };
	return 0;
}

/* Reports a signal that rests muscles 0 and 1 until taken back; muscle 2 was already resting. */
static void report(const char *signal)
{
	int at = catalogue_find(catalogue, SECTION_STOP_SIGNALS, signal);
	profile.eases[0] = (struct ease){ .muscle = 2, .side = SIDE_LEFT, .left_out_until = UNTIL_TAKEN_BACK };
	profile.eases_count = 1;
	const struct profile before = profile;
	for (unsigned i = 0; i < 2; i++)
		profile.eases[profile.eases_count++] =
			(struct ease){ .muscle = i, .side = SIDE_LEFT, .left_out_until = UNTIL_TAKEN_BACK };
	const struct after_effect effect = { .signal = (unsigned)at, .side = SIDE_LEFT, .at = NOW };
	assert_true(after_effect_add(&profile, catalogue, &before, &effect));
}

static struct waiting waiting(int64_t later)
{
	return after_effect_waiting(&profile.after_effects[0], catalogue, NOW + later);
}

static bool is_doubted(const char *id)
{
	return profile_doubts(&profile, (unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, id));
}

static bool has(const char *id)
{
	return profile_says(&profile, catalogue, (unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, id),
			    NOW);
}

static void redness_is_asked_half_an_hour_later(void **state)
{
	(void)state;
	report("lasting-redness");
	assert_null(waiting(0).question);
	assert_true(waiting(0).due_ms == HALF_AN_HOUR_S * MSEC_SECOND);
	assert_null(waiting(HALF_AN_HOUR_S - 1).question);
	assert_non_null(waiting(HALF_AN_HOUR_S).question);
	assert_non_null(waiting(-1).question); /* the clock was set back */
	assert_true(waiting(0).number != waiting(HALF_AN_HOUR_S).number);
}

static void meanwhile_the_area_rests(void **state)
{
	(void)state;
	report("lasting-redness");
	for (unsigned i = 0; i < profile.eases_count; i++) {
		assert_true(ease_rests(&profile.eases[i], NOW + 365 * INT64_C(86400)));
		assert_true(ease_rest(&profile.eases[i], NOW, 0).text[0] != '\0');
	}
}

/* In a routine entered by hand: nobody asked, and no resting place will prompt the question. */
static void dizziness_by_hand_is_asked_until_both_answers_are_good(void **state)
{
	(void)state;
	int at = catalogue_find(catalogue, SECTION_STOP_SIGNALS, "dizzy");
	const struct after_effect dizzy = { .signal = (unsigned)at, .side = SIDE_BOTH, .at = NOW };
	profile.asked_all_at = NOW;
	after_effect_owe(&profile, catalogue, &dizzy);
	assert_int_equal(profile.after_effects_count, 1);
	assert_non_null(strstr(waiting(0).question->ask, "Chest pain or pressure"));
	unsigned number = waiting(0).number;
	after_effect_answer(&profile, catalogue, 0, ANSWER_NO);
	assert_null(waiting(119).question);
	assert_string_equal(waiting(120).question->ask, "Do you feel well again?");
	assert_true(waiting(120).number != number && waiting(119).number != number);
	after_effect_answer(&profile, catalogue, 0, ANSWER_YES);
	assert_int_equal(profile.after_effects_count, 0);
	assert_true(profile.asked_all_at == NOW);
	for (unsigned question = 0; question < 2; question++) {
		profile.asked_all_at = NOW;
		after_effect_owe(&profile, catalogue, &dizzy);
		profile.after_effects[0].question = question;
		after_effect_answer(&profile, catalogue, 0, ANSWER_NOT_SURE);
		assert_int_equal(profile.after_effects_count, 0);
		assert_true(profile.asked_all_at == 0); /* in doubt, all questions are due, and nothing is rolled */
		int in_doubt = catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "in-doubt");
		assert_true(profile_says(&profile, catalogue, (unsigned)in_doubt, NOW));
		profile.conditions_count = 0;
	}
	for (unsigned i = 0; i < 2 * AFTER_EFFECTS_MAX; i++) {
		profile.asked_all_at = NOW;
		after_effect_owe(&profile, catalogue, &dizzy);
		assert_true((profile.asked_all_at == 0) == (i >= AFTER_EFFECTS_MAX)); /* nothing is lost */
	}
}

static void signals_that_rest_a_place_are_asked_by_it(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue->stop_signals_count; i++) {
		const struct after_effect effect = { .signal = i, .side = SIDE_BOTH, .at = NOW };
		after_effect_owe(&profile, catalogue, &effect);
	}
	assert_int_equal(profile.after_effects_count, 1);
}

static void faded_takes_back_this_rest_and_no_other(void **state)
{
	(void)state;
	report("lasting-redness");
	const struct outcome *outcome = after_effect_answer(&profile, catalogue, 0, ANSWER_NO);
	assert_string_equal(outcome->say, "Faded. That was normal.");
	assert_int_equal(profile.after_effects_count, 0);
	for (unsigned i = 0; i < profile.eases_count; i++)
		assert_true(ease_rests(&profile.eases[i], NOW) == (profile.eases[i].muscle == 2));
	assert_int_equal(profile.doubted_count, 0);
}

static void still_red_and_not_sure_keep_it_and_ask(void **state)
{
	static const enum answer answers[] = { ANSWER_YES, ANSWER_NOT_SURE };
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		begin(NULL);
		report("lasting-redness");
		after_effect_answer(&profile, catalogue, 0, answers[i]);
		for (unsigned k = 0; k < profile.eases_count; k++)
			assert_true(profile.eases[k].left_out_until == UNTIL_TAKEN_BACK);
		assert_true(is_doubted("red-or-swollen"));
	}
}

/* If one of two has faded, nothing is lifted while the other is open. */
static void two_reports_wait_for_both_answers(void **state)
{
	(void)state;
	report("lasting-redness");
	profile.after_effects[1] = profile.after_effects[0];
	profile.after_effects_count = 2;
	after_effect_answer(&profile, catalogue, 0, ANSWER_NO);
	assert_true(ease_rests(&profile.eases[1], NOW));
	after_effect_answer(&profile, catalogue, 0, ANSWER_NO);
	assert_false(ease_rests(&profile.eases[1], NOW));
}

static void bruise_and_soreness_are_asked_at_once(void **state)
{
	static const struct {
		const char *signal, *has;
	} cases[] = { { "bruise-after", NULL }, { "sorer-next-day", "acute-injury-72h" } };
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		begin(NULL);
		report(cases[i].signal);
		assert_non_null(waiting(0).question);
		const struct outcome *outcome = after_effect_answer(&profile, catalogue, 0, ANSWER_YES);
		/* The worse answer has advice of its own, which is shown on a page that must be read. */
		assert_non_null(outcome->say);
		assert_true(cases[i].has == NULL || has(cases[i].has));
		for (unsigned k = 0; k < profile.eases_count; k++)
			assert_true(profile.eases[k].left_out_until == UNTIL_TAKEN_BACK);
	}
}

/* Without room or a question, the report itself stays. */
static void unasked_question_keeps_the_worse_answer(void **state)
{
	const struct profile before = { 0 };
	struct after_effect pain = { .signal = (unsigned)catalogue_find(catalogue, SECTION_STOP_SIGNALS, "pain") };
	(void)state;
	assert_false(after_effect_add(&profile, catalogue, &before, &pain));
	report("lasting-redness");
	profile.after_effects_count = AFTER_EFFECTS_MAX;
	profile.eases[1].left_out_until = UNTIL_TAKEN_BACK;
	assert_false(after_effect_add(&profile, catalogue, &before, &profile.after_effects[0]));
	assert_true(profile.eases[1].left_out_until == UNTIL_TAKEN_BACK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(redness_is_asked_half_an_hour_later, begin),
		cmocka_unit_test_setup(meanwhile_the_area_rests, begin),
		cmocka_unit_test_setup(dizziness_by_hand_is_asked_until_both_answers_are_good, begin),
		cmocka_unit_test_setup(signals_that_rest_a_place_are_asked_by_it, begin),
		cmocka_unit_test_setup(faded_takes_back_this_rest_and_no_other, begin),
		cmocka_unit_test_setup(still_red_and_not_sure_keep_it_and_ask, begin),
		cmocka_unit_test_setup(two_reports_wait_for_both_answers, begin),
		cmocka_unit_test_setup(bruise_and_soreness_are_asked_at_once, begin),
		cmocka_unit_test_setup(unasked_question_keeps_the_worse_answer, begin),
	};
	return cmocka_run_group_tests_name("after-effects", tests, NULL, NULL);
}
