/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Turns a written routine into a plan: items that the safety review excludes are left out with the reason, caps are
 * lowered, missing tools replaced, bouts shortened.
 *
 * Property (tested): nothing is ever firmer or longer than written, and plan_check finds nothing. */
#ifndef CORE_PLAN_ROUTINE_PLAN_H
#define CORE_PLAN_ROUTINE_PLAN_H

#include "core/plan/routine_fit.h"

/* Finds at most `max` diagnostics, one per item; returns their number. */
unsigned routine_check(const struct routine *routine, const struct catalogue *catalogue,
		       struct routine_diagnostic *ret_diagnostics, unsigned max);

/* The plan of a routine without diagnostics, row by row as printed.  It has had no safety review: use it to number and
 * record what was done, never for rolling. */
void plan_as_written(struct plan *ret_plan, const struct routine *routine, const struct catalogue *catalogue);

/* Plans a routine for a person. The wish must have the routine's mode, and the safety review must be for that mode.
 * Only the tools, marks, `skip` and `only` of the wish count, not its minutes. */
void plan_of_routine(struct plan *ret_plan, const struct routine *routine, const struct catalogue *catalogue,
		     const struct wish *wish, const struct person *person, const struct safety *safety);

#endif
