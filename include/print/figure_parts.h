/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Building blocks of figures. */
#ifndef PRINT_FIGURE_PARTS_H
#define PRINT_FIGURE_PARTS_H

#include "print/figure.h"

/* An empty figure; free with figure_free. */
struct figure *figure_new(const struct catalogue *catalogue, float width, float height);

void figure_add_line(struct figure *figure, enum line_look look, struct point from, struct point to);
void figure_add_label(struct figure *figure, struct point at, float size, bool strong, const char *text);

/* Adds "L" and "R" on the two sides of a view; the view decides which is which. */
void figure_add_sides(struct figure *figure, enum body_view view, struct point middle, float reach, float size);

/* Adds a cross on the middle of a shape, `reach` to each side. */
void figure_add_cross(struct figure *figure, const struct figure_view *view, const struct shape *shape, enum side side,
		      float reach);

/* Marks a muscle in view `at`. */
void figure_add_mark(struct figure *figure, unsigned at, const struct shape *shape, enum side side, bool closed);

/* Adds the stroke along a muscle, at least long enough for its arrowhead. */
void figure_add_stroke(struct figure *figure, const struct figure_view *view, const struct shape *shape,
		       enum side side);

/* The point that a muscle's number refers to, in grid units of the atlas. */
struct point shape_middle(const struct shape *shape, enum side side);

const char *view_word(enum body_view view); /* "front", "back", "soles" */

#endif
