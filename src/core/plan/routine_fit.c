/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Fits an item of a written routine, using the planner's own candidates and limits.
 *
 * The result is never firmer or longer than written. */
#include "core/plan/routine_fit.h"

#include "base/mem.h"
#include "base/number.h"
#include "core/plan/candidate.h"
#include "core/plan/model.h"
#include "core/plan/sweep.h"
#include "core/safety/review.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>

void fit_diagnostic(struct fitting *fitting, unsigned item, const char *field, struct reason reason)
{
	for (unsigned i = 0; i < fitting->diagnostics_count; i++)
		if (fitting->diagnostics[i].item == item)
			return;
	if (fitting->diagnostics_count < fitting->diagnostics_most)
		fitting->diagnostics[fitting->diagnostics_count++] = (struct routine_diagnostic){ item, field, reason };
}

/* Reports that a written item is not done: as a diagnostic or, for a person, as left out. */
static void miss(struct fitting *fitting, unsigned item, const char *field, const char *id, enum side side,
		 struct reason reason)
{
	if (fitting->as_written) {
		fit_diagnostic(fitting, item, field, reason);
		return;
	}
	for (unsigned i = 0; i < fitting->plan->left_out_count; i++)
		if (strcmp(fitting->plan->left_out[i].id, id) == 0 && fitting->plan->left_out[i].side == side)
			return;
	struct left_out entry = { .id = id, .side = side, .reason = reason };
	plan_add_left_out(fitting->plan, &entry);
}

/* ---- Candidates -------------------------------------------------------------------------------------------------- */

/* A sweep is identified by its group, as everywhere else. */
static struct target target_of(bool sweep, unsigned group, unsigned muscle)
{
	return sweep ? (struct target){ TARGET_GROUP, group } : (struct target){ TARGET_MUSCLE, muscle };
}

static struct reason why_closed(const struct fitting *fitting, unsigned muscle, enum side side, const char *name)
{
	const struct finding *finding;
	for (unsigned from = 0; (finding = safety_finding(fitting->planning.safety, muscle, side, &from)) != NULL;)
		if (finding->removes)
			return finding->reason;
	return reason_of("R15 R16", "%s: none of your tools can do it this way.", name);
}

/* The side if only one is written, otherwise both. */
static enum side sides_of(const struct routine_item *item)
{
	return item->sides_count == 1 ? item->sides[0] : SIDE_BOTH;
}

static bool is_written(const struct routine_item *item, enum side side)
{
	return sides_of(item) == SIDE_BOTH || sides_of(item) == side;
}

/* A sweep omits muscles that have their own bout, unless that leaves a single muscle. */
static bool find_sweep(const struct planning *planning, const struct routine_item *item,
		       struct candidate *ret_candidate)
{
	const struct group *group = &planning->catalogue->groups[item->sweep];
	for (unsigned rest = 2; rest-- > 0;)
		if (candidate_of_sweep(planning, group, sides_of(item), item->tool, rest, ret_candidate) ||
		    candidate_of_sweep(planning, group, sides_of(item), -1, rest, ret_candidate))
			return true;
	return false;
}

/* Lowers the caps and *most_s to those that the sweep would have, if it is possible for this person. */
static void limit_to_sweep(const struct planning *planning, const struct routine_item *item,
			   const struct person *person, struct candidate *candidate, unsigned *most_s)
{
	struct wish wish = { .mode = planning->wish->mode, .minutes = planning->wish->minutes };
	struct planning other;
	struct safety safety;
	struct candidate sweep;
	safety_review(&safety, planning->catalogue, wish.mode, person, planning->safety->now);
	planning_init(&other, planning->catalogue, &wish, person, &safety, NULL);
	for (unsigned i = 0; i < planning->catalogue->muscles_count; i++) {
		other.interests[i].named = true;
		other.apart[i] = planning->apart[i];
	}
	bool possible = find_sweep(&other, item, &sweep);
	for (unsigned at = 0; possible && at < sweep.sides_count; at++) {
		for (unsigned i = 0; i < candidate->sides_count; i++)
			candidate->choices[i].cap = min_u(candidate->choices[i].cap, sweep.choices[at].cap);
		for (unsigned i = 0; i < sweep.covers_count; i++)
			*most_s =
				min_u(*most_s, safety_allowance(&safety, sweep.covers[i], sweep.sides[at]).seconds_max);
	}
	planning_done(&other);
	safety_done(&safety);
}

