/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects what a view may read from the app. */
#include "app/scene.h"

#include "app/after_effect.h"
#include "app/journal.h"
#include "app/lost.h"
#include "app/measuring.h"
#include "app/shelf.h"
#include "app/stretch.h"
#include "io/terminal/terminal.h"

/* With animation off, show the marker at the end of the stroke. */
static void stand_still(struct snapshot *snapshot)
{
	if (snapshot->hold_left_ms == 0)
		snapshot->along = snapshot->forward ? ALONG_MAX : 0;
}

static void add_session(struct scene *scene, const struct app *app)
{
	const struct coach *coach = &app->coach;
	scene->session = &coach->session;
	scene->snapshot = session_snapshot(&coach->session, coach->reading.now);
	scene->waiting = session_waiting(&coach->session, coach->reading.now);
	if (!app->settings.animate)
		stand_still(&scene->snapshot);
}

/* Home shows the review of what was known before today's questions. Other views show the review that the plan was made
 * with. */
static const struct safety *review_shown(const struct app *app)
{
	const struct ui *ui = &app->coach.ui;
	bool home = ui->depth > 0 && ui->stack[0] == VIEW_HOME;
	const struct safety *safety = home ? &app->known : &app->safety;
	return safety->catalogue != NULL ? safety : NULL;
}

struct scene scene_of(const struct app *app)
{
	const struct coach *coach = &app->coach;
	struct scene scene = {
		.views = views,
		.catalogue = app->catalogue,
		.profile = &app->profile,
		.wish = &app->wish,
		.settings = &app->settings,
		.safety = review_shown(app),
		.plan = app->plan.catalogue != NULL ? &app->plan : NULL,
		.now = coach->reading.now,
		.cue = coach->cue.text[0] != '\0' ? &coach->cue : NULL,
		.message = coach->message[0] != '\0' ? coach->message : NULL,
		.message_is_signal = coach->message[0] != '\0' && coach->message_is_signal,
		.history = &app->history,
		.stats = &app->stats,
		.sessions = shelf_list(app),
		.measured = measuring_shown(app),
		.by_hand = &app->by_hand,
		.opened = shelf_opened(app),
		.overview = app->shelf.overview,
		.next_day = coach->next_day_asks ? &coach->next_day : NULL,
		.advice = coach->advice,
		.unfinished = journal_unfinished(app),
		.routine = app->written ? app->routine.name : NULL,
		.routines = (const char *const *)app->saved.names,
		.routines_count = app->saved.count,
		.run_fault = app->run_fault[0] != '\0' ? app->run_fault : NULL,
		.offer_also = app->has_offer && app->has_offer_also ? &app->offer_also : NULL,
		.offer = app->has_offer ? &app->offer : NULL,
		.last = journal_last(app),
		.at = coach->reading.epoch,
		.offset_s = app->offset_s,
		.plain = app->options.plain,
		.mouse = terminal_abilities().mouse,
		.rehearsal = app->options.rehearse != 0,
		.rests_lost = lost_rests(app),
		.unsaved = journal_trouble(app),
		.stretch_minutes = stretch_minutes(app),
	};
	if (coach->in_session)
		add_session(&scene, app);
	if (after_effect_is_open(app))
		scene.waiting = after_effect_waiting_now(app);
	return scene;
}
