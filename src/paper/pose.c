/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws a body position on paper, from the same outlines as the terminal and the SVG. */
#include "paper/page.h"

#include <math.h>
#include <string.h>

/* Greys and, for lines, their width in cm of the body drawn. */
static const struct {
	double grey, line;
} inks[POSE_INK_COUNT] = {
	[POSE_GAP] = { 1.0, 0.0 },   [POSE_FAR] = { 0.73, 0.0 },  [POSE_NEAR] = { 0.0, 0.0 },
	[POSE_ZONE] = { 0.67, 0.0 }, [POSE_TOOL] = { 0.47, 0.0 }, [POSE_PROP] = { 0.6, 1.8 },
	[POSE_ARROW] = { 0.2, 2.2 },
};

struct drawing {
	struct pose_sink sink; /* must be first: the sink's function casts it back */
	const struct page *page;
};

static void add_barbs(cairo_t *cairo, const struct outline *line)
{
	struct point end = line->points[line->count - 1], before = line->points[line->count - 2];
	double angle = atan2((double)(before.y - end.y), (double)(before.x - end.x));
	for (int side = -1; side <= 1; side += 2) {
		cairo_move_to(cairo, (double)end.x, (double)end.y);
		cairo_rel_line_to(cairo, 6 * cos(angle + side * 0.785), 6 * sin(angle + side * 0.785));
	}
}

static void draw_outline(struct pose_sink *sink, enum pose_ink ink, const struct outline *outline)
{
	const struct page *page = ((struct drawing *)sink)->page;
	cairo_t *cairo = page->cairo;
	cairo_new_path(cairo);
	for (size_t i = 0; i < outline->count; i++)
		cairo_line_to(cairo, (double)outline->points[i].x, (double)outline->points[i].y);
	if (ink == POSE_ARROW)
		add_barbs(cairo, outline);
	page_grey(page, inks[ink].grey);
	if (inks[ink].line == 0.0) {
		cairo_fill(cairo);
		return;
	}
	cairo_set_line_width(cairo, inks[ink].line);
	cairo_stroke(cairo);
}

/* Draws at the origin, in centimetres of the body, so that all sizes share a recording. */
static void draw_shot(const struct page *page, const void *data)
{
	const struct pose_shot *shot = data;
	struct drawing drawing = { .sink.draw = draw_outline, .page = page };
	struct box box = pose_box(shot);
	cairo_translate(page->cairo, -(double)box.min.x, -(double)box.min.y);
	cairo_set_line_cap(page->cairo, CAIRO_LINE_CAP_ROUND);
	cairo_set_line_join(page->cairo, CAIRO_LINE_JOIN_ROUND);
	pose_draw(shot, box, &drawing.sink);
	outline_done(&drawing.sink.scratch);
}

static unsigned key_of(const struct pose_shot *shot)
{
	const double values[] = { (double)shot->phase, shot->reverse, shot->mirrored, shot->close };
	return page_key(page_key(PAGE_KEY, values, sizeof(values)), shot->pose->id, strlen(shot->pose->id));
}

void page_pose(const struct page *page, const struct pose_shot *shot, double x, double y, double width, double height)
{
	const double reach = 5.0; /* cm: floors and arrows have thick ends */
	struct box box = pose_box(shot);
	double wide = (double)(box.max.x - box.min.x), high = (double)(box.max.y - box.min.y);
	double scale = width / wide < height / high ? width / wide : height / high;
	const struct recipe recipe = {
		STAMP_POSE, key_of(shot), scale, reach, wide, high, draw_shot, shot,
	};
	page_stamp(page, &recipe, x + (width - wide * scale) / 2, y + height - high * scale);
}
