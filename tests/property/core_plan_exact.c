/* SPDX-License-Identifier: MIT */
/* The planner equals brute force: on random small catalogues, with random weights, marks and excluded sides, its plan
 * has the greatest worth that docs/planner.md allows, and takes no longer than any other plan of that worth.
 *
 * The model is written out here a second time, from the document and not from the planner's code. */
#include "base/number.h"
#include "property/random_world.h"

enum { CHOICES_MAX = 400 };

/* ---- The model, a second time ------------------------------------------------------------------------------------- */

static bool has_mark(const struct world *world, unsigned muscle)
{
	for (unsigned i = 0; i < world->person.sore_count; i++) {
		struct target target = world->person.sore[i].target;
		if (target.kind == TARGET_MUSCLE ? target.at == muscle
						 : strcmp(world->muscles[muscle].group, group_ids[target.at]) == 0)
			return true;
	}
	return false;
}

static bool has_relation(const struct world *world, unsigned muscle)
{
	for (unsigned i = 0; i < world->person.sore_count; i++) {
		struct target target = world->person.sore[i].target;
		const char *group =
			target.kind == TARGET_MUSCLE ? world->muscles[target.at].group : group_ids[target.at];
		for (unsigned g = 0; g < world->catalogue.groups_count; g++)
			if (strcmp(group_ids[g], group) == 0 &&
			    texts_has(&world->groups[g].related, world->muscles[muscle].group))
				return true;
	}
	return false;
}

static bool is_named(const struct world *world, unsigned muscle)
{
	return world->wish.only_count > 0 &&
	       strcmp(world->muscles[muscle].group, group_ids[world->wish.only[0].at]) == 0;
}

static bool is_wanted(const struct world *world, const struct group *group, unsigned muscle)
{
	if (world->wish.skip_count > 0 && world->wish.skip[0].at == muscle)
		return false;
	if (world->wish.only_count > 0 && !is_named(world, muscle))
		return false;
	return group->region || is_named(world, muscle) || has_mark(world, muscle) || has_relation(world, muscle);
}

static bool is_open(const struct world *world, unsigned muscle, unsigned side)
{
	return world->safety.allowances[muscle * 2 + side].kind != ALLOWED_NOT;
}

static unsigned weight(const struct world *world, unsigned muscle)
{
	const struct model *model = &world->mode.model;
	unsigned left = world->days[muscle * 2], right = world->days[muscle * 2 + 1];
	unsigned points = model->priority_points[world->muscles[muscle].priority - 1] +
			  model->day_points * min_u(left > right ? left : right, model->day_max);
	return points + (has_mark(world, muscle)       ? model->marked_points
			 : has_relation(world, muscle) ? model->related_points
						       : 0);
}

static unsigned ideal(const struct world *world, unsigned muscle)
{
	unsigned dose =
		world->muscles[muscle].doses_count > 0 ? world->doses[muscle].seconds : world->mode.bout_default_s;
	return has_mark(world, muscle) && world->mode.bout_marked_s > dose ? world->mode.bout_marked_s : dose;
}

static unsigned longest(const struct world *world, unsigned muscle, unsigned side)
{
	return min_u(world->safety.allowances[muscle * 2 + side].seconds_plan_max, world->mode.bout_most_s);
}

/* A muscle or sweep as docs/planner.md describes it. */
struct item {
	unsigned bouts, sides, least, most, ideal, weight, asked; /* `sides`: 1 left, 2 right, 3 both */
};

static unsigned gained(const struct world *world, const struct item *item, unsigned dose)
{
	const struct model *model = &world->mode.model;
	unsigned hundredths = 100 * model->gain_minimum, step = 0;
	for (unsigned at = item->least + 5; at <= dose; at += 5, step++) {
		unsigned points =
			model->gain_step > step * model->gain_fall ? model->gain_step - step * model->gain_fall : 0;
		hundredths += points * (at > item->ideal ? model->gain_past : 100);
	}
	return item->weight * hundredths / 100 + item->asked * model->asked_bonus;
}

