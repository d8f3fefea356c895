/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the steps of a routine: lead-in, bouts with their changeovers, drills or stretches, finish. */
#ifndef CORE_PLAN_STEPS_H
#define CORE_PLAN_STEPS_H

#include "core/plan/ending.h"
#include "core/plan/order.h"

/* Appends the steps of bouts[count], in this order, and of the ending.  Sets their times. */
void plan_steps(const struct planning *planning, struct plan *plan, const struct bout *bouts, unsigned count,
		const struct plan_ending *ending);

/* One side (`at`) of a bout as a step, without strokes, cues and reasons. */
struct step step_of_bout(const struct planning *planning, const struct bout *bout, unsigned at);

/* Appends the steps of the ending alone, for a routine whose rolling is done. */
void plan_ending_steps(const struct planning *planning, struct plan *plan, const struct plan_ending *ending);

#endif
