/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A catalogue entry as a page and as a picture, for the library and beside lists. */
#ifndef TUI_ENTRY_H
#define TUI_ENTRY_H

#include "core/catalogue/lookup.h"
#include "tui/page.h"
#include "tui/picture.h"

void entry_page(struct page *page, const struct catalogue *catalogue, enum section section, unsigned at);

/* The picture is empty if there is nothing to draw. */
struct picture entry_picture(const struct catalogue *catalogue, enum section section, unsigned at);

/* Draws the page from the top of the box, and the picture below it where there is room. */
void entry_draw(const struct scene *scene, enum section section, unsigned at, struct canvas *canvas,
		struct area_box box);

#endif
