/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The content of a view: rows of label, value, state and detail.
 *
 * A view fills a page once.  On screen the page is wrapped, scrolled and drawn, or its items are drawn as a list;
 * plain mode reads the same rows out.  Nothing is ever read back from a frame. */
#ifndef TUI_PAGE_H
#define TUI_PAGE_H

#include "tui/widgets.h"

enum { PAGE_LABEL_MAX = 40, PAGE_STATE_MAX = 64, PAGE_TITLE_MAX = 128, PAGE_COLUMNS_MAX = 100 };

enum row_kind {
	ROW_TEXT,
	ROW_GAP, /* an empty line, skipped in plain mode */
	ROW_PAIR, /* the value is aligned beside its label; without one it belongs to the label above */
	ROW_BULLET,
	ROW_ITEM, /* an item of a list, or an answer to choose */
};

struct page_row {
	enum row_kind kind;
	enum style style, label_style;
	int indent; /* columns in front of the value */
	bool here; /* under the cursor, or chosen */
	char label[PAGE_LABEL_MAX]; /* "from", or the key that chooses an item: "1" */
	char state[PAGE_STATE_MAX]; /* "10 min", "at hand" */
	char *value; /* owned */
	char *detail; /* the effect of choosing an item; owned */
};

/* Owns its rows.  Start with page_start, end with page_done. */
struct page {
	int columns;
	bool codes; /* reasons name their rules (R31) instead of their sources */
	char title[PAGE_TITLE_MAX];
	struct page_row *rows;
	int count;
	unsigned capacity;
};

void page_start(struct page *page, int columns);
void page_done(struct page *page);

/* Limits a box to the columns of a page, because longer lines are hard to read. */
struct area_box page_box(struct area_box box);

/* Sets a title other than the view's own. */
void page_title(struct page *page, const char *title);

void page_add(struct page *page, enum style style, int indent, const char *text);
void page_addf(struct page *page, enum style style, int indent, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* Adds a label of `width` columns and a text aligned beside it. */
void page_pair(struct page *page, enum style label_style, const char *label, int width, const char *text);
void page_bullet(struct page *page, const char *text);
void page_gap(struct page *page);

/* Adds an item; any of its texts may be "". */
struct page_row *page_item(struct page *page, const char *label, const char *value, const char *state,
			   const char *detail);

/* Item `i` of the page. */
const struct page_row *page_item_at(const struct page *page, int i);

/* Number of lines of the wrapped page. */
int page_lines(const struct page *page);

/* Draws the page from line `scroll` on, with marks if it continues. */
void page_draw(const struct page *page, struct canvas *canvas, struct area_box box, int scroll);

/* The scroll after an act, within the page. */
int page_scroll(const struct page *page, int scroll, int rows, struct act act);

#endif
