/* SPDX-License-Identifier: MIT */
/* What is said line by line, on standard output at once. */
#ifndef APP_SAY_H
#define APP_SAY_H

#include "app/app.h"

/* Says a line, or several.  Where nobody can read any more the coaching ends. */
void say_line(struct app *app, const char *text);

#endif
