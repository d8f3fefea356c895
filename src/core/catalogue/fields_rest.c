/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Field tables of the remaining sections, and the list of all sections. */
#include "core/catalogue/field_rows.h"

static const struct field cue_line_fields[] = {
	TEXT(cue_line, id, "id", ID_MEANING),
	TEXT(cue_line, text, "..72", "the line", .override = OVERRIDE_CUE),
	FLAG(cue_line, own_words, "an overlay may word it differently"),
};

ENTRY(cue_line, "cue", text, "A line spoken in every routine.");

static const struct field rule_fields[] = {
	TEXT(rule, id, "rule", "R and a number"),
	TEXT(rule, text, "", "the rule in plain words", .override = OVERRIDE_FIXED),
	TEXT(rule, figure, "", "the rule's figure", .optional = true, .label = "figure", .override = OVERRIDE_FIXED),
	FLAG(rule, force, "binding; otherwise an anecdote", .override = OVERRIDE_STAYS_TRUE, .label = "in force"),
	TEXT(rule, must, "", "what it requires of the program", .label = "the program must",
	     .override = OVERRIDE_FIXED),
	TEXTS(rule, served_by, "", "what implements it: entries, functions, tests", .override = OVERRIDE_KEEPS_ALL,
	      .label = "served by"),
	TEXT(rule, source, "sources", "its source", .label = "source"),
};

ENTRY(rule, "rule", text, "A rule.");

static const struct field source_fields[] = {
	TEXT(source, id, "id", ID_MEANING),
	TEXT(source, short_name, "", "author and year", .override = OVERRIDE_FIXED),
	TEXT(source, citation, "", "where to find it", .label = "", .override = OVERRIDE_FIXED),
};

ENTRY(source, "source", short_name, "A source.");

static const struct field pressure_fields[] = {
	TEXT(pressure, id, "id", ID_MEANING),
	NUMBER(pressure, from, "0..10", "lowest level", .override = OVERRIDE_SAME, .label = "from"),
	NUMBER(pressure, to, "0..10", "highest level", .override = OVERRIDE_SAME, .label = "to"),
	TEXT(pressure, word, "", "word for people", .override = OVERRIDE_FIXED),
	TEXT(pressure, feels, "", "what it feels like", .label = "feels like", .override = OVERRIDE_FIXED),
};

ENTRY(pressure, "pressure", word, "Some levels of the pressure scale 0 to 10.");

static const struct field constant_value_fields[] = {
	TEXT(constant_value, id, "id", "its name"),
	NUMBER(constant_value, value, "0..100000", "the figure", .override = OVERRIDE_CONSTANT, .label = "value"),
	TEXT(constant_value, basis, "", "the reason for it", .label = "basis"),
	TEXTS(constant_value, rules, "rules", "rules it serves", .label = "rules"),
};

ENTRY(constant_value, "constant", basis, "A figure the program uses.");

static const struct field shape_fields[] = {
	TEXT(shape, id, "id", ID_MEANING),
	CHOICE(shape, view, view_words, "the view it is in", .override = OVERRIDE_SAME, .label = "view"),
	CHOICE(shape, kind, shape_words, "what it is", .override = OVERRIDE_SAME, .label = "kind"),
	TEXT(shape, of, "muscles|areas", "the muscle of a zone, the area of a no-go shape", .optional = true,
	     .override = OVERRIDE_SAME, .label = "of"),
	FLAG(shape, central, "half an outline on the axis: its mirror image closes it", .override = OVERRIDE_SAME),
	POINTS(shape, outline, 2, 256, "points [x, y] of the half with x >= 50; x 0 to 100, y 0 to 200 downwards",
	       .override = OVERRIDE_OUTLINE, .label = "points"),
	POINTS(shape, path, 0, 2, "zones: where the stroke begins and ends", .override = OVERRIDE_OUTLINE),
	POINTS(shape, label, 0, 1, "zones: where the name goes"),
};

ENTRY(shape, "shape", of, "One shape of the body drawing.");

