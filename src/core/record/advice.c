/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words advice from the history: a place that stays sore, no change, always the same kind of routine. */
#include "core/record/history.h"
#include <stdio.h>
#include <string.h>

struct spot {
	const struct catalogue *catalogue;
	const struct record_mark *mark;
};

static bool group_has(const struct catalogue *catalogue, const char *group, const char *muscle)
{
	const struct group *entry = catalogue_group(catalogue, group);
	return entry != NULL && texts_has(&entry->members, muscle);
}

/* A group counts as the same place as each of its muscles. */
static bool is_same_place(const struct spot *spot, const struct record_mark *mark)
{
	if (!sides_meet(spot->mark->side, mark->side))
		return false;
	return strcmp(spot->mark->what, mark->what) == 0 || group_has(spot->catalogue, spot->mark->what, mark->what) ||
	       group_has(spot->catalogue, mark->what, spot->mark->what);
}

/* A place marked with level 0 was not sore. */
static bool is_marked(const struct spot *spot, const struct record *record)
{
	for (unsigned i = 0; i < record->marks_count; i++) {
		if (record->marks[i].level != 0 && is_same_place(spot, &record->marks[i]))
			return true;
	}
	return false;
}

static unsigned first_of_last(const struct history *history, unsigned count)
{
	return history->records_count > count ? history->records_count - count : 0;
}

static unsigned times_marked(const struct spot *spot, const struct history *history)
{
	const unsigned *constant = spot->catalogue->constant;
	unsigned times = 0;
	for (unsigned i = first_of_last(history, constant[CONSTANT_REFER_OF_ROUTINES]); i < history->records_count; i++)
		times += is_marked(spot, &history->records[i]);
	return times;
}

/* Counts back from the last routine to the first one that did not mark the place. */
static int64_t days_marked(const struct spot *spot, const struct history *history)
{
	const struct record *last = &history->records[history->records_count - 1];
	int64_t until = day_of(last->started, last->offset_s), since = until;
	for (unsigned i = history->records_count; i-- > 0 && is_marked(spot, &history->records[i]);)
		since = day_of(history->records[i].started, history->records[i].offset_s);
	return until - since;
}

static bool is_without_change(const struct spot *spot, const struct history *history)
{
	unsigned times = 0;
	for (unsigned i = history->records_count; i-- > 0 && times < NO_CHANGE_TIMES;) {
		if (!is_marked(spot, &history->records[i]))
			continue;
		if (history->records[i].feel != FEEL_SAME)
			return false;
		times++;
	}
	return times == NO_CHANGE_TIMES;
}

struct advices {
	struct advice *item;
	unsigned count;
};

/* Returns NULL if the list is full. */
static struct advice *add(struct advices *advices, const struct catalogue *catalogue, const char *id, const char *rules,
			  const struct record_mark *mark)
{
	if (advices->count == ADVICE_MAX)
		return NULL;
	struct advice *advice = &advices->item[advices->count++];
	*advice = (struct advice){ .id = id, .side = mark != NULL ? mark->side : SIDE_BOTH };
	advice->reason = reason_of(rules, "%s", catalogue_cue(catalogue, id));
	snprintf(advice->what, sizeof(advice->what), "%s", mark != NULL ? mark->what : "");
	return advice;
}

static void refer(struct advices *advices, const struct spot *spot, unsigned times)
{
	const unsigned *constant = spot->catalogue->constant;
	struct advice *advice = add(advices, spot->catalogue, "refer", "R110 R111", spot->mark);
	if (advice == NULL)
		return;
	if (times >= constant[CONSTANT_REFER_ROUTINES]) {
		snprintf(advice->brief, sizeof(advice->brief), "%u of %u", times, constant[CONSTANT_REFER_OF_ROUTINES]);
		snprintf(advice->why, sizeof(advice->why), "marked in %u of the last %u routines", times,
			 constant[CONSTANT_REFER_OF_ROUTINES]);
	} else {
		snprintf(advice->brief, sizeof(advice->brief), "%u days", constant[CONSTANT_REFER_DAYS]);
		snprintf(advice->why, sizeof(advice->why), "marked in every routine for %u days or more",
			 constant[CONSTANT_REFER_DAYS]);
	}
}

