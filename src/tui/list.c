/* SPDX-License-Identifier: MIT */
/* Draws lists around their cursor, and moves cursors. */
#include "tui/list.h"

enum { MARK_COLUMNS = 2 };

static int row_columns(const struct list *list, int columns)
{
	return columns - (list->full ? 0 : MARK_COLUMNS);
}

static int height(const struct list *list, int i, int columns)
{
	struct canvas nowhere = { 0 };
	struct area_box box = { 0, 0, CANVAS_ROWS_MAX, row_columns(list, columns) };
	return list->row(list->of, &nowhere, box, i, STYLE_BODY);
}

int list_rows(const struct list *list, int columns)
{
	int sum = 0;
	for (int i = 0; i < list->count; i++)
		sum += height(list, i, columns);
	return sum;
}

/* Takes room for row `i` if there is both; that of the cursor may be larger than the room. */
static bool take(const struct list *list, int i, int columns, int *room)
{
	if (i < 0 || i >= list->count)
		return false;
	int rows = height(list, i, columns);
	if (rows > *room && (i != list->cursor || *room < 1))
		return false;
	*room -= rows;
	return true;
}

/* The rows from `first` up to `ret_end` are seen. */
static int window(const struct list *list, struct area_box box, int *ret_end)
{
	int first = list->cursor, end = list->cursor, room = box.rows;
	bool below, above;
	do {
		below = take(list, end, box.columns, &room);
		end += below;
		above = take(list, first - 1, box.columns, &room);
		first -= above;
	} while (below || above);
	*ret_end = end;
	return first;
}

static bool is_blank(const struct canvas *canvas, int row, int column)
{
	const struct cell *cell = canvas_at(canvas, row, column);
	return cell != NULL && cell->width == 1 && (cell->utf8[0] == '\0' || cell->utf8[0] == ' ');
}

/* From `row` on the first place where it touches no word. */
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

void list_draw(const struct list *list, struct canvas *canvas, struct area_box box)
{
	int end, first = window(list, box, &end);
	struct area_box rest = box;
	rest.columns = row_columns(list, box.columns);
	for (int i = first; i < end; i++) {
		bool here = i == list->cursor;
		cursor_draw(canvas, rest.row, box.column, here);
		int used = list->row(list->of, canvas, rest, i, here ? STYLE_TITLE : STYLE_BODY);
		rest.row += used;
		rest.rows -= used;
	}
	list_marks(canvas, box, first > 0, end < list->count);
}

static int within(int value, int last)
{
	return value > last ? (last > 0 ? last : 0) : value < 0 ? 0 : value;
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
	return within(moved(within(cursor, last), rows > 1 ? rows - 1 : 1, last, act), last);
}
