/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks the body drawing: no zone and no path of a muscle on a no-go area.
 *
 * The no-go areas of a view are painted into one mask of half grid units. Each zone is then measured against it row
 * by row, so the time grows with the outlines, not with pairs of shapes. */
#include "base/geometry.h"
#include "base/mem.h"
#include "core/catalogue/check.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
	SCALE = 2, /* cells per grid unit */
	COLUMNS = 100 * SCALE,
	ROWS = 200 * SCALE,
	OVERLAP_MAX_PERCENT = 2, /* of a zone; neighbouring outlines share their borders */
	PATH_SAMPLES = 32,
	POINTS_MAX = 10000, /* total over all outlines; the built-in ones have 1,250 */
};

/* Per row: the change in the number of shapes from the cell on the left, and the number of covered cells to the left.
 * Both make it cheap to paint and to count spans. */
struct mask {
	int16_t steps[ROWS][COLUMNS + 1];
	uint16_t before[ROWS][COLUMNS + 1];
};

/* Points where an outline crosses a row. */
struct crossings {
	float x[512];
	unsigned count;
};

typedef void span_taker(void *context, unsigned row, unsigned from, unsigned to);

static int by_value(const void *a, const void *b)
{
	float left = *(const float *)a, right = *(const float *)b;
	return (left > right) - (left < right);
}

static void cross(struct crossings *crossings, const struct point *points, unsigned count, float y)
{
	crossings->count = 0;
	for (unsigned i = 0; i < count && crossings->count < 512; i++) {
		struct point a = points[i], b = points[(i + 1) % count];
		if ((a.y <= y) != (b.y <= y))
			crossings->x[crossings->count++] = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
	}
	qsort(crossings->x, crossings->count, sizeof(crossings->x[0]), by_value);
}

/* Rounds down and limits to 0..`most`, because an invalid outline may lie anywhere. */
static unsigned bounded(float value, unsigned most)
{
	return value <= 0 ? 0 : value >= (float)most ? most : (unsigned)value;
}

/* The first cell whose centre is not to the left of x. */
static unsigned cell_of(float x)
{
	return bounded(x * SCALE + 0.5f, COLUMNS);
}

static unsigned row_of(float y)
{
	return bounded(y * SCALE, ROWS);
}

/* Calls `take` for each span of cells inside an outline. */
static void each_span(const struct shape *shape, span_taker *take, void *context)
{
	struct crossings crossings;
	float top = shape->outline[0].y, bottom = top;
	for (unsigned i = 1; i < shape->outline_count; i++) {
		top = shape->outline[i].y < top ? shape->outline[i].y : top;
		bottom = shape->outline[i].y > bottom ? shape->outline[i].y : bottom;
	}
	for (unsigned row = row_of(top); row < row_of(bottom) + 1 && row < ROWS; row++) {
		cross(&crossings, shape->outline, shape->outline_count, ((float)row + 0.5f) / SCALE);
		for (unsigned i = 0; i + 1 < crossings.count; i += 2)
			take(context, row, cell_of(crossings.x[i]), cell_of(crossings.x[i + 1]));
	}
}

static void paint(void *context, unsigned row, unsigned from, unsigned to)
{
	struct mask *mask = context;
	mask->steps[row][from]++;
	mask->steps[row][to]--;
}

static void count_covered(struct mask *mask)
{
	for (unsigned row = 0; row < ROWS; row++) {
		int shapes = 0;
		for (unsigned column = 0; column < COLUMNS; column++) {
			shapes += mask->steps[row][column];
			mask->before[row][column + 1] = (uint16_t)(mask->before[row][column] + (shapes > 0));
		}
	}
}

/* Paints the no-go areas of a view, once for all its zones. */
static struct mask *paint_no_go(const struct catalogue *catalogue, enum body_view view)
{
	struct mask *mask = mem_new(1, sizeof(*mask));
	for (unsigned i = 0; i < catalogue->atlas_count; i++)
		if (catalogue->atlas[i].view == view && catalogue->atlas[i].kind == SHAPE_NO_GO)
			each_span(&catalogue->atlas[i], paint, mask);
	count_covered(mask);
	return mask;
}

struct measure {
	const struct mask *mask;
	unsigned cells, covered;
};

static void measure_span(void *context, unsigned row, unsigned from, unsigned to)
{
	struct measure *measure = context;
	if (to <= from)
		return;
	measure->cells += to - from;
	measure->covered += (unsigned)(measure->mask->before[row][to] - measure->mask->before[row][from]);
}

static bool is_covered(const struct mask *mask, struct point point)
{
	unsigned row = row_of(point.y), column = bounded(point.x * SCALE, COLUMNS);
	return row < ROWS && column < COLUMNS && mask->before[row][column + 1] > mask->before[row][column];
}

