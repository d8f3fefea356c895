/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Limits the instructions of an overlay to the words of the built-in ones: no list of forbidden words is ever complete.
 *
 * Only English can be held to it. A text in which less than half of the words are known, and no word that English can
 * hardly do without, counts as another language. */
#ifndef CORE_CATALOGUE_INSTRUCTION_H
#define CORE_CATALOGUE_INSTRUCTION_H

#include <stdbool.h>
#include <stddef.h>

enum { KNOWN_WORDS_SIZE = 16384, KNOWN_WORD_SIZE = 32 };

/* Words in the spelling of area_words_copy, with a blank before and after each. Set to 0 before use. */
struct known_words {
	char words[KNOWN_WORDS_SIZE];
	size_t size;
};

void known_words_add(struct known_words *known, const char *text);

/* True if an English text contains a figure, a word that `all` lacks or, unless `paths` is NULL, a part of the body
 * that `paths` lacks; copies that word. */
bool known_words_lack(const struct known_words *all, const struct known_words *paths, const char *text,
		      char ret_word[KNOWN_WORD_SIZE]);

/* True if the text says to roll. */
bool instruction_rolls(const char *text);

#endif
