/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
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

/* A group's bonus for marks: that of its best muscle. */
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
	for (unsigned i = 0; i < in_group->candidates_count; i++)
		if (planning->candidates[in_group->first_candidate + i].by_hand)
			return bonus + model->hand_bonus;
	return bonus;
}

/* Applies manual changes as far as the limits allow. */
static void keep(const struct planning *planning, const struct kept_bout *kept, struct candidate *candidate)
{
	unsigned step_s = planning->catalogue->constant[CONSTANT_PLANNER_STEP_S];
	unsigned most = planning->catalogue->constant[CONSTANT_GROUP_MAX_S];
	if (kept == NULL)
		return;
	candidate->by_hand = true;
	for (unsigned i = 0; i < candidate->covers_count; i++)
		for (unsigned side = 0; side < candidate->sides_count; side++)
			most = min_u(most,
				     safety_allowance(planning->safety, candidate->covers[i], candidate->sides[side])
					     .seconds_max);
	unsigned seconds = min_u(kept->seconds, most) / step_s * step_s;
	if (kept->seconds > 0)
		candidate->fixed_s = seconds > candidate->least_s ? seconds : candidate->least_s;
}

static struct candidate *next(struct planning *planning)
{
	return &planning->candidates[planning->candidates_count];
}

static void add_sweep(struct planning *planning, unsigned group, bool rest)
{
	const struct group *entry = &planning->catalogue->groups[group];
	const struct kept_bout *kept = planning_kept(planning, true, group);
	if (!candidate_of_sweep(planning, entry, SIDE_BOTH, kept != NULL ? kept->tool : -1, rest, next(planning)) &&
	    !candidate_of_sweep(planning, entry, SIDE_BOTH, -1, rest, next(planning)))
		return;
	keep(planning, kept, next(planning));
	planning->candidates_count++;
}

enum turn { TURN_BY_HAND, TURN_APART, TURN_OTHERS };

static void add_muscles(struct planning *planning, const struct group *group, enum turn turn)
{
	for (unsigned i = 0; i < group->members.items_count; i++) {
		unsigned muscle = group->members.at[i];
		bool apart = planning->apart[muscle];
		const struct kept_bout *kept = planning_kept(planning, false, muscle);
		enum turn own = kept != NULL ? TURN_BY_HAND : apart ? TURN_APART : TURN_OTHERS;
		if (own != turn || !muscle_considered(planning, group, muscle) ||
		    !candidate_of_muscle(planning, muscle, SIDE_BOTH, kept != NULL ? kept->tool : -1, next(planning)))
			continue;
		keep(planning, kept, next(planning));
		next(planning)->own = apart && planning->interests[muscle].mark >= 0;
		planning->candidates_count++;
	}
}

/* Determines which candidates roll the rest of a group besides a muscle that a mark singles out: the sweep of the rest
 * or, if there is none, each other muscle. */
static void find_rest(struct planning *planning, const struct group_candidates *in_group)
{
	struct candidate *candidates = &planning->candidates[in_group->first_candidate];
	bool own = false, swept = false;
	for (unsigned i = 0; i < in_group->candidates_count; i++) {
		own |= candidates[i].own;
		swept |= candidates[i].sweep && candidates[i].rest;
	}
	for (unsigned i = 0; i < in_group->candidates_count; i++)
		candidates[i].rest_counts =
			own && (swept ? candidates[i].rest : !candidates[i].sweep && !candidates[i].own);
}

static bool any_apart(const struct planning *planning, const struct group *group)
{
	for (unsigned i = 0; i < group->members.items_count; i++)
		if (planning->apart[group->members.at[i]])
			return true;
	return false;
}

static void find_group_candidates(struct planning *planning, unsigned group)
{
	const struct group *entry = &planning->catalogue->groups[group];
	struct group_candidates *in_group = &planning->groups[group];
	in_group->first_candidate = planning->candidates_count;
	add_sweep(planning, group, false);
	add_muscles(planning, entry, TURN_BY_HAND);
	add_muscles(planning, entry, TURN_APART);
	if (any_apart(planning, entry))
		add_sweep(planning, group, true);
	add_muscles(planning, entry, TURN_OTHERS);
	in_group->candidates_count = planning->candidates_count - in_group->first_candidate;
	find_rest(planning, in_group);
	in_group->bonus = bonus_of(planning, group, in_group);
}

static unsigned candidates_most(const struct catalogue *catalogue)
{
	unsigned most = 2 * catalogue->groups_count;
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
		.apart = mem_new(catalogue->muscles_count, sizeof *ret_planning->apart),
		.candidates = mem_new(candidates_most(catalogue), sizeof *ret_planning->candidates),
		.groups = mem_new(catalogue->groups_count, sizeof *ret_planning->groups),
	};
	run_effect_of(&ret_planning->run, catalogue, wish->has_run ? &wish->run : NULL);
	ret_planning->run.questions_first |= wish->has_run && wish->has_also;
	interests_of(ret_planning->interests, catalogue, wish, person);
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		ret_planning->apart[i] = muscle_singled_out(ret_planning, i) || ret_planning->interests[i].skipped;
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		find_group_candidates(ret_planning, i);
}

void planning_done(struct planning *planning)
{
	free(planning->interests);
	free(planning->apart);
	free(planning->candidates);
	free(planning->groups);
}
