/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The schedule of a step: which cues are due when, recomputed from the state each time.
 *
 * Two spoken cues are at least 2.5 s apart: the less important one is only shown. Times depend on the step alone, so
 * that no cue is repeated when a hold or extra time moves the rest. */
#ifndef CORE_SESSION_CUES_H
#define CORE_SESSION_CUES_H

#include "core/plan/cue_line.h"
#include "core/session/cue.h"
#include "core/session/state.h"

enum { SCHEDULE_MAX = 112, CUE_SPACE_MS = 2500 };

struct timed_cue {
	msec at; /* counted time in the step */
	enum cue_kind kind;
	bool on_path; /* tied to a place on the path: waits during a hold */
	bool spoken;
	struct sentences line;
};

/* Ordered by `at`. */
struct schedule {
	unsigned count;
	struct timed_cue item[SCHEDULE_MAX];
};

/* All cues of the current step, including those already given. */
void session_schedule(const struct session *session, struct schedule *ret_schedule);

/* True if a cue becomes due when the step advances to `to`. No hold may end before `to`. */
bool session_cue_due(const struct session *session, const struct timed_cue *cue, msec to);

/* When the next cue is due, as counted time in the step; MSEC_NEVER if none. */
msec session_next_cue(const struct session *session);

#endif
