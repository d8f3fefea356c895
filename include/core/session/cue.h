/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Cues: what the coach shows and says, each with the time it was due.
 *
 * Texts come from the catalogue or are composed of its names (core/plan/cue_line.h). */
#ifndef CORE_SESSION_CUE_H
#define CORE_SESSION_CUE_H

#include "base/msec.h"
#include "core/plan/cue_line.h"
#include <stdbool.h>

enum { SESSION_CUES_MAX = 64 };

enum cue_kind {
	CUE_NEXT, /* a lead-in or changeover begins: names the next side, muscle and tool, or stretch or drill */
	CUE_SWITCH, /* replaces CUE_NEXT if only the side changes; also in the middle of a drill */
	CUE_SETUP, /* how to get into position */
	CUE_START, /* a bout, drill or stretch begins */
	CUE_ONE, /* the most important cue of the bout */
	CUE_AVOID, /* what to avoid */
	CUE_FIRMER, /* pressure rises by one step, automatically or after easing on request */
	CUE_LIGHTER, /* pressure falls on request */
	CUE_TURN, /* end of a stroke: the soft tick; never has a text */
	CUE_HALFWAY,
	CUE_LAST_TEN,
	CUE_HOLD, /* a hold begins */
	CUE_MOVE_ON, /* a hold ends */
	CUE_TIME, /* the step became longer or shorter on request */
	CUE_END, /* a bout, drill or stretch ends */
	CUE_SKIPPED, /* the step ends because the person skips it */
	CUE_DONE, /* all rolling, or everything, is done: the mode's closing line */
	CUE_PAUSED,
	CUE_REENTRY,
	CUE_RESUMED,
	CUE_REFUSED, /* a command was not possible: the text says why */
	CUE_STOPPED, /* a stop signal was reported */
	CUE_ASKED, /* a question after a stop signal */
	CUE_ANSWERED, /* the result of its answer */
	CUE_REPLANNED, /* the rest was replanned */
	CUE_FINISHED,
	CUE_LEFT, /* the session is over */
	CUE_KIND_COUNT
};

struct cue {
	enum cue_kind kind;
	unsigned step; /* index of the step it is about */
	msec due; /* when it was due, on the same clock as `now` */
	msec counted; /* counted session time at that point */
	enum line_kind line; /* which of the step's lines the text is */
	unsigned pressure; /* of CUE_FIRMER: the new pressure; 0: nothing is being rolled */
	bool spoken; /* to be spoken: within a step at least 2.5 s apart unless a key caused the cue */
	char text[CUE_TEXT_MAX]; /* text to show; may be empty */
};

/* Cues produced by one call, ordered by `due`. If there are more than fit, the oldest are dropped and counted in
 * `dropped`. The caller empties it ({0}) before each call. */
struct cues {
	unsigned count, dropped;
	struct cue item[SESSION_CUES_MAX];
};

void cues_add(struct cues *cues, const struct cue *cue);

#endif
