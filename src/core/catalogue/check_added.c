/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks what an overlay adds. Nobody has reviewed it, so it may allow no more than the comparable built-in entries. */
#include "core/catalogue/area_words.h"
#include "core/catalogue/check.h"
#include "core/catalogue/override_rule.h"
#include "core/catalogue/way.h"
#include <stdio.h>
#include <string.h>

/* ---- Muscles -------------------------------------------------------------------------------------------------- */

static bool is_beside(const struct catalogue *catalogue, unsigned at, const struct muscle *muscle)
{
	return !catalogue_added(catalogue, SECTION_MUSCLES, at) &&
	       strcmp(catalogue->muscles[at].group, muscle->group) == 0;
}

/* Allows no more than the group that the muscle joins. */
static void check_class(struct check *check, const struct muscle *muscle, unsigned at)
{
	const struct catalogue *catalogue = check->catalogue;
	enum pressure_class known = CLASS_D;
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		if (is_beside(catalogue, i, muscle) && catalogue->muscles[i].pressure_class < known)
			known = catalogue->muscles[i].pressure_class;
	if (muscle->pressure_class < known)
		check_diagnostic(check, SECTION_MUSCLES, at, "pressure_class",
				 "more tolerant than any other muscle of its group: at most '%c'", 'A' + (int)known);
}

/* Rejects a muscle named like a no-go area, however its id is spelled. */
static void check_name(struct check *check, unsigned at, const char *path, const char *name)
{
	const struct area *area = area_named(check->catalogue, name, false);
	if (area != NULL)
		check_diagnostic(check, SECTION_MUSCLES, at, path, "names the no-go area '%s': it cannot be a muscle",
				 area->id);
}

/* Words can describe any place, and nobody has checked what lies on the way between two of them. */
static void check_path(struct check *check, unsigned at)
{
	const struct catalogue *base = check->catalogue->base;
	const struct muscle *muscle = &check->catalogue->muscles[at];
	bool from = false;
	for (unsigned i = 0; i < base->muscles_count; i++) {
		const struct muscle *other = &base->muscles[i];
		if (strcmp(other->group, muscle->group) != 0 || strcmp(other->from, muscle->from) != 0)
			continue;
		if (strcmp(other->to, muscle->to) == 0)
			return;
		from = true;
	}
	check_diagnostic(check, SECTION_MUSCLES, at, from ? "to" : "from",
			 "its path is not that of a muscle of '%s': take 'from' and 'to' of one, word for word",
			 muscle->group);
}

/* The least strict way in which the built-in muscles of its group are rolled. */
static struct way way_beside(const struct catalogue *catalogue, const struct muscle *muscle, enum position position,
			     const struct tool *tool)
{
	struct way loosest = { 0, false };
	for (unsigned i = 0; i < catalogue->base->muscles_count; i++) {
		const struct muscle *other = &catalogue->base->muscles[i];
		if (strcmp(other->group, muscle->group) != 0)
			continue;
		struct way way = way_of(other, position, tool, catalogue->base, catalogue);
		loosest.cap = way.cap > loosest.cap ? way.cap : loosest.cap;
		loosest.beginners |= way.beginners;
	}
	return loosest;
}

static void check_way(struct check *check, unsigned at, unsigned stance_at, const struct tool *tool)
{
	const struct muscle *muscle = &check->catalogue->muscles[at];
	const struct stance *stance = &muscle->stances[stance_at];
	const char *position = position_word(stance->position);
	struct way known = way_beside(check->catalogue, muscle, stance->position, tool);
	struct way way = way_of_stance(stance, tool);
	char path[DIAGNOSTIC_PATH_SIZE];
	diagnostic_path(path, "stances[%u]", stance_at);
	if (known.cap == 0)
		check_diagnostic(check, SECTION_MUSCLES, at, path,
				 "no muscle of '%s' is rolled %s with a tool like '%s'%s", muscle->group, position,
				 tool->id, tool->shape == TOOL_OTHER ? ": it has no 'shape'" : "");
	else if (way.cap > known.cap)
		check_diagnostic(check, SECTION_MUSCLES, at, path, "'%s' %s needs 'cap: %u', as in the rest of '%s'",
				 tool->id, position, known.cap, muscle->group);
	else if (way.beginners && !known.beginners)
		check_diagnostic(check, SECTION_MUSCLES, at, path,
				 "'%s' %s needs 'no_beginners: true', as in the rest of '%s'", tool->id, position,
				 muscle->group);
}

