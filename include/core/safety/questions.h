/* SPDX-License-Identifier: MIT */
/* The safety questions: which are asked when, and what an answer leaves in the profile.
 *
 * The first time every question of the catalogue is asked, a page for each value of `enum asked`; later the page of
 * the emergencies before every routine, then "has anything changed?", and a yes to that opens the other pages.
 *
 * A stop signal may put answers in doubt (`asks` of its entry).  Those questions are asked anew at once; what is left
 * open stays in doubt, and then every page is due again before the next routine. */
#ifndef CORE_SAFETY_QUESTIONS_H
#define CORE_SAFETY_QUESTIONS_H

#include "core/person/person.h"

enum answer { ANSWER_NO, ANSWER_YES, ANSWER_NOT_SURE }; /* not sure counts as yes (R64) */

/* True if all pages are due: never asked, an answer is in doubt, or the catalogue has other questions than those that
 * were answered. */
bool questions_all_due(const struct catalogue *catalogue, const struct profile *profile);

/* The contraindications of a page in the order of the catalogue: writes up to `max` positions, returns how many there
 * are. */
unsigned questions_page(const struct catalogue *catalogue, enum asked page, unsigned *ret_at, unsigned max);

/* What has to be asked too when this one is answered with yes or not sure (`also_ask`). */
unsigned questions_follow(const struct catalogue *catalogue, unsigned contraindication, unsigned *ret_at, unsigned max);

const char *questions_page_title(enum asked page);

/* A question that needs a place: the answer yes is complete only with one. */
bool question_needs_place(const struct catalogue *catalogue, unsigned contraindication);
bool question_takes_place(const struct catalogue *catalogue, unsigned contraindication);

/* Whether a stop signal changes what comes for a place, so that the place has to be known. */
bool signal_takes_place(const struct stop_signal *signal);

/* True if the profile says yes to it at `now`. */
bool profile_says(const struct profile *profile, const struct catalogue *catalogue, unsigned contraindication,
		  int64_t now);

/* Puts what a stop signal asks for in doubt, and what those questions ask for in turn.  False if it asks for nothing. */
bool profile_doubt(struct profile *profile, const struct catalogue *catalogue, const struct stop_signal *signal);

bool profile_doubts(const struct profile *profile, unsigned contraindication);

/* All that was in doubt has been asked anew: what still is in doubt was confirmed by leaving its yes as it is. */
void profile_doubts_over(struct profile *profile);

/* Puts an answer into the profile, which is in doubt no longer.  No takes back every condition that stands for this
 * contraindication now: a fresh injury that has turned into an active one is taken back by the answer about active
 * ones.  Yes and not sure add one that starts at `now`, unless the profile already says so of this place.  False and
 * ERR_USAGE if the place is missing, ERR_DATA if the profile is full. */
bool profile_answer(struct profile *profile, const struct catalogue *catalogue, unsigned contraindication,
		    enum answer answer, struct target place, enum side side, int64_t now, struct err *err);

/* Records or takes back a clearance; ERR_USAGE where none can be. */
bool profile_clear(struct profile *profile, const struct catalogue *catalogue, unsigned contraindication, bool cleared,
		   struct err *err);

/* Notes that the questions were answered: all of them, or today's. */
void profile_asked(struct profile *profile, const struct catalogue *catalogue, bool all, int64_t now);

/* Changes whenever a question is added, removed or worded anew. */
uint64_t questions_fingerprint(const struct catalogue *catalogue);

#endif
