/* SPDX-License-Identifier: MIT */
/* Lays out the board for any size from 20 x 5 up, and caches its parts from frame to frame.
 *
 * Rows are granted one by one in the order of `ladder`.  The first five rows hold every essential value; each
 * further one makes something larger or adds space. */
#include "base/mem.h"
#include "tui/board_parts.h"
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* ---- The ladder ------------------------------------------------------------------------------------------------- */

enum { GOOD = -1 }; /* as many rows as the part needs to look good, see struct layout */

struct rung {
	enum part part;
	int rows; /* granted together or not at all */
};

static const struct rung ladder[] = {
	{ PART_NAME, 1 },      { PART_BIG, 1 },       { PART_WAY, 1 },     { PART_SETUP, 1 },    { PART_NEXT, 1 },
	{ PART_SETUP, 1 },     { PART_LINES, 1 },     { PART_STATE, 1 },   { PART_BIG, 2 },      { PART_WAY, 1 },
	{ PART_LINES, 1 },     { PART_GAP_BIG, 1 },   { PART_BIG, 2 },     { PART_WAY, 1 },      { PART_GAP_WAY, 1 },
	{ PART_GAP_LINES, 1 }, { PART_WAY, GOOD },    { PART_NAME, GOOD }, { PART_BIG, 1 },      { PART_GAP_NEXT, 1 },
	{ PART_LINES, 1 },     { PART_SETUP, GOOD },  { PART_BIG, 2 },     { PART_GAP_NAME, 1 }, { PART_GAP_BIG, 1 },
	{ PART_GAP_WAY, 1 },   { PART_BIG, 2 },       { PART_WAY, 2 },     { PART_GAP_NEXT, 1 }, { PART_LINES, GOOD },
	{ PART_NEXT, GOOD },   { PART_GAP_LINES, 1 },
};

/* Rows beyond the ladder are granted in turn from here. */
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
	/* Large letters need space above more than below; block letters bring their own. */
	if (letters_bring_air && layout->max[PART_GAP_NAME] > 0 && layout->rows[PART_NAME] > 1 &&
	    layout->rows[PART_GAP_NAME] == 0 && layout->rows[PART_GAP_BIG] > 0) {
		layout->rows[PART_GAP_NAME]++;
		layout->rows[PART_GAP_BIG]--;
	}
}

/* ---- The parts, remembered from frame to frame ------------------------------------------------------------------- */

enum { THE_LAYOUT = PART_COUNT, SIGHT_COUNT };

/* The fields of the board that a part depends on. */
struct sight {
	int part; /* or THE_LAYOUT */
	size_t at, size;
};

#define SEES(part, field)                                                               \
	{                                                                               \
		part, offsetof(struct board, field), sizeof(((struct board *)0)->field) \
	}

static const struct sight sights[] = {
	SEES(THE_LAYOUT, name),
	SEES(THE_LAYOUT, big_widest),
	SEES(THE_LAYOUT, rolling),
	SEES(THE_LAYOUT, from),
	SEES(THE_LAYOUT, to),
	SEES(THE_LAYOUT, setup),
	SEES(THE_LAYOUT, next),
	SEES(THE_LAYOUT, next_short),
	SEES(PART_STATE, state),
	SEES(PART_STATE, tone),
	SEES(PART_STATE, loud),
	SEES(PART_STATE, count),
	SEES(PART_STATE, side),
	SEES(PART_STATE, tool),
	SEES(PART_NAME, name),
	SEES(PART_NAME, side),
	SEES(PART_NAME, tone),
	SEES(PART_BIG, beside),
	SEES(PART_BIG, brief),
	SEES(PART_BIG, tone),
	SEES(PART_BIG, loud),
	SEES(PART_BIG, big_widest),
	SEES(PART_BIG, under),
	SEES(PART_BIG, rolling),
	SEES(PART_BIG, pressure),
	SEES(PART_BIG, cap),
	SEES(PART_BIG, catalogue),
	SEES(PART_WAY, from),
	SEES(PART_WAY, to),
	SEES(PART_WAY, tempo_s),
	SEES(PART_WAY, moving),
	SEES(PART_WAY, forward),
	SEES(PART_SETUP, setup),
	SEES(PART_LINES, lines),
	SEES(PART_LINES, lines_count),
	SEES(PART_LINES, spoken_line),
	SEES(PART_NEXT, next),
	SEES(PART_NEXT, next_short),
};

