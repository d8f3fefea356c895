/* SPDX-License-Identifier: MIT */
/* Writes a document as one self-contained HTML file: semantic, readable on a phone, light and dark, one page on paper. */
#include "print/format.h"

/* The page's looks.  Grey-scale safe: tone is told by a word in the title of a box and by its border, never by colour
 * alone.  On a phone the table becomes a list of cards; the column names come from data-label. */
static const char style_sheet[] =
	":root{color-scheme:light dark;--ink:#1c1c1c;--quiet:#595959;--line:#c9c9c9;--paper:#fff;--stop:#8a1c1c;--soft:#f4f4f2}\n"
	"@media(prefers-color-scheme:dark){:root{--ink:#ececea;--quiet:#b0b0ac;--line:#4a4a48;--paper:#161615;--stop:#ff9d94;--soft:#20201f}\n"
	"svg{background:#fff;border-radius:6px}}\n"
	"*{box-sizing:border-box}\n"
	"body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 3rem;background:var(--paper);color:var(--ink);"
	"font:1rem/1.45 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"DejaVu Sans\",sans-serif}\n"
	"h1{font-size:1.75rem;line-height:1.2;margin:0 0 .4rem;font-weight:650}\n"
	"h2{font-size:1.05rem;margin:1.4rem 0 .4rem;font-weight:650}\n"
	"h3{font-size:1rem;margin:0 0 .35rem;font-weight:650}\n"
	"p{margin:.35rem 0}\n"
	"dl{display:flex;flex-wrap:wrap;gap:.15rem 1.6rem;margin:0 0 .6rem}\n"
	"dl div{display:flex;gap:.45rem}dt{color:var(--quiet)}dd{margin:0;font-weight:550}\n"
	"ul{margin:.2rem 0;padding-left:1.15rem}li{margin:.12rem 0}\n"
	"small,.small{color:var(--quiet);font-size:.82em}\n"
	"table{border-collapse:collapse;width:100%;font-size:.94rem}\n"
	"caption{text-align:left;color:var(--quiet);padding-bottom:.3rem}\n"
	"th{text-align:left;font-weight:600;color:var(--quiet);font-size:.82rem;vertical-align:bottom}\n"
	"th,td{padding:.34rem .5rem .34rem 0;border-bottom:1px solid var(--line)}td{vertical-align:top}\n"
	".number{text-align:right;font-variant-numeric:tabular-nums}\n"
	".tick{display:inline-block;width:1.05em;height:1.05em;border:1.5px solid var(--ink);border-radius:2px;vertical-align:-.15em}\n"
	"td small{display:block}\n"
	"section.box{border:1px solid var(--line);border-radius:6px;padding:.7rem .9rem;margin:.8rem 0;background:var(--soft)}\n"
	"section.stop{border:2px solid var(--stop)}section.caution{border-left-width:5px}\n"
	"figure{margin:1rem 0;text-align:center}svg{width:100%;max-width:36rem;height:auto}\n"
	".page+.page{margin-top:3rem;border-top:1px solid var(--line);padding-top:2rem}\n"
	"@media(max-width:38rem){table,tbody,tr,td{display:block;width:100%}thead{position:absolute;left:-999em}\n"
	"caption{display:block}tr{border-bottom:1px solid var(--line);padding:.5rem 0}td{border:0;padding:.08rem 0}\n"
	"td[data-label]::before{content:attr(data-label) \"  \";color:var(--quiet);font-size:.82rem}.number{text-align:left}}\n"
	"@media print{:root{--ink:#000;--quiet:#444;--line:#999;--paper:#fff;--stop:#000;--soft:#fff}\n"
	"body{max-width:none;padding:0;font-size:8.6pt;line-height:1.28}h1{font-size:15pt}h2,h3{font-size:9.4pt}table{font-size:8.2pt}\n"
	"th,td{padding:.14rem .4rem .14rem 0}section.box,tr,figure{break-inside:avoid}figure{margin:.4rem 0}svg{max-height:78mm}\n"
	"section.box{margin:.35rem 0;padding:.35rem .6rem}.boxes{display:grid;grid-template-columns:1fr 1fr;gap:0 .6rem}\n"
	".page+.page{break-before:page;border:0;margin:0;padding:0}}\n";

void markup_escape(struct buf *buf, const char *text)
{
	for (; *text != '\0'; text++) {
		switch (*text) {
		case '&': buf_add(buf, "&amp;"); break;
		case '<': buf_add(buf, "&lt;"); break;
		case '>': buf_add(buf, "&gt;"); break;
		case '"': buf_add(buf, "&quot;"); break;
		case '\'': buf_add(buf, "&#39;"); break;
		default: buf_add_char(buf, *text); break;
		}
	}
}

static void add_children(struct buf *buf, const struct node *node, unsigned *figures);

static void add_element(struct buf *buf, const char *name, const char *text)
{
	buf_addf(buf, "<%s>", name);
	markup_escape(buf, text != NULL ? text : "");
	buf_addf(buf, "</%s>\n", name);
}

static void add_small(struct buf *buf, const struct node *node)
{
	if (node->small == NULL)
		return;
	buf_add(buf, " <small>");
	markup_escape(buf, node->small);
	buf_add(buf, "</small>");
}

static void add_title(struct buf *buf, const struct node *node)
{
	buf_add(buf, "<header>\n");
	add_element(buf, "h1", node->text);
	if (node->first != NULL)
		buf_add(buf, "<dl>\n");
	for (const struct node *fact = node->first; fact != NULL; fact = fact->next) {
		buf_add(buf, "<div>");
		add_element(buf, "dt", fact->label);
		add_element(buf, "dd", fact->text);
		buf_add(buf, "</div>\n");
	}
	buf_add(buf, node->first != NULL ? "</dl>\n</header>\n" : "</header>\n");
}

