/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws the parts of the board.
 *
 * With enough rows, words grow into large letters: on a terminal with many small cells, only those are legible from
 * two metres. */
#include "tui/board_parts.h"

#include "base/lettering.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

/* ---- Words, as large as there is room --------------------------------------------------------------------------- */

enum {
	LETTERS_MIN = 3,
	LETTERS_MIN_ASCII = 5,
	LETTERS_MAX = 9,
	SETUP_LINES_MAX = 4,
	NAME_LINES_MAX = 2,
	CUE_LINES_MAX = 3
};

static int letters_min(const struct canvas *canvas)
{
	return canvas->ascii ? LETTERS_MIN_ASCII : LETTERS_MIN;
}

/* The height of the largest letters in which a text fits a box; 0 if none fit. */
static int letters_fit(const struct canvas *canvas, struct area_box box, const char *text, int lines_max)
{
	for (int rows = box.rows < LETTERS_MAX ? box.rows : LETTERS_MAX; rows >= letters_min(canvas); rows--) {
		int lines = lettering_lines(text, rows, box.columns, canvas->ascii);
		if (lines > 0 && lines <= lines_max && lines * (rows + 1) - 1 <= box.rows)
			return rows;
	}
	return 0;
}

/* Draws a text in large letters if they fit, otherwise wrapped; returns the rows used. */
static int words_draw(struct canvas *canvas, struct area_box box, int lines_max, enum style style, const char *text,
		      int turn)
{
	int rows = letters_fit(canvas, box, text, lines_max);
	if (rows == 0)
		return turns_draw(canvas, box, style, text, turn);
	lettering_paragraph(canvas, box.row, box.column, rows, box.columns, style, text);
	return lettering_lines(text, rows, box.columns, canvas->ascii) * (rows + 1) - 1;
}

/* The rows that a text takes in the smallest letters; 0 if it needs several lines. */
static int letters_rows(const struct canvas *canvas, int columns, const char *text, int lines_max)
{
	int least = letters_min(canvas), lines = lettering_lines(text, least, columns, canvas->ascii);
	return lines <= lines_max ? lines * (least + 1) - (lines > 0) : 0;
}

static struct area_box below(struct area_box box, int rows)
{
	return (struct area_box){ box.row + rows, box.column, box.rows - rows, box.columns };
}

/* ---- State and name --------------------------------------------------------------------------------------------- */

/* Includes the side if a loud state takes the side's place beside the countdown. The pass count gives way to the
 * tool. */
static void draw_state(const struct board *board, struct canvas *canvas, struct area_box box, bool with_side)
{
	char count[BOARD_TEXT_MAX] = "";
	if (board->count[0] != '\0')
		snprintf(count, sizeof count, board->loud ? " pass %.16s" : " %.16s", board->count);
	int used = canvas_textf(canvas, box.row, box.column, box.columns, board->tone, "%s%s%s", board->state,
				with_side ? " " : "", with_side ? board->side : "");
	int free = box.columns - used - 2 - text_columns(board->tool);
	if (free < 0 || free >= text_columns(count))
		used += canvas_text(canvas, box.row, box.column + used, box.columns - used, STYLE_MUTED, count);
	free = box.columns - used - 2;
	/* A loud state is wider and matters more than a tool name cut short. */
	if (free > 0 && (!board->loud || text_columns(board->tool) <= free))
		canvas_text_right(canvas, box.row, box.column + box.columns, free, STYLE_BODY, board->tool);
}

/* Adds the side in front if it does not fit beside the countdown. */
static void draw_name(const struct board *board, struct canvas *canvas, struct area_box box, bool with_side)
{
	int used = 0;
	if (with_side && board->side[0] != '\0')
		used = canvas_textf(canvas, box.row, box.column, box.columns, board->tone, "%s ", board->side);
	box.column += used;
	box.columns -= used;
	bool whole = letters_fit(canvas, box, board->name, NAME_LINES_MAX) > 0;
	const char *name =
		whole || letters_fit(canvas, box, board->short_name, 1) == 0 ? board->name : board->short_name;
	words_draw(canvas, box, NAME_LINES_MAX, STYLE_TITLE, name, board->turn);
}

/* ---- Countdown, side and pressure ------------------------------------------------------------------------------- */

/* Formats the pressure on the one scale used everywhere, longest version first; with `most` also how far it may
 * rise. */
