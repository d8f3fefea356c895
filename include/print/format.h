/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The formats a document can be written in: one row and one file each. */
#ifndef PRINT_FORMAT_H
#define PRINT_FORMAT_H

#include "base/buf.h"
#include "print/document.h"
#include "print/paper.h"
#include <stdbool.h>

struct pages_format;

struct format_options {
	enum paper paper;
	bool large_print; /* PDF only: type of at least 16 pt */
	bool ascii; /* text only: plain ASCII */
	int columns; /* text only: width of a line; 0: 80 */
	unsigned sheets; /* PDF only: number of documents in the file, if more than one is added */
	const struct pages_format *pdf; /* PDF only, and required: the library that makes it */
};

struct format {
	const char *name; /* "markdown": the value of --format */
	const char *extensions; /* file name extensions, separated by blanks: "md markdown" */
	const char *what; /* for usage: "Markdown" */
	/* Appends the document.  Appends nothing only if memory runs out. */
	void (*write)(const struct document *document, const struct format_options *options, struct buf *ret_text);
	const char *program; /* the executable linked with the library this format needs; NULL: none needed */
	bool many; /* one file can hold many documents, written through print/pages.h */
};

/* The formats, one row each.  format_<name>, in src/print/format_<name>.c, writes the document.
 *	  name, file name extensions, description, program, many */
#define PRINT_FORMATS(FORMAT)                                                       \
	FORMAT(text, "txt text", "plain text for a pipe or a printer", NULL, false) \
	FORMAT(markdown, "md markdown", "Markdown", NULL, false)                    \
	FORMAT(html, "html htm", "one HTML file that prints well", NULL, true)      \
	FORMAT(pdf, "pdf", "PDF", "rollcoach-pdf", true)                            \
	FORMAT(svg, "svg", "the drawing alone as SVG", NULL, false)

#define FORMAT_WRITER(name, ...) \
	void format_##name(const struct document *document, const struct format_options *options, struct buf *ret_text);
PRINT_FORMATS(FORMAT_WRITER)

extern const struct format print_formats[];
extern const unsigned print_formats_count;

/* Finds a format by name, or by the extension of a file name; NULL if there is none. */
const struct format *format_of_name(const char *name);
const struct format *format_of_file(const char *file);

#endif
