/* SPDX-License-Identifier: MIT */
/* Draws the code of a routine: the square to scan, and beside it the lines to type. */
#include "paper/flow.h"

#include "base/mem.h"
#include "core/plan/code.h"
#include "print/qr.h"

/* Four modules are clear on each side; what is above and below adds its own space. */
static const double quiet = 3 * MILLIMETRE, above = 2.2 * MILLIMETRE, below = 1.2 * MILLIMETRE;
static const double caption_gap = 1.5 * MILLIMETRE;

/* Runs of dark modules as one path, so that no seam shows between them. */
static void draw_square(const struct page *page, const struct qr *qr, double x, double y, double module)
{
	cairo_new_path(page->cairo);
	for (int row = 0; row < (int)qr->size; row++)
		for (int from = 0, end; from < (int)qr->size; from = end + 1) {
			for (end = from; qr_is_dark(qr, end, row); end++)
				;
			if (end > from)
				cairo_rectangle(page->cairo, x + from * module, y + row * module, (end - from) * module,
						module);
		}
	cairo_fill(page->cairo);
}

/* Of no size if there is none. */
static void make_square(const struct node *node, struct qr *ret_qr)
{
	struct buf code = { 0 };
	buf_addf(&code, "%s\n", node->text);
	code_join(&code);
	qr_make(ret_qr, buf_text(&code), QR_PAPER);
	buf_done(&code);
}

/* Where things are: the lines in two columns where there is room. */
struct places {
	double side; /* of the square; 0: none */
	double text, column; /* left edge of the first column, and from one column to the next */
	unsigned lines; /* of a column */
};

static struct places places_of(const struct page *page, const struct words *words, const struct qr *qr, double width)
{
	struct places places = { .column = words->width + page->size };
	if (qr->size > 0) {
		places.side = qr_millimetres(qr) * MILLIMETRE;
		places.text = places.side + 2 * quiet;
	}
	bool two = places.text + places.column + words->width <= width && words->lines > 1;
	places.lines = two ? (words->lines + 1) / 2 : words->lines;
	return places;
}

static void draw_code(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	struct qr qr = { 0 };
	(void)flow;
	make_square(piece->node, &qr);
	struct places places = places_of(page, &piece->words, &qr, piece->width);
	page_grey(page, 0.0);
	if (qr.size > 0) {
		page_tag(page, "Figure");
		draw_square(page, &qr, x + piece->x + quiet, y + above, places.side / qr.size);
		page_tag_end(page, "Figure");
	}
	page_tag(page, "P");
	for (unsigned line = 0; line < piece->words.lines; line++)
		words_draw(page, &piece->words, line, 1,
			   x + piece->x + places.text + line / places.lines * places.column,
			   y + above + line % places.lines * piece->words.pitch, ALIGN_LEFT);
	if (piece->cells_count > 0)
		words_draw(page, piece->cells, 0, piece->cells->lines, x + piece->x + places.text,
			   y + above + places.lines * piece->words.pitch + caption_gap, ALIGN_LEFT);
	page_tag_end(page, "P");
	qr_done(&qr);
}

/* What the code is for: under the lines if the square leaves room there, otherwise below everything. */
static void add_caption(struct flow *flow, const struct page *page, struct piece *piece, const struct places *places)
{
	const char *text = piece->node->small;
	struct words beside = words_of(page, LOOK_SMALL, piece->width - places->text, NULL, text);
	if (places->lines * piece->words.pitch + caption_gap + beside.height <= places->side) {
		piece->cells = mem_new(1, sizeof(*piece->cells));
		piece->cells[0] = beside;
		piece->cells_count = 1;
		return;
	}
	words_done(&beside);
	flow_words(flow, words_of(page, LOOK_SMALL, flow_inner(flow), NULL, text), 0.0, "P");
}

void flow_code(struct flow *flow, const struct page *page, const struct node *node)
{
	struct qr qr = { 0 };
	struct piece *piece = flow_add(flow, 0.0);
	piece->words = words_of(page, LOOK_FACT, flow_inner(flow), NULL, node->text);
	piece->owner = true;
	piece->node = node;
	piece->draw = draw_code;
	make_square(node, &qr);
	struct places places = places_of(page, &piece->words, &qr, piece->width);
	double text = places.lines * piece->words.pitch;
	piece->height = (places.side > text ? places.side : text) + above + below;
	qr_done(&qr);
	if (node->small != NULL)
		add_caption(flow, page, piece, &places);
}
