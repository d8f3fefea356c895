/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Determines whether and how a group can be swept.
 *
 * A sweep is at most as firm as the most delicate muscle it covers allows, and at most as fast as the slowest. */
#include "core/plan/sweep.h"

#include "base/number.h"
#include "core/plan/candidate.h"

static bool tool_at_hand(const struct planning *planning, unsigned muscle)
{
	const struct texts *tools = &planning->catalogue->muscles[muscle].tools;
	for (unsigned i = 0; i < tools->items_count; i++) {
		unsigned tool = tools->at[i];
		if (planning->person->tools >> tool & 1)
			return true;
	}
	return false;
}

/* The sides on which a sweep is allowed: no member may be left out there, unless only a tool is missing. SIDE_COUNT if
 * none. */
static enum side sweep_side(const struct planning *planning, const struct group *group, bool rest)
{
	bool all[2] = { true, true }, any[2] = { false, false };
	for (unsigned i = 0; i < group->sweep->members.items_count; i++) {
		unsigned muscle = group->sweep->members.at[i];
		if (!tool_at_hand(planning, muscle))
			continue;
		bool omitted = rest && planning->apart[muscle];
		bool wanted = omitted || muscle_considered(planning, group, muscle);
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
			bool in = wanted && muscle_allowed(planning, muscle, side);
			all[side] &= in;
			any[side] |= in && !omitted;
		}
	}
	if ((any[SIDE_LEFT] && !all[SIDE_LEFT]) || (any[SIDE_RIGHT] && !all[SIDE_RIGHT]))
		return SIDE_COUNT;
	if (any[SIDE_LEFT] && any[SIDE_RIGHT])
		return SIDE_BOTH;
	return any[SIDE_LEFT] ? SIDE_LEFT : any[SIDE_RIGHT] ? SIDE_RIGHT : SIDE_COUNT;
}

static bool chooses(const struct planning *planning, unsigned muscle, enum side side, int tool)
{
	return safety_choice(planning->safety, muscle, side) >> tool & 1;
}

/* A larger muscle may join at the wall with a ball that it would not choose itself, because the wall is gentler than
 * the floor. */
static bool joins_at_wall(const struct planning *planning, unsigned muscle, enum side side, int tool)
{
	struct way way;
	if (planning->catalogue->muscles[muscle].ball_first || !planning->catalogue->tools[tool].ball)
		return false;
	for (unsigned from = 0; safety_way(planning->safety, muscle, side, (unsigned)tool, &from, &way);)
		if (way.stance->position == POSITION_WALL_STANDING)
			return true;
	return false;
}

static void find_covered(const struct planning *planning, const struct sweep *sweep, enum side side, int tool,
			 struct candidate *candidate)
{
	bool chosen = false;
	candidate->covers_count = 0;
	for (unsigned i = 0; i < sweep->members.items_count; i++)
		chosen |= !(candidate->rest && planning->apart[sweep->members.at[i]]) &&
			  chooses(planning, sweep->members.at[i], side, tool);
	for (unsigned i = 0; chosen && i < sweep->members.items_count && candidate->covers_count < COVERS_MAX; i++) {
		unsigned muscle = sweep->members.at[i];
		if (candidate->rest && planning->apart[muscle])
			continue;
		if (chooses(planning, muscle, side, tool) || joins_at_wall(planning, muscle, side, tool))
			candidate->covers[candidate->covers_count++] = muscle;
	}
}

static bool covers(const struct candidate *candidate, unsigned muscle)
{
	for (unsigned i = 0; i < candidate->covers_count; i++)
		if (candidate->covers[i] == muscle)
			return true;
	return false;
}

/* True if `muscle` comes before `other`: sore ones first, then the one rolled longest ago. */
static bool goes_before(const struct planning *planning, unsigned muscle, unsigned other)
{
	bool marked = planning->interests[muscle].mark >= 0, other_marked = planning->interests[other].mark >= 0;
	if (marked != other_marked)
		return marked;
	return stats_days(planning->stats, muscle, SIDE_BOTH) > stats_days(planning->stats, other, SIDE_BOTH);
}

