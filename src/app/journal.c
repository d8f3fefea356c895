/* SPDX-License-Identifier: MIT */
/* Keeps the record in the store up to date, and updates the profile with what the session taught. */
#include "app/journal.h"

#include "app/load.h"
#include "base/mem.h"
#include "core/person/spread.h"
#include "core/safety/questions.h"
#include "io/store/browse.h"
#include "io/store/recall.h"
#include <stdio.h>
#include <stdlib.h>

/* Reports only the first failure: it may recur every second. */
static void fail(struct app *app, const struct err *err)
{
	if (!app->journal.failed)
		app_say(app, "Session is not being saved: %s", err->text);
	app->journal.failed = true;
}

static bool is_rehearsal(const struct app *app)
{
	return app->options.rehearse != 0;
}

void journal_learn(struct app *app, const struct record *record, int64_t now)
{
	if (!is_rehearsal(app) && profile_learn(&app->profile, app->catalogue, &app->history, record, now))
		save_profile(app);
}

void journal_start(struct app *app)
{
	struct err err = { 0 };
	bool found = false;
	if (is_rehearsal(app) || !app->has_folders)
		return;
	if ((!store_is_open(&app->store) && !store_open(&app->store, app->folders.state, &err)) ||
	    !store_interrupted(&app->store, &app->journal.unfinished, &found, &err))
		fail(app, &err);
	if (found && !record_resumable(&app->journal.unfinished))
		journal_discard(app);
}

static void begin(struct app *app)
{
	struct err err = { 0 };
	if (!store_is_open(&app->store))
		return;
	app->journal.recording = store_begin(&app->store, &app->journal.record, &err);
	if (!app->journal.recording)
		fail(app, &err);
}

/* Starting a new session discards the interrupted one. */
void journal_open(struct app *app)
{
	if (journal_unfinished(app) != NULL)
		journal_discard(app);
	record_done(&app->journal.record);
	record_start(&app->journal.record, &app->coach.session, &app->wish, app->coach.reading.epoch, app->offset_s);
	begin(app);
}

void journal_resume(struct app *app)
{
	record_done(&app->journal.record);
	app->journal.record = app->journal.unfinished;
	app->journal.unfinished = (struct record){ 0 };
	begin(app);
}

/* Saves rests at once, so that what hurt stays excluded even if the program is killed. */
static void save_rests(struct app *app, unsigned signals_first)
{
	const struct record *record = &app->journal.record;
	bool changed = false;
	for (unsigned i = signals_first; i < record->signals_count && !is_rehearsal(app); i++)
		changed |= profile_rest(&app->profile, app->catalogue, record, &record->signals[i]);
	if (changed)
		save_profile(app);
}

void journal_update(struct app *app)
{
	struct journal *journal = &app->journal;
	struct err err = { 0 };
	if (!app->coach.in_session)
		return;
	struct record_change change = record_update(&journal->record, &app->coach.session, app->coach.reading.epoch);
	if (journal->recording && !store_update(&app->store, &journal->record, change, &err))
		fail(app, &err);
	save_rests(app, change.signals_first);
}

void journal_close(struct app *app)
{
	journal_update(app);
	app->journal.recording = false;
	journal_learn(app, &app->journal.record, app->coach.reading.epoch);
}

static struct record *last_of(const struct history *history)
{
	return history->records_count > 0 ? &history->records[history->records_count - 1] : NULL;
}

static struct record *last_record(struct app *app)
{
	return app->coach.in_session ? &app->journal.record : last_of(&app->history);
}

const struct record *journal_last(const struct app *app)
{
	return app->coach.in_session ? &app->journal.record : last_of(&app->history);
}

/* Stores later additions in the closed record. */
static void amend(struct app *app, const struct record *record)
{
	struct err err = { 0 };
	if (record->id != 0 && !store_change(&app->store, record, &err))
		fail(app, &err);
}

static void add_signal(struct app *app, struct record *record, const struct record_signal *signal)
{
	if (record != NULL && record->signals_count < RECORD_SIGNALS_MAX)
		record_add_signal(record, signal);
	profile_learn_signal(&app->profile, app->catalogue, &app->history, record, signal, app->offset_s);
}

/* Once per muscle of the place; once without a muscle if the place is unknown or covers none. */
static void add_signals(struct app *app, struct record *record, struct target place, struct record_signal *signal)
{
	bool *flags = mem_new(app->catalogue->muscles_count, sizeof(*flags));
	if (spread_muscles(app->catalogue, place, SPREAD_MARKED, flags) == 0)
		add_signal(app, record, signal);
	for (unsigned i = 0; i < app->catalogue->muscles_count; i++)
		if (flags[i]) {
			snprintf(signal->muscle, sizeof(signal->muscle), "%s", app->catalogue->muscles[i].id);
			add_signal(app, record, signal);
		}
	free(flags);
}

void journal_report(struct app *app, struct record *record, unsigned signal, struct target place, enum side side,
		    int64_t at)
{
	struct record_signal reported = { .side = side, .at = at };
	snprintf(reported.signal, sizeof(reported.signal), "%s", app->catalogue->stop_signals[signal].id);
	add_signals(app, record, place, &reported);
	profile_doubt(&app->profile, app->catalogue, &app->catalogue->stop_signals[signal]);
	save_profile(app);
}

void journal_signal(struct app *app, unsigned signal, struct target place, enum side side)
{
	struct record *record = last_record(app);
	if (is_rehearsal(app))
		return;
	journal_report(app, record, signal, place, side, app->coach.reading.epoch);
	if (record != NULL)
		amend(app, record);
}

void journal_doubt(struct app *app, unsigned signal)
{
	if (!is_rehearsal(app) && profile_doubt(&app->profile, app->catalogue, &app->catalogue->stop_signals[signal]))
		save_profile(app);
}

void journal_feel(struct app *app, enum feel feel)
{
	app->journal.record.feel = feel;
	amend(app, &app->journal.record);
}

void journal_reload(struct app *app)
{
	struct err err = { 0 };
	int64_t today = day_of(app->coach.reading.epoch, app->offset_s);
	if (!store_is_open(&app->store))
		return;
	history_done(&app->history);
	if (!store_recent(&app->store, app->catalogue, today, &app->history, &err) ||
	    !store_stats(&app->store, app->catalogue, today, app->days, &app->stats, &err))
		fail(app, &err);
}

void journal_discard(struct app *app)
{
	struct record *record = &app->journal.unfinished;
	struct err err = { 0 };
	record->ending = ENDING_LEFT;
	if (!store_change(&app->store, record, &err))
		fail(app, &err);
	journal_learn(app, record, app->coach.reading.epoch);
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
