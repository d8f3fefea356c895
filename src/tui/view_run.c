/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Enters by hand the run that the person comes from, as a single question. */
#include "core/person/run_words.h"
#include "tui/page.h"
#include "tui/typing.h"
#include "tui/words.h"
#include <stdio.h>

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	char line[UI_TEXT_MAX + 4];
	snprintf(line, sizeof line, "%s_", ui->text);
	page_title(page, "Your run");
	page_add(page, STYLE_BODY, 0, "What did you run today?");
	if (!scene->plain)
		page_add(page, STYLE_TITLE, 0, line);
	page_gap(page);
	page_addf(page, STYLE_MUTED, 0, "Type what you know, separated by commas: %s",
		  scene->wish->imperial ? "11mi,2:05,1300ft-down,trail,fast" : "18km,2:05,400m-down,trail,fast");
	page_add(page, STYLE_MUTED, 0, "Ground: road, trail, sand, snow, mud. Effort: easy, fast, race, sprints.");
	page_add(page, STYLE_MUTED, 0, "Also: hot, new-shoes, poles, pack, after-break, fever.");
	page_add(page, STYLE_MUTED, 0, RUN_CHANGES);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct area_box box = frame_draw(canvas, "Your run", "");
	struct page page;
	page_start(&page, box.columns);
	rows(scene, ui, &page);
	page_draw(&page, canvas, box, 0);
	page_done(&page);
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	(void)scene;
	if (act.kind == ACT_TYPE)
		return typing_key(ui, act.value);
	ui->typing = act.kind != ACT_CLOSE && act.kind != ACT_CHOOSE;
	return act.kind == ACT_CHOOSE ? (struct act){ .kind = ACT_RAN } : act;
}

static const struct binding keys[] = {
	BIND(IN_ANY, KEY_RETURN, DO(ACT_CHOOSE), "choose", "use it", "Use what you typed."),
	BIND(IN_ANY, KEY_ESC, DO(ACT_CLOSE), "close", "back", "Back without a run."),
	{ 0 },
};

const struct view view_run = {
	.name = "run", .title = "Your run", .keys = keys, .draw = draw, .rows = rows, .act = act
};
