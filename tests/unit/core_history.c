/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The history: days, advice, and what a profile learns. */
#include "core/record/history.h"
#include "core/safety/questions.h"
#include "test.h"
#include <stdlib.h>
#include <string.h>

enum { DAY = 24 * 60 * 60, NOON = 12 * 60 * 60, TODAY = 20000 };

static const struct catalogue *catalogue;
static struct history history;
static struct profile profile;

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

static struct record_step roll(const char *muscle, enum side side, unsigned seconds)
{
	struct record_step step = { .kind = STEP_ROLL, .side = side, .seconds = seconds, .begun = true, .ended = true };
	step.done_ms = seconds * MSEC_SECOND;
	strcpy(step.what, muscle);
	return step;
}

/* A finished routine of one muscle on the left, at noon that many days ago. */
static struct record *add(int64_t ago, const char *mode, const char *muscle, unsigned seconds)
{
	struct record record = { .started = (TODAY - ago) * DAY + NOON, .ending = ENDING_FINISHED };
	struct record_step step = roll(muscle, SIDE_LEFT, seconds);
	strcpy(record.mode, mode);
	record_add_step(&record, &step);
	record_count(&record);
	return history_add(&history, &record);
}

static void mark(struct record *record, const char *what, enum side side)
{
	struct record_mark *mark = &record->marks[record->marks_count++];
	strcpy(mark->what, what);
	mark->side = side;
	mark->level = 5;
}

static unsigned muscle_of(const char *id)
{
	return (unsigned)catalogue_find(catalogue, SECTION_MUSCLES, id);
}

/* ---- Days ------------------------------------------------------------------------------------------------------- */

static void a_day_is_the_persons_day(void **state)
{
	(void)state;
	assert_true(day_of(DAY - 1, 0) == 0);
	assert_true(day_of(DAY - 1, 3600) == 1);
	assert_true(day_of(DAY, -3600) == 0);
	assert_true(day_of(-1, 0) == -1);
	assert_true(day_of(-DAY, 0) == -1);
}

static void records_stand_in_order_whatever_order_they_come_in(void **state)
{
	(void)state;
	add(3, "post-run", "soleus", 40);
	add(9, "post-run", "soleus", 40);
	add(1, "post-run", "soleus", 40);
	assert_true(history.records[0].started < history.records[1].started);
	assert_true(history.records[1].started < history.records[2].started);
}

static void stats_count_days_for_the_muscle_that_was_booked(void **state)
{
	(void)state;
	uint16_t *days = calloc(2 * catalogue->muscles_count, sizeof(*days));
	add(9, "post-run", "soleus", 40);
	add(3, "post-run", "soleus", 40);
	add(70000, "post-run", "tfl", 40);
	add(2, "post-run", "soleus", 20); /* less than a bout */
	add(1, "pre-run", "foot-sole", 20);
	struct stats stats = history_stats(&history, catalogue, TODAY, days);
	assert_int_equal(stats_days(&stats, muscle_of("soleus"), SIDE_LEFT), 3);
	assert_int_equal(stats_days(&stats, muscle_of("soleus"), SIDE_RIGHT), STATS_NEVER);
	assert_int_equal(stats_days(&stats, muscle_of("foot-sole"), SIDE_LEFT), 1);
	assert_int_equal(stats_days(&stats, muscle_of("tfl"), SIDE_LEFT), STATS_NEVER);
	free(days);
}

static void days_rolled_counts_days_not_routines(void **state)
{
	(void)state;
	add(20, "post-run", "soleus", 40);
	add(14, "post-run", "soleus", 40);
	add(13, "post-run", "soleus", 40);
	add(2, "pre-run", "soleus", 20);
	add(2, "post-run", "soleus", 40);
	add(0, "post-run", "soleus", 40);
	struct record *none = add(1, "post-run", "soleus", 40);
	none->steps[0].done_ms = 0;
	record_count(none);
	struct record *drill = add(3, "pre-run", "high-knees", 20);
	drill->steps[0].kind = STEP_DRILL;
	record_count(drill);
	assert_int_equal(history_days_rolled(&history, TODAY, 14), 3);
	assert_int_equal(history_days_rolled(&history, TODAY, 7), 2);
	assert_int_equal(history_days_rolled(&history, TODAY - 1, 2), 1);
}

