/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Points that a run adds to the weight of a bout. */
#ifndef CORE_PLAN_RUN_POINTS_H
#define CORE_PLAN_RUN_POINTS_H

#include "core/plan/planning.h"

/* True if the bout covers a sore place: that takes precedence over any run, and loses no time to it. */
bool run_spares(const struct planning *planning, const struct candidate *candidate);

/* Points that the run adds to the weight of a candidate of this group; none if the person marked a muscle of it. */
unsigned run_points(const struct planning *planning, unsigned group, const struct candidate *candidate);

#endif
