/* SPDX-License-Identifier: MIT */
/* What a plan leaves out, in words. */
#ifndef CORE_LEFT_OUT_H
#define CORE_LEFT_OUT_H

#include "base/buf.h"
#include "core/plan.h"

/* Adds "Lower calf, left: open skin." or "IT band: why. Instead: this and that." */
void left_out_words(const struct catalogue *catalogue, const struct left_out *left_out, struct buf *text);

#endif
