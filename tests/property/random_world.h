/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Random small catalogues with a wish and a person, small enough to try every plan. */
#ifndef TESTS_PROPERTY_RANDOM_WORLD_H
#define TESTS_PROPERTY_RANDOM_WORLD_H

#include "core/plan/plan.h"
#include "core/safety/review.h"
#include "own_catalogue.h"
#include "property/property.h"
#include <string.h>

enum { MUSCLES_MAX = 6, GROUPS_MAX = 4, MEMBERS_MAX = 3, TOOLS = 2, ROLLER = 0, PEANUT = 1 };

static const int64_t NOW = 1700000000;

/* A small world. Texts and lists of the catalogue point into it. */
struct world {
	struct catalogue catalogue;
	struct muscle muscles[MUSCLES_MAX];
	struct group groups[GROUPS_MAX];
	struct sweep sweeps[GROUPS_MAX];
	struct mode mode;
	struct tool tools[TOOLS];
	struct stretch stretches[8];
	struct stance stances[2];
	struct dose doses[MUSCLES_MAX];
	const char *members[GROUPS_MAX][MEMBERS_MAX];
	struct run_band band;
	struct wish wish;
	struct person person;
	struct safety safety;
	uint16_t days[MUSCLES_MAX * 2];
	struct stats stats;
};

static const char *const muscle_ids[] = { "m0", "m1", "m2", "m3", "m4", "m5" };
static const char *const group_ids[] = { "g0", "g1", "g2", "g3" };
static const char *const tool_ids[] = { "roller", "peanut" };
static const char *const drill_ids[] = { "d0", "d1", "d2", "d3", "s0", "s1", "s2", "s3" };

static unsigned steps_of_5(struct random *random, unsigned from, unsigned to)
{
	return from + 5 * random_below(random, (to - from) / 5 + 1);
}

/* ---- The world -------------------------------------------------------------------------------------------------- */

static void make_tools(struct world *world)
{
	const struct catalogue *builtin = catalogue_builtin();
	for (unsigned i = 0; i < TOOLS; i++) {
		world->tools[i] = builtin->tools[0];
		world->tools[i].id = tool_ids[i];
		world->tools[i].spans_spine = i == PEANUT;
	}
	world->stances[0] =
		(struct stance){ .position = POSITION_SITTING, .tools = { .items = tool_ids, .items_count = TOOLS } };
}

static void make_muscle(struct world *world, struct random *random, unsigned at, unsigned group)
{
	const struct catalogue *builtin = catalogue_builtin();
	struct muscle *muscle = &world->muscles[at];
	*muscle = builtin->muscles[0];
	muscle->id = muscle_ids[at];
	muscle->group = group_ids[group];
	muscle->priority = 1 + random_below(random, 5);
	muscle->pressure_class = CLASS_A;
	muscle->also_check = (struct texts){ 0 }; /* would name muscles of the built-in catalogue */
	muscle->tools = random_chance(random, 75)   ? (struct texts){ .items = tool_ids, .items_count = 1 }
			: random_chance(random, 50) ? (struct texts){ .items = tool_ids + 1, .items_count = 1 }
						    : (struct texts){ .items = tool_ids, .items_count = 2 };
	muscle->stances = world->stances;
	muscle->stances_count = 1;
	world->doses[at] = (struct dose){ .mode = "mode", .seconds = steps_of_5(random, 30, 60) };
	muscle->doses = &world->doses[at];
	muscle->doses_count = random_below(random, 2);
}

static unsigned make_groups(struct world *world, struct random *random)
{
	unsigned muscles = 0, groups = 1 + random_below(random, GROUPS_MAX);
	for (unsigned i = 0; i < groups; i++) {
		unsigned members = 1 + random_below(random, MEMBERS_MAX);
		if (muscles + members > MUSCLES_MAX - (groups - 1 - i))
			members = 1;
		struct group *group = &world->groups[i];
		*group =
			(struct group){ .id = group_ids[i], .name = group_ids[i], .region = random_chance(random, 80) };
		group->drop_order = random_below(random, 8);
		for (unsigned m = 0; m < members; m++) {
			world->members[i][m] = muscle_ids[muscles];
			make_muscle(world, random, muscles++, i);
		}
		group->members = (struct texts){ .items = world->members[i], .items_count = members };
		world->sweeps[i] =
			(struct sweep){ .id = "sweep",
					.members = group->members,
					.tools = { .items = tool_ids + random_below(random, 2), .items_count = 1 },
					.booked_on = { .items = world->members[i], .items_count = 1 },
					.cue = "" };
		group->sweep = random_chance(random, 70) ? &world->sweeps[i] : NULL;
		if (i > 0 && random_chance(random, 50))
			group->related =
				(struct texts){ .items = group_ids + random_below(random, i), .items_count = 1 };
	}
	world->catalogue.muscles_count = muscles;
	return groups;
}

