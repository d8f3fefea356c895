/* SPDX-License-Identifier: MIT */
/* The command `plan`: the routine on standard output, in the format asked for. */
#include "app/commands.h"

#include "app/load.h"
#include "app/review.h"
#include "print/plan_json.h"
#include "print/plan_text.h"
#include "print/plan_yaml.h"

/* In the order of the command's formats. */
static void (*const writers[])(struct buf *out, const struct plan *plan, bool explain) = {
	plan_text,
	plan_json,
	plan_yaml,
};

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
	writers[format](&text, &app->plan, app->options.explain);
	enum status status = app_result(&text);
	buf_done(&text);
	return status == STATUS_DONE && review_refuses(app) ? STATUS_REFUSED : status;
}
