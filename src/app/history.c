/* SPDX-License-Identifier: MIT */
/* The command `history`: what was done, for people, programs and spreadsheets. */
#include "app/commands.h"

#include "app/load.h"
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
static void (*const writers[])(struct buf *out, const struct app *app, int64_t today) = { print_text, print_json, print_csv };

enum status history_command(struct app *app)
{
	struct buf text = { 0 };
	struct err err = { 0 };
	unsigned format = 0;
	if (!load_catalogue(app, &err) || !load_history(app, &err))
		return app_fail(&err);
	if (app->options.format != NULL)
		word_in(app->options.command->formats, app->options.format, &format);
	writers[format](&text, app, day_of(app->now, app->offset_s));
	enum status status = app_result(&text);
	buf_done(&text);
	return status;
}
