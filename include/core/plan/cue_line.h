/* SPDX-License-Identifier: MIT */
/* Lines of cues: sentences of the catalogue and its names, joined to at most 12 words. */
#ifndef CORE_PLAN_CUE_LINE_H
#define CORE_PLAN_CUE_LINE_H

#include "core/plan/plan.h"
#include <stddef.h>

enum { CUE_PARTS_MAX = 4, CUE_WORDS_MAX = 12, CUE_TEXT_MAX = 160 };

/* The sentences of one line, borrowed; NULL and "" are skipped. */
struct sentences {
	const char *item[CUE_PARTS_MAX];
	enum line_kind kind; /* which line of its step it is */
};

/* Joins the sentences, each closed with a stop and without what stands in brackets at its end; one that would take the
 * line past 12 words is left out. */
void cue_join(char *out, size_t size, const struct sentences *line);

/* "Left side."; "" for both. */
const char *cue_side(const struct catalogue *catalogue, enum side side);

/* "Front of thigh"; of a sweep the group, of a drill or stretch its name; "" between them. */
const char *step_name(const struct catalogue *catalogue, const struct step *step);

/* "Large roller"; "" without a tool. */
const char *step_tool_name(const struct catalogue *catalogue, const struct step *step);

/* What a step is in one line: side, name, tool. */
struct sentences step_line(const struct catalogue *catalogue, const struct step *step);

/* The cues of a roll's muscle, as they fit its position and tool; each "" for the others. */
struct muscle_cues step_muscle_cues(const struct catalogue *catalogue, const struct step *step);

/* How to roll: the cue of the sweep, or of the muscle; "" for the others. */
const char *step_roll_cue(const struct catalogue *catalogue, const struct step *step);

/* Gives a step all its lines: how to get into place, to roll, to ease, to hold, what to keep away from; of a drill or
 * stretch its own. */
void step_add_cues(struct step *step, const struct catalogue *catalogue);

/* The booked muscle of a roll; NULL for the others. */
const struct muscle *step_muscle(const struct catalogue *catalogue, const struct step *step);

/* The drill or stretch; NULL for the others. */
const struct stretch *step_stretch(const struct catalogue *catalogue, const struct step *step);

#endif
