/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes documents one after another into one file: HTML, or PDF with a library that only another executable links. */
#ifndef PRINT_PAGES_H
#define PRINT_PAGES_H

#include "base/buf.h"
#include "print/document.h"
#include "print/format.h"
#include <stdbool.h>
#include <stddef.h>

/* Receives the bytes, in order. */
struct sink {
	void (*add)(struct sink *sink, const void *bytes, size_t size);
};

struct pages;

/* All functions are set. */
struct pages_format {
	/* Appends the scripts of the document that no installed font can show, with the Debian package that would help:
	 * "Devanagari (install fonts-noto-core)".  Appends nothing if all can be shown.  False: not even plain Latin
	 * letters have a font, so nothing can be printed. */
	bool (*missing)(const struct document *document, struct buf *ret_missing);
	/* Borrows the sink until `close`. */
	struct pages *(*open)(struct sink *sink, const struct format_options *options);
	void (*add)(struct pages *pages, const struct document *document);
	/* Frees `pages`.  False: the library failed, and the bytes written are useless. */
	bool (*close)(struct pages *pages);
};

extern const struct pages_format html_pages;

#endif
