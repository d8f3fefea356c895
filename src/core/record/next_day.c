/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Determines what to ask on the next day, and applies the answers. */
#include "core/record/next_day.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/utc.h"
#include "core/person/spread.h"
#include "core/safety/questions.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct next_day *next_day_entry(const struct catalogue *catalogue, enum next_day_question question,
				      unsigned number)
{
	for (unsigned i = 0; i < catalogue->next_day_count; i++)
		if (catalogue->next_day[i].question == question && number-- == 0)
			return &catalogue->next_day[i];
	return NULL;
}

/* ---- What hurt -------------------------------------------------------------------------------------------------- */

static bool is_due(const struct ease *ease, int64_t now, int32_t offset_s)
{
	int64_t last = ease->answered_at > ease->hurt_at ? ease->answered_at : ease->hurt_at;
	return ease->open && day_of(now, offset_s) != day_of(last, offset_s) && llabs(now - last) >= NEXT_DAY_NIGHT_S;
}

/* A sweep rests its whole group. */
static bool is_about(const struct catalogue *catalogue, const struct record_signal *signal, const struct ease *ease)
{
	int muscle = catalogue_find(catalogue, SECTION_MUSCLES, signal->muscle);
	return signal->at == ease->hurt_at && sides_meet(signal->side, ease->side) && muscle >= 0 &&
	       catalogue->muscles[muscle].group_at == catalogue->muscles[ease->muscle].group_at;
}

static const char *word_of(const struct catalogue *catalogue, const struct ease *ease,
			   const struct record_signal *signals, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		int at = catalogue_find(catalogue, SECTION_STOP_SIGNALS, signals[i].signal);
		if (is_about(catalogue, &signals[i], ease) && at >= 0 && catalogue->stop_signals[at].next_day &&
		    catalogue->stop_signals[at].felt != NULL)
			return catalogue->stop_signals[at].felt;
	}
	return NULL;
}

/* The profile does not store which signal it was. The history does, unless it was moved away. */
static const char *felt_word(const struct catalogue *catalogue, const struct history *history, const struct ease *ease)
{
	const char *word = word_of(catalogue, ease, history->signals, history->signals_count);
	for (unsigned i = history->records_count; i-- > 0 && word == NULL;)
		word = word_of(catalogue, ease, history->records[i].signals, history->records[i].signals_count);
	return word != NULL ? word : "pain";
}

static struct hurt *find_same(struct hurt *hurt, unsigned count, const struct catalogue *catalogue,
			      const struct ease *ease)
{
	unsigned group = catalogue->muscles[ease->muscle].group_at;
	for (unsigned i = 0; i < count; i++) {
		unsigned other = hurt[i].target.kind == TARGET_MUSCLE ? catalogue->muscles[hurt[i].target.at].group_at
								      : hurt[i].target.at;
		if (ease->hurt_at != 0 && hurt[i].at == ease->hurt_at && hurt[i].side == ease->side && other == group)
			return &hurt[i];
	}
	return NULL;
}

unsigned hurt_add(struct hurt *hurt, unsigned count, const struct catalogue *catalogue, const struct ease *ease,
		  unsigned at)
{
	struct hurt *same = find_same(hurt, count, catalogue, ease);
	if (at >= LIST_MAX || (same == NULL && count == LIST_MAX))
		return count; /* it rests unasked */
	if (same == NULL) {
		hurt[count++] = (struct hurt){ .target = { TARGET_MUSCLE, ease->muscle },
					       .side = ease->side,
					       .at = ease->hurt_at,
					       .eases = UINT64_C(1) << at };
		return count;
	}
	same->target = (struct target){ TARGET_GROUP, catalogue->muscles[ease->muscle].group_at };
	same->eases |= UINT64_C(1) << at;
	return count;
}

/* ---- The last routine ------------------------------------------------------------------------------------------- */

/* Places already at a touch need no further questions. */
static bool was_firm(const struct record *record, const struct catalogue *catalogue)
{
	unsigned touch = catalogue->constant[CONSTANT_PRESSURE_START];
	for (unsigned i = 0; i < record->steps_count; i++)
		if (record->steps[i].kind == STEP_ROLL && record->steps[i].done_ms > 0 &&
		    record->steps[i].cap_eased > touch)
			return true;
	return false;
}

