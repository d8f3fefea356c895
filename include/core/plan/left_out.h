/* SPDX-License-Identifier: MIT */
/* What a plan leaves out, in words. */
#ifndef CORE_PLAN_LEFT_OUT_H
#define CORE_PLAN_LEFT_OUT_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* Adds "Lower calf, left: open skin." or "IT band: why. Instead: this and that." What is left out for the same reason is
 * told together, where the first of it stands: false, and nothing is added, at the others. */
bool left_out_words(const struct plan *plan, unsigned at, struct buf *text);

/* A no-go area that was asked for has a notice too; where both are read, once is enough. */
bool left_out_tells(const struct plan *plan, const struct notice *notice);

#endif
