/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws the rolls: a row of four columns each. */
#include "paper/flow.h"

#include "base/buf.h"
#include "base/mem.h"
#include "paper/drawing.h"
#include "paper/ticks.h"

/* Texts of a row, in reading order. */
enum {
	CELL_NUMBER,
	CELL_NAME,
	CELL_TOOL,
	CELL_SECONDS,
	CELL_SIDES,
	CELL_TEMPO,
	CELL_PRESSURE,
	CELL_PLACE,
	CELL_NOTE,
	CELL_SETUP,
	CELL_EASE,
	CELL_AVOID,
	CELLS
};

static const double bar_height = 3.6 * MILLIMETRE;
static const double column_gap = 2.3 * MILLIMETRE, pose_gap = 1.2 * MILLIMETRE;
static const double compact_bar = 15.5 * MILLIMETRE, compact_gap = 2 * MILLIMETRE;

static double bar_gap(const struct page *page)
{
	return page->tight < 2 ? 3.5 : 2.0;
}

/* Left edges and widths of the columns. In large print, the lines of text go below the name and the dose and take the
 * width of both. */
struct grid {
	double pose_width, pose_height, picture, picture_width, words, words_width, doing, doing_width, lines_width;
};

/* Millimetres for the figure and the picture, by density; the last rows are for large print and cards. */
static const struct {
	double pose_width, pose_height, picture_width;
} picture_sizes[] = {
	{ 17, 13.5, 25 }, { 17, 11.5, 25 },  { 17, 11.5, 22 }, { 17, 11.5, 22 },  { 15, 10.5, 20 },
	{ 15, 10.5, 20 }, { 15, 8.5, 17.5 }, { 22, 18, 31 },   { 12, 8.5, 17.5 },
};

static struct grid grid_of(const struct page *page, double width)
{
	unsigned at = page->large ? TIGHT_NO_SETUP + 1 : page->card ? TIGHT_NO_SETUP + 2 : page->tight;
	struct grid grid = { .pose_width = picture_sizes[at].pose_width * MILLIMETRE,
			     .pose_height = picture_sizes[at].pose_height * MILLIMETRE,
			     .picture_width = picture_sizes[at].picture_width * MILLIMETRE,
			     .doing_width = (page->large ? 78 : 54) * MILLIMETRE };
	grid.picture = grid.pose_width + column_gap;
	grid.words = grid.picture + grid.picture_width + column_gap;
	grid.doing = width - grid.doing_width;
	grid.words_width = grid.doing - column_gap - grid.words;
	grid.lines_width = page->large ? width - grid.words : grid.words_width;
	return grid;
}

/* ---- The pressure bar -------------------------------------------------------------------------------------------- */

static void fill_hatched(const struct page *page, double x, double y, double width, double height)
{
	cairo_t *cairo = page->cairo;
	cairo_save(cairo);
	cairo_rectangle(cairo, x, y, width, height);
	cairo_clip(cairo);
	cairo_set_line_width(cairo, 1.0);
	for (double at = x - height; at < x + width; at += 3.0) {
		cairo_move_to(cairo, at, y + height);
		cairo_line_to(cairo, at + height, y);
	}
	cairo_stroke(cairo);
	cairo_restore(cairo);
}

/* Space for the numbers at the ends. */
static double bar_digits(const struct page *page)
{
	return 4.6 * MILLIMETRE * page_type(page, LOOK_SMALL) / 8.5;
}

struct bar {
	unsigned start, cap;
	double width, digits; /* space for the numbers at its ends */
};

/* Draws the scale: black up to the pressure of the first passes, striped up to the maximum, with a thick line at its
 * end. */
