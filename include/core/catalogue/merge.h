/* SPDX-License-Identifier: MIT */
/* Merging documents into one catalogue: a known id replaces the entry and keeps its place, a new id adds one.
 *
 * What replaces a safety rule may be stricter, never looser (core/catalogue/overrides.h). */
#ifndef CORE_CATALOGUE_MERGE_H
#define CORE_CATALOGUE_MERGE_H

#include "core/catalogue/diagnostic.h"

enum { MERGE_DOCUMENTS_MAX = 255 }; /* an origin is one byte */

struct merge {
	const struct catalogue *const *documents; /* first to last; entries are borrowed from them */
	const char *const *names; /* of the documents; borrowed */
	unsigned count; /* at most MERGE_DOCUMENTS_MAX */
	bool replacing; /* an id of an earlier document may come again */
};

/* False where a diagnostic was found; `ret_merged` is whole and indexed in either case.  End with merge_done. */
bool catalogue_merge(struct catalogue *ret_merged, const struct merge *merge, const struct diagnostics *diagnostics);
void merge_done(struct catalogue *merged);

#endif