static unsigned duration(const struct item *item, unsigned dose)
{
	return 10 + item->bouts * dose + (item->bouts == 2 ? 5 : 0);
}

/* The tool of a muscle: of those it lists and the person has, the mode's preferred ones first. */
static int tool_of(const struct world *world, unsigned muscle, bool no_peanut)
{
	const struct texts *tools = &world->muscles[muscle].tools;
	for (unsigned round = 0; round < 2; round++) {
		for (unsigned i = 0; i < tools->items_count; i++) {
			unsigned tool = strcmp(tools->items[i], "peanut") == 0 ? PEANUT : ROLLER;
			bool preferred = texts_has(&world->mode.tools, tools->items[i]);
			if ((world->person.tools >> tool & 1) && !(no_peanut && tool == PEANUT) &&
			    (preferred || round == 1))
				return (int)tool;
		}
	}
	return -1;
}

static struct item item_of(const struct world *world, unsigned muscle)
{
	struct item item = { .least = world->mode.bout_min_s,
			     .most = 120,
			     .ideal = ideal(world, muscle),
			     .weight = weight(world, muscle),
			     .asked = has_mark(world, muscle) || is_named(world, muscle) };
	bool left = is_open(world, muscle, 0), right = is_open(world, muscle, 1);
	int tool = tool_of(world, muscle, !(left && right));
	if (tool < 0)
		return item;
	item.sides = (left ? 1u : 0) + (right ? 2u : 0);
	item.bouts = tool == PEANUT ? 1 : left + right;
	for (unsigned side = 0; side < 2; side++)
		if (item.sides >> side & 1)
			item.most = min_u(item.most, longest(world, muscle, side));
	return item;
}

static int muscle_at(const struct world *world, const char *id)
{
	for (unsigned i = 0; i < world->catalogue.muscles_count; i++)
		if (strcmp(world->muscles[i].id, id) == 0)
			return (int)i;
	return -1;
}

/* bouts 0: no sweep. */
static struct item sweep_of(const struct world *world, const struct group *group)
{
	struct item item = { .least = world->mode.bout_min_s, .most = 120 };
	if (group->sweep == NULL)
		return item;
	unsigned tool = strcmp(group->sweep->tools.items[0], "peanut") == 0 ? PEANUT : ROLLER;
	unsigned open[2] = { 0, 0 }, shut[2] = { 0, 0 }, covered = 0, sum = 0;
	for (unsigned i = 0; i < group->members.items_count; i++) {
		unsigned muscle = (unsigned)muscle_at(world, group->members.items[i]);
		bool equipped = tool_of(world, muscle, false) >= 0;
		for (unsigned side = 0; equipped && side < 2; side++) {
			bool in = is_open(world, muscle, side) && is_wanted(world, group, muscle);
			open[side] += in;
			shut[side] += !in;
		}
	}
	if ((open[0] > 0 && shut[0] > 0) || (open[1] > 0 && shut[1] > 0))
		return item;
	unsigned sides = (open[0] > 0 ? 1u : 0) + (open[1] > 0 ? 2u : 0);
	if (sides == 0 || !(world->person.tools >> tool & 1) || (tool == PEANUT && sides != 3))
		return item;
	for (unsigned i = 0; i < group->members.items_count; i++) {
		unsigned muscle = (unsigned)muscle_at(world, group->members.items[i]);
		if (!texts_has(&world->muscles[muscle].tools, tool_ids[tool]))
			continue;
		covered++;
		sum += weight(world, muscle);
		item.asked += has_mark(world, muscle) || is_named(world, muscle);
		item.ideal = ideal(world, muscle) > item.ideal ? ideal(world, muscle) : item.ideal;
		for (unsigned side = 0; side < 2; side++)
			if (sides >> side & 1)
				item.most = min_u(item.most, longest(world, muscle, side));
	}
	if (covered < 2)
		return item;
	item.weight = sum / covered + world->mode.model.sweep_points;
	item.sides = sides;
	item.bouts = tool == PEANUT || sides != 3 ? 1 : 2;
	return item;
}

