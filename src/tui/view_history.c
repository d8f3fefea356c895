/* SPDX-License-Identifier: MIT */
/* The history: past sessions, newest first.  Days without a routine are not judged. */
#include "tui/page.h"
#include "tui/sheet.h"
#include "tui/words.h"
#include <stdio.h>

enum { DAYS = 14 };

static void add_record(struct page *page, const struct scene *scene, const struct record *record)
{
	static const char *const endings[] = { "interrupted", "", "ended early", "stopped" };
	static const char *const feels[] = { "", "better", "same", "worse" };
	const struct mode *mode = catalogue_mode(scene->catalogue, record->mode);
	char when[32], done[16], text[256];
	snprintf(text, sizeof text, "%s, %s done%s%s%s%s", mode != NULL ? mode->name : record->mode,
		 length_text(record->done_ms, done, sizeof done), endings[record->ending][0] != '\0' ? ", " : "",
		 endings[record->ending], feels[record->feel][0] != '\0' ? ", felt " : "", feels[record->feel]);
	page_pair(page, STYLE_MUTED, date_text(record->started, record->offset_s, when, sizeof when), 19, text);
	for (unsigned i = 0; i < record->signals_count; i += record_report_size(record, i)) {
		struct buf report = { 0 };
		record_report(record, scene->catalogue, i, &report);
		page_pair(page, STYLE_MUTED, "", 19, buf_text(&report));
		buf_done(&report);
	}
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	(void)ui;
	struct advice advice[ADVICE_MAX];
	int64_t today = day_of(scene->at, scene->offset_s);
	if (scene->history == NULL || scene->history->records_count == 0) {
		page_add(page, STYLE_BODY, 0, "Nothing yet.  Your sessions are stored on this computer only.");
		return;
	}
	page_addf(page, STYLE_TITLE, 0, "Rolled on %u of the last %d days",
		  history_days_rolled(scene->history, today, DAYS), DAYS);
	unsigned count = history_advice(scene->history, scene->catalogue, advice);
	for (unsigned i = 0; i < count; i++)
		page_reason(page, &advice[i].reason);
	page_gap(page);
	for (unsigned i = scene->history->records_count; i-- > 0;)
		add_record(page, scene, &scene->history->records[i]);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct page page;
	struct area_box box = frame_draw(canvas, "History", "");
	page_start(&page, box.columns - 2);
	rows(scene, ui, &page);
	page_draw(&page, canvas, box, ui->place[VIEW_HISTORY].scroll);
	page_done(&page);
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box box = frame_box(&size);
	struct page page;
	if (act.kind < ACT_UP)
		return act;
	page_start(&page, box.columns - 2);
	rows(scene, ui, &page);
	ui->place[VIEW_HISTORY].scroll = page_scroll(&page, ui->place[VIEW_HISTORY].scroll, box.rows, act);
	page_done(&page);
	return (struct act){ .kind = ACT_DRAW };
}

static const struct binding keys[] = { KEYS_CLOSE, KEYS_SCROLL, KEYS_HELP, { 0 } };

const struct view view_history = {
	.name = "history", .title = "History", .keys = keys, .draw = draw, .rows = rows, .act = act
};
