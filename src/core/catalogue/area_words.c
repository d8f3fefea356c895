/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares texts with the names of the no-go areas, word by word; spelling variants make no difference. */
#include "core/catalogue/area_words.h"

#include "core/catalogue/look_alike.h"
#include <string.h>

/* ---- Words ------------------------------------------------------------------------------------------------------ */

/* A range of UTF-8 characters that count as an ASCII letter, a blank, or (NUL) nothing. */
struct folding {
	const char *bytes;
	unsigned char first, last; /* range of the byte after them */
	const char *letters; /* one for each last byte, or the same one for all */
};

static const struct folding foldings[] = {
	{ "\xc2", 0xa0, 0xa0, " " }, /* no-break space */
	{ "\xc2", 0xad, 0xad, "" }, /* soft hyphen */
	{ "\xc3", 0x80, 0xbf, "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" },
	{ "\xc4", 0x80, 0xbf, "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" },
	{ "\xc5", 0x80, 0xbf, "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" },
	{ "\xcc", 0x80, 0xbf, "" }, /* combining marks */
	{ "\xcd", 0x80, 0xaf, "" },
	{ "\xce", 0x91, 0xa9, "abrdezhoiklmneonp styfxyw" }, /* Greek letters, by their looks */
	{ "\xce", 0xb1, 0xbf, "abydeznoikluveo" },
	{ "\xcf", 0x80, 0x89, "npcotufxyw" },
	{ "\xd0", 0x80, 0x8f, "eehresiijbbhknyu" }, /* Cyrillic ones */
	{ "\xd0", 0x90, 0xbf, "abbrdexennklmhonpctyfxuywwbbbeorabbrdexennklmhon" },
	{ "\xd1", 0x80, 0x8f, "pctyfxuywwbbbeor" },
	{ "\xd1", 0x90, 0x9f, "eehresiijbbhknyu" },
	{ "\xe2\x80", 0x80, 0x8a, " " }, /* spaces */
	{ "\xe2\x80", 0x8b, 0x8f, "" }, /* without width */
	{ "\xe2\x80", 0x90, 0x95, " " }, /* hyphens and dashes */
	{ "\xe2\x80", 0x98, 0x9b, "" }, /* apostrophes */
	{ "\xe2\x81", 0xa0, 0xa4, "" },
	{ "\xe3\x80", 0x80, 0x80, " " },
	{ "\xef\xbb", 0xbf, 0xbf, "" },
	{ "\xef\xbc", 0xa1, 0xba, "abcdefghijklmnopqrstuvwxyz" }, /* full width */
	{ "\xef\xbd", 0x81, 0x9a, "abcdefghijklmnopqrstuvwxyz" },
};

/* The letter that the character at *text counts as, and moves past it; NUL if the character has no folding. */
static const char *fold(const char **text)
{
	for (size_t i = 0; i < sizeof foldings / sizeof *foldings; i++) {
		const struct folding *folding = &foldings[i];
		size_t size = strlen(folding->bytes), letters = strlen(folding->letters);
		unsigned char last = strncmp(*text, folding->bytes, size) == 0 ? (unsigned char)(*text)[size] : 0;
		if (last < folding->first || last > folding->last)
			continue;
		*text += size + 1;
		return letters > 1 ? &folding->letters[last - folding->first] : folding->letters;
	}
	return NULL;
}

/* Reads one letter in lower case; NUL: it does not count. Nearly all are ASCII, which has no foldings. */
static char next_letter(const char **text)
{
	const char *at = *text, *folded = (unsigned char)*at >= 0x80 ? fold(text) : NULL;
	if (folded != NULL)
		return *folded;
	*text += 1;
	if (*at >= 'A' && *at <= 'Z')
		return (char)(*at - 'A' + 'a');
	if (*at == '\'' || *at == '.')
		return '\0';
	bool word = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || (unsigned char)*at >= 0x80;
	return word ? *at : ' ';
}

/* Ends the word that begins at `start`: drops a plural s, or the whole word if it is an article. */
static size_t end_word(char *out, size_t start, size_t size)
{
	static const char *const articles[] = { "the", "your", "a", "an" };
	if (size - start > 2 && out[size - 1] == 's')
		size--;
	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
		if (size - start == strlen(articles[i]) && memcmp(out + start, articles[i], size - start) == 0)
			return start;
	if (size > start)
		out[size++] = ' ';
	return size;
}

/* Copies small letters and digits with single spaces between words and around them: " it band ". */
void area_words_copy(char out[AREA_WORDS_SIZE], const char *text)
{
	size_t size = 1, start = 1;
	out[0] = ' ';
	while (*text != '\0' && size < AREA_WORDS_SIZE - 2) {
		char letter = next_letter(&text);
		if (letter == ' ')
			size = start = end_word(out, start, size);
		else if (letter != '\0')
			out[size++] = letter;
	}
	size = end_word(out, start, size);
	out[size] = '\0';
}

static void join_words(char *words)
{
	char *to = words;
	for (; *words != '\0'; words++)
		if (*words != ' ')
			*to++ = *words;
	*to = '\0';
}

/* ---- Names ------------------------------------------------------------------------------------------------------ */

/* A text being compared. */
struct said {
	char words[AREA_WORDS_SIZE];
	char joined[AREA_WORDS_SIZE]; /* "ITband" names the IT band too */
	bool near; /* a place beside an area is not the area */
	bool told; /* an instruction: a few more words keep apart */
};

