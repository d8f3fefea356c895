/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Tables on paper: unsplit rows under a repeated head, the grid of sessions, the pressure scale. */
#include "paper/flow.h"

#include "base/mem.h"
#include <stdio.h>

static const double padding = 1.5; /* above and below the text of a row */

/* ---- Text in columns -------------------------------------------------------------------------------------------- */

/* The table's element stays open from its head, which each page repeats, to the last row on the page; flow_draw ends
 * it. */
static void draw_row(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	const struct node *cell = piece->node->first;
	bool head = piece->head < 0;
	if (head)
		page_tag(page, "Table");
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
	if (head && piece->node->next == NULL)
		page_tag_end(page, "Table");
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
	flow_gap(flow, 0.3 * page->size);
}

/* ---- The grid of sessions --------------------------------------------------------------------------------------- */

enum { SESSIONS = 7, GRID_COLUMNS = 5, STEP_BOXES_MAX = 9 };

static const struct {
	const char *title;
	double share; /* of the width */
} grid_columns[GRID_COLUMNS] = {
	{ "Date", 0.15 },          { "Steps done", 0.30 },     { "Sore before, 0\u00a0to\u00a010", 0.12 },
	{ "Sore next day", 0.12 }, { "What I noticed", 0.31 },
};

static const double grid_number = 7 * MILLIMETRE;

/* By density of the back. */
static const double grid_pitches[] = { 7.6 * MILLIMETRE, 6.6 * MILLIMETRE, 5.8 * MILLIMETRE, 5.2 * MILLIMETRE };

struct session {
	unsigned columns; /* number of steps; 0: one field for all */
	double width, pitch;
};

/* A row must hold its number, which is larger in large print. */
static double pitch_of(const struct page *page)
{
	return grid_pitches[page->large && page->dense > 1 ? 1 : page->dense];
}

/* The lines of a row. */
static void draw_session(const struct page *page, const void *data)
{
	const struct session *session = data;
	double at = grid_number, width = session->width - grid_number;
	for (unsigned i = 0; i < GRID_COLUMNS; i++) {
		double share = grid_columns[i].share * width;
		cairo_rectangle(page->cairo, at, 0.0, share, session->pitch);
		for (unsigned k = 1; i == 1 && k < session->columns; k++) {
			cairo_move_to(page->cairo, at + k * share / session->columns, 0.0);
			cairo_rel_line_to(page->cairo, 0.0, session->pitch);
		}
		at += share;
	}
	cairo_set_line_width(page->cairo, 0.6);
	cairo_stroke(page->cairo);
}

/* Lines for the pen are not part of the text. */
static void stamp_session(const struct page *page, const struct flow *flow, const struct piece *piece, double x,
			  double y)
{
	char text[8];
	unsigned columns = piece->node->columns > STEP_BOXES_MAX ? 0 : piece->node->columns;
	const struct session session = { columns, flow->width, piece->height };
	page_stamp(page,
		   &(struct recipe){ STAMP_SESSION, columns + 16 * page->dense, 1.0, 2.0, flow->width, session.pitch,
				     draw_session, &session },
		   x, y);
	snprintf(text, sizeof(text), "%u", piece->line + 1);
	page_text(page, LOOK_STRONG, x + grid_number / 2, y + 5.0, ALIGN_CENTRE, text);
	if (piece->line + 1 == SESSIONS)
		page_tag_end(page, "P"); /* opened by the head */
}

/* Prints the numbers of the steps above their boxes; for more than nine steps, there is one field for all. */
static void draw_step_numbers(const struct page *page, const struct node *grid, double x, double y, double width)
{
	for (unsigned i = 0; grid->columns <= STEP_BOXES_MAX && i < grid->columns; i++) {
		char text[8];
		snprintf(text, sizeof(text), "%u", i + 1);
		page_text(page, LOOK_SMALL, x + (i + 0.5) * width / grid->columns, y, ALIGN_CENTRE, text);
	}
}

static void draw_grid_head(const struct page *page, const struct flow *flow, const struct piece *piece, double x,
			   double y)
{
	double at = x + grid_number, width = flow->width - grid_number;
	page_tag(page, "P");
	page_grey(page, 0.0);
	for (unsigned i = 0; i < GRID_COLUMNS; i++) {
		const struct words *words = &piece->cells[i];
		words_draw(page, words, 0, words->lines, at + 2.0,
			   y + piece->height - words->height - (i == 1 ? words->pitch : 0.0) - 1.0, ALIGN_LEFT);
		if (i == 1)
			draw_step_numbers(page, piece->node, at, y + piece->height - words->pitch - 1.0,
					  grid_columns[i].share * width);
		at += grid_columns[i].share * width;
	}
}

