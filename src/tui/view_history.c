/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The history: past sessions, newest first. Days without a routine are shown without judgement. */
#include "core/record/story.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/past_page.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

enum { CONFIRMING = 1 }; /* page of the view: the next y deletes the session */

/* ---- Rows --------------------------------------------------------------------------------------------------------- */

/* NULL if not loaded. Position 0 is the newest session. */
static const struct record *session_at(const struct session_list *list, unsigned position)
{
	if (position < list->first || position - list->first >= list->count)
		return NULL;
	return &list->records[list->count - 1 - (position - list->first)];
}

static unsigned cursor_of(const struct scene *scene, const struct ui *ui)
{
	unsigned cursor = (unsigned)ui->place[VIEW_HISTORY].cursor, total = scene->sessions.total;
	return cursor < total ? cursor : total > 0 ? total - 1 : 0;
}

/* Formats "After a run: rolled 7:40, in all 10:00, planned 10:00, felt better". */
static void session_text(const struct scene *scene, const struct record *record, struct buf *out)
{
	const struct mode *mode = catalogue_mode(scene->catalogue, record->mode);
	char rolled[STORY_TIME_MAX], done[STORY_TIME_MAX], planned[STORY_TIME_MAX];
	buf_addf(out, "%s: rolled %s, in all %s, planned %s%s%s", mode != NULL ? mode->name : record->mode,
		 story_time(record->rolled_ms, rolled), story_time(record->done_ms, done),
		 story_time(record->planned_s * MSEC_SECOND, planned), record->ending == ENDING_FINISHED ? "" : ", ",
		 record->ending == ENDING_FINISHED ? "" : ending_name(record->ending));
	if (record->feel != FEEL_NOT_SAID)
		buf_addf(out, ", felt %s", feel_word(record->feel));
	buf_add(out, record->by_hand ? ", by hand" : "");
	for (unsigned i = 0; i < record->signals_count; i += record_report_size(record, i)) {
		buf_add(out, ". ");
		record_report(record, scene->catalogue, i, out);
	}
	if (record->note[0] != '\0')
		buf_addf(out, ". %s", record->note);
}

/* Formats "Mon 2 Mar 18:05", with the year if it is not the current one. */
static const char *when_text(const struct scene *scene, const struct record *record, char out[STORY_DATE_MAX])
{
	char now[STORY_DATE_MAX];
	story_date(scene->at, scene->offset_s, now);
	story_date(record->started, record->offset_s, out);
	return strncmp(now, out, 4) != 0 ? out : date_text(record->started, record->offset_s, out, STORY_DATE_MAX);
}

/* Formats "After a run: 7:40, felt better", where the rest is shown beside the list. */
static void brief_text(const struct scene *scene, const struct record *record, struct buf *out)
{
	const struct mode *mode = catalogue_mode(scene->catalogue, record->mode);
	char rolled[STORY_TIME_MAX];
	buf_addf(out, "%s: %s", mode != NULL ? mode->name : record->mode, story_time(record->rolled_ms, rolled));
	if (record->signals_count > 0)
		buf_add(out, ", stopped");
	else if (record->ending != ENDING_FINISHED)
		buf_addf(out, ", %s", ending_name(record->ending));
	if (record->feel != FEEL_NOT_SAID)
		buf_addf(out, ", felt %s", feel_word(record->feel));
}

static void add_item(struct page *page, const struct scene *scene, const struct record *record, bool here)
{
	struct buf text = { 0 };
	char when[STORY_DATE_MAX];
	session_text(scene, record, &text);
	page_item(page, when_text(scene, record, when), buf_text(&text), "", "")->here = here;
	buf_done(&text);
}

/* The lines above the list. */
static void add_top(const struct scene *scene, const struct ui *ui, struct page *page)
{
	struct advice advice[ADVICE_MAX];
	int64_t today = day_of(scene->at, scene->offset_s);
	if (ui->place[VIEW_HISTORY].page == CONFIRMING) {
		page_add(page, STYLE_ACCENT, 0, "Delete this session? y: delete it, n: keep it.");
		return;
	}
	if (scene->sessions.total == 0) {
		page_add(page, STYLE_BODY, 0, "Nothing yet. Your sessions are stored on this computer only.");
		return;
	}
	page_addf(page, STYLE_TITLE, 0, "At least half a routine on %u of the last %d days",
		  history_days_rolled(scene->history, today, RECENT_DAYS), RECENT_DAYS);
	unsigned count = history_advice(scene->history, scene->catalogue, advice);
	for (unsigned i = 0; i < count; i++) {
		struct buf text = { 0 };
		advice_text(&advice[i], scene->catalogue, &text);
		page_bullet(page, buf_text(&text));
		buf_done(&text);
	}
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	add_top(scene, ui, page);
	for (unsigned i = 0; i < scene->sessions.count; i++) {
		unsigned position = scene->sessions.first + i;
		add_item(page, scene, session_at(&scene->sessions, position), position == cursor_of(scene, ui));
	}
}

/* ---- Drawing ------------------------------------------------------------------------------------------------------ */

struct shown {
	const struct scene *scene;
	bool brief; /* one line per session: the rest is beside the list, or takes too many rows */
};

static int draw_row(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	enum { DATE = 18, DATE_FROM = 46 };
	const struct shown *shown = of;
	const struct scene *scene = shown->scene;
	const struct record *record = session_at(&scene->sessions, (unsigned)i);
	int lead = LIST_LEAD + (box.columns >= DATE_FROM ? DATE : 0), used = 0;
	char when[STORY_DATE_MAX];
	struct buf text = { 0 };
	if (record == NULL)
		return canvas_paragraph(canvas, box.row, box.column + lead, 1, box.columns - lead, STYLE_MUTED, "...");
	when_text(scene, record, when);
	canvas_text(canvas, box.row, box.column + LIST_LEAD, box.columns - LIST_LEAD, STYLE_MUTED, when);
	used = box.columns < DATE_FROM;
	(shown->brief ? brief_text : session_text)(scene, record, &text);
	used += canvas_paragraph(canvas, box.row + used, box.column + lead, box.rows - used, box.columns - lead, style,
				 buf_text(&text));
	buf_done(&text);
	return used;
}

