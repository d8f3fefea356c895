/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The bouts of the chosen options. */
#ifndef CORE_PLAN_BOUTS_H
#define CORE_PLAN_BOUTS_H

#include "core/plan/order.h"

/* The maximum number of bouts in a plan. */
unsigned bouts_most(const struct catalogue *catalogue);

/* Lists the bouts, with those of a group adjacent; returns their number. */
unsigned bouts_find(const struct planning *planning, const struct plan *plan, struct bout *ret_bouts);

#endif
