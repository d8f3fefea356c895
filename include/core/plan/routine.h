/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A written routine: what to roll and in which order, before anyone's limits are applied. */
#ifndef CORE_PLAN_ROUTINE_H
#define CORE_PLAN_ROUTINE_H

#include "core/plan/plan.h"

enum { ROUTINE_ITEMS_MAX = 96, ROUTINE_NAME_MAX = 128, ROUTINE_NOTE_MAX = 256, ROUTINE_ROUNDS_MAX = 5 };

struct routine_item {
	enum step_kind kind; /* STEP_ROLL, STEP_DRILL or STEP_STRETCH */
	unsigned muscle; /* of a roll: the muscle it is credited to */
	int sweep; /* of a sweep: its group; otherwise -1 */
	unsigned stretch; /* of a drill or stretch */
	enum side sides[2]; /* in the order they are rolled */
	unsigned sides_count; /* 0: as usual */
	unsigned seconds; /* of one side; 0: as usual */
	int tool; /* -1: the best available */
	int position; /* -1: the usual one */
	unsigned cap; /* 0: as high as allowed */
	unsigned hold_s; /* of a hold on a tight spot; 0: as usual */
	unsigned pause_s; /* rest before the next item */
	char note[ROUTINE_NOTE_MAX]; /* the coach's; "": none */
};

struct routine {
	char name[ROUTINE_NAME_MAX];
	unsigned mode;
	unsigned minutes; /* time limit; 0: none */
	struct routine_item items[ROUTINE_ITEMS_MAX];
	unsigned items_count;
};

#endif
