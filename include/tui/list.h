/* SPDX-License-Identifier: MIT */
/* Lists: rows of any height around a cursor, and marks where they go on.  A view says what a row is. */
#ifndef TUI_LIST_H
#define TUI_LIST_H

#include "tui/widgets.h"

/* What a row leaves to the list: a column for the cursor, and a blank. */
enum { LIST_LEAD = 2 };

/* Draws row `i` from the top of the box on, in `style` what is to be read of it; `of` is the list's.  Returns the rows
 * it takes: the list measures it by drawing it where nothing is seen. */
typedef int list_row(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style);

struct list {
	int count, cursor;
	list_row *row;
	const void *of; /* borrowed, for the rows */
	bool full; /* rows take all columns: none is kept free for the marks */
	int scroll; /* what is left out above of the row of the cursor, where that is larger than the room */
};

/* Draws as many rows around the cursor as there is room for, none in part but one that is larger than the room. */
void list_draw(const struct list *list, struct canvas *canvas, struct area_box box);

/* The rows of the frame that row `i`, or all rows of the list, take in so many columns. */
int list_height(const struct list *list, int i, int columns);
int list_rows(const struct list *list, int columns);

/* Says that there is more above or below: at the right edge of the first or last row, or where that is taken in the
 * column of the cursor, or in the next row. */
void list_marks(struct canvas *canvas, struct area_box box, bool above, bool below);

/* The cursor that an act asks for in a list of `count` rows of which `rows` are seen. */
int list_cursor(int cursor, int count, int rows, struct act act);

/* Moves cursor and scroll of the place as the act asks, from those of the list: a row that is larger than the room is
 * read to its end before the next one. */
void list_move(const struct list *list, struct area_box box, struct view_place *place, struct act act);

#endif
