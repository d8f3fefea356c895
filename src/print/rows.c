/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Combines both sides of a muscle, stretch or drill into one numbered row. */
#include "print/rows.h"

#include "core/plan/cue_line.h"

static bool same_row(const struct row *row, const struct step *step)
{
	const struct step *first = row->step;
	bool new_side = step->side == SIDE_LEFT ? !row->left : step->side == SIDE_RIGHT ? !row->right : false;
	return first->kind == step->kind && first->muscle == step->muscle && first->tool == step->tool &&
	       first->stretch == step->stretch && first->seconds == step->seconds && new_side;
}

unsigned rows_of_plan(const struct plan *plan, struct row ret_rows[ROWS_MAX])
{
	unsigned count = 0;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		if (!step_is_work(step))
			continue;
		if (count == 0 || !same_row(&ret_rows[count - 1], step)) {
			if (count == ROWS_MAX)
				break;
			ret_rows[count] = (struct row){
				.number = count + 1, .step = step, .seconds = step->seconds, .cap = step->cap
			};
			count++;
		}
		struct row *row = &ret_rows[count - 1];
		row->left |= step->side != SIDE_RIGHT;
		row->right |= step->side != SIDE_LEFT;
		if (step->cap < row->cap)
			row->cap = step->cap;
	}
	return count;
}

const char *row_name(const struct plan *plan, const struct row *row)
{
	return step_name(plan->catalogue, row->step);
}
