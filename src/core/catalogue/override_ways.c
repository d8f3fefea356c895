/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares how two versions of a muscle are rolled: with which tools, in which positions, in which order. */
#include "core/catalogue/override_ways.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/way.h"
#include <string.h>

/* ---- Tools ------------------------------------------------------------------------------------------------------ */

/* True if the list contains this tool or, for a tool new in this overlay, a similar one. */
static bool has_like(const struct comparison *comparison, const struct texts *tools, const char *id)
{
	const struct tool *tool = catalogue_tool(comparison->merged, id);
	bool is_new = catalogue_tool(comparison->known, id) == NULL && tool != NULL;
	bool has = texts_has(tools, id);
	for (unsigned i = 0; is_new && !has && i < tools->items_count; i++) {
		const struct tool *known = catalogue_tool(comparison->known, tools->items[i]);
		has = known != NULL && tool_is_like(tool, known);
	}
	return has;
}

/* Names the hardest tool that a new one may stand in for. */
static void fail_new_tool(struct comparison *comparison, const struct texts *tools, const struct tool *tool)
{
	unsigned firmness = 0;
	for (unsigned i = 0; i < tools->items_count; i++) {
		const struct tool *known = catalogue_tool(comparison->known, tools->items[i]);
		if (known != NULL && known->shape == tool->shape && known->firmness > firmness)
			firmness = known->firmness;
	}
	if (tool->shape == TOOL_OTHER)
		override_broken(comparison, "tools", "'%s' has no 'shape'", tool->id);
	else if (firmness == 0 || tool->firmness <= firmness)
		override_broken(comparison, "tools", "no tool so far is like '%s'", tool->id);
	else
		override_broken(comparison, "tools", "'%s' has firmness %u, and no tool of its shape more than %u",
				tool->id, tool->firmness, firmness);
}

/* Beginners are not given a tool harder than one of its shape at hand that is not for them
 * (tools_harder_for_beginners): so that one stays on the sheet as long as the harder one does. */
static void compare_gone_tool(struct comparison *comparison, const struct muscle *now, const char *id)
{
	const struct tool *gone = catalogue_tool(comparison->known, id);
	if (gone == NULL || gone->beginner_ok || texts_has(&now->tools, id))
		return;
	for (unsigned i = 0; i < now->tools.items_count; i++) {
		const struct tool *left = catalogue_tool(comparison->merged, now->tools.items[i]);
		if (left != NULL && left->shape == gone->shape && left->firmness > gone->firmness)
			override_broken(comparison, "tools", "'%s' is harder than '%s' and may not stay without it",
					left->id, id);
	}
}

void override_tools(struct comparison *comparison, const void *old, const void *new)
{
	const struct muscle *before = old, *now = new;
	bool fits = true;
	for (unsigned i = 0; i < now->tools.items_count; i++) {
		const char *id = now->tools.items[i];
		const struct tool *tool = catalogue_tool(comparison->merged, id);
		if (tool == NULL || has_like(comparison, &before->tools, id))
			continue;
		fits = false;
		if (catalogue_tool(comparison->known, id) != NULL)
			override_broken(comparison, "tools", "'%s' was left out on purpose", id);
		else
			fail_new_tool(comparison, &before->tools, tool);
	}
	for (unsigned i = 0; i < before->tools.items_count; i++)
		compare_gone_tool(comparison, now, before->tools.items[i]);
	if (fits)
		override_order(comparison, "tools", &before->tools, &now->tools);
}

/* ---- Positions --------------------------------------------------------------------------------------------------- */

static bool is_same_text(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Safety depends on how to press more and less: a position keeps the words that it has for one of its tools. */
static void compare_pressing(struct comparison *comparison, const struct muscle *old, const struct muscle *new,
			     unsigned at)
{
	const struct stance *stance = &new->stances[at];
	bool known = false, more = false, less = false;
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < old->stances_count; i++)
		if (old->stances[i].position == stance->position) {
			known = true;
			more |= is_same_text(old->stances[i].more, stance->more);
			less |= is_same_text(old->stances[i].less, stance->less);
		}
	if (known && !more)
		override_reworded(comparison, diagnostic_path(path, "stances[%u].more", at));
	if (known && !less)
		override_reworded(comparison, diagnostic_path(path, "stances[%u].less", at));
}

static void compare_way(struct comparison *comparison, const struct muscle *old, const struct stance *stance,
			const char *id)
{
	const struct tool *tool = catalogue_tool(comparison->merged, id);
	const char *position = position_word(stance->position);
	if (tool == NULL)
		return; /* reported by check_references */
	struct way before = way_of(old, stance->position, tool, comparison->known, comparison->merged);
	struct way now = way_of_stance(stance, tool);
	if (before.cap == 0)
		override_broken(comparison, "stances", "%s was not allowed %s", id, position);
	else if (now.cap > before.cap)
		override_broken(comparison, "stances", "%s %s had a cap of %u", id, position, before.cap);
	else if (now.beginners && !before.beginners)
		override_broken(comparison, "stances", "%s %s was not for beginners", id, position);
}

