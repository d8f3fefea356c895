/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Detects no-go areas in the texts of an overlay. A text that names one must not become the name or the landmark of a
 * muscle. */
#ifndef CORE_CATALOGUE_AREA_WORDS_H
#define CORE_CATALOGUE_AREA_WORDS_H

#include "core/catalogue/catalogue.h"
#include <stdbool.h>

enum { AREA_WORDS_SIZE = 640 };

/* The no-go area that a text names, by id, name or everyday name; NULL if there is none.  With `near`, naming a place
 * at a distance from it ("a hand width below the armpit") does not count. */
const struct area *area_named(const struct catalogue *catalogue, const char *text, bool near);

/* The no-go area that an instruction names as a place to roll; NULL if there is none, or if the words just before each
 * area keep away from it, as in "stop above the kneecap", and no other word of the text can turn their sense. */
const struct area *area_told(const struct catalogue *catalogue, const char *text);

/* True if the text contains the words of a name, however it is spelled. */
bool area_words_have(const char *text, const char *name);

/* The words of a text in one spelling: small letters and digits with single spaces between words and around them, plurals
 * without their s, no articles: " it band ". */
void area_words_copy(char out[AREA_WORDS_SIZE], const char *text);

/* True if a word mixes Latin letters with similar-looking Greek or Cyrillic ones. */
bool area_mixes_alphabets(const char *text);

#endif
