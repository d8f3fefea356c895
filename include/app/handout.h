/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The format of handouts, and writing them to standard output or a file. */
#ifndef APP_HANDOUT_H
#define APP_HANDOUT_H

#include "app/app.h"
#include "print/document.h"
#include "print/format.h"
#include "print/handout.h"

/* The format chosen by --format, otherwise by the extension of --output, otherwise the first in the table (text). */
bool handout_format(const struct options *options, const struct format **ret_format, struct err *err);

/* The values that the options set for every handout. */
struct handout handout_of_options(const struct app *app);

/* Reads the logo for all handouts, if a path is given and the format has room for one. */
bool handout_logo(struct app *app, const struct format *format, const char *path, struct err *err);

struct format_options handout_options(const struct app *app);

/* Writes one document to `path`, or to standard output if that is NULL. */
bool handout_write(const struct app *app, const struct format *format, const struct document *document,
		   const char *path, struct err *err);

/* Reports that a guided page has no player because an entry has no code; `name` may be NULL. */
void handout_say_guide(const struct app *app, const struct plan *plan, const char *name);

/* The two halves of handout_write: make the bytes of a document, and save them (`flags`: io/system/save.h). */
bool handout_bytes(const struct app *app, const struct format *format, const struct document *document,
		   struct buf *ret_bytes, struct err *err);
bool handout_save(const char *path, const struct buf *bytes, unsigned flags, struct err *err);

/* Checks that the installed fonts can show the document, for a format that needs them; `name` (may be NULL) is the
 * athlete's.  With --force, a missing font only causes a message. */
bool handout_fonts(const struct app *app, const struct format *format, const struct document *document,
		   const char *name, struct err *err);

enum { HANDOUT_NAME_MAX = 96 };

/* Writes the handout of the current plan as HTML into the working folder, under an unused name. */
bool handout_keep(const struct app *app, char ret_name[HANDOUT_NAME_MAX], struct err *err);

/* Replaces this process by the program that has the format's library, with the same arguments; returns only if that
 * fails. */
void handout_hand_over(const struct app *app, const struct format *format, struct err *err);

#endif
