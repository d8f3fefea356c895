/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Shortens, lightens or drops bouts one by one.
 *
 * Each bout depends on its own limits only, and no limit replaces it by another one: so a further limit cannot add
 * anything anywhere. Rests come last, because what rests still keeps the other side as short as itself. */
#include "core/plan/within.h"

#include "base/mem.h"
#include "base/number.h"
#include "core/plan/candidate.h"
#include "core/plan/steps.h"
#include <stdlib.h>

/* ---- One bout --------------------------------------------------------------------------------------------------- */

/* The cap of a muscle that keeps its tool and position; 0 if it may not. */
static unsigned cap_of_way(const struct safety *safety, unsigned muscle, enum side side,
			   const struct tool_choice *choice)
{
	struct way way;
	for (unsigned from = 0; safety_way(safety, muscle, side, (unsigned)choice->tool, &from, &way);)
		if (way.stance == choice->stance)
			return way.cap;
	return 0;
}

/* As for any sweep, the other muscles it covers count with their own first position. */
static unsigned cap_within(const struct planning *shorter, const struct candidate *candidate, unsigned at)
{
	const struct tool_choice *choice = &candidate->choices[at];
	enum side side = candidate->sides[at];
	unsigned cap = min_u(choice->cap, cap_of_way(shorter->safety, candidate->muscle, side, choice));
	for (unsigned i = 0; i < candidate->covers_count; i++)
		cap = min_u(cap, tool_choice_of(shorter, candidate->covers[i], side, choice->tool).cap);
	return cap;
}

void plan_lighten(const struct planning *shorter, struct candidate *candidate)
{
	for (unsigned at = 0; at < candidate->sides_count; at++)
		candidate->choices[at].cap = cap_within(shorter, candidate, at);
}

static unsigned seconds_within(const struct planning *shorter, const struct bout *bout)
{
	const struct candidate *candidate = bout->candidate;
	unsigned step = shorter->catalogue->constant[CONSTANT_PLANNER_STEP_S], seconds = bout->dose_s;
	for (unsigned i = 0; i < candidate->covers_count; i++)
		for (unsigned at = 0; at < candidate->sides_count; at++)
			seconds = min_u(seconds,
					safety_allowance(shorter->safety, candidate->covers[i], candidate->sides[at])
						.seconds_max);
	return seconds / step * step;
}

/* The first covered muscle that may not be rolled on this side; -1: none. */
static int first_resting(const struct planning *today, const struct candidate *candidate, enum side side)
{
	for (unsigned i = 0; i < candidate->covers_count; i++)
		if (!muscle_allowed(today, candidate->covers[i], side))
			return (int)candidate->covers[i];
	return -1;
}

/* A separate muscle is already reported as resting; the others of a sweep are not. */
static void report_rest(const struct planning *today, struct plan *plan, const struct bout *bout, enum side side,
			unsigned muscle)
{
	const struct catalogue *catalogue = today->catalogue;
	if (!bout->candidate->sweep)
		return;
	struct left_out entry = { .id = catalogue->groups[bout->group].id,
				  .side = side,
				  .reason = reason_of("R22 R39", "%s: not swept, because %s rests.",
						      catalogue->groups[bout->group].name,
						      catalogue->muscles[muscle].name) };
	plan_add_left_out(plan, &entry);
}

/* True if anything of the bout is left. */
static bool fit(const struct planning *today, const struct planning *shorter, struct plan *plan, struct bout *bout,
		struct candidate *candidate)
{
	unsigned kept = 0;
	bout->dose_s = seconds_within(shorter, bout);
	bout->candidate = candidate;
	plan_lighten(shorter, candidate);
	for (unsigned at = 0; at < candidate->sides_count; at++) {
		enum side side = candidate->sides[at];
		int rests = first_resting(today, candidate, side);
		struct tool_choice choice = candidate->choices[at];
		if (rests >= 0)
			report_rest(today, plan, bout, side, (unsigned)rests);
		if (rests >= 0 || choice.cap < today->catalogue->constant[CONSTANT_PRESSURE_START])
			continue;
		candidate->sides[kept] = side;
		candidate->choices[kept++] = choice;
	}
	candidate->sides_count = kept;
	return kept > 0 && bout->dose_s >= today->mode->bout_min_s;
}

/* ---- All of them ------------------------------------------------------------------------------------------------ */

static struct plan_ending ending_within(const struct planning *today, const struct plan_ending *ending)
{
	struct plan_ending left = { .kind = ending->kind };
	for (unsigned i = 0; i < ending->count; i++) {
		struct ending_item item = ending->items[i];
		const struct stretch *stretch = &today->catalogue->stretches[item.stretch];
		item.sides_count = 0;
		for (unsigned side = 0; side < ending->items[i].sides_count; side++)
			if (safety_stretch(today->safety, stretch, ending->items[i].sides[side]))
				item.sides[item.sides_count++] = ending->items[i].sides[side];
		if (item.sides_count > 0)
			left.items[left.count++] = item;
	}
	return left;
}

void plan_bouts_within(struct plan *ret_plan, const struct planning *today, const struct safety *shorter,
		       const struct bout *bouts, unsigned count, const struct plan_ending *ending)
{
	struct planning without_rests = *today;
	struct candidate *candidates = mem_new(count, sizeof *candidates);
	struct bout *left = mem_new(count, sizeof *left);
	struct plan_ending after = ending_within(today, ending);
	unsigned kept = 0;
	without_rests.safety = shorter;
	for (unsigned i = 0; i < count; i++) {
		candidates[kept] = *bouts[i].candidate;
		left[kept] = bouts[i];
		kept += fit(today, &without_rests, ret_plan, &left[kept], &candidates[kept]);
	}
	order_spare_first(today, left, kept);
	if (kept > 0)
		plan_steps(today, ret_plan, left, kept, &after);
	free(left);
	free(candidates);
}
