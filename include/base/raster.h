/* SPDX-License-Identifier: MIT */
/* A picture of dots with a meaning each, shown as braille cells (2 x 4 dots) or ASCII on a canvas.
 *
 * A dot holds an ink (0 = none); the higher ink wins where shapes overlap.  The ink that most dots of a cell have (ties:
 * the higher) gives the cell its style.  Inks from INK_ALONE on share a cell with no other: what moves keeps its shape
 * and its colour on any ground. */
#ifndef BASE_RASTER_H
#define BASE_RASTER_H

#include "base/canvas.h"
#include "base/geometry.h"
#include <stdbool.h>
#include <stdint.h>

enum { INK_ALONE = 16, INKS_MAX = 32 };

struct raster {
	int width, height; /* dots */
	uint8_t *dots; /* owned; ink of each dot, row by row */
};

/* From grid units to dots: dot = (point - origin) * scale. */
struct projection {
	struct point origin;
	float scale_x, scale_y;
};

/* The projection that shows `box` as large as it fits and centred in rows x columns of cells, square dots. */
struct projection projection_fit(struct box box, int rows, int columns);

/* Sizes it in cells and blanks it. */
void raster_resize(struct raster *raster, int rows, int columns);
/* Makes it a picture like `from`. */
void raster_copy(struct raster *raster, const struct raster *from);
void raster_done(struct raster *raster);
/* Ink 0 takes dots away. */
void raster_dot(struct raster *raster, int x, int y, uint8_t ink);
void raster_stroke(struct raster *raster, const struct projection *projection, const struct outline *outline,
		   bool closed, uint8_t ink);

/* Fills a closed outline; `every` > 1 hatches: only each every-th diagonal. */
void raster_fill(struct raster *raster, const struct projection *projection, const struct outline *outline, uint8_t ink,
		 int every);

/* Puts the picture on the canvas; style_of_ink[ink] gives the style.  `shown` is the picture of the same size that
 * stands there in the same styles: only what differs is drawn.  NULL: nothing stands there, blanks are left as they are. */
void raster_show(const struct raster *raster, const struct raster *shown, struct canvas *canvas, int row, int column,
		 const enum style *style_of_ink);

#endif
