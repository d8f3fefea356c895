/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Home, and the choice of a mode. */
#include "base/lettering.h"
#include "base/text.h"
#include "core/person/run_words.h"
#include "core/person/spread.h"
#include "tui/figure.h"
#include "tui/home_memory.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

enum { DAYS = 14, MODE_ROWS = 2, MINUTES_COLUMNS = 8, LETTERS_LEAST = 3, LETTERS_MAX = 5 };

static const char source_note[] = "Based on published sources; not reviewed by a clinician. Pain means stop.";

static void light_place(struct figure *figure, const struct catalogue *catalogue, struct target target, enum side side)
{
	bool marked[FIGURE_MUSCLES_MAX] = { false };
	if (target.kind != TARGET_NONE && catalogue->muscles_count <= FIGURE_MUSCLES_MAX)
		spread_muscles(catalogue, target, SPREAD_MARKED, marked);
	for (unsigned muscle = 0; muscle < catalogue->muscles_count && muscle < FIGURE_MUSCLES_MAX; muscle++)
		if (marked[muscle])
			figure_light(figure, muscle, side, LIT_SORE);
}

/* Lights every place marked sore or hurt today. */
static void light(struct figure *figure, const struct scene *scene)
{
	const struct wish *wish = scene->wish;
	for (unsigned i = 0; i < wish->sore_count; i++)
		light_place(figure, scene->catalogue, wish->sore[i].target, wish->sore[i].side);
	for (unsigned i = 0; i < wish->conditions_count; i++)
		light_place(figure, scene->catalogue, wish->conditions[i].target, wish->conditions[i].side);
}

/* The cursor wraps around and starts at the wished mode. */
static int mode_here(const struct scene *scene, const struct view_place *place)
{
	int count = (int)scene->catalogue->modes_count;
	return count > 0 ? ((int)scene->wish->mode + place->cursor) % count : 0;
}

/* Rows per mode: enough for its purpose and a blank row if all modes fit that way; with more space, its name is in
 * large letters. */
static int mode_rows(int rows, int count)
{
	int most = LETTERS_MAX + MODE_ROWS;
	if (count > 0 && rows >= count * (LETTERS_LEAST + MODE_ROWS))
		return rows / count < most ? rows / count : most;
	if (rows >= count * (MODE_ROWS + 1))
		return MODE_ROWS + 1;
	return rows > count * MODE_ROWS ? MODE_ROWS : 1;
}

struct modes {
	const struct page *page;
	int each; /* rows per mode */
	bool ascii;
};

/* The height of letters in which the names of all modes fit; 0 if there is none. */
static int letters_of(const struct modes *modes, int columns, bool ascii)
{
	int rows = modes->each - MODE_ROWS;
	for (int i = 0; i < modes->page->count; i++) {
		int most = lettering_rows(modes->page->rows[i].value, rows, columns - MINUTES_COLUMNS, ascii);
		rows = most < rows ? most : rows;
	}
	return rows;
}

static int draw_large_mode(const struct modes *modes, const struct page_row *row, struct canvas *canvas,
			   struct area_box box, int rows, enum style style)
{
	int column = box.column + 4, columns = box.columns - 4;
	int used = lettering_columns(row->value, rows, canvas->ascii);
	canvas_text(canvas, box.row, box.column + 1, 2, STYLE_ACCENT, row->label);
	lettering_draw(canvas, box.row, column, rows, row->here ? style : STYLE_MUTED, row->value);
	canvas_textf(canvas, box.row + rows - 1, column + used, columns - used, STYLE_MUTED, "  %s", row->state);
	canvas_paragraph(canvas, box.row + rows, column, 1, columns, STYLE_MUTED, row->detail);
	return modes->each;
}

static int draw_mode_row(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	const struct modes *modes = of;
	const struct page_row *row = page_item_at(modes->page, i);
	int column = box.column + 4, columns = box.columns - 4;
	int letters = letters_of(modes, columns, modes->ascii);
	if (letters > 0)
		return draw_large_mode(modes, row, canvas, box, letters, style);
	canvas_text(canvas, box.row, box.column + 1, 2, STYLE_ACCENT, row->label);
	int used = canvas_text(canvas, box.row, column, columns, style, row->value);
	if (columns - used >= MINUTES_COLUMNS)
		canvas_textf(canvas, box.row, column + used, MINUTES_COLUMNS, STYLE_MUTED, "  %s", row->state);
	if (modes->each > 1)
		canvas_paragraph(canvas, box.row + 1, column, 1, columns, STYLE_MUTED, row->detail);
	return modes->each;
}

