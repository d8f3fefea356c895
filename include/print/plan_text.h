/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The plan as text for the screen, a screen reader or a pipe: one line per paragraph (base/reflow.h wraps them). */
#ifndef PRINT_PLAN_TEXT_H
#define PRINT_PLAN_TEXT_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* Appends the plan as text; `safety` is the review used for it.  With `explain`, each step has its reasons and rules,
 * and the planner's model follows at the end. */
void plan_text(struct buf *out, const struct plan *plan, const struct safety *safety, bool explain);

#endif
