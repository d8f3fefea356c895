/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Helpers shared by HTML and SVG. */
#ifndef PRINT_MARKUP_H
#define PRINT_MARKUP_H

#include "base/buf.h"
#include "core/catalogue/pose_draw.h"
#include "print/figure.h"

/* Appends text (may be NULL) escaped for HTML and XML, in elements as well as in quoted attributes. */
void markup_escape(struct buf *buf, const char *text);

/* Appends bytes in base64. */
void markup_base64(struct buf *out, const void *data, size_t size);

/* Appends the parts shared by all figures of a page (the body in each view, the muscles), as the content of an svg
 * element. */
void svg_shared(const struct catalogue *catalogue, struct buf *ret_text);

/* Appends a figure as an svg element with a title for screen readers; `id` makes the title's id unique in the page.  It
 * uses the output of svg_shared. */
void svg_figure(const struct figure *figure, const char *title, unsigned id, struct buf *ret_text);

/* Appends a pressure bar from 0 to 10 as an svg element: filled up to `start`, striped up to `cap`.
 * `again`: this bar is already in the file. */
void svg_bar(unsigned start, unsigned cap, const char *title, unsigned id, bool again, struct buf *ret_text);

/* Appends the QR code of a text, black on white with its quiet zone, as an svg element (class `wide` if it is wider
 * than usual).  Appends nothing if there is none. */
void svg_qr(const char *text, const char *title, struct buf *ret_text);

/* Appends a body position as a whole svg element, about 3 KB.  Units of its viewBox: 4 mm for a runner 1750 mm tall.
 * Default colours are greys; the classes pose-gap, -far, -near, -zone, -tool, -prop and -arrow let a style sheet change
 * them.  `title` is for screen readers.  With an `id` (may be NULL), svg_pose_again shows the same drawing elsewhere in
 * the file without repeating it. */
void svg_pose(const struct pose_shot *shot, const char *title, const char *id, struct buf *ret_text);
void svg_pose_again(const struct pose_shot *shot, const char *title, const char *id, struct buf *ret_text);

#endif
