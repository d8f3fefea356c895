/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The next day: when each question is asked, its wording, and the effects of the answers. */
#include "core/record/next_day.h"

#include "test.h"
#include <stdio.h>
#include <string.h>

enum { MONDAY_NOON = 20514 * DAY_S + 12 * HOUR_S }; /* 2 March 2026 */

static const struct catalogue *catalogue;
static struct profile profile;
static struct history history;

static int begin(void **state)
{
	(void)state;
	catalogue = catalogue_builtin();
	profile = (struct profile){ 0 };
	return 0;
}

static int end(void **state)
{
	(void)state;
	history_done(&history);
	return 0;
}

static unsigned muscle_of(const char *id)
{
	return (unsigned)catalogue_find(catalogue, SECTION_MUSCLES, id);
}

/* A muscle that was stopped for pain at that time. */
static struct ease *hurt(const char *muscle, enum side side, int64_t when)
{
	struct ease *ease = &profile.eases[profile.eases_count++];
	*ease = (struct ease){ .muscle = muscle_of(muscle), .side = side, .hurt_at = when, .open = true };
	return ease;
}

/* A finished routine that rolled these groups, up to this pressure. */
static void rolled(int64_t ended, unsigned cap, const char *const *groups, unsigned count)
{
	struct record record = { .started = ended - 600, .ended = ended, .ending = ENDING_FINISHED };
	for (unsigned i = 0; i < count; i++) {
		struct record_step step = { .kind = STEP_ROLL, .done_ms = 30000, .cap_eased = cap };
		snprintf(step.group, sizeof(step.group), "%s", groups[i]);
		record_add_step(&record, &step);
	}
	history_add(&history, &record);
}

static struct next_day_due due(int64_t now)
{
	return next_day_find(&profile, catalogue, &history, now, 0);
}

/* ---- When ------------------------------------------------------------------------------------------------------- */

static void pain_is_asked_about_on_any_other_day(void **state)
{
	(void)state;
	struct ease *ease = hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	assert_int_equal(due(MONDAY_NOON + 11 * HOUR_S).hurt_count, 0);
	assert_int_equal(due(MONDAY_NOON + 12 * HOUR_S).hurt_count, 1); /* midnight */
	assert_int_equal(due(MONDAY_NOON + 400 * DAY_S).hurt_count, 1);
	assert_int_equal(due(MONDAY_NOON - DAY_S).hurt_count, 1); /* the clock was set back */
	ease->answered_at = MONDAY_NOON + DAY_S;
	assert_int_equal(due(MONDAY_NOON + DAY_S).hurt_count, 0);
	assert_int_equal(due(MONDAY_NOON + 2 * DAY_S).hurt_count, 1);
	ease->open = false;
	assert_int_equal(due(MONDAY_NOON + 2 * DAY_S).hurt_count, 0);
}

/* Midnight makes no night: neither minutes later nor by a clock set back is anything answered away. */
static void pain_is_not_asked_about_in_the_same_night(void **state)
{
	enum { LATE = MONDAY_NOON + 12 * HOUR_S - 10 }; /* 23:59:50 */
	(void)state;
	struct ease *ease = hurt("soleus", SIDE_LEFT, LATE);
	assert_int_equal(due(LATE + 5 * 60).hurt_count, 0);
	assert_int_equal(due(LATE + NEXT_DAY_NIGHT_S - 1).hurt_count, 0);
	assert_int_equal(due(LATE + NEXT_DAY_NIGHT_S).hurt_count, 1);
	ease->answered_at = LATE + DAY_S; /* still sore */
	assert_int_equal(due(LATE + DAY_S + 5 * 60).hurt_count, 0);
	assert_int_equal(due(LATE + DAY_S + NEXT_DAY_NIGHT_S).hurt_count, 1);
	ease->hurt_at = ease->answered_at = LATE + 20;
	assert_int_equal(due(LATE).hurt_count, 0);
}

