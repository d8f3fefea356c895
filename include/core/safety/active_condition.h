/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* An active condition: the limits that one condition of a person sets at this time.
 *
 * Each is evaluated on its own; the review then takes the minimum of all.  So one more condition can never loosen
 * anything. */
#ifndef CORE_SAFETY_ACTIVE_CONDITION_H
#define CORE_SAFETY_ACTIVE_CONDITION_H

#include "base/buf.h"
#include "core/person/person.h"
#include "core/safety/allowance.h"

struct active_condition {
	const struct contraindication *entry;
	const struct restriction
		*limits[2]; /* [0] limits that remain after clearance; [1] the others, absent once cleared */
	unsigned limits_count;
	enum action action; /* the entry's; a cleared condition is a limit or advice */
	bool cleared;
	bool all; /* blocks everything */
	bool unplaced; /* ... because its place is unknown */
	bool rests_all; /* it blocked all drills and stretches even before another condition made it refuse */
	bool listed; /* blocks the muscles of `listed`: it started recently */
	bool possible; /* a question about it is open */
	bool refuses; /* no rolling at all: full stop, or ask first */
	struct target target;
	enum side side;
	int64_t since; /* 0: unknown */
};

/* Evaluates a condition at `now`; false if it is over.  A fresh injury becomes an active one at the exact second its
 * hours are over (R57). */
bool active_condition_of(const struct catalogue *catalogue, const struct condition *condition, int64_t now,
			 struct active_condition *ret_active_condition);

/* As active_condition_of, for one of a person's conditions: a full stop that another one made of it (`worse_with`) lasts
 * until it is taken back, even when the hours of both are over. */
bool active_condition_among(const struct catalogue *catalogue, const struct condition *conditions, unsigned count,
			    unsigned at, int64_t now, struct active_condition *ret_active_condition);

/* True if the two, while both were in force, made the first a full stop. */
bool conditions_stopped(const struct catalogue *catalogue, const struct condition *condition,
			const struct condition *other);

/* Applies `worse_with`: some conditions are more serious together; a sore calf after a long journey may be a clot. */
void active_conditions_worsen(struct active_condition *actives, unsigned count);

/* Sets the flags [muscle * 2 + side] of its place: the place named, otherwise the muscles its entry lists. */
void active_condition_place(const struct catalogue *catalogue, const struct active_condition *active, bool *place);

/* Sets the flags [muscle * 2 + side] of the muscles it blocks. */
void active_condition_blocks(const struct catalogue *catalogue, const struct active_condition *active, bool *blocked);

/* Sets the flags of the muscles whose stretches and drills are blocked too.  A refusal has a separate flag for drills,
 * so here it rests only the places it names. */
void active_condition_rests(const struct catalogue *catalogue, const struct active_condition *active, bool *rests);

/* Applies its limits to `allowance`, which starts as allowance_of_anybody, and adds them in words to `ret_limits`:
 * "pressure at most 3, not face-down".  `in_place`: active_condition_place set the muscle.  True if anything
 * changed. */
bool active_condition_limits(const struct catalogue *catalogue, const struct active_condition *active,
			     const struct mode *mode, unsigned muscle, bool in_place, struct allowance *allowance,
			     struct buf *ret_limits);

/* Applies the limits of the parts that name the muscle; true if one of them leaves it out. */
bool limits_of_parts(const struct catalogue *catalogue, const struct part_limit *parts, unsigned count, unsigned muscle,
		     struct allowance *allowance);

/* Adds what an allowance lost: "pressure at most 3, not face-down". */
void limits_describe(const struct catalogue *catalogue, const struct allowance *before, const struct allowance *now,
		     struct buf *words);

/* Limits for the whole routine: forbidden positions (as bits), no stretches to the end of the range, no second sets. */
unsigned active_condition_positions(const struct active_condition *active);
bool active_condition_ends_range(const struct active_condition *active);
bool active_condition_ends_sets(const struct active_condition *active);

#endif