static void suggest_check(struct advices *advices, const struct spot *spot)
{
	struct advice *advice = add(advices, spot->catalogue, "no-change", "R114", spot->mark);
	if (advice == NULL)
		return;
	snprintf(advice->brief, sizeof(advice->brief), "same %d times", NO_CHANGE_TIMES);
	snprintf(advice->why, sizeof(advice->why), "felt the same after %d routines", NO_CHANGE_TIMES);
}

/* True if an earlier line is already about this place. */
static bool is_told(const struct advices *advices, const struct catalogue *catalogue, const char *what)
{
	for (unsigned i = 0; i < advices->count; i++) {
		const char *other = advices->item[i].what;
		if (strcmp(other, what) == 0 || group_has(catalogue, other, what) || group_has(catalogue, what, other))
			return true;
	}
	return false;
}

static void advise_on_marks(struct advices *advices, const struct catalogue *catalogue, const struct history *history,
			    const struct record *record)
{
	for (unsigned i = 0; i < record->marks_count; i++) {
		struct spot spot = { catalogue, &record->marks[i] };
		if (spot.mark->level == 0 || is_told(advices, catalogue, spot.mark->what))
			continue;
		unsigned times = times_marked(&spot, history);
		int64_t days = days_marked(&spot, history);
		if (times >= catalogue->constant[CONSTANT_REFER_ROUTINES] ||
		    days >= catalogue->constant[CONSTANT_REFER_DAYS])
			refer(advices, &spot, times);
		else if (is_without_change(&spot, history))
			suggest_check(advices, &spot);
	}
}

/* A second stop of the same kind at the same place (R110). */
static void advise_on_stop(struct advices *advices, const struct catalogue *catalogue, const struct history *history,
			   const struct record *record, const struct record_signal *signal)
{
	int at = catalogue_find(catalogue, SECTION_STOP_SIGNALS, signal->signal);
	const struct stop_signal *entry = at >= 0 ? &catalogue->stop_signals[at] : NULL;
	const struct record *last = &history->records[history->records_count - 1];
	if (entry == NULL || entry->second_within_days == 0 || signal->muscle[0] == '\0' ||
	    last->started - signal->at > (int64_t)entry->second_within_days * DAY_S ||
	    !history_repeats(history, signal, entry))
		return;
	const struct record_step *sweep = record_signal_sweep(record, signal);
	struct record_mark place = { .side = signal->side };
	snprintf(place.what, sizeof(place.what), "%s", sweep != NULL ? sweep->group : signal->muscle);
	if (is_told(advices, catalogue, place.what))
		return;
	struct advice *advice = add(advices, catalogue, "refer", "R110", &place);
	if (advice == NULL)
		return;
	snprintf(advice->brief, sizeof(advice->brief), "stopped twice");
	snprintf(advice->why, sizeof(advice->why), "stopped twice within %u days", entry->second_within_days);
}

static void advise_on_stops(struct advices *advices, const struct catalogue *catalogue, const struct history *history)
{
	for (unsigned i = history->records_count; i-- > 0;) {
		const struct record *record = &history->records[i];
		for (unsigned k = 0; k < record->signals_count; k++)
			advise_on_stop(advices, catalogue, history, record, &record->signals[k]);
	}
}

static bool is_always_after_the_run(const struct history *history)
{
	unsigned first = first_of_last(history, SAME_MODE_ROUTINES);
	for (unsigned i = first; i < history->records_count; i++) {
		if (strcmp(history->records[i].mode, "post-run") != 0)
			return false;
	}
	return history->records_count - first == SAME_MODE_ROUTINES;
}

unsigned history_advice(const struct history *history, const struct catalogue *catalogue,
			struct advice ret_advice[ADVICE_MAX])
{
	struct advices advices = { ret_advice, 0 };
	unsigned first = first_of_last(history, catalogue->constant[CONSTANT_REFER_OF_ROUTINES]);
	advise_on_stops(&advices, catalogue, history);
	for (unsigned i = history->records_count; i-- > first;)
		advise_on_marks(&advices, catalogue, history, &history->records[i]);
	if (is_always_after_the_run(history))
		add(&advices, catalogue, "mix-modes", "R44", NULL);
	return advices.count;
}