/* ---- All choices of a group ---------------------------------------------------------------------------------------- */

struct choice_of_group {
	unsigned seconds, worth;
};

struct choices {
	struct choice_of_group items[CHOICES_MAX];
	unsigned count;
	unsigned shortest;
};

/* Records the current choice, then extends it with the muscles from `next`. */
static void choose_on(const struct world *world, const struct item *items, unsigned count, unsigned next, unsigned all,
		      unsigned sides, unsigned dose_sum, struct choice_of_group so_far, struct choices *choices)
{
	if (so_far.seconds > 0 && sides == all)
		choices->items[choices->count++] = so_far;
	for (unsigned i = next; i < count; i++) {
		for (unsigned dose = items[i].least; items[i].bouts > 0 && dose <= items[i].most; dose += 5) {
			struct choice_of_group more = { so_far.seconds + duration(&items[i], dose),
							so_far.worth + gained(world, &items[i], dose) };
			if (dose_sum + dose <= 120)
				choose_on(world, items, count, i + 1, all, sides | items[i].sides, dose_sum + dose,
					  more, choices);
		}
	}
}

static unsigned bonus(const struct world *world, unsigned at)
{
	const struct group *group = &world->groups[at];
	const struct model *model = &world->mode.model;
	bool marked = false, usual = world->wish.only_count > 0 ? world->wish.only[0].at == at : group->region;
	for (unsigned i = 0; i < group->members.items_count; i++) {
		unsigned muscle = (unsigned)muscle_at(world, group->members.items[i]);
		marked |=
			is_wanted(world, group, muscle) && has_mark(world, muscle) && item_of(world, muscle).bouts > 0;
	}
	return (usual ? model->region_bonus + group->drop_order * model->drop_points : 0) +
	       (usual && marked ? model->marked_bonus : 0) +
	       (texts_has(&world->mode.first_groups, group->id) ? model->first_bonus : 0);
}

static void find_choices(const struct world *world, unsigned at, struct choices *choices)
{
	const struct group *group = &world->groups[at];
	struct item items[MEMBERS_MAX], sweep = sweep_of(world, group);
	unsigned count = 0, all = sweep.bouts > 0 ? sweep.sides : 0;
	choices->count = choices->shortest = 0;
	for (unsigned i = 0; i < group->members.items_count; i++) {
		unsigned muscle = (unsigned)muscle_at(world, group->members.items[i]);
		if (is_wanted(world, group, muscle))
			items[count++] = item_of(world, muscle);
	}
	for (unsigned i = 0; i < count; i++)
		all |= items[i].sides;
	choose_on(world, items, count, 0, all, 0, 0, (struct choice_of_group){ 0, 0 }, choices);
	for (unsigned dose = sweep.least; sweep.bouts > 0 && dose <= sweep.most; dose += 5)
		choices->items[choices->count++] =
			(struct choice_of_group){ duration(&sweep, dose), gained(world, &sweep, dose) };
	for (unsigned i = 0; i < choices->count; i++) {
		choices->items[i].worth += bonus(world, at);
		if (choices->shortest == 0 || choices->items[i].seconds < choices->shortest)
			choices->shortest = choices->items[i].seconds;
	}
}

/* ---- All plans ---------------------------------------------------------------------------------------------------- */

struct best {
	unsigned worth, seconds;
};

/* Takes none or one choice of the first class, then continues with the others. */
static void try_all(const struct choices *classes, unsigned count, struct choice_of_group so_far, unsigned room,
		    struct best *best)
{
	if (so_far.seconds > room)
		return;
	if (so_far.worth > best->worth || (so_far.worth == best->worth && so_far.seconds < best->seconds))
		*best = (struct best){ so_far.worth, so_far.seconds };
	if (count == 0)
		return;
	try_all(classes + 1, count - 1, so_far, room, best);
	for (unsigned i = 0; i < classes->count; i++)
		try_all(classes + 1, count - 1,
			(struct choice_of_group){ so_far.seconds + classes->items[i].seconds,
						  so_far.worth + classes->items[i].worth },
			room, best);
}