/* A sweep is as gentle as its most delicate muscle. A bout that takes its place is no firmer, and no longer, than the
 * sweep was for this person before something rested, or would be for anybody. */
static void keep_gentle(const struct planning *planning, const struct routine_item *item, struct candidate *candidate,
			unsigned *most_s)
{
	struct person *person = mem_new(1, sizeof *person);
	person_before_rests(person, planning->person, planning->safety->now);
	limit_to_sweep(planning, item, person, candidate, most_s);
	*person = (struct person){ .tools = planning->person->tools, .asked = true };
	limit_to_sweep(planning, item, person, candidate, most_s);
	person->tools = UINT64_MAX;
	limit_to_sweep(planning, item, person, candidate, most_s);
	free(person);
}

static bool find_member(const struct planning *planning, const struct routine_item *item,
			struct candidate *ret_candidate)
{
	const struct group *group = &planning->catalogue->groups[item->sweep];
	if (candidate_of_muscle(planning, item->muscle, sides_of(item), item->tool, ret_candidate))
		return true;
	for (unsigned i = 0; i < group->sweep->members.items_count; i++)
		if (candidate_of_muscle(planning, group->sweep->members.at[i], sides_of(item), item->tool,
					ret_candidate))
			return true;
	return false;
}

/* If a sweep is impossible, falls back to a bout on its muscle, or on the first other member that is possible; *most_s
 * is lowered to what the sweep allows. */
static bool find_candidate(struct fitting *fitting, const struct routine_item *item, struct candidate *ret_candidate,
			   unsigned *most_s)
{
	const struct planning *planning = &fitting->planning;
	if (item->sweep < 0)
		return candidate_of_muscle(planning, item->muscle, sides_of(item), item->tool, ret_candidate);
	if (find_sweep(planning, item, ret_candidate))
		return true;
	if (fitting->as_written || !find_member(planning, item, ret_candidate))
		return false;
	keep_gentle(planning, item, ret_candidate, most_s);
	return true;
}

/* Credits a sweep to the muscle the routine names, if the sweep covers it. */
static void credit(const struct routine_item *item, struct candidate *candidate)
{
	for (unsigned i = 0; candidate->sweep && i < candidate->covers_count; i++)
		if (candidate->covers[i] == item->muscle)
			candidate->muscle = item->muscle;
}

/* Starts with the side written first. */
static void order_sides(const struct routine_item *item, struct candidate *candidate)
{
	if (candidate->sides_count != 2 || item->sides_count != 2 || candidate->sides[0] == item->sides[0])
		return;
	struct tool_choice choice = candidate->choices[0];
	candidate->sides[1] = candidate->sides[0];
	candidate->sides[0] = item->sides[0];
	candidate->choices[0] = candidate->choices[1];
	candidate->choices[1] = choice;
}

/* Uses the written position if possible. */
static void take_position(const struct planning *planning, const struct routine_item *item, struct candidate *candidate)
{
	for (unsigned i = 0; item->position >= 0 && i < candidate->sides_count; i++) {
		struct tool_choice *choice = &candidate->choices[i];
		struct way way;
		for (unsigned from = 0; safety_way(planning->safety, candidate->muscle, candidate->sides[i],
						   (unsigned)choice->tool, &from, &way);) {
			if ((int)way.stance->position != item->position)
				continue;
			choice->stance = way.stance;
			choice->cap = item->sweep >= 0 && choice->cap < way.cap ? choice->cap : way.cap;
			break;
		}
	}
}

static void take_cap(const struct fitting *fitting, const struct routine_item *item, struct candidate *candidate)
{
	for (unsigned i = 0; item->cap > 0 && i < candidate->sides_count; i++)
		if (fitting->as_written || item->cap < candidate->choices[i].cap)
			candidate->choices[i].cap = item->cap;
}

/* ---- Seconds ---------------------------------------------------------------------------------------------------- */

static bool touches(enum side side, unsigned one)
{
	return side == SIDE_BOTH || (unsigned)side == one;
}

