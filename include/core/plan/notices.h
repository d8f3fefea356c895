/* SPDX-License-Identifier: MIT */
/* What to tell about a plan as a whole: why more than what is sore, drills or stretches that find no
 * time, nothing to roll at all. */
#ifndef CORE_PLAN_NOTICES_H
#define CORE_PLAN_NOTICES_H

#include "core/plan/ending.h"
#include "core/plan/planning.h"

/* For a plan with something to roll. */
void plan_notices(const struct planning *planning, struct plan *plan, const struct plan_ending *ending);

/* For one with nothing: names the smallest change that would give a plan, found by trying. */
void plan_nothing(const struct planning *planning, struct plan *plan);

#endif
