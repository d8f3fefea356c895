/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws figures from recordings: the body per view, and each muscle per side, in greys that survive photocopying. */
#include "paper/drawing.h"

#include "base/mem.h"
#include "core/catalogue/atlas.h"
#include <math.h>
#include <stdlib.h>

/* Recordings of a shape: each half of the body, to roll or to avoid. */
enum { VARIANTS = 4 };

struct drawings {
	const struct catalogue *catalogue; /* of the recordings */
	cairo_surface_t *bodies[VIEW_COUNT];
	cairo_surface_t **shapes; /* [shape * VARIANTS + variant] */
};

/* Units: grid units of the atlas. */
static const double roll_grey = 0.46, edge = 0.5, closed_edge = 1.6, body_line = 0.6, hatch_line = 0.4,
		    hatch_pitch = 2.2;

/* Millimetres on the drawn figure. */
static const double stroke_width = 0.9, white_edge = 0.5, dot_radius = 1.2, head_length = 2.9, leader_width = 0.25,
		    cross_width = 0.8;

struct drawings *drawings_new(void)
{
	return mem_new(1, sizeof(struct drawings));
}

static void forget(struct drawings *drawings)
{
	size_t count = drawings->catalogue != NULL ? (size_t)drawings->catalogue->atlas_count * VARIANTS : 0;
	for (size_t i = 0; i < count; i++)
		cairo_surface_destroy(drawings->shapes[i]);
	for (unsigned view = 0; view < VIEW_COUNT; view++) {
		cairo_surface_destroy(drawings->bodies[view]);
		drawings->bodies[view] = NULL;
	}
	free(drawings->shapes);
	drawings->shapes = NULL;
}

void drawings_free(struct drawings *drawings)
{
	forget(drawings);
	free(drawings);
}

static void use_catalogue(struct drawings *drawings, const struct catalogue *catalogue)
{
	if (drawings->catalogue == catalogue)
		return;
	forget(drawings);
	drawings->catalogue = catalogue;
	drawings->shapes = mem_new((size_t)catalogue->atlas_count * VARIANTS, sizeof(*drawings->shapes));
}

/* ---- Recordings ------------------------------------------------------------------------------------------------- */

static void trace(cairo_t *cairo, const struct shape *shape, bool mirrored)
{
	struct outline curve = { 0 };
	atlas_curve(shape, mirrored, &curve);
	cairo_new_path(cairo);
	if (curve.count > 0)
		cairo_move_to(cairo, (double)curve.points[0].x, (double)curve.points[0].y);
	for (size_t i = 1; i + 2 < curve.count; i += 3) {
		const struct point *points = &curve.points[i];
		cairo_curve_to(cairo, (double)points[0].x, (double)points[0].y, (double)points[1].x,
			       (double)points[1].y, (double)points[2].x, (double)points[2].y);
	}
	if (shape->kind != SHAPE_DETAIL)
		cairo_close_path(cairo);
	outline_done(&curve);
}

static void grey(cairo_t *cairo, double value)
{
	cairo_set_source_rgb(cairo, value, value, value);
}

/* Fills the path with diagonal lines, which mean "never" even if a printer has no greys. */
static void hatch(cairo_t *cairo)
{
	double left, top, right, bottom;
	cairo_path_extents(cairo, &left, &top, &right, &bottom);
	cairo_save(cairo);
	cairo_clip(cairo);
	cairo_set_line_width(cairo, hatch_line);
	for (double x = left - (bottom - top); x < right; x += hatch_pitch) {
		cairo_move_to(cairo, x, bottom);
		cairo_line_to(cairo, x + bottom - top, top);
	}
	cairo_stroke(cairo);
	cairo_restore(cairo);
}

static void draw_body_shape(cairo_t *cairo, const struct shape *shape, bool mirrored)
{
	trace(cairo, shape, mirrored);
	if (shape->kind == SHAPE_SILHOUETTE) {
		grey(cairo, 1.0);
		cairo_fill_preserve(cairo);
	}
	grey(cairo, shape->kind == SHAPE_DETAIL ? 0.6 : 0.2);
	if (shape->kind == SHAPE_NO_GO) {
		hatch(cairo);
		trace(cairo, shape, mirrored);
	}
	cairo_set_line_width(cairo, shape->kind == SHAPE_SILHOUETTE ? body_line : edge / 2);
	cairo_stroke(cairo);
}

static cairo_t *record(void)
{
	const cairo_rectangle_t extents = { 0, 0, 2 * ATLAS_AXIS, 200 };
	cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
	cairo_t *cairo = cairo_create(surface);
	cairo_surface_destroy(surface);
	cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
	return cairo;
}

/* Ends the drawing and returns its recording. */
static cairo_surface_t *recorded(cairo_t *cairo)
{
	cairo_surface_t *surface = cairo_surface_reference(cairo_get_target(cairo));
	cairo_destroy(cairo);
	return surface;
}

