/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The ticked boxes of a sheet, as text: "1L,1R,3". */
#ifndef APP_TICKS_H
#define APP_TICKS_H

#include "base/err.h"
#include "core/plan/plan.h"

/* Marks the steps of the plan that a list names: numbers of the sheet, with L or R for one side; "all"; "none". */
bool ticks_parse(const struct plan *plan, const char *words, bool *ret_done, struct err *err);

#endif
