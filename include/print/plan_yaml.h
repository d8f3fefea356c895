/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The plan as a routine that a coach can edit and load again (kind: routine; io/files/routine.h). */
#ifndef PRINT_PLAN_YAML_H
#define PRINT_PLAN_YAML_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* Appends a complete document; if `name` is NULL, it is named after mode and minutes.  With `explain`, the reasons
 * follow each step as comments. */
void plan_yaml(struct buf *out, const struct plan *plan, const char *name, bool explain);

#endif
