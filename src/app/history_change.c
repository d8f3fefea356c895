/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Shows, edits and deletes single sessions. Rests, stops and open questions are stored in the profile, so no correction
 * here can end them. */
#include "app/history_change.h"

#include "app/journal.h"
#include "app/load.h"
#include "app/output.h"
#include "core/person/wish_parse.h"
#include "core/record/fields.h"
#include "core/record/next_day.h"
#include "core/record/story.h"
#include "io/store/browse.h"
#include "io/store/correct.h"
#include "io/store/import.h"
#include "io/store/measures.h"
#include "io/store/recall.h"
#include "print/history_print.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- Finding ------------------------------------------------------------------------------------------------------ */

static bool parse_id(const char *word, int64_t *ret_id, struct err *err)
{
	size_t digits = strspn(word, "0123456789");
	*ret_id = 0;
	if (strcmp(word, "last") == 0)
		return true;
	*ret_id = digits > 0 && digits < 16 && word[digits] == '\0' ? strtoll(word, NULL, 10) : 0;
	return *ret_id > 0 || err_set(err, ERR_USAGE,
				      "'%s' is not a session: give its number in 'rollcoach history', or 'last'", word);
}

bool history_find(struct app *app, const char *word, struct record *ret_record, struct err *err)
{
	int64_t id;
	bool found = false;
	if (!parse_id(word, &id, err) || !load_store(app, err) ||
	    (store_is_open(&app->store) && !store_find(&app->store, id, ret_record, &found, err)))
		return false;
	if (found)
		return true;
	return id == 0 ? err_set(err, ERR_USAGE, "there are no sessions yet")
		       : err_set(err, ERR_USAGE, "there is no session %s: 'rollcoach history' lists them", word);
}

/* ---- Showing ------------------------------------------------------------------------------------------------------ */

enum status history_show(struct app *app, const struct history_format *format)
{
	const struct in_force in_force = { &app->profile, app->now, app->offset_s };
	struct history_printer printer = { .catalogue = app->catalogue,
					   .recent = &app->history,
					   .in_force = &in_force,
					   .today = day_of(app->now, app->offset_s) };
	struct history one = { .records_count = 1 };
	struct record record = { 0 };
	struct buf text = { 0 };
	struct err err = { 0 };
	if (!history_find(app, app->options.show, &record, &err))
		return app_fail(&err);
	printer.out = &text;
	one.records = &record;
	if (format == &history_text)
		history_session(&text, &record, app->catalogue, &app->history, &in_force);
	else
		history_print(&printer, format, &one);
	enum status status = format == &history_text ? app_text(app, &text) : app_result(app, &text);
	buf_done(&text);
	record_done(&record);
	return status;
}

/* ---- Editing ------------------------------------------------------------------------------------------------------ */

bool history_feel(struct record *record, const char *word, struct err *err)
{
	const struct record_field *feel = field_named(record_fields, "feel");
	if (word == NULL)
		return true;
	return field_set(feel, record, strcmp(word, "none") == 0 ? "" : word) ||
	       err_set(err, ERR_USAGE, "--feel takes better, same, worse or none, not '%s'", word);
}

bool history_note(struct record *record, const char *text, struct err *err)
{
	const struct record_field *note = field_named(record_fields, "note");
	if (text == NULL)
		return true;
	return field_set(note, record, strcmp(text, "none") == 0 ? "" : text) ||
	       err_set(err, ERR_USAGE, "--note takes one line of printable text, at most %d bytes",
		       RECORD_NOTE_MAX - 1);
}

/* Finds the mark of a place, adding it if it is missing; NULL if the list is full. */
static struct record_mark *mark_of(struct record *record, const char *what, enum side side)
{
	for (unsigned i = 0; i < record->marks_count; i++)
		if (strcmp(record->marks[i].what, what) == 0 && record->marks[i].side == side)
			return &record->marks[i];
	return record->marks_count < LIST_MAX ? &record->marks[record->marks_count++] : NULL;
}

bool history_add_marks(struct record *record, const struct catalogue *catalogue, const char *text, struct err *err)
{
	struct wish wish;
	wish_init(&wish, catalogue);
	if (!wish_parse(&wish, catalogue, "sore", text, 0, err))
		return false;
	for (unsigned i = 0; i < wish.sore_count; i++) {
		const char *what = target_id(catalogue, wish.sore[i].target);
		struct record_mark *mark = mark_of(record, what, wish.sore[i].side);
		if (mark == NULL)
			return err_set(err, ERR_USAGE, "a session has at most %d marks", LIST_MAX);
		*mark = (struct record_mark){ .side = wish.sore[i].side, .level = wish.sore[i].level };
		snprintf(mark->what, sizeof(mark->what), "%s", what);
	}
	return true;
}

bool history_marks(struct record *record, const struct catalogue *catalogue, const char *text, struct err *err)
{
	if (text == NULL)
		return true;
	record->marks_count = 0;
	return strcmp(text, "none") == 0 || history_add_marks(record, catalogue, text, err) || err_in(err, "--marks");
}

static bool edit(void *context, struct record *record, struct err *err)
{
	const struct app *app = context;
	const struct options *options = &app->options;
	return history_feel(record, options->feel, err) && history_note(record, options->note, err) &&
	       history_marks(record, app->catalogue, options->marks, err);
}

