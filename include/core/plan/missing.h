/* SPDX-License-Identifier: MIT */
/* What is not in a plan and why: nothing usual and nothing asked for is ever left out without a word. */
#ifndef CORE_PLAN_MISSING_H
#define CORE_PLAN_MISSING_H

#include "core/plan/planning.h"

/* Adds left_out entries, and the notice of what time does not reach, to a plan whose options are chosen. */
void plan_missing(const struct planning *planning, struct plan *plan);

/* Answers the no-go areas that were asked for: left_out entries with what to do instead, and notices. */
void plan_tell_areas(const struct planning *planning, struct plan *plan);

#endif
