/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Turns chosen options into bouts, group by group. */
#include "core/plan/bouts.h"

#include "core/plan/choose.h"
#include "core/plan/options.h"

unsigned bouts_most(const struct catalogue *catalogue)
{
	return catalogue->groups_count * OPTION_MUSCLES_MAX;
}

unsigned bouts_find(const struct planning *planning, const struct plan *plan, struct bout *ret_bouts)
{
	unsigned count = 0;
	for (unsigned group = 0; group < planning->catalogue->groups_count; group++) {
		const struct option *option = plan_chosen(planning, plan, group);
		for (unsigned i = 0; option != NULL && i < option->count; i++)
			ret_bouts[count++] = (struct bout){ .candidate = option_candidate(planning, option, i),
							    .group = group,
							    .dose_s = option->doses[i] };
	}
	return count;
}
