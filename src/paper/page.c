/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lays out text with Pango, once for each text and width, and draws it line by line.
 *
 * Sets its own line spacing: that of fonts differs by a quarter, and a page must fit with any of them. */
#include "paper/page.h"

#include "base/buf.h"
#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

/* Nothing is smaller than 8 points; names and key facts are at least 11. */
static const struct {
	double size;
	PangoWeight weight;
} looks[LOOK_COUNT] = {
	[LOOK_TITLE] = { 26, PANGO_WEIGHT_BOLD },    [LOOK_SECONDS] = { 23, PANGO_WEIGHT_BOLD },
	[LOOK_NUMBER] = { 16, PANGO_WEIGHT_BOLD },   [LOOK_MUSCLE] = { 13, PANGO_WEIGHT_BOLD },
	[LOOK_HEADING] = { 12, PANGO_WEIGHT_BOLD },  [LOOK_SUBTITLE] = { 12, PANGO_WEIGHT_NORMAL },
	[LOOK_SIDES] = { 11.5, PANGO_WEIGHT_BOLD },  [LOOK_FACT] = { 11, PANGO_WEIGHT_NORMAL },
	[LOOK_BODY] = { 10.5, PANGO_WEIGHT_NORMAL }, [LOOK_STRONG] = { 10.5, PANGO_WEIGHT_BOLD },
	[LOOK_KEEP_OFF] = { 10, PANGO_WEIGHT_BOLD }, [LOOK_CUE] = { 10, PANGO_WEIGHT_NORMAL },
	[LOOK_PLACE] = { 9.5, PANGO_WEIGHT_NORMAL }, [LOOK_SMALL] = { 8.5, PANGO_WEIGHT_NORMAL },
};

static const double ascent = 0.90, descent = 0.22; /* as a fraction of the type size */
static const double large_least = 16.0, large_factor = 1.35;

/* Width of the sample, in ems, in the font for which the columns are designed, and how far wider letters are narrowed:
 * by up to a tenth, as in a condensed face. Only the width is reduced; type never gets smaller. */
static const char *const sample = "Keep out of the hollow behind the knee, three finger widths below the crease.";
static const double sample_width = 33.9, narrowest = 0.86;

double page_type(const struct page *page, enum look look)
{
	double size = looks[look].size;
	if (!page->large)
		return size;
	return size * large_factor > large_least ? size * large_factor : large_least;
}

/* ---- Layouts ---------------------------------------------------------------------------------------------------- */

/* Longer texts belong to a single athlete; texts that no recent sheet needed, such as names, are dropped. */
enum { SLOTS = 2048, CACHED_MAX = 1000, RECENT_SHEETS = 8 };

/* One text per slot. A new one replaces the old one, which limits memory use. */
struct layouts {
	struct slot {
		char *key;
		struct words words;
		unsigned used; /* number of the last sheet that needed it */
	} slots[SLOTS];
	unsigned sheet; /* number of the current sheet */
};

struct layouts *layouts_new(void)
{
	return mem_new(1, sizeof(struct layouts));
}

static void slot_clear(struct slot *slot)
{
	free(slot->key);
	words_done(&slot->words);
	*slot = (struct slot){ 0 };
}

void layouts_free(struct layouts *layouts)
{
	for (unsigned i = 0; i < SLOTS; i++)
		slot_clear(&layouts->slots[i]);
	free(layouts);
}

void layouts_end_sheet(struct layouts *layouts)
{
	unsigned sheet = layouts->sheet++;
	for (unsigned i = 0; i < SLOTS; i++)
		if (layouts->slots[i].used + RECENT_SHEETS <= sheet)
			slot_clear(&layouts->slots[i]);
}

static void embolden(PangoLayout *layout, size_t size)
{
	PangoAttrList *attributes = pango_attr_list_new();
	PangoAttribute *bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
	bold->end_index = (guint)size;
	pango_attr_list_insert(attributes, bold);
	pango_layout_set_attributes(layout, attributes);
	pango_attr_list_unref(attributes);
}

static PangoLayout *layout_of(const struct page *page, enum look look, double width, const char *text, size_t bold)
{
	PangoLayout *layout = pango_layout_new(page->context);
	PangoFontDescription *font = pango_font_description_from_string(PAGE_FAMILIES);
	pango_font_description_set_absolute_size(font, page_type(page, look) * PANGO_SCALE);
	pango_font_description_set_weight(font, looks[look].weight);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	pango_layout_set_width(layout, (int)(width / page->narrow * PANGO_SCALE));
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	/* Names in all scripts begin at the left edge, where one looks for them in a pile of sheets. */
	pango_layout_set_auto_dir(layout, look != LOOK_TITLE);
	pango_layout_set_text(layout, text, -1);
	if (bold > 0)
		embolden(layout, bold);
	return layout;
}

static struct words measured(const struct page *page, enum look look, PangoLayout *layout)
{
	struct words words = { .layout = layout, .look = look };
	double size = page_type(page, look), below = descent * size;
	words.ascent = ascent * size;
	for (GSList *at = pango_layout_get_lines_readonly(layout); at != NULL; at = at->next) {
		PangoRectangle ink, logical;
		pango_layout_line_get_extents(at->data, &ink, &logical);
		double over = -(double)ink.y / PANGO_SCALE, under = (double)(ink.y + ink.height) / PANGO_SCALE;
		double width = (double)logical.width / PANGO_SCALE * page->narrow;
		words.ascent = over > words.ascent ? over : words.ascent;
		words.width = width > words.width ? width : words.width;
		below = under > below ? under : below;
		words.lines++;
	}
	words.pitch = words.ascent + below;
	words.height = words.pitch * words.lines;
	return words;
}

