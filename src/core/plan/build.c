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
#include "core/plan/run_doses.h"
#include "core/plan/run_notices.h"
#include "core/plan/steps.h"
#include <stdlib.h>

static void write_plan(struct planning *planning, struct plan *plan)
{
	struct plan_ending ending;
	struct bout *bouts = mem_new(bouts_most(planning->catalogue), sizeof *bouts);
	plan_options(planning, plan);
	plan_choose(planning, plan, planning->wish->minutes, &ending);
	unsigned count = bouts_find(planning, plan, bouts);
	plan_gentle(planning, bouts, count);
	struct plan doses = { 0 };
	if (planning->run.groups_count > 0)
		run_doses(planning, plan, &ending, bouts, count, &doses);
	if (count > 0) {
		plan_order(planning, bouts, count);
		plan_steps(planning, plan, bouts, count, &ending);
	}
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

void plan_build(struct plan *ret_plan, const struct catalogue *catalogue, const struct wish *wish,
		const struct person *person, const struct safety *safety, const struct stats *stats)
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
	write_plan(&planning, ret_plan);
	planning_done(&planning);
}
