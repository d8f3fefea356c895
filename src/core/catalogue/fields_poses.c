/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Field tables of the body positions. A picture shows where to put the tool, so an overlay may add one, but not change
 * one. */
#include "core/catalogue/field_rows.h"

static const struct field pose_use_fields[] = {
	TEXTS(pose_use, muscles, "muscles", "muscles it shows", .min = 1, .override = OVERRIDE_FIXED),
	CHOICE(pose_use, position, position_words, "in this position", .override = OVERRIDE_SAME),
	CHOICE(pose_use, shape, tool_shape_words, "with tools of this shape", .override = OVERRIDE_SAME),
	FLAG(pose_use, reverse, "these muscles are stroked from end to start", .override = OVERRIDE_SAME),
};

static const struct schema pose_use_schema = { SCHEMA_OF(pose_use, "What a pose shows.") };

static const struct field pose_prop_fields[] = {
	CHOICE(pose_prop, kind, prop_words, "what it is", .override = OVERRIDE_SAME),
	DECIMAL(pose_prop, x, "of a wall; the middle of a chair or table", .override = OVERRIDE_SAME),
	DECIMAL(pose_prop, height, "of a seat or a table; default 44", .override = OVERRIDE_SAME),
	DECIMAL(pose_prop, depth, "of a seat; default 40", .override = OVERRIDE_SAME),
	CHOICE(pose_prop, side, pose_side_words, "side a wall or the back of a chair is on", .optional = true,
	       .override = OVERRIDE_SAME),
	POINTS(pose_prop, line, 0, 16, "outline of a mat, line of a strap", .override = OVERRIDE_SAME),
};

static const struct schema pose_prop_schema = { SCHEMA_OF(pose_prop, "Something next to the body.") };

static const struct field pose_tool_fields[] = {
	CHOICE(pose_tool, shape, tool_shape_words, "its shape", .override = OVERRIDE_SAME),
	CHOICE(pose_tool, bone, pose_part_words, "part of the body it touches", .override = OVERRIDE_SAME),
	PAIR(pose_tool, at,
	     "where along it, at start and end: 0 near end, 1 far end; trunk: neck to hip; foot: heel to toe",
	     .override = OVERRIDE_SAME),
	CHOICE(pose_tool, side, pose_side_words, "side of the part it touches", .optional = true,
	       .override = OVERRIDE_SAME),
	PAIR(pose_tool, angle, "instead of the side: direction from body to tool, at start and end", .optional = true,
	     .override = OVERRIDE_SAME),
	CHOICE(pose_tool, rests, rests_words, "what it rests on", .optional = true, .override = OVERRIDE_SAME),
	DECIMAL(pose_tool, tilt, "direction of a stick; default 60", .override = OVERRIDE_SAME),
	DECIMAL(pose_tool, half, "half of the length of a stick, 19, or of a roller seen from above, 22",
		.override = OVERRIDE_SAME),
	DECIMAL(pose_tool, lies, "direction of a roller seen from above", .override = OVERRIDE_SAME),
	FLAG(pose_tool, beneath, "it is drawn before the body", .override = OVERRIDE_SAME),
	POINTS(pose_tool, arrow, 0, 8, "arrow of the stroke; default: along the part, opposite the tool",
	       .override = OVERRIDE_SAME),
	FLAG(pose_tool, no_arrow, "no arrow", .override = OVERRIDE_SAME),
	DECIMAL(pose_tool, gap, "between skin and arrow; default 7", .override = OVERRIDE_SAME),
	DECIMAL(pose_tool, ahead, "the arrow is on the tool's side, this far ahead along the part",
		.override = OVERRIDE_SAME),
};

static const struct schema pose_tool_schema = { SCHEMA_OF(pose_tool, "The tool of a pose.") };

static const struct field pose_zone_fields[] = {
	CHOICE(pose_zone, bone, pose_part_words, "part of the body", .override = OVERRIDE_SAME),
	PAIR(pose_zone, at, "from, to along it", .override = OVERRIDE_SAME),
	CHOICE(pose_zone, side, pose_side_words, "side of the part", .optional = true, .override = OVERRIDE_SAME),
	DECIMAL(pose_zone, angle, "of a zone on the seat; default -120", .override = OVERRIDE_SAME),
};

static const struct schema pose_zone_schema = { SCHEMA_OF(pose_zone, "A highlighted muscle.") };

