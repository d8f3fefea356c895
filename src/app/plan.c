/* SPDX-License-Identifier: MIT */
/* The command `plan`: prints the routine. */
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

static const struct {
	const char *name;
	void (*write)(const struct app *app, struct buf *out);
} formats[] = { { "text", write_text }, { "json", write_json }, { "yaml", write_yaml } };

const char *plan_format(unsigned at)
{
	return at < sizeof(formats) / sizeof(*formats) ? formats[at].name : NULL;
}

enum status plan_command(struct app *app)
{
	struct buf text = { 0 };
	struct err err = { 0 };
	if (!load_all(app, &err))
		return app_fail(&err);
	review_and_plan(app);
	formats[options_format(&app->options)].write(app, &text);
	enum status status = app_result(&text);
	buf_done(&text);
	return status == STATUS_DONE && review_refuses(app) ? STATUS_REFUSED : status;
}
