/* SPDX-License-Identifier: MIT */
/* Builds the planner's model out of catalogue, safety review, wish and history.
 *
 * Whatever is in it may be done: the solver weighs time and worth and knows nothing of safety. */
#include "core/plan_model.h"

#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

/* ---- Tools ------------------------------------------------------------------------------------------------------ */

static bool spans(const struct catalogue *catalogue, int tool)
{
	return catalogue->tools[tool].spans_spine;
}

/* The first of the sheet's tools that may be chosen; with `separate` only those that leave the other side alone. */
static int first_tool(const struct planning *planning, unsigned muscle, uint64_t choice, bool separate, bool preferred)
{
	const struct texts *tools = &planning->catalogue->muscles[muscle].tools;
	for (unsigned i = 0; i < tools->items_count; i++) {
		int tool = catalogue_find(planning->catalogue, SECTION_TOOLS, tools->items[i]);
		if (tool >= 0 && (choice >> tool & 1) && !(separate && spans(planning->catalogue, tool)) &&
		    (!preferred || texts_has(&planning->mode->tools, tools->items[i])))
			return tool;
	}
	return -1;
}

/* What the mode prefers, else anything; always in the order of the sheet. */
static int choose_tool(const struct planning *planning, unsigned muscle, enum side side, bool separate)
{
	uint64_t choice = safety_choice(planning->safety, muscle, side);
	int tool = choice != 0 ? first_tool(planning, muscle, choice, separate, true) : -1;
	return tool >= 0 || choice == 0 ? tool : first_tool(planning, muscle, choice, separate, false);
}

/* Before a run the last group is done standing if it can be (R96). */
static bool stands_at_the_end(const struct planning *planning, const char *group)
{
	const struct texts *order = &planning->mode->order;
	return planning->mode->ends_standing && order->items_count > 0 &&
	       strcmp(order->items[order->items_count - 1], group) == 0;
}

static struct grip grip_of(const struct planning *planning, unsigned muscle, enum side side, int tool)
{
	const struct muscle *sheet = &planning->catalogue->muscles[muscle];
	struct grip grip = { .tool = -1 };
	struct way way;
	if (tool < 0)
		return grip;
	for (unsigned from = 0; safety_way(planning->safety, muscle, side, (unsigned)tool, &from, &way);) {
		bool standing =
			way.stance->position == POSITION_WALL_STANDING && stands_at_the_end(planning, sheet->group);
		if (grip.tool < 0 || (standing && grip.stance->position != POSITION_WALL_STANDING))
			grip = (struct grip){ tool, way.stance, way.cap, sheet->to };
	}
	const char *to = safety_allowance(planning->safety, muscle, side).to;
	if (to != NULL)
		grip.to = to;
	return grip;
}

/* ---- Weights ---------------------------------------------------------------------------------------------------- */

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static unsigned weight_of(const struct planning *planning, unsigned muscle)
{
	const struct model *model = &planning->mode->model;
	const struct interest *interest = &planning->interests[muscle];
	unsigned days = stats_days(planning->stats, muscle, SIDE_BOTH);
	unsigned weight = model->priority_points[planning->catalogue->muscles[muscle].priority - 1];
	weight += model->day_points * least(days, model->day_max);
	if (interest->mark >= 0)
		return weight + model->marked_points;
	return interest->related >= 0 ? weight + model->related_points : weight;
}

/* Wanted by the person, not only by the routine. */
static bool is_asked(const struct interest *interest)
{
	return interest->named || interest->mark >= 0;
}

/* The dose of the sheet; a marked muscle has the longer one of the mode. */
static unsigned ideal_of(const struct planning *planning, unsigned muscle)
{
	const struct muscle *sheet = &planning->catalogue->muscles[muscle];
	unsigned ideal = planning->mode->bout_default_s;
	for (unsigned i = 0; i < sheet->doses_count; i++)
		if (strcmp(sheet->doses[i].mode, planning->mode->id) == 0)
			ideal = sheet->doses[i].seconds;
	bool marked = planning->interests[muscle].mark >= 0;
	return marked && planning->mode->bout_marked_s > ideal ? planning->mode->bout_marked_s : ideal;
}

/* Sets the range of the dose to what is allowed on all sides. */
static void limit_dose(const struct planning *planning, struct service *service)
{
	unsigned step = planning->catalogue->constant[CONSTANT_PLANNER_STEP_S];
	unsigned most = least(planning->mode->bout_most_s, planning->catalogue->constant[CONSTANT_GROUP_MAX_S]);
	service->least_s = (planning->mode->bout_min_s + step - 1) / step * step;
	for (unsigned i = 0; i < service->covers_count; i++) {
		for (unsigned s = 0; s < service->sides_count; s++) {
			struct allowance allowance =
				safety_allowance(planning->safety, service->covers[i], service->sides[s]);
			most = least(most, allowance.minimum_dose ? service->least_s : allowance.seconds_plan_max);
		}
	}
	service->most_s = most / step * step;
}