static const struct field run_band_fields[] = {
	TEXT(run_band, id, "id", ID_MEANING),
	TEXT(run_band, name, "", "what the run was, in words"),
	CHOICE(run_band, feature, feature_words,
	       "the aspect of the run; for each aspect, the last band that fits counts", .override = OVERRIDE_SAME,
	       .label = "about"),
	TEXTS(run_band, words, "id", "words that mean it; if there are any, one of them is required",
	      .override = OVERRIDE_FIXED, .label = "words"),
	NUMBER(run_band, descent_m, "0..15000", "fits from this descent on; one limit reached is enough",
	       .optional = true, .override = OVERRIDE_SAME, .label = "descent", .unit = "m"),
	NUMBER(run_band, descent_m_per_km, "0..500", "fits from this descent per km on", .optional = true,
	       .override = OVERRIDE_SAME, .label = "", .unit = "m per km"),
	NUMBER(run_band, ascent_m, "0..15000", "fits from this ascent on", .optional = true, .override = OVERRIDE_SAME,
	       .label = "ascent", .unit = "m"),
	NUMBER(run_band, ascent_m_per_km, "0..500", "fits from this ascent per km on", .optional = true,
	       .override = OVERRIDE_SAME, .label = "", .unit = "m per km"),
	NUMBER(run_band, minutes, "0..2880", "fits from this duration on", .optional = true, .override = OVERRIDE_SAME,
	       .label = "duration", .unit = "minutes"),
	NUMBER(run_band, km, "0..500", "fits from this distance on; one limit reached is enough", .optional = true,
	       .override = OVERRIDE_SAME, .label = "distance", .unit = "km"),
	FLAG(run_band, over, "only beyond these limits", .override = OVERRIDE_STAYS_FALSE, .label = "only beyond"),
	TEXTS(run_band, groups, "groups", "groups that get more weight, the first one more than the second",
	      .label = "groups first"),
	TEXTS(run_band, on_request, "groups", "groups worth asking for", .label = "on request"),
	TEXT(run_band, reason, "", "the line in the plan", .optional = true, .label = "reason"),
	FLAG(run_band, questions_first, "the questions with after_run come before all others",
	     .override = OVERRIDE_STAYS_TRUE, .label = "questions first"),
	TEXT(run_band, evidence, "", "what the sources say", .label = "evidence"),
	TEXTS(run_band, sources, "sources", "where this comes from", .min = 1, .label = "sources"),
	TEXTS(run_band, rules, "rules", "rules it serves", .min = 1, .override = OVERRIDE_KEEPS_ALL, .label = "rules"),
};

ENTRY(run_band, "kind of run", name, "A kind of run, and what it changes in the routine after it.");
static const struct field name_choice_fields[] = {
	TEXT(name_choice, answer, "", "what the person chooses, in a few words", .override = OVERRIDE_FIXED),
	TEXT(name_choice, entry, "muscles|groups|areas|tools|contraindications|stop_signals",
	     "what is meant; if omitted, no entry", .optional = true, .override = OVERRIDE_SAME),
	TEXTS(name_choice, asks, "contraindications", "conditions asked about after this answer",
	      .override = OVERRIDE_KEEPS_ALL),
	TEXT(name_choice, with, "contraindications", "the condition that applies at that place", .optional = true,
	     .override = OVERRIDE_SAME),
	TEXT(name_choice, says, "", "additional text for the person", .optional = true, .override = OVERRIDE_FIXED),
};

static const struct schema name_choice_schema = { SCHEMA_OF(name_choice, "One meaning of an ambiguous name.") };

static const struct field ambiguous_name_fields[] = {
	TEXT(ambiguous_name, id, "id", "one of the names"),
	TEXTS(ambiguous_name, names, "", "what people type", .override = OVERRIDE_FIXED),
	TEXT(ambiguous_name, question, "", "the question to the person; without choices, the answer",
	     .override = OVERRIDE_FIXED),
	LIST(ambiguous_name, choices, name_choice_schema, 16, "the meanings", .override = OVERRIDE_PARTS_FIXED),
};

ENTRY(ambiguous_name, "ambiguous name", question, "An everyday name with more than one meaning.");

static const struct field self_test_fields[] = {
	TEXT(self_test, id, "id", ID_MEANING),
	TEXT(self_test, name, "", "what it measures", .override = OVERRIDE_FIXED),
	TEXTS(self_test, steps, "..72", "the guide, line by line", .min = 1, .label = "how",
	      .override = OVERRIDE_FIXED),
	TEXTS(self_test, steps_inch, "..72", "the guide with lengths in inches (default: same as steps)",
	      .label = "in inches", .override = OVERRIDE_FIXED),
	NUMBER(self_test, error_mm, "5..100", "the smallest change that counts", .override = OVERRIDE_NOT_LOWER,
	       .label = "error", .unit = "mm"),
	TEXT(self_test, error_basis, "", "where `error_mm` comes from", .label = "basis of the error"),
	NUMBER(self_test, side_mm, "0..100", "difference between the sides that is still common; 0: unknown",
	       .optional = true, .label = "common between sides", .unit = "mm"),
	NUMBER(self_test, most_mm, "10..2000", "largest possible value", .override = OVERRIDE_SAME),
	NUMBER(self_test, below_mm, "0..2000", "how far below zero a value may be", .optional = true,
	       .override = OVERRIDE_SAME),
	TEXTS(self_test, not_with, "contraindications", "conditions that rule it out, even if cleared for rolling",
	      .override = OVERRIDE_KEEPS_ALL, .label = "not with"),
	TEXTS(self_test, until_cleared, "contraindications", "conditions that rule it out until they are cleared",
	      .override = OVERRIDE_KEEPS_ALL, .label = "not until cleared"),
	TEXT(self_test, care, "..72", "who needs special care", .label = "care", .override = OVERRIDE_FIXED),
	TEXT(self_test, stop, "..72", "when to stop", .label = "stop", .override = OVERRIDE_FIXED),
	TEXT(self_test, weeks, "..72", "wording allowed after weeks of rolling", .label = "after weeks",
	     .override = OVERRIDE_FIXED),
	TEXTS(self_test, sources, "sources", "where this comes from", .min = 1, .label = "sources"),
};

