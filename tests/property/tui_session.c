/* SPDX-License-Identifier: MIT */
/* The session view: its caches make a frame faster but never different. */
#include "random_plan.h"
#include "tui/board.h"
#include "tui/figure.h"
#include "tui/view.h"
#include <string.h>

enum { FRAMES = 8 };

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

static void size(const struct screen *screen, struct canvas *canvas)
{
	canvas->ascii = screen->ascii;
	canvas_resize(canvas, screen->rows, screen->columns);
}

static void draw_board(const struct screen *screen, struct board_memory *memory, struct canvas *canvas)
{
	struct board board;
	size(screen, canvas);
	board_fill(&board, &screen->scene);
	board_draw(&board, memory, canvas, (struct area_box){ 0, 0, screen->rows, screen->columns });
}

/* Drawing the body is expensive: do it less often. */
static void draw_view(const struct screen *screen, bool remembered, struct canvas *canvas)
{
	static struct ui ui;
	struct scene scene = screen->scene;
	if (!remembered) {
		scene.drawn = NULL;
		scene.drawn_board = NULL;
	}
	size(screen, canvas);
	ui_init(&ui, VIEW_SESSION);
	ui_draw(&scene, &ui, canvas);
}

static bool same_frame(struct random *random, struct screen *screen, bool whole)
{
	struct canvas remembered = { 0 }, anew = { 0 };
	live(random, screen);
	if (whole) {
		draw_view(screen, true, &remembered);
		draw_view(screen, false, &anew);
	} else {
		draw_board(screen, screen->scene.drawn_board, &remembered);
		draw_board(screen, NULL, &anew);
	}
	size_t cells = (size_t)anew.rows * (size_t)anew.columns;
	bool same = memcmp(remembered.cells, anew.cells, cells * sizeof(struct cell)) == 0;
	canvas_done(&remembered);
	canvas_done(&anew);
	return same;
}

static const char *caching_never_changes_a_frame(struct random *random)
{
	struct screen screen = { .rows = 24, .columns = 80 };
	struct plan plan = random_plan(random, random_below(random, catalogue_builtin()->modes_count));
	bool whole = random_chance(random, 3), same = true;
	session_start(&screen.session, &plan, NULL, 0);
	plan_done(&plan);
	settings_init(&screen.settings);
	screen.scene = (struct scene){ .views = views,
				       .catalogue = catalogue_builtin(),
				       .session = &screen.session,
				       .settings = &screen.settings,
				       .drawn = figure_memory_new(),
				       .drawn_board = board_memory_new() };
	for (int i = 0; i < FRAMES && same; i++)
		same = same_frame(random, &screen, whole);
	figure_memory_free(screen.scene.drawn);
	board_memory_free(screen.scene.drawn_board);
	return same ? NULL : "a cached frame differs from one drawn from scratch";
}

int main(int argc, char **argv)
{
	return property_run("caching never changes a frame", caching_never_changes_a_frame, argc, argv);
}
