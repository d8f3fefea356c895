/* SPDX-License-Identifier: MIT */
/* The command `plan`: the routine on standard output, in the format asked for. */
#include "app/commands.h"

#include "app/load.h"
#include "app/review.h"
#include "print/plan_json.h"
#include "print/plan_text.h"
#include "print/plan_yaml.h"

static void write_text(const struct app *app, struct buf *out)
{
	plan_text(out, &app->plan, &app->safety, app->options.explain);
}

static void write_json(const struct app *app, struct buf *out)
{
	plan_json(out, &app->plan, app->options.explain);
}

static void write_yaml(const struct app *app, struct buf *out)
{
	plan_yaml(out, &app->plan, app->options.explain);
}

/* In the order of the command's formats. */
static void (*const writers[])(const struct app *app, struct buf *out) = { write_text, write_json, write_yaml };

enum status plan_command(struct app *app)
{
	struct buf text = { 0 };
	struct err err = { 0 };
	unsigned format = 0;
	if (!load_all(app, &err))
		return app_fail(&err);
	review_and_plan(app);
	if (app->options.format != NULL)
		word_in(app->options.command->formats, app->options.format, &format);
	writers[format](app, &text);
	enum status status = app_result(&text);
	buf_done(&text);
	return status == STATUS_DONE && review_refuses(app) ? STATUS_REFUSED : status;
}
