/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Sorts groups by the mode's order with marked ones first, then the muscles within groups so that tool and position
 * change least.
 *
 * A group has at most three muscles, so all six orders are tried; dynamic programming over the groups finds the best
 * combination. */
#include "core/plan/order.h"

#include "base/mem.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { ORDERS_MAX = 6, TOOL_COST = 100, POSITION_COST = 1 };

/* The bouts of one group. */
struct part {
	const struct bout *bouts;
	unsigned count;
	unsigned rank; /* index in the mode's order */
	bool taken;
};

/* ---- Groups ----------------------------------------------------------------------------------------------------- */

static int place_in(const struct texts *order, const char *group)
{
	for (unsigned i = 0; i < order->items_count; i++)
		if (strcmp(order->items[i], group) == 0)
			return (int)i;
	return -1;
}

/* A group missing from the mode's order follows the first of its neighbours that is in it. */
static unsigned rank_of(const struct planning *planning, unsigned group)
{
	const struct texts *order = &planning->mode->order;
	const struct group *entry = &planning->catalogue->groups[group];
	unsigned width = planning->catalogue->groups_count + 1;
	int place = place_in(order, entry->id);
	if (place >= 0)
		return (unsigned)place * width;
	for (unsigned i = 0; place < 0 && i < entry->neighbours.items_count; i++)
		place = place_in(order, entry->neighbours.items[i]);
	return (place >= 0 ? (unsigned)place : order->items_count) * width + 1 + group;
}

static int mark_of(const struct planning *planning, const struct bout *bout)
{
	return planning->interests[bout->candidate->muscle].mark;
}

static bool is_marked(const struct planning *planning, const struct part *part)
{
	for (unsigned i = 0; i < part->count; i++)
		if (mark_of(planning, &part->bouts[i]) >= 0)
			return true;
	return false;
}

static bool is_related(const struct planning *planning, const struct part *part, const struct part *marked)
{
	for (unsigned i = 0; i < part->count; i++) {
		const struct candidate *candidate = part->bouts[i].candidate;
		for (unsigned c = 0; c < candidate->covers_count; c++) {
			int related = planning->interests[candidate->covers[c]].related;
			for (unsigned m = 0; related >= 0 && m < marked->count; m++)
				if (mark_of(planning, &marked->bouts[m]) == related)
					return true;
		}
	}
	return false;
}

bool order_stays_last(const struct planning *planning, unsigned group)
{
	const struct texts *order = &planning->mode->order;
	return planning->mode->ends_standing && order->items_count > 0 &&
	       strcmp(order->items[order->items_count - 1], planning->catalogue->groups[group].id) == 0;
}

static bool stays_last(const struct planning *planning, const struct part *part)
{
	return order_stays_last(planning, part->bouts->group);
}

static void take(struct part *part, struct part *ret_sorted, unsigned *sorted)
{
	part->taken = true;
	ret_sorted[(*sorted)++] = *part;
}

/* Puts the groups that a run chooses in its order; sore groups come before them. */
static void take_run(const struct planning *planning, struct part *parts, unsigned count, struct part *ret_sorted,
		     unsigned *sorted)
{
	for (unsigned place = 0; place < planning->run.groups_count; place++)
		for (unsigned i = 0; i < count; i++)
			if (!parts[i].taken && parts[i].bouts->group == planning->run.groups[place] &&
			    !stays_last(planning, &parts[i]))
				take(&parts[i], ret_sorted, sorted);
}

/* Puts each marked group first, followed by related groups, then the others; parts[count] are in rank order. */
static void sort_parts(const struct planning *planning, struct part *parts, unsigned count, struct part *ret_sorted)
{
	unsigned sorted = 0;
	for (unsigned i = 0; i < count; i++) {
		if (parts[i].taken || !is_marked(planning, &parts[i]) || stays_last(planning, &parts[i]))
			continue;
		take(&parts[i], ret_sorted, &sorted);
		for (unsigned j = 0; j < count; j++)
			if (!parts[j].taken && is_related(planning, &parts[j], &parts[i]) &&
			    !stays_last(planning, &parts[j]))
				take(&parts[j], ret_sorted, &sorted);
	}
	take_run(planning, parts, count, ret_sorted, &sorted);
	for (unsigned i = 0; i < count; i++)
		if (!parts[i].taken)
			take(&parts[i], ret_sorted, &sorted);
}

