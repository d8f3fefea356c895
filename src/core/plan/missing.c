/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds what a plan lacks: requested no-go areas, groups, single muscles.
 *
 * Every number of minutes it mentions was found by planning again with those minutes. */
#include "core/plan/missing.h"

#include "base/mem.h"
#include "core/plan/choose.h"
#include "core/plan/options.h"
#include "core/safety/allowance.h"
#include <stdlib.h>
#include <string.h>

enum { LOOKED_FOR = 1 }; /* minutes not found yet; real values are greater */

static void leave_out(struct plan *plan, const char *id, enum side side, struct reason reason)
{
	struct left_out entry = { .id = id, .side = side, .reason = reason };
	plan_add_left_out(plan, &entry);
}

static int member(const struct planning *planning, const struct group *group, unsigned at)
{
	(void)planning;
	return (int)group->members.at[at];
}

static bool is_left_out(const struct planning *planning, unsigned muscle, enum side side)
{
	return safety_allowance(planning->safety, muscle, side).kind == ALLOWED_NOT;
}

static const struct finding *removal(const struct planning *planning, unsigned muscle, enum side side)
{
	const struct finding *finding;
	for (unsigned from = 0; (finding = safety_finding(planning->safety, muscle, side, &from)) != NULL;)
		if (finding->removes)
			return finding;
	return NULL;
}

/* ---- No-go areas ------------------------------------------------------------------------------------------------ */

static bool is_area_reported(const struct plan *plan, const char *id)
{
	for (unsigned i = 0; i < plan->left_out_count; i++)
		if (strcmp(plan->left_out[i].id, id) == 0)
			return true;
	return false;
}

/* Muscles that may be rolled on at least one side; the caller frees the array. */
static bool *open_muscles(const struct planning *planning)
{
	bool *open = mem_new(planning->catalogue->muscles_count, sizeof *open);
	for (unsigned i = 0; i < planning->catalogue->muscles_count; i++)
		open[i] = !planning->interests[i].skipped &&
			  (!is_left_out(planning, i, SIDE_LEFT) || !is_left_out(planning, i, SIDE_RIGHT));
	return open;
}

static void add_offers(const struct catalogue *catalogue, const struct area *area, const bool *open,
		       struct left_out *entry)
{
	for (unsigned i = 0; area->redirect != NULL && i < area->redirect->offer.items_count; i++) {
		unsigned muscle = area->redirect->offer.at[i];
		if (open[muscle] && entry->instead_count < COVERS_MAX)
			entry->instead[entry->instead_count++] = catalogue->muscles[muscle].id;
	}
}

static void report_area(const struct planning *planning, struct plan *plan, struct target target, enum side side)
{
	if (target.kind != TARGET_AREA || is_area_reported(plan, planning->catalogue->areas[target.at].id))
		return;
	const struct area *area = &planning->catalogue->areas[target.at];
	struct left_out entry = { .id = area->id, .side = side, .reason = area_reason(planning->catalogue, target.at) };
	if (area->rules.items_count == 0) /* otherwise use the general rule: rolling should never hurt */
		reason_cite(&entry.reason, &(struct texts){ .items = (const char *[]){ "R41" }, .items_count = 1 });
	bool *open = open_muscles(planning);
	add_offers(planning->catalogue, area, open, &entry);
	plan_add_left_out(plan, &entry);
	struct notice notice = notice_redirect(planning->catalogue, target.at, open);
	plan_add_notice(plan, &notice);
	free(open);
}

void plan_add_areas(const struct planning *planning, struct plan *plan)
{
	for (unsigned i = 0; i < planning->person->sore_count; i++)
		report_area(planning, plan, planning->person->sore[i].target, planning->person->sore[i].side);
	for (unsigned i = 0; i < planning->wish->only_count; i++)
		report_area(planning, plan, planning->wish->only[i], SIDE_BOTH);
}

/* ---- Groups not covered ------------------------------------------------------------------------------------------ */

static bool group_marked(const struct planning *planning, const struct group *group)
{
	for (unsigned i = 0; i < group->members.items_count; i++) {
		int muscle = member(planning, group, i);
		if (muscle >= 0 && planning->interests[muscle].mark >= 0 && planning->interests[muscle].area < 0)
			return true;
	}
	return false;
}

