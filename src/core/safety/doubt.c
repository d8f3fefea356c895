/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Converts the open questions of a stop signal to conditions that have not been ruled out. */
#include "core/safety/doubt.h"

#include "core/safety/questions.h"

bool doubt_is_open(const struct catalogue *catalogue, const struct person *person, unsigned contraindication,
		   int64_t now)
{
	struct active_condition active;
	for (unsigned i = 0; i < person->nots_count; i++)
		if (person->nots[i] == contraindication)
			return false;
	for (unsigned i = 0; i < person->conditions_count; i++)
		if (person->conditions[i].contraindication == contraindication &&
		    active_condition_of(catalogue, &person->conditions[i], now, &active))
			return false;
	return true;
}

static unsigned add_possible(const struct catalogue *catalogue, const struct condition *condition, int64_t now,
			     struct active_condition *ret_active)
{
	if (!active_condition_of(catalogue, condition, now, ret_active))
		return 0;
	ret_active->possible = true;
	if (ret_active->refuses && condition->target.kind != TARGET_NONE) {
		ret_active->refuses = ret_active->all = ret_active->unplaced = false;
		ret_active->limb = true;
	}
	return 1;
}

/* A condition of the whole person, such as a blood clot, also has a place: where the person stopped. */
static bool is_placed(const struct catalogue *catalogue, unsigned contraindication, int64_t now)
{
	struct condition condition = { .contraindication = contraindication, .side = SIDE_BOTH };
	struct active_condition active;
	return question_takes_place(catalogue, contraindication) ||
	       (active_condition_of(catalogue, &condition, now, &active) && active.refuses);
}

/* Adds one condition per resting place or, if there are none, one for the whole person. */
static unsigned possible(const struct catalogue *catalogue, const struct person *person, unsigned contraindication,
			 int64_t now, struct active_condition *ret_active)
{
	struct condition condition = { .contraindication = contraindication, .side = SIDE_BOTH };
	unsigned count = 0;
	for (unsigned i = 0; i < person->eases_count; i++) {
		const struct ease *ease = &person->eases[i];
		if (!is_placed(catalogue, contraindication, now) || !ease_rests(ease, now))
			continue;
		condition.target = (struct target){ TARGET_MUSCLE, ease->muscle };
		condition.side = ease->side;
		count += add_possible(catalogue, &condition, now, &ret_active[count]);
	}
	return count > 0 ? count : add_possible(catalogue, &condition, now, ret_active);
}

unsigned doubts_possible(const struct catalogue *catalogue, const struct person *person, int64_t now,
			 struct active_condition *ret_active)
{
	unsigned count = 0;
	for (unsigned i = 0; i < person->doubted_count; i++)
		if (doubt_is_open(catalogue, person, person->doubted[i], now))
			count += possible(catalogue, person, person->doubted[i], now, &ret_active[count]);
	return count;
}

size_t doubts_most(const struct person *person)
{
	return (size_t)person->doubted_count * (person->eases_count + 1);
}

struct notice notice_of_doubt(const struct catalogue *catalogue, unsigned contraindication)
{
	const struct contraindication *entry = &catalogue->contraindications[contraindication];
	return (struct notice){ entry->id, NOTICE_LIMIT,
				reason_of("R22 R64", "Not answered since you stopped: %s", entry->question) };
}

struct notice notice_of_doubt_options(const struct catalogue *catalogue, unsigned contraindication)
{
	const char *id = catalogue->contraindications[contraindication].id;
	const char *place = question_needs_place(catalogue, contraindication) ? ":PLACE" : "";
	return (struct notice){ "open-question", NOTICE_LIMIT,
				reason_of("R22 R64", "Until then it counts as a yes. No: --not %s. Yes: --has %s%s.",
					  id, id, place) };
}
