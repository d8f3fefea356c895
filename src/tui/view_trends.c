/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Shows trends: the month, the regions, then each muscle and side that was marked, with a plot of its soreness. */
#include "base/lettering.h"
#include "base/raster.h"
#include "core/record/overview.h"
#include "tui/page.h"
#include <stdio.h>

enum { PAGE_MONTH, PAGE_REGIONS, PAGES_FIRST, MONTHS_BACK = 11, INK_PLOT = 1, CELL_ROWS = 4, CELL_COLUMNS = 2 };

/* ---- Pages -------------------------------------------------------------------------------------------------------- */

static int pages_count(const struct scene *scene)
{
	unsigned at[OVERVIEW_PLACES_MAX * 2];
	return PAGES_FIRST + (int)overview_marked(scene->overview, scene->catalogue, at);
}

static int page_of(const struct scene *scene, const struct ui *ui)
{
	int count = pages_count(scene), page = ui->place[VIEW_TRENDS].page;
	return page < count ? page : count - 1;
}

/* Which of the trends belongs to the muscle on a page. */
static unsigned muscle_of(const struct scene *scene, int page)
{
	unsigned at[OVERVIEW_PLACES_MAX * 2];
	overview_marked(scene->overview, scene->catalogue, at);
	return at[page - PAGES_FIRST];
}

static unsigned back_of(const struct ui *ui)
{
	int back = ui->place[VIEW_TRENDS].cursor;
	return (unsigned)(back < 0 ? 0 : back > MONTHS_BACK ? MONTHS_BACK : back);
}

static void title_of(const struct scene *scene, const struct ui *ui, int page, char *out, size_t size)
{
	struct month month;
	struct buf name = { 0 };
	if (page == PAGE_MONTH && overview_month(scene->overview, back_of(ui), &month))
		snprintf(out, size, "%s %d", month_name((unsigned)month.month), month.year);
	else if (page == PAGE_REGIONS)
		snprintf(out, size, "Rolled per region, %d days", REGION_DAYS);
	else if (page >= PAGES_FIRST)
		overview_name(scene->catalogue, muscle_of(scene, page), &name);
	if (page >= PAGES_FIRST)
		snprintf(out, size, "%s", buf_text(&name));
	buf_done(&name);
}

/* ---- In words ----------------------------------------------------------------------------------------------------- */

static void add_month(const struct scene *scene, const struct ui *ui, struct page *page)
{
	struct month month;
	struct buf text = { 0 };
	if (overview_month(scene->overview, back_of(ui), &month))
		overview_month_text(scene->overview, &month, &text);
	if (text.size > 0)
		text.data[0] = 'A';
	page_add(page, STYLE_BODY, 0, buf_text(&text));
	buf_done(&text);
}

static void add_regions(const struct scene *scene, struct page *page)
{
	for (unsigned i = 0; i < scene->catalogue->groups_count; i++) {
		struct buf text = { 0 };
		if (!overview_has_region(scene->overview, scene->catalogue, i))
			continue;
		overview_region_text(scene->overview, i, &text);
		page_pair(page, STYLE_MUTED, scene->catalogue->groups[i].name, 18, buf_text(&text));
		buf_done(&text);
	}
}

static void add_trend(const struct scene *scene, int at, struct page *page)
{
	struct buf text = { 0 };
	trend_text(&scene->overview->trends[muscle_of(scene, at)], &text);
	page_add(page, STYLE_BODY, 0, buf_text(&text));
	buf_done(&text);
}

static void words(const struct scene *scene, const struct ui *ui, struct page *page)
{
	int at = page_of(scene, ui);
	if (at == PAGE_MONTH)
		add_month(scene, ui, page);
	else if (at == PAGE_REGIONS)
		add_regions(scene, page);
	else
		add_trend(scene, at, page);
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	char title[PAGE_TITLE_MAX];
	if (scene->overview == NULL) {
		page_add(page, STYLE_BODY, 0, "Nothing yet.");
		return;
	}
	title_of(scene, ui, page_of(scene, ui), title, sizeof title);
	page_title(page, title);
	words(scene, ui, page);
}

/* ---- The plot ----------------------------------------------------------------------------------------------------- */

struct plot {
	struct raster *raster;
	const struct trend *trend;
	struct canvas *canvas;
	int row, column; /* of its top left cell */
};

/* A dot; in ASCII, where dots cannot be told apart, the letter in its cell. */
static void put(const struct plot *plot, int x, int y, const char *letter)
{
	if (plot->canvas->ascii)
		canvas_text(plot->canvas, plot->row + y / 4, plot->column + x / 2, 1, STYLE_ACCENT, letter);
	else
		raster_dot(plot->raster, x, y, INK_PLOT);
}

