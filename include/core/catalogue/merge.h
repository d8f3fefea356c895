/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Merges documents into one catalogue: a known id replaces the entry in its place, a new id adds one.
 *
 * A partial change keeps the fields it does not set.  A replacement may be stricter than the entry it replaces, never
 * looser (core/catalogue/overrides.h). */
#ifndef CORE_CATALOGUE_MERGE_H
#define CORE_CATALOGUE_MERGE_H

#include "core/catalogue/diagnostic.h"

enum { MERGE_DOCUMENTS_MAX = 255 }; /* an origin is stored in one byte */

/* An entry of a document. */
struct version_place {
	enum section section;
	unsigned document, at;
};

struct merge {
	const struct catalogue *const *documents; /* first to last; entries are borrowed from them */
	const char *const *names; /* of the documents; borrowed */
	unsigned count; /* at most MERGE_DOCUMENTS_MAX */
	bool replacing; /* a document may replace entries of earlier ones */
	/* is_change: true if the entry changes some fields of an earlier one; gives: true if such an entry sets the
	 * field at `path` ("cues.roll"). NULL if all entries are complete. */
	bool (*is_change)(void *context, const struct version_place *place);
	bool (*gives)(void *context, const struct version_place *place, const char *path);
	void *context;
};

/* Returns false if there is a diagnostic; `ret_merged` is complete and indexed in either case.  End with merge_done. */
bool catalogue_merge(struct catalogue *ret_merged, const struct merge *merge, const struct diagnostics *diagnostics);
void merge_done(struct catalogue *merged);

#endif
