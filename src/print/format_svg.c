/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes figures as SVG, in greys and stripes, so that they print in black and white and no meaning depends on colour.
 * Styles are presentation attributes, so that a style sheet can override them. */
#include "print/format.h"

#include "base/text.h"
#include "core/catalogue/atlas.h"
#include "core/plan/code.h"
#include "print/markup.h"
#include "print/qr.h"
#include <string.h>

/* ---- Numbers and outlines --------------------------------------------------------------------------------------- */

/* Hundredths are finer than any printer needs, and integers do not depend on the locale. */
static long hundredths(float value)
{
	return (long)(value * 100.0f + (value < 0.0f ? -0.5f : 0.5f));
}

static void add_hundredths(struct buf *buf, long value)
{
	long size = value < 0 ? -value : value;
	buf_add(buf, value < 0 ? "-" : "");
	if (size >= 100 || size == 0)
		buf_addf(buf, "%ld", size / 100);
	if (size % 100 != 0)
		buf_addf(buf, size % 10 != 0 ? ".%02ld" : ".%ld", size % 10 != 0 ? size % 100 : size % 100 / 10);
}

static void add_number(struct buf *buf, const char *before, float value)
{
	buf_add(buf, before);
	add_hundredths(buf, hundredths(value));
}

static void add_pair(struct buf *buf, struct point point)
{
	add_number(buf, "", point.x);
	add_number(buf, " ", point.y);
}

/* A tenth of a grid unit is a fiftieth of a millimetre. Coordinates are rounded before differences are taken, so that
 * the differences add up. */
static float rounded(float value)
{
	return (float)(hundredths(value / 10.0f)) / 10.0f;
}

/* True if the last number has a decimal point, because then another point starts the next number. */
static bool ends_in_fraction(const struct buf *buf)
{
	size_t at = buf->size;
	while (at > 0 && buf->data[at - 1] >= '0' && buf->data[at - 1] <= '9')
		at--;
	return at > 0 && buf->data[at - 1] == '.';
}

/* A minus sign separates numbers as well as a blank does, and so does a second decimal point. */
static void add_next(struct buf *buf, float value)
{
	long next = hundredths(value);
	bool apart = next < 0 || (next > 0 && next < 100 && ends_in_fraction(buf));
	add_number(buf, apart ? "" : " ", value);
}

/* The first point is absolute and the others are relative, which halves the size; the command letter is written
 * once. */
static void add_curve(struct buf *buf, const struct shape *shape)
{
	struct outline curve = { 0 };
	struct point at = { 0, 0 };
	atlas_curve(shape, false, &curve);
	for (size_t i = 0; i < curve.count; i++) {
		struct point to = { rounded(curve.points[i].x), rounded(curve.points[i].y) };
		struct point step = { to.x - at.x, to.y - at.y };
		buf_add(buf, i == 0 ? "M" : i == 1 ? "c" : "");
		if (i < 2)
			add_number(buf, "", step.x);
		else
			add_next(buf, step.x);
		add_next(buf, step.y);
		if (i % 3 == 0)
			at = to;
	}
	if (shape->kind != SHAPE_DETAIL)
		buf_add_char(buf, 'Z');
	outline_done(&curve);
}

static void add_path(struct buf *buf, const struct shape *shape)
{
	buf_add(buf, "<path d=\"");
	add_curve(buf, shape);
	buf_add(buf, "\"/>\n");
}

/* Adds the mirrored half of the body. */
static void add_mirrored(struct buf *buf)
{
	buf_addf(buf, " transform=\"matrix(-1 0 0 1 %d 0)\"", 2 * ATLAS_AXIS);
}

/* ---- The body --------------------------------------------------------------------------------------------------- */

static const char *const view_ids[] = {
	[VIEW_FRONT] = "body-front", [VIEW_BACK] = "body-back", [VIEW_SOLE] = "body-soles"
};

