/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Body positions, as plain values: the runner's posture with the tool, and the motion of exercises.
 *
 * The member names are the keys of data/poses.yaml.  Units: centimetres for a runner 175 cm tall, x to the right, y up,
 * the floor at y = 0; angles in degrees, 0 is right, 90 is up.  Limb a is the working one, nearer to the viewer. */
#ifndef CORE_CATALOGUE_POSE_H
#define CORE_CATALOGUE_POSE_H

#include "core/catalogue/entry.h"

/* The kind of motion between `start` and `end`. */
enum pose_motion {
	MOTION_STROKE, /* a roll: from start to end and back */
	MOTION_HOLD, /* held; `end` shows the way in */
	MOTION_MOVE, /* two key pictures of a drill */
};

enum pose_view { POSE_SIDE, POSE_FRONT, POSE_TOP };

enum pose_limb { LIMB_LEG_A, LIMB_LEG_B, LIMB_ARM_A, LIMB_ARM_B, LIMB_COUNT };

/* Parts of the body.  Those of a limb come in pairs: a, then b. */
enum pose_part {
	PART_TRUNK,
	PART_SEAT,
	PART_NECK,
	PART_HEAD,
	PART_THIGH_A,
	PART_THIGH_B,
	PART_SHIN_A,
	PART_SHIN_B,
	PART_FOOT_A,
	PART_FOOT_B,
	PART_UPPER_ARM_A,
	PART_UPPER_ARM_B,
	PART_FOREARM_A,
	PART_FOREARM_B,
	PART_HAND_A,
	PART_HAND_B,
	POSE_PART_COUNT
};

/* Side of a bone; in front and top views left or right of a downward bone.  In props: which way it faces. */
enum pose_side { AT_MIDDLE, AT_FRONT, AT_BACK, AT_LEFT, AT_RIGHT, AT_SOLE };

enum pose_rests { RESTS_IN_HAND, RESTS_ON_FLOOR, RESTS_ON_WALL, RESTS_ON_CHAIR, RESTS_ON_TABLE };

enum prop_kind { PROP_FLOOR, PROP_WALL, PROP_CHAIR, PROP_TABLE, PROP_MAT, PROP_STRAP };

/* The subject of a pose: some muscles in a position with a tool of a shape. */
struct pose_use {
	struct texts muscles;
	enum position position;
	enum tool_shape shape;
	bool reverse; /* these muscles are stroked from end to start */
};

/* Numbers that are NULL have the default given here. */
struct pose_prop {
	enum prop_kind kind;
	const float *x; /* wall, chair (its middle), table; NULL: 0 */
	const float *height, *depth; /* height of a seat or table: 44; depth of a seat: 40 */
	enum pose_side side; /* wall: the side of the picture it is on; chair: the side of its back, middle: none */
	const struct point *line; /* mat, strap */
	unsigned line_count;
};

struct pose_tool {
	enum tool_shape shape; /* TOOL_OTHER in a pose without a tool */
	enum pose_part bone; /* it touches this part ... */
	const struct point *at; /* ... from x to y: 0 near end, 1 far end; trunk: neck to hip; foot: heel to toe */
	enum pose_side side; /* on this side of it ... */
	const struct point *angle; /* ... or in this direction from the body, at start and end */
	enum pose_rests rests;
	const float *tilt, *half; /* of a stick: direction (default 60) and half its length (default 19) */
	const float *lies; /* direction of a roller seen from above; NULL: seen from its end */
	bool beneath; /* drawn before the body */
	const struct point *arrow; /* of the stroke; none: along the bone, opposite the tool */
	unsigned arrow_count;
	bool no_arrow;
	const float *gap; /* between skin and arrow; default 7 */
	const float *ahead; /* the arrow is on the tool's side, this far ahead of it along the bone */
};

/* The highlighted muscle. */
struct pose_zone {
	enum pose_part bone;
	const struct point *at;
	enum pose_side side;
	const float *angle; /* of a zone on the seat; default -120 */
};

struct pose_line {
	const struct point *line;
	unsigned line_count;
};

/* A leg or an arm, from hip or shoulder to ankle or wrist; knee or elbow follows from the length of the bones. */
struct limb {
	const struct point *to; /* ankle or wrist */
	const float *tip; /* direction of the toes or fingers */
	const struct point *shown; /* visible share of the length of upper and lower bone; default 1, 1 */
	const float *tip_shown; /* ... and of the foot; default 1 */
	const float *bend; /* side of the joint on the way to `to`: 1 left, -1 right; default: legs 1, arms -1 */
	const float *up; /* -1: the foot is turned over, sole up */
};

/* In the end frame, a NULL member keeps its value from the start frame. */
struct pose_frame {
	const struct point *hip; /* hip joint */
	const struct point *trunk; /* angles of the lower and the upper half */
	const float *head; /* angle of the neck */
	const struct limb *leg_a, *leg_b, *arm_a, *arm_b;
};

struct pose {
	const char *id;
	const char *name; /* "Sitting, calf on the roller" */
	enum pose_motion motion;
	enum pose_view view;
	bool detail; /* also show a close-up of the tool: in the whole figure it is too small */
	const float *width; /* how far the trunk is turned to the viewer, 0 to 1; default: side 0, others 1 */
	const struct pose_use *uses;
	unsigned uses_count;
	const char *stretch; /* the stretch or drill it shows; may be absent */
	struct texts behind; /* limbs drawn light, behind the trunk; none in a side view: arm-b and leg-b */
	struct texts under, over; /* limbs drawn before the trunk, or last */
	const struct pose_prop *props;
	unsigned props_count;
	const struct pose_tool *tool; /* may be absent */
	const struct pose_zone *zones;
	unsigned zones_count;
	const struct pose_line *arrows;
	unsigned arrows_count;
	struct texts ground; /* parts that bear weight and stay on the floor */
	struct pose_frame start;
	const struct pose_frame *end; /* may be absent: nothing moves */
};

#endif