static int x_of(const struct plot *plot, unsigned week)
{
	return (int)week * (plot->raster->width - 1) / (TREND_WEEKS - 1);
}

static int y_of(const struct plot *plot, unsigned week)
{
	int sum = (int)plot->trend->week[week].sum, count = (int)plot->trend->week[week].count;
	return plot->raster->height - 1 - sum * (plot->raster->height - 1) / (10 * count);
}

static int larger(int a, int b)
{
	a = a < 0 ? -a : a;
	b = b < 0 ? -b : b;
	return a > b ? a : b;
}

/* Draws dots from one week to the next one that has marks. */
static void draw_segment(const struct plot *plot, unsigned from, unsigned to)
{
	int x = x_of(plot, from), y = y_of(plot, from), across = x_of(plot, to) - x, down = y_of(plot, to) - y;
	int steps = larger(larger(across, down), 1);
	for (int i = 0; i <= steps; i++)
		put(plot, x + across * i / steps, y + down * i / steps, ".");
}

/* Draws each week that has marks as a block of dots, so that it stands out from the line. */
static void draw_week(const struct plot *plot, unsigned week)
{
	int around = plot->canvas->ascii ? 0 : 1;
	for (int dx = -around; dx <= around; dx++)
		for (int dy = -around; dy <= around; dy++)
			put(plot, x_of(plot, week) + dx, y_of(plot, week) + dy, "o");
}

/* With few marks, no line is drawn. */
static void draw_dots(const struct plot *plot)
{
	bool line = trend_judge(plot->trend).verdict != TREND_FEW;
	int last = -1;
	for (unsigned i = 0; i < TREND_WEEKS; i++) {
		if (plot->trend->week[i].count == 0)
			continue;
		if (line && last >= 0)
			draw_segment(plot, (unsigned)last, i);
		last = (int)i;
	}
	for (unsigned i = 0; i < TREND_WEEKS; i++)
		if (plot->trend->week[i].count > 0)
			draw_week(plot, i);
}

static void draw_plot(const struct trend *trend, struct canvas *canvas, struct area_box box)
{
	enum { AXIS = 4, ROWS_MOST = 30, COLUMNS_MOST = 150 };
	static const enum style styles[INKS_MAX] = { [INK_PLOT] = STYLE_ACCENT };
	struct raster raster = { 0 };
	int rows = box.rows - 1 < ROWS_MOST ? box.rows - 1 : ROWS_MOST;
	int columns = box.columns - AXIS < COLUMNS_MOST ? box.columns - AXIS : COLUMNS_MOST;
	if (rows < 3 || columns < 16)
		return;
	raster_resize(&raster, rows, columns);
	struct plot plot = { &raster, trend, canvas, box.row, box.column + AXIS };
	canvas_text(canvas, box.row, box.column, AXIS, STYLE_MUTED, "10");
	canvas_text(canvas, box.row + (rows - 1) / 2, box.column, AXIS, STYLE_MUTED, " 5");
	canvas_text(canvas, box.row + rows - 1, box.column, AXIS, STYLE_MUTED, " 0");
	draw_dots(&plot);
	if (!canvas->ascii)
		raster_show(&raster, canvas, box.row, box.column + AXIS, styles);
	raster_done(&raster);
	canvas_textf(canvas, box.row + rows, box.column + AXIS, columns, STYLE_MUTED, "%d weeks ago", TREND_WEEKS);
	canvas_text_right(canvas, box.row + rows, box.column + AXIS + columns, 9, STYLE_MUTED, "this week");
}

/* ---- The month ---------------------------------------------------------------------------------------------------- */

/* Draws a day in its cell: the number with the minutes beside it or, if the number is in large letters, below it. */
static void draw_day(struct canvas *canvas, struct area_box cell, unsigned day, msec rolled)
{
	enum { WIDE = 10, LEGIBLE = 4 };
	enum style style = rolled > 0 ? STYLE_TITLE : STYLE_MUTED;
	bool wide = cell.columns >= WIDE;
	char number[16];
	snprintf(number, sizeof number, "%2u", day);
	int room = cell.rows - 1 - (cell.rows > LEGIBLE + 1), used = 0;
	int letters = lettering_rows("00", room, cell.columns - 2, canvas->ascii);
	letters = letters >= LEGIBLE ? letters : 0;
	if (letters > 0)
		lettering_draw(canvas, cell.row, cell.column, letters, style, number + (day < 10));
	else
		used = canvas_textf(canvas, cell.row, cell.column, cell.columns, style, "%s%s", number,
				    rolled > 0 && !wide ? "*" : "");
	if (rolled > 0 && wide)
		canvas_textf(canvas, cell.row + letters, cell.column + used, cell.columns - used, STYLE_GOOD,
			     letters > 0 ? "%d min" : " %d min", (int)((rolled + 59999) / 60000));
}

