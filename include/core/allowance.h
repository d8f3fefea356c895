/* SPDX-License-Identifier: MIT */
/* What is allowed on one muscle and side: the answer of the safety review that plans are made of. */
#ifndef CORE_ALLOWANCE_H
#define CORE_ALLOWANCE_H

#include <stdbool.h>
#include <stdint.h>
#include "core/catalogue.h"

enum allowance_kind { ALLOWED_CLEAR, ALLOWED_LIMITED, ALLOWED_NOT };

/* What is allowed on one muscle and side. */
struct allowance {
	enum allowance_kind kind;
	bool blocked;          /* a condition blocks this place: no stretch or drill of it either */
	unsigned cap;          /* highest pressure: least of class and mode, person, conditions; 0 if not allowed */
	unsigned seconds_max;  /* most seconds per routine */
	unsigned seconds_plan_max; /* most the planner may give by itself (high soreness, limits: 30) */
	bool minimum_dose;
	bool softest;          /* of `tools` the softest is to be taken (limits and beginners, facts 6.1) */
	uint64_t tools;        /* at hand, in the muscle's sheet and allowed in one of `positions`, as bits */
	unsigned positions;    /* positions left with one of `tools`, as bits of enum position */
	const char *to;        /* where the stroke ends instead of at the muscle's `to`; NULL: there */
};

/* One way to roll a muscle with a tool. */
struct way {
	const struct stance *stance;
	unsigned cap;          /* the allowance's, or lower for this tool or stance */
};

#endif
