/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The planner's model: what can be done for each group today, and what covering it is worth. */
#ifndef CORE_PLAN_MODEL_H
#define CORE_PLAN_MODEL_H

#include "core/plan/planning.h"

/* Borrows its arguments; end with planning_done. */
void planning_init(struct planning *ret_planning, const struct catalogue *catalogue, const struct wish *wish,
		   const struct person *person, const struct safety *safety, const struct stats *stats);
void planning_done(struct planning *planning);

#endif
