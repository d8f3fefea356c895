/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Adapts a finished plan to a run: only the seconds of its bouts, within all limits and the same minutes. */
#ifndef CORE_PLAN_RUN_DOSES_H
#define CORE_PLAN_RUN_DOSES_H

#include "core/plan/ending.h"
#include "core/plan/order.h"

/* Recomputes the doses of bouts[count] by the plan's model, with the points of the run added; keeps every bout and the
 * ending.  `ret_doses` receives the options it chose from; end it with plan_done. */
void run_doses(const struct planning *planning, const struct plan *plan, const struct plan_ending *ending,
	       struct bout *bouts, unsigned count, struct plan *ret_doses);

/* Replaces the plan's options by those, for --explain. */
void run_take_options(struct plan *plan, struct plan *doses);

#endif