static void add_grid_head(struct flow *flow, const struct page *page, const struct node *grid)
{
	struct piece *piece = flow_add(flow, 0.0);
	piece->keep = true;
	piece->node = grid;
	piece->draw = draw_grid_head;
	piece->cells = mem_new(GRID_COLUMNS, sizeof(*piece->cells));
	piece->cells_count = GRID_COLUMNS;
	for (unsigned i = 0; i < GRID_COLUMNS; i++) {
		double width = grid_columns[i].share * (flow->width - grid_number) - 3.0;
		piece->cells[i] = words_of(page, LOOK_SMALL, width, NULL, grid_columns[i].title);
		double height = piece->cells[i].height + (i == 1 ? piece->cells[i].pitch : 0.0) + 2.0;
		piece->height = height > piece->height ? height : piece->height;
	}
}

void flow_grid(struct flow *flow, const struct page *page, const struct node *grid)
{
	flow_words(flow, words_of(page, LOOK_HEADING, flow->width, NULL, grid->text), 0.0, "H2");
	flow->pieces[flow->count - 1].keep = true;
	add_grid_head(flow, page, grid);
	for (unsigned i = 0; i < SESSIONS; i++) {
		struct piece *piece = flow_add(flow, pitch_of(page));
		piece->node = grid;
		piece->line = i;
		piece->keep = true;
		piece->draw = stamp_session;
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

/* Column where an item's words begin, in cells. One cell is too narrow for words, so the next item makes room for
 * them. */
static double scale_left(const struct node *item, const struct node *before)
{
	bool shifted = before != NULL && before->from == before->to && item->from < item->to;
	return item->from - 1 + (shifted ? 1 : 0);
}

/* Draws a thick line at the highest pressure ever asked for. */
static void draw_levels(const struct page *page, const void *data)
{
	double cell = *(const double *)data, height = 1.5 * page->size;
	for (unsigned i = 0; i < SCALE_LEVELS; i++) {
		page_frame(page, i * cell, 0.0, cell, height, 0.8);
	}
	cairo_rectangle(page->cairo, CATALOGUE_PRESSURE_MAX * cell - 1.5, -2.5, 3.0, height + 5.0);
	cairo_fill(page->cairo);
}

static void draw_scale(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	double cell = scale_cell(flow), height = 1.5 * page->size;
	unsigned i = 0;
	page_stamp(page, &(struct recipe){ STAMP_SCALE, 0, 1.0, 4.0, flow->width, height, draw_levels, &cell }, x, y);
	page_tag(page, "P");
	for (unsigned level = 1; level <= SCALE_LEVELS; level++) {
		char text[8];
		snprintf(text, sizeof(text), "%u", level);
		page_text(page, LOOK_STRONG, x + (level - 0.5) * cell, y + 1.5, ALIGN_CENTRE, text);
	}
	for (const struct node *item = piece->node->first, *before = NULL; item != NULL;
	     before = item, item = item->next) {
		double left = x + scale_left(item, before) * cell + 1.0, top = y + height + 3.0;
		words_draw(page, &piece->cells[i], 0, piece->cells[i].lines, left, top, ALIGN_LEFT);
		words_draw(page, &piece->cells[i + 1], 0, piece->cells[i + 1].lines, left, top + piece->cells[i].height,
			   ALIGN_LEFT);
		i += 2;
	}
	page_tag_end(page, "P");
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
	for (const struct node *item = scale->first, *before = NULL; item != NULL; before = item, item = item->next) {
		double right = item->next != NULL ? scale_left(item->next, item) : SCALE_LEVELS;
		double width = (right - scale_left(item, before)) * scale_cell(flow) - 4.0;
		piece->cells[i] = words_of(page, LOOK_STRONG, width, NULL, item->text);
		piece->cells[i + 1] = words_of(page, LOOK_SMALL, width, NULL, item->small);
		double height = 1.5 * page->size + 4.0 + piece->cells[i].height + piece->cells[i + 1].height;
		piece->height = height > piece->height ? height : piece->height;
		i += 2;
	}
	flow_gap(flow, 0.6 * page->size);
}
