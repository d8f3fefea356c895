/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The board: the words and figures of the session view at one snapshot.
 *
 * board_fill decides what is shown, board_draw where and how large, so that no size loses a value. */
#ifndef TUI_BOARD_H
#define TUI_BOARD_H

#include "tui/widgets.h"

enum { BOARD_LINES_MAX = 3, BOARD_UNDER_MAX = 2, BOARD_TEXT_MAX = 160 };

struct board {
	const struct catalogue *catalogue;
	const char *state; /* "Light pass", "Switch sides", "Paused" */
	enum style tone; /* of the state and the parts that belong to it */
	bool loud; /* the state matters most now: paused, hold, get back in position */
	char count[BOARD_TEXT_MAX]; /* "2 of 6": the pass; may be "" */
	char name[BOARD_TEXT_MAX]; /* muscle, stretch, drill */
	char short_name[BOARD_TEXT_MAX]; /* for large letters, if the name is too long */
	const char *side; /* "LEFT" */
	const char *beside; /* next to the countdown: the side, or a loud state */
	const char *brief; /* state for frames without a row for it; "" if other parts already show it */
	char tool[BOARD_TEXT_MAX]; /* or the repeats of an exercise */
	const char *big_widest; /* the widest countdown of this step, so that nothing shifts */
	char under[BOARD_UNDER_MAX][BOARD_TEXT_MAX]; /* next to the countdown: what it counts, the tool needed */
	bool rolling; /* show the pressure gauge and the stroke track */
	unsigned pressure, cap; /* of the gauge */
	bool working; /* the forward stroke above a touch: the only time for the caution colour */
	const char *from, *to; /* landmarks of the track */
	unsigned tempo_s; /* seconds per stroke */
	bool moving, forward; /* direction of the stroke */
	const char *setup; /* how to get into position, shown instead of the track; "" if there is none */
	char lines[BOARD_LINES_MAX][BOARD_TEXT_MAX]; /* cues */
	enum line_kind line_kinds[BOARD_LINES_MAX];
	int lines_count;
	int spoken_line; /* index of the line just spoken; -1: none */
	char next[BOARD_TEXT_MAX]; /* side, name, seconds, another tool */
	char next_short[BOARD_TEXT_MAX]; /* side and name */
	const struct step *shown; /* step in the drawing; NULL: none */
	bool next_shown; /* `shown` is the coming step */
	bool other_side; /* the second half of a drill that changes legs halfway */

	int turn; /* which part to show of a text that does not fit */

	/* Changes from second to second: the layout does not depend on it. */
	char big[24]; /* the countdown */
	enum style big_style;
	unsigned along; /* position of the marker on the track */
};

void board_fill(struct board *ret_board, const struct scene *scene);
void board_draw(const struct board *board, struct canvas *canvas, struct area_box box);

#endif
