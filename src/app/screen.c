/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The full-screen front end: terminal keys in, whole frames out. */
#include "app/attention.h"
#include "app/coach.h"
#include "app/scene.h"
#include "core/plan/cue_line.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

static bool open_screen(struct app *app, struct err *err)
{
	const struct terminal_wish wish = app_terminal_wish(app);
	return terminal_open(&wish, err);
}

static void close_screen(struct app *app)
{
	(void)app;
	terminal_close();
}

static bool act(struct app *app, struct act *ret_act)
{
	struct coach *coach = &app->coach;
	struct press press = { 0 };
	terminal_take_paste(coach->ui.typing);
	if (!terminal_key(&press.key))
		return false;
	if (press.key == KEY_CLICK)
		terminal_click(&press.row, &press.column);
	struct scene scene = scene_of(app);
	bool counts = press.key == KEY_RESIZED || attention_open(app, &scene, press.key);
	*ret_act = counts ? ui_press(&coach->ui, &scene, press) : (struct act){ .kind = ACT_TOO_EARLY };
	return true;
}

static void tell(struct app *app, const struct cue *cue)
{
	struct cue *shown = &app->coach.cue;
	size_t size = strlen(shown->text);
	if (cue->text[0] == '\0')
		return;
	/* A key press for less pressure has a two-line reply: that it is lighter now, and how. */
	if (shown->kind == CUE_LIGHTER && cue->line == LINE_EASE && shown->due == cue->due)
		snprintf(shown->text + size, sizeof shown->text - size, " %s", cue->text);
	else
		*shown = *cue;
}

/* Terminal title: "25 s  Inner calf LEFT", or the program's name outside a session. */
static void show_title(const struct scene *scene)
{
	const struct step *step = scene->snapshot.step;
	char title[160], time[16];
	if (scene->session == NULL || step == NULL || scene->snapshot.phase == PHASE_OVER) {
		terminal_title("rollcoach");
		return;
	}
	bool work = step_is_work(step);
	if (!work && scene->snapshot.next != NULL)
		step = scene->snapshot.next;
	snprintf(title, sizeof title, "%s  %s%s %s", length_text(scene->snapshot.left_ms, time, sizeof time),
		 scene->snapshot.phase == PHASE_PAUSED ? "Paused: "
		 : work                                ? ""
						       : "Next: ",
		 step_name(scene->catalogue, step), step_side(step));
	terminal_title(title);
}

static void show(struct app *app)
{
	struct coach *coach = &app->coach;
	struct scene scene = scene_of(app);
	int rows, columns;
	terminal_size(&rows, &columns);
	canvas_resize(&coach->canvas, rows, columns);
	coach->ui.rows = rows;
	coach->ui.columns = columns;
	coach->canvas.ascii = !terminal_abilities().utf8;
	ui_draw(&scene, &coach->ui, &coach->canvas);
	terminal_show(&coach->canvas);
	show_title(&scene);
}

/* The end of input never ends the screen mode: losing the terminal ends the wait instead. */
static bool over(struct app *app)
{
	(void)app;
	return false;
}

const struct front front_screen = { open_screen, close_screen, act, tell, show, over, true, false };
