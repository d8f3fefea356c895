/* SPDX-License-Identifier: MIT */
/* Finds out whether and how a group can be swept.
 *
 * A sweep is no firmer than the most delicate muscle it covers, no faster than the longest one. */
#include "core/plan_sweep.h"

#include "base/number.h"
#include "core/plan_service.h"

static bool tool_at_hand(const struct planning *planning, unsigned muscle)
{
	const struct texts *tools = &planning->catalogue->muscles[muscle].tools;
	for (unsigned i = 0; i < tools->items_count; i++) {
		int tool = catalogue_find(planning->catalogue, SECTION_TOOLS, tools->items[i]);
		if (tool >= 0 && (planning->person->tools >> tool & 1))
			return true;
	}
	return false;
}

/* Where a sweep may work: no member of a side may be left out, but one that merely lacks a tool does not count.
 * SIDE_COUNT: nowhere. */
static enum side sweep_side(const struct planning *planning, const struct group *group)
{
	bool all[2] = { true, true }, any[2] = { false, false };
	for (unsigned i = 0; i < group->sweep->members.items_count; i++) {
		int muscle = catalogue_find(planning->catalogue, SECTION_MUSCLES, group->sweep->members.items[i]);
		if (muscle < 0 || !tool_at_hand(planning, (unsigned)muscle))
			continue;
		bool wanted = muscle_considered(planning, group, (unsigned)muscle);
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
			bool in = wanted && muscle_allowed(planning, (unsigned)muscle, side);
			all[side] &= in;
			any[side] |= in;
		}
	}
	if ((any[SIDE_LEFT] && !all[SIDE_LEFT]) || (any[SIDE_RIGHT] && !all[SIDE_RIGHT]))
		return SIDE_COUNT;
	if (any[SIDE_LEFT] && any[SIDE_RIGHT])
		return SIDE_BOTH;
	return any[SIDE_LEFT] ? SIDE_LEFT : any[SIDE_RIGHT] ? SIDE_RIGHT : SIDE_COUNT;
}

static void find_covered(const struct planning *planning, const struct sweep *sweep, enum side side, int tool,
			 struct service *service)
{
	service->covers_count = 0;
	for (unsigned i = 0; i < sweep->members.items_count && service->covers_count < COVERS_MAX; i++) {
		int muscle = catalogue_find(planning->catalogue, SECTION_MUSCLES, sweep->members.items[i]);
		if (muscle >= 0 && (safety_choice(planning->safety, (unsigned)muscle, side) >> tool & 1))
			service->covers[service->covers_count++] = (unsigned)muscle;
	}
}

static bool covers(const struct service *service, unsigned muscle)
{
	for (unsigned i = 0; i < service->covers_count; i++)
		if (service->covers[i] == muscle)
			return true;
	return false;
}

/* Whether `muscle` has its turn before `other`: a sore one first, then the one rolled longest ago. */
static bool goes_before(const struct planning *planning, unsigned muscle, unsigned other)
{
	bool marked = planning->interests[muscle].mark >= 0, other_marked = planning->interests[other].mark >= 0;
	if (marked != other_marked)
		return marked;
	return stats_days(planning->stats, muscle, SIDE_BOTH) > stats_days(planning->stats, other, SIDE_BOTH);
}

/* The covered muscle whose turn it is; the one named by the catalogue where the history says nothing. */
static unsigned booked(const struct planning *planning, const struct sweep *sweep, const struct service *service)
{
	int best = -1;
	for (unsigned i = 0; i < sweep->booked_on.items_count; i++) {
		int muscle = catalogue_find(planning->catalogue, SECTION_MUSCLES, sweep->booked_on.items[i]);
		if (muscle >= 0 && covers(service, (unsigned)muscle) &&
		    (best < 0 || goes_before(planning, (unsigned)muscle, (unsigned)best)))
			best = muscle;
	}
	for (unsigned i = 0; i < service->covers_count; i++)
		if (best < 0 || goes_before(planning, service->covers[i], (unsigned)best))
			best = (int)service->covers[i];
	return (unsigned)best;
}

/* As for the booked muscle, but no firmer than the most delicate one covered. */
static struct grip sweep_grip(const struct planning *planning, const struct service *service, enum side side, int tool)
{
	struct grip grip = grip_of(planning, service->muscle, side, tool);
	for (unsigned i = 0; i < service->covers_count; i++)
		grip.cap = least(grip.cap, grip_of(planning, service->covers[i], side, tool).cap);
	return grip;
}

static void find_sweep_sides(const struct planning *planning, struct service *service, enum side side, int tool)
{
	enum side first = side;
	service->sides_count = 0;
	if (side == SIDE_BOTH && !planning->catalogue->tools[tool].spans_spine) {
		first = planning->interests[service->muscle].first;
		service_add_side(service, first, sweep_grip(planning, service, first, tool));
		first = other_side(first);
	}
	service_add_side(service, first, sweep_grip(planning, service, first, tool));
}

static void weigh_sweep(const struct planning *planning, struct service *service)
{
	unsigned sum = 0;
	for (unsigned i = 0; i < service->covers_count; i++) {
		unsigned ideal = muscle_ideal(planning, service->covers[i]);
		sum += muscle_weight(planning, service->covers[i]);
		service->asked += muscle_asked(planning, service->covers[i]);
		service->ideal_s = ideal > service->ideal_s ? ideal : service->ideal_s;
	}
	service->weight = sum / service->covers_count + planning->mode->model.sweep_points;
}

/* False where it would cover just one muscle. */
static bool sweep_with(const struct planning *planning, const struct sweep *sweep, enum side side, int tool,
		       struct service *ret_service)
{
	struct service service = { .sweep = true };
	if (side != SIDE_BOTH && planning->catalogue->tools[tool].spans_spine)
		return false;
	find_covered(planning, sweep, side, tool, &service);
	if (service.covers_count < 2)
		return false;
	service.muscle = booked(planning, sweep, &service);
	find_sweep_sides(planning, &service, side, tool);
	service_limit_dose(planning, &service);
	weigh_sweep(planning, &service);
	*ret_service = service;
	return service.least_s <= service.most_s;
}

bool service_of_sweep(const struct planning *planning, const struct group *group, enum side only, int tool,
		      struct service *ret_service)
{
	const struct sweep *sweep = group->sweep;
	enum side side = sweep != NULL ? sweep_side(planning, group) : SIDE_COUNT;
	if (only != SIDE_BOTH && side != SIDE_COUNT)
		side = side == SIDE_BOTH || side == only ? only : SIDE_COUNT;
	if (side == SIDE_COUNT)
		return false;
	if (tool >= 0)
		return sweep_with(planning, sweep, side, tool, ret_service);
	for (unsigned i = 0; i < sweep->tools.items_count; i++) {
		int first = catalogue_find(planning->catalogue, SECTION_TOOLS, sweep->tools.items[i]);
		if (first >= 0 && sweep_with(planning, sweep, side, first, ret_service))
			return true;
	}
	return false;
}