enum status history_edit(struct app *app)
{
	const struct options *options = &app->options;
	struct record record = { 0 };
	struct err err = { 0 };
	if (options->feel == NULL && options->note == NULL && options->marks == NULL)
		err_set(&err, ERR_USAGE, "--edit needs what to change: --feel, --marks or --note");
	bool done = err.code == ERR_NONE && history_find(app, options->edit, &record, &err) &&
		    store_correct(&app->store, record.id, edit, app, &err);
	if (done)
		app_say(app, "Session %" PRId64 " changed.", record.id);
	record_done(&record);
	return done ? STATUS_DONE : app_fail(&err);
}

/* ---- Deleting ----------------------------------------------------------------------------------------------------- */

/* True if the user confirms at the terminal, or passed --yes. */
bool history_agreed(const struct app *app, const char *what, struct err *err)
{
	char answer[16] = "";
	if (app->options.yes)
		return true;
	if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
		return err_set(err, ERR_USAGE, "--delete asks first: give --yes where nobody can answer");
	fprintf(stderr, "Delete %s? Rests and open questions stay. [y/N] ", what);
	if (fgets(answer, sizeof(answer), stdin) != NULL && (answer[0] == 'y' || answer[0] == 'Y'))
		return true;
	return err_set(err, ERR_FAILURE, "nothing deleted");
}

/* The profile, if one exists. */
static bool has_profile(struct app *app)
{
	struct err ignored = { 0 };
	return (app->has_profile || load_profile(app, &ignored)) && app->has_profile;
}

void history_owe_questions(struct app *app, const struct record *record)
{
	int64_t before = app->profile.next_day_owed;
	if (!has_profile(app))
		return;
	next_day_owe(&app->profile, record, app->now);
	if (app->profile.next_day_owed != before)
		save_profile(app);
}

static void count_finished(struct app *app, int change)
{
	if (change == 0 || !has_profile(app))
		return;
	int64_t finished = (int64_t)app->profile.finished + change;
	app->profile.finished = finished > 0 ? (unsigned)finished : 0;
	save_profile(app);
}

void history_count_finished(struct app *app, const struct record *record, int change)
{
	if (record->ending == ENDING_FINISHED && !import_was(&app->store, record->id))
		count_finished(app, change);
}

static bool delete_one(struct app *app, struct err *err)
{
	char what[100], date[STORY_DATE_MAX];
	struct record record = { 0 };
	bool found;
	if (!history_find(app, app->options.delete, &record, err))
		return false;
	snprintf(what, sizeof(what), "session %" PRId64 " of %s", record.id,
		 story_date(record.started, record.offset_s, date));
	bool done = history_agreed(app, what, err) && store_delete(&app->store, record.id, &found, err);
	if (done) {
		history_owe_questions(app, &record);
		history_count_finished(app, &record, -1);
		app_say(app, "Deleted %s.", what);
	}
	record_done(&record);
	return done;
}

/* Asks only about the newest finished routine; questions about older ones have expired. */
static bool owe_newest(void *context, struct record *record, struct err *err)
{
	struct app *app = context;
	(void)err;
	history_owe_questions(app, record);
	return app->profile.next_day_owed != record->ended && app->now - record->started < 4 * DAY_S;
}

static bool erase_sessions(struct app *app, unsigned *ret_deleted, struct err *err)
{
	unsigned finished = 0;
	struct store_range newest = { .from = app->now - 4 * DAY_S, .newest_first = true };
	if (!store_each(&app->store, newest, owe_newest, app, err) || !store_finished(&app->store, &finished, err) ||
	    !store_delete_all(&app->store, ret_deleted, err))
		return false;
	count_finished(app, -(int)finished);
	return true;
}

void history_forget(struct app *app)
{
	struct err err = { 0 };
	unsigned deleted = 0;
	bool done = load_store(app, &err);
	if (journal_unfinished(app) != NULL)
		done = err_set(&err, ERR_FAILURE,
			       "An interrupted session is waiting: continue or end it on Home first.");
	if (done && store_is_open(&app->store))
		done = erase_sessions(app, &deleted, &err) && measures_delete_all(&app->store, &err);
	if (done)
		app_say(app, "%u session%s and all self tests are forgotten. Rests and open questions stay.", deleted,
			deleted == 1 ? "" : "s");
	else
		app_say(app, "%s", err.text);
	journal_reload(app);
}

static bool delete_all(struct app *app, struct err *err)
{
	unsigned count = 0, deleted;
	char what[40];
	if (!load_store(app, err))
		return false;
	if (store_is_open(&app->store) && !store_count(&app->store, &count, err))
		return false;
	if (count == 0)
		return err_set(err, ERR_USAGE, "there are no sessions yet");
	snprintf(what, sizeof(what), "all %u sessions", count);
	if (!history_agreed(app, what, err) || !erase_sessions(app, &deleted, err))
		return false;
	app_say(app, "%u session%s deleted.", deleted, deleted == 1 ? "" : "s");
	return true;
}

enum status history_delete(struct app *app)
{
	struct err err = { 0 };
	bool all = strcmp(app->options.delete, "all") == 0;
	return (all ? delete_all(app, &err) : delete_one(app, &err)) ? STATUS_DONE : app_fail(&err);
}
