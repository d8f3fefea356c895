/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the tables of an HTML handout. */
#include "print/html_table.h"

#include "print/html_element.h"
#include "print/markup.h"

static void add_row(struct buf *buf, const struct node *row, bool head)
{
	buf_add(buf, "<tr>");
	for (const struct node *cell = row->first; cell != NULL; cell = cell->next) {
		buf_add(buf, head ? "<th scope=\"col\">" : cell->head ? "<td class=\"do\">" : "<td>");
		markup_escape(buf, cell->text);
		buf_add(buf, head ? "</th>" : "</td>");
	}
	buf_add(buf, "</tr>\n");
}

void html_table(struct buf *buf, const struct node *table)
{
	buf_add(buf, "<table>\n<caption>");
	markup_escape(buf, table->text);
	buf_add(buf, "</caption>\n<thead>");
	for (const struct node *row = table->first; row != NULL; row = row->next) {
		add_row(buf, row, row == table->first);
		if (row == table->first)
			buf_add(buf, "</thead>\n<tbody>\n");
	}
	buf_add(buf, "</tbody>\n</table>\n");
}

/* Lines to fill in by hand make sense only on paper. */
void html_grid(struct buf *buf, const struct node *grid)
{
	static const char *const heads[] = { "No.",           "Date",
					     "Steps done",    "Sore before, 0\u00a0to\u00a010",
					     "Sore next day", "What I noticed" };
	enum { SESSIONS = 7, COLUMNS = sizeof(heads) / sizeof(heads[0]) };
	buf_add(buf, "<section class=\"grid\">\n");
	html_element(buf, "h2", grid->text);
	buf_add(buf, "<table>\n<caption>One line per session</caption>\n<thead><tr>");
	for (unsigned i = 0; i < COLUMNS; i++)
		buf_addf(buf, "<th scope=\"col\">%s</th>", heads[i]);
	buf_add(buf, "</tr></thead>\n<tbody>\n");
	for (unsigned row = 1; row <= SESSIONS; row++) {
		buf_addf(buf, "<tr><th scope=\"row\">%u</th><td></td><td>", row);
		for (unsigned i = 1; i <= grid->columns; i++)
			buf_addf(buf, "<span>%u</span>", i);
		buf_add(buf, "</td><td></td><td></td><td></td></tr>\n");
	}
	buf_add(buf, "</tbody>\n</table>\n<p class=\"small\">");
	markup_escape(buf, grid->small);
	buf_add(buf, "</p>\n</section>\n");
}

void html_scale(struct buf *buf, const struct node *scale)
{
	html_element(buf, "h2", scale->text);
	buf_add(buf, "<dl class=\"scale\">\n");
	for (const struct node *item = scale->first; item != NULL; item = item->next) {
		buf_addf(buf, item->from < item->to ? "<div><dt>%u\u2013%u " : "<div><dt>%u ", item->from, item->to);
		markup_escape(buf, item->text);
		buf_add(buf, "</dt><dd>");
		markup_escape(buf, item->small);
		buf_add(buf, "</dd></div>\n");
	}
	buf_add(buf, "</dl>\n");
}
