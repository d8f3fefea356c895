/* SPDX-License-Identifier: MIT */
/* The commands that lead a person: `roll`, and home, which asks the mode first. */
#include "app/commands.h"

#include <unistd.h>
#include "app/coach.h"
#include "app/journal.h"
#include "app/lead.h"
#include "app/load.h"
#include "app/loop.h"
#include "core/questions.h"

static bool has_terminal(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

/* Nothing is asked where nobody could answer. */
static bool can_lead(const struct app *app, struct err *err)
{
	if (has_terminal())
		return true;
	if (!app->options.plain)
		return err_set(err, ERR_FAILURE, "standard input and output are no terminal: rollcoach roll --plain goes "
		                                 "line by line");
	if (app->options.rehearse == 0 && questions_all_due(app->catalogue, &app->profile))
		return err_set(err, ERR_REFUSED, "the safety questions are not answered yet: call rollcoach roll once in a "
		                                 "terminal, or rehearse with --rehearse 1");
	return true;
}

static void open_world(struct app *app)
{
	unsigned speed = app->options.rehearse != 0 ? app->options.rehearse : 1;
	app->coach.world = app->opener->open(app->opener, &app->settings, speed);
	app->coach.instant = app->coach.world->now(app->coach.world);
}

static enum status lead(struct app *app)
{
	struct err err = { 0 };
	if (!load_all(app, &err) || !can_lead(app, &err))
		return app_fail(&err);
	app->coach.front = app->options.plain ? &front_plain : &front_screen;
	open_world(app);
	journal_start(app);
	lead_first(app);
	enum status status = app_run(app);
	app->opener->close(app->opener);
	return status;
}

enum status roll_command(struct app *app)
{
	return lead(app);
}