/* Draws the month as a grid of days. The cells grow with the space available. */
static void draw_month(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box box)
{
	enum { DAYS = 7, WEEKS = 6, WIDTH_MOST = 20, HEIGHT_MOST = 8 };
	static const char *const heads[DAYS] = { "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su" };
	struct month month;
	int width = box.columns / DAYS < WIDTH_MOST ? box.columns / DAYS : WIDTH_MOST;
	int height = (box.rows - 1) / WEEKS < HEIGHT_MOST ? (box.rows - 1) / WEEKS : HEIGHT_MOST;
	if (!overview_month(scene->overview, back_of(ui), &month) || height < 1 || width < 4)
		return;
	for (int i = 0; i < DAYS; i++)
		canvas_text(canvas, box.row, box.column + i * width, width, STYLE_MUTED, heads[i]);
	for (unsigned day = 0; day < month.days; day++) {
		int at = (int)(month.weekday + day);
		struct area_box cell = { box.row + 1 + at / DAYS * height, box.column + at % DAYS * width, height,
					 width };
		msec rolled;
		overview_day(scene->overview, month.first_day + day, &rolled);
		draw_day(canvas, cell, day + 1, rolled);
	}
}

/* ---- Drawing ------------------------------------------------------------------------------------------------------ */

static struct area_box draw_words(const struct scene *scene, const struct ui *ui, struct canvas *canvas,
				  struct area_box box)
{
	struct page page;
	page_start(&page, box.columns - 2);
	words(scene, ui, &page);
	int lines = page_lines(&page);
	lines = lines < box.rows ? lines : box.rows;
	page_draw(&page, canvas, (struct area_box){ box.row, box.column, lines, box.columns },
		  ui->place[VIEW_TRENDS].scroll);
	page_done(&page);
	int used = lines + 1 < box.rows ? lines + 1 : lines;
	return (struct area_box){ box.row + used, box.column, box.rows - used, box.columns };
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	char title[PAGE_TITLE_MAX] = "Trends", right[32];
	if (scene->overview == NULL) {
		struct area_box empty = frame_draw(canvas, title, "");
		canvas_text(canvas, empty.row, empty.column, empty.columns, STYLE_BODY, "Nothing yet.");
		return;
	}
	int at = page_of(scene, ui);
	title_of(scene, ui, at, title, sizeof title);
	snprintf(right, sizeof right, "%d of %d", at + 1, pages_count(scene));
	struct area_box box = draw_words(scene, ui, canvas, frame_draw(canvas, title, right));
	if (at == PAGE_MONTH)
		draw_month(scene, ui, canvas, box);
	else if (at >= PAGES_FIRST)
		draw_plot(&scene->overview->trends[muscle_of(scene, at)], canvas, box);
}

/* ---- Acts --------------------------------------------------------------------------------------------------------- */

static void turn(struct ui *ui, const struct scene *scene, int step)
{
	int count = pages_count(scene);
	ui->place[VIEW_TRENDS].page = (page_of(scene, ui) + count + step) % count;
	ui->place[VIEW_TRENDS].scroll = 0;
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_TRENDS];
	if (act.kind < ACT_UP || scene->overview == NULL)
		return act;
	if (act.kind == ACT_LEFT || act.kind == ACT_RIGHT)
		turn(ui, scene, act.kind == ACT_RIGHT ? 1 : -1);
	else if (page_of(scene, ui) == PAGE_MONTH)
		place->cursor = (int)back_of(ui) + (act.kind == ACT_UP && back_of(ui) < MONTHS_BACK) -
				(act.kind == ACT_DOWN && back_of(ui) > 0);
	else
		place->scroll += act.kind == ACT_DOWN ? 1 : act.kind == ACT_UP && place->scroll > 0 ? -1 : 0;
	return (struct act){ .kind = ACT_DRAW };
}

static const struct binding keys[] = {
	BIND_2(IN_ANY, KEY_ARROW_RIGHT, '\t', DO(ACT_RIGHT), "next-trend", "next",
	       "Next page: regions, then each muscle."),
	BIND(IN_ANY, KEY_ARROW_LEFT, DO(ACT_LEFT), "previous-trend", "previous", "Previous page."),
	BIND(IN_ANY, KEY_ARROW_UP, DO(ACT_UP), "earlier", "earlier", "Earlier month, or scroll up."),
	BIND(IN_ANY, KEY_ARROW_DOWN, DO(ACT_DOWN), "later", NULL, "Later month, or scroll down."),
	KEYS_CLOSE,
	KEYS_HELP,
	{ 0 },
};

const struct view view_trends = {
	.name = "trends", .title = "Trends", .keys = keys, .draw = draw, .rows = rows, .act = act
};