/* Writes the shapes of one kind: those on the axis, one half of the others, and the mirror image of that half. */
static void add_shapes(struct buf *buf, const struct catalogue *catalogue, enum body_view view, enum shape_kind kind)
{
	static const struct {
		const char *name, *look;
	} inks[] = {
		[SHAPE_SILHOUETTE] = { "body", "fill=\"#fff\" stroke=\"#333\" stroke-width=\".6\"" },
		[SHAPE_DETAIL] = { "detail", "fill=\"none\" stroke=\"#999\" stroke-width=\".3\"" },
		[SHAPE_NO_GO] = { "no-go", "fill=\"url(#stripes)\" stroke=\"#333\" stroke-width=\".3\"" },
	};
	buf_addf(buf, "<g class=\"%s\" %s>\n", inks[kind].name, inks[kind].look);
	for (int central = 1; central >= 0; central--) {
		if (!central)
			buf_addf(buf, "<g id=\"%s-%s\">\n", view_ids[view], inks[kind].name);
		for (unsigned i = 0; i < catalogue->atlas_count; i++)
			if (catalogue->atlas[i].view == view && catalogue->atlas[i].kind == kind &&
			    catalogue->atlas[i].central == central)
				add_path(buf, &catalogue->atlas[i]);
	}
	buf_addf(buf, "</g>\n<use href=\"#%s-%s\"", view_ids[view], inks[kind].name);
	add_mirrored(buf);
	buf_add(buf, "/>\n</g>\n");
}

static void add_body(struct buf *buf, const struct catalogue *catalogue, enum body_view view)
{
	static const enum shape_kind order[] = { SHAPE_SILHOUETTE, SHAPE_DETAIL, SHAPE_NO_GO };
	buf_addf(buf, "<g id=\"%s\">\n", view_ids[view]);
	for (unsigned k = 0; k < sizeof(order) / sizeof(order[0]); k++)
		add_shapes(buf, catalogue, view, order[k]);
	buf_add(buf, "</g>\n");
}

/* Defined once, because each appears in several figures and on both sides. */
static void add_zones(struct buf *buf, const struct catalogue *catalogue)
{
	for (unsigned muscle = 0; muscle < catalogue->muscles_count; muscle++) {
		const struct shape *zone = atlas_largest_zone(catalogue, muscle);
		if (zone == NULL)
			continue;
		buf_addf(buf, "<path id=\"zone-%s\" d=\"", zone->id);
		add_curve(buf, zone);
		buf_add(buf, "\"/>\n");
	}
}

void svg_shared(const struct catalogue *catalogue, struct buf *ret_text)
{
	buf_add(ret_text,
		"<defs>\n<pattern id=\"stripes\" width=\"2.2\" height=\"2.2\" patternUnits=\"userSpaceOnUse\" "
		"patternTransform=\"rotate(45)\"><path class=\"stripe\" d=\"M0 0V2.2\" stroke=\"#333\" "
		"stroke-width=\".8\"/></pattern>\n"
		"<marker id=\"arrow\" viewBox=\"0 0 6 6\" refX=\"6\" refY=\"3\" markerWidth=\"3.4\" "
		"markerHeight=\"3.4\" "
		"orient=\"auto\"><path class=\"tip\" d=\"M0 0L6 3L0 6Z\"/></marker>\n"
		"<marker id=\"dot\" viewBox=\"0 0 6 6\" refX=\"3\" refY=\"3\" markerWidth=\"2.7\" markerHeight=\"2.7\">"
		"<circle class=\"tip\" cx=\"3\" cy=\"3\" r=\"3\"/></marker>\n");
	for (enum body_view view = VIEW_FRONT; view < VIEW_COUNT; view++)
		add_body(ret_text, catalogue, view);
	add_zones(ret_text, catalogue);
	buf_add(ret_text, "</defs>\n");
}

/* ---- A figure --------------------------------------------------------------------------------------------------- */

static void add_mark(struct buf *buf, const struct figure_mark *mark)
{
	static const char *const looks[] = { "fill=\"#757575\" stroke=\"#000\" stroke-width=\".5\"",
					     "fill=\"#fff\" stroke=\"#000\" stroke-width=\"1.6\"" };
	buf_addf(buf, "<use class=\"%s\" %s href=\"#zone-%s\"", mark->closed ? "closed" : "roll", looks[mark->closed],
		 mark->shape->id);
	if (!mark->shape->central && atlas_mirrored(mark->shape->view, mark->side))
		add_mirrored(buf);
	buf_add(buf, "/>\n");
}

