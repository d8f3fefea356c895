/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Enters a routine rolled from paper: five short questions, one after the other. */
#include "base/text.h"
#include "tui/page.h"
#include "tui/typing.h"
#include <stdio.h>
#include <string.h>

static const struct {
	const char *label, *question, *hint;
} questions[BY_HAND_COUNT] = {
	[BY_HAND_ROUTINE] = { "Routine", "Which routine was on the paper?",
			      "Its code, the line for the coach, the name of a saved routine, or: last. Type or paste "
			      "it." },
	[BY_HAND_AT] = { "Began", "When did you begin?", "Like 2026-11-28T19:30. Enter alone: it ended just now." },
	[BY_HAND_DONE] = { "Done", "What did you do?",
			   "The numbers on the paper, like 1L,1R,3. Enter alone: all of it." },
	[BY_HAND_FEEL] = { "Felt", "How did it feel afterwards?", "better, same or worse. Enter alone: not said." },
	[BY_HAND_STOP] = { "Stopped by", "Did anything hurt or stop you?",
			   "Like pain:calves:left. Enter alone: nothing. Enter saves it." },
};

/* The end of a text too long to show whole, such as a code. */
static const char *tail(const char *text, int columns)
{
	uint32_t ignored;
	while (*text != '\0' && text_columns(text) > columns)
		text += text_decode(text, strlen(text), &ignored);
	return text;
}

static void add_answers(const struct scene *scene, int asked, struct page *page)
{
	for (int i = 0; i < asked && i < BY_HAND_COUNT; i++)
		page_addf(page, STYLE_MUTED, 0, "%s: %s", questions[i].label,
			  scene->by_hand->answers[i][0] == '\0' ? "-"
								: tail(scene->by_hand->answers[i], page->columns - 12));
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	int asked = ui->place[VIEW_BY_HAND].page;
	page_title(page, "Rolled from paper");
	add_answers(scene, asked, page);
	page_add(page, STYLE_BODY, 0, questions[asked].question);
	if (!scene->plain)
		page_addf(page, STYLE_TITLE, 0, "%s_", tail(ui->text, page->columns - 2));
	page_gap(page);
	page_add(page, STYLE_MUTED, 0, questions[asked].hint);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	char step[24];
	struct page page;
	snprintf(step, sizeof step, "%d of %d", ui->place[VIEW_BY_HAND].page + 1, BY_HAND_COUNT);
	struct area_box box = frame_draw(canvas, "Rolled from paper", step);
	page_start(&page, box.columns);
	rows(scene, ui, &page);
	page_draw(&page, canvas, box, 0);
	page_done(&page);
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	(void)scene;
	if (act.kind == ACT_TYPE)
		return typing_key_within(ui, act.value, UI_TEXT_MAX);
	ui->typing = act.kind != ACT_CLOSE && act.kind != ACT_CHOOSE;
	return act.kind == ACT_CHOOSE ? (struct act){ .kind = ACT_BY_HAND } : act;
}

static const struct binding keys[] = {
	BIND(IN_ANY, KEY_RETURN, DO(ACT_CHOOSE), "choose", "next",
	     "Take what you typed; after the last question, save it."),
	BIND(IN_ANY, KEY_ESC, DO(ACT_CLOSE), "close", "back", "Back; nothing is saved."),
	{ 0 },
};

const struct view view_by_hand = {
	.name = "by-hand", .title = "Rolled from paper", .keys = keys, .draw = draw, .rows = rows, .act = act
};