static bool ends_with(const char *words, size_t size, const char *const *ends)
{
	for (; *ends != NULL; ends++) {
		size_t length = strlen(*ends);
		if (length <= size && memcmp(words + size - length, *ends, length) == 0)
			return true;
	}
	return false;
}

static bool ends_apart(const struct said *said, size_t size)
{
	static const char *const apart[] = { " below ",    " above ",       " beside ", " before ",
					     " short of ", " in front of ", NULL };
	static const char *const told[] = { " between ", " outside ", " behind ", " from ",
					    " toward ",  " off ",     " avoid ",  NULL };
	return ends_with(said->words, size, apart) || (said->told && ends_with(said->words, size, told));
}

/* True if the words before the blank at `at` describe a distance from the area: "a hand width above the (lowest)
 * ribs". */
static bool keeps_apart(const struct said *said, const char *at)
{
	size_t size = (size_t)(at - said->words) + 1, shorter = size - 1;
	while (shorter > 0 && said->words[shorter - 1] != ' ')
		shorter--;
	return ends_apart(said, size) || ends_apart(said, shorter);
}

/* `name` comes from area_words_copy. */
static bool has_words(const struct said *said, const char *name)
{
	char joined[AREA_WORDS_SIZE];
	size_t size = strlen(name);
	if (size <= 2)
		return false;
	for (const char *at = said->words; (at = strstr(at, name)) != NULL; at++)
		if (!said->near || !keeps_apart(said, at))
			return true;
	if (said->near || strchr(name + 1, ' ') == name + size - 1)
		return false;
	memcpy(joined, name, size + 1);
	join_words(joined);
	return strstr(said->joined, joined) != NULL;
}

/* The words may be misspelled or written with other letters that look the same. */
static bool has_look_alike(const struct said *said, const char *name)
{
	for (const char *at = said->words; (at = look_alike_find(at, name)) != NULL; at++)
		if (!said->near || !keeps_apart(said, at))
			return true;
	return false;
}

static bool has_name(const struct said *said, const char *of)
{
	char name[AREA_WORDS_SIZE];
	area_words_copy(name, of);
	return has_words(said, name) || (!said->told && has_look_alike(said, name));
}

static bool names(const struct area *area, const struct said *said)
{
	bool found = has_name(said, area->id) || has_name(said, area->name);
	for (unsigned i = 0; i < area->aliases.items_count; i++)
		found |= has_name(said, area->aliases.items[i]);
	return found;
}

static const struct area *area_of(const struct catalogue *catalogue, const struct said *said)
{
	const struct catalogue *base = catalogue->base;
	for (unsigned i = 0; i < catalogue->areas_count; i++)
		if (names(&catalogue->areas[i], said))
			return &catalogue->areas[i];
	/* The built-in names of an area stay its names. */
	for (unsigned i = 0; base != NULL && i < base->areas_count; i++)
		if (catalogue->origin[SECTION_AREAS][i] > 0 && names(&base->areas[i], said))
			return &base->areas[i];
	return NULL;
}

/* The last area that an ambiguous name can mean, if it can mean nothing else; otherwise NULL. */
static const struct area *only_areas(const struct catalogue *catalogue, const struct ambiguous_name *name)
{
	const struct area *area = NULL;
	unsigned areas = 0;
	for (unsigned i = 0; i < name->choices_count; i++) {
		area = catalogue_area(catalogue, name->choices[i].entry);
		areas += area != NULL;
	}
	return areas == name->choices_count ? area : NULL;
}

/* "Knee" can mean several areas, and nothing else. */
static const struct area *area_meant(const struct catalogue *catalogue, const struct said *said)
{
	char words[AREA_WORDS_SIZE];
	for (unsigned i = 0; i < catalogue->ambiguous_names_count; i++) {
		const struct ambiguous_name *name = &catalogue->ambiguous_names[i];
		const struct area *area = only_areas(catalogue, name);
		area_words_copy(words, name->id);
		if (area != NULL && has_words(said, words))
			return area;
	}
	return catalogue->base != NULL ? area_meant(catalogue->base, said) : NULL;
}

static void said_init(struct said *said, const char *text)
{
	*said = (struct said){ .near = false };
	area_words_copy(said->words, text);
	memcpy(said->joined, said->words, sizeof said->joined);
	join_words(said->joined);
}

const struct area *area_named(const struct catalogue *catalogue, const char *text, bool near)
{
	struct said said;
	said_init(&said, text);
	said.near = near;
	const struct area *area = area_of(catalogue, &said);
	return area != NULL ? area : area_meant(catalogue, &said);
}

/* Words that can turn a distance into its opposite ("never stop short of the kneecap", "from above it to below it"). */
static bool is_turned(const char *words)
{
	static const char *const turning[] = { " not ",     " never ",  " dont ",   " no ",      " nothing ",
					       " without ", " ignore ", " forget ", " unles ",   " except ",
					       " instead ", " even ",   " until ",  " over ",    " across ",
					       " onto ",    " past ",   " beyond ", " through ", " below it ",
					       " above it " };
	for (size_t i = 0; i < sizeof turning / sizeof *turning; i++)
		if (strstr(words, turning[i]) != NULL)
			return true;
	return false;
}

const struct area *area_told(const struct catalogue *catalogue, const char *text)
{
	struct said said;
	said_init(&said, text);
	said.told = true;
	said.near = !is_turned(said.words);
	return area_of(catalogue, &said);
}

bool area_words_have(const char *text, const char *name)
{
	struct said said;
	char words[AREA_WORDS_SIZE];
	said_init(&said, text);
	area_words_copy(words, name);
	return has_words(&said, words);
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
