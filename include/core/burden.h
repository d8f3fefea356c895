/* SPDX-License-Identifier: MIT */
/* A burden: what one condition of a person takes away at this moment.
 *
 * Each burden is worked out by itself, without looking at the others; the review then takes the least of all.  That
 * is why one more condition can never loosen anything. */
#ifndef CORE_BURDEN_H
#define CORE_BURDEN_H

#include "base/buf.h"
#include "core/allowance.h"
#include "core/person.h"

struct burden {
	const struct contraindication *entry;
	const struct restriction *takes[2]; /* what a clearance leaves, and unless cleared all the rest */
	unsigned takes_count;
	enum action action; /* the entry's; what is left of a cleared one is a limit or advice */
	bool cleared;
	bool all;           /* blocks everything */
	bool unplaced;      /* ... because nobody knows its place */
	bool refuses;       /* no rolling at all: full stop, or ask first */
	struct target target;
	enum side side;
	int64_t since; /* 0: not known */
};

/* What is in force of a condition at `now`; false if it is over.  A fresh injury turns into an active one at the very
 * second its hours are over (R57). */
bool burden_of(const struct catalogue *catalogue, const struct condition *condition, int64_t now,
               struct burden *ret_burden);

/* Sets the flags [muscle * 2 + side] of the place it is about: the one named, else the one its entry lists. */
void burden_place(const struct catalogue *catalogue, const struct burden *burden, bool *place);

/* Sets the flags [muscle * 2 + side] of what it blocks. */
void burden_blocks(const struct catalogue *catalogue, const struct burden *burden, bool *blocked);

/* ... and those of which stretches and drills are blocked too.  A refusal says for itself whether drills are allowed, so
 * it lets nothing rest but the places it names. */
void burden_rests(const struct catalogue *catalogue, const struct burden *burden, bool *rests);

/* Takes its limits from `allowance`, which is what anybody has for this muscle in this mode, and adds to `ret_limits`
 * what it takes in words: "pressure at most 3, not face-down".  `in_place`: the muscle is of burden_place.  True if it
 * takes anything. */
bool burden_limits(const struct catalogue *catalogue, const struct burden *burden, const struct mode *mode,
                   unsigned muscle, bool in_place, struct allowance *allowance, struct buf *ret_limits);

/* What it takes away from everything alike: positions (as bits), stretches to the end of the range, second sets. */
unsigned burden_positions(const struct burden *burden);
bool burden_ends_range(const struct burden *burden);
bool burden_ends_sets(const struct burden *burden);

#endif