/* A part depends on these fields alone, so comparing them is enough. */
static struct board seen_by(int part, const struct board *board)
{
	struct board seen;
	memset(&seen, 0, sizeof seen);
	for (size_t i = 0; i < sizeof sights / sizeof sights[0]; i++)
		if (sights[i].part == part)
			memcpy((char *)&seen + sights[i].at, (const char *)board + sights[i].at, sights[i].size);
	return seen;
}

struct board_memory {
	struct board seen[SIGHT_COUNT]; /* when it was drawn */
	int turn[SIGHT_COUNT];
	bool turns[SIGHT_COUNT]; /* a text is shown part by part */
	struct layout layout;
	struct canvas cells; /* the part without its changing value ... */
	struct area_box passing[PART_COUNT]; /* ... here */
};

/* True if a part would be drawn differently from last time; stores its current fields. */
static bool look(struct board_memory *memory, int part, const struct board *board)
{
	struct board seen = seen_by(part, board);
	bool other = memcmp(&seen, &memory->seen[part], sizeof seen) != 0;
	bool turned = memory->turns[part] && memory->turn[part] != board->turn;
	if (other)
		memcpy(&memory->seen[part], &seen, sizeof seen);
	memory->turn[part] = board->turn;
	return other || turned;
}

static void draw_part_anew(struct board_memory *memory, enum part part, struct area_box box)
{
	struct board seen = memory->seen[part];
	seen.turn = memory->turn[part];
	memory->cells.turns = false;
	canvas_blank(&memory->cells, box.row, box.rows);
	memory->passing[part] = part_draw(&seen, &memory->cells, part, box, &memory->layout);
	memory->turns[part] = memory->cells.turns;
}

static void draw_parts(struct board_memory *memory, const struct board *board, bool all)
{
	int row = 0;
	for (enum part part = 0; part < PART_COUNT; part++) {
		struct area_box box = { row, 0, memory->layout.rows[part], memory->cells.columns };
		bool other = look(memory, (int)part, board);
		if (box.rows > 0 && (other || all))
			draw_part_anew(memory, part, box);
		row += box.rows;
	}
}

/* Returns true if the layout changed, so that all parts must be redrawn. */
static bool take_layout(struct board_memory *memory, const struct board *board, struct area_box box, bool ascii)
{
	struct canvas *cells = &memory->cells;
	bool same = cells->rows == box.rows && cells->columns == box.columns && cells->ascii == ascii;
	if (!look(memory, THE_LAYOUT, board) && same)
		return false;
	cells->ascii = ascii;
	canvas_resize(cells, box.rows, box.columns);
	memset(memory->passing, 0, sizeof memory->passing);
	parts_limits(&memory->layout, &memory->seen[THE_LAYOUT], cells, box);
	lay_out(&memory->layout, box.rows, !ascii);
	return true;
}

struct board_memory *board_memory_new(void)
{
	return mem_new(1, sizeof(struct board_memory));
}

void board_memory_free(struct board_memory *memory)
{
	if (memory == NULL)
		return;
	canvas_done(&memory->cells);
	free(memory);
}

void board_draw(const struct board *board, struct board_memory *memory, struct canvas *canvas, struct area_box box)
{
	struct board_memory *own = memory == NULL ? board_memory_new() : NULL;
	if (memory == NULL)
		memory = own;
	draw_parts(memory, board, take_layout(memory, board, box, canvas->ascii));
	canvas_paste(canvas, box.row, box.column, &memory->cells);
	for (enum part part = 0; part < PART_COUNT; part++) {
		struct area_box place = memory->passing[part];
		place.row += box.row;
		place.column += box.column;
		if (place.rows > 0)
			part_draw_changing(board, canvas, part, place);
	}
	board_memory_free(own);
}
