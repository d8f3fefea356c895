/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Looks up the group's rank among those chosen by the run. */
#include "core/plan/run_points.h"

bool run_spares(const struct planning *planning, const struct candidate *candidate)
{
	for (unsigned i = 0; i < candidate->covers_count; i++)
		if (planning->interests[candidate->covers[i]].mark >= 0)
			return true;
	return false;
}

unsigned run_points(const struct planning *planning, unsigned group, const struct candidate *candidate)
{
	int place = run_effect_place(&planning->run, group);
	return place < 0 || run_spares(planning, candidate) ? 0 : planning->mode->model.run_points >> place;
}
