/* SPDX-License-Identifier: MIT */
/* The rest of a session, planned anew for the minutes that are left.
 *
 * What was begun is not repeated: a group that had both its sides is left out, one that had one side gets only the
 * other.  Where nothing is left to roll, the drills or stretches still to come are kept as far as they fit. */
#ifndef CORE_SESSION_REPLAN_H
#define CORE_SESSION_REPLAN_H

#include "core/session/session.h"

/* `minutes` count from the session's last moment and include the bout it is in.  `ret_rest` is to be handed to
 * session_replan and ended with plan_done; it may have no steps. */
void replan(struct plan *ret_rest, const struct session *session, const struct wish *wish, const struct person *person,
	    const struct safety *safety, const struct stats *stats, unsigned minutes);

#endif
