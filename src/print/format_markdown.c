/* SPDX-License-Identifier: MIT */
/* Writes a document as Markdown (CommonMark with tables). */
#include "print/format.h"

#include <string.h>

/* Everything that could mean something is escaped: a name stays a name. */
static void add_text(struct buf *buf, const char *text)
{
	for (; text != NULL && *text != '\0'; text++) {
		if (strchr("\\`*_{}[]<>#|~!&", *text) != NULL)
			buf_add_char(buf, '\\');
		buf_add_char(buf, *text == '\n' ? ' ' : *text);
	}
}

static void add_line(struct buf *buf, const char *before, const char *text, const char *after)
{
	buf_add(buf, before);
	add_text(buf, text);
	buf_add(buf, after);
}

static void add_with_small(struct buf *buf, const struct node *node)
{
	add_text(buf, node->tick ? "☐" : node->text);
	if (node->small != NULL)
		add_line(buf, " (", node->small, ")");
}

static void add_row(struct buf *buf, const struct node *row)
{
	for (const struct node *cell = row->first; cell != NULL; cell = cell->next) {
		buf_add(buf, "| ");
		add_with_small(buf, cell);
		buf_add_char(buf, ' ');
	}
	buf_add(buf, "|\n");
}

static void add_table(struct buf *buf, const struct node *table)
{
	const struct node *head = table->first;
	if (head == NULL)
		return;
	add_row(buf, head);
	for (const struct node *cell = head->first; cell != NULL; cell = cell->next)
		buf_add(buf, cell->numeric ? "|---:" : "|---");
	buf_add(buf, "|\n");
	for (const struct node *row = head->next; row != NULL; row = row->next)
		add_row(buf, row);
	buf_add_char(buf, '\n');
}

static void add_children(struct buf *buf, const struct node *node);

static void add_node(struct buf *buf, const struct node *node)
{
	switch (node->kind) {
	case NODE_TITLE:
		add_line(buf, "# ", node->text, "\n\n");
		for (const struct node *fact = node->first; fact != NULL; fact = fact->next) {
			add_line(buf, "- **", fact->label, "**: ");
			add_line(buf, "", fact->text, "\n");
		}
		if (node->first != NULL)
			buf_add_char(buf, '\n');
		break;
	case NODE_HEADING: case NODE_BOX:
		if (node->text != NULL)
			add_line(buf, "## ", node->text, "\n\n");
		add_children(buf, node);
		break;
	case NODE_PARAGRAPH: add_line(buf, "", node->text, "\n\n"); break;
	case NODE_LIST:
		for (const struct node *item = node->first; item != NULL; item = item->next) {
			buf_add(buf, "- ");
			add_with_small(buf, item);
			buf_add_char(buf, '\n');
		}
		buf_add_char(buf, '\n');
		break;
	case NODE_TABLE: add_table(buf, node); break;
	case NODE_SMALL: add_line(buf, "*", node->text, "*\n\n"); break;
	case NODE_FIGURE: /* the drawing is for formats that can show it; its words are in the table */
	case NODE_DOCUMENT: case NODE_PAGE: case NODE_FACT: case NODE_ITEM: case NODE_ROW: case NODE_CELL:
	case NODE_KIND_COUNT: break;
	}
}

static void add_children(struct buf *buf, const struct node *node)
{
	for (const struct node *child = node->first; child != NULL; child = child->next)
		add_node(buf, child);
}

void format_markdown(const struct document *document, const struct format_options *options, struct buf *ret_text)
{
	(void)options;
	for (const struct node *page = document->root->first; page != NULL; page = page->next) {
		add_children(ret_text, page);
		if (page->next != NULL)
			buf_add(ret_text, "---\n\n");
	}
}
