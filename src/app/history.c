/* SPDX-License-Identifier: MIT */
/* The command `history`: what was done, for people, programs and spreadsheets. */
#include "app/commands.h"

#include "app/load.h"
#include "io/files/history.h"
#include "print/history_print.h"

static void print_text(struct buf *out, const struct app *app, int64_t today)
{
	history_text(out, &app->history, app->catalogue, today, app->options.days);
}

static void print_json(struct buf *out, const struct app *app, int64_t today)
{
	history_json(out, &app->history, today, app->options.days);
}

static void print_csv(struct buf *out, const struct app *app, int64_t today)
{
	history_csv(out, &app->history, today, app->options.days);
}

/* In the order of the command's formats. */
static void (*const writers[])(struct buf *out, const struct app *app, int64_t today) = { print_text, print_json,
											  print_csv };

static bool no_home(struct err *err)
{
	return err_set(err, ERR_FAILURE, "there is no home to keep a history in: set HOME");
}

static void say_added(struct app *app, unsigned added, unsigned all)
{
	if (all == 0)
		app_say(app, "There are no sessions in it.");
	else if (added == 0)
		app_say(app, "Nothing added: what is in it is here already.");
	else if (added == all)
		app_say(app, "%u session%s added.", added, added == 1 ? "" : "s");
	else
		app_say(app, "%u of %u sessions added: the others are here already.", added, all);
}

/* What is there already is not taken twice. */
static enum status import(struct app *app)
{
	struct history history = { 0 };
	struct err err = { 0 };
	unsigned added = 0;
	bool done = history_load(&history, app->options.import, &err) && (app->has_folders || no_home(&err)) &&
		    store_open(&app->store, app->folders.state, &err) &&
		    store_import(&app->store, &history, &added, &err);
	if (done)
		say_added(app, added, history.records_count);
	history_done(&history);
	return done ? STATUS_DONE : app_fail(&err);
}

enum status history_command(struct app *app)
{
	struct buf text = { 0 };
	struct err err = { 0 };
	unsigned format = 0;
	if (app->options.import != NULL)
		return import(app);
	if (!load_catalogue(app, &err) || !load_history(app, &err))
		return app_fail(&err);
	if (app->options.format != NULL)
		word_in(app->options.command->formats, app->options.format, &format);
	writers[format](&text, app, day_of(app->now, app->offset_s));
	enum status status = app_result(&text);
	buf_done(&text);
	return status;
}
