/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares two versions of an entry field by field, and holds the rules that need more than one value.
 *
 * Words may always change (a translation is welcome); what a person may do may only shrink. */
#include "core/catalogue/overrides.h"

#include "core/catalogue/area_words.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/words.h"
#include <stdio.h>
#include <string.h>

/* ---- Muscles -------------------------------------------------------------------------------------------------- */

static const struct dose *dose_of(const struct muscle *muscle, const char *mode)
{
	for (unsigned i = 0; i < muscle->doses_count; i++)
		if (strcmp(muscle->doses[i].mode, mode) == 0)
			return &muscle->doses[i];
	return NULL;
}

static void compare_doses(struct comparison *comparison, const void *old, const void *new)
{
	const struct muscle *before = old, *now = new;
	for (unsigned i = 0; i < before->doses_count; i++) {
		const struct dose *dose = &before->doses[i], *other = dose_of(now, dose->mode);
		if (other == NULL)
			override_broken(comparison, "doses", "%s is missing", dose->mode);
		else if (dose->skip && !other->skip)
			override_broken(comparison, "doses", "%s was not rolled", dose->mode);
		else if (!dose->skip && other->seconds > dose->seconds)
			override_broken(comparison, "doses", "%s had %u s and has %u", dose->mode, dose->seconds,
					other->seconds);
	}
}

/* True if a sheet that uses `known` may use the new tool as well: of the same kind and not harder.  A tool without a
 * shape is like none. */
static bool is_like(const struct tool *tool, const struct tool *known)
{
	return tool->shape != TOOL_OTHER && tool->shape == known->shape && tool->ball == known->ball &&
	       (tool->spans_spine || !known->spans_spine) && tool->firmness <= known->firmness;
}

/* True if one of the listed tools is this one or, for a tool that is new in this overlay, one like it. */
static bool has_like(const struct comparison *comparison, const struct texts *tools, const char *id)
{
	const struct tool *tool = catalogue_tool(comparison->merged, id);
	bool is_new = catalogue_tool(comparison->known, id) == NULL && tool != NULL;
	bool has = texts_has(tools, id);
	for (unsigned i = 0; is_new && !has && i < tools->items_count; i++) {
		const struct tool *known = catalogue_tool(comparison->known, tools->items[i]);
		has = known != NULL && is_like(tool, known);
	}
	return has;
}

static void compare_tools(struct comparison *comparison, const void *old, const void *new)
{
	const struct muscle *before = old, *now = new;
	for (unsigned i = 0; i < now->tools.items_count; i++) {
		const char *id = now->tools.items[i];
		const struct tool *tool = catalogue_tool(comparison->merged, id);
		if (tool == NULL || has_like(comparison, &before->tools, id))
			continue;
		if (catalogue_tool(comparison->known, id) != NULL)
			override_broken(comparison, "tools", "'%s' was left out on purpose", id);
		else if (tool->shape == TOOL_OTHER)
			override_broken(comparison, "tools", "'%s' has no 'shape'", id);
		else
			override_broken(comparison, "tools", "no tool so far is of the shape of '%s' and as hard", id);
	}
}

/* How a sheet uses a tool in a position: the highest cap (0: not at all), and whether for beginners. */
struct way {
	unsigned cap;
	bool beginners;
};

static struct way way_of(const struct comparison *comparison, const struct muscle *muscle, enum position position,
			 const char *tool)
{
	struct way way = { 0, false };
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct stance *stance = &muscle->stances[i];
		unsigned cap = stance->cap == 0 ? CATALOGUE_PRESSURE_MAX : stance->cap;
		if (stance->position != position || !has_like(comparison, &stance->tools, tool))
			continue;
		way.cap = cap > way.cap ? cap : way.cap;
		way.beginners = way.beginners || !stance->no_beginners;
	}
	return way;
}

