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
#include "core/plan/within.h"
#include "core/safety/review.h"
#include <limits.h>
#include <stdlib.h>

enum { SUBSETS_OF = 4 }; /* with more marks than this, not every subset is tried */

static bool touches(enum side side, unsigned one)
{
	return side == SIDE_BOTH || (unsigned)side == one;
}

/* Lowers caps[muscle * 2 + side] to those of the bouts. A cap of 0 is no bout. */
static void note_caps(const struct bout *bouts, unsigned count, unsigned *caps)
{
	for (unsigned i = 0; i < count; i++) {
		const struct candidate *candidate = bouts[i].candidate;
		for (unsigned at = 0; at < 2 * candidate->sides_count; at++)
			for (unsigned c = 0; touches(candidate->sides[at / 2], at % 2) && c < candidate->covers_count;
			     c++) {
				unsigned *cap = &caps[candidate->covers[c] * 2 + at % 2];
				if (candidate->choices[at / 2].cap > 0)
					*cap = min_u(*cap, candidate->choices[at / 2].cap);
			}
	}
}

/* Lowers the caps of the bouts to what remembered limits leave of them. */
static void lighten(struct planning *planning, const struct person *person, const struct bout *bouts, unsigned count)
{
	struct planning lighter;
	struct safety safety;
	safety_review(&safety, planning->catalogue, planning->wish->mode, person, planning->safety->now);
	planning_init(&lighter, planning->catalogue, planning->wish, person, &safety, planning->stats);
	for (unsigned i = 0; i < count; i++)
		plan_lighten(&lighter, &planning->candidates[bouts[i].candidate - planning->candidates]);
	planning_done(&lighter);
	safety_done(&safety);
}

/* Records the plan's caps for this person, and for `lighter` if that is not NULL. */
static void note_plan(const struct planning *with, const struct person *person, const struct person *lighter,
		      unsigned *caps)
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
	unsigned count = bouts_find(&planning, &plan, bouts);
	if (lighter != NULL)
		lighten(&planning, lighter, bouts, count);
	note_caps(bouts, count, caps);
	plan_done(&plan);
	planning_done(&planning);
	safety_done(&safety);
	free(bouts);
}

/* Sets the marks to those of `subset`, out of the first ones, or to the first `count` of all. */
static void take_marks(struct person *person, const struct person *marked, unsigned subset, unsigned count)
{
	if (person == NULL)
		return;
	person->sore_count = 0;
	for (unsigned i = 0; i < count; i++)
		if (i >= SUBSETS_OF || (subset >> i & 1))
			person->sore[person->sore_count++] = marked->sore[i];
}

static struct person *copy_of(const struct person *person)
{
	struct person *copy = person != NULL ? mem_new(1, sizeof *copy) : NULL;
	if (copy != NULL)
		*copy = *person;
	return copy;
}

static void note_fewer_marks(const struct planning *planning, const struct person *lighter, unsigned *caps)
{
	const struct person *marked = planning->person;
	struct person *person = copy_of(marked), *less = copy_of(lighter);
	unsigned some = min_u(marked->sore_count, SUBSETS_OF), all = (1u << some) - 1;
	for (unsigned subset = 0; subset <= all; subset++) {
		take_marks(person, marked, subset, some);
		take_marks(less, marked, subset, some);
		if (person->sore_count < marked->sore_count)
			note_plan(planning, person, less, caps);
	}
	for (unsigned count = some + 1; count < marked->sore_count; count++) {
		take_marks(person, marked, all, count);
		take_marks(less, marked, all, count);
		note_plan(planning, person, less, caps);
	}
	free(less);
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

void plan_gentle(struct planning *planning, const struct person *lighter, const struct bout *bouts, unsigned count)
{
	unsigned places = planning->catalogue->muscles_count * 2;
	if (planning->person->sore_count == 0 || count == 0)
		return;
	unsigned *caps = mem_new(places, sizeof *caps);
	for (unsigned i = 0; i < places; i++)
		caps[i] = UINT_MAX;
	note_fewer_marks(planning, lighter, caps);
	for (unsigned i = 0; i < count; i++)
		lower(&planning->candidates[bouts[i].candidate - planning->candidates], caps);
	free(caps);
}
