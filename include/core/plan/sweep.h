/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The sweep of a group: one bout for all of its muscles that the tool works on. */
#ifndef CORE_PLAN_SWEEP_H
#define CORE_PLAN_SWEEP_H

#include "core/plan/planning.h"

/* Uses this tool, or (-1) the first that works; on both sides (SIDE_BOTH) or one. `rest` omits the muscles that are
 * `apart`. False if the group cannot be swept today, or if the sweep would cover a single muscle, which is just that
 * muscle's own bout. */
bool candidate_of_sweep(const struct planning *planning, const struct group *group, enum side only, int tool, bool rest,
			struct candidate *ret_candidate);

#endif
