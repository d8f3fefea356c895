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
	bool ascii; /* text only: plain ASCII */
	int columns; /* text only: width of a line; 0: 80 */
	const struct pages_format *pdf; /* PDF only: the library that makes it; required there */
};

struct format {
	const char *name; /* "markdown": the value of --format */
	const char *extensions; /* file name extensions, separated by blanks: "md markdown" */
	const char *what; /* for usage: "Markdown" */
	/* Appends the document.  Appends nothing only if memory runs out. */
	void (*write)(const struct document *document, const struct format_options *options, struct buf *ret_text);
	const char *program; /* the executable that has the library this format needs; NULL: none needed */
	bool many; /* one file can hold many documents, written through print/pages.h */
};

extern const struct format print_formats[];
extern const unsigned print_formats_count;

/* By name, or by the extension of a file name; NULL if there is none. */
const struct format *format_of_name(const char *name);
const struct format *format_of_file(const char *file);

void format_text(const struct document *document, const struct format_options *options, struct buf *ret_text);
void format_markdown(const struct document *document, const struct format_options *options, struct buf *ret_text);
void format_html(const struct document *document, const struct format_options *options, struct buf *ret_text);
void format_pdf(const struct document *document, const struct format_options *options, struct buf *ret_text);
void format_svg(const struct document *document, const struct format_options *options, struct buf *ret_text);

/* One drawing as an svg element with a title for those who cannot see it; `id` makes its inner ids unique. */
void svg_figure(const struct figure *figure, const char *title, unsigned id, struct buf *ret_text);

/* Escapes text for HTML and XML. */
void markup_escape(struct buf *buf, const char *text);

#endif
