/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Field tables of muscles, groups and tools. */
#include "core/catalogue/field_rows.h"

static const struct field dose_fields[] = {
	TEXT(dose, mode, "modes", "the mode"),
	NUMBER(dose, seconds, "20..120", "seconds for each side", .optional = true),
	FLAG(dose, skip, "never rolled in this mode"),
};

static const struct schema dose_schema = { SCHEMA_OF(dose, "Seconds of a muscle in one mode.") };

static const struct field stance_fields[] = {
	CHOICE(stance, position, position_words, "how to lie, sit or stand"),
	TEXTS(stance, tools, "tools", "tools that work in it, among the muscle's", .min = 1),
	TEXT(stance, setup, "..72", "how to get into place, where the muscle's setup cue does not fit",
	     .optional = true),
	TEXT(stance, roll, "..72", "how to roll, where the muscle's roll cue does not fit", .optional = true),
	TEXT(stance, more, "..72", "how to press more, where the muscle's more cue does not fit", .optional = true),
	TEXT(stance, less, "..72", "how to press less, where the muscle's less cue does not fit", .optional = true),
	NUMBER(stance, cap, "0..6", "highest pressure in it; 0: no limit", .optional = true),
	FLAG(stance, no_beginners, "not for beginners"),
};

static const struct schema stance_schema = { SCHEMA_OF(stance, "One position a muscle can be rolled in.") };

static const struct field muscle_cues_fields[] = {
	TEXT(muscle_cues, setup, "..72", "how to get into place", .label = "get ready"),
	TEXT(muscle_cues, roll, "..72", "how to roll", .label = "roll"),
	TEXT(muscle_cues, more, "..72", "how to press more", .label = "more", .override = OVERRIDE_FIXED),
	TEXT(muscle_cues, less, "..72", "how to press less", .label = "less", .override = OVERRIDE_FIXED),
	TEXT(muscle_cues, hold, "..72", "what to do on a tight spot", .label = "tight spot",
	     .override = OVERRIDE_FIXED),
	TEXT(muscle_cues, avoid, "..72", "what to avoid", .label = "keep off", .override = OVERRIDE_FIXED),
};

static const struct schema muscle_cues_schema = { SCHEMA_OF(muscle_cues, "The six cues of a muscle.") };

static const struct field muscle_fields[] = {
	TEXT(muscle, id, "id", ID_MEANING),
	TEXT(muscle, name, "", "common name", .override = OVERRIDE_NAME),
	TEXT(muscle, short_name, "..16", "name in large letters, if shorter", .optional = true,
	     .override = OVERRIDE_NAME),
	ALIASES(muscle),
	TEXT(muscle, anatomical, "", "anatomical name", .label = "anatomical name", .override = OVERRIDE_NAME),
	TEXT(muscle, group, "groups", "the group it belongs to", .override = OVERRIDE_SAME, .label = "group",
	     .at_offset = offsetof(struct muscle, group_at)),
	NUMBER(muscle, priority, "1..5", "1 optional, 5 most important for runners", .label = "priority",
	       .unit = "of 5"),
	TEXT(muscle, priority_reason, "", "why it has that priority", .label = "", .override = OVERRIDE_FIXED),
	TEXT(muscle, why, "", "why it matters to runners", .label = "why for runners", .override = OVERRIDE_FIXED),
	TEXT(muscle, visible, "", "where it is visible, in words", .label = "visible", .override = OVERRIDE_FIXED),
	FLAG(muscle, central, "one strip on each side of the spine, rolled together", .override = OVERRIDE_SAME,
	     .label = "both strips at once"),
	TEXT(muscle, origin, "", "where it originates", .label = "origin", .override = OVERRIDE_FIXED),
	TEXT(muscle, insertion, "", "where it attaches", .label = "insertion", .override = OVERRIDE_FIXED),
	TEXT(muscle, fibers, "", "direction of its fibres", .label = "fibres", .override = OVERRIDE_FIXED),
	TEXT(muscle, from, "", "upper landmark of the stroke", .override = OVERRIDE_SAME, .label = "from"),
	TEXT(muscle, to, "", "lower landmark of the stroke", .override = OVERRIDE_SAME, .label = "to"),
	CHOICE(muscle, pressure_class, class_words, "pressure class; the modes have the caps",
	       .override = OVERRIDE_NOT_LOWER, .label = "pressure class"),
	NUMBER(muscle, stroke_cm, "1..60", "length of a stroke", .override = OVERRIDE_NOT_HIGHER, .label = "stroke",
	       .unit = "cm"),
	NUMBER(muscle, tempo_s, "2..4", "seconds of a stroke, one direction", .label = "tempo", .unit = "s one way"),
	LIST(muscle, doses, dose_schema, 16, "seconds per mode; default: the mode's", .override = OVERRIDE_DOSES,
	     .label = "time"),
	NUMBER(muscle, hold_s, "0..10", "hold on a tight spot; 0: none here", .override = OVERRIDE_NOT_HIGHER,
	       .label = "hold", .unit = "s on a tight spot"),
	NUMBER(muscle, hold_max_s, "0..10", "longest hold", .override = OVERRIDE_NOT_HIGHER, .label = "longest hold",
	       .unit = "s"),
	TEXTS(muscle, tools, "tools", "tools, the preferred one first", .min = 1, .override = OVERRIDE_TOOLS,
	      .label = "tools"),
	TEXT(muscle, household, "", "household alternatives", .label = "at home", .override = OVERRIDE_FIXED),
	FLAG(muscle, ball_first, "small: rolled with a ball whenever one may be used", .label = "ball first",
	     .override = OVERRIDE_SAME),
	TEXT(muscle, no_tool, "..72", "the line when none of its tools may be used", .optional = true,
	     .override = OVERRIDE_FIXED),
	LIST(muscle, stances, stance_schema, POSITION_COUNT, "positions it can be rolled in", .min = 1,
	     .override = OVERRIDE_STANCES, .label = "positions"),
	TEXT(muscle, start, "", "full starting position", .label = "start"),
	TEXT(muscle, more_pressure, "", "ways to press more", .label = "more pressure", .override = OVERRIDE_FIXED),
	TEXT(muscle, less_pressure, "", "ways to press less", .label = "less pressure", .override = OVERRIDE_FIXED),
	TEXTS(muscle, avoid, "", "what lies near and must not be pressed", .min = 1, .label = "keep off",
	      .override = OVERRIDE_FIXED),
	TEXTS(muscle, near_areas, "areas", "no-go areas near the muscle", .override = OVERRIDE_KEEPS_ALL,
	      .label = "no-go areas nearby"),
	TEXTS(muscle, mistakes, "", "common mistakes", .min = 1, .label = "mistakes", .override = OVERRIDE_FIXED),
	TEXTS(muscle, also_check, "muscles", "muscles to look at when this one is sore", .label = "also check"),
	TEXT(muscle, static_stretch, "stretches", "stretch after the run", .label = "stretch"),
	TEXT(muscle, dynamic_drill, "stretches", "drill before the run", .label = "drill"),
	PART(muscle, cues, muscle_cues_schema, "the six cues", .label = "", .override = OVERRIDE_PARTS),
	TEXTS(muscle, sources, "sources", "where this comes from", .label = "sources"),
};