/* The day is the person's: seven hours further east, the next day begins seven hours earlier. */
static void the_day_is_that_of_the_person(void **state)
{
	(void)state;
	hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	assert_int_equal(next_day_find(&profile, catalogue, &history, MONDAY_NOON + 9 * HOUR_S, 7 * HOUR_S).hurt_count,
			 1);
	assert_int_equal(next_day_find(&profile, catalogue, &history, MONDAY_NOON + 9 * HOUR_S, 0).hurt_count, 0);
}

static void muscles_rolled_in_one_are_asked_in_one(void **state)
{
	(void)state;
	hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	hurt("gastrocnemius-medial", SIDE_LEFT, MONDAY_NOON);
	hurt("soleus", SIDE_RIGHT, MONDAY_NOON);
	hurt("piriformis", SIDE_LEFT, MONDAY_NOON + 60);
	struct next_day_due found = due(MONDAY_NOON + DAY_S);
	assert_int_equal(found.hurt_count, 3);
	assert_int_equal(found.hurt[0].target.kind, TARGET_GROUP);
	assert_string_equal(target_id(catalogue, found.hurt[0].target), "calves");
	assert_true(found.hurt[0].eases == 3);
	assert_int_equal(found.hurt[1].target.kind, TARGET_MUSCLE);
	assert_int_equal(found.hurt[1].side, SIDE_RIGHT);
}

static void the_general_questions_come_12_to_72_hours_later_and_once(void **state)
{
	static const char *const groups[] = { "calves" };
	(void)state;
	rolled(MONDAY_NOON, 4, groups, 1);
	assert_null(due(MONDAY_NOON + NEXT_DAY_FROM_S - 1).routine);
	struct next_day_due found = due(MONDAY_NOON + NEXT_DAY_FROM_S);
	assert_non_null(found.routine);
	assert_true(found.later);
	assert_non_null(due(MONDAY_NOON + NEXT_DAY_TO_S).routine);
	assert_null(due(MONDAY_NOON + NEXT_DAY_TO_S + 1).routine);
	next_day_put_off(&profile);
	assert_false(due(MONDAY_NOON + NEXT_DAY_FROM_S).later);
	next_day_settle(&profile, found.of);
	assert_null(due(MONDAY_NOON + NEXT_DAY_FROM_S).routine);
}

static void deleting_a_routine_leaves_its_questions_open(void **state)
{
	static const char *const groups[] = { "calves" };
	char text[NEXT_DAY_TEXT_MAX];
	(void)state;
	rolled(MONDAY_NOON, 4, groups, 1);
	next_day_owe(&profile, &history.records[0], MONDAY_NOON + HOUR_S);
	history_done(&history);
	assert_true(due(MONDAY_NOON + NEXT_DAY_FROM_S - 1).of == 0);
	struct next_day_due found = due(MONDAY_NOON + DAY_S);
	assert_true(found.of == MONDAY_NOON);
	assert_string_equal(next_day_opening(&found, catalogue, MONDAY_NOON + DAY_S, 0, text),
			    "You rolled yesterday. Three quick questions.");
	next_day_settle(&profile, found.of);
	assert_true(due(MONDAY_NOON + DAY_S).of == 0);
	assert_true(due(MONDAY_NOON + NEXT_DAY_TO_S + 1).of == 0);
}

/* Only the last finished routine counts; a mere touch leaves nothing to ask about. */
static void a_touch_is_not_asked_about(void **state)
{
	static const char *const groups[] = { "calves" };
	(void)state;
	rolled(MONDAY_NOON, 2, groups, 1);
	assert_null(due(MONDAY_NOON + DAY_S).routine);
	rolled(MONDAY_NOON + HOUR_S, 3, groups, 1);
	assert_non_null(due(MONDAY_NOON + DAY_S).routine);
	history.records[1].ending = ENDING_LEFT;
	assert_null(due(MONDAY_NOON + DAY_S).routine);
}

