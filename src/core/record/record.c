/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The record of a session, updated as the session runs. */
#include "core/record/record.h"
#include "base/mem.h"
#include "base/text.h"
#include "core/plan/cue_line.h"
#include "core/session/verdict.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void record_done(struct record *record)
{
	free(record->steps);
	*record = (struct record){ 0 };
}

static void copy_id(char *out, const char *id)
{
	size_t size = id != NULL ? strnlen(id, RECORD_ID_MAX - 1) : 0;
	memcpy(out, id != NULL ? id : "", size);
	out[size] = '\0';
}

static void copy_id_at(char *out, const struct catalogue *catalogue, enum section section, int at)
{
	copy_id(out, at >= 0 ? catalogue_id(catalogue, section, (unsigned)at) : NULL);
}

struct record_step *record_add_step(struct record *record, const struct record_step *step)
{
	if (record->steps_count == record->steps_capacity) {
		record->steps_capacity = record->steps_capacity > 0 ? 2 * record->steps_capacity : 64;
		record->steps = mem_grow(record->steps, record->steps_capacity, sizeof(*record->steps));
	}
	record->steps[record->steps_count] = *step;
	return &record->steps[record->steps_count++];
}

void record_add_signal(struct record *record, const struct record_signal *signal)
{
	if (record->signals_count < RECORD_SIGNALS_MAX)
		record->signals[record->signals_count++] = *signal;
}

bool record_has_signal(const struct record *record, const char *id, const char *muscle, enum side side)
{
	for (unsigned i = 0; i < record->signals_count; i++) {
		const struct record_signal *signal = &record->signals[i];
		if (strcmp(signal->signal, id) == 0 && strcmp(signal->muscle, muscle) == 0 && signal->side == side)
			return true;
	}
	return false;
}

static bool has_word(const char *words, const char *word)
{
	size_t size;
	for (words = text_word(words, &size); size > 0; words = text_word(words + size, &size))
		if (strlen(word) == size && strncmp(words, word, size) == 0)
			return true;
	return false;
}

/* True if the session has the signal of the step; of any kind if the step names none. One without a place counts
 * everywhere. */
static bool has_signal_of(const struct record *record, const struct record_step *step)
{
	for (unsigned i = 0; i < record->signals_count; i++) {
		const struct record_signal *signal = &record->signals[i];
		bool kind = step->signal[0] == '\0' || strcmp(signal->signal, step->signal) == 0;
		bool side = signal->side == step->side || signal->side == SIDE_BOTH;
		bool place = step->kind == STEP_ROLL &&
			     (strcmp(signal->muscle, step->what) == 0 || has_word(step->covers, signal->muscle));
		if (kind && (signal->muscle[0] == '\0' || (side && place)))
			return true;
	}
	return false;
}

bool record_complete_signals(struct record *record, struct err *err)
{
	for (unsigned i = 0; i < record->steps_count; i++) {
		const struct record_step *step = &record->steps[i];
		struct record_signal signal = { .side = step->side };
		if ((!step->hurt && step->signal[0] == '\0') || has_signal_of(record, step))
			continue;
		if (step->signal[0] == '\0')
			return err_set(err, ERR_USAGE, "'%s' hurt, but no stop signal says how: give one in 'signals'",
				       step->what);
		if (record->signals_count == RECORD_SIGNALS_MAX)
			return err_set(err, ERR_USAGE, "more than %d stop signals", RECORD_SIGNALS_MAX);
		signal.at = record->ended != 0 ? record->ended : record->started;
		copy_id(signal.signal, step->signal);
		copy_id(signal.muscle, step->kind == STEP_ROLL ? step->what : NULL);
		record_add_signal(record, &signal);
	}
	return true;
}

/* ---- From a session --------------------------------------------------------------------------------------------- */

static void name_covers(const struct catalogue *catalogue, const struct step *step, char *out, size_t size)
{
	size_t used = 0;
	for (unsigned i = 0; i < step->covers_count && used < size; i++)
		used += (size_t)snprintf(out + used, size - used, "%s%s", i > 0 ? " " : "",
					 catalogue->muscles[step->covers[i]].id);
}

/* Sets every byte, so that two of them can be compared as memory. */
static void take_step(struct record_step *ret, const struct session *session, unsigned at)
{
	const struct catalogue *catalogue = session->catalogue;
	const struct step *step = &session->steps[at];
	const struct step_record *done = &session->record[at];
	bool rolls = step->kind == STEP_ROLL;
	memset(ret, 0, sizeof(*ret));
	ret->kind = step->kind;
	copy_id_at(ret->what, catalogue, rolls ? SECTION_MUSCLES : SECTION_STRETCHES,
		   rolls ? step->muscle : step->stretch);
	copy_id_at(ret->group, catalogue, SECTION_GROUPS, rolls ? step->group : -1);
	copy_id_at(ret->tool, catalogue, SECTION_TOOLS, step->tool);
	name_covers(catalogue, step, ret->covers, sizeof(ret->covers));
	ret->sweep = step->sweep;
	ret->side = step->side;
	ret->position = step->position;
	ret->seconds = step->seconds;
	ret->cap = step->cap;
	ret->tempo_s = step->tempo_s;
	ret->hold_s = step->hold_s;
	ret->done_ms = done->done_ms;
	ret->begun = done->begun;
	ret->ended = done->ended;
	ret->skipped = done->skipped;
	ret->hurt = done->hurt;
	ret->why = done->why;
	copy_id_at(ret->signal, catalogue, SECTION_STOP_SIGNALS, done->signal);
	ret->eased = done->eased;
	ret->holds = done->holds;
	ret->cap_eased = done->cap;
	ret->cap_most = done->cap_most;
}

