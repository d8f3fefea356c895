/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Repeats chosen bouts for a person who may do less of them today. */
#ifndef CORE_PLAN_WITHIN_H
#define CORE_PLAN_WITHIN_H

#include "core/plan/ending.h"
#include "core/plan/order.h"

/* Plans as much of these bouts, and of what follows them, as `today` allows: with the same muscles, tools and
 * positions, nothing longer or firmer. `shorter` is the review of the person as if nothing rested. A sweep is left out
 * on a side where one of its muscles rests; left_out says so. `ret_plan` begins as an empty plan. */
void plan_bouts_within(struct plan *ret_plan, const struct planning *today, const struct safety *shorter,
		       const struct bout *bouts, unsigned count, const struct plan_ending *ending);

/* Lowers the caps of a bout, in the same positions and with the same tools, to those of `shorter`; 0: not possible. */
void plan_lighten(const struct planning *shorter, struct candidate *candidate);

#endif
