/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Solves a pose at one phase of its motion: where every bone, every part's flesh and the tool are.
 *
 * Units as in core/catalogue/pose.h: centimetres, y up.  Bones keep their length by construction; a limb that cannot
 * reach its goal reports by how much it misses. */
#ifndef CORE_CATALOGUE_POSE_BODY_H
#define CORE_CATALOGUE_POSE_BODY_H

#include "core/catalogue/catalogue.h"

enum { POSE_CHAIN_MAX = 13 };

/* The flesh of a part: discs along its bone. */
struct pose_chain {
	struct disc discs[POSE_CHAIN_MAX];
	unsigned count;
};

struct pose_body {
	const struct pose *pose;
	float phase; /* 0 start, 1 end */
	float width; /* of the trunk: 0 from the side, 1 from the front */
	struct pose_chain parts[POSE_PART_COUNT];
	struct point from[POSE_PART_COUNT], to[POSE_PART_COUNT]; /* ends of the bones of limbs and feet */
	struct point hip, waist, neck;
	struct point shoulders[2], hips[2]; /* a, b */
	struct point soles[2]; /* outward directions */
	float missed[LIMB_COUNT]; /* distance of each limb's end from its goal */
	bool has_tool;
	struct disc tool; /* seen from its end */
	struct point contact; /* where the tool touches the skin */
};

void pose_solve(const struct pose *pose, float phase, struct pose_body *ret_body);

/* A point inside a part: 0 near end, 1 far end; trunk: neck to hip. */
struct point pose_centre(const struct pose_body *body, enum pose_part part, float at);

/* A point on the skin, and the outward direction there.  `side`: 1 left of the bone, -1 right, 0 its middle. */
struct point pose_surface(const struct pose_body *body, enum pose_part part, float at, float side,
			  struct point *ret_outward);

/* The `side` argument of pose_surface for the left, right or middle of a bone. */
float pose_side_sign(enum pose_side side);

/* Radius of a tool of that shape, cm; for a stick, half its thickness. */
float pose_tool_radius(enum tool_shape shape);

/* `value` or, if it is NULL, `otherwise`. */
float decimal_or(const float *value, float otherwise);

/* The pose for a muscle in a position with a tool; NULL if there is none.  `ret_reverse`: it is played from end to
 * start. */
const struct pose *pose_of_stance(const struct catalogue *catalogue, const char *muscle, enum position position,
				  const struct tool *tool, bool *ret_reverse);

/* The `n`-th different pose among the stances of a muscle, in their order; NULL if there are no more. */
const struct pose *pose_of_muscle(const struct catalogue *catalogue, const struct muscle *muscle, unsigned n,
				  bool *ret_reverse);

/* The pose of a stretch or drill; NULL if there is none. */
const struct pose *pose_of_stretch(const struct catalogue *catalogue, const char *stretch);

#endif
