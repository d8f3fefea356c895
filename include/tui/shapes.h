/* SPDX-License-Identifier: MIT */
/* The shapes of the atlas as outlines, on either half of the body.
 *
 * The atlas has one half (x >= ATLAS_AXIS): the other is its mirror image.  Which of them is the person's left depends
 * on the view. */
#ifndef TUI_SHAPES_H
#define TUI_SHAPES_H

#include "base/geometry.h"
#include "core/catalogue/catalogue.h"

enum { ATLAS_AXIS = 50 }; /* grid units */

/* The outline of a shape where the atlas has it, or mirrored; of a central one both halves in one. */
void shape_trace(const struct shape *shape, bool mirrored, struct outline *ret_outline);

/* Which side of the person a half shows, and the other way round. */
enum side shape_side(enum body_view view, bool mirrored);
bool shape_mirrored(enum body_view view, enum side side);

/* A point of the atlas on that side. */
struct point shape_on_side(enum body_view view, enum side side, struct point point);

/* The zone of a muscle in a view; NULL if it is not seen there. */
const struct shape *shape_of_muscle(const struct catalogue *catalogue, enum body_view view, unsigned muscle);

/* The part of the atlas (grid units) to show in rows x columns of cells: both halves of the body around `lit`, for only
 * a pair shows which one is left; NULL: all of it. */
struct box shapes_window(enum body_view view, const struct box *lit, int rows, int columns);

/* A tool from above: around the line from - to, in the direction `along`, `radius` grid units thick, its ends round. */
void shape_capsule(struct outline *outline, struct point from, struct point to, struct point along, float radius);

#endif
