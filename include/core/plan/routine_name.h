/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The default name of a routine: mode and minutes. */
#ifndef CORE_PLAN_ROUTINE_NAME_H
#define CORE_PLAN_ROUTINE_NAME_H

#include "core/plan/routine.h"

/* Sets the name from mode and minutes: "After a run, 10 minutes". */
void routine_name(struct routine *routine, const struct catalogue *catalogue);

#endif