/* ---- What is left ------------------------------------------------------------------------------------------------- */

/* The nth way of a sheet, in the order in which a plan chooses: by tool, then by position. */
static const struct stance *nth_way(const struct muscle *muscle, unsigned n, const char **ret_tool)
{
	for (unsigned i = 0; i < muscle->tools.items_count; i++)
		for (unsigned k = 0; k < muscle->stances_count; k++)
			if (texts_has(&muscle->stances[k].tools, muscle->tools.items[i]) && n-- == 0) {
				*ret_tool = muscle->tools.items[i];
				return &muscle->stances[k];
			}
	return NULL;
}

static const struct stance *find_way(const struct muscle *muscle, enum position position, const char *tool)
{
	for (unsigned i = 0; i < muscle->stances_count; i++)
		if (muscle->stances[i].position == position && texts_has(&muscle->stances[i].tools, tool) &&
		    texts_has(&muscle->tools, tool))
			return &muscle->stances[i];
	return NULL;
}

/* Without the way `gone`, a plan chooses one after it. */
static void compare_left(struct comparison *comparison, const struct stance *gone, const char *gone_tool,
			 const struct stance *left, const char *left_tool)
{
	const struct tool *before = catalogue_tool(comparison->merged, gone_tool);
	const struct tool *now = catalogue_tool(comparison->merged, left_tool);
	if (before == NULL || now == NULL)
		return; /* reported by check_references */
	unsigned cap = way_of_stance(gone, before).cap;
	if (way_of_stance(left, now).cap > cap || now->cap_minus < before->cap_minus)
		override_broken(comparison, "stances", "%s %s needs 'cap: %u' without %s %s", left_tool,
				position_word(left->position), cap - before->cap_minus, gone_tool,
				position_word(gone->position));
}

/* True if a plan takes this ball before the other tool, wherever the two are in the list (R16, R17). */
static bool is_ball_first(const struct comparison *comparison, const struct muscle *muscle, const char *ball,
			  const char *other)
{
	const struct tool *before = catalogue_tool(comparison->merged, ball);
	const struct tool *now = catalogue_tool(comparison->merged, other);
	return muscle->ball_first && before != NULL && before->ball && now != NULL && !now->ball;
}

static void compare_after(struct comparison *comparison, const struct muscle *old, const struct muscle *new, unsigned n)
{
	const char *gone_tool, *tool;
	const struct stance *gone = nth_way(old, n, &gone_tool), *stance;
	const struct stance *kept = find_way(new, gone->position, gone_tool);
	bool for_beginners = kept != NULL && !gone->no_beginners && kept->no_beginners;
	if (kept != NULL && !for_beginners)
		return;
	for (unsigned i = 0; (stance = nth_way(old, i, &tool)) != NULL; i++) {
		const struct stance *left = find_way(new, stance->position, tool);
		if (i < n && !is_ball_first(comparison, old, gone_tool, tool))
			continue;
		if (left != NULL && !(for_beginners && left->no_beginners))
			compare_left(comparison, gone, gone_tool, left, tool);
	}
}

/* A plan takes the first way that is allowed, so the gentle ones stay first. */
static void compare_order(struct comparison *comparison, const struct muscle *old, const struct muscle *new)
{
	const char *tool, *last_tool = NULL;
	const struct stance *stance, *last = NULL;
	for (unsigned i = 0; (stance = nth_way(old, i, &tool)) != NULL; i++) {
		const struct stance *now = find_way(new, stance->position, tool);
		if (now == NULL)
			continue;
		if (last != NULL && tool == last_tool && now < last)
			override_broken(comparison, "stances", "%s %s was moved behind %s", tool,
					position_word(last->position), position_word(now->position));
		last = now;
		last_tool = tool;
	}
}

void override_stances(struct comparison *comparison, const void *old, const void *new)
{
	const struct muscle *before = old, *now = new;
	const char *tool;
	for (unsigned i = 0; i < now->stances_count; i++) {
		compare_pressing(comparison, before, now, i);
		for (unsigned k = 0; k < now->stances[i].tools.items_count; k++)
			compare_way(comparison, old, &now->stances[i], now->stances[i].tools.items[k]);
	}
	compare_order(comparison, before, now);
	for (unsigned i = 0; nth_way(before, i, &tool) != NULL; i++)
		compare_after(comparison, before, now, i);
}
