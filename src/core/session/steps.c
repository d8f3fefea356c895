/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Begins, ends and removes the steps of a session. */
#include "core/session/steps.h"
#include "core/person/spread.h"
#include "core/session/cues.h"
#include "core/session/limits.h"
#include "core/session/path.h"
#include "core/session/verdict.h"

void session_emit(struct session *session, enum cue_kind kind, unsigned step, const struct sentences *line,
		  struct cues *cues)
{
	struct cue cue = { .kind = kind, .step = step, .due = session->now, .counted = session->counted };
	if (kind == CUE_FIRMER)
		cue.pressure = session_pressure(session, session->in_step);
	if (line != NULL) {
		cue.line = line->kind;
		cue_join(cue.text, sizeof(cue.text), session->catalogue, line);
	}
	cue.spoken = cue.text[0] != '\0';
	if (cue.spoken)
		session->spoken = session->now;
	cues_add(cues, &cue);
}

void session_emit_cue(struct session *session, enum cue_kind kind, const char *id, struct cues *cues)
{
	struct sentences line = { .item = { id != NULL ? catalogue_cue(session->catalogue, id) : "" } };
	session_emit(session, kind, session->at, &line, cues);
}

void session_begin_step(struct session *session, unsigned at)
{
	session->at = at;
	session->revision++;
	session->in_step = 0;
	session->held = session->hold = session->hold_left = 0;
	session->fresh = true;
	session->record[at].begun = true;
	session->record[at].ended = false;
	if (session->steps[at].kind == STEP_ROLL)
		session->steps[at].seconds = session_start_seconds(session, at);
}

void session_over(struct session *session, enum ending ending, const struct sentences *line, struct cues *cues)
{
	static const enum cue_kind kinds[ENDING_COUNT] = {
		[ENDING_FINISHED] = CUE_FINISHED,
		[ENDING_LEFT] = CUE_LEFT,
		[ENDING_STOPPED] = CUE_STOPPED,
	};
	session_emit(session, kinds[ending], session->at, line, cues);
	session->phase = PHASE_OVER;
	session->ending = session->extended && ending == ENDING_LEFT ? ENDING_FINISHED : ending;
	session->at = session->steps_count;
	session->revision++;
	session->in_step = session->held = session->hold = session->hold_left = session->reentry_left = 0;
	session->fresh = false;
}

/* Removes a later step together with the change before it; the next change becomes at least as long instead. */
void session_leave_out(struct session *session, unsigned at, enum skip why)
{
	session->record[at].skipped = true;
	session->record[at].why = why;
	if (at == 0 || step_is_work(&session->steps[at - 1]))
		return;
	if (at - 1 > session->at) {
		session->record[at - 1].skipped = true;
		session->record[at - 1].why = why;
	}
	struct step *after = at + 1 < session->steps_count ? &session->steps[at + 1] : NULL;
	if (after != NULL && after->kind == STEP_CHANGEOVER && after->seconds < session->steps[at - 1].seconds)
		after->seconds = session->steps[at - 1].seconds;
}

/* Nobody has checked where a muscle from an overlay is. */
static bool may_be_there(const struct catalogue *catalogue, const struct step *hurt, const struct step *step)
{
	return step->kind == STEP_ROLL && sides_meet(step->side, hurt->side) &&
	       spread_shares(catalogue, (unsigned)hurt->muscle, (unsigned)step->muscle);
}

/* True if a signal reported on `hurt` excludes `step`: on the same side the muscles of `hurt`, or its whole group if
 * the region is excluded. A stretch or drill that hurts is excluded on both sides. */
static bool bars(const struct catalogue *catalogue, const struct stop_signal *signal, const struct step *hurt,
		 const struct step *step)
{
	if (hurt->kind != STEP_ROLL)
		return signal->skips_muscle && step->kind == hurt->kind && step->stretch == hurt->stretch;
	if (signal->skips_muscle && (steps_share(hurt, step, hurt->side) || may_be_there(catalogue, hurt, step)))
		return true;
	return signal->excludes_region && step->kind == STEP_ROLL && step->group == hurt->group &&
	       sides_meet(step->side, hurt->side);
}

bool session_is_barred(const struct session *session, const struct step *step)
{
	for (unsigned i = 0; i < session->steps_count; i++) {
		int signal = session->record[i].signal;
		if (signal >= 0 &&
		    bars(session->catalogue, &session->catalogue->stop_signals[signal], &session->steps[i], step))
			return true;
	}
	return false;
}

void session_skip_barred(struct session *session)
{
	for (unsigned i = session->at; (i = session_work_after(session, i)) < session->steps_count;) {
		if (session_is_barred(session, &session->steps[i]))
			session_leave_out(session, i, SKIP_HURT);
	}
}

/* The roll at `at`, or the one to which that step leads; steps_count if none. */
static unsigned roll_of(const struct session *session, unsigned at)
{
	unsigned work = step_is_work(&session->steps[at]) ? at : session_work_after(session, at);
	return work < session->steps_count && session->steps[work].kind == STEP_ROLL ? work : session->steps_count;
}

/* The step to continue with, skipping rolls whose muscles have reached their limit. */
static unsigned step_to_begin(struct session *session, struct cues *cues)
{
	for (;;) {
		unsigned at = session_step_after(session, session->at);
		unsigned roll = at < session->steps_count ? roll_of(session, at) : at;
		if (roll == session->steps_count || session_start_seconds(session, roll) > 0)
			return at;
		session_leave_out(session, roll, SKIP_LIMIT);
		session_emit(session, CUE_SKIPPED, roll, NULL, cues);
	}
}

/* Without a finish step, the final cue announces the end of the session. */
static void finish(struct session *session, struct cues *cues)
{
	struct sentences line = { 0 };
	if (session->steps[session->at].kind != STEP_FINISH)
		line.item[0] = session_last_line(session);
	session_over(session, ENDING_FINISHED, &line, cues);
}

static void begin_next(struct session *session, struct cues *cues)
{
	unsigned at = step_to_begin(session, cues);
	if (at < session->steps_count)
		session_begin_step(session, at);
	else
		finish(session, cues);
}

void session_end_step(struct session *session, enum skip why, struct cues *cues)
{
	struct step_record *record = &session->record[session->at];
	record->ended = true;
	record->skipped = why != SKIP_NONE;
	record->why = why;
	if (step_is_work(&session->steps[session->at]))
		session_emit(session, why == SKIP_PERSON ? CUE_SKIPPED : CUE_END, session->at, NULL, cues);
	begin_next(session, cues);
}

void session_end_empty_change(struct session *session, struct cues *cues)
{
	unsigned next = session->at + 1;
	if (session->at >= session->steps_count || step_is_work(&session->steps[session->at]))
		return;
	if (next < session->steps_count && session->record[next].skipped)
		session_end_step(session, SKIP_NONE, cues);
}

unsigned lower_cap(unsigned cap, unsigned by)
{
	return cap > by + 1 ? cap - by : 1;
}
