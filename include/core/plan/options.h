/* SPDX-License-Identifier: MIT */
/* The options of each group: to sweep it, or to roll one to three of its muscles, each with a dose of its own. */
#ifndef CORE_PLAN_OPTIONS_H
#define CORE_PLAN_OPTIONS_H

#include "core/plan/planning.h"

/* Appends the options of all groups to plan->options and notes in the supplies where they are.  Within a group they
 * grow in seconds and in worth: what takes as long or longer for no more worth is left away, for it is never needed. */
void plan_options(struct planning *planning, struct plan *plan);

/* The candidate behind muscle `at` of an option of a group. */
const struct candidate *option_candidate(const struct planning *planning, const struct option *option, unsigned at);

#endif
