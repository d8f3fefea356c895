/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Profiles and their parts compared value by value: their bytes may differ in padding. */
#ifndef TESTS_SAME_PERSON_H
#define TESTS_SAME_PERSON_H

#include "core/person/person.h"
#include <string.h>

static inline bool same_condition(const struct condition *a, const struct condition *b)
{
	return a->contraindication == b->contraindication && a->target.kind == b->target.kind &&
	       a->target.at == b->target.at && a->side == b->side && a->since == b->since && a->until == b->until &&
	       a->cleared == b->cleared;
}

static inline bool same_ease(const struct ease *a, const struct ease *b)
{
	return a->muscle == b->muscle && a->side == b->side && a->cap_minus == b->cap_minus &&
	       a->minimum_dose == b->minimum_dose && a->left_out_until == b->left_out_until &&
	       a->hurt_at == b->hurt_at && a->answered_at == b->answered_at && a->open == b->open;
}

static inline bool same_quiet(const struct quiet *a, const struct quiet *b)
{
	return a->contraindication == b->contraindication && a->until == b->until;
}

static inline bool same_after_effect(const struct after_effect *a, const struct after_effect *b)
{
	return a->signal == b->signal && a->place.kind == b->place.kind && a->place.at == b->place.at &&
	       a->side == b->side && a->at == b->at;
}

/* The parts that answers to safety questions can change. */
static inline bool same_answers(const struct profile *a, const struct profile *b)
{
	bool same = a->conditions_count == b->conditions_count && a->quiet_count == b->quiet_count &&
		    a->doubted_count == b->doubted_count && a->eases_count == b->eases_count &&
		    a->asked_all_at == b->asked_all_at && a->asked_today_at == b->asked_today_at &&
		    memcmp(a->doubted, b->doubted, sizeof(a->doubted)) == 0;
	for (unsigned i = 0; same && i < a->conditions_count; i++)
		same = same_condition(&a->conditions[i], &b->conditions[i]);
	for (unsigned i = 0; same && i < a->quiet_count; i++)
		same = same_quiet(&a->quiet[i], &b->quiet[i]);
	for (unsigned i = 0; same && i < a->eases_count; i++)
		same = same_ease(&a->eases[i], &b->eases[i]);
	return same;
}

#endif
