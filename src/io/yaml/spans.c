/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Stores the spans of a document in one array, and follows paths through it. */
#include "io/yaml/spans.h"

#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

enum { CAPACITY_MIN = 256 };

unsigned spans_open(struct spans *spans, const char *key, unsigned index, struct place place)
{
	if (spans->count == spans->capacity) {
		spans->capacity = spans->capacity == 0 ? CAPACITY_MIN : 2 * spans->capacity;
		spans->items = mem_grow(spans->items, spans->capacity, sizeof(*spans->items));
	}
	spans->items[spans->count] = (struct span){ .key = key, .index = index, .place = place };
	return spans->count++;
}

void spans_close(struct spans *spans, unsigned span)
{
	spans->items[span].end = spans->count;
}

/* Consumes "[3]", "tools" or ".tools" from the path if it leads to this span; returns the rest, or NULL. */
static const char *step(const struct span *span, const char *path)
{
	char *end;
	if (span->key == NULL) {
		if (path[0] != '[' || strtoul(path + 1, &end, 10) != span->index || *end != ']')
			return NULL;
		return end + 1;
	}
	path += path[0] == '.';
	size_t size = strlen(span->key);
	return strncmp(path, span->key, size) == 0 && strchr(".[", path[size]) != NULL ? path + size : NULL;
}

const struct span *spans_find(const struct spans *spans, const char *path)
{
	const struct span *found = NULL;
	unsigned at = 0, end = spans->count;
	while (*path != '\0' && at < end) {
		const struct span *span = &spans->items[at];
		unsigned span_end = span->end > at ? span->end : end; /* open if the lint pass stopped inside it */
		const char *rest = step(span, path);
		if (rest == NULL) {
			at = span_end;
			continue;
		}
		found = span;
		path = rest;
		end = span_end;
		at++;
	}
	return found;
}

void spans_done(struct spans *spans)
{
	free(spans->items);
	*spans = (struct spans){ 0 };
}
