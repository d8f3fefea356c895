/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares the pressure of a plan with marks to that of plans without them.
 *
 * A mark may replace a sweep, which is as gentle as its most delicate muscle, by a bout on one muscle, or one tool
 * by another. To compare, plan again with fewer marks, as far as the choice of bouts: first with each subset of the
 * first marks, then adding one mark at a time. */
#include "core/plan/gentle.h"

#include "base/mem.h"
#include "base/number.h"
#include "core/plan/bouts.h"
#include "core/plan/choose.h"
#include "core/plan/model.h"
#include "core/plan/options.h"
#include "core/safety/review.h"
#include <limits.h>
#include <stdlib.h>

enum { SUBSETS_OF = 4 }; /* with more marks than this, not every subset is tried */

static bool touches(enum side side, unsigned one)
{
	return side == SIDE_BOTH || (unsigned)side == one;
}

/* Lowers caps[muscle * 2 + side] to those of the bouts. */
static void note_caps(const struct bout *bouts, unsigned count, unsigned *caps)
{
	for (unsigned i = 0; i < count; i++) {
		const struct candidate *candidate = bouts[i].candidate;
		for (unsigned at = 0; at < 2 * candidate->sides_count; at++)
			for (unsigned c = 0; touches(candidate->sides[at / 2], at % 2) && c < candidate->covers_count;
			     c++) {
				unsigned *cap = &caps[candidate->covers[c] * 2 + at % 2];
				*cap = min_u(*cap, candidate->choices[at / 2].cap);
			}
	}
}

/* Records the plan's caps for this person. */
static void note_plan(const struct planning *with, const struct person *person, unsigned *caps)
{
	struct plan plan = { .catalogue = with->catalogue };
	struct plan_ending ending;
	struct planning planning;
	struct safety safety;
	struct bout *bouts = mem_new(bouts_most(with->catalogue), sizeof *bouts);
	safety_review(&safety, with->catalogue, with->wish->mode, person, with->safety->now);
	planning_init(&planning, with->catalogue, with->wish, person, &safety, with->stats);
	plan_options(&planning, &plan);
	plan_choose(&planning, &plan, with->wish->minutes, &ending);
	note_caps(bouts, bouts_find(&planning, &plan, bouts), caps);
	plan_done(&plan);
	planning_done(&planning);
	safety_done(&safety);
	free(bouts);
}

static void note_fewer_marks(const struct planning *planning, unsigned *caps)
{
	struct person *person = mem_new(1, sizeof *person);
	const struct person *marked = planning->person;
	unsigned some = min_u(marked->sore_count, SUBSETS_OF);
	for (unsigned subset = 0; subset < 1u << some; subset++) {
		*person = *marked;
		person->sore_count = 0;
		for (unsigned i = 0; i < some; i++)
			if (subset >> i & 1)
				person->sore[person->sore_count++] = marked->sore[i];
		if (person->sore_count < marked->sore_count)
			note_plan(planning, person, caps);
	}
	*person = *marked;
	for (unsigned count = some + 1; count < marked->sore_count; count++) {
		person->sore_count = count;
		note_plan(planning, person, caps);
	}
	free(person);
}

static void lower(struct candidate *candidate, const unsigned *caps)
{
	for (unsigned at = 0; at < 2 * candidate->sides_count; at++) {
		unsigned *cap = &candidate->choices[at / 2].cap;
		for (unsigned c = 0; touches(candidate->sides[at / 2], at % 2) && c < candidate->covers_count; c++) {
			unsigned most = caps[candidate->covers[c] * 2 + at % 2];
			candidate->gentle |= most < *cap;
			*cap = min_u(*cap, most);
		}
	}
}

void plan_gentle(struct planning *planning, const struct bout *bouts, unsigned count)
{
	unsigned places = planning->catalogue->muscles_count * 2;
	if (planning->person->sore_count == 0 || count == 0)
		return;
	unsigned *caps = mem_new(places, sizeof *caps);
	for (unsigned i = 0; i < places; i++)
		caps[i] = UINT_MAX;
	note_fewer_marks(planning, caps);
	for (unsigned i = 0; i < count; i++)
		lower(&planning->candidates[bouts[i].candidate - planning->candidates], caps);
	free(caps);
}
