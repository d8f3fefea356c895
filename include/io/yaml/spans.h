/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The place of each value of a document in its file, by path: recorded by the lint pass for later diagnostics.
 *
 * A span is added when its value begins and closed when it ends, so the spans are the tree of values in file order. */
#ifndef IO_YAML_SPANS_H
#define IO_YAML_SPANS_H

#include "io/yaml/place.h"
#include <stdbool.h>

struct span {
	const char *key; /* of a value in a mapping, borrowed from the schema; NULL: a value in a list */
	unsigned index; /* position in the list */
	unsigned end; /* first span after this value and everything inside it; 0 while it is open */
	struct place place;
	bool invalid; /* the lint pass has reported it */
};

/* Start with {0}. */
struct spans {
	struct span *items; /* owned */
	unsigned count, capacity;
};

/* Returns the span's number, for spans_close. */
unsigned spans_open(struct spans *spans, const char *key, unsigned index, struct place place);
void spans_close(struct spans *spans, unsigned span);

/* The span of a path such as "muscles[3].tools[0]", or of the innermost enclosing value in the file; NULL if there is
 * none. */
const struct span *spans_find(const struct spans *spans, const char *path);

void spans_done(struct spans *spans);

#endif
