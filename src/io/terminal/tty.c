/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The tty: its descriptor, the streams for ncurses, and its modes. */
#include "io/terminal/tty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE_MS = 1000 };

/* Reopens the terminal if possible: another process sharing the descriptor may have made it non-blocking, and ncurses
 * would then busy-wait. */
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

void tty_close(struct tty *tty)
{
	if (tty->in != NULL)
		fclose(tty->in);
	if (tty->out != NULL)
		fclose(tty->out);
	if (tty->descriptor >= 0)
		close(tty->descriptor);
	tty->in = tty->out = NULL;
	tty->descriptor = -1;
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

bool tty_open(struct tty *tty, struct err *err)
{
	*tty = (struct tty){ .descriptor = -1 };
	tty->descriptor = find_tty();
	if (tty->descriptor < 0)
		return !tty_out_of_files(err) &&
		       err_set(err, ERR_FAILURE, "no terminal: use --plain, or the commands plan and print");
	tty->in = stream_of(tty->descriptor, "r");
	tty->out = stream_of(tty->descriptor, "w");
	if (tty->in != NULL && tty->out != NULL && tcgetattr(tty->descriptor, &tty->before) == 0)
		return true;
	bool out_of_files = tty_out_of_files(err);
	tty_close(tty);
	return !out_of_files && err_set(err, ERR_FAILURE, "cannot use the terminal: use --plain");
}

/* Redirects the output of ncurses. */
static bool redirect(struct tty *tty, int descriptor)
{
	int out = fileno(tty->out);
	if (dup2(descriptor, out) < 0)
		return false;
	/* dup2 clears the flag, and a speech program must not inherit the descriptor. */
	fcntl(out, F_SETFD, FD_CLOEXEC);
	return true;
}

bool tty_mute(struct tty *tty)
{
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	bool muted = nowhere >= 0 && redirect(tty, nowhere);
	if (nowhere >= 0)
		close(nowhere);
	return muted;
}

void tty_unmute(struct tty *tty)
{
	redirect(tty, tty->descriptor);
}

/* Another process sharing the terminal may have made it non-blocking. */
void tty_write(const struct tty *tty, const char *bytes, size_t size)
{
	struct pollfd writable = { .fd = tty->descriptor, .events = POLLOUT };
	while (size > 0) {
		ssize_t written = write(tty->descriptor, bytes, size);
		if (written < 0 && errno == EAGAIN && poll(&writable, 1, PATIENCE_MS) > 0)
			continue;
		if (written <= 0)
			return;
		bytes += written;
		size -= (size_t)written;
	}
}

void tty_send(const struct tty *tty, const char *text)
{
	if (text != NULL)
		tty_write(tty, text, strlen(text));
}

void tty_restore(const struct tty *tty)
{
	tcsetattr(tty->descriptor, TCSANOW, &tty->before);
}
