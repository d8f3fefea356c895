/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes a document as one self-contained HTML file: semantic, light and dark, for phones and for printing. */
#include "print/format.h"

#include "base/mem.h"
#include "print/guide.h"
#include "print/html_element.h"
#include "print/html_step.h"
#include "print/html_style.h"
#include "print/html_table.h"
#include "print/markup.h"
#include "print/pages.h"
#include "print/step_card.h"
#include <stdlib.h>
#include <string.h>

struct writer {
	struct buf *buf;
	struct html_drawn drawn;
	unsigned shorter; /* how many millimetres the paper is shorter than A4 */
	bool full; /* the front has no room for the drawing of the whole body */
	bool back; /* open until the end of the sheet's page */
	bool shared; /* the file already contains the body */
	const struct node *code; /* node to be added below the columns it is in; NULL if none */
	bool squares; /* draw QR codes beside the codes */
	const char *guide; /* the player's table, to be added at the end; NULL if none */
};

static void add_small(struct buf *buf, const struct node *node)
{
	if (node->small == NULL)
		return;
	buf_add(buf, node->kind == NODE_ITEM ? " \u2013 <small>" : " <small>");
	markup_escape(buf, node->small);
	buf_add(buf, "</small>");
}

static void add_logo(struct buf *buf, const struct image *logo)
{
	buf_addf(buf, "<img class=\"logo\" alt=\"Logo\" width=\"%u\" height=\"%u\" src=\"data:image/png;base64,",
		 logo->width, logo->height);
	markup_base64(buf, logo->png, logo->size);
	buf_add(buf, "\">\n");
}

static void add_title(struct writer *writer, const struct node *node)
{
	struct buf *buf = writer->buf;
	buf_add(buf, "<header>\n<h1>");
	markup_escape(buf, node->text);
	buf_add(buf, "</h1>\n");
	if (node->small != NULL)
		html_element(buf, "p", node->small);
	buf_add(buf, "<dl>\n");
	for (const struct node *fact = node->first; fact != NULL; fact = fact->next) {
		buf_add(buf, "<div>");
		html_element(buf, "dt", fact->label);
		if (fact->text != NULL)
			html_element(buf, "dd", fact->text);
		else
			buf_add(buf, "<dd class=\"blank\"><span role=\"img\" aria-label=\"to fill in\"></span></dd>\n");
		buf_add(buf, "</div>\n");
	}
	buf_add(buf, "</dl>\n");
	if (node->image != NULL)
		add_logo(buf, node->image);
	buf_add(buf, "</header>\n");
}

static void add_paragraph(struct writer *writer, const struct node *node)
{
	struct buf *buf = writer->buf;
	buf_add(buf, "<p dir=\"auto\">");
	if (node->label != NULL) {
		buf_add(buf, "<b>");
		markup_escape(buf, node->label);
		buf_add(buf, ":</b> ");
	}
	markup_escape(buf, node->text);
	buf_add(buf, "</p>\n");
}

static void add_list(struct writer *writer, const struct node *node)
{
	struct buf *buf = writer->buf;
	buf_add(buf, "<ul>\n");
	for (const struct node *item = node->first; item != NULL; item = item->next) {
		buf_add(buf, "<li>");
		markup_escape(buf, item->text);
		add_small(buf, item);
		buf_add(buf, "</li>\n");
	}
	buf_add(buf, "</ul>\n");
}

static void add_table(struct writer *writer, const struct node *table)
{
	html_table(writer->buf, table);
}

static void add_grid(struct writer *writer, const struct node *grid)
{
	html_grid(writer->buf, grid);
}

static void add_scale(struct writer *writer, const struct node *scale)
{
	html_scale(writer->buf, scale);
}

/* The style numbers the lines, so that copying the text leaves the numbers out. */
static void add_code_lines(struct buf *buf, const char *text)
{
	buf_add(buf, "<pre>");
	for (const char *at = text; *at != '\0'; at += *at == '\n') {
		size_t size = strcspn(at, "\n");
		buf_addf(buf, "<span>%.*s</span>\n", (int)size, at);
		at += size;
	}
	buf_add(buf, "</pre>\n");
}

