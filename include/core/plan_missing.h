/* SPDX-License-Identifier: MIT */
/* What is not in a plan and why: nothing usual and nothing asked for is ever left out without a word. */
#ifndef CORE_PLAN_MISSING_H
#define CORE_PLAN_MISSING_H

#include "core/plan_ending.h"
#include "core/plan_model.h"

/* Adds left_out entries and notices to a plan whose options are chosen (core/plan_choose.h). */
void plan_missing(const struct planning *planning, struct plan *plan, const struct ending *ending);

/* Adds the notice that names the smallest change with which there would be something to roll. */
void plan_nothing(const struct planning *planning, struct plan *plan);

#endif
