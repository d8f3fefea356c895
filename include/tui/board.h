/* SPDX-License-Identifier: MIT */
/* The board: what the session view says at a moment.
 *
 * board_fill decides what is said, board_draw where and how large, so that no size can lose a value. */
#ifndef TUI_BOARD_H
#define TUI_BOARD_H

#include "tui/widgets.h"

enum { BOARD_LINES_MAX = 3, BOARD_UNDER_MAX = 2, BOARD_TEXT_MAX = 160 };

struct board {
	const struct catalogue *catalogue;
	const char *state; /* "Light pass", "Switch sides", "Paused" */
	enum style tone; /* of the state and of what belongs to it */
	bool loud; /* the state is what counts now: paused, hold, back into place */
	char count[BOARD_TEXT_MAX]; /* "2 of 6": the pass; may be "" */
	char name[BOARD_TEXT_MAX]; /* muscle, stretch, drill */
	const char *side; /* "LEFT" */
	const char *beside; /* the countdown: the side, or a loud state */
	const char *brief; /* state where it has no row of its own; "" while rolling tells enough */
	char tool[BOARD_TEXT_MAX]; /* or how often, of an exercise */
	const char *big_widest; /* countdown: as wide as it gets in this step, so that nothing moves */
	char under[BOARD_UNDER_MAX][BOARD_TEXT_MAX]; /* beside the countdown: what it counts, the tool to fetch */
	bool rolling; /* pressure gauge and stroke track are shown */
	unsigned pressure, cap; /* of the gauge */
	const char *from, *to; /* of the track: its landmarks, */
	unsigned tempo_s; /* seconds of a stroke, */
	bool moving, forward; /* and where it goes */
	const char *setup; /* how to get into place: instead of the track; "" else */
	char lines[BOARD_LINES_MAX][BOARD_TEXT_MAX]; /* cues */
	enum line_kind line_kinds[BOARD_LINES_MAX];
	int lines_count;
	int said; /* the line that was just said; -1: none */
	char next[BOARD_TEXT_MAX]; /* side, name, seconds, another tool */
	char next_short[BOARD_TEXT_MAX]; /* side and name */
	const struct step *shown; /* what the drawing shows; NULL: nothing */
	bool next_shown; /* it is still to come */

	int turn; /* which part of a text that does not fit is shown */

	/* What passes: while the above stays, nothing but this is drawn anew. */
	char big[24]; /* the countdown */
	enum style big_style;
	unsigned along; /* place of the marker on the track */
};

/* Zeroed to the last byte, so that boards can be compared. */
void board_fill(struct board *ret_board, const struct scene *scene);

/* The board as it was drawn last, part by part and without what passes. */
struct board_memory *board_memory_new(void);
void board_memory_free(struct board_memory *memory); /* may be NULL */

/* `memory`, if not NULL, makes it quicker and never different. */
void board_draw(const struct board *board, struct board_memory *memory, struct canvas *canvas, struct area_box box);

#endif
