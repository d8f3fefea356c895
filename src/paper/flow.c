/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Stores the pieces of a flow, splits them into pages and draws them. */
#include "paper/flow.h"

#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

void flow_init(struct flow *flow, double width)
{
	*flow = (struct flow){ .width = width, .box = -1 };
}

void flow_done(struct flow *flow)
{
	for (unsigned i = 0; i < flow->count; i++) {
		struct piece *piece = &flow->pieces[i];
		if (piece->owner)
			words_done(&piece->words);
		for (unsigned k = 0; k < piece->cells_count; k++)
			words_done(&piece->cells[k]);
		for (unsigned k = 0; k < piece->sides_count; k++)
			flow_done(&piece->sides[k]);
		free(piece->cells);
		free(piece->sides);
	}
	free(flow->pieces);
	*flow = (struct flow){ 0 };
}

struct piece *flow_add(struct flow *flow, double height)
{
	flow->pieces = mem_room(flow->pieces, flow->count, &flow->capacity, sizeof(*flow->pieces));
	struct piece *piece = &flow->pieces[flow->count++];
	*piece = (struct piece){ .height = height,
				 .x = flow->indent,
				 .width = flow->width - 2 * flow->indent,
				 .box = flow->box,
				 .tone = flow->tone,
				 .head = -1 };
	return piece;
}

void flow_gap(struct flow *flow, double height)
{
	flow_add(flow, height)->gap = true;
}

static void draw_line(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	(void)flow;
	page_grey(page, piece->look_grey / 100.0);
	words_draw(page, &piece->words, piece->line, 1, x + piece->x, y, ALIGN_LEFT);
}

double flow_inner(const struct flow *flow)
{
	return flow->width - 2 * flow->indent;
}

/* Prevents widows and orphans: no single line of a paragraph at the bottom or top of a page. */
void flow_words(struct flow *flow, struct words words, double x, const char *tag)
{
	for (unsigned line = 0; line < words.lines; line++) {
		struct piece *piece = flow_add(flow, words.pitch);
		piece->words = words;
		piece->owner = line == 0;
		piece->line = line;
		piece->x += x;
		piece->keep = words.lines > 1 && (line == 0 || line + 2 == words.lines);
		piece->draw = draw_line;
		piece->tag = tag;
	}
}

double flow_height(const struct flow *flow)
{
	double height = 0.0;
	for (unsigned i = 0; i < flow->count; i++)
		height += flow->pieces[i].height;
	return height;
}

unsigned flow_page_end(const struct flow *flow, unsigned first, double height)
{
	const struct piece *pieces = flow->pieces;
	unsigned end = first;
	double used = pieces[first].head >= 0 ? pieces[pieces[first].head].height : 0.0;
	while (end < flow->count && used + (pieces[end].gap ? 0.0 : pieces[end].height) <= height)
		used += pieces[end++].height;
	if (end == flow->count)
		return end;
	unsigned cut = end;
	while (cut > first && pieces[cut - 1].keep)
		cut--;
	/* Splits pieces kept together if they exceed a page; a single piece may run past the end of its page. */
	return cut > first ? cut : end > first ? end : first + 1;
}

/* Draws the frame around the part of a box on this page, heavier for more important boxes. */
static void draw_frame(const struct page *page, const struct flow *flow, enum tone tone, double x, double y, double end)
{
	const double radius = 4.0;
	cairo_t *cairo = page->cairo;
	page_grey(page, 0.0);
	cairo_set_line_width(cairo, tone == TONE_STOP ? 2.0 : 0.8);
	cairo_new_sub_path(cairo);
	cairo_arc(cairo, x + flow->width - radius, y + radius, radius, -1.5708, 0.0);
	cairo_arc(cairo, x + flow->width - radius, end - radius, radius, 0.0, 1.5708);
	cairo_arc(cairo, x + radius, end - radius, radius, 1.5708, 3.1416);
	cairo_arc(cairo, x + radius, y + radius, radius, 3.1416, 4.7124);
	cairo_close_path(cairo);
	cairo_stroke(cairo);
}

unsigned flow_rows(const struct flow *flow, unsigned first, unsigned end)
{
	unsigned count = 0;
	for (unsigned i = first; i < end; i++)
		count += flow->pieces[i].row;
	return count;
}

static bool is_item(const struct piece *piece)
{
	return piece->tag != NULL && strcmp(piece->tag, FLOW_ITEM) == 0;
}

/* Opens the structure element of a piece, unless it is another line of the same text. */
static void open_tag(const struct page *page, const struct flow *flow, unsigned at, unsigned first)
{
	const struct piece *piece = &flow->pieces[at];
	if (piece->tag == NULL || (at > first && !piece->owner))
		return;
	if (is_item(piece) && (at == first || !is_item(piece - 1)))
		page_tag(page, "L");
	page_tag(page, piece->tag);
}

static void close_tag(const struct page *page, const struct flow *flow, unsigned at, unsigned end)
{
	const struct piece *piece = &flow->pieces[at], *next = at + 1 < end ? piece + 1 : NULL;
	if (piece->tag == NULL || (next != NULL && next->tag != NULL && !next->owner))
		return;
	page_tag_end(page, piece->tag);
	if (is_item(piece) && (next == NULL || !is_item(next)))
		page_tag_end(page, "L");
}

/* On the next page a table continues as a new table, because cairo cannot leave an element open across pages. */
static void close_table(const struct page *page, const struct flow *flow, unsigned at, unsigned end)
{
	int head = flow->pieces[at].head;
	if (head >= 0 && (at + 1 == end || flow->pieces[at + 1].head != head))
		page_tag_end(page, "Table");
}

static void draw_piece(const struct page *page, const struct flow *flow, unsigned at, double x, double y)
{
	const struct piece *piece = &flow->pieces[at];
	if (piece->draw != NULL)
		piece->draw(page, flow, piece, x, y);
}

/* Repeats the head of a table on the pages after its first; returns its height. */
static double draw_head(const struct page *page, const struct flow *flow, unsigned first, double x, double y)
{
	int head = flow->pieces[first].head;
	if (head < 0)
		return 0.0;
	draw_piece(page, flow, (unsigned)head, x, y);
	return flow->pieces[head].height;
}

void flow_draw(const struct page *page, const struct flow *flow, unsigned first, unsigned end, double x, double y,
	       double extra)
{
	double box_from = y;
	if (first < end)
		y += draw_head(page, flow, first, x, y);
	while (first < end && flow->pieces[first].gap)
		first++;
	for (unsigned i = first; i < end; i++) {
		const struct piece *piece = &flow->pieces[i];
		if (i == first || piece->box != flow->pieces[i - 1].box)
			box_from = y;
		open_tag(page, flow, i, first);
		draw_piece(page, flow, i, x, y + (piece->row ? extra / 2 : 0.0));
		close_tag(page, flow, i, end);
		close_table(page, flow, i, end);
		y += piece->height + (piece->row ? extra : 0.0);
		if (piece->box >= 0 && (i + 1 == end || flow->pieces[i + 1].box != piece->box))
			draw_frame(page, flow, piece->tone, x, box_from, y);
	}
}

void flow_draw_sides(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	for (unsigned i = 0; i < piece->sides_count; i++) {
		const struct flow *side = &piece->sides[i];
		flow_draw(page, side, 0, side->count, x + piece->columns.x[i], y, 0.0);
	}
	(void)flow;
}
