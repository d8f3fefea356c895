/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The session view at any moment and any size. */
#include "random_plan.h"
#include "tui/view.h"
#include <string.h>

enum { FRAMES = 2 };

struct screen {
	struct session session;
	struct cue cue;
	struct settings settings;
	struct scene scene;
	msec now;
	int rows, columns;
	bool ascii;
};

static void tell(struct screen *screen, const struct cues *cues)
{
	for (unsigned i = 0; i < cues->count; i++)
		if (cues->item[i].text[0] != '\0')
			screen->cue = cues->item[i];
}

/* "Only N minutes left": replaces the remaining steps. */
static void replan(struct random *random, struct screen *screen, struct cues *cues)
{
	struct plan rest = random_plan(random, screen->session.mode);
	session_replan(&screen->session, &rest, screen->now, cues);
	plan_done(&rest);
}

/* Lets time pass, maybe presses a key, maybe resizes the window. */
static void live(struct random *random, struct screen *screen)
{
	static const int sizes[][2] = { { 5, 20 },  { 8, 30 },   { 12, 40 }, { 16, 60 }, { 24, 80 },
					{ 24, 81 }, { 40, 120 }, { 48, 40 }, { 60, 200 } };
	struct cues cues = { 0 };
	screen->now += (msec)random_below(random, random_chance(random, 20) ? 60000 : 1500);
	session_advance(&screen->session, screen->now, &cues);
	if (random_chance(random, 25))
		session_command(&screen->session, (enum command)random_below(random, COMMAND_COUNT), screen->now,
				&cues);
	if (random_chance(random, 10))
		replan(random, screen, &cues);
	tell(screen, &cues);
	if (random_chance(random, 15)) {
		const int *size = sizes[random_below(random, sizeof sizes / sizeof sizes[0])];
		screen->rows = size[0];
		screen->columns = size[1];
	} else if (random_chance(random, 5)) {
		screen->rows = (int)random_of(random, 1, 60);
		screen->columns = (int)random_of(random, 1, 200);
	}
	if (random_chance(random, 5))
		screen->ascii = !screen->ascii;
	screen->scene.now = screen->now;
	screen->scene.cue = screen->cue.text[0] != '\0' ? &screen->cue : NULL;
	screen->scene.message = random_chance(random, 10) ? "Voice off." : NULL;
	screen->scene.snapshot = session_snapshot(&screen->session, screen->now);
}

static bool is_blank(const struct canvas *canvas)
{
	for (int i = 0; i < canvas->rows * canvas->columns; i++)
		if (canvas->cells[i].utf8[0] != '\0' && canvas->cells[i].utf8[0] != ' ')
			return false;
	return true;
}

/* Draws a frame; true if it shows something. */
static bool show(const struct screen *screen)
{
	static struct ui ui;
	struct canvas canvas = { .ascii = screen->ascii };
	canvas_resize(&canvas, screen->rows, screen->columns);
	ui_init(&ui, VIEW_SESSION);
	ui_draw(&screen->scene, &ui, &canvas);
	bool shown = !is_blank(&canvas);
	canvas_done(&canvas);
	return shown;
}

static const char *every_moment_is_drawn_at_any_size(struct random *random)
{
	struct screen screen = { .rows = 24, .columns = 80 };
	struct plan plan = random_plan(random, random_below(random, catalogue_builtin()->modes_count));
	bool shown = true;
	session_start(&screen.session, &plan, NULL, 0);
	plan_done(&plan);
	settings_init(&screen.settings);
	screen.scene = (struct scene){ .views = views,
				       .catalogue = catalogue_builtin(),
				       .session = &screen.session,
				       .settings = &screen.settings };
	for (int i = 0; i < FRAMES && shown; i++) {
		live(random, &screen);
		shown = show(&screen);
	}
	return shown ? NULL : "a frame is blank";
}

int main(int argc, char **argv)
{
	return property_run("a session is drawn at any size", every_moment_is_drawn_at_any_size, argc, argv);
}
