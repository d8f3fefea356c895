/* SPDX-License-Identifier: MIT */
/* The program from its first word to its exit status: read the command line, do the command, say what failed. */
#include "app/app.h"

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include "app/output.h"
#include "app/status.h"
#include "app/usage.h"
#include "base/mem.h"

enum status app_fail(const struct err *err)
{
	output_message(err->text);
	return status_of(err->code);
}

enum status app_result(const struct buf *text)
{
	struct err err = { 0 };
	return output_result(text, &err) ? STATUS_DONE : app_fail(&err);
}

static enum status show_usage(const struct subcommand *command)
{
	struct buf usage = { 0 };
	usage_print(command, &usage);
	enum status status = app_result(&usage);
	buf_done(&usage);
	return status;
}

static enum status show_version(void)
{
	struct buf version = { 0 };
	buf_add(&version, "rollcoach " ROLLCOACH_VERSION "\n");
	enum status status = app_result(&version);
	buf_done(&version);
	return status;
}

static enum status run(struct app *app, int argc, char **argv)
{
	struct err err = { 0 };
	if (!options_parse(&app->options, argc, argv, &err))
		return app_fail(&err);
	if (app->options.version)
		return show_version();
	if (app->options.help)
		return show_usage(app->options.command);
	return app->options.command->run(app);
}

enum status app_main(struct opener *opener, int argc, char **argv)
{
	struct app *app = mem_new(1, sizeof(*app));
	app->opener = opener;
	settings_init(&app->settings);
	/* Numbers are written and read the same everywhere; only the encoding of the terminal is taken from the locale. */
	setlocale(LC_ALL, "");
	setlocale(LC_NUMERIC, "C");
	signal(SIGPIPE, SIG_IGN); /* a reader that has gone is seen where it is written to */
	enum status status = run(app, argc, argv);
	options_done(&app->options);
	free(app);
	return status;
}
