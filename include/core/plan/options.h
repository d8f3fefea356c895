/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The options of each group: sweep it, or roll one to three of its muscles, each with its own dose. */
#ifndef CORE_PLAN_OPTIONS_H
#define CORE_PLAN_OPTIONS_H

#include "core/plan/planning.h"

/* Appends the options of all groups to plan->options and records their range per group. Within a group they increase
 * in both seconds and worth: an option that takes as long or longer for no more worth is omitted. */
void plan_options(struct planning *planning, struct plan *plan);

/* The candidate of muscle `at` of an option. */
const struct candidate *option_candidate(const struct planning *planning, const struct option *option, unsigned at);

#endif
