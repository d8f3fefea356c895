/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A flow of pieces: lines, rows and drawings that no page break may split.
 *
 * The height of each piece is known before drawing, so a flow can be measured and split into pages. */
#ifndef PAPER_FLOW_H
#define PAPER_FLOW_H

#include "paper/page.h"
#include "print/document.h"

enum { ROW_CELLS_MAX = 12 };

/* The tag of a list item.  Adjacent items share a list. */
#define FLOW_ITEM "LI"

/* The columns of a table. */
struct columns {
	double x[ROW_CELLS_MAX], width[ROW_CELLS_MAX];
	unsigned count;
};

struct flow;

struct piece {
	double height;
	double x; /* from the left edge of the flow */
	double width;
	bool keep; /* stays with the next piece */
	bool gap; /* blank space, dropped at the top of a page */
	int box; /* number of the box it is in; -1: none */
	enum tone tone; /* of that box */
	int head; /* index of the piece to repeat above it on a new page; -1: none */
	bool row; /* a step: takes its share of the spare height of its page */
	const char *tag; /* structure element of a line; NULL: the piece tags itself */
	unsigned look_grey; /* grey level of a line, in percent: 0 black, 100 white */
	void (*draw)(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y);
	const struct node *node;
	struct words words; /* of a line or a row of facts; owned by the first piece that uses it */
	bool owner;
	unsigned line; /* of words */
	struct words *cells; /* of a row; owned */
	unsigned cells_count;
	struct columns columns;
	struct flow *sides; /* flows side by side; owned */
	unsigned sides_count;
};

/* Start with {0} and a width, end with flow_done.  Borrows the tree. */
struct flow {
	double width;
	struct piece *pieces;
	unsigned count, capacity;
	double indent; /* current indent, and number of the current box */
	int box, boxes;
	enum tone tone;
};

void flow_init(struct flow *flow, double width);
void flow_done(struct flow *flow);

/* Adds a piece at the current position; `draw` may be NULL. */
struct piece *flow_add(struct flow *flow, double height);
void flow_gap(struct flow *flow, double height);
void flow_words(struct flow *flow, struct words words, double x, const char *tag);

/* Width inside the indents. */
double flow_inner(const struct flow *flow);

/* Adds the children of a node. */
void flow_children(struct flow *flow, const struct page *page, const struct node *node);

/* Adds sibling nodes from `first` up to `end` (NULL: all). */
void flow_nodes(struct flow *flow, const struct page *page, const struct node *first, const struct node *end);

/* In paper/table.c: tables, the grid of sessions and the pressure scale; in paper/step.c and paper/strip.c: steps. */
void flow_table(struct flow *flow, const struct page *page, const struct node *table);
void flow_grid(struct flow *flow, const struct page *page, const struct node *grid);
void flow_scale(struct flow *flow, const struct page *page, const struct node *scale);
void flow_steps(struct flow *flow, const struct page *page, const struct node *steps);
void flow_strip(struct flow *flow, const struct page *page, const struct node *strip);

/* Adds the line under the last step. */
void flow_end(struct flow *flow, double height);

/* In paper/title.c: adds the head of a sheet. */
void flow_title(struct flow *flow, const struct page *page, const struct node *node);

/* Draws the flows of a piece side by side. */
void flow_draw_sides(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y);

/* In paper/code.c: adds the code of the routine. */
void flow_code(struct flow *flow, const struct page *page, const struct node *node);

/* Adds a framed box; without the space around it, it is at least `height` high. */
void flow_box(struct flow *flow, const struct page *page, const struct node *node, double height);

double flow_height(const struct flow *flow);

/* The first piece of the next page if this page starts with `first` and has this height. */
unsigned flow_page_end(const struct flow *flow, unsigned first, double height);

/* Number of steps among the pieces. */
unsigned flow_rows(const struct flow *flow, unsigned first, unsigned end);

/* Draws pieces first..end-1 with their boxes; each step gets `extra` height. */
void flow_draw(const struct page *page, const struct flow *flow, unsigned first, unsigned end, double x, double y,
	       double extra);

#endif
