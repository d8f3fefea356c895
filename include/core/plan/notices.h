/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Notices about a plan as a whole: why it rolls more than the sore places, why drills or stretches do not fit, or why
 * there is nothing to roll. */
#ifndef CORE_PLAN_NOTICES_H
#define CORE_PLAN_NOTICES_H

#include "core/plan/ending.h"
#include "core/plan/planning.h"

/* Adds the notices of a plan that has something to roll. */
void plan_notices(const struct planning *planning, struct plan *plan, const struct plan_ending *ending);

/* Adds the notice of a plan with nothing to roll: the smallest change that would give a plan, found by trying. */
void plan_nothing(const struct planning *planning, struct plan *plan);

#endif
