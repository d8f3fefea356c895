/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Small drawings shared by the views: frame, progress, pressure gauge, stroke track. */
#ifndef TUI_WIDGETS_H
#define TUI_WIDGETS_H

#include "tui/view.h"

/* The part of the frame that belongs to the view: between header and footer. */
struct area_box {
	int row, column, rows, columns;
};

/* Draws the title line and returns the rest of the frame.  Below seven rows, a key at the end of the title replaces the
 * footer; below four rows, the title is omitted as well. */
struct area_box frame_draw(struct canvas *canvas, const char *title, const char *right);

/* As frame_draw, with a warning such as "not recorded" that is never cut; "": none. */
struct area_box frame_marked(struct canvas *canvas, const char *title, const char *mark, const char *right);

/* The box that frame_draw returns, without drawing, for acts that depend on what is on screen. */
struct area_box frame_box(const struct canvas *canvas);

/* Splits off the right side of a box for a drawing; false if the box is too small. */
bool frame_split(struct area_box *box, struct area_box *ret_right);

/* Splits off the right side of a wide box for the details of the row under the cursor; false if the list needs all of
 * it. */
bool frame_details(struct area_box *box, struct area_box *ret_details);

/* Number of columns of the first line that belong to the view. */
int header_columns(const struct canvas *canvas);

/* Draws the keys of a view on the last row, as many as fit, and above them the app's message, which is cut only where
 * it would hide a question.  Called by ui_draw. */
void footer_draw(struct canvas *canvas, const struct scene *scene, const struct view *view);

/* Like canvas_text, but marks a text that is cut. */
int fit_draw(struct canvas *canvas, int row, int column, int columns, enum style style, const char *text);

/* Wraps a text into a box.  If it does not fit, shows one part after another as `turn` increases, so that nothing is
 * ever lost.  Returns the rows used. */
int turns_draw(struct canvas *canvas, struct area_box box, enum style style, const char *text, int turn);

/* The turn of such a text after a stop signal. */
int waiting_turn(const struct scene *scene);

/* The line about emergencies that a stop signal keeps at the bottom of the box, in turns if it does not fit: the rows
 * that it takes; and drawing it, which returns the rest of the box. */
int emergency_rows(const struct scene *scene, struct area_box box);
struct area_box emergency_draw(const struct scene *scene, struct canvas *canvas, struct area_box box);

/* Draws the cursor mark in front of a row. */
void cursor_draw(struct canvas *canvas, int row, int column, bool here);

/* Draws a heading in large letters, at most a quarter of the box high, if `rows_below` rows remain; otherwise as text.
 * Returns the rest of the box. */
int heading_rows(const struct canvas *canvas, struct area_box box, int rows_below, const char *text); /* 0: as text */
struct area_box heading_draw(struct canvas *canvas, struct area_box box, int rows_below, enum style style,
			     const char *text);

/* A bar of `columns`, filled in the proportion of `part` to `whole`. */
void progress_draw(struct canvas *canvas, int row, int column, int columns, int64_t part, int64_t whole);

/* Draws the pressure gauge from 0 to 10: filled up to `pressure` in `style`, open up to `cap`, a mark at the cap,
 * closed beyond it. */
void gauge_draw(struct canvas *canvas, struct area_box box, enum style style, unsigned pressure, unsigned cap);

/* Draws the words of the pressure scale under a gauge of the same width, as many as fit; highlights the word for
 * `pressure`. */
void gauge_words_draw(struct canvas *canvas, struct area_box box, const struct catalogue *catalogue, unsigned pressure);

/* Draws the track of a stroke, one or three rows high, with its marker at `along` of 1000 and an arrow in its
 * direction: forward (1), back (-1) or none (0). */
void track_draw(struct canvas *canvas, struct area_box box, unsigned along, int direction);

/* Rows of key tables: situations in which the footer names the key, the key (or two), its act, its description. */
#define BIND_2(in, key, other, act, name, label, help)             \
	{                                                          \
		key, other, act, name, label, help, in, NULL, NULL \
	}
#define BIND(in, key, act, name, label, help)                         \
	{                                                             \
		key, KEY_NONE, act, name, label, help, in, NULL, NULL \
	}
#define BIND_BRIEF(in, key, act, name, label, help, brief)             \
	{                                                              \
		key, KEY_NONE, act, name, label, help, in, NULL, brief \
	}
#define BIND_SERIES(in, key, act, name, label, help, series)            \
	{                                                               \
		key, KEY_NONE, act, name, label, help, in, series, NULL \
	}
/* Two rows for a key that suits only some selections: the help always names it, the footer only where it suits. */
#define BIND_SUITED(in, suited, key, other, act, name, label, help) \
	BIND_2(in, key, other, act, name, NULL, help), BIND_2(suited, key, other, act, name, label, help)
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

/* For views where plain mode reads out the row under the cursor, and for views that only scroll. */
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
#define KEYS_CLOSE \
	BIND_2(IN_ANY | IN_TYPING, KEY_ESC, 'q', DO(ACT_CLOSE), "close", "back", "Back to the previous view.")

#endif
