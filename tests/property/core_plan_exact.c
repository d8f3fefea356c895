/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The planner equals brute force: on random small catalogues, with random weights, marks and excluded sides, its plan
 * has the greatest worth that docs/planner.md allows, and takes no longer than any other plan of that worth.
 *
 * The model is written out here a second time, from the document and not from the planner's code. */
#include "base/number.h"
#include "property/random_world.h"

enum { CHOICES_MAX = 2000 };

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

static bool is_due(const struct world *world, unsigned muscle)
{
	return world->stats.due[muscle * 2] || world->stats.due[muscle * 2 + 1];
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
	unsigned bouts, sides, least, most, ideal, weight, asked, due; /* `sides`: 1 left, 2 right, 3 both */
	unsigned bonus; /* for being singled out, or for the rest of the group */
	unsigned fixed; /* seconds set by hand; 0: free */
};

/* ---- By hand, and what a mark singles out ------------------------------------------------------------------------- */

static const struct kept_bout *by_hand(const struct world *world, enum target_kind kind, unsigned at)
{
	for (unsigned i = 0; i < world->wish.kept_count; i++)
		if (world->wish.kept[i].target.kind == kind && world->wish.kept[i].target.at == at)
			return &world->wish.kept[i];
	return NULL;
}

static unsigned group_of(const struct world *world, unsigned muscle)
{
	unsigned at = 0;
	while (strcmp(group_ids[at], world->muscles[muscle].group) != 0)
		at++;
	return at;
}

static bool stands_out(const struct world *world, unsigned muscle)
{
	return has_mark(world, muscle) || by_hand(world, TARGET_MUSCLE, muscle) != NULL;
}

/* True if it is marked or changed by hand, and another muscle of its group that may be rolled is not. */
static bool is_apart(const struct world *world, unsigned muscle)
{
	bool ordinary = false;
	for (unsigned i = 0; i < world->catalogue.muscles_count; i++)
		ordinary |= group_of(world, i) == group_of(world, muscle) &&
			    is_wanted(world, &world->groups[group_of(world, i)], i) && !stands_out(world, i);
	return ordinary && stands_out(world, muscle);
}

static bool is_skipped(const struct world *world, unsigned muscle)
{
	return world->wish.skip_count > 0 && world->wish.skip[0].at == muscle;
}

/* A sweep of the rest omits it. */
static bool is_omitted(const struct world *world, unsigned muscle)
{
	return is_apart(world, muscle) || is_skipped(world, muscle);
}

static unsigned set_seconds(const struct kept_bout *kept, const struct item *item, unsigned limit)
{
	if (kept == NULL || kept->seconds == 0)
		return 0;
	unsigned seconds = min_u(min_u(kept->seconds, limit), 120) / 5 * 5;
	return seconds < item->least ? item->least : seconds;
}

static unsigned gained(const struct world *world, const struct item *item, unsigned dose)
{
	const struct model *model = &world->mode.model;
	unsigned hundredths = 100 * model->gain_minimum, step = 0;
	for (unsigned at = item->least + 5; at <= dose; at += 5, step++) {
		unsigned points =
			model->gain_step > step * model->gain_fall ? model->gain_step - step * model->gain_fall : 0;
		hundredths += points * (at > item->ideal ? model->gain_past : 100);
	}
	return item->weight * hundredths / 100 + item->asked * model->asked_bonus + item->due * model->due_bonus +
	       item->bonus;
}

static unsigned duration(const struct item *item, unsigned dose)
{
	return 10 + item->bouts * dose + (item->bouts == 2 ? 5 : 0);
}

/* The tool of a muscle: one set by hand, otherwise one that it lists and the person has, those preferred by the mode
 * first. */
