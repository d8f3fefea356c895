/* SPDX-License-Identifier: MIT */
/* The session view: the board, laid out for any size from 20 x 5 to 300 x 90.
 *
 * Rows are given away one by one in the order of `ladder`: the first five rows hold every essential value, each further
 * one makes something larger or adds some air.  The drawing takes the right side, or the lower part of a tall frame. */
#include <stdio.h>
#include <string.h>
#include "base/lettering.h"
#include "base/text.h"
#include "tui/board.h"
#include "tui/figure.h"
#include "tui/widgets.h"
#include "tui/words.h"

/* ---- The ladder ------------------------------------------------------------------------------------------------- */

enum part {
	PART_STATE, PART_NAME, PART_TOOL, PART_GAP_BIG, PART_BIG, PART_GAP_WAY, PART_WAY, PART_GAP_LINES, PART_LINES,
	PART_GAP_NEXT, PART_NEXT, PART_COUNT
};

struct rung {
	enum part part;
	int rows; /* granted together or not at all */
};

static const struct rung ladder[] = {
	{ PART_NAME, 1 },      { PART_BIG, 1 },      { PART_WAY, 1 },       { PART_NEXT, 1 },  { PART_TOOL, 1 },
	{ PART_STATE, 1 },     { PART_LINES, 1 },    { PART_BIG, 2 },       { PART_WAY, 1 },   { PART_GAP_BIG, 1 },
	{ PART_BIG, 1 },       { PART_LINES, 1 },    { PART_BIG, 1 },       { PART_GAP_WAY, 1 }, { PART_WAY, 1 },
	{ PART_GAP_LINES, 1 }, { PART_LINES, 1 },    { PART_GAP_NEXT, 1 },  { PART_BIG, 1 },   { PART_NAME, 2 },
	{ PART_WAY, 1 },       { PART_BIG, 1 },      { PART_BIG, 1 },       { PART_GAP_BIG, 1 }, { PART_WAY, 2 },
	{ PART_GAP_WAY, 1 },   { PART_BIG, 2 },      { PART_NAME, 1 },      { PART_GAP_NEXT, 1 }, { PART_GAP_LINES, 1 },
};

/* Beyond the ladder rows go around here. */
static const struct rung beyond[] = {
	{ PART_BIG, 2 }, { PART_NAME, 1 }, { PART_BIG, 1 }, { PART_GAP_WAY, 1 }, { PART_BIG, 1 }, { PART_GAP_LINES, 1 },
	{ PART_GAP_BIG, 1 }, { PART_GAP_NEXT, 1 },
};

enum { LADDER_COUNT = sizeof ladder / sizeof ladder[0], BEYOND_COUNT = sizeof beyond / sizeof beyond[0] };

struct layout {
	int rows[PART_COUNT];
	int most[PART_COUNT];
};

static bool grant(struct layout *layout, const struct rung *rung, int *left)
{
	if (rung->rows > *left || layout->rows[rung->part] + rung->rows > layout->most[rung->part])
		return false;
	layout->rows[rung->part] += rung->rows;
	*left -= rung->rows;
	return true;
}

static void lay_out(struct layout *layout, int rows)
{
	int left = rows;
	for (int i = 0; i < LADDER_COUNT; i++)
		grant(layout, &ladder[i], &left);
	for (bool granted = true; granted;) {
		granted = false;
		for (int i = 0; i < BEYOND_COUNT; i++)
			granted |= grant(layout, &beyond[i], &left);
	}
}

/* ---- The parts -------------------------------------------------------------------------------------------------- */

static void draw_state(const struct board *board, struct canvas *canvas, struct area_box box)
{
	int used = canvas_text(canvas, box.row, box.column, box.columns, board->tone, board->state);
	if (board->count[0] != '\0')
		canvas_textf(canvas, box.row, box.column + used, box.columns - used, STYLE_MUTED, " · %s", board->count);
}

