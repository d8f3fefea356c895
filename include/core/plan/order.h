/* SPDX-License-Identifier: MIT */
/* The order of a routine: groups as the mode wants them, what is sore first, few changes of tool and position. */
#ifndef CORE_PLAN_ORDER_H
#define CORE_PLAN_ORDER_H

#include "core/plan/planning.h"

/* A candidate with the dose that was chosen for it. */
struct bout {
	const struct candidate *candidate;
	unsigned group;
	unsigned dose_s; /* of each side */
	const struct routine_item *written; /* where a routine asks for it; else NULL */
	unsigned item; /* its place there */
};

/* Sorts bouts[count], which holds the bouts of each group together. */
void plan_order(const struct planning *planning, struct bout *bouts, unsigned count);

#endif
