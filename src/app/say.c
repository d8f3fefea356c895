/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes lines to standard output, and ends the session if they cannot be delivered. */
#include "app/say.h"

#include "app/output.h"
#include "base/reflow.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

static void end(struct app *app, int why)
{
	struct err err = { 0 };
	app->coach.over = true;
	app->coach.status = why == EPIPE ? STATUS_ENDED_EARLY : STATUS_FAILURE;
	if (why == EPIPE)
		return;
	err_set(&err, ERR_FAILURE, "standard output: %s", strerror(why));
	app_fail(&err);
}

void say_lines(struct app *app, struct buf *lines)
{
	reflow(lines, app_columns(app));
	if (!app->coach.over && !output_write(STDOUT_FILENO, buf_text(lines), lines->size))
		end(app, errno);
	buf_done(lines);
}

void say_line(struct app *app, const char *line)
{
	struct buf lines = { 0 };
	buf_addf(&lines, "%s\n", line);
	say_lines(app, &lines);
}