ENTRY(self_test, "self test", name, "A self test of range.");

static const struct field short_code_fields[] = {
	TEXT(short_code, id, "id", "two characters of the alphabet of routine codes, the first a letter"),
	TEXT(short_code, entry, "muscles|groups|tools|stretches|modes",
	     "what it stands for, for ever; a group for its sweep; if omitted, the code is retired", .optional = true,
	     .override = OVERRIDE_FIXED),
};

ENTRY(short_code, "code", id, "The permanent short code of an entry, for the text code of a routine.");

static const struct field catalogue_fields[] = {
	[SECTION_MUSCLES] = LIST(catalogue, muscles, muscle_schema, CATALOGUE_ENTRIES_MAX, "the muscles to roll"),
	[SECTION_GROUPS] = LIST(catalogue, groups, group_schema, CATALOGUE_ENTRIES_MAX, "muscles that belong together"),
	[SECTION_TOOLS] =
		LIST(catalogue, tools, tool_schema, CATALOGUE_ENTRIES_MAX, "foam rollers, balls and other tools"),
	[SECTION_CONTRAINDICATIONS] = LIST(catalogue, contraindications, contraindication_schema, CATALOGUE_ENTRIES_MAX,
					   "reasons not to roll, or to roll less"),
	[SECTION_AREAS] = LIST(catalogue, areas, area_schema, CATALOGUE_ENTRIES_MAX,
			       "places that are never rolled, and alternatives"),
	[SECTION_JOINTS] =
		LIST(catalogue, joints, joint_schema, CATALOGUE_ENTRIES_MAX, "joints, and what crosses them"),
	[SECTION_STRETCHES] = LIST(catalogue, stretches, stretch_schema, CATALOGUE_ENTRIES_MAX,
				   "static stretches and dynamic drills"),
	[SECTION_MODES] = LIST(catalogue, modes, mode_schema, CATALOGUE_ENTRIES_MAX, "kinds of routine"),
	[SECTION_CUES] = LIST(catalogue, cues, cue_line_schema, CATALOGUE_ENTRIES_MAX, "lines spoken in every routine"),
	[SECTION_STOP_SIGNALS] = LIST(catalogue, stop_signals, stop_signal_schema, CATALOGUE_ENTRIES_MAX,
				      "signs that end a bout or a routine"),
	[SECTION_NEXT_DAY] = LIST(catalogue, next_day, next_day_schema, CATALOGUE_ENTRIES_MAX,
				  "answers to the questions of the next day"),
	[SECTION_RULES] = LIST(catalogue, rules, rule_schema, CATALOGUE_ENTRIES_MAX, "the rules behind all this"),
	[SECTION_SOURCES] =
		LIST(catalogue, sources, source_schema, CATALOGUE_ENTRIES_MAX, "the literature behind the rules"),
	[SECTION_PRESSURES] =
		LIST(catalogue, pressures, pressure_schema, CATALOGUE_ENTRIES_MAX, "the scale of pressure"),
	[SECTION_CONSTANTS] =
		LIST(catalogue, constants, constant_value_schema, CATALOGUE_ENTRIES_MAX, "figures the program uses"),
	[SECTION_ATLAS] = LIST(catalogue, atlas, shape_schema, CATALOGUE_ENTRIES_MAX, "the body drawing"),
	[SECTION_RUNS] = LIST(catalogue, runs, run_band_schema, CATALOGUE_ENTRIES_MAX, "what a run changes"),
	[SECTION_MEASURES] = LIST(catalogue, measures, self_test_schema, CATALOGUE_ENTRIES_MAX, "self tests of range"),
	[SECTION_AMBIGUOUS_NAMES] = LIST(catalogue, ambiguous_names, ambiguous_name_schema, CATALOGUE_ENTRIES_MAX,
					 "everyday names with more than one meaning"),
	[SECTION_POSES] = LIST(catalogue, poses, pose_schema, CATALOGUE_ENTRIES_MAX,
			       "the runner's posture, and the motion of exercises"),
	[SECTION_CODES] = LIST(catalogue, codes, short_code_schema, CATALOGUE_ENTRIES_MAX,
			       "permanent short codes of entries; `entry` never changes"),
};

SCHEMA(catalogue, "The document: any of these sections.");
