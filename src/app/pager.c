/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Pipes text that is longer than the terminal to $PAGER. */
#include "app/pager.h"

#include "app/output.h"
#include "io/system/child.h"
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* True if the text and the prompt need more rows than the terminal has. */
static bool is_long(const struct buf *text)
{
	struct winsize size;
	unsigned lines = 0;
	const char *term = getenv("TERM");
	if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0)
		return false;
	for (const char *at = buf_text(text); (at = strchr(at, '\n')) != NULL; at++)
		lines++;
	return lines >= size.ws_row && term != NULL && strcmp(term, "dumb") != 0;
}

/* Finds the pager's command words; false if no pager is wanted. */
static bool find_pager(struct child_words *ret_pager)
{
	const char *line = getenv("PAGER");
	if (line == NULL) {
		line = "less";
		setenv("LESS", "FX", 0); /* quit if the text fits one screen, and leave it on the screen */
	}
	return child_split(ret_pager, line) && !(ret_pager->count == 1 && strcmp(ret_pager->items[0], "cat") == 0);
}

static bool start(const struct child_words *pager, int *ret_to, pid_t *ret_child)
{
	struct err err = { 0 };
	int ends[2];
	if (pipe(ends) != 0)
		return false;
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	bool started = child_start(pager, ends[0], ret_child, &err);
	close(ends[0]);
	if (!started) {
		close(ends[1]);
		if (getenv("PAGER") != NULL)
			output_message(err.text);
		return false;
	}
	*ret_to = ends[1];
	return true;
}

bool pager_show(const struct buf *text)
{
	struct child_words pager;
	pid_t child;
	int to;
	if (!is_long(text) || !find_pager(&pager) || !start(&pager, &to, &child))
		return false;
	(void)output_write(to, buf_text(text), text->size); /* fails if the user quits the pager early, which is fine */
	close(to);
	child_wait(child);
	return true;
}