/* ---- Stopped again (R110) --------------------------------------------------------------------------------------- */

static void stop(struct record *record, const char *signal, const char *muscle, enum side side)
{
	struct record_signal reported = { .side = side, .at = record->started };
	strcpy(reported.signal, signal);
	strcpy(reported.muscle, muscle);
	record_add_signal(record, &reported);
}

static void expect_referral(unsigned count, const char *why)
{
	struct advice advice[ADVICE_MAX];
	unsigned found = history_advice(&history, catalogue, advice);
	assert_int_equal(found, count);
	if (count == 0)
		return;
	assert_string_equal(advice[0].id, "refer");
	assert_string_equal(advice[0].what, "soleus");
	assert_int_equal(advice[0].side, SIDE_LEFT);
	assert_string_equal(advice[0].why, why);
}

static void a_second_stop_within_14_days_refers(void **state)
{
	(void)state;
	stop(add(14, "pre-run", "soleus", 40), "pain", "soleus", SIDE_LEFT);
	expect_referral(0, "");
	stop(add(3, "pre-run", "soleus", 40), "tingling", "soleus", SIDE_LEFT); /* another kind */
	stop(add(2, "pre-run", "soleus", 40), "pain", "soleus", SIDE_RIGHT); /* the other side */
	stop(add(1, "pre-run", "soleus", 40), "cramp", "soleus", SIDE_LEFT); /* not a kind that counts */
	expect_referral(0, "");
	stop(add(0, "pre-run", "soleus", 40), "pain", "soleus", SIDE_LEFT);
	expect_referral(1, "stopped twice within 14 days");
	add(-15, "pre-run", "soleus", 40); /* long over */
	expect_referral(0, "");
}

static void a_second_stop_after_15_days_does_not(void **state)
{
	(void)state;
	stop(add(15, "pre-run", "soleus", 40), "pain", "soleus", SIDE_LEFT);
	stop(add(0, "pre-run", "soleus", 40), "pain", "soleus", SIDE_LEFT);
	expect_referral(0, "");
}

/* ---- Advice ----------------------------------------------------------------------------------------------------- */

static struct advice advices[ADVICE_MAX];

static unsigned advise(void)
{
	return history_advice(&history, catalogue, advices);
}

static void the_same_place_in_three_of_five_routines_is_referred(void **state)
{
	(void)state;
	mark(add(9, "rest-day", "soleus", 40), "soleus", SIDE_LEFT);
	add(7, "rest-day", "soleus", 40);
	mark(add(5, "rest-day", "soleus", 40), "calves", SIDE_BOTH);
	add(3, "rest-day", "soleus", 40);
	assert_int_equal(advise(), 0);
	mark(add(1, "rest-day", "soleus", 40), "soleus", SIDE_LEFT);
	assert_int_equal(advise(), 1);
	assert_string_equal(advices[0].id, "refer");
	assert_string_equal(advices[0].what, "soleus");
	assert_string_equal(advices[0].reason.rules[0], "R110");
}

static void the_other_side_or_another_place_is_not_the_same(void **state)
{
	(void)state;
	mark(add(5, "rest-day", "soleus", 40), "soleus", SIDE_LEFT);
	mark(add(3, "rest-day", "soleus", 40), "soleus", SIDE_RIGHT);
	mark(add(2, "rest-day", "soleus", 40), "hamstrings", SIDE_LEFT);
	mark(add(1, "rest-day", "soleus", 40), "soleus", SIDE_LEFT);
	assert_int_equal(advise(), 0);
}

