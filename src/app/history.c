/* SPDX-License-Identifier: MIT */
/* The command `history`: prints past sessions for people, programs and spreadsheets, and imports them. */
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

static const struct {
	const char *name;
	void (*print)(struct buf *out, const struct app *app, int64_t today);
} formats[] = { { "text", print_text }, { "json", print_json }, { "csv", print_csv } };

const char *history_format(unsigned at)
{
	return at < sizeof(formats) / sizeof(*formats) ? formats[at].name : NULL;
}

static bool no_home(struct err *err)
{
	return err_set(err, ERR_FAILURE, "no home directory to keep the history in: set HOME");
}

static void say_added(struct app *app, unsigned added, unsigned all)
{
	if (all == 0)
		app_say(app, "No sessions in this file.");
	else if (added == 0)
		app_say(app, "Nothing added: all sessions are already in the history.");
	else if (added == all)
		app_say(app, "%u session%s added.", added, added == 1 ? "" : "s");
	else
		app_say(app, "%u of %u sessions added; the others are already in the history.", added, all);
}

/* Skips sessions that are already in the history. */
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
	if (app->options.import != NULL)
		return import(app);
	if (!load_catalogue(app, &err) || !load_history(app, &err))
		return app_fail(&err);
	formats[options_format(&app->options)].print(&text, app, day_of(app->now, app->offset_s));
	enum status status = app_result(&text);
	buf_done(&text);
	return status;
}