/* An inner svg element clips the body to the window of the view. */
static void add_view(struct buf *buf, const struct figure *figure, unsigned at)
{
	const struct figure_view *view = &figure->views[at];
	struct point size = { view->window.max.x - view->window.min.x, view->window.max.y - view->window.min.y };
	add_number(buf, "<svg x=\"", view->corner.x);
	add_number(buf, "\" y=\"", view->corner.y);
	add_number(buf, "\" width=\"", size.x * view->scale);
	add_number(buf, "\" height=\"", size.y * view->scale);
	buf_add(buf, "\" viewBox=\"");
	add_pair(buf, view->window.min);
	buf_add_char(buf, ' ');
	add_pair(buf, size);
	buf_addf(buf, "\">\n<use href=\"#%s\"/>\n", view_ids[view->view]);
	for (unsigned i = 0; i < figure->marks_count; i++)
		if (figure->marks[i].view == at)
			add_mark(buf, &figure->marks[i]);
	buf_add(buf, "</svg>\n");
}

static void add_segment(struct buf *buf, const struct figure_line *line)
{
	buf_add_char(buf, 'M');
	add_pair(buf, line->from);
	buf_add_char(buf, 'L');
	add_pair(buf, line->to);
}

/* Writes all lines of one look. They lie on wider light ones, so that they stand out on grey and, where greys are lost,
 * on black. Each stroke is a separate path, because only then can it have both a dot and an arrow. */
static void add_lines(struct buf *buf, const struct figure *figure, enum line_look of)
{
	static const struct {
		const char *edge, *look;
	} looks[] = {
		[LINE_STROKE] = { "stroke=\"#fff\" stroke-width=\"1.9\" stroke-linecap=\"round\"",
				  "stroke=\"#000\" stroke-width=\".9\" marker-start=\"url(#dot)\" "
				  "marker-end=\"url(#arrow)\"" },
		[LINE_LEADER] = { "stroke=\"#fff\" stroke-width=\".75\"", "stroke=\"#000\" stroke-width=\".25\"" },
		[LINE_CROSS] = { "stroke=\"#fff\" stroke-width=\"1.3\"", "stroke=\"#000\" stroke-width=\".8\"" },
	};
	for (int edge = 1; edge >= 0; edge--) {
		bool open = false;
		for (unsigned i = 0; i < figure->lines_count; i++) {
			if (figure->lines[i].look != of)
				continue;
			if (open && !edge && of == LINE_STROKE)
				buf_add(buf, "\"/>\n");
			if (!open || (!edge && of == LINE_STROKE))
				buf_addf(buf, "<path class=\"%s\" fill=\"none\" %s d=\"", edge ? "edge" : "line",
					 edge ? looks[of].edge : looks[of].look);
			add_segment(buf, &figure->lines[i]);
			open = true;
		}
		if (open)
			buf_add(buf, "\"/>\n");
	}
}

static void add_label(struct buf *buf, const struct figure_label *label)
{
	add_number(buf, "<text x=\"", label->at.x);
	add_number(buf, "\" y=\"", label->at.y + 0.36f * label->size);
	add_number(buf, "\" font-size=\"", label->size);
	buf_addf(buf, "\"%s>", label->strong ? " font-weight=\"700\"" : "");
	markup_escape(buf, label->text);
	buf_add(buf, "</text>\n");
}

static void add_title(struct buf *buf, const char *title, unsigned id)
{
	buf_addf(buf, "\">\n<title id=\"figure%u\">", id);
	markup_escape(buf, title != NULL ? title : "");
	buf_add(buf, "</title>\n");
}

/* `space`: the XML namespace, for a separate file; not needed within HTML. */
static void add_open(struct buf *buf, const char *space, unsigned id)
{
	buf_addf(buf, "<svg%s role=\"img\" aria-labelledby=\"figure%u\" viewBox=\"0 0 ", space, id);
}

