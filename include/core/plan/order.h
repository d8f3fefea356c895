/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The order of a routine: groups in the mode's order, sore ones first, few changes of tool and position. */
#ifndef CORE_PLAN_ORDER_H
#define CORE_PLAN_ORDER_H

#include "core/plan/planning.h"

/* A candidate with its chosen dose. */
struct bout {
	const struct candidate *candidate;
	unsigned group;
	unsigned dose_s; /* of each side */
	const struct routine_item *written; /* the item of a written routine; otherwise NULL */
	unsigned item; /* its index in the routine */
};

/* Sorts bouts[count]. On entry the bouts of each group are adjacent. */
void plan_order(const struct planning *planning, struct bout *bouts, unsigned count);

/* Puts the bouts that were ordered by hand into that order, within the places they occupy now. */
void order_by_hand(const struct planning *planning, struct bout *bouts, unsigned count);

/* Moves the first group that may come first to the front: a muscle that comes back after pain is never the first one. */
void order_spare_first(const struct planning *planning, struct bout *bouts, unsigned count);

/* True for the group that always ends the routine, standing. */
bool order_stays_last(const struct planning *planning, unsigned group);

#endif
