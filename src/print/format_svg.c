/* SPDX-License-Identifier: MIT */
/* Writes a drawing as SVG, in greys and hatching, so that it prints in black and white and no meaning depends on colour.
 * Styles are presentation attributes, so that a style sheet can override them. */
#include "print/format.h"

#include "print/markup.h"

/* The default style of each ink. */
static const struct {
	const char *name, *look;
} inks[INK_COUNT] = {
	[INK_BODY] = { "body", "fill=\"#fff\" stroke=\"#555\" stroke-width=\".6\"" },
	[INK_DETAIL] = { "detail", "fill=\"none\" stroke=\"#bbb\" stroke-width=\".35\"" },
	[INK_MUSCLE] = { "muscle", "fill=\"none\" stroke=\"#ccc\" stroke-width=\".3\"" },
	[INK_ZONE] = { "zone", "fill=\"#d0d0d0\" stroke=\"#333\" stroke-width=\".45\"" },
	[INK_NO_GO] = { "no-go", "stroke=\"#888\" stroke-width=\".3\"" },
	[INK_PATH] = { "path", "fill=\"none\" stroke=\"#333\" stroke-width=\".4\"" },
	[INK_LABEL] = { "label", "fill=\"#111\" font-size=\"6.6\" font-weight=\"700\"" },
};

/* Tenths of a unit are finer than any printer needs, and integers do not depend on the locale. */
static long tenths(float value)
{
	return (long)(value * 10.0f + (value < 0.0f ? -0.5f : 0.5f));
}

static void add_tenths(struct buf *buf, long value)
{
	long size = value < 0 ? -value : value;
	buf_addf(buf, "%s%ld", value < 0 ? "-" : "", size / 10);
	if (size % 10 != 0)
		buf_addf(buf, ".%ld", size % 10);
}

static void add_pair(struct buf *buf, long x, long y)
{
	add_tenths(buf, x);
	buf_add_char(buf, ' ');
	add_tenths(buf, y);
}

/* The first point is absolute, the others are relative, which halves the size. */
static void add_line(struct buf *buf, const struct outline *outline)
{
	long x = 0, y = 0;
	for (size_t i = 0; i < outline->count; i++) {
		long next_x = tenths(outline->points[i].x), next_y = tenths(outline->points[i].y);
		if (i > 0 && next_x == x && next_y == y)
			continue;
		buf_add_char(buf, i == 0 ? 'M' : 'l');
		add_pair(buf, next_x - x, next_y - y);
		x = next_x;
		y = next_y;
	}
}

static void add_outline(struct buf *buf, const struct stroke *stroke, unsigned id)
{
	buf_addf(buf, "<path class=\"%s\" %s", inks[stroke->ink].name, inks[stroke->ink].look);
	if (stroke->ink == INK_NO_GO)
		buf_addf(buf, " fill=\"url(#hatch%u)\"", id);
	if (stroke->ink == INK_PATH)
		buf_addf(buf, " marker-end=\"url(#arrow%u)\"", id);
	buf_add(buf, " d=\"");
	add_line(buf, &stroke->outline);
	buf_add(buf, stroke->closed ? "Z\"/>\n" : "\"/>\n");
}

static void add_text(struct buf *buf, float x, float y, const char *name, const char *look, const char *text)
{
	buf_add(buf, "<text x=\"");
	add_tenths(buf, tenths(x));
	buf_add(buf, "\" y=\"");
	add_tenths(buf, tenths(y));
	buf_addf(buf, "\" class=\"%s\" %s font-family=\"sans-serif\" text-anchor=\"middle\">", name, look);
	markup_escape(buf, text);
	buf_add(buf, "</text>\n");
}

static void add_disc(struct buf *buf, const struct stroke *stroke)
{
	const float half_letter = 2.3f;
	struct point middle = stroke->outline.points[0];
	buf_add(buf, "<circle class=\"badge\" fill=\"#fff\" stroke=\"#111\" stroke-width=\".5\" cx=\"");
	add_tenths(buf, tenths(middle.x));
	buf_add(buf, "\" cy=\"");
	add_tenths(buf, tenths(middle.y));
	buf_add(buf, "\" r=\"");
	add_tenths(buf, tenths(FIGURE_DISC));
	buf_add(buf, "\"/>\n");
	add_text(buf, middle.x, middle.y + half_letter, inks[INK_LABEL].name, inks[INK_LABEL].look, stroke->text);
}

static void add_definitions(struct buf *buf, unsigned id)
{
	buf_addf(buf,
		 "<defs><pattern id=\"hatch%u\" width=\"2\" height=\"2\" patternUnits=\"userSpaceOnUse\" "
		 "patternTransform=\"rotate(45)\"><path class=\"no-go\" d=\"M0 0V2\" stroke=\"#888\" "
		 "stroke-width=\".6\"/>"
		 "</pattern><marker id=\"arrow%u\" viewBox=\"0 0 4 4\" refX=\"3.4\" refY=\"2\" markerWidth=\"5\" "
		 "markerHeight=\"5\" orient=\"auto\"><path class=\"tip\" d=\"M0 .4L4 2L0 3.6Z\" "
		 "fill=\"#333\"/></marker></defs>\n",
		 id, id);
}

void svg_figure(const struct figure *figure, const char *title, unsigned id, struct buf *ret_text)
{
	const float margin = 2.0f;
	struct box box = figure->box;
	buf_addf(ret_text,
		 "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"figure%u\" viewBox=\"", id);
	add_pair(ret_text, tenths(box.min.x - margin), tenths(box.min.y - margin));
	buf_add_char(ret_text, ' ');
	add_pair(ret_text, tenths(box.max.x - box.min.x + 2 * margin), tenths(box.max.y - box.min.y + 2 * margin));
	buf_addf(ret_text, "\">\n<title id=\"figure%u\">", id);
	markup_escape(ret_text, title != NULL ? title : "");
	buf_add(ret_text, "</title>\n");
	add_definitions(ret_text, id);
	for (size_t i = 0; i < figure->strokes_count; i++) {
		const struct stroke *stroke = &figure->strokes[i];
		if (stroke->ink != INK_LABEL)
			add_outline(ret_text, stroke, id);
		else
			add_disc(ret_text, stroke);
	}
	for (unsigned i = 0; i < figure->captions_count; i++)
		add_text(ret_text, figure->captions[i].x, figure->captions[i].y, "caption",
			 "fill=\"#555\" font-size=\"6\"", figure->captions[i].text);
	buf_add(ret_text, "</svg>\n");
}

static const struct node *first_figure(const struct node *node)
{
	if (node->kind == NODE_FIGURE)
		return node;
	for (const struct node *child = node->first; child != NULL; child = child->next) {
		const struct node *found = first_figure(child);
		if (found != NULL)
			return found;
	}
	return NULL;
}

void format_svg(const struct document *document, const struct format_options *options, struct buf *ret_text)
{
	(void)options;
	const struct node *node = first_figure(document->root);
	buf_add(ret_text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	if (node != NULL)
		svg_figure(node->figure, node->text, 1, ret_text);
	else
		buf_add(ret_text, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n");
}
