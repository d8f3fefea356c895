/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws the code of a routine: the square to scan, and beside it the lines to type. */
#include "paper/flow.h"

#include "base/mem.h"
#include "core/plan/code.h"
#include "print/qr.h"
#include <stdlib.h>
#include <string.h>

/* Four modules stay clear on each side; the part below adds its own space. */
static const double quiet = 3 * MILLIMETRE, below = 1.2 * MILLIMETRE;

/* The last square drawn is kept, because a back is laid out several times and a squad may share its routine. */
struct squares {
	char *text;
	struct qr qr; /* size 0 if there is none */
};

struct squares *squares_new(void)
{
	return mem_new(1, sizeof(struct squares));
}

void squares_free(struct squares *squares)
{
	free(squares->text);
	qr_done(&squares->qr);
	free(squares);
}

static const struct qr *square_of(const struct page *page, const struct node *node)
{
	struct squares *squares = page->squares;
	if (squares->text != NULL && strcmp(squares->text, node->text) == 0)
		return &squares->qr;
	struct buf code = { 0 };
	buf_addf(&code, "%s\n", node->text);
	code_join(&code);
	free(squares->text);
	qr_done(&squares->qr);
	squares->text = mem_text(node->text);
	qr_make(&squares->qr, buf_text(&code), QR_PAPER);
	buf_done(&code);
	return &squares->qr;
}

/* Draws each run of dark modules in the same path, to avoid seams between them. */
static void draw_square(const struct page *page, const void *data)
{
	const struct qr *qr = data;
	double module = qr_millimetres(qr) * MILLIMETRE / qr->size;
	cairo_new_path(page->cairo);
	for (int row = 0; row < (int)qr->size; row++)
		for (int from = 0, end; from < (int)qr->size; from = end + 1) {
			for (end = from; qr_is_dark(qr, end, row); end++)
				;
			if (end > from)
				cairo_rectangle(page->cairo, from * module, row * module, (end - from) * module,
						module);
		}
	cairo_fill(page->cairo);
}

static void stamp_square(const struct page *page, const struct qr *qr, const char *text, double x, double y)
{
	const double side = qr_millimetres(qr) * MILLIMETRE;
	unsigned key = page_key(PAGE_KEY, text, strlen(text));
	page_stamp(page, &(struct recipe){ STAMP_CODE, key, 1.0, 0.0, side, side, draw_square, qr }, x, y);
}

/* The code's texts. */
enum { CELL_TITLE, CELL_CODE, CELL_CAPTION, CELLS };

/* Layout: beside the square, the title, the lines in two columns if there is room, and the caption. */
struct places {
	double side; /* side of the square; 0 if there is none */
	double x, lines_y, caption_y, end; /* width of the texts */
	double column; /* distance between columns of lines */
	unsigned lines; /* lines per column */
};

static struct places places_of(const struct page *page, const struct words *cells, const struct qr *qr, double width)
{
	const struct words *code = &cells[CELL_CODE];
	struct places places = { .column = code->width + page->size };
	if (qr->size > 0) {
		places.side = qr_millimetres(qr) * MILLIMETRE;
		places.x = places.side + 2 * quiet;
	}
	bool two = places.x + places.column + code->width <= width && code->lines > 1;
	places.lines = two ? (code->lines + 1) / 2 : code->lines;
	places.lines_y = cells[CELL_TITLE].height;
	places.caption_y = places.lines_y + places.lines * code->pitch + 1.0 * MILLIMETRE;
	places.end = places.caption_y + cells[CELL_CAPTION].height;
	return places;
}

static void draw_code(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	const struct words *cells = piece->cells;
	const struct qr *qr = square_of(page, piece->node);
	(void)flow;
	struct places places = places_of(page, cells, qr, piece->width);
	x += piece->x;
	y += quiet;
	page_grey(page, 0.0);
	page_tag(page, "H2");
	words_draw(page, &cells[CELL_TITLE], 0, cells[CELL_TITLE].lines, x + places.x, y, ALIGN_LEFT);
	page_tag_end(page, "H2");
	page_tag(page, "P");
	if (qr->size > 0)
		stamp_square(page, qr, piece->node->text, x + quiet, y);
	x += places.x;
	for (unsigned line = 0; line < cells[CELL_CODE].lines; line++)
		words_draw(page, &cells[CELL_CODE], line, 1, x + (line < places.lines ? 0 : places.column),
			   y + places.lines_y + line % places.lines * cells[CELL_CODE].pitch, ALIGN_LEFT);
	words_draw(page, &cells[CELL_CAPTION], 0, cells[CELL_CAPTION].lines, x, y + places.caption_y, ALIGN_LEFT);
	page_tag_end(page, "P");
}

void flow_code(struct flow *flow, const struct page *page, const struct node *node)
{
	const struct qr *qr = square_of(page, node);
	struct piece *piece = flow_add(flow, 0.0);
	double beside = qr->size > 0 ? qr_millimetres(qr) * MILLIMETRE + 2 * quiet : 0.0;
	piece->cells = mem_new(CELLS, sizeof(*piece->cells));
	piece->cells_count = CELLS;
	piece->cells[CELL_TITLE] = words_of(page, LOOK_HEADING, piece->width - beside, NULL, node->label);
	piece->cells[CELL_CODE] = words_of(page, LOOK_FACT, piece->width - beside, NULL, node->text);
	piece->cells[CELL_CAPTION] = words_of(page, LOOK_SMALL, piece->width - beside, NULL, node->small);
	piece->node = node;
	piece->draw = draw_code;
	struct places places = places_of(page, piece->cells, qr, piece->width);
	piece->height = quiet + (places.side > places.end ? places.side : places.end) + below;
}
