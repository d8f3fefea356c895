/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks muscles, groups, tools and stretches. */
#include "base/mem.h"
#include "core/catalogue/check.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REGIONS = 7, BASIC_TOOLS = 2, SHORT_STROKE_CM = 10, MIDDLE_STROKE_CM = 18 };

/* ---- Muscles -------------------------------------------------------------------------------------------------- */

static uint64_t tool_bits(const struct catalogue *catalogue, const struct texts *tools)
{
	uint64_t bits = 0;
	for (unsigned i = 0; i < tools->items_count; i++) {
		int at = catalogue_find(catalogue, SECTION_TOOLS, tools->items[i]);
		if (at >= 0 && at < CATALOGUE_TOOLS_MAX)
			bits |= (uint64_t)1 << at;
	}
	return bits;
}

/* Reports the later of two entries, so that the built-in catalogue is never blamed. */
static void diagnostic_of_later(struct check *check, enum section section, unsigned at, enum section other,
				unsigned other_at, const char *text)
{
	if (check->catalogue->origin[section][at] >= check->catalogue->origin[other][other_at])
		check_diagnostic(check, section, at, "id", "'%s' %s", catalogue_id(check->catalogue, section, at),
				 text);
	else
		check_diagnostic(check, other, other_at, "id", "'%s' %s",
				 catalogue_id(check->catalogue, other, other_at), text);
}

void check_names_apart(struct check *check, enum section section, unsigned at, enum section other)
{
	int same = catalogue_find(check->catalogue, other, catalogue_id(check->catalogue, section, at));
	char text[80];
	snprintf(text, sizeof(text), "is the id of both a %s and a %s", section_singular(section),
		 section_singular(other));
	if (same >= 0)
		diagnostic_of_later(check, section, at, other, (unsigned)same, text);
}

/* "it-band-upper" names a no-go area just as much as "it-band" does. */
static void check_names_no_area(struct check *check, unsigned at)
{
	char words[64], *starts[32];
	unsigned count = 0;
	snprintf(words, sizeof(words), "%s", check->catalogue->muscles[at].id);
	for (char *word = words; word != NULL && count < 32; count++) {
		starts[count] = word;
		word = strchr(word, '-');
		if (word != NULL)
			word++;
	}
	for (unsigned first = 0; first < count; first++)
		for (unsigned last = first; last < count; last++) {
			char part[64];
			const char *end = last + 1 < count ? starts[last + 1] - 1 : words + strlen(words);
			snprintf(part, sizeof(part), "%.*s", (int)(end - starts[first]), starts[first]);
			int area = catalogue_find(check->catalogue, SECTION_AREAS, part);
			if (area >= 0)
				diagnostic_of_later(check, SECTION_MUSCLES, at, SECTION_AREAS, (unsigned)area,
						    "names a no-go area: it cannot be a muscle");
		}
}

/* If the file that changes a mode leaves a dose out of its range, the fault is at the mode. */
static void diagnostic_of_dose(struct check *check, unsigned at, const char *path, unsigned seconds,
			       const struct mode *mode)
{
	const struct catalogue *catalogue = check->catalogue;
	unsigned mode_at = (unsigned)(mode - catalogue->modes);
	if (catalogue->origin[SECTION_MODES][mode_at] <= catalogue->origin[SECTION_MUSCLES][at])
		check_diagnostic(check, SECTION_MUSCLES, at, path, "%u is out of range: %u to %u in %s", seconds,
				 mode->bout_min_s, mode->bout_user_max_s, mode->id);
	else
		check_diagnostic(check, SECTION_MODES, mode_at,
				 seconds < mode->bout_min_s ? "bout_min_s" : "bout_user_max_s",
				 "'%s' has a dose of %u s: change its doses too", catalogue->muscles[at].id, seconds);
}

