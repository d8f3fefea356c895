/* SPDX-License-Identifier: MIT */
/* A table on paper: columns as wide as they need, a row is never cut, the head comes again on every page. */
#include "paper/flow.h"

#include "base/mem.h"

static const double gap = 0.9, padding = 0.3, tick_size = 1.05; /* of the size of body text */

struct need {
	double least, whole; /* widest word; widest line without a break */
};

static enum look look_of(const struct node *cell, bool head)
{
	return head ? LOOK_HEAD : cell->head ? LOOK_STRONG : LOOK_BODY;
}

static void take_need(struct need *need, const struct page *page, enum look look, const char *text)
{
	if (text == NULL)
		return;
	struct words words = words_of(page, look, 10000.0, NULL, text);
	double least = words_least_width(page, look, text), whole = words_width(&words);
	whole = whole > least ? whole : least; /* a word alone has room to spare, and never less than none */
	words_done(&words);
	need->least = least > need->least ? least : need->least;
	need->whole = whole > need->whole ? whole : need->whole;
}

static unsigned take_needs(const struct page *page, const struct node *table, struct need *needs)
{
	unsigned count = 0;
	for (const struct node *row = table->first; row != NULL; row = row->next) {
		unsigned i = 0;
		for (const struct node *cell = row->first; cell != NULL && i < ROW_CELLS_MAX; cell = cell->next, i++) {
			/* Time and boxes are never broken. */
			struct need need = { 0 };
			take_need(&need, page, look_of(cell, row == table->first), cell->text);
			need.least = cell->numeric ? need.whole : need.least;
			take_need(&need, page, LOOK_SMALL, cell->small);
			needs[i].least = need.least > needs[i].least ? need.least : needs[i].least;
			needs[i].whole = need.whole > needs[i].whole ? need.whole : needs[i].whole;
			if (cell->tick && needs[i].least < tick_size * page->size)
				needs[i].least = needs[i].whole = tick_size * page->size;
		}
		count = i > count ? i : count;
	}
	return count;
}

/* What is left beyond the widest words is shared by what each column would like to have more. */
static struct columns columns_of(const struct flow *flow, const struct page *page, const struct node *table)
{
	struct need needs[ROW_CELLS_MAX] = { 0 };
	struct columns columns = { .count = take_needs(page, table, needs) };
	double room = flow->width - gap * page->size * (columns.count > 0 ? columns.count - 1 : 0), wished = 0.0,
	       x = 0.0;
	for (unsigned i = 0; i < columns.count; i++) {
		room -= needs[i].least;
		wished += needs[i].whole - needs[i].least;
	}
	double share = wished > 0.0 ? room / wished : 0.0;
	for (unsigned i = 0; i < columns.count; i++) {
		columns.x[i] = x;
		columns.width[i] = needs[i].least + (needs[i].whole - needs[i].least) * share;
		x += columns.width[i] + gap * page->size;
	}
	return columns;
}

static void draw_tick(const struct page *page, double x, double y)
{
	double size = 0.95 * page->size;
	page_grey(page, 0.0);
	cairo_set_line_width(page->cairo, 0.8);
	cairo_rectangle(page->cairo, x + 0.4, y + 0.12 * page->size, size, size);
	cairo_stroke(page->cairo);
}

static void draw_row(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	double top = y + padding * page->size;
	unsigned i = 0;
	for (const struct node *cell = piece->node->first; cell != NULL && i < piece->columns.count;
	     cell = cell->next, i++) {
		double left = x + piece->columns.x[i], edge = cell->numeric ? left + piece->columns.width[i] : left;
		const struct words *text = &piece->cells[2 * i], *small = text + 1;
		if (cell->tick)
			draw_tick(page, left, top);
		words_draw(page, text, 0, text->lines, edge, top, cell->numeric);
		words_draw(page, small, 0, small->lines, edge, top + text->height, cell->numeric);
	}
	bool head = piece->head < 0;
	page_line(page, x, y + piece->height, x + flow->width, head ? 0.9 : 0.5, head ? 0.0 : 0.7);
}

static void add_row(struct flow *flow, const struct page *page, const struct node *row, const struct columns *columns,
		    int head)
{
	struct piece *piece = flow_add(flow, 0.0);
	piece->node = row;
	piece->columns = *columns;
	piece->head = head;
	piece->keep = head < 0;
	piece->draw = draw_row;
	piece->cells = mem_new(2 * ROW_CELLS_MAX, sizeof(*piece->cells));
	piece->cells_count = 2 * columns->count;
	unsigned i = 0;
	for (const struct node *cell = row->first; cell != NULL && i < columns->count; cell = cell->next, i++) {
		struct words *text = &piece->cells[2 * i], *small = text + 1;
		double width = columns->width[i] + 0.01;
		if (cell->text != NULL)
			*text = words_of(page, look_of(cell, head < 0), width, NULL, cell->text);
		if (cell->small != NULL)
			*small = words_of(page, LOOK_SMALL, width, NULL, cell->small);
		double height = text->height + small->height + 2 * padding * page->size;
		piece->height = height > piece->height ? height : piece->height;
	}
}

void flow_table(struct flow *flow, const struct page *page, const struct node *table)
{
	struct columns columns = columns_of(flow, page, table);
	flow_gap(flow, 0.3 * page->size);
	int head = (int)flow->count;
	for (const struct node *row = table->first; row != NULL; row = row->next)
		add_row(flow, page, row, &columns, row == table->first ? -1 : head);
	flow_gap(flow, 0.5 * page->size);
}
