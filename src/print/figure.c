/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The parts that all figures share: the sink, the scale, and the muscles that must not be rolled. */
#include "print/figure.h"

#include "base/mem.h"
#include <stdlib.h>

struct closed closed_of_safety(const struct safety *safety)
{
	unsigned count = safety->catalogue->muscles_count;
	struct closed closed = { mem_new(count, 1) };
	for (unsigned muscle = 0; muscle < count; muscle++)
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
			if (safety_allowance(safety, muscle, side).blocked)
				closed.sides[muscle] |= closed_bit(side);
	return closed;
}

void closed_done(struct closed *closed)
{
	free(closed->sides);
	closed->sides = NULL;
}

unsigned char closed_bit(enum side side)
{
	return side == SIDE_LEFT ? 1 : 2;
}

void figure_free(struct figure *figure)
{
	if (figure == NULL)
		return;
	free(figure->marks);
	free(figure->lines);
	free(figure->labels);
	free(figure);
}

struct point figure_point(const struct figure_view *view, struct point point)
{
	return (struct point){ view->corner.x + (point.x - view->window.min.x) * view->scale,
			       view->corner.y + (point.y - view->window.min.y) * view->scale };
}