static void check_doses(struct check *check, const struct muscle *muscle, unsigned at)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < muscle->doses_count; i++) {
		const struct dose *dose = &muscle->doses[i];
		const struct mode *mode = catalogue_mode(check->catalogue, dose->mode);
		diagnostic_path(path, "doses[%u]", i);
		if (dose->skip == (dose->seconds > 0))
			check_diagnostic(check, SECTION_MUSCLES, at, path, "needs either seconds or 'skip: true'");
		else if (mode != NULL && !dose->skip &&
			 (dose->seconds < mode->bout_min_s || dose->seconds > mode->bout_user_max_s))
			diagnostic_of_dose(check, at, diagnostic_path(path, "doses[%u].seconds", i), dose->seconds,
					   mode);
		for (unsigned k = 0; k < i; k++)
			if (strcmp(muscle->doses[k].mode, dose->mode) == 0)
				check_diagnostic(check, SECTION_MUSCLES, at, diagnostic_path(path, "doses[%u].mode", i),
						 "duplicate mode '%s'", dose->mode);
	}
}

/* Every stance must use tools of the sheet, and every tool of the sheet must have a stance. */
static void check_stances(struct check *check, const struct muscle *muscle, unsigned at)
{
	const struct catalogue *catalogue = check->catalogue;
	uint64_t all = tool_bits(catalogue, &muscle->tools), used = 0;
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct texts *tools = &muscle->stances[i].tools;
		for (unsigned k = 0; k < tools->items_count; k++) {
			int tool = catalogue_find(catalogue, SECTION_TOOLS, tools->items[k]);
			if (tool < 0 || tool >= CATALOGUE_TOOLS_MAX)
				continue;
			if ((all >> tool & 1) == 0)
				check_diagnostic(check, SECTION_MUSCLES, at,
						 diagnostic_path(path, "stances[%u].tools[%u]", i, k),
						 "'%s' is not among the tools of this muscle", tools->items[k]);
			used |= (uint64_t)1 << tool;
		}
	}
	for (unsigned i = 0; i < muscle->tools.items_count; i++) {
		int tool = catalogue_find(catalogue, SECTION_TOOLS, muscle->tools.items[i]);
		if (tool >= 0 && tool < CATALOGUE_TOOLS_MAX && (used >> tool & 1) == 0)
			check_diagnostic(check, SECTION_MUSCLES, at, diagnostic_path(path, "tools[%u]", i),
					 "add a stance for '%s'", muscle->tools.items[i]);
	}
}

static void check_stretch_type(struct check *check, unsigned at, const char *path, const char *id,
			       enum stretch_type type)
{
	const struct stretch *stretch = catalogue_stretch(check->catalogue, id);
	if (stretch != NULL && stretch->type != type)
		check_diagnostic(check, SECTION_MUSCLES, at, path, "'%s' is %s", id,
				 type == STRETCH_STATIC ? "not a static stretch" : "not a dynamic drill");
}

/* P-02: a longer stroke takes more time. */
static unsigned tempo_of(unsigned stroke_cm)
{
	return stroke_cm <= SHORT_STROKE_CM ? 2 : stroke_cm <= MIDDLE_STROKE_CM ? 3 : 4;
}

static void check_muscle(struct check *check, unsigned at)
{
	const struct muscle *muscle = &check->catalogue->muscles[at];
	if (!catalogue_added(check->catalogue, SECTION_MUSCLES, at))
		check_names_no_area(check, at); /* check_added.c checks other entries */
	check_doses(check, muscle, at);
	check_stances(check, muscle, at);
	check_stretch_type(check, at, "static_stretch", muscle->static_stretch, STRETCH_STATIC);
	check_stretch_type(check, at, "dynamic_drill", muscle->dynamic_drill, STRETCH_DYNAMIC);
	if (muscle->hold_s > muscle->hold_max_s)
		check_diagnostic(check, SECTION_MUSCLES, at, "hold_s", "is above hold_max_s");
	if (muscle->tempo_s != tempo_of(muscle->stroke_cm))
		check_diagnostic(check, SECTION_MUSCLES, at, "tempo_s", "a stroke of %u cm takes %u s",
				 muscle->stroke_cm, tempo_of(muscle->stroke_cm));
}

