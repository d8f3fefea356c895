/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Plans a written routine: for a person, or for anyone without limits to find its diagnostics. */
#include "core/plan/routine_plan.h"

#include "base/mem.h"
#include "core/plan/missing.h"
#include "core/plan/model.h"
#include "core/plan/run_notices.h"
#include "core/plan/steps.h"
#include "core/safety/review.h"
#include <stdlib.h>
#include <string.h>

static void fit_all(struct fitting *fitting)
{
	const struct catalogue *catalogue = fitting->planning.catalogue;
	fitting->candidates = mem_new(ROUTINE_ITEMS_MAX, sizeof *fitting->candidates);
	fitting->bouts = mem_new(ROUTINE_ITEMS_MAX, sizeof *fitting->bouts);
	fitting->muscle_s = mem_new((size_t)catalogue->muscles_count * 2, sizeof *fitting->muscle_s);
	fitting->group_s = mem_new((size_t)catalogue->groups_count * 2, sizeof *fitting->group_s);
	fitting->sets = mem_new((size_t)catalogue->muscles_count * 2, sizeof *fitting->sets);
	fitting->planning.routine = fitting->routine;
	for (unsigned i = 0; i < fitting->routine->items_count; i++)
		fit_item(fitting, i);
	if (!fitting->as_written)
		fit_even_out(fitting);
	order_by_hand(&fitting->planning, fitting->bouts, fitting->bouts_count);
	if (fitting->bouts_count > 0)
		plan_steps(&fitting->planning, fitting->plan, fitting->bouts, fitting->bouts_count, &fitting->ending);
	fitting->plan->budget_s = 60 * fitting->routine->minutes;
	if (fitting->routine->minutes == 0 ||
	    (fitting->planning.wish->kept_count > 0 && fitting->plan->budget_s < fitting->plan->total_s))
		fitting->plan->budget_s = (fitting->plan->total_s + 59) / 60 * 60;
	free(fitting->candidates);
	free(fitting->bouts);
	free(fitting->muscle_s);
	free(fitting->group_s);
	free(fitting->sets);
}

static struct plan empty_plan(const struct routine *routine, const struct catalogue *catalogue,
			      const struct safety *safety)
{
	return (struct plan){ .catalogue = catalogue, .mode = routine->mode, .verdict = safety->verdict };
}

/* A routine may use any muscle, not only those of the regions. */
static void fitting_init(struct fitting *ret_fitting, const struct routine *routine, struct plan *plan,
			 const struct catalogue *catalogue, const struct wish *wish, const struct person *person,
			 const struct safety *safety)
{
	*ret_fitting = (struct fitting){ .routine = routine, .plan = plan };
	planning_init(&ret_fitting->planning, catalogue, wish, person, safety, NULL);
	for (unsigned i = 0; wish->only_count == 0 && i < catalogue->muscles_count; i++)
		ret_fitting->planning.interests[i].named = true;
	memset(ret_fitting->planning.apart, 0, catalogue->muscles_count * sizeof *ret_fitting->planning.apart);
	for (unsigned i = 0; i < routine->items_count; i++) {
		const struct routine_item *item = &routine->items[i];
		if (item->kind == STEP_ROLL && item->sweep < 0 && item->sides_count != 1)
			ret_fitting->planning.apart[item->muscle] = true;
	}
}

void plan_of_routine(struct plan *ret_plan, const struct routine *routine, const struct catalogue *catalogue,
		     const struct wish *wish, const struct person *person, const struct safety *safety)
{
	struct fitting fitting;
	*ret_plan = empty_plan(routine, catalogue, safety);
	fitting_init(&fitting, routine, ret_plan, catalogue, wish, person, safety);
	for (unsigned i = 0; i < safety->notices_count; i++)
		plan_add_notice(ret_plan, &safety->notices[i]);
	plan_add_areas(&fitting.planning, ret_plan);
	fit_all(&fitting);
	if (ret_plan->steps_count == 0 && ret_plan->verdict <= VERDICT_LIMITED) {
		struct notice notice = { "nothing-to-roll", NOTICE_ADVICE,
					 reason_of("R64", "Nothing in this routine can be rolled today.") };
		plan_add_notice(ret_plan, &notice);
	}
	run_notices(&fitting.planning, ret_plan);
	planning_done(&fitting.planning);
}

