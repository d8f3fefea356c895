/* SPDX-License-Identifier: MIT */
/* The shapes of the atlas as outlines, on either half of the body. */
#include "tui/shapes.h"

#include <string.h>

enum { SPLINE_STEPS = 5 };

void shape_trace(const struct shape *shape, bool mirrored, struct outline *ret_outline)
{
	ret_outline->count = 0;
	if (!shape->central) {
		outline_spline(ret_outline, shape->outline, shape->outline_count, SPLINE_STEPS,
			       shape->kind != SHAPE_DETAIL);
		if (mirrored)
			outline_mirror(ret_outline, ATLAS_AXIS);
		return;
	}
	/* Half an outline that starts and ends on the axis: go on along its mirror image. */
	struct outline whole = { 0 };
	for (unsigned i = 0; i < shape->outline_count; i++)
		outline_add(&whole, shape->outline[i]);
	for (unsigned i = shape->outline_count; i-- > 0;) {
		struct point point = shape->outline[i];
		if (point.x > ATLAS_AXIS)
			outline_add(&whole, (struct point){ 2 * ATLAS_AXIS - point.x, point.y });
	}
	outline_spline(ret_outline, whole.points, whole.count, SPLINE_STEPS, true);
	outline_done(&whole);
}

static void add_arc(struct outline *outline, struct point middle, struct point along, struct point across)
{
	static const float cosine[] = { 1, 0.87f, 0.5f, 0, -0.5f, -0.87f, -1 },
			   sine[] = { 0, 0.5f, 0.87f, 1, 0.87f, 0.5f, 0 };
	for (int i = 0; i < 7; i++)
		outline_add(outline, (struct point){ middle.x + along.x * sine[i] + across.x * cosine[i],
						     middle.y + along.y * sine[i] + across.y * cosine[i] });
}

void shape_capsule(struct outline *outline, struct point from, struct point to, struct point along, float radius)
{
	struct point out = { along.x * radius, along.y * radius }, side = { -out.y, out.x };
	outline->count = 0;
	add_arc(outline, to, out, side);
	add_arc(outline, from, (struct point){ -out.x, -out.y }, (struct point){ -side.x, -side.y });
}

enum side shape_side(enum body_view view, bool mirrored)
{
	bool left = view == VIEW_BACK ? mirrored : !mirrored;
	return left ? SIDE_LEFT : SIDE_RIGHT;
}

bool shape_mirrored(enum body_view view, enum side side)
{
	return shape_side(view, true) == side;
}

const struct shape *shape_of_muscle(const struct catalogue *catalogue, enum body_view view, unsigned muscle)
{
	for (unsigned i = 0; i < catalogue->atlas_count; i++) {
		const struct shape *shape = &catalogue->atlas[i];
		if (shape->kind == SHAPE_ZONE && shape->view == view && shape->of != NULL &&
		    strcmp(shape->of, catalogue->muscles[muscle].id) == 0)
			return shape;
	}
	return NULL;
}

struct point shape_on_side(enum body_view view, enum side side, struct point point)
{
	return shape_mirrored(view, side) ? (struct point){ 2 * ATLAS_AXIS - point.x, point.y } : point;
}

/* The height follows from the room, so that a tall picture shows more of the body instead of empty space. */
struct box shapes_window(enum body_view view, const struct box *lit, int rows, int columns)
{
	static const struct box body = { { 7, 2.5f }, { 93, 197.5f } }, soles = { { 8, 43 }, { 92, 153 } };
	if (view == VIEW_SOLE)
		return soles;
	if (lit == NULL)
		return body;
	float reach = clamped(ATLAS_AXIS - lit->min.x, lit->max.x - ATLAS_AXIS, ATLAS_AXIS) + 5;
	float across = 2 * clamped(reach, 23, 43), down = clamped((lit->max.y - lit->min.y) * 1.7f, 54, 190);
	float room = across * (float)(4 * rows) / (float)(2 * columns);
	down = clamped(down, room, 195);
	float middle = clamped((lit->min.y + lit->max.y) / 2, body.min.y + down / 2, body.max.y - down / 2);
	return (struct box){ { ATLAS_AXIS - across / 2, middle - down / 2 },
			     { ATLAS_AXIS + across / 2, middle + down / 2 } };
}
