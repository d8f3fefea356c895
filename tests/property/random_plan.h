/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Random routines for sessions, more varied than a planner would allow. */
#ifndef TESTS_RANDOM_PLAN_H
#define TESTS_RANDOM_PLAN_H

#include "property.h"
#include "session_sample.h"

static inline unsigned random_of(struct random *random, unsigned least, unsigned most)
{
	return least + random_below(random, most - least + 1);
}

/* Two sides, one side or none; possibly too many seconds, which the session must limit. */
static inline void add_random_roll(struct random *random, struct plan *plan)
{
	const struct group *group =
		&catalogue_builtin()->groups[random_below(random, catalogue_builtin()->groups_count)];
	const char *muscle = group->members.items[random_below(random, group->members.items_count)];
	bool sweep = group->sweep != NULL && random_chance(random, 40);
	unsigned seconds = random_chance(random, 10) ? random_of(random, 1, 150) : 5 * random_of(random, 4, 14);
	unsigned times = random_of(random, 1, 2);
	enum side side = random_chance(random, 15) ? SIDE_BOTH : random_chance(random, 50) ? SIDE_LEFT : SIDE_RIGHT;
	for (unsigned i = 0; i < times; i++) {
		if (random_chance(random, 90))
			sample_add(plan, sample_change(STEP_CHANGEOVER, random_of(random, 0, 10)));
		struct step step = sweep ? sample_sweep(plan->mode, group->id, side, seconds)
					 : sample_roll(plan->mode, muscle, side, seconds);
		step.cap = random_of(random, 1, 6);
		sample_add(plan, step);
		if (side != SIDE_BOTH)
			side = side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
	}
}

static inline void add_random_stretch(struct random *random, struct plan *plan)
{
	unsigned at = random_below(random, catalogue_builtin()->stretches_count);
	const struct stretch *stretch = &catalogue_builtin()->stretches[at];
	enum step_kind kind = stretch->type == STRETCH_STATIC ? STEP_STRETCH : STEP_DRILL;
	sample_add(plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(plan, sample_stretch(kind, stretch->id, SIDE_BOTH, random_of(random, 20, 40)));
}

static inline struct plan random_plan(struct random *random, unsigned mode)
{
	struct plan plan = sample_plan(mode);
	if (random_chance(random, 90))
		sample_add(&plan, sample_change(STEP_LEAD_IN, 5 * random_below(random, 4)));
	for (unsigned count = random_below(random, 8); count > 0; count--)
		random_chance(random, 85) ? add_random_roll(random, &plan) : add_random_stretch(random, &plan);
	if (random_chance(random, 90))
		sample_add(&plan, sample_change(STEP_FINISH, 5 * random_below(random, 4)));
	return plan;
}

#endif
