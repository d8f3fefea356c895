/* SPDX-License-Identifier: MIT */
/* Writes a drawing as SVG: greys and hatching, so that it prints in black and white and no meaning is told by colour
 * alone.  Looks are presentation attributes: the style sheet of a page may change them. */
#include "print/format.h"

#include <math.h>

/* How each ink looks by itself. */
static const struct {
	const char *name, *look;
} inks[INK_COUNT] = {
	[INK_BODY] = { "body", "fill=\"#fff\" stroke=\"#555\" stroke-width=\".6\"" },
	[INK_DETAIL] = { "detail", "fill=\"none\" stroke=\"#bbb\" stroke-width=\".35\"" },
	[INK_MUSCLE] = { "muscle", "fill=\"none\" stroke=\"#ccc\" stroke-width=\".3\"" },
	[INK_ZONE] = { "zone", "fill=\"#d0d0d0\" stroke=\"#333\" stroke-width=\".45\"" },
	[INK_NO_GO] = { "no-go", "stroke=\"#888\" stroke-width=\".3\"" },
	[INK_PATH] = { "path", "fill=\"none\" stroke=\"#333\" stroke-width=\".45\"" },
	[INK_LABEL] = { "label", "fill=\"#111\" stroke=\"#fff\" stroke-width=\"1.2\" paint-order=\"stroke\" "
	                         "stroke-linejoin=\"round\" font-size=\"5\" font-weight=\"700\"" },
};

/* Integers print alike in every locale, and hundredths are finer than any printer here. */
static void add_number(struct buf *buf, float value)
{
	long hundredths = lroundf(value * 100.0f);
	if (hundredths < 0)
		buf_add_char(buf, '-');
	hundredths = hundredths < 0 ? -hundredths : hundredths;
	buf_addf(buf, "%ld", hundredths / 100);
	if (hundredths % 10 != 0)
		buf_addf(buf, ".%02ld", hundredths % 100);
	else if (hundredths % 100 != 0)
		buf_addf(buf, ".%ld", hundredths % 100 / 10);
}

static void add_point(struct buf *buf, struct point point)
{
	add_number(buf, point.x);
	buf_add_char(buf, ' ');
	add_number(buf, point.y);
}

static void add_outline(struct buf *buf, const struct stroke *stroke, unsigned id)
{
	const struct outline *outline = &stroke->outline;
	buf_addf(buf, "<path class=\"%s\" %s", inks[stroke->ink].name, inks[stroke->ink].look);
	if (stroke->ink == INK_NO_GO)
		buf_addf(buf, " fill=\"url(#hatch%u)\"", id);
	if (stroke->ink == INK_PATH)
		buf_addf(buf, " marker-end=\"url(#arrow%u)\"", id);
	buf_add(buf, " d=\"");
	for (size_t i = 0; i < outline->count; i++) {
		buf_add(buf, i == 0 ? "M" : "L");
		add_point(buf, outline->points[i]);
	}
	buf_add(buf, stroke->closed ? "Z\"/>\n" : "\"/>\n");
}

static void add_text(struct buf *buf, float x, float y, const char *name, const char *look, const char *text)
{
	buf_add(buf, "<text x=\"");
	add_number(buf, x);
	buf_add(buf, "\" y=\"");
	add_number(buf, y);
	buf_addf(buf, "\" class=\"%s\" %s font-family=\"sans-serif\" text-anchor=\"middle\">", name, look);
	markup_escape(buf, text);
	buf_add(buf, "</text>\n");
}

static void add_definitions(struct buf *buf, unsigned id)
{
	buf_addf(buf,
	         "<defs><pattern id=\"hatch%u\" width=\"2\" height=\"2\" patternUnits=\"userSpaceOnUse\" "
	         "patternTransform=\"rotate(45)\"><path class=\"no-go\" d=\"M0 0V2\" stroke=\"#888\" stroke-width=\".6\"/>"
	         "</pattern><marker id=\"arrow%u\" viewBox=\"0 0 4 4\" refX=\"3.4\" refY=\"2\" markerWidth=\"5\" "
	         "markerHeight=\"5\" orient=\"auto\"><path class=\"tip\" d=\"M0 .4L4 2L0 3.6Z\" fill=\"#333\"/></marker></defs>\n",
	         id, id);
}

void svg_figure(const struct figure *figure, const char *title, unsigned id, struct buf *ret_text)
{
	const float margin = 2.0f, half_letter = 1.8f;
	struct box box = figure->box;
	buf_addf(ret_text, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"figure%u\" viewBox=\"", id);
	add_point(ret_text, (struct point){ box.min.x - margin, box.min.y - margin });
	buf_add_char(ret_text, ' ');
	add_point(ret_text, (struct point){ box.max.x - box.min.x + 2 * margin, box.max.y - box.min.y + 2 * margin });
	buf_addf(ret_text, "\">\n<title id=\"figure%u\">", id);
	markup_escape(ret_text, title != NULL ? title : "");
	buf_add(ret_text, "</title>\n");
	add_definitions(ret_text, id);
	for (size_t i = 0; i < figure->strokes_count; i++) {
		const struct stroke *stroke = &figure->strokes[i];
		if (stroke->ink != INK_LABEL)
			add_outline(ret_text, stroke, id);
		else if (stroke->outline.count > 0)
			add_text(ret_text, stroke->outline.points[0].x, stroke->outline.points[0].y + half_letter,
			         inks[INK_LABEL].name, inks[INK_LABEL].look, stroke->text);
	}
	for (unsigned i = 0; i < figure->captions_count; i++)
		add_text(ret_text, figure->captions[i].x, figure->captions[i].y, "caption", "fill=\"#555\" font-size=\"5\"",
		         figure->captions[i].text);
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
