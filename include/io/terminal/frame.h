/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A frame on its way to the screen: the columns that changed, and the characters and style of each cell. */
#ifndef IO_TERMINAL_FRAME_H
#define IO_TERMINAL_FRAME_H

#include "base/canvas.h"
#include <wchar.h>

/* Columns of a row; the end is not included. */
struct span {
	int first, end;
};

/* The terminal's properties that decide how cells look. */
struct frame_looks {
	bool utf8;
	bool shows_on_blanks[STYLE_COUNT]; /* reversed or underlined: a blank in this style is visible */
};

enum { FRAME_CELL_CHARACTERS = 4 }; /* ncurses holds five, including the end */

struct frame_cell {
	wchar_t text[FRAME_CELL_CHARACTERS + 1];
	enum style style;
};

/* Finds the columns of a row that differ from `shown`, and copies the row there.  Most of a frame is usually unchanged
 * and need not go through ncurses again. */
struct span frame_take_row(struct canvas *shown, const struct canvas *canvas, int row, int columns);

/* Converts the cells of a span; returns how many there are, at most one per column. */
int frame_cells(const struct canvas *canvas, int row, struct span span, const struct frame_looks *looks,
		struct frame_cell *ret_cells);

#endif