static const char *pressure_text(const struct board *board, int way, bool most, char out[BOARD_TEXT_MAX])
{
	static const char *const starts[] = { "Pressure %u of 10: %s", "%u of 10, %s", "%u of 10, %s", "%u of 10, %s",
					      "%u %s" };
	static const char *const ends[] = { ", up to %u %s", ", up to %u %s", ", up to %u", ", to %u", " to %u" };
	const struct catalogue *catalogue = board->catalogue;
	int used = snprintf(out, BOARD_TEXT_MAX, starts[way], board->pressure,
			    catalogue_pressure_word(catalogue, board->pressure));
	if (most && board->cap > board->pressure && used < BOARD_TEXT_MAX)
		snprintf(out + used, BOARD_TEXT_MAX - (size_t)used, ends[way], board->cap,
			 catalogue_pressure_word(catalogue, board->cap));
	return out;
}

/* The longest version that fits in large letters, otherwise the longest that fits as text. */
static const char *pressure_fitting(const struct board *board, const struct canvas *canvas, struct area_box box,
				    char out[BOARD_TEXT_MAX])
{
	enum { WAYS = 5, LARGE_WAYS = 2 };
	for (int way = 0; way < LARGE_WAYS; way++)
		if (letters_fit(canvas, box, pressure_text(board, way, false, out), 1) > 0)
			return out;
	for (int way = 0; way < WAYS; way++)
		if (text_lines(pressure_text(board, way, true, out), box.columns) <= box.rows)
			return out;
	return out;
}

/* The most important text beside the countdown when there is only one row: the pressure, or the tool needed. */
static void draw_short(const struct board *board, struct canvas *canvas, struct area_box box, bool has_state)
{
	char pressure[BOARD_TEXT_MAX];
	const char *text = has_state ? "" : board->brief;
	bool is_state = board->loud && !has_state;
	if (board->rolling && !is_state)
		text = pressure_fitting(board, canvas, box, pressure);
	else if (board->under[0][0] != '\0' && !is_state)
		text = board->under[board->under[1][0] != '\0'];
	turns_draw(canvas, box, board->tone, text, board->turn);
}

/* The fewest columns that need no more lines, which avoids a single word on the last line. */
static int even_columns(const char *text, int columns)
{
	int lines = text_lines(text, columns);
	while (columns > 1 && text_lines(text, columns - 1) == lines)
		columns--;
	return columns;
}

static void draw_gauge(const struct board *board, struct canvas *canvas, struct area_box box)
{
	char text[BOARD_TEXT_MAX];
	int thick = box.rows >= 9 ? 3 : box.rows >= 6 ? 2 : 1, columns = box.columns < 60 ? box.columns : 60;
	if (box.rows < 1)
		return;
	struct area_box words = box;
	words.rows = box.rows >= thick + 5 ? box.rows - thick - 2 : 1;
	pressure_fitting(board, canvas, words, text);
	bool large = letters_fit(canvas, words, text, 1) > 0;
	if (!large)
		words.columns = even_columns(text, words.columns);
	int used = words_draw(canvas, words, 1, STYLE_TITLE, text, 0);
	box = below(box, used + (used > 1 ? 1 : 0));
	struct area_box gauge = { box.row, box.column, thick, columns };
	if (box.rows >= thick)
		gauge_draw(canvas, gauge, board->working ? STYLE_ZONE : STYLE_ZONE_LIGHT, board->pressure, board->cap);
	if (box.rows > thick)
		gauge_words_draw(canvas, below(gauge, thick), board->catalogue, board->pressure);
	/* The large letters have no room for the cap, so show it below. */
	if (large && box.rows > thick + 1 && board->cap > board->pressure)
		canvas_textf(canvas, box.row + thick + 1, box.column, box.columns, STYLE_BODY, "up to %u %s",
			     board->cap, catalogue_pressure_word(board->catalogue, board->cap));
}

static bool names_side(int rows)
{
	return rows >= LETTERS_MIN;
}

static int max_of(int a, int b)
{
	return a > b ? a : b;
}

/* Rows beside the countdown for the side in large letters and the pressure below. A small ASCII frame omits the words
 * of the pressure gauge. */
static int beside_rows(const struct canvas *canvas)
{
	return canvas->ascii ? LETTERS_MIN_ASCII + 2 : LETTERS_MIN + 3;
}

