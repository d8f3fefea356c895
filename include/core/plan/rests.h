/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps a plan within another one after a stop signal. */
#ifndef CORE_PLAN_RESTS_H
#define CORE_PLAN_RESTS_H

#include "core/plan/plan.h"

/* Replaces the steps by those of the usual plan that this person may still do: nothing becomes firmer or longer than
 * there. Keeps the notices and what is left out, and adds those of the usual plan. */
void plan_hold_to(struct plan *plan, const struct plan *usual, const struct wish *wish, const struct person *person,
		  const struct safety *safety);

#endif
