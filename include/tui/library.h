/* SPDX-License-Identifier: MIT */
/* The selected entry of the library, as a page and as a drawing. */
#ifndef TUI_LIBRARY_H
#define TUI_LIBRARY_H

#include "tui/figure.h"
#include "tui/page.h"

void library_page(struct page *page, const struct catalogue *catalogue, const struct ui *ui);

/* False if there is nothing to draw. */
bool library_figure(struct figure *figure, const struct catalogue *catalogue, const struct ui *ui);

#endif
