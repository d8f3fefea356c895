/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The safety parts of a handout: limits, what was left out, when to stop, questions for the doctor.
 *
 * `reasons`: print this person's conditions.  Without it, no part names one: others may see the sheet. */
#ifndef PRINT_HANDOUT_PARTS_H
#define PRINT_HANDOUT_PARTS_H

#include "core/plan/plan.h"
#include "print/document.h"

/* Adds the questions that a long or very hard run puts first, with the effect of a yes; nothing after any other run. */
void handout_questions_first(struct node *parent, const struct plan *plan);

/* Adds the open questions about sore places; nothing if there are none. They tell no more than the places closed today.
 * `one_page`: with the options that answer them, which otherwise are on the back. */
void handout_open_questions(struct node *parent, const struct plan *plan, bool one_page);
void handout_how_to_answer(struct node *parent, const struct plan *plan);

/* States that the routine is empty or much shorter than asked for; otherwise adds nothing.  `one_page`: the back, with
 * what was left out, is not printed. */
void handout_short_of(struct node *parent, const struct plan *plan, const struct safety *safety, bool one_page,
		      bool reasons);

/* The muscles and sides closed today, without the reason. */
void handout_not_today(struct node *parent, const struct plan *plan, const struct closed *closed);

/* The three rules for stopping: the muscle, the roller, the session. */
void handout_stop_rules(struct node *parent, const struct catalogue *catalogue);

/* A line per session to fill in. */
void handout_grid(struct node *parent, const struct plan *plan);

/* This person's limits and where they apply. */
void handout_limits(struct node *parent, const struct plan *plan, const struct safety *safety);

/* The reasons for the steps, each once, with the numbers of its steps.  Safety reasons are limits and not printed
 * here. */
void handout_why(struct node *parent, const struct plan *plan, const struct safety *safety);

/* Lists the parts left out of the plan, with reasons and alternatives. */
void handout_left_out(struct node *parent, const struct plan *plan, const struct safety *safety, bool reasons);

/* Advice that sets no limit. */
void handout_advice(struct node *parent, const struct plan *plan, bool reasons);

/* The stop signals, each with what to do. */
void handout_stop_table(struct node *parent, const struct catalogue *catalogue);

/* Conditions that rule out rolling, and those that need a doctor's advice first. */
void handout_contraindications(struct node *parent, const struct catalogue *catalogue);

/* The meaning of the words for pressure. */
void handout_scale(struct node *parent, const struct catalogue *catalogue);

/* For a refusal: the reasons, questions for the doctor, and what is still allowed. */
void handout_refusal(struct node *parent, const struct plan *plan, bool reasons);

/* The code that brings the routine back into the program; nothing if it has none. */
void handout_code(struct node *parent, const struct plan *plan);

/* The sources used, and the note that no clinician reviewed the page. */
void handout_small_print(struct node *parent, const struct plan *plan, bool reasons);

#endif
