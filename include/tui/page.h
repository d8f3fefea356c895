/* SPDX-License-Identifier: MIT */
/* A page of text that wraps and scrolls: what most views are made of. */
#ifndef TUI_PAGE_H
#define TUI_PAGE_H

#include "tui/widgets.h"

enum { PAGE_TEXT_MAX = 1024, PAGE_LABEL_MAX = 40, PAGE_COLUMNS_MAX = 100, PAGE_SHEET_COLUMNS = 250 };

struct page_line {
	enum style style, label_style;
	int indent;
	char label[PAGE_LABEL_MAX];
	char text[PAGE_TEXT_MAX];
};

/* Owns its lines.  Start with page_start, end with page_done. */
struct page {
	int columns;
	char label[PAGE_LABEL_MAX]; /* the last one of a pair, on a sheet */
	struct page_line *lines;
	int count, capacity;
};

void page_start(struct page *page, int columns);
void page_done(struct page *page);

void page_add(struct page *page, enum style style, int indent, const char *text);
void page_addf(struct page *page, enum style style, int indent, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* A label of `width` columns and a text that hangs beside it; on a sheet, where a line has to be understood by itself,
 * "label: text", also for the texts that follow without a label of their own. */
void page_pair(struct page *page, enum style label_style, const char *label, int width, const char *text);
void page_gap(struct page *page);

/* Draws from line `scroll` on; says where there is more. */
void page_draw(const struct page *page, struct canvas *canvas, struct area_box box, int scroll);

/* The scroll that an act asks for, within the page. */
int page_scroll(const struct page *page, int scroll, int rows, struct act act);

#endif
