/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Passes of the current roll under the current pressure cap, and the time spent on them (holds excluded).
 *
 * Strokes keep the muscle's tempo: out along the fibres, back lightly. During a hold the position on the path does not
 * move, while the bout continues. Remaining seconds make the last strokes slower, never faster. */
#ifndef CORE_SESSION_PATH_H
#define CORE_SESSION_PATH_H

#include "core/session/state.h"

/* Computes the passes of the current step, with pressures limited to the eased cap. Returns their number; 0 if nothing
 * is rolled. */
unsigned session_passes(const struct session *session, struct pass ret_passes[PASSES_MAX]);

/* Time on the path: counted time in the step without the holds. */
msec session_path_time(const struct session *session);

/* The requested pressure after this much counted time in the current step; 0 if nothing is rolled. */
unsigned session_pressure(const struct session *session, msec in_step);

/* A place on the path. */
struct stride {
	unsigned pass; /* from 0 */
	unsigned stroke; /* of the pass, from 0; even ones go forward */
	msec gone, length; /* time since its start, and its length */
};

/* Position after this much time on the path of `count` > 0 passes; stays at the end once past it. */
struct stride stride_at(const struct pass *passes, unsigned count, msec path_time);

#endif
