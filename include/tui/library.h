/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The selected entry of the library, as a page and as a drawing. */
#ifndef TUI_LIBRARY_H
#define TUI_LIBRARY_H

#include "tui/page.h"
#include "tui/picture.h"

void library_page(struct page *page, const struct catalogue *catalogue, const struct ui *ui);

/* The picture is empty if there is nothing to draw. */
struct picture library_picture(const struct catalogue *catalogue, const struct ui *ui);

#endif
