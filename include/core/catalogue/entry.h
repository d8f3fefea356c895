/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The entries of a catalogue, as plain values: muscles, tools, contraindications, modes and the rest.
 *
 * The larger sections have separate headers, all included here.
 *
 * The member names are the keys of the YAML files.  Texts are never NULL unless marked "may be absent"; lists may
 * be empty.  Units are in the names: _s seconds, _cm centimetres.  Everything is borrowed from the catalogue,
 * which must outlive it. */
#ifndef CORE_CATALOGUE_ENTRY_H
#define CORE_CATALOGUE_ENTRY_H

#include "base/geometry.h"
#include "core/catalogue/constants.h"
#include "core/catalogue/entry_modes.h"
#include "core/catalogue/entry_muscles.h"
#include "core/catalogue/entry_safety.h"
#include "core/catalogue/entry_words.h"
#include <stdbool.h>

/* ---- Runs ------------------------------------------------------------------------------------------------------ */

/* The feature that a band describes, in the order in which features choose their groups. */
enum run_feature {
	FEATURE_DESCENT,
	FEATURE_DURATION,
	FEATURE_INTENSITY,
	FEATURE_ASCENT,
	FEATURE_SURFACE,
	FEATURE_SHOES,
	FEATURE_LOAD,
	FEATURE_LONG_DESCENT,
	FEATURE_RACE,
	FEATURE_HEAT,
	FEATURE_BREAK,
	FEATURE_ILLNESS,
	FEATURE_COUNT
};

/* A kind of run and what it changes: weight and order of groups, and which questions come first. */
struct run_band {
	const char *id;
	const char *name;
	enum run_feature feature;
	struct texts words; /* of --ran; if there are any, one of them is required */
	unsigned descent_m, descent_m_per_km, ascent_m, ascent_m_per_km, minutes, km; /* lower limits; 0: none */
	bool over; /* only above those limits, not at them */
	struct texts groups; /* first to last */
	struct texts on_request; /* groups worth asking for */
	const char *reason; /* may be absent */
	bool questions_first;
	const char *evidence;
	struct texts sources;
	struct texts rules;
};

/* ---- The rest ------------------------------------------------------------------------------------------------- */

/* A self test of range.  Lengths in mm. */
struct self_test {
	const char *id;
	const char *name;
	struct texts steps, steps_inch; /* the guide, and its version in inches (empty: the same) */
	unsigned error_mm; /* smallest change that is meaningful */
	const char *error_basis;
	unsigned side_mm; /* difference between the sides that is still common; 0 if unknown */
	unsigned most_mm, below_mm; /* possible values: -below_mm to most_mm */
	struct texts not_with; /* contraindications that rule it out, even if cleared for rolling */
	struct texts until_cleared; /* contraindications that rule it out until they are cleared */
	const char *care, *stop; /* who needs special care, and when to stop */
	const char *weeks; /* wording for a change after weeks of rolling */
	struct texts sources;
};

/* A global cue. */
struct cue_line {
	const char *id;
	const char *text;
	bool own_words; /* safety does not depend on its wording */
};

struct rule {
	const char *id; /* "R31" */
	const char *text;
	const char *figure;
	const char *source; /* id of a source */
	bool force; /* false: an anecdote (R71-R75) */
	const char *must; /* testable consequence */
	struct texts served_by; /* entries ("muscles/tfl"), functions or tests that keep it: docs/safety.md */
};

struct source {
	const char *id; /* "naderi-2020" */
	const char *short_name; /* "Naderi 2020" */
	const char *citation;
};

/* The pressure scale shown to people (P-05). */
struct pressure {
	const char *id;
	unsigned from, to;
	const char *word;
	const char *feels;
};

/* A figure of the program; its id is one of core/catalogue/constants.h. */
struct constant_value {
	const char *id; /* "bout-max-s" */
	unsigned value;
	const char *basis;
	struct texts rules;
};

/* One meaning of an ambiguous name. */
struct name_choice {
	const char *answer; /* the name that the person chooses: "outside" */
	const char *entry; /* id of the entry that is meant; may be absent */
	struct texts asks; /* contraindications whose questions come with it */
	const char *with; /* the contraindication that applies at that place; may be absent */
	const char *says; /* additional explanation; may be absent */
};

/* An everyday name with more than one meaning: "knee". */
struct ambiguous_name {
	const char *id; /* one of the names */
	struct texts names;
	const char *question; /* without choices, the answer itself */
	const struct name_choice *choices;
	unsigned choices_count;
};

/* The permanent short code of an entry in the text code of a routine (core/plan/code.h). The code of a removed entry
 * stays here as retired, so that it is never reused. */
struct short_code {
	const char *id; /* two characters in lower case: "m4" */
	const char *entry; /* id of a muscle, group (for its sweep), tool, stretch or mode; absent if retired */
};

/* One shape of the body atlas.  Grid 100 x 200, y down; outlines are given for the half x >= 50, the other
 * half is x -> 100 - x.  Front view and soles: x > 50 is the person's left; back view: the person's right. */
struct shape {
	const char *id; /* "back-soleus" */
	enum body_view view;
	enum shape_kind kind;
	const char *of; /* muscle of a zone, area of a no-go shape; absent for the others */
	bool central; /* half an outline on the axis: mirror it to close it */
	const struct point *outline;
	unsigned outline_count;
	const struct point *path; /* zones: from, to; 0 or 2 points */
	unsigned path_count;
	const struct point *label; /* zones: 0 or 1 point */
	unsigned label_count;
};

/* ---- Queries ---------------------------------------------------------------------------------------- */

/* The cues of a muscle in a stance; a NULL stance means the usual cues. */
struct muscle_cues stance_cues(const struct muscle *muscle, const struct stance *stance);

/* The cue at the very end.  With drills after the rolling, `done_cue` introduces the drills instead. */
const char *mode_last_cue(const struct mode *mode);

bool texts_has(const struct texts *texts, const char *text);

/* The words used in the files for the enumerations: "left", "face-down", "stop-all" ... */
const char *side_word(enum side side);
const char *position_word(enum position position);
const char *action_word(enum action action);
bool side_of_word(const char *word, enum side *ret_side);
bool position_of_word(const char *word, enum position *ret_position);

/* Ids of the constants, in the order of the enumeration. */
extern const char *const constant_ids[CONSTANT_COUNT];

#endif
