/* SPDX-License-Identifier: MIT */
/* Walks a loaded catalogue along its schema: every text with the row it stands under. */
#ifndef IO_CATALOGUE_WALK_H
#define IO_CATALOGUE_WALK_H

#include "core/catalogue/diagnostic.h"
#include "io/yaml/schema.h"

/* A text on the way; the path is only worded where it is needed. */
struct walk {
	const struct catalogue *catalogue;
	enum section section;
	unsigned at;
	const cyaml_schema_field_t *steps[8]; /* fields from the entry inwards, the last one is the text's */
	int places[8]; /* where the field is a list: which of its values; else -1 */
	unsigned depth;
	void *context;
};

typedef void walk_visitor(const struct walk *walk, const char *rule, const char *text);

/* Visits the texts whose row has a rule, in the entries from document `first` on. */
void catalogue_walk(const struct catalogue *catalogue, unsigned first, walk_visitor *visit, void *context);

/* The path of the text inside its entry.  Writes into out[DIAGNOSTIC_PATH_SIZE]; returns it. */
const char *walk_path(const struct walk *walk, char *out);

/* Every id that an entry from document `first` on names must be an id of the sections its row allows; else diagnostics, with
 * the nearest known.  (Ids never go: what resolved once resolves for ever.) */
bool check_references(const struct catalogue *catalogue, unsigned first, const struct diagnostics *diagnostics);

/* A line that is spoken has at most 12 words.  For the built-in English only: other languages count otherwise. */
bool check_spoken_lines(const struct catalogue *catalogue, const struct diagnostics *diagnostics);

#endif
