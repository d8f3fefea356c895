/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Divides the strokes of a bout among the parts of its sweep. */
#include "core/plan/parts.h"

#include "base/number.h"
#include <string.h>

static bool fits(const struct catalogue *catalogue, const struct step *step, const struct sweep_part *part)
{
	return (part->tools.items_count == 0 ||
		(step->tool >= 0 && texts_has(&part->tools, catalogue->tools[step->tool].id))) &&
	       (part->positions.items_count == 0 || texts_has(&part->positions, position_word(step->position)));
}

/* Index of the muscle among those that the bout covers; -1 if it is not covered. */
static int covered(const struct catalogue *catalogue, const struct step *step, const char *muscle)
{
	int found = catalogue_find(catalogue, SECTION_MUSCLES, muscle);
	for (unsigned i = 0; i < step->covers_count; i++)
		if ((int)step->covers[i] == found)
			return (int)i;
	return -1;
}

/* For a group with one muscle, a sweep is the same as rolling that muscle. */
static const struct sweep *sweep_of(const struct catalogue *catalogue, const struct step *step)
{
	const struct sweep *sweep = step->group >= 0 ? catalogue->groups[step->group].sweep : NULL;
	return sweep != NULL && (step->sweep || sweep->members.items_count == 1) ? sweep : NULL;
}

static unsigned member_position(const struct catalogue *catalogue, const struct sweep *sweep, unsigned muscle)
{
	unsigned i = 0;
	while (i < sweep->members.items_count && strcmp(sweep->members.items[i], catalogue->muscles[muscle].id) != 0)
		i++;
	return i;
}

/* True if the bout covers its muscles in a different order from the sweep; then it begins with the part of the first
 * one. */
static bool is_turned(const struct catalogue *catalogue, const struct step *step, const struct sweep *sweep)
{
	for (unsigned i = 1; sweep != NULL && i < step->covers_count; i++)
		if (member_position(catalogue, sweep, step->covers[i]) <
		    member_position(catalogue, sweep, step->covers[i - 1]))
			return true;
	return false;
}

/* Rotates the parts so that those of the muscle come first. */
static void turn_parts(struct step_part *parts, unsigned count, unsigned muscle)
{
	struct step_part turned[CATALOGUE_PARTS_MAX];
	unsigned first = 0;
	while (first < count && parts[first].muscle != muscle)
		first++;
	for (unsigned i = 0; i < count; i++)
		turned[i] = parts[(first + i) % count];
	memcpy(parts, turned, count * sizeof *parts);
}

static unsigned choose(const struct catalogue *catalogue, const struct step *step,
		       struct step_part parts[CATALOGUE_PARTS_MAX])
{
	const struct sweep *sweep = sweep_of(catalogue, step);
	unsigned count = 0;
	for (unsigned i = 0; sweep != NULL && i < sweep->parts_count && count < CATALOGUE_PARTS_MAX; i++) {
		const struct sweep_part *part = &sweep->parts[i];
		int at = fits(catalogue, step, part) ? covered(catalogue, step, part->muscle) : -1;
		if (at < 0)
			continue;
		const char *end = step->ends[at];
		parts[count++] = (struct step_part){ .of = part,
						     .muscle = step->covers[at],
						     .to = end != NULL ? end : part->to };
	}
	if (is_turned(catalogue, step, sweep))
		turn_parts(parts, count, step->covers[0]);
	return count;
}

unsigned parts_fitting(const struct catalogue *catalogue, const struct step *step)
{
	const struct sweep *sweep = sweep_of(catalogue, step);
	unsigned fitting = 0;
	for (unsigned i = 0; sweep != NULL && i < sweep->parts_count; i++)
		fitting += fits(catalogue, step, &sweep->parts[i]);
	return fitting;
}

const char *parts_first_cue(const struct catalogue *catalogue, const struct step *step)
{
	struct step_part parts[CATALOGUE_PARTS_MAX];
	unsigned count = choose(catalogue, step, parts);
	bool whole = count == parts_fitting(catalogue, step) && !is_turned(catalogue, step, sweep_of(catalogue, step));
	return count > 0 && !whole ? parts[0].of->cue : NULL;
}

