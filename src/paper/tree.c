/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Converts the document tree to the pieces of a flow. */
#include "paper/flow.h"

#include "base/buf.h"
#include "base/mem.h"
#include "paper/drawing.h"
#include <string.h>

/* ---- Text ------------------------------------------------------------------------------------------------------- */

static enum look body_look(const struct page *page)
{
	return page->dense == 0 ? LOOK_BODY : page->dense == 1 ? LOOK_PLACE : LOOK_SMALL;
}

static void add_heading(struct flow *flow, const struct page *page, const char *text)
{
	unsigned first = flow->count;
	flow_words(flow, words_of(page, LOOK_HEADING, flow_inner(flow), NULL, text), 0.0, "H2");
	for (unsigned i = first; i < flow->count; i++)
		flow->pieces[i].keep = true;
}

static void draw_bullet(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	(void)flow;
	page_grey(page, 0.0);
	cairo_new_path(page->cairo);
	cairo_arc(page->cairo, x + piece->x - 0.75 * page->size, y + piece->words.ascent - 0.33 * page->size,
		  0.15 * page->size, 0.0, 6.2832);
	cairo_fill(page->cairo);
	words_draw(page, &piece->words, piece->line, 1, x + piece->x, y, ALIGN_LEFT);
}

/* The small text continues on the same line, which keeps the list short. */
static void add_item(struct flow *flow, const struct page *page, const struct node *item)
{
	const double indent = 1.3 * page->size;
	struct buf text = { 0 };
	buf_addf(&text, item->small != NULL ? "%s \u2013 %s" : "%s", item->text, item->small);
	unsigned first = flow->count;
	flow_words(flow, words_of(page, body_look(page), flow_inner(flow) - indent, NULL, buf_text(&text)), indent,
		   FLOW_ITEM);
	if (first < flow->count)
		flow->pieces[first].draw = draw_bullet;
	buf_done(&text);
}

/* The title of the most important box is white on black. */
static void draw_stop_head(const struct page *page, const struct flow *flow, const struct piece *piece, double x,
			   double y)
{
	page_grey(page, 0.0);
	cairo_rectangle(page->cairo, x, y, flow->width, piece->height);
	cairo_fill(page->cairo);
	page_grey(page, 1.0);
	words_draw(page, &piece->words, 0, 1, x + piece->x, y + (piece->height - piece->words.height) / 2, ALIGN_LEFT);
}

/* The space above and below the texts of a box. */
static double box_padding(const struct page *page)
{
	return (page->tight < TIGHT_NO_SETUP ? 0.4 : 0.2) * page->size;
}

static void add_box_head(struct flow *flow, const struct page *page, const struct node *node)
{
	if (node->tone != TONE_STOP) {
		flow_add(flow, box_padding(page))->keep = true;
		add_heading(flow, page, node->text);
		return;
	}
	struct words words = words_of(page, LOOK_HEADING, flow_inner(flow), NULL, node->text);
	struct piece *piece = flow_add(flow, words.height + 0.6 * page->size);
	piece->words = words;
	piece->owner = piece->keep = true;
	piece->tag = "H2";
	piece->draw = draw_stop_head;
	flow_add(flow, 0.3 * page->size)->keep = true;
}

void flow_box(struct flow *flow, const struct page *page, const struct node *node, double height)
{
	const double indent = 0.8 * page->size, padding = box_padding(page);
	double from = flow_height(flow);
	flow->box = flow->boxes++;
	flow->tone = node->tone;
	flow->indent += indent;
	add_box_head(flow, page, node);
	flow_children(flow, page, node);
	flow->pieces[flow->count - 1].keep = true;
	double used = flow_height(flow) - from;
	flow_add(flow, used + padding < height ? height - used : padding);
	flow->indent -= indent;
	flow->box = -1;
}

static void draw_blank(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	(void)flow;
	page_grey(page, 0.0);
	page_line(page, x + piece->x, y + piece->height - 2.0, x + piece->x + piece->width, 0.6);
}

static void draw_figure(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	(void)flow;
	page_tag(page, "Figure");
	drawing_draw(page, piece->node->figure, x + piece->x, y, piece->height / (double)piece->node->figure->height);
	page_tag_end(page, "Figure");
}

static double figure_scale(const struct page *page)
{
	return page->tight == 0 || page->tight >= TIGHT_NO_FIGURE ? 1.0 : page->tight < 3 ? 0.8 : 0.7;
}

static void add_figure(struct flow *flow, const struct page *page, const struct node *node)
{
	double scale = figure_scale(page) * (page->large ? 1.25 : 1.0) * MILLIMETRE;
	struct piece *piece = flow_add(flow, (double)node->figure->height * scale);
	piece->node = node;
	piece->keep = true;
	piece->draw = draw_figure;
	if (node->small != NULL)
		flow_words(flow, words_of(page, LOOK_SMALL, flow_inner(flow), NULL, node->small), 0.0, "P");
}

/* ---- Side by side ----------------------------------------------------------------------------------------------- */

/* Lays out two groups side by side. `share` is the first one's part of the width. Returns the height of the taller one.
 * On a dense page the code goes below the shorter group. */