static void make_model(struct model *model, struct random *random)
{
	*model = (struct model){
		.region_bonus = random_below(random, 3000),
		.drop_points = random_below(random, 300),
		.first_bonus = random_below(random, 5000),
		.marked_bonus = random_below(random, 5000),
		.offer_bonus = random_below(random, 1000),
		.asked_bonus = random_below(random, 2000),
		.own_bonus = random_below(random, 4000),
		.rest_bonus = random_below(random, 4000),
		.hand_bonus = random_below(random, 4000),
		.due_bonus = random_below(random, 1000),
		.drill_points = random_below(random, 2000),
		.stretch_points = random_below(random, 2000),
		.marked_points = random_below(random, 60),
		.related_points = random_below(random, 20),
		.run_points = random_below(random, 60),
		.day_points = random_below(random, 5),
		.day_max = random_below(random, 10),
		.sweep_points = random_below(random, 30),
		.gain_minimum = 1 + random_below(random, 80),
		.gain_step = random_below(random, 20),
		.gain_fall = random_below(random, 8),
		.gain_past = random_below(random, 101),
	};
	for (unsigned i = 0; i < 5; i++)
		model->priority_points[i] = 1 + random_below(random, 60);
}

static void make_mode(struct world *world, struct random *random)
{
	struct mode *mode = &world->mode;
	*mode = *catalogue_mode(catalogue_builtin(), "post-run");
	mode->id = "mode";
	mode->bout_min_s = 30;
	mode->bout_most_s = steps_of_5(random, 30, random_chance(random, 80) ? 40 : 50);
	mode->bout_default_s = steps_of_5(random, 30, 45);
	mode->bout_marked_s = steps_of_5(random, 30, 60);
	mode->lead_in_s = steps_of_5(random, 0, 30);
	mode->finish_s = steps_of_5(random, 0, 30);
	mode->minutes_max = 1 + random_below(random, 12);
	mode->order = (struct texts){ .items = group_ids, .items_count = GROUPS_MAX };
	mode->first_groups = (struct texts){ .items = group_ids, .items_count = random_below(random, 2) };
	mode->tools =
		(struct texts){ .items = tool_ids + random_below(random, 2), .items_count = random_below(random, 2) };
	mode->drills = mode->drills_short = mode->stretches = (struct texts){ 0 };
	if (random_chance(random, 40)) {
		mode->drills = (struct texts){ .items = drill_ids, .items_count = 3 + random_below(random, 2) };
		mode->drills_short = (struct texts){ .items = drill_ids, .items_count = 1 + random_below(random, 2) };
	}
	mode->drill_s = steps_of_5(random, 20, 30);
	mode->drill_short_s = 20;
	mode->drills_short_under_min = random_below(random, 6);
	mode->drills_none_under_min = random_below(random, 3);
	mode->static_allowed = mode->drills.items_count == 0;
	mode->stretches_by_default = random_chance(random, 50);
	mode->stretches = (struct texts){ .items = drill_ids + 4, .items_count = random_below(random, 4) };
	mode->stretches_most = random_below(random, 4);
	make_model(&mode->model, random);
}

static void make_stretches(struct world *world, struct random *random)
{
	for (unsigned i = 0; i < 8; i++)
		world->stretches[i] = (struct stretch){ .id = drill_ids[i],
							.type = i < 4 ? STRETCH_DYNAMIC : STRETCH_STATIC,
							.sided = i >= 4 && random_chance(random, 50),
							.seconds = steps_of_5(random, 20, 40),
							.position = POSITION_SITTING };
}

