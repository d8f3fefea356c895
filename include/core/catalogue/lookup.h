/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds entries by an id or an everyday name that a person typed, with a helpful error for unknown words.
 *
 * An exact id takes precedence, then an ambiguous name, then names (core/catalogue/name.h).
 * `where` names the sections to search, as in the field tables: "tools", "muscles|groups|areas". */
#ifndef CORE_CATALOGUE_LOOKUP_H
#define CORE_CATALOGUE_LOOKUP_H

#include "base/err.h"
#include "core/catalogue/catalogue.h"
#include <stdbool.h>

/* The sections that `rollcoach list` accepts. */
extern const char lookup_listed[];

/* Parses `where`; returns the number of sections, or 0 if any of the words does not name one. */
unsigned lookup_sections(const char *where, enum section ret_sections[SECTION_COUNT]);

/* Searches the sections in order.  If no entry has the id or name, returns false and sets ERR_USAGE, as in
 * "no tool 'large-roler': did you mean 'large-smooth-roller'?"; for an ambiguous name the error lists its choices. */
bool lookup(const struct catalogue *catalogue, const char *where, const char *id, enum section *ret_section,
	    unsigned *ret_at, struct err *err);

/* As lookup, in one section. */
bool lookup_tool(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err);
bool lookup_mode(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err);
bool lookup_contraindication(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err);

/* Finds the next contraindication after `*at` to which a former id also refers; false if there is none. If a question
 * was split in two, its old answers remain valid: the old id refers to both. */
bool lookup_split(const struct catalogue *catalogue, const char *id, unsigned *at);

/* As lookup, without a result; true for any id if `where` names no section. */
bool lookup_fits(const struct catalogue *catalogue, const char *where, const char *id, struct err *err);

/* The word without "my", "the" or "on" in front of a name; lookups do this by themselves. */
const char *lookup_bare(const struct catalogue *catalogue, const char *where, const char *word);

/* True for a leading word without meaning for the entry: "my". */
bool lookup_filler(const char *word, size_t size);

/* Recognizes "left", "l", "Right" or "both": a side, as people put it before or after a name. */
bool lookup_side(const char *word, size_t size, enum side *ret_side);

/* The ambiguous name that `lookup` would refuse to resolve for a word; NULL if the word is not ambiguous. */
const struct ambiguous_name *lookup_ambiguous(const struct catalogue *catalogue, const char *where, const char *word);

/* The id of the entry that was probably meant, judged by ids, displayed names and aliases; NULL if none is similar
 * enough or several are. */
const char *lookup_nearest(const struct catalogue *catalogue, const char *where, const char *id);

/* Sets the error for an unknown id; `nearest` may be NULL.  Returns false. */
bool lookup_fail(const struct catalogue *catalogue, const char *where, const char *id, const char *nearest,
		 struct err *err);

#endif
