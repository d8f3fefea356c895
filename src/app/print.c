/* SPDX-License-Identifier: MIT */
/* The command `print`: the handout of one person, or with --roster of a whole squad. */
#include "app/commands.h"

#include "app/handout.h"
#include "app/load.h"
#include "app/review.h"
#include "app/roster.h"
#include "base/text.h"
#include "print/handout.h"
#include <string.h>
#include <unistd.h>

/* Words of the command line go on paper and into files: nothing that could drive a terminal. */
static bool check_text(const char *option, const char *text, struct err *err)
{
	size_t size = text != NULL ? strlen(text) : 0;
	if (text_unsafe(text != NULL ? text : "", size) < size)
		return err_set(err, ERR_USAGE, "--%s holds a character that is no text", option);
	return size <= HANDOUT_TEXT_MAX ||
	       err_set(err, ERR_USAGE, "--%s is too long: at most %d bytes", option, HANDOUT_TEXT_MAX);
}

static bool check_texts(const struct options *options, struct err *err)
{
	return check_text("athlete", options->athlete, err) && check_text("coach", options->coach, err) &&
	       check_text("date", options->date, err) && check_text("note", options->note, err);
}

static bool check_pdf(const struct app *app, struct err *err)
{
	if (app->options.output == NULL && app->options.roster == NULL && isatty(STDOUT_FILENO))
		return err_set(err, ERR_USAGE, "a PDF is nothing for a terminal: name a file with -o");
	if (app->environment->pdf == NULL) {
		handout_hand_over(app, err);
		return false;
	}
	return true;
}

static enum status print_one(struct app *app, const struct format *format)
{
	const struct options *options = &app->options;
	struct handout handout = { options->athlete, options->coach, options->date, options->note, NULL };
	struct document document;
	struct err err = { 0 };
	if (!load_all(app, &err))
		return app_fail(&err);
	review_and_plan(app);
	if (handout.athlete == NULL && app->profile.name[0] != '\0')
		handout.athlete = app->profile.name;
	if (app->written)
		handout.routine = app->routine.name;
	handout_of_plan(&document, &app->plan, &app->safety, &handout);
	bool written = handout_write(app, format, &document, options->output, &err);
	document_done(&document);
	if (!written)
		return app_fail(&err);
	return review_refuses(app) ? STATUS_REFUSED : STATUS_DONE;
}

enum status print_command(struct app *app)
{
	const struct format *format;
	struct err err = { 0 };
	if (!check_texts(&app->options, &err) || !handout_format(&app->options, &format, &err) ||
	    (format->write == NULL && !check_pdf(app, &err)))
		return app_fail(&err);
	return app->options.roster != NULL ? roster_print(app, format) : print_one(app, format);
}
