/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A no-go area that is marked as sore: what its question leaves out and limits (R55, R58, R100).
 *
 * A mark never leads to rolling on the area.  Until its question is answered with no, the muscles near it are left out,
 * and what a yes would limit is limited, as far as it does not refuse the whole routine; a yes leaves them out too, beside
 * what the condition itself does.  The limits of a no apply in every case, so one more
 * answer or condition can only make it stricter. */
#ifndef CORE_SAFETY_SORE_AREA_H
#define CORE_SAFETY_SORE_AREA_H

#include "core/person/person.h"
#include "core/safety/active_condition.h"
#include "core/safety/allowance.h"
#include "core/safety/notice.h"

struct sore_area {
	const struct area *area;
	const struct mark *mark;
	bool open; /* a question about it is not answered */
	bool answered_no; /* every one of them is answered with no */
	bool very; /* soreness of 7 or more */
};

/* True if the mark is on a no-go area. */
bool sore_area_of(const struct catalogue *catalogue, const struct person *person, const struct mark *mark, int64_t now,
		  struct sore_area *ret_sore);

/* The conditions that open questions ask about, read as yes in the place marked: those that limit, not those that refuse
 * the whole routine.  Returns their number; `ret_active` has room for sore_areas_possible_most(). */
unsigned sore_areas_possible(const struct catalogue *catalogue, const struct person *person, int64_t now,
			     struct active_condition *ret_active);
unsigned sore_areas_possible_most(const struct catalogue *catalogue, const struct person *person);

/* The first marked area whose question is still to be asked, or -1. */
int sore_area_to_ask(const struct catalogue *catalogue, const struct person *person, int64_t now);

/* The place of a yes to one of its questions: the area, on the side that is marked.  False if it is not one place. */
bool sore_area_place(const struct catalogue *catalogue, const struct wish *wish, unsigned area,
		     struct condition *ret_place);

/* Stores the answer to its question in the wish, instead of an earlier one. */
void sore_area_say(struct wish *wish, unsigned area, bool no);

/* Forgets the answers about areas that are no longer marked. */
void sore_area_forget(struct wish *wish);

/* The questions that the answer puts in doubt, of which each is then asked: after a yes or not sure those of the area,
 * and from a soreness of 7 on the one about a fresh injury (R57).  False if there are none. */
bool sore_area_doubt(const struct catalogue *catalogue, const struct wish *wish, unsigned area, bool no,
		     struct profile *profile);

/* Sets near[muscles_count]: the muscles within a hand width; for an area that is not one place, all muscles. */
void sore_area_near(const struct catalogue *catalogue, const struct sore_area *sore, bool *near);

/* Applies its limits to a muscle on its side; true if it leaves the muscle out.  `near`: sore_area_near has it. */
bool sore_area_limits(const struct catalogue *catalogue, const struct sore_area *sore, unsigned muscle, bool near,
		      struct allowance *allowance);

/* True if the mark concerns this side of the muscle. */
bool sore_area_on_side(const struct catalogue *catalogue, const struct sore_area *sore, unsigned muscle,
		       enum side side);

/* True if a yes to its question, which is open, may mean that nothing at all is done. */
bool sore_area_may_stop(const struct catalogue *catalogue, const struct person *person, const struct sore_area *sore,
			int64_t now);

/* True if every answer is "no" and nothing follows from that. */
bool sore_area_is_quiet(const struct sore_area *sore);

/* Its question, or what it leads to once it is answered. */
struct notice sore_area_notice(const struct catalogue *catalogue, const struct sore_area *sore);

/* The options that answer an open question, which must exist. */
struct notice sore_area_options(const struct catalogue *catalogue, const struct person *person,
				const struct sore_area *sore, int64_t now);

#endif
