/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Converts the steps of a plan back to the items of a routine. */
#include "core/plan/routine_of_plan.h"

#include "core/plan/routine_name.h"
#include <string.h>

/* The same step on the other side, right after a changeover; NULL if there is none. */
static const struct step *other_side_of(const struct plan *plan, const struct step *step)
{
	const struct step *end = plan->steps + plan->steps_count, *next = step + 2;
	if (next >= end || step[1].kind != STEP_CHANGEOVER || step->side == SIDE_BOTH || next->side == SIDE_BOTH)
		return NULL;
	bool same = next->kind == step->kind && next->muscle == step->muscle && next->stretch == step->stretch &&
		    next->sweep == step->sweep && next->seconds == step->seconds && next->tool == step->tool &&
		    next->position == step->position && next->cap == step->cap && next->side != step->side;
	return same ? next : NULL;
}

static struct routine_item item_of(const struct step *step, const struct step *other)
{
	bool rolls = step->kind == STEP_ROLL;
	struct routine_item item = { .kind = step->kind, .sweep = -1, .tool = -1, .position = -1 };
	item.seconds = step->seconds;
	item.hold_s = step->hold_written;
	item.pause_s = step->pause_s;
	if (step->note != NULL)
		memcpy(item.note, step->note, strlen(step->note) + 1); /* comes from an item, so it fits */
	if (rolls) {
		item.muscle = (unsigned)step->muscle;
		item.sweep = step->sweep ? step->group : -1;
		item.tool = step->tool;
		item.position = (int)step->position;
		item.cap = step->cap;
	} else {
		item.stretch = (unsigned)step->stretch;
	}
	if (rolls || step->side != SIDE_BOTH)
		item.sides[item.sides_count++] = step->side;
	if (other != NULL)
		item.sides[item.sides_count++] = other->side;
	return item;
}

void routine_of_plan(struct routine *ret_routine, const struct plan *plan,
		     const struct step *ret_steps[ROUTINE_ITEMS_MAX])
{
	unsigned count = 0;
	*ret_routine = (struct routine){ .mode = plan->mode, .minutes = plan->budget_s / 60 };
	for (unsigned i = 0; i < plan->steps_count && count < ROUTINE_ITEMS_MAX; i++) {
		const struct step *step = &plan->steps[i];
		if (!step_is_work(step))
			continue;
		const struct step *other = other_side_of(plan, step);
		if (ret_steps != NULL)
			ret_steps[count] = step;
		ret_routine->items[count++] = item_of(step, other);
		i += other != NULL ? 2 : 0;
	}
	ret_routine->items_count = count;
	routine_name(ret_routine, plan->catalogue);
}
