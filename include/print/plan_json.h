/* SPDX-License-Identifier: MIT */
/* The plan as JSON: the stable contract of docs/json.md.  Fields may be added, never renamed. */
#ifndef PRINT_PLAN_JSON_H
#define PRINT_PLAN_JSON_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* Appends one object and a newline.  With `explain` it carries the planner's model: its room and all options with
 * seconds and worth, so that anybody can solve it again. */
void plan_json(struct buf *out, const struct plan *plan, bool explain);

#endif
