/* SPDX-License-Identifier: MIT */
/* Writes a new file beside the old one and lets it take the old one's place. */
#include "io/save.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_BYTES_MAX = 4096 };

static bool write_all(int descriptor, const char *bytes, size_t size)
{
	while (size > 0) {
		ssize_t written = write(descriptor, bytes, size);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		bytes += written;
		size -= (size_t)written;
	}
	return true;
}

/* The new name itself has to reach the disk; not every file system can be asked, and none has to. */
static void sync_folder(const char *path)
{
	char folder[PATH_BYTES_MAX];
	const char *slash = strrchr(path, '/');
	snprintf(folder, sizeof(folder), "%.*s", slash != NULL ? (int)(slash - path) + 1 : 1,
		 slash != NULL ? path : ".");
	int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (descriptor >= 0) {
		fsync(descriptor);
		close(descriptor);
	}
}

/* mkstemp makes it 0600; a file that is no secret gets what any new file gets. */
static bool write_beside(int descriptor, const void *bytes, size_t size, bool secret)
{
	mode_t mask = umask(0);
	umask(mask);
	bool written = write_all(descriptor, bytes, size) && (secret || fchmod(descriptor, 0666 & ~mask) == 0) &&
		       fsync(descriptor) == 0;
	int failed = errno;
	if (close(descriptor) == 0)
		errno = failed;
	else
		written = false;
	return written;
}

static bool replace(const char *path, const void *bytes, size_t size, bool secret)
{
	char beside[PATH_BYTES_MAX];
	if (snprintf(beside, sizeof(beside), "%s.XXXXXX", path) >= (int)sizeof(beside)) {
		errno = ENAMETOOLONG;
		return false;
	}
	int descriptor = mkstemp(beside);
	if (descriptor < 0)
		return false;
	if (write_beside(descriptor, bytes, size, secret) && rename(beside, path) == 0) {
		sync_folder(path);
		return true;
	}
	int failed = errno;
	unlink(beside);
	errno = failed;
	return false;
}

bool save_file(const char *path, const void *bytes, size_t size, bool secret, struct err *err)
{
	char *target = realpath(path, NULL);
	bool saved = replace(target != NULL ? target : path, bytes, size, secret);
	int failed = errno;
	free(target);
	return saved || err_set(err, ERR_FAILURE, "%s is not saved: %s", path, strerror(failed));
}