static void add_modes(const struct scene *scene, int cursor, struct page *page)
{
	const struct wish *wish = scene->wish;
	for (unsigned i = 0; i < scene->catalogue->modes_count; i++) {
		const struct mode *mode = &scene->catalogue->modes[i];
		char number[16], minutes[16];
		snprintf(number, sizeof number, "%u", i + 1);
		snprintf(minutes, sizeof minutes, "%u min", wish_minutes_in(wish, scene->catalogue, i));
		bool fits = mode->may != NULL && text_columns(mode->may) + 4 <= page->columns;
		page_item(page, number, mode->name, minutes, fits ? mode->may : mode->purpose)->here = (int)i == cursor;
	}
}

static void draw_modes(const struct scene *scene, struct canvas *canvas, struct area_box box, int cursor)
{
	int count = (int)scene->catalogue->modes_count;
	struct page page;
	page_start(&page, box.columns);
	add_modes(scene, cursor, &page);
	struct modes modes = { &page, mode_rows(box.rows, count), canvas->ascii };
	struct list list = { .count = count, .cursor = cursor, .row = draw_mode_row, .of = &modes, .full = true };
	list_draw(&list, canvas, box);
	page_done(&page);
}

static bool has_history(const struct scene *scene)
{
	return scene->history != NULL && scene->history->records_count > 0;
}

/* Formats "2 of 14 days". */
static void count_days(const struct scene *scene, char *out, size_t size)
{
	int64_t today = day_of(scene->at, scene->offset_s);
	snprintf(out, size, "%u of %d days", history_days_rolled(scene->history, today, DAYS), DAYS);
}

/* Draws one mark per day, today on the right. */
static void draw_days(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	if (!has_history(scene) || box.rows < 1)
		return;
	int64_t today = day_of(scene->at, scene->offset_s);
	bool rolled[DAYS] = { false };
	for (unsigned i = 0; i < scene->history->records_count; i++) {
		const struct record *record = &scene->history->records[i];
		int64_t ago = today - day_of(record->started, record->offset_s);
		if (ago >= 0 && ago < DAYS && record_counts_as_rolled(record))
			rolled[ago] = true;
	}
	char count[32];
	count_days(scene, count, sizeof count);
	int indent = box.columns >= 40 ? 4 : 0, column = box.column + indent + 2 * DAYS + 1;
	for (int i = 0; i < DAYS; i++)
		canvas_text(canvas, box.row, box.column + indent + 2 * (DAYS - 1 - i), 1,
			    rolled[i] ? STYLE_GOOD : STYLE_TRACK, rolled[i] ? "●" : "·");
	if (column + text_columns(count) <= box.column + box.columns)
		canvas_text(canvas, box.row, column, box.columns, STYLE_MUTED, count);
}

/* Uses large letters if that leaves enough room for the history lines. */
static struct area_box draw_name(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	struct page memory;
	page_start(&memory, box.columns);
	home_memory(scene, ADVICE_MAX, &memory);
	bool large = box.rows >= 18 + 2 * page_lines(&memory);
	page_done(&memory);
	int rows = large ? lettering_rows("rollcoach", box.rows / 6 < 6 ? box.rows / 6 : 6, box.columns, canvas->ascii)
			 : 0;
	if (rows == 0)
		return box;
	lettering_draw(canvas, box.row, box.column, rows, STYLE_TITLE, "rollcoach");
	return (struct area_box){ box.row + rows + 1, box.column, box.rows - rows - 1, box.columns };
}

/* Formats "Continue: After a run, 3:10 done". */
static void unfinished_text(const struct scene *scene, char *out, size_t size)
{
	char done[16];
	const struct mode *mode = catalogue_mode(scene->catalogue, scene->unfinished->mode);
	snprintf(out, size, "Continue: %s, %s done", mode != NULL ? mode->name : scene->unfinished->mode,
		 done_text(scene->unfinished->done_ms, done, sizeof done));
}

/* Formats "this morning" or "yesterday". */
static const char *time_of(const struct scene *scene, int64_t start)
{
	int64_t hour = (start + scene->offset_s) % DAY_S / HOUR_S;
	if (day_of(start, scene->offset_s) != day_of(scene->at, scene->offset_s))
		return "yesterday";
	return hour < 12 ? "this morning" : hour < 18 ? "this afternoon" : "this evening";
}

