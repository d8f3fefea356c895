/* SPDX-License-Identifier: MIT */
/* The line to the terminal: its descriptor, the streams for ncurses, and its modes. */
#include "io/terminal/tty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE_MS = 1000 };

/* Opened anew where that is allowed: whoever shares a descriptor may have made it one that does not wait, for which
 * ncurses would wait in a busy loop. */
static int find_tty(void)
{
	bool here = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	const char *name = here ? ttyname(STDOUT_FILENO) : "/dev/tty";
	int found = name != NULL ? open(name, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
	return found < 0 && here ? fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3) : found;
}

static FILE *stream_of(int descriptor, const char *mode)
{
	int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
	FILE *stream = copy >= 0 ? fdopen(copy, mode) : NULL;
	if (stream == NULL && copy >= 0)
		close(copy);
	return stream;
}

void tty_close(struct tty *line)
{
	if (line->in != NULL)
		fclose(line->in);
	if (line->out != NULL)
		fclose(line->out);
	if (line->tty >= 0)
		close(line->tty);
	line->in = line->out = NULL;
	line->tty = -1;
}

bool tty_out_of_files(struct err *err)
{
	int probe = open("/dev/null", O_RDONLY | O_CLOEXEC);
	if (probe >= 0)
		close(probe);
	if (probe >= 0 || (errno != EMFILE && errno != ENFILE))
		return false;
	err_set(err, ERR_FAILURE, "too many open files: raise the limit (ulimit -n) and try again");
	return true;
}

bool tty_open(struct tty *line, struct err *err)
{
	*line = (struct tty){ .tty = -1 };
	line->tty = find_tty();
	if (line->tty < 0)
		return !tty_out_of_files(err) && err_set(err, ERR_FAILURE, "there is no terminal here: use --plain, or plan and print");
	line->in = stream_of(line->tty, "r");
	line->out = stream_of(line->tty, "w");
	if (line->in != NULL && line->out != NULL && tcgetattr(line->tty, &line->before) == 0)
		return true;
	bool out_of_files = tty_out_of_files(err);
	tty_close(line);
	return !out_of_files && err_set(err, ERR_FAILURE, "the terminal cannot be used: use --plain");
}

/* Where ncurses writes. */
static bool aim_at(struct tty *line, int descriptor)
{
	int out = fileno(line->out);
	if (dup2(descriptor, out) < 0)
		return false;
	fcntl(out, F_SETFD, FD_CLOEXEC); /* a copy is without it, and a speech program must not inherit it */
	return true;
}

bool tty_mute(struct tty *line)
{
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	bool muted = nowhere >= 0 && aim_at(line, nowhere);
	if (nowhere >= 0)
		close(nowhere);
	return muted;
}

void tty_unmute(struct tty *line)
{
	aim_at(line, line->tty);
}

/* Whoever shares the line may have made it one that does not wait. */
void tty_write(const struct tty *line, const char *bytes, size_t size)
{
	struct pollfd room = { .fd = line->tty, .events = POLLOUT };
	while (size > 0) {
		ssize_t written = write(line->tty, bytes, size);
		if (written < 0 && errno == EAGAIN && poll(&room, 1, PATIENCE_MS) > 0)
			continue;
		if (written <= 0)
			return;
		bytes += written;
		size -= (size_t)written;
	}
}

void tty_send(const struct tty *line, const char *text)
{
	if (text != NULL)
		tty_write(line, text, strlen(text));
}

void tty_restore(const struct tty *line)
{
	tcsetattr(line->tty, TCSANOW, &line->before);
}
