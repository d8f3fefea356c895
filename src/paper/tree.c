/* SPDX-License-Identifier: MIT */
/* Turns the document tree into the pieces of a flow. */
#include "paper/flow.h"

#include "base/buf.h"
#include "base/mem.h"
#include <string.h>

/* ---- Head ------------------------------------------------------------------------------------------------------- */

static const double blank_width = 40 * MILLIMETRE;

/* Facts on one line, or more if they do not fit; a fact without a text gets a line to fill in. */
static void draw_facts(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	(void)flow;
	double at = x;
	unsigned i = 0;
	for (const struct node *fact = piece->node; fact != NULL && i < piece->cells_count; fact = fact->next, i++) {
		const struct words *words = &piece->cells[i];
		double width = words_width(words);
		words_draw(page, words, 0, words->lines, at, y, false);
		if (fact->text == NULL) {
			page_line(page, at + width + 2.0, y + words->ascent + 1.5, at + width + blank_width, 0.5, 0.4);
			width += blank_width;
		}
		at += width + 2.2 * page->size;
	}
}

static void add_facts(struct flow *flow, const struct page *page, const struct node *first)
{
	const struct node *fact = first;
	while (fact != NULL) {
		struct piece *piece = flow_add(flow, 0.0);
		double used = 0.0;
		piece->node = fact;
		piece->draw = draw_facts;
		piece->cells = mem_new(ROW_CELLS_MAX, sizeof(*piece->cells));
		while (fact != NULL && piece->cells_count < ROW_CELLS_MAX) {
			struct words words = words_of(page, LOOK_BODY, flow->width, fact->label, fact->text);
			double width =
				words_width(&words) + (fact->text == NULL ? blank_width : 0.0) + 2.2 * page->size;
			if (used > 0.0 && used + width > flow->width + 2.2 * page->size) {
				words_done(&words);
				break;
			}
			used += width;
			piece->height = words.height > piece->height ? words.height : piece->height;
			piece->cells[piece->cells_count++] = words;
			fact = fact->next;
		}
	}
}

static void draw_rule(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	page_line(page, x, y + piece->height / 2, x + flow->width, 0.6, 0.6);
}

static void add_rule(struct flow *flow, double height)
{
	flow_add(flow, height)->draw = draw_rule;
}

static void add_title(struct flow *flow, const struct page *page, const struct node *node)
{
	flow_words(flow, words_of(page, LOOK_TITLE, flow->width, NULL, node->text), 0.0);
	add_rule(flow, 0.7 * page->size);
	add_facts(flow, page, node->first);
	add_rule(flow, 0.7 * page->size);
	flow_gap(flow, 0.3 * page->size);
}

/* ---- Text ------------------------------------------------------------------------------------------------------- */

static double inner_width(const struct flow *flow)
{
	return flow->width - 2 * flow->indent;
}

static void add_heading(struct flow *flow, const struct page *page, const char *text)
{
	unsigned first = flow->count;
	flow_words(flow, words_of(page, LOOK_HEADING, inner_width(flow), NULL, text), 0.0);
	for (unsigned i = first; i < flow->count; i++)
		flow->pieces[i].keep = true;
}

static void draw_bullet(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	(void)flow;
	page_grey(page, 0.08);
	cairo_new_path(page->cairo);
	cairo_arc(page->cairo, x + piece->x - 0.75 * page->size, y + piece->words.ascent - 0.33 * page->size,
		  0.15 * page->size, 0.0, 6.2832);
	cairo_fill(page->cairo);
	words_draw(page, &piece->words, piece->line, 1, x + piece->x, y, false);
}

/* The small text continues on the same line, which keeps the list short. */
static void add_item(struct flow *flow, const struct page *page, const struct node *item)
{
	const double indent = 1.3 * page->size;
	struct buf text = { 0 };
	buf_addf(&text, item->small != NULL ? "%s \u2013 %s" : "%s", item->text, item->small);
	unsigned first = flow->count;
	flow_words(flow, words_of(page, LOOK_BODY, inner_width(flow) - indent, NULL, buf_text(&text)), indent);
	if (first < flow->count)
		flow->pieces[first].draw = draw_bullet;
	buf_done(&text);
}

static void add_box(struct flow *flow, const struct page *page, const struct node *node)
{
	const double padding = 0.55 * page->size, indent = 0.9 * page->size;
	flow_gap(flow, 0.5 * page->size);
	flow->box = flow->boxes++;
	flow->tone = node->tone;
	flow->indent += indent;
	flow_add(flow, padding)->keep = true;
	add_heading(flow, page, node->text);
	flow_children(flow, page, node);
	flow->pieces[flow->count - 1].keep = true;
	flow_add(flow, padding);
	flow->indent -= indent;
	flow->box = -1;
	flow_gap(flow, 0.5 * page->size);
}