/* Reports problems with the run folder, even if it offers a run: an unreadable file may hold the longer one. The key
 * beside it lets the user enter a run by hand. */
static const char *run_fault(const struct scene *scene)
{
	return scene->wish->has_run ? NULL : scene->run_fault;
}

/* The run in use or on offer: "Run of this morning: 21.1 km, 2:05 h. Use it?"; mentions another run of the day that
 * raises questions. Returns false if there is neither. */
static bool run_text(const struct scene *scene, char *out, size_t size)
{
	const struct wish *wish = scene->wish;
	const struct run *run = wish->has_run ? &wish->run : scene->offer;
	const struct run *also = !wish->has_run ? scene->offer_also : wish->has_also ? &wish->also : NULL;
	struct buf figures = { 0 };
	if (run == NULL)
		return false;
	run_print(&figures, run, scene->catalogue, wish->imperial);
	if (also != NULL) {
		buf_add(&figures, ". Also today: ");
		run_print(&figures, also, NULL, wish->imperial);
	}
	if (wish->has_run)
		snprintf(out, size, "After your run: %s", buf_text(&figures));
	else
		snprintf(out, size, "%s of %s: %s. Use it?", run->doubts & DOUBT_SPORT ? "Perhaps a run" : "Run",
			 time_of(scene, run->start), buf_text(&figures));
	buf_done(&figures);
	return true;
}

/* Takes one row in a small frame, more if the text needs them; returns the rows used. */
static int draw_line(struct canvas *canvas, struct area_box box, const char *letter, const char *text)
{
	int rows = box.rows >= 8 ? text_lines(text, box.columns - 4) : 1;
	canvas_text(canvas, box.row, box.column + 1, 2, STYLE_ACCENT, letter);
	if (rows > 1)
		canvas_paragraph(canvas, box.row, box.column + 4, rows, box.columns - 4, STYLE_TITLE, text);
	else
		canvas_text(canvas, box.row, box.column + 4, box.columns - 4, STYLE_TITLE, text);
	return rows;
}

/* Formats "Your routines: After hills, Short one"; false if there are none. */
static bool saved_text(const struct scene *scene, char *out, size_t size)
{
	struct buf names = { 0 };
	for (unsigned i = 0; i < scene->routines_count && i < 3; i++)
		buf_addf(&names, "%s%s", i > 0 ? ", " : "", scene->routines[i]);
	if (scene->routines_count > 3)
		buf_addf(&names, " and %u more", scene->routines_count - 3);
	snprintf(out, size, "Your routines: %s", buf_text(&names));
	buf_done(&names);
	return scene->routines_count > 0;
}

/* Draws the interrupted session, the run and the saved routines; returns the rows used. */
static int draw_offers(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	char text[256];
	int used = 0;
	if (scene->unfinished != NULL) {
		unfinished_text(scene, text, sizeof text);
		used += draw_line(canvas, box, "c", text);
	}
	struct area_box below = { box.row + used, box.column, box.rows - used, box.columns };
	if (run_text(scene, text, sizeof text))
		used += draw_line(canvas, below, "u", text);
	below = (struct area_box){ box.row + used, box.column, box.rows - used, box.columns };
	if (run_fault(scene) != NULL)
		used += draw_line(canvas, below, "r", run_fault(scene));
	below = (struct area_box){ box.row + used, box.column, box.rows - used, box.columns };
	if (saved_text(scene, text, sizeof text))
		used += draw_line(canvas, below, "o", text);
	return used > 0 && box.rows >= 8 ? used + 1 : used;
}

static const char *title_of(enum view_id view)
{
	return view == VIEW_HOME ? "rollcoach" : "Pick a routine";
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	char text[256];
	page_title(page, title_of(ui_view(ui)));
	if (scene->unfinished != NULL) {
		unfinished_text(scene, text, sizeof text);
		page_item(page, "c", text, "", "");
	}
	if (run_text(scene, text, sizeof text))
		page_item(page, "u", text, "", "");
	if (run_fault(scene) != NULL)
		page_item(page, "r", run_fault(scene), "", "");
	if (saved_text(scene, text, sizeof text))
		page_item(page, "o", text, "", "");
	add_modes(scene, mode_here(scene, &ui->place[ui_view(ui)]), page);
	if (has_history(scene)) {
		count_days(scene, text, sizeof text);
		page_addf(page, STYLE_MUTED, 0, "At least half a routine on %s.", text);
	}
	if (ui_view(ui) == VIEW_HOME)
		home_memory(scene, ADVICE_MAX, page);
	page_add(page, STYLE_MUTED, 0, source_note);
}