ENTRY(muscle, "muscle", name, "A muscle, as one sheet.");

static const struct field sweep_part_fields[] = {
	TEXT(sweep_part, muscle, "muscles", "its muscle", .override = OVERRIDE_SAME, .label = "  part"),
	TEXTS(sweep_part, tools, "tools", "only with these tools; none: with any", .override = OVERRIDE_FIXED,
	      .label = "    with"),
	TEXTS(sweep_part, positions, "positions", "only in these positions; none: in any", .override = OVERRIDE_FIXED,
	      .label = "    in"),
	NUMBER(sweep_part, share, "1..100", "share of the strokes", .override = OVERRIDE_SAME, .label = "    share",
	       .unit = "%"),
	TEXT(sweep_part, turn, "", "how the foot or leg is turned", .label = "    turn"),
	TEXT(sweep_part, from, "", "where its strokes begin", .override = OVERRIDE_SAME, .label = "    from"),
	TEXT(sweep_part, to, "", "where its strokes end", .override = OVERRIDE_SAME, .label = "    to"),
	TEXT(sweep_part, cue, "..72", "the line spoken when it begins", .label = "    cue"),
};

static const struct schema sweep_part_schema = { SCHEMA_OF(sweep_part, "One part of a sweep.") };

static const struct field sweep_fields[] = {
	TEXT(sweep, id, "id", "its name", .label = "sweep"),
	TEXTS(sweep, members, "muscles", "muscles it may cover", .min = 1, .override = OVERRIDE_ADDS_NONE,
	      .label = "  covers"),
	TEXTS(sweep, tools, "tools", "tools, the first at hand is used", .min = 1, .override = OVERRIDE_ADDS_NONE,
	      .label = "  with"),
	TEXTS(sweep, booked_on, "muscles", "without history the bout counts for the first of these that it covers",
	      .min = 1),
	TEXT(sweep, from, "", "where a stroke begins, if not where the first of its muscles does", .optional = true,
	     .override = OVERRIDE_FIXED, .label = "  from"),
	TEXT(sweep, to, "", "where a stroke ends, if not where the last of its muscles does", .optional = true,
	     .override = OVERRIDE_FIXED, .label = "  to"),
	TEXT(sweep, cue, "..72", "how to roll it", .label = "  cue"),
	LIST(sweep, parts, sweep_part_schema, 16, "its parts in order", .override = OVERRIDE_PARTS_FIXED, .label = ""),
};

