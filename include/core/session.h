/* SPDX-License-Identifier: MIT */
/* The session: where the coach is in a plan, as a state machine over injected time.
 *
 * Laws, each held by a property test: advancing in pieces equals advancing at once; paused time is never counted; no
 * muscle, and no group of one side, ever passes its limit whatever is commanded.  No clock, no memory but its own. */
#ifndef CORE_SESSION_H
#define CORE_SESSION_H

#include <stdbool.h>
#include "base/msec.h"
#include "core/plan.h"

enum { SESSION_STEPS_MAX = 512, SESSION_CUES_MAX = 64, SESSION_REENTRY_MS = 3000, SESSION_ADD_S = 15 };

enum phase { PHASE_RUNNING, PHASE_PAUSED, PHASE_REENTRY, PHASE_OVER };

enum ending { ENDING_NONE, ENDING_FINISHED, ENDING_LEFT, ENDING_STOPPED };

enum command {
	COMMAND_PAUSE,   /* pause, or go on (3 s re-entry) */
	COMMAND_HOLD,    /* tight spot */
	COMMAND_EASE,    /* one pressure step lighter, remembered for this muscle */
	COMMAND_FIRMER,  /* "feels good": allow the next step up to the cap again after easing */
	COMMAND_SKIP,    /* this step */
	COMMAND_BACK,    /* to the start of this step, or of the one before if it has just begun */
	COMMAND_MORE,    /* 15 s more, within the limits */
	COMMAND_LESS,    /* 15 s less, not under the mode's minimum nor what is already done */
	COMMAND_LEAVE,   /* end the session; what was done is kept */
};

/* What is told to eyes and ears. */
enum cue_kind {
	CUE_SETUP,      /* changeover begins: muscle, side, tool, setup line */
	CUE_START,      /* a bout, drill or stretch begins */
	CUE_LIGHTER, CUE_FIRMER, /* pressure step */
	CUE_TURN,       /* the turn of a stroke: the soft tick */
	CUE_ONE,        /* the one cue of the bout that matters */
	CUE_HALFWAY, CUE_LAST_TEN, CUE_SWITCH, /* next: the other side */
	CUE_HOLD, CUE_MOVE_ON, /* a hold begins and ends */
	CUE_END,        /* a bout ends */
	CUE_PAUSED, CUE_REENTRY, CUE_RESUMED,
	CUE_REFUSED,    /* a command that could not be carried out: `text` says why */
	CUE_STOPPED,    /* a stop signal was reported */
	CUE_FINISHED, CUE_LEFT,
	CUE_KIND_COUNT
};

struct cue {
	enum cue_kind kind;
	unsigned step;
	msec due;          /* when it was due, on the clock of `now` */
	char text[160];    /* shown, and spoken unless empty; at most 12 words of the catalogue */
};

/* Cues handed out by one call; never overflows: what is more than `item` holds is older than a viewer could use and
 * is dropped from the front, counted in `dropped`. */
struct cues {
	unsigned count, dropped;
	struct cue item[SESSION_CUES_MAX];
};

/* What was done with one step so far. */
struct step_record {
	msec done_ms;      /* counted time, never paused time */
	bool begun, ended, skipped;
	bool hurt;         /* ended by a stop signal */
	unsigned eased;    /* pressure steps taken off */
	unsigned holds;
};

/* A value that owns a copy of the steps; borrows catalogue and safety.  Start with session_start. */
struct session {
	const struct catalogue *catalogue;
	unsigned mode;
	struct step steps[SESSION_STEPS_MAX];
	struct step_record record[SESSION_STEPS_MAX];
	unsigned steps_count;
	unsigned at;           /* current step */
	enum phase phase;
	enum ending ending;
	msec now;              /* time of the last call */
	msec began;            /* of the session */
	msec in_step;          /* counted time inside the current step */
	msec reentry_left;
	msec hold_left;        /* > 0 while a hold dwells */
	msec counted;          /* counted time of the session */
	int next_cue;          /* private */
};

/* Starts at `now` with the lead-in.  A plan of more steps than fit is a programming error (60 minutes fit). */
void session_start(struct session *session, const struct plan *plan, msec now);

/* Moves to `now`, over as many steps as the time asks for, handing out the cues that came due, in order. */
void session_advance(struct session *session, msec now, struct cues *cues);

/* Carries out a command at `now` (advances first). */
void session_command(struct session *session, enum command command, msec now, struct cues *cues);

/* A stop signal (position in stop_signals) was reported: ends bout or routine, leaves the muscle for today. */
void session_stop_signal(struct session *session, unsigned signal, msec now, struct cues *cues);

/* The machine slept or the process was stopped: pauses as of `since`, so that nothing after it is counted. */
void session_suspend(struct session *session, msec since, msec now, struct cues *cues);

/* Replaces what is not yet begun by the steps of `rest` (a plan for the minutes left). */
void session_replan(struct session *session, const struct plan *rest, msec now, struct cues *cues);

/* When something visible changes next by itself: a cue, a second of the countdown; with `animate`, a frame of the
 * marker (at most 12 a second).  MSEC_NEVER while paused or over. */
msec session_next_change(const struct session *session, bool animate);

/* Seconds already given to a muscle and side, and to a group and side, counting the current step's whole length. */
unsigned session_seconds_muscle(const struct session *session, unsigned muscle, enum side side);
unsigned session_seconds_group(const struct session *session, unsigned group, enum side side);

/* All that a view may show of this moment. */
struct moment {
	enum phase phase;
	enum ending ending;
	unsigned at;                 /* step */
	const struct step *step;     /* NULL once over */
	const struct step *next;     /* next roll, drill or stretch after it; NULL if none */
	msec left_ms, length_ms;     /* of the step */
	msec routine_left_ms, routine_ms, counted_ms;
	unsigned number, numbers;    /* "3 of 14": of the rolls, drills and stretches */
	unsigned pass, passes;       /* from 1 */
	unsigned stroke, strokes;    /* from 1 */
	unsigned pressure, cap;      /* asked for now; the cap as eased */
	bool light;                  /* first passes, or the way back */
	bool forward;                /* from -> to; else the light return */
	unsigned along;              /* 0 at `from` .. 1000 at `to`: place of the marker; stands still in a hold */
	bool moving;                 /* the marker moves now */
	msec hold_left_ms;
	msec reentry_left_ms;
};
struct moment session_moment(const struct session *session, msec now);

#endif
