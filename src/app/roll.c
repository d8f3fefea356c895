/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The guided sessions: `roll`, and the home command, which asks for the mode first. */
#include "app/commands.h"

#include "app/answers.h"
#include "app/coach.h"
#include "app/journal.h"
#include "app/lead.h"
#include "app/load.h"
#include "app/loop.h"
#include "app/lost.h"
#include "app/output.h"
#include "app/saved.h"
#include "app/take_run.h"
#include "core/safety/questions.h"
#include <string.h>
#include <unistd.h>

/* Fails if a page cannot hold all its questions, because a question not asked would count as a no. */
static bool can_ask_all(const struct catalogue *catalogue, struct err *err)
{
	bool fit = catalogue->contraindications_count <= ANSWERS_MAX;
	for (int page = 0; page < ASKED_COUNT; page++)
		fit = fit && questions_page(catalogue, (enum asked)page, NULL, 0) <= QUESTIONS_MAX;
	return fit || err_set(err, ERR_DATA,
			      "too many contraindications in the catalogue: at most %d fit on a page of questions",
			      QUESTIONS_MAX);
}

static bool can_start(const struct app *app, struct err *err)
{
	if (!can_ask_all(app->catalogue, err))
		return false;
	if (app->coach.asks)
		return true;
	if (!app->options.plain)
		return err_set(err, ERR_FAILURE,
			       "standard input and output are not a terminal: use rollcoach roll --plain");
	return lead_may_start(app, err);
}

static bool open_coach(struct app *app, struct err *err)
{
	struct coach *coach = &app->coach;
	unsigned speed = app->options.rehearse != 0 ? app->options.rehearse : 1;
	const struct front *front = app->options.plain ? &front_plain : &front_screen;
	coach->world = app->environment->open(app->environment, &app->settings, speed);
	coach->reading = coach->world->now(coach->world);
	if (!front->open(app, err)) {
		app->environment->close(app->environment);
		return false;
	}
	coach->front = front;
	return true;
}

static void close_coach(struct app *app)
{
	app->coach.front->close(app);
	canvas_done(&app->coach.canvas);
	app->environment->close(app->environment);
}

/* Prints the reasons again once the screen is gone. */
static void print_refusal(const struct app *app)
{
	for (unsigned i = 0; i < app->safety.notices_count; i++)
		if (notice_refuses(&app->safety.notices[i]))
			output_message(app->safety.notices[i].reason.text);
}

/* A record that could not be saved is a failure, but must not hide an interruption or a refusal. */
static enum status status_with_journal(struct app *app, enum status status)
{
	struct err err = { 0 };
	if (journal_end(app, &err))
		return status;
	enum status failed = app_fail(&err);
	lost_tell(app);
	return status == STATUS_INTERRUPTED || status == STATUS_REFUSED ? status : failed;
}

static enum status run_guided(struct app *app)
{
	struct err err = { 0 };
	app->coach.asks = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	app->writer_due = app->options.rehearse == 0;
	if (!load_all(app, &err))
		return app_fail(&err);
	lead_take_run(app);
	if (!can_start(app, &err))
		return app_fail(&err);
	if (app->options.command->bit == FOR_HOME) {
		run_find_offer(app);
		saved_list(app);
	}
	if (!open_coach(app, &err))
		return app_fail(&err);
	if (app->run_status != STATUS_DONE && !app->options.plain)
		app_say(app, "%s", app->run_fault);
	journal_start(app);
	lead_first(app);
	enum status status = app_run(app);
	if (answers_leave(app))
		save_profile(app);
	close_coach(app);
	if (status == STATUS_REFUSED && !app->options.plain)
		print_refusal(app);
	return status_with_journal(app, status);
}

enum status roll_command(struct app *app)
{
	return run_guided(app);
}

enum status home_command(struct app *app)
{
	return run_guided(app);
}
