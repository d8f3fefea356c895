/* SPDX-License-Identifier: MIT */
/* Tables on paper: rows that are never split under a head that is repeated, the grid of sessions, the pressure scale. */
#include "paper/flow.h"

#include "base/mem.h"
#include <stdio.h>

static const double padding = 1.5; /* above and below the text of a row */

/* ---- Text in columns -------------------------------------------------------------------------------------------- */

static void draw_row(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	const struct node *cell = piece->node->first;
	bool head = piece->head < 0;
	page_tag(page, "TR");
	page_grey(page, 0.0);
	for (unsigned i = 0; cell != NULL && i < piece->columns.count; cell = cell->next, i++) {
		page_tag(page, head ? "TH" : "TD");
		words_draw(page, &piece->cells[i], 0, piece->cells[i].lines, x + piece->columns.x[i], y + padding,
			   ALIGN_LEFT);
		page_tag_end(page, head ? "TH" : "TD");
	}
	page_line(page, x, y + piece->height, x + flow->width, head ? 1.0 : 0.4);
	page_tag_end(page, "TR");
}

static void add_row(struct flow *flow, const struct page *page, const struct node *row, int head)
{
	const double gap = 0.8 * page->size;
	unsigned count = node_children(row), i = 0;
	double width = (flow_inner(flow) + gap) / count;
	struct piece *piece = flow_add(flow, 0.0);
	piece->node = row;
	piece->head = head;
	piece->keep = head < 0;
	piece->draw = draw_row;
	piece->cells = mem_new(count, sizeof(*piece->cells));
	piece->cells_count = piece->columns.count = count;
	for (const struct node *cell = row->first; cell != NULL && i < ROW_CELLS_MAX; cell = cell->next, i++) {
		enum look look = cell->head ? LOOK_KEEP_OFF : LOOK_CUE;
		piece->columns.x[i] = i * width;
		piece->cells[i] = words_of(page, look, width - gap, NULL, cell->text);
		double height = piece->cells[i].height + 2 * padding;
		piece->height = height > piece->height ? height : piece->height;
	}
}

void flow_table(struct flow *flow, const struct page *page, const struct node *table)
{
	int head = (int)flow->count;
	for (const struct node *row = table->first; row != NULL; row = row->next)
		add_row(flow, page, row, row == table->first ? -1 : head);
}

/* ---- The grid of sessions --------------------------------------------------------------------------------------- */

enum { SESSIONS = 7, GRID_COLUMNS = 5, STEP_BOXES_MAX = 9 };

static const struct {
	const char *title;
	double share; /* of the width */
} grid_columns[GRID_COLUMNS] = {
	{ "Date", 0.15 },          { "Steps done", 0.30 },     { "Sore before, 0\u201310", 0.12 },
	{ "Sore next day", 0.12 }, { "What I noticed", 0.31 },
};

static const double grid_pitch = 7.6 * MILLIMETRE, grid_number = 7 * MILLIMETRE;

static void draw_grid_head(const struct page *page, const struct flow *flow, const struct piece *piece, double x,
			   double y)
{
	double at = x + grid_number, width = flow->width - grid_number;
	page_tag(page, "TR");
	page_grey(page, 0.0);
	for (unsigned i = 0; i < GRID_COLUMNS; i++) {
		const struct words *words = &piece->cells[i];
		page_tag(page, "TH");
		words_draw(page, words, 0, words->lines, at + 2.0, y + piece->height - words->height - 1.0, ALIGN_LEFT);
		page_tag_end(page, "TH");
		at += grid_columns[i].share * width;
	}
	page_tag_end(page, "TR");
}

/* A box per step, with its number; over nine steps, one field for all. */
static void draw_step_boxes(const struct page *page, unsigned count, double x, double y, double width)
{
	double cell = count > 0 ? width / count : width;
	for (unsigned i = 0; count <= STEP_BOXES_MAX && i < count; i++) {
		char text[8];
		snprintf(text, sizeof(text), "%u", i + 1);
		page_text(page, LOOK_SMALL, x + (i + 0.5) * cell, y + 1.0, ALIGN_CENTRE, text);
		if (i > 0)
			page_frame(page, x + i * cell, y, 0.0, grid_pitch, 0.3);
	}
}

