/* SPDX-License-Identifier: MIT */
/* A drawing as vectors with meanings: the body with the zones of a routine, for paper and the web.
 *
 * Units: those of the body atlas, moved so that the views stand side by side; y down. */
#ifndef PRINT_FIGURE_H
#define PRINT_FIGURE_H

#include "base/geometry.h"
#include "core/catalogue/catalogue.h"
#include "core/plan/plan.h"
#include <stdbool.h>
#include <stddef.h>

/* Meanings; a format chooses greys, colours and hatching so that no meaning is told by colour alone. */
enum ink { INK_BODY, INK_DETAIL, INK_MUSCLE, INK_ZONE, INK_NO_GO, INK_PATH, INK_LABEL, INK_COUNT };

/* A label is a number in a disc of this radius. */
#define FIGURE_DISC 4.6f

/* A line, an area or a label. */
struct stroke {
	enum ink ink;
	bool closed; /* an area; else an open line (INK_PATH: ends with an arrow head) */
	struct outline outline; /* one point for a label: its middle */
	char text[8]; /* of a label: "3" */
};

struct figure {
	struct box box;
	struct stroke *strokes;
	size_t strokes_count, strokes_capacity;
	struct figure_caption {
		float x, y; /* middle of the base line */
		char text[32]; /* "Front", "Back", "Soles" */
	} captions[VIEW_COUNT];
	unsigned captions_count;
};

/* The views front, back and sole side by side (those that a step needs, at least front and back) with the zones of
 * the plan's rolls filled and numbered and the no-go areas; `plan` may be NULL: then all muscles are outlined. */
struct figure *figure_of_plan(const struct catalogue *catalogue, const struct plan *plan);

void figure_free(struct figure *figure);

#endif
