/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Turns chosen bouts into steps with everything shown and spoken about them. */
#include "core/plan/steps.h"

#include "base/number.h"
#include "core/plan/cue_line.h"
#include "core/plan/reasons.h"
#include "core/plan/routine.h"
#include "core/plan/stroke.h"

static struct step plain_step(enum step_kind kind, unsigned seconds)
{
	return (struct step){ .kind = kind,
			      .seconds = seconds,
			      .muscle = -1,
			      .group = -1,
			      .side = SIDE_BOTH,
			      .tool = -1,
			      .stretch = -1 };
}

static struct muscle_cues bout_cues(const struct planning *planning, const struct bout *bout, unsigned at)
{
	return stance_cues(&planning->catalogue->muscles[bout->candidate->muscle], bout->candidate->choices[at].stance);
}

/* The item as the coach wrote it; NULL without a written routine. */
static const struct routine_item *written_item(const struct planning *planning, unsigned item)
{
	return planning->routine != NULL ? &planning->routine->items[item] : NULL;
}

static void take_written(const struct routine_item *item, struct step *step)
{
	if (item == NULL)
		return;
	step->hold_written = item->hold_s;
	step->pause_s = item->pause_s;
	step->note = item->note[0] != '\0' ? item->note : NULL;
	step_add_cue(step, LINE_NOTE, step->note);
}

/* The pause that the written routine sets after the last work so far. */
static unsigned pause_before(const struct plan *plan)
{
	for (unsigned i = plan->steps_count; i-- > 0;)
		if (step_is_work(&plan->steps[i]))
			return plan->steps[i].pause_s;
	return 0;
}

static void add_changeover(const struct planning *planning, struct plan *plan, enum constant constant, unsigned pause_s,
			   const char *cue, const char *setup)
{
	struct step step = plain_step(STEP_CHANGEOVER, planning->catalogue->constant[constant] + pause_s);
	step_add_cue(&step, LINE_OTHER, catalogue_cue(planning->catalogue, cue));
	step_add_cue(&step, LINE_SETUP, setup);
	plan_add_step(plan, &step);
}

/* The shortest hold of all covered muscles: none if one of them has none, or comes back after pain. A written hold may
 * be as long as the muscle ever takes, unless something limits it today. */
static unsigned hold_of(const struct planning *planning, const struct candidate *candidate, enum side side,
			unsigned written)
{
	unsigned hold = planning->mode->hold_max_s;
	for (unsigned i = 0; i < candidate->covers_count; i++) {
		const struct allowance allowance = safety_allowance(planning->safety, candidate->covers[i], side);
		const struct muscle *muscle = &planning->catalogue->muscles[candidate->covers[i]];
		bool longer = written > 0 && allowance.kind == ALLOWED_CLEAR;
		unsigned hold_s = longer ? muscle->hold_max_s : muscle->hold_s;
		unsigned own = allowance.returns || allowance.no_holds ? 0 : hold_s;
		hold = own < hold ? own : hold;
	}
	return hold;
}

static unsigned tempo_of(const struct planning *planning, const struct candidate *candidate)
{
	unsigned tempo = 0;
	for (unsigned i = 0; i < candidate->covers_count; i++) {
		unsigned own = planning->catalogue->muscles[candidate->covers[i]].tempo_s;
		tempo = own > tempo ? own : tempo;
	}
	return tempo;
}

/* Position of the muscle whose part was left out of the last sweep; otherwise the sweep keeps its order. */
static unsigned first_covered(const struct planning *planning, const struct candidate *candidate, enum side side)
{
	for (unsigned i = 0; candidate->sweep && i < candidate->covers_count; i++)
		if (stats_begins(planning->stats, candidate->covers[i], side))
			return i;
	return 0;
}

struct step step_of_bout(const struct planning *planning, const struct bout *bout, unsigned at)
{
	const struct candidate *candidate = bout->candidate;
	const struct tool_choice *choice = &candidate->choices[at];
	struct step step = plain_step(STEP_ROLL, bout->dose_s);
	step.item = bout->item;
	step.muscle = (int)candidate->muscle;
	step.group = (int)bout->group;
	step.sweep = candidate->sweep;
	step.by_hand = candidate->by_hand;
	step.side = candidate->sides[at];
	step.tool = choice->tool;
	step.position = choice->stance->position;
	step.cap = choice->cap;
	step.tempo_s = tempo_of(planning, candidate);
	take_written(written_item(planning, bout->item), &step);
	step.hold_s = hold_of(planning, candidate, step.side, step.hold_written);
	if (step.hold_written > 0)
		step.hold_s = min_u(step.hold_s, step.hold_written);
	step.covers_count = candidate->covers_count;
	unsigned first = first_covered(planning, candidate, step.side);
	for (unsigned i = 0; i < candidate->covers_count; i++)
		step.covers[i] = candidate->covers[(first + i) % candidate->covers_count];
	return step;
}

static void add_roll(const struct planning *planning, struct plan *plan, const struct bout *bout, unsigned at)
{
	struct step step = step_of_bout(planning, bout, at);
	step_find_stroke(&step, planning->catalogue, planning->safety);
	step_add_cues(&step, planning->catalogue);
	plan_reasons(planning, bout, at, &step);
	plan_add_step(plan, &step);
}

