/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The bouts of the chosen options. */
#ifndef CORE_PLAN_BOUTS_H
#define CORE_PLAN_BOUTS_H

#include "core/plan/order.h"

/* Most bouts that a plan can have. */
unsigned bouts_most(const struct catalogue *catalogue);

/* Lists them, those of a group adjacent; returns their number. */
unsigned bouts_find(const struct planning *planning, const struct plan *plan, struct bout *ret_bouts);

#endif
