/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Matches a run against the bands of the catalogue. */
#include "core/person/run_effect.h"

enum { BANDS_MAX = 64 /* bits of run->said */ };

/* ---- Does it fit? ------------------------------------------------------------------------------------------------- */

/* `value` in units of 1 / scale of the limit. A limit of 0 means unlimited, a negative value means unknown. */
static bool reaches(int64_t value, int64_t scale, unsigned limit, bool over)
{
	if (limit == 0 || value < 0)
		return false;
	return over ? value > scale * (int64_t)limit : value >= scale * (int64_t)limit;
}

/* Compares metres per km with metres of height, both multiplied by the distance. */
static bool reaches_per_km(int climb_m, int distance_m, unsigned limit, bool over)
{
	return distance_m > 0 && climb_m >= 0 && reaches((int64_t)climb_m * 1000, distance_m, limit, over);
}

static bool has_limits(const struct run_band *band)
{
	return band->descent_m + band->descent_m_per_km + band->ascent_m + band->ascent_m_per_km + band->minutes +
		       band->km >
	       0;
}

static bool reaches_any(const struct run_band *band, const struct run *run)
{
	bool over = band->over;
	return reaches(run->descent_m, 1, band->descent_m, over) || reaches(run->ascent_m, 1, band->ascent_m, over) ||
	       reaches_per_km(run->descent_m, run->distance_m, band->descent_m_per_km, over) ||
	       reaches_per_km(run->ascent_m, run->distance_m, band->ascent_m_per_km, over) ||
	       reaches(run_seconds(run), 60, band->minutes, over) || reaches(run->distance_m, 1000, band->km, over);
}

static bool fits(const struct run_band *band, unsigned at, const struct run *run)
{
	bool said = at < BANDS_MAX && (run->said >> at & 1);
	if (band->words.items_count > 0 && !said)
		return false;
	return has_limits(band) ? reaches_any(band, run) : said;
}

/* ---- The effect --------------------------------------------------------------------------------------------------- */

int run_effect_place(const struct run_effect *effect, unsigned group)
{
	for (unsigned i = 0; i < effect->groups_count; i++)
		if (effect->groups[i] == group)
			return (int)i;
	return -1;
}

bool run_effect_chose(const struct run_effect *effect, const struct run_band *band)
{
	for (unsigned i = 0; i < effect->groups_count; i++)
		if (effect->why[i] == band)
			return true;
	return false;
}

static void choose_groups(struct run_effect *effect, const struct catalogue *catalogue, const struct run_band *band)
{
	for (unsigned i = 0; i < band->groups.items_count && effect->groups_count < RUN_GROUPS_MAX; i++) {
		int group = catalogue_find(catalogue, SECTION_GROUPS, band->groups.items[i]);
		if (group < 0 || run_effect_place(effect, (unsigned)group) >= 0)
			continue;
		effect->why[effect->groups_count] = band;
		effect->groups[effect->groups_count++] = (unsigned)group;
	}
}

void run_effect_of(struct run_effect *ret_effect, const struct catalogue *catalogue, const struct run *run)
{
	const struct run_band *last[FEATURE_COUNT] = { 0 };
	*ret_effect = (struct run_effect){ 0 };
	for (unsigned i = 0; run != NULL && i < catalogue->runs_count; i++) {
		if (!fits(&catalogue->runs[i], i, run))
			continue;
		last[catalogue->runs[i].feature] = &catalogue->runs[i];
		ret_effect->questions_first |= catalogue->runs[i].questions_first; /* even if a later band also fits */
	}
	for (unsigned feature = 0; feature < FEATURE_COUNT; feature++) {
		if (last[feature] == NULL)
			continue;
		ret_effect->bands[ret_effect->bands_count++] = last[feature];
		choose_groups(ret_effect, catalogue, last[feature]);
	}
}

/* Positions sorted by place; equal places keep the order of the catalogue. */
static bool comes_before(const struct catalogue *catalogue, unsigned a, unsigned b)
{
	unsigned place = catalogue->contraindications[a].after_run, other = catalogue->contraindications[b].after_run;
	return place != other ? place < other : a < b;
}

unsigned run_questions(const struct catalogue *catalogue, unsigned *ret_at, unsigned max)
{
	unsigned count = 0;
	for (unsigned i = 0; i < catalogue->contraindications_count; i++) {
		unsigned at = count < max ? count : max;
		if (catalogue->contraindications[i].after_run == 0)
			continue;
		for (; at > 0 && comes_before(catalogue, i, ret_at[at - 1]); at--)
			if (at < max)
				ret_at[at] = ret_at[at - 1];
		if (at < max)
			ret_at[at] = i;
		count++;
	}
	return count;
}

bool run_say(const struct catalogue *catalogue, const char *word, uint64_t *ret_said)
{
	uint64_t said = 0;
	for (unsigned i = 0; i < catalogue->runs_count && i < BANDS_MAX; i++)
		if (texts_has(&catalogue->runs[i].words, word))
			said |= UINT64_C(1) << i;
	*ret_said |= said;
	return said != 0;
}
