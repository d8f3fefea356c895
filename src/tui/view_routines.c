/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Saved routines: a list to start one from, and the name to save the plan under. */
#include "tui/list.h"
#include "tui/page.h"
#include "tui/typing.h"
#include "tui/words.h"
#include <stdio.h>

/* ---- The list --------------------------------------------------------------------------------------------------- */

static int cursor_of(const struct scene *scene, const struct ui *ui)
{
	int cursor = ui->place[VIEW_ROUTINES].cursor, count = (int)scene->routines_count;
	return cursor < count ? cursor : count - 1;
}

static void list_rows_of(const struct scene *scene, const struct ui *ui, struct page *page)
{
	page_title(page, "Your routines");
	for (unsigned i = 0; i < scene->routines_count; i++)
		page_item(page, "", scene->routines[i], "", "")->here = (int)i == cursor_of(scene, ui);
	if (scene->routines_count == 0)
		page_add(page, STYLE_BODY, 0, "None saved yet: press S in a plan to save it as yours.");
}

static int draw_name(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	const struct scene *scene = of;
	return canvas_paragraph(canvas, box.row, box.column + LIST_LEAD, box.rows, box.columns - LIST_LEAD, style,
				scene->routines[i]);
}

static struct list list_of(const struct scene *scene, const struct ui *ui)
{
	return (struct list){
		.count = (int)scene->routines_count, .cursor = cursor_of(scene, ui), .row = draw_name, .of = scene
	};
}

static void draw_list(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct area_box box = frame_draw(canvas, "Your routines", "");
	struct list list = list_of(scene, ui);
	if (scene->routines_count == 0)
		canvas_paragraph(canvas, box.row, box.column, box.rows, box.columns, STYLE_BODY,
				 "None saved yet: press S in a plan to save it as yours.");
	else
		list_draw(&list, canvas, box);
}

static struct act act_list(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_ROUTINES];
	int count = (int)scene->routines_count;
	if (act.kind < ACT_UP || count == 0)
		return act;
	place->cursor = cursor_of(scene, ui);
	if (act.kind == ACT_DIGIT && act.value <= count)
		return (struct act){ .kind = ACT_ROUTINE, .at = act.value - 1 };
	if (act.kind == ACT_CHOOSE)
		return (struct act){ .kind = ACT_ROUTINE, .at = place->cursor };
	const struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct list list = list_of(scene, ui);
	list_move(&list, frame_box(&size), place, act);
	return (struct act){ .kind = ACT_DRAW };
}

static const struct binding keys_list[] = {
	BIND(IN_SAVED, KEY_RETURN, DO(ACT_CHOOSE), "choose", "plan", "Plan the selected routine for today."),
	KEYS_MOVE,
	KEYS_HELP,
	KEYS_CLOSE,
	{ 0 },
};

const struct view view_routines = { .name = "routines",
				    .title = "Your routines",
				    .keys = keys_list,
				    .draw = draw_list,
				    .rows = list_rows_of,
				    .act = act_list };

/* ---- The name --------------------------------------------------------------------------------------------------- */

static void rows_save(const struct scene *scene, const struct ui *ui, struct page *page)
{
	char line[UI_TEXT_MAX + 4];
	(void)scene;
	snprintf(line, sizeof line, "%s_", ui->text);
	page_title(page, "Save the plan");
	page_add(page, STYLE_BODY, 0, "What is its name?");
	page_add(page, STYLE_TITLE, 0, line);
	page_gap(page);
	page_add(page, STYLE_MUTED, 0, "Home lists it, and rollcoach roll NAME starts it.");
	page_add(page, STYLE_MUTED, 0, "Your limits on the day are checked again each time.");
}

static void draw_save(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct area_box box = frame_draw(canvas, "Save the plan", "");
	struct page page;
	page_start(&page, box.columns);
	rows_save(scene, ui, &page);
	page_draw(&page, canvas, box, 0);
	page_done(&page);
}

static struct act act_save(struct ui *ui, const struct scene *scene, struct act act)
{
	(void)scene;
	if (act.kind == ACT_TYPE)
		return typing_key(ui, act.value);
	ui->typing = act.kind != ACT_CLOSE && act.kind != ACT_CHOOSE;
	return act.kind == ACT_CHOOSE ? (struct act){ .kind = ACT_SAVE_ROUTINE } : act;
}

static const struct binding keys_save[] = {
	BIND(IN_ANY, KEY_RETURN, DO(ACT_CHOOSE), "choose", "save", "Save the plan under this name."),
	BIND(IN_ANY, KEY_ESC, DO(ACT_CLOSE), "close", "back", "Back without saving."),
	{ 0 },
};

const struct view view_save = { .name = "save",
				.title = "Save the plan",
				.keys = keys_save,
				.draw = draw_save,
				.rows = rows_save,
				.act = act_save };
