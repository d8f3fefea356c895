/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares two versions of an entry field by field, and contains the rules that involve several values.
 *
 * What a person may do may only be reduced; a text may change where no safety depends on its words. */
#include "core/catalogue/overrides.h"

#include "core/catalogue/area_words.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/override_ways.h"
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

/* Rejects a dose for a mode in which the sheet used the mode's own dose. */
static void compare_added_doses(struct comparison *comparison, const struct muscle *before, const struct muscle *now)
{
	for (unsigned i = 0; i < now->doses_count; i++) {
		const struct dose *dose = &now->doses[i];
		const struct mode *mode = catalogue_mode(comparison->known, dose->mode);
		if (mode != NULL && dose_of(before, dose->mode) == NULL && dose->seconds > mode->bout_default_s)
			override_broken(comparison, "doses", "%s had %u s and has %u", dose->mode, mode->bout_default_s,
					dose->seconds);
	}
}

static void compare_doses(struct comparison *comparison, const void *old, const void *new)
{
	const struct muscle *before = old, *now = new;
	compare_added_doses(comparison, before, now);
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

static void compare_one_name(struct comparison *comparison, const char *path, const char *old, const char *new)
{
	const struct area *area = strcmp(old, new) != 0 ? area_named(comparison->known, new, false) : NULL;
	if (area != NULL)
		override_broken(comparison, path, "'%.60s' names the no-go area '%s'", new, area->id);
	else if (strcmp(old, new) != 0 && area_mixes_alphabets(new))
		override_broken(comparison, path, "mixes letters of two alphabets in one word");
}

static void compare_name(struct comparison *comparison, const struct field *field, const void *old, const void *new)
{
	const char *before = field_pointer(field, old), *now = field_pointer(field, new);
	if (now != NULL)
		compare_one_name(comparison, field->key, before != NULL ? before : "", now);
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

/* Earlier overlays do not decide which cues may change. */
static void compare_cue(struct comparison *comparison, const void *old, const void *new)
{
	const struct cue_line *before = old, *now = new, *cues = comparison->known->cues;
	bool fixed = false;
	for (unsigned i = 0; i < comparison->known->cues_count; i++)
		fixed |= !cues[i].own_words && strcmp(cues[i].id, before->id) == 0;
	if (fixed && strcmp(before->text, now->text) != 0)
		override_reworded(comparison, "text");
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

/* The drawing of the body may be improved, but not where to roll and where not. */
static void compare_points(struct comparison *comparison, const struct field *field, const void *old, const void *new)
{
	const struct shape *shape = old;
	unsigned before = field_count(field, old), now = field_count(field, new);
	bool same = before == now && (before == 0 || memcmp(field_pointer(field, old), field_pointer(field, new),
							    before * sizeof(struct point)) == 0);
	if (!same && (shape->kind == SHAPE_NO_GO || shape->kind == SHAPE_ZONE))
		override_broken(comparison, field->key, "the points of a %s cannot be changed",
				shape->kind == SHAPE_ZONE ? "zone" : "no-go area");
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
	else if (now != NULL && field->override == OVERRIDE_PARTS_FIXED)
		override_broken(comparison, field->key, "was added");
}

/* Compares lists in order; the new list may be longer. */
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
	if (now < before || (now > before && field->override == OVERRIDE_PARTS_FIXED))
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
		[OVERRIDE_TOOLS] = override_tools,
		[OVERRIDE_STANCES] = override_stances,
		[OVERRIDE_SPREAD] = compare_spread,
		[OVERRIDE_STOP_ACTION] = compare_stop_action,
		[OVERRIDE_LIGHT_CAP] = compare_light,
		[OVERRIDE_CONSTANT] = compare_constant,
		[OVERRIDE_CUE] = compare_cue,
	};
	bool parts = field->override == OVERRIDE_PARTS || field->override == OVERRIDE_PARTS_FIXED;
	if (special[field->override] != NULL)
		special[field->override](comparison, old, new);
	else if (field->override == OVERRIDE_NAME)
		compare_name(comparison, field, old, new);
	else if (field->override == OVERRIDE_OUTLINE)
		compare_points(comparison, field, old, new);
	else if (field->override == OVERRIDE_CLEARANCE)
		compare_clearance(comparison, field, old, new);
	else if (parts && field->type == TYPE_LIST)
		compare_list(comparison, field, old, new);
	else if (parts && field->type == TYPE_PART_POINTER)
		compare_pointer(comparison, field, old, new);
	else if (parts)
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
