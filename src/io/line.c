/* SPDX-License-Identifier: MIT */
/* The line to the terminal: descriptors, streams for ncurses, and the scratch file that collects a frame. */
#include "io/line.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PATIENCE_MS = 1000 };

static int find_tty(void)
{
	int found = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) ? fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3) : -1;
	return found >= 0 ? found : open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
}

static FILE *stream_of(int descriptor, const char *mode)
{
	int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
	FILE *stream = copy >= 0 ? fdopen(copy, mode) : NULL;
	if (stream == NULL && copy >= 0)
		close(copy);
	return stream;
}

/* In memory, so that no disk wakes for a frame; without a name, so that it is gone with the program. */
static int open_scratch(void)
{
	char name[40];
	snprintf(name, sizeof(name), "/rollcoach-%ld", (long)getpid());
	int memory = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
	if (memory < 0)
		return -1;
	shm_unlink(name);
	if (pwrite(memory, "", 1, 0) == 1) /* not every system lets it be written like a file */
		return memory;
	close(memory);
	return -1;
}

void line_close(struct line *line)
{
	if (line->in != NULL)
		fclose(line->in);
	if (line->out != NULL)
		fclose(line->out);
	if (line->scratch >= 0)
		close(line->scratch);
	if (line->tty >= 0)
		close(line->tty);
	line->in = line->out = NULL;
	line->scratch = line->tty = -1;
	buf_done(&line->frame);
}

bool line_open(struct line *line, struct err *err)
{
	*line = (struct line){ .tty = -1, .scratch = -1 };
	line->tty = find_tty();
	if (line->tty < 0)
		return err_set(err, ERR_FAILURE, "there is no terminal here: use --plain, or plan and print");
	line->in = stream_of(line->tty, "r");
	line->out = stream_of(line->tty, "w");
	line->scratch = open_scratch();
	if (line->in != NULL && line->out != NULL && tcgetattr(line->tty, &line->before) == 0)
		return true;
	line_close(line);
	return err_set(err, ERR_FAILURE, "the terminal cannot be used: use --plain");
}

/* Where ncurses writes. */
static void aim_at(struct line *line, int descriptor)
{
	int out = fileno(line->out);
	if (line->scratch >= 0 && dup2(descriptor, out) >= 0)
		fcntl(out, F_SETFD, FD_CLOEXEC); /* a copy is without it, and a speech program must not inherit it */
}

void line_collect(struct line *line)
{
	aim_at(line, line->scratch);
}

void line_direct(struct line *line)
{
	aim_at(line, line->tty);
}

/* Whoever shares the line may have made it one that does not wait. */
void line_write(const struct line *line, const char *bytes, size_t size)
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

void line_send(const struct line *line, const char *text)
{
	if (text != NULL)
		line_write(line, text, strlen(text));
}

void line_send_frame(struct line *line)
{
	char part[4096];
	off_t size = line->scratch >= 0 ? lseek(line->scratch, 0, SEEK_CUR) : 0;
	buf_clear(&line->frame);
	for (off_t at = 0; at < size;) {
		size_t wanted = size - at < (off_t)sizeof(part) ? (size_t)(size - at) : sizeof(part);
		ssize_t count = pread(line->scratch, part, wanted, at);
		if (count <= 0)
			break;
		buf_add_bytes(&line->frame, part, (size_t)count);
		at += count;
	}
	if (size > 0)
		lseek(line->scratch, 0, SEEK_SET);
	line_write(line, buf_text(&line->frame), line->frame.size);
}

void line_restore(const struct line *line)
{
	tcsetattr(line->tty, TCSANOW, &line->before);
}
