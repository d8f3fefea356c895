/* SPDX-License-Identifier: MIT */
/* Writes a document as one self-contained HTML file: semantic, light and dark, for phones and for printing. */
#include "print/format.h"

#include "print/html_style.h"
#include "print/markup.h"

struct writer {
	struct buf *buf;
	unsigned figures; /* count so far, for unique ids */
};

/* `dir="auto"`: a right-to-left name does not reverse the line around it. */
static void add_element(struct buf *buf, const char *name, const char *text)
{
	buf_addf(buf, "<%s dir=\"auto\">", name);
	markup_escape(buf, text);
	buf_addf(buf, "</%s>\n", name);
}

static void add_small(struct buf *buf, const struct node *node)
{
	if (node->small == NULL)
		return;
	buf_add(buf, node->kind == NODE_ITEM ? " \u2013 <small>" : " <small>");
	markup_escape(buf, node->small);
	buf_add(buf, "</small>");
}

static void add_title(struct buf *buf, const struct node *node)
{
	buf_add(buf, "<header>\n<h1>");
	markup_escape(buf, node->text);
	buf_add(buf, "</h1>\n<dl>\n");
	for (const struct node *fact = node->first; fact != NULL; fact = fact->next) {
		buf_add(buf, "<div>");
		add_element(buf, "dt", fact->label);
		if (fact->text != NULL)
			add_element(buf, "dd", fact->text);
		else
			buf_add(buf, "<dd class=\"blank\"><span role=\"img\" aria-label=\"to fill in\"></span></dd>\n");
		buf_add(buf, "</div>\n");
	}
	buf_add(buf, "</dl>\n</header>\n");
}

static void add_paragraph(struct buf *buf, const struct node *node)
{
	buf_add(buf, "<p dir=\"auto\">");
	if (node->label != NULL) {
		buf_add(buf, "<b>");
		markup_escape(buf, node->label);
		buf_add(buf, ":</b> ");
	}
	markup_escape(buf, node->text);
	buf_add(buf, "</p>\n");
}

static void add_list(struct buf *buf, const struct node *node)
{
	buf_add(buf, "<ul>\n");
	for (const struct node *item = node->first; item != NULL; item = item->next) {
		buf_add(buf, "<li>");
		markup_escape(buf, item->text);
		add_small(buf, item);
		buf_add(buf, "</li>\n");
	}
	buf_add(buf, "</ul>\n");
}

/* ---- Tables ----------------------------------------------------------------------------------------------------- */

static void add_cell(struct buf *buf, const struct node *cell, const struct node *head)
{
	const char *name = cell->head ? "th" : "td";
	buf_addf(buf, "<%s%s%s", name, cell->head ? " scope=\"row\"" : "",
		 cell->numeric ? " class=\"number\""
		 : cell->tick  ? " class=\"box\""
			       : "");
	if (head != NULL && !cell->head) {
		buf_add(buf, " data-label=\"");
		markup_escape(buf, head->text);
		buf_add(buf, "\"");
	}
	buf_add(buf, ">");
	if (cell->tick) /* announced by screen readers */
		buf_add(buf, "<span class=\"tick\" role=\"img\" aria-label=\"box to tick\"></span>");
	markup_escape(buf, cell->text);
	add_small(buf, cell);
	buf_addf(buf, "</%s>", name);
}

