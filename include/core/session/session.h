/* SPDX-License-Identifier: MIT */
/* The session: where the coach is in a plan, as a state machine over injected time.
 *
 * Laws, each held by a property test: advancing in pieces equals advancing at once; paused time is never counted; no
 * muscle, and no group of one side, ever passes its limit whatever is commanded.  No clock, no memory but its own.
 * The state is in core/session/state.h, what a view shows of it in core/session/snapshot.h, what is told in core/session/cue.h,
 * the limits in core/session/limits.h. */
#ifndef CORE_SESSION_SESSION_H
#define CORE_SESSION_SESSION_H

#include "core/session/cue.h"
#include "core/session/limits.h"
#include "core/session/snapshot.h"
#include "core/session/state.h"

enum { SESSION_REENTRY_MS = 3000, SESSION_ADD_S = 15, SESSION_JUST_BEGUN_MS = 3000 };

enum command {
	COMMAND_PAUSE, /* pause, or go on (3 s re-entry) */
	COMMAND_HOLD, /* tight spot; again: move on */
	COMMAND_EASE, /* one pressure step lighter, for the rest of the session wherever this muscle is rolled */
	COMMAND_FIRMER, /* "feels good": take one easing back */
	COMMAND_SKIP, /* this step; between bouts: begin now */
	COMMAND_BACK, /* to the start of this bout, or to the one before if it has just begun or is not yet */
	COMMAND_MORE, /* 15 s more, as far as the limits go */
	COMMAND_LESS, /* 15 s less, not under the minimum nor what is already done */
	COMMAND_LEAVE, /* end the session; what was done is kept */
	COMMAND_COUNT
};

/* Starts at `now` with the lead-in.  Borrows the plan's catalogue and `safety` (may be NULL: then only the limits of
 * mode and catalogue count); copies the steps.  Hands out the cues of the first moment with the first advance. */
void session_start(struct session *session, const struct plan *plan, const struct safety *safety, msec now);

/* Goes on with a session that was interrupted: `plan` holds all its steps, `record` what was done with each, `at` is
 * the step it was in.  Starts paused there; COMMAND_PAUSE goes on. */
void session_resume(struct session *session, const struct plan *plan, const struct safety *safety,
		    const struct step_record *record, unsigned at, msec now);

/* Moves to `now`, over as many steps as the time asks for, handing out the cues that came due, in order.  A `now`
 * before the last one changes nothing. */
void session_advance(struct session *session, msec now, struct cues *cues);

/* Carries out a command at `now` (advances first).  What cannot be done changes nothing and hands out CUE_REFUSED. */
void session_command(struct session *session, enum command command, msec now, struct cues *cues);

/* A stop signal (position in stop_signals) was reported on the current bout, or between bouts on the last one: does
 * what the signal's entry says.  Once over it is only kept in the record. */
void session_stop_signal(struct session *session, unsigned signal, msec now, struct cues *cues);

/* The machine slept or the process was stopped: pauses as of `since`, so that nothing after it is counted. */
void session_suspend(struct session *session, msec since, msec now, struct cues *cues);

/* Replaces what is not yet begun by the steps of `rest` (a plan for the minutes left).  What was done still counts,
 * what hurt stays left out, what was eased stays eased. */
void session_replan(struct session *session, const struct plan *rest, msec now, struct cues *cues);

#endif
