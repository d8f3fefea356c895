/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Self tests of range of motion: how to do one, the values so far, and entry of three trials per side. */
#include "core/record/story.h"
#include "tui/page.h"
#include "tui/typing.h"
#include <stdio.h>
#include <string.h>

enum { BAR_MOST = 40, BESIDE_BAR = 28 /* date, side and value */ };

static void add_lines(struct page *page, enum style style, const struct buf *lines)
{
	char line[200];
	for (const char *at = buf_text(lines); *at != '\0'; at += *at == '\n') {
		size_t size = strcspn(at, "\n");
		snprintf(line, sizeof line, "%.*s", (int)size, at);
		size_t indent = strspn(line, " ");
		if (size == 0)
			page_gap(page);
		else
			page_add(page, style, (int)indent, line + indent);
		at += size;
	}
}

/* The prompt for the value being typed, or the reason why none can be typed. */
static void add_typing(const struct scene *scene, const struct ui *ui, struct page *page)
{
	int side = ui->place[VIEW_MEASURES].page;
	if (scene->measured.excluded != NULL) {
		page_addf(page, STYLE_ACCENT, 0, "Not with: %s.", scene->measured.excluded->name);
		page_gap(page);
	}
	if (!ui->typing || side == MEASURE_IDLE)
		return;
	page_addf(page, STYLE_TITLE, 0, "%s, three trials in %s: %s%s", side == MEASURE_LEFT ? "Left" : "Right",
		  measure_unit(scene->measured.unit), ui->text, scene->plain ? "" : "_");
	page_addf(page, STYLE_MUTED, 0, "Like this: %s",
		  scene->measured.unit == UNIT_INCH ? "3.75,4,3.5" : "9.5,10,9.5");
	page_gap(page);
}

static void add_deleting(const struct measured *measured, struct page *page)
{
	char date[STORY_DATE_MAX];
	if (measured->count == 0)
		return;
	const struct measurement *last = &measured->all[measured->count - 1];
	page_addf(page, STYLE_ACCENT, 0, "Delete the values of %.10s, both sides? y: delete them, n: keep them.",
		  story_date(last->at, last->offset_s, date));
	page_gap(page);
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	const struct measured *measured = &scene->measured;
	struct buf guide = { 0 }, values = { 0 }, plot = { 0 };
	if (measured->test == NULL) {
		page_add(page, STYLE_BODY, 0, "No self test in the catalogue.");
		return;
	}
	int bar = page->columns - BESIDE_BAR;
	page_title(page, "Self tests");
	if (ui->place[VIEW_MEASURES].page == MEASURE_DELETING)
		add_deleting(measured, page);
	add_typing(scene, ui, page);
	measure_guide(measured->test, measured->unit, measured->rolled_today, &guide);
	measure_results(measured->test, measured->all, measured->count, measured->unit, &values);
	measure_plot(measured->all, measured->count, measured->unit,
		     bar < 0 ? 0 : (unsigned)(bar < BAR_MOST ? bar : BAR_MOST), &plot);
	add_lines(page, STYLE_BODY, &guide);
	page_gap(page);
	add_lines(page, STYLE_TITLE, &values);
	page_gap(page);
	add_lines(page, STYLE_BODY, &plot);
	buf_done(&guide);
	buf_done(&values);
	buf_done(&plot);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct page page;
	struct area_box box = frame_draw(canvas, "Self tests",
					 canvas->columns < 40                ? ""
					 : scene->measured.unit == UNIT_INCH ? "in inches"
									     : "in centimetres");
	page_start(&page, box.columns - 2);
	rows(scene, ui, &page);
	page_draw(&page, canvas, box, ui->place[VIEW_MEASURES].scroll);
	page_done(&page);
}

static struct act scroll(struct ui *ui, const struct scene *scene, struct act act)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box box = frame_box(&size);
	struct page page;
	page_start(&page, box.columns - 2);
	rows(scene, ui, &page);
	ui->place[VIEW_MEASURES].scroll = page_scroll(&page, ui->place[VIEW_MEASURES].scroll, box.rows, act);
	page_done(&page);
	return (struct act){ .kind = ACT_DRAW };
}

