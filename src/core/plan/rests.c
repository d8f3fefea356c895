/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Combines the steps of the usual plan with the reasons of the plan that has the rests. */
#include "core/plan/rests.h"

#include "core/catalogue/lookup.h"
#include <string.h>

static bool works_on(const struct step *step, struct target target, enum side side)
{
	bool on_side = side == SIDE_BOTH || step->side == SIDE_BOTH || step->side == side;
	bool found = target.kind == TARGET_GROUP && step->group == (int)target.at;
	for (unsigned i = 0; i < step->covers_count; i++)
		found |= target.kind == TARGET_MUSCLE && step->covers[i] == target.at;
	return step->kind == STEP_ROLL && on_side && found;
}

static struct target target_of(const struct plan *plan, const struct left_out *entry)
{
	struct target target = { TARGET_NONE, 0 };
	struct err ignored = { 0 };
	target_find(plan->catalogue, entry->id, &target, &ignored);
	return target;
}

/* Drops what is left out for lack of time but is in the usual plan. */
static void drop_done(struct plan *plan)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < plan->left_out_count; i++) {
		struct target target = target_of(plan, &plan->left_out[i]);
		bool done = false;
		for (unsigned k = 0; k < plan->steps_count; k++)
			done |= works_on(&plan->steps[k], target, plan->left_out[i].side);
		if (!done)
			plan->left_out[kept++] = plan->left_out[i];
	}
	plan->left_out_count = kept;
}

/* True if the place or its group is named already. */
static bool is_told(const struct plan *plan, const struct left_out *entry)
{
	struct target target = target_of(plan, entry);
	const struct muscle *muscles = plan->catalogue->muscles;
	for (unsigned i = 0; i < plan->left_out_count; i++) {
		struct target other = target_of(plan, &plan->left_out[i]);
		bool group = target.kind == TARGET_MUSCLE && other.kind == TARGET_GROUP &&
			     muscles[target.at].group_at == other.at;
		if (group || strcmp(plan->left_out[i].id, entry->id) == 0)
			return true;
	}
	return false;
}

static void add_left_out(struct plan *plan, const struct plan *other)
{
	for (unsigned i = 0; i < other->left_out_count; i++)
		if (!is_told(plan, &other->left_out[i]))
			plan_add_left_out(plan, &other->left_out[i]);
}

static bool has_notice(const struct plan *plan, const char *id)
{
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (strcmp(plan->notices[i].id, id) == 0)
			return true;
	return false;
}

static void add_notices(struct plan *plan, const struct plan *other)
{
	struct notice nothing = { "nothing-to-roll", NOTICE_ADVICE,
				  reason_of("R22 R64", "What you would roll today rests.") };
	for (unsigned i = 0; i < other->notices_count; i++)
		if (!has_notice(plan, other->notices[i].id))
			plan_add_notice(plan, &other->notices[i]);
	if (plan->steps_count == 0 && !has_notice(plan, nothing.id))
		plan_add_notice(plan, &nothing);
}

/* The options explain the usual choice, as long as all of it is left. */
static void take_steps(struct plan *plan, struct plan *from, struct plan *usual)
{
	struct plan own = *plan;
	bool whole = from->steps_count == usual->steps_count;
	plan->steps = from->steps;
	plan->steps_count = from->steps_count;
	plan->steps_capacity = from->steps_capacity;
	plan->total_s = from->total_s;
	plan->options = usual->options;
	plan->options_capacity = usual->options_capacity;
	plan->options_count = whole ? usual->options_count : 0;
	plan->worth = whole ? usual->worth : 0;
	from->steps = own.steps;
	from->steps_count = own.steps_count;
	from->steps_capacity = own.steps_capacity;
	usual->options = own.options;
	usual->options_count = own.options_count;
	usual->options_capacity = own.options_capacity;
}

void plan_hold_to(struct plan *plan, struct plan *held, struct plan *usual)
{
	take_steps(plan, held, usual);
	drop_done(plan);
	add_left_out(plan, usual);
	add_left_out(plan, held);
	add_notices(plan, usual);
}
