/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes documents as PDF, one page at a time: nothing of a page is kept once the next one starts. */
#include "paper/pdf.h"

#include "base/buf.h"
#include "base/mem.h"
#include "paper/drawing.h"
#include "paper/flow.h"
#include "paper/fonts.h"
#include "paper/once.h"
#include <cairo-pdf.h>
#include <stdlib.h>
#include <time.h>

struct pages {
	struct once once; /* sits between cairo and the sink */
	cairo_surface_t *surface;
	struct page page;
	double paper_width, paper_height;
	unsigned documents;
	unsigned written; /* pages of the file, and of the current document */
	unsigned number;
	bool several; /* documents: a section each */
	bool cards; /* two cards per page */
	bool second; /* the next card is the right one */
	bool full; /* the page is drawn, and ends when the next one begins */
};

static const struct {
	double width, height, side, top; /* the bottom margin holds the page number */
} papers[] = {
	[PAPER_A4] = { 210 * MILLIMETRE, 297 * MILLIMETRE, 10 * MILLIMETRE, 9 * MILLIMETRE },
	[PAPER_LETTER] = { 612, 792, 13 * MILLIMETRE, 8 * MILLIMETRE },
	[PAPER_A5] = { 148.5 * MILLIMETRE, 210 * MILLIMETRE, 8 * MILLIMETRE, 7 * MILLIMETRE },
};

static const double footer = 5.5 * MILLIMETRE, band_gap = 2 * MILLIMETRE, extra_most = 3.5 * MILLIMETRE;
static const double tight_share = 1.6; /* of a page: a longer front cannot be made to fit */

static cairo_status_t take(void *closure, const unsigned char *bytes, unsigned size)
{
	once_add(closure, (const char *)bytes, size);
	return CAIRO_STATUS_SUCCESS;
}

/* Turns off hinting, so that letters are not rounded to screen pixels. */
static PangoContext *context_of(cairo_t *cairo)
{
	PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
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

/* The same document always gives the same bytes, so a date is written only if SOURCE_DATE_EPOCH sets one. */
static void set_date(cairo_surface_t *surface)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end = NULL, text[32] = "";
	time_t seconds = epoch != NULL ? (time_t)strtoll(epoch, &end, 10) : 0;
	struct tm date;
	if (epoch != NULL && end != epoch && *end == '\0' && gmtime_r(&seconds, &date) != NULL)
		strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &date);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
}

static struct pages *open_pdf(struct sink *sink, const struct format_options *options)
{
	/* cairo keeps all elements until the end of the file, about 200 bytes each and 90 per sheet. */
	enum { FULLY_TAGGED_MAX = 250 };
	const double body = 10.5, body_large = 16.0;
	struct pages *pages = mem_new(1, sizeof(*pages));
	struct page *page = &pages->page;
	double top = papers[options->paper].top, side = papers[options->paper].side;
	pages->once.sink = sink;
	pages->paper_width = papers[options->paper].width;
	pages->paper_height = papers[options->paper].height;
	pages->cards = options->paper == PAPER_A5;
	pages->surface = cairo_pdf_surface_create_for_stream(
		take, &pages->once, (pages->cards ? 2 : 1) * pages->paper_width, pages->paper_height);
	cairo_pdf_surface_set_metadata(pages->surface, CAIRO_PDF_METADATA_CREATOR, "rollcoach " ROLLCOACH_VERSION);
	set_date(pages->surface);
	*page = (struct page){ .cairo = cairo_create(pages->surface), .left = side, .top = top };
	page->width = pages->paper_width - 2 * side;
	page->height = pages->paper_height - 2 * top - footer;
	page->large = options->large_print;
	page->coarse = options->sheets > FULLY_TAGGED_MAX;
	pages->several = options->sheets > 1;
	page->card = pages->cards && !page->large;
	page->size = page->large ? body_large : body;
	page->context = context_of(page->cairo);
	page->layouts = layouts_new();
	page_fit_font(page);
	page->drawings = drawings_new();
	page->squares = squares_new();
	page->recordings = recordings_new();
	return pages;
}

/* A file with one document has its title and author; a file with several has only what they have in common. */
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

/* The part after the band is short, so it goes to the foot of the first page. */
static void add_last(const struct page *page, const struct node *node)
{
	struct words words = words_of(page, LOOK_CUE, page->width * 0.65, node->label, node->text);
	page_grey(page, 0.0);
	words_draw(page, &words, 0, 1, page->left, page->top + page->height + 3.0, ALIGN_LEFT);
	words_done(&words);
}

