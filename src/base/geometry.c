/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Curves through points, mirroring, areas and inside tests. */
#include "base/geometry.h"

#include "base/mem.h"
#include <stdlib.h>

float clamped(float value, float least, float most)
{
	return value < least ? least : value > most ? most : value;
}

/* Newton's method from above; the estimates decrease until they are as close as a float allows. */
float square_root(float value)
{
	float guess = value > 1 ? value : 1, next = value > 0 ? (guess + value / guess) / 2 : 0;
	while (next < guess && value > 0) {
		guess = next;
		next = (guess + value / guess) / 2;
	}
	return value > 0 ? guess : 0;
}

float point_distance(struct point a, struct point b)
{
	float x = b.x - a.x, y = b.y - a.y;
	return square_root(x * x + y * y);
}

/* Sine by its Taylor series, for degrees in any range; the error is below 0.00001. */
static float sine(float degrees)
{
	while (degrees > 180)
		degrees -= 360;
	while (degrees < -180)
		degrees += 360;
	if (degrees > 90)
		degrees = 180 - degrees;
	if (degrees < -90)
		degrees = -180 - degrees;
	float x = degrees * 0.017453293f, square = x * x;
	return x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
}

struct point unit_vector(float degrees)
{
	return (struct point){ sine(degrees + 90), sine(degrees) };
}

struct point point_between(struct point a, struct point b, float part)
{
	return (struct point){ a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part };
}

struct point point_along(struct point a, struct point vector, float distance)
{
	return (struct point){ a.x + vector.x * distance, a.y + vector.y * distance };
}

void outline_done(struct outline *outline)
{
	free(outline->points);
	*outline = (struct outline){ 0 };
}

void outline_add(struct outline *outline, struct point point)
{
	outline->points = mem_room(outline->points, outline->count, &outline->capacity, sizeof(struct point));
	outline->points[outline->count++] = point;
}

/* One coordinate of a Catmull-Rom segment from b to c, t from 0 to 1. */
static float between(float a, float b, float c, float d, float t)
{
	float straight = c - a, bend = 2 * a - 5 * b + 4 * c - d, twist = -a + 3 * b - 3 * c + d;
	return b + 0.5f * t * (straight + t * (bend + t * twist));
}

/* The point before or after an end: wraps around if the curve is closed, otherwise the end itself. */
static struct point neighbour(const struct point *points, size_t count, size_t at, long step, bool closed)
{
	long next = (long)at + step, last = (long)count;
	if (closed)
		next = (next + last) % last;
	else if (next < 0)
		next = 0;
	else if (next >= last)
		next = last - 1;
	return points[next];
}

void outline_spline(struct outline *outline, const struct point *points, size_t count, unsigned steps, bool closed)
{
	if (count == 0)
		return;
	for (size_t i = 0; i + (closed ? 0 : 1) < count; i++) {
		struct point a = neighbour(points, count, i, -1, closed), b = points[i];
		struct point c = neighbour(points, count, i, 1, closed), d = neighbour(points, count, i, 2, closed);
		for (unsigned step = 0; step < steps; step++) {
			float t = (float)step / (float)steps;
			outline_add(outline,
				    (struct point){ between(a.x, b.x, c.x, d.x, t), between(a.y, b.y, c.y, d.y, t) });
		}
	}
	if (!closed)
		outline_add(outline, points[count - 1]);
}

void outline_mirror(struct outline *outline, float axis)
{
	for (size_t i = 0; i < outline->count; i++)
		outline->points[i].x = 2 * axis - outline->points[i].x;
}

bool outline_contains(const struct outline *outline, struct point point)
{
	bool inside = false;
	for (size_t i = 0, j = outline->count - 1; i < outline->count; j = i++) {
		struct point a = outline->points[i], b = outline->points[j];
		if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
			inside = !inside;
	}
	return inside;
}

struct box polygon_box(const struct point *points, size_t count)
{
	struct box box = { { 0, 0 }, { 0, 0 } };
	for (size_t i = 0; i < count; i++)
		box = box_join(i == 0 ? (struct box){ points[0], points[0] } : box,
			       (struct box){ points[i], points[i] });
	return box;
}

struct box outline_box(const struct outline *outline)
{
	return polygon_box(outline->points, outline->count);
}

static float lesser(float a, float b)
{
	return a < b ? a : b;
}

static float greater(float a, float b)
{
	return a > b ? a : b;
}

struct box box_join(struct box a, struct box b)
{
	return (struct box){ { lesser(a.min.x, b.min.x), lesser(a.min.y, b.min.y) },
			     { greater(a.max.x, b.max.x), greater(a.max.y, b.max.y) } };
}

float polygon_area(const struct point *points, size_t count)
{
	float twice = 0;
	for (size_t i = 0, j = count - 1; i < count; j = i++)
		twice += points[j].x * points[i].y - points[i].x * points[j].y;
	return (twice < 0 ? -twice : twice) / 2;
}

static void add_half_circle(struct outline *outline, struct point centre, struct point along, struct point across)
{
	static const float cosine[] = { 1, 0.87f, 0.5f, 0, -0.5f, -0.87f, -1 },
			   sine[] = { 0, 0.5f, 0.87f, 1, 0.87f, 0.5f, 0 };
	for (int i = 0; i < 7; i++)
		outline_add(outline, (struct point){ centre.x + along.x * sine[i] + across.x * cosine[i],
						     centre.y + along.y * sine[i] + across.y * cosine[i] });
}

void outline_capsule(struct outline *outline, struct point from, struct point to, struct point along, float radius)
{
	struct point out = { along.x * radius, along.y * radius }, side = { -out.y, out.x };
	outline->count = 0;
	add_half_circle(outline, to, out, side);
	add_half_circle(outline, from, (struct point){ -out.x, -out.y }, (struct point){ -side.x, -side.y });
}

/* The unit vector along the chain at a disc; along x if its neighbours coincide. */
static struct point along_chain(const struct disc *discs, size_t count, size_t at)
{
	struct point from = discs[at > 0 ? at - 1 : 0].middle, to = discs[at + 1 < count ? at + 1 : at].middle;
	float length = point_distance(from, to);
	if (length < 0.01f)
		return (struct point){ 1, 0 };
	return (struct point){ (to.x - from.x) / length, (to.y - from.y) / length };
}

static void add_cap(struct outline *outline, const struct disc *disc, struct point along, float radius)
{
	struct point out = { along.x * radius, along.y * radius };
	add_half_circle(outline, disc->middle, out, (struct point){ -out.y, out.x });
}

void outline_chain(struct outline *outline, const struct disc *discs, size_t count, float grow)
{
	outline->count = 0;
	for (size_t i = 1; i + 1 < count; i++) {
		struct point along = along_chain(discs, count, i);
		outline_add(outline,
			    point_along(discs[i].middle, (struct point){ -along.y, along.x }, discs[i].radius + grow));
	}
	add_cap(outline, &discs[count - 1], along_chain(discs, count, count - 1), discs[count - 1].radius + grow);
	for (size_t i = count; i-- > 1;) {
		if (i == count - 1)
			continue;
		struct point along = along_chain(discs, count, i);
		outline_add(outline,
			    point_along(discs[i].middle, (struct point){ along.y, -along.x }, discs[i].radius + grow));
	}
	struct point along = along_chain(discs, count, 0);
	add_cap(outline, &discs[0], (struct point){ -along.x, -along.y }, discs[0].radius + grow);
}