static bool all_skipped(const struct planning *planning, const struct group *group)
{
	for (unsigned i = 0; i < group->members.items_count; i++) {
		int muscle = member(planning, group, i);
		if (muscle >= 0 && !planning->interests[muscle].skipped)
			return false;
	}
	return true;
}

static bool asked_by_name(const struct planning *planning, unsigned muscle)
{
	for (unsigned i = 0; i < planning->person->sore_count; i++)
		if (planning->person->sore[i].target.kind == TARGET_MUSCLE &&
		    planning->person->sore[i].target.at == muscle)
			return true;
	for (unsigned i = 0; i < planning->wish->only_count; i++)
		if (planning->wish->only[i].kind == TARGET_MUSCLE && planning->wish->only[i].at == muscle)
			return true;
	return false;
}

/* What closes the first member of a group that is not skipped; with `asked`, of those asked for by name. */
static const struct finding *closing(const struct planning *planning, const struct group *group, bool asked)
{
	const struct finding *finding = NULL;
	for (unsigned i = 0; finding == NULL && i < group->members.items_count; i++) {
		int muscle = member(planning, group, i);
		if (muscle >= 0 && !planning->interests[muscle].skipped &&
		    (!asked || asked_by_name(planning, (unsigned)muscle)))
			finding = removal(planning, (unsigned)muscle, SIDE_BOTH);
	}
	return finding;
}

/* Explains why a group has no options at all. */
static struct reason why_closed(const struct planning *planning, unsigned group)
{
	const struct group *entry = &planning->catalogue->groups[group];
	if (all_skipped(planning, entry))
		return reason_of("R109", "%s: left out, as you asked.", entry->name);
	if (planning->wish->only_count > 0 && !group_usual(planning, group))
		return reason_of("R109", "%s: not part of what you asked for.", entry->name);
	const struct finding *finding = closing(planning, entry, true);
	if (finding == NULL)
		finding = closing(planning, entry, false);
	if (finding != NULL)
		return finding->reason;
	return reason_of("R64", "%s: no part of it can be rolled today.", entry->name);
}

static struct reason why_no_time(const struct group *group, unsigned minutes)
{
	if (minutes == LOOKED_FOR)
		return reason_of("R31 R14", "%s: no time today.", group->name);
	return reason_of("R31 R14", "%s: no time today; needs %u minutes.", group->name, minutes);
}

/* Groups whose absence must be reported: the regions (or only those a mode puts first), requested groups, and marked
 * ones. */
static bool expected(const struct planning *planning, unsigned group)
{
	const struct group *entry = &planning->catalogue->groups[group];
	const struct texts *first = &planning->mode->first_groups;
	bool usual = first->items_count > 0 ? texts_has(first, entry->id) : entry->region;
	return usual || (planning->wish->only_count > 0 && group_usual(planning, group)) ||
	       group_marked(planning, entry);
}

/* ---- Muscles of covered groups ----------------------------------------------------------------------------------- */

static bool is_covered(const struct planning *planning, const struct option *option, unsigned muscle)
{
	for (unsigned i = 0; i < option->count; i++) {
		const struct candidate *candidate = option_candidate(planning, option, i);
		for (unsigned c = 0; c < candidate->covers_count; c++)
			if (candidate->covers[c] == muscle)
				return true;
	}
	return false;
}

/* The sides of a muscle that the safety review excludes; SIDE_COUNT if none. */
static enum side closed_sides(const struct planning *planning, unsigned muscle)
{
	bool left = is_left_out(planning, muscle, SIDE_LEFT), right = is_left_out(planning, muscle, SIDE_RIGHT);
	return left && right ? SIDE_BOTH : left ? SIDE_LEFT : right ? SIDE_RIGHT : SIDE_COUNT;
}

/* True if an option has a bout of a muscle that a mark singles out, but omits this other muscle of the group. */
static bool omits_rest(const struct planning *planning, const struct option *option, unsigned muscle)
{
	const struct group_candidates *in_group = &planning->groups[option->group];
	bool own = false, possible = false;
	for (unsigned i = 0; i < option->count; i++)
		own |= option_candidate(planning, option, i)->own;
	for (unsigned i = 0; i < in_group->candidates_count; i++) {
		const struct candidate *candidate = &planning->candidates[in_group->first_candidate + i];
		possible |= !candidate->sweep && candidate->muscle == muscle;
	}
	return own && possible && !is_covered(planning, option, muscle);
}