/* ---- Words ------------------------------------------------------------------------------------------------------ */

static void the_opening_names_up_to_three_places(void **state)
{
	static const char *const groups[] = { "calves", "feet", "calves", "glutes", "shins" };
	static const char *const openings[] = {
		"You rolled the calves yesterday. Three quick questions.",
		"You rolled the calves and the soles yesterday. Three quick questions.",
		"You rolled the calves and the soles yesterday. Three quick questions.",
		"You rolled the calves, the soles and the buttocks or hips yesterday. Three quick questions.",
		"You rolled yesterday. Three quick questions.",
	};
	(void)state;
	for (unsigned count = 1; count <= 5; count++) {
		char text[NEXT_DAY_TEXT_MAX];
		rolled(MONDAY_NOON, 4, groups, count);
		next_day_opening(&(struct next_day_due){ .routine = &history.records[0] }, catalogue,
				 MONDAY_NOON + DAY_S, 0, text);
		assert_string_equal(text, openings[count - 1]);
		history_done(&history);
		history = (struct history){ 0 };
	}
}

static void the_question_names_day_place_and_side(void **state)
{
	char text[NEXT_DAY_TEXT_MAX];
	(void)state;
	hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	struct next_day_due found = due(MONDAY_NOON + DAY_S);
	next_day_hurt_text(&found.hurt[0], catalogue, MONDAY_NOON + DAY_S, 0, text);
	assert_non_null(strstr(text, "Yesterday we stopped "));
	assert_non_null(strstr(text, ", left: pain. How is it today?"));
	next_day_hurt_text(&found.hurt[0], catalogue, MONDAY_NOON + 2 * DAY_S, 0, text);
	assert_true(strncmp(text, "On ", 3) == 0);
}

static void the_question_names_the_signal_that_was_reported(void **state)
{
	char text[NEXT_DAY_TEXT_MAX];
	struct record record = { .started = MONDAY_NOON - 600 };
	(void)state;
	record.signals[record.signals_count++] =
		(struct record_signal){ .signal = "pain", .muscle = "soleus", .side = SIDE_RIGHT, .at = MONDAY_NOON };
	record.signals[record.signals_count++] = (struct record_signal){
		.signal = "tingling", .muscle = "soleus", .side = SIDE_LEFT, .at = MONDAY_NOON
	};
	history_add(&history, &record);
	hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	struct next_day_due found = due(MONDAY_NOON + DAY_S);
	next_day_hurt_text(&found.hurt[0], catalogue, MONDAY_NOON + DAY_S, 0, text);
	assert_non_null(strstr(text, ", left: numbness or tingling. How is it today?"));
}

/* ---- Answers ---------------------------------------------------------------------------------------------------- */

static const struct next_day *answer_named(const char *id)
{
	for (unsigned i = 0; i < catalogue->next_day_count; i++)
		if (strcmp(catalogue->next_day[i].id, id) == 0)
			return &catalogue->next_day[i];
	fail_msg("no answer %s", id);
	return NULL;
}

/* Answers with this entry, that many days after it hurt. */
static const struct ease *answer(const char *id, int64_t days)
{
	struct err err = { 0 };
	int64_t now = MONDAY_NOON + days * DAY_S;
	struct next_day_due found = due(now);
	assert_int_equal(found.hurt_count, 1);
	assert_true(next_day_answer(&profile, catalogue, &found.hurt[0], answer_named(id), now, &err));
	return &profile.eases[0];
}

static bool is_doubted(const char *id)
{
	return profile_doubts(&profile, (unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, id));
}

static bool has_condition(const char *id)
{
	return profile_says(&profile, catalogue, (unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, id),
			    MONDAY_NOON + DAY_S);
}

static void gone_comes_back_short_and_gentle(void **state)
{
	(void)state;
	hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	const struct ease *ease = answer("hurt-gone", 1);
	assert_false(ease->open);
	assert_int_equal(ease->cap_minus, 2);
	assert_true(ease->minimum_dose);
	assert_true(ease_returns(ease, MONDAY_NOON + DAY_S));
	assert_int_equal(due(MONDAY_NOON + 2 * DAY_S).hurt_count, 0);
}