/* Draws history lines at the bottom of the box if the modes can keep their purpose; returns the rows used. */
static int draw_memory(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	int count = (int)scene->catalogue->modes_count, indent = box.columns >= 40 ? 4 : 0;
	int lines, room = box.rows - count * MODE_ROWS - 4;
	struct page page;
	/* Advice that would be cut off is left to the history view, with a line that points there. */
	for (unsigned most = ADVICE_MAX;; most--) {
		page_start(&page, box.columns - indent);
		home_memory(scene, most, &page);
		lines = page_lines(&page);
		if (lines <= room || most == 0)
			break;
		page_done(&page);
	}
	/* If the modes show no purpose anyway, one history line takes an unused row. */
	if (lines > room && box.rows < count * MODE_ROWS) {
		page_done(&page);
		page_start(&page, box.columns - indent);
		home_memory_line(scene, &page);
		lines = page_lines(&page);
		room = lines == 1 ? box.rows - count - 1 : 0;
	}
	lines = lines <= room ? lines : 0;
	if (lines > 0)
		page_draw(&page, canvas,
			  (struct area_box){ box.row + box.rows - lines, box.column + indent, lines,
					     box.columns - indent },
			  0);
	page_done(&page);
	return lines > 0 && box.rows >= count * MODE_ROWS ? lines + 1 : lines;
}

/* Returns the box of the modes. */
static struct area_box draw_both(enum view_id view, const struct scene *scene, const struct ui *ui,
				 struct canvas *canvas)
{
	struct figure figure;
	struct area_box right, box = frame_draw(canvas, title_of(view), scene->profile->name);
	if (frame_split(&box, &right)) {
		figure_init(&figure, scene->catalogue);
		figure.whole = true;
		light(&figure, scene);
		figure_shut(&figure, scene->safety);
		figure_draw(&figure, canvas, right.row, right.column, right.rows, right.columns);
	}
	box = draw_name(scene, canvas, box);
	int count = (int)scene->catalogue->modes_count, note = text_lines(source_note, box.columns);
	int used = draw_offers(scene, canvas, box), rows = box.rows - used - note;
	if (rows < count) {
		rows += note;
		note = 0;
	}
	int memory = 0;
	if (view == VIEW_HOME && note > 0)
		memory = draw_memory(scene, canvas,
				     (struct area_box){ box.row + used, box.column, rows - (rows > count * MODE_ROWS),
							box.columns });
	rows -= memory;
	/* Draws the days below the modes, with a blank row above and, unless the modes need it, below. */
	int days = rows >= count + (memory == 1 ? 2 : 3) ? 1 : 0, air = 0;
	rows -= days;
	if (rows > count + 2 && mode_rows(rows - 1, count) == mode_rows(rows, count))
		air = days;
	rows -= air;
	struct area_box modes = { box.row + used, box.column, rows, box.columns };
	draw_modes(scene, canvas, modes, mode_here(scene, &ui->place[view]));
	if (days > 0)
		draw_days(scene, canvas, (struct area_box){ modes.row + rows, box.column, 1, box.columns });
	canvas_paragraph(canvas, box.row + box.rows - note, box.column, note, box.columns, STYLE_MUTED, source_note);
	return modes;
}

static void draw_home(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	draw_both(VIEW_HOME, scene, ui, canvas);
}

static void draw_mode(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	draw_both(VIEW_MODE, scene, ui, canvas);
}

/* Selects the mode under the mouse. Where the modes are depends on all that is drawn around them, so a click draws the
 * frame once more, for no one to see. */
