/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A no-go area that is marked as sore, and the limits near it that depend on the answer to its question (R55, R58,
 * R100).
 *
 * A mark never leads to rolling on the area.  Until its question is answered no, the muscles near it are left out and
 * the limits of a yes apply, except those that refuse the whole routine.  A yes also leaves them out, in addition to
 * the effects of the condition itself.  The limits of a no always apply, so one more answer or condition can only make
 * it stricter. */
#ifndef CORE_SAFETY_SORE_AREA_H
#define CORE_SAFETY_SORE_AREA_H

#include "core/person/person.h"
#include "core/safety/active_condition.h"
#include "core/safety/allowance.h"
#include "core/safety/notice.h"

struct sore_area {
	const struct area *area;
	const struct mark *mark;
	bool open; /* a question about it is unanswered */
	bool answered_no; /* all of them are answered no */
	bool very; /* soreness of 7 or more */
};

/* True if the mark is on a no-go area. */
bool sore_area_of(const struct catalogue *catalogue, const struct person *person, const struct mark *mark, int64_t now,
		  struct sore_area *ret_sore);

/* The conditions that open questions ask about, treated as a yes at the marked place: those that limit, not those that
 * refuse the whole routine.  Returns their number; `ret_active` must have room for sore_areas_possible_most(). */
unsigned sore_areas_possible(const struct catalogue *catalogue, const struct person *person, int64_t now,
			     struct active_condition *ret_active);
unsigned sore_areas_possible_most(const struct catalogue *catalogue, const struct person *person);

/* The first marked area with a question still open, or -1. */
int sore_area_to_ask(const struct catalogue *catalogue, const struct person *person, int64_t now);

/* Sets the place that a yes to one of its questions is about: the area, on its marked side.  False if the area is not a
 * single place. */
bool sore_area_place(const struct catalogue *catalogue, const struct wish *wish, unsigned area,
		     struct condition *ret_place);

/* Stores the answer to its question in the wish, replacing any earlier one. */
void sore_area_say(struct wish *wish, unsigned area, bool no);

/* Forgets the answers about areas that are no longer marked. */
void sore_area_forget(struct wish *wish);

/* Puts in doubt the questions that are asked next: after a yes or not sure those of the area, and from soreness 7 up
 * the one about a fresh injury (R57).  False if there are none. */
bool sore_area_doubt(const struct catalogue *catalogue, const struct wish *wish, unsigned area, bool no,
		     struct profile *profile);

/* Sets near[muscles_count] for the muscles within a hand width; for an area that is not a single place, for all. */
void sore_area_near(const struct catalogue *catalogue, const struct sore_area *sore, bool *near);

/* Applies its limits to a muscle on its side; true if it leaves the muscle out.  `near`: sore_area_near set it. */
bool sore_area_limits(const struct catalogue *catalogue, const struct sore_area *sore, unsigned muscle, bool near,
		      struct allowance *allowance);

/* True if the mark concerns this side of the muscle. */
bool sore_area_on_side(const struct catalogue *catalogue, const struct sore_area *sore, unsigned muscle,
		       enum side side);

/* True if one of its questions may rule out everything and has not been answered with no. */
bool sore_area_may_stop(const struct catalogue *catalogue, const struct person *person, const struct sore_area *sore);

/* True if every answer is "no" and nothing follows from that. */
bool sore_area_is_quiet(const struct sore_area *sore);

/* Its question or, once that is answered, the consequences. */
struct notice sore_area_notice(const struct catalogue *catalogue, const struct sore_area *sore);

/* True if its question is about this condition, too. */
bool sore_area_asks(const struct sore_area *sore, const char *id);

/* The command-line options that answer its open questions, a few per notice: `*at` starts at 0; false at the end. */
bool sore_area_options(const struct catalogue *catalogue, const struct person *person, const struct sore_area *sore,
		       int64_t now, unsigned *at, struct notice *ret_notice);

#endif