static void fourteen_days_without_a_break_are_referred(void **state)
{
	(void)state;
	mark(add(15, "rest-day", "soleus", 40), "soleus", SIDE_LEFT);
	mark(add(1, "rest-day", "soleus", 40), "soleus", SIDE_LEFT);
	assert_int_equal(advise(), 1);
	add(8, "rest-day", "soleus", 40);
	assert_int_equal(advise(), 0);
}

static void three_times_no_change_is_enough(void **state)
{
	(void)state;
	for (int64_t ago = 12; ago > 0; ago--) {
		struct record *record = add(ago, "rest-day", "soleus", 40);
		record->feel = FEEL_SAME;
		if (ago % 4 == 0 && ago <= 12)
			mark(record, "it-band", SIDE_LEFT);
	}
	assert_int_equal(advise(), 1);
	assert_string_equal(advices[0].id, "no-change");
	assert_string_equal(advices[0].what, "it-band");
	history.records[4].feel = FEEL_BETTER;
	assert_int_equal(advise(), 0);
}

static void five_times_only_after_a_run_is_a_tip(void **state)
{
	(void)state;
	for (int64_t ago = 4; ago > 0; ago--)
		add(ago, "post-run", "soleus", 40);
	assert_int_equal(advise(), 0);
	add(0, "post-run", "soleus", 40);
	assert_int_equal(advise(), 1);
	assert_string_equal(advices[0].id, "mix-modes");
	history.records[2].mode[0] = 'x';
	assert_int_equal(advise(), 0);
}

static void an_empty_history_says_nothing(void **state)
{
	(void)state;
	assert_int_equal(advise(), 0);
	assert_int_equal(history_days_rolled(&history, TODAY, 14), 0);
}

/* ---- What a profile learns -------------------------------------------------------------------------------------- */

static struct record_signal signal_of(const char *id, const char *muscle, enum side side, int64_t ago)
{
	struct record_signal signal = { .side = side, .at = (TODAY - ago) * DAY + NOON };
	strcpy(signal.signal, id);
	strcpy(signal.muscle, muscle);
	return signal;
}

static bool learn(const struct record *record)
{
	return profile_learn(&profile, catalogue, &history, record, TODAY * (int64_t)DAY);
}

/* Enters the same five events in the order of the digits, each before the next. */
static struct ease entered(const char *order)
{
	static const struct {
		const char *signal;
		int64_t ago;
	} events[] = { { "sorer-next-day", 30 },
		       { "sorer-next-day", 9 },
		       { "sorer-next-day", 3 },
		       { "pain", 12 },
		       { "pain", 1 } };
	static const struct record_step clean = {
		.kind = STEP_ROLL, .what = "soleus", .side = SIDE_LEFT, .ended = true
	};
	struct record_signal signals[5];
	profile = (struct profile){ 0 };
	history.signals = signals;
	history.signals_count = 0;
	for (const char *at = order; *at != '\0'; at++) {
		struct record_signal signal =
			signal_of(events[*at - '0'].signal, "soleus", SIDE_LEFT, events[*at - '0'].ago);
		struct record record = { .started = signal.at - 60, .ended = signal.at };
		record_add_step(&record, &clean);
		learn(&record);
		profile_learn_signal(&profile, catalogue, &history, &record, &signal, 0);
		signals[history.signals_count++] = signal;
		record_done(&record);
	}
	history.signals = NULL;
	history.signals_count = 0;
	assert_int_equal(profile.eases_count, 1);
	return profile.eases[0];
}

/* All orders, by swapping (Heap). */
static void enter_all(char *order, unsigned count, const struct ease *expected)
{
	if (count == 1) {
		struct ease ease = entered(order);
		assert_int_equal(ease.left_out_until, expected->left_out_until);
		assert_int_equal(ease.cap_minus, expected->cap_minus);
		assert_true(ease.minimum_dose >= expected->minimum_dose); /* never more than in order */
		assert_int_equal(ease.hurt_at, expected->hurt_at);
		assert_int_equal(ease.open, expected->open);
		return;
	}
	for (unsigned i = 0; i < count; i++) {
		enter_all(order, count - 1, expected);
		unsigned other = count % 2 == 1 ? 0 : i;
		char swap = order[other];
		order[other] = order[count - 1];
		order[count - 1] = swap;
	}
}

