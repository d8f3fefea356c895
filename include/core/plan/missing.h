/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reports everything missing from a plan, and why: whatever is usual or asked for is either planned or reported. */
#ifndef CORE_PLAN_MISSING_H
#define CORE_PLAN_MISSING_H

#include "core/plan/planning.h"

/* Adds left_out entries, and a notice if time is short, to a plan whose options are chosen. */
void plan_missing(const struct planning *planning, struct plan *plan);

/* Reports the no-go areas that were asked for: left_out entries with what to do instead, and notices. */
void plan_add_areas(const struct planning *planning, struct plan *plan);

#endif
