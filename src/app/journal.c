/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps the stored record up to date, and updates the profile from each session. */
#include "app/journal.h"

#include "app/answers.h"
#include "app/load.h"
#include "app/put.h"
#include "base/mem.h"
#include "core/person/spread.h"
#include "core/safety/questions.h"
#include "io/store/browse.h"
#include "io/store/correct.h"
#include "io/store/recall.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	AGAIN_MS = 1000, /* between two attempts */
	LOCKED_AGAIN_MS = 250, /* another process writing takes only milliseconds */
	LOCKED_TOLD_MS = 1000, /* a shorter lock is not reported */
};

static bool is_rehearsal(const struct app *app)
{
	return app->options.rehearse != 0;
}

static bool keeps_nothing(const struct app *app)
{
	return is_rehearsal(app) || load_is_nobody(app);
}

/* ---- Failure and recovery --------------------------------------------------------------------------------------- */

/* True for a lock or stall too short to report. */
static bool is_brief(const struct app *app)
{
	const struct journal *journal = &app->journal;
	if (app->writer.waiting)
		return put_stalls_briefly(app);
	return journal->locked && app->coach.reading.now - journal->trouble_since < LOCKED_TOLD_MS;
}

static void fail(struct app *app, const struct err *err)
{
	struct journal *journal = &app->journal;
	msec now = app->coach.reading.now;
	bool soon = journal->locked || app->writer.waiting;
	if (journal->trouble.code == ERR_NONE)
		journal->trouble_since = now;
	journal->trouble = *err;
	journal->again_at = now + (soon ? LOCKED_AGAIN_MS : AGAIN_MS);
	if (journal->told || is_brief(app))
		return;
	journal->told = true;
	app_say(app, "Not recorded: %s", err->text);
}

static void recover(struct app *app)
{
	struct journal *journal = &app->journal;
	app_take_back(app, "Not recorded");
	if (journal->anew)
		app_say(app, "Recorded in a new history: the file of the old one was removed.");
	else if (journal->told && app->profile_trouble.code == ERR_NONE)
		app_say(app, "Recorded again: nothing is missing.");
	else if (journal->told)
		app_say(app, "The session is recorded again; your answers are not saved.");
	journal->trouble = (struct err){ 0 };
	journal->told = journal->anew = false;
}

/* ---- Writing ---------------------------------------------------------------------------------------------------- */

/* The file was removed or is another one, so everything recorded in it is lost. */
static void forget_store(struct journal *journal)
{
	journal->record.id = 0;
	journal->anew = true;
	journal->closing = journal->late = false;
	record_done(&journal->unfinished);
	for (unsigned i = 0; i < journal->waiting.records_count; i++)
		journal->waiting.records[i].id = 0;
}

/* A copy of the old file, restored from a backup, has the session, so it continues there. */
static bool find_session(struct app *app, struct err *err)
{
	struct journal *journal = &app->journal;
	bool there = false;
	if (!store_holds(&app->store, &journal->record, &there, err))
		return false;
	if (!there)
		forget_store(journal);
	journal->begun = journal->moved = false;
	journal->kept = KEPT_NOTHING;
	return true;
}

static bool open_store(struct app *app, struct err *err)
{
	struct journal *journal = &app->journal;
	if (store_was_moved(&app->store)) {
		store_close(&app->store);
		journal->moved = true;
	}
	return load_store_to_write(app, STORE_AT_ONCE_MS, err) && (!journal->moved || find_session(app, err));
}

static bool close_unfinished(struct app *app, struct err *err)
{
	struct journal *journal = &app->journal;
	if (!journal->closing)
		return true;
	if (!put_change(app, &journal->unfinished, err))
		return false;
	record_done(&journal->unfinished);
	journal->closing = false;
	return true;
}

static struct record *last_of(const struct history *history)
{
	return history->records_count > 0 ? &history->records[history->records_count - 1] : NULL;
}

static bool write_waiting(struct app *app, struct err *err)
{
	struct history *waiting = &app->journal.waiting;
	for (struct record *record; (record = last_of(waiting)) != NULL; waiting->records_count--) {
		enum writer_task task = record->id != 0 ? WRITER_CHANGE : WRITER_RESTORE;
		if (!put_record(app, task, record, (struct record_change){ 0 }, err))
			return false;
		record_done(record);
	}
	return true;
}

static bool write_late(struct app *app, struct err *err)
{
	if (app->journal.late && !put_change(app, last_of(&app->history), err))
		return false;
	app->journal.late = false;
	return true;
}