static void draw_bar(const struct page *page, const void *data)
{
	enum { LEVELS = 10 };
	const struct bar *bar = data;
	const double digits = bar->digits;
	double cell = (bar->width - 2 * digits) / LEVELS, end = digits + cell * bar->cap;
	for (unsigned i = 0; i < LEVELS; i++)
		cairo_rectangle(page->cairo, digits + i * cell, 0.0, cell, bar_height);
	cairo_set_line_width(page->cairo, 0.6);
	cairo_stroke(page->cairo);
	cairo_rectangle(page->cairo, digits, 0.0, cell * bar->start, bar_height);
	cairo_fill(page->cairo);
	if (bar->cap > bar->start)
		fill_hatched(page, digits + cell * bar->start, 0.0, cell * (bar->cap - bar->start), bar_height);
	cairo_rectangle(page->cairo, end - 1.2, -2.0, 2.8, bar_height + 4.0);
	cairo_fill(page->cairo);
}

/* A compact row has words beside the bar, so the bar needs no numbers. */
static void stamp_bar(const struct page *page, const struct step_card *card, double x, double y, double width)
{
	double text = y + (bar_height - page_type(page, LOOK_SMALL) * 1.15) / 2;
	double digits = page_is_compact(page) ? 0.0 : bar_digits(page);
	const struct bar bar = { card->start, card->cap, width, digits };
	unsigned key = bar.start * 16 + bar.cap + (page_is_compact(page) ? 256 : 0);
	page_stamp(page, &(struct recipe){ STAMP_BAR, key, 1.0, 6.0, width, bar_height, draw_bar, &bar }, x, y);
	if (page_is_compact(page))
		return;
	page_text(page, LOOK_SMALL, x + digits - 3.0, text, ALIGN_RIGHT, "0");
	page_text(page, LOOK_SMALL, x + width - digits + 3.0, text, ALIGN_LEFT, "10");
}

/* ---- A row ------------------------------------------------------------------------------------------------------ */

static double number_radius(const struct page *page)
{
	return 0.75 * page_type(page, LOOK_NUMBER);
}

static void draw_number(const struct page *page, const struct words *number, double x, double y)
{
	double radius = number_radius(page);
	page_grey(page, 0.0);
	cairo_new_path(page->cairo);
	cairo_arc(page->cairo, x + radius, y + radius, radius, 0.0, 6.2832);
	cairo_fill(page->cairo);
	page_grey(page, 1.0);
	words_draw(page, number, 0, 1, x + radius, y + radius - number->ascent + 0.36 * page_type(page, LOOK_NUMBER),
		   ALIGN_CENTRE);
	page_grey(page, 0.0);
}

/* Goes beside the name if there is room. */
static bool tool_fits(const struct words *cells, double width)
{
	return cells[CELL_NAME].lines == 1 && cells[CELL_TOOL].lines == 1 &&
	       cells[CELL_NAME].width + 6.0 + cells[CELL_TOOL].width <= width;
}

static double draw_name(const struct page *page, const struct piece *piece, const struct grid *grid, double x, double y)
{
	const struct words *name = &piece->cells[CELL_NAME], *tool = &piece->cells[CELL_TOOL];
	double below = piece_cell(page, piece, CELL_NAME, x, y);
	if (!tool_fits(piece->cells, grid->words_width))
		return piece_cell(page, piece, CELL_TOOL, x, below);
	piece_cell(page, piece, CELL_TOOL, x + name->width + 6.0, y + name->ascent - tool->ascent);
	return below;
}

static void draw_doing(const struct page *page, const struct piece *piece, const struct grid *grid, double x, double y)
{
	const struct step_card *card = piece->node->card;
	const struct words *seconds = &piece->cells[CELL_SECONDS], *sides = &piece->cells[CELL_SIDES];
	piece_cell(page, piece, CELL_SECONDS, x, y);
	piece_cell(page, piece, CELL_SIDES, x + seconds->width + 4.0, y + (seconds->height - sides->height) / 2);
	double below = y + (seconds->height > TICK_SIZE + 2.0 ? seconds->height : TICK_SIZE + 2.0);
	below = piece_cell(page, piece, CELL_TEMPO, x, below);
	if (page_is_compact(page)) {
		stamp_bar(page, card, x, below + 2.0, compact_bar);
		piece_cell(page, piece, CELL_PRESSURE, x + compact_bar + compact_gap, below);
	} else {
		stamp_bar(page, card, x, below + bar_gap(page) - 1.0, grid->doing_width);
		piece_cell(page, piece, CELL_PRESSURE, x, below + bar_height + bar_gap(page));
	}
	page_ticks(page, card, x + grid->doing_width, y + 1.0);
}

