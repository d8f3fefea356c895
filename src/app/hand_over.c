/* SPDX-License-Identifier: MIT */
/* Finds the program that has a format's library and runs it with the same arguments.
 *
 * PDF has a separate program because its libraries would make every start of this one five times as long. */
#include "app/handout.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Runs it in place of this process, if it is there. */
static void try_program(const struct app *app, const char *program, const char *folder, int folder_size,
			const char *below)
{
	char path[PATH_MAX];
	if (snprintf(path, sizeof(path), "%.*s%s%s", folder_size, folder, below, program) >= (int)sizeof(path) ||
	    access(path, X_OK) != 0)
		return;
	char *first = app->argv[0];
	app->argv[0] = path;
	execv(path, app->argv);
	app->argv[0] = first;
}

/* Looks beside this program, then in libexec. */
static void try_beside(const struct app *app, const char *program)
{
	char self[PATH_MAX];
	ssize_t size = readlink("/proc/self/exe", self, sizeof(self) - 1);
	if (size < 0)
		size = snprintf(self, sizeof(self), "%s", app->argv[0]);
	if (size < 0 || (size_t)size >= sizeof(self))
		return;
	self[size] = '\0';
	const char *slash = strrchr(self, '/');
	if (slash == NULL)
		return;
	try_program(app, program, self, (int)(slash - self), "/");
	try_program(app, program, self, (int)(slash - self), "/../libexec/rollcoach/");
}

void handout_hand_over(const struct app *app, const struct format *format, struct err *err)
{
	try_beside(app, format->program);
	for (const char *at = getenv("PATH"); at != NULL && *at != '\0'; at += *at == ':') {
		int size = (int)strcspn(at, ":");
		if (size > 0)
			try_program(app, format->program, at, size, "/");
		at += size;
	}
	err_set(err, ERR_FAILURE,
		"%s requires %s, which is not installed: use --format html and save it as PDF from a browser",
		format->what, format->program);
}