static void draw_cut(const struct pages *pages)
{
	const double dash[] = { 3.0, 3.0 };
	cairo_t *cairo = pages->page.cairo;
	page_grey(&pages->page, 0.5);
	cairo_set_dash(cairo, dash, 2, 0.0);
	cairo_move_to(cairo, pages->paper_width, 0.0);
	cairo_line_to(cairo, pages->paper_width, pages->paper_height);
	cairo_set_line_width(cairo, 0.5);
	cairo_stroke(cairo);
	cairo_set_dash(cairo, dash, 0, 0.0);
	page_grey(&pages->page, 0.0);
}

/* Ends a page late, so that the tags around it can end on it: otherwise cairo 1.18 would begin another page for
 * them. */
static void begin_page(struct pages *pages)
{
	if (pages->full)
		cairo_show_page(pages->page.cairo);
	pages->full = false;
}

/* Cards fill the left half of a page, then the right one. */
static void turn_page(struct pages *pages)
{
	if (pages->cards && !pages->second) {
		draw_cut(pages);
		pages->page.left += pages->paper_width;
		pages->second = true;
		return;
	}
	if (pages->cards)
		pages->page.left -= pages->paper_width;
	pages->second = false;
	pages->full = true;
	pages->written++;
}

/* The first page has the name as its headline. */
static void add_number(struct pages *pages, const struct node *sheet)
{
	const struct page *page = &pages->page;
	struct buf text = { 0 };
	if (pages->number++ > 0)
		buf_addf(&text, "%s \u2013 page %u", sheet->text, pages->number);
	else
		buf_add(&text, "Page 1");
	page_grey(page, 0.0);
	page_text(page, LOOK_FACT, page->left + page->width, page->top + page->height + 3.0, ALIGN_RIGHT,
		  buf_text(&text));
	buf_done(&text);
}

/* The extra height that each step on a page gets. */
static double spare(const struct flow *flow, unsigned first, unsigned end, double height)
{
	unsigned rows = flow_rows(flow, first, end);
	double used = 0.0;
	for (unsigned i = first; i < end; i++)
		used += flow->pieces[i].height;
	double extra = rows > 0 && used < height ? (height - used) / rows : 0.0;
	return extra < extra_most ? extra : extra_most;
}

/* Fills the page with white. Otherwise cairo adds up the areas of all glyphs, which takes a tenth of the time, and 1.16
 * crashes if the first thing on a tagged page is a coloured glyph, such as an emoji. cairo_paint is not used, because
 * it would drop the open tags. */
static void draw_ground(const struct pages *pages)
{
	page_grey(&pages->page, 1.0);
	cairo_rectangle(pages->page.cairo, 0.0, 0.0, (pages->cards ? 2 : 1) * pages->paper_width, pages->paper_height);
	cairo_fill(pages->page.cairo);
}

/* Draws a flow page by page; `band` (may be empty) and `last` (may be NULL) go to the foot of
 * the first page. */
static void draw_pages(struct pages *pages, const struct flow *flow, const struct flow *band, const struct node *last,
		       const struct node *sheet)
{
	const struct page *page = &pages->page;
	double height = page->height, foot = flow_height(band);
	if (band->count > 0)
		height -= foot + band_gap;
	for (unsigned first = 0; first < flow->count; height = page->height) {
		unsigned end = flow_page_end(flow, first, height);
		begin_page(pages);
		if (pages->number > 0 && !pages->second)
			draw_ground(pages);
		flow_draw(page, flow, first, end, page->left, page->top, spare(flow, first, end, height));
		if (first == 0 && band->count > 0)
			flow_draw(page, band, 0, band->count, page->left, page->top + page->height - foot, 0.0);
		page_tag(page, "P");
		if (first == 0 && last != NULL && last->kind == NODE_PARAGRAPH)
			add_last(page, last);
		add_number(pages, sheet);
		page_tag_end(page, "P");
		turn_page(pages);
		first = end;
	}
}

static const struct node *child_of(const struct node *sheet, enum node_kind kind)
{
	const struct node *node = sheet->first;
	while (node != NULL && node->kind != kind)
		node = node->next;
	return node;
}

static bool is_steps(const struct node *node)
{
	return node->kind == NODE_STEPS || node->kind == NODE_STRIP;
}

/* In large print, the band is as long as other text and comes before the steps, so that the rules for stopping are on
 * page 1. The last line comes there too, because it would otherwise take a whole page. */
static void add_large_front(struct flow *flow, const struct page *page, const struct node *sheet,
			    const struct node *band, const struct node *back)
{
	const struct node *steps = sheet->first;
	while (steps != band && !is_steps(steps))
		steps = steps->next;
	flow_nodes(flow, page, sheet->first, steps);
	flow_nodes(flow, page, band->next, back);
	flow_nodes(flow, page, band, band->next);
	flow_nodes(flow, page, steps, band);
}

