/* SPDX-License-Identifier: MIT */
/* Why something is limited, in words for handouts and summaries. */
#ifndef PRINT_WHY_H
#define PRINT_WHY_H

#include "base/buf.h"
#include "core/plan/plan.h"

enum { WHY_MAX = 16 }; /* limits of one plan that are told apart */

/* Writes the limits that count on what is rolled, each once, borrowed from the review; returns how many there are. */
unsigned why_limits(const struct plan *plan, const struct safety *safety, const char *ret_limits[WHY_MAX]);

/* Appends the names of the rows on which a limit counts: "Calves, Sole of the foot". */
void why_limit_rows(const struct plan *plan, const struct safety *safety, const char *limit, struct buf *names);

#endif
