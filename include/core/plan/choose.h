/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Chooses groups, muscles and doses for a plan of a given length, and the drills or stretches after the rolling. */
#ifndef CORE_PLAN_CHOOSE_H
#define CORE_PLAN_CHOOSE_H

#include "core/plan/ending.h"
#include "core/plan/planning.h"

/* Sets `chosen` in plan->options, which holds the options of the groups; appends the options of drills or stretches;
 * sets the time budget and worth. May be called again with other minutes. `ret_ending` receives the drills or stretches
 * after the rolling; its count is 0 if there are none. */
void plan_choose(const struct planning *planning, struct plan *plan, unsigned minutes, struct plan_ending *ret_ending);

/* The option chosen for a group; NULL if it is left out. */
const struct option *plan_chosen(const struct planning *planning, const struct plan *plan, unsigned group);

/* Predicate on a plan of this many minutes: is it long enough? */
typedef bool plan_enough(const struct planning *planning, const struct plan *plan, const struct plan_ending *ending,
			 unsigned minutes, void *context);

/* The smallest number of minutes above the wish that is enough, up to the mode's maximum; 0 if none is. `plan` holds
 * the options of the groups and is not changed. */
unsigned plan_minutes_until(const struct planning *planning, const struct plan *plan, plan_enough *enough,
			    void *context);

#endif
