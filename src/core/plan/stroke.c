/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the landmarks of a stroke, planned or rebuilt from a record. */
#include "core/plan/stroke.h"

void step_find_stroke(struct step *step, const struct catalogue *catalogue, const struct safety *safety)
{
	if (step->covers_count == 0)
		return;
	unsigned last = step->covers[step->covers_count - 1];
	const struct sweep *sweep = step->sweep && step->group >= 0 ? catalogue->groups[step->group].sweep : NULL;
	for (unsigned i = 0; i < step->covers_count; i++)
		step->ends[i] = safety != NULL ? safety_allowance(safety, step->covers[i], step->side).to : NULL;
	const char *limit = step->ends[step->covers_count - 1];
	step->from = sweep != NULL && sweep->from != NULL ? sweep->from : catalogue->muscles[step->covers[0]].from;
	step->to = limit != NULL ? limit : sweep != NULL && sweep->to != NULL ? sweep->to : catalogue->muscles[last].to;
}
