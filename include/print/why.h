/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Explains limits in handouts and summaries. */
#ifndef PRINT_WHY_H
#define PRINT_WHY_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* True if the plan is empty or much shorter than asked for; that counts as a limit, whatever the reason. */
bool why_short(const struct plan *plan);

/* Why an empty plan is empty, and what would help; NULL if it is not empty.  Names no condition. */
const char *why_nothing(const struct plan *plan);

enum { WHY_MAX = 16 }; /* distinct limits per plan */

/* Lists each limit that applies to a rolled muscle once, borrowed from the review; returns their number. */
unsigned why_limits(const struct plan *plan, const struct safety *safety, const char *ret_limits[WHY_MAX]);

/* Appends the names of the rows to which a limit applies: "Calves, Sole of the foot". */
void why_limit_rows(const struct plan *plan, const struct safety *safety, const char *limit, struct buf *names);

#endif