void check_muscles(struct check *check)
{
	for (unsigned i = 0; i < check->catalogue->muscles_count; i++)
		check_muscle(check, i);
	if (check->catalogue->muscles_count > CATALOGUE_MUSCLES_MAX)
		check_diagnostic(check, SECTION_MUSCLES, CATALOGUE_MUSCLES_MAX, "id",
				 "there are %u muscles: at most %d are allowed", check->catalogue->muscles_count,
				 CATALOGUE_MUSCLES_MAX);
}

/* ---- Groups --------------------------------------------------------------------------------------------------- */

static void check_members(struct check *check, unsigned at, bool *listed)
{
	const struct group *group = &check->catalogue->groups[at];
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < group->members.items_count; i++) {
		int muscle = catalogue_find(check->catalogue, SECTION_MUSCLES, group->members.items[i]);
		if (muscle < 0)
			continue;
		if (strcmp(check->catalogue->muscles[muscle].group, group->id) != 0)
			check_diagnostic(check, SECTION_GROUPS, at, diagnostic_path(path, "members[%u]", i),
					 "'%s' has 'group: %s'", group->members.items[i],
					 check->catalogue->muscles[muscle].group);
		else if (listed[muscle])
			check_diagnostic(check, SECTION_GROUPS, at, diagnostic_path(path, "members[%u]", i),
					 "duplicate member '%s'", group->members.items[i]);
		listed[muscle] = true;
	}
}

static bool shares_ways(const struct texts *a, const struct texts *b)
{
	bool any = a->items_count == 0 || b->items_count == 0;
	for (unsigned i = 0; !any && i < a->items_count; i++)
		any = texts_has(b, a->items[i]);
	return any;
}

/* The parts that can be used together must add up to the whole. */
static void check_parts(struct check *check, unsigned at)
{
	const struct sweep *sweep = check->catalogue->groups[at].sweep;
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < sweep->parts_count; i++) {
		const struct sweep_part *part = &sweep->parts[i];
		unsigned sum = 0, count = 0;
		for (unsigned k = 0; k < sweep->parts_count; k++)
			if (shares_ways(&part->tools, &sweep->parts[k].tools) &&
			    shares_ways(&part->positions, &sweep->parts[k].positions)) {
				sum += sweep->parts[k].share;
				count++;
			}
		if (!texts_has(&sweep->members, part->muscle))
			check_diagnostic(check, SECTION_GROUPS, at, diagnostic_path(path, "sweep.parts[%u].muscle", i),
					 "'%s' is not a member of the sweep", part->muscle);
		if (sum != 100 || count > CATALOGUE_PARTS_MAX) {
			check_diagnostic(
				check, SECTION_GROUPS, at, diagnostic_path(path, "sweep.parts[%u].share", i),
				"the parts with this tool must be at most %d and add up to 100 percent, not %u",
				CATALOGUE_PARTS_MAX, sum);
			return;
		}
	}
}

static void check_sweep(struct check *check, unsigned at)
{
	const struct group *group = &check->catalogue->groups[at];
	const struct texts *members = &group->sweep->members, *booked = &group->sweep->booked_on;
	char path[DIAGNOSTIC_PATH_SIZE];
	if (members->items_count > CATALOGUE_SWEEP_MAX || booked->items_count > CATALOGUE_SWEEP_MAX) {
		check_diagnostic(check, SECTION_GROUPS, at, "sweep", "a sweep covers at most %d muscles",
				 CATALOGUE_SWEEP_MAX);
		return;
	}
	for (unsigned i = 0; i < members->items_count; i++) {
		const struct muscle *muscle = catalogue_muscle(check->catalogue, members->items[i]);
		if (muscle != NULL && strcmp(muscle->group, group->id) != 0)
			check_diagnostic(check, SECTION_GROUPS, at, diagnostic_path(path, "sweep.members[%u]", i),
					 "'%s' is not a member of the group", members->items[i]);
	}
	for (unsigned i = 0; i < booked->items_count; i++)
		if (!texts_has(members, booked->items[i]))
			check_diagnostic(check, SECTION_GROUPS, at, diagnostic_path(path, "sweep.booked_on[%u]", i),
					 "'%s' is not a member of the sweep", booked->items[i]);
	check_parts(check, at);
}

