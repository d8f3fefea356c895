/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Screens of a guided page that are independent of the routine, as members of its table. */
#ifndef PRINT_GUIDE_SCREENS_H
#define PRINT_GUIDE_SCREENS_H

#include "core/plan/plan.h"
#include "print/json.h"

/* "questions": the daily ones (after a long or very hard run, its own first), and whether anything has changed; a yes
 * to one ends the page with its lines. */
void guide_questions(struct json *json, const struct plan *plan);

/* "signals": those offered while rolling.  The edges of a screen give the next one; -1 is the end. */
void guide_signals(struct json *json, const struct catalogue *catalogue);

#endif
