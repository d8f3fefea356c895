/* SPDX-License-Identifier: MIT */
/* Writes a document as Markdown (CommonMark with tables). */
#include "print/format.h"

#include <string.h>

/* Escapes all markup characters. */
static void add_text(struct buf *buf, const char *text)
{
	for (; text != NULL && *text != '\0'; text++) {
		if (strchr("\\`*_{}[]<>#|~!&", *text) != NULL)
			buf_add_char(buf, '\\');
		buf_add_char(buf, *text == '\n' ? ' ' : *text);
	}
}

/* Escapes a text at the start of a line, where a number or a dash would start a list. */
static void add_block_text(struct buf *buf, const char *text)
{
	size_t digits = text != NULL ? strspn(text, "0123456789") : 0;
	if (text != NULL && digits > 0 && (text[digits] == '.' || text[digits] == ')')) {
		buf_add_bytes(buf, text, digits);
		buf_add_char(buf, '\\');
		text += digits;
	} else if (text != NULL && strchr("-+=", text[0]) != NULL && text[0] != '\0')
		buf_add_char(buf, '\\');
	add_text(buf, text);
}

static void add_wrapped_in(struct buf *buf, const char *before, const char *text, const char *after)
{
	buf_add(buf, before);
	add_text(buf, text);
	buf_add(buf, after);
}

static void add_with_small(struct buf *buf, const struct node *node)
{
	add_block_text(buf, node->tick ? "\u2610" : node->text);
	if (node->small != NULL)
		add_wrapped_in(buf, " (", node->small, ")");
}

/* ---- Blocks ----------------------------------------------------------------------------------------------------- */

static void add_title(struct buf *buf, const struct node *node)
{
	add_wrapped_in(buf, "# ", node->text, "\n\n");
	for (const struct node *fact = node->first; fact != NULL; fact = fact->next) {
		add_wrapped_in(buf, "- **", fact->label, ":** ");
		add_text(buf, fact->text != NULL ? fact->text : "____________");
		buf_add_char(buf, '\n');
	}
	buf_add_char(buf, '\n');
}

static void add_paragraph(struct buf *buf, const struct node *node)
{
	if (node->label != NULL)
		add_wrapped_in(buf, "**", node->label, ":** ");
	add_block_text(buf, node->text);
	buf_add(buf, "\n\n");
}

static void add_list(struct buf *buf, const struct node *list)
{
	for (const struct node *item = list->first; item != NULL; item = item->next) {
		buf_add(buf, "- ");
		add_block_text(buf, item->text);
		if (item->small != NULL)
			add_wrapped_in(buf, " \u2013 ", item->small, "");
		buf_add_char(buf, '\n');
	}
	buf_add_char(buf, '\n');
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
		add_title(buf, node);
		break;
	case NODE_HEADING:
	case NODE_BOX:
		add_wrapped_in(buf, "## ", node->text, "\n\n");
		add_children(buf, node);
		break;
	case NODE_BESIDE:
	case NODE_GROUP:
		add_children(buf, node);
		break;
	case NODE_PARAGRAPH:
		add_paragraph(buf, node);
		break;
	case NODE_BLANK:
		add_wrapped_in(buf, "", "________________", "\n\n");
		break;
	case NODE_LIST:
		add_list(buf, node);
		break;
	case NODE_TABLE:
		add_table(buf, node);
		break;
	case NODE_SMALL:
		add_wrapped_in(buf, "*", node->text, "*\n\n");
		break;
	case NODE_FIGURE: /* omitted: its information is also in the table */
	case NODE_DOCUMENT:
	case NODE_PAGE:
	case NODE_FACT:
	case NODE_ITEM:
	case NODE_ROW:
	case NODE_CELL:
	case NODE_KIND_COUNT:
		break;
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
