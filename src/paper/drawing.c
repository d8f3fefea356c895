/* SPDX-License-Identifier: MIT */
/* Draws the body on paper, from the same outlines as the SVG. */
#include "paper/flow.h"

#include <math.h>

enum fill { FILL_NONE, FILL_GREY, FILL_HATCH };

/* Widths in units of the drawing. */
static const struct {
	enum fill fill;
	double fill_grey, line_grey, line_width;
} inks[INK_COUNT] = {
	[INK_BODY] = { FILL_GREY, 1.0, 0.33, 0.6 },    [INK_DETAIL] = { FILL_NONE, 0.0, 0.73, 0.35 },
	[INK_MUSCLE] = { FILL_NONE, 0.0, 0.8, 0.3 },   [INK_ZONE] = { FILL_GREY, 0.82, 0.2, 0.45 },
	[INK_NO_GO] = { FILL_HATCH, 0.53, 0.53, 0.3 }, [INK_PATH] = { FILL_NONE, 0.0, 0.2, 0.4 },
	[INK_LABEL] = { FILL_GREY, 1.0, 0.07, 0.5 },
};

static const double height_most = 88 * MILLIMETRE, margin = 2.0;

static void trace(cairo_t *cairo, const struct stroke *stroke)
{
	cairo_new_path(cairo);
	for (size_t i = 0; i < stroke->outline.count; i++)
		cairo_line_to(cairo, (double)stroke->outline.points[i].x, (double)stroke->outline.points[i].y);
	if (stroke->closed)
		cairo_close_path(cairo);
}

/* Hatches the inside of the path and sets the path again for its outline. */
static void hatch(const struct page *page, const struct stroke *stroke, double grey)
{
	cairo_t *cairo = page->cairo;
	struct box box = outline_box(&stroke->outline);
	double height = (double)(box.max.y - box.min.y);
	cairo_save(cairo);
	cairo_clip(cairo);
	page_grey(page, grey);
	cairo_set_line_width(cairo, 0.35);
	for (double x = (double)box.min.x - height; x < (double)box.max.x; x += 2.4) {
		cairo_move_to(cairo, x, (double)box.max.y);
		cairo_line_to(cairo, x + height, (double)box.min.y);
	}
	cairo_stroke(cairo);
	cairo_restore(cairo);
	trace(cairo, stroke);
}

/* Draws a small arrowhead at the end of a path. */
static void draw_arrow(cairo_t *cairo, const struct outline *outline)
{
	struct point from = outline->points[outline->count - 2], to = outline->points[outline->count - 1];
	cairo_save(cairo);
	cairo_translate(cairo, (double)to.x, (double)to.y);
	cairo_rotate(cairo, atan2((double)(to.y - from.y), (double)(to.x - from.x)));
	cairo_move_to(cairo, -2.0, -0.8);
	cairo_line_to(cairo, 0.0, 0.0);
	cairo_line_to(cairo, -2.0, 0.8);
	cairo_close_path(cairo);
	cairo_fill(cairo);
	cairo_restore(cairo);
}

static void draw_text(const struct page *page, double x, double y, double size, enum look look, const char *text)
{
	struct page inner = *page;
	inner.size = size;
	struct words words = words_of(&inner, look, 1000.0, NULL, text);
	words_draw(&inner, &words, 0, 1, x - words_width(&words) / 2, y - words.ascent + 0.36 * size, false);
	words_done(&words);
}

static void draw_label(const struct page *page, const struct stroke *stroke)
{
	double x = (double)stroke->outline.points[0].x, y = (double)stroke->outline.points[0].y;
	cairo_new_path(page->cairo);
	cairo_arc(page->cairo, x, y, (double)FIGURE_DISC, 0.0, 6.2832);
	page_grey(page, inks[INK_LABEL].fill_grey);
	cairo_fill_preserve(page->cairo);
	page_grey(page, inks[INK_LABEL].line_grey);
	cairo_set_line_width(page->cairo, inks[INK_LABEL].line_width);
	cairo_stroke(page->cairo);
	draw_text(page, x, y, 6.6, LOOK_STRONG, stroke->text);
}

static void draw_stroke(const struct page *page, const struct stroke *stroke)
{
	cairo_t *cairo = page->cairo;
	enum ink ink = stroke->ink;
	if (ink == INK_LABEL) {
		draw_label(page, stroke);
		return;
	}
	trace(cairo, stroke);
	if (inks[ink].fill == FILL_GREY) {
		page_grey(page, inks[ink].fill_grey);
		cairo_fill_preserve(cairo);
	} else if (inks[ink].fill == FILL_HATCH)
		hatch(page, stroke, inks[ink].fill_grey);
	page_grey(page, inks[ink].line_grey);
	cairo_set_line_width(cairo, inks[ink].line_width);
	cairo_stroke(cairo);
	if (ink == INK_PATH && stroke->outline.count >= 2)
		draw_arrow(cairo, &stroke->outline);
}

static double figure_scale(const struct figure *figure, double width, double most)
{
	double wide = (double)(figure->box.max.x - figure->box.min.x) + 2 * margin;
	double high = (double)(figure->box.max.y - figure->box.min.y) + 2 * margin;
	return width / wide < most / high ? width / wide : most / high;
}

static void draw_figure(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	const struct figure *figure = piece->node->figure;
	double scale = figure_scale(figure, piece->width, piece->height);
	double wide = (double)(figure->box.max.x - figure->box.min.x) * scale;
	(void)flow;
	cairo_save(page->cairo);
	cairo_translate(page->cairo, x + piece->x + (piece->width - wide) / 2, y + margin * scale);
	cairo_scale(page->cairo, scale, scale);
	cairo_translate(page->cairo, -(double)figure->box.min.x, -(double)figure->box.min.y);
	cairo_set_line_join(page->cairo, CAIRO_LINE_JOIN_ROUND);
	for (size_t i = 0; i < figure->strokes_count; i++)
		draw_stroke(page, &figure->strokes[i]);
	for (unsigned i = 0; i < figure->captions_count; i++)
		draw_text(page, (double)figure->captions[i].x, (double)figure->captions[i].y, 5.5, LOOK_BODY,
			  figure->captions[i].text);
	cairo_restore(page->cairo);
}

void flow_drawing(struct flow *flow, const struct page *page, const struct node *node)
{
	const struct figure *figure = node->figure;
	double scale = figure_scale(figure, flow->width - 2 * flow->indent, height_most * page->size / 8.6);
	struct piece *piece = flow_add(flow, ((double)(figure->box.max.y - figure->box.min.y) + 2 * margin) * scale);
	piece->node = node;
	piece->draw = draw_figure;
	if (node->small != NULL)
		flow_words(flow, words_of(page, LOOK_SMALL, flow->width - 2 * flow->indent, NULL, node->small), 0.0);
}
