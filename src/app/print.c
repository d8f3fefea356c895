/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command `print`: the handout of one person, or of a whole squad with --roster. */
#include "app/commands.h"

#include "app/handout.h"
#include "app/load.h"
#include "app/review.h"
#include "app/roster.h"
#include "base/mem.h"
#include "base/text.h"
#include "core/catalogue/urging.h"
#include "core/record/story.h"
#include "io/store/overview.h"
#include "print/handout.h"
#include "print/referral.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* These texts are printed and written to files, so refuse control characters. */
static bool check_text(const char *option, const char *text, struct err *err)
{
	size_t size = text != NULL ? strlen(text) : 0;
	if (text_unsafe(text != NULL ? text : "", size) < size)
		return err_set(err, ERR_USAGE, "--%s contains a control character or invalid UTF-8", option);
	if (text != NULL && size == 0)
		return err_set(err, ERR_USAGE, "--%s: missing TEXT", option);
	return size <= HANDOUT_TEXT_MAX ||
	       err_set(err, ERR_USAGE, "--%s is too long: at most %d bytes", option, HANDOUT_TEXT_MAX);
}

static bool check_note(const char *note, struct err *err)
{
	const char *urging = note != NULL ? urging_find(note, true) : NULL;
	return urging == NULL ||
	       err_set(err, ERR_USAGE, "--note says '%.*s': nobody is urged to press hard or to bear pain",
		       (int)strlen(urging) - 2, urging + 1);
}

static bool check_texts(const struct options *options, struct err *err)
{
	return check_text("athlete", options->athlete, err) && check_text("coach", options->coach, err) &&
	       check_text("contact", options->contact, err) && check_text("date", options->date, err) &&
	       check_text("note", options->note, err) && check_note(options->note, err);
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

static bool check_referral(const struct app *app, const struct format *format, struct err *err)
{
	return !app->options.referral || strcmp(format->name, "svg") != 0 ||
	       err_set(err, ERR_USAGE,
		       "--referral is a page of words, and svg only draws: use text, markdown, html or pdf");
}

static bool check_guided(const struct app *app, const struct format *format, struct err *err)
{
	if (!app->options.guided)
		return true;
	if (strcmp(format->name, "html") != 0)
		return err_set(err, ERR_USAGE, "--guided makes web pages: use it with --format html");
	return !app->options.referral || err_set(err, ERR_USAGE, "--guided and --referral are different pages");
}

const char *print_format(unsigned at)
{
	return at < print_formats_count ? print_formats[at].name : NULL;
}

static enum status print_one(struct app *app, const struct format *format)
{
	const struct options *options = &app->options;
	struct handout handout;
	struct document document;
	struct err err = { 0 };
	if (!handout_logo(app, format, options->logo, &err) || !load_all(app, &err))
		return app_fail(&err);
	review_and_plan(app);
	handout = handout_of_options(app);
	if (handout.athlete == NULL && app->profile.name[0] != '\0')
		handout.athlete = app->profile.name;
	if (app->written)
		handout.routine = app->routine.name;
	handout_of_plan(&document, &app->plan, &app->safety, &handout);
	handout_say_guide(app, &app->plan, handout.athlete);
	bool written = handout_fonts(app, format, &document, handout.athlete, &err) &&
		       handout_write(app, format, &document, options->output, &err);
	document_done(&document);
	if (!written)
		return app_fail(&err);
	return review_refuses(app) ? STATUS_REFUSED : STATUS_DONE;
}

/* ---- Referral ------------------------------------------------------------------------------------------------------ */

/* Statistics from the history, for the therapist who examines a recurring place. */
static bool make_referral(struct app *app, struct overview *overview, struct document *ret_document, struct err *err)
{
	char date[STORY_DATE_MAX];
	int64_t today = day_of(app->now, app->offset_s);
	struct referral referral = { .catalogue = app->catalogue, .recent = &app->history, .overview = overview };
	referral.athlete = app->options.athlete != NULL   ? app->options.athlete
			   : app->profile.name[0] != '\0' ? app->profile.name
							  : NULL;
	referral.date = app->options.date != NULL ? app->options.date : story_date(app->now, app->offset_s, date);
	if (app->options.date == NULL)
		date[10] = '\0';
	if (!load_history(app, err) ||
	    (store_is_open(&app->store) && !store_overview(&app->store, app->catalogue, today, overview, err)))
		return false;
	return referral_document(&referral, ret_document) ||
	       err_set(err, ERR_FAILURE,
		       "nothing to refer: no place was marked as sore, and no stop signal reported, recently");
}

static enum status print_referral(struct app *app, const struct format *format)
{
	struct overview *overview = mem_new(1, sizeof(*overview));
	struct document document;
	struct err err = { 0 };
	bool made = load_settings(app, &err) && load_catalogue(app, &err) && load_profile(app, &err) &&
		    make_referral(app, overview, &document, &err);
	bool done = made && handout_write(app, format, &document, app->options.output, &err);
	if (made)
		document_done(&document);
	free(overview);
	return done ? STATUS_DONE : app_fail(&err);
}

enum status print_command(struct app *app)
{
	const struct format *format;
	struct err err = { 0 };
	if (!check_texts(&app->options, &err) || !handout_format(&app->options, &format, &err) ||
	    !check_guided(app, format, &err) || !check_referral(app, format, &err) || !check_program(app, format, &err))
		return app_fail(&err);
	if (app->options.referral)
		return print_referral(app, format);
	enum status status = app->options.roster != NULL ? roster_print(app, format) : print_one(app, format);
	logo_done(&app->logo);
	return status;
}
