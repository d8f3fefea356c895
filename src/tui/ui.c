/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The stack of open views, and the path from a key to an act. */
#include "base/buf.h"
#include "tui/binding.h"
#include "tui/widgets.h"

void ui_init(struct ui *ui, enum view_id view)
{
	*ui = (struct ui){ .depth = 1, .stack = { view } };
}

void ui_show(struct ui *ui, enum view_id view)
{
	if (ui->depth == UI_DEPTH)
		ui->depth--;
	ui->place[view] = (struct view_place){ 0 };
	ui->stack[ui->depth++] = view;
}

bool ui_close(struct ui *ui)
{
	if (ui->depth <= 1)
		return false;
	ui->depth--;
	return true;
}

void ui_only(struct ui *ui, enum view_id view)
{
	ui->depth = 0;
	ui_show(ui, view);
}

void ui_where(struct ui *ui, unsigned asking, bool signal)
{
	ui->asking = asking;
	ui->asking_signal = signal;
	ui->asking_step = -1;
	ui_show(ui, VIEW_WHERE);
}

void ui_ask(struct ui *ui)
{
	ui->answers = (struct answers){ 0 };
	ui->changed = false;
	ui_only(ui, VIEW_QUESTIONS);
}

static void doubt(struct ui *ui, unsigned doubting, bool sore)
{
	ui->answers = (struct answers){ 0 };
	ui->doubting = doubting;
	ui->doubting_sore = sore;
	ui_show(ui, VIEW_DOUBTS);
}

void ui_doubt(struct ui *ui, unsigned signal)
{
	doubt(ui, signal, false);
}

void ui_doubt_sore(struct ui *ui, unsigned area)
{
	doubt(ui, area, true);
}

void ui_sore(struct ui *ui, unsigned area)
{
	ui->asking = area;
	ui_only(ui, VIEW_SORE);
}

enum view_id ui_view(const struct ui *ui)
{
	return ui->stack[ui->depth - 1];
}

/* Plain mode has no frame. */
static bool is_whole(const struct scene *scene, const struct ui *ui, const struct canvas *frame)
{
	const struct view *view = scene->views[ui_view(ui)];
	return scene->plain || view->whole == NULL || view->whole(scene, ui, frame);
}

/* Half a question would mislead, so none is drawn. The advice after a stop signal stays, in turns. */
static void draw_too_small(const struct scene *scene, const struct view *view, struct canvas *canvas)
{
	const struct stop_signal *signal = scene->waiting.signal;
	struct area_box box = frame_draw(canvas, signal != NULL ? signal->signal : view->title, "");
	struct buf text = { 0 };
	buf_add(&text, "Make the window larger: this question does not fit.");
	for (unsigned i = 0; signal != NULL && i < signal->lines.items_count; i++)
		buf_addf(&text, " %s", signal->lines.items[i]);
	if (signal != NULL)
		box = emergency_draw(scene, canvas, box);
	turns_draw(canvas, box, STYLE_WARNING, buf_text(&text), waiting_turn(scene));
	buf_done(&text);
}

void ui_draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	const struct view *view = scene->views[ui_view(ui)];
	struct scene known = *scene;
	known.situation = view->situation != NULL ? view->situation(scene, ui) : 0;
	if (is_whole(scene, ui, canvas)) {
		view->draw(scene, ui, canvas);
	} else {
		known.situation |= IN_CRAMPED;
		draw_too_small(scene, view, canvas);
	}
	footer_draw(canvas, &known, view);
}

static bool is_printable(key pressed)
{
	return pressed >= ' ' && pressed < KEY_NAMED && pressed != 0x7F;
}

/* Finds the key's act in the table, before the view interprets it. */
static struct act act_of_press(const struct ui *ui, const struct scene *scene, struct press press)
{
	const struct view *view = scene->views[ui_view(ui)];
	const struct binding *binding;
	if (press.key == KEY_NONE || press.key == KEY_OTHER)
		return (struct act){ .kind = ACT_NONE };
	if (press.key == KEY_RESIZED)
		return (struct act){ .kind = ACT_DRAW };
	if (press.key == KEY_CLICK)
		return (struct act){ .kind = ACT_CLICK, .at = press.row, .value = press.column };
	if (ui->typing && (is_printable(press.key) || press.key == KEY_RUBOUT))
		return (struct act){ .kind = ACT_TYPE, .value = press.key };
	binding = binding_of(view, scene->settings, press.key);
	return binding != NULL ? binding->act : (struct act){ .kind = ACT_NONE };
}

struct act ui_press(struct ui *ui, const struct scene *scene, struct press press)
{
	struct act act = act_of_press(ui, scene, press);
	const struct view *view = scene->views[ui_view(ui)];
	const struct canvas frame = { .rows = ui->rows, .columns = ui->columns };
	if (act_answers(act.kind) && !is_whole(scene, ui, &frame))
		return (struct act){ .kind = ACT_NONE };
	if (view->act != NULL && act.kind != ACT_NONE)
		act = view->act(ui, scene, act);
	/* Acts that only views understand end here. */
	if (act.kind >= ACT_UP)
		act.kind = ACT_NONE;
	return act;
}
