/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Walks the texts of a catalogue, each with the row of the field table it belongs to. */
#ifndef CORE_CATALOGUE_WALK_H
#define CORE_CATALOGUE_WALK_H

#include "core/catalogue/catalogue.h"
#include "core/catalogue/diagnostic.h"

enum { WALK_DEPTH_MAX = 8 };

/* The text being visited; its path is formatted only on demand. */
struct walk {
	const struct catalogue *catalogue;
	enum section section;
	unsigned at;
	const struct field *steps[WALK_DEPTH_MAX]; /* fields from the entry inwards; the last one is the text's */
	int places[WALK_DEPTH_MAX]; /* if the field is a list, the index of the value; otherwise -1 */
	unsigned depth;
	const char *data; /* the struct that the text belongs to */
	void *context;
};

typedef void walk_visitor(const struct walk *walk, const struct field *field, const char *text);

/* Visits the texts in the entries of document `first` and later. */
void catalogue_walk(const struct catalogue *catalogue, unsigned first, walk_visitor *visit, void *context);

/* The path of the text inside its entry.  Writes into out[DIAGNOSTIC_PATH_SIZE]; returns it. */
const char *walk_path(const struct walk *walk, char *out);

/* True if an entry of the section contains exactly this text. */
bool walk_has_line(const struct catalogue *catalogue, enum section section, const char *text);

#endif
