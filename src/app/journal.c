/* SPDX-License-Identifier: MIT */
/* Keeps the record of the session current in the store, and teaches the profile what it says. */
#include "app/journal.h"

#include <stdio.h>
#include "app/load.h"

/* Said once: what fails now may fail every second. */
static void fail(struct app *app, const struct err *err)
{
	if (!app->journal.failed)
		app_say(app, "Not recorded: %s", err->text);
	app->journal.failed = true;
}

static bool is_rehearsal(const struct app *app)
{
	return app->options.rehearse != 0;
}

void journal_start(struct app *app)
{
	struct err err = { 0 };
	bool found = false;
	if (is_rehearsal(app) || !app->has_folders)
		return;
	if ((app->store.database == NULL && !store_open(&app->store, app->folders.state, &err)) ||
	    !store_interrupted(&app->store, &app->journal.unfinished, &found, &err))
		fail(app, &err);
	if (found && !record_resumable(&app->journal.unfinished))
		journal_discard(app);
}

static void begin(struct app *app)
{
	struct err err = { 0 };
	if (app->store.database == NULL)
		return;
	app->journal.recording = store_begin(&app->store, &app->journal.record, &err);
	if (!app->journal.recording)
		fail(app, &err);
}

void journal_open(struct app *app)
{
	record_done(&app->journal.record);
	record_start(&app->journal.record, &app->coach.session, &app->wish, app->coach.instant.epoch, app->offset_s);
	begin(app);
}

void journal_resume(struct app *app)
{
	record_done(&app->journal.record);
	app->journal.record = app->journal.unfinished;
	app->journal.unfinished = (struct record){ 0 };
	begin(app);
}

void journal_update(struct app *app)
{
	struct journal *journal = &app->journal;
	struct err err = { 0 };
	if (!app->coach.in_session)
		return;
	struct record_change change = record_update(&journal->record, &app->coach.session, app->coach.instant.epoch);
	if (journal->recording && !store_update(&app->store, &journal->record, change, &err))
		fail(app, &err);
}

void journal_close(struct app *app)
{
	journal_update(app);
	app->journal.recording = false;
	if (!is_rehearsal(app) && profile_learn(&app->profile, app->catalogue, &app->history, &app->journal.record,
	                                        app->coach.instant.epoch))
		save_profile(app);
}

/* What is said at the finish goes into the record that is already closed. */
static void amend(struct app *app)
{
	struct err err = { 0 };
	if (app->journal.record.id != 0 && !store_change(&app->store, &app->journal.record, &err))
		fail(app, &err);
}

void journal_signal(struct app *app, unsigned signal)
{
	struct record_signal reported = { .side = SIDE_BOTH, .at = app->coach.instant.epoch };
	if (is_rehearsal(app))
		return;
	snprintf(reported.signal, sizeof(reported.signal), "%s", app->catalogue->stop_signals[signal].id);
	record_add_signal(&app->journal.record, &reported);
	amend(app);
	if (profile_learn_signal(&app->profile, app->catalogue, &app->history, &reported))
		save_profile(app);
}

void journal_feel(struct app *app, enum feel feel)
{
	app->journal.record.feel = feel;
	amend(app);
}

void journal_discard(struct app *app)
{
	struct record *record = &app->journal.unfinished;
	struct err err = { 0 };
	record->ending = ENDING_LEFT;
	if (!store_change(&app->store, record, &err))
		fail(app, &err);
	record_done(record);
	*record = (struct record){ 0 };
}

const struct record *journal_unfinished(const struct app *app)
{
	return app->journal.unfinished.id != 0 ? &app->journal.unfinished : NULL;
}

void journal_done(struct journal *journal)
{
	record_done(&journal->record);
	record_done(&journal->unfinished);
}
