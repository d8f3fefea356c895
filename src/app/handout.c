/* SPDX-License-Identifier: MIT */
/* Writes handouts where they shall go, in the format they shall have. */
#include "app/handout.h"

#include "app/output.h"
#include "io/system/save.h"
#include "print/handout.h"
#include "print/pages.h"
#include <stdio.h>
#include <unistd.h>

bool handout_format(const struct options *options, const struct format **ret_format, struct err *err)
{
	*ret_format = format_of_name(options->format != NULL ? options->format : "text");
	if (options->format != NULL || options->output == NULL)
		return true;
	const struct format *of_file = format_of_file(options->output);
	if (of_file == NULL && options->roster == NULL)
		return err_set(err, ERR_USAGE, "%s: no format has this ending: name one with --format",
			       options->output);
	*ret_format = of_file != NULL ? of_file : *ret_format;
	return true;
}

struct format_options handout_options(const struct app *app)
{
	return (struct format_options){ .paper = (enum paper)app->options.paper, .ascii = app_ascii(app) };
}

struct buf_sink {
	struct sink sink; /* first: a pointer to it is a pointer to the whole */
	struct buf *buf;
};

static void add_to_buf(struct sink *sink, const void *bytes, size_t size)
{
	buf_add_bytes(((struct buf_sink *)sink)->buf, bytes, size);
}

/* The whole document as bytes. */
static bool render(const struct app *app, const struct format *format, const struct document *document,
		   struct buf *bytes, struct err *err)
{
	struct format_options options = handout_options(app);
	if (format->write != NULL) {
		format->write(document, &options, bytes);
		return true;
	}
	struct buf_sink sink = { { add_to_buf }, bytes };
	const struct pages_format *pdf = app->environment->pdf;
	struct pages *pages = pdf->open(&sink.sink, &options);
	pdf->add(pages, document);
	return pdf->close(pages) || err_set(err, ERR_FAILURE, "the PDF cannot be made: not enough memory");
}

bool handout_write(const struct app *app, const struct format *format, const struct document *document,
		   const char *path, struct err *err)
{
	struct buf bytes = { 0 };
	struct saving saving;
	bool written = render(app, format, document, &bytes, err);
	if (written && path == NULL)
		written = output_result(&bytes, err);
	else if (written && (written = saving_begin(&saving, path, !app->options.force, err))) {
		saving_add(&saving, buf_text(&bytes), bytes.size);
		written = saving_end(&saving, true, err);
	}
	buf_done(&bytes);
	return written;
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
