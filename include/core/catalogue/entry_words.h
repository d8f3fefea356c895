/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The words that entries are made of: sides, positions, effects and lists. */
#ifndef CORE_CATALOGUE_ENTRY_WORDS_H
#define CORE_CATALOGUE_ENTRY_WORDS_H

#include <stdbool.h>

enum side { SIDE_LEFT, SIDE_RIGHT, SIDE_BOTH, SIDE_COUNT };

enum position {
	POSITION_FACE_DOWN,
	POSITION_ON_BACK,
	POSITION_SIDE_LYING,
	POSITION_SITTING,
	POSITION_CHAIR,
	POSITION_WALL_STANDING,
	POSITION_COUNT
};

/* Pressure classes, the most tolerant first (P-06); the caps of a class are in the modes. */
enum pressure_class { CLASS_A, CLASS_B, CLASS_C, CLASS_D, CLASS_COUNT };

/* Effects of a contraindication, weakest first, so that a comparison finds the strongest. */
enum action { ACTION_ADVICE, ACTION_LIMIT, ACTION_EXCLUDE_REGION, ACTION_ASK_DOCTOR, ACTION_STOP_ALL, ACTION_COUNT };

/* The muscles a contraindication blocks. */
enum blocks {
	BLOCKS_NOTHING, /* limits only */
	BLOCKS_LISTED, /* those listed in `muscles` (on the side named, otherwise both) */
	BLOCKS_MARKED, /* the muscle, group or area that the person names */
	BLOCKS_ALL, /* everything: no rolling at all */
};

/* How far a condition spreads from the place marked. */
enum spread {
	SPREAD_MARKED, /* only the named place (an area: the muscles near it) */
	SPREAD_GROUP, /* its group on that side */
	SPREAD_JOINT, /* its group and the groups over the same joint, on that side */
	SPREAD_LIMB, /* the whole limb, group by group across each joint, on that side */
	SPREAD_HAND_WIDTH, /* a hand width around: the group of a muscle; for an area the muscles near it */
	SPREAD_CROSSING, /* its group or the muscles near it, and all muscles that cross the joints it belongs to */
};

/* The page that asks about a contraindication.  ASKED_FOLLOW: not on any page, asked only after a yes to the question
 * that names it (`also_ask`). */
enum asked { ASKED_EMERGENCY, ASKED_GUIDE, ASKED_DOCTOR, ASKED_REGION, ASKED_LIMIT, ASKED_FOLLOW, ASKED_COUNT };
enum { ASKED_PAGES = ASKED_FOLLOW };

enum stretch_type { STRETCH_STATIC, STRETCH_DYNAMIC };

enum body_view { VIEW_FRONT, VIEW_BACK, VIEW_SOLE, VIEW_COUNT };

enum shape_kind { SHAPE_SILHOUETTE, SHAPE_ZONE, SHAPE_NO_GO, SHAPE_DETAIL };

/* Strictness of a no-go area. */
enum force { FORCE_ABSOLUTE, FORCE_LIGHT_ONLY };

/* The shape of a tool, which decides how it is used and drawn. */
enum tool_shape { TOOL_OTHER, TOOL_ROLLER, TOOL_BALL, TOOL_PEANUT, TOOL_STICK, TOOL_BOTTLE };

/* Effects of a stop signal. */
enum stop_action { STOP_ENDS_BOUT, STOP_ENDS_ROUTINE, STOP_PAUSES, STOP_NEXT_TIME };

/* After a stop signal: which answer is the worse one, and the consequences of an answer. */
enum worse { WORSE_YES, WORSE_NO };
enum help { HELP_NONE, HELP_TODAY, HELP_NOW };
enum outcome_then { OUTCOME_NEXT, OUTCOME_GO_ON, OUTCOME_SKIP, OUTCOME_END };

/* A list of texts or ids. */
struct texts {
	const char *const *items;
	unsigned items_count;
	/* For ids: the positions of their entries, resolved once the merged catalogue has passed its checks.  In a list
	 * that may name two sections ("muscles|groups"), positions in the second have RESOLVED_SECOND set. */
	const unsigned *at;
};

#define RESOLVED_SECOND 0x80000000u

#endif
