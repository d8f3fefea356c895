/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lists: rows of any height around a cursor, with marks if the list continues.  The view draws the rows. */
#ifndef TUI_LIST_H
#define TUI_LIST_H

#include "tui/widgets.h"

/* Columns at the start of a row that belong to the list: the cursor and a blank. */
enum { LIST_LEAD = 2 };

/* Draws row `i` at the top of the box, its main text in `style`; `of` comes from struct list.  Returns the rows used:
 * the list measures a row by drawing it on an empty canvas. */
typedef int list_row(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style);

struct list {
	int count, cursor;
	list_row *row;
	const void *of; /* borrowed; passed to `row` */
	bool full; /* rows use all columns: none is reserved for the marks */
	bool open; /* nothing is selected yet */
	int scroll; /* lines of the cursor's row scrolled out of view, if it is taller than the box */
};

/* Draws as many whole rows around the cursor as fit; only a row taller than the box is drawn in part. */
void list_draw(const struct list *list, struct canvas *canvas, struct area_box box);

/* The row drawn at this row of the canvas, for the mouse; -1: none. */
int list_row_at(const struct list *list, struct area_box box, int row);

/* The height of row `i`, or of all rows, at this width. */
int list_height(const struct list *list, int i, int columns);
int list_rows(const struct list *list, int columns);

/* Marks that the list continues above or below: at the right edge of the first or last row; if that is taken, in the
 * cursor column or in the next row. */
void list_marks(struct canvas *canvas, struct area_box box, bool above, bool below);

/* The cursor after an act, in a list of `count` rows of which `rows` are visible. */
int list_cursor(int cursor, int count, int rows, struct act act);

/* Moves the cursor to the row under the mouse; beside the list, a click changes nothing.  False if the act is not a
 * click. */
bool list_click(const struct list *list, struct area_box box, struct view_place *place, struct act act);

/* Moves the cursor and scroll of `place` by an act, which may be a click.  A row taller than the box scrolls to its end before the cursor
 * moves. */
void list_move(const struct list *list, struct area_box box, struct view_place *place, struct act act);

#endif