static void compare_way(struct comparison *comparison, const struct muscle *old, const struct stance *stance,
			const char *tool)
{
	struct way way = way_of(comparison, old, stance->position, tool);
	unsigned cap = stance->cap == 0 ? CATALOGUE_PRESSURE_MAX : stance->cap;
	const char *position = position_word(stance->position);
	if (way.cap == 0)
		override_broken(comparison, "stances", "%s was not allowed %s", tool, position);
	else if (cap > way.cap)
		override_broken(comparison, "stances", "%s %s had a cap of %u", tool, position, way.cap);
	else if (!way.beginners && !stance->no_beginners)
		override_broken(comparison, "stances", "%s %s was not for beginners", tool, position);
}

static void compare_stances(struct comparison *comparison, const void *old, const void *new)
{
	const struct muscle *now = new;
	for (unsigned i = 0; i < now->stances_count; i++)
		for (unsigned k = 0; k < now->stances[i].tools.items_count; k++)
			compare_way(comparison, old, &now->stances[i], now->stances[i].tools.items[k]);
}

static void compare_one_name(struct comparison *comparison, const char *path, const char *old, const char *new)
{
	const struct area *area = strcmp(old, new) != 0 ? area_named(comparison->known, new, false) : NULL;
	if (area != NULL)
		override_broken(comparison, path, "'%.60s' names the no-go area '%s'", new, area->id);
	else if (strcmp(old, new) != 0 && area_mixes_alphabets(new))
		override_broken(comparison, path, "mixes letters of two alphabets in one word");
}

static void compare_names(struct comparison *comparison, const void *old, const void *new)
{
	const struct muscle *before = old, *now = new;
	compare_one_name(comparison, "name", before->name, now->name);
	if (now->short_name != NULL)
		compare_one_name(comparison, "short_name", before->short_name != NULL ? before->short_name : "",
				 now->short_name);
	compare_one_name(comparison, "anatomical", before->anatomical, now->anatomical);
}

/* ---- Contraindications ---------------------------------------------------------------------------------------- */

static void compare_spread(struct comparison *comparison, const void *old, const void *new)
{
	const struct contraindication *before = old, *now = new;
	if (before->spread != SPREAD_MARKED && now->spread != before->spread)
		override_broken(comparison, "spread", "was '%s' and is '%s'", spread_words.items[before->spread],
				spread_words.items[now->spread]);
}

/* ---- The rest ------------------------------------------------------------------------------------------------- */

static void compare_stop_action(struct comparison *comparison, const void *old, const void *new)
{
	const struct stop_signal *before = old, *now = new;
	if (now->action != before->action && now->action != STOP_ENDS_ROUTINE)
		override_broken(comparison, "action", "may only become 'ends-routine'");
}

/* Only light-only areas have a cap. */
static void compare_light(struct comparison *comparison, const void *old, const void *new)
{
	const struct area *before = old, *now = new;
	if (before->force == FORCE_LIGHT_ONLY && now->cap > before->cap)
		override_broken(comparison, "cap", "was %u and is %u", before->cap, now->cap);
}

#define RULE(name, id, min, max, override) [CONSTANT_##name] = OVERRIDE_##override,
static const enum override_rule constant_rules[CONSTANT_COUNT] = { CONSTANTS(RULE) };

static void compare_constant(struct comparison *comparison, const void *old, const void *new)
{
	const struct constant_value *before = old, *now = new;
	for (int i = 0; i < CONSTANT_COUNT; i++)
		if (strcmp(constant_ids[i], before->id) == 0 &&
		    !override_holds(constant_rules[i], before->value, now->value))
			override_broken(comparison, "value", "was %u and is %u", before->value, now->value);
}

/* Drawings may be improved, but a no-go outline may not change by a single point. */
static void compare_outline(struct comparison *comparison, const void *old, const void *new)
{
	const struct shape *before = old, *now = new;
	size_t size = before->outline_count * sizeof(*before->outline);
	bool same = before->outline_count == now->outline_count && memcmp(before->outline, now->outline, size) == 0;
	if (before->kind == SHAPE_NO_GO && !same)
		override_broken(comparison, "outline", "a no-go outline cannot be changed (add another one)");
}

