/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Figures on paper.  Each shape of the body is recorded once per file; pages refer to the recordings. */
#ifndef PAPER_DRAWING_H
#define PAPER_DRAWING_H

#include "paper/page.h"
#include "print/figure.h"

struct drawings *drawings_new(void);
void drawings_free(struct drawings *drawings);

/* Draws the figure with its top left corner at (x, y) and `scale` points per millimetre. */
void drawing_draw(const struct page *page, const struct figure *figure, double x, double y, double scale);

#endif
