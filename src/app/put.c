/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Saves records and the profile, with the writer or without it, and waits for the reply as long as the current view
 * allows. */
#include "app/put.h"

#include "app/output.h"
#include "io/store/correct.h"
#include "io/system/folders.h"
#include "io/system/save.h"

enum { LEAVE_MS = 5000 }; /* the longest wait for a stalled disk when leaving */

/* The writer starts with the first write, because a fork would delay the first frame. */
static void start_writer(struct app *app)
{
	if (app->writer_due)
		writer_start(&app->writer);
	app->writer_due = false;
}

bool put_is_told(const struct app *app)
{
	const struct coach *coach = &app->coach;
	bool done = coach->in_session && coach->session.at < coach->session.steps_count &&
		    coach->session.steps[coach->session.at].kind == STEP_FINISH;
	return done || (coach->ui.depth > 0 && ui_view(&coach->ui) == VIEW_LEAVE);
}

/* Wait longer for the disk before a view that claims something is saved, and at the end. */
static int patience_ms(const struct app *app)
{
	const struct coach *coach = &app->coach;
	if (coach->front == NULL) /* no frame has been drawn yet */
		return LEAVE_MS;
	bool ends = coach->front->keeps && app->journal.record.ending != ENDING_NONE;
	int least = app->journal.leaving ? LEAVE_MS : put_is_told(app) || ends ? WRITER_LATE_MS : 0;
	return least > coach->world->disk_ms ? least : coach->world->disk_ms;
}

static void take_id(struct record *record, const struct writer_answer *answer)
{
	if (record->id == 0 && record->started == answer->started)
		record->id = answer->id;
}

/* Handles the writer's reply. A record may have been set aside since it was sent. */
static void heed(struct app *app, const struct writer_answer *answer)
{
	struct journal *journal = &app->journal;
	if (!writer_runs(&app->writer))
		journal->begun = false;
	if (!answer->good)
		return;
	take_id(&journal->record, answer);
	for (unsigned i = 0; i < journal->waiting.records_count; i++)
		take_id(&journal->waiting.records[i], answer);
}

/* Waits for the writer's answer.  On leaving, reports a disk that stalls, because nothing else is on screen then. */
static bool await(struct app *app, struct writer_answer *ret_answer, struct err *err)
{
	int most = patience_ms(app);
	bool said = app->journal.leaving && !app->options.quiet;
	bool answered = writer_answer(&app->writer, said && most > WRITER_LATE_MS ? WRITER_LATE_MS : most, ret_answer);
	if (!answered && said) {
		output_message("waiting for the disk");
		answered = writer_answer(&app->writer, most, ret_answer);
	}
	if (!answered)
		return err_set(err, ERR_FAILURE, "the disk does not answer");
	heed(app, ret_answer);
	return true;
}

static bool put_request(struct app *app, const struct writer_request *request, struct writer_answer *ret_answer)
{
	struct writer *writer = &app->writer;
	*ret_answer = (struct writer_answer){ 0 };
	if (writer->waiting && !await(app, ret_answer, &ret_answer->err))
		return false;
	if (writer_runs(writer))
		writer_send(writer, request);
	return writer_runs(writer) && await(app, ret_answer, &ret_answer->err) && ret_answer->good;
}

static void note_kept(struct app *app, enum writer_task task, enum kept kept)
{
	if (task == WRITER_BEGIN || task == WRITER_UPDATE || task == WRITER_KEEP)
		app->journal.kept = kept;
}

/* Saves directly, without a writer. */
static bool write_here(struct app *app, enum writer_task task, struct record *record, struct record_change change,
		       struct err *err)
{
	struct store *store = &app->store;
	bool good = task == WRITER_BEGIN     ? store_begin(store, record, err)
		    : task == WRITER_UPDATE  ? store_update(store, record, change, err)
		    : task == WRITER_RESTORE ? store_restore(store, record, err)
					     : store_change(store, record, err);
	app->journal.locked = !good && store_was_locked(store);
	note_kept(app, task, store->kept);
	return good;
}

bool put_record(struct app *app, enum writer_task task, struct record *record, struct record_change change,
		struct err *err)
{
	struct writer_answer answer;
	struct writer_request request = { .task = task,
					  .path = app->store.rows.folder,
					  .patience_ms = app->journal.leaving ? STORE_PATIENT_MS : STORE_AT_ONCE_MS,
					  .record = record,
					  .change = change,
					  .whole = app->journal.trouble.code != ERR_NONE };
	app->journal.locked = false;
	start_writer(app);
	if (!writer_runs(&app->writer) && task == WRITER_KEEP)
		return false;
	if (!writer_runs(&app->writer))
		return write_here(app, task, record, change, err);
	if (put_request(app, &request, &answer)) {
		record->id = answer.id;
		if (task == WRITER_KEEP)
			note_kept(app, task, answer.kept);
		return true;
	}
	*err = answer.err;
	app->journal.locked = answer.locked;
	note_kept(app, task, answer.kept);
	return false;
}

bool put_change(struct app *app, struct record *record, struct err *err)
{
	return put_record(app, WRITER_CHANGE, record, (struct record_change){ 0 }, err);
}

bool put_file(struct app *app, const char *path, const struct buf *text, struct err *err)
{
	struct writer_answer answer;
	struct writer_request request = { .task = WRITER_SAVE, .path = path, .bytes = text->data, .size = text->size };
	start_writer(app);
	if (!writer_runs(&app->writer))
		return folder_make_for(path, err) && save_file(path, text->data, text->size, true, err);
	bool saved = put_request(app, &request, &answer);
	*err = answer.err;
	return saved;
}

bool put_over(struct app *app, const char *path, const struct buf *text, uint64_t before, bool *ret_changed,
	      struct err *err)
{
	struct writer_answer answer;
	struct writer_request request = {
		.task = WRITER_SAVE_OVER, .path = path, .bytes = text->data, .size = text->size, .before = before
	};
	*ret_changed = false;
	start_writer(app);
	if (!writer_runs(&app->writer))
		return folder_make_for(path, err) && save_over(path, text->data, text->size, before, ret_changed, err);
	bool saved = put_request(app, &request, &answer);
	*ret_changed = answer.changed && !saved;
	*err = answer.err;
	return saved;
}

bool put_stalls_briefly(const struct app *app)
{
	return app->writer.waiting && !writer_is_late(&app->writer);
}

const char *put_kept(const struct app *app)
{
	static const char *const words[] = {
		[KEPT_NOTHING] = "this session was not recorded",
		[KEPT_PART] =
			("only part of this session is recorded; its end is kept beside the history, and the next "
			 "start adds it"),
		[KEPT_ALL] = "this session is kept beside the history, and the next start adds it",
		[KEPT_SESSION] = "this session is recorded, but not what you said after it",
	};
	if (app->writer.waiting)
		return "this session may not be recorded";
	if (!app->journal.changed)
		return "your last report about an earlier session was not recorded";
	return words[app->journal.waiting.records_count > 0 ? KEPT_NOTHING : app->journal.kept];
}