static int tool_of(const struct world *world, unsigned muscle, bool no_peanut)
{
	const struct texts *tools = &world->muscles[muscle].tools;
	const struct kept_bout *kept = by_hand(world, TARGET_MUSCLE, muscle);
	if (kept != NULL && kept->tool >= 0 && (world->person.tools >> kept->tool & 1) &&
	    texts_has(tools, tool_ids[kept->tool]) && !(no_peanut && kept->tool == PEANUT))
		return kept->tool;
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
			     .asked = has_mark(world, muscle) || is_named(world, muscle),
			     .due = is_due(world, muscle) };
	bool left = is_open(world, muscle, 0), right = is_open(world, muscle, 1);
	int tool = tool_of(world, muscle, !(left && right));
	if (tool < 0)
		return item;
	item.sides = (left ? 1u : 0) + (right ? 2u : 0);
	item.bouts = tool == PEANUT ? 1 : left + right;
	unsigned limit = 120;
	for (unsigned side = 0; side < 2; side++) {
		if (!(item.sides >> side & 1))
			continue;
		item.most = min_u(item.most, longest(world, muscle, side));
		limit = min_u(limit, world->safety.allowances[muscle * 2 + side].seconds_max);
	}
	if (item.least > item.most)
		return (struct item){ 0 };
	item.fixed = set_seconds(by_hand(world, TARGET_MUSCLE, muscle), &item, limit);
	if (has_mark(world, muscle) && is_apart(world, muscle))
		item.bonus = world->mode.model.own_bonus;
	return item;
}

static int muscle_at(const struct world *world, const char *id)
{
	for (unsigned i = 0; i < world->catalogue.muscles_count; i++)
		if (strcmp(world->muscles[i].id, id) == 0)
			return (int)i;
	return -1;
}