static void add_table_head(struct buf *buf, const struct node *row)
{
	buf_add(buf, "<thead><tr>");
	for (const struct node *cell = row->first; cell != NULL; cell = cell->next) {
		buf_add(buf, cell->numeric ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
		markup_escape(buf, cell->text);
		buf_add(buf, "</th>");
	}
	buf_add(buf, "</tr></thead>\n");
}

static void add_table(struct buf *buf, const struct node *table)
{
	const struct node *head = table->first;
	if (head == NULL)
		return;
	buf_add(buf, "<table>\n<caption>");
	markup_escape(buf, table->text);
	buf_add(buf, "</caption>\n");
	add_table_head(buf, head);
	buf_add(buf, "<tbody>\n");
	for (const struct node *row = head->next; row != NULL; row = row->next) {
		const struct node *name = head->first;
		buf_add(buf, "<tr>");
		for (const struct node *cell = row->first; cell != NULL; cell = cell->next) {
			add_cell(buf, cell, name);
			name = name != NULL ? name->next : NULL;
		}
		buf_add(buf, "</tr>\n");
	}
	buf_add(buf, "</tbody>\n</table>\n");
}

/* ---- The tree --------------------------------------------------------------------------------------------------- */

static void add_children(struct writer *writer, const struct node *node);

static void add_around(struct writer *writer, const char *open, const struct node *node, const char *close)
{
	buf_add(writer->buf, open);
	add_children(writer, node);
	buf_add(writer->buf, close);
}

static void add_box(struct writer *writer, const struct node *node)
{
	static const char *const opens[] = {
		[TONE_PLAIN] = "<section>\n",
		[TONE_CAUTION] = "<section class=\"caution\">\n",
		[TONE_STOP] = "<section class=\"stop\">\n",
	};
	buf_add(writer->buf, opens[node->tone]);
	add_element(writer->buf, "h2", node->text);
	add_around(writer, "", node, "</section>\n");
}

static void add_node(struct writer *writer, const struct node *node)
{
	struct buf *buf = writer->buf;
	switch (node->kind) {
	case NODE_TITLE:
		add_title(buf, node);
		break;
	case NODE_HEADING:
		add_element(buf, "h2", node->text);
		add_children(writer, node);
		break;
	case NODE_PARAGRAPH:
		add_paragraph(buf, node);
		break;
	case NODE_BLANK:
		buf_add(buf, "<div class=\"line\"></div>\n");
		break;
	case NODE_LIST:
		add_list(buf, node);
		break;
	case NODE_TABLE:
		add_table(buf, node);
		break;
	case NODE_BOX:
		add_box(writer, node);
		break;
	case NODE_BESIDE:
		add_around(writer, "<div class=\"beside\">\n", node, "</div>\n");
		break;
	case NODE_GROUP:
		add_around(writer, "<div>\n", node, "</div>\n");
		break;
	case NODE_FIGURE:
		buf_add(buf, "<figure>\n");
		svg_figure(node->figure, node->text, ++writer->figures, buf);
		buf_add(buf, "<figcaption class=\"small\">");
		markup_escape(buf, node->small);
		buf_add(buf, "</figcaption>\n</figure>\n");
		break;
	case NODE_SMALL:
		buf_add(buf, "<p class=\"small\">");
		markup_escape(buf, node->text);
		buf_add(buf, "</p>\n");
		break;
	case NODE_DOCUMENT:
	case NODE_PAGE:
	case NODE_FACT:
	case NODE_ITEM:
	case NODE_ROW:
	case NODE_CELL:
	case NODE_KIND_COUNT:
		break; /* written by their parents */
	}
}

static void add_children(struct writer *writer, const struct node *node)
{
	for (const struct node *child = node->first; child != NULL; child = child->next)
		add_node(writer, child);
}

static void add_meta(struct buf *buf, const char *name, const char *content)
{
	if (content == NULL)
		return;
	buf_addf(buf, "<meta name=\"%s\" content=\"", name);
	markup_escape(buf, content);
	buf_add(buf, "\">\n");
}

void format_html(const struct document *document, const struct format_options *options, struct buf *ret_text)
{
	struct writer writer = { ret_text, 0 };
	buf_addf(ret_text, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
		 document->language);
	add_meta(ret_text, "viewport", "width=device-width, initial-scale=1");
	add_meta(ret_text, "author", document->author);
	buf_add(ret_text, "<title>");
	markup_escape(ret_text, document->root->text);
	buf_addf(ret_text, "</title>\n<style>\n@page{size:%s;margin:11mm 13mm}\n",
		 options->paper == PAPER_LETTER ? "letter" : "A4");
	for (const char *const *style = html_style; *style != NULL; style++)
		buf_add(ret_text, *style);
	buf_add(ret_text, "</style>\n</head>\n<body>\n<main>\n");
	for (const struct node *page = document->root->first; page != NULL; page = page->next)
		add_around(&writer, "<article class=\"page\">\n", page, "</article>\n");
	buf_add(ret_text, "</main>\n</body>\n</html>\n");
}