/* The box of the list, below the lines on top, which get at most a third of the rows. */
static struct area_box draw_top(const struct scene *scene, const struct ui *ui, struct canvas *canvas,
				struct area_box box)
{
	struct page page;
	page_start(&page, box.columns - 2);
	add_top(scene, ui, &page);
	int lines = page_lines(&page), most = scene->sessions.total > 0 ? (box.rows + 2) / 3 : box.rows;
	struct area_box top = { box.row, box.column, lines < most ? lines : most, box.columns };
	page_draw(&page, canvas, top, 0);
	page_done(&page);
	int gap = top.rows < most;
	return (struct area_box){ box.row + top.rows + gap, box.column, box.rows - top.rows - gap, box.columns };
}

/* Splits off the details, if there is room for them. */
static struct shown show(const struct scene *scene, struct area_box *box, struct area_box *ret_details)
{
	enum { FULL_FROM_ROWS = 10 };
	*ret_details = (struct area_box){ 0 };
	bool beside = scene->sessions.total > 0 && frame_details(box, ret_details);
	return (struct shown){ scene, beside || box->rows < FULL_FROM_ROWS };
}

static struct list list_of(const struct shown *shown, const struct ui *ui)
{
	return (struct list){ .count = (int)shown->scene->sessions.total,
			      .cursor = (int)cursor_of(shown->scene, ui),
			      .row = draw_row,
			      .of = shown,
			      .scroll = ui->place[VIEW_HISTORY].scroll };
}

static void draw_details(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box box)
{
	const struct record *record = session_at(&scene->sessions, cursor_of(scene, ui));
	struct page page;
	page_start(&page, box.columns - 2);
	if (record != NULL)
		past_page(&page, scene, record);
	page_draw(&page, canvas, box, 0);
	page_done(&page);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	char right[40] = "";
	if (scene->sessions.total > 0 && canvas->columns >= 40)
		snprintf(right, sizeof right, "%u of %u", cursor_of(scene, ui) + 1, scene->sessions.total);
	struct area_box details, box = draw_top(scene, ui, canvas, frame_draw(canvas, "History", right));
	struct shown shown = show(scene, &box, &details);
	struct list list = list_of(&shown, ui);
	if (details.rows > 0)
		draw_details(scene, ui, canvas, details);
	list_draw(&list, canvas, box);
}

/* ---- Acts --------------------------------------------------------------------------------------------------------- */

static struct act move(struct ui *ui, const struct scene *scene, struct act act)
{
	struct canvas nowhere = { .rows = ui->rows, .columns = ui->columns };
	struct area_box details, box = frame_box(&nowhere);
	nowhere.rows = nowhere.columns = 0;
	box = draw_top(scene, ui, &nowhere, box);
	struct shown shown = show(scene, &box, &details);
	struct list list = list_of(&shown, ui);
	list_move(&list, box, &ui->place[VIEW_HISTORY], act);
	return (struct act){ .kind = ACT_DRAW };
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_HISTORY];
	int cursor = (int)cursor_of(scene, ui);
	bool confirmed = place->page == CONFIRMING && act.kind == ACT_YES;
	place->page = 0;
	if (confirmed)
		return (struct act){ .kind = ACT_PAST_DELETE, .at = cursor };
	if (act.kind < ACT_UP)
		return act;
	if (scene->sessions.total == 0 || act.kind == ACT_YES || act.kind == ACT_NO)
		return (struct act){ .kind = ACT_DRAW };
	if (act.kind == ACT_CHOOSE)
		return (struct act){ .kind = ACT_PAST_OPEN, .at = cursor };
	if (act.kind == ACT_CHANGED) {
		place->page = CONFIRMING;
		return (struct act){ .kind = ACT_DRAW };
	}
	return move(ui, scene, act);
}

static unsigned situation(const struct scene *scene, const struct ui *ui)
{
	return (ui->place[VIEW_HISTORY].page == CONFIRMING ? IN_CONFIRMING : 0) |
	       (scene->sessions.can_restore ? IN_DELETED : 0);
}

static const struct binding keys[] = {
	BIND(IN_ANY, KEY_RETURN, DO(ACT_CHOOSE), "open-session", "open", "Open the selected session."),
	BIND(IN_ANY, 't', SHOW(VIEW_TRENDS), "trends", "trends", "The month, minutes per region, soreness per muscle."),
	BIND(IN_ANY, 'd', DO(ACT_CHANGED), "delete-session", "delete", "Delete it (asks first)."),
	BIND(IN_DELETED, 'u', DO(ACT_PAST_UNDO), "undo-delete", "undo",
	     "Restore the session deleted last, then the one before; possible until the history is left."),
	BIND(IN_CONFIRMING, 'y', DO(ACT_YES), "confirm-delete", "delete it", "Yes, delete it."),
	BIND(IN_CONFIRMING, 'n', DO(ACT_NO), "keep-session", "keep it", "No, keep it."),
	KEYS_CLOSE,
	KEYS_MOVE,
	KEYS_HELP,
	{ 0 },
};

const struct view view_history = {
	.name = "history",
	.title = "History",
	.keys = keys,
	.situation = situation,
	.draw = draw,
	.rows = rows,
	.act = act,
};