static cairo_surface_t *record_body(const struct catalogue *catalogue, enum body_view view)
{
	static const enum shape_kind order[] = { SHAPE_SILHOUETTE, SHAPE_DETAIL, SHAPE_NO_GO };
	cairo_t *cairo = record();
	for (unsigned k = 0; k < sizeof(order) / sizeof(order[0]); k++)
		for (unsigned i = 0; i < catalogue->atlas_count; i++) {
			const struct shape *shape = &catalogue->atlas[i];
			if (shape->view != view || shape->kind != order[k])
				continue;
			draw_body_shape(cairo, shape, false);
			if (!shape->central)
				draw_body_shape(cairo, shape, true);
		}
	return recorded(cairo);
}

static cairo_surface_t *record_mark(const struct shape *shape, bool mirrored, bool closed)
{
	cairo_t *cairo = record();
	trace(cairo, shape, mirrored);
	grey(cairo, closed ? 1.0 : roll_grey);
	cairo_fill_preserve(cairo);
	grey(cairo, 0.0);
	cairo_set_line_width(cairo, closed ? closed_edge : edge);
	cairo_stroke(cairo);
	return recorded(cairo);
}

static void paint(cairo_t *cairo, cairo_surface_t *recording)
{
	cairo_set_source_surface(cairo, recording, 0, 0);
	cairo_paint(cairo);
}

/* cairo 1.18 writes a recording once, without the parts that are off the page at its first use, such as the neck in a
 * close-up of the legs, and later uses lack them too.  So each is first drawn as a dot, and the dot covered: a sheet is
 * the same alone and in a squad.  Units: millimetres, at the corner of a view that is still empty. */
static void write_whole(cairo_t *cairo, cairo_surface_t *recording)
{
	const double from = 0.5, side = 1.5;
	cairo_save(cairo);
	cairo_translate(cairo, from + side / 2, from + side / 2);
	cairo_scale(cairo, 1e-3, 1e-3);
	paint(cairo, recording);
	cairo_restore(cairo);
	grey(cairo, 1.0);
	cairo_rectangle(cairo, from, from, side, side);
	cairo_fill(cairo);
}

static cairo_surface_t *body_of(const struct page *page, enum body_view view)
{
	struct drawings *drawings = page->drawings;
	if (drawings->bodies[view] == NULL) {
		drawings->bodies[view] = record_body(drawings->catalogue, view);
		write_whole(page->cairo, drawings->bodies[view]);
	}
	return drawings->bodies[view];
}

static cairo_surface_t *mark_of(const struct page *page, const struct figure_mark *mark)
{
	struct drawings *drawings = page->drawings;
	bool mirrored = atlas_mirrored(mark->shape->view, mark->side);
	size_t at = (size_t)(mark->shape - drawings->catalogue->atlas) * VARIANTS;
	at += (mirrored ? 2U : 0U) + (mark->closed ? 1U : 0U);
	if (drawings->shapes[at] == NULL) {
		drawings->shapes[at] = record_mark(mark->shape, mirrored, mark->closed);
		write_whole(page->cairo, drawings->shapes[at]);
	}
	return drawings->shapes[at];
}

/* ---- Figures ---------------------------------------------------------------------------------------------------- */

static void draw_view(const struct page *page, const struct figure *figure, unsigned at)
{
	const struct figure_view *view = &figure->views[at];
	struct box window = view->window;
	cairo_t *cairo = page->cairo;
	cairo_save(cairo);
	cairo_translate(cairo, (double)view->corner.x, (double)view->corner.y);
	cairo_surface_t *body = body_of(page, view->view); /* what is new is recorded before the view is clipped */
	for (unsigned i = 0; i < figure->marks_count; i++)
		if (figure->marks[i].view == at)
			mark_of(page, &figure->marks[i]);
	cairo_scale(cairo, (double)view->scale, (double)view->scale);
	cairo_translate(cairo, -(double)window.min.x, -(double)window.min.y);
	cairo_rectangle(cairo, (double)window.min.x, (double)window.min.y, (double)(window.max.x - window.min.x),
			(double)(window.max.y - window.min.y));
	cairo_clip(cairo);
	paint(cairo, body);
	for (unsigned i = 0; i < figure->marks_count; i++)
		if (figure->marks[i].view == at)
			paint(cairo, mark_of(page, &figure->marks[i]));
	cairo_restore(cairo);
}

static void draw_segment(cairo_t *cairo, struct point from, struct point to, double width, double value)
{
	grey(cairo, value);
	cairo_set_line_width(cairo, width);
	cairo_move_to(cairo, (double)from.x, (double)from.y);
	cairo_line_to(cairo, (double)to.x, (double)to.y);
	cairo_stroke(cairo);
}

/* Fills the dot where the stroke starts, its line, and the head where it ends; `more` widens all for the white edge. One
 * path, with all parts in the same direction, needs less memory and space than three. */
