/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Changes the rest of a session: stop signals, and replanning for the minutes left. */
#include "core/session/session.h"
#include "core/session/steps.h"
#include <stddef.h>

/* ---- Stop signals ----------------------------------------------------------------------------------------------- */

/* The step that a signal is about: the current work, otherwise the last roll begun, otherwise the work that the person
 * is getting ready for; -1 if there is none. */
static int step_of_signal(const struct session *session)
{
	int at = (int)session->at;
	if (session->at < session->steps_count && step_is_work(&session->steps[at]))
		return at;
	do
		at--;
	while (at >= 0 && !(session->steps[at].kind == STEP_ROLL && session->record[at].begun));
	unsigned next = at < 0 ? session_work_after(session, session->at) : 0;
	return at >= 0 ? at : next < session->steps_count ? (int)next : -1;
}

/* Ranks a signal by how much it excludes. A later, milder signal on the same step does not undo the exclusion. */
static unsigned severity(const struct session *session, int signal)
{
	const struct stop_signal *entry = signal >= 0 ? &session->catalogue->stop_signals[signal] : NULL;
	return entry == NULL ? 0 : entry->excludes_region ? 3 : entry->skips_muscle ? 2 : 1;
}

static void note_signal(struct session *session, unsigned signal, int hurt)
{
	struct session_signal reported = { .signal = signal, .muscle = -1, .side = SIDE_BOTH };
	if (hurt >= 0) {
		reported.muscle = session->steps[hurt].muscle;
		reported.side = session->steps[hurt].side;
	}
	if (session->signals_count < SESSION_SIGNALS_MAX)
		session->signals[session->signals_count++] = reported;
	if (hurt < 0)
		return;
	struct step_record *record = &session->record[hurt];
	record->hurt = true;
	if (severity(session, (int)signal) >= severity(session, record->signal))
		record->signal = (int)signal;
}

static void lower_caps(struct session *session, unsigned hurt, unsigned by)
{
	for (unsigned i = 0; by > 0 && i < session->steps_count; i++) {
		struct step_record *record = &session->record[i];
		if (!steps_share(&session->steps[hurt], &session->steps[i], SIDE_BOTH))
			continue;
		record->cap = lower_cap(record->cap, by);
		record->cap_most = lower_cap(record->cap_most, by);
	}
}

/* A second signal of any kind ends the routine. */
static bool ends_routine(const struct session *session, const struct stop_signal *signal)
{
	return signal->action == STOP_ENDS_ROUTINE || session->signals_count > 1;
}

static void stop_routine(struct session *session, const struct sentences *line, int hurt, struct cues *cues)
{
	if (hurt == (int)session->at) {
		session->record[hurt].skipped = true;
		session->record[hurt].why = SKIP_HURT;
	}
	session_over(session, ENDING_STOPPED, line, cues);
}

/* No more holds where it cramped. */
static void forbid_holds(struct session *session, int hurt)
{
	if (hurt >= 0)
		session->record[hurt].holds = session->catalogue->constant[CONSTANT_HOLDS_PER_BOUT_MAX];
}

/* Applies a signal to the rest of the session, which then waits: rolling never resumes by itself. */
static void act_on(struct session *session, const struct stop_signal *signal, int hurt, struct cues *cues)
{
	const char *first = signal->lines.items_count > 0 ? signal->lines.items[0] : signal->cue;
	const char *second = signal->lines.items_count > 1 ? signal->lines.items[1] : NULL;
	struct sentences line = { .item = { first, second } };
	bool over_here = hurt == (int)session->at && (signal->action == STOP_ENDS_BOUT || signal->excludes_region);
	if (ends_routine(session, signal)) {
		stop_routine(session, &line, hurt, cues);
		return;
	}
	session_emit(session, CUE_STOPPED, hurt >= 0 ? (unsigned)hurt : session->at, &line, cues);
	if (signal->action == STOP_PAUSES)
		forbid_holds(session, hurt);
	if (over_here)
		session_end_step(session, SKIP_HURT, cues);
	else
		session_end_empty_change(session, cues);
	if (session->phase == PHASE_OVER)
		return;
	session->phase = PHASE_PAUSED;
	session->reentry_left = 0;
}

