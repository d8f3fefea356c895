/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws stretches and drills as a strip of small cards, several side by side. */
#include "paper/flow.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "paper/ticks.h"

static void add_caption(struct flow *flow, const struct page *page, const char *text)
{
	unsigned first = flow->count;
	flow_words(flow, words_of(page, LOOK_STRONG, flow_inner(flow), NULL, text), 0.0, "H2");
	for (unsigned i = first; i < flow->count; i++)
		flow->pieces[i].keep = true;
}

static void draw_time(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	page_grey(page, 0.0);
	page_tag(page, "P");
	words_draw(page, &piece->words, 0, piece->words.lines, x + piece->x, y + 2.0, ALIGN_LEFT);
	page_ticks(page, piece->node->card, x + flow->width, y + 1.0);
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

/* Puts the time beside the boxes or, if two boxes leave no space, above them; both are to the right of the figure. */
static void add_time(struct flow *flow, const struct page *page, const struct node *node, double left)
{
	const double least = 4 * page_type(page, LOOK_FACT);
	const struct step_card *card = node->card;
	bool sided = card->left != TICK_NONE || card->right != TICK_NONE;
	double room = flow->width - left, width = room - (sided ? 2 * TICK_PITCH : TICK_SIZE) - 4.0;
	struct words words = { 0 };
	if (width > least)
		words = time_of(page, card, width);
	else
		flow_words(flow, time_of(page, card, room), left, "P");
	struct piece *piece = flow_add(flow, (words.height > TICK_SIZE ? words.height : TICK_SIZE) + 4.0);
	piece->node = node;
	piece->x = left;
	piece->words = words;
	piece->owner = true;
	piece->draw = draw_time;
}

/* The box for the figure, beside the texts of a card. */
static void draw_card_pose(const struct page *page, const struct flow *flow, const struct piece *piece, double x,
			   double y)
{
	(void)flow;
	page_pose(page, &piece->node->card->pose, x, y + 1.0, piece->width, piece->columns.width[0]);
}

/* Adds a name and, below it, the figure on the left and the words on the right. Narrow cards have no space for cues:
 * their picture must suffice. */
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

/* A low card for a step without sides: the name and the time between the figure and the box. */
static void draw_low_card(const struct page *page, const struct flow *flow, const struct piece *piece, double x,
			  double y)
{
	double left = x + piece->columns.x[0], height = piece->height - 1.0;
	page_grey(page, 0.0);
	page_tag(page, "H3");
	piece_cell(page, piece, 0, left, y);
	page_tag_end(page, "H3");
	page_tag(page, "P");
	piece_cell(page, piece, 1, left, y + piece->cells[0].height);
	page_ticks(page, piece->node->card, x + flow->width, y + 1.0);
	if (piece->node->card->pose.pose != NULL)
		page_pose(page, &piece->node->card->pose, x, y + 1.0, piece->columns.width[0],
			  height < TICK_SIZE ? height : TICK_SIZE);
	page_tag_end(page, "P");
}

static void add_low_card(struct flow *flow, const struct page *page, const struct node *node)
{
	const double width = 9.5 * MILLIMETRE, left = width + 2.0, room = flow->width - left - TICK_SIZE - 4.0;
	const struct step_card *card = node->card;
	struct piece *piece = flow_add(flow, TICK_SIZE + 2.0);
	struct buf name = { 0 };
	buf_addf(&name, "%u  ", card->number);
	buf_add_bytes(&name, card->name, text_without_remark(card->name));
	piece->node = node;
	piece->columns.x[0] = left;
	piece->columns.width[0] = width;
	piece->cells = mem_new(2, sizeof(*piece->cells));
	piece->cells_count = 2;
	piece->cells[0] = words_of(page, LOOK_KEEP_OFF, room, NULL, buf_text(&name));
	piece->cells[1] = time_of(page, card, room);
	double height = piece->cells[0].height + piece->cells[1].height;
	piece->height = height > piece->height ? height : piece->height;
	piece->draw = draw_low_card;
	buf_done(&name);
}

static void draw_cards(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	page_grey(page, 0.0);
	page_line(page, x, y, x + flow->width, 0.7);
	for (unsigned i = 0; i < piece->sides_count; i++)
		flow_draw(page, &piece->sides[i], 0, piece->sides[i].count, x + piece->columns.x[i],
			  y + page_row_padding(page), 0.0);
}

/* Adds up to `most` cards side by side; returns the first remaining node. */
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
		if (page_is_compact(page) && node->card->left == TICK_NONE && node->card->right == TICK_NONE)
			add_low_card(side, page, node);
		else
			add_card(side, page, node, narrow);
		piece->columns.x[i] = i * (width + gap);
		double height = flow_height(side) + 2 * page_row_padding(page);
		piece->height = height > piece->height ? height : piece->height;
	}
	return node;
}

/* Distributes cards evenly over their lines. */
static unsigned cards_a_line(const struct page *page, unsigned count)
{
	enum { CARDS = 3, CARDS_NARROW = 5 };
	unsigned lines = (count + CARDS_NARROW - 1) / CARDS_NARROW;
	if (page->large)
		return 1;
	if (page->card)
		return 2;
	return page->tight == 0 || page_is_compact(page) || count <= CARDS ? CARDS : (count + lines - 1) / lines;
}

void flow_strip(struct flow *flow, const struct page *page, const struct node *strip)
{
	bool narrow = page->tight > 0;
	unsigned most = cards_a_line(page, node_children(strip));
	if (!narrow)
		add_caption(flow, page, strip->text);
	for (const struct node *node = strip->first; node != NULL;)
		node = add_cards(flow, page, node, most, narrow);
	flow_end(flow, page->tight < TIGHT_NO_SETUP ? 0.4 * page->size : 1.0);
}
