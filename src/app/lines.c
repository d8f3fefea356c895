/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads standard input line by line without blocking. */
#include "app/lines.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

static bool is_ready(void)
{
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
	return poll(&input, 1, 0) > 0;
}

static void fill(struct lines *lines)
{
	if (lines->ended || !is_ready())
		return;
	ssize_t got = read(STDIN_FILENO, lines->bytes + lines->size, sizeof(lines->bytes) - lines->size);
	if (got > 0)
		lines->size += (size_t)got;
	else if (got == 0 || (errno != EINTR && errno != EAGAIN))
		lines->ended = true;
}

/* Removes a line of `size` bytes and its `more` terminator bytes from the buffer. */
static void take(struct lines *lines, char *line, size_t size, size_t more)
{
	size_t kept = size < LINE_MAX_BYTES - 1 ? size : LINE_MAX_BYTES - 1;
	memcpy(line, lines->bytes, kept);
	line[kept] = '\0';
	lines->size -= size + more;
	memmove(lines->bytes, lines->bytes + size + more, lines->size);
}

bool lines_next(struct lines *lines, char line[LINE_MAX_BYTES])
{
	for (;;) {
		char *end = memchr(lines->bytes, '\n', lines->size);
		bool full = end == NULL && lines->size == sizeof(lines->bytes);
		if (end != NULL || full || (lines->ended && lines->size > 0)) {
			bool tail = lines->skipping;
			take(lines, line, end != NULL ? (size_t)(end - lines->bytes) : lines->size, end != NULL);
			lines->skipping = full;
			if (!tail)
				return true;
			continue;
		}
		size_t before = lines->size;
		fill(lines);
		if (lines->size == before)
			return false;
	}
}

bool lines_over(const struct lines *lines)
{
	return lines->ended && lines->size == 0;
}
