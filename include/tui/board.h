/* SPDX-License-Identifier: MIT */
/* The board: what the session view says at a moment, before it is known how much room there is.
 *
 * One function decides what is said, another (view_session.c) where and how large, so that no size can lose a value. */
#ifndef TUI_BOARD_H
#define TUI_BOARD_H

#include "tui/view.h"

enum { BOARD_LINES_MAX = 3, BOARD_TEXT_MAX = 160 };

struct board {
	const char *state;               /* "Light pass", "Switch sides", "Paused" */
	enum style tone;                 /* of the state and of what belongs to it */
	bool loud;                       /* the state is what counts now: paused, hold, back into place */
	char count[BOARD_TEXT_MAX];      /* "2 of 6": the pass; may be "" */
	const char *name;                /* muscle, stretch, drill */
	const char *side;                /* "LEFT" */
	char tool[BOARD_TEXT_MAX];       /* with "Fetch: " where another one is needed than before */
	char big[24];                   /* the countdown */
	enum style big_style;
	char under[BOARD_TEXT_MAX];      /* what the countdown counts; may be "" */
	bool rolling;                    /* pressure gauge and stroke track are shown */
	char way[BOARD_TEXT_MAX];        /* direction and tempo */
	const char *setup;               /* how to get into place: instead of the track; "" else */
	char lines[BOARD_LINES_MAX][BOARD_TEXT_MAX]; /* cues */
	int lines_count;
	int said;                        /* the line that was just said; -1: none */
	char next[BOARD_TEXT_MAX];
	const struct step *shown;        /* what the drawing shows; NULL: nothing */
	bool next_shown;                 /* it is still to come */
};

void board_fill(struct board *ret_board, const struct scene *scene);

#endif