static void sore_rests_and_after_three_days_becomes_an_injury_question(void **state)
{
	(void)state;
	hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	for (int64_t day = 1; day <= 3; day++) {
		const struct ease *ease = answer("hurt-sore", day);
		assert_true(ease->open && ease_rests(ease, MONDAY_NOON + day * DAY_S));
		assert_true(is_doubted("acute-injury-72h") == (day == 3));
		assert_true(is_doubted("active-injury") == (day == 3));
	}
}

static void worse_answers_become_conditions(void **state)
{
	(void)state;
	hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	answer("hurt-untouched", 1);
	assert_true(has_condition("acute-injury-72h"));
	begin(NULL);
	hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	answer("hurt-spot", 1);
	assert_true(has_condition("bone-stress-suspected"));
}

static void numb_rests_the_region_and_asks_about_nerves(void **state)
{
	(void)state;
	hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	answer("hurt-numb", 1);
	assert_true(is_doubted("nerve-damage") && is_doubted("peripheral-neuropathy"));
	unsigned resting = 0;
	for (unsigned i = 0; i < profile.eases_count; i++)
		resting += profile.eases[i].left_out_until == UNTIL_TAKEN_BACK;
	assert_true(resting >= 3); /* all calf muscles */
}

/* If the profile has no space for an answer, the question stays open. */
static void a_full_profile_keeps_the_place_out(void **state)
{
	struct err err = { 0 };
	(void)state;
	for (; profile.conditions_count < LIST_MAX; profile.conditions_count++)
		profile.conditions[profile.conditions_count] = (struct condition){
			.contraindication = (unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "diabetes"),
			.side = SIDE_BOTH
		};
	hurt("soleus", SIDE_LEFT, MONDAY_NOON);
	struct next_day_due found = due(MONDAY_NOON + DAY_S);
	assert_false(next_day_answer(&profile, catalogue, &found.hurt[0], answer_named("hurt-untouched"),
				     MONDAY_NOON + DAY_S, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_true(profile.eases[0].open);
	assert_int_equal(due(MONDAY_NOON + DAY_S).hurt_count, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(pain_is_asked_about_on_any_other_day, begin, end),
		cmocka_unit_test_setup_teardown(pain_is_not_asked_about_in_the_same_night, begin, end),
		cmocka_unit_test_setup_teardown(the_day_is_that_of_the_person, begin, end),
		cmocka_unit_test_setup_teardown(muscles_rolled_in_one_are_asked_in_one, begin, end),
		cmocka_unit_test_setup_teardown(the_general_questions_come_12_to_72_hours_later_and_once, begin, end),
		cmocka_unit_test_setup_teardown(deleting_a_routine_leaves_its_questions_open, begin, end),
		cmocka_unit_test_setup_teardown(a_touch_is_not_asked_about, begin, end),
		cmocka_unit_test_setup_teardown(the_opening_names_up_to_three_places, begin, end),
		cmocka_unit_test_setup_teardown(the_question_names_day_place_and_side, begin, end),
		cmocka_unit_test_setup_teardown(the_question_names_the_signal_that_was_reported, begin, end),
		cmocka_unit_test_setup_teardown(gone_comes_back_short_and_gentle, begin, end),
		cmocka_unit_test_setup_teardown(sore_rests_and_after_three_days_becomes_an_injury_question, begin, end),
		cmocka_unit_test_setup_teardown(worse_answers_become_conditions, begin, end),
		cmocka_unit_test_setup_teardown(numb_rests_the_region_and_asks_about_nerves, begin, end),
		cmocka_unit_test_setup_teardown(a_full_profile_keeps_the_place_out, begin, end),
	};
	return cmocka_run_group_tests_name("the day after", tests, NULL, NULL);
}
