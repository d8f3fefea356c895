/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The allowance of a muscle before any condition, and the ways to roll that remain after all of them.
 *
 * A way is a tool in a stance. Tools and positions are removed independently, so a remaining tool counts only if a
 * remaining position still uses it. */
#include "core/safety/allowance.h"

#include "base/number.h"
#include <string.h>

static uint64_t bit(unsigned at)
{
	return UINT64_C(1) << at;
}

static bool mode_takes(const struct mode *mode, const struct tool *tool)
{
	bool firm = tool->firmness >= FIRM_FROM && !texts_has(&mode->firm_allowed, tool->id);
	return !(mode->no_firm_tools && firm) && !(mode->no_textured_tools && tool->textured) &&
	       !(mode->no_vibrating_tools && tool->vibrates) && !(mode->no_cold_tools && tool->cold);
}

uint64_t tools_for(const struct catalogue *catalogue, const struct mode *mode, uint64_t at_hand, bool beginner)
{
	uint64_t tools = 0;
	for (unsigned i = 0; i < catalogue->tools_count; i++) {
		const struct tool *tool = &catalogue->tools[i];
		if ((at_hand & bit(i)) && mode_takes(mode, tool) && (tool->beginner_ok || !beginner))
			tools |= bit(i);
	}
	return tools;
}

bool mode_skips(const struct mode *mode, const struct muscle *muscle)
{
	for (unsigned i = 0; i < muscle->doses_count; i++)
		if (muscle->doses[i].skip && strcmp(muscle->doses[i].mode, mode->id) == 0)
			return true;
	return mode->caps[muscle->pressure_class] == 0;
}

static unsigned cap_of(const struct catalogue *catalogue, const struct mode *mode, const struct muscle *muscle,
		       bool beginner)
{
	unsigned cap = min_u(mode->caps[muscle->pressure_class], catalogue->constant[CONSTANT_PRESSURE_MAX_ANY]);
	unsigned floor = catalogue->constant[CONSTANT_BEGINNER_CAP_FLOOR];
	unsigned minus = catalogue->constant[CONSTANT_BEGINNER_CAP_MINUS];
	if (beginner && cap > floor)
		cap = cap > floor + minus ? cap - minus : floor;
	return cap;
}

struct allowance allowance_of_anybody(const struct catalogue *catalogue, const struct mode *mode,
				      const struct muscle *muscle, uint64_t tools, bool beginner)
{
	struct allowance allowance = {
		.kind = beginner ? ALLOWED_LIMITED : ALLOWED_CLEAR,
		.cap = cap_of(catalogue, mode, muscle, beginner),
		.seconds_max = min_u(mode->bout_user_max_s, catalogue->constant[CONSTANT_BOUT_MAX_S]),
		.beginner = beginner,
	};
	for (unsigned i = 0; i < muscle->tools.items_count; i++)
		allowance.tools |= tools & bit(muscle->tools.at[i]);
	for (unsigned i = 0; i < muscle->stances_count; i++)
		allowance.positions |= 1u << muscle->stances[i].position;
	return allowance;
}

void allowance_meet(struct allowance *allowance, const struct allowance *other)
{
	if (other->kind > allowance->kind)
		allowance->kind = other->kind;
	allowance->blocked |= other->blocked;
	allowance->rests |= other->rests;
	allowance->cap = min_u(allowance->cap, other->cap);
	allowance->seconds_max = min_u(allowance->seconds_max, other->seconds_max);
	allowance->seconds_plan_max = min_u(allowance->seconds_plan_max, other->seconds_plan_max);
	allowance->minimum_dose |= other->minimum_dose;
	allowance->returns |= other->returns;
	allowance->no_holds |= other->no_holds;
	allowance->softest |= other->softest;
	allowance->beginner |= other->beginner;
	allowance->tools &= other->tools;
	allowance->positions &= other->positions;
	if (allowance->to == NULL)
		allowance->to = other->to;
}

void allowance_forbid(struct allowance *allowance)
{
	*allowance =
		(struct allowance){ .kind = ALLOWED_NOT, .blocked = allowance->blocked, .rests = allowance->rests };
}

static bool tool_fits(const struct tool *tool, const struct stance *stance)
{
	return texts_has(&stance->tools, tool->id) &&
	       (tool->only_positions.items_count == 0 ||
		texts_has(&tool->only_positions, position_word(stance->position)));
}

static unsigned way_cap(unsigned cap, const struct tool *tool, const struct stance *stance)
{
	if (tool->cap != 0)
		cap = min_u(cap, tool->cap);
	if (stance->cap != 0)
		cap = min_u(cap, stance->cap);
	return cap > tool->cap_minus ? cap - tool->cap_minus : 0;
}

bool allowance_way(const struct catalogue *catalogue, const struct allowance *allowance, const struct muscle *muscle,
		   unsigned tool, unsigned *from, struct way *ret_way)
{
	if ((allowance->tools & bit(tool)) == 0)
		return false;
	while (*from < muscle->stances_count) {
		const struct stance *stance = &muscle->stances[(*from)++];
		unsigned cap = way_cap(allowance->cap, &catalogue->tools[tool], stance);
		if ((allowance->positions >> stance->position & 1) && tool_fits(&catalogue->tools[tool], stance) &&
		    !(stance->no_beginners && allowance->beginner) &&
		    cap >= catalogue->constant[CONSTANT_PRESSURE_START]) {
			*ret_way = (struct way){ stance, cap };
			return true;
		}
	}
	return false;
}

void allowance_keep_ways(const struct catalogue *catalogue, struct allowance *allowance, const struct muscle *muscle)
{
	uint64_t tools = 0;
	unsigned positions = 0;
	for (unsigned tool = 0; tool < catalogue->tools_count; tool++) {
		struct way way;
		for (unsigned from = 0; allowance_way(catalogue, allowance, muscle, tool, &from, &way);) {
			tools |= bit(tool);
			positions |= 1u << way.stance->position;
		}
	}
	allowance->tools = tools;
	allowance->positions = positions;
}

uint64_t tools_harder_for_beginners(const struct catalogue *catalogue, const struct muscle *muscle, uint64_t at_hand)
{
	uint64_t harder = 0;
	for (unsigned i = 0; i < muscle->tools.items_count; i++) {
		const struct tool *softer = &catalogue->tools[muscle->tools.at[i]];
		if (softer->beginner_ok || (at_hand & bit(muscle->tools.at[i])) == 0)
			continue;
		for (unsigned k = 0; k < catalogue->tools_count; k++)
			if (catalogue->tools[k].shape == softer->shape &&
			    catalogue->tools[k].firmness > softer->firmness)
				harder |= bit(k);
	}
	return harder;
}

uint64_t tools_softest(const struct catalogue *catalogue, uint64_t tools)
{
	uint64_t softest = 0;
	unsigned firmness = 0;
	for (unsigned i = 0; i < catalogue->tools_count; i++) {
		const struct tool *tool = &catalogue->tools[i];
		if ((tools & bit(i)) == 0 || (softest != 0 && tool->firmness > firmness))
			continue;
		softest = softest != 0 && tool->firmness == firmness ? softest | bit(i) : bit(i);
		firmness = tool->firmness;
	}
	return softest;
}
