/* SPDX-License-Identifier: MIT */
/* What HTML and SVG have in common. */
#ifndef PRINT_MARKUP_H
#define PRINT_MARKUP_H

#include "base/buf.h"
#include "print/figure.h"

/* Appends text (may be NULL) escaped for HTML and XML, in elements as well as in quoted attributes. */
void markup_escape(struct buf *buf, const char *text);

/* Appends a drawing as an svg element with a title for screen readers; `id` makes its inner ids unique in a page. */
void svg_figure(const struct figure *figure, const char *title, unsigned id, struct buf *ret_text);

#endif
