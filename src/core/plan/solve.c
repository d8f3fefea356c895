/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Solves the multiple-choice knapsack.
 *
 * best[k][t] is the greatest worth of the first k alternatives in t steps. Choices are not stored but recovered when
 * walking back: that costs one scan of the options per group of alternatives and saves a table. */
#include "core/plan/solve.h"

#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

struct knapsack {
	struct option *options;
	const struct alternatives *alternatives;
	unsigned count, steps, step_s;
	unsigned *best; /* [count + 1][steps + 1] */
};

static unsigned *row(const struct knapsack *knapsack, unsigned k)
{
	return knapsack->best + (size_t)k * (knapsack->steps + 1);
}

static unsigned steps_of(const struct knapsack *knapsack, const struct option *option)
{
	return (option->seconds + knapsack->step_s - 1) / knapsack->step_s;
}

static void take(unsigned *restrict now, const unsigned *restrict before, unsigned steps, unsigned cost, unsigned worth)
{
	for (unsigned t = cost; t <= steps; t++) {
		unsigned sum = before[t - cost] + worth;
		now[t] = sum > now[t] ? sum : now[t];
	}
}

static void fill(const struct knapsack *knapsack)
{
	for (unsigned k = 0; k < knapsack->count; k++) {
		const struct alternatives *alternatives = &knapsack->alternatives[k];
		memcpy(row(knapsack, k + 1), row(knapsack, k), (knapsack->steps + 1) * sizeof *knapsack->best);
		for (unsigned i = 0; i < alternatives->count; i++) {
			const struct option *option = &knapsack->options[alternatives->first + i];
			take(row(knapsack, k + 1), row(knapsack, k), knapsack->steps, steps_of(knapsack, option),
			     option->worth);
		}
	}
}

/* Chooses the option of alternatives k that leads from best[k] to best[k + 1][t]; returns the steps left. */
static unsigned choose(const struct knapsack *knapsack, unsigned k, unsigned t)
{
	const unsigned *now = row(knapsack, k + 1), *before = row(knapsack, k);
	if (now[t] == before[t])
		return t;
	struct option *option = &knapsack->options[knapsack->alternatives[k].first];
	while (steps_of(knapsack, option) > t || before[t - steps_of(knapsack, option)] + option->worth != now[t])
		option++;
	option->chosen = true;
	return t - steps_of(knapsack, option);
}

unsigned plan_solve(struct option *options, const struct alternatives *alternatives, unsigned count, unsigned budget_s,
		    unsigned step_s)
{
	struct knapsack knapsack = { options, alternatives, count, budget_s / step_s, step_s, NULL };
	knapsack.best = mem_new((size_t)(count + 1) * (knapsack.steps + 1), sizeof *knapsack.best);
	fill(&knapsack);
	unsigned t = knapsack.steps, worth = row(&knapsack, count)[t];
	while (t > 0 && row(&knapsack, count)[t - 1] == worth)
		t--;
	for (unsigned k = 0; k < count; k++)
		for (unsigned i = 0; i < alternatives[k].count; i++)
			options[alternatives[k].first + i].chosen = false;
	for (unsigned k = count; k > 0; k--)
		t = choose(&knapsack, k - 1, t);
	free(knapsack.best);
	return worth;
}
