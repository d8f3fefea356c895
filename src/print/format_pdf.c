/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes a document as PDF, using the library passed in the options. */
#include "print/format.h"

#include "print/pages.h"

struct buf_sink {
	struct sink sink; /* must be first, so that a pointer to it can be cast to the whole */
	struct buf *buf;
};

static void add_to_buf(struct sink *sink, const void *bytes, size_t size)
{
	buf_add_bytes(((struct buf_sink *)sink)->buf, bytes, size);
}

void format_pdf(const struct document *document, const struct format_options *options, struct buf *ret_text)
{
	struct buf bytes = { 0 };
	struct buf_sink sink = { { add_to_buf }, &bytes };
	struct pages *pages = options->pdf->open(&sink.sink, options);
	options->pdf->add(pages, document);
	if (options->pdf->close(pages))
		buf_add_bytes(ret_text, buf_text(&bytes), bytes.size);
	buf_done(&bytes);
}
