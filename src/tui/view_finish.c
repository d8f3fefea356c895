/* SPDX-License-Identifier: MIT */
/* The finish: what was done, how it feels, and whether anything lasts. */
#include "tui/figure.h"
#include "tui/page.h"
#include "tui/words.h"
#include <limits.h>
#include <stdio.h>

enum { FEW_ROWS = 6, WHOLE_ROWS = 12 };

static unsigned steps_done(const struct session *session, unsigned *ret_all)
{
	unsigned done = 0;
	*ret_all = 0;
	for (unsigned i = 0; i < session->steps_count; i++) {
		if (!step_is_work(&session->steps[i]))
			continue;
		(*ret_all)++;
		done += session->record[i].ended && !session->record[i].skipped;
	}
	return done;
}

static void draw_figure(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	struct figure figure;
	figure_init(&figure, scene->catalogue);
	figure.whole = true;
	for (unsigned i = 0; i < scene->session->steps_count; i++) {
		const struct step *step = &scene->session->steps[i];
		bool hurt = scene->session->record[i].hurt;
		if (step->kind != STEP_ROLL || !scene->session->record[i].begun)
			continue;
		for (unsigned j = 0; j < step->covers_count; j++)
			figure_light(&figure, step->covers[j], step->side, hurt ? LIT_SORE : LIT_DONE);
	}
	/* Front and back side by side where there is room: a routine reaches both. */
	if (box.columns >= 44) {
		int half = box.columns / 2;
		figure_draw(&figure, scene->drawn, canvas, box.row, box.column, box.rows, half);
		box.column += half;
		box.columns -= half;
	}
	figure.view = VIEW_BACK;
	figure_draw(&figure, scene->drawn, canvas, box.row, box.column, box.rows, box.columns);
}

static const char *headline(enum ending ending)
{
	static const char *const words[] = { "Over", "Done", "Left early", "Stopped" };
	return words[ending];
}

/* What stopped the session stays said, until the person leaves the view. */
static int draw_stop_line(const struct scene *scene, struct canvas *canvas, int row, struct area_box box)
{
	const struct session *session = scene->session;
	if (session->ending != ENDING_STOPPED || session->signals_count == 0)
		return 0;
	unsigned signal = session->signals[session->signals_count - 1].signal;
	return canvas_paragraph(canvas, row, box.column, box.row + box.rows - row, box.columns, STYLE_WARNING,
				scene->catalogue->stop_signals[signal].cue);
}

/* What a yes just given leads to; where there is little room, its first line. */
static int draw_consequences(const struct scene *scene, const struct ui *ui, struct canvas *canvas, int row,
			     struct area_box box)
{
	int first = row, end = box.row + box.rows;
	unsigned most = box.rows >= WHOLE_ROWS ? UINT_MAX : 1;
	for (unsigned i = 0; i < scene->catalogue->contraindications_count && i < ANSWERS_MAX; i++) {
		const struct texts *message = &scene->catalogue->contraindications[i].message;
		if (!ui->answers.given[i] || ui->answers.answer[i] == ANSWER_NO)
			continue;
		for (unsigned k = 0; k < message->items_count && k < most; k++)
			row += canvas_paragraph(canvas, row, box.column, end - row, box.columns, STYLE_CAUTION,
						message->items[k]);
	}
	return row - first;
}

/* Where a yes was given and there is little room, only what that means is said. */
static int draw_words(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box box)
{
	unsigned all, done;
	char time[16];
	int row = box.row;
	bool room = box.rows >= WHOLE_ROWS;
	if (!room)
		row += draw_consequences(scene, ui, canvas, row, box);
	if (row > box.row && box.rows < FEW_ROWS)
		return row - box.row;
	done = steps_done(scene->session, &all);
	canvas_textf(canvas, row++, box.column, box.columns, STYLE_BODY, "%s min, %u of %u steps",
		     time_text(scene->moment.counted_ms, time, sizeof time), done, all);
	if (room || row == box.row + 1)
		row += draw_stop_line(scene, canvas, row, box);
	if (room)
		row += draw_consequences(scene, ui, canvas, row, box);
	return row - box.row;
}

static int draw_question(const struct ui *ui, struct canvas *canvas, int row, struct area_box box)
{
	static const char *const feels[] = { "1  better than before", "2  the same", "3  worse" };
	int first = row, chosen = ui->place[VIEW_FINISH].page;
	if (row < box.row + box.rows)
		canvas_text(canvas, row++, box.column, box.columns, STYLE_TITLE, "How does it feel?");
	for (int i = 0; i < 3 && row < box.row + box.rows; i++, row++) {
		cursor_draw(canvas, row, box.column, chosen == i + 1);
		canvas_text(canvas, row, box.column + 2, box.columns - 2, chosen == i + 1 ? STYLE_GOOD : STYLE_BODY,
			    feels[i]);
	}
	return row - first;
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	const struct mode *mode = &scene->catalogue->modes[scene->wish->mode];
	struct area_box right, box = frame_draw(canvas, mode->name, "");
	if (scene->session == NULL)
		return;
	if (frame_split(&box, &right))
		draw_figure(scene, canvas, right);
	enum ending ending = scene->session->ending;
	box = heading_draw(canvas, box, 9, ending == ENDING_STOPPED ? STYLE_WARNING : STYLE_GOOD, headline(ending));
	int row = box.row + draw_words(scene, ui, canvas, box) + (box.rows >= 10);
	if (!scene->rehearsal)
		row += draw_question(ui, canvas, row, box) + (box.rows >= 10);
	if (row < box.row + box.rows)
		canvas_paragraph(canvas, row, box.column, box.row + box.rows - row, box.columns, STYLE_MUTED,
				 scene->rehearsal
					 ? "A rehearsal: nothing of it is kept."
					 : "Anything that lasts, such as redness, swelling or numbness?  Press x.");
}

/* What is said of a rehearsal would be lost. */
static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	if (scene->rehearsal && (act.kind == ACT_FEEL || (act.kind == ACT_SHOW && act.at == VIEW_STOP)))
		return (struct act){ .kind = ACT_NONE };
	if (act.kind == ACT_FEEL)
		ui->place[VIEW_FINISH].page = act.value;
	return act;
}

static const struct binding keys[] = {
	BIND(IN_EARNEST, '1', DO_VALUE(ACT_FEEL, FEEL_BETTER), "feel-better", "better", "It feels better than before."),
	BIND(IN_EARNEST, '2', DO_VALUE(ACT_FEEL, FEEL_SAME), "feel-same", "same", "It feels the same."),
	BIND(IN_EARNEST, '3', DO_VALUE(ACT_FEEL, FEEL_WORSE), "feel-worse", "worse", "It feels worse."),
	BIND_2(IN_ANY, KEY_RETURN, KEY_ESC, DO(ACT_DONE), "done", "done", "Done: nothing that lasts."),
	BIND(IN_ANY, 'q', DO(ACT_DONE), "quit", NULL, "Done, as with Enter."),
	BIND(IN_EARNEST, 'x', SHOW(VIEW_STOP), "lasting", "something lasts", "Something lasts: say what."),
	KEYS_HELP,
	{ 0 },
};

const struct view view_finish = { .name = "finish", .title = "Finish", .keys = keys, .draw = draw, .act = act };