/* What may follow the rolling: drills, or the first n stretches. */
static void find_endings(const struct world *world, unsigned any, unsigned all, unsigned room, struct choices *endings)
{
	const struct mode *mode = &world->mode;
	unsigned seconds = 0;
	endings->count = 0;
	if (mode->drills.items_count > 0 && world->wish.drills != CHOICE_NO &&
	    world->wish.minutes >= mode->drills_none_under_min) {
		unsigned drill =
			5 + (world->wish.minutes < mode->drills_short_under_min ? mode->drill_short_s : mode->drill_s);
		unsigned brief = mode->drills_short.items_count, whole = mode->drills.items_count;
		if (any > 0 && any + brief * drill <= room)
			endings->items[endings->count++] =
				(struct choice_of_group){ brief * drill, brief * mode->model.drill_points };
		if (any > 0 && (all > any ? all : any) + whole * drill <= room)
			endings->items[endings->count++] =
				(struct choice_of_group){ whole * drill, whole * mode->model.drill_points };
		return;
	}
	if (!mode->static_allowed || world->wish.stretches == CHOICE_NO ||
	    (world->wish.stretches == CHOICE_DEFAULT && !mode->stretches_by_default))
		return;
	for (unsigned i = 0; i < min_u(mode->stretches.items_count, mode->stretches_most); i++) {
		const struct stretch *stretch = &world->stretches[4 + i];
		seconds += (5 + stretch->seconds) * (stretch->sided ? 2 : 1);
		if (any > 0 && any + seconds <= room)
			endings->items[endings->count++] =
				(struct choice_of_group){ seconds, (i + 1) * mode->model.stretch_points };
	}
}

static struct best brute_force(const struct world *world)
{
	static struct choices classes[GROUPS_MAX + 1];
	unsigned groups = world->catalogue.groups_count, any = 0, all = 0;
	unsigned minutes = min_u(world->wish.minutes, world->mode.minutes_max);
	unsigned fixed = world->mode.lead_in_s + world->mode.finish_s;
	unsigned room = 60 * minutes > fixed ? 60 * minutes - fixed + 10 : 0;
	for (unsigned i = 0; i < groups; i++) {
		bool usual = world->wish.only_count > 0 ? world->wish.only[0].at == i : world->groups[i].region;
		find_choices(world, i, &classes[i]);
		if (classes[i].count == 0)
			continue;
		any = any == 0 || classes[i].shortest < any ? classes[i].shortest : any;
		all += usual ? classes[i].shortest : 0;
	}
	find_endings(world, any, all, room, &classes[groups]);
	struct best best = { 0, 0 };
	try_all(classes, groups + 1, (struct choice_of_group){ 0, 0 }, room, &best);
	return best;
}

/* ---- The property ------------------------------------------------------------------------------------------------ */

/* ---- A run, a second time ----------------------------------------------------------------------------------------- */

enum { KEPT = 100000000 };

static unsigned run_weight(const struct world *world, const struct option *option)
{
	for (unsigned i = 0; i < world->band.groups.items_count; i++) {
		if (strcmp(world->band.groups.items[i], group_ids[option->group]) != 0)
			continue;
		return world->mode.model.run_points / (i + 1);
	}
	return 0;
}

static bool covered_by_sweep(const struct world *world, const struct group *group, unsigned muscle)
{
	return texts_has(&world->muscles[muscle].tools, group->sweep->tools.items[0]);
}