static const struct record *find_routine(const struct profile *profile, const struct catalogue *catalogue,
					 const struct history *history, int64_t now)
{
	for (unsigned i = history->records_count; i-- > 0;) {
		const struct record *record = &history->records[i];
		if (record->ending != ENDING_FINISHED)
			continue;
		int64_t ago = now - record->ended;
		bool due = record->ended > profile->next_day_of && ago >= NEXT_DAY_FROM_S && ago <= NEXT_DAY_TO_S;
		return due && was_firm(record, catalogue) ? record : NULL;
	}
	return NULL;
}

static bool is_within(int64_t ended, int64_t now)
{
	return now - ended >= NEXT_DAY_FROM_S && now - ended <= NEXT_DAY_TO_S;
}

struct next_day_due next_day_find(const struct profile *profile, const struct catalogue *catalogue,
				  const struct history *history, int64_t now, int32_t offset_s)
{
	struct next_day_due due = { .routine = find_routine(profile, catalogue, history, now),
				    .later = !profile->next_day_later };
	due.of = due.routine != NULL ? due.routine->ended : 0;
	if (profile->next_day_owed > profile->next_day_of && profile->next_day_owed > due.of &&
	    is_within(profile->next_day_owed, now)) {
		due.of = profile->next_day_owed;
		due.routine = NULL;
	}
	for (unsigned i = 0; i < profile->eases_count; i++) {
		unsigned before = due.hurt_count;
		if (is_due(&profile->eases[i], now, offset_s))
			due.hurt_count = hurt_add(due.hurt, before, catalogue, &profile->eases[i], i);
		if (due.hurt_count > before)
			due.hurt[before].felt = felt_word(catalogue, history, &profile->eases[i]);
	}
	return due;
}

/* ---- Words ------------------------------------------------------------------------------------------------------ */

/* "Yesterday" or "On Monday". */
static void capitalize(char *text)
{
	if (text[0] >= 'a' && text[0] <= 'z')
		text[0] = (char)(text[0] - 'a' + 'A');
}

const char *next_day_hurt_text(const struct hurt *hurt, const struct catalogue *catalogue, int64_t now,
			       int32_t offset_s, char out[NEXT_DAY_TEXT_MAX])
{
	const struct next_day *first = next_day_entry(catalogue, NEXT_DAY_HURT, 0);
	char when[DAY_TEXT_MAX], day[DAY_TEXT_MAX];
	snprintf(when, sizeof when, "%s", day_text(hurt->at, now, offset_s, day));
	capitalize(when);
	bool sided = hurt->side != SIDE_BOTH;
	snprintf(out, NEXT_DAY_TEXT_MAX, "%s we stopped %.160s%s%s: %.80s. %.160s", when,
		 target_name(catalogue, hurt->target), sided ? ", " : "", sided ? side_word(hurt->side) : "",
		 hurt->felt, first != NULL && first->ask != NULL ? first->ask : "");
	return out;
}

static const char *rolled_name(const struct group *group)
{
	return group->rolled != NULL ? group->rolled : group->name;
}

/* Names up to three groups; more would be a list to check. */
static void add_places(struct buf *text, const struct record *routine, const struct catalogue *catalogue)
{
	enum { PLACES_MAX = 3 };
	const char *places[PLACES_MAX];
	unsigned count = 0;
	for (unsigned i = 0; i < routine->steps_count; i++) {
		const struct record_step *step = &routine->steps[i];
		const struct group *group = catalogue_group(catalogue, step->group);
		bool known = step->kind != STEP_ROLL || step->done_ms == 0 || group == NULL;
		for (unsigned k = 0; !known && k < count && k < PLACES_MAX; k++)
			known = strcmp(places[k], rolled_name(group)) == 0;
		if (!known && count < PLACES_MAX)
			places[count] = rolled_name(group);
		count += !known;
	}
	if (count == 0 || count > PLACES_MAX)
		return;
	for (unsigned i = 0; i < count; i++)
		buf_addf(text, "%s%s", i == 0 ? " " : i + 1 == count ? " and " : ", ", places[i]);
}

