/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Applies a number of minutes to the model: the time budget, which drills or stretches fit, and the best choice.
 *
 * The first muscle needs no changeover. So the time budget is one changeover longer than the minutes, and every muscle
 * pays for its own changeover. */
#include "core/plan/choose.h"

#include "base/mem.h"
#include "core/plan/solve.h"
#include <limits.h>
#include <stdlib.h>

static unsigned time_budget_of(const struct planning *planning, unsigned minutes)
{
	const struct mode *mode = planning->mode;
	unsigned most = minutes < mode->minutes_max ? minutes : mode->minutes_max;
	unsigned seconds = 60 * most, fixed = mode->lead_in_s + mode->finish_s + planning->wish->spent_s;
	return seconds > fixed ? seconds - fixed + planning->catalogue->constant[CONSTANT_NEXT_MUSCLE_S] : 0;
}

static unsigned group_options(const struct planning *planning)
{
	unsigned count = 0;
	for (unsigned i = 0; i < planning->catalogue->groups_count; i++)
		count += planning->groups[i].options_count;
	return count;
}

/* The minimum time for any option, and for all usual groups that can be rolled. */
struct shortest {
	unsigned any_s, all_s;
};

static struct shortest shortest_of(const struct planning *planning, const struct plan *plan)
{
	struct shortest shortest = { UINT_MAX, 0 };
	for (unsigned i = 0; i < planning->catalogue->groups_count; i++) {
		const struct group_candidates *in_group = &planning->groups[i];
		if (in_group->options_count == 0)
			continue;
		unsigned seconds = plan->options[in_group->first_option].seconds;
		shortest.any_s = seconds < shortest.any_s ? seconds : shortest.any_s;
		shortest.all_s += group_usual(planning, i) ? seconds : 0;
	}
	if (shortest.all_s < shortest.any_s)
		shortest.all_s = shortest.any_s;
	return shortest;
}

static void offer_ending(const struct planning *planning, struct plan *plan, const struct plan_ending *ending,
			 unsigned count, unsigned points, unsigned beside_s)
{
	unsigned seconds = ending_seconds(planning, ending, count);
	if (count == 0 || beside_s > plan->time_budget_s || seconds > plan->time_budget_s - beside_s)
		return;
	struct option option = { .group = -1, .seconds = seconds, .worth = count * points, .count = count };
	plan_add_option(plan, &option);
}

/* Drills: the short block if any rolling fits beside it; the full one if no region is dropped for it. Stretches: as
 * many as there is time for. Neither is offered without rolling. */
static void offer_endings(const struct planning *planning, struct plan *plan, unsigned minutes,
			  struct plan_ending *brief, struct plan_ending *whole)
{
	struct shortest shortest = shortest_of(planning, plan);
	const struct model *model = &planning->mode->model;
	if (drills_wanted(planning, minutes)) {
		ending_drills(brief, planning, minutes, true);
		ending_drills(whole, planning, minutes, false);
		offer_ending(planning, plan, brief, brief->count, model->drill_points, shortest.any_s);
		offer_ending(planning, plan, whole, whole->count, model->drill_points, shortest.all_s);
	} else if (stretches_wanted(planning)) {
		ending_stretches(whole, planning);
		for (unsigned count = 1; count <= whole->count; count++)
			offer_ending(planning, plan, whole, count, model->stretch_points, shortest.any_s);
	}
}

static void take_ending(const struct plan *plan, unsigned first, const struct plan_ending *brief,
			const struct plan_ending *whole, struct plan_ending *ret_ending)
{
	*ret_ending = (struct plan_ending){ 0 };
	for (unsigned i = first; i < plan->options_count; i++) {
		if (!plan->options[i].chosen)
			continue;
		*ret_ending = plan->options[i].count == brief->count ? *brief : *whole;
		ret_ending->count = plan->options[i].count;
	}
}

void plan_choose(const struct planning *planning, struct plan *plan, unsigned minutes, struct plan_ending *ret_ending)
{
	struct plan_ending brief = { 0 }, whole = { 0 };
	unsigned groups = planning->catalogue->groups_count, first = group_options(planning);
	struct alternatives *alternatives = mem_new(groups + 1, sizeof *alternatives);
	plan->options_count = first;
	plan->time_budget_s = time_budget_of(planning, minutes);
	offer_endings(planning, plan, minutes, &brief, &whole);
	for (unsigned i = 0; i < groups; i++)
		alternatives[i] =
			(struct alternatives){ planning->groups[i].first_option, planning->groups[i].options_count };
	alternatives[groups] = (struct alternatives){ first, plan->options_count - first };
	plan->worth = plan_solve(plan->options, alternatives, groups + 1, plan->time_budget_s,
				 planning->catalogue->constant[CONSTANT_PLANNER_STEP_S]);
	take_ending(plan, first, &brief, &whole, ret_ending);
	free(alternatives);
}

const struct option *plan_chosen(const struct planning *planning, const struct plan *plan, unsigned group)
{
	const struct group_candidates *in_group = &planning->groups[group];
	for (unsigned i = 0; i < in_group->options_count; i++)
		if (plan->options[in_group->first_option + i].chosen)
			return &plan->options[in_group->first_option + i];
	return NULL;
}

unsigned plan_minutes_until(const struct planning *planning, const struct plan *plan, plan_enough *enough,
			    void *context)
{
	struct plan other = { .catalogue = plan->catalogue };
	unsigned minutes = planning->wish->minutes;
	bool found = false;
	for (unsigned i = 0; i < group_options(planning); i++)
		plan_add_option(&other, &plan->options[i]);
	while (!found && minutes < planning->mode->minutes_max) {
		struct plan_ending ending;
		plan_choose(planning, &other, ++minutes, &ending);
		found = enough(planning, &other, &ending, minutes, context);
	}
	plan_done(&other);
	return found ? minutes : 0;
}