/* True if a muscle returns after pain: it is never the first one. */
static bool returns(const struct planning *planning, const struct part *part)
{
	for (unsigned i = 0; i < part->count; i++) {
		const struct candidate *candidate = part->bouts[i].candidate;
		for (unsigned c = 0; c < candidate->covers_count; c++)
			if (safety_allowance(planning->safety, candidate->covers[c], SIDE_BOTH).returns)
				return true;
	}
	return false;
}

/* Moves the first part that may be first to the front. */
static void spare_first(const struct planning *planning, struct part *sorted, unsigned count)
{
	unsigned first = 0;
	while (first < count &&
	       (returns(planning, &sorted[first]) || (first > 0 && stays_last(planning, &sorted[first]))))
		first++;
	if (first == 0 || first == count)
		return;
	struct part part = sorted[first];
	memmove(&sorted[1], &sorted[0], first * sizeof *sorted);
	sorted[0] = part;
}

static int by_rank(const void *a, const void *b)
{
	const struct part *one = a, *other = b;
	return (one->rank > other->rank) - (one->rank < other->rank);
}

static unsigned find_parts(const struct planning *planning, const struct bout *bouts, unsigned count,
			   struct part *ret_parts)
{
	unsigned parts = 0;
	for (unsigned i = 0; i < count; i++) {
		if (i == 0 || bouts[i].group != bouts[i - 1].group)
			ret_parts[parts++] =
				(struct part){ .bouts = &bouts[i], .rank = rank_of(planning, bouts[i].group) };
		ret_parts[parts - 1].count++;
	}
	qsort(ret_parts, parts, sizeof *ret_parts, by_rank);
	return parts;
}

/* ---- Muscles within a group -------------------------------------------------------------------------------------- */

/* One order of a part, and the least cost of the routine up to its end. */
struct lineup {
	unsigned char at[OPTION_MUSCLES_MAX];
	unsigned cost;
	unsigned before; /* the lineup of the previous part that gives this cost */
};

struct lineups {
	struct lineup items[ORDERS_MAX];
	unsigned count;
};

static unsigned change(const struct bout *from, const struct bout *to)
{
	const struct tool_choice *a = &from->candidate->choices[0], *b = &to->candidate->choices[0];
	unsigned cost = a->tool != b->tool ? TOOL_COST : 0;
	return a->stance->position != b->stance->position ? cost + POSITION_COST : cost;
}

/* 0 for a sore muscle, 1 for a related one, 2 otherwise. */
static unsigned urgency(const struct planning *planning, const struct bout *bout)
{
	const struct interest *interest = &planning->interests[bout->candidate->muscle];
	return interest->mark >= 0 ? 0 : interest->related >= 0 ? 1 : 2;
}

static const struct bout *bout_at(const struct part *part, const struct lineup *lineup, unsigned i)
{
	return &part->bouts[lineup->at[i]];
}

static bool is_urgent_first(const struct planning *planning, const struct part *part, const struct lineup *lineup)
{
	for (unsigned i = 1; i < part->count; i++)
		if (urgency(planning, bout_at(part, lineup, i - 1)) > urgency(planning, bout_at(part, lineup, i)))
			return false;
	return true;
}

/* The orders of a part with sore muscles first; the catalogue's order comes first in the list and so wins ties. */
static void find_lineups(const struct planning *planning, const struct part *part, struct lineups *ret_lineups)
{
	static const unsigned char orders[ORDERS_MAX][OPTION_MUSCLES_MAX] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 },
									      { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
	ret_lineups->count = 0;
	for (unsigned i = 0; i < ORDERS_MAX; i++) {
		struct lineup *lineup = &ret_lineups->items[ret_lineups->count];
		bool whole = true;
		memcpy(lineup->at, orders[i], sizeof lineup->at);
		for (unsigned at = part->count; at < OPTION_MUSCLES_MAX; at++)
			whole &= lineup->at[at] == at;
		if (whole && is_urgent_first(planning, part, lineup))
			ret_lineups->count++;
	}
}

static void weigh(const struct part *part, struct lineup *lineup, const struct part *previous,
		  const struct lineups *before)
{
	unsigned inside = 0;
	for (unsigned i = 1; i < part->count; i++)
		inside += change(bout_at(part, lineup, i - 1), bout_at(part, lineup, i));
	lineup->cost = before == NULL ? 0 : UINT_MAX;
	for (unsigned i = 0; before != NULL && i < before->count; i++) {
		const struct bout *last = bout_at(previous, &before->items[i], previous->count - 1);
		unsigned cost = before->items[i].cost + change(last, bout_at(part, lineup, 0));
		if (cost < lineup->cost) {
			lineup->cost = cost;
			lineup->before = i;
		}
	}
	lineup->cost += inside;
}

