/* SPDX-License-Identifier: MIT */
/* Where handouts go: standard output, a file, a folder; and which format they have. */
#ifndef APP_HANDOUT_H
#define APP_HANDOUT_H

#include "app/app.h"
#include "print/document.h"
#include "print/format.h"

/* The format asked for: by --format, else by the ending of --output, else text. */
bool handout_format(const struct options *options, const struct format **ret_format, struct err *err);

struct format_options handout_options(const struct app *app);

/* Writes one document to `path`, or to standard output where that is NULL. */
bool handout_write(const struct app *app, const struct format *format, const struct document *document,
		   const char *path, struct err *err);

enum { HANDOUT_NAME_MAX = 96 };

/* Writes the handout of the plan on the screen as HTML into the working folder, under a name that is free there. */
bool handout_keep(const struct app *app, char ret_name[HANDOUT_NAME_MAX], struct err *err);

/* Runs rollcoach-pdf with the same words instead of this program; returns only where that fails. */
void handout_hand_over(const struct app *app, struct err *err);

#endif
