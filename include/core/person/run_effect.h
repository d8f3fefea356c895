/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The effects of a run: the bands of the catalogue it fits, the groups they choose, the questions they put first.
 *
 * It never changes pressure, tools, limits or a verdict.  An unknown value fits no band. */
#ifndef CORE_PERSON_RUN_EFFECT_H
#define CORE_PERSON_RUN_EFFECT_H

#include "core/catalogue/catalogue.h"
#include "core/person/run.h"

enum { RUN_GROUPS_MAX = 2, RUN_QUESTIONS_MAX = CATALOGUE_QUESTIONS_MAX };

struct run_effect {
	const struct run_band *bands[FEATURE_COUNT]; /* those that fit, at most one per feature, in their order */
	unsigned bands_count;
	unsigned groups[RUN_GROUPS_MAX]; /* positions in the catalogue, the one with more weight first */
	const struct run_band *why[RUN_GROUPS_MAX]; /* the band that chose the group */
	unsigned groups_count;
	bool questions_first; /* set by any band that fits */
};

/* `run` may be NULL: nothing changes. */
void run_effect_of(struct run_effect *ret_effect, const struct catalogue *catalogue, const struct run *run);

/* Place of a group among those chosen, from 0; -1: not chosen. */
int run_effect_place(const struct run_effect *effect, unsigned group);

/* True if the band chose a group; a band may fit but come too late to choose one. */
bool run_effect_chose(const struct run_effect *effect, const struct run_band *band);

/* Writes up to `max` of the contraindications asked first after such a run, in their order; returns their total. */
unsigned run_questions(const struct catalogue *catalogue, unsigned *ret_at, unsigned max);

/* Sets the bits of the bands that a word of --ran means; false if no band has that word. */
bool run_say(const struct catalogue *catalogue, const char *word, uint64_t *ret_said);

#endif
