/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command `plan`: prints the routine. */
#include "app/commands.h"

#include "app/load.h"
#include "app/output.h"
#include "app/review.h"
#include "core/plan/code.h"
#include "core/plan/routine_of_plan.h"
#include "print/plan_json.h"
#include "print/plan_text.h"
#include "print/plan_yaml.h"
#include "print/qr.h"
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

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
	bool named = app->written && app->routine.name[0] != '\0';
	(void)err;
	plan_yaml(out, &app->plan, named ? app->routine.name : NULL, app->options.explain);
	return true;
}

/* A refused plan has no routine to send. The other formats print the reasons. */
static bool write_code(const struct app *app, struct buf *out, struct err *err)
{
	struct routine routine;
	routine_of_plan(&routine, &app->plan, NULL);
	if (routine.items_count == 0)
		return err_set(err, review_refuses(app) ? ERR_REFUSED : ERR_DATA,
			       "no code: nothing can be rolled here; without --format you see why");
	return code_write(out, &routine, app->catalogue, err);
}

static bool fail_no_qr(struct err *err)
{
	if (!qr_is_built_in())
		return err_set(err, ERR_FAILURE, "this program was built without QR codes: use --format code");
	return err_set(err, ERR_FAILURE, "the routine is too long for a QR code: use --format code");
}

/* With colours, draw black on white on any background; otherwise use light or dark blocks to suit the background. */
static struct qr_look qr_look_of(const struct app *app)
{
	struct terminal_wish wish = app_terminal_wish(app);
	const char *no_color = getenv("NO_COLOR");
	bool plain = !isatty(STDOUT_FILENO) || (no_color != NULL && *no_color != '\0');
	return (struct qr_look){
		.color = wish.color == COLOR_CHOICE_ALWAYS || (wish.color == COLOR_CHOICE_AUTO && !plain),
		.bright = background_known(wish.background, getenv("COLORFGBG")).is == BACKGROUND_LIGHT,
		.ascii = wish.ascii || !terminal_locale_utf8(),
	};
}

/* Fails if the terminal would wrap the code, which makes it unreadable. */
static bool fits_screen(const struct qr *qr, struct qr_look look, struct err *err)
{
	struct winsize size;
	unsigned needed = (qr->size + 2 * QR_QUIET) * (look.ascii ? 2 : 1);
	if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 ||
	    size.ws_col >= needed)
		return true;
	return err_set(err, ERR_USAGE, "the QR code needs %u columns, you have %u: use --format code", needed,
		       size.ws_col);
}

static bool write_qr(const struct app *app, struct buf *out, struct err *err)
{
	struct buf code = { 0 };
	struct qr qr = { 0 };
	struct qr_look look = qr_look_of(app);
	bool done = write_code(app, &code, err);
	if (done) {
		code_join(&code);
		done = qr_make(&qr, buf_text(&code), QR_SCREEN) || fail_no_qr(err);
	}
	if (done)
		done = fits_screen(&qr, look, err);
	if (done)
		qr_text(&qr, look, out);
	if (done && !look.color && isatty(STDOUT_FILENO))
		output_message(look.bright ? "drawn for a light background; if yours is dark, set it in the settings"
					   : "drawn for a dark background; if yours is light, set it in the settings");
	qr_done(&qr);
	buf_done(&code);
	return done;
}

static const struct {
	const char *name;
	bool (*write)(const struct app *app, struct buf *out, struct err *err);
} formats[] = { { "text", write_text },
		{ "json", write_json },
		{ "yaml", write_yaml },
		{ "code", write_code },
		{ "qr", write_qr } };

const char *plan_format(unsigned at)
{
	return at < sizeof(formats) / sizeof(*formats) ? formats[at].name : NULL;
}

/* Without a home folder nobody's answers are known, so the plan looks as if nothing hurt. */
static void tell_no_profile(const struct app *app)
{
	struct folders folders;
	struct err err = { 0 };
	if (app->has_folders || app->options.profile != NULL || app->options.quiet || folders_find(&folders, &err))
		return;
	err_in(&err, "this plan knows no profile");
	output_message(err.text);
}

enum status plan_command(struct app *app)
{
	struct buf text = { 0 };
	struct err err = { 0 };
	if (!load_all(app, &err))
		return app_fail(&err);
	tell_no_profile(app);
	review_and_plan(app);
	unsigned format = options_format(&app->options);
	bool written = formats[format].write(app, &text, &err);
	if (formats[format].write == write_qr) /* a pager shows colour codes as text */
		app->options.no_pager = true;
	enum status status = !written                              ? app_fail(&err)
			     : formats[format].write == write_text ? app_text(app, &text)
								   : app_result(app, &text);
	buf_done(&text);
	return status == STATUS_DONE && review_refuses(app) ? STATUS_REFUSED : status;
}
