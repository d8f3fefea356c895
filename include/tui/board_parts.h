/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The parts of the board, from top to bottom.
 *
 * Each part draws itself as large as its rows allow and knows how many rows it can use.  The countdown and the
 * marker on the track change each second; they are drawn separately, so that the rest need not be. */
#ifndef TUI_BOARD_PARTS_H
#define TUI_BOARD_PARTS_H

#include "tui/board.h"

enum part {
	PART_STATE,
	PART_GAP_NAME,
	PART_NAME,
	PART_GAP_BIG,
	PART_BIG,
	PART_GAP_WAY,
	PART_WAY,
	PART_SETUP,
	PART_GAP_LINES,
	PART_LINES,
	PART_GAP_NEXT,
	PART_NEXT,
	PART_COUNT
};

struct layout {
	int rows[PART_COUNT];
	int good[PART_COUNT]; /* with this many rows a part is complete, or switches to large letters */
	int max[PART_COUNT]; /* a part cannot use more rows than this */
};

/* Sets `good` and `max` for a board in a box; `rows` stay zero. */
void parts_limits(struct layout *ret_layout, const struct board *board, const struct canvas *canvas,
		  struct area_box box);

/* Draws a part in its rows.  Returns the place left blank for its changing value; it has no rows if there is none. */
struct area_box part_draw(const struct board *board, struct canvas *canvas, enum part part, struct area_box box,
			  const struct layout *layout);

/* Draws the changing value of a part in the place that part_draw left for it. */
void part_draw_changing(const struct board *board, struct canvas *canvas, enum part part, struct area_box place);

#endif
