/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Traces the body atlas: the same smooth outlines for the terminal, SVG and PDF.
 *
 * Units: grid units of the atlas, x to the right, y down.  The atlas stores one half of the body (x >= ATLAS_AXIS); the
 * other half is its mirror image.  Which half is the person's left depends on the view.  The tracer knows nothing about
 * pixels or paper: a sink receives each outline and projects, fills or draws it. */
#ifndef CORE_CATALOGUE_ATLAS_H
#define CORE_CATALOGUE_ATLAS_H

#include "base/geometry.h"
#include "core/catalogue/catalogue.h"

enum { ATLAS_AXIS = 50 }; /* grid units */

/* One shape on one half of the body; a central shape covers both halves at once. */
struct atlas_part {
	const struct shape *shape;
	bool mirrored;
	bool closed; /* an area; if false, an open line */
	enum side side; /* the person's; meaningless for a central shape */
	int muscle; /* index of a zone's muscle; -1 if none */
};

/* Receives the parts of a view.  Make it the first member of a larger struct, which the functions can cast back to. */
struct atlas_sink {
	/* Called before the shape is traced, which is the expensive step; NULL if every part is wanted. */
	bool (*wants)(struct atlas_sink *sink, const struct atlas_part *part);
	/* `outline` is valid only during the call. */
	void (*draw)(struct atlas_sink *sink, const struct atlas_part *part, const struct outline *outline);
	struct outline
		scratch; /* start with {0}; keep it from call to call to avoid allocations; free with outline_done */
};

/* Draws a view from back to front: silhouette, details, no-go areas, muscles.  Later parts may cover earlier ones. */
void atlas_draw(const struct catalogue *catalogue, enum body_view view, struct atlas_sink *sink);

/* Replaces `ret_outline` with the smooth outline of a shape, mirrored or not; a central shape gives both halves as one
 * closed outline. */
void atlas_trace(const struct shape *shape, bool mirrored, struct outline *ret_outline);

/* As atlas_trace, but as cubic Bezier curves, for formats that support them: the start, then two control points and an
 * end per curve.  Has a fifth of the points. */
void atlas_curve(const struct shape *shape, bool mirrored, struct outline *ret_curve);

/* The person's side that a half shows, and the half that shows a side. */
enum side atlas_side(enum body_view view, bool mirrored);
bool atlas_mirrored(enum body_view view, enum side side);

/* Moves a point of the atlas to the half that shows `side`. */
struct point atlas_point(enum body_view view, enum side side, struct point point);

/* The zone of a muscle in a view; NULL if the view does not show it. */
const struct shape *atlas_zone(const struct catalogue *catalogue, enum body_view view, unsigned muscle);

/* The largest zone of a muscle in any view; NULL if the atlas does not show it. */
const struct shape *atlas_largest_zone(const struct catalogue *catalogue, unsigned muscle);

#endif