static void check_ways(struct check *check, const struct muscle *muscle, unsigned at)
{
	for (unsigned i = 0; i < muscle->stances_count; i++)
		for (unsigned k = 0; k < muscle->stances[i].tools.items_count; k++) {
			const char *id = muscle->stances[i].tools.items[k];
			const struct tool *tool = catalogue_tool(check->catalogue, id);
			if (tool != NULL && texts_has(&muscle->tools, id))
				check_way(check, at, i, tool);
		}
}

static void check_muscle(struct check *check, unsigned at)
{
	const struct muscle *muscle = &check->catalogue->muscles[at];
	const struct group *group = catalogue_group(check->catalogue->base, muscle->group);
	check_name(check, at, "id", muscle->id);
	check_name(check, at, "name", muscle->name);
	if (muscle->short_name != NULL)
		check_name(check, at, "short_name", muscle->short_name);
	check_name(check, at, "anatomical", muscle->anatomical);
	if (group == NULL)
		return; /* reported by check_closed */
	check_path(check, at);
	check_class(check, muscle, at);
	check_ways(check, muscle, at);
}

/* ---- Conditions ------------------------------------------------------------------------------------------------- */

/* A word that nobody knows counts as 'in-doubt', so no new entry may take it and say that rolling goes on. */
static void check_contraindication(struct check *check, unsigned at)
{
	if (!contraindication_is_doubt(&check->catalogue->contraindications[at]))
		check_diagnostic(check, SECTION_CONTRAINDICATIONS, at, "action",
				 "a new one must block everything until it is cleared: 'action: ask-doctor' or "
				 "'stop-all', with 'restricts: {blocks: all}'");
}

/* ---- The rest ------------------------------------------------------------------------------------------------- */

/* Only a double ball visibly has a gap; a groove may be too narrow for the spine. Nobody has felt how hard it is. */
static void check_tool(struct check *check, unsigned at)
{
	enum { FIRM = 4 };
	const struct tool *tool = &check->catalogue->tools[at];
	if (tool->firmness < FIRM)
		check_diagnostic(check, SECTION_TOOLS, at, "firmness", "a new tool counts as firm: 4 or 5");
	if (tool->beginner_ok)
		check_diagnostic(check, SECTION_TOOLS, at, "beginner_ok", "a new tool is not for beginners");
	if (tool->spans_spine && tool->shape != TOOL_PEANUT)
		check_diagnostic(check, SECTION_TOOLS, at, "spans_spine",
				 "a new tool that spares the spine must have 'shape: peanut'");
}

/* Only a stretch may be added: nobody knows whether a new drill is not a stretch in disguise, and no muscle is stretched
 * right before a run. */
static void check_stretch(struct check *check, unsigned at)
{
	if (check->catalogue->stretches[at].type != STRETCH_STATIC)
		check_diagnostic(check, SECTION_STRETCHES, at, "type",
				 "a new one must be 'static': drills are built in");
}

/* Where a built-in muscle is rolled is drawn already. */
static void check_shape(struct check *check, unsigned at)
{
	const struct shape *shape = &check->catalogue->atlas[at];
	if (shape->kind == SHAPE_ZONE && shape->of != NULL &&
	    catalogue_muscle(check->catalogue->base, shape->of) != NULL)
		check_diagnostic(check, SECTION_ATLAS, at, "of", "'%s' has its zones: add one for a new muscle only",
				 shape->of);
}

static bool shares_any(const struct texts *a, const struct texts *b)
{
	for (unsigned i = 0; i < a->items_count; i++)
		if (texts_has(b, a->items[i]))
			return true;
	return false;
}

