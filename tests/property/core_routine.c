/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* For any routine and any person, nothing is firmer or longer than written, and the plan passes the check. A routine
 * without diagnostics is rolled as written by a person without limits. */
#include "core/plan/routine_plan.h"
#include "core/safety/review.h"
#include "property/random_wish.h"

static char broken[800];

/* A routine as a coach would write it; with `wild`, one that nobody would write. */
static struct routine_item random_item(struct random *random, const struct catalogue *catalogue, bool wild)
{
	struct routine_item item = { .kind = STEP_ROLL, .sweep = -1, .tool = -1, .position = -1 };
	item.muscle = random_below(random, catalogue->muscles_count);
	const struct group *group = catalogue_group(catalogue, catalogue->muscles[item.muscle].group);
	if (random_chance(random, 20)) {
		item.kind = random_chance(random, 50) ? STEP_DRILL : STEP_STRETCH;
		item.stretch = random_below(random, catalogue->stretches_count);
	} else if (random_chance(random, 30) && group->sweep != NULL) {
		item.sweep = catalogue_find(catalogue, SECTION_GROUPS, group->id);
	}
	if (random_chance(random, 60))
		item.seconds = wild ? 5 * random_below(random, 30) : 30 + 5 * random_below(random, 3);
	if (!wild && item.kind == STEP_ROLL && random_chance(random, 40))
		item.cap = 2 + random_below(random, 2);
	if (!wild)
		return item;
	if (random_chance(random, 30))
		item.tool = (int)random_below(random, catalogue->tools_count);
	if (random_chance(random, 20))
		item.position = (int)random_below(random, POSITION_COUNT);
	if (random_chance(random, 40))
		item.cap = random_below(random, 8);
	item.sides_count = random_below(random, 3);
	item.sides[0] = (enum side)random_below(random, item.sides_count == 2 ? 2 : 3);
	item.sides[1] = item.sides[0] == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
	return item;
}

static void random_routine(struct random *random, const struct catalogue *catalogue, unsigned mode,
			   struct routine *routine)
{
	*routine = (struct routine){ .name = "random", .mode = mode };
	bool wild = random_chance(random, 40);
	routine->items_count = 1 + random_below(random, 8);
	for (unsigned i = 0; i < routine->items_count; i++)
		routine->items[i] = random_item(random, catalogue, wild);
}

static const char *is_within(const struct plan *plan, const struct routine *routine)
{
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		const struct routine_item *item = &routine->items[step->item];
		if (step->kind != STEP_ROLL)
			continue;
		/* a change by hand may be longer than written, within plan_check, but never firmer */
		if ((item->cap > 0 && step->cap > item->cap && step->cap > 2) ||
		    (item->seconds > 0 && !step->by_hand && step->seconds > item->seconds)) {
			snprintf(broken, sizeof broken, "cap %u of %u, %u of %u s", step->cap, item->cap, step->seconds,
				 item->seconds);
			return broken;
		}
	}
	return NULL;
}

/* A cap of 1 is impossible, since a bout starts at 2; the loader rejects it. */
static bool has_impossible_cap(const struct routine *routine)
{
	for (unsigned i = 0; i < routine->items_count; i++)
		if (routine->items[i].cap == 1)
			return true;
	return false;
}

/* The cap of a sweep is the lowest of the muscles it covers, whose stances may have their own (hip flexors at the
 * wall), so it may be lower than written, never higher. */
static bool is_cap_changed(const struct routine_item *item, const struct step *step)
{
	return item->cap > 0 && (item->sweep >= 0 ? step->cap > item->cap : step->cap != item->cap);
}

/* The tools that routine_check assumes: a ball that the routine does not name may take the place of a roller. */
static uint64_t tools_named(const struct routine *routine, const struct catalogue *catalogue)
{
	uint64_t tools = 0;
	for (unsigned i = 0; i < routine->items_count; i++)
		if (routine->items[i].kind == STEP_ROLL && routine->items[i].tool < 0)
			return (UINT64_C(1) << catalogue->tools_count) - 1;
		else if (routine->items[i].kind == STEP_ROLL)
			tools |= UINT64_C(1) << routine->items[i].tool;
	return tools;
}

