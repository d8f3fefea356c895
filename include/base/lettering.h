/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Large letters and digits, legible from two metres, at any height from three rows up.
 *
 * All digits have the same width, so that a countdown does not jitter. Only capitals, digits and some signs exist;
 * lower-case letters are shown as capitals. */
#ifndef BASE_LETTERING_H
#define BASE_LETTERING_H

#include "base/canvas.h"

/* Columns of `text` at this height; 0 if the height is too small (3 rows; 5 in ASCII) or a letter is unknown. */
int lettering_columns(const char *text, int rows, bool ascii);

/* The greatest height up to `rows_max` at which `text` fits into `columns`; 0 if there is none. */
int lettering_rows(const char *text, int rows_max, int columns, bool ascii);

/* Draws `text` with its upper left corner at (row, column). */
void lettering_draw(struct canvas *canvas, int row, int column, int rows, enum style style, const char *text);

/* Number of lines that `text` takes at this height, broken at spaces; 0 if a word is too wide for `columns`. */
int lettering_lines(const char *text, int rows, int columns, bool ascii);

/* Draws `text` over as many lines as it needs, with one blank row between them. */
void lettering_paragraph(struct canvas *canvas, int row, int column, int rows, int columns, enum style style,
			 const char *text);

#endif
