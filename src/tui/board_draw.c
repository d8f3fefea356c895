/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lays out the board for any size from 20 x 5 up.
 *
 * Rows are granted one by one in the order of `ladder`.  The first five rows hold every essential value; each
 * further one makes something larger or adds space. */
#include "tui/board_parts.h"
#include <string.h>

/* ---- The ladder ------------------------------------------------------------------------------------------------- */

enum { GOOD = -1 }; /* as many rows as the part needs to look good; see struct layout */

struct rung {
	enum part part;
	int rows; /* granted together or not at all */
};

static const struct rung ladder[] = {
	{ PART_NAME, 1 },     { PART_BIG, 1 },     { PART_WAY, 1 },       { PART_SETUP, 1 },    { PART_NEXT, 1 },
	{ PART_SETUP, 1 },    { PART_LINES, 1 },   { PART_STATE, 1 },     { PART_BIG, 2 },      { PART_WAY, 1 },
	{ PART_LINES, 1 },    { PART_GAP_BIG, 1 }, { PART_BIG, 2 },       { PART_WAY, 1 },      { PART_NAME, GOOD },
	{ PART_BIG, GOOD },   { PART_GAP_WAY, 1 }, { PART_BIG, 1 },       { PART_WAY, GOOD },   { PART_GAP_LINES, 1 },
	{ PART_GAP_NEXT, 1 }, { PART_LINES, 1 },   { PART_SETUP, GOOD },  { PART_BIG, 2 },      { PART_GAP_NAME, 1 },
	{ PART_GAP_BIG, 1 },  { PART_GAP_WAY, 1 }, { PART_WAY, 2 },       { PART_LINES, GOOD }, { PART_BIG, 2 },
	{ PART_GAP_NEXT, 1 }, { PART_NEXT, GOOD }, { PART_GAP_LINES, 1 },
};

/* Any rows left over are granted in turn, starting here. */
static const struct rung beyond[] = {
	{ PART_BIG, 2 },       { PART_NAME, 1 },  { PART_GAP_WAY, 1 }, { PART_WAY, 1 },      { PART_BIG, 1 },
	{ PART_GAP_LINES, 1 }, { PART_LINES, 1 }, { PART_GAP_BIG, 1 }, { PART_GAP_NEXT, 1 }, { PART_NEXT, 1 },
};

enum { LADDER_COUNT = sizeof ladder / sizeof ladder[0], BEYOND_COUNT = sizeof beyond / sizeof beyond[0] };

static void grant(struct layout *layout, const struct rung *rung, int *left)
{
	int now = layout->rows[rung->part], wanted = rung->rows == GOOD ? layout->good[rung->part] - now : rung->rows;
	if (wanted <= 0 || wanted > *left || now + wanted > layout->max[rung->part])
		return;
	layout->rows[rung->part] += wanted;
	*left -= wanted;
}

static void lay_out(struct layout *layout, int rows, bool letters_bring_air)
{
	int left = rows, before;
	for (int i = 0; i < LADDER_COUNT; i++)
		grant(layout, &ladder[i], &left);
	do {
		before = left;
		for (int i = 0; i < BEYOND_COUNT; i++)
			grant(layout, &beyond[i], &left);
	} while (left < before);
	/* Large letters need more space above than below; block letters have their own. */
	if (letters_bring_air && layout->max[PART_GAP_NAME] > 0 && layout->rows[PART_NAME] > 1 &&
	    layout->rows[PART_GAP_NAME] == 0 && layout->rows[PART_GAP_BIG] > 0) {
		layout->rows[PART_GAP_NAME]++;
		layout->rows[PART_GAP_BIG]--;
	}
}

/* ---- The board --------------------------------------------------------------------------------------------------- */

/* The layout depends only on what stays the same from second to second, so that nothing moves while the user is
 * looking. */
static struct board steady(const struct board *board)
{
	struct board steady = { .big_widest = board->big_widest,
				.rolling = board->rolling,
				.from = board->from,
				.to = board->to,
				.setup = board->setup };
	memcpy(steady.name, board->name, sizeof steady.name);
	memcpy(steady.short_name, board->short_name, sizeof steady.short_name);
	memcpy(steady.next, board->next, sizeof steady.next);
	memcpy(steady.next_short, board->next_short, sizeof steady.next_short);
	return steady;
}

void board_draw(const struct board *board, struct canvas *canvas, struct area_box box)
{
	struct board plan = steady(board);
	struct layout layout = { 0 };
	int row = box.row;
	parts_limits(&layout, &plan, canvas, box);
	lay_out(&layout, box.rows, !canvas->ascii);
	for (enum part part = 0; part < PART_COUNT; row += layout.rows[part++]) {
		struct area_box place = { row, box.column, layout.rows[part], box.columns };
		if (place.rows == 0)
			continue;
		place = part_draw(board, canvas, part, place, &layout);
		if (place.rows > 0)
			part_draw_changing(board, canvas, part, place);
	}
}
