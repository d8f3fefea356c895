/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Notices of a plan made after a run: its figures, that only order and weight change, the questions to ask first. */
#ifndef CORE_PLAN_RUN_NOTICES_H
#define CORE_PLAN_RUN_NOTICES_H

#include "core/plan/planning.h"

/* Appends the notices; none without a run. */
void run_notices(const struct planning *planning, struct plan *plan);

#endif