static void sessions_entered_in_any_order_leave_the_same(void **state)
{
	char order[] = "03124";
	(void)state;
	struct ease expected = entered(order);
	assert_int_equal(expected.left_out_until, (TODAY - 1 + 7) * (int64_t)DAY + NOON);
	enter_all(order, 5, &expected);
}

/* A session that is deleted and entered again counts as one event. */
static void a_signal_entered_again_is_not_a_second_one(void **state)
{
	(void)state;
	struct record_signal kept = signal_of("sorer-next-day", "soleus", SIDE_LEFT, 2), again = kept;
	const struct stop_signal *entry =
		&catalogue->stop_signals[catalogue_find(catalogue, SECTION_STOP_SIGNALS, "sorer-next-day")];
	again.at += 600;
	history.signals = &kept;
	history.signals_count = history.signals_kept = 1;
	bool repeated = history_repeats(&history, &again, entry);
	again.at += 2 * DAY;
	bool later = history_repeats(&history, &again, entry);
	history.signals = NULL;
	history.signals_count = history.signals_kept = 0;
	assert_false(repeated);
	assert_true(later);
}

static void easing_is_remembered_and_adds_up(void **state)
{
	(void)state;
	struct record *record = add(0, "post-run", "soleus", 40);
	record->steps[0].eased = 1;
	assert_true(learn(record));
	assert_int_equal(profile.eases_count, 1);
	assert_int_equal(profile.eases[0].muscle, muscle_of("soleus"));
	assert_int_equal(profile.eases[0].side, SIDE_BOTH);
	assert_int_equal(profile.eases[0].cap_minus, 1);
	record->steps[0].eased = 9;
	learn(record);
	assert_int_equal(profile.eases[0].cap_minus, CATALOGUE_PRESSURE_MAX);
	assert_int_equal(profile.finished, 2);
}

static void a_routine_that_was_left_is_not_finished(void **state)
{
	(void)state;
	struct record *record = add(0, "post-run", "soleus", 40);
	record->ending = ENDING_LEFT;
	assert_false(learn(record));
	assert_int_equal(profile.finished, 0);
}

static void sorer_the_next_day_is_lighter_and_shorter_once(void **state)
{
	(void)state;
	struct record_signal signal = signal_of("sorer-next-day", "soleus", SIDE_LEFT, 1);
	assert_true(profile_learn_signal(&profile, catalogue, &history, NULL, &signal, 0));
	assert_int_equal(profile.eases[0].cap_minus, 2);
	assert_true(profile.eases[0].minimum_dose);
	assert_true(profile.eases[0].left_out_until == 0);
	struct record *record = add(0, "post-run", "soleus", 30);
	record->steps[0].ended = false;
	learn(record);
	assert_true(profile.eases[0].minimum_dose);
	record->steps[0].ended = true;
	learn(record);
	assert_false(profile.eases[0].minimum_dose);
	assert_int_equal(profile.eases[0].cap_minus, 2);
}

static void the_second_time_sorer_it_rests_for_seven_days(void **state)
{
	(void)state;
	struct record_signal first = signal_of("sorer-next-day", "soleus", SIDE_LEFT, 10);
	struct record_signal second = signal_of("sorer-next-day", "soleus", SIDE_LEFT, 1);
	struct record *record = add(11, "post-run", "soleus", 40);
	record_add_signal(record, &first);
	profile_learn_signal(&profile, catalogue, &history, NULL, &first, 0);
	assert_true(profile.eases[0].left_out_until == 0);
	record_add_signal(record, &second);
	profile_learn_signal(&profile, catalogue, &history, NULL, &second, 0);
	assert_true(profile.eases[0].left_out_until == second.at + 7 * DAY);
}

