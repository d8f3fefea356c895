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

void answers_take_outcome(const struct app *app, const struct session_outcome *outcome, struct profile *profile)
{
	const struct step *step = outcome->hurt >= 0 ? &app->coach.session.steps[outcome->hurt] : NULL;
	struct signal_answer answer = { outcome->signal,    outcome->question, outcome->worse,
					{ TARGET_NONE, 0 }, SIDE_BOTH,         app->coach.reading.epoch };
	if (step != NULL && step->muscle >= 0) {
		answer.place = (struct target){ TARGET_MUSCLE, (unsigned)step->muscle };
		answer.side = step->side;
	}
	profile_take_outcome(profile, app->catalogue, &answer);
}

struct profile answers_to_save(const struct app *app)
{
	const struct wait *wait = &app->coach.session.wait;
	struct profile profile = app->profile;
	unsigned count =
		wait->on && app->options.rehearse == 0 ? app->catalogue->stop_signals[wait->signal].questions_count : 0;
	for (unsigned i = wait->question; i < count; i++)
		answers_take_outcome(app, &(struct session_outcome){ NULL, wait->signal, i, true, true, wait->hurt },
				     &profile);
	return profile;
}

bool answers_leave(struct app *app)
{
	struct answers *answers = &app->coach.ui.answers;
	bool doubted = false;
	for (unsigned i = 0; i < app->catalogue->contraindications_count && i < ANSWERS_MAX; i++) {
		if (!answers->given[i] || answers->answer[i] == ANSWER_NO ||
		    profile_says(&app->profile, app->catalogue, i, app->now)) /* it is kept already */
			continue;
		profile_doubt_question(&app->profile, i);
		doubted = true;
	}
	*answers = (struct answers){ 0 };
	return doubted && app->options.rehearse == 0;
}
