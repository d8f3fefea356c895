/* SPDX-License-Identifier: MIT */
/* A routine that somebody wrote: what to roll in which order, before anybody's limits are applied. */
#ifndef CORE_PLAN_ROUTINE_H
#define CORE_PLAN_ROUTINE_H

#include "core/plan/plan.h"

enum { ROUTINE_ITEMS_MAX = 96, ROUTINE_NAME_MAX = 128 };

struct routine_item {
	enum step_kind kind; /* STEP_ROLL, STEP_DRILL or STEP_STRETCH */
	unsigned muscle; /* of a roll: the one it is booked on */
	int sweep; /* of a roll that sweeps: its group; -1 else */
	unsigned stretch; /* of a drill or stretch */
	enum side sides[2]; /* in their order */
	unsigned sides_count; /* 0: as usual */
	unsigned seconds; /* of one side; 0: as usual */
	int tool; /* -1: the best there is */
	int position; /* -1: the usual one */
	unsigned cap; /* 0: as high as is allowed */
};

struct routine {
	char name[ROUTINE_NAME_MAX];
	unsigned mode;
	unsigned minutes; /* most it may take; 0: as long as it takes */
	struct routine_item items[ROUTINE_ITEMS_MAX];
	unsigned items_count;
};

#endif
