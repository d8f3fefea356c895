/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command `run`: shows what was read from a recorded run, and what it would change. */
#include "app/commands.h"

#include "app/load.h"
#include "app/take_run.h"
#include "print/run_print.h"

static const struct {
	const char *name;
	void (*print)(struct buf *out, const struct run_report *report);
} formats[] = { { "text", run_print_text }, { "json", run_print_json } };

const char *run_format(unsigned at)
{
	return at < sizeof(formats) / sizeof(*formats) ? formats[at].name : NULL;
}

/* A run that is merely too old is not an error. */
static enum status status_of_standing(enum run_standing standing)
{
	return standing == RUN_COUNTS || standing == RUN_OLD ? STATUS_DONE : STATUS_DATA;
}

static enum status print_run(struct app *app, const char *path, const struct run_file *file)
{
	struct buf name = { 0 }, text = { 0 }, also = { 0 };
	run_add_name(&name, path, file);
	bool has_also = run_find_also(app, file, &also) != NULL;
	struct run_report report = { app->catalogue,
				     &file->run,
				     buf_text(&name),
				     buf_text(&file->notes),
				     run_standing(&file->run, app->now),
				     app->offset_s,
				     app->settings.imperial,
				     has_also ? buf_text(&also) : NULL };
	formats[options_format(&app->options)].print(&text, &report);
	bool is_text = options_format(&app->options) == 0;
	enum status status = is_text ? app_text(app, &text) : app_result(app, &text);
	buf_done(&name);
	buf_done(&also);
	buf_done(&text);
	return status == STATUS_DONE ? status_of_standing(report.standing) : status;
}

enum status run_command(struct app *app)
{
	const char *path = app->options.operands.items[0];
	struct run_file file;
	struct err err = { 0 };
	if (!load_settings(app, &err) || !load_catalogue(app, &err))
		return app_fail(&err);
	bool read = run_read(&file, path, app->now, &err);
	enum status status = read ? print_run(app, path, &file) : app_fail(&err);
	run_file_done(&file);
	return status;
}