/* The covered muscle whose turn it is; without history, the one named in the catalogue. */
static unsigned credited(const struct planning *planning, const struct sweep *sweep, const struct candidate *candidate)
{
	int best = -1;
	for (unsigned i = 0; i < sweep->booked_on.items_count; i++) {
		unsigned muscle = sweep->booked_on.at[i];
		if (covers(candidate, muscle) && (best < 0 || goes_before(planning, muscle, (unsigned)best)))
			best = (int)muscle;
	}
	for (unsigned i = 0; i < candidate->covers_count; i++)
		if (best < 0 || goes_before(planning, candidate->covers[i], (unsigned)best))
			best = (int)candidate->covers[i];
	return (unsigned)best;
}

/* The choice for the credited muscle, but no firmer than the most delicate covered muscle allows. */
static struct tool_choice sweep_choice(const struct planning *planning, const struct candidate *candidate,
				       enum side side, int tool)
{
	struct tool_choice choice = tool_choice_of(planning, candidate->muscle, side, tool);
	for (unsigned i = 0; i < candidate->covers_count; i++)
		choice.cap = min_u(choice.cap, tool_choice_of(planning, candidate->covers[i], side, tool).cap);
	return choice;
}

static void find_sweep_sides(const struct planning *planning, struct candidate *candidate, enum side side, int tool)
{
	enum side first = side;
	candidate->sides_count = 0;
	if (side == SIDE_BOTH && !planning->catalogue->tools[tool].spans_spine) {
		first = planning->interests[candidate->muscle].first;
		candidate_add_side(candidate, first, sweep_choice(planning, candidate, first, tool));
		first = other_side(first);
	}
	candidate_add_side(candidate, first, sweep_choice(planning, candidate, first, tool));
}

static void weigh_sweep(const struct planning *planning, struct candidate *candidate)
{
	unsigned sum = 0;
	for (unsigned i = 0; i < candidate->covers_count; i++) {
		unsigned ideal = muscle_ideal(planning, candidate->covers[i]);
		sum += muscle_weight(planning, candidate->covers[i]);
		candidate->asked += muscle_asked(planning, candidate->covers[i]);
		candidate->due += stats_due(planning->stats, candidate->covers[i], SIDE_BOTH);
		candidate->ideal_s = ideal > candidate->ideal_s ? ideal : candidate->ideal_s;
	}
	candidate->weight = sum / candidate->covers_count + planning->mode->model.sweep_points;
}

/* False if it would cover only one muscle. */
static bool sweep_with(const struct planning *planning, const struct sweep *sweep, enum side side, int tool, bool rest,
		       struct candidate *ret_candidate)
{
	struct candidate candidate = { .sweep = true, .rest = rest };
	if (side != SIDE_BOTH && planning->catalogue->tools[tool].spans_spine)
		return false;
	find_covered(planning, sweep, side, tool, &candidate);
	if (candidate.covers_count < 2)
		return false;
	candidate.muscle = credited(planning, sweep, &candidate);
	find_sweep_sides(planning, &candidate, side, tool);
	candidate_limit_dose(planning, &candidate);
	weigh_sweep(planning, &candidate);
	*ret_candidate = candidate;
	return candidate.least_s <= candidate.most_s;
}

bool candidate_of_sweep(const struct planning *planning, const struct group *group, enum side only, int tool, bool rest,
			struct candidate *ret_candidate)
{
	const struct sweep *sweep = group->sweep;
	enum side side = sweep != NULL ? sweep_side(planning, group, rest) : SIDE_COUNT;
	if (only != SIDE_BOTH && side != SIDE_COUNT)
		side = side == SIDE_BOTH || side == only ? only : SIDE_COUNT;
	if (side == SIDE_COUNT)
		return false;
	if (tool >= 0)
		return sweep_with(planning, sweep, side, tool, rest, ret_candidate);
	for (unsigned i = 0; i < sweep->tools.items_count; i++) {
		int first = (int)sweep->tools.at[i];
		if (sweep_with(planning, sweep, side, first, rest, ret_candidate))
			return true;
	}
	return false;
}
