/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The session view: header, board and drawing, and the keys while rolling.
 *
 * The drawing takes the right side, or the lower part of a tall frame, once the board has its essential rows. */
#include "base/text.h"
#include "tui/board.h"
#include "tui/picture.h"
#include "tui/widgets.h"
#include "tui/words.h"
#include <stdio.h>

enum { BOARD_ROWS = 21 };

/* Formats "3 of 14  not recorded  ". If space is short, the mark replaces the number, because it must be seen. */
static int draw_number(const struct scene *scene, struct canvas *canvas, int column, int end)
{
	enum { ROOMY_FROM = 40, PROGRESS_LEAST = 4 };
	bool roomy = canvas->columns >= ROOMY_FROM;
	const char *mark = unsaved_mark(scene, canvas);
	char number[32];
	int used = 0;
	snprintf(number, sizeof number, roomy ? "%u of %u  " : "%u/%u ", scene->snapshot.number,
		 scene->snapshot.numbers);
	if (mark[0] == '\0' || column + text_columns(number) + text_columns(mark) + PROGRESS_LEAST <= end)
		used = canvas_text(canvas, 0, column, 20, STYLE_BODY, number);
	if (mark[0] == '\0')
		return used;
	used += canvas_text(canvas, 0, column + used, end - column - used, STYLE_WARNING, mark);
	return used + (roomy ? 2 : 1);
}

static void draw_header(const struct scene *scene, struct canvas *canvas)
{
	const struct snapshot *snapshot = &scene->snapshot;
	char left[32], time[16];
	int margin = canvas->columns >= 60 ? 2 : canvas->columns >= 30 ? 1 : 0, column = margin;
	time_text(snapshot->routine_left_ms, time, sizeof time);
	snprintf(left, sizeof left, canvas->columns >= 40 ? "%s left" : "%s", time);
	int end = margin + header_columns(canvas);
	end -= canvas_text_right(canvas, 0, end, 20, STYLE_BODY, left);
	if (canvas->columns >= 72)
		column += canvas_textf(canvas, 0, column, 30, STYLE_MUTED, "%s   ",
				       scene->rehearsal ? "Rehearsal"
							: scene->catalogue->modes[scene->session->mode].name);
	column += draw_number(scene, canvas, column, end);
	progress_draw(canvas, 0, column, end - column - (canvas->columns >= 40 ? 2 : 1), snapshot->counted_ms,
		      snapshot->routine_ms);
}

/* Lights all muscles rolled so far, after the last step. */
static void light_done(struct figure *figure, const struct session *session)
{
	for (unsigned i = 0; i < session->steps_count; i++)
		if (session_rolled(session, i))
			figure_light_step(figure, &session->steps[i], LIT_DONE);
	figure->whole = true;
}

static void fill_figure(struct figure *figure, const struct scene *scene, const struct board *board)
{
	figure_init(figure, scene->catalogue);
	if (board->shown == NULL) {
		light_done(figure, scene->session);
	} else {
		figure->working = board->working;
		if (board->rolling && scene->snapshot.parts > 0)
			figure_light_part(figure, board->shown, scene->snapshot.rolled.muscle);
		else
			figure_light_step(figure, board->shown, board->next_shown ? LIT_NEXT : LIT_NOW);
		figure->roll = board->shown->kind == STEP_ROLL ? board->shown : NULL;
	}
	figure_shut(figure, scene->safety);
	figure->along = board->rolling ? scene->snapshot.along : 0;
	figure->tool_shown = true;
}

/* If there is room for one picture only, the time between two bouts alternates between the position, shown first, and
 * the muscle. */
static bool is_turn_of_pose(const struct scene *scene)
{
	enum { TURN_MS = 4000 };
	return (scene->snapshot.length_ms - scene->snapshot.left_ms) / TURN_MS % 2 == 0;
}

/* A stretch or drill has only a position; a roll has a muscle and a position. */
static void fill_pose(struct picture *picture, const struct scene *scene, const struct board *board)
{
	struct step shown;
	if (board->shown == NULL)
		return;
	shown = *board->shown;
	if (board->rolling && scene->snapshot.parts > 0)
		shown.muscle = (int)scene->snapshot.rolled.muscle;
	if (!step_pose(scene->catalogue, &shown, &picture->pose))
		return;
	picture->has_pose = true;
	picture->pose.mirrored = picture->pose.mirrored != board->other_side;
	picture->has_figure = board->shown->kind == STEP_ROLL;
	picture->pose_first = board->next_shown && is_turn_of_pose(scene);
	picture->zone = board->next_shown ? STYLE_ZONE_NEXT : picture->figure.working ? STYLE_ZONE : STYLE_ZONE_LIGHT;
	if (!board->next_shown)
		pose_move(&picture->pose, scene->snapshot.along);
}

