/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds tool and position of a muscle for both sides: in the sheet's order, within what safety review and mode
 * allow. */
#include "core/plan/candidate.h"

#include "base/number.h"
#include <string.h>

static bool spans(const struct catalogue *catalogue, int tool)
{
	return catalogue->tools[tool].spans_spine;
}

/* The sheet's first allowed tool; with `separate` only tools that do not also work on the other side. */
static int first_tool(const struct planning *planning, unsigned muscle, uint64_t choice, bool separate, bool preferred)
{
	const struct texts *tools = &planning->catalogue->muscles[muscle].tools;
	for (unsigned i = 0; i < tools->items_count; i++) {
		int tool = (int)tools->at[i];
		if ((choice >> tool & 1) && !(separate && spans(planning->catalogue, tool)) &&
		    (!preferred || texts_has(&planning->mode->tools, tools->items[i])))
			return tool;
	}
	return -1;
}

/* The requested tool; otherwise the first one that the mode prefers; otherwise the first one in the sheet's order. */
static int choose_tool(const struct planning *planning, unsigned muscle, enum side side, int asked)
{
	uint64_t choice = safety_choice(planning->safety, muscle, side);
	bool separate = side != SIDE_BOTH;
	if (choice == 0)
		return -1;
	const struct allowance allowance = safety_allowance(planning->safety, muscle, side);
	uint64_t askable = allowance.softest ? choice : allowance.tools;
	if (asked >= 0 && (askable >> asked & 1) && !(separate && spans(planning->catalogue, asked)))
		return asked;
	int tool = first_tool(planning, muscle, choice, separate, true);
	return tool >= 0 ? tool : first_tool(planning, muscle, choice, separate, false);
}

/* Before a run the last group is rolled standing if possible (R96). */
static bool ends_standing_with(const struct planning *planning, const char *group)
{
	const struct texts *order = &planning->mode->order;
	return planning->mode->ends_standing && order->items_count > 0 &&
	       strcmp(order->items[order->items_count - 1], group) == 0;
}

struct tool_choice tool_choice_of(const struct planning *planning, unsigned muscle, enum side side, int tool)
{
	const struct muscle *sheet = &planning->catalogue->muscles[muscle];
	struct tool_choice choice = { .tool = -1 };
	struct way way;
	if (tool < 0)
		return choice;
	for (unsigned from = 0; safety_way(planning->safety, muscle, side, (unsigned)tool, &from, &way);) {
		bool standing =
			way.stance->position == POSITION_WALL_STANDING && ends_standing_with(planning, sheet->group);
		if (choice.tool < 0 || (standing && choice.stance->position != POSITION_WALL_STANDING))
			choice = (struct tool_choice){ tool, way.stance, way.cap };
	}
	return choice;
}

void candidate_limit_dose(const struct planning *planning, struct candidate *candidate)
{
	unsigned step = planning->catalogue->constant[CONSTANT_PLANNER_STEP_S];
	unsigned most = min_u(planning->mode->bout_most_s, planning->catalogue->constant[CONSTANT_GROUP_MAX_S]);
	for (unsigned i = 0; i < candidate->covers_count; i++)
		for (unsigned side = 0; side < candidate->sides_count; side++)
			most = min_u(most,
				     safety_allowance(planning->safety, candidate->covers[i], candidate->sides[side])
					     .seconds_plan_max);
	candidate->least_s = (planning->mode->bout_min_s + step - 1) / step * step;
	candidate->most_s = most / step * step;
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

void candidate_add_side(struct candidate *candidate, enum side side, struct tool_choice choice)
{
	if (choice.tool < 0)
		return;
	candidate->sides[candidate->sides_count] = side;
	candidate->choices[candidate->sides_count++] = choice;
}

/* Uses the same tool on both sides if possible, otherwise each side's own. */
static void find_sides(const struct planning *planning, struct candidate *candidate, enum side only, int asked)
{
	unsigned muscle = candidate->muscle;
	enum side first = only == SIDE_BOTH ? planning->interests[muscle].first : only;
	int tool = only == SIDE_BOTH ? choose_tool(planning, muscle, SIDE_BOTH, asked) : -1;
	if (tool >= 0 && spans(planning->catalogue, tool)) {
		candidate_add_side(candidate, SIDE_BOTH, tool_choice_of(planning, muscle, SIDE_BOTH, tool));
		return;
	}
	for (unsigned i = 0; i < (only == SIDE_BOTH ? 2u : 1u); i++) {
		enum side side = i == 0 ? first : other_side(first);
		int own = tool >= 0 ? tool : choose_tool(planning, muscle, side, asked);
		if (muscle_allowed(planning, muscle, side))
			candidate_add_side(candidate, side, tool_choice_of(planning, muscle, side, own));
	}
}

bool candidate_of_muscle(const struct planning *planning, unsigned muscle, enum side only, int tool,
			 struct candidate *ret_candidate)
{
	struct candidate candidate = { .muscle = muscle, .covers = { muscle }, .covers_count = 1 };
	find_sides(planning, &candidate, only, tool);
	candidate_limit_dose(planning, &candidate);
	candidate.ideal_s = muscle_ideal(planning, muscle);
	candidate.weight = muscle_weight(planning, muscle);
	candidate.asked = muscle_asked(planning, muscle);
	candidate.due = stats_due(planning->stats, muscle, SIDE_BOTH);
	*ret_candidate = candidate;
	return candidate.sides_count > 0 && candidate.least_s <= candidate.most_s;
}
