/* SPDX-License-Identifier: MIT */
/* Checks that everything that belongs to a muscle of the built-in catalogue knows the muscle too. */
#include "core/catalogue/check.h"

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

bool check_complete(const struct catalogue *catalogue, const struct diagnostics *diagnostics)
{
	struct check check = { .catalogue = catalogue, .diagnostics = diagnostics };
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		const struct muscle *muscle = &catalogue->muscles[i];
		check_near(&check, i);
		check_served(&check, i, "static_stretch", muscle->static_stretch);
		check_served(&check, i, "dynamic_drill", muscle->dynamic_drill);
		if (!is_drawn(catalogue, muscle->id))
			check_diagnostic(&check, SECTION_MUSCLES, i, "id",
					 "the drawing has no zone for '%s': add one to the atlas", muscle->id);
	}
	return check.found == 0;
}