/* Draws how the person lies, sits or stands: under the number or, if the figure is tall, beside it. */
static void draw_position(const struct page *page, const struct piece *piece, const struct grid *grid, double x,
			  double y)
{
	const struct pose_shot *shot = &piece->node->card->pose;
	if (shot->pose == NULL)
		return;
	struct box box = pose_box(shot);
	bool tall = box.max.y - box.min.y > 1.6f * (box.max.x - box.min.x);
	double beside = tall ? 2 * number_radius(page) : 0.0;
	double height = grid->pose_height + (tall ? 0.75 * 2 * number_radius(page) : 0.0);
	page_pose(page, shot, x + beside, y + piece->height - 2 * page_row_padding(page) - height,
		  grid->pose_width - beside, height);
}

static double doing_height(const struct page *page, const struct words *cells)
{
	double seconds = cells[CELL_SECONDS].height;
	return (seconds > TICK_SIZE + 2.0 ? seconds : TICK_SIZE + 2.0) + cells[CELL_TEMPO].height +
	       (page_is_compact(page) ? 2.0 : bar_height + bar_gap(page)) + cells[CELL_PRESSURE].height;
}

static void draw_step(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	const struct step_card *card = piece->node->card;
	struct grid grid = grid_of(page, flow->width);
	page_grey(page, 0.0);
	page_line(page, x, y, x + flow->width, 0.7);
	y += page_row_padding(page);
	page_tag(page, "H3"); /* all text lies in elements: cairo 1.16 crashes on other text of a tagged page */
	draw_number(page, &piece->cells[CELL_NUMBER], x, y + 1.0);
	double at = draw_name(page, piece, &grid, x + grid.words, y);
	page_tag_end(page, "H3");
	page_tag(page, "P");
	draw_doing(page, piece, &grid, x + grid.doing, y);
	if (page->large && at < y + doing_height(page, piece->cells))
		at = y + doing_height(page, piece->cells);
	for (unsigned cell = CELL_PLACE; cell < CELLS; cell++)
		at = piece_cell(page, piece, cell, x + grid.words, at);
	draw_position(page, piece, &grid, x, y);
	if (card->picture != NULL)
		drawing_draw(page, card->picture, x + grid.picture, y,
			     grid.picture_width / (double)card->picture->width);
	page_tag_end(page, "P");
}

static void set_cell(struct words *cells, unsigned cell, const struct page *page, enum look look, double width,
		     const char *text)
{
	if (text != NULL)
		cells[cell] = words_of(page, look, width, NULL, text);
}

static void set_place(struct words *cells, const struct page *page, double width, const struct step_card *card)
{
	struct buf text = { 0 };
	if (card->from != NULL && card->to != NULL) {
		buf_addf(&text, "From %s to %s.", card->from, card->to);
		set_cell(cells, CELL_PLACE, page, LOOK_PLACE, width, buf_text(&text));
	}
	buf_done(&text);
}

/* The warning about places to avoid comes last, emphasized, after a cross. */
static void set_avoid(struct words *cells, const struct page *page, double width, const struct step_card *card)
{
	struct buf text = { 0 };
	const char *avoid = step_card_line(card, LINE_AVOID);
	if (avoid != NULL) {
		buf_addf(&text, "\u00d7 %s", avoid);
		set_cell(cells, CELL_AVOID, page, LOOK_KEEP_OFF, width, buf_text(&text));
	}
	buf_done(&text);
}

