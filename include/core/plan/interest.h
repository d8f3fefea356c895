/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The person's interest in each muscle: sore, offered instead of a no-go area, related to a sore one, or skipped.
 *
 * A mark changes order and dose, never the set of regions (R21). */
#ifndef CORE_PLAN_INTEREST_H
#define CORE_PLAN_INTEREST_H

#include "core/person/person.h"

/* Interest in one muscle. Marks are numbered over person->sore, then over the areas in wish->only. */
struct interest {
	int mark; /* the mark that names it, or for which it is offered; -1: none */
	int offer; /* its index among the offers for a no-go area; -1: not offered */
	int area; /* that area; -1: none */
	int related; /* the mark it is related to; -1: none */
	enum side first; /* the tighter side: left or right */
	bool named; /* named by --only */
	bool skipped; /* named by --skip or by `skip` in the profile */
};

/* `ret_interests` has one entry per muscle. */
void interests_of(struct interest *ret_interests, const struct catalogue *catalogue, const struct wish *wish,
		  const struct person *person);

/* True if not skipped and, with --only, named by it. */
bool interest_wanted(const struct interest *interest, const struct wish *wish);

/* The target of a mark. */
struct target mark_target(const struct wish *wish, const struct person *person, int mark);

#endif
