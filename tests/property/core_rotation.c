/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Over weeks everything is rolled: in any three consecutive ten-minute routines, after a run or on a rest day, a
 * person without limits who has the two basic tools reaches every muscle that the Guide names, on both sides; and if a
 * sweep was too short for one of its parts, the next one begins with that part. */
#include "core/plan/parts.h"
#include "core/record/history.h"
#include "core/safety/review.h"
#include "own_catalogue.h"
#include "property/property.h"
#include <string.h>

enum { ROUTINES = 18, IN_A_ROW = 3, DAY = 24 * 3600, GROUPS_MAX = 32, SLOWER = 66 };

static const int64_t START = 1700000000;

/* R14 and R16, as catalogue ids. */
static const char *const named[] = {
	"rectus-femoris",        "vastus-lateralis", "vastus-medialis",  "hamstrings-medial",
	"hamstrings-lateral",    "gluteus-maximus",  "gluteus-medius",   "tfl",
	"hip-flexors",           "rhomboids",        "latissimus-dorsi", "gastrocnemius-medial",
	"gastrocnemius-lateral", "soleus",           "foot-sole",
};
enum { NAMED = sizeof named / sizeof *named };

static const struct catalogue *catalogue;

/* A sweep reaches all muscles it covers. */
static bool is_reached(const struct plan *plan, unsigned muscle, enum side side)
{
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		for (unsigned k = 0; step->kind == STEP_ROLL && k < step->covers_count; k++)
			if (step->covers[k] == muscle && (step->side == SIDE_BOTH || step->side == side))
				return true;
	}
	return false;
}

/* Adds the plan to the history as completed. */
static void do_all(struct history *history, const struct plan *plan, const struct wish *wish, int64_t now)
{
	static struct session session;
	struct record record;
	session_start(&session, plan, NULL, 0);
	record_start(&record, &session, wish, now, 0);
	for (unsigned i = 0; i < record.steps_count; i++)
		record.steps[i].done_ms = record.steps[i].seconds * MSEC_SECOND;
	record.ending = ENDING_FINISHED;
	record_count(&record);
	history_add(history, &record);
}

/* The muscle that the next sweep of a group begins with, on each side, and the routine that left it out; 0: none. */
struct left_out_part {
	unsigned muscle, routine;
};

/* Finds the first sweep that does not begin with the part left out last; then records the part that it leaves out
 * itself. */
static const struct step *wrong_start(const struct plan *plan, unsigned routine, struct left_out_part (*left_out)[2])
{
	const struct step *wrong = NULL;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		struct step_part parts[CATALOGUE_PARTS_MAX];
		struct pass passes[PASSES_MAX];
		if (step->kind != STEP_ROLL || !step->sweep || step->side == SIDE_BOTH)
			continue;
		struct left_out_part *here = &left_out[step->group][step->side];
		unsigned passes_count = step_passes(catalogue, step, passes);
		unsigned count = step_parts(catalogue, step, passes, passes_count, parts);
		bool known = here->routine > 0 && routine - here->routine <= DUE_ROUTINES;
		if (known && count > 0 && parts[0].muscle != here->muscle)
			wrong = step;
		int next = parts_next(catalogue, step, passes, passes_count, step->seconds * 1000);
		*here = next >= 0 ? (struct left_out_part){ (unsigned)next, routine } : (struct left_out_part){ 0 };
	}
	return wrong;
}

static void plan_next(struct random *random, const struct history *history, int64_t now, struct wish *wish,
		      struct plan *ret_plan)
{
	static uint16_t days[2 * CATALOGUE_MUSCLES_MAX];
	const struct profile profile = { .finished = 99, .asked_all_at = START };
	struct person person;
	struct safety safety;
	wish_init(wish, catalogue);
	wish->minutes = 10;
	wish->mode =
		(unsigned)catalogue_find(catalogue, SECTION_MODES, random_chance(random, 60) ? "post-run" : "rest-day");
	struct stats stats = history_stats(history, catalogue, now / DAY, days);
	person_of(&person, catalogue, &profile, wish);
	safety_review(&safety, catalogue, wish->mode, &person, now);
	plan_build(ret_plan, catalogue, wish, &person, &safety, &stats);
	safety_done(&safety);
}

static const char *three_in_a_row_reach_everything(struct random *random)
{
	static char text[128];
	struct history history = { 0 };
	struct left_out_part left_out[GROUPS_MAX][2] = { 0 };
	unsigned missed[NAMED][2] = { { 0 } };
	const char *broken = NULL;
	int64_t now = START;
	for (unsigned routine = 1; routine <= ROUTINES && broken == NULL; routine++) {
		struct wish wish;
		struct plan plan;
		now += (int64_t)random_below(random, 5) * DAY + 3600;
		plan_next(random, &history, now, &wish, &plan);
		for (unsigned i = 0; i < NAMED; i++)
			for (unsigned side = 0; side < 2; side++) {
				unsigned muscle = (unsigned)catalogue_find(catalogue, SECTION_MUSCLES, named[i]);
				bool reached = is_reached(&plan, muscle, (enum side)side);
				missed[i][side] = reached ? 0 : missed[i][side] + 1;
				if (missed[i][side] < IN_A_ROW)
					continue;
				snprintf(text, sizeof text, "%s is missed by routines %u to %u", named[i],
					 routine - IN_A_ROW + 1, routine);
				broken = text;
			}
		const struct step *wrong = wrong_start(&plan, routine, left_out);
		if (wrong != NULL) {
			snprintf(text, sizeof text, "routine %u begins %s with another part than was left out", routine,
				 catalogue->groups[wrong->group].id);
			broken = text;
		}
		do_all(&history, &plan, &wish, now);
		plan_done(&plan);
	}
	history_done(&history);
	return broken;
}

/* A case is many routines: fewer cases than elsewhere. */
int main(int argc, char **argv)
{
	char fewer[32];
	unsigned long cases = argc > 1 ? strtoul(argv[1], NULL, 10) : PROPERTY_CASES;
	char *words[] = { argv[0], fewer, argc > 2 ? argv[2] : NULL };
	snprintf(fewer, sizeof(fewer), "%lu", cases > SLOWER ? cases / SLOWER : cases);
	catalogue = catalogue_builtin();
	return property_run("three in a row reach everything", three_in_a_row_reach_everything, argc > 2 ? 3 : 2,
			    words);
}
