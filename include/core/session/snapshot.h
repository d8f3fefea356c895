/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A snapshot of a session: everything a view may show, and when it next changes by itself. */
#ifndef CORE_SESSION_SNAPSHOT_H
#define CORE_SESSION_SNAPSHOT_H

#include "core/plan/parts.h"
#include "core/session/state.h"

enum {
	SNAPSHOT_FRAME_MS = 84, /* at most 12 frames per second while something moves */
	ALONG_MAX = 1000
};

struct snapshot {
	enum phase phase;
	enum ending ending;
	unsigned at; /* step */
	const struct step *step; /* NULL once over */
	const struct step *next; /* the next roll, drill or stretch; NULL if none */
	msec left_ms, length_ms; /* of the step */
	msec routine_left_ms, routine_ms, counted_ms;
	unsigned number, numbers; /* "3 of 14": position among rolls, drills and stretches; between them, of the next */
	unsigned pass, passes; /* from 1 */
	unsigned stroke, strokes; /* from 1 */
	unsigned pressure, cap; /* requested now; the cap after easing */
	bool light; /* first passes, or the return stroke */
	bool forward; /* from -> to; otherwise the light return */
	/* Marker position, 0 at `from` to 1000 at `to`, unchanged during a hold; in a drill or stretch: between its two
	 * pictures. */
	unsigned along;
	bool moving; /* the marker or the picture is moving */
	unsigned part, parts; /* of a sweep: the current part, from 0, and their number; 0: not divided */
	struct step_part rolled; /* that part */
	unsigned holds_left; /* holds still allowed in this bout */
	msec hold_left_ms, hold_ms; /* > 0 during a hold, and its length */
	msec reentry_left_ms;
};

/* Snapshot as of `now`, which must not be later than the next change: call session_advance first. */
struct snapshot session_snapshot(const struct session *session, msec now);

/* Position from 1 of a step, or of the step it leads to, among the rolls, drills and stretches, and their number.
 * Steps removed before they began do not count. */
unsigned session_number(const struct session *session, unsigned step, unsigned *ret_numbers);

/* When something visible next changes by itself: a cue, a second of a countdown or, with `animate`, a frame of the
 * marker. Later than the last call, except just after session_start, when the first cues are waiting; MSEC_NEVER while
 * paused or over. */
msec session_next_change(const struct session *session, bool animate);

#endif
