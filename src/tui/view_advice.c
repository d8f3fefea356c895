/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Advice after an answer: it stays until the reader says that it was read. */
#include "base/text.h"
#include "tui/page.h"

/* The place comes first, as the person may have answered about several. */
static void add_place(const struct scene *scene, struct page *page)
{
	const struct advice_page *advice = &scene->advice;
	bool sided = advice->side != SIDE_BOTH;
	if (advice->place.kind != TARGET_NONE)
		page_addf(page, STYLE_BODY, 0, "%s%s%s", target_name(scene->catalogue, advice->place),
			  sided ? ", " : "", sided ? side_word(advice->side) : "");
	else if (advice->everywhere)
		page_add(page, STYLE_BODY, 0, "Everything you rolled.");
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	(void)ui;
	add_place(scene, page);
	page_add(page, STYLE_WARNING, 0, scene->advice.text);
	page_gap(page);
	page_add(page, STYLE_MUTED, 0, "Have you read this? Enter: yes.");
}

static bool whole(const struct scene *scene, const struct ui *ui, const struct canvas *frame)
{
	struct area_box box = page_box(frame_box(frame));
	(void)ui;
	return scene->advice.text == NULL || text_lines(scene->advice.text, box.columns) <= box.rows;
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct page page;
	struct area_box box = page_box(frame_draw(canvas, "Please read this", ""));
	page_start(&page, box.columns);
	rows(scene, ui, &page);
	if (page_lines(&page) > box.rows) {
		page_done(&page);
		page_start(&page, box.columns);
		page_add(&page, STYLE_WARNING, 0, scene->advice.text);
		if (page_lines(&page) < box.rows)
			page_add(&page, STYLE_MUTED, 0, "Read this? Enter");
	}
	page_draw(&page, canvas, box, 0);
	page_done(&page);
}

/* Every page of advice follows a question, so it is always new to the reader. */
static unsigned asks(const struct scene *scene, const struct ui *ui)
{
	(void)scene;
	(void)ui;
	return 1;
}

/* Enter is an answer only while the advice can be seen (ui_press). */
static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	(void)ui;
	(void)scene;
	return act.kind == ACT_CHOOSE ? (struct act){ .kind = ACT_CLOSE } : act;
}

static const struct binding keys[] = {
	BIND_BRIEF(IN_ANY, KEY_RETURN, DO(ACT_CHOOSE), "read", "I have read this", "I have read this: go on.", "read"),
	KEYS_HELP,
	BIND_2(IN_ANY, 'q', KEY_ESC, DO(ACT_QUIT), "quit", "quit", "Quit; your answer counts."),
	{ 0 },
};

const struct view view_advice = { .name = "advice",
				  .title = "Please read this",
				  .keys = keys,
				  .asks = asks,
				  .whole = whole,
				  .draw = draw,
				  .rows = rows,
				  .act = act };