static void draw_name(const struct board *board, struct canvas *canvas, struct area_box box, bool with_side)
{
	int rows = lettering_rows(board->name, box.rows, box.columns, canvas->ascii), used = 0;
	if (rows > 0) {
		lettering_draw(canvas, box.row, box.column, rows, STYLE_TITLE, board->name);
		return;
	}
	if (with_side && board->side[0] != '\0')
		used = canvas_textf(canvas, box.row, box.column, box.columns, board->tone, "%s ", board->side);
	canvas_text(canvas, box.row, box.column + used, box.columns - used, STYLE_TITLE, board->name);
}

static void pressure_text(const struct scene *scene, char *out, size_t size)
{
	snprintf(out, size, "%s %u of %u", catalogue_pressure_word(scene->catalogue, scene->moment.pressure),
	         scene->moment.pressure, scene->moment.cap);
}

/* Countdown, side and pressure in one row: "45 s  gentle 3 of 5". */
static void draw_big_row(const struct scene *scene, const struct board *board, struct canvas *canvas, struct area_box box)
{
	char pressure[64] = "";
	int used = canvas_textf(canvas, box.row, box.column, box.columns, board->big_style, "%s%s", board->big,
	                        strchr(board->big, ':') != NULL ? "" : " s");
	if (board->loud)
		snprintf(pressure, sizeof pressure, "%s", board->state);
	else if (board->rolling)
		pressure_text(scene, pressure, sizeof pressure);
	else
		snprintf(pressure, sizeof pressure, "%s", board->state);
	canvas_text(canvas, box.row, box.column + used + 2, box.columns - used - 2, board->tone, pressure);
}

/* Words as large as fit, else as text; returns the rows used. */
static int draw_loud(struct canvas *canvas, struct area_box box, int rows_max, enum style style, const char *text)
{
	int rows = lettering_rows(text, rows_max, box.columns, canvas->ascii);
	if (rows > 0)
		lettering_draw(canvas, box.row, box.column, rows, style, text);
	else
		canvas_text(canvas, box.row, box.column, box.columns, style, text);
	return rows > 0 ? rows : 1;
}

static struct area_box below(struct area_box box, int rows)
{
	return (struct area_box){ box.row + rows, box.column, box.rows - rows, box.columns };
}

static void draw_gauge(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	char text[64];
	const struct moment *moment = &scene->moment;
	pressure_text(scene, text, sizeof text);
	if (box.rows < 1)
		return;
	if (box.rows == 1) {
		canvas_text(canvas, box.row, box.column, box.columns, STYLE_TITLE, text);
		return;
	}
	int thick = box.rows >= 9 ? 3 : box.rows >= 6 ? 2 : 1, columns = box.columns < 60 ? box.columns : 60;
	int word_rows = box.rows >= thick + 5 ? box.rows - thick - 2 : 1;
	box = below(box, draw_loud(canvas, box, word_rows > 8 ? 8 : word_rows, STYLE_TITLE, text));
	if (box.rows > thick + 1)
		box = below(box, 1);
	gauge_draw(canvas, box.row, box.column, thick, columns, moment->pressure, moment->cap);
	if (box.rows > thick)
		gauge_words_draw(canvas, box.row + thick, box.column, columns, scene->catalogue, moment->pressure);
}

/* What stands beside the countdown: the side, and how hard; or what counts more. */
static void draw_beside(const struct scene *scene, const struct board *board, struct canvas *canvas, struct area_box box)
{
	int loud = box.rows >= 12 ? box.rows / 3 : box.rows >= 6 ? 3 : 1;
	const char *first = board->loud ? board->state : board->side;
	if (first[0] != '\0') {
		int used = draw_loud(canvas, box, loud, board->tone, first);
		box = below(box, used + (box.rows - used >= 4 ? 1 : 0));
	}
	if (board->under[0] != '\0') {
		canvas_text(canvas, box.row, box.column, box.columns, STYLE_BODY, board->under);
		box = below(box, box.rows > 3 ? 2 : 1);
	}
	if (board->rolling)
		draw_gauge(scene, canvas, box);
}

