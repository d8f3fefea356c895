/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Solves the knapsack a second time, over the doses alone.
 *
 * Muscles, sweeps, tools and sides come from the plan without the run, so no run can change them. A group has at
 * most three bouts, so all combinations of doses are listed. */
#include "core/plan/run_doses.h"

#include "base/mem.h"
#include "core/plan/parts.h"
#include "core/plan/run_points.h"
#include "core/plan/solve.h"
#include "core/plan/steps.h"
#include <stdlib.h>

/* Value of keeping a group or the bouts after it. It exceeds all doses together, so that the old choice, which fits, is
 * kept. */
enum { KEPT_POINTS = 100000000 };

/* The number of parts in a bout of this many seconds; 0 if it is not divided. */
static unsigned parts_of(const struct planning *planning, const struct bout *bout, unsigned at, unsigned dose_s)
{
	struct bout other = *bout;
	struct pass passes[PASSES_MAX];
	struct step_part parts[CATALOGUE_PARTS_MAX];
	other.dose_s = dose_s;
	struct step step = step_of_bout(planning, &other, at);
	unsigned count = step_passes(planning->catalogue, &step, passes);
	return step_parts(planning->catalogue, &step, passes, count, parts);
}

/* A run takes no time from sore muscles, and never all the seconds of a muscle listed as covered. */
static bool may_have(const struct planning *planning, const struct bout *bout, unsigned dose_s)
{
	if (dose_s == bout->dose_s)
		return true;
	if (dose_s < bout->dose_s && run_spares(planning, bout->candidate))
		return false;
	for (unsigned at = 0; at < bout->candidate->sides_count; at++)
		if (parts_of(planning, bout, at, dose_s) < parts_of(planning, bout, at, bout->dose_s))
			return false;
	return true;
}

/* Iterates over possible doses; each option keeps the doses already chosen for earlier bouts. */
struct doses {
	const struct planning *planning;
	const struct bout *bouts;
	unsigned count;
	struct plan *plan;
};

static void list_doses(const struct doses *doses, unsigned at, struct option option, unsigned sum_s)
{
	const unsigned *constant = doses->planning->catalogue->constant;
	if (at == doses->count || at == OPTION_MUSCLES_MAX) { /* there are never more bouts, which gcc cannot know */
		plan_add_option(doses->plan, &option);
		return;
	}
	struct candidate candidate = *doses->bouts[at].candidate;
	candidate.weight += run_points(doses->planning, doses->bouts[at].group, &candidate);
	option.muscles[at] = candidate.muscle;
	struct dose_range range = candidate_doses(&candidate);
	for (unsigned dose = range.from_s; dose <= range.to_s; dose += constant[CONSTANT_PLANNER_STEP_S]) {
		struct option longer = option;
		if (sum_s + dose > constant[CONSTANT_GROUP_MAX_S])
			return;
		if (!may_have(doses->planning, &doses->bouts[at], dose))
			continue;
		longer.doses[at] = dose;
		longer.seconds += candidate_seconds(doses->planning, &candidate, dose);
		longer.worth += candidate_worth(doses->planning, &candidate, dose);
		list_doses(doses, at + 1, longer, sum_s + dose);
	}
}

/* Lists the options for the bouts of one group. */
static unsigned list_group(const struct planning *planning, const struct bout *bouts, unsigned count, struct plan *plan)
{
	struct doses doses = { planning, bouts, 0, plan };
	while (doses.count < count && bouts[doses.count].group == bouts[0].group)
		doses.count++;
	struct option option = { .group = (int)bouts[0].group,
				 .worth = KEPT_POINTS,
				 .sweep = bouts[0].candidate->sweep && !bouts[0].candidate->rest,
				 .rest = bouts[doses.count - 1].candidate->rest,
				 .count = doses.count };
	list_doses(&doses, 0, option, 0);
	return doses.count;
}

static void list_ending(const struct planning *planning, const struct plan_ending *ending, struct plan *plan)
{
	struct option option = { .group = -1,
				 .seconds = ending_seconds(planning, ending, ending->count),
				 .worth = KEPT_POINTS,
				 .count = ending->count };
	if (ending->count > 0)
		plan_add_option(plan, &option);
}

static void take_doses(const struct plan *plan, struct bout *bouts, unsigned count)
{
	unsigned at = 0;
	for (unsigned i = 0; i < plan->options_count; i++)
		for (unsigned k = 0;
		     plan->options[i].chosen && plan->options[i].group >= 0 && k < plan->options[i].count && at < count;
		     k++)
			bouts[at++].dose_s = plan->options[i].doses[k];
}

void run_doses(const struct planning *planning, const struct plan *plan, const struct plan_ending *ending,
	       struct bout *bouts, unsigned count, struct plan *ret_doses)
{
	struct alternatives *alternatives = mem_new(count + 1, sizeof *alternatives);
	unsigned groups = 0;
	*ret_doses = (struct plan){ .catalogue = plan->catalogue };
	for (unsigned i = 0; i < count; groups++) {
		unsigned first = ret_doses->options_count;
		i += list_group(planning, &bouts[i], count - i, ret_doses);
		alternatives[groups] = (struct alternatives){ first, ret_doses->options_count - first };
	}
	alternatives[groups].first = ret_doses->options_count;
	list_ending(planning, ending, ret_doses);
	alternatives[groups].count = ret_doses->options_count - alternatives[groups].first;
	ret_doses->worth = plan_solve(ret_doses->options, alternatives, groups + 1, plan->time_budget_s,
				      planning->catalogue->constant[CONSTANT_PLANNER_STEP_S]);
	take_doses(ret_doses, bouts, count);
	free(alternatives);
}

void run_take_options(struct plan *plan, struct plan *doses)
{
	if (doses->options_count == 0)
		return;
	plan->options_count = 0;
	for (unsigned i = 0; i < doses->options_count; i++)
		plan_add_option(plan, &doses->options[i]);
	plan->worth = doses->worth;
}
