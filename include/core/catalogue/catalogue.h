/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The catalogue: all muscles, tools, contraindications and so on, with access by section and id.
 *
 * Invariant of a loaded or built-in catalogue: every id that an entry names exists, and every figure is within the
 * limits of docs/catalogue.md, so nothing needs to be checked again. */
#ifndef CORE_CATALOGUE_CATALOGUE_H
#define CORE_CATALOGUE_CATALOGUE_H

#include "core/catalogue/entry.h"
#include "core/catalogue/field.h"
#include "core/catalogue/pose.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	CATALOGUE_TOOLS_MAX = 64, /* a set of tools is stored as bits */
	CATALOGUE_PARTS_MAX = 4, /* parts of a sweep with one tool */
	CATALOGUE_MUSCLES_MAX = 256, /* a profile stores data for each of them, per side */
	CATALOGUE_QUESTIONS_MAX = 256, /* contraindications: every one is asked about */
	CATALOGUE_SWEEP_MAX = 8, /* muscles that one bout may cover */
	CATALOGUE_PRESSURE_MAX = 6, /* no cap exceeds this (R41) */
	CATALOGUE_ENTRIES_MAX = 100000, /* per section */
};

/* The sections of a catalogue document.  Each has a row in catalogue_schema (src/core/catalogue/fields_rest.c). */
enum section {
	SECTION_MUSCLES,
	SECTION_GROUPS,
	SECTION_TOOLS,
	SECTION_CONTRAINDICATIONS,
	SECTION_AREAS,
	SECTION_JOINTS,
	SECTION_STRETCHES,
	SECTION_MODES,
	SECTION_CUES,
	SECTION_STOP_SIGNALS,
	SECTION_NEXT_DAY,
	SECTION_RULES,
	SECTION_SOURCES,
	SECTION_PRESSURES,
	SECTION_CONSTANTS,
	SECTION_ATLAS,
	SECTION_RUNS,
	SECTION_AMBIGUOUS_NAMES,
	SECTION_MEASURES,
	SECTION_POSES,
	SECTION_CODES,
	SECTION_COUNT
};

/* One document, or the merged whole. */
struct catalogue {
	const struct muscle *muscles;
	unsigned muscles_count;
	const struct group *groups;
	unsigned groups_count;
	const struct tool *tools;
	unsigned tools_count;
	const struct contraindication *contraindications;
	unsigned contraindications_count;
	const struct area *areas;
	unsigned areas_count;
	const struct joint *joints;
	unsigned joints_count;
	const struct stretch *stretches;
	unsigned stretches_count;
	const struct mode *modes;
	unsigned modes_count;
	const struct cue_line *cues;
	unsigned cues_count;
	const struct stop_signal *stop_signals;
	unsigned stop_signals_count;
	const struct next_day *next_day;
	unsigned next_day_count;
	const struct rule *rules;
	unsigned rules_count;
	const struct source *sources;
	unsigned sources_count;
	const struct pressure *pressures;
	unsigned pressures_count;
	const struct constant_value *constants;
	unsigned constants_count;
	const struct shape *atlas;
	unsigned atlas_count;
	const struct run_band *runs;
	unsigned runs_count;
	const struct self_test *measures;
	unsigned measures_count;
	const struct ambiguous_name *ambiguous_names;
	unsigned ambiguous_names_count;
	const struct pose *poses;
	unsigned poses_count;
	const struct short_code *codes;
	unsigned codes_count;

	/* Computed when documents are merged; not in the files. */
	const unsigned *by_id[SECTION_COUNT]; /* positions of the entries, sorted by id */
	const unsigned char *origin[SECTION_COUNT]; /* for each entry: the document it came from */
	unsigned added_from[SECTION_COUNT]; /* entries from this position on are new in an overlay; 0 if none are */
	const struct catalogue *base; /* the built-in catalogue below the other documents; NULL if there is none */
	const char *const *documents; /* their names; 0 is "built-in" */
	unsigned documents_count;
	unsigned constant[CONSTANT_COUNT]; /* the values of `constants` */
	uint64_t fingerprint; /* of the bytes of all documents, in order */
	unsigned *positions; /* storage for the resolved ids (struct texts) of all documents except a built-in one */
};

/* The catalogue embedded in the binary: constant data, nothing to free. */
const struct catalogue *catalogue_builtin(void);

/* Entries of any section.  Each entry begins with its id. */
unsigned catalogue_count(const struct catalogue *catalogue, enum section section);
const void *catalogue_entry(const struct catalogue *catalogue, enum section section, unsigned at);
const char *catalogue_id(const struct catalogue *catalogue, enum section section, unsigned at);
/* The entry's display name, or its text; "" if it has neither. */
const char *catalogue_name(const struct catalogue *catalogue, enum section section, unsigned at);
const char *section_name(enum section section); /* "stop_signals", the key of the files */
const char *section_singular(enum section section); /* "stop signal" */
const struct schema *section_schema(enum section section); /* the fields of its entries */

/* Makes `entries` (borrowed) the whole section. */
void catalogue_set(struct catalogue *catalogue, enum section section, const void *entries, unsigned count);

/* Position of an id, or -1.  O(log n). */
int catalogue_find(const struct catalogue *catalogue, enum section section, const char *id);

/* The entry with this id; NULL if there is none (or id is NULL). */
const struct muscle *catalogue_muscle(const struct catalogue *catalogue, const char *id);
const struct group *catalogue_group(const struct catalogue *catalogue, const char *id);
const struct tool *catalogue_tool(const struct catalogue *catalogue, const char *id);
const struct contraindication *catalogue_contraindication(const struct catalogue *catalogue, const char *id);
const struct area *catalogue_area(const struct catalogue *catalogue, const char *id);
const struct stretch *catalogue_stretch(const struct catalogue *catalogue, const char *id);
const struct mode *catalogue_mode(const struct catalogue *catalogue, const char *id);

/* True if an overlay adds this entry: it is neither built in nor the replacement of a built-in one. */
bool catalogue_added(const struct catalogue *catalogue, enum section section, unsigned at);

/* True if a list of muscles and groups names this muscle or its group. A muscle added by an overlay also counts as
 * named if any other muscle of its group is, so that older lists cover it too. */
bool catalogue_names(const struct catalogue *catalogue, const struct texts *list, unsigned muscle);

/* True if a limit on a list of muscles and groups concerns this muscle. A muscle added by an overlay is concerned by
 * every limit, because nobody has checked where it is. */
bool catalogue_covers(const struct catalogue *catalogue, const struct texts *list, unsigned muscle);

/* Text of a global cue; "" if there is none. */
const char *catalogue_cue(const struct catalogue *catalogue, const char *id);

/* Word for a pressure 0-10: "gentle". */
const char *catalogue_pressure_word(const struct catalogue *catalogue, unsigned pressure);

/* Fills by_id and `constant` once all lists are complete; free by_id with catalogue_index_done.  Returns false if a
 * constant is missing. */
bool catalogue_index(struct catalogue *catalogue);

/* Fills `constant` alone; by_id must be set. */
bool catalogue_constants(struct catalogue *catalogue);
void catalogue_index_done(struct catalogue *catalogue);

#endif
