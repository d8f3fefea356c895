/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The body position of a step. */
#ifndef CORE_PLAN_STEP_POSE_H
#define CORE_PLAN_STEP_POSE_H

#include "core/catalogue/pose_draw.h"
#include "core/plan/plan.h"

/* The runner's posture in a roll, stretch or drill, on the step's side, at the start of the motion.  False if the
 * catalogue has no picture; words must then suffice. */
bool step_pose(const struct catalogue *catalogue, const struct step *step, struct pose_shot *ret_shot);

/* Moves the picture along the stroke, or between the key pictures: 0 at the start to 1000 at the end. */
void pose_move(struct pose_shot *shot, unsigned along);

#endif