/* True if the group of `context` is rolled whole. */
static bool has_rest(const struct planning *planning, const struct plan *plan, const struct plan_ending *ending,
		     unsigned minutes, void *context)
{
	const struct group *group = context;
	bool whole = true;
	(void)ending, (void)minutes;
	for (unsigned i = 0; i < group->members.items_count; i++) {
		const struct option *option =
			plan_chosen(planning, plan, planning->catalogue->muscles[group->members.at[i]].group_at);
		whole &= option != NULL && !omits_rest(planning, option, group->members.at[i]);
	}
	return whole;
}

static struct reason why_no_rest(const struct planning *planning, const struct plan *plan, const struct muscle *muscle)
{
	struct group group = planning->catalogue->groups[muscle->group_at];
	unsigned minutes = plan_minutes_until(planning, plan, has_rest, &group);
	if (minutes == 0)
		return reason_of("R31 R21", "%s: no time left after what is sore.", muscle->name);
	return reason_of("R31 R21", "%s: no time left after what is sore; needs %u minutes.", muscle->name, minutes);
}

/* True for a muscle with words of its own for a lack of tools: people expect it, and should know what would help. */
static bool lacks_tool(const struct planning *planning, const struct muscle *muscle, const struct finding *finding)
{
	return muscle->no_tool != NULL && finding->open && !mode_skips(planning->mode, muscle);
}

static void report_muscle(const struct planning *planning, struct plan *plan, const struct option *option,
			  unsigned muscle)
{
	const struct muscle *entry = &planning->catalogue->muscles[muscle];
	const struct interest *interest = &planning->interests[muscle];
	enum side closed = closed_sides(planning, muscle);
	const struct finding *finding = closed != SIDE_COUNT ? removal(planning, muscle, closed) : NULL;
	bool asked = asked_by_name(planning, muscle);
	if (interest->skipped)
		leave_out(plan, entry->id, SIDE_BOTH, reason_of("R109", "%s: left out, as you asked.", entry->name));
	else if (finding != NULL && (asked || lacks_tool(planning, entry, finding) ||
				     safety_allowance(planning->safety, muscle, closed).blocked))
		leave_out(plan, entry->id, closed, finding->reason);
	else if (asked && !is_covered(planning, option, muscle))
		leave_out(plan, entry->id, SIDE_BOTH, reason_of("R31", "%s: no time today.", entry->name));
	else if (omits_rest(planning, option, muscle))
		leave_out(plan, entry->id, SIDE_BOTH, why_no_rest(planning, plan, entry));
}

/* The side on which no member is allowed although the group is covered; SIDE_COUNT if none. */
static enum side closed_side(const struct planning *planning, const struct group *group)
{
	bool closed[2] = { true, true };
	for (unsigned i = 0; i < group->members.items_count; i++) {
		int muscle = member(planning, group, i);
		for (enum side side = SIDE_LEFT; muscle >= 0 && side <= SIDE_RIGHT; side++)
			closed[side] &= is_left_out(planning, (unsigned)muscle, side);
	}
	return closed[SIDE_LEFT] ? SIDE_LEFT : closed[SIDE_RIGHT] ? SIDE_RIGHT : SIDE_COUNT;
}

static void report_covered(const struct planning *planning, struct plan *plan, const struct group *entry,
			   const struct option *option)
{
	enum side side = closed_side(planning, entry);
	int first = entry->members.items_count > 0 ? member(planning, entry, 0) : -1;
	const struct finding *finding =
		side != SIDE_COUNT && first >= 0 ? removal(planning, (unsigned)first, side) : NULL;
	if (finding != NULL)
		leave_out(plan, entry->id, side, finding->reason);
	for (unsigned i = 0; finding == NULL && i < entry->members.items_count; i++) {
		int muscle = member(planning, entry, i);
		if (muscle >= 0)
			report_muscle(planning, plan, option, (unsigned)muscle);
	}
}

