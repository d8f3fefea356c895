/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Computes the value of a muscle, a group and a dose in a plan. */
#include "core/plan/planning.h"

#include "base/number.h"
#include <string.h>

unsigned muscle_weight(const struct planning *planning, unsigned muscle)
{
	const struct model *model = &planning->mode->model;
	const struct interest *interest = &planning->interests[muscle];
	unsigned days = stats_days(planning->stats, muscle, SIDE_BOTH);
	unsigned weight = model->priority_points[planning->catalogue->muscles[muscle].priority - 1];
	weight += model->day_points * min_u(days, model->day_max);
	if (interest->mark >= 0)
		return weight + model->marked_points;
	return interest->related >= 0 ? weight + model->related_points : weight;
}

unsigned muscle_ideal(const struct planning *planning, unsigned muscle)
{
	const struct muscle *sheet = &planning->catalogue->muscles[muscle];
	unsigned ideal = planning->mode->bout_default_s;
	for (unsigned i = 0; i < sheet->doses_count; i++)
		if (strcmp(sheet->doses[i].mode, planning->mode->id) == 0)
			ideal = sheet->doses[i].seconds;
	bool marked = planning->interests[muscle].mark >= 0;
	return marked && planning->mode->bout_marked_s > ideal ? planning->mode->bout_marked_s : ideal;
}

bool muscle_asked(const struct planning *planning, unsigned muscle)
{
	return planning->interests[muscle].named || planning->interests[muscle].mark >= 0;
}

static bool is_special(const struct planning *planning, unsigned muscle)
{
	return planning->interests[muscle].mark >= 0 || planning_kept(planning, false, muscle) != NULL;
}

bool muscle_singled_out(const struct planning *planning, unsigned muscle)
{
	const struct group *group = &planning->catalogue->groups[planning->catalogue->muscles[muscle].group_at];
	bool others = false;
	for (unsigned i = 0; i < group->members.items_count; i++)
		others |= muscle_considered(planning, group, group->members.at[i]) &&
			  !is_special(planning, group->members.at[i]);
	return others && is_special(planning, muscle);
}

const struct kept_bout *planning_kept(const struct planning *planning, bool sweep, unsigned at)
{
	for (unsigned i = 0; i < planning->wish->kept_count; i++) {
		const struct kept_bout *kept = &planning->wish->kept[i];
		if (kept->target.kind == (sweep ? TARGET_GROUP : TARGET_MUSCLE) && kept->target.at == at)
			return kept;
	}
	return NULL;
}

struct dose_range candidate_doses(const struct candidate *candidate)
{
	if (candidate->fixed_s > 0)
		return (struct dose_range){ candidate->fixed_s, candidate->fixed_s };
	return (struct dose_range){ candidate->least_s, candidate->most_s };
}

bool muscle_considered(const struct planning *planning, const struct group *group, unsigned muscle)
{
	const struct interest *interest = &planning->interests[muscle];
	bool asked = muscle_asked(planning, muscle) || interest->related >= 0;
	return interest_wanted(interest, planning->wish) && (group->region || asked);
}

bool group_usual(const struct planning *planning, unsigned group)
{
	const struct group *entry = &planning->catalogue->groups[group];
	if (planning->wish->only_count == 0)
		return entry->region;
	for (unsigned i = 0; i < entry->members.items_count; i++) {
		unsigned muscle = entry->members.at[i];
		if (planning->interests[muscle].named)
			return true;
	}
	return false;
}

unsigned candidate_seconds(const struct planning *planning, const struct candidate *candidate, unsigned dose_s)
{
	const unsigned *constant = planning->catalogue->constant;
	return constant[CONSTANT_NEXT_MUSCLE_S] + candidate->sides_count * dose_s +
	       (candidate->sides_count - 1) * constant[CONSTANT_SWITCH_SIDE_S];
}

unsigned candidate_worth(const struct planning *planning, const struct candidate *candidate, unsigned dose_s)
{
	const struct model *model = &planning->mode->model;
	unsigned step_s = planning->catalogue->constant[CONSTANT_PLANNER_STEP_S];
	unsigned gain = model->gain_minimum * 100, step = model->gain_step;
	for (unsigned dose = candidate->least_s + step_s; dose <= dose_s; dose += step_s) {
		gain += step * (dose <= candidate->ideal_s ? 100 : model->gain_past);
		step -= min_u(step, model->gain_fall);
	}
	return candidate->weight * gain / 100 + candidate->asked * model->asked_bonus +
	       candidate->due * model->due_bonus + (candidate->own ? model->own_bonus : 0) +
	       (candidate->rest_counts ? model->rest_bonus : 0);
}