/* True if the floor, a wall, the large roller and a small ball are enough (R4, R17). */
static bool basic_tools_reach(const struct catalogue *catalogue, const struct group *group)
{
	for (unsigned i = 0; i < group->members.items_count; i++) {
		const struct muscle *muscle = catalogue_muscle(catalogue, group->members.items[i]);
		for (unsigned k = 0; muscle != NULL && k < muscle->tools.items_count; k++) {
			const struct tool *tool = catalogue_tool(catalogue, muscle->tools.items[k]);
			if (tool != NULL && tool->basic)
				return true;
		}
	}
	return false;
}

void check_groups(struct check *check)
{
	const struct catalogue *catalogue = check->catalogue;
	bool *listed = mem_new(catalogue->muscles_count, sizeof(*listed));
	unsigned regions = 0;
	for (unsigned i = 0; i < catalogue->groups_count; i++) {
		const struct group *group = &catalogue->groups[i];
		check_names_apart(check, SECTION_GROUPS, i, SECTION_MUSCLES);
		check_members(check, i, listed);
		if (group->sweep != NULL)
			check_sweep(check, i);
		if (group->region && !basic_tools_reach(catalogue, group))
			check_diagnostic(check, SECTION_GROUPS, i, "members",
					 "none of them can be reached with the two basic tools (R17)");
		if (group->region != (group->drop_order > 0))
			check_diagnostic(check, SECTION_GROUPS, i, "drop_order",
					 "the seven regions need one; other groups must not have one");
		regions += group->region;
	}
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		if (!listed[i])
			check_diagnostic(check, SECTION_MUSCLES, i, "group",
					 "group '%s' does not list '%s' among its members", catalogue->muscles[i].group,
					 catalogue->muscles[i].id);
	if (regions != REGIONS)
		check_diagnostic(check, SECTION_GROUPS, DIAGNOSTIC_NOWHERE, "",
				 "%u groups have 'region: true': a full plan has %d (R14)", regions, REGIONS);
	free(listed);
}

/* ---- Tools and stretches -------------------------------------------------------------------------------------- */

void check_tools(struct check *check)
{
	const struct catalogue *catalogue = check->catalogue;
	unsigned basic = 0;
	for (unsigned i = 0; i < catalogue->tools_count; i++)
		basic += catalogue->tools[i].basic;
	if (catalogue->tools_count > CATALOGUE_TOOLS_MAX)
		check_diagnostic(check, SECTION_TOOLS, CATALOGUE_TOOLS_MAX, "",
				 "there are %u tools: at most %d are allowed", catalogue->tools_count,
				 CATALOGUE_TOOLS_MAX);
	if (basic != BASIC_TOOLS)
		check_diagnostic(check, SECTION_TOOLS, DIAGNOSTIC_NOWHERE, "", "%u tools are basic: there are %d (R17)",
				 basic, BASIC_TOOLS);
}

void check_stretches(struct check *check)
{
	const struct catalogue *catalogue = check->catalogue;
	unsigned min = catalogue->constant[CONSTANT_STATIC_HOLD_MIN_S],
		 max = catalogue->constant[CONSTANT_STATIC_HOLD_MAX_S];
	for (unsigned i = 0; i < catalogue->stretches_count; i++) {
		const struct stretch *stretch = &catalogue->stretches[i];
		if (stretch->type == STRETCH_STATIC && (stretch->seconds < min || stretch->seconds > max))
			check_diagnostic(check, SECTION_STRETCHES, i, "seconds",
					 "%u is out of range: static stretches are held %u to %u s (R90)",
					 stretch->seconds, min, max);
	}
}