/* Draws beside the countdown: the side or a loud state, its detail, and the pressure. */
static void draw_beside(const struct board *board, struct canvas *canvas, struct area_box box)
{
	const char *first = board->beside;
	struct area_box words = box;
	words.rows = box.rows >= beside_rows(canvas) ? max_of(box.rows / 3, letters_min(canvas)) : 1;
	/* The state is already shown above, so repeat it only in large letters. */
	if (first[0] != '\0' && (!board->loud || letters_fit(canvas, words, first, 1) > 0)) {
		int used = words_draw(canvas, words, 1, board->tone, first, board->turn);
		box = below(box, used + (box.rows - used >= 4 ? 1 : 0));
	}
	for (int i = 0; i < BOARD_UNDER_MAX && board->under[i][0] != '\0' && box.rows > 0; i++)
		box = below(box,
			    turns_draw(canvas, box, i == 0 ? STYLE_TITLE : STYLE_BODY, board->under[i], board->turn));
	if (board->rolling)
		draw_gauge(board, canvas, below(box, board->under[0][0] != '\0' && box.rows > 3 ? 1 : 0));
}

/* Upper limit for the countdown's width; the rest is for what it counts. */
static int big_columns(struct area_box box)
{
	return box.columns * 11 / 20;
}

static bool counts_seconds(const char *countdown)
{
	return strchr(countdown, ':') == NULL;
}

/* Columns of the widest countdown; `ret_rows` is the height of large letters, or 0 for text ("45 s"). */
static int countdown_columns(const struct board *board, const struct canvas *canvas, struct area_box box, int *ret_rows)
{
	*ret_rows = lettering_rows(board->big_widest, box.rows, big_columns(box), canvas->ascii);
	if (*ret_rows > 0)
		return lettering_columns(board->big_widest, *ret_rows, canvas->ascii);
	return text_columns(board->big_widest) + (counts_seconds(board->big_widest) ? 2 : 0);
}

static void draw_countdown(const struct board *board, struct canvas *canvas, struct area_box box)
{
	int rows, columns = countdown_columns(board, canvas, box, &rows);
	if (rows > 0) {
		columns -= lettering_columns(board->big, rows, canvas->ascii);
		lettering_draw(canvas, box.row, box.column + columns, rows, board->big_style, board->big);
	} else {
		columns = text_columns(board->big_widest) - text_columns(board->big);
		canvas_textf(canvas, box.row, box.column + columns, box.columns, board->big_style, "%s%s", board->big,
			     counts_seconds(board->big) ? " s" : "");
	}
}

/* Draws everything but the countdown itself. */
static void draw_big(const struct board *board, struct canvas *canvas, struct area_box box, bool has_state)
{
	int rows, used = countdown_columns(board, canvas, box, &rows);
	used += rows > 0 && box.columns >= 40 ? 4 : 2;
	struct area_box rest = { box.row, box.column + used, box.rows, box.columns - used };
	if (names_side(box.rows))
		draw_beside(board, canvas, rest);
	else
		draw_short(board, canvas, rest, has_state);
}

/* ---- The way ---------------------------------------------------------------------------------------------------- */

/* Draws direction and tempo at the end of the track: "→ 4 s". Returns the box left for the track. */
static struct area_box draw_tempo(const struct board *board, struct canvas *canvas, struct area_box box)
{
	char tempo[16];
	snprintf(tempo, sizeof tempo, "%s %u s", !board->moving ? "·" : board->forward ? "→" : "←", board->tempo_s);
	box.columns -=
		1 + canvas_text_right(canvas, box.row + box.rows / 2, box.column + box.columns, 8, STYLE_ACCENT, tempo);
	return box;
}

static void draw_landmark(const struct board *board, struct canvas *canvas, struct area_box box, bool from, int turn)
{
	canvas_text(canvas, box.row, box.column, 2, STYLE_MUTED, from ? "●" : "○");
	words_draw(canvas, (struct area_box){ box.row, box.column + 2, box.rows, box.columns - 2 }, 1, STYLE_BODY,
		   from ? board->from : board->to, turn);
}

/* Rows of the track and its landmarks in large letters, one line each; 0 if they do not fit. */
static int stroke_rows(const struct board *board, const struct canvas *canvas, int columns)
{
	enum { TRACK_AND_AIR = 5 };
	int from = letters_rows(canvas, columns - 2, board->from, 1),
	    to = letters_rows(canvas, columns - 2, board->to, 1);
	return from > 0 && to > 0 ? from + to + TRACK_AND_AIR : 0;
}

static struct area_box draw_large_stroke(const struct board *board, struct canvas *canvas, struct area_box box)
{
	int rows = (box.rows - 5) / 2;
	draw_landmark(board, canvas, (struct area_box){ box.row, box.column, rows, box.columns }, true, 0);
	draw_landmark(board, canvas, (struct area_box){ box.row + rows + 5, box.column, rows, box.columns }, false, 0);
	return (struct area_box){ box.row + rows + 1, box.column, 3, box.columns };
}

