/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects the rows of a page; wraps, scrolls and draws them. */
#include "tui/page.h"

#include "base/mem.h"
#include "base/text.h"
#include "tui/list.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* If fewer columns than this remain beside a label, the value goes below it. */
enum { BESIDE_COLUMNS = 16, BULLET_INDENT = 2 };

void page_start(struct page *page, int columns)
{
	/* Longer lines are hard to read. */
	*page = (struct page){ .columns = columns < PAGE_COLUMNS_MAX ? columns : PAGE_COLUMNS_MAX };
}

struct area_box page_box(struct area_box box)
{
	box.columns = box.columns < PAGE_COLUMNS_MAX ? box.columns : PAGE_COLUMNS_MAX;
	return box;
}

void page_done(struct page *page)
{
	for (int i = 0; i < page->count; i++) {
		free(page->rows[i].value);
		free(page->rows[i].detail);
	}
	free(page->rows);
	*page = (struct page){ 0 };
}

void page_title(struct page *page, const char *title)
{
	snprintf(page->title, sizeof page->title, "%s", title);
}

static struct page_row *add_row(struct page *page, enum row_kind kind, enum style style, int indent, const char *value)
{
	page->rows = mem_room(page->rows, (size_t)page->count, &page->capacity, sizeof(struct page_row));
	struct page_row *row = &page->rows[page->count++];
	*row = (struct page_row){ .kind = kind, .style = style, .indent = indent, .value = mem_text(value) };
	row->detail = mem_text("");
	return row;
}

void page_add(struct page *page, enum style style, int indent, const char *text)
{
	if (text != NULL && text[0] != '\0')
		add_row(page, ROW_TEXT, style, indent, text);
}

void page_addf(struct page *page, enum style style, int indent, const char *format, ...)
{
	char text[1024];
	va_list arguments;
	va_start(arguments, format);
	text_format(text, sizeof text, format, arguments);
	va_end(arguments);
	page_add(page, style, indent, text);
}

static void set_label(struct page_row *row, enum style style, const char *label)
{
	snprintf(row->label, sizeof row->label, "%s", label);
	row->label_style = style;
}

void page_pair(struct page *page, enum style label_style, const char *label, int width, const char *text)
{
	set_label(add_row(page, ROW_PAIR, STYLE_BODY, width, text), label_style, label);
}

void page_bullet(struct page *page, const char *text)
{
	set_label(add_row(page, ROW_BULLET, STYLE_BODY, BULLET_INDENT, text), STYLE_MUTED, "·");
}

void page_gap(struct page *page)
{
	if (page->count > 0 && page->rows[page->count - 1].kind != ROW_GAP)
		add_row(page, ROW_GAP, STYLE_BODY, 0, "");
}

struct page_row *page_item(struct page *page, const char *label, const char *value, const char *state,
			   const char *detail)
{
	struct page_row *row = add_row(page, ROW_ITEM, STYLE_BODY, LIST_LEAD, value);
	set_label(row, STYLE_ACCENT, label);
	snprintf(row->state, sizeof row->state, "%s", state);
	free(row->detail);
	row->detail = mem_text(detail);
	return row;
}

const struct page_row *page_item_at(const struct page *page, int i)
{
	for (int at = 0; at < page->count; at++)
		if (page->rows[at].kind == ROW_ITEM && i-- == 0)
			return &page->rows[at];
	return NULL;
}

/* ---- Drawing ---------------------------------------------------------------------------------------------------- */

/* True if two columns do not fit, so that the value goes below its label. */
static bool is_stacked(const struct page *page, const struct page_row *row)
{
	bool labelled = row->kind == ROW_PAIR || row->kind == ROW_BULLET;
	return labelled && page->columns < row->indent + BESIDE_COLUMNS;
}

static int columns_of_value(const struct page *page, const struct page_row *row)
{
	return page->columns - (is_stacked(page, row) ? 1 : row->indent);
}

static int lines_of_label(const struct page *page, const struct page_row *row)
{
	return is_stacked(page, row) ? text_lines(row->label, page->columns) : 0;
}

static int lines_of(const struct page *page, const struct page_row *row)
{
	int lines = text_lines(row->value, columns_of_value(page, row));
	return lines_of_label(page, row) + (lines > 1 ? lines : 1);
}

int page_lines(const struct page *page)
{
	int lines = 0;
	for (int i = 0; i < page->count; i++)
		lines += lines_of(page, &page->rows[i]);
	return lines;
}

/* Draws a wrapped text within the box, starting with its line `first`. */
static void draw_text(struct canvas *canvas, struct area_box box, int columns, enum style style, const char *text,
		      int first)
{
	int row = -first;
	for (const char *next; *text != '\0' && row < box.rows; row++, text = next) {
		size_t size = text_line(text, columns, &next);
		if (row >= 0)
			canvas_textf(canvas, box.row + row, box.column, columns, style, "%.*s", (int)size, text);
	}
}

/* The box without its first `rows`. */
static struct area_box rest_of(struct area_box box, int rows)
{
	return (struct area_box){ box.row + rows, box.column, box.rows - rows, box.columns };
}

/* Draws a row, starting with its line `first`. */
static void draw_row(const struct page *page, const struct page_row *row, struct canvas *canvas, struct area_box box,
		     int first)
{
	int label = lines_of_label(page, row), columns = columns_of_value(page, row);
	int seen = label > first ? label - first : 0; /* visible lines of a label above its value */
	if (is_stacked(page, row))
		draw_text(canvas, box, page->columns, row->label_style, row->label, first);
	else if (first == 0)
		canvas_text(canvas, box.row, box.column, row->indent - 1, row->label_style, row->label);
	if (row->kind == ROW_ITEM && first == 0)
		cursor_draw(canvas, box.row, box.column, row->here);
	box = rest_of(box, seen);
	box.column += page->columns - columns;
	draw_text(canvas, box, columns, row->style, row->value, first > label ? first - label : 0);
}

void page_draw(const struct page *page, struct canvas *canvas, struct area_box box, int scroll)
{
	scroll = page_scroll(page, scroll, box.rows, (struct act){ .kind = ACT_DRAW });
	int line = -scroll; /* where the next row starts, counted from the top of the box */
	for (int i = 0; i < page->count && line < box.rows; i++) {
		int lines = lines_of(page, &page->rows[i]), first = line < 0 ? -line : 0;
		if (first < lines)
			draw_row(page, &page->rows[i], canvas, rest_of(box, line + first), first);
		line += lines;
	}
	list_marks(canvas, box, scroll > 0, scroll + box.rows < page_lines(page));
}

int page_scroll(const struct page *page, int scroll, int rows, struct act act)
{
	return list_cursor(scroll, page_lines(page) - rows + 1, rows, act);
}
