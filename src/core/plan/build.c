/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The planner: model, solver, order, steps, and then whatever is missing. */
#include "base/mem.h"
#include "core/plan/bouts.h"
#include "core/plan/choose.h"
#include "core/plan/gentle.h"
#include "core/plan/missing.h"
#include "core/plan/model.h"
#include "core/plan/notices.h"
#include "core/plan/options.h"
#include "core/plan/order.h"
#include "core/plan/plan.h"
#include "core/plan/rests.h"
#include "core/plan/run_doses.h"
#include "core/plan/run_notices.h"
#include "core/plan/steps.h"
#include "core/plan/within.h"
#include "core/safety/review.h"
#include <stdlib.h>

/* What today leaves of the usual plan. */
struct holding {
	struct planning today;
	struct person *rested; /* as if nothing rested */
	struct safety shorter; /* the review of `rested` */
	struct plan held;
};

/* `holding` may be NULL. */
static void write_plan(struct planning *planning, struct plan *plan, struct holding *holding)
{
	struct plan_ending ending;
	struct bout *bouts = mem_new(bouts_most(planning->catalogue), sizeof *bouts);
	plan_options(planning, plan);
	plan_choose(planning, plan, planning->wish->minutes, &ending);
	unsigned count = bouts_find(planning, plan, bouts);
	plan_gentle(planning, holding != NULL ? holding->rested : NULL, bouts, count);
	struct plan doses = { 0 };
	if (planning->run.groups_count > 0)
		run_doses(planning, plan, &ending, bouts, count, &doses);
	if (count > 0) {
		plan_order(planning, bouts, count);
		plan_steps(planning, plan, bouts, count, &ending);
	}
	if (count > 0 && holding != NULL)
		plan_bouts_within(&holding->held, &holding->today, &holding->shorter, bouts, count, &ending);
	plan_missing(planning, plan);
	if (count > 0)
		plan_notices(planning, plan, &ending);
	else if (plan->verdict <= VERDICT_LIMITED)
		plan_nothing(planning, plan);
	run_notices(planning, plan);
	run_take_options(plan, &doses);
	plan_done(&doses);
	free(bouts);
}

/* Makes the best plan for this person. */
static void build(struct plan *ret_plan, const struct catalogue *catalogue, const struct wish *wish,
		  const struct person *person, const struct safety *safety, const struct stats *stats,
		  struct holding *holding)
{
	struct planning planning;
	*ret_plan = (struct plan){
		.catalogue = catalogue,
		.mode = wish->mode,
		.budget_s = 60 * wish->minutes,
		.verdict = safety->verdict,
	};
	for (unsigned i = 0; i < safety->notices_count; i++)
		plan_add_notice(ret_plan, &safety->notices[i]);
	planning_init(&planning, catalogue, wish, person, safety, stats);
	write_plan(&planning, ret_plan, holding);
	planning_done(&planning);
}

static void holding_init(struct holding *ret_holding, const struct plan *plan, const struct wish *wish,
			 const struct person *person, const struct safety *safety, const struct stats *stats)
{
	struct person *rested = mem_new(1, sizeof *rested);
	*ret_holding =
		(struct holding){ .rested = rested, .held = { .catalogue = plan->catalogue, .mode = plan->mode } };
	planning_init(&ret_holding->today, plan->catalogue, wish, person, safety, stats);
	person_before_rests(rested, person, safety->now);
	safety_review(&ret_holding->shorter, plan->catalogue, wish->mode, rested, safety->now);
}

static void holding_done(struct holding *holding)
{
	plan_done(&holding->held);
	planning_done(&holding->today);
	safety_done(&holding->shorter);
	free(holding->rested);
}

/* Plans as before any stop signal, and takes only what is left of that: the time of what rests, or gets the shortest
 * bout, is given to nothing else. */
static void hold_to_usual(struct plan *plan, const struct person *before, const struct wish *wish,
			  const struct person *person, const struct safety *safety, const struct stats *stats)
{
	struct plan usual;
	struct safety was;
	struct holding holding;
	holding_init(&holding, plan, wish, person, safety, stats);
	safety_review(&was, plan->catalogue, wish->mode, before, safety->now);
	build(&usual, plan->catalogue, wish, before, &was, stats, &holding);
	plan_hold_to(plan, &holding.held, &usual);
	plan_done(&usual);
	safety_done(&was);
	holding_done(&holding);
}

void plan_build_freely(struct plan *ret_plan, const struct catalogue *catalogue, const struct wish *wish,
		       const struct person *person, const struct safety *safety, const struct stats *stats)
{
	build(ret_plan, catalogue, wish, person, safety, stats, NULL);
}

void plan_build(struct plan *ret_plan, const struct catalogue *catalogue, const struct wish *wish,
		const struct person *person, const struct safety *safety, const struct stats *stats)
{
	struct person *before = mem_new(1, sizeof *before);
	plan_build_freely(ret_plan, catalogue, wish, person, safety, stats);
	if (safety->verdict <= VERDICT_LIMITED && person_before_signals(before, person, safety->now))
		hold_to_usual(ret_plan, before, wish, person, safety, stats);
	free(before);
}