/* bouts 0: no sweep. `rest`: without the muscles that are apart. */
static struct item sweep_with(const struct world *world, const struct group *group, unsigned tool, bool rest)
{
	struct item item = { .least = world->mode.bout_min_s, .most = 120 };
	unsigned limit = 120;
	unsigned open[2] = { 0, 0 }, shut[2] = { 0, 0 }, covered = 0, sum = 0;
	for (unsigned i = 0; i < group->members.items_count; i++) {
		unsigned muscle = (unsigned)muscle_at(world, group->members.items[i]);
		bool equipped = tool_of(world, muscle, false) >= 0, omitted = rest && is_omitted(world, muscle);
		for (unsigned side = 0; equipped && side < 2; side++) {
			bool in = is_open(world, muscle, side) && (omitted || is_wanted(world, group, muscle));
			open[side] += in && !omitted;
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
		if (!texts_has(&world->muscles[muscle].tools, tool_ids[tool]) || (rest && is_omitted(world, muscle)))
			continue;
		covered++;
		sum += weight(world, muscle);
		item.asked += has_mark(world, muscle) || is_named(world, muscle);
		item.due += is_due(world, muscle);
		item.ideal = ideal(world, muscle) > item.ideal ? ideal(world, muscle) : item.ideal;
		for (unsigned side = 0; side < 2; side++)
			if (sides >> side & 1) {
				item.most = min_u(item.most, longest(world, muscle, side));
				limit = min_u(limit, world->safety.allowances[muscle * 2 + side].seconds_max);
			}
	}
	if (covered < 2 || item.least > item.most)
		return item;
	item.fixed = set_seconds(by_hand(world, TARGET_GROUP, (unsigned)(group - world->groups)), &item, limit);
	item.weight = sum / covered + world->mode.model.sweep_points;
	item.sides = sides;
	item.bouts = tool == PEANUT || sides != 3 ? 1 : 2;
	return item;
}

/* The tool set by hand, if it works, otherwise the sweep's own. */
static unsigned sweep_tool(const struct world *world, const struct group *group, bool rest)
{
	const struct kept_bout *kept = by_hand(world, TARGET_GROUP, (unsigned)(group - world->groups));
	if (kept != NULL && kept->tool >= 0 && sweep_with(world, group, (unsigned)kept->tool, rest).bouts > 0)
		return (unsigned)kept->tool;
	return strcmp(group->sweep->tools.items[0], "peanut") == 0 ? PEANUT : ROLLER;
}

static struct item sweep_of(const struct world *world, const struct group *group, bool rest)
{
	if (group->sweep == NULL)
		return (struct item){ 0 };
	return sweep_with(world, group, sweep_tool(world, group, rest), rest);
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

/* The possible rolls of a group, and which of them were changed by hand and must be in the plan. */
struct offers {
	struct item items[MEMBERS_MAX];
	unsigned muscles[MEMBERS_MAX];
	bool apart[MEMBERS_MAX], by_hand[MEMBERS_MAX];
	unsigned count;
	struct item sweep, rest;
	unsigned all; /* sides */
	unsigned hands; /* muscles changed by hand */
	bool sweep_by_hand;
	bool any_apart;
};

struct taken {
	struct choice_of_group so_far;
	unsigned count, sides, dose_sum, hands;
	bool only_apart;
};

static unsigned first_dose(const struct item *item)
{
	return item->fixed > 0 ? item->fixed : item->least;
}

static unsigned last_dose(const struct item *item)
{
	return item->fixed > 0 ? item->fixed : item->most;
}

static struct choice_of_group with(const struct world *world, struct choice_of_group so_far, const struct item *item,
				   unsigned dose)
{
	return (struct choice_of_group){ so_far.seconds + duration(item, dose),
					 so_far.worth + gained(world, item, dose) };
}

/* Ends the choice with the sweep of the rest: only after muscles that are apart. */
static void end_with_rest(const struct world *world, const struct offers *offers, const struct taken *taken,
			  struct choices *choices)
{
	if ((taken->count == 0 && offers->any_apart) || taken->count > 2 || !taken->only_apart ||
	    taken->hands < offers->hands || offers->rest.bouts == 0)
		return;
	for (unsigned dose = first_dose(&offers->rest); dose <= last_dose(&offers->rest); dose += 5)
		if (taken->dose_sum + dose <= 120 && (taken->sides | offers->rest.sides) == offers->all)
			choices->items[choices->count++] = with(world, taken->so_far, &offers->rest, dose);
}

/* Records the current choice, then extends it with the muscles from `next`. */
static void choose_on(const struct world *world, const struct offers *offers, unsigned next, struct taken taken,
		      struct choices *choices)
{
	if (taken.count > 0 && taken.sides == offers->all && taken.hands >= offers->hands && !offers->sweep_by_hand)
		choices->items[choices->count++] = taken.so_far;
	end_with_rest(world, offers, &taken, choices);
	for (unsigned i = next; i < offers->count; i++) {
		const struct item *item = &offers->items[i];
		for (unsigned dose = first_dose(item); item->bouts > 0 && dose <= last_dose(item); dose += 5) {
			struct taken more = { with(world, taken.so_far, item, dose),
					      taken.count + 1,
					      taken.sides | item->sides,
					      taken.dose_sum + dose,
					      taken.hands + offers->by_hand[i],
					      taken.only_apart && offers->apart[i] };
			if (more.dose_sum <= 120)
				choose_on(world, offers, i + 1, more, choices);
		}
	}
}

static void choose_sweep(const struct world *world, const struct offers *offers, struct choices *choices)
{
	for (unsigned dose = first_dose(&offers->sweep);
	     offers->sweep.bouts > 0 && offers->hands == 0 && dose <= last_dose(&offers->sweep); dose += 5)
		choices->items[choices->count++] = with(world, (struct choice_of_group){ 0, 0 }, &offers->sweep, dose);
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

static struct offers offers_of(const struct world *world, unsigned at)
{
	const struct group *group = &world->groups[at];
	struct offers offers = { .sweep = sweep_of(world, group, false) };
	bool omitted = false, own = false;
	for (unsigned i = 0; i < group->members.items_count; i++) {
		unsigned muscle = (unsigned)muscle_at(world, group->members.items[i]);
		struct item item = { 0 };
		omitted |= is_omitted(world, muscle);
		if (is_wanted(world, group, muscle))
			item = item_of(world, muscle);
		if (item.bouts == 0)
			continue;
		offers.apart[offers.count] = is_apart(world, muscle);
		offers.by_hand[offers.count] = by_hand(world, TARGET_MUSCLE, muscle) != NULL;
		offers.any_apart |= offers.apart[offers.count];
		own |= offers.apart[offers.count] && has_mark(world, muscle);
		offers.hands += offers.by_hand[offers.count];
		offers.all |= item.sides;
		offers.muscles[offers.count] = muscle;
		offers.items[offers.count++] = item;
	}
	if (omitted)
		offers.rest = sweep_of(world, group, true);
	offers.all |=
		(offers.sweep.bouts > 0 ? offers.sweep.sides : 0) | (offers.rest.bouts > 0 ? offers.rest.sides : 0);
	offers.sweep_by_hand =
		by_hand(world, TARGET_GROUP, at) != NULL && (offers.sweep.bouts > 0 || offers.rest.bouts > 0);
	if (own && offers.rest.bouts > 0)
		offers.rest.bonus = world->mode.model.rest_bonus;
	for (unsigned i = 0; own && offers.rest.bouts == 0 && i < offers.count; i++)
		if (!offers.apart[i] || !has_mark(world, offers.muscles[i]))
			offers.items[i].bonus += world->mode.model.rest_bonus;
	return offers;
}

static void find_choices(const struct world *world, unsigned at, struct choices *choices)
{
	struct offers offers = offers_of(world, at);
	unsigned hand = offers.hands > 0 || offers.sweep_by_hand ? world->mode.model.hand_bonus : 0;
	const struct taken nothing = { .only_apart = true };
	choices->count = choices->shortest = 0;
	for (int loose = 0; loose < 3 && choices->count == 0; loose++) {
		offers.sweep_by_hand &= loose == 0;
		offers.hands = loose == 2 ? 0 : offers.hands;
		choose_on(world, &offers, 0, nothing, choices);
		choose_sweep(world, &offers, choices);
	}
	for (unsigned i = 0; i < choices->count; i++) {
		choices->items[i].worth += bonus(world, at) + hand;
		if (choices->shortest == 0 || choices->items[i].seconds < choices->shortest)
			choices->shortest = choices->items[i].seconds;
	}
}

/* ---- All plans ---------------------------------------------------------------------------------------------------- */

struct best {
	unsigned worth, seconds;
};

/* Takes one choice or none from the first class, then continues with the others. */
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

/* Possible endings: drills, or the first n stretches. */
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

/* Sore muscles lose no seconds to the run; sweeps in this world have no parts. */
static bool is_sore(const struct world *world, const struct option *option, unsigned at)
{
	const struct group *group = &world->groups[option->group];
	bool rest = option->rest && at == option->count - 1;
	bool marked = has_mark(world, option->muscles[at]);
	for (unsigned i = 0; (option->sweep || rest) && i < group->members.items_count; i++) {
		unsigned muscle = (unsigned)muscle_at(world, group->members.items[i]);
		const char *tool = tool_ids[sweep_tool(world, group, rest)];
		marked |= texts_has(&world->muscles[muscle].tools, tool) && has_mark(world, muscle) &&
			  !(rest && is_omitted(world, muscle));
	}
	return marked;
}

static struct item item_after_run(const struct world *world, const struct option *option, unsigned at, bool marked)
{
	const struct group *group = &world->groups[option->group];
	bool rest = option->rest && at == option->count - 1;
	struct item item = sweep_of(world, group, false);
	struct offers offers = offers_of(world, (unsigned)option->group);
	for (unsigned i = 0; i < offers.count; i++)
		if (!option->sweep && !rest && offers.muscles[i] == option->muscles[at])
			item = offers.items[i];
	if (rest)
		item = offers.rest;
	if (!marked)
		item.weight += run_weight(world, option);
	return item;
}

/* All doses for the bouts of the plan without the run. */
static void find_doses(const struct world *world, const struct option *option, unsigned at, unsigned dosed,
		       struct choice_of_group so_far, struct choices *choices)
{
	if (at == option->count) {
		choices->items[choices->count++] = so_far;
		return;
	}
	bool marked = is_sore(world, option, at);
	unsigned kept = marked ? option->doses[at] : 0;
	struct item item = item_after_run(world, option, at, marked);
	unsigned least = first_dose(&item) > kept ? first_dose(&item) : kept;
	for (unsigned dose = least; dose <= last_dose(&item) && dosed + dose <= 120; dose += 5)
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

/* A run that changes nothing leaves the plan's options unchanged. */
static const char *a_run_too(struct world *world, const struct plan *without)
{
	struct plan plan;
	bool anything = without->steps_count > 0;
	world->wish.has_run = true;
	run_init(&world->wish.run);
	world->wish.run.said = 1;
	plan_build_freely(&plan, &world->catalogue, &world->wish, &world->person, &world->safety, &world->stats);
	const char *broken = compare(world, &plan, anything ? brute_force_run(world, without) : (struct best){ 0, 0 });
	plan_done(&plan);
	return broken;
}

static const char *the_planner_equals_brute_force(struct random *random)
{
	static struct world world;
	struct plan plan;
	make_world(&world, random);
	plan_build_freely(&plan, &world.catalogue, &world.wish, &world.person, &world.safety, &world.stats);
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
