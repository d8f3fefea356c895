/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps a marked plan gentle: no mark makes the pressure firmer than it would be without it. */
#ifndef CORE_PLAN_GENTLE_H
#define CORE_PLAN_GENTLE_H

#include "core/plan/order.h"

/* Lowers the caps of bouts[count] to those of the same muscle and side in the plans with fewer marks.  The bouts must
 * belong to `planning`, which receives the new caps. */
void plan_gentle(struct planning *planning, const struct bout *bouts, unsigned count);

#endif