/* Draws both landmarks around the track. Long ones take two rows if there are any to spare; the track grows after
 * that. */
static struct area_box draw_stroke(const struct board *board, struct canvas *canvas, struct area_box box)
{
	int left = box.rows - 3, from = 1, to = 1, track = 1;
	if (left > 0 && text_lines(board->from, box.columns - 2) > 1)
		from++, left--;
	if (left > 0 && text_lines(board->to, box.columns - 2) > 1)
		to++, left--;
	if (left >= 2)
		track = 3;
	draw_landmark(board, canvas, (struct area_box){ box.row, box.column, from, box.columns }, true, board->turn);
	draw_landmark(board, canvas, (struct area_box){ box.row + from + track, box.column, to, box.columns }, false,
		      board->turn);
	return (struct area_box){ box.row + from, box.column, track, box.columns };
}

/* Draws the landmark that the stroke moves towards. Its parts alternate more slowly than the strokes; otherwise each
 * direction would always show the same part. */
static struct area_box draw_narrow_stroke(const struct board *board, struct canvas *canvas, struct area_box box)
{
	if (box.rows == 2)
		draw_landmark(board, canvas, (struct area_box){ box.row, box.column, 1, box.columns }, !board->forward,
			      board->turn / 2);
	return (struct area_box){ box.row + box.rows - 1, box.column, 1, box.columns };
}

/* Draws everything but the track itself; returns the track's box. */
static struct area_box draw_way(const struct board *board, struct canvas *canvas, struct area_box box)
{
	int large = stroke_rows(board, canvas, box.columns);
	struct area_box track = large > 0 && box.rows >= large ? draw_large_stroke(board, canvas, box)
				: box.rows >= 3                ? draw_stroke(board, canvas, box)
							       : draw_narrow_stroke(board, canvas, box);
	return draw_tempo(board, canvas, track);
}

/* ---- Cues and what comes next ----------------------------------------------------------------------------------- */

/* Returns the rows used, at most `rows`. */
static int draw_line(const struct board *board, struct canvas *canvas, struct area_box box, int rows, int line)
{
	bool said = line == board->spoken_line;
	canvas_text(canvas, box.row, box.column, 1, said ? STYLE_ACCENT : STYLE_MUTED, said ? "▸" : "·");
	return turns_draw(canvas, (struct area_box){ box.row, box.column + 2, rows, box.columns - 2 },
			  said ? STYLE_TITLE : STYLE_BODY, board->lines[line], board->turn);
}

/* With rows to spare, draws the most important line (the one just spoken, or the first) in large letters. */
static void draw_lines(const struct board *board, struct canvas *canvas, struct area_box box)
{
	int first = board->spoken_line > 0 ? board->spoken_line : 0;
	if (board->lines_count == 0)
		return;
	if (box.rows > BOARD_LINES_MAX && letters_fit(canvas, box, board->lines[first], CUE_LINES_MAX) > 0) {
		int used = words_draw(canvas, box, CUE_LINES_MAX, board->spoken_line >= 0 ? STYLE_ACCENT : STYLE_BODY,
				      board->lines[first], 0);
		box = below(box, used + 1);
		for (int i = 0; i < board->lines_count && box.rows > 0; i++)
			if (i != first)
				box = below(box, draw_line(board, canvas, box, 1, i));
		return;
	}
	/* Shows the most important line in full, and the others if they fit. */
	int needed = 0;
	for (int i = 0; i < board->lines_count; i++)
		needed += text_lines(board->lines[i], box.columns - 2);
	if (needed <= box.rows)
		first = 0;
	for (int i = first; i < board->lines_count; i++)
		if (i == first || text_lines(board->lines[i], box.columns - 2) <= box.rows)
			box = below(box, draw_line(board, canvas, box, box.rows, i));
}

static void draw_next(const struct board *board, struct canvas *canvas, struct area_box box)
{
	int used =
		canvas_text(canvas, box.row, box.column, box.columns, STYLE_MUTED, box.columns < 30 ? "> " : "Next  ");
	box.column += used;
	box.columns -= used;
	if (letters_fit(canvas, box, board->next_short, 1) > 0) {
		words_draw(canvas, box, 1, STYLE_BODY, board->next_short, 0);
		return;
	}
	turns_draw(canvas, box, STYLE_BODY,
		   text_lines(board->next, box.columns) <= box.rows ? board->next : board->next_short, board->turn);
}

/* ---- All of them ------------------------------------------------------------------------------------------------ */

