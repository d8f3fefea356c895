/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The handout: one sheet for one person, front and back, made from a plan; for a person who must not roll, questions
 * for the doctor. */
#ifndef PRINT_HANDOUT_H
#define PRINT_HANDOUT_H

#include "core/plan/plan.h"
#include "print/document.h"

enum { HANDOUT_TEXT_MAX = 40000 }; /* bytes per text from the coach: at least 10,000 characters of any script */

/* Entries by the coach.  NULL prints a blank line to fill in by hand; a NULL note is omitted. */
struct handout {
	const char *athlete, *coach, *date, *note;
	const char *as; /* the athlete's name in the line of a guided page; NULL: `athlete` */
	const char *routine; /* name of a routine file; NULL or "": none */
	const char *contact; /* how to reach the coach; NULL: none */
	const struct image *logo; /* HTML and PDF; NULL: none */
	bool guided; /* HTML: with a player that guides through it */
	bool one_page; /* the front only */
	bool reasons; /* print this person's conditions; only if asked for, because others may see the sheet */
};

/* End `ret_document` with document_done; it borrows nothing.  `safety` is the review used for the plan, with the limits
 * of each place. */
void handout_of_plan(struct document *ret_document, const struct plan *plan, const struct safety *safety,
		     const struct handout *handout);

#endif
