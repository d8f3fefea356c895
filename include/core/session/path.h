/* SPDX-License-Identifier: MIT */
/* The path of a roll: its passes as the cap of now allows them, and the time that counts on it.
 *
 * Strokes keep the muscle's tempo, out along the fibres and lightly back; while a hold dwells the path stands still and
 * the bout goes on.  Seconds left over make the last strokes slower, never faster. */
#ifndef CORE_SESSION_PATH_H
#define CORE_SESSION_PATH_H

#include "core/session/state.h"

/* The passes of the current step, the pressure of each lowered to the cap as eased.  Returns their number; 0 where
 * nothing is rolled. */
unsigned session_passes(const struct session *session, struct pass ret_passes[PASSES_MAX]);

/* Time on the path: counted time in the step without the holds. */
msec session_path_time(const struct session *session);

/* The pressure asked for after so much counted time in the current step; 0 where nothing is rolled. */
unsigned session_pressure(const struct session *session, msec in_step);

/* A place on the path. */
struct stride {
	unsigned pass; /* from 0 */
	unsigned stroke; /* of the pass, from 0: even ones go forward */
	msec gone, length; /* of the stroke */
};

/* Where one is after so much time on the path of `count` > 0 passes; at its end for ever. */
struct stride stride_at(const struct pass *passes, unsigned count, msec path_time);

#endif