static bool path_is_covered(const struct mask *mask, const struct point *path)
{
	for (int i = 0; i <= PATH_SAMPLES; i++) {
		float part = (float)i / PATH_SAMPLES;
		struct point point = { path[0].x + part * (path[1].x - path[0].x),
				       path[0].y + part * (path[1].y - path[0].y) };
		if (is_covered(mask, point))
			return true;
	}
	return false;
}

static void check_zone(struct check *check, unsigned at, const struct mask *mask)
{
	const struct shape *shape = &check->catalogue->atlas[at];
	struct measure measure = { mask, 0, 0 };
	each_span(shape, measure_span, &measure);
	if (measure.covered * 100 > measure.cells * OVERLAP_MAX_PERCENT)
		check_diagnostic(check, SECTION_ATLAS, at, "outline", "%u percent of it overlaps a no-go area",
				 measure.covered * 100 / measure.cells);
	if (shape->path_count == 2 && path_is_covered(mask, shape->path))
		check_diagnostic(check, SECTION_ATLAS, at, "path", "crosses a no-go area");
}

/* ---- Each shape by itself ------------------------------------------------------------------------------------- */

/* Shapes are in the half x >= 50; small lines such as the mouth may cross the axis. */
static void check_points(struct check *check, unsigned at, const char *name, const struct point *points, unsigned count)
{
	float left = check->catalogue->atlas[at].kind == SHAPE_DETAIL ? 0 : 50;
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < count; i++)
		if (!(points[i].x >= left && points[i].x <= 100 && points[i].y >= 0 && points[i].y <= 200)) {
			check_diagnostic(check, SECTION_ATLAS, at, diagnostic_path(path, "%s[%u]", name, i),
					 "is outside the half body: x 50 to 100, y 0 to 200");
			return;
		}
}

static void check_target(struct check *check, unsigned at)
{
	const struct shape *shape = &check->catalogue->atlas[at];
	bool is_muscle = catalogue_muscle(check->catalogue, shape->of) != NULL;
	bool is_area = catalogue_area(check->catalogue, shape->of) != NULL;
	if (shape->kind == SHAPE_ZONE && !is_muscle)
		check_diagnostic(check, SECTION_ATLAS, at, "of", "a zone must belong to a muscle");
	if (shape->kind == SHAPE_NO_GO && !is_area)
		check_diagnostic(check, SECTION_ATLAS, at, "of", "a no-go shape must belong to a no-go area");
	if (shape->kind == SHAPE_ZONE && shape->path_count != 2)
		check_diagnostic(check, SECTION_ATLAS, at, "path", "a zone needs a path of two points");
	if (shape->kind != SHAPE_DETAIL && shape->outline_count < 3)
		check_diagnostic(check, SECTION_ATLAS, at, "outline", "an outline needs at least 3 points");
}

static void check_shape(struct check *check, unsigned at)
{
	const struct shape *shape = &check->catalogue->atlas[at];
	check_target(check, at);
	check_points(check, at, "outline", shape->outline, shape->outline_count);
	check_points(check, at, "path", shape->path, shape->path_count);
	check_points(check, at, "label", shape->label, shape->label_count);
	if (shape->central && (shape->outline[0].x > 50 || shape->outline[shape->outline_count - 1].x > 50))
		check_diagnostic(check, SECTION_ATLAS, at, "outline", "a central outline must begin and end at x = 50");
}

static bool is_too_large(struct check *check)
{
	unsigned points = 0;
	for (unsigned i = 0; i < check->catalogue->atlas_count; i++) {
		points += check->catalogue->atlas[i].outline_count;
		if (points > POINTS_MAX) {
			check_diagnostic(check, SECTION_ATLAS, i, "outline", "the drawing has more than %d points",
					 POINTS_MAX);
			return true;
		}
	}
	return false;
}

/* Muscles and areas are never removed, so an unchanged drawing is still valid. */
static bool is_untouched(const struct check *check)
{
	for (unsigned i = 0; i < check->catalogue->atlas_count; i++)
		if (check->catalogue->origin[SECTION_ATLAS][i] >= check->first)
			return false;
	return true;
}

void check_atlas(struct check *check)
{
	const struct catalogue *catalogue = check->catalogue;
	if (is_untouched(check) || is_too_large(check))
		return;
	for (unsigned i = 0; i < catalogue->atlas_count; i++)
		check_shape(check, i);
	for (int view = 0; view < VIEW_COUNT; view++) {
		struct mask *mask = paint_no_go(catalogue, (enum body_view)view);
		for (unsigned i = 0; i < catalogue->atlas_count; i++)
			if (catalogue->atlas[i].kind == SHAPE_ZONE && catalogue->atlas[i].view == (enum body_view)view)
				check_zone(check, i, mask);
		free(mask);
	}
}
