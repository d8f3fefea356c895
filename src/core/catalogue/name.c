/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares names letter by letter and searches them without an index, because only words that are not ids are looked up
 * here. */
#include "core/catalogue/name.h"

#include "base/text.h"
#include <string.h>

/* ---- Comparing -------------------------------------------------------------------------------------------------- */

/* Iterates over the letters of a name that count in a comparison. */
struct reader {
	const char *at, *end;
	unsigned letters; /* left in the current word */
};

static bool is_between_words(char c)
{
	return c == ' ' || c == '-' || c == '_';
}

/* Size in bytes of an apostrophe, straight or curly; 0 for anything else. */
static size_t apostrophe(const char *at, const char *end)
{
	if (*at == '\'')
		return 1;
	return end - at >= 3 && memcmp(at, "\xe2\x80\x99", 3) == 0 ? 3 : 0;
}

static bool is_plural(const struct reader *reader)
{
	const char *next = reader->at + 1;
	return (*reader->at == 's' || *reader->at == 'S') && reader->letters >= 2 &&
	       (next == reader->end || is_between_words(*next));
}

/* The next letter in lower case; NUL at the end. */
static unsigned char next_letter(struct reader *reader)
{
	for (size_t size; reader->at < reader->end; reader->at += size) {
		char c = *reader->at;
		size = apostrophe(reader->at, reader->end);
		if (size > 0)
			continue;
		size = 1;
		if (is_between_words(c)) {
			reader->letters = 0;
			continue;
		}
		if (is_plural(reader))
			continue;
		reader->at++;
		reader->letters++;
		return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
	}
	return '\0';
}

int name_compare_parts(const char *a, size_t a_size, const char *b, size_t b_size)
{
	struct reader left = { a, a + a_size, 0 }, right = { b, b + b_size, 0 };
	for (;;) {
		unsigned char x = next_letter(&left), y = next_letter(&right);
		if (x != y || x == '\0')
			return x - y;
	}
}

uint64_t name_start(const char *name, size_t size)
{
	struct reader reader = { name, name + size, 0 };
	uint64_t start = 0;
	for (unsigned i = 0; i < sizeof start; i++)
		start = start << 8 | next_letter(&reader);
	return start;
}

int name_compare(const char *a, const char *b)
{
	return name_compare_parts(a, strlen(a), b, strlen(b));
}

/* ---- Finding ---------------------------------------------------------------------------------------------------- */

const struct texts *name_aliases(const struct catalogue *catalogue, enum section section, unsigned at)
{
	const struct field *field = schema_field(section_schema(section), "aliases");
	if (field == NULL)
		return NULL;
	return (const void *)((const char *)catalogue_entry(catalogue, section, at) + field->offset);
}

static bool texts_name(const struct texts *texts, const char *word)
{
	for (unsigned i = 0; i < texts->items_count; i++)
		if (name_compare(texts->items[i], word) == 0)
			return true;
	return false;
}

static bool is_id(const struct catalogue *catalogue, enum section section, unsigned at, const char *word)
{
	return name_compare(catalogue_id(catalogue, section, at), word) == 0;
}

static bool is_alias(const struct catalogue *catalogue, enum section section, unsigned at, const char *word)
{
	const struct texts *aliases = name_aliases(catalogue, section, at);
	return aliases != NULL && texts_name(aliases, word);
}

/* True for "Lacrosse ball" and "Lacrosse ball (small firm ball)": the remark is not part of the name. */
static bool is_displayed(const struct catalogue *catalogue, enum section section, unsigned at, const char *word)
{
	const char *name = catalogue_name(catalogue, section, at);
	return name_compare(name, word) == 0 ||
	       name_compare_parts(name, text_without_remark(name), word, strlen(word)) == 0;
}

bool name_find(const struct catalogue *catalogue, const enum section *sections, unsigned count, const char *word,
	       enum section *ret_section, unsigned *ret_at)
{
	static bool (*const kinds[])(const struct catalogue *, enum section, unsigned, const char *) = {
		is_id,
		is_alias,
		is_displayed,
	};
	for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
		for (unsigned i = 0; i < count; i++)
			for (unsigned at = 0; at < catalogue_count(catalogue, sections[i]); at++)
				if (kinds[kind](catalogue, sections[i], at, word)) {
					*ret_section = sections[i];
					*ret_at = at;
					return true;
				}
	return false;
}

/* ---- Ambiguous names -------------------------------------------------------------------------------------------- */

bool name_choice_section(const struct catalogue *catalogue, const struct name_choice *choice, enum section *ret_section,
			 unsigned *ret_at)
{
	static const enum section sections[] = {
		SECTION_MUSCLES,           SECTION_GROUPS,      SECTION_AREAS, SECTION_TOOLS,
		SECTION_CONTRAINDICATIONS, SECTION_STOP_SIGNALS
	};
	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
		int at = catalogue_find(catalogue, sections[i], choice->entry);
		if (at >= 0) {
			*ret_section = sections[i];
			*ret_at = (unsigned)at;
			return true;
		}
	}
	return false;
}

static bool concerns(const struct catalogue *catalogue, const enum section *sections, unsigned count,
		     const struct ambiguous_name *name)
{
	bool any = name->choices_count == 0;
	for (unsigned i = 0; i < name->choices_count; i++) {
		enum section section;
		unsigned at;
		bool is_entry = name_choice_section(catalogue, &name->choices[i], &section, &at);
		any |= !is_entry;
		for (unsigned k = 0; is_entry && k < count; k++)
			any |= sections[k] == section;
	}
	return any;
}

const struct ambiguous_name *name_ambiguous(const struct catalogue *catalogue, const enum section *sections,
					    unsigned count, const char *word)
{
	for (unsigned i = 0; i < catalogue->ambiguous_names_count; i++) {
		const struct ambiguous_name *name = &catalogue->ambiguous_names[i];
		if ((name_compare(name->id, word) == 0 || texts_name(&name->names, word)) &&
		    concerns(catalogue, sections, count, name))
			return name;
	}
	return NULL;
}