static const struct schema sweep_schema = { SCHEMA_OF(sweep, "One bout for a whole group.") };

static const struct field group_fields[] = {
	TEXT(group, id, "id", ID_MEANING),
	TEXT(group, name, "", "display name"),
	TEXT(group, short_name, "..16", "name in large letters, if shorter", .optional = true),
	ALIASES(group),
	FLAG(group, region, "one of the seven regions of a full plan", .override = OVERRIDE_SAME,
	     .label = "one of the seven"),
	NUMBER(group, drop_order, "0..99", "1 is left out first when time is short; 0 for extra groups",
	       .optional = true, .override = OVERRIDE_SAME, .label = "left out as number",
	       .unit = "when time is short"),
	TEXTS(group, members, "muscles", "its muscles", .min = 1, .override = OVERRIDE_KEEPS_ALL, .label = "muscles"),
	PART_POINTER(group, sweep, sweep_schema, "one bout for the whole group", .override = OVERRIDE_PARTS_FIXED,
		     .label = ""),
	TEXTS(group, neighbours, "groups", "groups over the same joint", .override = OVERRIDE_KEEPS_ALL,
	      .label = "same joint"),
	TEXTS(group, related, "muscles|groups", "rolled along with it when it is marked",
	      .override = OVERRIDE_KEEPS_ALL, .label = "if sore, also"),
	TEXT(group, related_source, "", "why these, in words", .optional = true, .label = "",
	     .override = OVERRIDE_FIXED),
	TEXT(group, rolled, "", "where it is, in words", .optional = true, .override = OVERRIDE_FIXED),
	TEXT(group, look_for, "", "what to look for the next day, besides a bruise", .optional = true,
	     .label = "the next day, look", .override = OVERRIDE_FIXED),
	TEXT(group, not_normal, "", "what else is not normal the next day", .optional = true, .label = "not normal",
	     .override = OVERRIDE_FIXED),
};

ENTRY(group, "group", name, "A group of muscles.");

static const struct field tool_fields[] = {
	TEXT(tool, id, "id", ID_MEANING),
	TEXT(tool, name, "", "display name", .override = OVERRIDE_FIXED),
	ALIASES_CLOSED(tool),
	TEXT(tool, size, "", "its size in words", .label = "size", .override = OVERRIDE_FIXED),
	NUMBER(tool, firmness, "1..5", "1 very soft, 5 hard", .override = OVERRIDE_SAME, .label = "firmness",
	       .unit = "of 5"),
	FLAG(tool, basic, "one of the two basic tools", .override = OVERRIDE_SAME, .label = "basic tool"),
	FLAG(tool, household, "a household stand-in", .label = "household stand-in"),
	FLAG(tool, ball, "a ball: small, for one spot", .override = OVERRIDE_SAME, .label = "ball"),
	CHOICE(tool, shape, tool_shape_words, "its shape in pictures", .optional = true, .override = OVERRIDE_SAME),
	FLAG(tool, spans_spine, "leaves the spine free: both strips at once", .override = OVERRIDE_STAYS_FALSE,
	     .label = "spares the spine"),
	FLAG(tool, vibrates, "it vibrates", .override = OVERRIDE_STAYS_TRUE, .label = "vibrates"),
	FLAG(tool, textured, "it has a texture", .override = OVERRIDE_STAYS_TRUE, .label = "textured"),
	FLAG(tool, cold, "it is frozen", .override = OVERRIDE_STAYS_TRUE, .label = "frozen"),
	TEXT(tool, suited_to, "", "what it suits, in words", .label = "suited to", .override = OVERRIDE_FIXED),
	TEXT(tool, substitute, "", "household substitute in words", .optional = true, .label = "instead",
	     .override = OVERRIDE_FIXED),
	TEXTS(tool, substitutes, "tools", "tools that can replace it", .label = "", .override = OVERRIDE_ADDS_NONE),
	TEXT(tool, notes, "", "what else to know", .optional = true, .label = "notes", .override = OVERRIDE_FIXED),
	NUMBER(tool, cap, "0..6", "highest pressure with it; 0: no limit", .optional = true, .override = OVERRIDE_CAP,
	       .label = "pressure at most"),
	NUMBER(tool, cap_minus, "0..5", "steps taken off every cap with it", .optional = true,
	       .override = OVERRIDE_NOT_LOWER, .label = "pressure less", .unit = "off every cap"),
	FLAG(tool, beginner_ok, "offered to beginners", .override = OVERRIDE_STAYS_FALSE, .label = "for beginners"),
	TEXTS(tool, only_positions, "positions", "positions it may be used in; none: any", .override = OVERRIDE_ONLY,
	      .label = "only in"),
	TEXTS(tool, sources, "sources", "where this comes from", .label = "sources"),
};

ENTRY(tool, "tool", name, "A tool.");
