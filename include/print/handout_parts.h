/* SPDX-License-Identifier: MIT */
/* The safety parts of a handout: limits, what was left out, when to stop, questions for the doctor. */
#ifndef PRINT_HANDOUT_PARTS_H
#define PRINT_HANDOUT_PARTS_H

#include "core/plan/plan.h"
#include "print/document.h"

/* This person's limits and where they apply, followed by other advice. */
void handout_limits(struct node *parent, const struct plan *plan, const struct safety *safety);

/* What was left out of the plan, why, and what to do instead. */
void handout_left_out(struct node *parent, const struct plan *plan);

/* The stop signals, each with what to do. */
void handout_stop_box(struct node *parent, const struct catalogue *catalogue);

/* Conditions that rule out rolling, and those that need a doctor's advice first. */
void handout_contra_box(struct node *parent, const struct catalogue *catalogue);

/* The meaning of the words for pressure, from the lightest to "too much". */
void handout_scale(struct node *parent, const struct catalogue *catalogue);

/* For a refusal: the reasons, questions for the doctor, and what is still allowed. */
void handout_refusal(struct node *parent, const struct plan *plan);

/* The sources used, and the note that no clinician reviewed the page. */
void handout_small_print(struct node *parent, const struct plan *plan);

#endif
