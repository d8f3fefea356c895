/* SPDX-License-Identifier: MIT */
/* The handout: one page for one person, made of a plan; for a person who must not roll, what to ask the doctor. */
#ifndef PRINT_HANDOUT_H
#define PRINT_HANDOUT_H

#include "core/plan/plan.h"
#include "print/document.h"

enum { HANDOUT_TEXT_MAX = 40000 }; /* bytes of one text of the coach's: some ten thousand characters of any script */

/* What the coach writes on it.  NULL: a line to write it by hand, and for the note: none. */
struct handout {
	const char *athlete, *coach, *date, *note;
	const char *routine; /* name of a written routine; NULL or "": none */
};

/* `ret_document` is to be ended with document_done; it keeps nothing of the others.  `safety` is the review the plan was
 * made of: it says which limits count where. */
void handout_of_plan(struct document *ret_document, const struct plan *plan, const struct safety *safety,
		     const struct handout *handout);

#endif