/* ---- One muscle ------------------------------------------------------------------------------------------------- */

static bool allowed(const struct planning *planning, unsigned muscle, enum side side)
{
	return safety_allowance(planning->safety, muscle, side).kind != ALLOWED_NOT;
}

static enum side other_side(enum side side)
{
	return side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
}

static void add_side(struct service *service, enum side side, struct grip grip)
{
	if (grip.tool < 0)
		return;
	service->sides[service->sides_count] = side;
	service->grips[service->sides_count++] = grip;
}

/* Both sides with the same tool where that is possible, else each with its own. */
static void find_sides(const struct planning *planning, struct service *service)
{
	unsigned muscle = service->muscle;
	enum side first = planning->interests[muscle].first;
	int tool = choose_tool(planning, muscle, SIDE_BOTH, false);
	if (tool >= 0 && spans(planning->catalogue, tool)) {
		add_side(service, SIDE_BOTH, grip_of(planning, muscle, SIDE_BOTH, tool));
		return;
	}
	for (unsigned i = 0; i < 2; i++) {
		enum side side = i == 0 ? first : other_side(first);
		if (allowed(planning, muscle, side))
			add_side(service, side,
				 grip_of(planning, muscle, side,
					 tool >= 0 ? tool : choose_tool(planning, muscle, side, true)));
	}
}

static bool service_of_muscle(const struct planning *planning, unsigned muscle, struct service *ret_service)
{
	struct service service = { .muscle = muscle, .covers = { muscle }, .covers_count = 1 };
	find_sides(planning, &service);
	limit_dose(planning, &service);
	service.ideal_s = ideal_of(planning, muscle);
	service.weight = weight_of(planning, muscle);
	service.asked = is_asked(&planning->interests[muscle]);
	*ret_service = service;
	return service.sides_count > 0 && service.least_s <= service.most_s;
}

/* ---- A group swept at once -------------------------------------------------------------------------------------- */

/* Extra groups come in only muscle by muscle: named, sore, or related to a sore one. */
static bool considered(const struct planning *planning, const struct group *group, unsigned muscle)
{
	const struct interest *interest = &planning->interests[muscle];
	bool asked = is_asked(interest) || interest->related >= 0;
	return interest_wanted(interest, planning->wish) && (group->region || asked);
}

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
		bool wanted = considered(planning, group, (unsigned)muscle);
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
			bool in = wanted && allowed(planning, (unsigned)muscle, side);
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
	for (unsigned i = 0; i < service->covers_count; i++) {
		struct grip one = grip_of(planning, service->covers[i], side, tool);
		grip.cap = least(grip.cap, one.cap);
		grip.to = one.to;
	}
	return grip;
}

static void find_sweep_sides(const struct planning *planning, struct service *service, enum side side, int tool)
{
	enum side first = side;
	service->sides_count = 0;
	if (side == SIDE_BOTH && !spans(planning->catalogue, tool)) {
		first = planning->interests[service->muscle].first;
		add_side(service, first, sweep_grip(planning, service, first, tool));
		first = other_side(first);
	}
	add_side(service, first, sweep_grip(planning, service, first, tool));
}

static void weigh_sweep(const struct planning *planning, struct service *service)
{
	unsigned sum = 0;
	for (unsigned i = 0; i < service->covers_count; i++) {
		unsigned ideal = ideal_of(planning, service->covers[i]);
		sum += weight_of(planning, service->covers[i]);
		service->asked += is_asked(&planning->interests[service->covers[i]]);
		service->ideal_s = ideal > service->ideal_s ? ideal : service->ideal_s;
	}
	service->weight = sum / service->covers_count + planning->mode->model.sweep_points;
}

