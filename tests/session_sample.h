/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Handmade plans for session tests, from the built-in catalogue. */
#ifndef TESTS_SESSION_SAMPLE_H
#define TESTS_SESSION_SAMPLE_H

#include "test.h"

#include "core/plan/plan.h"
#include <stdlib.h>

static inline unsigned sample_mode(const char *id)
{
	return (unsigned)catalogue_find(catalogue_builtin(), SECTION_MODES, id);
}

static inline unsigned sample_muscle(const char *id)
{
	return (unsigned)catalogue_find(catalogue_builtin(), SECTION_MUSCLES, id);
}

static inline struct step sample_change(enum step_kind kind, unsigned seconds)
{
	return (struct step){ .kind = kind,
			      .seconds = seconds,
			      .muscle = -1,
			      .group = -1,
			      .side = SIDE_BOTH,
			      .tool = -1,
			      .stretch = -1 };
}

/* A roll of one muscle according to its sheet, with the mode's cap. */
static inline struct step sample_roll(unsigned mode, const char *id, enum side side, unsigned seconds)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const struct muscle *muscle = catalogue_muscle(catalogue, id);
	struct step step = sample_change(STEP_ROLL, seconds);
	step.muscle = (int)sample_muscle(id);
	step.group = catalogue_find(catalogue, SECTION_GROUPS, muscle->group);
	step.covers[step.covers_count++] = (unsigned)step.muscle;
	step.side = side;
	step.tool = catalogue_find(catalogue, SECTION_TOOLS, muscle->tools.items[0]);
	step.position = muscle->stances[0].position;
	step.cap = catalogue->modes[mode].caps[muscle->pressure_class];
	step.tempo_s = muscle->tempo_s;
	step.from = muscle->from;
	step.to = muscle->to;
	unsigned hold = muscle->hold_s, most = catalogue->modes[mode].hold_max_s;
	step.hold_s = hold < most ? hold : most;
	return step;
}

/* A sweep of a whole group, booked on its first member. */
static inline struct step sample_sweep(unsigned mode, const char *group, enum side side, unsigned seconds)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const struct sweep *sweep = catalogue_group(catalogue, group)->sweep;
	struct step step = sample_roll(mode, sweep->members.items[0], side, seconds);
	step.sweep = true;
	for (unsigned i = 1; i < sweep->members.items_count; i++)
		step.covers[step.covers_count++] = sample_muscle(sweep->members.items[i]);
	return step;
}

static inline struct step sample_stretch(enum step_kind kind, const char *id, enum side side, unsigned seconds)
{
	struct step step = sample_change(kind, seconds);
	step.stretch = catalogue_find(catalogue_builtin(), SECTION_STRETCHES, id);
	step.side = side;
	return step;
}

static inline void sample_add(struct plan *plan, struct step step)
{
	plan_add_step(plan, &step);
}

static inline struct plan sample_plan(unsigned mode)
{
	return (struct plan){ .catalogue = catalogue_builtin(), .mode = mode, .budget_s = 600 };
}

/* lead-in 15, calf left 35, switch 5, calf right 35, change 10, quadriceps left 45, switch 5, right 45, finish 30. */
static inline struct plan sample_post_run(void)
{
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_change(STEP_LEAD_IN, 15));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-medial", SIDE_LEFT, 35));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-medial", SIDE_RIGHT, 35));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 10));
	sample_add(&plan, sample_sweep(mode, "quadriceps", SIDE_LEFT, 45));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_sweep(mode, "quadriceps", SIDE_RIGHT, 45));
	sample_add(&plan, sample_change(STEP_FINISH, 30));
	plan_layout(&plan);
	return plan;
}

/* lead-in 10, calf left 20, switch 5, right 20, change 5, drill 30, change 5, drill 20, finish 5. */
static inline struct plan sample_pre_run(void)
{
	unsigned mode = sample_mode("pre-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_change(STEP_LEAD_IN, 10));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-medial", SIDE_LEFT, 20));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-medial", SIDE_RIGHT, 20));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_stretch(STEP_DRILL, "ankle-rocks", SIDE_BOTH, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_stretch(STEP_DRILL, "high-knees", SIDE_BOTH, 20));
	sample_add(&plan, sample_change(STEP_FINISH, 5));
	plan_layout(&plan);
	return plan;
}

#endif
