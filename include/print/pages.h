/* SPDX-License-Identifier: MIT */
/* A format whose pages are written one after the other, by a library that only another executable links (PDF). */
#ifndef PRINT_PAGES_H
#define PRINT_PAGES_H

#include "print/document.h"
#include "print/format.h"
#include <stdbool.h>
#include <stddef.h>

/* Where the bytes go, in order. */
struct sink {
	void (*add)(struct sink *sink, const void *bytes, size_t size);
};

struct pages;

/* All functions are there. */
struct pages_format {
	/* Borrows the sink until `close`. */
	struct pages *(*open)(struct sink *sink, const struct format_options *options);
	void (*add)(struct pages *pages, const struct document *document);
	/* Frees it.  False: the library failed, and what was written is worth nothing. */
	bool (*close)(struct pages *pages);
};

#endif
