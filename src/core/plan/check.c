/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks a plan against the limits, whether it comes from the planner, a coach or a file.
 *
 * Shares no code with the planner, so that neither can hide the other's mistakes. */
#include "core/plan/plan.h"

#include "base/number.h"
#include "core/plan/cue_line.h"
#include <string.h>

/* Context of a check: one step of a plan. */
struct look {
	const struct plan *plan;
	const struct catalogue *catalogue;
	const struct mode *mode;
	const struct safety *safety;
	unsigned at;
	const struct step *step;
};

/* True if the step passes; otherwise the reason names the problem and the remedy. */
typedef bool check(const struct look *look, struct reason *ret_reason);

static const char *name_of(const struct look *look)
{
	const char *name = step_name(look->catalogue, look->step);
	return name[0] != '\0' ? name : step_kind_word(look->step->kind);
}

static bool touches(const struct step *step, enum side side)
{
	return step->side == side || step->side == SIDE_BOTH;
}

static bool covers(const struct step *step, unsigned muscle)
{
	for (unsigned i = 0; i < step->covers_count; i++)
		if (step->covers[i] == muscle)
			return true;
	return false;
}

/* ---- Checks of any step ------------------------------------------------------------------------------------------ */

static bool follows_without_gap(const struct look *look, struct reason *ret_reason)
{
	unsigned begins = look->at == 0 ? 0 : look->step[-1].start_s + look->step[-1].seconds;
	if (look->step->start_s == begins)
		return true;
	*ret_reason = reason_of("", "%s starts at %u s instead of %u s: recalculate the start times.", name_of(look),
				look->step->start_s, begins);
	return false;
}

/* Requires rolling first, then drills or stretches (R106). */
static bool is_in_order(const struct look *look, struct reason *ret_reason)
{
	bool first = look->at == 0, last = look->at + 1 == look->plan->steps_count;
	bool framed = (look->step->kind == STEP_LEAD_IN) == first && (look->step->kind == STEP_FINISH) == last;
	for (unsigned i = 0; i < look->at; i++) {
		bool ending = look->plan->steps[i].kind == STEP_DRILL || look->plan->steps[i].kind == STEP_STRETCH;
		framed &= !(ending && look->step->kind == STEP_ROLL);
	}
	if (!framed)
		*ret_reason =
			reason_of("R106 R107 R108",
				  "%s is out of place: rolling comes first, then drills or stretches.", name_of(look));
	return framed;
}

static bool changes_take_time(const struct look *look, struct reason *ret_reason)
{
	const struct step *step = look->step;
	bool works = step->kind == STEP_ROLL || step->kind == STEP_DRILL || step->kind == STEP_STRETCH;
	if (!works || look->at == 0 || step[-1].kind == STEP_CHANGEOVER || step[-1].kind == STEP_LEAD_IN)
		return true;
	*ret_reason = reason_of("", "%s has no time to get into position: add a changeover before it.", name_of(look));
	return false;
}

/* ---- Checks of a roll --------------------------------------------------------------------------------------------- */

static bool covers_its_muscle(const struct look *look, struct reason *ret_reason)
{
	const struct step *step = look->step;
	bool holds = step->covers_count > 0 && covers(step, (unsigned)step->muscle);
	const char *group = look->catalogue->groups[step->group].id;
	for (unsigned i = 0; i < step->covers_count; i++)
		holds &= strcmp(look->catalogue->muscles[step->covers[i]].group, group) == 0;
	if (!holds)
		*ret_reason = reason_of(
			"", "%s does not cover its own muscle, or covers one of another group: correct the muscle.",
			name_of(look));
	return holds;
}

static bool is_long_enough(const struct look *look, struct reason *ret_reason)
{
	if (look->step->seconds >= look->mode->bout_min_s)
		return true;
	*ret_reason = reason_of("R31 R48",
				"%s: %u s is too short; a bout takes at least %u s: make it longer or leave it out.",
				name_of(look), look->step->seconds, look->mode->bout_min_s);
	return false;
}

static const char *why_removed(const struct look *look, unsigned muscle, enum side side)
{
	const struct finding *finding;
	for (unsigned from = 0; (finding = safety_finding(look->safety, muscle, side, &from)) != NULL;)
		if (finding->removes)
			return finding->reason.text;
	return "not allowed today";
}

static bool is_allowed(const struct look *look, struct reason *ret_reason)
{
	const struct step *step = look->step;
	for (unsigned i = 0; i < step->covers_count; i++) {
		if (safety_allowance(look->safety, step->covers[i], step->side).kind != ALLOWED_NOT)
			continue;
		*ret_reason =
			reason_of("R55 R64", "%s: %s. Leave it out.", look->catalogue->muscles[step->covers[i]].name,
				  why_removed(look, step->covers[i], step->side));
		return false;
	}
	return true;
}

