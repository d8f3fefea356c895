/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds how a muscle is rolled with a tool in a position. */
#include "core/catalogue/way.h"

static unsigned lower_cap(unsigned a, unsigned b)
{
	a = a == 0 ? CATALOGUE_PRESSURE_MAX : a;
	return b != 0 && b < a ? b : a;
}

struct way way_of_stance(const struct stance *stance, const struct tool *tool)
{
	return (struct way){ lower_cap(stance->cap, tool->cap), !stance->no_beginners };
}

/* The least strict way of the stances that list the tool. */
static struct way listed_way(const struct muscle *muscle, enum position position, const struct tool *tool)
{
	struct way loosest = { 0, false };
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct stance *stance = &muscle->stances[i];
		if (stance->position != position || !texts_has(&stance->tools, tool->id))
			continue;
		struct way way = way_of_stance(stance, tool);
		loosest.cap = way.cap > loosest.cap ? way.cap : loosest.cap;
		loosest.beginners |= way.beginners;
	}
	return loosest;
}

bool tool_is_like(const struct tool *tool, const struct tool *known)
{
	return tool->shape != TOOL_OTHER && tool->shape == known->shape && tool->ball == known->ball &&
	       (tool->spans_spine || !known->spans_spine) && tool->firmness <= known->firmness;
}

static void narrow(struct way *strictest, struct way way, const struct tool *tool)
{
	if (way.cap == 0)
		return;
	bool first = strictest->cap == 0;
	strictest->beginners = (first || strictest->beginners) && way.beginners && tool->beginner_ok;
	strictest->cap = first || way.cap < strictest->cap ? way.cap : strictest->cap;
}

struct way way_of(const struct muscle *muscle, enum position position, const struct tool *tool,
		  const struct catalogue *known, const struct catalogue *tools)
{
	struct way strictest = { 0, false };
	if (texts_has(&muscle->tools, tool->id) || catalogue_tool(known, tool->id) != NULL)
		return listed_way(muscle, position, tool);
	for (unsigned i = 0; i < muscle->tools.items_count; i++) {
		const struct tool *other = catalogue_tool(tools, muscle->tools.items[i]);
		if (other != NULL && tool_is_like(tool, other))
			narrow(&strictest, listed_way(muscle, position, other), other);
	}
	return strictest;
}