static unsigned left_of(unsigned most, unsigned given)
{
	return most > given ? most - given : 0;
}

/* The number of sets of a muscle that the mode or a limit of this person allows (R50, P-04). */
static unsigned sets_most(const struct fitting *fitting)
{
	return fitting->planning.safety->one_set ? 1 : fitting->planning.mode->sets;
}

static bool has_all_sets(const struct fitting *fitting, const struct candidate *candidate)
{
	for (unsigned i = 0; i < 2 * candidate->sides_count; i++)
		for (unsigned c = 0; touches(candidate->sides[i / 2], i % 2) && c < candidate->covers_count; c++)
			if (fitting->sets[candidate->covers[c] * 2 + i % 2] >= sets_most(fitting))
				return true;
	return false;
}

/* Seconds that this person's limits leave on every side. A sore muscle written without seconds gets a longer dose than
 * the one already checked, so the group limit is applied again here. */
static unsigned seconds_left(const struct fitting *fitting, const struct candidate *candidate, unsigned group)
{
	const struct planning *planning = &fitting->planning;
	unsigned seconds = planning->catalogue->constant[CONSTANT_BOUT_MAX_S];
	for (unsigned i = 0; i < 2 * candidate->sides_count; i++) {
		unsigned one = i % 2;
		if (!touches(candidate->sides[i / 2], one))
			continue;
		seconds = min_u(seconds, left_of(planning->catalogue->constant[CONSTANT_GROUP_MAX_S],
						 fitting->group_s[group * 2 + one]));
		for (unsigned c = 0; c < candidate->covers_count; c++) {
			unsigned given = fitting->muscle_s[candidate->covers[c] * 2 + one];
			struct allowance allowance =
				safety_allowance(planning->safety, candidate->covers[c], (enum side)one);
			seconds = min_u(seconds, left_of(allowance.seconds_max, given));
		}
	}
	return seconds;
}

static void give(struct fitting *fitting, const struct candidate *candidate, unsigned group, unsigned seconds)
{
	for (unsigned i = 0; i < 2 * candidate->sides_count; i++) {
		if (!touches(candidate->sides[i / 2], i % 2))
			continue;
		fitting->group_s[group * 2 + i % 2] += seconds;
		for (unsigned c = 0; c < candidate->covers_count; c++) {
			fitting->muscle_s[candidate->covers[c] * 2 + i % 2] += seconds;
			fitting->sets[candidate->covers[c] * 2 + i % 2]++;
		}
	}
}

enum { HOLD_LEAST_S = 3 }; /* R30 */

/* ---- One roll --------------------------------------------------------------------------------------------------- */

static struct reason wrong_hold(const char *name, unsigned most)
{
	if (most < HOLD_LEAST_S)
		return reason_of("R30", "%s takes no holds here: remove this key.", name);
	if (most == HOLD_LEAST_S)
		return reason_of("R30", "%s: a hold lasts %u s here.", name, most);
	return reason_of("R30", "%s: a hold lasts %d to %u s here.", name, HOLD_LEAST_S, most);
}

static void check_as_written(struct fitting *fitting, unsigned at, const struct candidate *candidate)
{
	const struct catalogue *catalogue = fitting->planning.catalogue;
	const struct routine_item *item = &fitting->routine->items[at];
	const struct tool_choice *choice = &candidate->choices[0];
	const char *name = catalogue->muscles[candidate->muscle].name;
	unsigned hold = fitting->planning.mode->hold_max_s;
	for (unsigned i = 0; i < candidate->covers_count; i++)
		hold = min_u(hold, catalogue->muscles[candidate->covers[i]].hold_max_s);
	if (item->tool >= 0 && choice->tool != item->tool)
		fit_diagnostic(fitting, at, "tool",
			       reason_of("R15 R16", "%s does not work for %s: choose another tool.",
					 catalogue->tools[item->tool].name, name));
	else if (item->hold_s > 0 && (item->hold_s < HOLD_LEAST_S || item->hold_s > hold))
		fit_diagnostic(fitting, at, "hold", wrong_hold(name, hold));
	else if (item->position >= 0 && (int)choice->stance->position != item->position)
		fit_diagnostic(fitting, at, "position",
			       reason_of("R15 R16", "%s cannot be rolled %s with this tool.", name,
					 position_word((enum position)item->position)));
	else if (item->sides_count > 0 && (item->sides[0] == SIDE_BOTH) != (candidate->sides[0] == SIDE_BOTH))
		fit_diagnostic(fitting, at, "sides",
			       candidate->sides[0] == SIDE_BOTH
				       ? reason_of("R35", "With %s, roll both sides at once: write [both].",
						   catalogue->tools[choice->tool].name)
				       : reason_of("R35", "With %s, roll one side at a time: write [left, right].",
						   catalogue->tools[choice->tool].name));
}

