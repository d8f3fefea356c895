/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Everyday names of entries: "lats" for latissimus-dorsi.
 *
 * Names are compared in lower case; blanks, hyphens, apostrophes and the s at the end of a word are ignored: "Runner's
 * knee" is "runners knee".  An entry is known by its id, its name and its aliases. */
#ifndef CORE_CATALOGUE_NAME_H
#define CORE_CATALOGUE_NAME_H

#include "core/catalogue/catalogue.h"
#include <stdbool.h>

/* Compares two names; negative, 0 or positive, like strcmp. */
int name_compare(const char *a, const char *b);
int name_compare_parts(const char *a, size_t a_size, const char *b, size_t b_size);

/* The first letters of a name as a number: names that differ in it are in the order of their numbers. */
uint64_t name_start(const char *name, size_t size);

/* The aliases of an entry; NULL if the entries of the section have none. */
const struct texts *name_aliases(const struct catalogue *catalogue, enum section section, unsigned at);

/* Finds the entry of one of these sections that has the name: ids come first, then aliases, then displayed names. */
bool name_find(const struct catalogue *catalogue, const enum section *sections, unsigned count, const char *word,
	       enum section *ret_section, unsigned *ret_at);

/* The ambiguous name that `word` is, if one of its choices is an entry of these sections or not an entry at all;
 * otherwise NULL. */
const struct ambiguous_name *name_ambiguous(const struct catalogue *catalogue, const enum section *sections,
					    unsigned count, const char *word);

/* The section of the entry that a choice refers to; false if it refers to none. */
bool name_choice_section(const struct catalogue *catalogue, const struct name_choice *choice, enum section *ret_section,
			 unsigned *ret_at);

#endif
