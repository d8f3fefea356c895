/* SPDX-License-Identifier: MIT */
/* The schedule of a step: which cues are due when, worked out anew from the state each time it is asked.
 *
 * Two spoken cues are never nearer than 2.5 s: the less important one is only shown.  Places depend on the step alone,
 * so that no cue is told twice when a hold or more time moves the rest. */
#ifndef CORE_SESSION_CUES_H
#define CORE_SESSION_CUES_H

#include "core/plan/cue_line.h"
#include "core/session/cue.h"
#include "core/session/state.h"

enum { SCHEDULE_MAX = 112, CUE_SPACE_MS = 2500 };

struct timed_cue {
	msec at; /* counted time in the step */
	enum cue_kind kind;
	bool on_path; /* belongs to a place on the path: waits while a hold dwells */
	bool spoken;
	struct sentences line;
};

/* In the order of `at`. */
struct schedule {
	unsigned count;
	struct timed_cue item[SCHEDULE_MAX];
};

/* All cues of the current step, those that were told already among them. */
void session_schedule(const struct session *session, struct schedule *ret_schedule);

/* Whether a cue comes due when the step goes on to `to`, before which no hold ends. */
bool session_cue_due(const struct session *session, const struct timed_cue *cue, msec to);

/* When the next one is due, as counted time in the step; MSEC_NEVER if none. */
msec session_next_cue(const struct session *session);

#endif
