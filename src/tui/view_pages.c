/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Views that are just a page to read: instructions, why, help, a library entry. */
#include "base/text.h"
#include "core/plan/cue_line.h"
#include "tui/binding.h"
#include "tui/library.h"
#include "tui/plan_rows.h"
#include "tui/sheet.h"
#include "tui/words.h"
#include <string.h>

/* The step shown by the view below. */
static const struct step *step_at_hand(const struct scene *scene, const struct ui *ui)
{
	if (scene->session != NULL && scene->snapshot.step != NULL) {
		bool work = step_muscle(scene->catalogue, scene->snapshot.step) != NULL ||
			    step_stretch(scene->catalogue, scene->snapshot.step) != NULL;
		return work ? scene->snapshot.step : scene->snapshot.next;
	}
	struct plan_rows rows;
	plan_rows_of(&rows, scene->plan, scene->wish);
	int at = ui->plan_row_set ? plan_rows_find(&rows, scene->catalogue, &ui->plan_row) : 0;
	if (at >= 0 && at < rows.count && rows.items[at].step >= 0)
		return &scene->plan->steps[rows.items[at].step];
	return NULL;
}

static void fill_instructions(const struct scene *scene, const struct ui *ui, struct page *page)
{
	const struct step *step = step_at_hand(scene, ui);
	if (step != NULL)
		page_instructions(page, scene->catalogue, step);
	else if (scene->session == NULL)
		page_add(page, STYLE_BODY, 0, left_out_note);
}

static void fill_why(const struct scene *scene, const struct ui *ui, struct page *page)
{
	const struct step *step = step_at_hand(scene, ui);
	page->codes = ui->place[VIEW_WHY].page != 0;
	if (step != NULL)
		page_reasons(page, scene->catalogue, step);
	if (scene->plan != NULL)
		page_left_out(page, scene->plan);
	for (unsigned i = 0; scene->plan != NULL && i < scene->plan->notices_count; i++) {
		if (i == 0) {
			page_gap(page);
			page_add(page, STYLE_TITLE, 0, "Good to know");
		}
		page_reason(page, scene->catalogue, &scene->plan->notices[i].reason);
	}
}

static void fill_legend(struct page *page)
{
	static const struct {
		enum style style;
		const char *sign, *meaning;
	} legend[] = {
		{ STYLE_ZONE_LIGHT, "filled", "the muscle, at a touch, or on a light pass" },
		{ STYLE_ZONE, "filled", "the muscle, at gentle or firm pressure" },
		{ STYLE_ZONE_NEXT, "dotted", "the next muscle" },
		{ STYLE_NO_GO, "hatched", "keep off: never rolled, or not today" },
		{ STYLE_ROLLER, "bar, ball", "the tool, at the speed to roll" },
	};
	page_gap(page);
	page_add(page, STYLE_TITLE, 0, "The drawing");
	for (size_t i = 0; i < sizeof legend / sizeof legend[0]; i++)
		page_pair(page, legend[i].style, legend[i].sign, 11, legend[i].meaning);
}

/* Possible effects of rolling, and what matters more (R3, R118); shown in the help of home and finish. */
static void fill_effects(struct page *page, const struct catalogue *catalogue)
{
	page_gap(page);
	page_add(page, STYLE_TITLE, 0, "What rolling may do");
	for (unsigned i = 0; i < catalogue->cues_count; i++)
		if (strncmp(catalogue->cues[i].id, "effect-", strlen("effect-")) == 0)
			page_add(page, STYLE_BODY, 0, catalogue->cues[i].text);
	page_add(page, STYLE_BODY, 0, catalogue_cue(catalogue, "care-first"));
	page_add(page, STYLE_BODY, 0, catalogue_cue(catalogue, "habit"));
}

static void fill_help(const struct scene *scene, const struct ui *ui, struct page *page)
{
	const struct view *view = scene->views[ui->depth > 1 ? ui->stack[ui->depth - 2] : VIEW_HELP];
	const char *last = "";
	page_add(page, STYLE_TITLE, 0, view->title);
	page_gap(page);
	for (const struct binding *binding = view->keys; binding->name != NULL; last = binding->name, binding++) {
		char word[BINDING_WORD_MAX];
		if (strcmp(binding->name, last) == 0 || !binding_applies(binding, scene))
			continue;
		page_pair(page, STYLE_ACCENT, binding_word(binding, scene->settings, scene->plain, word), 11,
			  binding_help(binding, scene->settings));
		binding = binding_last(binding, scene->settings);
	}
	if (view == scene->views[VIEW_SESSION] && !scene->plain)
		fill_legend(page);
	if (view == scene->views[VIEW_HOME] || view == scene->views[VIEW_FINISH])
		fill_effects(page, scene->catalogue);
}

static void fill_entry(const struct scene *scene, const struct ui *ui, struct page *page)
{
	library_page(page, scene->catalogue, ui);
}