static void draw_session(const struct page *page, const struct flow *flow, const struct piece *piece, double x,
			 double y)
{
	char text[8];
	double at = x + grid_number, width = flow->width - grid_number;
	page_tag(page, "TR");
	page_grey(page, 0.0);
	snprintf(text, sizeof(text), "%u", piece->line + 1);
	page_tag(page, "TH");
	page_text(page, LOOK_STRONG, x + grid_number / 2, y + 5.0, ALIGN_CENTRE, text);
	page_tag_end(page, "TH");
	for (unsigned i = 0; i < GRID_COLUMNS; i++) {
		double share = grid_columns[i].share * width;
		page_frame(page, at, y, share, grid_pitch, 0.7);
		if (i == 1)
			draw_step_boxes(page, piece->node->columns, at, y, share);
		at += share;
	}
	page_tag_end(page, "TR");
}

static void add_grid_head(struct flow *flow, const struct page *page)
{
	struct piece *piece = flow_add(flow, 0.0);
	piece->keep = true;
	piece->draw = draw_grid_head;
	piece->cells = mem_new(GRID_COLUMNS, sizeof(*piece->cells));
	piece->cells_count = GRID_COLUMNS;
	for (unsigned i = 0; i < GRID_COLUMNS; i++) {
		double width = grid_columns[i].share * (flow->width - grid_number) - 3.0;
		piece->cells[i] = words_of(page, LOOK_SMALL, width, NULL, grid_columns[i].title);
		double height = piece->cells[i].height + 2.0;
		piece->height = height > piece->height ? height : piece->height;
	}
}

void flow_grid(struct flow *flow, const struct page *page, const struct node *grid)
{
	flow_words(flow, words_of(page, LOOK_HEADING, flow->width, NULL, grid->text), 0.0, "H2");
	flow->pieces[flow->count - 1].keep = true;
	add_grid_head(flow, page);
	for (unsigned i = 0; i < SESSIONS; i++) {
		struct piece *piece = flow_add(flow, grid_pitch);
		piece->node = grid;
		piece->line = i;
		piece->keep = true;
		piece->draw = draw_session;
	}
	flow_gap(flow, 2.0);
	flow_words(flow, words_of(page, LOOK_SMALL, flow->width, NULL, grid->small), 0.0, "P");
	flow_gap(flow, 0.6 * page->size);
}

/* ---- The pressure scale ----------------------------------------------------------------------------------------- */

enum { SCALE_LEVELS = 10 };

static double scale_cell(const struct flow *flow)
{
	return flow->width / SCALE_LEVELS;
}

/* A thick line at the most that is ever asked for. */
static void draw_scale(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	double cell = scale_cell(flow), height = 1.5 * page->size;
	page_grey(page, 0.0);
	for (unsigned i = 0; i < SCALE_LEVELS; i++) {
		char text[8];
		snprintf(text, sizeof(text), "%u", i + 1);
		page_frame(page, x + i * cell, y, cell, height, 0.8);
		page_text(page, LOOK_STRONG, x + (i + 0.5) * cell, y + 1.5, ALIGN_CENTRE, text);
	}
	cairo_rectangle(page->cairo, x + CATALOGUE_PRESSURE_MAX * cell - 1.5, y - 2.5, 3.0, height + 5.0);
	cairo_fill(page->cairo);
	unsigned i = 0;
	for (const struct node *item = piece->node->first; item != NULL; item = item->next, i += 2) {
		double left = x + (item->from - 1) * cell + 1.0, top = y + height + 3.0;
		page_tag(page, "P");
		words_draw(page, &piece->cells[i], 0, piece->cells[i].lines, left, top, ALIGN_LEFT);
		words_draw(page, &piece->cells[i + 1], 0, piece->cells[i + 1].lines, left, top + piece->cells[i].height,
			   ALIGN_LEFT);
		page_tag_end(page, "P");
	}
}

void flow_scale(struct flow *flow, const struct page *page, const struct node *scale)
{
	flow_words(flow, words_of(page, LOOK_HEADING, flow->width, NULL, scale->text), 0.0, "H2");
	flow->pieces[flow->count - 1].keep = true;
	struct piece *piece = flow_add(flow, 0.0);
	piece->node = scale;
	piece->draw = draw_scale;
	piece->cells_count = 2 * node_children(scale);
	piece->cells = mem_new(piece->cells_count, sizeof(*piece->cells));
	unsigned i = 0;
	for (const struct node *item = scale->first; item != NULL; item = item->next, i += 2) {
		double width = (item->to - item->from + 1) * scale_cell(flow) - 4.0;
		piece->cells[i] = words_of(page, LOOK_STRONG, width, NULL, item->text);
		piece->cells[i + 1] = words_of(page, LOOK_SMALL, width, NULL, item->small);
		double height = 1.5 * page->size + 4.0 + piece->cells[i].height + piece->cells[i + 1].height;
		piece->height = height > piece->height ? height : piece->height;
	}
	flow_gap(flow, 0.6 * page->size);
}
