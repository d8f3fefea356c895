/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The body, drawn from the atlas: whole or zoomed to a region, muscles lit, no-go areas hatched, the tool on its path.
 *
 * Left and right are the person's: in the front view and the soles the person's left is on the right of the picture,
 * in the back view it is on the left. */
#ifndef TUI_FIGURE_H
#define TUI_FIGURE_H

#include "base/canvas.h"
#include "base/geometry.h"
#include "core/catalogue/catalogue.h"
#include "core/plan/plan.h"

enum { FIGURE_MUSCLES_MAX = 256 };

/* Reasons to fill a muscle, weakest first: where muscles overlap, the stronger one shows. */
enum lit { LIT_NOT, LIT_SHUT, LIT_DONE, LIT_NEXT, LIT_SORE, LIT_NOW };

struct figure {
	const struct catalogue *catalogue;
	enum body_view view;
	bool whole; /* the whole body; false: zoom to the lit muscles */
	unsigned char lit[FIGURE_MUSCLES_MAX][2]; /* enum lit, by muscle and side */
	bool working; /* LIT_NOW means working pressure; false: light pressure */
	const struct step *roll; /* the tool is on the path of this roll ... */
	int part_muscle; /* ... along this muscle, the current part of a sweep; -1: along the whole ... */
	unsigned along; /* ... at 0 (from) to 1000 (to) */
	bool tool_shown;
	int area; /* no-go area drawn solid instead of hatched; -1: none */
	int cursor; /* muscle drawn with an emphasized edge; -1: none */
	enum side cursor_side;
};

void figure_init(struct figure *figure, const struct catalogue *catalogue);

/* Lights a muscle on one side or both, unless it is already lit more strongly. */
void figure_light(struct figure *figure, unsigned muscle, enum side side, enum lit lit);

/* Hatches the muscles that a condition, a sore area or a rest closes for this person today; `safety` may be NULL. */
void figure_shut(struct figure *figure, const struct safety *safety);

/* Lights the muscles of a step and turns the figure to the view that shows them best. */
void figure_light_step(struct figure *figure, const struct step *step, enum lit lit);

/* As figure_light_step for a sweep at one of its parts: `muscle` is rolled now, the others are next. */
void figure_light_part(struct figure *figure, const struct step *step, unsigned muscle);

/* The view that shows a no-go area; false: none. */
bool figure_view_of_area(const struct catalogue *catalogue, unsigned area, enum body_view *ret_view);

/* Draws into a box of cells; with four rows or more the last one names the sides: "right  back  left". */
void figure_draw(const struct figure *figure, struct canvas *canvas, int row, int column, int rows, int columns);

/* The view that shows a muscle best; false if the atlas does not show it. */
bool figure_view_of(const struct catalogue *catalogue, unsigned muscle, enum body_view *ret_view);

/* The muscle under a cell of the drawing, for the mouse; false: none. */
bool figure_at(const struct figure *figure, int rows, int columns, int row, int column, unsigned *ret_muscle,
	       enum side *ret_side);

#endif
