/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Chooses which part of the body to show. */
#include "tui/zoom.h"

#include "core/catalogue/atlas.h"

/* The height follows from the shape of the picture, so that a tall picture shows more of the body instead of empty
 * space. */
struct box zoom_window(enum body_view view, const struct box *lit, int rows, int columns)
{
	static const struct box body = { { 7, 2.5f }, { 93, 197.5f } }, soles = { { 8, 43 }, { 92, 153 } };
	if (view == VIEW_SOLE)
		return soles;
	if (lit == NULL)
		return body;
	float reach = clamped(ATLAS_AXIS - lit->min.x, lit->max.x - ATLAS_AXIS, ATLAS_AXIS) + 5;
	float across = 2 * clamped(reach, 23, 43), down = clamped((lit->max.y - lit->min.y) * 1.7f, 54, 190);
	float room = across * (float)(4 * rows) / (float)(2 * columns);
	down = clamped(down, room, 195);
	float middle = clamped((lit->min.y + lit->max.y) / 2, body.min.y + down / 2, body.max.y - down / 2);
	return (struct box){ { ATLAS_AXIS - across / 2, middle - down / 2 },
			     { ATLAS_AXIS + across / 2, middle + down / 2 } };
}
