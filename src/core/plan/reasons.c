/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words the reasons of a roll: who asked for it, the dose, the tool, the limits. */
#include "core/plan/reasons.h"

#include "base/buf.h"
#include "core/person/run_words.h"
#include "core/plan/order.h"
#include "core/plan/run_points.h"
#include <string.h>

/* The covered muscle with the strongest claim: offered, then sore, then related. */
static const struct interest *strongest(const struct planning *planning, const struct candidate *candidate)
{
	const struct interest *related = NULL, *marked = NULL;
	for (unsigned i = 0; i < candidate->covers_count; i++) {
		const struct interest *interest = &planning->interests[candidate->covers[i]];
		if (interest->offer >= 0)
			return interest;
		if (interest->mark >= 0)
			marked = interest;
		if (interest->related >= 0)
			related = interest;
	}
	return marked != NULL ? marked : related;
}

static struct reason why_offered(const struct planning *planning, const struct interest *interest)
{
	const struct area *area = &planning->catalogue->areas[interest->area];
	struct reason reason = reason_of("", "Instead of %s, which is never rolled.", area->name);
	reason_cite(&reason, &area->rules);
	return reason;
}

static struct reason why_this(const struct planning *planning, const struct bout *bout)
{
	if (bout->written != NULL)
		return reason_of("R109", "Listed in the routine: %s.", planning->routine->name);
	const struct group *group = &planning->catalogue->groups[bout->group];
	const struct interest *interest = strongest(planning, bout->candidate);
	if (interest != NULL && interest->offer >= 0)
		return why_offered(planning, interest);
	if (interest != NULL && interest->mark >= 0)
		return reason_of("R21 R46 R100", "Sore or stiff, as you said, so it comes first.");
	if (bout->candidate->rest_counts)
		return reason_of("R14 R21", "The rest of the group; the sore muscle has its own bout.");
	if (interest != NULL && interest->related >= 0) {
		struct target target = mark_target(planning->wish, planning->person, interest->related);
		return reason_of("R19 R20", "Often involved when this is sore: %s.",
				 target_name(planning->catalogue, target));
	}
	if (planning->wish->only_count > 0)
		return reason_of("R109", "You asked for it.");
	if (group->region)
		return reason_of("R14 R18", "%s: one of the regions that every full routine covers.", group->name);
	return reason_of("R109", "%s: there is time for it.", group->name);
}

static struct reason why_so_long(const struct planning *planning, const struct bout *bout)
{
	const struct mode *mode = planning->mode;
	if (bout->written != NULL && bout->dose_s == bout->written->seconds)
		return reason_of("R31 R32", "%u s, as the routine says.", bout->dose_s);
	if (bout->candidate->fixed_s > 0)
		return reason_of("R31 R32 R109", "%u s, set by you.", bout->dose_s);
	const char *rules =
		mode->bout_min_s < planning->catalogue->constant[CONSTANT_BOUT_MIN_S] ? "R48 R50" : "R31 R33";
	return reason_of(rules, "%u s: %u to %u s per side is ideal here%s.", bout->dose_s, mode->ideal_min_s,
			 mode->ideal_max_s,
			 bout->candidate->sweep ? (bout->candidate->rest ? "; one bout for the rest of the group"
									 : "; one bout for the whole group")
						: "");
}

/* The sheet's first tool if it is not the one chosen; -1 if it is. */
static int passed_over(const struct planning *planning, unsigned muscle, int tool)
{
	const struct texts *tools = &planning->catalogue->muscles[muscle].tools;
	int first = tools->items_count > 0 ? (int)tools->at[0] : -1;
	return first == tool ? -1 : first;
}

static struct reason why_tool(const struct planning *planning, const struct bout *bout, enum side side, int tool)
{
	const struct tool *tools = planning->catalogue->tools;
	const char *name = tools[tool].name;
	int written = bout->written != NULL ? bout->written->tool : -1;
	int first = written >= 0 && written != tool ? written : passed_over(planning, bout->candidate->muscle, tool);
	const struct kept_bout *kept = planning_kept(planning, bout->candidate->sweep,
						     bout->candidate->sweep ? bout->group : bout->candidate->muscle);
	if (kept != NULL && kept->tool == tool)
		return reason_of("R15 R16 R17 R109", "%s, chosen by you.", name);
	if (written == tool)
		return reason_of("R15 R16 R17", "%s, as the routine says.", name);
	if (written < 0 && bout->candidate->sweep)
		return reason_of("R15 R16 R17", "%s: it covers the group in one bout.", name);
	if (first < 0)
		return reason_of("R15 R16 R17", "%s: the first choice here.", name);
	if ((planning->person->tools >> first & 1) == 0)
		return reason_of("R15 R16 R17", "%s instead of %s, which is not at hand.", name, tools[first].name);
	if (safety_allowance(planning->safety, bout->candidate->muscle, side).softest)
		return reason_of("R38 R116", "%s instead of %s: the softest one at hand that works here.", name,
				 tools[first].name);
	return reason_of("R15 R16 R17", "%s instead of %s, which is not used in this routine.", name,
			 tools[first].name);
}

