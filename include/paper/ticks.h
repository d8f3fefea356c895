/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The tick boxes, and other parts shared by the rows and cards of steps. */
#ifndef PAPER_TICKS_H
#define PAPER_TICKS_H

#include "paper/flow.h"

#define TICK_SIZE (8 * MILLIMETRE)
#define TICK_LETTER (3.6 * MILLIMETRE) /* room for L or R beside a box */
#define TICK_PITCH (TICK_SIZE + TICK_LETTER + 5.0) /* of two boxes: a letter is nearer to its own */

/* True if the rows of a front are at their closest. */
bool page_is_compact(const struct page *page);

/* The space above and below the texts of a row. */
double page_row_padding(const struct page *page);

/* Draws one box per side, or one for a step without sides, ending at `right`; the person's left is on the left. */
void page_ticks(const struct page *page, const struct step_card *card, double right, double y);

/* Draws a text of a row; returns where the next one goes. */
double piece_cell(const struct page *page, const struct piece *piece, unsigned cell, double x, double y);

#endif