static double lay_beside(struct flow sides[2], const struct page *page, const struct node *node, double width,
			 double share)
{
	const struct node *group = node->first, *code = page->dense > 0 ? group->first : NULL;
	while (code != NULL && code->kind != NODE_CODE)
		code = code->next;
	for (unsigned i = 0; i < 2; i++, group = group->next) {
		flow_init(&sides[i], (i == 0 ? share : 1.0 - share) * width);
		flow_nodes(&sides[i], page, group->first, i == 0 ? code : NULL);
	}
	if (code != NULL)
		flow_nodes(&sides[flow_height(&sides[0]) > flow_height(&sides[1]) ? 1 : 0], page, code, NULL);
	double first = flow_height(&sides[0]), second = flow_height(&sides[1]);
	return first > second ? first : second;
}

/* The share of the first group for which both end at nearly the same height. */
static double balanced_share(const struct page *page, const struct node *node, double width)
{
	const double least = 0.45, most = 0.65, step = 0.05;
	double best = node->share / 100.0, lowest = 0.0;
	for (double share = least; share < most + step / 2; share += step) {
		struct flow sides[2];
		double height = lay_beside(sides, page, node, width, share);
		if (lowest == 0.0 || height < lowest) {
			lowest = height;
			best = share;
		}
		flow_done(&sides[0]);
		flow_done(&sides[1]);
	}
	return best;
}

/* Puts groups longer than a page below each other, so that they can be split. */
static void add_beside(struct flow *flow, const struct page *page, const struct node *node)
{
	const double gap = 1.6 * page->size, width = flow->width - gap;
	struct flow sides[2];
	double share = page->dense > 0 ? balanced_share(page, node, width) : node->share / 100.0;
	double height = lay_beside(sides, page, node, width, share);
	if (height > page->height || page->large || page->card) {
		flow_done(&sides[0]);
		flow_done(&sides[1]);
		flow_children(flow, page, node);
		return;
	}
	struct piece *piece = flow_add(flow, height);
	piece->sides = mem_new(2, sizeof(*piece->sides));
	memcpy(piece->sides, sides, sizeof(sides));
	piece->sides_count = 2;
	piece->columns.x[1] = share * width + gap;
	piece->draw = flow_draw_sides;
	flow_gap(flow, 0.4 * page->size);
}

/* Width of a box; `stop`: the most important box's share of what the drawing leaves. */
static double band_width(const struct flow *flow, const struct page *page, const struct node *node, double figure,
			 double stop)
{
	const double gap = 0.9 * page->size;
	double boxes = flow->width - figure - (figure > 0.0 ? 2 : 1) * gap;
	return boxes * (node->tone == TONE_STOP ? stop : 1.0 - stop);
}

/* The node with the drawing; NULL: none. On a dense page the whole body is omitted first, because the pictures of the
 * steps show the muscles too; but what is closed, and so is in no step, is always drawn. */
static const struct node *band_drawing(const struct page *page, const struct node *band)
{
	const struct node *first = band->first;
	if (page->tight >= TIGHT_NO_FIGURE)
		return band->figure != NULL ? band : NULL;
	return first != NULL && first->kind == NODE_FIGURE ? first : NULL;
}

static const double figure_least = 14 * MILLIMETRE; /* room for a word of the caption */

/* Lays out the parts of the band, the boxes at least `height` high; returns the height of the tallest. */
static double band_parts(const struct flow *flow, const struct page *page, const struct node *band, struct flow *parts,
			 double stop, double height)
{
	const struct node *drawing = band_drawing(page, band);
	double figure = 0.0, highest = 0.0;
	unsigned i = 0;
	if (drawing != NULL) {
		figure = (double)drawing->figure->width * figure_scale(page) * MILLIMETRE;
		figure = figure < figure_least ? figure_least : figure;
		flow_init(&parts[i], figure);
		add_figure(&parts[i], page, drawing);
		highest = flow_height(&parts[i++]);
	}
	for (const struct node *node = band->first; node != NULL; node = node->next) {
		if (node->kind == NODE_FIGURE)
			continue;
		flow_init(&parts[i], band_width(flow, page, node, figure, stop));
		flow_box(&parts[i], page, node, height);
		highest = flow_height(&parts[i]) > highest ? flow_height(&parts[i]) : highest;
		i++;
	}
	return highest;
}

/* The share for which the band is lowest, because a long list of places to avoid needs a wide box. */
static double lowest_band(const struct flow *flow, const struct page *page, const struct node *band, struct flow *parts,
			  unsigned count, double *ret_height)
{
	static const double shares[] = { 0.58, 0.68, 0.46 };
	double best = 0.0;
	for (size_t k = 0; k < sizeof(shares) / sizeof(*shares); k++) {
		double height = band_parts(flow, page, band, parts, shares[k], 0.0);
		if (best == 0.0 || height < *ret_height) {
			best = shares[k];
			*ret_height = height;
		}
		for (unsigned i = 0; i < count; i++)
			flow_done(&parts[i]);
	}
	return best;
}

