/* SPDX-License-Identifier: MIT */
/* A moment of a session: all that a view may show of it, and when it changes next by itself. */
#ifndef CORE_SESSION_SNAPSHOT_H
#define CORE_SESSION_SNAPSHOT_H

#include "core/session/state.h"

enum {
	MOMENT_FRAME_MS = 84, /* at most 12 frames a second while something moves */
	ALONG_MAX = 1000
};

struct snapshot {
	enum phase phase;
	enum ending ending;
	unsigned at; /* step */
	const struct step *step; /* NULL once over */
	const struct step *next; /* next roll, drill or stretch after it; NULL if none */
	msec left_ms, length_ms; /* of the step */
	msec routine_left_ms, routine_ms, counted_ms;
	unsigned number, numbers; /* "3 of 14": of the rolls, drills and stretches; between them the one to come */
	unsigned pass, passes; /* from 1 */
	unsigned stroke, strokes; /* from 1 */
	unsigned pressure, cap; /* asked for now; the cap as eased */
	bool light; /* first passes, or the way back */
	bool forward; /* from -> to; else the light return */
	unsigned along; /* 0 at `from` .. 1000 at `to`: place of the marker; stands still in a hold */
	bool moving; /* the marker moves now */
	unsigned holds_left; /* holds that may still be asked for in this bout */
	msec hold_left_ms, hold_ms; /* > 0 while a hold dwells, and its length */
	msec reentry_left_ms;
};

/* As of `now`, which is no later than the next change: call session_advance first. */
struct snapshot session_snapshot(const struct session *session, msec now);

/* Which of the rolls, drills and stretches a step is or leads to, from 1; how many there are.  What was taken out
 * before it began does not count. */
unsigned session_number(const struct session *session, unsigned step, unsigned *ret_numbers);

/* When something visible changes next by itself: a cue, a second of a countdown; with `animate`, a frame of the
 * marker.  Later than the last call (just after session_start that very moment: its cues wait to be handed out);
 * MSEC_NEVER while paused or over. */
msec session_next_change(const struct session *session, bool animate);

#endif
