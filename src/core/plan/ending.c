/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Chooses drills and stretches: the mode's block without those that a condition excludes. */
#include "core/plan/ending.h"

static bool has(const struct plan_ending *ending, unsigned stretch)
{
	for (unsigned i = 0; i < ending->count; i++)
		if (ending->items[i].stretch == stretch)
			return true;
	return false;
}

static void add(struct plan_ending *ending, const struct planning *planning, int stretch, unsigned seconds)
{
	if (stretch < 0 || ending->count == ENDING_MAX || has(ending, (unsigned)stretch))
		return;
	const struct stretch *entry = &planning->catalogue->stretches[stretch];
	struct ending_item item = { .stretch = (unsigned)stretch, .seconds = seconds };
	if (!entry->sided && safety_stretch(planning->safety, entry, SIDE_BOTH))
		item.sides[item.sides_count++] = SIDE_BOTH;
	for (enum side side = SIDE_LEFT; entry->sided && side <= SIDE_RIGHT; side++)
		if (safety_stretch(planning->safety, entry, side))
			item.sides[item.sides_count++] = side;
	if (item.sides_count > 0)
		ending->items[ending->count++] = item;
}

static int find(const struct planning *planning, const char *stretch)
{
	return stretch != NULL ? catalogue_find(planning->catalogue, SECTION_STRETCHES, stretch) : -1;
}

void ending_drills(struct plan_ending *ret_ending, const struct planning *planning, unsigned minutes, bool brief)
{
	const struct mode *mode = planning->mode;
	const struct texts *block = brief ? &mode->drills_short : &mode->drills;
	unsigned seconds = minutes < mode->drills_short_under_min ? mode->drill_short_s : mode->drill_s;
	*ret_ending = (struct plan_ending){ .kind = STEP_DRILL };
	for (unsigned i = 0; i < block->items_count; i++)
		add(ret_ending, planning, find(planning, block->items[i]), seconds);
	for (unsigned i = 0; i < planning->catalogue->stretches_count && ret_ending->count < block->items_count; i++)
		if (planning->catalogue->stretches[i].type == STRETCH_DYNAMIC)
			add(ret_ending, planning, (int)i, seconds);
}

static void add_stretch(struct plan_ending *ending, const struct planning *planning, const char *id)
{
	int stretch = find(planning, id);
	if (stretch < 0 || ending->count == planning->mode->stretches_most)
		return;
	const struct stretch *entry = &planning->catalogue->stretches[stretch];
	if (entry->type == STRETCH_STATIC)
		add(ending, planning, stretch, entry->seconds);
}

/* Adds only marked places that are not very sore, and only if there is time. */
static bool only_if_marked(const struct planning *planning)
{
	return planning->wish->stretches == CHOICE_DEFAULT && planning->mode->stretches_if_marked &&
	       !planning->mode->stretches_by_default;
}

static bool is_very_sore(const struct planning *planning, int mark)
{
	return mark < (int)planning->person->sore_count &&
	       planning->person->sore[mark].level >= (int)planning->catalogue->constant[CONSTANT_SORE_HIGH];
}

void ending_stretches(struct plan_ending *ret_ending, const struct planning *planning)
{
	const struct catalogue *catalogue = planning->catalogue;
	*ret_ending = (struct plan_ending){ .kind = STEP_STRETCH };
	bool gentle = only_if_marked(planning);
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		if (planning->interests[i].mark >= 0 && planning->interests[i].area < 0 &&
		    !(gentle && is_very_sore(planning, planning->interests[i].mark)))
			add_stretch(ret_ending, planning, catalogue->muscles[i].static_stretch);
	for (unsigned i = 0; !gentle && i < planning->person->sore_count; i++) {
		struct target target = planning->person->sore[i].target;
		const struct redirect *redirect =
			target.kind == TARGET_AREA ? catalogue->areas[target.at].redirect : NULL;
		for (unsigned s = 0; redirect != NULL && s < redirect->stretches.items_count; s++)
			add_stretch(ret_ending, planning, redirect->stretches.items[s]);
	}
	for (unsigned i = 0; !gentle && i < planning->mode->stretches.items_count; i++)
		add_stretch(ret_ending, planning, planning->mode->stretches.items[i]);
}

bool drills_wanted(const struct planning *planning, unsigned minutes)
{
	return planning->mode->drills.items_count > 0 && planning->wish->drills != CHOICE_NO &&
	       minutes >= planning->mode->drills_none_under_min;
}

bool stretches_wanted(const struct planning *planning)
{
	return planning->mode->static_allowed &&
	       (planning->wish->stretches == CHOICE_YES ||
		(planning->wish->stretches == CHOICE_DEFAULT && planning->mode->stretches_by_default) ||
		only_if_marked(planning));
}

unsigned ending_seconds(const struct planning *planning, const struct plan_ending *ending, unsigned count)
{
	unsigned seconds = 0;
	for (unsigned i = 0; i < count; i++)
		seconds += ending->items[i].sides_count *
			   (planning->catalogue->constant[CONSTANT_BEFORE_DRILL_S] + ending->items[i].seconds);
	return seconds;
}