static void take_signal(struct session *session, unsigned signal, int hurt, struct cues *cues)
{
	const struct stop_signal *entry = &session->catalogue->stop_signals[signal];
	session_skip_barred(session);
	if (hurt >= 0)
		lower_caps(session, (unsigned)hurt, entry->cap_minus);
	act_on(session, entry, hurt, cues);
}

void session_stop_signal(struct session *session, unsigned signal, msec now, struct cues *cues)
{
	session_advance(session, now, cues);
	if (signal >= session->catalogue->stop_signals_count)
		return;
	int hurt = step_of_signal(session);
	session->revision++;
	note_signal(session, signal, hurt);
	if (session->phase == PHASE_OVER)
		return;
	take_signal(session, signal, hurt, cues);
	wait_start(session, signal, hurt, cues);
}

void session_answer(struct session *session, enum answer answer, msec now, struct cues *cues)
{
	session_advance(session, now, cues);
	wait_answer(session, answer, cues);
}

void session_leave_wait(struct session *session, msec now, struct cues *cues)
{
	session_advance(session, now, cues);
	wait_leave(session, cues);
}

/* ---- Replanning -------------------------------------------------------------------------------------------------- */

/* Carries eased pressure over to the new steps. */
static void carry_caps_over(struct session *session, unsigned added, unsigned first)
{
	const struct step *step = &session->steps[added];
	struct step_record *record = &session->record[added];
	for (unsigned i = 0; i < first; i++) {
		const struct step_record *old = &session->record[i];
		if (!steps_share(&session->steps[i], step, SIDE_BOTH))
			continue;
		if (old->cap < session->steps[i].cap && old->cap < record->cap)
			record->cap = old->cap;
		if (old->cap_most < session->steps[i].cap && old->cap_most < record->cap_most)
			record->cap_most = old->cap_most;
	}
}

/* Turns the lead-in of the replanned rest into a change, because the session is already running. */
static struct step fitted(const struct session *session, const struct step *step)
{
	struct step fitted = *step;
	unsigned change = session->catalogue->constant[CONSTANT_NEXT_MUSCLE_S];
	if (step->kind == STEP_LEAD_IN) {
		fitted.kind = STEP_CHANGEOVER;
		fitted.seconds = step->seconds < change ? step->seconds : change;
	}
	return fitted;
}

static void add(struct session *session, const struct step *step, const struct step_record *record)
{
	session->steps[session->steps_count] = *step;
	session->record[session->steps_count++] = *record;
}

static void add_all(struct session *session, const struct plan *plan)
{
	for (unsigned i = 0; i < plan->steps_count && session->steps_count < SESSION_STEPS_MAX; i++) {
		struct step step = fitted(session, &plan->steps[i]);
		struct step_record record = { .signal = -1, .cap = step.cap, .cap_most = step.cap };
		add(session, &step, &record);
	}
}

/* Keeps the record of steps done after the current one (before going back), but does not repeat them. */
static void drop_the_rest(struct session *session)
{
	unsigned count = session->steps_count;
	session->steps_count = session->at + 1;
	for (unsigned i = session->at + 1; i < count; i++) {
		if (session->record[i].done_ms == 0 && session->record[i].signal < 0)
			continue;
		add(session, &session->steps[i], &session->record[i]);
		session->record[session->steps_count - 1].skipped = true;
		session->record[session->steps_count - 1].why = SKIP_REPLAN;
	}
}

void session_replan(struct session *session, const struct plan *rest, msec now, struct cues *cues)
{
	session_advance(session, now, cues);
	if (session->phase == PHASE_OVER)
		return;
	session->revision++;
	drop_the_rest(session);
	unsigned first = session->steps_count;
	add_all(session, rest);
	for (unsigned i = first; i < session->steps_count; i++)
		carry_caps_over(session, i, first);
	session_skip_barred(session);
	session_emit_cue(session, CUE_REPLANNED, "replanned", cues);
	if (!step_is_work(&session->steps[session->at]))
		session_end_step(session, SKIP_NONE, cues);
	session_advance(session, session->now, cues);
}

void session_extend(struct session *session, const struct plan *more, msec now, struct cues *cues)
{
	unsigned first = session->steps_count;
	session_advance(session, now, cues);
	if (session->phase != PHASE_OVER || session->ending != ENDING_FINISHED)
		return;
	add_all(session, more);
	if (session->steps_count == first)
		return;
	session->extended = true;
	session->phase = PHASE_RUNNING;
	session_begin_step(session, first);
	session_advance(session, session->now, cues);
}
