/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The questions that come before everything else after a long or very hard run, today or in the last 3 days. */
#ifndef CORE_PLAN_ASK_FIRST_H
#define CORE_PLAN_ASK_FIRST_H

#include "core/plan/plan.h"

/* Puts the questions first, once, if `first` (questions_run_first()).  A plan that refuses all rolling does not need
 * them. */
void plan_ask_first(struct plan *plan, bool first);

/* True if the notice is one of those questions or announces them.  They are shown before the steps, not among the
 * advice. */
bool ask_first_shows(const struct plan *plan, const struct notice *notice);

/* The last line of the message if a yes stops all rolling at once: "No rolling. Get medical help now."  NULL if a yes
 * only limits. */
const char *ask_first_stop(const struct contraindication *entry);

#endif
