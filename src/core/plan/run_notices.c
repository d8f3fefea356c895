/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words the notices about a run. */
#include "core/plan/run_notices.h"

#include "base/buf.h"
#include "core/person/run_words.h"
#include "core/plan/ask_first.h"
#include "core/plan/order.h"

static bool rolls(const struct plan *plan, int group)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (plan->steps[i].kind == STEP_ROLL && plan->steps[i].group == group)
			return true;
	return false;
}

/* The group that is rolled first; -1 if none is. */
static int first_group(const struct plan *plan)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (plan->steps[i].kind == STEP_ROLL)
			return plan->steps[i].group;
	return -1;
}

static void tell(struct plan *plan, const char *id, struct reason reason)
{
	struct notice notice = { id, NOTICE_ADVICE, reason };
	plan_add_notice(plan, &notice);
}

/* A written routine is carried out as written, so a run does not change it. */
static const char *what_changes(const struct planning *planning, const struct plan *plan)
{
	if (planning->routine != NULL)
		return " The routine stays as written.";
	if (plan->verdict > VERDICT_LIMITED)
		return "";
	return planning->run.groups_count > 0 ? " " RUN_CHANGES : " It changes nothing in this routine.";
}

/* The groups of the run that the plan rolls, in plan order: "front of thigh and calves". A group that stays last is not
 * included. */
static unsigned name_groups(const struct planning *planning, const struct plan *plan, struct buf *ret_names)
{
	const struct run_effect *run = &planning->run;
	unsigned count = 0;
	for (unsigned i = 0; i < run->groups_count && planning->routine == NULL; i++) {
		const char *name = planning->catalogue->groups[run->groups[i]].name;
		if (!rolls(plan, (int)run->groups[i]) || order_stays_last(planning, run->groups[i]))
			continue;
		buf_addf(ret_names, "%s%c%s", count > 0 ? " and " : "",
			 name[0] >= 'A' && name[0] <= 'Z' ? name[0] + 'a' - 'A' : name[0], name + 1);
		count++;
	}
	return count;
}

/* Explains the start of the routine: ": calves first". Empty if it begins with something else that is not sore. */
static void add_order(const struct planning *planning, const struct plan *plan, struct buf *line)
{
	struct buf names = { 0 };
	int begins = first_group(plan);
	if (name_groups(planning, plan, &names) > 0) {
		if (begins >= 0 && run_effect_place(&planning->run, (unsigned)begins) >= 0)
			buf_addf(line, ": %s first", buf_text(&names));
		else if (planning->wish->sore_count > 0)
			buf_addf(line, ": what is sore first, then %s", buf_text(&names));
	}
	buf_done(&names);
}

void run_notices(const struct planning *planning, struct plan *plan)
{
	struct buf line = { 0 };
	if (!planning->wish->has_run)
		return;
	run_print(&line, &planning->wish->run, planning->catalogue, planning->wish->imperial);
	add_order(planning, plan, &line);
	tell(plan, "run", reason_of("R18 R21", "Your run: %s.%s", buf_text(&line), what_changes(planning, plan)));
	if (planning->wish->has_also) {
		buf_clear(&line);
		run_print(&line, &planning->wish->also, NULL, planning->wish->imperial);
		tell(plan, "run-also", reason_of("R64", "Also today: %s.", buf_text(&line)));
	}
	plan_ask_first(plan, planning->run.questions_first);
	buf_done(&line);
}
