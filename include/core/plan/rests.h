/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps a plan within another one after a stop signal. */
#ifndef CORE_PLAN_RESTS_H
#define CORE_PLAN_RESTS_H

#include "core/plan/plan.h"

/* Replaces the steps by those of `held`, which are what today allows of the usual plan. Keeps the notices and what is
 * left out, and adds those of both. The others receive what is replaced. */
void plan_hold_to(struct plan *plan, struct plan *held, struct plan *usual);

#endif
