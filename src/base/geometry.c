/* SPDX-License-Identifier: MIT */
/* Curves through points, mirroring, areas and inside tests. */
#include "base/geometry.h"

#include "base/mem.h"
#include <stdlib.h>

float clamped(float value, float least, float most)
{
	return value < least ? least : value > most ? most : value;
}

/* Newton's square root: the pure layers do not link the mathematics library. */
float point_distance(struct point a, struct point b)
{
	float x = b.x - a.x, y = b.y - a.y, square = x * x + y * y, guess = square > 1 ? square : 1;
	for (int i = 0; i < 24; i++)
		guess = (guess + square / guess) / 2;
	return guess;
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
