/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The state of a session, shared by the parts of the session engine.
 *
 * Read freely; only the session engine changes it. */
#ifndef CORE_SESSION_STATE_H
#define CORE_SESSION_STATE_H

#include "base/msec.h"
#include "core/plan/plan.h"
#include "core/safety/safety.h"
#include <stdbool.h>

enum { SESSION_STEPS_MAX = 512, SESSION_SIGNALS_MAX = 16, SESSION_OUTCOMES_MAX = 16 };

enum phase { PHASE_RUNNING, PHASE_PAUSED, PHASE_REENTRY, PHASE_OVER, PHASE_COUNT };

enum ending { ENDING_NONE, ENDING_FINISHED, ENDING_LEFT, ENDING_STOPPED, ENDING_COUNT };

/* Why a step was left out or cut short. */
enum skip {
	SKIP_NONE,
	SKIP_PERSON, /* skipped by the person */
	SKIP_HURT, /* a stop signal, of this step or an earlier one on the same muscle */
	SKIP_LIMIT, /* its muscle or group has reached its limit */
	SKIP_REPLAN, /* the rest was replanned */
	SKIP_COUNT
};

/* Progress of one step so far. */
struct step_record {
	msec done_ms; /* counted time, never paused time; summed over all attempts */
	bool begun, ended;
	bool skipped; /* not completed; `why` says why */
	bool hurt; /* a stop signal was reported on it */
	enum skip why;
	int signal; /* the last stop signal (index in stop_signals); -1: none */
	unsigned cap; /* highest pressure after easing */
	unsigned cap_most; /* upper limit for COMMAND_FIRMER: the step's cap, lowered by stop signals */
	unsigned eased; /* pressure steps removed by the person */
	unsigned holds;
};

/* A reported stop signal, and the muscle it was about (-1: none). */
struct session_signal {
	unsigned signal;
	int muscle;
	enum side side;
};

/* The outcome of an answer to a stop signal's question, and the step that hurt (-1: none). */
struct session_outcome {
	const struct outcome *outcome;
	unsigned signal, question;
	bool worse;
	bool unanswered; /* the user left without an answer, so the worse one counts */
	int hurt;
};

/* The wait after a stop signal (core/session/wait.h). */
struct wait {
	bool on;
	unsigned signal;
	int hurt; /* step; -1: none */
	msec since; /* when the signal was reported */
	unsigned question, round; /* the current one, and how often it was answered with the worse answer */
	bool asked; /* its time has come */
	bool left; /* without an answer to the questions that remain */
	const char *said; /* line after the last answer; NULL: none yet */
	enum help help; /* how urgent `said` is ... */
	msec said_at; /* ... and when it was said */
	bool warned; /* `said` comes from a worse answer, so no milder line replaces it during this wait */
};

/* A value: owns a copy of the steps; borrows catalogue and safety. */
struct session {
	const struct catalogue *catalogue;
	const struct safety *safety; /* NULL: only the limits of mode and catalogue apply */
	unsigned mode;
	struct step steps[SESSION_STEPS_MAX]; /* start_s is not kept up to date */
	struct step_record record[SESSION_STEPS_MAX];
	unsigned steps_count;
	struct session_signal signals[SESSION_SIGNALS_MAX]; /* the first ones, in the order reported */
	unsigned signals_count;
	struct wait wait;
	struct session_outcome outcomes[SESSION_OUTCOMES_MAX]; /* of the answers so far */
	unsigned outcomes_count;
	unsigned at; /* current step; steps_count once over */
	enum phase phase;
	enum ending ending;
	msec now; /* time of the last call */
	msec began; /* of the session */
	msec in_step; /* counted time since the current step was last begun */
	msec held; /* total length of the holds in this attempt at the step, including all of the running one */
	msec hold, hold_left; /* length of the running hold; its remaining time, > 0 while it runs */
	msec reentry_left;
	msec counted; /* counted session time: the sum of all done_ms */
	msec spoken; /* when a cue was last spoken */
	unsigned revision; /* incremented by every change other than time in the current step; never 0 */
	bool extended; /* continues after its end; the routine itself stays finished */
	bool resumed; /* restarted from a record: on resuming, first announce the step */
	bool fresh; /* the cues at the start of the step are not yet delivered */
};

const struct mode *session_mode(const struct session *session);

/* The next step after `from` that is not skipped, or steps_count. */
unsigned session_step_after(const struct session *session, unsigned from);

/* The next roll, drill or stretch after `from` that is not skipped, or steps_count. */
unsigned session_work_after(const struct session *session, unsigned from);

/* True for a roll done for at least one second: one skipped at once was not rolled. */
bool session_rolled(const struct session *session, unsigned at);

bool sides_meet(enum side a, enum side b);

/* True if a roll works on a muscle of a side (SIDE_BOTH: of either). */
bool step_covers(const struct step *step, unsigned muscle, enum side side);

/* True if roll `b` works, on `side`, on a muscle that roll `a` works on. */
bool steps_share(const struct step *a, const struct step *b, enum side side);

#endif
