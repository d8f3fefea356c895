/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Records in a profile what to roll lighter, shorter, later or not at all next time. */
#include "base/mem.h"

#include "base/utc.h"
#include "core/person/spread.h"
#include "core/record/after_effect.h"
#include "core/record/history.h"
#include "core/safety/questions.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct learning {
	struct profile *profile;
	const struct catalogue *catalogue;
	const struct history *history;
	int32_t offset_s; /* local time minus UTC */
	bool changed;
};

/* ---- Eases ------------------------------------------------------------------------------------------------------ */

static struct ease *ease_of(struct learning *learning, unsigned muscle, enum side side)
{
	struct profile *profile = learning->profile;
	for (unsigned i = 0; i < profile->eases_count; i++) {
		if (profile->eases[i].muscle == muscle && profile->eases[i].side == side)
			return &profile->eases[i];
	}
	if (profile->eases_count == EASES_MAX)
		return NULL;
	profile->eases[profile->eases_count] = (struct ease){ .muscle = muscle, .side = side };
	return &profile->eases[profile->eases_count++];
}

/* Steps add up, but never go below a touch. */
static void remember(struct learning *learning, struct ease more)
{
	struct ease *ease = ease_of(learning, more.muscle, more.side);
	if (ease == NULL)
		return;
	ease->cap_minus += more.cap_minus;
	if (ease->cap_minus > CATALOGUE_PRESSURE_MAX)
		ease->cap_minus = CATALOGUE_PRESSURE_MAX;
	ease->minimum_dose = ease->minimum_dose || more.minimum_dose;
	if (more.left_out_until > ease->left_out_until)
		ease->left_out_until = more.left_out_until;
	bool asks = more.open && more.hurt_at > ease->answered_at;
	if ((asks || !(more.open || ease->open)) && more.hurt_at > ease->hurt_at)
		ease->hurt_at = more.hurt_at;
	ease->open |= asks;
	learning->changed = true;
}

void profile_leave_out(struct profile *profile, unsigned muscle, enum side side, int64_t until)
{
	struct learning learning = { .profile = profile };
	remember(&learning, (struct ease){ .muscle = muscle, .side = side, .left_out_until = until });
}

static void forget_empty(struct profile *profile)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < profile->eases_count; i++) {
		struct ease *ease = &profile->eases[i];
		if (ease->cap_minus > 0 || ease->minimum_dose || ease->left_out_until > 0 || ease->open)
			profile->eases[kept++] = *ease;
	}
	profile->eases_count = kept;
}

/* ---- Signals ---------------------------------------------------------------------------------------------------- */

/* True if both signals have the same kind and place; one without a muscle may be about any place. */
static bool is_like(const struct record_signal *signal, const struct record_signal *other)
{
	bool same_place = strcmp(signal->muscle, other->muscle) == 0 || other->muscle[0] == '\0';
	return strcmp(signal->signal, other->signal) == 0 && same_place && sides_meet(signal->side, other->side);
}

/* When the later of the two came as a second signal; 0 if they are too far apart. */
static int64_t second_of(const struct record_signal *signal, const struct record_signal *other,
			 const struct stop_signal *entry)
{
	int64_t within = (int64_t)entry->second_within_days * DAY_S, apart = llabs(signal->at - other->at);
	if (!is_like(signal, other) || apart == 0 || (within > 0 && apart > within))
		return 0;
	return signal->at > other->at ? signal->at : other->at;
}

/* A signal of a deleted session within a day counts as the same event, entered again. */
static bool is_again(const struct history *history, unsigned at, const struct record_signal *signal)
{
	return at + history->signals_kept >= history->signals_count &&
	       llabs(history->signals[at].at - signal->at) < DAY_S;
}