static void fill_stroke(cairo_t *cairo, const struct figure_line *line, double more, double value)
{
	double length = (double)point_distance(line->from, line->to), neck = length - head_length;
	double half = stroke_width / 2 + more, back = neck - more, side = head_length / 2 + more;
	cairo_save(cairo);
	cairo_translate(cairo, (double)line->from.x, (double)line->from.y);
	cairo_rotate(cairo, atan2((double)(line->to.y - line->from.y), (double)(line->to.x - line->from.x)));
	cairo_new_path(cairo);
	cairo_arc(cairo, 0.0, 0.0, dot_radius + more, 0.0, 6.2832);
	cairo_close_path(cairo);
	cairo_rectangle(cairo, 0.0, -half, neck, 2 * half);
	cairo_move_to(cairo, back, -side);
	cairo_line_to(cairo, length + 1.6 * more, 0.0);
	cairo_line_to(cairo, back, side);
	cairo_close_path(cairo);
	cairo_restore(cairo);
	grey(cairo, value);
	cairo_fill(cairo);
}

/* A white edge makes the stroke stand out on grey and, where greys are lost, on black. */
static void draw_stroke(cairo_t *cairo, const struct figure_line *line)
{
	fill_stroke(cairo, line, white_edge, 1.0);
	fill_stroke(cairo, line, 0.0, 0.0);
}

static void draw_line(cairo_t *cairo, const struct figure_line *line)
{
	switch (line->look) {
	case LINE_STROKE:
		draw_stroke(cairo, line);
		break;
	case LINE_LEADER:
		draw_segment(cairo, line->from, line->to, 3 * leader_width, 1.0);
		draw_segment(cairo, line->from, line->to, leader_width, 0.0);
		break;
	case LINE_CROSS:
		draw_segment(cairo, line->from, line->to, cross_width + white_edge, 1.0);
		draw_segment(cairo, line->from, line->to, cross_width, 0.0);
		break;
	}
}

static void draw_label(const struct page *page, const struct figure_label *label, double x, double y)
{
	enum look look = label->size > 4.0f ? LOOK_MUSCLE : label->strong ? LOOK_STRONG : LOOK_SMALL;
	struct words words = words_of(page, look, 1000.0, NULL, label->text);
	words_draw(page, &words, 0, 1, x, y - words.ascent + 0.36 * page_type(page, look), ALIGN_CENTRE);
	words_done(&words);
}

/* The strokes of a figure are recorded, because they recur when the same muscles are rolled. */
struct overlay {
	const struct figure *figure;
	double scale;
};

static void draw_overlay(const struct page *page, const void *data)
{
	const struct overlay *overlay = data;
	cairo_scale(page->cairo, overlay->scale, overlay->scale);
	for (unsigned i = 0; i < overlay->figure->lines_count; i++)
		draw_line(page->cairo, &overlay->figure->lines[i]);
}

static unsigned overlay_key(const struct figure *figure, double scale)
{
	unsigned key = page_key(PAGE_KEY, &scale, sizeof(scale));
	for (unsigned i = 0; i < figure->lines_count; i++) {
		const struct figure_line *line = &figure->lines[i];
		const float values[] = { (float)line->look, line->from.x, line->from.y, line->to.x, line->to.y };
		key = page_key(key, values, sizeof(values));
	}
	return key;
}

/* A picture of one muscle recurs, but a whole body with its numbers rarely does. */
static void draw_lines(const struct page *page, const struct figure *figure, double x, double y, double scale)
{
	const struct overlay overlay = { figure, scale };
	const struct recipe recipe = { STAMP_STROKES,
				       overlay_key(figure, scale),
				       1.0,
				       8.0,
				       (double)figure->width * scale,
				       (double)figure->height * scale,
				       draw_overlay,
				       &overlay };
	if (figure->views_count == 1) {
		page_stamp(page, &recipe, x, y);
		return;
	}
	cairo_save(page->cairo);
	cairo_translate(page->cairo, x, y);
	draw_overlay(page, &overlay);
	cairo_restore(page->cairo);
}

void drawing_draw(const struct page *page, const struct figure *figure, double x, double y, double scale)
{
	cairo_t *cairo = page->cairo;
	use_catalogue(page->drawings, figure->catalogue);
	cairo_save(cairo);
	cairo_translate(cairo, x, y);
	cairo_scale(cairo, scale, scale);
	for (unsigned i = 0; i < figure->views_count; i++)
		draw_view(page, figure, i);
	cairo_restore(cairo);
	draw_lines(page, figure, x, y, scale);
	page_grey(page, 0.0);
	for (unsigned i = 0; i < figure->labels_count; i++)
		draw_label(page, &figure->labels[i], x + (double)figure->labels[i].at.x * scale,
			   y + (double)figure->labels[i].at.y * scale);
}
