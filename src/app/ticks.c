/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Parses the step numbers ticked on a sheet. */
#include "app/ticks.h"

#include "core/session/state.h"
#include "print/rows.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Marks the steps of row `number` on a side (SIDE_BOTH: both); false if there are none. */
static bool mark_row(const struct plan *plan, const struct row *rows, unsigned count, unsigned number, enum side side,
		     bool *done)
{
	bool any = false;
	if (number < 1 || number > count)
		return false;
	const struct step *end = number < count ? rows[number].step : plan->steps + plan->steps_count;
	for (const struct step *step = rows[number - 1].step; step < end; step++)
		if (step_is_work(step) && sides_meet(step->side, side))
			any = done[step - plan->steps] = true;
	return any;
}

/* Parses "1L", "1R" or "3". */
static bool mark_word(const struct plan *plan, const struct row *rows, unsigned count, const char *word, bool *done)
{
	char *rest;
	unsigned long number = strtoul(word, &rest, 10);
	enum side side = *rest == 'L' || *rest == 'l'   ? SIDE_LEFT
			 : *rest == 'R' || *rest == 'r' ? SIDE_RIGHT
							: SIDE_BOTH;
	bool whole = word[0] >= '0' && word[0] <= '9' && rest[side != SIDE_BOTH] == '\0' && number < ROWS_MAX;
	return whole && mark_row(plan, rows, count, (unsigned)number, side, done);
}

bool ticks_parse(const struct plan *plan, const char *words, bool *ret_done, struct err *err)
{
	char word[16];
	struct row rows[ROWS_MAX];
	unsigned count = rows_of_plan(plan, rows);
	bool all = strcmp(words, "all") == 0;
	for (unsigned i = 0; i < plan->steps_count; i++)
		ret_done[i] = all && step_is_work(&plan->steps[i]);
	if (all || strcmp(words, "none") == 0)
		return true;
	for (const char *at = words; *at != '\0'; at += *at == ',') {
		size_t size = strcspn(at, ",");
		snprintf(word, sizeof(word), "%.*s", (int)size, at);
		if (size >= sizeof(word) || !mark_word(plan, rows, count, word, ret_done))
			return err_set(err, ERR_USAGE,
				       "'%s' is not on the sheet; use numbers with L or R, such as 1L,1R,3", word);
		at += size;
	}
	return true;
}
