/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The loop: clocks, session, cues, keys, frame, wait; no polling and no threads. */
#include "app/loop.h"

#include "app/act.h"
#include "app/after_effect.h"
#include "app/attention.h"
#include "app/coach.h"
#include "app/journal.h"
#include "app/lead.h"
#include "app/load.h"
#include "app/put.h"
#include "app/stretch.h"

static void take_trouble(struct app *app)
{
	char *trouble = app->coach.world->sounds.trouble;
	if (trouble[0] == '\0')
		return;
	app_say(app, "%s", trouble);
	trouble[0] = '\0';
}

static void take_acts(struct app *app)
{
	struct coach *coach = &app->coach;
	for (struct act act; !coach->over && coach->front->act(app, &act);) {
		app_next_message(app);
		app_do(app, act);
		coach_heed_view(app);
	}
	if (!coach->over && coach->front->over(app))
		lead_leave(app);
}

/* While the session clock runs, the user does not touch the machine, so keep it awake. */
static void keep_awake(struct app *app)
{
	struct coach *coach = &app->coach;
	enum phase phase = coach->session.phase;
	bool runs = coach->in_session && !coach->over && (phase == PHASE_RUNNING || phase == PHASE_REENTRY);
	awake_set(&coach->world->awake, &coach->world->sounds.children, runs);
}

static msec next_change(const struct app *app)
{
	const struct coach *coach = &app->coach;
	msec next = MSEC_NEVER;
	if (coach->in_session)
		next = session_next_change(&coach->session, app->settings.animate && coach->front->animate);
	if (coach->message[0] != '\0' && coach->message_until < next)
		next = coach->message_until;
	next = min_ms(next, after_effect_next_change(app));
	if (journal_next_try(app) < next)
		next = journal_next_try(app);
	return next;
}

/* Time spent writing must not look like an absence of the user. */
static void record(struct app *app)
{
	struct world *world = app->coach.world;
	journal_update(app);
	if (world->worked != NULL)
		world->worked(world);
}

/* Writes before drawing a view that claims something is saved; otherwise no frame waits for the disk. */
static void show_and_record(struct app *app)
{
	struct coach *coach = &app->coach;
	if (put_is_told(app))
		record(app);
	bool trouble = journal_trouble(app) != NULL, told = app->journal.told;
	if (!coach->over)
		coach->front->show(app);
	record(app);
	if (!coach->over && ((journal_trouble(app) != NULL) != trouble || app->journal.told != told))
		coach->front->show(app);
}

/* On screen, only a key produces an act.  In plain mode a newly opened question is asked at once. */
static bool may_act(const struct coach *coach)
{
	return coach->woken != WAKE_TIME || coach->front->keeps;
}

static void turn(struct app *app)
{
	struct coach *coach = &app->coach;
	coach->reading = coach->world->now(coach->world);
	if (coach->reading.now >= coach->message_until)
		app_next_message(app);
	coach_pass_time(app);
	stretch_update(app);
	if (may_act(coach))
		take_acts(app);
	take_trouble(app);
	show_and_record(app);
	if (coach->over)
		return;
	attention_shown(app);
	keep_awake(app);
	coach->woken = coach->world->wait(coach->world, next_change(app));
	if (coach->woken == WAKE_END)
		coach_end(app, STATUS_INTERRUPTED);
}

/* Looks for damage once the first frame is on the screen, because reading the whole history would delay it, and before
 * any key counts.  If there is damage, begins again as if the history could not be opened.  While another program has it
 * locked, the check is left to the writer, which opens it again. */
static void verify_history(struct app *app)
{
	struct err err = { 0 };
	if (!app->options.plain)
		app->coach.front->show(app);
	if (store_verify(&app->store, &err) || store_was_locked(&app->store))
		return;
	store_close(&app->store);
	load_without_history(app, &err);
	record_done(&app->journal.unfinished);
	app->journal.closing = false;
	journal_start(app);
	lead_first(app);
}

enum status app_run(struct app *app)
{
	struct coach *coach = &app->coach;
	verify_history(app);
	while (!coach->over)
		turn(app);
	journal_update(app);
	keep_awake(app);
	return coach->status;
}
