/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The handout: one sheet for one person, front and back, made from a plan; for a person who must not roll, questions for
 * the doctor. */
#ifndef PRINT_HANDOUT_H
#define PRINT_HANDOUT_H

#include "core/plan/plan.h"
#include "print/document.h"

enum { HANDOUT_TEXT_MAX = 40000 }; /* bytes per text from the coach: at least 10,000 characters of any script */

/* Entries by the coach.  NULL: a line to fill in by hand; for the note: none. */
struct handout {
	const char *athlete, *coach, *date, *note;
	const char *as; /* what the line of a guided page calls the athlete; NULL: by the name */
	const char *routine; /* name of a routine file; NULL or "": none */
	const char *contact; /* how to reach the coach; NULL: none */
	const struct image *logo; /* HTML and PDF; NULL: none */
	bool guided; /* HTML: with a player that leads through it */
	bool one_page; /* the front alone */
	bool reasons; /* print this person's conditions: others may see the sheet, so only if asked for */
};

/* End `ret_document` with document_done; it borrows nothing.  `safety` is the review used for the plan: it knows which
 * limits apply where. */
void handout_of_plan(struct document *ret_document, const struct plan *plan, const struct safety *safety,
		     const struct handout *handout);

#endif
