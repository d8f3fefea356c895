/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* One past session in full, and its corrections: how it felt, a note, the marks. */
#include "core/record/story.h"
#include "tui/page.h"
#include "tui/past_page.h"
#include "tui/typing.h"
#include <stdio.h>

enum { LABEL = 14, LEVEL_MAX = 10 };
enum { TYPING_NOTE, TYPING_MARK }; /* page of the view: the text being typed */

static unsigned mark_of(const struct scene *scene, const struct ui *ui)
{
	unsigned count = scene->opened != NULL ? scene->opened->marks_count : 0;
	return count > 0 ? (unsigned)ui->place[VIEW_PAST].cursor % count : 0;
}

static void add_row(void *context, const char *label, const char *value)
{
	page_pair(context, STYLE_MUTED, label, LABEL, value);
}

void past_page(struct page *page, const struct scene *scene, const struct record *record)
{
	record_story(record, scene->catalogue, scene->history,
		     &(struct in_force){ scene->profile, scene->at, scene->offset_s }, add_row, page);
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	const struct record *record = scene->opened;
	char text[128];
	if (record == NULL) {
		page_add(page, STYLE_BODY, 0, "No session is open.");
		return;
	}
	if (ui->typing) {
		snprintf(text, sizeof text, "%.100s_", ui->text);
		page_pair(page, STYLE_ACCENT, ui->place[VIEW_PAST].page == TYPING_MARK ? "New mark" : "Note", LABEL,
			  text);
		if (ui->place[VIEW_PAST].page == TYPING_MARK)
			page_pair(page, STYLE_MUTED, "", LABEL, "A place and 0 to 10: calves:left=7, it-band");
		page_gap(page);
	}
	past_page(page, scene, record);
	if (record->marks_count > 0) {
		const struct record_mark *mark = &record->marks[mark_of(scene, ui)];
		snprintf(text, sizeof text, "%s: + and - change it, m goes to the next, x removes it",
			 story_name(scene->catalogue, mark->what));
		page_gap(page);
		page_pair(page, STYLE_ACCENT, "Edit mark", LABEL, text);
	}
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct page page;
	struct area_box box = frame_draw(canvas, "Past session", "");
	page_start(&page, box.columns - 2);
	rows(scene, ui, &page);
	page_draw(&page, canvas, box, ui->place[VIEW_PAST].scroll);
	page_done(&page);
}

/* ---- Acts --------------------------------------------------------------------------------------------------------- */

static struct act scroll(struct ui *ui, const struct scene *scene, struct act act)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box box = frame_box(&size);
	struct page page;
	page_start(&page, box.columns - 2);
	rows(scene, ui, &page);
	ui->place[VIEW_PAST].scroll = page_scroll(&page, ui->place[VIEW_PAST].scroll, box.rows, act);
	page_done(&page);
	return (struct act){ .kind = ACT_DRAW };
}

static struct act mark_level(const struct ui *ui, const struct scene *scene, int change)
{
	unsigned at = mark_of(scene, ui);
	int level = scene->opened->marks[at].level + change;
	level = level < 0 ? 0 : level > LEVEL_MAX ? LEVEL_MAX : level;
	return (struct act){ .kind = ACT_PAST_MARK, .at = (int)at, .value = level };
}

static struct act start_typing(struct ui *ui, int what, const char *text)
{
	snprintf(ui->text, sizeof ui->text, "%.120s", text);
	ui->typing = true;
	ui->place[VIEW_PAST].page = what;
	return (struct act){ .kind = ACT_DRAW };
}

static struct act typed(struct ui *ui, struct act act)
{
	static const enum act_kind kept[] = { [TYPING_NOTE] = ACT_PAST_NOTE, [TYPING_MARK] = ACT_PAST_ADD_MARK };
	if (act.kind == ACT_TYPE)
		return typing_key(ui, act.value);
	if (act.kind != ACT_CHOOSE && act.kind != ACT_CLOSE)
		return act;
	ui->typing = false;
	return (struct act){ .kind = act.kind == ACT_CHOOSE ? kept[ui->place[VIEW_PAST].page] : ACT_DRAW };
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	bool has_marks = scene->opened != NULL && scene->opened->marks_count > 0;
	if (ui->typing)
		return typed(ui, act);
	if (act.kind < ACT_UP || scene->opened == NULL)
		return act;
	switch ((int)act.kind) {
	case ACT_CHOOSE:
		return (struct act){ .kind = ACT_DRAW };
	case ACT_TURN:
		return start_typing(ui, TYPING_NOTE, scene->opened->note);
	case ACT_YES:
		return start_typing(ui, TYPING_MARK, "");
	case ACT_LEVEL:
		return has_marks ? mark_level(ui, scene, act.value) : (struct act){ .kind = ACT_DRAW };
	case ACT_HURT:
		return (struct act){ .kind = has_marks ? ACT_PAST_MARK : ACT_DRAW,
				     .at = (int)mark_of(scene, ui),
				     .value = -2 };
	case ACT_CHANGED:
		ui->place[VIEW_PAST].cursor++;
		return (struct act){ .kind = ACT_DRAW };
	default:
		return scroll(ui, scene, act);
	}
}

static unsigned situation(const struct scene *scene, const struct ui *ui)
{
	if (ui->typing)
		return IN_TYPING;
	return scene->opened != NULL && scene->opened->marks_count > 0 ? IN_SUITED : 0;
}

static const struct binding keys[] = {
	BIND(IN_ANY, 'f', DO(ACT_PAST_FEEL), "change-feel", "felt",
	     "Change how it felt: better, same, worse, not said."),
	BIND(IN_ANY, 'n', DO(ACT_TURN), "change-note", "note", "Write a note; Enter keeps it, Esc does not."),
	BIND(IN_ANY, 'a', DO(ACT_YES), "add-mark", "add mark",
	     "Add a mark that was forgotten, or give one a new level."),
	BIND_SUITED(IN_ANY, IN_SUITED, 'm', KEY_NONE, DO(ACT_CHANGED), "next-mark", "next mark",
		    "Go to the next mark."),
	BIND(IN_ANY, '+', DO_VALUE(ACT_LEVEL, 1), "mark-more", NULL, "Raise the level of the mark."),
	BIND(IN_ANY, '-', DO_VALUE(ACT_LEVEL, -1), "mark-less", NULL, "Lower the level of the mark."),
	BIND(IN_ANY, 'x', DO(ACT_HURT), "remove-mark", NULL, "Remove the mark."),
	BIND(IN_TYPING, KEY_RETURN, DO(ACT_CHOOSE), "keep-note", "keep", "Keep the note or the mark."),
	KEYS_CLOSE,
	KEYS_SCROLL,
	KEYS_HELP,
	{ 0 },
};

const struct view view_past = {
	.name = "past-session",
	.title = "Past session",
	.keys = keys,
	.situation = situation,
	.draw = draw,
	.rows = rows,
	.act = act,
};
