/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The allowance of one muscle and side: the result of the safety review that plans are built from. */
#ifndef CORE_SAFETY_ALLOWANCE_H
#define CORE_SAFETY_ALLOWANCE_H

#include "core/catalogue/catalogue.h"
#include <stdbool.h>
#include <stdint.h>

enum allowance_kind { ALLOWED_CLEAR, ALLOWED_LIMITED, ALLOWED_NOT };

enum { FIRM_FROM = 4, SOFT_TOOLS_MAX = 3 }; /* firmness of firm tools; the hardest that counts as soft */

struct allowance {
	enum allowance_kind kind;
	bool blocked; /* a condition forbids this place */
	bool rests; /* ... and its stretches and drills too: the place itself needs rest */
	unsigned cap; /* highest pressure: minimum of class and mode, person, conditions; 0: not allowed */
	unsigned seconds_max; /* seconds per routine, at most */
	unsigned seconds_plan_max; /* most that the planner gives by default (high soreness, limits: 30) */
	bool minimum_dose;
	bool returns; /* it comes back after pain: no holds, never first */
	bool no_holds; /* on a tight spot */
	bool beginner;
	bool softest; /* use the softest of `tools` (limits and beginners) */
	uint64_t tools; /* at hand, in the muscle's sheet and allowed in one of `positions`, as bits */
	unsigned positions; /* positions allowed with one of `tools`, as bits of enum position */
	const char *to; /* where the stroke ends; NULL: at the muscle's `to` */
};

/* One way to roll a muscle with a tool. */
struct way {
	const struct stance *stance;
	unsigned cap; /* the allowance's, or lower for this tool or stance */
};

/* The tools at hand that this mode allows. */
uint64_t tools_for(const struct catalogue *catalogue, const struct mode *mode, uint64_t at_hand, bool beginner);

/* Tools harder than an available one of the same shape that is not for beginners.  Where a limit requires the softest
 * tool, everyone else gets that one, so a beginner must not get a harder one. */
uint64_t tools_harder_for_beginners(const struct catalogue *catalogue, const struct muscle *muscle, uint64_t at_hand);

/* The softest of some tools: all those of the lowest firmness. */
uint64_t tools_softest(const struct catalogue *catalogue, uint64_t tools);

/* True for a muscle that nobody rolls in this mode (R49). */
bool mode_skips(const struct mode *mode, const struct muscle *muscle);

/* The allowance without conditions, with these tools: the caps of class and mode, a step less for beginners but never
 * below 2 (R116), the mode's longest bout, all positions of the sheet. */
struct allowance allowance_of_anybody(const struct catalogue *catalogue, const struct mode *mode,
				      const struct muscle *muscle, uint64_t tools, bool beginner);

/* Reduces the allowance to what both allow. */
void allowance_meet(struct allowance *allowance, const struct allowance *other);

void allowance_forbid(struct allowance *allowance);

/* The next way with a tool, in the order of the sheet; `*from` starts at 0; false at the end. */
bool allowance_way(const struct catalogue *catalogue, const struct allowance *allowance, const struct muscle *muscle,
		   unsigned tool, unsigned *from, struct way *ret_way);

/* Removes tools and positions that no longer have a way. */
void allowance_keep_ways(const struct catalogue *catalogue, struct allowance *allowance, const struct muscle *muscle);

#endif