static void draw_blank(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	(void)flow;
	page_line(page, x + piece->x, y + piece->height - 2.0, x + piece->x + piece->width, 0.5, 0.4);
}

/* ---- Side by side ----------------------------------------------------------------------------------------------- */

static void draw_sides(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	for (unsigned i = 0; i < piece->sides_count; i++) {
		const struct flow *side = &piece->sides[i];
		flow_draw(page, side, 0, side->count, x + piece->columns.x[i], y);
	}
	(void)flow;
}

/* Two groups side by side; `share` of the width goes to the left one. */
struct pair {
	struct flow sides[2];
	double share, heights[2];
};

static struct pair pair_of(const struct page *page, const struct node *node, double width, double share)
{
	struct pair pair = { .share = share };
	const struct node *group = node->first;
	for (unsigned i = 0; i < 2; i++, group = group->next) {
		flow_init(&pair.sides[i], i == 0 ? share * width : (1.0 - share) * width);
		flow_children(&pair.sides[i], page, group);
		pair.heights[i] = flow_height(&pair.sides[i]);
	}
	return pair;
}

static void pair_done(struct pair *pair)
{
	for (unsigned i = 0; i < 2; i++)
		flow_done(&pair->sides[i]);
}

static double pair_height(const struct pair *pair)
{
	return pair->heights[0] > pair->heights[1] ? pair->heights[0] : pair->heights[1];
}

/* Chooses the split: a wider left column makes the drawing taller, a wider right column makes the text shorter. */
static struct pair best_pair(const struct page *page, const struct node *node, double width)
{
	struct pair first = pair_of(page, node, width, 0.43);
	struct pair second = pair_of(page, node, width, first.heights[0] > first.heights[1] ? 0.38 : 0.48);
	bool better = pair_height(&second) < pair_height(&first);
	pair_done(better ? &first : &second);
	return better ? second : first;
}

/* Groups longer than a page, or not exactly two, go below each other, so that they can be split. */
static void add_beside(struct flow *flow, const struct page *page, const struct node *node)
{
	const double gap = 1.6 * page->size, width = flow->width - gap;
	if (node_children(node) != 2) {
		flow_children(flow, page, node);
		return;
	}
	struct pair pair = best_pair(page, node, width);
	if (pair_height(&pair) > page->height) {
		pair_done(&pair);
		flow_children(flow, page, node);
		return;
	}
	flow_gap(flow, 0.3 * page->size);
	struct piece *piece = flow_add(flow, pair_height(&pair));
	piece->sides = mem_new(2, sizeof(*piece->sides));
	memcpy(piece->sides, pair.sides, sizeof(pair.sides));
	piece->sides_count = 2;
	piece->columns.x[1] = pair.share * width + gap;
	piece->draw = draw_sides;
}

/* ---- The tree --------------------------------------------------------------------------------------------------- */

static void add_node(struct flow *flow, const struct page *page, const struct node *node)
{
	switch (node->kind) {
	case NODE_TITLE:
		add_title(flow, page, node);
		break;
	case NODE_HEADING:
		flow_gap(flow, 0.6 * page->size);
		add_heading(flow, page, node->text);
		flow_children(flow, page, node);
		break;
	case NODE_PARAGRAPH:
		flow_words(flow, words_of(page, LOOK_BODY, inner_width(flow), node->label, node->text), 0.0);
		flow_gap(flow, 0.25 * page->size);
		break;
	case NODE_SMALL:
		flow_gap(flow, 0.25 * page->size);
		flow_words(flow, words_of(page, LOOK_SMALL, inner_width(flow), NULL, node->text), 0.0);
		break;
	case NODE_BLANK:
		flow_add(flow, 2.6 * page->size)->draw = draw_blank;
		break;
	case NODE_LIST:
		for (const struct node *item = node->first; item != NULL; item = item->next)
			add_item(flow, page, item);
		break;
	case NODE_TABLE:
		flow_table(flow, page, node);
		break;
	case NODE_BOX:
		add_box(flow, page, node);
		break;
	case NODE_BESIDE:
		add_beside(flow, page, node);
		break;
	case NODE_GROUP:
		flow_children(flow, page, node);
		break;
	case NODE_FIGURE:
		flow_drawing(flow, page, node);
		break;
	case NODE_DOCUMENT:
	case NODE_PAGE:
	case NODE_FACT:
	case NODE_ITEM:
	case NODE_ROW:
	case NODE_CELL:
	case NODE_KIND_COUNT:
		break; /* added by their parents */
	}
}

void flow_children(struct flow *flow, const struct page *page, const struct node *node)
{
	for (const struct node *child = node->first; child != NULL; child = child->next)
		add_node(flow, page, child);
}
