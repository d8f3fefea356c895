/* SPDX-License-Identifier: MIT */
/* Builds the planner's model from catalogue, safety review, wish and history.
 *
 * Everything in the model is allowed: the solver weighs time and worth and knows nothing about safety. */
#include "core/plan/model.h"

#include "base/mem.h"
#include "base/number.h"
#include "core/plan/candidate.h"
#include "core/plan/sweep.h"
#include <stdlib.h>

/* Bonus of a group for marks: the best of its muscles counts. */
static unsigned mark_bonus(const struct planning *planning, const struct group_candidates *in_group)
{
	const struct model *model = &planning->mode->model;
	unsigned best = 0;
	for (unsigned i = 0; i < in_group->candidates_count; i++) {
		const struct candidate *candidate = &planning->candidates[in_group->first_candidate + i];
		const struct interest *interest = &planning->interests[candidate->muscle];
		if (interest->mark < 0)
			continue;
		unsigned bonus = model->marked_bonus;
		if (interest->offer >= 0)
			bonus += model->offer_bonus >> min_u((unsigned)interest->offer, 31);
		best = bonus > best ? bonus : best;
	}
	return best;
}

static unsigned bonus_of(const struct planning *planning, unsigned group, const struct group_candidates *in_group)
{
	const struct model *model = &planning->mode->model;
	const struct group *entry = &planning->catalogue->groups[group];
	unsigned bonus = 0;
	if (group_usual(planning, group))
		bonus = model->region_bonus + model->drop_points * entry->drop_order + mark_bonus(planning, in_group);
	if (texts_has(&planning->mode->first_groups, entry->id))
		bonus += model->first_bonus;
	return bonus;
}

static void find_group_candidates(struct planning *planning, unsigned group)
{
	const struct group *entry = &planning->catalogue->groups[group];
	struct group_candidates *in_group = &planning->groups[group];
	in_group->first_candidate = planning->candidates_count;
	if (candidate_of_sweep(planning, entry, SIDE_BOTH, -1, &planning->candidates[planning->candidates_count]))
		planning->candidates_count++;
	for (unsigned i = 0; i < entry->members.items_count; i++) {
		unsigned muscle = entry->members.at[i];
		if (muscle_considered(planning, entry, muscle) &&
		    candidate_of_muscle(planning, muscle, SIDE_BOTH, -1,
					&planning->candidates[planning->candidates_count]))
			planning->candidates_count++;
	}
	in_group->candidates_count = planning->candidates_count - in_group->first_candidate;
	in_group->bonus = bonus_of(planning, group, in_group);
}

static unsigned candidates_most(const struct catalogue *catalogue)
{
	unsigned most = catalogue->groups_count;
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		most += catalogue->groups[i].members.items_count;
	return most;
}

void planning_init(struct planning *ret_planning, const struct catalogue *catalogue, const struct wish *wish,
		   const struct person *person, const struct safety *safety, const struct stats *stats)
{
	*ret_planning = (struct planning){
		.catalogue = catalogue,
		.mode = &catalogue->modes[wish->mode],
		.wish = wish,
		.person = person,
		.safety = safety,
		.stats = stats,
		.interests = mem_new(catalogue->muscles_count, sizeof *ret_planning->interests),
		.candidates = mem_new(candidates_most(catalogue), sizeof *ret_planning->candidates),
		.groups = mem_new(catalogue->groups_count, sizeof *ret_planning->groups),
	};
	run_effect_of(&ret_planning->run, catalogue, wish->has_run ? &wish->run : NULL);
	interests_of(ret_planning->interests, catalogue, wish, person);
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		find_group_candidates(ret_planning, i);
}

void planning_done(struct planning *planning)
{
	free(planning->interests);
	free(planning->candidates);
	free(planning->groups);
}
