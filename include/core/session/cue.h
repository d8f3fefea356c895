/* SPDX-License-Identifier: MIT */
/* Cues: what the coach tells eyes and ears, each with the moment it was due.
 *
 * Texts are lines of the catalogue or put together from its names (core/plan/cue_line.h). */
#ifndef CORE_SESSION_CUE_H
#define CORE_SESSION_CUE_H

#include "base/msec.h"
#include "core/plan/cue_line.h"
#include <stdbool.h>

enum { SESSION_CUES_MAX = 64 };

enum cue_kind {
	CUE_NEXT, /* a lead-in or changeover begins: side, muscle, tool (or stretch, drill) to come */
	CUE_SWITCH, /* instead of CUE_NEXT where only the side changes, or in the middle of a drill */
	CUE_SETUP, /* how to get into place */
	CUE_START, /* a bout, drill or stretch begins */
	CUE_ONE, /* the one cue of the bout that matters */
	CUE_AVOID, /* what to keep away from */
	CUE_FIRMER, /* the pressure goes up one step by itself, or after easing on request */
	CUE_LIGHTER, /* the pressure goes down on request */
	CUE_TURN, /* the turn of a stroke: the soft tick; never has a text */
	CUE_HALFWAY,
	CUE_LAST_TEN,
	CUE_HOLD, /* a hold begins */
	CUE_MOVE_ON, /* a hold ends */
	CUE_TIME, /* the step became longer or shorter on request */
	CUE_END, /* a bout, drill or stretch ends */
	CUE_SKIPPED, /* it ends because the person skips it */
	CUE_DONE, /* all rolling, or all, is done: the closing line of the mode */
	CUE_PAUSED,
	CUE_REENTRY,
	CUE_RESUMED,
	CUE_REFUSED, /* a command that could not be carried out: the text says why */
	CUE_STOPPED, /* a stop signal was reported */
	CUE_REPLANNED, /* the rest was planned anew */
	CUE_FINISHED,
	CUE_LEFT, /* the session is over */
	CUE_KIND_COUNT
};

struct cue {
	enum cue_kind kind;
	unsigned step; /* the step it is about */
	msec due; /* when it was due, on the clock of `now` */
	msec counted; /* counted time of the session then */
	enum line_kind line; /* which of the step's lines the text is */
	unsigned pressure; /* of CUE_FIRMER: what is asked for from now on; 0: nothing is rolled now */
	bool spoken; /* worth the voice: never two of a step nearer than 2.5 s unless a key asked for it */
	char text[CUE_TEXT_MAX]; /* to be shown; empty where there is nothing to say */
};

/* Cues handed out by one call, in the order of `due`.  What is more than `item` holds is older than a viewer could use
 * and is dropped from the front, counted in `dropped`.  The caller empties it ({0}) before each call. */
struct cues {
	unsigned count, dropped;
	struct cue item[SESSION_CUES_MAX];
};

void cues_add(struct cues *cues, const struct cue *cue);

#endif
