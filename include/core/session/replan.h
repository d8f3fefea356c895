/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Replans the rest of a session for the minutes that are left.
 *
 * Nothing already begun is repeated: a group with both sides begun is left out, one with one side begun gets only the
 * other. If there is nothing left to roll, the remaining drills or stretches are kept as far as they fit. After a stop
 * signal, only remaining work is kept, so that nothing becomes longer or firmer. */
#ifndef CORE_SESSION_REPLAN_H
#define CORE_SESSION_REPLAN_H

#include "core/session/session.h"

/* `minutes` count from the session's last clock reading and include the current bout. Pass `ret_rest` to
 * session_replan and end it with plan_done; it may have no steps. */
void replan(struct plan *ret_rest, const struct session *session, const struct wish *wish, const struct person *person,
	    const struct safety *safety, const struct stats *stats, unsigned minutes);

#endif
