/* SPDX-License-Identifier: MIT */
/* Lays out text with Pango and draws it line by line.
 *
 * Sets its own line spacing: that of fonts differs by a quarter, and a page must fit with any of them. */
#include "paper/page.h"

#include "base/buf.h"
#include <stdlib.h>
#include <string.h>

/* Preferred fonts, then one that is nearly always installed; Pango substitutes fonts for other scripts. */
#define FAMILIES "Noto Sans, Source Sans 3, Liberation Sans, DejaVu Sans, sans-serif"

static const struct {
	double size; /* for body text, in points */
	PangoWeight weight;
	double grey;
} looks[LOOK_COUNT] = {
	[LOOK_BODY] = { 1.0, PANGO_WEIGHT_NORMAL, 0.08 },  [LOOK_STRONG] = { 1.0, PANGO_WEIGHT_SEMIBOLD, 0.0 },
	[LOOK_SMALL] = { 0.82, PANGO_WEIGHT_NORMAL, 0.3 }, [LOOK_HEAD] = { 0.82, PANGO_WEIGHT_SEMIBOLD, 0.3 },
	[LOOK_HEADING] = { 1.1, PANGO_WEIGHT_BOLD, 0.0 },  [LOOK_TITLE] = { 2.0, PANGO_WEIGHT_BOLD, 0.0 },
};

static const double ascent = 0.95, descent = 0.27, gap = 0.1; /* as a fraction of the font size */

static PangoLayout *layout_of(const struct page *page, enum look look, const char *label, const char *text)
{
	PangoLayout *layout = pango_layout_new(page->context);
	PangoFontDescription *font = pango_font_description_from_string(FAMILIES);
	struct buf all = { 0 };
	if (label != NULL)
		buf_addf(&all, "%s: ", label);
	size_t label_size = all.size;
	buf_add(&all, text != NULL ? text : "");
	pango_font_description_set_absolute_size(font, looks[look].size * page->size * PANGO_SCALE);
	pango_font_description_set_weight(font, looks[look].weight);
	pango_layout_set_font_description(layout, font);
	pango_layout_set_text(layout, buf_text(&all), (int)all.size);
	if (label_size > 0) {
		PangoAttrList *attributes = pango_attr_list_new();
		PangoAttribute *bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
		bold->end_index = (guint)label_size;
		pango_attr_list_insert(attributes, bold);
		pango_layout_set_attributes(layout, attributes);
		pango_attr_list_unref(attributes);
	}
	pango_font_description_free(font);
	buf_done(&all);
	return layout;
}

struct words words_of(const struct page *page, enum look look, double width, const char *label, const char *text)
{
	struct words words = { .layout = layout_of(page, look, label, text), .look = look };
	double size = looks[look].size * page->size, below = descent * size;
	words.ascent = ascent * size;
	pango_layout_set_width(words.layout, (int)(width * PANGO_SCALE));
	pango_layout_set_wrap(words.layout, PANGO_WRAP_WORD_CHAR);
	for (GSList *at = pango_layout_get_lines_readonly(words.layout); at != NULL; at = at->next) {
		PangoRectangle ink;
		pango_layout_line_get_extents(at->data, &ink, NULL);
		double over = -(double)ink.y / PANGO_SCALE, under = (double)(ink.y + ink.height) / PANGO_SCALE;
		words.ascent = over > words.ascent ? over : words.ascent;
		below = under > below ? under : below;
		words.lines++;
	}
	words.pitch = words.ascent + below + gap * size;
	words.height = words.pitch * words.lines;
	return words;
}

void words_done(struct words *words)
{
	if (words->layout != NULL)
		g_object_unref(words->layout);
	*words = (struct words){ 0 };
}

double words_width(const struct words *words)
{
	PangoRectangle logical;
	pango_layout_get_extents(words->layout, NULL, &logical);
	return (double)logical.width / PANGO_SCALE;
}

/* Width of the longest word, with a margin in case a shorter word has wider letters. */
double words_least_width(const struct page *page, enum look look, const char *text)
{
	const char *longest = text;
	size_t most = 0;
	while (*text != '\0') {
		size_t size = strcspn(text, " ");
		if (size > most) {
			most = size;
			longest = text;
		}
		text += size + (text[size] != '\0');
	}
	struct buf word = { 0 };
	buf_add_bytes(&word, longest, most);
	PangoRectangle logical;
	PangoLayout *layout = layout_of(page, look, NULL, buf_text(&word));
	pango_layout_get_extents(layout, NULL, &logical);
	g_object_unref(layout);
	buf_done(&word);
	return 1.06 * (double)logical.width / PANGO_SCALE;
}

void words_draw(const struct page *page, const struct words *words, unsigned first, unsigned count, double x, double y,
		bool right)
{
	if (count == 0)
		return;
	PangoLayoutIter *at = pango_layout_get_iter(words->layout);
	for (unsigned i = 0; i < first; i++)
		pango_layout_iter_next_line(at);
	page_grey(page, looks[words->look].grey);
	for (unsigned i = 0; i < count; i++) {
		PangoRectangle logical;
		pango_layout_iter_get_line_extents(at, NULL, &logical);
		double shift = (double)(right ? -logical.width : logical.x) / PANGO_SCALE;
		cairo_move_to(page->cairo, x + shift, y + words->ascent + i * words->pitch);
		pango_cairo_show_layout_line(page->cairo, pango_layout_iter_get_line_readonly(at));
		pango_layout_iter_next_line(at);
	}
	pango_layout_iter_free(at);
}

void page_grey(const struct page *page, double grey)
{
	cairo_set_source_rgb(page->cairo, grey, grey, grey);
}

void page_line(const struct page *page, double x, double y, double to_x, double width, double grey)
{
	page_grey(page, grey);
	cairo_set_line_width(page->cairo, width);
	cairo_move_to(page->cairo, x, y);
	cairo_line_to(page->cairo, to_x, y);
	cairo_stroke(page->cairo);
}