static void a_bruise_leaves_the_region_out_until_taken_back(void **state)
{
	(void)state;
	struct record_signal signal = signal_of("bruise-after", "soleus", SIDE_RIGHT, 0);
	profile_learn_signal(&profile, catalogue, &history, NULL, &signal, 0);
	const struct group *calves = catalogue_group(catalogue, "calves");
	assert_int_equal(profile.eases_count, calves->members.items_count);
	for (unsigned i = 0; i < profile.eases_count; i++) {
		assert_int_equal(profile.eases[i].side, SIDE_RIGHT);
		assert_true(profile.eases[i].left_out_until == UNTIL_TAKEN_BACK);
		bool soleus = profile.eases[i].muscle == muscle_of("soleus");
		assert_int_equal(profile.eases[i].cap_minus, soleus ? 2 : 0);
	}
}

static struct record *add_two_sweeps(void)
{
	struct record *record = add(1, "post-run", "foot-sole", 40);
	struct record_step sweep = roll("soleus", SIDE_RIGHT, 40), unbegun = roll("tfl", SIDE_LEFT, 40);
	strcpy(sweep.group, "calves");
	sweep.sweep = true;
	unbegun.begun = unbegun.ended = false;
	record_add_step(record, &sweep);
	sweep.side = SIDE_LEFT;
	sweep.hurt = true;
	record_add_step(record, &sweep);
	record_add_step(record, &unbegun);
	return record;
}

static void rolled_places_are_listed_once_painful_first(void **state)
{
	(void)state;
	struct record_place places[RECORD_PLACES_MAX];
	struct record *record = add_two_sweeps();
	assert_int_equal(record_places(record, catalogue, places), 2);
	assert_string_equal(target_id(catalogue, places[0].target), "calves");
	assert_true(places[0].hurt && places[0].side == SIDE_LEFT);
	assert_string_equal(target_id(catalogue, places[1].target), "foot-sole");
	assert_true(!places[1].hurt && places[1].side == SIDE_LEFT);
	record->steps[2].hurt = false;
	assert_int_equal(record_places(record, catalogue, places), 2);
	assert_string_equal(target_id(catalogue, places[1].target), "calves");
	assert_true(places[1].side == SIDE_BOTH);
}

static void not_sure_where_counts_for_all_that_was_rolled(void **state)
{
	(void)state;
	struct record_signal sorer = signal_of("sorer-next-day", "", SIDE_BOTH, 0);
	const struct group *calves = catalogue_group(catalogue, "calves");
	assert_true(profile_learn_signal(&profile, catalogue, &history, add_two_sweeps(), &sorer, 0));
	assert_int_equal(profile.eases_count, calves->members.items_count + 1);
	for (unsigned i = 0; i < profile.eases_count; i++) {
		assert_true(profile.eases[i].cap_minus == 2 && profile.eases[i].minimum_dose);
		assert_int_equal(profile.eases[i].side, SIDE_BOTH);
		assert_true(profile.eases[i].muscle != muscle_of("tfl"));
	}
}

static void not_sure_where_and_no_session_counts_for_every_muscle(void **state)
{
	(void)state;
	struct record_signal bruise = signal_of("bruise-after", "", SIDE_BOTH, 0);
	profile_learn_signal(&profile, catalogue, &history, NULL, &bruise, 0);
	assert_int_equal(profile.eases_count, catalogue->muscles_count);
	for (unsigned i = 0; i < profile.eases_count; i++)
		assert_true(profile.eases[i].left_out_until == UNTIL_TAKEN_BACK);
}