static void set_limits(struct layout *layout, enum part part, int good, int most)
{
	layout->good[part] = good;
	layout->max[part] = most > good ? most : good;
}

/* Rows for the countdown with the longer side in large letters beside it if there is room; otherwise the minimum. */
static int good_big_rows(const struct board *board, const struct canvas *canvas, struct area_box box)
{
	enum { BETWEEN = 4 };
	int rows = beside_rows(canvas), taken = lettering_columns(board->big_widest, rows, canvas->ascii) + BETWEEN;
	bool fits = canvas->ascii && taken + lettering_columns("RIGHT", letters_min(canvas), true) <= box.columns;
	return fits ? rows : letters_min(canvas);
}

/* About as long as cues get: if this fits in large letters, so do cues. */
static const char usual_cue[] = "Slow strokes from ball of foot to front of heel.";

void parts_limits(struct layout *ret_layout, const struct board *board, const struct canvas *canvas,
		  struct area_box box)
{
	enum { GROWTH = 4 };
	int gap = box.rows / 14 + 1, name = letters_rows(canvas, box.columns, board->short_name, 1);
	int setup = letters_rows(canvas, box.columns, board->setup, SETUP_LINES_MAX);
	int line = letters_rows(canvas, box.columns, usual_cue, CUE_LINES_MAX);
	int large = board->rolling ? stroke_rows(board, canvas, box.columns) : 0;
	int next = letters_rows(canvas, box.columns - 6, board->next_short, 1);
	int big = lettering_rows(board->big_widest, box.rows / 2, big_columns(box), canvas->ascii);
	*ret_layout = (struct layout){ 0 };
	set_limits(ret_layout, PART_STATE, 1, 1);
	int whole = letters_rows(canvas, box.columns, board->name, NAME_LINES_MAX);
	set_limits(ret_layout, PART_NAME, name > 0 ? name : 1, name > 0 ? (whole > name ? whole : name) + GROWTH : 1);
	set_limits(ret_layout, PART_BIG, good_big_rows(board, canvas, box), big);
	if (board->rolling)
		set_limits(ret_layout, PART_WAY,
			   text_lines(board->from, box.columns - 2) + text_lines(board->to, box.columns - 2) + 1,
			   large > 0 ? large + GROWTH : GROWTH + 3);
	else
		set_limits(ret_layout, PART_SETUP, setup > 0 ? setup : text_lines(board->setup, box.columns), 0);
	/* Cues come and go within a step, but their rows stay reserved so that nothing else moves. */
	set_limits(ret_layout, PART_LINES, line > 0 ? line : BOARD_LINES_MAX, line > 0 ? line + BOARD_LINES_MAX : 0);
	if (board->next[0] != '\0')
		set_limits(ret_layout, PART_NEXT, next > 0 ? next : 1, next + 1);
	for (enum part part = PART_GAP_NAME; part < PART_COUNT; part++)
		if (part == PART_GAP_BIG || part == PART_GAP_WAY || part == PART_GAP_LINES || part == PART_GAP_NEXT)
			set_limits(ret_layout, part, 1, gap);
	ret_layout->max[PART_GAP_NAME] = name > 0;
}

struct area_box part_draw(const struct board *board, struct canvas *canvas, enum part part, struct area_box box,
			  const struct layout *layout)
{
	bool beside = names_side(layout->rows[PART_BIG]);
	switch (part) {
	case PART_STATE:
		draw_state(board, canvas, box, beside && board->loud && board->side[0] != '\0');
		break;
	case PART_NAME:
		draw_name(board, canvas, box, !beside);
		break;
	case PART_BIG:
		draw_big(board, canvas, box, layout->rows[PART_STATE] > 0);
		return box;
	case PART_WAY:
		return draw_way(board, canvas, box);
	case PART_SETUP:
		words_draw(canvas, box, SETUP_LINES_MAX, STYLE_TITLE, board->setup, board->turn);
		break;
	case PART_LINES:
		draw_lines(board, canvas, box);
		break;
	case PART_NEXT:
		draw_next(board, canvas, box);
		break;
	case PART_GAP_NAME:
	case PART_GAP_BIG:
	case PART_GAP_WAY:
	case PART_GAP_LINES:
	case PART_GAP_NEXT:
	case PART_COUNT:
		break;
	}
	return (struct area_box){ 0 };
}

void part_draw_changing(const struct board *board, struct canvas *canvas, enum part part, struct area_box place)
{
	if (part == PART_BIG)
		draw_countdown(board, canvas, place);
	else
		track_draw(canvas, place, board->along, !board->moving ? 0 : board->forward ? 1 : -1);
}
