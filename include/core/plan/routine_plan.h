/* SPDX-License-Identifier: MIT */
/* A written routine becomes a plan like any other: what the safety review closes is left out with the reason, a cap is
 * lowered, a tool that is not at hand replaced, a bout shortened.
 *
 * Law, held by a property test: nothing is ever firmer or longer than written, and plan_check finds nothing. */
#ifndef CORE_PLAN_ROUTINE_PLAN_H
#define CORE_PLAN_ROUTINE_PLAN_H

#include "core/plan/routine_fit.h"

/* Finds at most `max` diagnostics, one of an item; returns their number. */
unsigned routine_check(const struct routine *routine, const struct catalogue *catalogue,
		       struct routine_diagnostic *ret_diagnostics, unsigned max);

/* The plan of a routine for a person.  The wish's mode must be the routine's, and the review made for it; of the wish
 * the tools, marks, what is skipped and what nothing else is wanted count, its minutes do not. */
void plan_of_routine(struct plan *ret_plan, const struct routine *routine, const struct catalogue *catalogue,
		     const struct wish *wish, const struct person *person, const struct safety *safety);

#endif
