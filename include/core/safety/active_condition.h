/* SPDX-License-Identifier: MIT */
/* A active: what one condition of a person takes away at this moment.
 *
 * Each active is worked out by itself, without looking at the others; the review then takes the least of all.  That
 * is why one more condition can never loosen anything. */
#ifndef CORE_SAFETY_ACTIVE_CONDITION_H
#define CORE_SAFETY_ACTIVE_CONDITION_H

#include "base/buf.h"
#include "core/person/person.h"
#include "core/safety/allowance.h"

struct active_condition {
	const struct contraindication *entry;
	const struct restriction *takes[2]; /* what a clearance leaves, and unless cleared all the rest */
	unsigned takes_count;
	enum action action; /* the entry's; what is left of a cleared one is a limit or advice */
	bool cleared;
	bool all; /* blocks everything */
	bool unplaced; /* ... because nobody knows its place */
	bool refuses; /* no rolling at all: full stop, or ask first */
	struct target target;
	enum side side;
	int64_t since; /* 0: not known */
};

/* What is in force of a condition at `now`; false if it is over.  A fresh injury turns into an active one at the very
 * second its hours are over (R57). */
bool active_condition_of(const struct catalogue *catalogue, const struct condition *condition, int64_t now,
			 struct active_condition *ret_active_condition);

/* Sets the flags [muscle * 2 + side] of the place it is about: the one named, else the one its entry lists. */
void active_condition_place(const struct catalogue *catalogue, const struct active_condition *active, bool *place);

/* Sets the flags [muscle * 2 + side] of what it blocks. */
void active_condition_blocks(const struct catalogue *catalogue, const struct active_condition *active, bool *blocked);

/* ... and those of which stretches and drills are blocked too.  A refusal says for itself whether drills are allowed, so
 * it lets nothing rest but the places it names. */
void active_condition_rests(const struct catalogue *catalogue, const struct active_condition *active, bool *rests);

/* Takes its limits from `allowance`, which is what anybody has for this muscle in this mode, and adds to `ret_limits`
 * what it takes in words: "pressure at most 3, not face-down".  `in_place`: the muscle is of active_condition_place.  True if it
 * takes anything. */
bool active_condition_limits(const struct catalogue *catalogue, const struct active_condition *active,
			     const struct mode *mode, unsigned muscle, bool in_place, struct allowance *allowance,
			     struct buf *ret_limits);

/* What it takes away from everything alike: positions (as bits), stretches to the end of the range, second sets. */
unsigned active_condition_positions(const struct active_condition *active);
bool active_condition_ends_range(const struct active_condition *active);
bool active_condition_ends_sets(const struct active_condition *active);

#endif