/* The highest pressure with this tool for one muscle; 0 if the tool cannot be used. A sweep passes through the
 * positions of all its muscles; a bout on one muscle keeps its position. */
static unsigned highest_cap(const struct look *look, unsigned muscle)
{
	const struct step *step = look->step;
	unsigned cap = 0;
	struct way way;
	for (unsigned from = 0; safety_way(look->safety, muscle, step->side, (unsigned)step->tool, &from, &way);)
		if ((step->sweep || way.stance->position == step->position) && way.cap > cap)
			cap = way.cap;
	return cap;
}

static bool has_a_tool(const struct look *look, struct reason *ret_reason)
{
	const struct step *step = look->step;
	for (unsigned i = 0; i < step->covers_count; i++) {
		if (step->tool >= 0 && highest_cap(look, step->covers[i]) > 0)
			continue;
		*ret_reason = reason_of("R15 R16", "%s: %s (%s) cannot be used here: choose another tool or position.",
					look->catalogue->muscles[step->covers[i]].name,
					step->tool >= 0 ? look->catalogue->tools[step->tool].name : "no tool",
					position_word(step->position));
		return false;
	}
	return true;
}

static bool keeps_the_cap(const struct look *look, struct reason *ret_reason)
{
	const struct step *step = look->step;
	unsigned cap = look->catalogue->constant[CONSTANT_PRESSURE_MAX_ANY];
	for (unsigned i = 0; i < step->covers_count; i++)
		cap = min_u(cap, highest_cap(look, step->covers[i]));
	if (step->cap <= cap && step->cap >= look->catalogue->constant[CONSTANT_PRESSURE_START])
		return true;
	*ret_reason = reason_of("R38 R41", "%s: pressure %u is outside %u to %u: set the cap to at most %u.",
				name_of(look), step->cap, look->catalogue->constant[CONSTANT_PRESSURE_START], cap, cap);
	return false;
}

static unsigned muscle_seconds(const struct look *look, unsigned muscle, enum side side, unsigned until)
{
	unsigned seconds = 0;
	for (unsigned i = 0; i < until; i++) {
		const struct step *step = &look->plan->steps[i];
		if (step->kind == STEP_ROLL && touches(step, side) && covers(step, muscle))
			seconds += step->seconds;
	}
	return seconds;
}

static bool spares_the_muscle(const struct look *look, struct reason *ret_reason)
{
	const struct step *step = look->step;
	for (unsigned i = 0; i < step->covers_count; i++) {
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
			unsigned seconds = muscle_seconds(look, step->covers[i], side, look->at + 1);
			unsigned most = min_u(safety_allowance(look->safety, step->covers[i], side).seconds_max,
					      look->catalogue->constant[CONSTANT_BOUT_MAX_S]);
			if (!touches(step, side) || seconds <= most)
				continue;
			*ret_reason = reason_of("R32 R43", "%s, %s: %u s is over the limit of %u s: shorten it.",
						look->catalogue->muscles[step->covers[i]].name, side_word(side),
						seconds, most);
			return false;
		}
	}
	return true;
}

static bool spares_the_group(const struct look *look, struct reason *ret_reason)
{
	unsigned most = look->catalogue->constant[CONSTANT_GROUP_MAX_S];
	for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
		unsigned seconds = 0;
		for (unsigned i = 0; i <= look->at; i++) {
			const struct step *step = &look->plan->steps[i];
			if (step->kind == STEP_ROLL && step->group == look->step->group && touches(step, side))
				seconds += step->seconds;
		}
		if (!touches(look->step, side) || seconds <= most)
			continue;
		*ret_reason =
			reason_of("R32", "%s, %s: %u s is over the limit of %u s for the whole group: shorten a bout.",
				  look->catalogue->groups[look->step->group].name, side_word(side), seconds, most);
		return false;
	}
	return true;
}

/* Requires the same time on both sides, unless one is left out. */
static bool treats_sides_alike(const struct look *look, struct reason *ret_reason)
{
	unsigned muscle = (unsigned)look->step->muscle;
	unsigned left = muscle_seconds(look, muscle, SIDE_LEFT, look->plan->steps_count);
	unsigned right = muscle_seconds(look, muscle, SIDE_RIGHT, look->plan->steps_count);
	if (left == right || left == 0 || right == 0)
		return true;
	*ret_reason = reason_of("R18", "%s: left %u s, right %u s: give both sides the same time.", name_of(look), left,
				right);
	return false;
}

