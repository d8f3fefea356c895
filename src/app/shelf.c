/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps a window of past sessions around the cursor of the history view, and applies corrections to them. */
#include "app/shelf.h"

#include "app/history_change.h"
#include "app/journal.h"
#include "app/load.h"
#include "base/mem.h"
#include "core/record/fields.h"
#include "io/store/browse.h"
#include "io/store/correct.h"
#include "io/store/overview.h"
#include <stdlib.h>
#include <string.h>

enum { WINDOW = 64, MARGIN = 12 }; /* sessions loaded; rows to keep beyond the cursor */

void shelf_done(struct shelf *shelf)
{
	history_done(&shelf->window);
	record_done(&shelf->open);
	history_done(&shelf->deleted);
	free(shelf->overview);
	*shelf = (struct shelf){ 0 };
}

struct session_list shelf_list(const struct app *app)
{
	const struct shelf *shelf = &app->shelf;
	return (struct session_list){ .total = shelf->total,
				      .first = shelf->first,
				      .records = shelf->window.records,
				      .count = shelf->window.records_count,
				      .can_restore = shelf->deleted.records_count > 0 };
}

const struct record *shelf_opened(const struct app *app)
{
	return app->shelf.open.started != 0 ? &app->shelf.open : NULL;
}

static void fail(struct app *app, const struct err *err)
{
	app_say(app, "%s", err->text);
}

/* ---- The window --------------------------------------------------------------------------------------------------- */

static bool is_showing(const struct ui *ui, enum view_id view)
{
	for (unsigned i = 0; i < ui->depth; i++)
		if (ui->stack[i] == view)
			return true;
	return false;
}

static bool covers(const struct shelf *shelf, unsigned cursor)
{
	unsigned end = shelf->first + shelf->window.records_count;
	bool above = shelf->first == 0 || cursor >= shelf->first + MARGIN;
	bool below = end >= shelf->total || cursor + MARGIN < end;
	return shelf->loaded && above && below;
}

static void load(struct app *app, unsigned cursor)
{
	struct shelf *shelf = &app->shelf;
	struct err err = { 0 };
	shelf->first = cursor > WINDOW / 2 ? cursor - WINDOW / 2 : 0;
	history_done(&shelf->window);
	shelf->loaded = true;
	struct store_range range = {
		.from = INT64_MIN, .skip = shelf->first, .count = WINDOW, .newest_first = true, .whole = true
	};
	if (!store_count(&app->store, &shelf->total, &err) || !store_read(&app->store, range, &shelf->window, &err))
		fail(app, &err);
}

static void load_overview(struct app *app)
{
	struct err err = { 0 };
	int64_t today = day_of(app->coach.reading.epoch, app->offset_s);
	app->shelf.overview = mem_new(1, sizeof(*app->shelf.overview));
	app->shelf.overview->today = today;
	if (store_is_open(&app->store) &&
	    !store_overview(&app->store, app->catalogue, today, app->shelf.overview, &err))
		fail(app, &err);
}

void shelf_update(struct app *app)
{
	struct err err = { 0 };
	unsigned cursor = (unsigned)app->coach.ui.place[VIEW_HISTORY].cursor;
	if (!is_showing(&app->coach.ui, VIEW_HISTORY)) {
		if (app->shelf.loaded)
			shelf_done(&app->shelf);
		return;
	}
	if (!load_store(app, &err))
		fail(app, &err);
	else if (store_is_open(&app->store) && !covers(&app->shelf, cursor))
		load(app, cursor);
	if (is_showing(&app->coach.ui, VIEW_TRENDS) && app->shelf.overview == NULL)
		load_overview(app);
}

/* Reloads the list and counts after a correction, for the views and the next plan. */
static void reload(struct app *app)
{
	app->shelf.loaded = false;
	free(app->shelf.overview);
	app->shelf.overview = NULL;
	journal_reload(app);
	shelf_update(app);
}

/* ---- One session -------------------------------------------------------------------------------------------------- */

/* Loads the session at a position of the window, with its steps. */
static bool find(struct app *app, unsigned position, struct record *ret_record)
{
	const struct shelf *shelf = &app->shelf;
	struct err err = { 0 };
	bool found = false;
	unsigned from_newest = position - shelf->first;
	if (position < shelf->first || from_newest >= shelf->window.records_count)
		return false;
	int64_t id = shelf->window.records[shelf->window.records_count - 1 - from_newest].id;
	if (!store_find(&app->store, id, ret_record, &found, &err))
		fail(app, &err);
	else if (!found)
		app_say(app, "This session is no longer there.");
	return found;
}

void shelf_open(struct app *app, unsigned position)
{
	struct record record = { 0 };
	if (!find(app, position, &record))
		return;
	record_done(&app->shelf.open);
	app->shelf.open = record;
	ui_show(&app->coach.ui, VIEW_PAST);
}