static void the_second_time_may_have_been_anywhere_the_first_time(void **state)
{
	(void)state;
	struct record_signal first = signal_of("sorer-next-day", "", SIDE_BOTH, 10);
	struct record_signal second = signal_of("sorer-next-day", "soleus", SIDE_LEFT, 1);
	record_add_signal(add(11, "post-run", "soleus", 40), &first);
	profile_learn_signal(&profile, catalogue, &history, NULL, &second, 0);
	assert_true(profile.eases[0].left_out_until == second.at + 7 * DAY);
}

static void a_signal_of_the_session_teaches_too_and_one_about_no_place_does_not(void **state)
{
	(void)state;
	struct record_signal cramp = signal_of("cramp", "soleus", SIDE_LEFT, 0);
	struct record_signal dizzy = signal_of("dizzy", "", SIDE_BOTH, 0);
	struct record *record = add(0, "post-run", "foot-sole", 40);
	record_add_signal(record, &cramp);
	record_add_signal(record, &dizzy);
	learn(record);
	assert_int_equal(profile.eases_count, 1);
	assert_int_equal(profile.eases[0].cap_minus, 2);
	assert_false(profile_learn_signal(&profile, catalogue, &history, NULL, &dizzy, 0));
}

/* A profile that could not be saved, or comes from another machine, lacks data that the history has. */
static void a_signal_missing_in_the_profile_is_learned_from_the_history(void **state)
{
	(void)state;
	int64_t now = TODAY * DAY + NOON;
	struct record_signal pain = signal_of("sharp-pain", "soleus", SIDE_LEFT, 1);
	struct record_signal old = signal_of("pain", "foot-sole", SIDE_LEFT, RECENT_DAYS + 1);
	record_add_signal(add(RECENT_DAYS + 1, "post-run", "foot-sole", 40), &old);
	record_add_signal(add(1, "post-run", "soleus", 40), &pain);
	assert_true(profile_catch_up(&profile, catalogue, &history, now));
	assert_int_equal(profile.eases_count, 1);
	assert_int_equal(profile.eases[0].muscle, muscle_of("soleus"));
	assert_true(profile.eases[0].open);
	assert_true(profile.doubted_count > 0);
	assert_true(profile.learned_at == pain.at);
	profile.eases_count = 0; /* answered since */
	assert_false(profile_catch_up(&profile, catalogue, &history, now));
	assert_int_equal(profile.eases_count, 0);
}

/* However old: nobody knows any more what was answered. */
static void a_lost_profile_learns_every_signal_again(void **state)
{
	(void)state;
	struct record_signal old[] = { signal_of("sharp-pain", "soleus", SIDE_LEFT, 20 * RECENT_DAYS) };
	history.signals = old;
	history.signals_count = 1;
	bool recovered = profile_recover(&profile, catalogue, &history, 0);
	history.signals = NULL;
	history.signals_count = 0;
	assert_true(recovered);
	assert_true(profile.eases_count > 0 && ease_rests(&profile.eases[0], TODAY * DAY + NOON));
	assert_true(profile_doubts(
		&profile, (unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "bone-stress-suspected")));
	assert_false(profile_recover(&profile, catalogue, &history, 0));
}

/* The questions implied by a yes on the waiting screen are open as well. */
static void a_missed_swelling_may_have_been_a_clot(void **state)
{
	(void)state;
	struct record_signal swelling = signal_of("swelling", "soleus", SIDE_LEFT, 1);
	record_add_signal(add(1, "post-run", "soleus", 40), &swelling);
	assert_true(profile_catch_up(&profile, catalogue, &history, TODAY * DAY + NOON));
	assert_true(
		profile_doubts(&profile, (unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "blood-clot")));
}

/* ---- Left for today --------------------------------------------------------------------------------------------- */

