/* SPDX-License-Identifier: MIT */
/* Where a session is: the state that the parts of the session engine share.
 *
 * Read what you like; only core/session/session.c changes it. */
#ifndef CORE_SESSION_STATE_H
#define CORE_SESSION_STATE_H

#include "base/msec.h"
#include "core/plan/plan.h"
#include "core/safety/safety.h"
#include <stdbool.h>

enum { SESSION_STEPS_MAX = 512, SESSION_SIGNALS_MAX = 16 };

enum phase { PHASE_RUNNING, PHASE_PAUSED, PHASE_REENTRY, PHASE_OVER, PHASE_COUNT };

enum ending { ENDING_NONE, ENDING_FINISHED, ENDING_LEFT, ENDING_STOPPED, ENDING_COUNT };

/* Why a step was left out or cut short. */
enum skip {
	SKIP_NONE,
	SKIP_PERSON, /* skipped by the person */
	SKIP_HURT, /* a stop signal, of this step or an earlier one on the same muscle */
	SKIP_LIMIT, /* its muscle or group has had its most */
	SKIP_REPLAN, /* the rest was planned anew */
	SKIP_COUNT
};

/* What was done with one step so far. */
struct step_record {
	msec done_ms; /* counted time, never paused time; over all goes at it */
	bool begun, ended;
	bool skipped; /* not done to its end; `why` says why */
	bool hurt; /* a stop signal was reported on it */
	enum skip why;
	int signal; /* the last stop signal (position in stop_signals); -1: none */
	unsigned cap; /* highest pressure, as eased */
	unsigned cap_most; /* what COMMAND_FIRMER may raise it to: the step's cap, less what stop signals took off */
	unsigned eased; /* pressure steps taken off by the person */
	unsigned holds;
};

/* A stop signal that was reported, and the muscle it was about (-1: none). */
struct session_signal {
	unsigned signal;
	int muscle;
	enum side side;
};

/* A value that owns a copy of the steps; borrows catalogue and safety. */
struct session {
	const struct catalogue *catalogue;
	const struct safety *safety; /* NULL: only the limits of mode and catalogue */
	unsigned mode;
	struct step steps[SESSION_STEPS_MAX]; /* start_s is not kept up to date */
	struct step_record record[SESSION_STEPS_MAX];
	unsigned steps_count;
	struct session_signal signals[SESSION_SIGNALS_MAX]; /* the first ones, in the order of their coming */
	unsigned signals_count;
	unsigned at; /* current step; steps_count once over */
	enum phase phase;
	enum ending ending;
	msec now; /* time of the last call */
	msec began; /* of the session */
	msec in_step; /* counted time since the current step was begun, the last time it was */
	msec held; /* length of the holds of this go at the step, the running one in full */
	msec hold, hold_left; /* length of the running hold; left of it, > 0 while it dwells */
	msec reentry_left;
	msec counted; /* counted time of the session: the sum of all done_ms */
	msec spoken; /* when a cue was last spoken */
	unsigned revision; /* counts what changes besides the time in the current step; never 0 */
	bool resumed; /* begun again from a record: going on first says where one is */
	bool fresh; /* the cues of the first moment of the step are still to be handed out */
};

const struct mode *session_mode(const struct session *session);

/* The next step that is still to come after `from`, or steps_count. */
unsigned session_step_after(const struct session *session, unsigned from);

/* The next roll, drill or stretch still to come after `from`, or steps_count. */
unsigned session_work_after(const struct session *session, unsigned from);

/* Whether a step is a roll that was done for a second at least: one that was skipped at once was not rolled. */
bool session_rolled(const struct session *session, unsigned at);

bool sides_meet(enum side a, enum side b);

/* Whether a roll works on a muscle of a side (SIDE_BOTH: of either). */
bool step_covers(const struct step *step, unsigned muscle, enum side side);

/* Whether roll `b` works, on `side`, on a muscle that roll `a` works on. */
bool steps_share(const struct step *a, const struct step *b, enum side side);

#endif
