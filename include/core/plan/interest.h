/* SPDX-License-Identifier: MIT */
/* What the person points out, muscle by muscle: sore, offered instead of a no-go area, related to a sore one, skipped.
 *
 * A mark changes order and dose, never the set of regions (R21). */
#ifndef CORE_PLAN_INTEREST_H
#define CORE_PLAN_INTEREST_H

#include "core/person/person.h"

/* Of one muscle.  Marks are counted over person->sore, then over the areas of wish->only. */
struct interest {
	int mark; /* the mark that names it, or for which it is offered; -1: none */
	int offer; /* its place among the offers for a no-go area, from 0; -1: no offer */
	int area; /* that area; -1: none */
	int related; /* the mark it is related to; -1: none */
	enum side first; /* the tighter side: left or right */
	bool named; /* named by --only */
	bool skipped; /* named by --skip, or never wanted */
};

/* `ret_interests` has an entry for each muscle. */
void interests_of(struct interest *ret_interests, const struct catalogue *catalogue, const struct wish *wish,
		  const struct person *person);

/* Not skipped, and named where anything is. */
bool interest_wanted(const struct interest *interest, const struct wish *wish);

/* The target of a mark. */
struct target mark_target(const struct wish *wish, const struct person *person, int mark);

#endif