const char *next_day_opening(const struct next_day_due *due, const struct catalogue *catalogue, int64_t now,
			     int32_t offset_s, char out[NEXT_DAY_TEXT_MAX])
{
	struct buf places = { 0 };
	char day[DAY_TEXT_MAX];
	if (due->routine != NULL)
		add_places(&places, due->routine, catalogue);
	snprintf(out, NEXT_DAY_TEXT_MAX, "You rolled%.420s %s. Three quick questions.", buf_text(&places),
		 day_text(due->routine != NULL ? due->routine->started : due->of, now, offset_s, day));
	buf_done(&places);
	return out;
}

/* ---- Answers ---------------------------------------------------------------------------------------------------- */

/* The planner gives the time of what rests from today on to nothing else. */
static void note_answer(struct profile *profile, unsigned muscle, enum side side, int64_t now)
{
	for (unsigned i = 0; i < profile->eases_count; i++)
		if (profile->eases[i].muscle == muscle && profile->eases[i].side == side)
			profile->eases[i].answered_at = now;
}

/* The groups of a place; all groups if the place is unknown. */
static void rest_region(struct profile *profile, const struct catalogue *catalogue, struct target place, enum side side,
			int64_t now)
{
	bool *flags = mem_new(catalogue->muscles_count, sizeof(*flags));
	bool known = spread_muscles(catalogue, place, SPREAD_GROUP, flags) > 0;
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		if (flags[i] || !known) {
			profile_leave_out(profile, i, side, UNTIL_TAKEN_BACK);
			note_answer(profile, i, side, now);
		}
	free(flags);
}

bool next_day_apply(struct profile *profile, const struct catalogue *catalogue, const struct next_day *answer,
		    struct target place, enum side side, int64_t now, struct err *err)
{
	int has = answer->has != NULL ? catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, answer->has) : -1;
	struct target nowhere = { TARGET_NONE, 0 };
	bool placed = has >= 0 && question_takes_place(catalogue, (unsigned)has);
	if (has >= 0 && !profile_answer(profile, catalogue, (unsigned)has, ANSWER_YES, placed ? place : nowhere,
					placed ? side : SIDE_BOTH, now, err))
		return false;
	if (answer->excludes_region)
		rest_region(profile, catalogue, place, side, now);
	if (answer->asks_after_days == 0 && answer->asks.items_count > 0)
		profile_doubt(profile, &answer->asks);
	return true;
}

static void answer_ease(struct ease *ease, const struct next_day *answer, int64_t now)
{
	ease->answered_at = now;
	ease->open = answer->again;
	ease->cap_minus += answer->cap_minus;
	if (ease->cap_minus > CATALOGUE_PRESSURE_MAX)
		ease->cap_minus = CATALOGUE_PRESSURE_MAX;
	ease->minimum_dose = ease->minimum_dose || answer->minimum_dose;
}

bool next_day_answer(struct profile *profile, const struct catalogue *catalogue, const struct hurt *hurt,
		     const struct next_day *answer, int64_t now, struct err *err)
{
	if (!next_day_apply(profile, catalogue, answer, hurt->target, hurt->side, now, err))
		return false;
	if (answer->asks_after_days > 0 && now - hurt->at >= (int64_t)answer->asks_after_days * DAY_S)
		profile_doubt(profile, &answer->asks);
	for (unsigned i = 0; i < profile->eases_count; i++)
		if (hurt->eases >> i & 1)
			answer_ease(&profile->eases[i], answer, now);
	return true;
}

void next_day_settle(struct profile *profile, int64_t of)
{
	if (of != 0)
		profile->next_day_of = of;
	profile->next_day_later = false;
}

void next_day_put_off(struct profile *profile)
{
	profile->next_day_later = true;
}

void next_day_owe(struct profile *profile, const struct record *record, int64_t now)
{
	bool open = record->ending == ENDING_FINISHED && record->ended > profile->next_day_of &&
		    now - record->ended <= NEXT_DAY_TO_S;
	if (open && record->ended > profile->next_day_owed)
		profile->next_day_owed = record->ended;
}
