/* SPDX-License-Identifier: MIT */
/* The board: what the session view says at a moment.
 *
 * board_fill decides what is said, board_draw where and how large, so that no size can lose a value. */
#ifndef TUI_BOARD_H
#define TUI_BOARD_H

#include "tui/widgets.h"

enum { BOARD_LINES_MAX = 3, BOARD_UNDER_MAX = 2, BOARD_TEXT_MAX = 160 };

struct board {
	const char *state;               /* "Light pass", "Switch sides", "Paused" */
	enum style tone;                 /* of the state and of what belongs to it */
	bool loud;                       /* the state is what counts now: paused, hold, back into place */
	char count[BOARD_TEXT_MAX];      /* "2 of 6": the pass; may be "" */
	char name[BOARD_TEXT_MAX];       /* muscle, stretch, drill */
	const char *side;                /* "LEFT" */
	char tool[BOARD_TEXT_MAX];       /* or how often, of an exercise */
	char big[24];                   /* the countdown */
	const char *big_widest;          /* as wide as it gets in this step, so that nothing moves when it passes ten */
	enum style big_style;
	char under[BOARD_UNDER_MAX][BOARD_TEXT_MAX]; /* beside the countdown: what it counts, the tool to fetch */
	bool rolling;                    /* pressure gauge and stroke track are shown */
	const char *setup;               /* how to get into place: instead of the track; "" else */
	char lines[BOARD_LINES_MAX][BOARD_TEXT_MAX]; /* cues */
	int lines_count;
	int said;                        /* the line that was just said; -1: none */
	char next[BOARD_TEXT_MAX];       /* side, name, seconds, another tool */
	char next_short[BOARD_TEXT_MAX]; /* side and name */
	int turn;                        /* which part of a text that does not fit is shown */
	const struct step *shown;        /* what the drawing shows; NULL: nothing */
	bool next_shown;                 /* it is still to come */
};

void board_fill(struct board *ret_board, const struct scene *scene);
void board_draw(const struct board *board, const struct scene *scene, struct canvas *canvas, struct area_box box);

#endif
