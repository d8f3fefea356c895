/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lays out the head of a sheet: the name, the facts beside it, and the logo. */
#include "paper/flow.h"

#include "base/mem.h"
#include <string.h>

static const double blank_width = 45 * MILLIMETRE;

/* Puts facts on one line, or more if they do not fit; a fact without a text gets a line to fill in. */
static void draw_facts(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	(void)flow;
	double at = x;
	unsigned i = 0;
	page_grey(page, 0.0);
	for (const struct node *fact = piece->node; fact != NULL && i < piece->cells_count; fact = fact->next, i++) {
		const struct words *words = &piece->cells[i];
		double width = words->width;
		words_draw(page, words, 0, words->lines, at, y, ALIGN_LEFT);
		if (fact->text == NULL) {
			page_line(page, at + width + 2.0, y + words->ascent + 1.5, at + width + blank_width, 0.6);
			width += blank_width;
		}
		at += width + 1.6 * page->size;
	}
}

static void add_facts(struct flow *flow, const struct page *page, const struct node *first)
{
	const struct node *fact = first;
	const double gap = 1.6 * page->size;
	while (fact != NULL) {
		struct piece *piece = flow_add(flow, 0.0);
		double used = 0.0;
		piece->node = fact;
		piece->tag = "P";
		piece->owner = fact == first; /* further lines belong to the same paragraph */
		piece->draw = draw_facts;
		piece->cells = mem_new(ROW_CELLS_MAX, sizeof(*piece->cells));
		while (fact != NULL && piece->cells_count < ROW_CELLS_MAX) {
			struct words words = words_of(page, LOOK_FACT, flow->width, fact->label, fact->text);
			double width = words.width + (fact->text == NULL ? blank_width : 0.0) + gap;
			if (used > 0.0 && used + width > flow->width + gap) {
				words_done(&words);
				break;
			}
			used += width;
			piece->height = words.height > piece->height ? words.height : piece->height;
			piece->cells[piece->cells_count++] = words;
			fact = fact->next;
		}
	}
}

static void draw_rule(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	page_grey(page, 0.0);
	page_line(page, x, y + piece->height / 2, x + flow->width, 1.2);
}

enum { LOGO_SIDE = 15 /* mm */ };

static double logo_scale(const struct image *logo)
{
	unsigned longer = logo->width > logo->height ? logo->width : logo->height;
	return LOGO_SIDE * MILLIMETRE / longer;
}

/* The unread bytes of the logo. */
struct reading {
	const unsigned char *at;
	size_t left;
};

static cairo_status_t read_png(void *closure, unsigned char *ret_bytes, unsigned size)
{
	struct reading *reading = closure;
	if (size > reading->left)
		return CAIRO_STATUS_READ_ERROR;
	memcpy(ret_bytes, reading->at, size);
	reading->at += size;
	reading->left -= size;
	return CAIRO_STATUS_SUCCESS;
}

static void draw_png(const struct page *page, const void *data)
{
	const struct image *logo = data;
	struct reading reading = { logo->png, logo->size };
	cairo_surface_t *pixels = cairo_image_surface_create_from_png_stream(read_png, &reading);
	if (cairo_surface_status(pixels) == CAIRO_STATUS_SUCCESS) {
		cairo_scale(page->cairo, logo_scale(logo), logo_scale(logo));
		cairo_set_source_surface(page->cairo, pixels, 0.0, 0.0);
		cairo_paint(page->cairo);
	}
	cairo_surface_destroy(pixels);
}

static void draw_logo(const struct page *page, const struct flow *flow, const struct piece *piece, double x, double y)
{
	const struct image *logo = piece->node->image;
	double width = logo->width * logo_scale(logo);
	const struct recipe recipe = { STAMP_LOGO, page_key(PAGE_KEY, logo->png, logo->size), 1.0,      0.0,
				       width,      logo->height * logo_scale(logo),           draw_png, logo };
	page_tag(page, "Figure");
	page_stamp(page, &recipe, x + flow->width - width, y);
	page_tag_end(page, "Figure");
}

/* Aligns the text with the right edge. */
static void add_logo(struct flow *flow, const struct node *node)
{
	struct piece *piece = flow_add(flow, node->image->height * logo_scale(node->image));
	piece->node = node;
	piece->draw = draw_logo;
}

/* Starts the parts of a title side by side: the name, the facts, and the logo if there is one. */
static struct piece *start_title(struct flow *flow, const struct page *page, const struct node *node)
{
	const double logo = node->image != NULL ? LOGO_SIDE * MILLIMETRE + page->size : 0.0;
	const double width = flow->width - logo, share = page->large || page->card ? 1.0 : 0.55;
	struct piece *piece = flow_add(flow, 0.0);
	piece->sides_count = node->image != NULL ? 3 : 2;
	piece->sides = mem_new(piece->sides_count, sizeof(*piece->sides));
	flow_init(&piece->sides[0], share * width - (page->large || page->card ? 0.0 : page->size));
	flow_init(&piece->sides[1], page->large || page->card ? width : (1.0 - share) * width);
	piece->columns.x[1] = share * width;
	if (node->image != NULL) {
		flow_init(&piece->sides[2], LOGO_SIDE * MILLIMETRE);
		piece->columns.x[2] = flow->width - LOGO_SIDE * MILLIMETRE;
		add_logo(&piece->sides[2], node);
	}
	piece->draw = flow_draw_sides;
	return piece;
}

/* Puts the name on the left and the facts on the right. If the name is too long for that, it goes above both
 * columns. */
void flow_title(struct flow *flow, const struct page *page, const struct node *node)
{
	const double logo = node->image != NULL ? LOGO_SIDE * MILLIMETRE + page->size : 0.0;
	const double beside = page->large || page->card ? flow->width - logo : 0.55 * (flow->width - logo) - page->size;
	struct words title = words_of(page, LOOK_TITLE, beside, NULL, node->text);
	bool above = title.lines > 1 && !(page->large || page->card);
	if (above) {
		words_done(&title);
		flow_words(flow, words_of(page, LOOK_TITLE, flow->width, NULL, node->text), 0.0, "H1");
	}
	struct piece *piece = start_title(flow, page, node);
	struct flow *name = &piece->sides[0];
	if (!above)
		flow_words(name, title, 0.0, "H1");
	if (node->small != NULL)
		flow_words(name, words_of(page, LOOK_SUBTITLE, name->width, NULL, node->small), 0.0, "P");
	add_facts(page->large || page->card ? name : &piece->sides[1], page, node->first);
	for (unsigned i = 0; i < piece->sides_count; i++) {
		double height = flow_height(&piece->sides[i]);
		piece->height = height > piece->height ? height : piece->height;
	}
	flow_add(flow, 0.6 * page->size)->draw = draw_rule;
}