static bool marks_any(const struct world *world, const struct option *option, unsigned at)
{
	const struct group *group = &world->groups[option->group];
	bool marked = has_mark(world, option->muscles[at]);
	for (unsigned i = 0; option->sweep && i < group->members.items_count; i++) {
		unsigned muscle = (unsigned)muscle_at(world, group->members.items[i]);
		marked |= covered_by_sweep(world, group, muscle) && has_mark(world, muscle);
	}
	return marked;
}

static struct item item_after_run(const struct world *world, const struct option *option, unsigned at)
{
	struct item item =
		option->sweep ? sweep_of(world, &world->groups[option->group]) : item_of(world, option->muscles[at]);
	if (!marks_any(world, option, at))
		item.weight += run_weight(world, option);
	return item;
}

/* All doses of the bouts that the plan without the run has. */
static void find_doses(const struct world *world, const struct option *option, unsigned at, unsigned dosed,
		       struct choice_of_group so_far, struct choices *choices)
{
	if (at == option->count) {
		choices->items[choices->count++] = so_far;
		return;
	}
	struct item item = item_after_run(world, option, at);
	for (unsigned dose = item.least; dose <= item.most && dosed + dose <= 120; dose += 5)
		find_doses(world, option, at + 1, dosed + dose,
			   (struct choice_of_group){ so_far.seconds + duration(&item, dose),
						     so_far.worth + gained(world, &item, dose) },
			   choices);
}

static struct best brute_force_run(const struct world *world, const struct plan *without)
{
	static struct choices classes[GROUPS_MAX + 1];
	unsigned count = 0;
	for (unsigned i = 0; i < without->options_count; i++) {
		const struct option *option = &without->options[i];
		struct choices *choices = &classes[count];
		if (!option->chosen)
			continue;
		choices->count = 0;
		if (option->group < 0)
			choices->items[choices->count++] = (struct choice_of_group){ option->seconds, KEPT };
		else
			find_doses(world, option, 0, 0, (struct choice_of_group){ 0, KEPT }, choices);
		count++;
	}
	struct best best = { 0, 0 };
	try_all(classes, count, (struct choice_of_group){ 0, 0 }, without->time_budget_s, &best);
	return best;
}

static const char *compare(const struct world *world, const struct plan *plan, struct best best)
{
	static char text[200];
	unsigned chosen = 0;
	for (unsigned i = 0; i < plan->options_count; i++)
		chosen += plan->options[i].chosen ? plan->options[i].seconds : 0;
	snprintf(text, sizeof text, "worth %u, brute force %u; %u s, brute force %u s", plan->worth, best.worth, chosen,
		 best.seconds);
	if (plan->worth != best.worth || chosen != best.seconds)
		return text;
	unsigned fixed = world->mode.lead_in_s + world->mode.finish_s;
	if (plan->steps_count > 0 && plan->total_s + 10 != chosen + fixed)
		return "the steps take another time than their options";
	return NULL;
}

/* A run that changes nothing leaves the options of the plan as they are. */
static const char *a_run_too(struct world *world, const struct plan *without)
{
	struct plan plan;
	bool anything = without->steps_count > 0;
	world->wish.has_run = true;
	run_init(&world->wish.run);
	world->wish.run.said = 1;
	plan_build(&plan, &world->catalogue, &world->wish, &world->person, &world->safety, &world->stats);
	const char *broken = compare(world, &plan, anything ? brute_force_run(world, without) : (struct best){ 0, 0 });
	plan_done(&plan);
	return broken;
}

static const char *the_planner_equals_brute_force(struct random *random)
{
	static struct world world;
	struct plan plan;
	make_world(&world, random);
	plan_build(&plan, &world.catalogue, &world.wish, &world.person, &world.safety, &world.stats);
	const char *broken = compare(&world, &plan, brute_force(&world));
	if (broken == NULL)
		broken = a_run_too(&world, &plan);
	plan_done(&plan);
	end_world(&world);
	return broken;
}

int main(int argc, char **argv)
{
	return property_run("the planner equals brute force", the_planner_equals_brute_force, argc, argv);
}