static unsigned cheapest(const struct lineups *lineups)
{
	unsigned best = 0;
	for (unsigned i = 1; i < lineups->count; i++)
		if (lineups->items[i].cost < lineups->items[best].cost)
			best = i;
	return best;
}

static void write_bouts(const struct part *parts, const struct lineups *lineups, unsigned count, unsigned total,
			struct bout *ret_bouts)
{
	unsigned best = count > 0 ? cheapest(&lineups[count - 1]) : 0, at = total;
	for (unsigned i = count; i > 0; i--) {
		const struct lineup *lineup = &lineups[i - 1].items[best];
		for (unsigned b = parts[i - 1].count; b > 0; b--)
			ret_bouts[--at] = *bout_at(&parts[i - 1], lineup, b - 1);
		best = lineup->before;
	}
}

/* ---- By hand ----------------------------------------------------------------------------------------------------- */

/* Position of a bout in the order given by hand; -1: none. */
static int place_by_hand(const struct planning *planning, const struct bout *bout)
{
	const struct candidate *candidate = bout->candidate;
	for (unsigned i = 0; i < planning->wish->order_count; i++) {
		const struct target *target = &planning->wish->order[i];
		if (target->kind == (candidate->sweep ? TARGET_GROUP : TARGET_MUSCLE) &&
		    target->at == (candidate->sweep ? bout->group : candidate->muscle))
			return (int)i;
	}
	return -1;
}

/* True if a bout may not be moved by hand: it ends the routine standing, or comes back after pain. */
static bool has_its_place(const struct planning *planning, const struct bout *bout)
{
	struct part part = { .bouts = bout, .count = 1 };
	return stays_last(planning, &part) || returns(planning, &part);
}

void order_spare_first(const struct planning *planning, struct bout *bouts, unsigned count)
{
	unsigned first = 0, end = 0;
	for (; first < count; first = end) {
		for (end = first; end < count && bouts[end].group == bouts[first].group;)
			end++;
		struct part part = { .bouts = &bouts[first], .count = end - first };
		if (!returns(planning, &part) && (first == 0 || !stays_last(planning, &part)))
			break;
	}
	for (unsigned i = 0; first > 0 && first + i < end; i++) {
		struct bout bout = bouts[first + i];
		memmove(&bouts[i + 1], &bouts[i], first * sizeof *bouts);
		bouts[i] = bout;
	}
}

void order_by_hand(const struct planning *planning, struct bout *bouts, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		int first = place_by_hand(planning, &bouts[i]);
		for (unsigned j = i + 1; first >= 0 && !has_its_place(planning, &bouts[i]) && j < count; j++) {
			int place = place_by_hand(planning, &bouts[j]);
			if (place < 0 || place > first || has_its_place(planning, &bouts[j]))
				continue;
			struct bout other = bouts[i];
			bouts[i] = bouts[j];
			bouts[j] = other;
			first = place;
		}
	}
}

void plan_order(const struct planning *planning, struct bout *bouts, unsigned count)
{
	struct bout *old = mem_new(count, sizeof *old);
	struct part *parts = mem_new(count, sizeof *parts), *sorted = mem_new(count, sizeof *sorted);
	struct lineups *lineups = mem_new(count, sizeof *lineups);
	memcpy(old, bouts, count * sizeof *old);
	unsigned parts_count = find_parts(planning, old, count, parts);
	sort_parts(planning, parts, parts_count, sorted);
	spare_first(planning, sorted, parts_count);
	for (unsigned i = 0; i < parts_count; i++) {
		find_lineups(planning, &sorted[i], &lineups[i]);
		for (unsigned l = 0; l < lineups[i].count; l++)
			weigh(&sorted[i], &lineups[i].items[l], i > 0 ? &sorted[i - 1] : NULL,
			      i > 0 ? &lineups[i - 1] : NULL);
	}
	write_bouts(sorted, lineups, parts_count, count, bouts);
	order_by_hand(planning, bouts, count);
	free(old);
	free(parts);
	free(sorted);
	free(lineups);
}
