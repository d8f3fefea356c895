/* SPDX-License-Identifier: MIT */
/* Why a bout is in the plan, why so long, why with this tool, and what limits it. */
#ifndef CORE_PLAN_REASONS_H
#define CORE_PLAN_REASONS_H

#include "core/plan/order.h"

/* Adds the reasons of a roll: side `at` of the bout's sides. */
void plan_reasons(const struct planning *planning, const struct bout *bout, unsigned at, struct step *step);

#endif