static bool has_reason(const struct step *step, const char *text)
{
	for (unsigned i = 0; i < step->reasons_count; i++)
		if (strcmp(step->reasons[i].text, text) == 0)
			return true;
	return false;
}

/* Adds the limits of all covered muscles, each once, as many as fit. */
static void add_limits(const struct planning *planning, const struct candidate *candidate, enum side side,
		       struct step *step)
{
	for (unsigned i = 0; i < candidate->covers_count; i++) {
		const struct finding *finding;
		for (unsigned from = 0;
		     (finding = safety_finding(planning->safety, candidate->covers[i], side, &from)) != NULL;)
			if (!finding->removes && !has_reason(step, finding->reason.text))
				step_add_reason(step, finding->reason);
	}
}

static bool covers(const struct candidate *candidate, unsigned muscle)
{
	for (unsigned i = 0; i < candidate->covers_count; i++)
		if (candidate->covers[i] == muscle)
			return true;
	return false;
}

/* If the named muscle is sore, suggests other places to check, except those that this bout covers anyway. */
static void add_elsewhere(const struct planning *planning, const struct candidate *candidate, struct step *step)
{
	const struct catalogue *catalogue = planning->catalogue;
	const struct texts *others = &catalogue->muscles[candidate->muscle].also_check;
	struct buf names = { 0 };
	if (planning->interests[candidate->muscle].mark < 0)
		return;
	for (unsigned i = 0; i < others->items_count; i++) {
		unsigned other = others->at[i];
		if (!covers(candidate, other))
			buf_addf(&names, "%s%s", names.size > 0 ? ", " : "", catalogue->muscles[other].name);
	}
	if (names.size > 0)
		step_add_reason(
			step, reason_of("R19", "Soreness may come from elsewhere; also check: %s.", buf_text(&names)));
	buf_done(&names);
}

static bool anything_is_sore(const struct planning *planning)
{
	for (unsigned i = 0; i < planning->catalogue->muscles_count; i++)
		if (planning->interests[i].mark >= 0)
			return true;
	return false;
}

/* The text of the band with its figure; mentions a group that stays last or comes after sore ones. */
static struct reason why_run(const struct planning *planning, const struct run_band *band, bool last)
{
	struct buf figure = { 0 };
	const char *line = band->reason != NULL ? band->reason : band->name;
	run_print_feature(&figure, &planning->wish->run, band->feature, planning->wish->imperial);
	struct reason reason = reason_of("", "%.*s%s%s%s.%s", (int)strcspn(line, "."), line,
					 figure.size > 0 ? " (" : "", buf_text(&figure), figure.size > 0 ? ")" : "",
					 last                         ? " This one stays last, standing."
					 : anything_is_sore(planning) ? " What is sore comes before it."
								      : "");
	reason_cite(&reason, &band->rules);
	buf_done(&figure);
	return reason;
}

static void add_run(const struct planning *planning, const struct bout *bout, struct step *step)
{
	int place = run_effect_place(&planning->run, bout->group);
	if (place >= 0 && bout->written == NULL && run_points(planning, bout->group, bout->candidate) > 0)
		step_add_reason(step,
				why_run(planning, planning->run.why[place], order_stays_last(planning, bout->group)));
}

void plan_reasons(const struct planning *planning, const struct bout *bout, unsigned at, struct step *step)
{
	add_run(planning, bout, step);
	step_add_reason(step, why_this(planning, bout));
	step_add_reason(step, why_so_long(planning, bout));
	step_add_reason(step, why_tool(planning, bout, step->side, step->tool));
	add_limits(planning, bout->candidate, bout->candidate->sides[at], step);
	add_elsewhere(planning, bout->candidate, step);
}
