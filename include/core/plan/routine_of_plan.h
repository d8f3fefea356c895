/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Turns a plan back into a routine, for files and codes: only what people may want to change, nothing derived. */
#ifndef CORE_PLAN_ROUTINE_OF_PLAN_H
#define CORE_PLAN_ROUTINE_OF_PLAN_H

#include "core/plan/routine.h"

/* One item per bout, drill and stretch; two sides done one after the other are one item.  `ret_steps`, unless NULL,
 * receives the first step of each item (borrowed from the plan). */
void routine_of_plan(struct routine *ret_routine, const struct plan *plan,
		     const struct step *ret_steps[ROUTINE_ITEMS_MAX]);

#endif
