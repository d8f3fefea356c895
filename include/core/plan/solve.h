/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The solver: a multiple-choice knapsack, solved exactly by dynamic programming over the planner's 5-second steps. */
#ifndef CORE_PLAN_SOLVE_H
#define CORE_PLAN_SOLVE_H

#include "core/plan/plan.h"

/* A range of options, starting at `first`, of which at most one is chosen. */
struct alternatives {
	unsigned first, count;
};

/* Chooses at most one option from each of alternatives[count] so that the seconds fit into the time budget and the
 * worth is greatest. Sets `chosen` on these options only, and returns their worth.
 *
 * Ties: the shortest total wins; then, from the last alternatives to the first, choosing none wins, then the option
 * listed first. Seconds are rounded up to `step_s`. */
unsigned plan_solve(struct option *options, const struct alternatives *alternatives, unsigned count, unsigned budget_s,
		    unsigned step_s);

#endif
