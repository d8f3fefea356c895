/* SPDX-License-Identifier: MIT */
/* What changes the rest of a session: stop signals, and a new plan for the minutes left. */
#include "core/session.h"
#include "core/session_steps.h"
#include <stddef.h>

/* ---- Stop signals ----------------------------------------------------------------------------------------------- */

/* What a signal is about: the work of now, else the roll begun last; -1 if nothing was done yet. */
static int step_of_signal(const struct session *session)
{
	int at = (int)session->at;
	if (session->at < session->steps_count && step_is_work(&session->steps[at]))
		return at;
	do
		at--;
	while (at >= 0 && !(session->steps[at].kind == STEP_ROLL && session->record[at].begun));
	return at;
}

/* Whether a signal reported on `hurt` leaves out `step`: on the same side its muscles, and the whole group where the
 * region is excluded.  A stretch or drill that hurts is left out on both sides. */
static bool is_left_for_today(const struct stop_signal *signal, const struct step *hurt, const struct step *step)
{
	if (hurt->kind != STEP_ROLL)
		return signal->skips_muscle && step->kind == hurt->kind && step->stretch == hurt->stretch;
	if (signal->skips_muscle && steps_share(hurt, step, hurt->side))
		return true;
	return signal->excludes_region && step->kind == STEP_ROLL && step->group == hurt->group &&
	       sides_meet(step->side, hurt->side);
}

static void leave_for_today(struct session *session, const struct stop_signal *signal, unsigned hurt)
{
	for (unsigned i = session->at; (i = session_step_after(session, i)) < session->steps_count;) {
		if (is_left_for_today(signal, &session->steps[hurt], &session->steps[i]))
			session_leave_out(session, i, SKIP_HURT);
	}
}

static unsigned lowered(unsigned cap, unsigned by)
{
	return cap > by + 1 ? cap - by : 1;
}

static void lower_caps(struct session *session, unsigned hurt, unsigned by)
{
	for (unsigned i = 0; by > 0 && i < session->steps_count; i++) {
		struct step_record *record = &session->record[i];
		if (!steps_share(&session->steps[hurt], &session->steps[i], SIDE_BOTH))
			continue;
		record->cap = lowered(record->cap, by);
		record->cap_most = lowered(record->cap_most, by);
	}
}

/* The rest of the session after a signal.  Where a bout ends the person gets a moment before anything goes on. */
static void act_on(struct session *session, const struct stop_signal *signal, int hurt, struct cues *cues)
{
	struct sentences line = { { signal->cue } };
	bool over_here = hurt == (int)session->at && (signal->action == STOP_ENDS_BOUT || signal->excludes_region);
	if (signal->action == STOP_ENDS_ROUTINE) {
		if (hurt == (int)session->at) {
			session->record[hurt].skipped = true;
			session->record[hurt].why = SKIP_HURT;
		}
		session_over(session, ENDING_STOPPED, &line, cues);
		return;
	}
	session_tell(session, CUE_STOPPED, hurt >= 0 ? (unsigned)hurt : session->at, &line, cues);
	if (over_here)
		session_end_step(session, SKIP_HURT, cues);
	else
		session_settle(session, cues);
	if (session->phase == PHASE_OVER)
		return;
	if (signal->action == STOP_PAUSES)
		session->phase = PHASE_PAUSED;
	if (session->phase != PHASE_PAUSED) {
		session->phase = PHASE_REENTRY;
		session->reentry_left = SESSION_REENTRY_MS;
	}
}

void session_stop_signal(struct session *session, unsigned signal, msec now, struct cues *cues)
{
	session_advance(session, now, cues);
	if (signal >= session->catalogue->stop_signals_count)
		return;
	const struct stop_signal *entry = &session->catalogue->stop_signals[signal];
	int hurt = step_of_signal(session);
	if (session->signals_count < SESSION_SIGNALS_MAX)
		session->signals[session->signals_count++] = (struct session_signal){ signal, hurt };
	if (hurt >= 0) {
		session->record[hurt].hurt = true;
		session->record[hurt].signal = (int)signal;
	}
	if (session->phase == PHASE_OVER)
		return;
	if (hurt >= 0) {
		leave_for_today(session, entry, (unsigned)hurt);
		lower_caps(session, (unsigned)hurt, entry->cap_minus);
	}
	act_on(session, entry, hurt, cues);
}

/* ---- A new plan for the rest ------------------------------------------------------------------------------------ */

/* What hurt stays left out, what was made lighter stays lighter. */
static void carry_over(struct session *session, unsigned added, unsigned first)
{
	const struct step *step = &session->steps[added];
	struct step_record *record = &session->record[added];
	for (unsigned i = 0; i < first; i++) {
		const struct step_record *old = &session->record[i];
		if (old->signal >= 0 &&
		    is_left_for_today(&session->catalogue->stop_signals[old->signal], &session->steps[i], step))
			session_leave_out(session, added, SKIP_HURT);
		if (!steps_share(&session->steps[i], step, SIDE_BOTH))
			continue;
		if (old->cap < session->steps[i].cap && old->cap < record->cap)
			record->cap = old->cap;
		if (old->cap_most < session->steps[i].cap && old->cap_most < record->cap_most)
			record->cap_most = old->cap_most;
	}
}

/* While something is being done, the rest begins with a change instead of a lead-in. */
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

/* What was done after the current step, before going back to it, stays on the account but is not done again. */
static void drop_the_rest(struct session *session)
{
	unsigned count = session->steps_count;
	session->steps_count = session->at + 1;
	for (unsigned i = session->at + 1; i < count; i++) {
		if (session->record[i].done_ms == 0)
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
	drop_the_rest(session);
	unsigned first = session->steps_count;
	for (unsigned i = 0; i < rest->steps_count && session->steps_count < SESSION_STEPS_MAX; i++) {
		struct step step = fitted(session, &rest->steps[i]);
		struct step_record record = { .signal = -1, .cap = step.cap, .cap_most = step.cap };
		add(session, &step, &record);
	}
	for (unsigned i = first; i < session->steps_count; i++)
		carry_over(session, i, first);
	session_tell_cue(session, CUE_REPLANNED, "replanned", cues);
	if (!step_is_work(&session->steps[session->at]))
		session_end_step(session, SKIP_NONE, cues);
	session_advance(session, session->now, cues);
}