static void miss_sides(struct fitting *fitting, unsigned at, const struct candidate *candidate)
{
	const struct catalogue *catalogue = fitting->planning.catalogue;
	const struct routine_item *item = &fitting->routine->items[at];
	struct target target = target_of(candidate->sweep, (unsigned)item->sweep, candidate->muscle);
	for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
		if (is_written(item, side) && !muscle_allowed(&fitting->planning, candidate->muscle, side))
			miss(fitting, at, "sides", target_id(catalogue, target), side,
			     why_closed(fitting, candidate->muscle, side, target_name(catalogue, target)));
}

static void add_bout(struct fitting *fitting, unsigned at, unsigned group, unsigned seconds)
{
	struct candidate *candidate = &fitting->candidates[at];
	give(fitting, candidate, group, seconds);
	fitting->bouts[fitting->bouts_count++] = (struct bout){ .candidate = candidate,
								.group = group,
								.dose_s = seconds,
								.item = at,
								.written = &fitting->routine->items[at] };
}

static const struct kept_bout *kept_of(const struct fitting *fitting, const struct routine_item *item)
{
	return planning_kept(&fitting->planning, item->sweep >= 0,
			     item->sweep >= 0 ? (unsigned)item->sweep : item->muscle);
}

/* The item including manual changes. */
static struct routine_item with_hand(const struct fitting *fitting, unsigned at)
{
	struct routine_item item = fitting->routine->items[at];
	const struct kept_bout *kept = kept_of(fitting, &item);
	if (kept != NULL && kept->seconds > 0)
		item.seconds = kept->seconds;
	if (kept != NULL && kept->tool >= 0)
		item.tool = kept->tool;
	return item;
}

static void fit_roll(struct fitting *fitting, unsigned at)
{
	const struct planning *planning = &fitting->planning;
	const struct routine_item by_hand = with_hand(fitting, at), *item = &by_hand;
	const struct catalogue *catalogue = planning->catalogue;
	struct candidate *candidate = &fitting->candidates[at];
	unsigned group = catalogue->muscles[item->muscle].group_at, most_s = UINT_MAX;
	struct target target = target_of(item->sweep >= 0, group, item->muscle);
	const char *id = target_id(catalogue, target), *name = target_name(catalogue, target);
	if (!interest_wanted(&planning->interests[item->muscle], planning->wish)) {
		miss(fitting, at, "", id, SIDE_BOTH, reason_of("R109", "%s: left out, as you asked.", name));
		return;
	}
	if (!find_candidate(fitting, item, candidate, &most_s)) {
		miss(fitting, at, "", id, SIDE_BOTH, why_closed(fitting, item->muscle, SIDE_BOTH, name));
		return;
	}
	candidate->by_hand = kept_of(fitting, item) != NULL;
	candidate->fixed_s = candidate->by_hand ? kept_of(fitting, item)->seconds : 0;
	credit(item, candidate);
	order_sides(item, candidate);
	miss_sides(fitting, at, candidate);
	take_position(planning, item, candidate);
	take_cap(fitting, item, candidate);
	unsigned usual = min_u(candidate->ideal_s, candidate->most_s);
	unsigned seconds = item->seconds > 0 ? item->seconds : usual;
	if (fitting->as_written)
		check_as_written(fitting, at, candidate);
	else
		seconds = min_u(min_u(seconds, most_s), seconds_left(fitting, candidate, group));
	if (has_all_sets(fitting, candidate))
		miss(fitting, at, "", id, SIDE_BOTH,
		     reason_of("R50 R31", "%s: %s here%s", name,
			       sets_most(fitting) == 1 ? "one set is enough" : "two sets are enough",
			       fitting->as_written ? ": leave this one out, or do fewer rounds." : "."));
	else if (!fitting->as_written && seconds < planning->mode->bout_min_s)
		miss(fitting, at, "seconds", id, SIDE_BOTH,
		     reason_of("R31 R32", "%s: its limit leaves no time.", name));
	else
		add_bout(fitting, at, group, seconds);
}

