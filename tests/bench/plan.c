/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Measures planning time: on the built-in catalogue in every mode, and how it grows with minutes and muscles.
 *
 * Larger catalogues are copies of the built-in one, either each with its own regions or all in the same groups. */
#include "core/plan/plan.h"
#include "base/mem.h"
#include "core/safety/review.h"
#include "own_catalogue.h"
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ID_SIZE = 48, NOW = 1700000000 };

/* A catalogue of several copies of the built-in muscles. */
struct world {
	struct catalogue catalogue;
	struct muscle *muscles;
	struct group *groups;
	char (*ids)[ID_SIZE]; /* of the muscles, then of the groups */
	const char **members;
};

static void name_copies(struct world *world, unsigned copies, bool side_by_side)
{
	const struct catalogue *builtin = catalogue_builtin();
	unsigned muscles = builtin->muscles_count, groups = builtin->groups_count;
	for (unsigned i = 0; i < copies * muscles; i++) {
		unsigned group = (unsigned)catalogue_find(builtin, SECTION_GROUPS, builtin->muscles[i % muscles].group);
		world->muscles[i] = builtin->muscles[i % muscles];
		snprintf(world->ids[i], ID_SIZE, "%s-%u", builtin->muscles[i % muscles].id, i / muscles);
		world->muscles[i].id = i < muscles ? builtin->muscles[i].id : world->ids[i];
		world->muscles[i].group = world->groups[group + (side_by_side ? i / muscles * groups : 0)].id;
	}
}

static void fill_groups(struct world *world)
{
	const char **members = world->members;
	for (unsigned i = 0; i < world->catalogue.groups_count; i++) {
		struct group *group = &world->groups[i];
		group->members = (struct texts){ .items = members, .items_count = 0 };
		for (unsigned m = 0; m < world->catalogue.muscles_count; m++)
			if (world->muscles[m].group == group->id)
				members[group->members.items_count++] = world->muscles[m].id;
		members += group->members.items_count;
	}
}

static void world_init(struct world *world, unsigned copies, bool side_by_side)
{
	const struct catalogue *builtin = catalogue_builtin();
	unsigned muscles = copies * builtin->muscles_count,
		 groups = builtin->groups_count * (side_by_side ? copies : 1);
	*world = (struct world){ .catalogue = *builtin };
	world->muscles = mem_new(muscles, sizeof *world->muscles);
	world->groups = mem_new(groups, sizeof *world->groups);
	world->ids = mem_new(muscles + groups, sizeof *world->ids);
	world->members = mem_new(muscles, sizeof *world->members);
	for (unsigned i = 0; i < groups; i++) {
		world->groups[i] = builtin->groups[i % builtin->groups_count];
		snprintf(world->ids[muscles + i], ID_SIZE, "%s-%u", world->groups[i].id, i);
		if (i >= builtin->groups_count) {
			world->groups[i].id = world->ids[muscles + i];
			world->groups[i].sweep = NULL;
		}
	}
	name_copies(world, copies, side_by_side);
	world->catalogue.muscles = world->muscles;
	world->catalogue.muscles_count = muscles;
	world->catalogue.groups = world->groups;
	world->catalogue.groups_count = groups;
	fill_groups(world);
	catalogue_index(&world->catalogue);
	own_catalogue_resolve(&world->catalogue);
}

static void world_done(struct world *world)
{
	catalogue_index_done(&world->catalogue);
	own_catalogue_done(&world->catalogue);
	free(world->muscles);
	free(world->groups);
	free(world->ids);
	free(world->members);
}

/* ---- Measuring ------------------------------------------------------------------------------------------------- */

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* The best of several rounds, for a person with the two basic tools; *ret_bytes receives the bytes a plan holds. */
static double plan_ms(const struct catalogue *catalogue, const char *mode, unsigned minutes, size_t *ret_bytes)
{
	struct wish wish;
	struct person person;
	struct safety safety;
	double best = 1e9, end = now_ms() + 300;
	wish_init(&wish, catalogue);
	wish.mode = (unsigned)catalogue_find(catalogue, SECTION_MODES, mode);
	wish.minutes = minutes;
	person_of(&person, catalogue, NULL, &wish);
	safety_review(&safety, catalogue, wish.mode, &person, NOW);
	do {
		struct plan plan;
		size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
		double start = now_ms();
		plan_build(&plan, catalogue, &wish, &person, &safety, NULL);
		double spent = now_ms() - start;
		best = spent < best ? spent : best;
		*ret_bytes = mallinfo2().uordblks + mallinfo2().hblkhd - before;
		plan_done(&plan);
	} while (now_ms() < end);
	safety_done(&safety);
	return best;
}

static void measure_modes(void)
{
	const struct catalogue *catalogue = catalogue_builtin();
	printf("plan: built-in catalogue (limit 0.30 ms for ten minutes)\n%12s %8s %8s %8s %8s %8s   held kB\n",
	       "minutes", "5", "10", "20", "40", "60");
	for (unsigned mode = 0; mode < catalogue->modes_count; mode++) {
		size_t bytes = 0;
		printf("%12s", catalogue->modes[mode].id);
		for (const unsigned *minutes = (const unsigned[]){ 5, 10, 20, 40, 60, 0 }; *minutes > 0; minutes++)
			printf(" %8.3f", plan_ms(catalogue, catalogue->modes[mode].id, *minutes, &bytes));
		printf(" %9.1f\n", (double)bytes / 1e3);
	}
}

static void measure_growth(bool side_by_side)
{
	size_t bytes = 0;
	double base10 = plan_ms(catalogue_builtin(), "post-run", 10, &bytes);
	double base60 = plan_ms(catalogue_builtin(), "post-run", 60, &bytes);
	printf("plan: more muscles, %s\n%12s %8s %8s %8s %8s   held kB\n",
	       side_by_side ? "in separate groups" : "in the same ten groups", "muscles", "10 min", "ratio", "60 min",
	       "ratio");
	for (const unsigned *copies = (const unsigned[]){ 1, 4, 10, 40, 0 }; *copies > 0; copies++) {
		struct world world;
		world_init(&world, *copies, side_by_side);
		double ten = plan_ms(&world.catalogue, "post-run", 10, &bytes);
		double sixty = plan_ms(&world.catalogue, "post-run", 60, &bytes);
		printf("%12u %8.3f %8.1f %8.3f %8.1f %9.1f\n", world.catalogue.muscles_count, ten, ten / base10, sixty,
		       sixty / base60, (double)bytes / 1e3);
		world_done(&world);
	}
}

int main(void)
{
	measure_modes();
	measure_growth(true);
	measure_growth(false);
	return 0;
}
