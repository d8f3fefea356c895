/* SPDX-License-Identifier: MIT */
/* Chooses what a plan of so many minutes does: the groups, their muscles and doses, and what follows the rolling. */
#ifndef CORE_PLAN_CHOOSE_H
#define CORE_PLAN_CHOOSE_H

#include "core/plan/ending.h"
#include "core/plan/planning.h"

/* Marks the chosen ones in plan->options, which holds the options of the groups; adds those of drills or stretches
 * behind them; sets room_s and worth.  May be called again for other minutes.  `ret_ending` is what follows the
 * rolling; its count is 0 where nothing does. */
void plan_choose(const struct planning *planning, struct plan *plan, unsigned minutes, struct plan_ending *ret_ending);

/* The option chosen for a group; NULL if it is left out. */
const struct option *plan_chosen(const struct planning *planning, const struct plan *plan, unsigned group);

/* Looks at a plan of so many minutes: is that enough? */
typedef bool plan_enough(const struct planning *planning, const struct plan *plan, const struct plan_ending *ending,
			 unsigned minutes, void *context);

/* The fewest minutes, more than wished for, that are enough; 0 where no minutes of the mode are.  `plan` holds the
 * options of the groups and is not changed. */
unsigned plan_minutes_until(const struct planning *planning, const struct plan *plan, plan_enough *enough,
			    void *context);

#endif