/* After a failure the store writes the whole record, because `change` may not cover everything that is missing. */
static bool write_record(struct app *app, struct record_change change, struct err *err)
{
	struct journal *journal = &app->journal;
	bool begins = !journal->begun;
	if (!journal->changed)
		return true;
	if (begins)
		journal->begun = put_record(app, WRITER_BEGIN, &journal->record, change, err);
	if (!journal->begun)
		return false;
	if (begins && journal->record.ending == ENDING_NONE) {
		journal->changed = false;
		return true;
	}
	journal->changed = !put_record(app, WRITER_UPDATE, &journal->record, change, err);
	return !journal->changed;
}

/* A session that could not begin in the history is kept beside it. */
static void keep_new(struct app *app)
{
	struct journal *journal = &app->journal;
	struct err ignored = { 0 };
	bool locked = journal->locked;
	bool open = journal->changed && journal->record.id == 0 && !app->writer.waiting;
	if (open && app->store.rows.folder[0] != '\0')
		put_record(app, WRITER_KEEP, &journal->record, (struct record_change){ 0 }, &ignored);
	journal->locked = locked;
}

static bool is_owed(const struct journal *journal)
{
	return journal->changed || journal->closing || journal->late || journal->waiting.records_count > 0;
}

static void write_all(struct app *app, struct record_change change)
{
	struct err err = { 0 };
	if (open_store(app, &err) && close_unfinished(app, &err) && write_waiting(app, &err) && write_late(app, &err) &&
	    write_record(app, change, &err)) {
		recover(app);
	} else {
		app->store.whole = true; /* `change` may not have been written */
		keep_new(app);
		fail(app, &err);
	}
}

/* A stop signal and the end of a session are written at once, without waiting for the next attempt. */
static void write_if_due(struct app *app, struct record_change change, bool urgent)
{
	struct journal *journal = &app->journal;
	bool told = app->writer.waiting && put_is_told(app);
	bool again = urgent || told || app->coach.reading.now >= journal->again_at;
	if (keeps_nothing(app))
		return;
	if (again)
		journal->again_at = app->coach.reading.now + AGAIN_MS;
	if (again && app->profile_trouble.code != ERR_NONE)
		save_profile(app);
	if (again && app->settings_owed)
		save_settings(app);
	if (is_owed(journal) && (again || journal->trouble.code == ERR_NONE))
		write_all(app, change);
}

static void write_now(struct app *app)
{
	write_if_due(app, (struct record_change){ .signals_first = UINT_MAX }, true);
}

msec journal_next_try(const struct app *app)
{
	bool owed = is_owed(&app->journal) && app->journal.trouble.code != ERR_NONE;
	return owed || app->settings_owed || app->profile_trouble.code != ERR_NONE ? app->journal.again_at : MSEC_NEVER;
}

const char *journal_trouble(const struct app *app)
{
	const struct journal *journal = &app->journal;
	bool told = journal->told || app->profile_told || journal->leaving || put_is_told(app);
	if (keeps_nothing(app) || (!told && app->writer.waiting && is_brief(app)))
		return NULL;
	if (journal->trouble.code != ERR_NONE)
		return journal->trouble.text;
	return app->profile_trouble.code != ERR_NONE ? app->profile_trouble.text : NULL;
}

/* ---- A session -------------------------------------------------------------------------------------------------- */

void journal_learn(struct app *app, const struct record *record, int64_t now)
{
	if (!is_rehearsal(app) && profile_learn(&app->profile, app->catalogue, &app->history, record, now))
		save_profile(app);
}

/* A session can be continued only on the same day: by tomorrow the body, and the answers about it, may have changed. */
static bool is_of_today(const struct app *app, const struct record *record)
{
	int64_t last = record->started + record->done_ms / MSEC_SECOND;
	return record_resumable(record) &&
	       day_of(last, app->offset_s) == day_of(app->coach.reading.epoch, app->offset_s);
}

void journal_drop_old(struct app *app)
{
	if (journal_unfinished(app) != NULL && !is_of_today(app, &app->journal.unfinished))
		journal_discard(app);
}

void journal_start(struct app *app)
{
	struct err err = { 0 };
	bool found = false;
	if (keeps_nothing(app))
		return;
	if (!open_store(app, &err))
		fail(app, &err);
	else if (!store_interrupted(&app->store, &app->journal.unfinished, &found, &err))
		app_say(app, "Cannot look for an interrupted session: %s", err.text);
	store_be_patient(&app->store, STORE_AT_ONCE_MS);
	journal_drop_old(app);
}

/* An earlier session of this run of the program may still be waiting to be written. */
static void set_record_aside(struct journal *journal)
{
	if (journal->changed)
		history_add(&journal->waiting, &journal->record);
	record_done(&journal->record);
	journal->begun = false;
	journal->changed = true;
}

/* Starting a new session discards the interrupted one. */
void journal_open(struct app *app)
{
	if (journal_unfinished(app) != NULL)
		journal_discard(app);
	set_record_aside(&app->journal);
	record_start(&app->journal.record, &app->coach.session, &app->wish, app->coach.reading.epoch, app->offset_s);
	write_now(app);
}