static bool shares_muscle(const struct step *step, const struct candidate *candidate)
{
	for (unsigned i = 0; step->kind == STEP_ROLL && i < step->covers_count; i++)
		for (unsigned c = 0; c < candidate->covers_count; c++)
			if (step->covers[i] == candidate->covers[c])
				return true;
	return false;
}

/* How much longer than a changeover of this many seconds the rest between two sets of a muscle on one side must be
 * (P-04). */
static unsigned rest_missing(const struct planning *planning, const struct plan *plan, const struct bout *bout,
			     unsigned seconds)
{
	unsigned rest = planning->catalogue->constant[CONSTANT_SET_REST_S];
	enum side side = bout->candidate->sides[0];
	for (unsigned i = plan->steps_count; i-- > 0 && seconds < rest;) {
		const struct step *step = &plan->steps[i];
		bool same = step->side == side || step->side == SIDE_BOTH || side == SIDE_BOTH;
		if (same && shares_muscle(step, bout->candidate))
			return rest - seconds;
		seconds += step->seconds;
	}
	return 0;
}

/* From the last bout to the next one. */
static void add_next(const struct planning *planning, struct plan *plan, const struct bout *bout, const char *setup)
{
	unsigned pause = pause_before(plan);
	unsigned seconds = planning->catalogue->constant[CONSTANT_NEXT_MUSCLE_S] + pause;
	pause += rest_missing(planning, plan, bout, seconds);
	add_changeover(planning, plan, CONSTANT_NEXT_MUSCLE_S, pause, "next", setup);
}

static void add_bout(const struct planning *planning, struct plan *plan, const struct bout *bout)
{
	for (unsigned at = 0; at < bout->candidate->sides_count; at++) {
		const char *setup = bout_cues(planning, bout, at).setup;
		if (at > 0)
			add_changeover(planning, plan, CONSTANT_SWITCH_SIDE_S, 0, "switch", setup);
		else if (plan->steps_count > 1)
			add_next(planning, plan, bout, setup);
		add_roll(planning, plan, bout, at);
	}
}

static struct reason why_ending(const struct planning *planning, enum step_kind kind)
{
	if (kind == STEP_DRILL)
		return reason_of("R96 R107", "Dynamic drills come after the rolling, right before the run.");
	if (planning->mode->stretches_by_default)
		return reason_of("R95 R108", "A calm stretch ends the day.");
	return reason_of("R97 R103 R108", "Stretches come after the rolling, while the muscles are warm.");
}

/* Before a run the closing cue comes before the drills; otherwise at the end. */
static void add_ending(const struct planning *planning, struct plan *plan, const struct plan_ending *ending)
{
	const char *before = ending->kind == STEP_DRILL ? planning->mode->done_cue : "";
	for (unsigned i = 0; i < ending->count; i++) {
		const struct ending_item *item = &ending->items[i];
		const struct stretch *stretch = &planning->catalogue->stretches[item->stretch];
		for (unsigned side = 0; side < item->sides_count; side++) {
			const char *first = stretch->cues.items_count > 0 ? stretch->cues.items[0] : NULL;
			add_changeover(planning, plan, CONSTANT_BEFORE_DRILL_S, side > 0 ? 0 : pause_before(plan),
				       side > 0 ? "switch" : before, first);
			before = "";
			struct step step = plain_step(ending->kind, item->seconds);
			step.item = item->item;
			step.stretch = (int)item->stretch;
			step.side = item->sides[side];
			step.position = stretch->position;
			take_written(written_item(planning, item->item), &step);
			step_add_cues(&step, planning->catalogue);
			step_add_reason(&step, why_ending(planning, ending->kind));
			plan_add_step(plan, &step);
		}
	}
}

static void add_finish(const struct planning *planning, struct plan *plan)
{
	struct step finish = plain_step(STEP_FINISH, planning->mode->finish_s);
	step_add_cue(&finish, LINE_OTHER, catalogue_cue(planning->catalogue, mode_last_cue(planning->mode)));
	plan_add_step(plan, &finish);
	plan_layout(plan);
}

void plan_steps(const struct planning *planning, struct plan *plan, const struct bout *bouts, unsigned count,
		const struct plan_ending *ending)
{
	struct step lead_in = plain_step(STEP_LEAD_IN, planning->mode->lead_in_s);
	step_add_cue(&lead_in, LINE_OTHER, catalogue_cue(planning->catalogue, "start"));
	step_add_cue(&lead_in, LINE_SETUP, bout_cues(planning, &bouts[0], 0).setup);
	plan_add_step(plan, &lead_in);
	for (unsigned i = 0; i < count; i++)
		add_bout(planning, plan, &bouts[i]);
	add_ending(planning, plan, ending);
	add_finish(planning, plan);
}

void plan_ending_steps(const struct planning *planning, struct plan *plan, const struct plan_ending *ending)
{
	add_ending(planning, plan, ending);
	add_finish(planning, plan);
}
