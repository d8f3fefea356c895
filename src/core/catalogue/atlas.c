/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Smooth outlines of the atlas shapes, on either half of the body. */
#include "core/catalogue/atlas.h"

#include <string.h>

enum { SPLINE_STEPS = 5 };

static struct point mirrored_point(struct point point)
{
	return (struct point){ 2 * ATLAS_AXIS - point.x, point.y };
}

/* Half an outline that starts and ends on the axis, continued along its mirror image. The curve is closed as a whole,
 * so that it crosses the axis without a corner. */
static void add_points(const struct shape *shape, bool mirrored, struct outline *whole)
{
	for (unsigned i = 0; i < shape->outline_count; i++)
		outline_add(whole, mirrored && !shape->central ? mirrored_point(shape->outline[i]) : shape->outline[i]);
	for (unsigned i = shape->central ? shape->outline_count : 0; i-- > 0;)
		if (shape->outline[i].x > ATLAS_AXIS)
			outline_add(whole, mirrored_point(shape->outline[i]));
}

void atlas_trace(const struct shape *shape, bool mirrored, struct outline *ret_outline)
{
	struct outline whole = { 0 };
	ret_outline->count = 0;
	add_points(shape, mirrored, &whole);
	outline_spline(ret_outline, whole.points, whole.count, SPLINE_STEPS, shape->kind != SHAPE_DETAIL);
	outline_done(&whole);
}

/* The neighbour of a point on the outline; an open line ends with its own end points. */
static struct point near(const struct outline *points, size_t at, int step, bool closed)
{
	long count = (long)points->count, next = (long)at + step;
	if (closed)
		return points->points[(next + count) % count];
	return points->points[next < 0 ? 0 : next >= count ? count - 1 : next];
}

/* A Catmull-Rom segment from b to c, with neighbours a and d, is the cubic with these control points. */
static void add_cubic(struct outline *curve, struct point a, struct point b, struct point c, struct point d)
{
	outline_add(curve, (struct point){ b.x + (c.x - a.x) / 6, b.y + (c.y - a.y) / 6 });
	outline_add(curve, (struct point){ c.x - (d.x - b.x) / 6, c.y - (d.y - b.y) / 6 });
	outline_add(curve, c);
}

void atlas_curve(const struct shape *shape, bool mirrored, struct outline *ret_curve)
{
	bool closed = shape->kind != SHAPE_DETAIL;
	struct outline whole = { 0 };
	ret_curve->count = 0;
	add_points(shape, mirrored, &whole);
	if (whole.count > 0)
		outline_add(ret_curve, whole.points[0]);
	for (size_t i = 0; i + (closed ? 0 : 1) < whole.count; i++)
		add_cubic(ret_curve, near(&whole, i, -1, closed), whole.points[i], near(&whole, i, 1, closed),
			  near(&whole, i, 2, closed));
	outline_done(&whole);
}

static void draw_shape(const struct catalogue *catalogue, const struct shape *shape, struct atlas_sink *sink)
{
	struct atlas_part part = { .shape = shape, .closed = shape->kind != SHAPE_DETAIL, .muscle = -1 };
	if (shape->kind == SHAPE_ZONE)
		part.muscle = catalogue_find(catalogue, SECTION_MUSCLES, shape->of);
	for (int half = 0; half < (shape->central ? 1 : 2); half++) {
		part.mirrored = half == 1;
		part.side = atlas_side(shape->view, part.mirrored);
		if (sink->wants != NULL && !sink->wants(sink, &part))
			continue;
		atlas_trace(shape, part.mirrored, &sink->scratch);
		sink->draw(sink, &part, &sink->scratch);
	}
}

void atlas_draw(const struct catalogue *catalogue, enum body_view view, struct atlas_sink *sink)
{
	static const enum shape_kind order[] = { SHAPE_SILHOUETTE, SHAPE_DETAIL, SHAPE_NO_GO, SHAPE_ZONE };
	for (unsigned k = 0; k < sizeof(order) / sizeof(order[0]); k++)
		for (unsigned i = 0; i < catalogue->atlas_count; i++)
			if (catalogue->atlas[i].view == view && catalogue->atlas[i].kind == order[k])
				draw_shape(catalogue, &catalogue->atlas[i], sink);
}

/* The front view and the soles face the viewer, so their right half is the person's left side. */
enum side atlas_side(enum body_view view, bool mirrored)
{
	return (view == VIEW_BACK) == mirrored ? SIDE_LEFT : SIDE_RIGHT;
}

bool atlas_mirrored(enum body_view view, enum side side)
{
	return atlas_side(view, true) == side;
}

struct point atlas_point(enum body_view view, enum side side, struct point point)
{
	return atlas_mirrored(view, side) ? mirrored_point(point) : point;
}

static bool is_zone_of(const struct shape *shape, const char *muscle)
{
	return shape->kind == SHAPE_ZONE && shape->of != NULL && strcmp(shape->of, muscle) == 0;
}

const struct shape *atlas_zone(const struct catalogue *catalogue, enum body_view view, unsigned muscle)
{
	for (unsigned i = 0; i < catalogue->atlas_count; i++) {
		const struct shape *shape = &catalogue->atlas[i];
		if (shape->view == view && is_zone_of(shape, catalogue->muscles[muscle].id))
			return shape;
	}
	return NULL;
}

const struct shape *atlas_largest_zone(const struct catalogue *catalogue, unsigned muscle)
{
	const struct shape *largest = NULL;
	float area = 0;
	for (unsigned i = 0; i < catalogue->atlas_count; i++) {
		const struct shape *shape = &catalogue->atlas[i];
		if (!is_zone_of(shape, catalogue->muscles[muscle].id))
			continue;
		float own = polygon_area(shape->outline, shape->outline_count);
		if (own > area) {
			largest = shape;
			area = own;
		}
	}
	return largest;
}
