/* SPDX-License-Identifier: MIT */
/* The parts of the board, from top to bottom: each draws itself as large as its rows allow, and knows how many rows are
 * of use to it.  What passes (the countdown, the marker on its track) is drawn by itself, so that the rest need not be
 * drawn anew each second. */
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
	int good[PART_COUNT]; /* at these rows a part shows all it has, or turns into large letters */
	int most[PART_COUNT]; /* more than this are no use to it */
};

/* Sets `good` and `most` for a board in a box; no rows are given yet. */
void parts_limits(struct layout *ret_layout, const struct board *board, const struct canvas *canvas,
		  struct area_box box);

/* Draws a part in its rows.  Returns the place of what passes in it, which is left blank; no rows: nothing does. */
struct area_box part_draw(const struct board *board, struct canvas *canvas, enum part part, struct area_box box,
			  const struct layout *layout);

/* Draws what passes into the place that part_draw left for it. */
void part_draw_passing(const struct board *board, struct canvas *canvas, enum part part, struct area_box place);

#endif
