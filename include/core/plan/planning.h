/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A plan under construction: the data shared by the parts of the planner, and the worth of a muscle. * Independent of
 * the minutes, which core/plan/choose.h adds. docs/planner.md describes the model in words; the two must agree. */
#ifndef CORE_PLAN_PLANNING_H
#define CORE_PLAN_PLANNING_H

#include "core/person/run_effect.h"
#include "core/plan/interest.h"
#include "core/plan/plan.h"
#include "core/plan/routine.h"

/* The way a muscle is rolled on one side. */
struct tool_choice {
	int tool; /* -1: not possible */
	const struct stance *stance;
	unsigned cap;
};

/* One muscle, or a group swept in one bout, with everything its bouts need except their seconds. */
struct candidate {
	unsigned muscle; /* the muscle it is credited to */
	bool sweep;
	unsigned covers[COVERS_MAX];
	unsigned covers_count;
	enum side sides[2]; /* in the order they are rolled; only SIDE_BOTH if both are rolled at once */
	unsigned sides_count;
	struct tool_choice choices[2]; /* for each of `sides` */
	unsigned least_s, most_s; /* seconds per side, on the planner's grid */
	unsigned ideal_s;
	unsigned weight;
	unsigned asked; /* number of covered muscles the person asked for */
	bool own; /* a bout of a muscle singled out by a mark */
	bool rest; /* of a sweep: it omits the muscles that are apart */
	bool rest_counts; /* rolls the rest of a group whose marked muscle has its own bout */
	bool by_hand; /* changed by hand */
	bool gentle; /* a cap was lowered to what it would be without the marks */
	unsigned fixed_s; /* seconds per side set by hand, within the limits; 0: free */
	unsigned due; /* number of covered muscles whose turn it is (core/person/stats.h) */
};

/* The candidates and options of one group. */
struct group_candidates {
	/* In this order: the whole sweep, muscles singled out, the sweep of the rest, the other muscles. */
	unsigned first_candidate, candidates_count;
	unsigned bonus; /* for covering the group */
	unsigned first_option, options_count; /* in plan->options, shortest first; set by plan_options */
};

struct planning {
	const struct catalogue *catalogue;
	const struct mode *mode;
	const struct wish *wish;
	const struct person *person;
	const struct safety *safety;
	const struct stats *stats;
	struct run_effect run; /* what the run of the wish changes */
	const struct routine *routine; /* a written routine; otherwise NULL */
	struct interest *interests; /* per muscle; owned */
	bool *apart; /* per muscle: not in the sweep of its group's rest, as it has its own bout, or none; owned */
	struct candidate *candidates; /* owned */
	unsigned candidates_count;
	struct group_candidates *groups; /* per group of the catalogue; owned */
};

/* Weight in points, from priority, marks and days since the muscle was last rolled. */
unsigned muscle_weight(const struct planning *planning, unsigned muscle);

/* The ideal dose: the sheet's, or for a marked muscle the mode's if that is longer. */
unsigned muscle_ideal(const struct planning *planning, unsigned muscle);

/* The changes made by hand to the bout of a muscle, or to the sweep of a group; NULL: none. */
const struct kept_bout *planning_kept(const struct planning *planning, bool sweep, unsigned at);

/* Range of seconds per side, on the planner's grid. */
struct dose_range {
	unsigned from_s, to_s;
};

struct dose_range candidate_doses(const struct candidate *candidate);

/* True if marked, offered instead of a no-go area, or named by --only. */
bool muscle_asked(const struct planning *planning, unsigned muscle);

/* True if the muscle of this group may be planned: always in a region; in an extra group only if it is asked for or
 * related to a sore one. */
bool muscle_considered(const struct planning *planning, const struct group *group, unsigned muscle);

/* True for a muscle that is marked or changed by hand, if its group has others that may be planned and are neither. */
bool muscle_singled_out(const struct planning *planning, unsigned muscle);

/* True for groups every plan should cover: the regions, or those named by --only. */
bool group_usual(const struct planning *planning, unsigned group);

/* Seconds a candidate takes with this dose: getting into position, its bouts, and switching sides. */
unsigned candidate_seconds(const struct planning *planning, const struct candidate *candidate, unsigned dose_s);

/* Weight times gain of the dose, plus the bonuses for muscles asked for and for muscles whose turn it is. */
unsigned candidate_worth(const struct planning *planning, const struct candidate *candidate, unsigned dose_s);

#endif
