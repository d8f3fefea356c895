/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws the boxes to tick, and what rows and cards of steps share. */
#include "paper/ticks.h"

bool page_is_compact(const struct page *page)
{
	return page->tight >= TIGHT_COMPACT;
}

double page_row_padding(const struct page *page)
{
	return (page->tight < 2 ? 0.7 : page->tight < TIGHT_NO_SETUP ? 0.35 : 0.15) * MILLIMETRE;
}

static void draw_cross(const struct page *page)
{
	const double inset = 1.6;
	cairo_move_to(page->cairo, inset, inset);
	cairo_line_to(page->cairo, TICK_SIZE - inset, TICK_SIZE - inset);
	cairo_move_to(page->cairo, inset, TICK_SIZE - inset);
	cairo_line_to(page->cairo, TICK_SIZE - inset, inset);
	cairo_set_line_width(page->cairo, 1.4);
	cairo_stroke(page->cairo);
}

static void draw_box(const struct page *page, const void *data)
{
	enum tick tick = *(const enum tick *)data;
	page_frame(page, 0.0, 0.0, TICK_SIZE, TICK_SIZE, tick == TICK_CLOSED ? 0.6 : 1.0);
	if (tick == TICK_CLOSED)
		draw_cross(page);
}

/* Draws a box with its letter (may be NULL) on the left. */
static void stamp_box(const struct page *page, double x, double y, const char *letter, enum tick tick)
{
	page_stamp(page, &(struct recipe){ STAMP_TICK, tick, 1.0, 2.0, TICK_SIZE, TICK_SIZE, draw_box, &tick }, x, y);
	if (letter != NULL)
		page_text(page, LOOK_MUSCLE, x - TICK_LETTER / 2 - 1.0, y + 3.0, ALIGN_CENTRE, letter);
}

void page_ticks(const struct page *page, const struct step_card *card, double right, double y)
{
	double x = right - TICK_SIZE;
	if (card->left == TICK_NONE && card->right == TICK_NONE)
		stamp_box(page, x, y, NULL, TICK_OPEN);
	if (card->right != TICK_NONE)
		stamp_box(page, x, y, "R", card->right);
	if (card->left != TICK_NONE)
		stamp_box(page, x - TICK_PITCH, y, "L", card->left);
}

double piece_cell(const struct page *page, const struct piece *piece, unsigned cell, double x, double y)
{
	const struct words *words = &piece->cells[cell];
	words_draw(page, words, 0, words->lines, x, y, ALIGN_LEFT);
	return y + words->height;
}
