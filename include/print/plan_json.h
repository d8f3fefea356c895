/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The plan as JSON: the stable contract of docs/json.md.  Fields may be added, never renamed. */
#ifndef PRINT_PLAN_JSON_H
#define PRINT_PLAN_JSON_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* Appends one object and a newline.  With `explain`, includes the planner's model: the time budget and all options with
 * seconds and worth, so that the solution can be verified. */
void plan_json(struct buf *out, const struct plan *plan, bool explain);

#endif
