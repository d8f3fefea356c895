/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A three-way merge: values one by one, lists entry by entry. */
#include "core/person/profile_merge.h"

#include <stdio.h>
#include <string.h>

/* ---- Values ------------------------------------------------------------------------------------------------------ */

static int64_t newer(int64_t base, int64_t mine, int64_t disk)
{
	if (mine == base || disk == base)
		return mine == base ? disk : mine;
	return mine > disk ? mine : disk;
}

/* 0 is the strictest value: unknown, or not over. */
static int64_t newer_or_none(int64_t base, int64_t mine, int64_t disk)
{
	bool both = mine != base && disk != base;
	return both && (mine == 0 || disk == 0) ? 0 : newer(base, mine, disk);
}

static bool either(bool base, bool mine, bool disk)
{
	return mine == base ? disk : disk == base ? mine : mine || disk;
}

/* Changes add up: if two programs each lower the pressure by two steps, the result is four. */
static unsigned sum(unsigned base, unsigned mine, unsigned disk)
{
	int64_t both = (int64_t)mine + disk - base;
	return both > 0 ? (unsigned)both : 0;
}

static bool same_target(struct target a, struct target b)
{
	return a.kind == b.kind && (a.kind == TARGET_NONE || a.at == b.at);
}

/* ---- Lists ------------------------------------------------------------------------------------------------------- */

/* Functions that identify, compare and merge the entries of a list. */
struct kind {
	size_t size;
	unsigned max;
	bool (*is_same)(const void *a, const void *b); /* concerns the same thing */
	bool (*is_equal)(const void *a, const void *b); /* true if the two are identical */
	void (*unite)(const void *base, void *mine, const void *disk);
	const void *none; /* `base` for an entry that is new in both */
	bool stays; /* keep an entry even if another program has removed it: asking a question once more does no harm */
};

struct list {
	void *items;
	unsigned *count;
};

static void *item(const struct kind *kind, const void *items, unsigned at)
{
	return (char *)items + at * kind->size;
}

static void *find(const struct kind *kind, const void *items, unsigned count, const void *wanted)
{
	for (unsigned i = 0; i < count; i++)
		if (kind->is_same(item(kind, items, i), wanted))
			return item(kind, items, i);
	return NULL;
}

/* Returns false if the list is full. */
static bool merge_list(const struct kind *kind, struct list mine, const void *base, unsigned base_count,
		       const void *disk, unsigned disk_count)
{
	unsigned kept = 0;
	bool room = true;
	for (unsigned i = 0; i < *mine.count; i++) {
		void *own = item(kind, mine.items, i);
		const void *was = find(kind, base, base_count, own), *is = find(kind, disk, disk_count, own);
		bool ended = is == NULL && was != NULL && !kind->stays && kind->is_equal(own, was);
		if (is != NULL)
			kind->unite(was != NULL ? was : kind->none, own, is);
		if (!ended)
			memmove(item(kind, mine.items, kept++), own, kind->size);
	}
	*mine.count = kept;
	for (unsigned i = 0; i < disk_count; i++) {
		const void *is = item(kind, disk, i), *was = find(kind, base, base_count, is);
		bool ended = was != NULL && kind->is_equal(is, was);
		if (ended || find(kind, mine.items, *mine.count, is) != NULL)
			continue;
		room = room && *mine.count < kind->max;
		if (room)
			memcpy(item(kind, mine.items, (*mine.count)++), is, kind->size);
	}
	return room;
}

static bool always(const void *a, const void *b)
{
	(void)a;
	(void)b;
	return true;
}

static void keep(const void *base, void *mine, const void *disk)
{
	(void)base;
	(void)mine;
	(void)disk;
}

static bool same_condition(const void *a, const void *b)
{
	const struct condition *one = a, *other = b;
	return one->contraindication == other->contraindication && same_target(one->target, other->target) &&
	       one->side == other->side;
}

static bool equal_condition(const void *a, const void *b)
{
	const struct condition *one = a, *other = b;
	return one->since == other->since && one->until == other->until && one->cleared == other->cleared;
}

static void unite_conditions(const void *base, void *mine, const void *disk)
{
	const struct condition *was = base, *is = disk;
	struct condition *own = mine;
	own->since = newer(was->since, own->since, is->since);
	own->until = newer_or_none(was->until, own->until, is->until);
	own->cleared = !either(!was->cleared, !own->cleared, !is->cleared);
}

static bool same_ease(const void *a, const void *b)
{
	const struct ease *one = a, *other = b;
	return one->muscle == other->muscle && one->side == other->side;
}

static bool equal_ease(const void *a, const void *b)
{
	const struct ease *one = a, *other = b;
	return one->cap_minus == other->cap_minus && one->minimum_dose == other->minimum_dose &&
	       one->left_out_until == other->left_out_until && one->hurt_at == other->hurt_at &&
	       one->answered_at == other->answered_at && one->open == other->open;
}