void journal_resume(struct app *app)
{
	set_record_aside(&app->journal);
	app->journal.record = app->journal.unfinished;
	app->journal.unfinished = (struct record){ 0 };
	write_now(app);
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
	const struct session *session = &app->coach.session;
	struct record_change change = { .signals_first = UINT_MAX };
	bool urgent = false;
	if (app->coach.in_session) {
		enum ending before = journal->record.ending;
		change = record_update(&journal->record, session, app->coach.reading.epoch);
		bool signals = change.signals_first < journal->record.signals_count;
		urgent = signals || journal->record.ending != before;
		journal->changed |= change.head || change.first < change.end || signals;
	}
	write_if_due(app, change, urgent);
	if (app->coach.in_session)
		save_rests(app, change.signals_first);
}

/* Learns only from signals added after the end, because the routine itself has already been learned from. */
static void learn_addition(struct app *app)
{
	struct record addition = app->journal.record;
	addition.steps_count = 0;
	addition.ending = ENDING_NONE;
	journal_learn(app, &addition, app->coach.reading.epoch);
	if (app->journal.record.ending == ENDING_FINISHED || app->profile.finished == 0 || is_rehearsal(app))
		return;
	app->profile.finished--;
	save_profile(app);
}

void journal_close(struct app *app)
{
	journal_update(app);
	if (app->coach.session.extended)
		learn_addition(app);
	else
		journal_learn(app, &app->journal.record, app->coach.reading.epoch);
}

bool journal_end(struct app *app, struct err *err)
{
	const char *trouble;
	app->journal.leaving = true;
	journal_update(app);
	store_be_patient(&app->store, STORE_PATIENT_MS);
	if (journal_trouble(app) != NULL)
		write_now(app);
	if ((trouble = journal_trouble(app)) == NULL)
		return true;
	bool answered = app->profile_trouble.code == ERR_NONE;
	if (!is_owed(&app->journal))
		return answered || err_set(err, ERR_FAILURE, "your answers were not saved: %s", trouble);
	return err_set(err, ERR_FAILURE, "%s%s: %s", put_kept(app), answered ? "" : "; your answers were not saved",
		       trouble);
}

/* ---- Afterwards ------------------------------------------------------------------------------------------------- */

static struct record *last_record(struct app *app)
{
	return app->coach.in_session ? &app->journal.record : last_of(&app->history);
}

const struct record *journal_last(const struct app *app)
{
	return app->coach.in_session ? &app->journal.record : last_of(&app->history);
}

/* Stores later additions in the finished record. */
static void amend(struct app *app, const struct record *record)
{
	if (record == &app->journal.record)
		app->journal.changed = true;
	else if (record->id != 0)
		app->journal.late = true;
	write_now(app);
}

static void add_signal(struct app *app, struct record *record, const struct record_signal *signal)
{
	if (record != NULL && record->signals_count < RECORD_SIGNALS_MAX)
		record_add_signal(record, signal);
	profile_learn_signal(&app->profile, app->catalogue, &app->history, record, signal, app->offset_s);
}

/* Called once per muscle of the place, or once without a muscle if the place is unknown or covers none. */
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
	profile_doubt(&app->profile, &app->catalogue->stop_signals[signal].asks);
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

void journal_doubt(struct app *app, const struct texts *asks)
{
	if (!is_rehearsal(app) && profile_doubt(&app->profile, asks))
		save_profile(app);
}

void journal_doubt_signal(struct app *app, unsigned signal)
{
	const struct stop_signal *entry = &app->catalogue->stop_signals[signal];
	if (is_rehearsal(app))
		return;
	profile_doubt(&app->profile, &entry->asks);
	save_profile(app);
}

void journal_outcome(struct app *app, const struct session_outcome *outcome)
{
	if (is_rehearsal(app))
		return;
	answers_take_outcome(app, outcome, &app->profile);
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
	if (!store_is_open(&app->store) || app->journal.late || app->writer.waiting)
		return;
	history_done(&app->history);
	if (!store_recent(&app->store, app->catalogue, today, &app->history, &err) ||
	    !store_stats(&app->store, app->catalogue, today, app->days, &app->stats, &err))
		load_without_history(app, &err);
}

void journal_discard(struct app *app)
{
	struct record *record = &app->journal.unfinished;
	if (record->ending == ENDING_NONE)
		record->ending = ENDING_LEFT;
	journal_learn(app, record, app->coach.reading.epoch);
	app->journal.closing = true;
	write_now(app);
}

const struct record *journal_unfinished(const struct app *app)
{
	const struct journal *journal = &app->journal;
	return journal->unfinished.id != 0 && !journal->closing ? &journal->unfinished : NULL;
}

void journal_done(struct journal *journal)
{
	record_done(&journal->record);
	record_done(&journal->unfinished);
	history_done(&journal->waiting);
}