/* Draws the picture beside a page: the muscles it is about, and the position. */
static struct picture picture_of(enum view_id view, const struct scene *scene, const struct ui *ui)
{
	const struct step *step = view == VIEW_HELP || view == VIEW_ENTRY ? NULL : step_at_hand(scene, ui);
	struct picture picture = { .zone = STYLE_ZONE_LIGHT };
	if (view == VIEW_ENTRY)
		return library_picture(scene->catalogue, ui);
	figure_init(&picture.figure, scene->catalogue);
	if (step == NULL)
		return picture;
	figure_light_step(&picture.figure, step, LIT_NOW);
	picture.has_figure = true;
	picture.has_pose = step_pose(scene->catalogue, step, &picture.pose);
	picture.pose_first = view == VIEW_INSTRUCTIONS || step->stretch >= 0;
	return picture;
}

static struct area_box text_box(enum view_id view, const struct scene *scene, const struct ui *ui,
				const struct canvas *canvas, struct picture *ret_picture, struct area_box *ret_right)
{
	struct area_box box = frame_box(canvas);
	*ret_right = (struct area_box){ 0 };
	*ret_picture = picture_of(view, scene, ui);
	if (ret_picture->has_figure || ret_picture->has_pose)
		frame_split(&box, ret_right);
	return box;
}

static void draw_page(enum view_id view, const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct page page;
	struct picture picture;
	struct area_box right, box = text_box(view, scene, ui, canvas, &picture, &right);
	char time[32] = "";
	if (scene->session != NULL && scene->snapshot.step != NULL)
		time_text(scene->snapshot.left_ms, time, sizeof time);
	frame_draw(canvas, scene->views[view]->title, time);
	page_start(&page, box.columns - 2);
	scene->views[view]->rows(scene, ui, &page);
	page_draw(&page, canvas, box, ui->place[view].scroll);
	if (right.rows > 0)
		picture_draw(&picture, canvas, right);
	page_done(&page);
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	enum view_id view = ui_view(ui);
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct picture picture;
	struct page page;
	struct area_box right, box = text_box(view, scene, ui, &size, &picture, &right);
	if (act.kind == ACT_TURN)
		ui->place[view].page = !ui->place[view].page;
	if (act.kind < ACT_UP)
		return act;
	page_start(&page, box.columns - 2);
	scene->views[view]->rows(scene, ui, &page);
	ui->place[view].scroll = page_scroll(&page, ui->place[view].scroll, box.rows, act);
	page_done(&page);
	return (struct act){ .kind = ACT_DRAW };
}

static void draw_instructions(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	draw_page(VIEW_INSTRUCTIONS, scene, ui, canvas);
}

static void draw_why(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	draw_page(VIEW_WHY, scene, ui, canvas);
}

static void draw_help(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	draw_page(VIEW_HELP, scene, ui, canvas);
}

static void draw_entry(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	draw_page(VIEW_ENTRY, scene, ui, canvas);
}

/* Over a running session, the most important keys keep working, and the key that opened a page also closes it. */
#define KEYS_OVER_SESSION(opener)                                                                                \
	KEYS_CLOSE, BIND(IN_SESSION & ~IN_PAUSED, ' ', DO(ACT_PAUSE), "pause", "pause", "Pause, or continue."),  \
		BIND(IN_PAUSED, ' ', DO(ACT_PAUSE), "pause", "continue", "Continue after three seconds."),       \
		BIND(IN_SESSION, 'x', SHOW(VIEW_STOP), "hurts", "it hurts", "It hurts, or something is wrong."), \
		BIND(IN_ANY, opener, DO(ACT_CLOSE), "close-page", NULL, "Back, like Esc."), KEYS_SCROLL, KEYS_HELP

static const struct binding keys_instructions[] = { KEYS_OVER_SESSION('i'), { 0 } };
static const struct binding keys_why[] = {
	BIND(IN_ANY, 'c', DO(ACT_TURN), "rule-codes", "rule codes", "Name rules by their codes, or their sources."),
	KEYS_OVER_SESSION('w'),
	{ 0 },
};
static const struct binding keys_help[] = {
	KEYS_CLOSE,
	BIND(IN_ANY, '?', DO(ACT_CLOSE), "close-page", NULL, "Back, like Esc."),
	KEYS_SCROLL,
	{ 0 },
};
static const struct binding keys[] = { KEYS_CLOSE, KEYS_SCROLL, KEYS_HELP, { 0 } };

const struct view view_instructions = { .name = "instructions",
					.title = "Instructions",
					.keys = keys_instructions,
					.draw = draw_instructions,
					.rows = fill_instructions,
					.act = act };
const struct view view_why = {
	.name = "why", .title = "Why", .keys = keys_why, .draw = draw_why, .rows = fill_why, .act = act
};
const struct view view_help = {
	.name = "help", .title = "Help", .keys = keys_help, .draw = draw_help, .rows = fill_help, .act = act
};
const struct view view_entry = {
	.name = "entry", .title = "Library", .keys = keys, .draw = draw_entry, .rows = fill_entry, .act = act
};
