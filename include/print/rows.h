/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The steps of a plan as numbered rows: both sides of a muscle are one row, one number on the drawing. */
#ifndef PRINT_ROWS_H
#define PRINT_ROWS_H

#include "core/plan/plan.h"

enum { ROWS_MAX = 256 };

/* Consecutive rolls of a muscle with the same tool, or both sides of a stretch or drill. */
struct row {
	unsigned number; /* from 1 */
	const struct step *step; /* the first; borrowed from the plan */
	bool left, right; /* sides it covers; a roll of both sides at once sets both */
	unsigned seconds; /* per side */
	unsigned cap; /* the lower of the two sides */
};

/* Writes at most ROWS_MAX rows, in order; returns their number. */
unsigned rows_of_plan(const struct plan *plan, struct row ret_rows[ROWS_MAX]);

/* The group of a sweep ("Calves"), the muscle ("Front of thigh"), or the name of a stretch or drill. */
const char *row_name(const struct plan *plan, const struct row *row);

#endif