static struct act start(struct ui *ui, const struct scene *scene)
{
	struct view_place *place = &ui->place[VIEW_MEASURES];
	place->scroll = 0;
	if (scene->measured.test == NULL || scene->measured.excluded != NULL)
		return (struct act){ .kind = ACT_DRAW };
	place->page = MEASURE_LEFT;
	ui->typing = true;
	ui->text[0] = '\0';
	return (struct act){ .kind = ACT_DRAW };
}

static struct act ask_delete(struct ui *ui, const struct scene *scene)
{
	struct view_place *place = &ui->place[VIEW_MEASURES];
	place->scroll = 0;
	if (scene->measured.count > 0)
		place->page = MEASURE_DELETING;
	return (struct act){ .kind = ACT_DRAW };
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_MEASURES];
	bool confirmed = place->page == MEASURE_DELETING && act.kind == ACT_YES;
	if (place->page == MEASURE_DELETING)
		place->page = MEASURE_IDLE;
	if (confirmed)
		return (struct act){ .kind = ACT_MEASURE_DELETE };
	if (ui->typing && act.kind == ACT_TYPE)
		return typing_key(ui, act.value);
	if (ui->typing && act.kind == ACT_CHOOSE)
		return (struct act){ .kind = ACT_MEASURED };
	if (ui->typing && act.kind == ACT_CLOSE) {
		ui->typing = false;
		place->page = MEASURE_IDLE;
		return (struct act){ .kind = ACT_DRAW };
	}
	if (act.kind < ACT_UP)
		return act;
	if (act.kind == ACT_CHOOSE)
		return start(ui, scene);
	if (act.kind == ACT_CHANGED)
		return ask_delete(ui, scene);
	if (act.kind == ACT_YES || act.kind == ACT_NO)
		return (struct act){ .kind = ACT_DRAW };
	if (act.kind != ACT_LEFT && act.kind != ACT_RIGHT)
		return scroll(ui, scene, act);
	int count = (int)scene->catalogue->measures_count;
	place->cursor = count > 0 ? (place->cursor + (act.kind == ACT_LEFT ? count - 1 : 1)) % count : 0;
	place->scroll = 0;
	ui->typing = false;
	return (struct act){ .kind = ACT_DRAW };
}

static unsigned situation(const struct scene *scene, const struct ui *ui)
{
	(void)scene;
	return ui->typing ? IN_TYPING : ui->place[VIEW_MEASURES].page == MEASURE_DELETING ? IN_CONFIRMING : 0;
}

static const struct binding keys[] = {
	BIND(IN_ANY | IN_TYPING, KEY_RETURN, DO(ACT_CHOOSE), "measure", "measure",
	     "Enter three trials of the left side, then of the right."),
	BIND(IN_ANY, KEY_ARROW_RIGHT, DO(ACT_RIGHT), "next-test", "next test", "The next self test."),
	BIND(IN_ANY, KEY_ARROW_LEFT, DO(ACT_LEFT), "previous-test", NULL, "The previous self test."),
	BIND(IN_ANY, 'd', DO(ACT_CHANGED), "delete-values", "delete",
	     "Delete the last values of both sides (asks first)."),
	BIND(IN_CONFIRMING, 'y', DO(ACT_YES), "confirm-delete-values", "delete them", "Yes, delete them."),
	BIND(IN_CONFIRMING, 'n', DO(ACT_NO), "keep-values", "keep them", "No, keep them."),
	KEYS_CLOSE,
	KEYS_SCROLL,
	KEYS_HELP,
	{ 0 },
};

const struct view view_measures = {
	.name = "self-tests",
	.title = "Self tests",
	.keys = keys,
	.situation = situation,
	.draw = draw,
	.rows = rows,
	.act = act,
};