/* ---- Diagnostics ------------------------------------------------------------------------------------------------- */

static void check_plan(struct fitting *fitting, const struct safety *safety)
{
	struct plan_diagnostic diagnostic;
	const struct plan *plan = fitting->plan;
	for (unsigned from = 0; !plan_check(plan, safety, from, &diagnostic); from = (unsigned)diagnostic.step + 1) {
		if (diagnostic.step < 0) {
			fit_diagnostic(fitting, ROUTINE_ITEMS_MAX, "minutes", diagnostic.reason);
			return;
		}
		fit_diagnostic(fitting, plan->steps[diagnostic.step].item, diagnostic.field, diagnostic.reason);
	}
}

static uint64_t all_tools(const struct catalogue *catalogue)
{
	return catalogue->tools_count < 64 ? (UINT64_C(1) << catalogue->tools_count) - 1 : UINT64_MAX;
}

/* The tools named in the routine. Its author had these at hand; a ball that was not there must not decide how a roller
 * is used. All of them if some roll does not name a tool. */
static uint64_t tools_named(const struct routine *routine, const struct catalogue *catalogue)
{
	uint64_t tools = 0;
	for (unsigned i = 0; i < routine->items_count; i++) {
		if (routine->items[i].kind != STEP_ROLL)
			continue;
		if (routine->items[i].tool < 0)
			return all_tools(catalogue);
		tools |= UINT64_C(1) << routine->items[i].tool;
	}
	return tools != 0 ? tools : all_tools(catalogue);
}

/* Plans the routine for someone without limits who has these tools, and collects its diagnostics. */
static unsigned fit_as_written(struct plan *ret_plan, const struct routine *routine, const struct catalogue *catalogue,
			       uint64_t tools, struct routine_diagnostic *ret_diagnostics, unsigned max)
{
	struct wish wish = { .mode = routine->mode, .minutes = 60 };
	struct person anybody = { .tools = tools, .asked = true };
	struct safety safety;
	struct fitting fitting;
	safety_review(&safety, catalogue, routine->mode, &anybody, 0);
	*ret_plan = empty_plan(routine, catalogue, &safety);
	fitting_init(&fitting, routine, ret_plan, catalogue, &wish, &anybody, &safety);
	fitting.as_written = true;
	fitting.diagnostics = ret_diagnostics;
	fitting.diagnostics_most = max;
	fit_all(&fitting);
	if (fitting.bouts_count == 0)
		fit_diagnostic(&fitting, ROUTINE_ITEMS_MAX, "steps",
			       reason_of("R106", "This routine rolls nothing: add a roll or a sweep."));
	check_plan(&fitting, &safety);
	planning_done(&fitting.planning);
	safety_done(&safety);
	return fitting.diagnostics_count;
}

unsigned routine_check(const struct routine *routine, const struct catalogue *catalogue,
		       struct routine_diagnostic *ret_diagnostics, unsigned max)
{
	struct plan plan;
	unsigned count =
		fit_as_written(&plan, routine, catalogue, tools_named(routine, catalogue), ret_diagnostics, max);
	plan_done(&plan);
	if (count == 0)
		return 0;
	/* Another tool may solve the problem. */
	count = fit_as_written(&plan, routine, catalogue, all_tools(catalogue), ret_diagnostics, max);
	plan_done(&plan);
	return count;
}

void plan_as_written(struct plan *ret_plan, const struct routine *routine, const struct catalogue *catalogue)
{
	struct routine_diagnostic ignored;
	if (fit_as_written(ret_plan, routine, catalogue, tools_named(routine, catalogue), &ignored, 1) == 0)
		return;
	plan_done(ret_plan);
	fit_as_written(ret_plan, routine, catalogue, all_tools(catalogue), &ignored, 1);
}
