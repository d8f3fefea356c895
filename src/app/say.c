/* SPDX-License-Identifier: MIT */
/* Says lines on standard output, and ends the coaching when they no longer arrive. */
#include "app/say.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>
#include "app/output.h"

void say_line(struct app *app, const char *text)
{
	struct buf line = { 0 };
	buf_addf(&line, "%s\n", text);
	bool written = output_write(STDOUT_FILENO, buf_text(&line), line.size);
	int why = errno;
	buf_done(&line);
	if (written || app->coach.over)
		return;
	app->coach.over = true;
	app->coach.status = why == EPIPE ? STATUS_ENDED_EARLY : STATUS_FAILURE;
	if (why != EPIPE) {
		struct err err = { 0 };
		err_set(&err, ERR_FAILURE, "standard output: %s", strerror(why));
		app_fail(&err);
	}
}