static void add_list(struct buf *buf, const struct node *node)
{
	buf_add(buf, "<ul>\n");
	for (const struct node *item = node->first; item != NULL; item = item->next) {
		buf_add(buf, "<li>");
		markup_escape(buf, item->text != NULL ? item->text : "");
		add_small(buf, item);
		buf_add(buf, "</li>\n");
	}
	buf_add(buf, "</ul>\n");
}

static void add_cell(struct buf *buf, const struct node *cell, const struct node *head)
{
	buf_add(buf, cell->numeric ? "<td class=\"number\"" : "<td");
	if (head != NULL && head->text != NULL && head->text[0] != '\0') {
		buf_add(buf, " data-label=\"");
		markup_escape(buf, head->text);
		buf_add(buf, "\"");
	}
	buf_add(buf, ">");
	if (cell->tick) /* a box for a pencil, told to those who cannot see it */
		buf_add(buf, "<span class=\"tick\" role=\"img\" aria-label=\"box to tick\"></span>");
	markup_escape(buf, cell->text != NULL ? cell->text : "");
	add_small(buf, cell);
	buf_add(buf, "</td>");
}

static void add_table(struct buf *buf, const struct node *table)
{
	const struct node *head = table->first;
	buf_add(buf, "<table>\n");
	if (table->text != NULL)
		add_element(buf, "caption", table->text);
	buf_add(buf, "<thead><tr>");
	for (const struct node *cell = head != NULL ? head->first : NULL; cell != NULL; cell = cell->next) {
		buf_add(buf, cell->numeric ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
		markup_escape(buf, cell->text != NULL ? cell->text : "");
		buf_add(buf, "</th>");
	}
	buf_add(buf, "</tr></thead>\n<tbody>\n");
	for (const struct node *row = head != NULL ? head->next : NULL; row != NULL; row = row->next) {
		buf_add(buf, "<tr>");
		const struct node *name = head->first;
		for (const struct node *cell = row->first; cell != NULL; cell = cell->next) {
			add_cell(buf, cell, name);
			name = name != NULL ? name->next : NULL;
		}
		buf_add(buf, "</tr>\n");
	}
	buf_add(buf, "</tbody></table>\n");
}

static void add_box(struct buf *buf, const struct node *node, unsigned *figures)
{
	static const char *const classes[] = {
		[TONE_PLAIN] = "box", [TONE_CAUTION] = "box caution", [TONE_STOP] = "box stop",
	};
	buf_addf(buf, "<section class=\"%s\">\n", classes[node->tone]);
	if (node->text != NULL)
		add_element(buf, "h2", node->text);
	add_children(buf, node, figures);
	buf_add(buf, "</section>\n");
}

static void add_figure(struct buf *buf, const struct node *node, unsigned *figures)
{
	if (node->figure == NULL)
		return;
	buf_add(buf, "<figure>\n");
	svg_figure(node->figure, node->text, ++*figures, buf);
	buf_add(buf, "</figure>\n");
}

static void add_node(struct buf *buf, const struct node *node, unsigned *figures)
{
	switch (node->kind) {
	case NODE_TITLE: add_title(buf, node); break;
	case NODE_HEADING:
		add_element(buf, "h2", node->text);
		add_children(buf, node, figures);
		break;
	case NODE_PARAGRAPH: add_element(buf, "p", node->text); break;
	case NODE_LIST: add_list(buf, node); break;
	case NODE_TABLE: add_table(buf, node); break;
	case NODE_BOX: add_box(buf, node, figures); break;
	case NODE_FIGURE: add_figure(buf, node, figures); break;
	case NODE_SMALL:
		buf_add(buf, "<p class=\"small\">");
		markup_escape(buf, node->text != NULL ? node->text : "");
		buf_add(buf, "</p>\n");
		break;
	case NODE_DOCUMENT: case NODE_PAGE: case NODE_FACT: case NODE_ITEM: case NODE_ROW: case NODE_CELL:
	case NODE_KIND_COUNT: break; /* written by their parents */
	}
}

/* Boxes that follow each other stand side by side on paper. */
static void add_children(struct buf *buf, const struct node *node, unsigned *figures)
{
	bool boxes = false;
	for (const struct node *child = node->first; child != NULL; child = child->next) {
		if ((child->kind == NODE_BOX) != boxes) {
			boxes = !boxes;
			buf_add(buf, boxes ? "<div class=\"boxes\">\n" : "</div>\n");
		}
		add_node(buf, child, figures);
	}
	if (boxes)
		buf_add(buf, "</div>\n");
}

void format_html(const struct document *document, const struct format_options *options, struct buf *ret_text)
{
	unsigned figures = 0;
	buf_addf(ret_text, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", document->language);
	buf_add(ret_text, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
	add_element(ret_text, "title", document->root->text);
	buf_addf(ret_text, "<style>\n@page{size:%s;margin:12mm 14mm}\n%s</style>\n</head>\n<body>\n<main>\n",
	         options->paper == PAPER_LETTER ? "letter" : "A4", style_sheet);
	for (const struct node *page = document->root->first; page != NULL; page = page->next) {
		buf_add(ret_text, "<article class=\"page\">\n");
		add_children(ret_text, page, &figures);
		buf_add(ret_text, "</article>\n");
	}
	buf_add(ret_text, "</main>\n</body>\n</html>\n");
}
