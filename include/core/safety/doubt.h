/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Questions that a stop signal raised and that were never answered: until they are, each counts as a yes.
 *
 * Leaving the waiting screen without an answer counts as the worse answer (R22, R64).  `plan` and `print` ask nothing,
 * so they plan as if the answer were yes, and explain how to answer. */
#ifndef CORE_SAFETY_DOUBT_H
#define CORE_SAFETY_DOUBT_H

#include "core/person/person.h"
#include "core/safety/active_condition.h"
#include "core/safety/notice.h"

/* True if the question was answered neither by --has, nor by --not, nor in the profile. */
bool doubt_is_open(const struct catalogue *catalogue, const struct person *person, unsigned contraindication,
		   int64_t now);

/* The conditions that the open questions may mean, each marked as possible and without a place: nobody said that it is
 * only where the person stopped.  Writes at most doubts_most(person); returns their number. */
unsigned doubts_possible(const struct catalogue *catalogue, const struct person *person, int64_t now,
			 struct active_condition *ret_active);
size_t doubts_most(const struct person *person);

/* The question, and the options that answer it. */
struct notice notice_of_doubt(const struct catalogue *catalogue, unsigned contraindication);
struct notice notice_of_doubt_options(const struct catalogue *catalogue, unsigned contraindication);

#endif
