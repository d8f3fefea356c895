/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the best way to spend each number of seconds on a group, by dynamic programming over its muscles.
 *
 * A state holds everything that the limits depend on: number of muscles, sides, total dose, total seconds. States
 * are stored in the order found and never changed, so that each can be traced back. */
#include "core/plan/options.h"

#include "base/mem.h"
#include "base/number.h"
#include <stdlib.h>
#include <string.h>

enum { LEFT = 1, RIGHT = 2, SIDES_MAX = LEFT + RIGHT };

/* A choice of bouts with their doses. */
struct state {
	unsigned count; /* number of bouts */
	bool closed; /* the last bout is a sweep, so it cannot be extended */
	unsigned sides; /* bits LEFT and RIGHT */
	unsigned dose_s, seconds, worth;
	int before; /* the state with one muscle fewer; -1 if none */
	unsigned candidate; /* the last muscle added */
	unsigned last_s; /* its dose */
};

struct search {
	const struct planning *planning;
	unsigned step_s, dose_most_s, seconds_most;
	struct state *states;
	unsigned states_count, states_capacity;
	int *best; /* index of the best state so far, by count, sides, dose and seconds; -1 if none */
	int *by_seconds; /* index of the best state that works on all sides, by seconds */
};

static size_t best_place(const struct search *search, const struct state *state)
{
	size_t doses = search->dose_most_s / search->step_s + 1, times = search->seconds_most / search->step_s + 1;
	size_t kind = (state->closed ? 0 : state->count) * (SIDES_MAX + 1) + state->sides;
	return (kind * doses + state->dose_s / search->step_s) * times + state->seconds / search->step_s;
}

static void add_state(struct search *search, const struct state *state)
{
	int *best = &search->best[best_place(search, state)];
	if (*best >= 0 && search->states[*best].worth >= state->worth)
		return;
	search->states = mem_room(search->states, search->states_count, &search->states_capacity, sizeof *state);
	*best = (int)search->states_count;
	search->states[search->states_count++] = *state;
}

static unsigned sides_of(const struct candidate *candidate)
{
	unsigned sides = 0;
	for (unsigned i = 0; i < candidate->sides_count; i++)
		sides |= candidate->sides[i] == SIDE_LEFT    ? LEFT
			 : candidate->sides[i] == SIDE_RIGHT ? RIGHT
							     : SIDES_MAX;
	return sides;
}

/* Rounds up to the grid, so that a total never takes longer than stated. */
static unsigned on_grid(const struct search *search, unsigned seconds)
{
	return (seconds + search->step_s - 1) / search->step_s * search->step_s;
}

/* Adds all doses of a candidate, alone (before -1) or after another state. */
static void extend(struct search *search, int before, unsigned at)
{
	const struct candidate *candidate = &search->planning->candidates[at];
	const struct state base = before >= 0 ? search->states[before] : (struct state){ 0 };
	struct dose_range doses = candidate_doses(candidate);
	for (unsigned dose = doses.from_s; dose <= doses.to_s; dose += search->step_s) {
		if (base.dose_s + dose > search->dose_most_s)
			return;
		struct state state = {
			.count = base.count + 1,
			.closed = candidate->sweep,
			.sides = base.sides | sides_of(candidate),
			.dose_s = base.dose_s + dose,
			.seconds = base.seconds + on_grid(search, candidate_seconds(search->planning, candidate, dose)),
			.worth = base.worth + candidate_worth(search->planning, candidate, dose),
			.before = before,
			.candidate = at,
			.last_s = dose,
		};
		add_state(search, &state);
	}
}

/* The manually changed bouts that each option must contain. */
struct demand {
	unsigned muscles; /* the first candidates after the whole sweep */
	bool sweep;
	bool apart; /* if a singled-out muscle can be rolled, the sweep of the rest comes after it */
};

static struct demand demand_of(const struct search *search, const struct group_candidates *in_group)
{
	struct demand demand = { 0 };
	for (unsigned i = 0; i < in_group->candidates_count; i++) {
		const struct candidate *candidate = &search->planning->candidates[in_group->first_candidate + i];
		demand.sweep |= candidate->by_hand && candidate->sweep;
		demand.muscles += candidate->by_hand && !candidate->sweep;
		demand.apart |= !candidate->sweep && search->planning->apart[candidate->muscle];
	}
	demand.muscles = min_u(demand.muscles, OPTION_MUSCLES_MAX);
	return demand;
}

/* True if the candidate may follow a state (NULL: be the first bout). */
static bool may_follow(const struct candidate *candidate, const struct state *before, const struct demand *demand)
{
	unsigned count = before != NULL ? before->count : 0;
	if (before != NULL && (before->closed || count == OPTION_MUSCLES_MAX))
		return false;
	if (candidate->sweep && !candidate->rest)
		return before == NULL && demand->muscles == 0;
	if (candidate->rest && (before != NULL) != demand->apart)
		return false;
	bool demanded = candidate->by_hand && !candidate->sweep && demand->muscles > 0;
	return demanded ? count < demand->muscles : count >= demand->muscles;
}

