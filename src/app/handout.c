/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Chooses the format of handouts, and writes them to standard output or a file. */
#include "app/handout.h"

#include "app/output.h"
#include "io/system/save.h"
#include "print/guide.h"
#include "print/handout.h"
#include "print/pages.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct format *format_named(const char *name)
{
	unsigned at = 0;
	while (strcmp(print_formats[at].name, name) != 0)
		at++;
	return &print_formats[at];
}

bool handout_format(const struct options *options, const struct format **ret_format, struct err *err)
{
	*ret_format = &print_formats[options_format(options)];
	if (options->format == NULL && options->guided) /* the only format */
		*ret_format = format_named("html");
	if (options->format != NULL || options->output == NULL)
		return true;
	const struct format *of_file = format_of_file(options->output);
	if (of_file == NULL && options->roster == NULL)
		return err_set(err, ERR_USAGE, "%s: unknown file name extension: choose a format with --format",
			       options->output);
	*ret_format = of_file != NULL ? of_file : *ret_format;
	return true;
}

struct handout handout_of_options(const struct app *app)
{
	const struct options *options = &app->options;
	return (struct handout){
		.athlete = options->athlete,
		.coach = options->coach,
		.contact = options->contact,
		.logo = app->logo_image.size > 0 ? &app->logo_image : NULL,
		.date = options->date,
		.note = options->note,
		.guided = options->guided,
		.one_page = options->one_page || options->paper == PAPER_A5,
		.reasons = options->reasons,
	};
}

bool handout_logo(struct app *app, const struct format *format, const char *path, struct err *err)
{
	bool html = strcmp(format->name, "html") == 0;
	if (path == NULL || (!html && strcmp(format->name, "pdf") != 0))
		return true;
	logo_done(&app->logo);
	if (!logo_load(&app->logo, path, html ? LOGO_HTML_MAX : LOGO_PDF_MAX, err))
		return false;
	app->logo_image =
		(struct image){ app->logo.width, app->logo.height, buf_text(&app->logo.png), app->logo.png.size };
	return true;
}

struct format_options handout_options(const struct app *app)
{
	return (struct format_options){
		.paper = (enum paper)app->options.paper,
		.large_print = app->options.large_print,
		.ascii = app_ascii(app),
		.columns = app->options.output == NULL || app->options.width != 0 ? app_columns(app) : 0,
		.pdf = app->environment->pdf,
	};
}

bool handout_bytes(const struct app *app, const struct format *format, const struct document *document,
		   struct buf *ret_bytes, struct err *err)
{
	struct format_options format_options = handout_options(app);
	format->write(document, &format_options, ret_bytes);
	if (app->options.guided && ret_bytes->size > GUIDE_PAGE_MAX)
		return err_set(
			err, ERR_FAILURE,
			"a guided page of %zu kB is too large to send, %d kB is the most: shorten the note, take a "
			"smaller logo, or fewer steps",
			(ret_bytes->size + 999) / 1000, GUIDE_PAGE_MAX / 1000);
	return ret_bytes->size > 0 || err_set(err, ERR_FAILURE, "cannot write the handout: out of memory");
}

void handout_say_guide(const struct app *app, const struct plan *plan, const char *name)
{
	struct buf text = { 0 };
	if (!app->options.guided || !guide_is_missing(plan))
		return;
	buf_addf(&text,
		 "%s%sno player on this page: something in the routine has no short code; see 'Short codes' in "
		 "docs/code.md",
		 name != NULL ? name : "", name != NULL ? ": " : "");
	output_message(buf_text(&text));
	buf_done(&text);
}

bool handout_save(const char *path, const struct buf *bytes, unsigned flags, struct err *err)
{
	struct saving saving;
	if (!saving_begin(&saving, path, flags, err))
		return false;
	saving_add(&saving, buf_text(bytes), bytes->size);
	return saving_end(&saving, true, err);
}

bool handout_write(const struct app *app, const struct format *format, const struct document *document,
		   const char *path, struct err *err)
{
	struct buf bytes = { 0 };
	unsigned flags = app->options.force ? 0 : SAVING_FRESH;
	flags |= path != app->options.output ? SAVING_UNLINKS : SAVING_NAMED;
	bool written = handout_bytes(app, format, document, &bytes, err) &&
		       (path == NULL ? output_result(&bytes, err) : handout_save(path, &bytes, flags, err));
	buf_done(&bytes);
	return written;
}

bool handout_fonts(const struct app *app, const struct format *format, const struct document *document,
		   const char *name, struct err *err)
{
	struct buf missing = { 0 }, text = { 0 };
	bool some = true;
	if (format->program != NULL && app->environment->pdf != NULL)
		some = app->environment->pdf->missing(document, &missing);
	bool good = missing.size == 0 || (some && app->options.force);
	buf_addf(&text, "%s%sno installed font shows %s", name != NULL ? name : "", name != NULL ? ": " : "",
		 buf_text(&missing));
	if (!good)
		err_set(err, ERR_FAILURE, "%s%s", buf_text(&text), some ? ", or print it anyway with --force" : "");
	else if (missing.size > 0)
		output_message(buf_text(&text));
	buf_done(&text);
	buf_done(&missing);
	return good;
}

bool handout_keep(const struct app *app, char ret_name[HANDOUT_NAME_MAX], struct err *err)
{
	enum { TRIES = 99 };
	const char *mode = app->catalogue->modes[app->plan.mode].id;
	struct handout handout = { .athlete = app->profile.name[0] != '\0' ? app->profile.name : NULL };
	struct document document;
	snprintf(ret_name, HANDOUT_NAME_MAX, "rollcoach-%.48s.html", mode);
	for (int i = 2; i <= TRIES && access(ret_name, F_OK) == 0; i++)
		snprintf(ret_name, HANDOUT_NAME_MAX, "rollcoach-%.48s-%d.html", mode, i);
	handout_of_plan(&document, &app->plan, &app->safety, &handout);
	bool written = handout_write(app, format_of_name("html"), &document, ret_name, err);
	document_done(&document);
	return written;
}
