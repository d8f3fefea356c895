/* SPDX-License-Identifier: MIT */
/* Writes documents as PDF, one page at a time: nothing of a page is kept once the next one starts. */
#include "paper/pdf.h"

#include "base/buf.h"
#include "base/mem.h"
#include "paper/flow.h"
#include <cairo-pdf.h>
#include <math.h>
#include <stdlib.h>

struct pages {
	struct sink *sink;
	cairo_surface_t *surface;
	struct page page;
	double paper_width, paper_height;
	unsigned documents, written;
};

static const struct {
	double width, height;
} papers[] = {
	[PAPER_A4] = { 210 * MILLIMETRE, 297 * MILLIMETRE },
	[PAPER_LETTER] = { 612, 792 },
};

/* Sizes to try until the content fits on one page; the smallest is still readable at arm's length. */
static const double sizes[] = { 9.2, 8.8, 8.4, 8.0, 7.6, 7.3, 7.0 };
enum { SIZES = sizeof(sizes) / sizeof(sizes[0]) };
static const double size_of_many = 8.8; /* for a document that needs several pages anyway */

static const double side = 14 * MILLIMETRE, top = 12 * MILLIMETRE, bottom = 13 * MILLIMETRE;

static cairo_status_t take(void *closure, const unsigned char *bytes, unsigned size)
{
	struct sink *sink = closure;
	sink->add(sink, bytes, size);
	return CAIRO_STATUS_SUCCESS;
}

/* Turns off hinting, so that letters are not rounded to screen pixels.  Uses a private font map, which is freed with the
 * context. */
static PangoContext *context_of(cairo_t *cairo)
{
	PangoFontMap *fonts = pango_cairo_font_map_new();
	PangoContext *context = pango_font_map_create_context(fonts);
	g_object_unref(fonts);
	pango_cairo_update_context(cairo, context);
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(context, options);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_language(context, pango_language_from_string("en"));
	cairo_font_options_destroy(options);
	return context;
}

static struct pages *open_pdf(struct sink *sink, const struct format_options *options)
{
	struct pages *pages = mem_new(1, sizeof(*pages));
	pages->sink = sink;
	pages->paper_width = papers[options->paper].width;
	pages->paper_height = papers[options->paper].height;
	pages->surface = cairo_pdf_surface_create_for_stream(take, sink, pages->paper_width, pages->paper_height);
	cairo_pdf_surface_set_metadata(pages->surface, CAIRO_PDF_METADATA_CREATOR, "rollcoach " ROLLCOACH_VERSION);
	pages->page = (struct page){ .cairo = cairo_create(pages->surface), .left = side, .top = top };
	pages->page.width = pages->paper_width - 2 * side;
	pages->page.height = pages->paper_height - top - bottom;
	pages->page.context = context_of(pages->page.cairo);
	return pages;
}

/* A file with one document has its title and author; a file with several has only what they share. */
static void set_metadata(const struct pages *pages, const struct document *document)
{
	bool one = pages->documents == 1;
	cairo_pdf_surface_set_metadata(pages->surface, CAIRO_PDF_METADATA_TITLE,
				       one ? document->root->text : "Handouts");
	if (document->author != NULL)
		cairo_pdf_surface_set_metadata(pages->surface, CAIRO_PDF_METADATA_AUTHOR, document->author);
}

static void add_bookmark(const struct pages *pages, const char *text)
{
	struct buf target = { 0 };
	buf_addf(&target, "page=%u", pages->written + 1);
	cairo_pdf_surface_add_outline(pages->surface, CAIRO_PDF_OUTLINE_ROOT, text, buf_text(&target), 0);
	buf_done(&target);
}

/* Estimates the first size to try for a page that is `height` high: text shrinks in both dimensions. */
static unsigned next_size(const struct pages *pages, unsigned at, double height)
{
	double wanted = sizes[at] * sqrt(pages->page.height / height);
	for (at++; at + 1 < SIZES && sizes[at] > 1.03 * wanted;)
		at++;
	return at;
}

/* Lays out a page at the largest size that fits on one sheet of paper. */
static void fit(struct pages *pages, struct flow *flow, const struct node *node)
{
	for (unsigned at = 0;;) {
		pages->page.size = at < SIZES ? sizes[at] : size_of_many;
		flow_init(flow, pages->page.width);
		flow_children(flow, &pages->page, node);
		double height = flow_height(flow);
		if (at >= SIZES || height <= pages->page.height)
			return;
		flow_done(flow);
		at = next_size(pages, at, height);
	}
}

static void add_footer(const struct pages *pages, const char *title, unsigned number)
{
	const struct page *page = &pages->page;
	struct buf text = { 0 };
	buf_addf(&text, "%s \u2013 page %u", title, number);
	struct words words = words_of(page, LOOK_SMALL, page->width, NULL, buf_text(&text));
	words_draw(page, &words, 0, 1, page->left + page->width, page->top + page->height + 6.0, true);
	words_done(&words);
	buf_done(&text);
}

static void add_node(struct pages *pages, const struct node *node)
{
	const struct page *page = &pages->page;
	struct flow flow;
	fit(pages, &flow, node);
	for (unsigned first = 0, number = 1; first < flow.count; number++) {
		unsigned end = flow_page_end(&flow, first, page->height);
		flow_draw(page, &flow, first, end, page->left, page->top);
		if (first > 0 || end < flow.count)
			add_footer(pages, node->text, number);
		cairo_show_page(page->cairo);
		pages->written++;
		first = end;
	}
	flow_done(&flow);
}

static void add_document(struct pages *pages, const struct document *document)
{
	pages->documents++;
	set_metadata(pages, document);
	for (const struct node *node = document->root->first; node != NULL; node = node->next) {
		add_bookmark(pages, node->text);
		add_node(pages, node);
	}
}

static bool close_pdf(struct pages *pages)
{
	g_object_unref(pages->page.context);
	cairo_destroy(pages->page.cairo);
	cairo_surface_finish(pages->surface);
	bool good = cairo_surface_status(pages->surface) == CAIRO_STATUS_SUCCESS;
	cairo_surface_destroy(pages->surface);
	free(pages);
	return good;
}

const struct pages_format paper_pdf = { open_pdf, add_document, close_pdf };
