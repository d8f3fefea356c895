/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Queries about the steps of a session: what they work on and which are still to come. */
#include "core/session/state.h"

const struct mode *session_mode(const struct session *session)
{
	return &session->catalogue->modes[session->mode];
}

unsigned session_step_after(const struct session *session, unsigned from)
{
	do
		from++;
	while (from < session->steps_count && session->record[from].skipped);
	return from < session->steps_count ? from : session->steps_count;
}

unsigned session_work_after(const struct session *session, unsigned from)
{
	do
		from = session_step_after(session, from);
	while (from < session->steps_count && !step_is_work(&session->steps[from]));
	return from;
}

bool session_rolled(const struct session *session, unsigned at)
{
	return session->steps[at].kind == STEP_ROLL && session->record[at].done_ms >= MSEC_SECOND;
}

bool sides_meet(enum side a, enum side b)
{
	return a == SIDE_BOTH || b == SIDE_BOTH || a == b;
}

bool step_covers(const struct step *step, unsigned muscle, enum side side)
{
	if (step->kind != STEP_ROLL || !sides_meet(step->side, side))
		return false;
	for (unsigned i = 0; i < step->covers_count; i++) {
		if (step->covers[i] == muscle)
			return true;
	}
	return false;
}

bool steps_share(const struct step *a, const struct step *b, enum side side)
{
	if (a->kind != STEP_ROLL)
		return false;
	for (unsigned i = 0; i < a->covers_count; i++) {
		if (step_covers(b, a->covers[i], side))
			return true;
	}
	return false;
}
