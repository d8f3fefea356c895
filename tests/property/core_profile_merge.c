/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Two programs change one profile: the second one saves every restriction of both, unless one of them ended it, and
 * every routine counts once. */
#include "core/person/profile_merge.h"

#include "property.h"
#include <string.h>

enum { THINGS = 4, CHANGES = 6 };

/* Items that a change ended, one bit per ease, doubt, condition. */
struct ended {
	unsigned eases, doubts, conditions;
};

static struct ease *ease_of(struct profile *profile, unsigned muscle)
{
	for (unsigned i = 0; i < profile->eases_count; i++)
		if (profile->eases[i].muscle == muscle)
			return &profile->eases[i];
	return NULL;
}

static struct condition *condition_of(struct profile *profile, unsigned contraindication)
{
	for (unsigned i = 0; i < profile->conditions_count; i++)
		if (profile->conditions[i].contraindication == contraindication)
			return &profile->conditions[i];
	return NULL;
}

static bool doubts(const struct profile *profile, unsigned thing)
{
	for (unsigned i = 0; i < profile->doubted_count; i++)
		if (profile->doubted[i] == thing)
			return true;
	return false;
}

static void restrict_one(struct profile *profile, unsigned what, unsigned thing, int64_t now)
{
	if (what == 0 && ease_of(profile, thing) == NULL)
		profile->eases[profile->eases_count++] = (struct ease){ .muscle = thing };
	struct ease *ease = ease_of(profile, thing);
	if (what == 0) {
		ease->cap_minus++;
		ease->left_out_until = now > ease->left_out_until ? now : ease->left_out_until;
		ease->hurt_at = now;
		ease->open = true;
	} else if (what == 1 && !doubts(profile, thing)) {
		profile->doubted[profile->doubted_count++] = thing;
	} else if (what == 2 && condition_of(profile, thing) == NULL) {
		profile->conditions[profile->conditions_count++] =
			(struct condition){ .contraindication = thing, .since = now };
	}
}

static void end_one(struct profile *profile, struct ended *ended, unsigned what, unsigned thing, int64_t now)
{
	struct ease *ease = ease_of(profile, thing);
	struct condition *condition = condition_of(profile, thing);
	if (what == 0 && ease != NULL) {
		*ease = (struct ease){ .muscle = thing, .answered_at = now };
		ended->eases |= 1u << thing;
	} else if (what == 1 && doubts(profile, thing)) {
		unsigned kept = 0;
		for (unsigned i = 0; i < profile->doubted_count; i++)
			if (profile->doubted[i] != thing)
				profile->doubted[kept++] = profile->doubted[i];
		profile->doubted_count = kept;
		ended->doubts |= 1u << thing;
	} else if (what == 2 && condition != NULL) {
		*condition = profile->conditions[--profile->conditions_count];
		ended->conditions |= 1u << thing;
	}
}

static void change(struct profile *profile, struct ended *ended, struct random *random)
{
	unsigned count = random_below(random, CHANGES);
	for (unsigned i = 0; i < count; i++) {
		unsigned what = random_below(random, 3), thing = random_below(random, THINGS);
		int64_t now = 1000 + random_below(random, 1000);
		if (random_chance(random, 30))
			end_one(profile, ended, what, thing, now);
		else
			restrict_one(profile, what, thing, now);
	}
	profile->finished += random_below(random, 2);
}

/* True if `merged` restricts at least as much as `one`, apart from what the other program ended. */
static bool restricts(struct profile *merged, struct profile *one, const struct ended *elsewhere)
{
	for (unsigned i = 0; i < one->eases_count; i++) {
		const struct ease *had = &one->eases[i], *has = ease_of(merged, had->muscle);
		bool kept = has != NULL && has->cap_minus >= had->cap_minus && has->open >= had->open &&
			    has->left_out_until >= had->left_out_until;
		if (!kept && (elsewhere->eases >> had->muscle & 1) == 0)
			return false;
	}
	for (unsigned i = 0; i < one->doubted_count; i++)
		if (!doubts(merged, one->doubted[i]) && (elsewhere->doubts >> one->doubted[i] & 1) == 0)
			return false;
	for (unsigned i = 0; i < one->conditions_count; i++) {
		unsigned thing = one->conditions[i].contraindication;
		if (condition_of(merged, thing) == NULL && (elsewhere->conditions >> thing & 1) == 0)
			return false;
	}
	return true;
}

static const char *nothing_is_lost(struct random *random)
{
	struct ended by_mine = { 0 }, by_disk = { 0 }, before = { 0 };
	static struct profile base, mine, disk, merged;
	memset(&base, 0, sizeof(base));
	change(&base, &before, random);
	mine = disk = base;
	change(&mine, &by_mine, random);
	change(&disk, &by_disk, random);
	merged = mine;
	profile_merge(&merged, &base, &disk);
	if (!restricts(&merged, &mine, &by_disk))
		return "a restriction of this program was lost";
	if (!restricts(&merged, &disk, &by_mine))
		return "a restriction of the other program was lost";
	if (merged.finished != mine.finished + disk.finished - base.finished)
		return "a routine was lost, or counted twice";
	mine = base;
	profile_merge(&mine, &base, &disk);
	if (!restricts(&mine, &disk, &before) || mine.eases_count != disk.eases_count ||
	    mine.doubted_count != disk.doubted_count || mine.conditions_count != disk.conditions_count)
		return "a program that changed nothing changes what another one saved";
	return NULL;
}

int main(int argc, char **argv)
{
	return property_run("two programs change one profile", nothing_is_lost, argc, argv);
}
