/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads whole files and lists the YAML files of folders. */
#include "io/system/file.h"

#include "base/buf.h"
#include "base/mem.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FIFO_PATIENCE_MS = 1000 };

static bool fail_to_open(const char *path, struct err *err)
{
	struct stat there;
	int failed = errno;
	if (failed == ENOENT && lstat(path, &there) == 0 && S_ISLNK(there.st_mode))
		return err_set(err, ERR_FAILURE, "cannot be read: it is a link to a file that does not exist");
	return err_set(err, ERR_FAILURE, "cannot be read: %s", strerror(failed));
}

/* Opening a named FIFO for reading would wait for a writer forever, so it is opened without waiting, and a writer gets
 * one second to appear. Unnamed pipes have a writer, which may take as long as it likes. */
static bool somebody_writes(const char *path, int descriptor)
{
	struct stat there;
	struct pollfd waiting = { .fd = descriptor, .events = POLLIN };
	if (lstat(path, &there) == 0 && S_ISFIFO(there.st_mode) && poll(&waiting, 1, FIFO_PATIENCE_MS) <= 0)
		return false;
	return fcntl(descriptor, F_SETFL, O_RDONLY) == 0;
}

bool file_open(struct file_reading *ret_reading, const char *path, struct err *err)
{
	ret_reading->most = FILE_BYTES_MAX;
	ret_reading->descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (ret_reading->descriptor < 0)
		return fail_to_open(path, err);
	const char *why = "it is a folder, not a file";
	if (fstat(ret_reading->descriptor, &ret_reading->before) == 0 && !S_ISDIR(ret_reading->before.st_mode)) {
		if (S_ISREG(ret_reading->before.st_mode) || somebody_writes(path, ret_reading->descriptor))
			return true;
		why = "it is a pipe that nothing writes to";
	}
	close(ret_reading->descriptor);
	return err_set(err, ERR_FAILURE, "cannot be read: %s", why);
}

/* Reads to the end of the file; fails if the limit is exceeded. */
static bool read_all(const struct file_reading *reading, struct buf *bytes, struct err *err)
{
	char part[1 << 16];
	while (bytes->size <= reading->most) {
		ssize_t got = read(reading->descriptor, part, sizeof(part));
		if (got > 0)
			buf_add_bytes(bytes, part, (size_t)got);
		else if (got == 0)
			return true;
		else if (errno != EINTR)
			return err_set(err, ERR_FAILURE, "cannot be read: %s", strerror(errno));
	}
	return err_set(err, ERR_DATA, "is too large (limit: %zu MiB)", reading->most >> 20);
}

static bool is_unchanged(const struct file_reading *reading, size_t size)
{
	struct stat now;
	if (!S_ISREG(reading->before.st_mode))
		return true;
	return fstat(reading->descriptor, &now) == 0 && (size_t)now.st_size == size &&
	       reading->before.st_size == now.st_size && reading->before.st_mtim.tv_sec == now.st_mtim.tv_sec &&
	       reading->before.st_mtim.tv_nsec == now.st_mtim.tv_nsec;
}

bool file_finish(struct file_reading *reading, char **ret_bytes, size_t *ret_size, struct err *err)
{
	struct buf bytes = { 0 };
	bool done = read_all(reading, &bytes, err);
	if (done && !is_unchanged(reading, bytes.size))
		done = err_set(err, ERR_FAILURE, "changed while being read: try again");
	close(reading->descriptor);
	if (!done) {
		buf_done(&bytes);
		return false;
	}
	if (bytes.data == NULL)
		bytes.data = mem_text("");
	*ret_bytes = bytes.data;
	*ret_size = bytes.size;
	return true;
}

bool file_read(const char *path, char **ret_bytes, size_t *ret_size, struct err *err)
{
	struct file_reading reading;
	return file_open(&reading, path, err) && file_finish(&reading, ret_bytes, ret_size, err);
}

bool file_read_input(char **ret_bytes, size_t *ret_size, struct err *err)
{
	struct file_reading reading = { .descriptor = dup(STDIN_FILENO), .most = FILE_BYTES_MAX };
	if (reading.descriptor < 0)
		return err_set(err, ERR_FAILURE, "cannot be read: %s", strerror(errno));
	return file_finish(&reading, ret_bytes, ret_size, err);
}

bool file_is_there(const char *path)
{
	struct stat there;
	return lstat(path, &there) == 0;
}

static void add(struct paths *paths, char *path)
{
	paths->items = mem_grow(paths->items, paths->count + 1, sizeof(*paths->items));
	paths->items[paths->count++] = path;
}

static bool is_yaml(const char *name)
{
	const char *dot = strrchr(name, '.');
	return name[0] != '.' && dot != NULL && strcmp(dot, ".yaml") == 0;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

bool paths_add(struct paths *paths, const char *path, struct err *err)
{
	size_t first = paths->count;
	if (strcmp(path, "-") == 0) {
		add(paths, mem_text(path));
		return true;
	}
	DIR *folder = opendir(path);
	if (folder == NULL && errno != ENOTDIR)
		return err_set(err, ERR_FAILURE, "cannot be read: %s", strerror(errno));
	if (folder == NULL) {
		add(paths, mem_text(path));
		return true;
	}
	for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
		struct buf name = { 0 };
		if (!is_yaml(entry->d_name))
			continue;
		buf_addf(&name, "%s%s%s", path, path[0] != '\0' && path[strlen(path) - 1] == '/' ? "" : "/",
			 entry->d_name);
		add(paths, name.data);
	}
	closedir(folder);
	if (paths->count > first)
		qsort(paths->items + first, paths->count - first, sizeof(*paths->items), by_name);
	return true;
}

void paths_done(struct paths *paths)
{
	for (size_t i = 0; i < paths->count; i++)
		free(paths->items[i]);
	free(paths->items);
	*paths = (struct paths){ 0 };
}