static void draw_big(const struct scene *scene, const struct board *board, struct canvas *canvas, struct area_box box)
{
	int rows = box.rows >= 3 ? lettering_rows(board->big, box.rows, box.columns * 11 / 20, canvas->ascii) : 0;
	if (rows == 0) {
		draw_big_row(scene, board, canvas, box);
		draw_beside(scene, board, canvas, below(box, 1));
		return;
	}
	/* Two digits' room even for one, so that nothing moves when the countdown passes ten. */
	int columns = lettering_columns(strlen(board->big) > 2 ? board->big : "00", rows, canvas->ascii);
	int own = lettering_columns(board->big, rows, canvas->ascii);
	lettering_draw(canvas, box.row, box.column + columns - own, rows, board->big_style, board->big);
	int used = columns + (box.columns >= 40 ? 4 : 2);
	draw_beside(scene, board, canvas,
	            (struct area_box){ box.row, box.column + used, box.rows, box.columns - used });
}

static void draw_landmarks(const struct step *step, struct canvas *canvas, struct area_box box, int row_from, int row_to)
{
	int used = canvas_text(canvas, row_from, box.column, box.columns, STYLE_MUTED, "from ");
	canvas_text(canvas, row_from, box.column + used, box.columns - used, STYLE_BODY, step->from);
	used = canvas_text_right(canvas, row_to, box.column + box.columns, box.columns - 3, STYLE_BODY, step->to);
	canvas_text_right(canvas, row_to, box.column + box.columns - used, 3, STYLE_MUTED, "to ");
}

static void draw_way(const struct scene *scene, const struct board *board, struct canvas *canvas, struct area_box box)
{
	const struct moment *moment = &scene->moment;
	if (!board->rolling) {
		canvas_paragraph(canvas, box.row, box.column, box.rows, box.columns, STYLE_TITLE, board->setup);
		return;
	}
	int thick = box.rows >= 6 ? 3 : 1, used;
	switch (box.rows) {
	case 1: {
		const char *arrow = !moment->moving ? "· " : moment->forward ? "→ " : "← ";
		used = canvas_textf(canvas, box.row, box.column, box.columns, STYLE_ACCENT, "%s", arrow);
		used += canvas_textf(canvas, box.row, box.column + used, box.columns, STYLE_MUTED, "%us ", moment->step->tempo_s);
		track_draw(canvas, box.row, box.column + used, 1, box.columns - used, moment);
		break;
	}
	case 2:
		used = canvas_textf(canvas, box.row, box.column, box.columns, STYLE_MUTED, "%s ", moment->forward ? "to" : "back to");
		canvas_text(canvas, box.row, box.column + used, box.columns - used, STYLE_BODY,
		            moment->forward ? moment->step->to : moment->step->from);
		track_draw(canvas, box.row + 1, box.column, 1, box.columns, moment);
		break;
	default:
		draw_landmarks(moment->step, canvas, box, box.row, box.row + 1 + thick);
		track_draw(canvas, box.row + 1, box.column, thick, box.columns, moment);
		if (box.rows > 2 + thick)
			canvas_text(canvas, box.row + 2 + thick, box.column, box.columns, STYLE_ACCENT, board->way);
	}
}

static void draw_lines(const struct board *board, struct canvas *canvas, struct area_box box)
{
	int first = board->said >= box.rows ? board->said : 0;
	for (int i = 0; i < box.rows && first + i < board->lines_count; i++) {
		bool said = first + i == board->said;
		canvas_text(canvas, box.row + i, box.column, 2, said ? STYLE_ACCENT : STYLE_MUTED, said ? "▸ " : "· ");
		canvas_text(canvas, box.row + i, box.column + 2, box.columns - 2, said ? STYLE_TITLE : STYLE_BODY,
		            board->lines[first + i]);
	}
}

static void draw_next(const struct board *board, struct canvas *canvas, struct area_box box)
{
	char text[BOARD_TEXT_MAX * 2];
	if (board->next[0] == '\0')
		return;
	int used = canvas_text(canvas, box.row, box.column, box.columns, STYLE_MUTED, box.columns < 30 ? "> " : "Next  ");
	text_fit(text, sizeof text, board->next, box.columns - used, canvas->ascii);
	canvas_text(canvas, box.row, box.column + used, box.columns - used, STYLE_BODY, text);
}

