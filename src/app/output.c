/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes results and messages, and reports write errors. */
#include "app/output.h"

#include "base/text.h"
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

bool output_write(int descriptor, const char *bytes, size_t size)
{
	while (size > 0) {
		ssize_t written = write(descriptor, bytes, size);
		if (written < 0 && errno == EAGAIN)
			poll(&(struct pollfd){ .fd = descriptor, .events = POLLOUT }, 1, -1);
		else if (written < 0 && errno != EINTR)
			return false;
		if (written > 0) {
			bytes += written;
			size -= (size_t)written;
		}
	}
	return true;
}

bool output_result(const struct buf *text, struct err *err)
{
	if (output_write(STDOUT_FILENO, buf_text(text), text->size) || errno == EPIPE)
		return true;
	return err_set(err, ERR_FAILURE, "standard output: %s", strerror(errno));
}

/* If standard error fails, the error cannot be reported anywhere. */
void output_lines(const char *lines)
{
	(void)output_write(STDERR_FILENO, lines, strlen(lines));
}

void output_message(const char *text)
{
	struct buf line = { 0 };
	buf_add(&line, "rollcoach: ");
	for (size_t left = strlen(text); left > 0;) {
		size_t safe = text_unsafe(text, left);
		buf_add_bytes(&line, text, safe);
		text += safe;
		left -= safe;
		if (left > 0) {
			buf_add_char(&line, '?');
			text++;
			left--;
		}
	}
	buf_add_char(&line, '\n');
	output_lines(buf_text(&line));
	buf_done(&line);
}