/* A kind of run that chooses one or two groups. */
static inline void make_run(struct world *world, struct random *random)
{
	unsigned first = random_below(random, world->catalogue.groups_count);
	unsigned count = first + 1 < world->catalogue.groups_count && random_chance(random, 50) ? 2 : 1;
	world->band = (struct run_band){ .id = "band",
					 .name = "band",
					 .feature = FEATURE_SURFACE,
					 .words = { .items = group_ids, .items_count = 1 },
					 .groups = { .items = group_ids + first, .items_count = count } };
	world->catalogue.runs = &world->band;
	world->catalogue.runs_count = 1;
}

static void make_wish(struct world *world, struct random *random)
{
	struct wish *wish = &world->wish;
	wish->minutes = 1 + random_below(random, 10);
	wish->stretches = (enum choice)random_below(random, 3);
	wish->drills = random_chance(random, 20) ? CHOICE_NO : CHOICE_DEFAULT;
	world->person.tools = 1 + random_below(random, 3);
	if (random_chance(random, 40))
		world->person.sore[world->person.sore_count++] =
			(struct mark){ { TARGET_MUSCLE, random_below(random, world->catalogue.muscles_count) },
				       (enum side)random_below(random, 3),
				       -1 };
	if (random_chance(random, 20))
		world->person.sore[world->person.sore_count++] = (struct mark){
			{ TARGET_GROUP, random_below(random, world->catalogue.groups_count) }, SIDE_BOTH, -1
		};
	if (random_chance(random, 15))
		wish->skip[wish->skip_count++] =
			(struct target){ TARGET_MUSCLE, random_below(random, world->catalogue.muscles_count) };
	if (random_chance(random, 15))
		wish->only[wish->only_count++] =
			(struct target){ TARGET_GROUP, random_below(random, world->catalogue.groups_count) };
	while (random_chance(random, 20) && wish->kept_count < 3) {
		bool sweep = random_chance(random, 40);
		wish->kept[wish->kept_count++] =
			(struct kept_bout){ { sweep ? TARGET_GROUP : TARGET_MUSCLE,
					      random_below(random, sweep ? world->catalogue.groups_count
									 : world->catalogue.muscles_count) },
					    random_chance(random, 70) ? steps_of_5(random, 30, 60) : 0,
					    (int)random_below(random, 3) - 1 };
	}
	while (random_chance(random, 25) && world->person.eases_count < 3)
		world->person.eases[world->person.eases_count++] =
			(struct ease){ .muscle = random_below(random, world->catalogue.muscles_count),
				       .side = (enum side)random_below(random, 3),
				       .minimum_dose = random_chance(random, 30),
				       .left_out_until = random_chance(random, 70) ? NOW + 1 : 0 };
}

static void make_world(struct world *world, struct random *random)
{
	memset(world, 0, sizeof *world);
	world->catalogue = *catalogue_builtin();
	make_tools(world);
	make_stretches(world, random);
	make_mode(world, random);
	world->catalogue.groups_count = make_groups(world, random);
	world->catalogue.muscles = world->muscles;
	world->catalogue.groups = world->groups;
	make_run(world, random);
	world->catalogue.tools = world->tools;
	world->catalogue.tools_count = TOOLS;
	world->catalogue.modes = &world->mode;
	world->catalogue.modes_count = 1;
	world->catalogue.stretches = world->stretches;
	world->catalogue.stretches_count = 8;
	catalogue_index(&world->catalogue);
	own_catalogue_resolve(&world->catalogue);
	make_wish(world, random);
	for (unsigned i = 0; i < MUSCLES_MAX * 2; i++)
		world->days[i] = (uint16_t)random_below(random, 12);
	world->stats.days_since = world->days;
	for (unsigned i = 0; i < MUSCLES_MAX * 2; i++)
		world->stats.due[i] = random_chance(random, 20);
	safety_review(&world->safety, &world->catalogue, 0, &world->person, NOW);
}

static void end_world(struct world *world)
{
	safety_done(&world->safety);
	catalogue_index_done(&world->catalogue);
	own_catalogue_done(&world->catalogue);
}

#endif