/* Reports the signal at `hour` of the person's day. */
static int64_t rests_until(int32_t offset_s, int hour)
{
	struct record *record = add(0, "post-run", "soleus", 40);
	struct record_signal pain = signal_of("pain", "soleus", SIDE_LEFT, 0);
	record->offset_s = offset_s;
	pain.at = TODAY * (int64_t)DAY + hour * 3600 - offset_s;
	profile.eases_count = 0;
	assert_true(profile_rest(&profile, catalogue, record, &pain));
	assert_int_equal(profile.eases_count, 1);
	assert_int_equal(profile.eases[0].muscle, muscle_of("soleus"));
	assert_int_equal(profile.eases[0].side, SIDE_LEFT);
	return profile.eases[0].left_out_until;
}

static void what_hurt_rests_until_the_end_of_the_persons_day(void **state)
{
	static const int32_t offsets[] = { 0, 14 * 3600, -12 * 3600, 5 * 3600 + 1800 };
	static const int hours[] = { 0, 12, 23 };
	(void)state;
	for (size_t i = 0; i < sizeof(offsets) / sizeof(*offsets); i++)
		for (size_t k = 0; k < sizeof(hours) / sizeof(*hours); k++)
			assert_int_equal(rests_until(offsets[i], hours[k]), (TODAY + 1) * (int64_t)DAY - offsets[i]);
}

/* True if everything is left out for the rest of the day, and nothing else was learnt since the last call. */
static bool leaves_today(void)
{
	bool leaves = profile.eases_count > 0 && profile.eases[0].left_out_until >= (TODAY + 1) * (int64_t)DAY;
	profile = (struct profile){ 0 };
	return leaves;
}

static void every_signal_that_leaves_the_muscle_leaves_it_for_the_day(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue->stop_signals_count; i++) {
		const struct stop_signal *entry = &catalogue->stop_signals[i];
		struct record_signal signal = signal_of(entry->id, "soleus", SIDE_LEFT, 0);
		struct record *record = add(0, "post-run", "soleus", 40);
		bool leaves = entry->skips_muscle || entry->excludes_region;
		record_add_signal(record, &signal);
		assert_int_equal(profile_rest(&profile, catalogue, record, &signal), entry->skips_muscle);
		assert_int_equal(leaves_today(), entry->skips_muscle);
		learn(record);
		assert_int_equal(leaves_today(), leaves);
		profile_learn_signal(&profile, catalogue, &(struct history){ 0 }, NULL, &signal, 0);
		assert_int_equal(leaves_today(), leaves);
	}
}

static void painful_sweep_rests_as_a_whole_on_that_side(void **state)
{
	(void)state;
	struct record_signal tingling = signal_of("tingling", "soleus", SIDE_LEFT, 0);
	const struct group *calves = catalogue_group(catalogue, "calves");
	assert_true(profile_rest(&profile, catalogue, add_two_sweeps(), &tingling));
	assert_int_equal(profile.eases_count, calves->members.items_count);
	for (unsigned i = 0; i < profile.eases_count; i++) {
		assert_true(profile.eases[i].left_out_until == (TODAY + 1) * (int64_t)DAY);
		assert_int_equal(profile.eases[i].side, SIDE_LEFT);
	}
}

static void a_rest_learnt_twice_is_one_and_never_shortens_a_longer_one(void **state)
{
	(void)state;
	struct record_signal pain = signal_of("pain", "soleus", SIDE_LEFT, 0);
	struct record *record = add(0, "post-run", "soleus", 40);
	record_add_signal(record, &pain);
	profile_rest(&profile, catalogue, record, &pain);
	learn(record);
	assert_int_equal(profile.eases_count, 1);
	assert_true(profile.eases[0].left_out_until == (TODAY + 1) * (int64_t)DAY);
	profile.eases[0].left_out_until = UNTIL_TAKEN_BACK;
	profile_rest(&profile, catalogue, record, &pain);
	assert_true(profile.eases[0].left_out_until == UNTIL_TAKEN_BACK);
}

