/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The session: a state machine that walks through a plan over injected time.
 *
 * Properties, each tested: advancing in pieces equals advancing at once; paused time is never counted; no muscle, and
 * no group on one side, ever exceeds its limit whatever is commanded. It reads no clock and owns all its memory. See
 * core/session/state.h for the state, core/session/snapshot.h for views, core/session/cue.h for cues,
 * core/session/limits.h for limits. */
#ifndef CORE_SESSION_SESSION_H
#define CORE_SESSION_SESSION_H

#include "core/session/cue.h"
#include "core/session/limits.h"
#include "core/session/snapshot.h"
#include "core/session/state.h"
#include "core/session/wait.h"

enum { SESSION_REENTRY_MS = 3000, SESSION_ADD_S = 15, SESSION_JUST_BEGUN_MS = 3000 };

enum command {
	COMMAND_PAUSE, /* pause, or resume (3 s re-entry) */
	COMMAND_HOLD, /* hold on a tight spot; again: move on */
	COMMAND_EASE, /* one pressure step lighter, for this muscle for the rest of the session */
	COMMAND_FIRMER, /* "feels good": undo one easing */
	COMMAND_SKIP, /* skip this step; between bouts: begin now */
	COMMAND_BACK, /* to the start of this bout, or the previous one if this has just begun or not begun yet */
	COMMAND_MORE, /* 15 s more, within the limits */
	COMMAND_LESS, /* 15 s less, but not below the minimum or what is already done */
	COMMAND_LEAVE, /* end the session; progress is saved */
	COMMAND_COUNT
};

/* Starts at `now` with the lead-in. Borrows the plan's catalogue and `safety` (may be NULL: only the limits of mode
 * and catalogue apply); copies the steps. The first advance delivers the cues due at the start. */
void session_start(struct session *session, const struct plan *plan, const struct safety *safety, msec now);

/* Resumes an interrupted session: `plan` holds all its steps, `record` what was done with each, `at` is the current
 * step. Starts paused there; COMMAND_PAUSE resumes. */
void session_resume(struct session *session, const struct plan *plan, const struct safety *safety,
		    const struct step_record *record, unsigned at, msec now);

/* Advances to `now`, over as many steps as have passed, and delivers the cues that became due, in order. Does nothing
 * if `now` is before the last call. */
void session_advance(struct session *session, msec now, struct cues *cues);

/* Carries out a command at `now` (advances first). A command that is not possible changes nothing and delivers
 * CUE_REFUSED. */
void session_command(struct session *session, enum command command, msec now, struct cues *cues);

/* Reports a stop signal (index in stop_signals) on the current bout, or between bouts on the last one, and acts as the
 * signal's entry specifies. Once the session is over, it is only recorded. */
void session_stop_signal(struct session *session, unsigned signal, msec now, struct cues *cues);

/* Answers the question of the wait (core/session/wait.h); does nothing before it is asked. */
void session_answer(struct session *session, enum answer answer, msec now, struct cues *cues);

/* Leaves the wait; an unanswered question counts as the worse answer. */
void session_leave_wait(struct session *session, msec now, struct cues *cues);

/* Handles system sleep or a stopped process: pauses as of `since`, so that later time is not counted. */
void session_suspend(struct session *session, msec since, msec now, struct cues *cues);

/* Replaces the steps not yet begun by those of `rest` (a plan for the minutes left). Time done still counts, muscles
 * that hurt stay left out, and eased pressure stays eased. */
void session_replan(struct session *session, const struct plan *rest, msec now, struct cues *cues);

/* Adds steps to a finished session and begins the first. The routine stays finished, even if they are abandoned. */
void session_extend(struct session *session, const struct plan *more, msec now, struct cues *cues);

/* Counted time of the roll steps only, and the length of all steps as planned or changed. */
msec session_rolled_ms(const struct session *session);
msec session_planned_ms(const struct session *session);

#endif
