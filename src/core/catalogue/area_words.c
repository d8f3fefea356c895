/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares texts with the names of the no-go areas, word by word. */
#include "core/catalogue/area_words.h"

#include <string.h>

/* Copies lower-case letters and digits with single spaces between words and around them: " it band ". */
static void copy_words(char out[256], const char *text)
{
	size_t size = 1;
	out[0] = ' ';
	for (; *text != '\0' && size < 254; text++) {
		char letter = *text >= 'A' && *text <= 'Z' ? (char)(*text - 'A' + 'a') : *text;
		bool word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
			    (unsigned char)letter >= 0x80;
		if (word || out[size - 1] != ' ')
			out[size++] = word ? letter : ' ';
	}
	if (out[size - 1] != ' ')
		out[size++] = ' ';
	out[size] = '\0';
}

static bool has_words(const char *text, const char *of)
{
	char words[256];
	copy_words(words, of);
	return strlen(words) > 2 && strstr(text, words) != NULL;
}

static bool names(const struct area *area, const char *words)
{
	bool found = has_words(words, area->id) || has_words(words, area->name);
	for (unsigned i = 0; i < area->aliases.items_count; i++)
		found |= has_words(words, area->aliases.items[i]);
	return found;
}

static bool keeps_apart(const char *words)
{
	static const char *const apart[] = { "below", "above", "beside", "before", "short of", "in front of" };
	for (size_t i = 0; i < sizeof(apart) / sizeof(apart[0]); i++)
		if (has_words(words, apart[i]))
			return true;
	return false;
}

const struct area *area_named(const struct catalogue *catalogue, const char *text, bool near)
{
	char words[256];
	copy_words(words, text);
	for (unsigned i = 0; i < catalogue->areas_count && !(near && keeps_apart(words)); i++)
		if (names(&catalogue->areas[i], words))
			return &catalogue->areas[i];
	return NULL;
}

bool area_mixes_alphabets(const char *text)
{
	enum { LATIN = 1, OTHER = 2 };
	unsigned seen = 0;
	for (; *text != '\0' && seen != (LATIN | OTHER); text++) {
		unsigned char byte = (unsigned char)*text;
		bool latin = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
		bool other = byte >= 0xCD && byte <= 0xD4; /* first bytes of Greek and Cyrillic letters */
		if (byte == ' ' || byte == '-')
			seen = 0;
		seen |= latin ? LATIN : other ? OTHER : 0;
	}
	return seen == (LATIN | OTHER);
}
