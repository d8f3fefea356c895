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

/* No place is known to go with a question, so what a yes would forbid is forbidden everywhere: a rest elsewhere must not
 * turn a refusal into a routine. */
unsigned doubts_possible(const struct catalogue *catalogue, const struct person *person, int64_t now,
			 struct active_condition *ret_active)
{
	unsigned count = 0;
	for (unsigned i = 0; i < person->doubted_count; i++) {
		struct condition condition = { .contraindication = person->doubted[i], .side = SIDE_BOTH };
		if (!doubt_is_open(catalogue, person, person->doubted[i], now) ||
		    !active_condition_of(catalogue, &condition, now, &ret_active[count]))
			continue;
		ret_active[count++].possible = true;
	}
	return count;
}

size_t doubts_most(const struct person *person)
{
	return person->doubted_count;
}

struct notice notice_of_doubt(const struct catalogue *catalogue, unsigned contraindication)
{
	const struct contraindication *entry = &catalogue->contraindications[contraindication];
	return (struct notice){ entry->id, NOTICE_LIMIT,
				reason_of("R22 R64", "Not answered yet: %s", entry->question) };
}

struct notice notice_of_doubt_options(const struct catalogue *catalogue, unsigned contraindication)
{
	const char *id = catalogue->contraindications[contraindication].id;
	const char *place = question_needs_place(catalogue, contraindication) ? ":PLACE" : "";
	return (struct notice){ "open-question", NOTICE_LIMIT,
				reason_of("R22 R64", "Until then it counts as a yes. No: --not %s. Yes: --has %s%s.",
					  id, id, place) };
}
