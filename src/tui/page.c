/* SPDX-License-Identifier: MIT */
/* Wraps and scrolls pages of text. */
#include "tui/page.h"

#include "base/mem.h"
#include "base/text.h"
#include "tui/list.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BULLET_COLUMNS = 2 };

void page_start(struct page *page, int columns)
{
	/* Lines that are looked at are best no longer than that; those of a sheet are heard. */
	int most = canvas_is_sheet(columns) ? PAGE_SHEET_COLUMNS : PAGE_COLUMNS_MAX;
	*page = (struct page){ .columns = columns < most ? columns : most };
}

void page_done(struct page *page)
{
	free(page->lines);
	*page = (struct page){ 0 };
}

static struct page_line *new_line(struct page *page, enum style style, int indent)
{
	if (page->count == page->capacity) {
		page->capacity = page->capacity == 0 ? 64 : 2 * page->capacity;
		page->lines = mem_grow(page->lines, (size_t)page->capacity, sizeof(struct page_line));
	}
	struct page_line *line = &page->lines[page->count++];
	*line = (struct page_line){ .style = style, .indent = indent };
	return line;
}

/* Adds the text line by line; `label` goes beside the first. */
static void wrap(struct page *page, enum style style, int indent, const char *text, const char *label,
		 enum style label_style)
{
	do {
		const char *next = text;
		size_t size = *text != '\0' ? text_line(text, page->columns - indent, &next) : 0;
		struct page_line *line = new_line(page, style, indent);
		snprintf(line->text, sizeof line->text, "%.*s", (int)size, text);
		snprintf(line->label, sizeof line->label, "%s", label);
		line->label_style = label_style;
		label = "";
		text = next;
	} while (*text != '\0');
}

void page_add(struct page *page, enum style style, int indent, const char *text)
{
	if (text != NULL && text[0] != '\0')
		wrap(page, style, indent, text, "", STYLE_BODY);
}

void page_addf(struct page *page, enum style style, int indent, const char *format, ...)
{
	char text[1024];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	page_add(page, style, indent, text);
}

void page_pair(struct page *page, enum style label_style, const char *label, int width, const char *text)
{
	if (page->columns == PAGE_SHEET_COLUMNS && width > BULLET_COLUMNS) {
		if (label[0] != '\0')
			snprintf(page->label, sizeof page->label, "%s", label);
		page_addf(page, STYLE_BODY, 0, "%s: %s", page->label, text);
		return;
	}
	/* No room for two columns: the text goes under its label. */
	if (page->columns < width + 16) {
		page_add(page, label_style, 0, label);
		page_add(page, STYLE_BODY, 1, text);
		return;
	}
	wrap(page, STYLE_BODY, width, text, label, label_style);
}

void page_gap(struct page *page)
{
	if (page->count > 0 && page->lines[page->count - 1].text[0] != '\0')
		new_line(page, STYLE_BODY, 0);
}

void page_draw(const struct page *page, struct canvas *canvas, struct area_box box, int scroll)
{
	scroll = page_scroll(page, scroll, box.rows, (struct act){ .kind = ACT_DRAW });
	for (int i = 0; i < box.rows && scroll + i < page->count; i++) {
		const struct page_line *line = &page->lines[scroll + i];
		canvas_text(canvas, box.row + i, box.column, line->indent - 1, line->label_style, line->label);
		canvas_text(canvas, box.row + i, box.column + line->indent, box.columns - line->indent, line->style,
			    line->text);
	}
	list_marks(canvas, box, scroll > 0, scroll + box.rows < page->count);
}

int page_scroll(const struct page *page, int scroll, int rows, struct act act)
{
	return list_cursor(scroll, page->count - rows + 1, rows, act);
}
