/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Cue lines: sentences and names from the catalogue, joined to at most 12 words. */
#ifndef CORE_PLAN_CUE_LINE_H
#define CORE_PLAN_CUE_LINE_H

#include "core/plan/plan.h"
#include <stddef.h>

enum { CUE_PARTS_MAX = 4, CUE_WORDS_MAX = 12, CUE_TEXT_MAX = 160 };

/* The sentences of one line, borrowed; NULL and "" are skipped. */
struct sentences {
	const char *item[CUE_PARTS_MAX];
	enum line_kind kind; /* which line of its step it is */
	unsigned pressure; /* that the sentences name */
};

/* Copies a text; "{n}" becomes the pressure and "{word}" its word: "3 of 10, gentle". */
void cue_fill(char *out, size_t size, const struct catalogue *catalogue, const char *text, unsigned pressure);

/* Joins the sentences: drops a trailing part in brackets, ends each with a full stop, and omits those that would take
 * the line past 12 words. */
void cue_join(char *out, size_t size, const struct catalogue *catalogue, const struct sentences *line);

/* "Left side."; "" for both. */
const char *cue_side(const struct catalogue *catalogue, enum side side);

/* "Front of thigh"; the group's name for a sweep, the name of a drill or stretch; "" for other steps. */
const char *step_name(const struct catalogue *catalogue, const struct step *step);

/* A shorter name for large letters, if the catalogue has one; otherwise the name without its remark in brackets. */
void step_short_name(const struct catalogue *catalogue, const struct step *step, char *out, size_t size);

/* "Large roller"; "" without a tool. */
const char *step_tool_name(const struct catalogue *catalogue, const struct step *step);

/* A step in one line: side, name, tool. */
struct sentences step_line(const struct catalogue *catalogue, const struct step *step);

/* The muscle's cues for the position and tool of a roll; all "" for other steps. */
struct muscle_cues step_muscle_cues(const struct catalogue *catalogue, const struct step *step);

/* The rolling cue of the sweep or the muscle; "" for other steps. */
const char *step_roll_cue(const struct catalogue *catalogue, const struct step *step);

/* Adds all lines of a step: how to get into position, roll, ease and hold, and what to avoid; for a drill or stretch
 * its own lines. */
void step_add_cues(struct step *step, const struct catalogue *catalogue);

/* The muscle a roll is credited to; NULL for other steps. */
const struct muscle *step_muscle(const struct catalogue *catalogue, const struct step *step);

/* The drill or stretch of a step; NULL for other steps. */
const struct stretch *step_stretch(const struct catalogue *catalogue, const struct step *step);

#endif