/* A card has no space for where to roll: its picture shows that. */
static void set_cells(struct words *cells, const struct page *page, const struct grid *grid,
		      const struct step_card *card)
{
	struct buf text = { 0 };
	double width = grid->words_width, lines = grid->lines_width;
	buf_addf(&text, "%u", card->number);
	set_cell(cells, CELL_NUMBER, page, LOOK_NUMBER, 1000.0, buf_text(&text));
	buf_clear(&text);
	buf_addf(&text, "%u s", card->seconds);
	set_cell(cells, CELL_SECONDS, page, LOOK_SECONDS, 1000.0, buf_text(&text));
	buf_done(&text);
	set_cell(cells, CELL_NAME, page, LOOK_MUSCLE, width, card->name);
	set_cell(cells, CELL_TOOL, page, LOOK_PLACE, width, card->tool);
	set_cell(cells, CELL_SIDES, page, LOOK_SIDES, 3.4 * page_type(page, LOOK_SIDES), card->sides);
	set_cell(cells, CELL_TEMPO, page, LOOK_FACT, grid->doing_width, card->tempo);
	set_cell(cells, CELL_PRESSURE, page, LOOK_FACT,
		 grid->doing_width - (page_is_compact(page) ? compact_bar + compact_gap : 0.0), card->pressure);
	if (!page->card)
		set_place(cells, page, lines, card);
	set_cell(cells, CELL_NOTE, page, LOOK_KEEP_OFF, lines, step_card_line(card, LINE_NOTE));
	if (page->tight < TIGHT_NO_SETUP || card->pose.pose == NULL)
		set_cell(cells, CELL_SETUP, page, LOOK_CUE, lines, step_card_line(card, LINE_SETUP));
	if (page->tight < 2)
		set_cell(cells, CELL_EASE, page, LOOK_CUE, lines, step_card_line(card, LINE_EASE));
	set_avoid(cells, page, lines, card);
}

static double row_height(const struct page *page, const struct words *cells, const struct grid *grid,
			 const struct step_card *card)
{
	double words = cells[CELL_NAME].height, doing = doing_height(page, cells);
	words += tool_fits(cells, grid->words_width) ? 0.0 : cells[CELL_TOOL].height;
	if (page->large && words < doing)
		words = doing;
	for (unsigned cell = CELL_PLACE; cell < CELLS; cell++)
		words += cells[cell].height;
	double posed = card->pose.pose == NULL ? 0.0 : 2 * number_radius(page) + pose_gap + grid->pose_height;
	double height = words > doing ? words : doing;
	height = height > posed ? height : posed;
	double picture = card->picture == NULL
				 ? 0.0
				 : (double)card->picture->height * grid->picture_width / (double)card->picture->width;
	return (height > picture ? height : picture) + 2 * page_row_padding(page);
}

static void draw_end(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	(void)piece;
	page_grey(page, 0.0);
	page_line(page, x, y, x + flow->width, 0.7);
}

void flow_end(struct flow *flow, double height)
{
	flow_add(flow, height)->draw = draw_end;
}

/* The numbers and boxes are clear without the caption, which the other formats print. */
void flow_steps(struct flow *flow, const struct page *page, const struct node *steps)
{
	struct grid grid = grid_of(page, flow->width);
	for (const struct node *node = steps->first; node != NULL; node = node->next) {
		struct piece *piece = flow_add(flow, 0.0);
		piece->node = node;
		piece->row = true;
		piece->draw = draw_step;
		piece->cells = mem_new(CELLS, sizeof(*piece->cells));
		piece->cells_count = CELLS;
		set_cells(piece->cells, page, &grid, node->card);
		piece->height = row_height(page, piece->cells, &grid, node->card);
	}
	if (page->tight == 0 || steps->next == NULL || steps->next->kind != NODE_STRIP)
		flow_end(flow, 1.0); /* otherwise the line above the strip is enough */
}
