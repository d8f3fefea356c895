/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks that the built-in catalogue is complete: entries that belong to a muscle also list it, and none lacks a
 * picture, a code or a name for large letters. */
#include "core/catalogue/check.h"

#include "base/lettering.h"
#include "base/text.h"
#include "core/catalogue/pose_body.h"
#include <stdio.h>
#include <string.h>

static bool is_drawn(const struct catalogue *catalogue, const char *muscle)
{
	for (unsigned i = 0; i < catalogue->atlas_count; i++)
		if (catalogue->atlas[i].kind == SHAPE_ZONE && catalogue->atlas[i].of != NULL &&
		    strcmp(catalogue->atlas[i].of, muscle) == 0)
			return true;
	return false;
}

static void check_near(struct check *check, unsigned at)
{
	const struct muscle *muscle = &check->catalogue->muscles[at];
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < muscle->near_areas.items_count; i++) {
		const struct area *area = catalogue_area(check->catalogue, muscle->near_areas.items[i]);
		if (area != NULL && !texts_has(&area->near, muscle->id))
			check_diagnostic(check, SECTION_MUSCLES, at, diagnostic_path(path, "near_areas[%u]", i),
					 "add '%s' to 'near' of the no-go area '%s'", muscle->id, area->id);
	}
}

static void check_served(struct check *check, unsigned at, const char *path, const char *id)
{
	const struct muscle *muscle = &check->catalogue->muscles[at];
	const struct stretch *stretch = catalogue_stretch(check->catalogue, id);
	if (stretch != NULL && !texts_has(&stretch->muscles, muscle->id))
		check_diagnostic(check, SECTION_MUSCLES, at, path, "add '%s' to 'muscles' of the stretch '%s'",
				 muscle->id, stretch->id);
}

/* Reports one diagnostic per stance, because its other tools usually have the same picture. */
static void check_pictured(struct check *check, unsigned at)
{
	const struct muscle *muscle = &check->catalogue->muscles[at];
	char path[DIAGNOSTIC_PATH_SIZE];
	bool reverse;
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct stance *stance = &muscle->stances[i];
		for (unsigned k = 0; k < stance->tools.items_count; k++) {
			const struct tool *tool = catalogue_tool(check->catalogue, stance->tools.items[k]);
			if (tool == NULL ||
			    pose_of_stance(check->catalogue, muscle->id, stance->position, tool, &reverse) != NULL)
				continue;
			check_diagnostic(check, SECTION_MUSCLES, at,
					 diagnostic_path(path, "stances[%u].tools[%u]", i, k),
					 "no pose shows '%s' %s with '%s': add it to a pose in poses.yaml", muscle->id,
					 position_word(stance->position), tool->id);
			break;
		}
	}
}

static void check_stretches_pictured(struct check *check)
{
	for (unsigned i = 0; i < check->catalogue->stretches_count; i++) {
		const char *id = check->catalogue->stretches[i].id;
		if (pose_of_stretch(check->catalogue, id) == NULL)
			check_diagnostic(check, SECTION_STRETCHES, i, "id", "'%s' has no pose: add one to poses.yaml",
					 id);
	}
}

/* At 80x24 the board has 48 columns, in which large letters are legible from two metres. */
static void check_lettered(struct check *check, enum section section, unsigned at, const char *name,
			   const char *shorter)
{
	enum { BOARD_COLUMNS = 48, ROWS = 3, ASCII_ROWS = 5, NAME_MAX = 256 };
	char shown[NAME_MAX];
	snprintf(shown, sizeof shown, "%.*s", (int)text_without_remark(name), name);
	if (shorter != NULL)
		snprintf(shown, sizeof shown, "%s", shorter);
	if (lettering_lines(shown, ROWS, BOARD_COLUMNS, false) != 1 ||
	    lettering_lines(shown, ASCII_ROWS, BOARD_COLUMNS, true) != 1)
		check_diagnostic(check, section, at, shorter != NULL ? "short_name" : "name",
				 "'%s' is too long for large letters: give it a shorter short_name", shown);
}

static void check_letters(struct check *check)
{
	const struct catalogue *catalogue = check->catalogue;
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		check_lettered(check, SECTION_MUSCLES, i, catalogue->muscles[i].name, catalogue->muscles[i].short_name);
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		check_lettered(check, SECTION_GROUPS, i, catalogue->groups[i].name, catalogue->groups[i].short_name);
	for (unsigned i = 0; i < catalogue->stretches_count; i++)
		check_lettered(check, SECTION_STRETCHES, i, catalogue->stretches[i].name,
			       catalogue->stretches[i].short_name);
}

static bool has_code(const struct catalogue *catalogue, const char *id)
{
	for (unsigned i = 0; i < catalogue->codes_count; i++)
		if (catalogue->codes[i].entry != NULL && strcmp(catalogue->codes[i].entry, id) == 0)
			return true;
	return false;
}

/* Everything that a row of a routine can name has a code. */
static void check_coded(struct check *check, enum section section)
{
	for (unsigned i = 0; i < catalogue_count(check->catalogue, section); i++) {
		const char *id = catalogue_id(check->catalogue, section, i);
		bool is_named = section != SECTION_GROUPS || check->catalogue->groups[i].sweep != NULL;
		if (is_named && !has_code(check->catalogue, id))
			check_diagnostic(check, section, i, "id", "'%s' has no code: add a new one to codes.yaml", id);
	}
}

bool check_complete(const struct catalogue *catalogue, const struct diagnostics *diagnostics)
{
	static const enum section coded[] = { SECTION_MUSCLES, SECTION_GROUPS, SECTION_TOOLS, SECTION_STRETCHES,
					      SECTION_MODES };
	struct check check = { .catalogue = catalogue, .diagnostics = diagnostics };
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		const struct muscle *muscle = &catalogue->muscles[i];
		check_near(&check, i);
		check_pictured(&check, i);
		check_served(&check, i, "static_stretch", muscle->static_stretch);
		check_served(&check, i, "dynamic_drill", muscle->dynamic_drill);
		if (!is_drawn(catalogue, muscle->id))
			check_diagnostic(&check, SECTION_MUSCLES, i, "id",
					 "the drawing has no zone for '%s': add one to the atlas", muscle->id);
	}
	check_stretches_pictured(&check);
	check_letters(&check);
	for (size_t i = 0; i < sizeof(coded) / sizeof(*coded); i++)
		check_coded(&check, coded[i]);
	return check.found == 0;
}
