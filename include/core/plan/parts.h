/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The parts of a sweep in order, each with its landmarks and the line spoken when it begins.
 *
 * Shares are of strokes.  A part lasts at least PART_MIN_S and ends on a whole stroke, if possible on a whole pass.  If
 * the bout is too short for all parts, the last ones are left out, and the next sweep begins with them: its bout then
 * covers the muscles in that order.  A bout of up to TWO_PARTS_MOST_S has at most two parts.  The share of a part whose
 * muscle the bout does not cover goes to the others. */
#ifndef CORE_PLAN_PARTS_H
#define CORE_PLAN_PARTS_H

#include "core/plan/plan.h"

enum { PART_MIN_S = 10, TWO_PARTS_MOST_S = 30 }; /* minimum time to settle into a part: general knowledge */

struct step_part {
	const struct sweep_part *of;
	unsigned muscle;
	unsigned stroke, strokes; /* the first, from 0, and their number */
	unsigned start_ms, length_ms; /* in the bout, holds excluded */
	const char *to; /* where its strokes end: the person's limit, otherwise the catalogue's landmark */
};

/* The parts of a roll with these passes; 0: it is not divided. */
unsigned step_parts(const struct catalogue *catalogue, const struct step *step, const struct pass *passes,
		    unsigned passes_count, struct step_part ret_parts[CATALOGUE_PARTS_MAX]);

/* The number of parts that the sweep has with this tool in this position, covered or not. */
unsigned parts_fitting(const struct catalogue *catalogue, const struct step *step);

/* The muscle whose part the next sweep begins with after this one was rolled for `done_ms`: the first part that lasted
 * less than PART_MIN_S, or the first one left out; -1: all were rolled. */
int parts_next(const struct catalogue *catalogue, const struct step *step, const struct pass *passes,
	       unsigned passes_count, unsigned done_ms);

/* The line of the first part if the sweep omits parts or starts with a different one, so that the sweep's own line
 * would be wrong; otherwise NULL. */
const char *parts_first_cue(const struct catalogue *catalogue, const struct step *step);

/* Lowers the pressure by one at each move to the next part; it then rises again pass by pass, never above its original
 * value. */
void parts_lower(const struct catalogue *catalogue, const struct step *step, struct pass *passes,
		 unsigned passes_count);

#endif