/* ---- Sides ------------------------------------------------------------------------------------------------------ */

/* True if the bout is on one side, and its muscle gets more seconds there than on the other, where it gets some too. */
static bool is_uneven(const struct fitting *fitting, const struct candidate *candidate)
{
	if (candidate->sides_count != 1 || candidate->sides[0] == SIDE_BOTH)
		return false;
	const unsigned *given = &fitting->muscle_s[candidate->muscle * 2];
	unsigned here = given[candidate->sides[0]], there = given[1 - candidate->sides[0]];
	return there > 0 && here > there;
}

static void take_back(struct fitting *fitting, unsigned at)
{
	const struct bout *bout = &fitting->bouts[at];
	const struct candidate *candidate = bout->candidate;
	struct target target = target_of(candidate->sweep, bout->group, candidate->muscle);
	for (unsigned i = 0; i < candidate->covers_count; i++)
		fitting->muscle_s[candidate->covers[i] * 2 + candidate->sides[0]] -= bout->dose_s;
	miss(fitting, bout->item, "", target_id(fitting->planning.catalogue, target), candidate->sides[0],
	     reason_of("R18", "%s: both sides get the same time.", target_name(fitting->planning.catalogue, target)));
	fitting->bouts_count--;
	memmove(&fitting->bouts[at], &fitting->bouts[at + 1], (fitting->bouts_count - at) * sizeof *fitting->bouts);
}

void fit_even_out(struct fitting *fitting)
{
	for (unsigned i = fitting->bouts_count; i-- > 0;)
		if (is_uneven(fitting, fitting->bouts[i].candidate))
			take_back(fitting, i);
}

/* ---- Drills and stretches ------------------------------------------------------------------------------------------ */

static void fit_stretch(struct fitting *fitting, unsigned at)
{
	const struct planning *planning = &fitting->planning;
	const struct routine_item *item = &fitting->routine->items[at];
	const struct stretch *stretch = &planning->catalogue->stretches[item->stretch];
	struct ending_item ending = { .stretch = item->stretch, .item = at };
	ending.seconds = item->seconds > 0 ? item->seconds : stretch->seconds;
	for (enum side side = SIDE_LEFT; side <= SIDE_BOTH; side++) {
		if (stretch->sided ? side == SIDE_BOTH || !is_written(item, side) : side != SIDE_BOTH)
			continue;
		if (safety_stretch(planning->safety, stretch, side))
			ending.sides[ending.sides_count++] = side;
		else
			miss(fitting, at, "", stretch->id, side, reason_of("R55", "%s: not today.", stretch->name));
	}
	if (fitting->ending.count > 0 && fitting->ending.kind != item->kind)
		miss(fitting, at, "", stretch->id, SIDE_BOTH,
		     reason_of("R96 R97", "%s: a routine has drills or stretches, not both. Leave one kind out.",
			       stretch->name));
	else if (fitting->ending.count == ENDING_MAX)
		miss(fitting, at, "", stretch->id, SIDE_BOTH,
		     reason_of("R97", "%s: at most %u drills or stretches fit. Leave one out.", stretch->name,
			       (unsigned)ENDING_MAX));
	else if (ending.sides_count > 0) {
		fitting->ending.kind = item->kind;
		fitting->ending.items[fitting->ending.count++] = ending;
	}
}

void fit_item(struct fitting *fitting, unsigned at)
{
	if (fitting->routine->items[at].kind != STEP_ROLL) {
		fit_stretch(fitting, at);
		return;
	}
	if (fitting->as_written && fitting->ending.count > 0)
		fit_diagnostic(fitting, at, "",
			       reason_of("R106", "Rolling comes first: move this before drills and stretches."));
	fit_roll(fitting, at);
}