static const struct field pose_line_fields[] = {
	POINTS(pose_line, line, 2, 16, "points, the head of the arrow last", .override = OVERRIDE_SAME),
};

static const struct schema pose_line_schema = { SCHEMA_OF(pose_line, "An arrow.") };

static const struct field limb_fields[] = {
	PAIR(limb, to, "the ankle or wrist", .override = OVERRIDE_SAME),
	DECIMAL(limb, tip, "direction of the toes or fingers; default: of the lower bone", .override = OVERRIDE_SAME),
	PAIR(limb, shown, "share of the length of the two bones that is seen, if they point at the viewer",
	     .optional = true, .override = OVERRIDE_SAME),
	DECIMAL(limb, tip_shown, "the same for the foot", .override = OVERRIDE_SAME),
	DECIMAL(limb, bend, "side of the line from root to end that the joint is on: 1 left, -1 right",
		.override = OVERRIDE_SAME),
	DECIMAL(limb, up, "-1: the foot is turned over, sole up", .override = OVERRIDE_SAME),
};

static const struct schema limb_schema = { SCHEMA_OF(limb, "A leg or an arm.") };

static const struct field pose_frame_fields[] = {
	PAIR(pose_frame, hip, "the hip joint", .optional = true, .override = OVERRIDE_SAME),
	PAIR(pose_frame, trunk, "angles of the lower and the upper half", .optional = true, .override = OVERRIDE_SAME),
	DECIMAL(pose_frame, head, "angle of the neck", .override = OVERRIDE_SAME),
	PART_POINTER(pose_frame, leg_a, limb_schema, "the working leg", .override = OVERRIDE_PARTS_FIXED),
	PART_POINTER(pose_frame, leg_b, limb_schema, "the other leg", .override = OVERRIDE_PARTS_FIXED),
	PART_POINTER(pose_frame, arm_a, limb_schema, "the arm of the working side", .override = OVERRIDE_PARTS_FIXED),
	PART_POINTER(pose_frame, arm_b, limb_schema, "the other arm", .override = OVERRIDE_PARTS_FIXED),
};

static const struct schema pose_frame_schema = { SCHEMA_OF(pose_frame, "One end of the motion.") };

static const struct field pose_fields[] = {
	TEXT(pose, id, "id", ID_MEANING),
	TEXT(pose, name, "", "display name"),
	CHOICE(pose, motion, motion_words, "stroke: from start to end and back; hold; move: two key pictures",
	       .optional = true, .label = "motion", .override = OVERRIDE_SAME),
	CHOICE(pose, view, pose_view_words, "where it is seen from", .label = "seen from", .override = OVERRIDE_SAME),
	FLAG(pose, detail, "also shown close up, because the tool is small", .override = OVERRIDE_SAME),
	DECIMAL(pose, width, "how far the trunk is turned to the viewer, 0 to 1", .override = OVERRIDE_SAME),
	LIST(pose, uses, pose_use_schema, 32, "what it shows", .override = OVERRIDE_PARTS_FIXED),
	TEXT(pose, stretch, "stretches", "the stretch or drill it shows", .optional = true, .override = OVERRIDE_FIXED),
	TEXTS(pose, behind, "", "limbs drawn light, behind the trunk; default in a side view: arm-b, leg-b",
	      .override = OVERRIDE_FIXED),
	TEXTS(pose, under, "", "limbs drawn before the trunk", .override = OVERRIDE_FIXED),
	TEXTS(pose, over, "", "limbs drawn last", .override = OVERRIDE_FIXED),
	LIST(pose, props, pose_prop_schema, 8, "floor, wall and furniture", .override = OVERRIDE_PARTS_FIXED),
	PART_POINTER(pose, tool, pose_tool_schema, "the tool", .override = OVERRIDE_PARTS_FIXED),
	LIST(pose, zones, pose_zone_schema, 8, "highlighted muscles", .override = OVERRIDE_PARTS_FIXED),
	LIST(pose, arrows, pose_line_schema, 4, "further arrows", .override = OVERRIDE_PARTS_FIXED),
	TEXTS(pose, ground, "", "parts that bear weight and stay on the floor", .override = OVERRIDE_FIXED),
	PART(pose, start, pose_frame_schema, "one end of the stroke, or the first key picture",
	     .override = OVERRIDE_PARTS),
	PART_POINTER(pose, end, pose_frame_schema, "the other end: only what differs",
		     .override = OVERRIDE_PARTS_FIXED),
};

ENTRY(pose, "pose", name, "A body position.");