/* Adds the square and, beside it, the lines to type. */
static void draw_code(const struct writer *writer, const struct node *node)
{
	struct buf *buf = writer->buf;
	buf_add(buf, "<div class=\"code\">\n");
	if (writer->squares)
		svg_qr(node->text, "QR code of the routine", buf);
	html_line(buf, "<div>\n<h2>", node->label, "</h2>\n");
	add_code_lines(buf, node->text);
	html_line(buf, "<p class=\"small\">", node->small, "</p>\n");
	buf_add(buf, "</div>\n</div>\n");
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
	html_element(writer->buf, "h2", node->text);
	add_around(writer, "", node, "</section>\n");
}

static void add_heading(struct writer *writer, const struct node *node)
{
	html_element(writer->buf, "h2", node->text);
	add_children(writer, node);
}

static void add_steps(struct writer *writer, const struct node *node)
{
	html_steps(writer->buf, &writer->drawn, node, "steps");
}

static void add_strip(struct writer *writer, const struct node *node)
{
	html_steps(writer->buf, &writer->drawn, node, "strip");
}

static void add_beside(struct writer *writer, const struct node *node)
{
	add_around(writer, "<div class=\"beside\">\n", node, "</div>\n");
	if (writer->code != NULL)
		draw_code(writer, writer->code);
	writer->code = NULL;
}

static void add_code(struct writer *writer, const struct node *node)
{
	writer->code = node;
}

static void add_group(struct writer *writer, const struct node *node)
{
	add_around(writer, "<div>\n", node, "</div>\n");
}

/* Searches the node, its following siblings and their children. */
static size_t letters(const struct node *node)
{
	size_t count = 0;
	for (; node != NULL; node = node->next)
		count += (node->text != NULL ? strlen(node->text) : 0) +
			 (node->small != NULL ? strlen(node->small) : 0) + letters(node->first);
	return count;
}

/* Uses closer spacing if there is much to read. */
static void add_back(struct writer *writer, const struct node *node)
{
	enum { LETTERS = 3600, LETTERS_MM = 20 };
	writer->back = true;
	buf_add(writer->buf, letters(node->next) > LETTERS - LETTERS_MM * writer->shorter
				     ? "<div class=\"back dense\">\n"
				     : "<div class=\"back\">\n");
}

static void add_blank(struct writer *writer, const struct node *node)
{
	(void)node;
	buf_add(writer->buf, "<div class=\"line\"></div>\n");
}

static void add_figure_of(struct writer *writer, const struct node *node, const char *open)
{
	struct buf *buf = writer->buf;
	buf_add(buf, open);
	svg_figure(node->figure, node->text, ++writer->drawn.figures, buf);
	buf_add(buf, "<figcaption class=\"small\">");
	markup_escape(buf, node->small);
	buf_add(buf, "</figcaption>\n</figure>\n");
}

static void add_figure(struct writer *writer, const struct node *node)
{
	add_figure_of(writer, node, "<figure>\n");
}

/* A full front has no room on paper for the whole body, but what is closed is always drawn. */
static void add_band(struct writer *writer, const struct node *node)
{
	buf_add(writer->buf, "<div class=\"band\">\n");
	if (writer->full && node->figure != NULL)
		add_figure_of(writer, node, "<figure class=\"spare\">\n");
	add_around(writer, "", node, "</div>\n");
}

static void add_guide(struct writer *writer, const struct node *node)
{
	buf_add(writer->buf, "<section id=\"player\" aria-label=\"Guided routine\" hidden></section>\n");
	writer->guide = node->text;
}

static void add_small_print(struct writer *writer, const struct node *node)
{
	html_line(writer->buf, "<p class=\"small\">", node->text, "</p>\n");
}

/* written by their parents */
static void omit(struct writer *writer, const struct node *node)
{
	(void)writer;
	(void)node;
}

