/* SPDX-License-Identifier: MIT */
/* A vector drawing of the body with the zones of a routine, for paper and the web.
 *
 * Units: grid units of the body atlas, moved so that the views are side by side; y down. */
#ifndef PRINT_FIGURE_H
#define PRINT_FIGURE_H

#include "base/geometry.h"
#include "core/catalogue/catalogue.h"
#include "core/plan/plan.h"
#include <stdbool.h>
#include <stddef.h>

/* Meanings; each format chooses greys, colours and hatching so that no meaning depends on colour alone. */
enum ink { INK_BODY, INK_DETAIL, INK_MUSCLE, INK_ZONE, INK_NO_GO, INK_PATH, INK_LABEL, INK_COUNT };

/* A label is a number in a disc of this radius. */
#define FIGURE_DISC 4.6f

/* A line, an area or a label. */
struct stroke {
	enum ink ink;
	bool closed; /* an area; false: an open line (INK_PATH ends in an arrowhead) */
	struct outline outline; /* for a label one point: its centre */
	char text[8]; /* text of a label: "3" */
};

struct figure {
	struct box box;
	struct stroke *strokes;
	size_t strokes_count;
	unsigned strokes_capacity;
	struct figure_caption {
		float x, y; /* centre of the baseline */
		char text[32]; /* "Front", "Back", "Soles" */
	} captions[VIEW_COUNT];
	unsigned captions_count;
};

/* Front, back and, if a step needs it, the soles side by side, with no-go areas and with the zones of the plan's rolls
 * filled and numbered.  `plan` may be NULL: then muscles are only outlined. */
struct figure *figure_of_plan(const struct catalogue *catalogue, const struct plan *plan);

void figure_free(struct figure *figure);

#endif
