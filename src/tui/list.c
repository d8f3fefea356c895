/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws lists around their cursor, and moves cursors. */
#include "tui/list.h"

enum { MARK_COLUMNS = 2 };

static int row_columns(const struct list *list, int columns)
{
	return columns - (list->full ? 0 : MARK_COLUMNS);
}

int list_height(const struct list *list, int i, int columns)
{
	struct canvas nowhere = { 0 };
	struct area_box box = { 0, 0, CANVAS_ROWS_MAX, row_columns(list, columns) };
	return list->row(list->of, &nowhere, box, i, STYLE_BODY);
}

int list_rows(const struct list *list, int columns)
{
	int sum = 0;
	for (int i = 0; i < list->count; i++)
		sum += list_height(list, i, columns);
	return sum;
}

/* Reserves rows for row `i` if it exists and fits; the cursor's row may be higher than the box. */
static bool reserve(const struct list *list, int i, int columns, int *room)
{
	if (i < 0 || i >= list->count)
		return false;
	int rows = list_height(list, i, columns);
	if (rows > *room && (i != list->cursor || *room < 1))
		return false;
	*room -= rows;
	return true;
}

/* Finds the visible rows: from the returned one up to `ret_end`. */
static int window(const struct list *list, struct area_box box, int *ret_end)
{
	int first = list->cursor, end = list->cursor, room = box.rows;
	bool below, above;
	do {
		below = reserve(list, end, box.columns, &room);
		end += below;
		above = reserve(list, first - 1, box.columns, &room);
		first -= above;
	} while (below || above);
	*ret_end = end;
	return first;
}

int list_row_at(const struct list *list, struct area_box box, int row)
{
	int end, first = window(list, box, &end), below = box.row;
	for (int i = first; i < end && row >= box.row; i++) {
		below += list_height(list, i, box.columns);
		if (row < below)
			return i;
	}
	return -1;
}

static bool is_blank(const struct canvas *canvas, int row, int column)
{
	const struct cell *cell = canvas_at(canvas, row, column);
	return cell != NULL && cell->width == 1 && (cell->utf8[0] == '\0' || cell->utf8[0] == ' ');
}

/* Draws the mark at the first place, from `row` down, where it touches no word. */
static void mark(struct canvas *canvas, struct area_box box, int row, int step, const char *symbol)
{
	int left = box.column, right = box.column + box.columns - 1;
	for (int i = 0; i < box.rows; i++, row += step) {
		bool at_right = is_blank(canvas, row, right) && is_blank(canvas, row, right - 1);
		if (!at_right && !(is_blank(canvas, row, left) && is_blank(canvas, row, left + 1)))
			continue;
		canvas_text(canvas, row, at_right ? right : left, 1, STYLE_ACCENT, symbol);
		return;
	}
}

void list_marks(struct canvas *canvas, struct area_box box, bool above, bool below)
{
	if (below)
		mark(canvas, box, box.row + box.rows - 1, -1, "▼");
	if (above)
		mark(canvas, box, box.row, 1, "▲");
}

static int clamp(int value, int last)
{
	return value > last ? (last > 0 ? last : 0) : value < 0 ? 0 : value;
}

/* The largest scroll of the cursor's row: 0 or less if it fits. */
static int scroll_most(const struct list *list, struct area_box box)
{
	bool there = list->cursor >= 0 && list->cursor < list->count;
	return there ? list_height(list, list->cursor, box.columns) - box.rows : 0;
}

/* Draws on a separate canvas, so that scrolled-off lines do not cover what is above the box. */
static int draw_scrolled(const struct list *list, struct canvas *canvas, struct area_box box, int i, int scroll)
{
	struct canvas whole = { .ascii = canvas->ascii };
	canvas_resize(&whole, scroll + box.rows, box.columns);
	list->row(list->of, &whole, (struct area_box){ 0, 0, whole.rows, whole.columns }, i, STYLE_TITLE);
	struct canvas seen = whole;
	seen.cells += scroll * whole.columns;
	seen.rows -= scroll;
	canvas_paste(canvas, box.row, box.column, &seen);
	canvas_done(&whole);
	return box.rows;
}

void list_draw(const struct list *list, struct canvas *canvas, struct area_box box)
{
	int end, first = window(list, box, &end), most = scroll_most(list, box), scroll = clamp(list->scroll, most);
	struct area_box rest = box;
	rest.columns = row_columns(list, box.columns);
	for (int i = first; i < end; i++) {
		bool here = i == list->cursor && !list->open;
		int used = here && scroll > 0 ? draw_scrolled(list, canvas, rest, i, scroll)
					      : list->row(list->of, canvas, rest, i, here ? STYLE_TITLE : STYLE_BODY);
		cursor_draw(canvas, rest.row, box.column, here);
		rest.row += used;
		rest.rows -= used;
	}
	list_marks(canvas, box, first > 0 || scroll > 0, end < list->count || scroll < most);
}

static int moved(int at, int page, int last, struct act act)
{
	switch ((int)act.kind) {
	case ACT_UP:
		return at - 1;
	case ACT_DOWN:
		return at + 1;
	case ACT_PAGE_UP:
		return at - page;
	case ACT_PAGE_DOWN:
		return at + page;
	case ACT_FIRST:
		return 0;
	case ACT_LAST:
		return last;
	default:
		return at;
	}
}

int list_cursor(int cursor, int count, int rows, struct act act)
{
	int last = count - 1;
	return clamp(moved(clamp(cursor, last), rows > 1 ? rows - 1 : 1, last, act), last);
}

bool list_click(const struct list *list, struct area_box box, struct view_place *place, struct act act)
{
	if (act.kind != ACT_CLICK)
		return false;
	bool inside = act.value >= box.column && act.value < box.column + box.columns;
	int at = inside ? list_row_at(list, box, act.at) : -1;
	if (at < 0)
		return true;
	place->cursor = at;
	place->scroll = 0;
	return true;
}

void list_move(const struct list *list, struct area_box box, struct view_place *place, struct act act)
{
	if (list_click(list, box, place, act))
		return;
	int end, first = window(list, box, &end), most = scroll_most(list, box), scroll = clamp(list->scroll, most);
	place->scroll = clamp(scroll + (act.kind == ACT_DOWN) - (act.kind == ACT_UP), most);
	if (place->scroll != scroll)
		return;
	place->cursor = list_cursor(list->cursor, list->count, end - first, act);
	if (place->cursor != list->cursor)
		place->scroll = 0;
}
