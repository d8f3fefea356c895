/* SPDX-License-Identifier: MIT */
/* Looks for what a plan misses: no-go areas asked for, groups, single muscles, drills and stretches.
 *
 * Every number of minutes it names comes from planning once more with those minutes. */
#include "core/plan_missing.h"

#include "base/mem.h"
#include "core/plan_choose.h"
#include "core/plan_options.h"
#include <stdlib.h>
#include <string.h>

static void leave_out(struct plan *plan, const char *id, enum side side, struct reason reason)
{
	struct left_out entry = { .id = id, .side = side, .reason = reason };
	plan_add_left_out(plan, &entry);
}

static void tell(struct plan *plan, const char *id, const char *action, struct reason reason)
{
	struct notice notice = { id, action, reason };
	plan_add_notice(plan, &notice);
}

static int member(const struct planning *planning, const struct group *group, unsigned at)
{
	return catalogue_find(planning->catalogue, SECTION_MUSCLES, group->members.items[at]);
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

static bool area_told(const struct plan *plan, const char *id)
{
	for (unsigned i = 0; i < plan->left_out_count; i++)
		if (strcmp(plan->left_out[i].id, id) == 0)
			return true;
	return false;
}

static void add_offers(const struct planning *planning, const struct area *area, struct left_out *entry)
{
	for (unsigned i = 0; area->redirect != NULL && i < area->redirect->offer.items_count; i++) {
		int muscle = catalogue_find(planning->catalogue, SECTION_MUSCLES, area->redirect->offer.items[i]);
		bool offered = muscle >= 0 && entry->instead_count < COVERS_MAX &&
			       (!is_left_out(planning, (unsigned)muscle, SIDE_LEFT) ||
				!is_left_out(planning, (unsigned)muscle, SIDE_RIGHT));
		if (offered)
			entry->instead[entry->instead_count++] = planning->catalogue->muscles[muscle].id;
	}
}

static void tell_area(const struct planning *planning, struct plan *plan, struct target target, enum side side)
{
	if (target.kind != TARGET_AREA || area_told(plan, planning->catalogue->areas[target.at].id))
		return;
	const struct area *area = &planning->catalogue->areas[target.at];
	struct left_out entry = { .id = area->id, .side = side, .reason = area_reason(planning->catalogue, target.at) };
	add_offers(planning, area, &entry);
	plan_add_left_out(plan, &entry);
	struct notice notice = notice_redirect(planning->catalogue, target.at);
	plan_add_notice(plan, &notice);
}

static void tell_areas(const struct planning *planning, struct plan *plan)
{
	for (unsigned i = 0; i < planning->person->sore_count; i++)
		tell_area(planning, plan, planning->person->sore[i].target, planning->person->sore[i].side);
	for (unsigned i = 0; i < planning->wish->only_count; i++)
		tell_area(planning, plan, planning->wish->only[i], SIDE_BOTH);
}

/* ---- Groups that are not reached --------------------------------------------------------------------------------- */

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

/* Why a group has no options at all. */
static struct reason why_closed(const struct planning *planning, const struct group *group)
{
	if (all_skipped(planning, group))
		return reason_of("R109", "%s: left out, as you asked.", group->name);
	for (unsigned i = 0; i < group->members.items_count; i++) {
		int muscle = member(planning, group, i);
		const struct finding *finding = muscle >= 0 && !planning->interests[muscle].skipped
							? removal(planning, (unsigned)muscle, SIDE_BOTH)
							: NULL;
		if (finding != NULL)
			return finding->reason;
	}
	return reason_of("R109", "%s: not among what you asked for.", group->name);
}

static struct reason why_no_time(const struct group *group, unsigned minutes)
{
	if (minutes == 0)
		return reason_of("R31 R14", "%s: the time does not reach.", group->name);
	return reason_of("R31 R14", "%s: the time does not reach; it fits into %u minutes.", group->name, minutes);
}

/* Groups whose absence is worth a word: the regions (in a mode that puts some first, just those), what was asked for
 * and what is marked. */
static bool expected(const struct planning *planning, unsigned group)
{
	const struct group *entry = &planning->catalogue->groups[group];
	const struct texts *first = &planning->mode->first_groups;
	bool usual = first->items_count > 0 ? texts_has(first, entry->id) : entry->region;
	return usual || (planning->wish->only_count > 0 && group_usual(planning, group)) ||
	       group_marked(planning, entry);
}

/* ---- Muscles of groups that are reached --------------------------------------------------------------------------- */

static bool is_covered(const struct planning *planning, const struct option *option, unsigned muscle)
{
	for (unsigned i = 0; i < option->count; i++) {
		const struct service *service = option_service(planning, option, i);
		for (unsigned c = 0; c < service->covers_count; c++)
			if (service->covers[c] == muscle)
				return true;
		if (option->sweep)
			break;
	}
	return false;
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

/* Sides of a muscle that the safety review closes; SIDE_COUNT: none. */
static enum side closed_sides(const struct planning *planning, unsigned muscle)
{
	bool left = is_left_out(planning, muscle, SIDE_LEFT), right = is_left_out(planning, muscle, SIDE_RIGHT);
	return left && right ? SIDE_BOTH : left ? SIDE_LEFT : right ? SIDE_RIGHT : SIDE_COUNT;
}

static void tell_muscle(const struct planning *planning, struct plan *plan, const struct option *option,
			unsigned muscle)
{
	const struct muscle *entry = &planning->catalogue->muscles[muscle];
	const struct interest *interest = &planning->interests[muscle];
	enum side closed = closed_sides(planning, muscle);
	const struct finding *finding = closed != SIDE_COUNT ? removal(planning, muscle, closed) : NULL;
	bool asked = asked_by_name(planning, muscle);
	if (interest->skipped)
		leave_out(plan, entry->id, SIDE_BOTH, reason_of("R109", "%s: left out, as you asked.", entry->name));
	else if (finding != NULL && (asked || safety_allowance(planning->safety, muscle, closed).blocked))
		leave_out(plan, entry->id, closed, finding->reason);
	else if (asked && !is_covered(planning, option, muscle))
		leave_out(plan, entry->id, SIDE_BOTH, reason_of("R31", "%s: the time does not reach.", entry->name));
}

/* The side on which no member is allowed although the group is reached; SIDE_COUNT: none. */
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

static void tell_reached(const struct planning *planning, struct plan *plan, unsigned group,
			 const struct option *option)
{
	const struct group *entry = &planning->catalogue->groups[group];
	enum side side = closed_side(planning, entry);
	int first = entry->members.items_count > 0 ? member(planning, entry, 0) : -1;
	const struct finding *finding =
		side != SIDE_COUNT && first >= 0 ? removal(planning, (unsigned)first, side) : NULL;
	if (finding != NULL)
		leave_out(plan, entry->id, side, finding->reason);
	for (unsigned i = 0; finding == NULL && i < entry->members.items_count; i++) {
		int muscle = member(planning, entry, i);
		if (muscle >= 0)
			tell_muscle(planning, plan, option, (unsigned)muscle);
	}
}

/* ---- Time ------------------------------------------------------------------------------------------------------- */

static void tell_time(const struct planning *planning, struct plan *plan, unsigned minutes)
{
	const char *all = planning->wish->only_count > 0 ? "not all you asked for fits" : "not every region fits";
	tell(plan, "short-on-time", "time",
	     minutes > 0 ? reason_of("R14 R31", "Short on time: %s today. %u minutes are enough for all.", all, minutes)
			 : reason_of("R14 R31", "Short on time: %s today.", all));
}

/* Entries of the groups; those that only lack time are put to the model with more minutes. */
static void tell_groups(const struct planning *planning, struct plan *plan)
{
	unsigned count = planning->catalogue->groups_count, longest = 0;
	unsigned *minutes = mem_new(count, sizeof *minutes);
	bool is_short = false, never = false;
	for (unsigned i = 0; i < count; i++)
		minutes[i] = planning->supplies[i].options_count > 0 && expected(planning, i) &&
			     plan_chosen(planning, plan, i) == NULL;
	plan_minutes_for(planning, plan, planning->wish->minutes, minutes);
	for (unsigned i = 0; i < count; i++) {
		const struct option *option = plan_chosen(planning, plan, i);
		if (option != NULL) {
			tell_reached(planning, plan, i, option);
		} else if (expected(planning, i) && planning->supplies[i].options_count == 0) {
			leave_out(plan, planning->catalogue->groups[i].id, SIDE_BOTH,
				  why_closed(planning, &planning->catalogue->groups[i]));
		} else if (expected(planning, i)) {
			leave_out(plan, planning->catalogue->groups[i].id, SIDE_BOTH,
				  why_no_time(&planning->catalogue->groups[i], minutes[i]));
			bool usual = group_usual(planning, i);
			is_short |= usual;
			never |= usual && minutes[i] == 0;
			longest = usual && minutes[i] > longest ? minutes[i] : longest;
		}
	}
	if (is_short && plan->worth > 0)
		tell_time(planning, plan, never ? 0 : longest);
	free(minutes);
}

/* ---- Drills and stretches ---------------------------------------------------------------------------------------- */

static void tell_drills(const struct planning *planning, struct plan *plan, const struct ending *ending)
{
	const struct mode *mode = planning->mode;
	if (mode->drills.items_count == 0 || planning->wish->drills == CHOICE_NO || ending->count > 0)
		return;
	tell(plan, "no-time-for-drills", "time",
	     reason_of("R96 R107", "No time for drills: they come in from %u minutes on. Start your run easily.",
		       mode->drills_none_under_min));
}

/* The fewest minutes with a stretch; 0 where none are enough. */
static unsigned minutes_for_stretches(const struct planning *planning, const struct plan *plan)
{
	struct plan other = { 0 };
	struct ending ending = { 0 };
	unsigned minutes = planning->wish->minutes;
	for (unsigned i = 0; i < plan->options_count && plan->options[i].group >= 0; i++)
		plan_add_option(&other, &plan->options[i]);
	while (ending.count == 0 && minutes < planning->mode->minutes_max)
		plan_choose(planning, &other, ++minutes, &ending);
	plan_done(&other);
	return ending.count > 0 ? minutes : 0;
}

static void tell_stretches(const struct planning *planning, struct plan *plan, const struct ending *ending)
{
	struct ending possible;
	if (!stretches_wanted(planning) || ending->count > 0)
		return;
	ending_stretches(&possible, planning);
	unsigned minutes = possible.count > 0 ? minutes_for_stretches(planning, plan) : 0;
	if (possible.count == 0)
		tell(plan, "no-stretches", "advice", reason_of("R97", "No stretch suits you today."));
	else if (minutes == 0)
		tell(plan, "no-stretches", "time", reason_of("R97", "No time for stretches beside the rolling."));
	else
		tell(plan, "no-stretches", "time",
		     reason_of("R97", "No time for stretches beside the rolling: there is in %u minutes.", minutes));
}

void plan_missing(const struct planning *planning, struct plan *plan, const struct ending *ending)
{
	tell_areas(planning, plan);
	tell_groups(planning, plan);
	if (plan->worth > 0) {
		tell_drills(planning, plan, ending);
		tell_stretches(planning, plan, ending);
	}
}

/* ---- Nothing to roll ---------------------------------------------------------------------------------------------- */

static bool anything(const struct catalogue *catalogue, const struct wish *wish, const struct person *person,
		     const struct safety *safety)
{
	struct planning planning;
	planning_init(&planning, catalogue, wish, person, safety, NULL);
	bool found = planning.services_count > 0;
	planning_done(&planning);
	return found;
}

/* The first tool with which there would be something to roll, the basic ones first; -1 if there is none. */
static int helping_tool(const struct planning *planning)
{
	const struct catalogue *catalogue = planning->catalogue;
	for (unsigned i = 0; i < 2 * catalogue->tools_count; i++) {
		unsigned tool = i % catalogue->tools_count;
		struct person person = *planning->person;
		struct safety safety;
		if (catalogue->tools[tool].basic != (i < catalogue->tools_count))
			continue;
		person.tools |= UINT64_C(1) << tool;
		safety_review(&safety, catalogue, planning->wish->mode, &person, planning->safety->now);
		bool helps = anything(catalogue, planning->wish, &person, &safety);
		safety_done(&safety);
		if (helps)
			return (int)tool;
	}
	return -1;
}

static struct reason what_would_help(const struct planning *planning)
{
	struct wish wish = *planning->wish;
	struct person person = *planning->person;
	wish.skip_count = person.skips_count = 0;
	if (anything(planning->catalogue, &wish, &person, planning->safety))
		return reason_of("R109", "Everything left is skipped: skip less and there is a plan.");
	wish.only_count = 0;
	if (anything(planning->catalogue, &wish, &person, planning->safety))
		return reason_of("R109", "What you asked for cannot be rolled today; other muscles can.");
	int tool = helping_tool(planning);
	if (tool >= 0)
		return reason_of("R15 R16", "No tool at hand suits what is left: %s would do.",
				 planning->catalogue->tools[tool].name);
	return reason_of("R64", "Nothing is left to roll today.");
}

static unsigned minutes_for_anything(const struct planning *planning, const struct plan *plan)
{
	struct plan other = { 0 };
	struct ending ending;
	unsigned minutes = planning->wish->minutes;
	for (unsigned i = 0; i < plan->options_count && plan->options[i].group >= 0; i++)
		plan_add_option(&other, &plan->options[i]);
	while (other.worth == 0 && minutes < planning->mode->minutes_max)
		plan_choose(planning, &other, ++minutes, &ending);
	unsigned worth = other.worth;
	plan_done(&other);
	return worth > 0 ? minutes : 0;
}

void plan_nothing(const struct planning *planning, struct plan *plan)
{
	unsigned minutes = planning->services_count > 0 ? minutes_for_anything(planning, plan) : 0;
	if (minutes > 0)
		tell(plan, "nothing-to-roll", "time",
		     reason_of("R31", "Too short for a bout: from %u minutes on there is a plan.", minutes));
	else
		tell(plan, "nothing-to-roll", "advice", what_would_help(planning));
}
