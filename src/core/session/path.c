/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Computes the path of a roll in whole milliseconds, so that it is the same everywhere. */
#include "core/session/path.h"

unsigned session_passes(const struct session *session, struct pass ret_passes[PASSES_MAX])
{
	if (session->at >= session->steps_count || session->steps[session->at].kind != STEP_ROLL)
		return 0;
	unsigned count = step_passes(session->catalogue, &session->steps[session->at], ret_passes);
	unsigned cap = session->record[session->at].cap;
	for (unsigned i = 0; i < count; i++) {
		if (ret_passes[i].pressure > cap)
			ret_passes[i].pressure = cap;
	}
	return count;
}

msec session_path_time(const struct session *session)
{
	return session->in_step - session->held + session->hold_left;
}

struct stride stride_at(const struct pass *passes, unsigned count, msec path_time)
{
	struct stride stride = { 0 };
	for (; stride.pass + 1 < count && path_time >= passes[stride.pass].seconds * MSEC_SECOND; stride.pass++)
		path_time -= passes[stride.pass].seconds * MSEC_SECOND;
	const struct pass *pass = &passes[stride.pass];
	unsigned strokes = pass->strokes > 0 ? pass->strokes : 1;
	stride.length = pass->seconds * MSEC_SECOND / strokes;
	if (stride.length > 0)
		stride.stroke = (unsigned)(path_time / stride.length);
	if (stride.stroke >= strokes)
		stride.stroke = strokes - 1;
	stride.gone = path_time - stride.stroke * stride.length;
	if (stride.gone > stride.length)
		stride.gone = stride.length;
	return stride;
}

unsigned session_pressure(const struct session *session, msec in_step)
{
	struct pass passes[PASSES_MAX];
	unsigned count = session_passes(session, passes);
	return count > 0 ? passes[stride_at(passes, count, in_step - session->held + session->hold_left).pass].pressure
			 : 0;
}