static void search_group(struct search *search, const struct group_candidates *in_group, const struct demand *demand)
{
	for (unsigned i = 0; i < in_group->candidates_count; i++) {
		unsigned at = in_group->first_candidate + i, known = search->states_count;
		const struct candidate *candidate = &search->planning->candidates[at];
		if (may_follow(candidate, NULL, demand))
			extend(search, -1, at);
		for (unsigned before = 0; before < known; before++)
			if (may_follow(candidate, &search->states[before], demand))
				extend(search, (int)before, at);
	}
}

static struct option option_of_state(const struct search *search, unsigned group, int at)
{
	const struct planning *planning = search->planning;
	const struct state *state = &search->states[at];
	struct option option = {
		.group = (int)group,
		.seconds = state->seconds,
		.worth = state->worth + planning->groups[group].bonus,
		.sweep = state->closed && state->count == 1 && !planning->candidates[state->candidate].rest,
		.rest = planning->candidates[state->candidate].rest,
		.count = state->count,
	};
	for (unsigned i = option.count; i > 0; i--) {
		option.muscles[i - 1] = planning->candidates[state->candidate].muscle;
		option.doses[i - 1] = state->last_s;
		state = i > 1 ? &search->states[state->before] : NULL;
	}
	return option;
}

/* A region counts as covered only if all its allowed sides are: half a region is not an option. */
static void find_best(struct search *search, const struct group_candidates *in_group, const struct demand *demand)
{
	unsigned all = 0;
	for (unsigned i = 0; i < in_group->candidates_count; i++)
		all |= sides_of(&search->planning->candidates[in_group->first_candidate + i]);
	for (unsigned i = 0; i < search->states_count; i++) {
		const struct state *state = &search->states[i];
		int *best = &search->by_seconds[state->seconds / search->step_s];
		bool whole =
			state->sides == all && state->count >= demand->muscles && (state->closed || !demand->sweep);
		if (whole && (*best < 0 || search->states[*best].worth < state->worth))
			*best = (int)i;
	}
}

static void add_options(const struct search *search, unsigned group, struct group_candidates *in_group,
			struct plan *plan)
{
	unsigned best = 0;
	in_group->first_option = plan->options_count;
	for (unsigned i = 0; i <= search->seconds_most / search->step_s; i++) {
		int at = search->by_seconds[i];
		if (at < 0 || search->states[at].worth <= best)
			continue;
		best = search->states[at].worth;
		struct option option = option_of_state(search, group, at);
		plan_add_option(plan, &option);
	}
	in_group->options_count = plan->options_count - in_group->first_option;
}

static void forget(struct search *search)
{
	for (unsigned i = 0; i < search->states_count; i++) {
		search->best[best_place(search, &search->states[i])] = -1;
		search->by_seconds[search->states[i].seconds / search->step_s] = -1;
	}
	search->states_count = 0;
}

/* Allocates space for every state that the limits allow. */
static void search_init(struct search *ret_search, const struct planning *planning)
{
	const unsigned *constant = planning->catalogue->constant;
	struct search search = {
		.planning = planning,
		.step_s = constant[CONSTANT_PLANNER_STEP_S],
		.dose_most_s = constant[CONSTANT_GROUP_MAX_S],
	};
	unsigned changes = on_grid(&search, constant[CONSTANT_NEXT_MUSCLE_S] + constant[CONSTANT_SWITCH_SIDE_S]);
	search.seconds_most = 2 * search.dose_most_s + OPTION_MUSCLES_MAX * (changes + search.step_s);
	size_t times = search.seconds_most / search.step_s + 1, doses = search.dose_most_s / search.step_s + 1;
	size_t places = (OPTION_MUSCLES_MAX + 1) * (SIDES_MAX + 1) * doses * times;
	search.best = mem_new(places, sizeof *search.best);
	search.by_seconds = mem_new(times, sizeof *search.by_seconds);
	memset(search.best, -1, places * sizeof *search.best);
	memset(search.by_seconds, -1, times * sizeof *search.by_seconds);
	*ret_search = search;
}

static void add_group(struct search *search, unsigned group, struct group_candidates *in_group,
		      const struct demand *demand, struct plan *plan)
{
	search_group(search, in_group, demand);
	find_best(search, in_group, demand);
	add_options(search, group, in_group, plan);
	forget(search);
}

/* Each option must contain the manual changes; if that leaves no option, they are not required. */
void plan_options(struct planning *planning, struct plan *plan)
{
	struct search search;
	search_init(&search, planning);
	for (unsigned group = 0; group < planning->catalogue->groups_count; group++) {
		struct group_candidates *in_group = &planning->groups[group];
		struct demand demand = demand_of(&search, in_group);
		add_group(&search, group, in_group, &demand, plan);
		if (in_group->options_count == 0 && demand.sweep) {
			demand.sweep = false;
			add_group(&search, group, in_group, &demand, plan);
		}
		if (in_group->options_count == 0 && demand.muscles > 0)
			add_group(&search, group, in_group, &(struct demand){ .apart = demand.apart }, plan);
	}
	free(search.states);
	free(search.best);
	free(search.by_seconds);
}

const struct candidate *option_candidate(const struct planning *planning, const struct option *option, unsigned at)
{
	const struct group_candidates *in_group = &planning->groups[option->group];
	const struct candidate *candidate = &planning->candidates[in_group->first_candidate];
	bool rest = option->rest && at == option->count - 1;
	while (candidate->sweep != (option->sweep || rest) || candidate->rest != rest ||
	       candidate->muscle != option->muscles[at])
		candidate++;
	return candidate;
}