/* For someone without limits who has the tools it names. */
static const char *is_rolled_as_written(const struct routine *routine, const struct catalogue *catalogue)
{
	struct wish wish = { .mode = routine->mode, .minutes = 60 };
	struct person person = { .tools = tools_named(routine, catalogue), .asked = true };
	struct safety safety;
	struct plan plan;
	safety_review(&safety, catalogue, wish.mode, &person, WISH_NOW);
	plan_of_routine(&plan, routine, catalogue, &wish, &person, &safety);
	const char *wrong = plan.left_out_count > 0 ? "something is left out without a limit" : NULL;
	for (unsigned i = 0; i < plan.steps_count && wrong == NULL; i++) {
		const struct routine_item *item = &routine->items[plan.steps[i].item];
		if (plan.steps[i].kind == STEP_ROLL &&
		    ((item->seconds > 0 && plan.steps[i].seconds != item->seconds) ||
		     is_cap_changed(item, &plan.steps[i]) || (item->tool >= 0 && plan.steps[i].tool != item->tool)))
			wrong = "something is changed without a limit";
	}
	plan_done(&plan);
	safety_done(&safety);
	return wrong;
}

/* The cap of a sweep for anybody with these tools; 0 if it is not swept. */
static unsigned cap_of_sweep(const struct routine *routine, unsigned item, const struct catalogue *catalogue,
			     uint64_t tools)
{
	struct wish wish = { .mode = routine->mode, .minutes = 60 };
	struct person person = { .tools = tools, .asked = true };
	struct safety safety;
	struct plan plan;
	unsigned cap = 0;
	safety_review(&safety, catalogue, routine->mode, &person, WISH_NOW);
	plan_of_routine(&plan, routine, catalogue, &wish, &person, &safety);
	for (unsigned i = 0; i < plan.steps_count; i++)
		if (plan.steps[i].kind == STEP_ROLL && plan.steps[i].sweep && plan.steps[i].item == item)
			cap = plan.steps[i].cap;
	plan_done(&plan);
	safety_done(&safety);
	return cap;
}

/* A bout in the place of a sweep is no firmer than the sweep: if a limit forbids the most delicate muscle, the others
 * stay as gentle. */
static const char *no_bout_is_firmer_than_its_sweep(const struct plan *plan, const struct routine *routine,
						    const struct asking *asking)
{
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		const struct routine_item *item = &routine->items[step->item];
		if (step->kind != STEP_ROLL || step->sweep || item->sweep < 0 || step->by_hand)
			continue;
		unsigned cap = cap_of_sweep(routine, step->item, plan->catalogue, asking->person.tools);
		if (cap > 0 && step->cap > cap) {
			snprintf(broken, sizeof broken, "step %u: cap %u instead of a sweep up to %u", i, step->cap,
				 cap);
			return broken;
		}
	}
	return NULL;
}

static const char *a_routine_is_never_made_harder(struct random *random)
{
	static struct asking asking;
	static struct routine routine;
	struct routine_diagnostic diagnostics[1];
	struct plan_diagnostic diagnostic;
	const struct catalogue *catalogue = catalogue_builtin();
	struct plan plan;
	random_asking(random, catalogue, &asking);
	random_routine(random, catalogue, asking.wish.mode, &routine);
	plan_of_routine(&plan, &routine, catalogue, &asking.wish, &asking.person, &asking.safety);
	const char *wrong = is_within(&plan, &routine);
	if (wrong == NULL)
		wrong = no_bout_is_firmer_than_its_sweep(&plan, &routine, &asking);
	bool clean = routine_check(&routine, catalogue, diagnostics, 1) == 0;
	if (wrong == NULL && clean && !plan_check(&plan, &asking.safety, 0, &diagnostic)) {
		snprintf(broken, sizeof broken, "step %d: %s", diagnostic.step, diagnostic.reason.text);
		wrong = broken;
	}
	if (wrong == NULL && clean && !has_impossible_cap(&routine))
		wrong = is_rolled_as_written(&routine, catalogue);
	plan_done(&plan);
	safety_done(&asking.safety);
	return wrong;
}

int main(int argc, char **argv)
{
	return property_run("a routine is never made harder", a_routine_is_never_made_harder, argc, argv);
}
