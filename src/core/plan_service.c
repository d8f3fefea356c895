/* SPDX-License-Identifier: MIT */
/* Finds tool and position of a muscle for both sides: the sheet's order, as far as safety review and mode go along. */
#include "core/plan_service.h"

#include "base/number.h"
#include <string.h>

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

/* The tool asked for, else what the mode prefers, else anything; the latter in the order of the sheet. */
static int choose_tool(const struct planning *planning, unsigned muscle, enum side side, int asked)
{
	uint64_t choice = safety_choice(planning->safety, muscle, side);
	bool separate = side != SIDE_BOTH;
	if (choice == 0)
		return -1;
	if (asked >= 0 && (choice >> asked & 1) && !(separate && spans(planning->catalogue, asked)))
		return asked;
	int tool = first_tool(planning, muscle, choice, separate, true);
	return tool >= 0 ? tool : first_tool(planning, muscle, choice, separate, false);
}

/* Before a run the last group is done standing if it can be (R96). */
static bool stands_at_the_end(const struct planning *planning, const char *group)
{
	const struct texts *order = &planning->mode->order;
	return planning->mode->ends_standing && order->items_count > 0 &&
	       strcmp(order->items[order->items_count - 1], group) == 0;
}

struct grip grip_of(const struct planning *planning, unsigned muscle, enum side side, int tool)
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
			grip = (struct grip){ tool, way.stance, way.cap };
	}
	return grip;
}

void service_limit_dose(const struct planning *planning, struct service *service)
{
	unsigned step = planning->catalogue->constant[CONSTANT_PLANNER_STEP_S];
	unsigned most = least(planning->mode->bout_most_s, planning->catalogue->constant[CONSTANT_GROUP_MAX_S]);
	for (unsigned i = 0; i < service->covers_count; i++)
		for (unsigned side = 0; side < service->sides_count; side++)
			most = least(most, safety_allowance(planning->safety, service->covers[i], service->sides[side])
						   .seconds_plan_max);
	service->least_s = (planning->mode->bout_min_s + step - 1) / step * step;
	service->most_s = most / step * step;
}

/* ---- One muscle ------------------------------------------------------------------------------------------------- */

bool muscle_allowed(const struct planning *planning, unsigned muscle, enum side side)
{
	return safety_allowance(planning->safety, muscle, side).kind != ALLOWED_NOT;
}

enum side other_side(enum side side)
{
	return side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
}

void service_add_side(struct service *service, enum side side, struct grip grip)
{
	if (grip.tool < 0)
		return;
	service->sides[service->sides_count] = side;
	service->grips[service->sides_count++] = grip;
}

/* Both sides with the same tool where that is possible, else each with its own. */
static void find_sides(const struct planning *planning, struct service *service, enum side only, int asked)
{
	unsigned muscle = service->muscle;
	enum side first = only == SIDE_BOTH ? planning->interests[muscle].first : only;
	int tool = only == SIDE_BOTH ? choose_tool(planning, muscle, SIDE_BOTH, asked) : -1;
	if (tool >= 0 && spans(planning->catalogue, tool)) {
		service_add_side(service, SIDE_BOTH, grip_of(planning, muscle, SIDE_BOTH, tool));
		return;
	}
	for (unsigned i = 0; i < (only == SIDE_BOTH ? 2u : 1u); i++) {
		enum side side = i == 0 ? first : other_side(first);
		int own = tool >= 0 ? tool : choose_tool(planning, muscle, side, asked);
		if (muscle_allowed(planning, muscle, side))
			service_add_side(service, side, grip_of(planning, muscle, side, own));
	}
}

bool service_of_muscle(const struct planning *planning, unsigned muscle, enum side only, int tool,
		       struct service *ret_service)
{
	struct service service = { .muscle = muscle, .covers = { muscle }, .covers_count = 1 };
	find_sides(planning, &service, only, tool);
	service_limit_dose(planning, &service);
	service.ideal_s = muscle_ideal(planning, muscle);
	service.weight = muscle_weight(planning, muscle);
	service.asked = muscle_asked(planning, muscle);
	*ret_service = service;
	return service.sides_count > 0 && service.least_s <= service.most_s;
}
