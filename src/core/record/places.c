/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the places that a session worked on, for questions about after-effects. */
#include "core/record/record.h"

/* A sweep is listed under the name of its group. */
static bool find_place(const struct catalogue *catalogue, const struct record_step *step, struct target *ret_place)
{
	struct err ignored = { 0 };
	return target_find(catalogue, step->sweep ? step->group : step->what, ret_place, &ignored);
}

static struct record_place *place_of(struct record_place *places, unsigned count, struct target target, bool hurt)
{
	for (unsigned i = 0; i < count; i++)
		if (places[i].target.kind == target.kind && places[i].target.at == target.at && places[i].hurt == hurt)
			return &places[i];
	return NULL;
}

/* Adds the places that hurt, or the others; both sides of a place count as one. */
static unsigned add_places(const struct record *record, const struct catalogue *catalogue, bool hurt,
			   struct record_place *places, unsigned count)
{
	for (unsigned i = 0; i < record->steps_count; i++) {
		const struct record_step *step = &record->steps[i];
		struct target target;
		if (step->kind != STEP_ROLL || step->hurt != hurt || !(step->begun || step->hurt) ||
		    !find_place(catalogue, step, &target))
			continue;
		struct record_place *place = place_of(places, count, target, hurt);
		if (place != NULL)
			place->side = place->side == step->side ? step->side : SIDE_BOTH;
		else if (place_of(places, count, target, true) == NULL && count < RECORD_PLACES_MAX)
			places[count++] = (struct record_place){ target, step->side, hurt };
	}
	return count;
}

unsigned record_places(const struct record *record, const struct catalogue *catalogue,
		       struct record_place ret_places[RECORD_PLACES_MAX])
{
	unsigned count = add_places(record, catalogue, true, ret_places, 0);
	return add_places(record, catalogue, false, ret_places, count);
}
