/* SPDX-License-Identifier: MIT */
/* The solver: a multiple-choice knapsack, exact, by dynamic programming over the planner's 5-second steps. */
#ifndef CORE_PLAN_SOLVE_H
#define CORE_PLAN_SOLVE_H

#include "core/plan/plan.h"

/* Options of which at most one is taken: those from `first` on. */
struct alternatives {
	unsigned first, count;
};

/* Takes at most one option of each of alternatives[count] so that the seconds fit into `room_s` and the worth is the
 * greatest there is; marks them as chosen (and no other) and returns their worth.
 *
 * Among equals the shortest is taken; then, from the last alternatives back to the first, none before any, and the one
 * that is listed first.  Seconds are rounded up to `step_s`. */
unsigned plan_solve(struct option *options, const struct alternatives *alternatives, unsigned count, unsigned room_s,
		    unsigned step_s);

#endif
