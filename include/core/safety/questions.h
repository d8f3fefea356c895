/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The safety questions: when to ask which, and how an answer changes the profile.
 *
 * The first time, every question of the catalogue is asked, on one page per value of `enum asked`; a follow-up question
 * only after a yes to the one before it.  Later, the page of emergencies comes before every routine, then "has anything
 * changed?"; a yes opens the other pages.
 *
 * A stop signal may put answers in doubt (`asks` of its entry).  Those questions are repeated at once.  Any left
 * unanswered stay in doubt, and then every page is due again before the next routine. */
#ifndef CORE_SAFETY_QUESTIONS_H
#define CORE_SAFETY_QUESTIONS_H

#include "core/person/person.h"

enum answer { ANSWER_NO, ANSWER_YES, ANSWER_NOT_SURE }; /* not sure counts as yes (R64) */

/* True if all pages are due: never asked, an answer is in doubt, or the catalogue's questions have changed since. */
bool questions_all_due(const struct catalogue *catalogue, const struct profile *profile);

/* The contraindications of a page in the order of the catalogue: writes up to `max` positions and returns their total
 * number. */
unsigned questions_page(const struct catalogue *catalogue, enum asked page, unsigned *ret_at, unsigned max);

/* True if the run of the wish puts its questions first (core/person/run_effect.h). */
bool questions_after_run(const struct catalogue *catalogue, const struct wish *wish);

/* True if those questions come first: for that run, and for 3 days after it (profile->hard_run_at). */
bool questions_run_first(const struct catalogue *catalogue, const struct wish *wish, const struct profile *profile,
			 int64_t now);

/* Starts those 3 days with the run of the wish, if it puts its questions first, and opens today's questions again,
 * since they were answered without regard to this run.  False if the profile knows of such a run that ended no
 * earlier. */
bool profile_take_hard_run(struct profile *profile, const struct catalogue *catalogue, const struct wish *wish);

/* Selects the questions to ask. */
struct question_terms {
	const struct profile *profile;
	int64_t now;
	bool all; /* all pages, not only today's */
	bool after_run; /* questions_run_first() */
};

/* The questions of a page, as asked.  After such a run, its questions come first on the first page, whichever page they
 * belong to, and are not repeated.  Today's questions that were recently answered no are omitted (`quiet_days`); a full
 * stop that came from two conditions is asked about again. */
unsigned questions_asked(const struct catalogue *catalogue, enum asked page, const struct question_terms *asking,
			 unsigned *ret_at, unsigned max);

/* The questions that follow a yes or not sure to this one (`also_ask`). */
unsigned questions_follow(const struct catalogue *catalogue, unsigned contraindication, unsigned *ret_at, unsigned max);

const char *questions_page_title(enum asked page);
const char *questions_page_subtitle(enum asked page);

/* True if a yes must, or may, name a place. */
bool question_needs_place(const struct catalogue *catalogue, unsigned contraindication);
bool question_takes_place(const struct catalogue *catalogue, unsigned contraindication);

/* True if a stop signal affects future routines at its place, so that the place must be known. */
bool signal_takes_place(const struct stop_signal *signal);

/* True if the profile has the condition at `now`. */
bool profile_says(const struct profile *profile, const struct catalogue *catalogue, unsigned contraindication,
		  int64_t now);

/* Puts a question in doubt. */
void profile_doubt_question(struct profile *profile, unsigned contraindication);

/* Puts the questions of a stop signal in doubt.  False if there are none. */
bool profile_doubt(struct profile *profile, const struct texts *asks);

bool profile_doubts(const struct profile *profile, unsigned contraindication);

/* Puts in doubt whatever the worse answers to a signal's questions imply, from question `from` on, so that it counts if
 * the program is killed before they are answered.  False if they imply nothing. */
bool profile_doubt_signal(struct profile *profile, const struct stop_signal *signal, unsigned from);

/* An answer to a question of a stop signal. */
struct signal_answer {
	unsigned signal, question;
	bool worse;
	struct target place; /* of the signal; TARGET_NONE: unknown */
	enum side side;
	int64_t at;
};

/* Carries out an answer: a condition it confirms enters the profile at once, and everything is asked again before the
 * next routine; whatever a later question may imply stays in doubt. */
void profile_take_outcome(struct profile *profile, const struct catalogue *catalogue,
			  const struct signal_answer *answer);

/* Ends all doubt once the questions have been repeated: a yes left unchanged is confirmed. */
void profile_doubts_over(struct profile *profile);

/* Records an answer and ends its doubt; if there was any, a yes puts its follow-up questions in doubt.  A no removes
 * every condition that counts as this contraindication now: a fresh injury that has become an active one is removed by
 * the answer about active ones.  Yes and not sure add a condition that starts at `now`, unless the profile already has
 * it at this place.  Returns false with ERR_USAGE if the place is missing, ERR_DATA if the profile is full. */
bool profile_answer(struct profile *profile, const struct catalogue *catalogue, unsigned contraindication,
		    enum answer answer, struct target place, enum side side, int64_t now, struct err *err);

/* Records or withdraws a clearance; ERR_USAGE if the condition cannot be cleared. */
bool profile_clear(struct profile *profile, const struct catalogue *catalogue, unsigned contraindication, bool cleared,
		   struct err *err);

/* Records that the questions were answered: all of them, or only today's. */
void profile_asked(struct profile *profile, const struct catalogue *catalogue, bool all, int64_t now);

/* Changes whenever a question is added, removed or reworded. */
uint64_t questions_fingerprint(const struct catalogue *catalogue);

#endif
