/* SPDX-License-Identifier: MIT */
/* The words of the files for every enumeration of the catalogue, each list once: the loader makes its strict choices
 * of them, the core its names.
 *
 * Use: a macro of two arguments, value and word, handed to the list.  The values are those of core/catalogue/entry.h, which
 * this file leaves to its user. */
#ifndef CORE_CATALOGUE_WORDS_H
#define CORE_CATALOGUE_WORDS_H

#define SIDE_WORDS(word) word(SIDE_LEFT, "left") word(SIDE_RIGHT, "right") word(SIDE_BOTH, "both")

#define POSITION_WORDS(word)                                                              \
	word(POSITION_FACE_DOWN, "face-down") word(POSITION_ON_BACK, "on-back")           \
		word(POSITION_SIDE_LYING, "side-lying") word(POSITION_SITTING, "sitting") \
			word(POSITION_CHAIR, "chair") word(POSITION_WALL_STANDING, "wall-standing")

#define CLASS_WORDS(word) word(CLASS_A, "A") word(CLASS_B, "B") word(CLASS_C, "C") word(CLASS_D, "D")

#define ACTION_WORDS(word)                                                                                      \
	word(ACTION_ADVICE, "advice") word(ACTION_LIMIT, "limit") word(ACTION_EXCLUDE_REGION, "exclude-region") \
		word(ACTION_ASK_DOCTOR, "ask-doctor") word(ACTION_STOP_ALL, "stop-all")

#define BLOCKS_WORDS(word)                                                                          \
	word(BLOCKS_NOTHING, "nothing") word(BLOCKS_LISTED, "listed") word(BLOCKS_MARKED, "marked") \
		word(BLOCKS_ALL, "all")

#define SPREAD_WORDS(word)                                                                    \
	word(SPREAD_MARKED, "marked") word(SPREAD_GROUP, "group") word(SPREAD_JOINT, "joint") \
		word(SPREAD_LIMB, "limb") word(SPREAD_HAND_WIDTH, "hand-width")

#define ASKED_WORDS(word)                                                                          \
	word(ASKED_EMERGENCY, "emergency") word(ASKED_GUIDE, "guide") word(ASKED_DOCTOR, "doctor") \
		word(ASKED_REGION, "region") word(ASKED_LIMIT, "limit")

#define STRETCH_WORDS(word) word(STRETCH_STATIC, "static") word(STRETCH_DYNAMIC, "dynamic")

#define VIEW_WORDS(word) word(VIEW_FRONT, "front") word(VIEW_BACK, "back") word(VIEW_SOLE, "sole")

#define SHAPE_WORDS(word)                                                                        \
	word(SHAPE_SILHOUETTE, "silhouette") word(SHAPE_ZONE, "zone") word(SHAPE_NO_GO, "no-go") \
		word(SHAPE_DETAIL, "detail")

#define FORCE_WORDS(word) word(FORCE_ABSOLUTE, "absolute") word(FORCE_LIGHT_ONLY, "light-only")

#define STOP_WORDS(word)                                                                                      \
	word(STOP_ENDS_BOUT, "ends-bout") word(STOP_ENDS_ROUTINE, "ends-routine") word(STOP_PAUSES, "pauses") \
		word(STOP_NEXT_TIME, "next-time")

#define CONSTANT_WORDS(word)                                                                                           \
	word(CONSTANT_TOTAL_DEFAULT_S, "total-default-s") word(CONSTANT_BOUT_MIN_S, "bout-min-s") word(                \
		CONSTANT_BOUT_MAX_S,                                                                                   \
		"bout-max-s") word(CONSTANT_GROUP_MAX_S,                                                               \
				   "group-max-s") word(CONSTANT_LIGHT_PASSES_SHORT,                                    \
						       "light-passes-short") word(CONSTANT_LIGHT_PASSES_LONG,          \
										  "light-passes-long")                 \
		word(CONSTANT_LIGHT_LONG_FROM_S, "light-long-from-s") word(                                            \
			CONSTANT_PRESSURE_START, "pressure-start") word(CONSTANT_PRESSURE_MAX_ANY, "pressure-max-any") \
			word(CONSTANT_HOLD_S, "hold-s") word(CONSTANT_HOLDS_PER_BOUT_MAX, "holds-per-bout-max") word(  \
				CONSTANT_SWITCH_SIDE_S, "switch-side-s") word(CONSTANT_NEXT_MUSCLE_S, "next-muscle-s") \
				word(CONSTANT_BEFORE_DRILL_S, "before-drill-s") word(                                  \
					CONSTANT_SET_REST_S, "set-rest-s") word(CONSTANT_INJURY_BLOCK_H,               \
										"injury-block-h")                      \
					word(CONSTANT_LASTING_REDNESS_MIN, "lasting-redness-min") word(                \
						CONSTANT_REFER_ROUTINES,                                               \
						"refer-routines") word(CONSTANT_REFER_OF_ROUTINES,                     \
								       "refer-of-routines") word(CONSTANT_REFER_DAYS,  \
												 "refer-days")         \
						word(CONSTANT_STATIC_HOLD_MIN_S, "static-hold-min-s") word(            \
							CONSTANT_STATIC_HOLD_MAX_S,                                    \
							"static-hold-max-s") word(CONSTANT_BEGINNER_ROUTINES,          \
										  "beginner-routines")                 \
							word(CONSTANT_BEGINNER_CAP_MINUS, "beginner-cap-minus") word(  \
								CONSTANT_BEGINNER_CAP_FLOOR,                           \
								"beginner-cap-floor") word(CONSTANT_SORE_HIGH,         \
											   "sore-high")                \
								word(CONSTANT_SORE_CAP_MINUS, "sore-cap-minus") word(  \
									CONSTANT_SORE_SECONDS,                         \
									"sore-seconds") word(CONSTANT_PLANNER_STEP_S,  \
											     "planner-step-s")         \
									word(CONSTANT_PRE_RUN_END_TO_START_MIN,        \
									     "pre-run-end-to-start-min")

#endif