/* In the order of deletion, whenever the sessions took place. */
static void put_away(struct history *deleted, const struct record *record)
{
	deleted->records =
		mem_room(deleted->records, deleted->records_count, &deleted->records_capacity, sizeof(*record));
	deleted->records[deleted->records_count++] = *record;
}

void shelf_delete(struct app *app, unsigned position)
{
	struct shelf *shelf = &app->shelf;
	struct record record = { 0 };
	struct err err = { 0 };
	bool found = false;
	if (!find(app, position, &record))
		return;
	if (!store_delete(&app->store, record.id, &found, &err)) {
		fail(app, &err);
		record_done(&record);
		return;
	}
	if (ui_view(&app->coach.ui) == VIEW_PAST)
		ui_close(&app->coach.ui);
	history_owe_questions(app, &record);
	history_count_finished(app, &record, -1);
	put_away(&shelf->deleted, &record);
	reload(app);
	app_say(app, "Deleted. Rests and open questions stay. Press u to undo.");
}

void shelf_restore(struct app *app)
{
	struct history *deleted = &app->shelf.deleted;
	struct err err = { 0 };
	bool restored;
	if (deleted->records_count == 0) {
		app_say(app, "Nothing to undo.");
		return;
	}
	struct record *last = &deleted->records[deleted->records_count - 1];
	if (!store_undelete(&app->store, last, &restored, &err)) {
		fail(app, &err);
		return;
	}
	if (restored)
		history_count_finished(app, last, 1);
	record_done(last);
	deleted->records_count--;
	reload(app);
	app_say(app, !restored                    ? "This session was already entered again."
		     : deleted->records_count > 0 ? "Session restored. Press u to restore the one before it."
						  : "Session restored.");
}

/* ---- Corrections -------------------------------------------------------------------------------------------------- */

/* Shows the open session as it is stored; closes it if it is gone. */
static void read_again(struct app *app)
{
	struct record *open = &app->shelf.open, record = { 0 };
	struct err ignored;
	bool found = false;
	int64_t id = open->id;
	record_done(open);
	if (store_find(&app->store, id, &record, &found, &ignored) && found) {
		*open = record;
		return;
	}
	record_done(&record);
	ui_close(&app->coach.ui);
}

/* False with a message if it was not saved. */
static bool correct(struct app *app, store_correction *correction, void *context)
{
	struct err err = { 0 };
	bool saved = store_correct(&app->store, app->shelf.open.id, correction, context, &err);
	if (!saved)
		fail(app, &err);
	read_again(app);
	reload(app);
	return saved;
}

/* The answer after the one that is shown. */
static bool set_feel(void *context, struct record *record, struct err *err)
{
	const struct app *app = context;
	enum feel shown = app->shelf.open.feel;
	(void)err;
	record->feel = shown + 1 < FEEL_COUNT ? (enum feel)(shown + 1) : FEEL_NOT_SAID;
	return true;
}

void shelf_feel(struct app *app)
{
	correct(app, set_feel, app);
}

static bool set_note(void *context, struct record *record, struct err *err)
{
	const struct app *app = context;
	return field_set(field_named(record_fields, "note"), record, app->coach.ui.text) ||
	       err_set(err, ERR_USAGE, "a note is one line of printable text, at most %d bytes", RECORD_NOTE_MAX - 1);
}

void shelf_note(struct app *app)
{
	correct(app, set_note, app);
}

static bool add_marks(void *context, struct record *record, struct err *err)
{
	const struct app *app = context;
	return history_add_marks(record, app->catalogue, app->coach.ui.text, err);
}

bool shelf_add_mark(struct app *app)
{
	return correct(app, add_marks, app);
}

/* Sets the level of a mark, or removes it (-2). */
static bool set_mark(void *context, struct record *record, struct err *err)
{
	const struct record_mark *mark = context;
	unsigned at = 0;
	(void)err;
	while (at < record->marks_count &&
	       (strcmp(record->marks[at].what, mark->what) != 0 || record->marks[at].side != mark->side))
		at++;
	if (at == record->marks_count)
		return true; /* another program has removed it */
	if (mark->level >= -1) {
		record->marks[at].level = mark->level;
	} else {
		record->marks_count--;
		memmove(&record->marks[at], &record->marks[at + 1],
			(record->marks_count - at) * sizeof(*record->marks));
	}
	return true;
}

void shelf_mark(struct app *app, unsigned at, int level)
{
	if (at >= app->shelf.open.marks_count)
		return;
	struct record_mark mark = app->shelf.open.marks[at];
	mark.level = level;
	correct(app, set_mark, &mark);
}
