/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The program from arguments to exit status: parses the command line, runs the command, cleans up. */
#include "app/program.h"

#include "app/complete.h"
#include "app/journal.h"
#include "app/load.h"
#include "app/local_time.h"
#include "app/measuring.h"
#include "app/shelf.h"
#include "app/usage.h"
#include "base/mem.h"
#include "io/system/file.h"
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static enum status show_usage(const struct app *app, const struct subcommand *command)
{
	struct buf usage = { 0 };
	usage_print(command, &usage);
	enum status status = app_text(app, &usage);
	buf_done(&usage);
	return status;
}

static enum status show_version(const struct app *app)
{
	struct buf version = { 0 };
	buf_add(&version, "rollcoach " ROLLCOACH_VERSION);
	if (*ROLLCOACH_REVISION != '\0')
		buf_add(&version, " (" ROLLCOACH_REVISION ")");
	buf_add_char(&version, '\n');
	enum status status = app_result(app, &version);
	buf_done(&version);
	return status;
}

/* `rollcoach help COMMAND`. */
static enum status show_help(const struct app *app)
{
	struct err err = { 0 };
	const struct words *operands = &app->options.operands;
	const struct subcommand *command =
		operands->count > 0 ? subcommand_find(operands->items[0], &err) : subcommands;
	return command != NULL ? show_usage(app, command) : app_fail(&err);
}

/* Names of the saved routines.  They are owned by `paths`. */
static void find_routines(const struct app *app, struct paths *paths, struct words *routines)
{
	char folder[FOLDER_PATH_MAX];
	struct err ignored = { 0 };
	if (!app->has_folders || !folder_path(folder, app->folders.config, "routines", &ignored) ||
	    !file_is_there(folder) || !paths_add(paths, folder, &ignored))
		return;
	for (size_t i = 0; i < paths->count; i++) {
		char *name = strrchr(paths->items[i], '/') + 1;
		name[strlen(name) - strlen(".yaml")] = '\0';
		words_add(routines, name);
	}
}

/* `rollcoach complete -- WORD...`; a catalogue with errors is not used. */
static enum status show_completions(struct app *app)
{
	struct err ignored = { 0 };
	struct paths paths = { 0 };
	struct words routines = { 0 };
	struct buf candidates = { 0 }, text = { 0 };
	struct completion completion = { .routines = &routines, .out = &candidates };
	if (app->options.operands.count == 0)
		words_add(&app->options.operands, "");
	find_routines(app, &paths, &routines);
	completion.catalogue = load_catalogue(app, &ignored) ? app->catalogue : catalogue_builtin();
	complete_words(&completion, &app->options.operands);
	buf_addf(&text, "%s\n%s", completion.how, buf_text(&candidates));
	enum status status = app_result(app, &text);
	buf_done(&text);
	buf_done(&candidates);
	free(routines.items);
	paths_done(&paths);
	return status;
}

static enum status run(struct app *app, int argc, char **argv)
{
	struct err err = { 0 };
	if (!options_parse(&app->options, argc, argv, &err))
		return app_fail(&err);
	if (app->options.help)
		return show_usage(app, app->options.command);
	if (app->options.version || app->options.command->bit == FOR_VERSION)
		return show_version(app);
	if (app->options.command->bit == FOR_HELP)
		return show_help(app);
	app->now = app->environment->epoch(app->environment);
	app->offset_s = local_offset(app->now);
	app->has_folders = folders_find(&app->folders, &(struct err){ 0 });
	if (app->options.command->bit == FOR_COMPLETE)
		return show_completions(app);
	enum status status = app->options.command->run(app);
	return status == STATUS_DONE ? app->run_status : status;
}

enum status app_main(struct environment_factory *environment, int argc, char **argv)
{
	struct app *app = mem_new(1, sizeof(*app));
	app->environment = environment;
	app->argv = argv;
	/* Take only the character encoding from the locale: numbers are read and written the same everywhere. */
	setlocale(LC_CTYPE, "");
	signal(SIGPIPE, SIG_IGN); /* writes report a closed pipe instead, ... */
	signal(SIGXFSZ, SIG_IGN); /* ... and a limit on the size of files */
	enum status status = run(app, argc, argv);
	journal_done(&app->journal);
	writer_stop(&app->writer);
	shelf_done(&app->shelf);
	measuring_done(&app->measures);
	load_done(app);
	options_done(&app->options);
	free(app);
	return status;
}
