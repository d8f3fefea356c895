/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the program that is linked with a format's library, and runs it with the same arguments.
 *
 * PDF has a separate program because its libraries would make every start of this one five times slower. */
#include "app/handout.h"

#include "io/system/companion.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Replaces this process with that program, if it is installed. */
static void try_program(const struct app *app, char *path)
{
	char *first = app->argv[0];
	app->argv[0] = path;
	execv(path, app->argv);
	app->argv[0] = first;
}

void handout_hand_over(const struct app *app, const struct format *format, struct err *err)
{
	char path[PATH_MAX];
	if (companion_find(format->program, path))
		try_program(app, path);
	for (const char *at = getenv("PATH"); at != NULL && *at != '\0'; at += *at == ':') {
		int size = (int)strcspn(at, ":");
		if (size > 0 && snprintf(path, sizeof(path), "%.*s/%s", size, at, format->program) < (int)sizeof(path))
			try_program(app, path);
		at += size;
	}
	err_set(err, ERR_FAILURE,
		"%s requires %s, which is not installed: use --format html and save it as PDF from a browser",
		format->what, format->program);
}
