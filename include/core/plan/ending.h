/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The ending after the rolling: dynamic drills before a run, static stretches otherwise (R96, R97, R106-R108). */
#ifndef CORE_PLAN_ENDING_H
#define CORE_PLAN_ENDING_H

#include "core/plan/planning.h"

enum { ENDING_MAX = 16 };

/* One drill, or one stretch with the sides it is held on. */
struct ending_item {
	unsigned stretch;
	enum side sides[2];
	unsigned sides_count;
	unsigned seconds; /* of one side */
	unsigned item; /* its index in a written routine */
};

/* A block of drills or stretches. */
struct plan_ending {
	enum step_kind kind; /* STEP_DRILL or STEP_STRETCH */
	struct ending_item items[ENDING_MAX];
	unsigned count;
};

/* Sets the drills of a plan of this many minutes: the full block or the short one. Drills for places that a condition
 * blocks are replaced by others. */
void ending_drills(struct plan_ending *ret_ending, const struct planning *planning, unsigned minutes, bool brief);

/* Sets the stretches in order of preference: those of marked muscles, those offered instead of a no-go area, then the
 * mode's block. */
void ending_stretches(struct plan_ending *ret_ending, const struct planning *planning);

/* True if a plan of this many minutes should have drills or stretches at all. */
bool drills_wanted(const struct planning *planning, unsigned minutes);
bool stretches_wanted(const struct planning *planning);

/* Seconds of the first `count` items, including the time to get into position. */
unsigned ending_seconds(const struct planning *planning, const struct plan_ending *ending, unsigned count);

#endif
