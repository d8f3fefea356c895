/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks single texts anywhere in the catalogue: references to other entries, and spoken lines. */
#include "core/catalogue/check.h"

#include "base/text.h"
#include "core/catalogue/lookup.h"
#include "core/catalogue/walk.h"
#include <string.h>

enum { SPOKEN_WORDS_MAX = 12 };

/* ---- References ----------------------------------------------------------------------------------------------- */

/* The sections named in the range of a field, "muscles|groups". List items are visited one after the other, so the last
 * result is cached. */
struct references {
	struct check check;
	const struct field *field;
	enum section sections[SECTION_COUNT];
	unsigned sections_count;
};

/* A large file full of errors must not take long, so the search for similar words is limited. */
static const char *nearest(struct references *references, const char *id)
{
	struct check *check = &references->check;
	unsigned count = 0;
	for (unsigned i = 0; i < references->sections_count; i++)
		count += catalogue_count(check->catalogue, references->sections[i]);
	if (!check_has_patience(check, count))
		return NULL;
	check->compared += count;
	return lookup_nearest(check->catalogue, references->field->range, id);
}

static void report_unknown(struct references *references, const struct walk *walk, const char *id)
{
	struct check *check = &references->check;
	struct err err = { 0 };
	char path[DIAGNOSTIC_PATH_SIZE] = "";
	if (check->found < DIAGNOSTICS_WORDED) {
		walk_path(walk, path);
		lookup_fail(check->catalogue, references->field->range, id, nearest(references, id), &err);
	}
	check_diagnostic(check, walk->section, walk->at, path, "%s", err.text);
}

static void visit_reference(const struct walk *walk, const struct field *field, const char *text)
{
	struct references *references = walk->context;
	if (!field_is_reference(field))
		return;
	if (field != references->field) {
		references->field = field;
		references->sections_count = lookup_sections(field->range, references->sections);
	}
	for (unsigned i = 0; i < references->sections_count; i++)
		if (catalogue_find(walk->catalogue, references->sections[i], text) >= 0)
			return;
	report_unknown(references, walk, text);
}

bool check_references(const struct catalogue *catalogue, unsigned first, const struct diagnostics *diagnostics)
{
	struct references references = { .check = { .catalogue = catalogue, .diagnostics = diagnostics } };
	catalogue_walk(catalogue, first, visit_reference, &references);
	return references.check.found == 0;
}

/* ---- Spoken lines --------------------------------------------------------------------------------------------- */

static void visit_line(const struct walk *walk, const struct field *field, const char *text)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	unsigned words = text_words(text);
	if (field->range[0] != '.')
		return;
	if (words > SPOKEN_WORDS_MAX)
		check_diagnostic(walk->context, walk->section, walk->at, walk_path(walk, path),
				 "has %u words: a spoken line has at most %d", words, SPOKEN_WORDS_MAX);
}

bool check_spoken_lines(const struct catalogue *catalogue, const struct diagnostics *diagnostics)
{
	struct check check = { .catalogue = catalogue, .diagnostics = diagnostics };
	catalogue_walk(catalogue, 0, visit_line, &check);
	return check.found == 0;
}
