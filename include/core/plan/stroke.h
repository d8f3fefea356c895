/* SPDX-License-Identifier: MIT */
/* Where a stroke begins and ends. */
#ifndef CORE_PLAN_STROKE_H
#define CORE_PLAN_STROKE_H

#include "core/plan/plan.h"

/* Sets the landmarks of a roll from what it covers: of a sweep its own if it has them, else from where its first muscle
 * begins to where its last ends; sooner where a limit of the person says so (`safety` may be NULL: nobody's).  Nothing
 * for the others. */
void step_find_stroke(struct step *step, const struct catalogue *catalogue, const struct safety *safety);

#endif
