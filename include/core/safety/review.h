/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The safety review: reduces each allowance by the conditions, marks and eases of a person.
 *
 * Invariants, each with a property test: the strongest action wins, exclusions add up, caps take the minimum; one more
 * condition never loosens a verdict; nothing can override the review.  Pure: time is a parameter. */
#ifndef CORE_SAFETY_REVIEW_H
#define CORE_SAFETY_REVIEW_H

#include "core/person/person.h"
#include "core/safety/safety.h"

/* Reviews all muscles; end `ret_safety` with safety_done.  Never fails: a refusal is a verdict. */
void safety_review(struct safety *ret_safety, const struct catalogue *catalogue, unsigned mode,
		   const struct person *person, int64_t now);

#endif
