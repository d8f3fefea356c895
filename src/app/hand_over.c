/* SPDX-License-Identifier: MIT */
/* Finds the program that makes PDF and lets it go on with the same words.
 *
 * PDF lives in a program of its own: its libraries would make every start of this one five times as long. */
#include "app/handout.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PDF_PROGRAM "rollcoach-pdf"

/* Becomes it, if it is there. */
static void try_program(const struct app *app, const char *folder, int folder_size, const char *below)
{
	char path[PATH_MAX];
	if (snprintf(path, sizeof(path), "%.*s%s" PDF_PROGRAM, folder_size, folder, below) >= (int)sizeof(path) ||
	    access(path, X_OK) != 0)
		return;
	char *first = app->argv[0];
	app->argv[0] = path;
	execv(path, app->argv);
	app->argv[0] = first;
}

/* Beside this program, then where helpers of installed programs are. */
static void try_beside(const struct app *app)
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
	try_program(app, self, (int)(slash - self), "/");
	try_program(app, self, (int)(slash - self), "/../libexec/rollcoach/");
}

void handout_hand_over(const struct app *app, struct err *err)
{
	try_beside(app);
	for (const char *at = getenv("PATH"); at != NULL && *at != '\0'; at += *at == ':') {
		int size = (int)strcspn(at, ":");
		if (size > 0)
			try_program(app, at, size, "/");
		at += size;
	}
	err_set(err, ERR_FAILURE,
		"PDF is made by " PDF_PROGRAM ", which is not installed: print --format html and let the browser save "
		"it as PDF");
}
