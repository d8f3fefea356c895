/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Advances time in a session: starting, resuming and sleeping. */
#include "core/session/session.h"
#include "core/session/cues.h"
#include "core/session/path.h"
#include "core/session/steps.h"

static void copy_steps(struct session *session, const struct plan *plan)
{
	session->catalogue = plan->catalogue;
	session->mode = plan->mode;
	session->steps_count = plan->steps_count < SESSION_STEPS_MAX ? plan->steps_count : SESSION_STEPS_MAX;
	for (unsigned i = 0; i < session->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		session->steps[i] = *step;
		session->record[i] = (struct step_record){ .signal = -1, .cap = step->cap, .cap_most = step->cap };
	}
}

static void clear(struct session *session, const struct safety *safety, msec now)
{
	session->safety = safety;
	session->signals_count = session->outcomes_count = 0;
	session->wait = (struct wait){ .on = false };
	session->at = 0;
	session->phase = PHASE_RUNNING;
	session->ending = ENDING_NONE;
	session->now = session->began = now;
	session->in_step = session->held = session->hold = session->hold_left = session->reentry_left = 0;
	session->counted = 0;
	session->revision = 1;
	session->spoken = now - CUE_SPACE_MS;
	session->fresh = session->resumed = session->extended = false;
}

void session_start(struct session *session, const struct plan *plan, const struct safety *safety, msec now)
{
	struct cues ignored = { 0 };
	copy_steps(session, plan);
	clear(session, safety, now);
	if (session->steps_count > 0)
		session_begin_step(session, 0);
	else
		session_over(session, ENDING_FINISHED, NULL, &ignored);
}

void session_resume(struct session *session, const struct plan *plan, const struct safety *safety,
		    const struct step_record *record, unsigned at, msec now)
{
	struct cues ignored = { 0 };
	copy_steps(session, plan);
	clear(session, safety, now);
	for (unsigned i = 0; i < session->steps_count; i++) {
		session->record[i] = record[i];
		session->counted += record[i].done_ms;
	}
	if (at >= session->steps_count) {
		session_over(session, ENDING_FINISHED, NULL, &ignored);
		return;
	}
	session->at = at;
	session->phase = PHASE_PAUSED;
	session->resumed = true;
	session->record[at].begun = true;
	session->in_step = min_ms(record[at].done_ms, session->steps[at].seconds * MSEC_SECOND);
}

/* Delivers the cues due up to the time `to`, counted from the start of the step. */
static void emit_until(struct session *session, msec to, struct cues *cues)
{
	struct schedule schedule;
	session_schedule(session, &schedule);
	for (unsigned i = 0; i < schedule.count; i++) {
		const struct timed_cue *timed = &schedule.item[i];
		if (!session_cue_due(session, timed, to))
			continue;
		msec later = timed->at - session->in_step;
		struct cue cue = { .kind = timed->kind, .step = session->at, .line = timed->line.kind };
		cue.due = session->now + later;
		cue.counted = session->counted + later;
		if (cue.kind == CUE_FIRMER)
			cue.pressure = session_pressure(session, timed->at);
		struct sentences line = timed->line;
		line.pressure = session_pressure(session, timed->at);
		cue_join(cue.text, sizeof(cue.text), session->catalogue, &line);
		bool quiet = timed->at == 0 || cue.due - session->spoken >= CUE_SPACE_MS;
		cue.spoken = timed->spoken && quiet && cue.text[0] != '\0';
		if (cue.spoken)
			session->spoken = cue.due;
		cues_add(cues, &cue);
	}
	session->fresh = false;
}

static void count(struct session *session, msec time)
{
	session->now += time;
	session->in_step += time;
	session->counted += time;
	session->record[session->at].done_ms += time;
	session->hold_left -= min_ms(time, session->hold_left);
}

/* Runs to the end of the step, of a hold, or of the given time; false once the time is used up. */
static bool run(struct session *session, msec time, struct cues *cues)
{
	msec length = session->steps[session->at].seconds * MSEC_SECOND;
	bool holds = session->hold_left > 0;
	msec part = min_ms(time, length - session->in_step);
	if (holds)
		part = min_ms(part, session->hold_left);
	if (part > 0 || session->fresh)
		emit_until(session, session->in_step + part, cues);
	count(session, part);
	if (session->in_step >= length) {
		session_end_step(session, SKIP_NONE, cues);
		return true;
	}
	if (holds && session->hold_left == 0) {
		session_emit_cue(session, CUE_MOVE_ON, "move-on", cues);
		return true;
	}
	return false;
}

static bool reenter(struct session *session, msec time, struct cues *cues)
{
	msec part = min_ms(time, session->reentry_left);
	session->now += part;
	session->reentry_left -= part;
	if (session->reentry_left > 0)
		return false;
	session->phase = PHASE_RUNNING;
	session_emit_cue(session, CUE_RESUMED, NULL, cues);
	return true;
}

void session_advance(struct session *session, msec now, struct cues *cues)
{
	bool more = now >= session->now;
	while (more) {
		msec time = now - session->now;
		switch (session->phase) {
		case PHASE_RUNNING:
			more = run(session, time, cues);
			break;
		case PHASE_REENTRY:
			more = reenter(session, time, cues);
			break;
		case PHASE_PAUSED:
		case PHASE_OVER:
		case PHASE_COUNT:
			session->now = now;
			more = false;
		}
	}
	wait_advance(session, cues);
}

void session_suspend(struct session *session, msec since, msec now, struct cues *cues)
{
	session_advance(session, min_ms(since, now), cues);
	if (session->phase == PHASE_RUNNING || session->phase == PHASE_REENTRY) {
		session->phase = PHASE_PAUSED;
		session_emit_cue(session, CUE_PAUSED, "paused", cues);
	}
	session_advance(session, now, cues);
}

msec session_rolled_ms(const struct session *session)
{
	msec sum = 0;
	for (unsigned i = 0; i < session->steps_count; i++)
		sum += session->steps[i].kind == STEP_ROLL ? session->record[i].done_ms : 0;
	return sum;
}

msec session_planned_ms(const struct session *session)
{
	msec sum = 0;
	for (unsigned i = 0; i < session->steps_count; i++)
		sum += session->steps[i].seconds * MSEC_SECOND;
	return sum;
}
