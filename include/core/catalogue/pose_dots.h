/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Shows a body position on a canvas, in braille or ASCII. */
#ifndef CORE_CATALOGUE_POSE_DOTS_H
#define CORE_CATALOGUE_POSE_DOTS_H

#include "base/canvas.h"
#include "core/catalogue/pose_draw.h"

/* Draws the figure as large as fits the box, standing on its lowest row. `zone` is the style of the muscle. */
void pose_show(const struct pose_shot *shot, enum style zone, struct canvas *canvas, int row, int column, int rows,
	       int columns);

#endif
