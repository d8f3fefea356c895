/* SPDX-License-Identifier: MIT */
/* The planner's model: what can be done for each group today, with which tool, how long and how much it is worth.
 *
 * Holds everything about a plan but the minutes: those come in with the solver.  docs/planner.md is its description in
 * words; the two must say the same. */
#ifndef CORE_PLAN_MODEL_H
#define CORE_PLAN_MODEL_H

#include "core/plan.h"
#include "core/plan_interest.h"

/* How a muscle is rolled on one side. */
struct grip {
	int tool; /* -1: not at all */
	const struct stance *stance;
	unsigned cap;
	const char *to; /* where the stroke ends */
};

/* One muscle, or a group swept at once, with everything its bouts need but their seconds. */
struct service {
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
	unsigned asked; /* how many of the covered muscles are marked, offered or named */
};

/* What can be done for one group. */
struct supply {
	unsigned first_service, services_count; /* the sweep first, then muscles as the group lists them */
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
	struct interest *interests; /* of each muscle; owned */
	struct service *services; /* owned */
	unsigned services_count;
	struct supply *supplies; /* of each group of the catalogue; owned */
};

void planning_init(struct planning *ret_planning, const struct catalogue *catalogue, const struct wish *wish,
		   const struct person *person, const struct safety *safety, const struct stats *stats);
void planning_done(struct planning *planning);

/* Seconds of a service with this dose: to get there, its bouts, and to switch sides. */
unsigned service_seconds(const struct planning *planning, const struct service *service, unsigned dose_s);

/* Weight times gain of the dose, and the bonus for what was asked for. */
unsigned service_worth(const struct planning *planning, const struct service *service, unsigned dose_s);

/* Groups that every plan is to reach: the regions, or those that --only names. */
bool group_usual(const struct planning *planning, unsigned group);

#endif
