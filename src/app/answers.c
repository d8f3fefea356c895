/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Stores answers to safety questions in the profile; the caller saves it. */
#include "app/answers.h"

#include "core/safety/questions.h"

/* Stores one answer per place for a question about a place. */
static bool keep(struct app *app, const struct answers *answers, unsigned at, struct err *err)
{
	enum answer answer = (enum answer)answers->answer[at];
	struct target nowhere = { TARGET_NONE, 0 };
	bool placed = false;
	for (unsigned i = 0; answer != ANSWER_NO && i < answers->places_count; i++) {
		const struct condition *place = &answers->places[i];
		if (place->contraindication != at)
			continue;
		placed = true;
		if (!profile_answer(&app->profile, app->catalogue, at, answer, place->target, place->side, app->now,
				    err))
			return false;
	}
	return placed || profile_answer(&app->profile, app->catalogue, at, answer, nowhere, SIDE_BOTH, app->now, err);
}

bool answers_keep(struct app *app, const struct answers *answers, struct err *err)
{
	bool kept = true;
	app->now = app->coach.reading.epoch;
	for (unsigned i = 0; i < app->catalogue->contraindications_count && i < ANSWERS_MAX; i++) {
		struct err later = { 0 };
		if (answers->given[i] && !keep(app, answers, i, kept ? err : &later))
			kept = false;
	}
	return kept;
}
