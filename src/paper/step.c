/* SPDX-License-Identifier: MIT */
/* Draws the steps: a row of four columns per roll, and a strip of small cards for stretches and drills. */
#include "paper/flow.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "paper/drawing.h"

/* Texts of a row, in the order in which they are read. */
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

static const double tick_size = 8 * MILLIMETRE, letter_width = 3.6 * MILLIMETRE, bar_height = 3.6 * MILLIMETRE;
static const double column_gap = 2.3 * MILLIMETRE, pose_gap = 1.2 * MILLIMETRE;

/* Above and below the texts of a row, and around the pressure bar. */
static double row_padding(const struct page *page)
{
	return (page->tight < 2 ? 0.7 : 0.35) * MILLIMETRE;
}

static double bar_gap(const struct page *page)
{
	return page->tight < 2 ? 3.5 : 2.0;
}

/* Left edges and widths of the columns. */
struct grid {
	double pose_width, pose_height, picture, picture_width, words, words_width, doing, doing_width;
};

static struct grid grid_of(const struct page *page, double width)
{
	struct grid grid = { .pose_width = (page->large ? 22 : 17) * MILLIMETRE,
			     .pose_height = (page->large       ? 18
					     : page->tight > 0 ? 11.5
							       : 13.5) *
					    MILLIMETRE,
			     .picture_width = (page->large       ? 31
					       : page->tight < 2 ? 25
								 : 22) *
					      MILLIMETRE,
			     .doing_width = (page->large ? 78 : 54) * MILLIMETRE };
	grid.picture = grid.pose_width + column_gap;
	grid.words = grid.picture + grid.picture_width + column_gap;
	grid.doing = width - grid.doing_width;
	grid.words_width = grid.doing - column_gap - grid.words;
	return grid;
}

/* ---- Ticks and the pressure bar ---------------------------------------------------------------------------------- */

static void draw_cross(const struct page *page)
{
	const double inset = 1.6;
	cairo_move_to(page->cairo, inset, inset);
	cairo_line_to(page->cairo, tick_size - inset, tick_size - inset);
	cairo_move_to(page->cairo, inset, tick_size - inset);
	cairo_line_to(page->cairo, tick_size - inset, inset);
	cairo_set_line_width(page->cairo, 1.4);
	cairo_stroke(page->cairo);
}

static void draw_box(const struct page *page, const void *data)
{
	enum tick tick = *(const enum tick *)data;
	page_frame(page, 0.0, 0.0, tick_size, tick_size, tick == TICK_CLOSED ? 0.6 : 1.0);
	if (tick == TICK_CLOSED)
		draw_cross(page);
}

/* A box with its letter (may be NULL) on the left. */
static void stamp_box(const struct page *page, double x, double y, const char *letter, enum tick tick)
{
	page_stamp(page, &(struct recipe){ STAMP_TICK, tick, 2.0, tick_size, tick_size, draw_box, &tick }, x, y);
	if (letter != NULL)
		page_text(page, LOOK_MUSCLE, x - letter_width / 2 - 1.0, y + 3.0, ALIGN_CENTRE, letter);
}

/* One box per side, or one for a step without sides; the person's left is on the left. */
static void draw_ticks(const struct page *page, const struct step_card *card, double right, double y)
{
	double x = right - tick_size;
	if (card->left == TICK_NONE && card->right == TICK_NONE)
		stamp_box(page, x, y, NULL, TICK_OPEN);
	if (card->right != TICK_NONE)
		stamp_box(page, x, y, "R", card->right);
	if (card->left != TICK_NONE)
		stamp_box(page, x - tick_size - letter_width - 2.0, y, "L", card->left);
}

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

/* Room for the numbers at the ends. */
static double bar_digits(const struct page *page)
{
	return 4.6 * MILLIMETRE * page_type(page, LOOK_SMALL) / 8.5;
}

struct bar {
	unsigned start, cap;
	double width;
};

