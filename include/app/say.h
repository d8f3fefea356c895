/* SPDX-License-Identifier: MIT */
/* What is said line by line, on standard output at once. */
#ifndef APP_SAY_H
#define APP_SAY_H

#include "app/app.h"

/* Where nobody can read any more the coaching ends. */
void say_line(struct app *app, const char *line);

/* Says lines, each with its newline, and ends the buffer.  A terminal gets them broken between words. */
void say_lines(struct app *app, struct buf *lines);

#endif
