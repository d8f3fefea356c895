/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reasons of a bout: why it is in the plan, why it takes so long, why this tool, and which limits apply. */
#ifndef CORE_PLAN_REASONS_H
#define CORE_PLAN_REASONS_H

#include "core/plan/order.h"

/* Adds the reasons of a roll: side `at` of the bout's sides. */
void plan_reasons(const struct planning *planning, const struct bout *bout, unsigned at, struct step *step);

#endif