static void (*const writers[])(struct writer *writer, const struct node *node) = {
	[NODE_DOCUMENT] = omit,
	[NODE_PAGE] = omit,
	[NODE_TITLE] = add_title,
	[NODE_FACT] = omit,
	[NODE_HEADING] = add_heading,
	[NODE_PARAGRAPH] = add_paragraph,
	[NODE_BLANK] = add_blank,
	[NODE_LIST] = add_list,
	[NODE_ITEM] = omit,
	[NODE_TABLE] = add_table,
	[NODE_ROW] = omit,
	[NODE_CELL] = omit,
	[NODE_STEPS] = add_steps,
	[NODE_STRIP] = add_strip,
	[NODE_STEP] = omit,
	[NODE_SCALE] = add_scale,
	[NODE_GRID] = add_grid,
	[NODE_BAND] = add_band,
	[NODE_BACK] = add_back,
	[NODE_BESIDE] = add_beside,
	[NODE_GROUP] = add_group,
	[NODE_BOX] = add_box,
	[NODE_FIGURE] = add_figure,
	[NODE_CODE] = add_code,
	[NODE_GUIDE] = add_guide,
	[NODE_SMALL] = add_small_print,
};
_Static_assert(sizeof(writers) / sizeof(writers[0]) == NODE_KIND_COUNT, "one row per kind");

static void add_node(struct writer *writer, const struct node *node)
{
	writers[node->kind](writer, node);
}

static void add_children(struct writer *writer, const struct node *node)
{
	for (const struct node *child = node->first; child != NULL; child = child->next)
		add_node(writer, child);
}

static void add_page(struct writer *writer, const struct node *page)
{
	const struct node *band = page->first;
	while (band != NULL && band->kind != NODE_BAND)
		band = band->next;
	const char *class = html_page_class(page, writer->shorter);
	writer->full = strcmp(class, HTML_PAGE_FULL) == 0;
	buf_addf(writer->buf, "<article class=\"%s\">\n", class);
	for (const struct node *node = page->first; node != NULL; node = node->next) {
		if (band != NULL && (node->kind == NODE_STEPS || node->kind == NODE_STRIP || node == band)) {
			add_node(writer, band);
			band = NULL;
		}
		if (node->kind != NODE_BAND)
			add_node(writer, node);
	}
	buf_add(writer->buf, writer->back ? "</div>\n</article>\n" : "</article>\n");
	writer->back = false;
}

static const struct figure *figure_in(const struct node *node)
{
	if (node->figure != NULL)
		return node->figure;
	const struct figure *found = NULL;
	for (const struct node *child = node->first; child != NULL && found == NULL; child = child->next)
		found = figure_in(child);
	return found;
}

/* The file contains the body once; each figure shows a part of it. */
static void add_shared(struct writer *writer, const struct document *document)
{
	const struct figure *figure = writer->shared ? NULL : figure_in(document->root);
	if (figure == NULL)
		return;
	buf_add(writer->buf, "<svg class=\"shared\" width=\"0\" height=\"0\" "
			     "aria-hidden=\"true\">\n");
	svg_shared(figure->catalogue, writer->buf);
	buf_add(writer->buf, "</svg>\n");
	writer->shared = true;
}

/* True if one of the document's pages has a player. */
static bool is_guided(const struct node *root)
{
	for (const struct node *page = root->first; page != NULL; page = page->next)
		for (const struct node *node = page->first; node != NULL; node = node->next)
			if (node->kind == NODE_GUIDE)
				return true;
	return false;
}

static void add_meta(struct buf *buf, const char *name, const char *content)
{
	if (content == NULL)
		return;
	buf_addf(buf, "<meta name=\"%s\" content=\"", name);
	markup_escape(buf, content);
	buf_add(buf, "\">\n");
}