static void add_figure(const struct figure *figure, struct buf *ret_text)
{
	for (unsigned i = 0; i < figure->views_count; i++)
		add_view(ret_text, figure, i);
	for (enum line_look look = LINE_STROKE; look <= LINE_CROSS; look++)
		add_lines(ret_text, figure, look);
	buf_add(ret_text, "<g class=\"label\" fill=\"#000\" font-family=\"sans-serif\" text-anchor=\"middle\">\n");
	for (unsigned i = 0; i < figure->labels_count; i++)
		add_label(ret_text, &figure->labels[i]);
	buf_add(ret_text, "</g>\n");
}

void svg_figure(const struct figure *figure, const char *title, unsigned id, struct buf *ret_text)
{
	add_open(ret_text, "", id);
	add_pair(ret_text, (struct point){ figure->width, figure->height });
	add_title(ret_text, title, id);
	add_figure(figure, ret_text);
	buf_add(ret_text, "</svg>\n");
}

/* ---- The pressure bar ------------------------------------------------------------------------------------------- */

enum { LEVELS = 10, CELL = 10, BAR_HEIGHT = 8 };

static void add_bar(unsigned start, unsigned cap, struct buf *buf)
{
	buf_addf(buf, "<g id=\"bar-%u-%u\">\n", start, cap);
	buf_addf(buf, "<rect class=\"line\" x=\"1\" y=\"2\" width=\"%u\" height=\"%d\" fill=\"#000\"/>\n", start * CELL,
		 BAR_HEIGHT);
	buf_add(buf, "<path class=\"line\" fill=\"none\" stroke=\"#000\" d=\"");
	for (unsigned x = start * CELL; x < cap * CELL; x += 4)
		buf_addf(buf, "M%u 10l3-8", x + 1);
	buf_add(buf,
		"\"/>\n<path class=\"line\" fill=\"none\" stroke=\"#000\" stroke-width=\".7\" d=\"M1 2h100v8h-100z");
	for (unsigned i = 1; i < LEVELS; i++)
		buf_addf(buf, "M%u 2v%d", 1 + i * CELL, BAR_HEIGHT);
	buf_add(buf, "\"/>\n");
	buf_addf(buf, "<rect class=\"line\" x=\"%u\" y=\"0\" width=\"2\" height=\"%d\" fill=\"#000\"/>\n</g>\n",
		 cap * CELL, BAR_HEIGHT + 4);
}

void svg_bar(unsigned start, unsigned cap, const char *title, unsigned id, bool again, struct buf *ret_text)
{
	buf_addf(ret_text,
		 "<svg class=\"bar\" preserveAspectRatio=\"none\" role=\"img\" "
		 "aria-labelledby=\"figure%u\" viewBox=\"0 0 ",
		 id);
	buf_addf(ret_text, "%d %d", LEVELS * CELL + 2, BAR_HEIGHT + 4);
	add_title(ret_text, title, id);
	if (again)
		buf_addf(ret_text, "<use href=\"#bar-%u-%u\"/>\n", start, cap);
	else
		add_bar(start, cap, ret_text);
	buf_add(ret_text, "</svg>\n");
}

/* ---- The code --------------------------------------------------------------------------------------------------- */

static const float qr_quiet = 4.0f; /* millimetres */

/* Adds the square with its quiet zone at (x, y), in millimetres; returns the length of its side, 0 if there is no
 * square. */
static float add_square(const char *text, float x, float y, struct buf *buf)
{
	struct buf code = { 0 };
	struct qr qr = { 0 };
	float side = 0.0f;
	buf_addf(&code, "%s\n", text);
	code_join(&code);
	if (qr_make(&qr, buf_text(&code), QR_PAPER)) {
		float square = (float)qr_millimetres(&qr);
		side = square + 2 * qr_quiet;
		add_number(buf, "<svg x=\"", x);
		add_number(buf, "\" y=\"", y);
		add_number(buf, "\" width=\"", side);
		add_number(buf, "\" height=\"", side);
		float quiet = qr_quiet * (float)qr.size / square;
		add_number(buf, "\" viewBox=\"", -quiet);
		add_number(buf, " ", -quiet - 0.5f);
		add_number(buf, " ", (float)qr.size + 2 * quiet);
		add_number(buf, " ", (float)qr.size + 2 * quiet);
		buf_add(buf, "\"><path fill=\"#fff\" d=\"M-30-30h300v300h-300z\"/><path stroke=\"#000\" "
			     "shape-rendering=\"crispEdges\" d=\"");
		qr_path(&qr, buf);
		buf_add(buf, "\"/></svg>\n");
	}
	qr_done(&qr);
	buf_done(&code);
	return side;
}

