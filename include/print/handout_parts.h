/* SPDX-License-Identifier: MIT */
/* The parts of a handout that speak of safety: limits, what was left out, when to stop, what to ask the doctor. */
#ifndef PRINT_HANDOUT_PARTS_H
#define PRINT_HANDOUT_PARTS_H

#include "core/plan/plan.h"
#include "print/document.h"

/* What limits this person and where, and below it what else is good to know. */
void handout_limits(struct node *parent, const struct plan *plan, const struct safety *safety);

/* What is not in the plan, why, and what is done instead. */
void handout_left_out(struct node *parent, const struct plan *plan);

/* The stop signals, each with what it means for the routine. */
void handout_stop_box(struct node *parent, const struct catalogue *catalogue);

/* Who must not roll, and who asks first. */
void handout_contra_box(struct node *parent, const struct catalogue *catalogue);

/* What the words for pressure mean, from the lightest to the one that is too much. */
void handout_scale(struct node *parent, const struct catalogue *catalogue);

/* Why there is no routine, what to ask the doctor, what is still allowed. */
void handout_refusal(struct node *parent, const struct plan *plan);

/* The sources of what was printed, and that no clinician reviewed it. */
void handout_small_print(struct node *parent, const struct plan *plan);

#endif