static void add_start(struct buf *buf, const char *language, const char *author, const char *title, enum paper paper,
		      bool guided)
{
	buf_addf(buf, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", language);
	if (guided)
		guide_head(buf);
	add_meta(buf, "viewport", "width=device-width, initial-scale=1");
	add_meta(buf, "author", author);
	buf_add(buf, "<title>");
	markup_escape(buf, title);
	buf_addf(buf, "</title>\n<style>\n@page{size:%s;margin:8mm 10mm}\n",
		 paper == PAPER_LETTER ? "letter"
		 : paper == PAPER_A5   ? "A5"
				       : "A4");
	for (const char *const *style = html_style; *style != NULL; style++)
		buf_add(buf, *style);
	if (guided)
		buf_add(buf, guide_style);
	buf_add(buf, "</style>\n</head>\n<body>\n<main>\n");
}

static void add_document(struct writer *writer, const struct document *document)
{
	add_shared(writer, document);
	for (const struct node *page = document->root->first; page != NULL; page = page->next)
		add_page(writer, page);
}

static void add_end(struct buf *buf, const char *guide)
{
	buf_add(buf, "</main>\n");
	if (guide != NULL)
		guide_script(buf, guide);
	buf_add(buf, "</body>\n</html>\n");
}

static unsigned shorter_by(enum paper paper)
{
	enum { A4_MM = 297, LETTER_MM = 279 };
	return paper == PAPER_LETTER ? A4_MM - LETTER_MM : 0;
}

/* Appends the page with at most that many poses (0: all); returns how many it drew. */
static unsigned write_page(const struct document *document, const struct format_options *options, unsigned poses_most,
			   bool squares, struct buf *ret_text)
{
	struct writer writer = { .buf = ret_text,
				 .shorter = shorter_by(options->paper),
				 .squares = squares,
				 .drawn.poses_most = poses_most };
	add_start(ret_text, document->language, document->author, document->root->text, options->paper,
		  is_guided(document->root));
	add_document(&writer, document);
	add_end(ret_text, writer.guide);
	buf_done(&writer.drawn.poses);
	return writer.drawn.poses_count;
}

/* If a guided page is too large to be sent, it omits the last figures and, if necessary, the QR code: the words and the
 * text code hold the same information. */
void format_html(const struct document *document, const struct format_options *options, struct buf *ret_text)
{
	enum { POSE_MOST = 4000 }; /* bytes per figure, a high estimate, so that few are omitted at a time */
	size_t start = ret_text->size;
	bool guided = is_guided(document->root), squares = true;
	unsigned poses = write_page(document, options, 0, squares, ret_text);
	while (guided && ret_text->size - start > GUIDE_PAGE_MAX && (poses > 1 || squares)) {
		size_t over = (ret_text->size - start - GUIDE_PAGE_MAX) / POSE_MOST + 1;
		squares = squares && poses > 1;
		poses = over < poses ? poses - (unsigned)over : 1;
		ret_text->size = start;
		write_page(document, options, poses, squares, ret_text);
	}
}

/* ---- Many documents in one file --------------------------------------------------------------------------------- */

struct pages {
	struct sink *sink;
	struct buf text;
	struct writer writer;
};

static void pass_on(struct pages *pages)
{
	pages->sink->add(pages->sink, buf_text(&pages->text), pages->text.size);
	buf_clear(&pages->text);
}

static struct pages *open_html(struct sink *sink, const struct format_options *options)
{
	struct pages *pages = mem_new(1, sizeof(*pages));
	pages->sink = sink;
	pages->writer = (struct writer){ .buf = &pages->text, .shorter = shorter_by(options->paper) };
	add_start(&pages->text, "en", NULL, "Handouts", options->paper, false);
	return pages;
}

static void add_to_html(struct pages *pages, const struct document *document)
{
	add_document(&pages->writer, document);
	pass_on(pages);
}

static bool close_html(struct pages *pages)
{
	add_end(&pages->text, NULL);
	pass_on(pages);
	buf_done(&pages->text);
	buf_done(&pages->writer.drawn.poses);
	free(pages);
	return true;
}

/* Relies on the fonts of the browser. */
static bool none_missing(const struct document *document, struct buf *ret_missing)
{
	(void)document;
	(void)ret_missing;
	return true;
}

const struct pages_format html_pages = { none_missing, open_html, add_to_html, close_html };