void svg_qr(const char *text, const char *title, struct buf *ret_text)
{
	struct buf square = { 0 };
	float side = add_square(text, 0.0f, 0.0f, &square);
	if (side > 0.0f) {
		buf_addf(ret_text, "<svg role=\"img\"%s viewBox=\"0 0 ", side > 35.0f ? " class=\"wide\"" : "");
		add_pair(ret_text, (struct point){ side, side });
		buf_add(ret_text, "\">\n<title>");
		markup_escape(ret_text, title);
		buf_addf(ret_text, "</title>\n%s</svg>\n", buf_text(&square));
	}
	buf_done(&square);
}

enum { WORDS_COLUMNS = 32 }; /* as many as fit into the frame */

/* ---- The format ------------------------------------------------------------------------------------------------- */

static const struct node *first_of(const struct node *node, enum node_kind kind)
{
	if (node->kind == kind)
		return node;
	for (const struct node *child = node->first; child != NULL; child = child->next) {
		const struct node *found = first_of(child, kind);
		if (found != NULL)
			return found;
	}
	return NULL;
}

/* Adds the square and below it the lines to type, starting at `y`; returns where they end. */
static float add_code(const struct node *node, float middle, float y, struct buf *buf)
{
	const float size = 3.88f /* 11 points */, pitch = 4.6f, wide = 35.0f;
	y += add_square(node->text, middle - wide / 2, y, buf);
	for (const char *line = node->text; *line != '\0'; line += line[0] == '\n') {
		struct buf text = { 0 };
		size_t length = strcspn(line, "\n");
		buf_add_bytes(&text, line, length);
		add_number(buf,
			   "<text class=\"label\" fill=\"#000\" font-family=\"monospace\" text-anchor=\"middle\" x=\"",
			   middle);
		add_number(buf, "\" y=\"", y += pitch);
		add_number(buf, "\" font-size=\"", size);
		buf_addf(buf, "\">%s</text>\n", buf_text(&text));
		buf_done(&text);
		line += length;
	}
	return y + 2.0f;
}

/* If rolling is refused, the file has this text instead of a drawing. */
static void add_words(const char *text, struct buf *ret_text)
{
	buf_add(ret_text, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"figure1\" "
			  "viewBox=\"0 0 120 20");
	add_title(ret_text, text, 1);
	buf_add(ret_text, "<rect x=\"1\" y=\"1\" width=\"118\" height=\"18\" rx=\"2\" fill=\"#fff\" stroke=\"#000\" "
			  "stroke-width=\".8\"/>\n<text fill=\"#000\" font-family=\"sans-serif\" font-weight=\"700\" "
			  "font-size=\"6\" text-anchor=\"middle\" x=\"60\" y=\"12\"");
	if (text_columns(text) > WORDS_COLUMNS)
		buf_add(ret_text, " textLength=\"110\" lengthAdjust=\"spacingAndGlyphs\"");
	buf_add_char(ret_text, '>');
	markup_escape(ret_text, text);
	buf_add(ret_text, "</text>\n</svg>\n");
}

void format_svg(const struct document *document, const struct format_options *options, struct buf *ret_text)
{
	(void)options;
	const struct node *node = first_of(document->root, NODE_FIGURE), *code = first_of(document->root, NODE_CODE);
	struct buf below = { 0 };
	buf_add(ret_text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	if (node != NULL) {
		float height = node->figure->height;
		if (code != NULL)
			height = add_code(code, node->figure->width / 2, height + 2.0f, &below);
		add_open(ret_text, " xmlns=\"http://www.w3.org/2000/svg\"", 1);
		add_pair(ret_text, (struct point){ node->figure->width, height });
		add_title(ret_text, node->text, 1);
		svg_shared(node->figure->catalogue, ret_text);
		add_figure(node->figure, ret_text);
		buf_addf(ret_text, "%s</svg>\n", buf_text(&below));
	} else {
		add_words(document->root->text, ret_text);
	}
	buf_done(&below);
}
