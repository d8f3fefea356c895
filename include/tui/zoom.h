/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Chooses the part of the body to show: all of it, or the region around the lit muscles. */
#ifndef TUI_ZOOM_H
#define TUI_ZOOM_H

#include "base/geometry.h"
#include "core/catalogue/entry.h"

/* The part of the atlas (grid units) to show in rows x columns of cells: both halves of the body around `lit`, because
 * only a pair shows which one is left; NULL: the whole body. */
struct box zoom_window(enum body_view view, const struct box *lit, int rows, int columns);

#endif
