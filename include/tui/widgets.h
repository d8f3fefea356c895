/* SPDX-License-Identifier: MIT */
/* Small drawings that views are made of: frame, progress, pressure gauge, stroke track, lists. */
#ifndef TUI_WIDGETS_H
#define TUI_WIDGETS_H

#include "tui/view.h"

/* Where a view may draw: between the header line and the footer. */
struct area_box {
	int row, column, rows, columns;
};

/* Draws the title line and gives the rest of the frame; a frame of less than seven rows has no footer, one of less
 * than four no title. */
struct area_box frame_draw(struct canvas *canvas, const char *title, const char *right);

/* The keys of a view on the last row, as many as fit; ui_draw calls it. */
void footer_draw(struct canvas *canvas, const struct scene *scene, const struct view *view);

/* A bar of `columns`, filled as `part` is of `whole`. */
void progress_draw(struct canvas *canvas, int row, int column, int columns, int64_t part, int64_t whole);

/* The pressure gauge from 1 to 6: filled up to `pressure`, open up to `cap`, closed beyond; `rows` high. */
void gauge_draw(struct canvas *canvas, int row, int column, int rows, int columns, unsigned pressure, unsigned cap);

/* The words of the pressure scale under a gauge of the same columns, that of `pressure` set off. */
void gauge_words_draw(struct canvas *canvas, int row, int column, int columns, const struct catalogue *catalogue,
                      unsigned pressure);

/* The track of a stroke with its marker at `along` of 1000; an arrow points where it moves. */
void track_draw(struct canvas *canvas, int row, int column, int rows, int columns, const struct moment *moment);

/* The first row of a list to show so that the cursor is seen. */
int list_first(int cursor, int scroll, int rows, int count);

#endif
