/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Describes what a plan leaves out. */
#ifndef CORE_PLAN_LEFT_OUT_H
#define CORE_PLAN_LEFT_OUT_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* Appends "Lower calf, left: open skin." or "IT band: why. Instead: this and that." Entries with the same reason are
 * reported together with the first of them; for the rest, returns false and appends nothing. */
bool left_out_words(const struct plan *plan, unsigned at, struct buf *text);

/* True if a left_out entry already reports the notice: a no-go area that was asked for has both. */
bool left_out_reports(const struct plan *plan, const struct notice *notice);

#endif
