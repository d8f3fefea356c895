/* SPDX-License-Identifier: MIT */
/* The formats a document can be written in: one row each, one file each. */
#ifndef PRINT_FORMAT_H
#define PRINT_FORMAT_H

#include "base/buf.h"
#include "print/document.h"
#include "print/paper.h"
#include <stdbool.h>

struct format_options {
	enum paper paper;
	bool ascii; /* text only: nothing beyond ASCII */
	int columns; /* text only: width of a line; 0: 80 */
};

struct format {
	const char *name; /* "markdown": the word of --format */
	const char *extensions; /* file endings, separated by blanks: "md markdown" */
	const char *what; /* for usage: "Markdown" */
	/* Appends the document.  NULL where another program writes it (PDF). */
	void (*write)(const struct document *document, const struct format_options *options, struct buf *ret_text);
};

extern const struct format print_formats[];
extern const unsigned print_formats_count;

/* By name, or by the ending of a file name; NULL if there is none. */
const struct format *format_of_name(const char *name);
const struct format *format_of_file(const char *file);

void format_text(const struct document *document, const struct format_options *options, struct buf *ret_text);
void format_markdown(const struct document *document, const struct format_options *options, struct buf *ret_text);
void format_html(const struct document *document, const struct format_options *options, struct buf *ret_text);
void format_svg(const struct document *document, const struct format_options *options, struct buf *ret_text);

/* One drawing as an svg element with a title for those who cannot see it; `id` makes its inner ids unique. */
void svg_figure(const struct figure *figure, const char *title, unsigned id, struct buf *ret_text);

/* Text as it must stand in HTML and XML. */
void markup_escape(struct buf *buf, const char *text);

#endif
