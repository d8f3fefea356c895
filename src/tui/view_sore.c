/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The question about a sore no-go area, asked before the plan. */
#include "base/text.h"
#include "tui/page.h"
#include "tui/question_page.h"
#include <stdio.h>

static const struct area *area_of(const struct scene *scene, const struct ui *ui)
{
	return &scene->catalogue->areas[ui->asking];
}

static void add_question(const struct scene *scene, const struct ui *ui, struct page *page)
{
	page_add(page, STYLE_WARNING, 0, area_of(scene, ui)->sore->question);
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	const char *name = area_of(scene, ui)->name;
	char title[PAGE_TITLE_MAX];
	snprintf(title, sizeof title, "%.*s: one question before we plan.", (int)text_without_remark(name), name);
	page_title(page, title);
	page_add(page, STYLE_MUTED, 0, "Because of what you marked as sore.");
	page_gap(page);
	add_question(scene, ui, page);
	page_gap(page);
	page_add(page, STYLE_MUTED, 0, question_page_note);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct page page;
	page_start(&page, frame_box(canvas).columns);
	rows(scene, ui, &page);
	struct area_box box =
		frame_draw(canvas, text_columns(page.title) <= header_columns(canvas) ? page.title : "Sore", "");
	if (page_lines(&page) > box.rows) { /* the main question, above the list */
		page_done(&page);
		page_start(&page, box.columns);
		add_question(scene, ui, &page);
	}
	page_draw(&page, canvas, box, 0);
	page_done(&page);
}

static bool whole(const struct scene *scene, const struct ui *ui, const struct canvas *frame)
{
	struct area_box box = frame_box(frame);
	return text_lines(area_of(scene, ui)->sore->question, box.columns) <= box.rows;
}

static unsigned asks(const struct scene *scene, const struct ui *ui)
{
	(void)scene;
	return 1 + ui->asking;
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	(void)scene;
	if (act.kind == ACT_SORE_ANSWERED)
		act.at = (int)ui->asking;
	return act;
}

static const struct binding keys[] = {
	BIND(IN_ANY, 'y', DO_VALUE(ACT_SORE_ANSWERED, ANSWER_YES), "yes", "yes", "Yes."),
	BIND(IN_ANY, 'n', DO_VALUE(ACT_SORE_ANSWERED, ANSWER_NO), "no", "no", "No."),
	BIND(IN_ANY, 'u', DO_VALUE(ACT_SORE_ANSWERED, ANSWER_NOT_SURE), "not-sure", "not sure",
	     "Not sure: counts as yes."),
	KEYS_HELP,
	BIND_2(IN_ANY, 'q', KEY_ESC, DO(ACT_CLOSE), "leave", "leave", "Leave without an answer."),
	{ 0 },
};

const struct view view_sore = { .name = "sore",
				.title = "A sore place",
				.keys = keys,
				.asks = asks,
				.whole = whole,
				.draw = draw,
				.rows = rows,
				.act = act };
