/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares the names of athletes and squads without regard to case. */
#include "app/roster_names.h"

#include "base/mem.h"
#include "core/catalogue/name.h"
#include <stdlib.h>
#include <string.h>

/* Selects the athletes and squads with that name; true if there are any. */
static bool choose_named(const struct roster *roster, const char *name, bool **chosen)
{
	bool any = false;
	for (unsigned i = 0; i < roster_count(roster); i++) {
		const char *group, *athlete = roster_name(roster, i, &group);
		if (name_compare(athlete, name) != 0 && name_compare(group, name) != 0)
			continue;
		if (*chosen == NULL)
			*chosen = mem_new(roster_count(roster), sizeof(**chosen));
		any = (*chosen)[i] = true;
	}
	return any;
}

bool *roster_choose(const struct roster *roster, struct words *only)
{
	bool *chosen = NULL;
	unsigned left = 0;
	for (unsigned i = 0; i < only->count; i++)
		if (!choose_named(roster, only->items[i], &chosen))
			only->items[left++] = only->items[i];
	only->count = left;
	return chosen;
}

static int compare(const void *one, const void *other)
{
	const char *name = *(const char *const *)one, *next = *(const char *const *)other;
	int order = name_compare(name, next);
	return order != 0 ? order : strcmp(name, next);
}

static bool is_shared(const char *const *names, unsigned at)
{
	return name_compare(names[at - 1], names[at]) == 0;
}

void roster_shared_names(const struct roster *roster, struct buf *ret_names)
{
	unsigned count = roster_count(roster);
	const char **names = mem_new(count > 0 ? count : 1, sizeof(*names)), *group;
	for (unsigned i = 0; i < count; i++)
		names[i] = roster_name(roster, i, &group);
	qsort(names, count, sizeof(*names), compare);
	for (unsigned i = 1; i < count; i++) {
		bool said = i > 1 && is_shared(names, i - 1);
		if (is_shared(names, i) && !said && names[i][0] != '\0')
			buf_addf(ret_names, "%s%s", ret_names->size > 0 ? ", " : "", names[i - 1]);
	}
	free(names);
}
