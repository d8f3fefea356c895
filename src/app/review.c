/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Runs the safety review on profile and wish, then plans what it allows. */
#include "app/review.h"

#include "core/plan/ask_first.h"
#include "core/plan/routine_plan.h"
#include "core/safety/questions.h"
#include "core/safety/review.h"

void review_again(struct app *app)
{
	safety_done(&app->safety);
	person_of(&app->person, app->catalogue, app->has_profile ? &app->profile : NULL, &app->wish);
	app->person.offset_s = app->offset_s;
	safety_review(&app->safety, app->catalogue, app->wish.mode, &app->person, app->now);
}

void review_known(struct app *app)
{
	struct person person;
	safety_done(&app->known);
	person_of(&person, app->catalogue, app->has_profile ? &app->profile : NULL, &app->wish);
	person.offset_s = app->offset_s;
	safety_review(&app->known, app->catalogue, app->wish.mode, &person, app->coach.reading.epoch);
}

void review_and_plan(struct app *app)
{
	plan_done(&app->plan);
	review_again(app);
	if (app->written)
		plan_of_routine(&app->plan, &app->routine, app->catalogue, &app->wish, &app->person, &app->safety);
	else
		plan_build(&app->plan, app->catalogue, &app->wish, &app->person, &app->safety, &app->stats);
	plan_ask_first(&app->plan, questions_run_first(app->catalogue, &app->wish, &app->profile, app->now));
}

bool review_refuses(const struct app *app)
{
	return app->safety.catalogue != NULL && app->safety.verdict >= VERDICT_ASK_FIRST;
}