/* ---- Field by field ------------------------------------------------------------------------------------------- */

static void compare_part(struct comparison *comparison, const struct field *field, const void *old, const void *new)
{
	char prefix[DIAGNOSTIC_PATH_SIZE];
	const char *outer = comparison->prefix;
	snprintf(prefix, sizeof(prefix), "%s%s.", outer, field->key);
	comparison->prefix = prefix;
	override_check(comparison, field->schema, old, new);
	comparison->prefix = outer;
}

/* An optional part cannot be removed once it is set. */
static void compare_pointer(struct comparison *comparison, const struct field *field, const void *old, const void *new)
{
	const void *before = field_pointer(field, old), *now = field_pointer(field, new);
	if (before != NULL && now != NULL)
		compare_part(comparison, field, before, now);
	else if (before != NULL)
		override_broken(comparison, field->key, "was taken out");
}

/* Compared in order; the new list may be longer. */
static void compare_list(struct comparison *comparison, const struct field *field, const void *old, const void *new)
{
	unsigned before = field_count(field, old), now = field_count(field, new);
	const char *old_entries = field_pointer(field, old), *new_entries = field_pointer(field, new);
	const char *outer = comparison->prefix;
	for (unsigned i = 0; i < before && i < now; i++) {
		char prefix[DIAGNOSTIC_PATH_SIZE];
		snprintf(prefix, sizeof(prefix), "%s%s[%u].", outer, field->key, i);
		comparison->prefix = prefix;
		override_check(comparison, field->schema, old_entries + i * field->schema->size,
			       new_entries + i * field->schema->size);
	}
	comparison->prefix = outer;
	if (now < before)
		override_broken(comparison, field->key, "had %u entries and has %u", before, now);
}

/* Limits after a clearance matter only if both entries can be cleared. */
static void compare_clearance(struct comparison *comparison, const struct field *field, const void *old,
			      const void *new)
{
	const struct contraindication *before = old, *now = new;
	if (before->clearable && now->clearable)
		compare_part(comparison, field, (const char *)old + field->offset, (const char *)new + field->offset);
}

static void compare_field(struct comparison *comparison, const struct field *field, const void *old, const void *new)
{
	static void (*const special[OVERRIDE_COUNT])(struct comparison *, const void *, const void *) = {
		[OVERRIDE_DOSES] = compare_doses,
		[OVERRIDE_TOOLS] = compare_tools,
		[OVERRIDE_STANCES] = compare_stances,
		[OVERRIDE_SPREAD] = compare_spread,
		[OVERRIDE_STOP_ACTION] = compare_stop_action,
		[OVERRIDE_LIGHT_CAP] = compare_light,
		[OVERRIDE_CONSTANT] = compare_constant,
		[OVERRIDE_OUTLINE] = compare_outline,
		[OVERRIDE_NAME] = compare_names,
	};
	if (special[field->override] != NULL)
		special[field->override](comparison, old, new);
	else if (field->override == OVERRIDE_CLEARANCE)
		compare_clearance(comparison, field, old, new);
	else if (field->override == OVERRIDE_PARTS && field->type == TYPE_LIST)
		compare_list(comparison, field, old, new);
	else if (field->override == OVERRIDE_PARTS && field->type == TYPE_PART_POINTER)
		compare_pointer(comparison, field, old, new);
	else if (field->override == OVERRIDE_PARTS)
		compare_part(comparison, field, (const char *)old + field->offset, (const char *)new + field->offset);
	else if (field->override != OVERRIDE_ANY)
		override_check_value(comparison, field, old, new);
}

bool override_check(struct comparison *comparison, const struct schema *schema, const void *old, const void *new)
{
	for (unsigned i = 0; i < schema->fields_count; i++)
		compare_field(comparison, &schema->fields[i], old, new);
	return comparison->clean;
}
