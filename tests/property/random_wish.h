/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Random people with random wishes on the built-in catalogue, for properties of plans. */
#ifndef TESTS_PROPERTY_RANDOM_WISH_H
#define TESTS_PROPERTY_RANDOM_WISH_H

#include "core/plan/plan.h"
#include "core/safety/questions.h"
#include "core/safety/review.h"
#include "property/property.h"
#include <string.h>

enum { WISH_NOW = 1700000000, WISH_MUSCLES_MAX = 64 };

struct asking {
	struct wish wish;
	struct person person;
	struct safety safety;
	uint16_t days[WISH_MUSCLES_MAX * 2];
	struct stats stats;
};

static inline struct target random_target(struct random *random, const struct catalogue *catalogue, unsigned areas)
{
	if (random_chance(random, areas))
		return (struct target){ TARGET_AREA, random_below(random, catalogue->areas_count) };
	return random_chance(random, 50)
		       ? (struct target){ TARGET_MUSCLE, random_below(random, catalogue->muscles_count) }
		       : (struct target){ TARGET_GROUP, random_below(random, catalogue->groups_count) };
}

static inline struct condition random_condition(struct random *random, const struct catalogue *catalogue)
{
	struct condition condition = { .side = SIDE_BOTH };
	condition.contraindication = random_below(random, catalogue->contraindications_count);
	condition.cleared = random_chance(random, 40);
	if (question_needs_place(catalogue, condition.contraindication)) {
		condition.target = random_target(random, catalogue, 20);
		condition.side = (enum side)random_below(random, SIDE_COUNT);
	}
	if (random_chance(random, 70))
		condition.since = WISH_NOW - 3600 * (int64_t)random_below(random, 200);
	return condition;
}

static inline struct ease random_ease(struct random *random, const struct catalogue *catalogue)
{
	struct ease ease = { .muscle = random_below(random, catalogue->muscles_count) };
	ease.side = (enum side)random_below(random, SIDE_COUNT);
	ease.cap_minus = random_below(random, 4);
	ease.minimum_dose = random_chance(random, 30);
	ease.left_out_until = random_chance(random, 40) ? WISH_NOW + 1 : 0;
	return ease;
}

static inline void random_person(struct random *random, const struct catalogue *catalogue, struct person *person)
{
	*person = (struct person){ .beginner = random_chance(random, 25), .asked = true };
	person->tools = random_chance(random, 50) ? tools_basic(catalogue)
						  : random_next(random) & ((UINT64_C(1) << catalogue->tools_count) - 1);
	while (person->conditions_count < 4 && random_chance(random, 30))
		person->conditions[person->conditions_count++] = random_condition(random, catalogue);
	while (person->sore_count < 4 && random_chance(random, 40)) {
		struct mark *mark = &person->sore[person->sore_count++];
		mark->target = random_target(random, catalogue, 30);
		mark->side = (enum side)random_below(random, SIDE_COUNT);
		mark->level = (int)random_below(random, 12) - 1;
	}
	while (person->eases_count < 4 && random_chance(random, 20))
		person->eases[person->eases_count++] = random_ease(random, catalogue);
	while (person->skips_count < 2 && random_chance(random, 10))
		person->skips[person->skips_count++] = random_target(random, catalogue, 0);
}

/* A value of a run, unknown in a third of the cases. */
static inline int random_value(struct random *random, unsigned below)
{
	return random_chance(random, 33) ? RUN_UNKNOWN : (int)random_below(random, below);
}

static inline void random_run(struct random *random, struct run *run)
{
	run_init(run);
	run->recording = RECORDING_RUN;
	run->start = run->end = WISH_NOW;
	run->distance_m = random_value(random, 60000);
	run->moving_s = random_value(random, 20000);
	run->elapsed_s = random_value(random, 20000);
	run->ascent_m = random_value(random, 1500);
	run->descent_m = random_value(random, 1500);
	run->said = random_next(random) & random_next(random) & random_next(random);
}

static inline void random_wish(struct random *random, const struct catalogue *catalogue, struct wish *wish)
{
	*wish = (struct wish){ .mode = random_below(random, catalogue->modes_count) };
	wish->minutes = random_chance(random, 40) ? 10 : 1 + random_below(random, 60);
	wish->stretches = (enum choice)random_below(random, 3);
	wish->drills = (enum choice)random_below(random, 3);
	wish->has_run = random_chance(random, 30);
	random_run(random, &wish->run);
	while (wish->only_count < 3 && random_chance(random, 20))
		wish->only[wish->only_count++] = random_target(random, catalogue, 20);
	while (wish->skip_count < 3 && random_chance(random, 20))
		wish->skip[wish->skip_count++] = random_target(random, catalogue, 10);
}

/* Changes by hand: doses, tools and order. */
static inline void random_hand(struct random *random, const struct catalogue *catalogue, struct wish *wish)
{
	while (wish->kept_count < 3 && random_chance(random, 20)) {
		struct target target = random_target(random, catalogue, 0);
		wish->kept[wish->kept_count++] =
			(struct kept_bout){ target, 15 * random_below(random, 9),
					    (int)random_below(random, catalogue->tools_count + 1) - 1 };
	}
	while (wish->order_count < 4 && random_chance(random, 20))
		wish->order[wish->order_count++] = random_target(random, catalogue, 0);
}

static inline void random_asking(struct random *random, const struct catalogue *catalogue, struct asking *asking)
{
	random_wish(random, catalogue, &asking->wish);
	random_hand(random, catalogue, &asking->wish);
	random_person(random, catalogue, &asking->person);
	for (unsigned i = 0; i < WISH_MUSCLES_MAX * 2; i++)
		asking->days[i] = (uint16_t)random_below(random, 12);
	asking->stats = (struct stats){ .days_since = random_chance(random, 50) ? asking->days : NULL };
	for (unsigned i = 0; i < WISH_MUSCLES_MAX * 2; i++)
		asking->stats.due[i] = asking->stats.days_since != NULL && random_chance(random, 20);
	safety_review(&asking->safety, catalogue, asking->wish.mode, &asking->person, WISH_NOW);
}

static inline void plan_asked(struct plan *ret_plan, const struct catalogue *catalogue, const struct asking *asking)
{
	plan_build(ret_plan, catalogue, &asking->wish, &asking->person, &asking->safety, &asking->stats);
}

#endif
