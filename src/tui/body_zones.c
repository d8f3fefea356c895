/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Sorts groups and muscles by their place in the drawing, and finds them by everyday names. */
#include "tui/body_zones.h"

#include "core/catalogue/atlas.h"
#include "core/person/spread.h"
#include "tui/figure.h"

enum { FAR_DOWN = 1 << 20 };

static bool is_shown(const struct catalogue *catalogue, enum body_view view, unsigned muscle)
{
	enum body_view best;
	return figure_view_of(catalogue, muscle, &best) && best == view;
}

/* The upper edge of a muscle in the drawing. */
static int top_of(const struct catalogue *catalogue, enum body_view view, unsigned muscle)
{
	const struct shape *zone = atlas_zone(catalogue, view, muscle);
	double top = FAR_DOWN;
	for (unsigned i = 0; zone != NULL && i < zone->outline_count; i++)
		top = zone->outline[i].y < top ? zone->outline[i].y : top;
	return (int)(top * 10);
}

static int top_of_group(const struct catalogue *catalogue, enum body_view view, const struct group *group)
{
	int top = FAR_DOWN * 10;
	for (unsigned i = 0; i < group->members.items_count; i++) {
		unsigned muscle = group->members.at[i];
		int own = is_shown(catalogue, view, muscle) ? top_of(catalogue, view, muscle) : FAR_DOWN * 10;
		top = own < top ? own : top;
	}
	return top;
}

static void add_zone(struct zones *zones, struct target target)
{
	for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT && zones->count < ZONES_MAX; side++)
		zones->items[zones->count++] = (struct zone){ target, side };
}

static unsigned shown_of_group(const struct catalogue *catalogue, enum body_view view, const struct group *group)
{
	unsigned shown = 0;
	for (unsigned i = 0; i < group->members.items_count; i++)
		shown += is_shown(catalogue, view, group->members.at[i]);
	return shown;
}

static void add_group(const struct catalogue *catalogue, enum body_view view, unsigned at, struct zones *zones)
{
	const struct group *group = &catalogue->groups[at];
	if (shown_of_group(catalogue, view, group) > 1)
		add_zone(zones, (struct target){ TARGET_GROUP, at });
	for (unsigned i = 0; i < group->members.items_count; i++)
		if (is_shown(catalogue, view, group->members.at[i]))
			add_zone(zones, (struct target){ TARGET_MUSCLE, group->members.at[i] });
}

void body_zones(const struct catalogue *catalogue, enum body_view view, struct zones *ret_zones)
{
	bool added[ZONES_MAX] = { false };
	ret_zones->count = 0;
	for (unsigned round = 0; round < catalogue->groups_count; round++) {
		int best = -1, top = FAR_DOWN * 10;
		for (unsigned i = 0; i < catalogue->groups_count && i < ZONES_MAX; i++) {
			int own = added[i] ? top : top_of_group(catalogue, view, &catalogue->groups[i]);
			if (own < top) {
				best = (int)i;
				top = own;
			}
		}
		if (best < 0)
			return;
		added[best] = true;
		add_group(catalogue, view, (unsigned)best, ret_zones);
	}
}

/* ---- Names ------------------------------------------------------------------------------------------------------ */

static char lower(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

static bool begins(const char *text, const char *word)
{
	for (; *word != '\0'; text++, word++)
		if (lower(*text) != lower(*word))
			return false;
	return true;
}

/* True if a word of the text begins with this. */
static bool has_word(const char *text, const char *word)
{
	for (bool start = true; *text != '\0'; start = *text == ' ' || *text == '-' || *text == '(', text++)
		if (start && begins(text, word))
			return true;
	return begins(text, word);
}

bool body_is_called(const char *name, const struct texts *aliases, const char *word)
{
	bool found = has_word(name, word);
	for (unsigned i = 0; i < aliases->items_count; i++)
		found |= has_word(aliases->items[i], word);
	return found;
}

bool body_zone_search(const struct catalogue *catalogue, const char *word, struct target *ret_target)
{
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		if (body_is_called(catalogue->groups[i].name, &catalogue->groups[i].aliases, word)) {
			*ret_target = (struct target){ TARGET_GROUP, i };
			return true;
		}
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		if (body_is_called(catalogue->muscles[i].name, &catalogue->muscles[i].aliases, word)) {
			*ret_target = (struct target){ TARGET_MUSCLE, i };
			return true;
		}
	return false;
}

const struct area *body_area_search(const struct catalogue *catalogue, const char *word)
{
	for (unsigned i = 0; i < catalogue->areas_count; i++)
		if (body_is_called(catalogue->areas[i].name, &catalogue->areas[i].aliases, word))
			return &catalogue->areas[i];
	return NULL;
}

/* ---- Marks ------------------------------------------------------------------------------------------------------ */

static bool covers(const struct catalogue *catalogue, struct target target, unsigned muscle)
{
	bool flags[FIGURE_MUSCLES_MAX] = { false };
	if (target.kind == TARGET_NONE || catalogue->muscles_count > FIGURE_MUSCLES_MAX)
		return false;
	spread_muscles(catalogue, target, SPREAD_MARKED, flags);
	return flags[muscle];
}

bool body_zone_covered(const struct catalogue *catalogue, struct target target, struct target zone)
{
	if (zone.kind == TARGET_MUSCLE)
		return covers(catalogue, target, zone.at);
	const struct group *group = &catalogue->groups[zone.at];
	for (unsigned i = 0; i < group->members.items_count; i++)
		if (!covers(catalogue, target, group->members.at[i]))
			return false;
	return true;
}