static void click(struct ui *ui, const struct scene *scene, struct act act)
{
	struct canvas unseen = { 0 };
	struct view_place *place = &ui->place[ui_view(ui)];
	int count = (int)scene->catalogue->modes_count;
	canvas_resize(&unseen, ui->rows, ui->columns);
	struct area_box box = draw_both(ui_view(ui), scene, ui, &unseen);
	canvas_done(&unseen);
	int at = act.at >= box.row ? (act.at - box.row) / mode_rows(box.rows, count) : count;
	if (at < count && act.value < box.column + box.columns)
		place->cursor = (at - (int)scene->wish->mode + count) % count;
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[ui_view(ui)];
	int count = (int)scene->catalogue->modes_count;
	if (act.kind == ACT_SHOW && (act.at == VIEW_RUN || act.at == VIEW_BY_HAND)) {
		ui->typing = true;
		ui->text[0] = '\0';
	}
	if (act.kind < ACT_UP || count == 0)
		return act;
	if (act.kind == ACT_DIGIT && act.value <= count)
		return (struct act){ .kind = ACT_MODE, .at = act.value - 1 };
	if (act.kind == ACT_CHOOSE)
		return (struct act){ .kind = ACT_MODE, .at = mode_here(scene, place) };
	if (act.kind == ACT_CLICK)
		click(ui, scene, act);
	if (act.kind == ACT_UP || act.kind == ACT_DOWN)
		place->cursor = (place->cursor + (act.kind == ACT_UP ? count - 1 : 1)) % count;
	return (struct act){ .kind = ACT_DRAW };
}

#define KEY_MODE(digit, help) BIND(IN_ANY, '0' + digit, DO_VALUE(ACT_DIGIT, digit), "mode-" #digit, NULL, help)

static const struct binding keys_home[] = {
	BIND(IN_ANY, KEY_RETURN, DO(ACT_CHOOSE), "choose", "plan", "Plan the selected mode."),
	BIND(IN_UNFINISHED, 'c', DO(ACT_RESUME), "continue", "continue", "Continue the interrupted session."),
	BIND(IN_UNFINISHED, 'd', DO(ACT_DISCARD), "discard", "end it",
	     "End the interrupted session; what you did stays saved."),
	BIND(IN_OFFERED, 'u', DO(ACT_USE_RUN), "use-run", "use run",
	     "Put first what your run calls for; again: leave the run out."),
	BIND(IN_SAVED, 'o', SHOW(VIEW_ROUTINES), "routines", "your routines", "Your saved routines."),
	BIND(IN_ANY, 'b', SHOW(VIEW_BODY), "body", "sore spots", "Mark sore or hurt muscles."),
	BIND(IN_ANY, 'r', SHOW(VIEW_RUN), "say-run", "your run", "Say what you ran today."),
	KEYS_HELP,
	BIND(IN_ANY, 'p', SHOW(VIEW_PROFILE), "profile", "profile", "Your tools, conditions and remembered muscles."),
	BIND(IN_ANY, 'h', SHOW(VIEW_HISTORY), "history", "history", "Past sessions."),
	BIND(IN_ANY, 'e', SHOW(VIEW_BY_HAND), "by-hand", "paper", "Enter a routine that you rolled from paper."),
	BIND(IN_ANY, 'm', SHOW(VIEW_MEASURES), "measure", "self tests", "Measure your range: ankle, back of thigh."),
	BIND(IN_ANY, 'l', SHOW(VIEW_LIBRARY), "library", "library", "Look up any muscle, tool, stretch or condition."),
	BIND_2(IN_ANY, 'q', KEY_ESC, DO(ACT_QUIT), "quit", "quit", "Quit rollcoach."),
	BIND(IN_ANY, 'x', SHOW(VIEW_STOP), "after-effects", "after-effects",
	     "Bruised or sorer since the last routine: report it."),
	KEY_MODE(1, "Plan the first mode."),
	KEY_MODE(2, "Plan the second mode."),
	KEY_MODE(3, "Plan the third mode."),
	KEY_MODE(4, "Plan the fourth mode."),
	KEYS_MOVE,
	{ 0 },
};

static const struct binding keys_mode[] = {
	BIND(IN_ANY, KEY_RETURN, DO(ACT_CHOOSE), "choose", "plan", "Plan the selected mode."),
	KEY_MODE(1, "Plan the first mode."),
	KEY_MODE(2, "Plan the second mode."),
	KEY_MODE(3, "Plan the third mode."),
	KEY_MODE(4, "Plan the fourth mode."),
	KEYS_MOVE,
	KEYS_HELP,
	BIND_2(IN_ANY, 'q', KEY_ESC, DO(ACT_QUIT), "quit", "quit", "Quit rollcoach."),
	{ 0 },
};

const struct view view_home = {
	.name = "home", .title = "Home", .keys = keys_home, .draw = draw_home, .rows = rows, .act = act
};
const struct view view_mode = {
	.name = "mode", .title = "Mode", .keys = keys_mode, .draw = draw_mode, .rows = rows, .act = act
};
