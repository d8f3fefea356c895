/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The figures that data/constants.yaml sets: one row per constant.
 *
 * A row has the name, the id in the files, the lowest and highest value that the rules allow (with the rule beside
 * it), and the override rule (core/catalogue/field.h) for the safer direction. To add a constant, add one
 * row here and one entry in data/constants.yaml. */
#ifndef CORE_CATALOGUE_CONSTANTS_H
#define CORE_CATALOGUE_CONSTANTS_H

/* clang-format off */
#define CONSTANTS(row) \
	row(TOTAL_DEFAULT_S, "total-default-s", 60, 600, NOT_HIGHER) /* R1 */ \
	row(BOUT_MIN_S, "bout-min-s", 30, 120, NOT_LOWER) /* R31 */ \
	row(BOUT_MAX_S, "bout-max-s", 30, 120, NOT_HIGHER) /* R32 */ \
	row(GROUP_MAX_S, "group-max-s", 30, 120, NOT_HIGHER) /* R32 */ \
	row(LIGHT_PASSES_SHORT, "light-passes-short", 2, 8, NOT_LOWER) /* R40 */ \
	row(LIGHT_PASSES_LONG, "light-passes-long", 2, 8, NOT_LOWER) /* R40 */ \
	row(LIGHT_LONG_FROM_S, "light-long-from-s", 20, 120, NOT_HIGHER) \
	row(PRESSURE_START, "pressure-start", 1, 2, NOT_HIGHER) /* R27 */ \
	row(PRESSURE_MAX_ANY, "pressure-max-any", 2, CATALOGUE_PRESSURE_MAX, NOT_HIGHER) /* R41 */ \
	row(HOLD_S, "hold-s", 3, 10, NOT_HIGHER) /* R30 */ \
	row(HOLDS_PER_BOUT_MAX, "holds-per-bout-max", 0, 2, NOT_HIGHER) \
	row(SWITCH_SIDE_S, "switch-side-s", 3, 60, NOT_LOWER) \
	row(NEXT_MUSCLE_S, "next-muscle-s", 5, 60, NOT_LOWER) \
	row(BEFORE_DRILL_S, "before-drill-s", 3, 60, NOT_LOWER) \
	row(SET_REST_S, "set-rest-s", 5, 120, NOT_LOWER) \
	row(INJURY_BLOCK_H, "injury-block-h", 72, 8760, NOT_LOWER) /* R57 */ \
	row(LASTING_REDNESS_MIN, "lasting-redness-min", 1, 30, NOT_HIGHER) \
	row(REFER_ROUTINES, "refer-routines", 1, 3, NOT_HIGHER) /* R110 */ \
	row(REFER_OF_ROUTINES, "refer-of-routines", 5, 100, NOT_LOWER) /* R110 */ \
	row(REFER_DAYS, "refer-days", 1, 14, NOT_HIGHER) /* R111 */ \
	row(STATIC_HOLD_MIN_S, "static-hold-min-s", 20, 60, NOT_LOWER) /* R90 */ \
	row(STATIC_HOLD_MAX_S, "static-hold-max-s", 20, 60, NOT_HIGHER) /* R90 */ \
	row(BEGINNER_ROUTINES, "beginner-routines", 5, 1000, NOT_LOWER) \
	row(BEGINNER_CAP_MINUS, "beginner-cap-minus", 1, 6, NOT_LOWER) \
	row(BEGINNER_CAP_FLOOR, "beginner-cap-floor", 1, 2, NOT_HIGHER) \
	row(SORE_HIGH, "sore-high", 1, 7, NOT_HIGHER) \
	row(SORE_CAP_MINUS, "sore-cap-minus", 2, 6, NOT_LOWER) \
	row(SORE_SECONDS, "sore-seconds", 20, 30, NOT_HIGHER) \
	row(PLANNER_STEP_S, "planner-step-s", 1, 30, SAME) \
	row(PRE_RUN_END_TO_START_MIN, "pre-run-end-to-start-min", 1, 15, NOT_HIGHER)
/* clang-format on */

#define CONSTANT_VALUE(name, id, min, max, override) CONSTANT_##name,
enum constant { CONSTANTS(CONSTANT_VALUE) CONSTANT_COUNT };

#endif