/* A sweep that would cover just one muscle is that muscle's own bout and no service of its own. */
static bool service_of_sweep(const struct planning *planning, const struct group *group, struct service *ret_service)
{
	const struct sweep *sweep = group->sweep;
	enum side side = sweep != NULL ? sweep_side(planning, group) : SIDE_COUNT;
	for (unsigned i = 0; side != SIDE_COUNT && i < sweep->tools.items_count; i++) {
		struct service service = { .sweep = true };
		int tool = catalogue_find(planning->catalogue, SECTION_TOOLS, sweep->tools.items[i]);
		if (tool < 0 || (side != SIDE_BOTH && spans(planning->catalogue, tool)))
			continue;
		find_covered(planning, sweep, side, tool, &service);
		if (service.covers_count < 2)
			continue;
		service.muscle = booked(planning, sweep, &service);
		find_sweep_sides(planning, &service, side, tool);
		limit_dose(planning, &service);
		weigh_sweep(planning, &service);
		*ret_service = service;
		return service.least_s <= service.most_s;
	}
	return false;
}

/* ---- Groups ----------------------------------------------------------------------------------------------------- */

bool group_usual(const struct planning *planning, unsigned group)
{
	const struct group *entry = &planning->catalogue->groups[group];
	if (planning->wish->only_count == 0)
		return entry->region;
	for (unsigned i = 0; i < entry->members.items_count; i++) {
		int muscle = catalogue_find(planning->catalogue, SECTION_MUSCLES, entry->members.items[i]);
		if (muscle >= 0 && planning->interests[muscle].named)
			return true;
	}
	return false;
}

/* What marks add to the bonus of a group: the best of its muscles counts. */
static unsigned mark_bonus(const struct planning *planning, const struct supply *supply)
{
	const struct model *model = &planning->mode->model;
	unsigned best = 0;
	for (unsigned i = 0; i < supply->services_count; i++) {
		const struct service *service = &planning->services[supply->first_service + i];
		const struct interest *interest = &planning->interests[service->muscle];
		if (interest->mark < 0)
			continue;
		unsigned bonus = model->marked_bonus;
		if (interest->offer >= 0)
			bonus += model->offer_bonus >> least((unsigned)interest->offer, 31);
		best = bonus > best ? bonus : best;
	}
	return best;
}

static unsigned bonus_of(const struct planning *planning, unsigned group, const struct supply *supply)
{
	const struct model *model = &planning->mode->model;
	const struct group *entry = &planning->catalogue->groups[group];
	unsigned bonus = 0;
	if (group_usual(planning, group))
		bonus = model->region_bonus + model->drop_points * entry->drop_order + mark_bonus(planning, supply);
	if (texts_has(&planning->mode->first_groups, entry->id))
		bonus += model->first_bonus;
	return bonus;
}

static void supply_group(struct planning *planning, unsigned group)
{
	const struct group *entry = &planning->catalogue->groups[group];
	struct supply *supply = &planning->supplies[group];
	supply->first_service = planning->services_count;
	if (service_of_sweep(planning, entry, &planning->services[planning->services_count]))
		planning->services_count++;
	for (unsigned i = 0; i < entry->members.items_count; i++) {
		int muscle = catalogue_find(planning->catalogue, SECTION_MUSCLES, entry->members.items[i]);
		if (muscle >= 0 && considered(planning, entry, (unsigned)muscle) &&
		    service_of_muscle(planning, (unsigned)muscle, &planning->services[planning->services_count]))
			planning->services_count++;
	}
	supply->services_count = planning->services_count - supply->first_service;
	supply->bonus = bonus_of(planning, group, supply);
}

static unsigned services_most(const struct catalogue *catalogue)
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
		.services = mem_new(services_most(catalogue), sizeof *ret_planning->services),
		.supplies = mem_new(catalogue->groups_count, sizeof *ret_planning->supplies),
	};
	interests_of(ret_planning->interests, catalogue, wish, person);
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		supply_group(ret_planning, i);
}

void planning_done(struct planning *planning)
{
	free(planning->interests);
	free(planning->services);
	free(planning->supplies);
}

unsigned service_seconds(const struct planning *planning, const struct service *service, unsigned dose_s)
{
	const unsigned *constant = planning->catalogue->constant;
	return constant[CONSTANT_NEXT_MUSCLE_S] + service->sides_count * dose_s +
	       (service->sides_count - 1) * constant[CONSTANT_SWITCH_SIDE_S];
}

unsigned service_worth(const struct planning *planning, const struct service *service, unsigned dose_s)
{
	const struct model *model = &planning->mode->model;
	unsigned step_s = planning->catalogue->constant[CONSTANT_PLANNER_STEP_S];
	unsigned gain = model->gain_minimum * 100, step = model->gain_step;
	for (unsigned dose = service->least_s + step_s; dose <= dose_s; dose += step_s) {
		gain += step * (dose <= service->ideal_s ? 100 : model->gain_past);
		step -= least(step, model->gain_fall);
	}
	return service->weight * gain / 100 + service->asked * model->asked_bonus;
}
