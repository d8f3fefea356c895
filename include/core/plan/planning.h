/* SPDX-License-Identifier: MIT */
/* A plan being made: all that the parts of the planner share, and what a muscle is worth in it.
 *
 * Holds everything about a plan but the minutes: those come in with core/plan/choose.h.  docs/planner.md is its
 * description in words; the two must say the same. */
#ifndef CORE_PLAN_PLANNING_H
#define CORE_PLAN_PLANNING_H

#include "core/plan/interest.h"
#include "core/plan/plan.h"
#include "core/plan/routine.h"

/* How a muscle is rolled on one side. */
struct grip {
	int tool; /* -1: not at all */
	const struct stance *stance;
	unsigned cap;
};

/* One muscle, or a group swept at once, with everything its bouts need but their seconds. */
struct candidate {
	unsigned muscle; /* the one it is booked on */
	bool sweep;
	unsigned covers[COVERS_MAX];
	unsigned covers_count;
	enum side sides[2]; /* in the order they are rolled; SIDE_BOTH alone where both are rolled at once */
	unsigned sides_count;
	struct grip grips[2]; /* for each of `sides` */
	unsigned least_s, most_s; /* seconds a side, on the planner's grid */
	unsigned ideal_s;
	unsigned weight;
	unsigned asked; /* how many of the covered muscles the person asked for */
};

/* What can be done for one group. */
struct supply {
	unsigned first_candidate, candidates_count; /* the sweep first, then muscles as the group lists them */
	unsigned bonus; /* for reaching the group */
	unsigned first_option, options_count; /* in plan->options, shortest first; made by plan_options */
};

struct planning {
	const struct catalogue *catalogue;
	const struct mode *mode;
	const struct wish *wish;
	const struct person *person;
	const struct safety *safety;
	const struct stats *stats;
	const struct routine *routine; /* written by somebody; else NULL */
	struct interest *interests; /* of each muscle; owned */
	struct candidate *candidates; /* owned */
	unsigned candidates_count;
	struct supply *supplies; /* of each group of the catalogue; owned */
};

/* Priority, marks and days since it was rolled, in points. */
unsigned muscle_weight(const struct planning *planning, unsigned muscle);

/* The dose of the sheet; a marked muscle has the longer one of the mode. */
unsigned muscle_ideal(const struct planning *planning, unsigned muscle);

/* Marked, offered instead of a no-go area, or named by --only. */
bool muscle_asked(const struct planning *planning, unsigned muscle);

/* Whether a muscle of this group comes into question: any of a region; of an extra group only one that is asked for or
 * related to a sore one. */
bool muscle_considered(const struct planning *planning, const struct group *group, unsigned muscle);

/* Groups that every plan is to reach: the regions, or those that --only names. */
bool group_usual(const struct planning *planning, unsigned group);

/* Seconds of a candidate with this dose: to get there, its bouts, and to switch sides. */
unsigned candidate_seconds(const struct planning *planning, const struct candidate *candidate, unsigned dose_s);

/* Weight times gain of the dose, and the bonus for what was asked for. */
unsigned candidate_worth(const struct planning *planning, const struct candidate *candidate, unsigned dose_s);

#endif
