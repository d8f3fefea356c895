/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Macros for the rows of the field tables; included only by src/core/catalogue/fields_*.c.
 *
 * A row names the struct and the member, and the key is the member's name, so they cannot drift apart.  Any other
 * member of struct field may be set by name after the meaning:
 *
 *	NUMBER(muscle, hold_s, "0..10", "hold on a tight spot; 0: none here", .override = OVERRIDE_NOT_HIGHER,
 *	       .label = "hold", .unit = "s on a tight spot"), */
#ifndef CORE_CATALOGUE_FIELD_ROWS_H
#define CORE_CATALOGUE_FIELD_ROWS_H

#include "core/catalogue/catalogue.h"
#include "core/catalogue/field.h"
#include "core/catalogue/words.h"

#define ID_MEANING "its name in all files"

#define ROW(of, type_, member, ...) .key = #member, .type = type_, .offset = offsetof(struct of, member), __VA_ARGS__
#define COUNT(of, member) .count_offset = offsetof(struct of, member##_count)

#define TEXT(of, member, range_, ...)                                               \
	{                                                                           \
		ROW(of, TYPE_TEXT, member, .range = range_, .meaning = __VA_ARGS__) \
	}
#define TEXTS(of, member, range_, ...)                                                                                \
	{                                                                                                             \
		ROW(of, TYPE_TEXTS, member, .count_offset = offsetof(struct of, member.items_count),                  \
		    .at_offset = offsetof(struct of, member.at), .max = 128, .range = range_, .meaning = __VA_ARGS__) \
	}
#define ALIASES_RULE(of, rule)                                                                                         \
	TEXTS(of, aliases, "", "everyday names, which people may type instead of the id", .override = OVERRIDE_##rule, \
	      .label = "also called")
#define ALIASES(of) ALIASES_RULE(of, ANY)
/* A no-go area or a condition must be recognized by all its names. */
#define ALIASES_KEPT(of) ALIASES_RULE(of, KEEPS_ALL)
/* Somebody who names a hard ball, or the time before a run, must not get a soft ball or the time after it. */
#define ALIASES_CLOSED(of) ALIASES_RULE(of, ADDS_NONE)
#define NUMBER(of, member, range_, ...)                                               \
	{                                                                             \
		ROW(of, TYPE_NUMBER, member, .range = range_, .meaning = __VA_ARGS__) \
	}
#define NUMBERS(of, member, range_, ...)                                                                     \
	{                                                                                                    \
		ROW(of, TYPE_NUMBERS, member, .max = sizeof(((struct of *)NULL)->member) / sizeof(unsigned), \
		    .range = range_, .meaning = __VA_ARGS__)                                                 \
	}
#define FLAG(of, member, ...)                                                   \
	{                                                                       \
		ROW(of, TYPE_FLAG, member, .range = "", .meaning = __VA_ARGS__) \
	}
#define CHOICE(of, member, words_, ...)                                                             \
	{                                                                                           \
		ROW(of, TYPE_CHOICE, member, .range = "", .words = &words_, .meaning = __VA_ARGS__) \
	}
#define POINTS(of, member, min_, max_, ...)                                                            \
	{                                                                                              \
		ROW(of, TYPE_POINTS, member, COUNT(of, member), .min = min_, .max = max_, .range = "", \
		    .meaning = __VA_ARGS__)                                                            \
	}
#define DECIMAL(of, member, ...)                                                                     \
	{                                                                                            \
		ROW(of, TYPE_DECIMAL, member, .range = "", .optional = true, .meaning = __VA_ARGS__) \
	}
#define PAIR(of, member, ...)                                                   \
	{                                                                       \
		ROW(of, TYPE_PAIR, member, .range = "", .meaning = __VA_ARGS__) \
	}
#define PART(of, member, schema_, ...)                                                              \
	{                                                                                           \
		ROW(of, TYPE_PART, member, .range = "", .schema = &schema_, .meaning = __VA_ARGS__) \
	}
#define PART_POINTER(of, member, schema_, ...)                                                              \
	{                                                                                                   \
		ROW(of, TYPE_PART_POINTER, member, .range = "", .schema = &schema_, .meaning = __VA_ARGS__) \
	}
#define LIST(of, member, schema_, max_, ...)                                                                \
	{                                                                                                   \
		ROW(of, TYPE_LIST, member, COUNT(of, member), .max = max_, .range = "", .schema = &schema_, \
		    .meaning = __VA_ARGS__)                                                                 \
	}

/* The schema of a struct whose rows are in `NAME_fields`. */
#define SCHEMA_OF(of, meaning_)                                                             \
	.name = #of, .meaning = meaning_, .size = sizeof(struct of), .fields = of##_fields, \
	.fields_count = sizeof(of##_fields) / sizeof(of##_fields[0])

/* Schemas of a struct inside an entry, and of a section's entry, with its everyday term and the member by which people
 * know it. */
#define SCHEMA(of, meaning_) const struct schema of##_schema = { SCHEMA_OF(of, meaning_) }
#define ENTRY(of, singular_, member, meaning_)                                              \
	const struct schema of##_schema = { SCHEMA_OF(of, meaning_), .singular = singular_, \
					    .title = offsetof(struct of, member) }

/* Defined in: fields_muscles.c, fields_safety.c, fields_modes.c, fields_poses.c, fields_rest.c. */
extern const struct schema muscle_schema, group_schema, tool_schema;
extern const struct schema contraindication_schema, area_schema, joint_schema, stop_signal_schema, next_day_schema;
extern const struct schema stretch_schema, mode_schema;
extern const struct schema cue_line_schema, rule_schema, source_schema, pressure_schema, constant_value_schema,
	shape_schema, run_band_schema, ambiguous_name_schema, pose_schema, short_code_schema;

#endif
