/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares the work done with the work planned. */
#include "core/session/verdict.h"

/* Planned and done time of the rolls, or of all steps with work in them. */
static void add_up(const struct session *session, bool rolls_only, msec *ret_planned, msec *ret_done)
{
	*ret_planned = *ret_done = 0;
	for (unsigned i = 0; i < session->steps_count; i++) {
		const struct step *step = &session->steps[i];
		if (rolls_only ? step->kind != STEP_ROLL : !step_is_work(step))
			continue;
		*ret_planned += step->seconds * MSEC_SECOND;
		*ret_done += session->record[i].done_ms;
	}
}

bool session_did_enough(const struct session *session)
{
	msec planned, done;
	add_up(session, true, &planned, &done);
	if (planned == 0)
		add_up(session, false, &planned, &done);
	return done > 0 && 2 * done >= planned;
}

enum ending session_verdict(const struct session *session)
{
	bool skipped = session->ending == ENDING_FINISHED && !session_did_enough(session);
	return skipped ? ENDING_LEFT : session->ending;
}

const char *session_last_line(const struct session *session)
{
	const char *cue = session_did_enough(session) ? mode_last_cue(session_mode(session)) : "left";
	return catalogue_cue(session->catalogue, cue);
}