/* Not memcmp, which would compare padding too. */
bool record_step_same(const struct record_step *a, const struct record_step *b)
{
	bool same_words = strcmp(a->what, b->what) == 0 && strcmp(a->group, b->group) == 0 &&
			  strcmp(a->covers, b->covers) == 0 && strcmp(a->tool, b->tool) == 0 &&
			  strcmp(a->signal, b->signal) == 0;
	bool same_plan = a->kind == b->kind && a->sweep == b->sweep && a->side == b->side &&
			 a->position == b->position && a->seconds == b->seconds && a->cap == b->cap &&
			 a->tempo_s == b->tempo_s && a->hold_s == b->hold_s;
	bool same_course = a->done_ms == b->done_ms && a->begun == b->begun && a->ended == b->ended &&
			   a->skipped == b->skipped && a->hurt == b->hurt && a->why == b->why && a->eased == b->eased &&
			   a->holds == b->holds && a->cap_eased == b->cap_eased && a->cap_most == b->cap_most;
	return same_words && same_plan && same_course;
}

static void take_marks(struct record *record, const struct catalogue *catalogue, const struct wish *wish)
{
	for (unsigned i = 0; i < wish->sore_count && i < LIST_MAX; i++) {
		struct record_mark *mark = &record->marks[record->marks_count++];
		copy_id(mark->what, target_id(catalogue, wish->sore[i].target));
		mark->side = wish->sore[i].side;
		mark->level = wish->sore[i].level;
	}
}

static void add_planned_rolling(struct record *record)
{
	record->planned_roll_s = 0;
	for (unsigned i = 0; i < record->steps_count; i++)
		record->planned_roll_s += record->steps[i].kind == STEP_ROLL ? record->steps[i].seconds : 0;
}

void record_start(struct record *ret_record, const struct session *session, const struct wish *wish, int64_t started,
		  int32_t offset_s)
{
	struct record_step step;
	*ret_record = (struct record){ .started = started, .offset_s = offset_s, .minutes = wish->minutes };
	ret_record->fingerprint = session->catalogue->fingerprint;
	copy_id(ret_record->mode, session_mode(session)->id);
	take_marks(ret_record, session->catalogue, wish);
	for (unsigned i = 0; i < session->steps_count; i++) {
		take_step(&step, session, i);
		record_add_step(ret_record, &step);
		ret_record->planned_s += step.seconds;
	}
	add_planned_rolling(ret_record);
}

bool record_counts_as_rolled(const struct record *record)
{
	return record->rolled_ms > 0 && 2 * record->rolled_ms >= record->planned_roll_s * MSEC_SECOND;
}

/* If the program is killed during a wait, the session stays stopped, because unanswered counts as the worse answer. */
static enum ending verdict_of(const struct session *session)
{
	return session->wait.on ? ENDING_STOPPED : session_verdict(session);
}

/* ---- As it happens ---------------------------------------------------------------------------------------------- */

/* While only time passes, no step but the current one changes. */
static void update_steps(struct record *record, const struct session *session, struct record_change *change)
{
	struct record_step step;
	bool time_only = record->revision == session->revision;
	unsigned first = time_only ? session->at : 0, end = time_only ? session->at + 1 : session->steps_count;
	for (unsigned i = first; i < end && i < session->steps_count; i++) {
		take_step(&step, session, i);
		if (i < record->steps_count && record_step_same(&record->steps[i], &step))
			continue;
		if (i < record->steps_count)
			record->steps[i] = step;
		else
			record_add_step(record, &step);
		if (change->first == change->end)
			change->first = i;
		change->end = i + 1;
	}
	record->steps_count = session->steps_count;
	record->revision = session->revision;
}

static void update_signals(struct record *record, const struct session *session, int64_t at)
{
	for (; record->session_signals < session->signals_count; record->session_signals++) {
		const struct session_signal *reported = &session->signals[record->session_signals];
		struct record_signal signal = { .side = reported->side, .at = at };
		copy_id_at(signal.signal, session->catalogue, SECTION_STOP_SIGNALS, (int)reported->signal);
		copy_id_at(signal.muscle, session->catalogue, SECTION_MUSCLES, reported->muscle);
		record_add_signal(record, &signal);
	}
}

struct record_change record_update(struct record *record, const struct session *session, int64_t at)
{
	struct record_change change = { .signals_first = record->signals_count };
	unsigned steps_count = record->steps_count;
	update_steps(record, session, &change);
	update_signals(record, session, at);
	enum ending ending = verdict_of(session);
	change.head = record->done_ms != session->counted || record->ending != ending || record->at != session->at ||
		      steps_count != session->steps_count;
	record->done_ms = session->counted;
	record_count(record);
	add_planned_rolling(record);
	record->at = session->at;
	record->ending = ending;
	if (ending == ENDING_NONE)
		record->ended = 0;
	else if (record->ended == 0)
		record->ended = at;
	return change;
}

/* ---- Looking back ----------------------------------------------------------------------------------------------- */

bool record_resumable(const struct record *record)
{
	for (unsigned i = record->at; record->ending == ENDING_NONE && i < record->steps_count; i++) {
		const struct record_step *step = &record->steps[i];
		if (step_kind_is_work(step->kind) && !step->ended && !step->skipped)
			return true;
	}
	return false;
}

void record_count(struct record *record)
{
	record->rolled_ms = 0;
	for (unsigned i = 0; i < record->steps_count; i++)
		record->rolled_ms += record->steps[i].kind == STEP_ROLL ? record->steps[i].done_ms : 0;
}

unsigned record_work_s(const struct record *record)
{
	msec sum = 0;
	for (unsigned i = 0; i < record->steps_count; i++)
		sum += step_kind_is_work(record->steps[i].kind) ? record->steps[i].done_ms : 0;
	return (unsigned)(sum / MSEC_SECOND);
}
