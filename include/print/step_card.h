/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* One step on a sheet: everything needed while lying down, in reading order. */
#ifndef PRINT_STEP_CARD_H
#define PRINT_STEP_CARD_H

#include "core/catalogue/pose_draw.h"
#include "print/figure.h"
#include "print/rows.h"

enum tick {
	TICK_NONE, /* not a separate side */
	TICK_OPEN,
	TICK_CLOSED, /* not today: crossed out */
};

/* Texts are owned; NULL: none. */
struct step_card {
	enum step_kind kind;
	unsigned number;
	char *name, *covers; /* "Calves"; "Inner calf, Outer calf, Lower calf" */
	char *tool;
	char *from, *to; /* of the stroke */
	unsigned seconds; /* per side */
	const char *sides; /* static: "each side", "left only", "both at once"; "": no sides */
	enum tick left, right; /* both TICK_NONE: one box for the whole step */
	char *tempo; /* "3 s there, 3 s back, 5 times"; of a drill: how often */
	unsigned start, cap; /* pressure of the first passes, and the maximum; 0: none */
	char *pressure; /* "2 touch to 5 firm" */
	char *lines[STEP_CUES_MAX]; /* how to do it, as sentences, in order */
	enum line_kind kinds[STEP_CUES_MAX];
	unsigned lines_count;
	struct figure *picture; /* owned; NULL: none */
	struct pose_shot pose; /* the body position; `pose.pose` is NULL if none is drawn */
};

struct step_card *step_card_of(const struct plan *plan, const struct row *row, const struct closed *closed);
void step_card_free(struct step_card *card);

/* A line of the card by its kind; NULL: none. */
const char *step_card_line(const struct step_card *card, enum line_kind kind);

/* The condition for a line, to print before it: "Too much? "; usually "". */
const char *step_card_before(enum line_kind kind);

/* Appends what a routine sets for this step: "Tight spot: hold 5 s. Then rest 40 s."; nothing if it sets nothing. */
void step_card_times(struct buf *text, const struct step *step);

#endif
