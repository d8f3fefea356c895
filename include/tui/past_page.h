/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A past session in full, for its own view and beside the history. */
#ifndef TUI_PAST_PAGE_H
#define TUI_PAST_PAGE_H

#include "tui/page.h"

void past_page(struct page *page, const struct scene *scene, const struct record *record);

#endif