/* The lists of an area that lead elsewhere. */
enum { LEADS_OFFER, LEADS_STRETCHES, LEADS_RELATED, LEADS_COUNT };

static const struct texts *leads(const struct area *area, int which)
{
	static const struct texts none = { 0 };
	const struct texts *lists[LEADS_COUNT] = { &none, &none, &area->related };
	if (area->redirect != NULL) {
		lists[LEADS_OFFER] = &area->redirect->offer;
		lists[LEADS_STRETCHES] = &area->redirect->stretches;
	}
	return lists[which];
}

/* True if a built-in area near one of the same muscles leads there too. */
static bool is_led_to(const struct catalogue *base, const struct area *area, int which, const char *id)
{
	for (unsigned i = 0; i < base->areas_count; i++)
		if (shares_any(&base->areas[i].near, &area->near) && texts_has(leads(&base->areas[i], which), id))
			return true;
	return false;
}

static bool is_known(const struct catalogue *catalogue, const char *id)
{
	return catalogue_muscle(catalogue, id) != NULL || catalogue_group(catalogue, id) != NULL ||
	       catalogue_stretch(catalogue, id) != NULL;
}

static void check_area(struct check *check, unsigned at)
{
	static const char *const keys[LEADS_COUNT] = { "redirect.offer", "redirect.stretches", "related" };
	const struct area *area = &check->catalogue->areas[at];
	char path[DIAGNOSTIC_PATH_SIZE];
	if (area->near.items_count > 0 && area->sore == NULL)
		check_diagnostic(check, SECTION_AREAS, at, "sore",
				 "missing: muscles are near, so a question is needed when it is sore");
	for (int which = 0; which < LEADS_COUNT; which++)
		for (unsigned i = 0; i < leads(area, which)->items_count; i++) {
			const char *id = leads(area, which)->items[i];
			if (is_known(check->catalogue, id) && !is_led_to(check->catalogue->base, area, which, id))
				check_diagnostic(check, SECTION_AREAS, at,
						 diagnostic_path(path, "%s[%u]", keys[which], i),
						 "no built-in area near the same muscles leads to '%s'", id);
		}
}

/* Sections whose entries an overlay may change but not add to: nobody knows what a new entry would allow. */
static const struct {
	enum section section;
	const char *instead;
} closed[] = {
	{ SECTION_GROUPS, "add its muscles to one, which the contraindications know" },
	{ SECTION_MODES, "change one, whose limits are known" },
	{ SECTION_NEXT_DAY, "change one" },
	{ SECTION_STOP_SIGNALS, "a gentler one would stand in for those that stop" },
	{ SECTION_MEASURES, "change one" },
	{ SECTION_AMBIGUOUS_NAMES, "its words would lead past the condition that they mean" },
};

static void check_closed(struct check *check)
{
	for (size_t i = 0; i < sizeof closed / sizeof *closed; i++)
		for (unsigned at = 0; at < catalogue_count(check->catalogue, closed[i].section); at++)
			if (catalogue_added(check->catalogue, closed[i].section, at))
				check_diagnostic(check, closed[i].section, at, "id", "is not a built-in %s: %s",
						 section_singular(closed[i].section), closed[i].instead);
}

void check_added(struct check *check)
{
	static const struct {
		enum section section;
		void (*entry)(struct check *check, unsigned at);
	} checks[] = {
		{ SECTION_MUSCLES, check_muscle },
		{ SECTION_TOOLS, check_tool },
		{ SECTION_CONTRAINDICATIONS, check_contraindication },
		{ SECTION_STRETCHES, check_stretch },
		{ SECTION_AREAS, check_area },
		{ SECTION_ATLAS, check_shape },
	};
	if (check->catalogue->base == NULL)
		return;
	for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
		for (unsigned at = 0; at < catalogue_count(check->catalogue, checks[i].section); at++)
			if (catalogue_added(check->catalogue, checks[i].section, at))
				checks[i].entry(check, at);
	check_closed(check);
}