static unsigned strokes_of(const struct pass *passes, unsigned count)
{
	unsigned strokes = 0;
	for (unsigned i = 0; i < count; i++)
		strokes += passes[i].strokes;
	return strokes;
}

/* When a stroke begins; for the stroke after the last, when the bout ends. */
static unsigned start_of(const struct pass *passes, unsigned count, unsigned stroke)
{
	unsigned start = 0;
	for (unsigned i = 0; i < count; i++) {
		if (stroke < passes[i].strokes)
			return start + passes[i].seconds * 1000 / passes[i].strokes * stroke;
		stroke -= passes[i].strokes;
		start += passes[i].seconds * 1000;
	}
	return start;
}

/* Rounds the shares to multiples of `unit` strokes; false if a part becomes too short. */
static bool divide(struct step_part *parts, unsigned count, const struct pass *passes, unsigned passes_count,
		   unsigned unit)
{
	unsigned strokes = strokes_of(passes, passes_count), whole = 0, sum = 0, stroke = 0;
	for (unsigned i = 0; i < count; i++)
		whole += parts[i].of->share;
	for (unsigned i = 0; i < count; i++) {
		sum += parts[i].of->share;
		unsigned next = (2 * strokes * sum + whole * unit) / (2 * whole * unit) * unit;
		next = i + 1 == count ? strokes : min_u(next, strokes);
		parts[i].stroke = stroke;
		parts[i].strokes = next > stroke ? next - stroke : 0;
		parts[i].start_ms = start_of(passes, passes_count, stroke);
		parts[i].length_ms = start_of(passes, passes_count, next) - parts[i].start_ms;
		if (parts[i].strokes == 0 || parts[i].length_ms < PART_MIN_S * 1000)
			return false;
		stroke = next;
	}
	return true;
}

unsigned step_parts(const struct catalogue *catalogue, const struct step *step, const struct pass *passes,
		    unsigned passes_count, struct step_part ret_parts[CATALOGUE_PARTS_MAX])
{
	enum { STROKE = 1, PASS = 2 };
	unsigned count = choose(catalogue, step, ret_parts);
	if (step->seconds <= TWO_PARTS_MOST_S)
		count = min_u(count, 2);
	for (; count > 1; count--)
		if (divide(ret_parts, count, passes, passes_count, PASS) ||
		    divide(ret_parts, count, passes, passes_count, STROKE))
			return count;
	return 0;
}

int parts_next(const struct catalogue *catalogue, const struct step *step, const struct pass *passes,
	       unsigned passes_count, unsigned done_ms)
{
	struct step_part all[CATALOGUE_PARTS_MAX], parts[CATALOGUE_PARTS_MAX];
	unsigned all_count = choose(catalogue, step, all);
	unsigned count = step_parts(catalogue, step, passes, passes_count, parts);
	for (unsigned i = 0; i < count; i++)
		if (done_ms < parts[i].start_ms + min_u(parts[i].length_ms, PART_MIN_S * 1000))
			return (int)parts[i].muscle;
	return count > 0 && count < all_count ? (int)all[count].muscle : -1;
}

/* The first pass that begins at this stroke or later. */
static unsigned pass_from(const struct pass *passes, unsigned count, unsigned stroke)
{
	unsigned pass = 0, begins = 0;
	while (pass < count && begins < stroke)
		begins += passes[pass++].strokes;
	return pass;
}

void parts_lower(const struct catalogue *catalogue, const struct step *step, struct pass *passes, unsigned passes_count)
{
	struct step_part parts[CATALOGUE_PARTS_MAX];
	unsigned count = step_parts(catalogue, step, passes, passes_count, parts), least = passes[0].pressure;
	for (unsigned i = 1; i < count; i++) {
		unsigned at = pass_from(passes, passes_count, parts[i].stroke);
		for (unsigned pass = at; pass < passes_count; pass++) {
			unsigned before = passes[pass - 1].pressure;
			unsigned now = pass == at ? before - (before > least) : before + 1;
			passes[pass].pressure = min_u(passes[pass].pressure, now);
		}
	}
}
