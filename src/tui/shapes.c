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
