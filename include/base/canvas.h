/* SPDX-License-Identifier: MIT */
/* A frame of cells: views draw the whole of it every time, the terminal works out what changed.
 *
 * Invariant: a cell of width 2 is followed by a cell of width 0; nothing is ever drawn outside. */
#ifndef BASE_CANVAS_H
#define BASE_CANVAS_H

#include "base/buf.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Meanings, not colours: io/terminal/terminal.c owns the one table that turns them into attributes. */
enum style {
	STYLE_BODY, /* ordinary text */
	STYLE_TITLE, /* the one thing to read first */
	STYLE_MUTED, /* may be overlooked */
	STYLE_ACCENT, /* what can be pressed, what moves */
	STYLE_GOOD, /* done, clear, light pressure */
	STYLE_CAUTION, /* working pressure, limited, the last seconds */
	STYLE_WARNING, /* stop, refused, pain */
	STYLE_COMING, /* between two bouts: what comes */
	STYLE_SELECTED, /* the row of the cursor */
	STYLE_BAR, /* filled part of a gauge */
	STYLE_TRACK, /* empty part of a gauge, frames and rules */
	STYLE_OUTLINE, /* drawing: the body's outline */
	STYLE_DETAIL, /* drawing: detail lines and other muscles */
	STYLE_NO_GO, /* drawing: hatched areas */
	STYLE_ZONE, /* drawing: the muscle of now, under working pressure */
	STYLE_ZONE_LIGHT, /* drawing: the muscle of now, under light pressure */
	STYLE_ZONE_NEXT, /* drawing: the muscle to come */
	STYLE_ZONE_DONE, /* drawing: muscles already rolled */
	STYLE_ZONE_SORE, /* drawing: marked muscles */
	STYLE_ROLLER, /* drawing: the tool on its path */
	STYLE_COUNT
};

struct cell {
	char utf8[14]; /* one grapheme, NUL-terminated; "" counts as a blank */
	uint8_t width; /* 1 or 2; 0 for the right half of a wide one */
	uint8_t style; /* enum style */
};

enum { CANVAS_ROWS_MAX = 120, CANVAS_COLUMNS_MAX = 400, CANVAS_SHEET_COLUMNS = 600 };

/* Owns its cells.  Start with {0}, size with canvas_resize, end with canvas_done. */
struct canvas {
	int rows, columns;
	bool ascii; /* draw without anything beyond ASCII; set by the caller, read by every view */
	bool turns; /* some text does not fit and is shown part by part: what is seen depends on the time */
	struct cell *cells;
};

/* Sizes (clamped to the maxima above) and blanks the frame. */
void canvas_resize(struct canvas *canvas, int rows, int columns);

/* Blanks rows of it. */
void canvas_blank(struct canvas *canvas, int row, int rows);

/* Makes it a blank sheet: wider than any screen, for rows that are read one by one.  On it no sentence is broken, and
 * nothing is drawn that is no text: no pictures, no large letters, nothing beside anything. */
void canvas_sheet(struct canvas *canvas);

/* Whether a room of so many columns is that of a sheet. */
bool canvas_is_sheet(int columns);
void canvas_done(struct canvas *canvas);

/* The cell, or NULL outside. */
struct cell *canvas_at(const struct canvas *canvas, int row, int column);

/* Draws at (row, column), clipped to the frame and to `columns_max`; a wide grapheme that would be cut is left out.
 * Returns the columns used. */
int canvas_text(struct canvas *canvas, int row, int column, int columns_max, enum style style, const char *text);
int canvas_textf(struct canvas *canvas, int row, int column, int columns_max, enum style style, const char *format, ...)
	__attribute__((format(printf, 6, 7)));

/* Draws one grapheme that is known to be one column wide, quicker than by measuring it. */
void canvas_symbol(struct canvas *canvas, int row, int column, enum style style, const char *symbol);

/* As canvas_text, right-aligned to end before `column_end`, and centred between two columns. */
int canvas_text_right(struct canvas *canvas, int row, int column_end, int columns_max, enum style style,
		      const char *text);
int canvas_text_centred(struct canvas *canvas, int row, int column, int columns, enum style style, const char *text);

/* Wraps `text` into a box; returns the rows used. */
int canvas_paragraph(struct canvas *canvas, int row, int column, int rows_max, int columns, enum style style,
		     const char *text);

/* Fills columns of one row with one grapheme. */
void canvas_fill(struct canvas *canvas, int row, int column, int columns, enum style style, const char *grapheme);

/* Puts a smaller frame on this one, its blanks too. */
void canvas_paste(struct canvas *canvas, int row, int column, const struct canvas *part);

/* The frame as lines of text without trailing blanks; with `styles`, after each line a line of style letters:
 * what golden frames hold. */
void canvas_dump(const struct canvas *canvas, bool styles, struct buf *ret_text);

#endif
