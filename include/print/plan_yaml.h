/* SPDX-License-Identifier: MIT */
/* The plan as a routine that a coach can edit and load again (kind: routine; io/files/routine.h). */
#ifndef PRINT_PLAN_YAML_H
#define PRINT_PLAN_YAML_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* Appends a whole document.  With `explain` the reasons stand beside the steps, as comments. */
void plan_yaml(struct buf *out, const struct plan *plan, bool explain);

#endif