static void draw_part(const struct scene *scene, const struct board *board, struct canvas *canvas, enum part part,
                      struct area_box box, const struct layout *layout)
{
	switch (part) {
	case PART_STATE:
		draw_state(board, canvas, box);
		break;
	case PART_NAME:
		draw_name(board, canvas, box, layout->rows[PART_BIG] < 3);
		break;
	case PART_TOOL:
		canvas_text(canvas, box.row, box.column, box.columns, STYLE_BODY, board->tool);
		break;
	case PART_BIG:
		draw_big(scene, board, canvas, box);
		break;
	case PART_WAY:
		draw_way(scene, board, canvas, box);
		break;
	case PART_LINES:
		draw_lines(board, canvas, box);
		break;
	case PART_NEXT:
		draw_next(board, canvas, box);
		break;
	case PART_GAP_BIG:
	case PART_GAP_WAY:
	case PART_GAP_LINES:
	case PART_GAP_NEXT:
	case PART_COUNT:
		break;
	}
}

static void set_limits(struct layout *layout, const struct board *board, const struct canvas *canvas, struct area_box box)
{
	int gap = box.rows / 12 + 1;
	*layout = (struct layout){ .most = {
		[PART_STATE] = 1, [PART_NAME] = 1, [PART_TOOL] = board->tool[0] != '\0', [PART_GAP_BIG] = gap,
		[PART_GAP_WAY] = gap, [PART_GAP_LINES] = gap, [PART_LINES] = board->lines_count, [PART_GAP_NEXT] = gap,
		[PART_NEXT] = board->next[0] != '\0',
	} };
	int name = lettering_rows(board->name, 8, box.columns, canvas->ascii);
	if (name >= 3)
		layout->most[PART_NAME] = name;
	int big = lettering_rows(strlen(board->big) > 2 ? board->big : "00", box.rows / 2, box.columns * 11 / 20, canvas->ascii);
	layout->most[PART_BIG] = big > 3 ? big : 3;
	layout->most[PART_WAY] = board->rolling ? 6 : board->setup[0] != '\0' ? 3 : 0;
}

static void draw_board(const struct scene *scene, const struct board *board, struct canvas *canvas, struct area_box box)
{
	struct layout layout;
	set_limits(&layout, board, canvas, box);
	lay_out(&layout, box.rows);
	int row = box.row;
	for (enum part part = 0; part < PART_COUNT; part++) {
		if (layout.rows[part] == 0)
			continue;
		struct area_box own = { row, box.column, layout.rows[part], box.columns };
		draw_part(scene, board, canvas, part, own, &layout);
		row += layout.rows[part];
	}
}

/* ---- The whole -------------------------------------------------------------------------------------------------- */

static void draw_header(const struct scene *scene, struct canvas *canvas)
{
	const struct moment *moment = &scene->moment;
	char left[32], time[16];
	int margin = canvas->columns >= 60 ? 2 : canvas->columns >= 30 ? 1 : 0, column = margin;
	time_text(moment->routine_left_ms, time, sizeof time);
	snprintf(left, sizeof left, canvas->columns >= 40 ? "%s left" : "%s", time);
	int end = canvas->columns - margin - canvas_text_right(canvas, 0, canvas->columns - margin, 20, STYLE_BODY, left);
	if (canvas->columns >= 72)
		column += canvas_textf(canvas, 0, column, 30, STYLE_MUTED, "%s   ",
		                       scene->catalogue->modes[scene->session->mode].name);
	column += canvas_textf(canvas, 0, column, 20, STYLE_BODY, canvas->columns >= 40 ? "%u of %u  " : "%u/%u ",
	                       moment->number, moment->numbers);
	progress_draw(canvas, 0, column, end - column - (canvas->columns >= 40 ? 2 : 1), moment->counted_ms, moment->routine_ms);
}

