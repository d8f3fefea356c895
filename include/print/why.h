/* SPDX-License-Identifier: MIT */
/* Why something is limited or left out, in words for handouts and summaries. */
#ifndef PRINT_WHY_H
#define PRINT_WHY_H

#include "core/plan.h"
#include "print/rows.h"

enum { WHY_MAX = 16 }; /* limits of one plan that are told apart */

/* The limits that count on what a row covers: appends those that are new to limits[count], borrowed from the review, and
 * returns how many there are then. */
unsigned why_row_limited(const struct row *row, const struct safety *safety, const char *limits[WHY_MAX], unsigned count);

bool why_is_among(const char *text, const char *const *texts, unsigned count);

#endif