void page_fit_font(struct page *page)
{
	page->narrow = 1.0;
	struct words words = words_of(page, LOOK_BODY, 10000.0, NULL, sample);
	double share = sample_width * page_type(page, LOOK_BODY) / words.width;
	page->narrow = share > 1.0 ? 1.0 : share < narrowest ? narrowest : share;
	words_done(&words);
	layouts_free(page->layouts);
	page->layouts = layouts_new();
}

unsigned page_key(unsigned key, const void *bytes, size_t size)
{
	const unsigned char *at = bytes;
	for (size_t i = 0; i < size; i++)
		key = (key ^ at[i]) * 16777619u;
	return key;
}

static unsigned slot_of(const char *key)
{
	return page_key(PAGE_KEY, key, strlen(key)) % SLOTS;
}

static struct words words_new(const struct page *page, enum look look, double width, const char *text, size_t bold)
{
	return measured(page, look, layout_of(page, look, width, text, bold));
}

struct words words_of(const struct page *page, enum look look, double width, const char *label, const char *text)
{
	struct buf key = { 0 };
	buf_addf(&key, "%u %.1f %zu ", (unsigned)look, width, label != NULL ? strlen(label) + 1 : (size_t)0);
	size_t start = key.size;
	if (label != NULL)
		buf_addf(&key, "%s: ", label);
	buf_add(&key, text != NULL ? text : "");
	const char *whole = buf_text(&key) + start;
	size_t bold = label != NULL ? strlen(label) + 1 : 0;
	struct slot *slot = &page->layouts->slots[slot_of(buf_text(&key))];
	struct words words;
	if (key.size > CACHED_MAX)
		words = words_new(page, look, width, whole, bold);
	else {
		if (slot->key == NULL || strcmp(slot->key, buf_text(&key)) != 0) {
			slot_clear(slot);
			slot->words = words_new(page, look, width, whole, bold);
			/* Most texts are measured at several widths and drawn at one: drawing sets the glyphs again. */
			pango_layout_context_changed(slot->words.layout);
			slot->key = mem_text(buf_text(&key));
		}
		slot->used = page->layouts->sheet;
		words = slot->words;
		g_object_ref(words.layout);
	}
	buf_done(&key);
	return words;
}

void words_done(struct words *words)
{
	if (words->layout != NULL)
		g_object_unref(words->layout);
	*words = (struct words){ 0 };
}

/* ---- Drawing ---------------------------------------------------------------------------------------------------- */

static void show_line(const struct page *page, PangoLayoutLine *line, double x, double y)
{
	if (page->narrow >= 1.0) {
		cairo_move_to(page->cairo, x, y);
		pango_cairo_show_layout_line(page->cairo, line);
		return;
	}
	cairo_save(page->cairo);
	cairo_translate(page->cairo, x, y);
	cairo_scale(page->cairo, page->narrow, 1.0);
	cairo_move_to(page->cairo, 0.0, 0.0);
	pango_cairo_show_layout_line(page->cairo, line);
	cairo_restore(page->cairo);
}

void words_draw(const struct page *page, const struct words *words, unsigned first, unsigned count, double x, double y,
		enum align align)
{
	if (count == 0)
		return;
	PangoLayoutIter *at = pango_layout_get_iter(words->layout);
	for (unsigned i = 0; i < first; i++)
		pango_layout_iter_next_line(at);
	for (unsigned i = 0; i < count; i++) {
		PangoRectangle logical;
		pango_layout_iter_get_line_extents(at, NULL, &logical);
		double width = (double)logical.width / PANGO_SCALE;
		double shift = align == ALIGN_RIGHT ? -width : (double)logical.x / PANGO_SCALE;
		if (align == ALIGN_CENTRE)
			shift = -width / 2;
		show_line(page, pango_layout_iter_get_line_readonly(at), x + shift * page->narrow,
			  y + words->ascent + i * words->pitch);
		pango_layout_iter_next_line(at);
	}
	pango_layout_iter_free(at);
}

void page_text(const struct page *page, enum look look, double x, double y, enum align align, const char *text)
{
	struct words words = words_of(page, look, 1000.0, NULL, text);
	words_draw(page, &words, 0, 1, x, y, align);
	words_done(&words);
}

void page_grey(const struct page *page, double grey)
{
	cairo_set_source_rgb(page->cairo, grey, grey, grey);
}

void page_line(const struct page *page, double x, double y, double to_x, double width)
{
	cairo_set_line_width(page->cairo, width);
	cairo_move_to(page->cairo, x, y);
	cairo_line_to(page->cairo, to_x, y);
	cairo_stroke(page->cairo);
}

void page_frame(const struct page *page, double x, double y, double width, double height, double line)
{
	cairo_set_line_width(page->cairo, line);
	cairo_rectangle(page->cairo, x, y, width, height);
	cairo_stroke(page->cairo);
}

/* The element to use for a tag; NULL: none. */
static const char *element_of(const struct page *page, const char *tag)
{
	static const struct {
		const char *tag, *coarse;
	} elements[] = {
		{ "Table", "P" }, { "TR", NULL }, { "TH", NULL }, { "TD", NULL }, { "L", "P" }, { "LI", NULL }
	};
	for (size_t i = 0; page->coarse && i < sizeof(elements) / sizeof(*elements); i++)
		if (strcmp(elements[i].tag, tag) == 0)
			return elements[i].coarse;
	return tag;
}

void page_tag(const struct page *page, const char *tag)
{
	const char *element = element_of(page, tag);
	if (element != NULL)
		cairo_tag_begin(page->cairo, element, NULL);
}

void page_tag_end(const struct page *page, const char *tag)
{
	const char *element = element_of(page, tag);
	if (element != NULL)
		cairo_tag_end(page->cairo, element);
}