/* ---- Checks of drills and stretches ------------------------------------------------------------------------------- */

static bool suits_the_mode(const struct look *look, struct reason *ret_reason)
{
	enum stretch_type type = look->catalogue->stretches[look->step->stretch].type;
	bool holds = look->step->kind == STEP_DRILL ? type == STRETCH_DYNAMIC && look->mode->drills.items_count > 0
						    : type == STRETCH_STATIC && look->mode->static_allowed;
	if (!holds)
		*ret_reason = reason_of("R53 R96 R97", "%s does not belong in this routine (%s): leave it out.",
					name_of(look), look->mode->name);
	return holds;
}

static bool suits_the_person(const struct look *look, struct reason *ret_reason)
{
	if (safety_stretch(look->safety, &look->catalogue->stretches[look->step->stretch], look->step->side))
		return true;
	*ret_reason = reason_of("R55", "%s: not suitable for this person today: leave it out.", name_of(look));
	return false;
}

static bool is_held_well(const struct look *look, struct reason *ret_reason)
{
	const unsigned *constant = look->catalogue->constant;
	unsigned shortest = constant[CONSTANT_STATIC_HOLD_MIN_S], longest = constant[CONSTANT_STATIC_HOLD_MAX_S];
	unsigned drill = constant[CONSTANT_BOUT_MAX_S];
	if (look->step->kind == STEP_DRILL && look->step->seconds > drill)
		*ret_reason = reason_of("R96", "%s: %u s is over %u s: do it for 30 s.", name_of(look),
					look->step->seconds, drill);
	if (look->step->kind == STEP_DRILL)
		return look->step->seconds <= drill;
	if (look->step->seconds >= shortest && look->step->seconds <= longest)
		return true;
	*ret_reason = reason_of("R90", "%s: %u s is outside %u to %u s: hold it for 30 s.", name_of(look),
				look->step->seconds, shortest, longest);
	return false;
}

/* ---- All checks -------------------------------------------------------------------------------------------------- */

/* A check and the field it reports. */
struct rule_of_plan {
	check *holds;
	const char *field;
};

static const struct rule_of_plan rules_of_any[] = {
	{ follows_without_gap, "start_s" },
	{ is_in_order, "" },
	{ changes_take_time, "" },
	{ NULL, NULL },
};
static const struct rule_of_plan rules_of_roll[] = {
	{ covers_its_muscle, "" },       { is_long_enough, "seconds" },     { is_allowed, "" },
	{ has_a_tool, "tool" },          { keeps_the_cap, "cap" },          { spares_the_muscle, "seconds" },
	{ spares_the_group, "seconds" }, { treats_sides_alike, "seconds" }, { NULL, NULL },
};
static const struct rule_of_plan rules_of_stretch[] = {
	{ suits_the_mode, "" },
	{ suits_the_person, "" },
	{ is_held_well, "seconds" },
	{ NULL, NULL },
};

static bool keeps(const struct rule_of_plan *rules, const struct look *look, struct plan_diagnostic *ret_diagnostic)
{
	for (; rules->holds != NULL; rules++) {
		if (rules->holds(look, &ret_diagnostic->reason))
			continue;
		ret_diagnostic->step = (int)look->at;
		ret_diagnostic->field = rules->field;
		return false;
	}
	return true;
}

static bool keeps_all(const struct look *look, struct plan_diagnostic *ret_diagnostic)
{
	if (!keeps(rules_of_any, look, ret_diagnostic))
		return false;
	if (look->step->kind == STEP_ROLL)
		return keeps(rules_of_roll, look, ret_diagnostic);
	return look->step->stretch < 0 || keeps(rules_of_stretch, look, ret_diagnostic);
}

bool plan_check(const struct plan *plan, const struct safety *safety, unsigned from,
		struct plan_diagnostic *ret_diagnostic)
{
	struct look look = { plan, plan->catalogue, &plan->catalogue->modes[plan->mode], safety, 0, NULL };
	for (look.at = from; look.at < plan->steps_count; look.at++) {
		look.step = &plan->steps[look.at];
		if (!keeps_all(&look, ret_diagnostic))
			return false;
	}
	if (plan->total_s <= plan->budget_s)
		return true;
	*ret_diagnostic = (struct plan_diagnostic){ .step = -1, .field = "" };
	ret_diagnostic->reason = reason_of("R1", "%u s is longer than the %u s asked for: leave something out.",
					   plan->total_s, plan->budget_s);
	return false;
}
