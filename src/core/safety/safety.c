/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Answers questions about a review: allowances, ways, stretches and findings. */
#include "core/safety/safety.h"

#include <stdlib.h>
#include <string.h>

void safety_done(struct safety *safety)
{
	free(safety->allowances);
	free(safety->notices);
	free(safety->findings);
	*safety = (struct safety){ 0 };
}

struct allowance safety_allowance(const struct safety *safety, unsigned muscle, enum side side)
{
	if (side < SIDE_BOTH)
		return safety->allowances[muscle * 2 + side];
	struct allowance both = safety->allowances[muscle * 2 + SIDE_LEFT];
	allowance_meet(&both, &safety->allowances[muscle * 2 + SIDE_RIGHT]);
	allowance_keep_ways(safety->catalogue, &both, &safety->catalogue->muscles[muscle]);
	if (both.tools == 0)
		allowance_forbid(&both);
	return both;
}

/* Tools that can be used without lying on the back on them. Lying on them puts a load on the back that cannot be
 * reduced quickly (R34, R35). */
static uint64_t tools_off_back(const struct safety *safety, unsigned muscle, enum side side)
{
	uint64_t tools = 0;
	for (unsigned tool = 0; tool < safety->catalogue->tools_count; tool++) {
		struct way way;
		for (unsigned from = 0; safety_way(safety, muscle, side, tool, &from, &way);)
			if (way.stance->position != POSITION_ON_BACK)
				tools |= UINT64_C(1) << tool;
	}
	return tools;
}

/* Only the balls, if the muscle is small and there are any; otherwise all these tools (R16, R17). */
static uint64_t tools_of_size(const struct safety *safety, unsigned muscle, uint64_t tools)
{
	uint64_t balls = 0;
	for (unsigned tool = 0; tool < safety->catalogue->tools_count; tool++)
		if (safety->catalogue->tools[tool].ball)
			balls |= tools & UINT64_C(1) << tool;
	return safety->catalogue->muscles[muscle].ball_first && balls != 0 ? balls : tools;
}

uint64_t safety_choice(const struct safety *safety, unsigned muscle, enum side side)
{
	const struct allowance allowance = safety_allowance(safety, muscle, side);
	uint64_t off_back = allowance.softest ? tools_off_back(safety, muscle, side) : 0;
	uint64_t tools = tools_of_size(safety, muscle, off_back != 0 ? off_back : allowance.tools);
	return allowance.softest ? tools_softest(safety->catalogue, tools) : tools;
}

bool safety_way(const struct safety *safety, unsigned muscle, enum side side, unsigned tool, unsigned *from,
		struct way *ret_way)
{
	const struct allowance allowance = safety_allowance(safety, muscle, side);
	return allowance_way(safety->catalogue, &allowance, &safety->catalogue->muscles[muscle], tool, from, ret_way);
}

/* Nobody has checked what a stretch from an overlay affects, so it is not offered while any muscle rests or is left out,
 * or any no-go area is sore. */
static bool added_stretch_waits(const struct safety *safety, const struct stretch *stretch)
{
	const struct catalogue *catalogue = safety->catalogue;
	if (!catalogue_added(catalogue, SECTION_STRETCHES, (unsigned)(stretch - catalogue->stretches)))
		return false;
	for (unsigned i = 0; i < catalogue->muscles_count * 2; i++)
		if (safety->allowances[i].rests || safety->allowances[i].blocked)
			return true;
	return safety->no_end_range || safety->sore_area;
}

/* True if a muscle from an overlay names the stretch or drill as its own, but rests. */
static bool added_muscle_rests(const struct safety *safety, const struct stretch *stretch, enum side side)
{
	const struct catalogue *catalogue = safety->catalogue;
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		const struct muscle *muscle = &catalogue->muscles[i];
		if (catalogue_added(catalogue, SECTION_MUSCLES, i) &&
		    (strcmp(muscle->static_stretch, stretch->id) == 0 ||
		     strcmp(muscle->dynamic_drill, stretch->id) == 0) &&
		    safety_allowance(safety, i, side).rests)
			return true;
	}
	return false;
}

bool safety_stretch(const struct safety *safety, const struct stretch *stretch, enum side side)
{
	if (added_stretch_waits(safety, stretch) || added_muscle_rests(safety, stretch, side))
		return false;
	if (!safety->drills_allowed || (safety->no_drills && stretch->type == STRETCH_DYNAMIC) ||
	    (safety->no_end_range && stretch->end_range) || !(safety->positions >> stretch->position & 1))
		return false;
	for (unsigned i = 0; i < stretch->muscles.items_count; i++) {
		unsigned muscle = stretch->muscles.at[i];
		if (safety_allowance(safety, muscle, side).rests)
			return false;
	}
	return true;
}

/* The first finding of a muscle, or the first one after a given finding. */
static unsigned first_finding(const struct safety *safety, unsigned muscle)
{
	unsigned low = 0, high = safety->findings_count;
	while (low < high) {
		unsigned middle = low + (high - low) / 2;
		if (safety->findings[middle].muscle < muscle)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct finding *safety_finding(const struct safety *safety, unsigned muscle, enum side side, unsigned *from)
{
	if (*from == 0)
		*from = first_finding(safety, muscle);
	while (*from < safety->findings_count && safety->findings[*from].muscle == muscle) {
		const struct finding *finding = &safety->findings[(*from)++];
		if (side >= SIDE_BOTH || finding->side == side)
			return finding;
	}
	return NULL;
}

const char *verdict_word(enum verdict verdict)
{
	static const char *const words[] = { "go", "limited", "ask-first", "stop" };
	return words[verdict];
}
