/* SPDX-License-Identifier: MIT */
/* Writes lines to standard output, and ends the session if they cannot be delivered. */
#include "app/say.h"

#include "app/output.h"
#include "base/text.h"
#include <errno.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { COLUMNS_MIN = 20 };

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

/* Width of the terminal; 0 for a pipe or a file, whose reader wraps lines itself. */
static int columns_of_output(void)
{
	struct winsize size;
	bool known = isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
	return known && size.ws_col >= COLUMNS_MIN ? size.ws_col : 0;
}

/* Wraps the lines between words. */
static void wrap(struct buf *lines, int columns)
{
	struct buf wrapped = { 0 };
	const char *next;
	for (const char *text = buf_text(lines); *text != '\0'; text = next) {
		buf_add_bytes(&wrapped, text, text_line(text, columns, &next));
		buf_add_char(&wrapped, '\n');
	}
	buf_done(lines);
	*lines = wrapped;
}

void say_lines(struct app *app, struct buf *lines)
{
	int columns = columns_of_output();
	if (columns > 0)
		wrap(lines, columns);
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
