/* SPDX-License-Identifier: MIT */
/* A table on paper: columns fit their content, rows are never split, the head is repeated on every page. */
#include "paper/flow.h"

#include "base/mem.h"

static const double gap = 0.9, padding = 0.3, tick_size = 1.05; /* as a fraction of the body text size */

struct need {
	double min, whole; /* widest word; widest line without a break */
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
	double min = words_least_width(page, look, text), whole = words_width(&words);
	whole = whole > min ? whole
			    : min; /* the width of a word includes a margin, a line does not: keep `whole` the larger */
	words_done(&words);
	need->min = min > need->min ? min : need->min;
	need->whole = whole > need->whole ? whole : need->whole;
}

static unsigned take_needs(const struct page *page, const struct node *table, struct need *needs)
{
	unsigned count = 0;
	for (const struct node *row = table->first; row != NULL; row = row->next) {
		unsigned i = 0;
		for (const struct node *cell = row->first; cell != NULL && i < ROW_CELLS_MAX; cell = cell->next, i++) {
			/* Never wrap numbers and tick boxes. */
			struct need need = { 0 };
			take_need(&need, page, look_of(cell, row == table->first), cell->text);
			need.min = cell->numeric ? need.whole : need.min;
			take_need(&need, page, LOOK_SMALL, cell->small);
			needs[i].min = need.min > needs[i].min ? need.min : needs[i].min;
			needs[i].whole = need.whole > needs[i].whole ? need.whole : needs[i].whole;
			if (cell->tick && needs[i].min < tick_size * page->size)
				needs[i].min = needs[i].whole = tick_size * page->size;
		}
		count = i > count ? i : count;
	}
	return count;
}

/* Shares the width left after the widest words in proportion to what each column still needs. */
static struct columns columns_of(const struct flow *flow, const struct page *page, const struct node *table)
{
	struct need needs[ROW_CELLS_MAX] = { 0 };
	struct columns columns = { .count = take_needs(page, table, needs) };
	double room = flow->width - gap * page->size * (columns.count > 0 ? columns.count - 1 : 0), wished = 0.0,
	       x = 0.0;
	for (unsigned i = 0; i < columns.count; i++) {
		room -= needs[i].min;
		wished += needs[i].whole - needs[i].min;
	}
	double share = wished > 0.0 ? room / wished : 0.0;
	for (unsigned i = 0; i < columns.count; i++) {
		columns.x[i] = x;
		columns.width[i] = needs[i].min + (needs[i].whole - needs[i].min) * share;
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
