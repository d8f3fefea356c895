/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Points, outlines and curves of the body drawing.
 *
 * Units: grid units of the atlas, x to the right, y down. Independent of what is drawn. */
#ifndef BASE_GEOMETRY_H
#define BASE_GEOMETRY_H

#include <float.h>
#include <stdbool.h>
#include <stddef.h>

_Static_assert(FLT_EVAL_METHOD == 0, "frames must be the same on every machine, so float must not be widened");

struct point {
	float x, y;
};

/* A filled circle. */
struct disc {
	struct point middle;
	float radius;
};

/* A polyline; the caller decides whether it is closed. Owns `points`: start with {0}, end with outline_done. */
struct outline {
	struct point *points;
	size_t count;
	unsigned capacity;
};

struct box {
	struct point min, max;
};

/* Clamps `value` to the range from `least` to `most`. */
float clamped(float value, float least, float most);

/* The pure layers do not link the maths library, so that every machine draws the same. */
float square_root(float value);
float point_distance(struct point a, struct point b);

/* The unit vector of an angle in degrees, 0 along x, 90 along y. */
struct point unit_vector(float degrees);

/* The point at `part` of the way from a to b, and the point `distance` from `a` along a vector. */
struct point point_between(struct point a, struct point b, float part);
struct point point_along(struct point a, struct point vector, float distance);

void outline_done(struct outline *outline);
void outline_add(struct outline *outline, struct point point);

/* Appends a Catmull-Rom spline through points[count], `steps` per segment; closed or open. */
void outline_spline(struct outline *outline, const struct point *points, size_t count, unsigned steps, bool closed);

/* Mirrors in place at the vertical line x = axis. */
void outline_mirror(struct outline *outline, float axis);

/* Even-odd rule. */
bool outline_contains(const struct outline *outline, struct point point);

/* Bounding box; with no points, an empty box at the origin. */
struct box polygon_box(const struct point *points, size_t count);
struct box outline_box(const struct outline *outline);

/* The smallest box that contains both. */
struct box box_join(struct box a, struct box b);

/* Area of a closed polygon, never negative. */
float polygon_area(const struct point *points, size_t count);

/* Replaces `outline` with a round-ended bar around the line from - to.  `along` is the unit vector of that direction,
 * needed because `from` may equal `to` (a circle); `radius` is half the thickness. */
void outline_capsule(struct outline *outline, struct point from, struct point to, struct point along, float radius);

/* Replaces `outline` with the smooth skin around a row of discs, each `grow` wider; one disc gives a circle. */
void outline_chain(struct outline *outline, const struct disc *discs, size_t count, float grow);

#endif