static void what_hurt_in_a_session_of_another_day_rests_until_the_person_says_how_it_is(void **state)
{
	(void)state;
	struct record_signal pain = signal_of("pain", "soleus", SIDE_LEFT, 1);
	struct record *record = add(1, "post-run", "soleus", 40);
	record_add_signal(record, &pain);
	learn(record);
	assert_int_equal(profile.eases_count, 1);
	assert_true(profile.eases[0].open);
	assert_true(profile.eases[0].hurt_at == pain.at);
	assert_true(profile.eases[0].left_out_until == 0);
}

static void a_pause_that_is_over_is_forgotten(void **state)
{
	(void)state;
	profile.eases[0] = (struct ease){ .muscle = 1, .left_out_until = (TODAY - 1) * (int64_t)DAY };
	profile.eases[1] = (struct ease){ .muscle = 2, .left_out_until = (TODAY + 1) * (int64_t)DAY };
	profile.eases_count = 2;
	struct record *record = add(0, "post-run", "foot-sole", 40);
	record->ending = ENDING_LEFT;
	assert_true(learn(record));
	assert_int_equal(profile.eases_count, 1);
	assert_int_equal(profile.eases[0].muscle, 2);
}

/* One per muscle and side, so that no ease or rest is ever lost. */
static void a_profile_remembers_every_muscle_and_side(void **state)
{
	(void)state;
	unsigned muscles = CATALOGUE_MUSCLES_MAX;
	for (unsigned i = 0; i < muscles - 1; i++)
		profile.eases[profile.eases_count++] = (struct ease){ .muscle = i + 1000, .cap_minus = 1 };
	unsigned known = profile.eases_count;
	struct record *record = add(0, "post-run", "soleus", 40);
	record->steps[0].eased = 1;
	learn(record);
	assert_true(profile.eases_count > known);
	assert_true(EASES_MAX >= muscles * SIDE_COUNT);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_is_the_persons_day),
		TEST(records_stand_in_order_whatever_order_they_come_in),
		TEST(stats_count_days_for_the_muscle_that_was_booked),
		TEST(days_rolled_counts_days_not_routines),
		TEST(a_second_stop_within_14_days_refers),
		TEST(a_second_stop_after_15_days_does_not),
		TEST(the_same_place_in_three_of_five_routines_is_referred),
		TEST(the_other_side_or_another_place_is_not_the_same),
		TEST(fourteen_days_without_a_break_are_referred),
		TEST(three_times_no_change_is_enough),
		TEST(five_times_only_after_a_run_is_a_tip),
		TEST(an_empty_history_says_nothing),
		TEST(easing_is_remembered_and_adds_up),
		TEST(a_routine_that_was_left_is_not_finished),
		TEST(sorer_the_next_day_is_lighter_and_shorter_once),
		TEST(the_second_time_sorer_it_rests_for_seven_days),
		TEST(a_bruise_leaves_the_region_out_until_taken_back),
		TEST(rolled_places_are_listed_once_painful_first),
		TEST(not_sure_where_counts_for_all_that_was_rolled),
		TEST(not_sure_where_and_no_session_counts_for_every_muscle),
		TEST(the_second_time_may_have_been_anywhere_the_first_time),
		TEST(a_signal_missing_in_the_profile_is_learned_from_the_history),
		TEST(a_lost_profile_learns_every_signal_again),
		TEST(a_missed_swelling_may_have_been_a_clot),
		TEST(a_signal_of_the_session_teaches_too_and_one_about_no_place_does_not),
		TEST(what_hurt_rests_until_the_end_of_the_persons_day),
		TEST(every_signal_that_leaves_the_muscle_leaves_it_for_the_day),
		TEST(painful_sweep_rests_as_a_whole_on_that_side),
		TEST(sessions_entered_in_any_order_leave_the_same),
		TEST(a_signal_entered_again_is_not_a_second_one),
		TEST(a_rest_learnt_twice_is_one_and_never_shortens_a_longer_one),
		TEST(what_hurt_in_a_session_of_another_day_rests_until_the_person_says_how_it_is),
		TEST(a_pause_that_is_over_is_forgotten),
		TEST(a_profile_remembers_every_muscle_and_side),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