static int64_t later(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

/* When this kind of signal came for the second time, considering signals before, with and after this one, because
 * sessions are entered in any order. 0 if it did not. */
static int64_t last_second(const struct history *history, const struct record_signal *signal,
			   const struct stop_signal *entry)
{
	int64_t last = 0;
	for (unsigned i = 0; i < history->signals_count; i++)
		if (!is_again(history, i, signal))
			last = later(last, second_of(signal, &history->signals[i], entry));
	for (unsigned i = 0; i < history->records_count; i++)
		for (unsigned k = 0; k < history->records[i].signals_count; k++)
			last = later(last, second_of(signal, &history->records[i].signals[k], entry));
	return last;
}

/* True if this signal is itself a second one. */
static bool repeats(const struct record_signal *signal, const struct record_signal *other,
		    const struct stop_signal *entry)
{
	return second_of(signal, other, entry) == signal->at;
}

bool history_repeats(const struct history *history, const struct record_signal *signal, const struct stop_signal *entry)
{
	for (unsigned i = 0; i < history->signals_count; i++) {
		if (!is_again(history, i, signal) && repeats(signal, &history->signals[i], entry))
			return true;
	}
	for (unsigned i = 0; i < history->records_count; i++) {
		for (unsigned k = 0; k < history->records[i].signals_count; k++) {
			if (repeats(signal, &history->records[i].signals[k], entry))
				return true;
		}
	}
	return false;
}

/* Remembers the same for all muscles of a region. */
static void remember_region(struct learning *learning, struct ease more)
{
	const struct catalogue *catalogue = learning->catalogue;
	const struct texts *members = &catalogue->groups[catalogue->muscles[more.muscle].group_at].members;
	for (unsigned i = 0; i < members->items_count; i++) {
		more.muscle = members->at[i];
		remember(learning, more);
	}
}

/* For the rest of the person's day, and until the next-day answer.  A place on a sweep means the whole sweep.  If the
 * region stays out, as after swelling, the next day asks its general questions although no routine was finished. */
static void leave_today(struct learning *learning, const struct record *record, const struct record_signal *signal,
			const struct stop_signal *entry, unsigned muscle)
{
	struct ease rest = { .muscle = muscle,
			     .side = signal->side,
			     .left_out_until =
				     (day_of(signal->at, learning->offset_s) + 1) * DAY_S - learning->offset_s,
			     .hurt_at = signal->at,
			     .open = entry->next_day };
	if (record != NULL && record_signal_sweep(record, signal) != NULL)
		remember_region(learning, rest);
	else
		remember(learning, rest);
	if (entry->excludes_region)
		learning->profile->next_day_owed = later(learning->profile->next_day_owed, signal->at);
}

/* Lets a later start find out which signals are missing (profile_catch_up). */
static void note_learned(struct learning *learning, const struct record_signal *signal)
{
	if (signal->at <= learning->profile->learned_at)
		return;
	learning->profile->learned_at = signal->at;
	learning->changed = true;
}

static void learn_signal(struct learning *learning, const struct record *record, const struct record_signal *signal)
{
	int at = catalogue_find(learning->catalogue, SECTION_STOP_SIGNALS, signal->signal);
	int muscle = catalogue_find(learning->catalogue, SECTION_MUSCLES, signal->muscle);
	note_learned(learning, signal);
	if (at < 0 || muscle < 0)
		return;
	const struct stop_signal *entry = &learning->catalogue->stop_signals[at];
	struct ease ease = { .muscle = (unsigned)muscle,
			     .side = signal->side,
			     .cap_minus = entry->cap_minus,
			     .minimum_dose = entry->minimum_dose };
	int64_t second = entry->second_time_days > 0 ? last_second(learning->history, signal, entry) : 0;
	if (second > 0) {
		ease.left_out_until = second + (int64_t)entry->second_time_days * DAY_S;
		ease.hurt_at = signal->at;
	}
	if (ease.cap_minus > 0 || ease.minimum_dose || ease.left_out_until > 0)
		remember(learning, ease);
	if (entry->skips_muscle)
		leave_today(learning, record, signal, entry, ease.muscle);
	if (entry->excludes_region)
		remember_region(learning, (struct ease){ .muscle = ease.muscle,
							 .side = ease.side,
							 .left_out_until = UNTIL_TAKEN_BACK,
							 .hurt_at = signal->at });
}

bool profile_rest(struct profile *profile, const struct catalogue *catalogue, const struct record *record,
		  const struct record_signal *signal)
{
	struct learning learning = { profile, catalogue, NULL, record->offset_s, false };
	int at = catalogue_find(catalogue, SECTION_STOP_SIGNALS, signal->signal);
	int muscle = catalogue_find(catalogue, SECTION_MUSCLES, signal->muscle);
	if (at < 0 || muscle < 0 || !catalogue->stop_signals[at].skips_muscle)
		return false;
	note_learned(&learning, signal);
	leave_today(&learning, record, signal, &catalogue->stop_signals[at], (unsigned)muscle);
	return learning.changed;
}

/* The answers are lost, so reopen every question that the signal may have raised. */
static void doubt_all(struct profile *profile, const struct stop_signal *entry)
{
	profile_doubt(profile, &entry->asks);
	profile_doubt_signal(profile, entry, 0);
	for (unsigned i = 0; i < entry->questions_count; i++)
		profile_doubt(profile, &entry->questions[i].if_worse.asks);
}

/* The lessons of an unfinished session are learned at its end, so only its rests count now. */
static void catch_up_signal(struct learning *learning, const struct record *record, const struct record_signal *signal)
{
	int at = catalogue_find(learning->catalogue, SECTION_STOP_SIGNALS, signal->signal);
	bool over = record->ending != ENDING_NONE;
	learning->offset_s = record->offset_s;
	if (over)
		learn_signal(learning, record, signal);
	bool missed = over || profile_rest(learning->profile, learning->catalogue, record, signal);
	learning->changed |= missed;
	if (missed && at >= 0)
		doubt_all(learning->profile, &learning->catalogue->stop_signals[at]);
}

bool profile_catch_up(struct profile *profile, const struct catalogue *catalogue, const struct history *history,
		      int64_t now)
{
	struct learning learning = { profile, catalogue, history, 0, false };
	int64_t since = later(profile->learned_at, now - (int64_t)RECENT_DAYS * DAY_S);
	for (unsigned i = 0; i < history->records_count; i++) {
		const struct record *record = &history->records[i];
		for (unsigned k = 0; k < record->signals_count; k++)
			if (record->signals[k].at > since)
				catch_up_signal(&learning, record, &record->signals[k]);
	}
	return learning.changed;
}

/* ---- Sessions --------------------------------------------------------------------------------------------------- */

/* True if the muscle complained after this session, in one entered later. */
static bool complained_since(const struct learning *learning, const struct ease *ease, int64_t at)
{
	const struct history *history = learning->history;
	const char *muscle = learning->catalogue->muscles[ease->muscle].id;
	for (unsigned i = 0; i < history->signals_count; i++) {
		const struct record_signal *signal = &history->signals[i];
		bool here = strcmp(signal->muscle, muscle) == 0 || signal->muscle[0] == '\0';
		if (here && signal->at > at && sides_meet(signal->side, ease->side))
			return true;
	}
	return ease->hurt_at > at || ease->answered_at > at;
}

/* "Next time" is over for a muscle that was rolled to the end again without a complaint. */
static void return_usual_time(struct learning *learning, const struct record *record, const struct record_step *step,
			      unsigned muscle)
{
	int64_t ended = later(record->started, record->ended);
	for (unsigned i = 0; i < learning->profile->eases_count; i++) {
		struct ease *ease = &learning->profile->eases[i];
		if (ease->muscle == muscle && sides_meet(ease->side, step->side) && ease->minimum_dose &&
		    !complained_since(learning, ease, ended)) {
			ease->minimum_dose = false;
			ease->hurt_at = ease->open ? ease->hurt_at : 0;
			learning->changed = true;
		}
	}
}

/* Easing applies wherever the muscle is rolled, so it is remembered for both sides. */
static void learn_step(struct learning *learning, const struct record *record, const struct record_step *step)
{
	int muscle = step->kind == STEP_ROLL ? catalogue_find(learning->catalogue, SECTION_MUSCLES, step->what) : -1;
	if (muscle < 0)
		return;
	if (step->eased > 0)
		remember(learning,
			 (struct ease){ .muscle = (unsigned)muscle, .side = SIDE_BOTH, .cap_minus = step->eased });
	else if (step->ended && !step->skipped && !step->hurt)
		return_usual_time(learning, record, step, (unsigned)muscle);
}

static void end_pauses(struct learning *learning, int64_t now)
{
	for (unsigned i = 0; i < learning->profile->eases_count; i++) {
		struct ease *ease = &learning->profile->eases[i];
		if (ease->left_out_until > 0 && ease->left_out_until <= now) {
			ease->left_out_until = 0;
			learning->changed = true;
		}
	}
}

bool profile_learn(struct profile *profile, const struct catalogue *catalogue, const struct history *history,
		   const struct record *record, int64_t now)
{
	struct learning learning = { profile, catalogue, history, record->offset_s, false };
	for (unsigned i = 0; i < record->steps_count; i++)
		learn_step(&learning, record, &record->steps[i]);
	for (unsigned i = 0; i < record->signals_count; i++)
		learn_signal(&learning, record, &record->signals[i]);
	end_pauses(&learning, now); /* including those of a session interrupted long ago */
	if (record->ending == ENDING_FINISHED) {
		profile->finished++;
		learning.changed = true;
	}
	forget_empty(profile);
	return learning.changed;
}

/* Flags the muscles that were rolled; if they are not known, flags all. */
static void flag_rolled(const struct catalogue *catalogue, const struct record *record, bool *flags)
{
	struct record_place places[RECORD_PLACES_MAX];
	unsigned count = record != NULL ? record_places(record, catalogue, places) : 0;
	for (unsigned i = 0; i < count; i++)
		spread_muscles(catalogue, places[i].target, SPREAD_MARKED, flags);
	for (unsigned i = 0; count == 0 && i < catalogue->muscles_count; i++)
		flags[i] = true;
}

static void learn_somewhere(struct learning *learning, const struct record *record, const struct record_signal *signal)
{
	const struct catalogue *catalogue = learning->catalogue;
	struct record_signal there = *signal;
	bool *flags = mem_new(catalogue->muscles_count, sizeof(*flags));
	flag_rolled(catalogue, record, flags);
	there.side = SIDE_BOTH;
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		if (flags[i]) {
			snprintf(there.muscle, sizeof(there.muscle), "%s", catalogue->muscles[i].id);
			learn_signal(learning, record, &there);
		}
	free(flags);
}

bool profile_learn_signal(struct profile *profile, const struct catalogue *catalogue, const struct history *history,
			  const struct record *record, const struct record_signal *signal, int32_t offset_s)
{
	struct learning learning = { profile, catalogue, history, offset_s, false };
	if (signal->muscle[0] != '\0')
		learn_signal(&learning, record, signal);
	else
		learn_somewhere(&learning, record, signal);
	return learning.changed;
}

bool profile_learn_unasked(struct profile *profile, const struct catalogue *catalogue, const struct history *history,
			   const struct record *record, int64_t now)
{
	struct learning learning = { profile, catalogue, history, record->offset_s, false };
	for (unsigned i = 0; i < record->signals_count; i++) {
		const struct record_signal *signal = &record->signals[i];
		int at = catalogue_find(catalogue, SECTION_STOP_SIGNALS, signal->signal);
		int muscle = catalogue_find(catalogue, SECTION_MUSCLES, signal->muscle);
		struct target place = { muscle >= 0 ? TARGET_MUSCLE : TARGET_NONE, muscle >= 0 ? (unsigned)muscle : 0 };
		profile_learn_signal(profile, catalogue, history, record, signal, record->offset_s);
		if (at < 0)
			continue;
		doubt_all(profile, &catalogue->stop_signals[at]);
		after_effect_owe(profile, catalogue,
				 &(struct after_effect){ (unsigned)at, place, signal->side, signal->at, 0 });
	}
	end_pauses(&learning, now);
	forget_empty(profile);
	return record->signals_count > 0;
}

/* What was answered is lost too, so every signal counts as unanswered. */
bool profile_recover(struct profile *profile, const struct catalogue *catalogue, const struct history *history,
		     int32_t offset_s)
{
	bool changed = false;
	for (unsigned i = 0; i < history->signals_count; i++) {
		const struct record_signal *signal = &history->signals[i];
		int at = catalogue_find(catalogue, SECTION_STOP_SIGNALS, signal->signal);
		profile_learn_signal(profile, catalogue, history, NULL, signal, offset_s);
		if (at >= 0)
			doubt_all(profile, &catalogue->stop_signals[at]);
		changed = true;
	}
	return changed;
}

bool profile_doubt_lost(struct profile *profile, const struct catalogue *catalogue)
{
	int question = catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "in-doubt");
	if (question >= 0)
		profile_doubt_question(profile, (unsigned)question);
	return true;
}