/* Black up to the first passes, striped up to the most, and a thick line where it ends. */
static void draw_bar(const struct page *page, const void *data)
{
	enum { LEVELS = 10 };
	const struct bar *bar = data;
	const double digits = bar_digits(page);
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

static void stamp_bar(const struct page *page, const struct step_card *card, double x, double y, double width)
{
	const struct bar bar = { card->start, card->cap, width };
	double text = y + (bar_height - page_type(page, LOOK_SMALL) * 1.15) / 2, digits = bar_digits(page);
	page_stamp(page,
		   &(struct recipe){ STAMP_BAR, bar.start * 16 + bar.cap, 6.0, width, bar_height, draw_bar, &bar }, x,
		   y);
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

static double draw_cell(const struct page *page, const struct piece *piece, unsigned cell, double x, double y)
{
	const struct words *words = &piece->cells[cell];
	words_draw(page, words, 0, words->lines, x, y, ALIGN_LEFT);
	return y + words->height;
}

/* Beside the name if there is room. */
static bool tool_fits(const struct words *cells, double width)
{
	return cells[CELL_NAME].lines == 1 && cells[CELL_TOOL].lines == 1 &&
	       cells[CELL_NAME].width + 6.0 + cells[CELL_TOOL].width <= width;
}

static double draw_name(const struct page *page, const struct piece *piece, const struct grid *grid, double x, double y)
{
	const struct words *name = &piece->cells[CELL_NAME], *tool = &piece->cells[CELL_TOOL];
	double below = draw_cell(page, piece, CELL_NAME, x, y);
	if (!tool_fits(piece->cells, grid->words_width))
		return draw_cell(page, piece, CELL_TOOL, x, below);
	draw_cell(page, piece, CELL_TOOL, x + name->width + 6.0, y + name->ascent - tool->ascent);
	return below;
}

static void draw_doing(const struct page *page, const struct piece *piece, const struct grid *grid, double x, double y)
{
	const struct step_card *card = piece->node->card;
	const struct words *seconds = &piece->cells[CELL_SECONDS], *sides = &piece->cells[CELL_SIDES];
	draw_cell(page, piece, CELL_SECONDS, x, y);
	draw_cell(page, piece, CELL_SIDES, x + seconds->width + 4.0, y + (seconds->height - sides->height) / 2);
	double below = y + (seconds->height > tick_size + 2.0 ? seconds->height : tick_size + 2.0);
	below = draw_cell(page, piece, CELL_TEMPO, x, below);
	stamp_bar(page, card, x, below + bar_gap(page) - 1.0, grid->doing_width);
	draw_cell(page, piece, CELL_PRESSURE, x, below + bar_height + bar_gap(page));
	draw_ticks(page, card, x + grid->doing_width, y + 1.0);
}

/* How the person lies, sits or stands: under the number, or beside it if the figure is tall. */
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
	page_pose(page, shot, x + beside, y + piece->height - 2 * row_padding(page) - height, grid->pose_width - beside,
		  height);
}

static void draw_step(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	const struct step_card *card = piece->node->card;
	struct grid grid = grid_of(page, flow->width);
	page_grey(page, 0.0);
	page_line(page, x, y, x + flow->width, 0.7);
	y += row_padding(page);
	page_tag(page, "H3"); /* all text lies in elements: cairo 1.16 crashes on other text of a tagged page */
	draw_number(page, &piece->cells[CELL_NUMBER], x, y + 1.0);
	double at = draw_name(page, piece, &grid, x + grid.words, y);
	page_tag_end(page, "H3");
	page_tag(page, "P");
	draw_doing(page, piece, &grid, x + grid.doing, y);
	for (unsigned cell = CELL_PLACE; cell < CELLS; cell++)
		at = draw_cell(page, piece, cell, x + grid.words, at);
	page_tag_end(page, "P");
	page_tag(page, "Figure");
	draw_position(page, piece, &grid, x, y);
	if (card->picture != NULL)
		drawing_draw(page, card->picture, x + grid.picture, y,
			     grid.picture_width / (double)card->picture->width);
	page_tag_end(page, "Figure");
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

/* What to keep off comes last, emphasized, after a cross. */
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

static void set_cells(struct words *cells, const struct page *page, const struct grid *grid,
		      const struct step_card *card)
{
	struct buf text = { 0 };
	double width = grid->words_width;
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
	set_cell(cells, CELL_PRESSURE, page, LOOK_FACT, grid->doing_width, card->pressure);
	set_place(cells, page, width, card);
	set_cell(cells, CELL_NOTE, page, LOOK_KEEP_OFF, width, step_card_line(card, LINE_NOTE));
	set_cell(cells, CELL_SETUP, page, LOOK_CUE, width, step_card_line(card, LINE_SETUP));
	if (page->tight < 2)
		set_cell(cells, CELL_EASE, page, LOOK_CUE, width, step_card_line(card, LINE_EASE));
	set_avoid(cells, page, width, card);
}

static double row_height(const struct page *page, const struct words *cells, const struct grid *grid,
			 const struct step_card *card)
{
	double words = cells[CELL_NAME].height, seconds = cells[CELL_SECONDS].height;
	words += tool_fits(cells, grid->words_width) ? 0.0 : cells[CELL_TOOL].height;
	for (unsigned cell = CELL_PLACE; cell < CELLS; cell++)
		words += cells[cell].height;
	double doing = (seconds > tick_size + 2.0 ? seconds : tick_size + 2.0) + cells[CELL_TEMPO].height + bar_height +
		       bar_gap(page) + cells[CELL_PRESSURE].height;
	double posed = card->pose.pose == NULL ? 0.0 : 2 * number_radius(page) + pose_gap + grid->pose_height;
	double height = words > doing ? words : doing;
	height = height > posed ? height : posed;
	double picture = card->picture == NULL
				 ? 0.0
				 : (double)card->picture->height * grid->picture_width / (double)card->picture->width;
	return (height > picture ? height : picture) + 2 * row_padding(page);
}

static void add_caption(struct flow *flow, const struct page *page, const char *text)
{
	unsigned first = flow->count;
	flow_words(flow, words_of(page, LOOK_STRONG, flow_inner(flow), NULL, text), 0.0, "H2");
	for (unsigned i = first; i < flow->count; i++)
		flow->pieces[i].keep = true;
}

static void draw_end(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	(void)piece;
	page_grey(page, 0.0);
	page_line(page, x, y, x + flow->width, 0.7);
}

/* The numbers and boxes say what to do; the other formats print the caption. */
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
		flow_add(flow, 1.0)->draw = draw_end; /* otherwise the line above the strip is enough */
}

/* ---- The strip -------------------------------------------------------------------------------------------------- */

static void draw_time(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	page_grey(page, 0.0);
	page_tag(page, "P");
	words_draw(page, &piece->words, 0, piece->words.lines, x + piece->x, y + 2.0, ALIGN_LEFT);
	draw_ticks(page, piece->node->card, x + flow->width, y + 1.0);
	page_tag_end(page, "P");
}

static struct words time_of(const struct page *page, const struct step_card *card, double width)
{
	struct buf text = { 0 };
	buf_addf(&text, "%u s%s%s%s%s", card->seconds, card->sides[0] != '\0' ? " " : "", card->sides,
		 card->tempo != NULL ? ", " : "", card->tempo != NULL ? card->tempo : "");
	struct words words = words_of(page, LOOK_FACT, width, NULL, buf_text(&text));
	buf_done(&text);
	return words;
}

/* The time beside the boxes, or above them if two boxes leave no room; both right of the figure. */
static void add_time(struct flow *flow, const struct page *page, const struct node *node, double left)
{
	const double box = tick_size + letter_width + 2.0, least = 4 * page_type(page, LOOK_FACT);
	const struct step_card *card = node->card;
	bool sided = card->left != TICK_NONE || card->right != TICK_NONE;
	double room = flow->width - left, width = room - (sided ? 2 * box : tick_size) - 4.0;
	struct words words = { 0 };
	if (width > least)
		words = time_of(page, card, width);
	else
		flow_words(flow, time_of(page, card, room), left, "P");
	struct piece *piece = flow_add(flow, (words.height > tick_size ? words.height : tick_size) + 4.0);
	piece->node = node;
	piece->x = left;
	piece->words = words;
	piece->owner = true;
	piece->draw = draw_time;
}

/* A box for the figure, beside the texts of a card. */
static void draw_card_pose(const struct page *page, const struct flow *flow, const struct piece *piece, double x,
			   double y)
{
	(void)flow;
	page_tag(page, "Figure");
	page_pose(page, &piece->node->card->pose, x, y + 1.0, piece->width, piece->columns.width[0]);
	page_tag_end(page, "Figure");
}

/* Adds a name, and below it the figure on the left and the words on the right.  Narrow cards have no room for cues: their
 * picture has to do. */
static void add_card(struct flow *flow, const struct page *page, const struct node *node, bool narrow)
{
	const struct step_card *card = node->card;
	double width = (narrow ? 9.5 : page->large ? 22 : 17) * MILLIMETRE, left = width + 0.5 * MILLIMETRE;
	double height = (page->tight > 2 ? 8.5 : narrow ? 9.5 : 15) * MILLIMETRE;
	struct buf name = { 0 };
	buf_addf(&name, "%u  ", card->number);
	buf_add_bytes(&name, card->name, text_without_remark(card->name));
	flow_words(flow, words_of(page, narrow ? LOOK_KEEP_OFF : LOOK_SIDES, flow->width, NULL, buf_text(&name)), 0.0,
		   "H3");
	buf_done(&name);
	double used = flow_height(flow);
	if (card->pose.pose != NULL) {
		struct piece *piece = flow_add(flow, 0.0);
		piece->node = node;
		piece->width = width;
		piece->columns.width[0] = height;
		piece->draw = draw_card_pose;
		used += height + 1.0;
	}
	add_time(flow, page, node, left);
	for (unsigned i = 0; !narrow && i < card->lines_count && i < 2; i++)
		flow_words(flow, words_of(page, LOOK_PLACE, flow->width - left, NULL, card->lines[i]), left, "P");
	if (flow_height(flow) < used)
		flow_add(flow, used - flow_height(flow));
}

static void draw_cards(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	page_grey(page, 0.0);
	page_line(page, x, y, x + flow->width, 0.7);
	for (unsigned i = 0; i < piece->sides_count; i++)
		flow_draw(page, &piece->sides[i], 0, piece->sides[i].count, x + piece->columns.x[i],
			  y + row_padding(page), 0.0);
}

/* Adds up to `most` cards side by side; returns the first node that is left. */
static const struct node *add_cards(struct flow *flow, const struct page *page, const struct node *node, unsigned most,
				    bool narrow)
{
	const double gap = 0.9 * page->size, width = (flow->width - (most - 1) * gap) / most;
	struct piece *piece = flow_add(flow, 0.0);
	piece->sides = mem_new(most, sizeof(*piece->sides));
	piece->row = true;
	piece->draw = draw_cards;
	for (unsigned i = 0; node != NULL && i < most; node = node->next, i++) {
		struct flow *side = &piece->sides[piece->sides_count++];
		flow_init(side, width);
		add_card(side, page, node, narrow);
		piece->columns.x[i] = i * (width + gap);
		double height = flow_height(side) + 2 * row_padding(page);
		piece->height = height > piece->height ? height : piece->height;
	}
	return node;
}

/* Spreads cards evenly over their lines. */
static unsigned cards_a_line(const struct page *page, unsigned count)
{
	enum { CARDS = 3, CARDS_NARROW = 5 };
	unsigned lines = (count + CARDS_NARROW - 1) / CARDS_NARROW;
	if (page->large)
		return 1;
	return page->tight == 0 || count <= CARDS ? CARDS : (count + lines - 1) / lines;
}

void flow_strip(struct flow *flow, const struct page *page, const struct node *strip)
{
	bool narrow = page->tight > 0;
	unsigned most = cards_a_line(page, node_children(strip));
	if (!narrow)
		add_caption(flow, page, strip->text);
	for (const struct node *node = strip->first; node != NULL;)
		node = add_cards(flow, page, node, most, narrow);
	flow_add(flow, 0.4 * page->size)->draw = draw_end;
}
