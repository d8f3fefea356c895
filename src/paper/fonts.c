/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lays out each character that is not ASCII once, and asks Pango whether a font has it. */
#include "paper/fonts.h"

#include "base/text.h"
#include "paper/page.h"
#include <pango/pangocairo.h>
#include <string.h>

enum { KNOWN_SLOTS = 4096, FIRST_EMOJI = 0x1f000 };

/* Other scripts are named by their ISO 15924 codes; the package fonts-noto-core has fonts for nearly all. */
static const struct {
	GUnicodeScript script;
	const char *name, *package;
} scripts[] = {
	{ G_UNICODE_SCRIPT_ARABIC, "Arabic", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_ARMENIAN, "Armenian", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_BENGALI, "Bengali", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_CYRILLIC, "Cyrillic", "fonts-dejavu-core" },
	{ G_UNICODE_SCRIPT_DEVANAGARI, "Devanagari", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_ETHIOPIC, "Ethiopic", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_GEORGIAN, "Georgian", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_GREEK, "Greek", "fonts-dejavu-core" },
	{ G_UNICODE_SCRIPT_GUJARATI, "Gujarati", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_GURMUKHI, "Gurmukhi", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_HANGUL, "Korean", "fonts-noto-cjk" },
	{ G_UNICODE_SCRIPT_HAN, "Chinese or Japanese", "fonts-noto-cjk" },
	{ G_UNICODE_SCRIPT_HEBREW, "Hebrew", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_HIRAGANA, "Japanese", "fonts-noto-cjk" },
	{ G_UNICODE_SCRIPT_KATAKANA, "Japanese", "fonts-noto-cjk" },
	{ G_UNICODE_SCRIPT_KHMER, "Khmer", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_KANNADA, "Kannada", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_LATIN, "Latin", "fonts-dejavu-core" },
	{ G_UNICODE_SCRIPT_MALAYALAM, "Malayalam", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_MYANMAR, "Burmese", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_SINHALA, "Sinhala", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_TAMIL, "Tamil", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_TELUGU, "Telugu", "fonts-noto-core" },
	{ G_UNICODE_SCRIPT_THAI, "Thai", "fonts-noto-core" },
};

struct search {
	PangoLayout *layout;
	struct buf *missing;
};

/* Characters known to have a font, remembered for the next document. */
static uint32_t known[KNOWN_SLOTS];

static void name_of(uint32_t character, char code[5], const char **ret_name, const char **ret_package)
{
	GUnicodeScript script = g_unichar_get_script(character);
	uint32_t tag = g_unicode_script_to_iso15924(script);
	for (unsigned i = 0; i < 4; i++)
		code[i] = (char)(tag >> (24 - 8 * i) & 0xff);
	code[4] = '\0';
	*ret_name = code;
	*ret_package = "fonts-noto-core";
	if (character >= FIRST_EMOJI && script == G_UNICODE_SCRIPT_COMMON) {
		*ret_name = "emoji";
		*ret_package = "fonts-noto-color-emoji";
	} else if (script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED)
		*ret_name = "symbols";
	for (size_t i = 0; i < sizeof(scripts) / sizeof(*scripts); i++)
		if (scripts[i].script == script) {
			*ret_name = scripts[i].name;
			*ret_package = scripts[i].package;
		}
}

static bool was_reported(const struct search *search, const char *entry)
{
	return search->missing->size > 0 && strstr(buf_text(search->missing), entry) != NULL;
}

static void report(struct search *search, uint32_t character)
{
	char code[5];
	const char *name, *package;
	struct buf entry = { 0 };
	name_of(character, code, &name, &package);
	buf_addf(&entry, "%s (install %s)", name, package);
	if (!was_reported(search, buf_text(&entry)))
		buf_addf(search->missing, "%s%s", search->missing->size > 0 ? ", " : "", buf_text(&entry));
	buf_done(&entry);
}

static void search_text(struct search *search, const char *text)
{
	while (text != NULL && *text != '\0') {
		uint32_t character;
		size_t size = text_decode(text, strlen(text) < 4 ? strlen(text) : 4, &character);
		uint32_t *slot = &known[character % KNOWN_SLOTS];
		if (character >= 0x80 && *slot != character) {
			pango_layout_set_text(search->layout, text, (int)size);
			if (pango_layout_get_unknown_glyphs_count(search->layout) > 0)
				report(search, character);
			else
				*slot = character;
		}
		text += size;
	}
}

static void search_node(struct search *search, const struct node *node)
{
	search_text(search, node->text);
	search_text(search, node->label);
	search_text(search, node->small);
	if (node->card != NULL) {
		const char *const texts[] = { node->card->name, node->card->tool, node->card->from, node->card->to };
		for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
			search_text(search, texts[i]);
		for (unsigned i = 0; i < node->card->lines_count; i++)
			search_text(search, node->card->lines[i]);
	}
	for (const struct node *child = node->first; child != NULL; child = child->next)
		search_node(search, child);
}

bool fonts_missing(const struct document *document, struct buf *ret_missing)
{
	PangoFontMap *fonts = pango_cairo_font_map_get_default();
	PangoContext *context = pango_font_map_create_context(fonts);
	PangoFontDescription *font = pango_font_description_from_string(PAGE_FAMILIES " 12");
	pango_context_set_font_description(context, font);
	pango_font_description_free(font);
	struct search search = { .layout = pango_layout_new(context), .missing = ret_missing };
	pango_layout_set_text(search.layout, "A", 1);
	bool latin = pango_layout_get_unknown_glyphs_count(search.layout) == 0;
	if (!latin)
		report(&search, 'A');
	search_node(&search, document->root);
	g_object_unref(search.layout);
	g_object_unref(context);
	return latin;
}