static void unite_eases(const void *base, void *mine, const void *disk)
{
	const struct ease *was = base, *is = disk;
	struct ease *own = mine;
	own->cap_minus = sum(was->cap_minus, own->cap_minus, is->cap_minus);
	if (own->cap_minus > CATALOGUE_PRESSURE_MAX)
		own->cap_minus = CATALOGUE_PRESSURE_MAX;
	own->minimum_dose = either(was->minimum_dose, own->minimum_dose, is->minimum_dose);
	own->left_out_until = newer(was->left_out_until, own->left_out_until, is->left_out_until);
	own->hurt_at = newer(was->hurt_at, own->hurt_at, is->hurt_at);
	own->answered_at = newer(was->answered_at, own->answered_at, is->answered_at);
	own->open = either(was->open, own->open, is->open);
}

static bool same_number(const void *a, const void *b)
{
	return *(const unsigned *)a == *(const unsigned *)b;
}

static bool same_skip(const void *a, const void *b)
{
	return same_target(*(const struct target *)a, *(const struct target *)b);
}

static bool same_quiet(const void *a, const void *b)
{
	return ((const struct quiet *)a)->contraindication == ((const struct quiet *)b)->contraindication;
}

static bool equal_quiet(const void *a, const void *b)
{
	return ((const struct quiet *)a)->until == ((const struct quiet *)b)->until;
}

static void unite_quiet(const void *base, void *mine, const void *disk)
{
	const struct quiet *was = base, *is = disk;
	struct quiet *own = mine;
	own->until = -newer(-was->until, -own->until, -is->until);
}

static bool same_effect(const void *a, const void *b)
{
	const struct after_effect *one = a, *other = b;
	return one->signal == other->signal && same_target(one->place, other->place) && one->side == other->side &&
	       one->at == other->at;
}

/* The entry is new in both, or both have changed it, so the stricter one counts. */
static const struct condition no_condition = { .until = -1, .cleared = true };
static const struct ease no_ease;
static const struct quiet no_quiet;

static const struct kind conditions = { sizeof(struct condition), LIST_MAX,      same_condition, equal_condition,
					unite_conditions,         &no_condition, false };
static const struct kind eases = {
	sizeof(struct ease), EASES_MAX, same_ease, equal_ease, unite_eases, &no_ease, false
};
static const struct kind skips = { sizeof(struct target), LIST_MAX, same_skip, always, keep, NULL, false };
static const struct kind doubts = { sizeof(unsigned), LIST_MAX, same_number, always, keep, NULL, false };
static const struct kind quiets = { sizeof(struct quiet), LIST_MAX,  same_quiet, equal_quiet,
				    unite_quiet,          &no_quiet, false };
static const struct kind effects = {
	sizeof(struct after_effect), AFTER_EFFECTS_MAX, same_effect, always, keep, NULL, true
};

#define MERGE(kind, member)                                                                                           \
	merge_list(&(kind), (struct list){ mine->member, &mine->member##_count }, base->member, base->member##_count, \
		   disk->member, disk->member##_count)

/* ---- All --------------------------------------------------------------------------------------------------------- */

void profile_merge(struct profile *mine, const struct profile *base, const struct profile *disk)
{
	bool named = strcmp(mine->name, base->name) != 0;
	if (!named)
		snprintf(mine->name, sizeof(mine->name), "%s", disk->name);
	if (disk->history_id != 0 && mine->history_id == base->history_id)
		mine->history_id = disk->history_id;
	if (mine->tools == base->tools)
		mine->tools = disk->tools;
	if (mine->asked_of == base->asked_of)
		mine->asked_of = disk->asked_of;
	mine->asked_all_at = newer_or_none(base->asked_all_at, mine->asked_all_at, disk->asked_all_at);
	mine->asked_today_at = newer_or_none(base->asked_today_at, mine->asked_today_at, disk->asked_today_at);
	mine->learned_at = newer(base->learned_at, mine->learned_at, disk->learned_at);
	mine->hard_run_at = newer(base->hard_run_at, mine->hard_run_at, disk->hard_run_at);
	mine->next_day_of = newer(base->next_day_of, mine->next_day_of, disk->next_day_of);
	mine->next_day_owed = newer(base->next_day_owed, mine->next_day_owed, disk->next_day_owed);
	mine->next_day_later = either(base->next_day_later, mine->next_day_later, disk->next_day_later);
	mine->finished = sum(base->finished, mine->finished, disk->finished);
	bool fits = MERGE(conditions, conditions);
	fits = MERGE(doubts, doubted) && fits;
	if (!fits) /* treat every answer as doubtful */
		mine->asked_all_at = 0;
	MERGE(eases, eases);
	MERGE(skips, skips);
	MERGE(quiets, quiet);
	MERGE(effects, after_effects);
}
