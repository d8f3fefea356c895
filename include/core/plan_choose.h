/* SPDX-License-Identifier: MIT */
/* Chooses what a plan of so many minutes does: the groups, their muscles and doses, and what follows the rolling. */
#ifndef CORE_PLAN_CHOOSE_H
#define CORE_PLAN_CHOOSE_H

#include "core/plan_ending.h"
#include "core/plan_model.h"

/* Marks the chosen ones in plan->options, which holds the options of the groups; adds those of drills or stretches
 * behind them; sets room_s and worth.  May be called again for other minutes.  `ret_ending` is what follows the
 * rolling; its count is 0 where nothing does. */
void plan_choose(const struct planning *planning, struct plan *plan, unsigned minutes, struct ending *ret_ending);

/* The option chosen for a group; NULL if it is left out. */
const struct option *plan_chosen(const struct planning *planning, const struct plan *plan, unsigned group);

/* For each group the fewest minutes, more than `minutes`, with which it is in the plan; 0 where no minutes help.  Looks
 * only at the groups of `ret_minutes` that hold a 1 before. */
void plan_minutes_for(const struct planning *planning, const struct plan *plan, unsigned minutes,
		      unsigned *ret_minutes);

#endif