/* Lays out the front in two parts: the band, and everything else. */
static bool front_fits(struct pages *pages, const struct node *sheet, const struct node *band, const struct node *back,
		       struct flow *ret_flow, struct flow *ret_band)
{
	const struct page *page = &pages->page;
	bool foot = band != NULL && !page->large;
	flow_init(ret_flow, page->width);
	flow_init(ret_band, page->width);
	if (band != NULL && page->large)
		add_large_front(ret_flow, page, sheet, band, back);
	else
		flow_nodes(ret_flow, page, sheet->first, foot ? band : back);
	if (foot)
		flow_nodes(ret_band, page, band, band->next);
	return flow_height(ret_flow) + flow_height(ret_band) + (foot ? band_gap : 0.0) <= page->height;
}

/* If the steps do not fit above the band, first the drawing gets smaller, then a cue is omitted, then rows move closer
 * together and the drawing is omitted, then a step moves to the next page. Type never shrinks. */
static void add_front(struct pages *pages, const struct node *sheet, const struct node *back)
{
	enum { TIGHT_MOST = TIGHT_NO_SETUP };
	const struct node *band = child_of(sheet, NODE_BAND);
	struct flow flow, foot;
	struct page *page = &pages->page;
	page->tight = page->card ? TIGHT_NO_SETUP : 0;
	bool fits = front_fits(pages, sheet, band, back, &flow, &foot);
	bool hopeless = flow_height(&flow) + flow_height(&foot) > tight_share * page->height;
	while (!fits && !hopeless && band != NULL && !page->large && !page->card && page->tight <= TIGHT_MOST) {
		page->tight = page->tight < TIGHT_MOST ? page->tight + 1 : 0;
		flow_done(&flow);
		flow_done(&foot);
		fits = front_fits(pages, sheet, band, back, &flow, &foot) || page->tight == 0;
	}
	draw_pages(pages, &flow, &foot, foot.count > 0 ? band->next : NULL, sheet);
	flow_done(&flow);
	flow_done(&foot);
	page->tight = 0;
}

/* In large print, the back has two pages. */
static bool is_over(const struct page *page, const struct flow *flow)
{
	unsigned first = page->large ? flow_page_end(flow, 0, page->height) : 0;
	return first < flow->count && flow_page_end(flow, first, page->height) < flow->count;
}

/* If the back does not fit, its lists are set in smaller type, but never under 8 points (16 in large print), its lines
 * move closer together, and the code goes. */
static void add_back(struct pages *pages, const struct node *sheet, const struct node *back)
{
	enum { DENSE_MOST = DENSE_NO_CODE };
	struct flow flow, none;
	struct page *page = &pages->page;
	flow_init(&flow, page->width);
	flow_init(&none, page->width);
	flow_nodes(&flow, page, back->next, NULL);
	while (is_over(page, &flow) && page->dense < DENSE_MOST) {
		page->dense++;
		flow_done(&flow);
		flow_init(&flow, page->width);
		flow_nodes(&flow, page, back->next, NULL);
	}
	draw_pages(pages, &flow, &none, NULL, sheet);
	page->dense = 0;
	flow_done(&flow);
}

static void add_sheet(struct pages *pages, const struct node *sheet)
{
	const struct node *back = child_of(sheet, NODE_BACK);
	const char *element = pages->several ? "Sect" : "Document";
	pages->number = 0;
	begin_page(pages);
	if (!pages->second)
		draw_ground(pages);
	if (pages->several && pages->documents == 1)
		page_tag(&pages->page, "Document");
	page_tag(&pages->page, element);
	add_front(pages, sheet, back);
	if (back != NULL)
		add_back(pages, sheet, back);
	page_tag_end(&pages->page, element);
	layouts_end_sheet(pages->page.layouts);
}

static void add_document(struct pages *pages, const struct document *document)
{
	pages->documents++;
	set_metadata(pages, document);
	for (const struct node *node = document->root->first; node != NULL; node = node->next) {
		add_bookmark(pages, node->text);
		add_sheet(pages, node);
	}
}

static bool close_pdf(struct pages *pages)
{
	if (pages->several && pages->documents > 0)
		page_tag_end(&pages->page, "Document");
	if (pages->second || pages->full)
		cairo_show_page(pages->page.cairo);
	layouts_free(pages->page.layouts);
	g_object_unref(pages->page.context);
	cairo_destroy(pages->page.cairo);
	cairo_surface_finish(pages->surface);
	bool good = cairo_surface_status(pages->surface) == CAIRO_STATUS_SUCCESS;
	cairo_surface_destroy(pages->surface);
	once_done(&pages->once);
	drawings_free(pages->page.drawings);
	squares_free(pages->page.squares);
	recordings_free(pages->page.recordings);
	free(pages);
	return good;
}

const struct pages_format paper_pdf = { fonts_missing, open_pdf, add_document, close_pdf };
