/* SPDX-License-Identifier: MIT */
/* Writes documents one after the other into one file, with a library that only another executable links (PDF). */
#ifndef PRINT_PAGES_H
#define PRINT_PAGES_H

#include "print/document.h"
#include "print/format.h"
#include <stdbool.h>
#include <stddef.h>

/* Takes the bytes, in order. */
struct sink {
	void (*add)(struct sink *sink, const void *bytes, size_t size);
};

struct pages;

/* All functions are set. */
struct pages_format {
	/* Borrows the sink until `close`. */
	struct pages *(*open)(struct sink *sink, const struct format_options *options);
	void (*add)(struct pages *pages, const struct document *document);
	/* Frees it.  False: the library failed, and the bytes written are useless. */
	bool (*close)(struct pages *pages);
};

#endif
