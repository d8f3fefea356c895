/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* `print --roster`: a handout for each athlete in a file. */
#ifndef APP_ROSTER_H
#define APP_ROSTER_H

#include "app/app.h"
#include "print/format.h"

/* Writes one file per athlete into the --output folder, or one PDF with all pages; prints the summary to standard
 * output.  Writes nothing if the roster has errors or a file already exists. */
enum status roster_print(struct app *app, const struct format *format);

#endif
