/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Vector drawings of the body for paper and the web: the whole body with a routine's places, or one part of the body.
 *
 * A figure names shapes of the atlas instead of copying them, so that a format can draw each shape once and reuse it.
 * Units: millimetres on paper, y down; a view sets the place and scale of its window of the atlas. */
#ifndef PRINT_FIGURE_H
#define PRINT_FIGURE_H

#include "base/geometry.h"
#include "core/catalogue/catalogue.h"
#include "core/plan/plan.h"
#include "print/rows.h"
#include <stdbool.h>
#include <stddef.h>

enum { FIGURE_VIEWS_MAX = VIEW_COUNT };

/* A window of the atlas at its place in the figure. */
struct figure_view {
	enum body_view view;
	struct box window; /* grid units of the atlas */
	struct point corner; /* position of its top left corner */
	float scale; /* millimetres per grid unit */
};

/* A muscle to roll, or one closed today; each side has its own mark. */
struct figure_mark {
	unsigned view; /* in `views` */
	const struct shape *shape; /* borrowed from the catalogue */
	enum side side;
	bool closed;
};

enum line_look { LINE_STROKE, LINE_LEADER, LINE_CROSS }; /* start dot and arrow; thin; half a cross */

struct figure_line {
	enum line_look look;
	struct point from, to;
};

struct figure_label {
	struct point at; /* centre of the text */
	float size; /* of the type */
	bool strong;
	char text[16];
};

/* Borrows the catalogue. */
struct figure {
	const struct catalogue *catalogue;
	float width, height;
	struct figure_view views[FIGURE_VIEWS_MAX];
	unsigned views_count;
	struct figure_mark *marks;
	unsigned marks_count, marks_capacity;
	struct figure_line *lines;
	unsigned lines_count, lines_capacity;
	struct figure_label *labels;
	unsigned labels_count, labels_capacity;
};

/* Muscles closed today, one bit per side. */
struct closed {
	unsigned char *sides; /* by muscle; owned */
};

unsigned char closed_bit(enum side side);

/* Muscles that a condition of this person closes. */
struct closed closed_of_safety(const struct safety *safety);
void closed_done(struct closed *closed);

/* Front, back and, if a row needs them, soles, with the row numbers in the margins and closed muscles crossed out. */
struct figure *figure_of_plan(const struct plan *plan, const struct closed *closed);

/* The views with closed muscles, small and without numbers; NULL if nothing is closed. */
struct figure *figure_of_closed(const struct catalogue *catalogue, const struct closed *closed);

/* The part of the body that a roll works on, both sides, with one stroke per side.  NULL if it is not in the atlas. */
struct figure *figure_of_row(const struct plan *plan, const struct row *row, const struct closed *closed);

void figure_free(struct figure *figure);

/* Converts a point of the atlas to the figure. */
struct point figure_point(const struct figure_view *view, struct point point);

#endif
