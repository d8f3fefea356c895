/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The words of every enumeration of the catalogue, each list defined once.
 *
 * A list takes a macro of two arguments, value and word.  The values are those of core/catalogue/entry.h. */
#ifndef CORE_CATALOGUE_WORDS_H
#define CORE_CATALOGUE_WORDS_H

#include "core/catalogue/field.h"

/* clang-format off */
#define SIDE_WORDS(word) word(SIDE_LEFT, "left") word(SIDE_RIGHT, "right") word(SIDE_BOTH, "both")

#define POSITION_WORDS(word) \
	word(POSITION_FACE_DOWN, "face-down") \
	word(POSITION_ON_BACK, "on-back") \
	word(POSITION_SIDE_LYING, "side-lying") \
	word(POSITION_SITTING, "sitting") \
	word(POSITION_CHAIR, "chair") \
	word(POSITION_WALL_STANDING, "wall-standing")

#define CLASS_WORDS(word) word(CLASS_A, "A") word(CLASS_B, "B") word(CLASS_C, "C") word(CLASS_D, "D")

#define ACTION_WORDS(word) \
	word(ACTION_ADVICE, "advice") \
	word(ACTION_LIMIT, "limit") \
	word(ACTION_EXCLUDE_REGION, "exclude-region") \
	word(ACTION_ASK_DOCTOR, "ask-doctor") \
	word(ACTION_STOP_ALL, "stop-all")

#define BLOCKS_WORDS(word) \
	word(BLOCKS_NOTHING, "nothing") \
	word(BLOCKS_LISTED, "listed") \
	word(BLOCKS_MARKED, "marked") \
	word(BLOCKS_ALL, "all")

#define SPREAD_WORDS(word) \
	word(SPREAD_MARKED, "marked") \
	word(SPREAD_GROUP, "group") \
	word(SPREAD_JOINT, "joint") \
	word(SPREAD_LIMB, "limb") \
	word(SPREAD_HAND_WIDTH, "hand-width") \
	word(SPREAD_CROSSING, "crossing")

#define ASKED_WORDS(word) \
	word(ASKED_EMERGENCY, "emergency") \
	word(ASKED_GUIDE, "guide") \
	word(ASKED_DOCTOR, "doctor") \
	word(ASKED_REGION, "region") \
	word(ASKED_LIMIT, "limit") \
	word(ASKED_FOLLOW, "follow")

#define FEATURE_WORDS(word) \
	word(FEATURE_DESCENT, "descent") \
	word(FEATURE_DURATION, "duration") \
	word(FEATURE_INTENSITY, "intensity") \
	word(FEATURE_ASCENT, "ascent") \
	word(FEATURE_SURFACE, "surface") \
	word(FEATURE_SHOES, "shoes") \
	word(FEATURE_LOAD, "load") \
	word(FEATURE_LONG_DESCENT, "long-descent") \
	word(FEATURE_RACE, "race") \
	word(FEATURE_HEAT, "heat") \
	word(FEATURE_BREAK, "break") \
	word(FEATURE_ILLNESS, "illness")

#define STRETCH_WORDS(word) word(STRETCH_STATIC, "static") word(STRETCH_DYNAMIC, "dynamic")

#define VIEW_WORDS(word) word(VIEW_FRONT, "front") word(VIEW_BACK, "back") word(VIEW_SOLE, "sole")

#define SHAPE_WORDS(word) \
	word(SHAPE_SILHOUETTE, "silhouette") \
	word(SHAPE_ZONE, "zone") \
	word(SHAPE_NO_GO, "no-go") \
	word(SHAPE_DETAIL, "detail")

#define FORCE_WORDS(word) word(FORCE_ABSOLUTE, "absolute") word(FORCE_LIGHT_ONLY, "light-only")

#define STOP_WORDS(word) \
	word(STOP_ENDS_BOUT, "ends-bout") \
	word(STOP_ENDS_ROUTINE, "ends-routine") \
	word(STOP_PAUSES, "pauses") \
	word(STOP_NEXT_TIME, "next-time")
