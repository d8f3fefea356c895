/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps a marked plan gentle: no mark makes the pressure firmer than it would be without it. */
#ifndef CORE_PLAN_GENTLE_H
#define CORE_PLAN_GENTLE_H

#include "core/plan/order.h"

/* Lowers the caps of bouts[count] to those of the same muscle and side in the plans with fewer marks.  The bouts must
 * belong to `planning`, which receives the new caps.  If the plan will be lightened for a person with more limits
 * (core/plan/within.h), `lighter` is that person, and the plans with fewer marks are lightened likewise; otherwise
 * NULL. */
void plan_gentle(struct planning *planning, const struct person *lighter, const struct bout *bouts, unsigned count);

#endif
