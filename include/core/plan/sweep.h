/* SPDX-License-Identifier: MIT */
/* The sweep of a group: one bout for all of its muscles that the tool serves. */
#ifndef CORE_PLAN_SWEEP_H
#define CORE_PLAN_SWEEP_H

#include "core/plan/planning.h"

/* With this tool, or (-1) the first there is; on both sides (SIDE_BOTH) or on one.  False where the group cannot be swept
 * today.  A sweep that would cover just one muscle is that muscle's own bout and none of its own. */
bool candidate_of_sweep(const struct planning *planning, const struct group *group, enum side only, int tool,
			struct candidate *ret_candidate);

#endif
