/* SPDX-License-Identifier: MIT */
/* The command `plan`: prints the routine. */
#include "app/commands.h"

#include "app/load.h"
#include "app/review.h"
#include "core/plan/code.h"
#include "core/plan/routine_of_plan.h"
#include "print/plan_json.h"
#include "print/plan_text.h"
#include "print/plan_yaml.h"

static bool write_text(const struct app *app, struct buf *out, struct err *err)
{
	(void)err;
	plan_text(out, &app->plan, &app->safety, app->options.explain);
	return true;
}

static bool write_json(const struct app *app, struct buf *out, struct err *err)
{
	(void)err;
	plan_json(out, &app->plan, app->options.explain);
	return true;
}

static bool write_yaml(const struct app *app, struct buf *out, struct err *err)
{
	(void)err;
	plan_yaml(out, &app->plan, NULL, app->options.explain);
	return true;
}

/* A refusal has no routine to send; its reasons are in the other formats. */
static bool write_code(const struct app *app, struct buf *out, struct err *err)
{
	struct routine routine;
	routine_of_plan(&routine, &app->plan, NULL);
	if (routine.items_count == 0)
		return err_set(err, review_refuses(app) ? ERR_REFUSED : ERR_DATA,
			       "no code: nothing can be rolled here; without --format you see why");
	return code_write(out, &routine, app->catalogue, err);
}

static const struct {
	const char *name;
	bool (*write)(const struct app *app, struct buf *out, struct err *err);
} formats[] = { { "text", write_text }, { "json", write_json }, { "yaml", write_yaml }, { "code", write_code } };

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
	unsigned format = options_format(&app->options);
	bool written = formats[format].write(app, &text, &err);
	enum status status = !written                              ? app_fail(&err)
			     : formats[format].write == write_text ? app_text(app, &text)
								   : app_result(app, &text);
	buf_done(&text);
	return status == STATUS_DONE && review_refuses(app) ? STATUS_REFUSED : status;
}
