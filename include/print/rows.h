/* SPDX-License-Identifier: MIT */
/* The steps of a plan as numbered rows: both sides of a muscle are one row, one number on the drawing. */
#ifndef PRINT_ROWS_H
#define PRINT_ROWS_H

#include "core/plan/plan.h"

enum { ROWS_MAX = 256 };

/* Rolls of the same muscle with the same tool that follow each other, or a stretch or drill with both its sides. */
struct row {
	unsigned number; /* from 1 */
	const struct step *step; /* the first; borrowed from the plan */
	bool left, right; /* sides it is done on; a roll of both strips at once has both */
	unsigned seconds; /* of one side */
	unsigned cap; /* the lower of both sides */
};

/* Writes at most ROWS_MAX rows, in order; returns their number. */
unsigned rows_of_plan(const struct plan *plan, struct row ret_rows[ROWS_MAX]);

/* "Calves" of a sweep, "Front of thigh" of a muscle, the name of a stretch or drill. */
const char *row_name(const struct plan *plan, const struct row *row);

#endif
