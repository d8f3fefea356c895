/* SPDX-License-Identifier: MIT */
/* The command `print`: the handout of one person, or of a whole squad with --roster. */
#include "app/commands.h"

#include "app/handout.h"
#include "app/load.h"
#include "app/review.h"
#include "app/roster.h"
#include "base/text.h"
#include "print/handout.h"
#include <string.h>
#include <unistd.h>

/* These texts are printed and written to files, so control characters are refused. */
static bool check_text(const char *option, const char *text, struct err *err)
{
	size_t size = text != NULL ? strlen(text) : 0;
	if (text_unsafe(text != NULL ? text : "", size) < size)
		return err_set(err, ERR_USAGE, "--%s contains a control character or invalid UTF-8", option);
	return size <= HANDOUT_TEXT_MAX ||
	       err_set(err, ERR_USAGE, "--%s is too long: at most %d bytes", option, HANDOUT_TEXT_MAX);
}

static bool check_texts(const struct options *options, struct err *err)
{
	return check_text("athlete", options->athlete, err) && check_text("coach", options->coach, err) &&
	       check_text("date", options->date, err) && check_text("note", options->note, err);
}

static bool check_program(const struct app *app, const struct format *format, struct err *err)
{
	if (format->program == NULL)
		return true;
	if (app->options.output == NULL && app->options.roster == NULL && isatty(STDOUT_FILENO))
		return err_set(err, ERR_USAGE, "refusing to write %s to the terminal; use -o FILE", format->what);
	if (app->environment->pdf == NULL) {
		handout_hand_over(app, format, err);
		return false;
	}
	return true;
}

const char *print_format(unsigned at)
{
	return at < print_formats_count ? print_formats[at].name : NULL;
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
	    !check_program(app, format, &err))
		return app_fail(&err);
	return app->options.roster != NULL ? roster_print(app, format) : print_one(app, format);
}