static void draw_picture(const struct scene *scene, const struct board *board, struct canvas *canvas,
			 struct area_box box)
{
	struct picture picture = { .has_figure = true };
	fill_figure(&picture.figure, scene, board);
	fill_pose(&picture, scene, board);
	picture_draw(&picture, canvas, box);
}

/* A wide frame has room for two pictures. */
static bool split_frame(struct area_box *box, struct area_box *ret_picture)
{
	enum { WIDE_FROM_COLUMNS = 94, TALL_FROM_ROWS = 26 };
	if (box->columns < WIDE_FROM_COLUMNS || box->rows >= TALL_FROM_ROWS || box->rows < 12)
		return frame_split(box, ret_picture);
	*ret_picture = *box;
	ret_picture->columns = box->columns / 2;
	ret_picture->column = box->column + box->columns - ret_picture->columns;
	box->columns -= ret_picture->columns + 2;
	return true;
}

/* In a tall, narrow frame the drawing goes below the board. */
static struct area_box below_board(struct area_box *box)
{
	struct area_box rest = { box->row + BOARD_ROWS + 1, box->column, box->rows - BOARD_ROWS - 1, box->columns };
	box->rows = BOARD_ROWS;
	return rest;
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
	/* The header is shown at any size. */
	if (box.row == 0) {
		box.row = 1;
		box.rows--;
	}
	if (split_frame(&box, &figure)) {
		draw_picture(scene, &board, canvas, figure);
	} else if (box.rows >= BOARD_ROWS + 12) {
		figure = below_board(&box);
		draw_picture(scene, &board, canvas, figure);
	}
	board_draw(&board, canvas, box);
}

static const struct binding keys[] = {
	BIND(IN_ANY & ~IN_PAUSED, ' ', DO(ACT_PAUSE), "pause", "pause",
	     "Pause; press again to continue after three seconds."),
	BIND(IN_PAUSED, ' ', DO(ACT_PAUSE), "pause", "continue", "Continue after three seconds."),
	BIND(IN_ANY, 'x', SHOW(VIEW_STOP), "hurts", "it hurts",
	     "It hurts, or something is wrong: stop at once and say what it is."),
	BIND(IN_ROLL, 't', DO(ACT_HOLD), "hold", "tight spot", "Tight spot: hold still and breathe for a few seconds."),
	BIND(IN_ROLL, 'e', DO(ACT_EASE), "ease", "ease", "One step lighter, remembered for this muscle."),
	BIND(IN_ANY, '?', SHOW(VIEW_HELP), "help", "help", "All keys in this view."),
	BIND(IN_ANY, 's', DO(ACT_SKIP), "skip", "skip", "Skip this bout; between bouts, start the next one now."),
	BIND(IN_ANY, 'b', DO(ACT_BACK), "back", "back", "Back to the start of this bout, or to the previous one."),
	BIND_2(IN_ROLL | IN_MOVE, '+', '=', DO(ACT_MORE), "more", "longer", "Add 15 seconds, within the limits."),
	BIND(IN_ROLL | IN_MOVE, '-', DO(ACT_LESS), "less", "shorter", "Take off 15 seconds."),
	BIND(IN_ANY, 'i', SHOW(VIEW_INSTRUCTIONS), "instructions", "instructions",
	     "Full instructions for this muscle."),
	BIND(IN_ANY, 'w', SHOW(VIEW_WHY), "why", "why", "Why this muscle, this long and this hard."),
	BIND(IN_ANY, '3', SHOW(VIEW_MINUTES), "minutes-left", "short of time", "Short of time: replan the rest."),
	BIND(IN_ANY, 'v', DO_VALUE(ACT_VOICE, -1), "voice", "voice", "Voice on or off."),
	BIND(IN_ROLL, 'f', DO(ACT_FIRMER), "firmer", NULL, "Feels good: undo one ease."),
	BIND_2(IN_ANY, 'q', KEY_ESC, SHOW(VIEW_LEAVE), "leave", "leave", "Leave; the next page says what is saved."),
	{ 0 },
};

const struct view view_session = { .name = "session", .title = "Session", .keys = keys, .draw = draw };
