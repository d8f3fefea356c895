/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws a body position as outlines: the same figure for the terminal, SVG and PDF.
 *
 * Units: centimetres, x to the right, y DOWN, the floor at y = 0, so that drawings need no flip.  The sink receives the
 * outlines from back to front and paints each over the last.  Every near limb first cuts a gap into the body behind it,
 * except at the shoulder or hip where it is attached: without the gap the figure would be a blob. */
#ifndef CORE_CATALOGUE_POSE_DRAW_H
#define CORE_CATALOGUE_POSE_DRAW_H

#include "core/catalogue/pose_body.h"

/* Width of a gap between parts of the body, on paper. */
#define POSE_GAP_CM 1.3f

enum pose_ink {
	POSE_GAP, /* area: the background */
	POSE_FAR, /* area: limbs behind the trunk */
	POSE_NEAR, /* area: the body */
	POSE_HALO, /* area: the body, with a gap of POSE_GAP_CM around it; for sinks that draw halos */
	POSE_ZONE, /* area: the muscle */
	POSE_TOOL, /* area */
	POSE_PROP, /* line: floor, wall, furniture */
	POSE_ARROW, /* line with its head at the last point */
	POSE_INK_COUNT
};

/* One picture of a pose. */
struct pose_shot {
	const struct pose *pose;
	float phase; /* 0 start .. 1 end of the motion */
	bool reverse; /* the stroke goes from end to start: the arrow is turned around */
	bool mirrored;
	bool close; /* only the surroundings of the tool */
};

/* Receives the outlines.  Make it the first member of a larger struct, so that the function can cast it back. */
struct pose_sink {
	/* `outline` is valid during the call only. */
	void (*draw)(struct pose_sink *sink, enum pose_ink ink, const struct outline *outline);
	bool halos; /* draw a part and the gap around it as one outline, not two */
	float dot; /* size of a dot in cm, for pictures of dots; 0: exact */
	struct outline scratch; /* start with {0}; free with outline_done */
};

/* Bounds of the whole motion, so that the picture does not jump; if `close`, of the tool's surroundings. */
struct box pose_box(const struct pose_shot *shot);

/* Draws the picture; floors and walls end at `box`, the result of pose_box. */
void pose_draw(const struct pose_shot *shot, struct box box, struct pose_sink *sink);

/* True if the picture of that side is the mirror image of the data. */
bool pose_mirrored(const struct pose *pose, enum side side);

#endif
