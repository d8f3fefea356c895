/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Spreads marks to muscles: a group to its members, a no-go area to what is offered instead, and from both to related
 * muscles. */
#include "core/plan/interest.h"

#include "base/mem.h"
#include "core/person/spread.h"
#include <stdlib.h>

enum { LEVEL_DEFAULT = 5 };

/* State while marks are spread to muscles. */
struct spreading {
	const struct catalogue *catalogue;
	struct interest *interests;
	int *levels; /* soreness, [muscle * 2 + side]; -1 if not marked */
	int mark; /* the mark being spread */
	struct mark given;
	int area; /* the no-go area that the mark names; -1 if none */
	int offer; /* the next index among the area's offers */
};

typedef void touch(struct spreading *spreading, unsigned muscle);

/* Calls `each` for the listed muscles and for the members of the listed groups. */
static void each_of(struct spreading *spreading, const struct texts *ids, touch *each)
{
	for (unsigned i = 0; i < ids->items_count; i++) {
		unsigned at = ids->at[i];
		if (at & RESOLVED_SECOND)
			each_of(spreading, &spreading->catalogue->groups[at & ~RESOLVED_SECOND].members, each);
		else
			each(spreading, at);
	}
}

/* Calls `each` for the muscles to roll for a target: for a no-go area, those offered instead of it. */
static void each_of_target(struct spreading *spreading, struct target target, touch *each)
{
	const struct catalogue *catalogue = spreading->catalogue;
	if (target.kind == TARGET_MUSCLE)
		each(spreading, target.at);
	else if (target.kind == TARGET_GROUP)
		each_of(spreading, &catalogue->groups[target.at].members, each);
	else if (target.kind == TARGET_AREA && catalogue->areas[target.at].redirect != NULL)
		each_of(spreading, &catalogue->areas[target.at].redirect->offer, each);
}

static void raise_level(struct spreading *spreading, unsigned muscle)
{
	int level = spreading->given.level < 0 ? LEVEL_DEFAULT : spreading->given.level;
	for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
		int *old = &spreading->levels[muscle * 2 + side];
		if ((spreading->given.side == SIDE_BOTH || spreading->given.side == side) && *old < level)
			*old = level;
	}
}

static void mark(struct spreading *spreading, unsigned muscle)
{
	struct interest *interest = &spreading->interests[muscle];
	raise_level(spreading, muscle);
	if (spreading->area >= 0) {
		if (interest->offer < 0 || spreading->offer < interest->offer) {
			interest->offer = spreading->offer;
			interest->area = spreading->area;
		}
		spreading->offer++;
	}
	if (interest->mark < 0)
		interest->mark = spreading->mark;
}

static void relate(struct spreading *spreading, unsigned muscle)
{
	if (spreading->interests[muscle].related < 0)
		spreading->interests[muscle].related = spreading->mark;
}

static void name(struct spreading *spreading, unsigned muscle)
{
	spreading->interests[muscle].named = true;
}

static void skip(struct spreading *spreading, unsigned muscle)
{
	spreading->interests[muscle].skipped = true;
}

static const struct texts *related_of(const struct catalogue *catalogue, struct target target)
{
	static const struct texts nothing = { 0 };
	switch (target.kind) {
	case TARGET_MUSCLE:
		return &catalogue->groups[catalogue->muscles[target.at].group_at].related;
	case TARGET_GROUP:
		return &catalogue->groups[target.at].related;
	case TARGET_AREA:
		return &catalogue->areas[target.at].related;
	case TARGET_NONE:
		break;
	}
	return &nothing;
}

static void spread_mark(struct spreading *spreading, const struct mark *given)
{
	spreading->given = *given;
	spreading->area = given->target.kind == TARGET_AREA ? (int)given->target.at : -1;
	spreading->offer = 0;
	each_of_target(spreading, given->target, mark);
	each_of(spreading, related_of(spreading->catalogue, given->target), relate);
	spreading->mark++;
}

static void skip_targets(struct spreading *spreading, const struct target *targets, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (targets[i].kind == TARGET_MUSCLE || targets[i].kind == TARGET_GROUP)
			each_of_target(spreading, targets[i], skip);
}

/* A muscle from an overlay may be in the same place as one that the person skips. */
static void skip_added(const struct catalogue *catalogue, struct interest *interests)
{
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		for (unsigned k = 0; k < catalogue->muscles_count && catalogue_added(catalogue, SECTION_MUSCLES, i);
		     k++)
			interests[i].skipped |= interests[k].skipped && spread_shares(catalogue, i, k);
}

void interests_of(struct interest *ret_interests, const struct catalogue *catalogue, const struct wish *wish,
		  const struct person *person)
{
	struct spreading spreading = { .catalogue = catalogue, .interests = ret_interests };
	spreading.levels = mem_new((size_t)catalogue->muscles_count * 2, sizeof *spreading.levels);
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		ret_interests[i] = (struct interest){ .mark = -1, .offer = -1, .area = -1, .related = -1 };
		spreading.levels[i * 2] = spreading.levels[i * 2 + 1] = -1;
	}
	for (unsigned i = 0; i < person->sore_count; i++)
		spread_mark(&spreading, &person->sore[i]);
	for (unsigned i = 0; i < wish->only_count; i++) {
		if (wish->only[i].kind == TARGET_AREA)
			spread_mark(&spreading, &(struct mark){ wish->only[i], SIDE_BOTH, -1 });
		each_of_target(&spreading, wish->only[i], name);
	}
	skip_targets(&spreading, wish->skip, wish->skip_count);
	skip_targets(&spreading, person->skips, person->skips_count);
	skip_added(catalogue, ret_interests);
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		if (spreading.levels[i * 2 + SIDE_RIGHT] > spreading.levels[i * 2 + SIDE_LEFT])
			ret_interests[i].first = SIDE_RIGHT;
	free(spreading.levels);
}

bool interest_wanted(const struct interest *interest, const struct wish *wish)
{
	return !interest->skipped && (wish->only_count == 0 || interest->named);
}

struct target mark_target(const struct wish *wish, const struct person *person, int mark)
{
	if (mark < (int)person->sore_count)
		return person->sore[mark].target;
	unsigned left = (unsigned)mark - person->sore_count;
	for (unsigned i = 0; i < wish->only_count; i++)
		if (wish->only[i].kind == TARGET_AREA && left-- == 0)
			return wish->only[i];
	return (struct target){ 0 };
}
