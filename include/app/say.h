/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes lines to standard output at once. */
#ifndef APP_SAY_H
#define APP_SAY_H

#include "app/app.h"

/* Ends the session if the line can no longer be delivered. */
void say_line(struct app *app, const char *line);

/* Writes lines, each with its newline, and frees the buffer.  On a terminal they are wrapped between words. */
void say_lines(struct app *app, struct buf *lines);

#endif