#define TOOL_SHAPE_WORDS(word) \
	word(TOOL_OTHER, "other") \
	word(TOOL_ROLLER, "roller") \
	word(TOOL_BALL, "ball") \
	word(TOOL_PEANUT, "peanut") \
	word(TOOL_STICK, "stick") \
	word(TOOL_BOTTLE, "bottle")

#define MOTION_WORDS(word) word(MOTION_STROKE, "stroke") word(MOTION_HOLD, "hold") word(MOTION_MOVE, "move")

#define POSE_VIEW_WORDS(word) word(POSE_SIDE, "side") word(POSE_FRONT, "front") word(POSE_TOP, "top")

#define LIMB_WORDS(word) \
	word(LIMB_LEG_A, "leg-a") word(LIMB_LEG_B, "leg-b") word(LIMB_ARM_A, "arm-a") word(LIMB_ARM_B, "arm-b")

#define POSE_PART_WORDS(word) \
	word(PART_TRUNK, "trunk") \
	word(PART_SEAT, "seat") \
	word(PART_NECK, "neck") \
	word(PART_HEAD, "head") \
	word(PART_THIGH_A, "thigh-a") \
	word(PART_THIGH_B, "thigh-b") \
	word(PART_SHIN_A, "shin-a") \
	word(PART_SHIN_B, "shin-b") \
	word(PART_FOOT_A, "foot-a") \
	word(PART_FOOT_B, "foot-b") \
	word(PART_UPPER_ARM_A, "upper-arm-a") \
	word(PART_UPPER_ARM_B, "upper-arm-b") \
	word(PART_FOREARM_A, "forearm-a") \
	word(PART_FOREARM_B, "forearm-b") \
	word(PART_HAND_A, "hand-a") \
	word(PART_HAND_B, "hand-b")

#define POSE_SIDE_WORDS(word) \
	word(AT_MIDDLE, "middle") \
	word(AT_FRONT, "front") \
	word(AT_BACK, "back") \
	word(AT_LEFT, "left") \
	word(AT_RIGHT, "right") \
	word(AT_SOLE, "sole")

#define RESTS_WORDS(word) \
	word(RESTS_IN_HAND, "hand") \
	word(RESTS_ON_FLOOR, "floor") \
	word(RESTS_ON_WALL, "wall") \
	word(RESTS_ON_CHAIR, "chair") \
	word(RESTS_ON_TABLE, "table")

#define PROP_WORDS(word) \
	word(PROP_FLOOR, "floor") \
	word(PROP_WALL, "wall") \
	word(PROP_CHAIR, "chair") \
	word(PROP_TABLE, "table") \
	word(PROP_MAT, "mat") \
	word(PROP_STRAP, "strap")

#define NEXT_DAY_WORDS(word) \
	word(NEXT_DAY_HURT, "hurt") \
	word(NEXT_DAY_SORER, "sorer") \
	word(NEXT_DAY_MARKS, "marks") \
	word(NEXT_DAY_NORMAL, "normal")

#define WORSE_WORDS(word) word(WORSE_YES, "yes") word(WORSE_NO, "no")

#define HELP_WORDS(word) word(HELP_NONE, "none") word(HELP_TODAY, "today") word(HELP_NOW, "now")

#define OUTCOME_WORDS(word) \
	word(OUTCOME_NEXT, "next") \
	word(OUTCOME_GO_ON, "go-on") \
	word(OUTCOME_SKIP, "skip") \
	word(OUTCOME_END, "end")
/* clang-format on */

/* The words by value, for the field tables; `..._shown` are fuller ones for people. */
extern const struct word_list position_words, class_words, action_words, blocks_words, spread_words, asked_words,
	feature_words, stretch_words, view_words, shape_words, force_words, stop_words, next_day_words, worse_words,
	help_words, outcome_words, tool_shape_words, motion_words, pose_view_words, limb_words, pose_part_words,
	pose_side_words, rests_words, prop_words;
extern const struct word_list position_shown, blocks_shown, stretch_shown, force_shown;

#endif
