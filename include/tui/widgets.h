/* SPDX-License-Identifier: MIT */
/* Small drawings that views are made of: frame, progress, pressure gauge, stroke track. */
#ifndef TUI_WIDGETS_H
#define TUI_WIDGETS_H

#include "tui/view.h"

/* Where a view may draw: between the header line and the footer. */
struct area_box {
	int row, column, rows, columns;
};

/* Draws the title line and gives the rest of the frame; a frame of less than seven rows has no footer but a key at the
 * end of its title, one of less than four no title. */
struct area_box frame_draw(struct canvas *canvas, const char *title, const char *right);

/* The same room without drawing, for acts that depend on what is on the screen. */
struct area_box frame_box(const struct canvas *canvas);

/* Takes the right side of a box for a drawing where the box is large enough; false where it is not. */
bool frame_split(struct area_box *box, struct area_box *ret_right);

/* The columns of the first line that are the view's own. */
int header_columns(const struct canvas *canvas);

/* The keys of a view on the last row, as many as fit; over them the message of the app, whole whatever it covers.
 * ui_draw calls it. */
void footer_draw(struct canvas *canvas, const struct scene *scene, const struct view *view);

/* As canvas_text; what does not fit ends with a mark. */
int fit_draw(struct canvas *canvas, int row, int column, int columns, enum style style, const char *text);

/* Wraps a text into a box.  What does not fit comes in turn, one part after the other as `turn` goes up: nothing that is
 * said is ever cut.  Returns the rows used. */
int turns_draw(struct canvas *canvas, struct area_box box, enum style style, const char *text, int turn);

/* The mark in front of the row of the cursor. */
void cursor_draw(struct canvas *canvas, int row, int column, bool here);

/* A heading in large letters of at most a quarter of the box, but only where `rows_below` rows stay; else as text.
 * Returns the rest of the box. */
struct area_box heading_draw(struct canvas *canvas, struct area_box box, int rows_below, enum style style,
			     const char *text);

/* A bar of `columns`, filled as `part` is of `whole`. */
void progress_draw(struct canvas *canvas, int row, int column, int columns, int64_t part, int64_t whole);

/* The pressure gauge from 1 to 6: filled up to `pressure`, open up to `cap`, closed beyond; `rows` high. */
void gauge_draw(struct canvas *canvas, int row, int column, int rows, int columns, unsigned pressure, unsigned cap);

/* The words of the pressure scale under a gauge of the same columns, that of `pressure` set off. */
void gauge_words_draw(struct canvas *canvas, int row, int column, int columns, const struct catalogue *catalogue,
		      unsigned pressure);

/* The track of a stroke with its marker at `along` of 1000, one or three rows high; an arrow points where it moves: on
 * (1), back (-1), or nowhere (0). */
void track_draw(struct canvas *canvas, struct area_box box, unsigned along, int direction);

/* Rows of key tables: a key (or two), where it is told, what it asks for. */
#define BIND_2(in, key, other, act, name, label, help)       \
	{                                                    \
		key, other, act, name, label, help, in, NULL \
	}
#define BIND(in, key, act, name, label, help)                   \
	{                                                       \
		key, KEY_NONE, act, name, label, help, in, NULL \
	}
#define BIND_SERIES(in, key, act, name, label, help, series)      \
	{                                                         \
		key, KEY_NONE, act, name, label, help, in, series \
	}
#define DO(act)             \
	{                   \
		.kind = act \
	}
#define DO_VALUE(act, number)                \
	{                                    \
		.kind = act, .value = number \
	}
#define DO_SIDE(act, which)                \
	{                                  \
		.kind = act, .side = which \
	}
#define SHOW(view)                           \
	{                                    \
		.kind = ACT_SHOW, .at = view \
	}

/* Where plain mode reads the row of the cursor out, and where there is none. */
#define KEYS_MOVE KEYS_ROWS(IN_ANY)
#define KEYS_SCROLL KEYS_ROWS(IN_ANY | SCREEN)
#define KEYS_ROWS(in)                                                                            \
	BIND_2(in, KEY_ARROW_UP, 'k', DO(ACT_UP), "up", NULL, "Up one row."),                    \
		BIND_2(in, KEY_ARROW_DOWN, 'j', DO(ACT_DOWN), "down", NULL, "Down one row."),    \
		BIND(in, KEY_PAGE_UP, DO(ACT_PAGE_UP), "page-up", NULL, "Up one page."),         \
		BIND(in, KEY_PAGE_DOWN, DO(ACT_PAGE_DOWN), "page-down", NULL, "Down one page."), \
		BIND(in, KEY_FIRST, DO(ACT_FIRST), "first", NULL, "Go to the first row."),       \
		BIND(in, KEY_LAST, DO(ACT_LAST), "last", NULL, "Go to the last row.")
#define KEYS_HELP BIND(IN_ANY, '?', SHOW(VIEW_HELP), "help", "help", "All keys in this view.")
#define KEYS_CLOSE BIND_2(IN_ANY, KEY_ESC, 'q', DO(ACT_CLOSE), "close", "back", "Back to the previous view.")

#endif
