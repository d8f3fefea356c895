/* SPDX-License-Identifier: MIT */
/* The plan as text: calm lines of at most 78 columns, to be read on a screen, aloud or from a pipe. */
#ifndef PRINT_PLAN_TEXT_H
#define PRINT_PLAN_TEXT_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* Appends the text of a plan that was made of this review.  With `explain` each line of the routine says why, with its
 * rules, and the planner's model follows at the end. */
void plan_text(struct buf *out, const struct plan *plan, const struct safety *safety, bool explain);

#endif