static void draw_figure(const struct scene *scene, const struct board *board, struct canvas *canvas, struct area_box box)
{
	struct figure figure;
	figure_init(&figure, scene->catalogue);
	if (board->shown != NULL) {
		bool working = board->rolling && !scene->moment.light;
		figure_light_step(&figure, board->shown, board->next_shown ? LIT_NEXT : working ? LIT_NOW : LIT_LIGHT);
		figure.roll = board->shown->kind == STEP_ROLL ? board->shown : NULL;
	}
	figure.along = board->rolling ? scene->moment.along : 0;
	figure.tool_shown = true;
	figure_draw(&figure, canvas, box.row, box.column, box.rows, box.columns);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	(void)ui;
	struct board board;
	struct area_box box = frame_draw(canvas, "", ""), figure = { 0 };
	if (scene->session == NULL)
		return;
	board_fill(&board, scene);
	draw_header(scene, canvas);
	if (canvas->rows < 4)
		box.row = canvas->rows > 1 ? 1 : 0, box.rows = canvas->rows - box.row;
	if (box.columns >= 64 && box.rows >= 12) {
		int wide = box.rows * 3 / 2;
		figure = box;
		figure.columns = wide < box.columns * 42 / 100 ? wide : box.columns * 42 / 100;
		figure.column = box.column + box.columns - figure.columns;
		box.columns -= figure.columns + 3;
	} else if (box.rows >= 34) {
		figure = box;
		figure.rows = box.rows - 22;
		figure.row = box.row + 22;
		box.rows = 21;
	}
	if (figure.rows > 0)
		draw_figure(scene, &board, canvas, figure);
	draw_board(scene, &board, canvas, box);
}

static const struct binding keys[] = {
	{ ' ', KEY_NONE, { .kind = ACT_PAUSE }, "pause", "pause", "Pause; again: go on after three seconds.", IN_ANY & ~IN_PAUSED },
	{ 'x', KEY_NONE, { .kind = ACT_SHOW, .at = VIEW_STOP }, "hurts", "it hurts", "It hurts, or something is wrong: stops at once and asks what it is.", IN_ANY },
	{ 't', KEY_NONE, { .kind = ACT_HOLD }, "hold", "tight spot", "Tight spot: hold still and breathe for some seconds.", IN_ROLL },
	{ 'e', KEY_NONE, { .kind = ACT_EASE }, "ease", "ease", "One step lighter, remembered for this muscle.", IN_ROLL },
	{ '?', KEY_NONE, { .kind = ACT_SHOW, .at = VIEW_HELP }, "help", "help", "All keys of this view.", IN_ANY },
	{ 's', KEY_NONE, { .kind = ACT_SKIP }, "skip", "skip", "Skip this bout; between two: begin now.", IN_ANY },
	{ 'b', KEY_NONE, { .kind = ACT_BACK }, "back", "back", "Back to the start of this bout, or to the one before.", IN_ANY },
	{ '+', '=', { .kind = ACT_MORE }, "more", "longer", "15 seconds more, within the limits.", IN_ROLL | IN_MOVE },
	{ '-', KEY_NONE, { .kind = ACT_LESS }, "less", "shorter", "15 seconds less.", IN_ROLL | IN_MOVE },
	{ 'i', KEY_NONE, { .kind = ACT_SHOW, .at = VIEW_INSTRUCTIONS }, "instructions", "instructions", "The full instructions for this muscle.", IN_ANY },
	{ 'w', KEY_NONE, { .kind = ACT_SHOW, .at = VIEW_WHY }, "why", "why", "Why this muscle, this long and this hard.", IN_ANY },
	{ '3', KEY_NONE, { .kind = ACT_SHOW, .at = VIEW_MINUTES }, "minutes-left", "few minutes", "Only a few minutes left: plan the rest anew.", IN_ANY },
	{ 'v', KEY_NONE, { .kind = ACT_VOICE, .value = -1 }, "voice", "voice", "Voice on or off.", IN_ANY },
	{ 'f', KEY_NONE, { .kind = ACT_FIRMER }, "firmer", NULL, "Feels good: take one easing back.", IN_ROLL },
	{ 'q', KEY_ESC, { .kind = ACT_SHOW, .at = VIEW_LEAVE }, "leave", "leave", "Leave; what was done is kept.", IN_ANY },
	{ 0 },
};

const struct view view_session = { .name = "session", .title = "Session", .keys = keys, .draw = draw };
