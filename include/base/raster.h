/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A picture of dots, each with an ink, shown on a canvas as braille cells (2 x 4 dots) or ASCII.
 *
 * Where shapes overlap, the higher ink wins; ink 0 is blank. The most frequent ink in a cell (ties: the higher one)
 * sets its style. Inks from INK_STRONG up count double.  Inks from INK_ALONE up never share a cell with another ink,
 * so that moving shapes keep their form and colour on any background. */
#ifndef BASE_RASTER_H
#define BASE_RASTER_H

#include "base/canvas.h"
#include "base/geometry.h"
#include <stdbool.h>
#include <stdint.h>

enum { INK_STRONG = 14, INK_ALONE = 16, INKS_MAX = 32 };

struct raster {
	int width, height; /* dots */
	uint8_t *dots; /* owned; ink of each dot, row by row */
	uint8_t *crossed; /* owned; scratch for raster_fill: number of crossings in each row */
	float *crossings; /* owned; scratch: the x of each crossing */
};

/* From grid units to dots: dot = (point - origin) * scale. */
struct projection {
	struct point origin;
	float scale_x, scale_y;
};

/* The projection that shows `box` as large as possible, centred in rows x columns of cells, with square dots. */
struct projection projection_fit(struct box box, int rows, int columns);

/* Resizes, in cells, and blanks the raster. */
void raster_resize(struct raster *raster, int rows, int columns);
void raster_done(struct raster *raster);
/* Ink 0 erases dots. */
void raster_dot(struct raster *raster, int x, int y, uint8_t ink);
void raster_stroke(struct raster *raster, const struct projection *projection, const struct outline *outline,
		   bool closed, uint8_t ink);

/* Fills a closed outline; with `every` > 1 hatches it: only every n-th diagonal; below -1: every n-th row. */
void raster_fill(struct raster *raster, const struct projection *projection, const struct outline *outline, uint8_t ink,
		 int every);

/* As raster_fill, but opaque: the gaps between hatch lines are blanked. */
void raster_cover(struct raster *raster, const struct projection *projection, const struct outline *outline,
		  uint8_t ink, int every);

/* Draws the raster on the canvas; style_of_ink[ink] gives the style.  Blank cells are not drawn. */
void raster_show(const struct raster *raster, struct canvas *canvas, int row, int column,
		 const enum style *style_of_ink);

#endif
