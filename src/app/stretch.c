/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Offers and starts stretches at the finish. */
#include "app/stretch.h"

#include "app/coach.h"
#include "app/finish.h"
#include "app/review.h"
#include "core/plan/stretch_offer.h"
#include "core/session/verdict.h"

enum { WARM_S = 600 }; /* how long after rolling stretches are still offered */

static bool has_stretches(const struct session *session)
{
	for (unsigned i = 0; i < session->steps_count; i++)
		if (session->steps[i].kind == STEP_STRETCH)
			return true;
	return false;
}

static bool may_stretch(const struct app *app)
{
	const struct session *session = &app->coach.session;
	const struct record *record = &app->journal.record;
	return app->options.rehearse == 0 && session->phase == PHASE_OVER && !session->extended &&
	       session_verdict(session) == ENDING_FINISHED && session->signals_count == 0 && !has_stretches(session) &&
	       record->signals_count == 0 && record->feel != FEEL_WORSE && app->profile.doubted_count == 0 &&
	       app->coach.reading.epoch - record->ended <= WARM_S;
}

static void plan_offer(const struct app *app, struct plan *ret_plan)
{
	plan_stretch_offer(ret_plan, app->catalogue, &app->wish, &app->person, &app->safety);
}

/* Rounded up, so that the stated time is never exceeded. */
static void find_offer(struct app *app)
{
	struct plan offer;
	plan_offer(app, &offer);
	app->coach.stretch_minutes = (offer.total_s + 59) / 60;
	plan_done(&offer);
}

void stretch_update(struct app *app)
{
	if (app->coach.stretch_known || !finish_is_open(app))
		return;
	app->coach.stretch_known = true;
	find_offer(app);
}

unsigned stretch_minutes(const struct app *app)
{
	return finish_is_open(app) && may_stretch(app) ? app->coach.stretch_minutes : 0;
}

void stretch_start(struct app *app)
{
	struct plan more;
	if (stretch_minutes(app) == 0)
		return;
	review_again(app); /* answers given in the finish view may have changed it */
	plan_offer(app, &more);
	if (more.steps_count == 0) {
		app->coach.stretch_minutes = 0;
		app_say(app, "No stretches today: see the limits in your profile.");
	} else {
		coach_extend(app, &more);
	}
	plan_done(&more);
}
