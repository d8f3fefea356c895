/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A frame of cells. Views draw all of it every time; the terminal works out what changed.
 *
 * Invariant: a cell of width 2 is followed by a cell of width 0. Nothing is ever drawn outside the frame. */
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
	STYLE_MUTED, /* of minor importance */
	STYLE_ACCENT, /* keys that can be pressed; moving parts */
	STYLE_GOOD, /* done, clear, light pressure */
	STYLE_CAUTION, /* working pressure, limited, the last seconds */
	STYLE_WARNING, /* stop, refused, pain */
	STYLE_COMING, /* between two bouts: what comes next */
	STYLE_SELECTED, /* the row under the cursor */
	STYLE_BAR, /* filled part of a gauge */
	STYLE_TRACK, /* empty part of a gauge, frames and rules */
	STYLE_OUTLINE, /* drawing: the body's outline */
	STYLE_DETAIL, /* drawing: detail lines and other muscles */
	STYLE_NO_GO, /* drawing: hatched areas */
	STYLE_ZONE, /* drawing: the current muscle, under working pressure */
	STYLE_ZONE_LIGHT, /* drawing: the current muscle, under light pressure */
	STYLE_ZONE_NEXT, /* drawing: the next muscle */
	STYLE_ZONE_DONE, /* drawing: muscles already rolled */
	STYLE_ZONE_SORE, /* drawing: marked muscles */
	STYLE_ROLLER, /* drawing: the tool on its path */
	STYLE_COUNT
};

struct cell {
	char utf8[14]; /* one grapheme, NUL-terminated; "" is a blank */
	uint8_t width; /* 1 or 2; 0 for the right half of a wide one */
	uint8_t style; /* enum style */
};

enum { CANVAS_ROWS_MAX = 120, CANVAS_COLUMNS_MAX = 400 };

/* Owns its cells.  Start with {0}, size with canvas_resize, end with canvas_done. */
struct canvas {
	int rows, columns;
	bool ascii; /* use only ASCII characters; set by the caller, read by every view */
	struct cell *cells;
};

/* Resizes (clamped to the maxima above) and blanks the frame. */
void canvas_resize(struct canvas *canvas, int rows, int columns);

/* Blanks `rows` rows starting at `row`. */
void canvas_blank(struct canvas *canvas, int row, int rows);

void canvas_done(struct canvas *canvas);

/* The cell, or NULL outside the frame. */
struct cell *canvas_at(const struct canvas *canvas, int row, int column);

/* Draws at (row, column), clipped to the frame and to `columns_max`; omits a wide grapheme that would be cut in half.
 * Returns the columns used. */
int canvas_text(struct canvas *canvas, int row, int column, int columns_max, enum style style, const char *text);
int canvas_textf(struct canvas *canvas, int row, int column, int columns_max, enum style style, const char *format, ...)
	__attribute__((format(printf, 6, 7)));

/* Draws one grapheme known to be one column wide, without measuring it. */
void canvas_symbol(struct canvas *canvas, int row, int column, enum style style, const char *symbol);

/* As canvas_text, but right-aligned to end before `column_end`, or centred between two columns. */
int canvas_text_right(struct canvas *canvas, int row, int column_end, int columns_max, enum style style,
		      const char *text);
int canvas_text_centred(struct canvas *canvas, int row, int column, int columns, enum style style, const char *text);

/* Wraps `text` into a box; returns the rows used. */
int canvas_paragraph(struct canvas *canvas, int row, int column, int rows_max, int columns, enum style style,
		     const char *text);

/* Fills columns of one row with one grapheme. */
void canvas_fill(struct canvas *canvas, int row, int column, int columns, enum style style, const char *grapheme);

/* Copies a smaller frame onto this one, blanks included. */
void canvas_paste(struct canvas *canvas, int row, int column, const struct canvas *part);

/* The frame as lines of text without trailing blanks; with `styles`, each line is followed by a line of style letters.
 * Golden frames use this format. */
void canvas_dump(const struct canvas *canvas, bool styles, struct buf *ret_text);

#endif