/* In large print the rules for stopping, which are last, come first: a very full first page moves the drawing to the
 * next one, but not a rule. */
static void add_last_first(struct flow *flow, const struct page *page, const struct node *node)
{
	if (node == NULL)
		return;
	add_last_first(flow, page, node->next);
	flow_nodes(flow, page, node, node->next);
}

/* Lays out the drawing and the boxes, all equally high. */
static void add_band(struct flow *flow, const struct page *page, const struct node *node)
{
	if (page->large) {
		add_last_first(flow, page, node->first);
		return;
	}
	unsigned count = node_children(node);
	if (band_drawing(page, node) == NULL && node->first != NULL && node->first->kind == NODE_FIGURE)
		count--;
	struct piece *piece = flow_add(flow, 0.0);
	piece->sides = mem_new(count, sizeof(*piece->sides));
	piece->sides_count = count;
	double height = 0.0, stop = lowest_band(flow, page, node, piece->sides, count, &height);
	piece->height = band_parts(flow, page, node, piece->sides, stop, height);
	for (unsigned i = 1; i < count && i < ROW_CELLS_MAX; i++)
		piece->columns.x[i] = piece->columns.x[i - 1] + piece->sides[i - 1].width + 0.9 * page->size;
	piece->draw = flow_draw_sides;
}

/* ---- The tree --------------------------------------------------------------------------------------------------- */

static void add_section(struct flow *flow, const struct page *page, const struct node *node)
{
	flow_gap(flow, 0.5 * page->size);
	add_heading(flow, page, node->text);
	flow_children(flow, page, node);
}

static void add_paragraph(struct flow *flow, const struct page *page, const struct node *node)
{
	flow_words(flow, words_of(page, body_look(page), flow_inner(flow), node->label, node->text), 0.0, "P");
	flow_gap(flow, (page->tight < TIGHT_NO_SETUP ? 0.2 : 0.1) * page->size);
}

static void add_small(struct flow *flow, const struct page *page, const struct node *node)
{
	flow_gap(flow, 0.2 * page->size);
	flow_words(flow, words_of(page, LOOK_SMALL, flow_inner(flow), NULL, node->text), 0.0, "P");
}

/* On a dense front one writes beside the word above the line. */
static void add_blank(struct flow *flow, const struct page *page, const struct node *node)
{
	(void)node;
	flow_add(flow, (page->tight < TIGHT_NO_FIGURE ? 2.0 : 0.4) * page->size)->draw = draw_blank;
}

static void add_list(struct flow *flow, const struct page *page, const struct node *node)
{
	for (const struct node *item = node->first; item != NULL; item = item->next)
		add_item(flow, page, item);
}

/* Its type does not shrink on a dense page, because it contains the coach's note. */
static void add_box(struct flow *flow, const struct page *page, const struct node *node)
{
	struct page roomy = *page;
	roomy.dense = 0;
	flow_gap(flow, 0.3 * page->size);
	flow_box(flow, &roomy, node, 0.0);
	flow_gap(flow, 0.4 * page->size);
}

static void add_code(struct flow *flow, const struct page *page, const struct node *node)
{
	if (page->dense < DENSE_NO_CODE)
		flow_code(flow, page, node);
}

/* Parents add these; NODE_BACK splits the page, in paper/pdf.c. */
static void omit(struct flow *flow, const struct page *page, const struct node *node)
{
	(void)flow;
	(void)page;
	(void)node;
}

static void (*const adders[])(struct flow *flow, const struct page *page, const struct node *node) = {
	[NODE_DOCUMENT] = omit,
	[NODE_PAGE] = omit,
	[NODE_TITLE] = flow_title,
	[NODE_FACT] = omit,
	[NODE_HEADING] = add_section,
	[NODE_PARAGRAPH] = add_paragraph,
	[NODE_BLANK] = add_blank,
	[NODE_LIST] = add_list,
	[NODE_ITEM] = omit,
	[NODE_TABLE] = flow_table,
	[NODE_ROW] = omit,
	[NODE_CELL] = omit,
	[NODE_STEPS] = flow_steps,
	[NODE_STRIP] = flow_strip,
	[NODE_STEP] = omit,
	[NODE_SCALE] = flow_scale,
	[NODE_GRID] = flow_grid,
	[NODE_BAND] = add_band,
	[NODE_BACK] = omit,
	[NODE_BESIDE] = add_beside,
	[NODE_GROUP] = flow_children,
	[NODE_BOX] = add_box,
	[NODE_FIGURE] = add_figure,
	[NODE_CODE] = add_code,
	[NODE_GUIDE] = omit,
	[NODE_SMALL] = add_small,
};
_Static_assert(sizeof(adders) / sizeof(adders[0]) == NODE_KIND_COUNT, "one row per kind");

void flow_children(struct flow *flow, const struct page *page, const struct node *node)
{
	flow_nodes(flow, page, node->first, NULL);
}

void flow_nodes(struct flow *flow, const struct page *page, const struct node *first, const struct node *end)
{
	for (const struct node *node = first; node != end; node = node->next)
		adders[node->kind](flow, page, node);
}
