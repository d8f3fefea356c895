/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The landmarks between which a stroke runs. */
#ifndef CORE_PLAN_STROKE_H
#define CORE_PLAN_STROKE_H

#include "core/plan/plan.h"

/* Sets the landmarks of a roll from the muscles it covers: a sweep's own if it has any, otherwise from the start of the
 * first muscle to the end of the last, or shorter if the person's limits require it. `safety` may be NULL: no limits.
 * Does nothing for other steps. */
void step_find_stroke(struct step *step, const struct catalogue *catalogue, const struct safety *safety);

#endif