/* ---- Time ------------------------------------------------------------------------------------------------------- */

/* Records, for each group looked for, the minutes that bring it in. True once all are found. */
static bool has_all_groups(const struct planning *planning, const struct plan *plan, const struct plan_ending *ending,
			   unsigned minutes, void *context)
{
	unsigned *found = context;
	bool all = true;
	(void)ending;
	for (unsigned i = 0; i < planning->catalogue->groups_count; i++) {
		if (found[i] == LOOKED_FOR && plan_chosen(planning, plan, i) != NULL)
			found[i] = minutes;
		all &= found[i] != LOOKED_FOR;
	}
	return all;
}

static void report_time(const struct planning *planning, struct plan *plan, unsigned minutes)
{
	const char *line = planning->wish->only_count > 0 ? "Short on time: not everything you asked for fits today."
							  : catalogue_cue(planning->catalogue, "short-on-time");
	struct reason enough = reason_of("R14 R31", "%s %u minutes would be enough.", line, minutes);
	struct reason never = reason_of("R14 R31", "%s", line);
	struct notice notice = { "short-on-time", NOTICE_TIME, minutes > 0 ? enough : never };
	plan_add_notice(plan, &notice);
}

/* True if a group could be rolled but was not chosen for lack of time. */
static bool lacks_time(const struct planning *planning, const struct plan *plan, unsigned group)
{
	return expected(planning, group) && planning->groups[group].options_count > 0 &&
	       plan_chosen(planning, plan, group) == NULL;
}

/* A mode that puts some groups first is short on purpose, so its other regions are listed without suggesting more
 * time. */
static bool is_for_another_routine(const struct planning *planning, const struct group *group)
{
	return group->region && planning->wish->only_count == 0 && planning->mode->first_groups.items_count > 0;
}

static void report_group(const struct planning *planning, struct plan *plan, unsigned group, unsigned minutes)
{
	const struct group *entry = &planning->catalogue->groups[group];
	const struct option *option = plan_chosen(planning, plan, group);
	if (option != NULL)
		report_covered(planning, plan, entry, option);
	else if (lacks_time(planning, plan, group))
		leave_out(plan, entry->id, SIDE_BOTH, why_no_time(entry, minutes));
	else if (expected(planning, group))
		leave_out(plan, entry->id, SIDE_BOTH, why_closed(planning, group));
	else if (is_for_another_routine(planning, entry) && plan->worth > 0)
		leave_out(plan, entry->id, SIDE_BOTH,
			  reason_of("R95 R108", "%s: left for another routine; this one is short.", entry->name));
}

/* Finds the minutes that bring in each group that lacks time, unless no routine is long enough for all. */
static void find_minutes(const struct planning *planning, const struct plan *plan, unsigned *ret_minutes)
{
	unsigned missing_s = 0;
	for (unsigned i = 0; i < planning->catalogue->groups_count; i++) {
		ret_minutes[i] = lacks_time(planning, plan, i) ? LOOKED_FOR : 0;
		if (ret_minutes[i] != 0)
			missing_s += plan->options[planning->groups[i].first_option].seconds;
	}
	if (missing_s > 0 && missing_s <= 60 * planning->mode->minutes_max)
		plan_minutes_until(planning, plan, has_all_groups, ret_minutes);
}

static void report_groups(const struct planning *planning, struct plan *plan)
{
	unsigned count = planning->catalogue->groups_count, longest = 0;
	unsigned *minutes = mem_new(count, sizeof *minutes);
	bool is_short = false, all_found = true;
	find_minutes(planning, plan, minutes);
	for (unsigned i = 0; i < count; i++) {
		report_group(planning, plan, i, minutes[i]);
		if (minutes[i] == 0 || !group_usual(planning, i))
			continue;
		is_short = true;
		all_found &= minutes[i] != LOOKED_FOR;
		longest = minutes[i] > longest ? minutes[i] : longest;
	}
	if (is_short && plan->worth > 0)
		report_time(planning, plan, all_found ? longest : 0);
	free(minutes);
}

void plan_missing(const struct planning *planning, struct plan *plan)
{
	plan_add_areas(planning, plan);
	report_groups(planning, plan);
}
