/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares and swaps a file under a lock.
 *
 * The lock is on the file itself, so that no lock file remains. After getting the lock, it checks that the file is
 * still the one at the path, because saving replaces the file. */
#include "base/mem.h"
#include "io/system/file.h"
#include "io/system/save.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { STEP_MS = 4, PATIENT_MS = 2000 };

uint64_t save_stamp(const void *bytes, size_t size)
{
	const unsigned char *at = bytes;
	uint64_t hash = UINT64_C(0xcbf29ce484222325); /* FNV-1a */
	for (size_t i = 0; i < size; i++)
		hash = (hash ^ at[i]) * UINT64_C(0x100000001b3);
	return hash != 0 ? hash : 1;
}

/* ---- The lock ---------------------------------------------------------------------------------------------------- */

/* On a file system without locks, continues without one. */
static bool lock(int descriptor, const char *path, int *patience_ms, struct err *err)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	while (fcntl(descriptor, F_SETLK, &whole) != 0) {
		if (errno != EACCES && errno != EAGAIN && errno != EINTR)
			return true;
		if (*patience_ms <= 0)
			return err_set(err, ERR_FAILURE, "%s is locked by another program: try again", path);
		*patience_ms -= STEP_MS;
		nanosleep(&(struct timespec){ .tv_nsec = STEP_MS * 1000000L }, NULL);
	}
	return true;
}

static bool is_still_there(int descriptor, const char *path)
{
	struct stat locked, there;
	return fstat(descriptor, &locked) == 0 && stat(path, &there) == 0 && locked.st_dev == there.st_dev &&
	       locked.st_ino == there.st_ino;
}

/* Opens and locks the file at the path. Returns -1 with errno set if it cannot be opened, or with err set. */
static int open_locked(const char *path, struct err *err)
{
	int patience_ms = PATIENT_MS, descriptor;
	while ((descriptor = open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) >= 0) {
		if (!lock(descriptor, path, &patience_ms, err))
			break;
		if (is_still_there(descriptor, path))
			return descriptor;
		close(descriptor);
	}
	if (descriptor >= 0)
		close(descriptor);
	return -1;
}

/* ---- Saving ------------------------------------------------------------------------------------------------------ */

/* The file is still missing, but another program may create one first. */
static bool save_first(const char *path, const void *bytes, size_t size, bool *ret_changed, struct err *err)
{
	struct saving saving;
	struct err failed = { 0 };
	if (!saving_begin(&saving, path, SAVING_FRESH, err))
		return false;
	saving.secret = saving.synced = true;
	saving_add(&saving, bytes, size);
	if (saving_end(&saving, true, &failed))
		return true;
	*ret_changed = access(path, F_OK) == 0;
	*err = failed;
	return false;
}

/* Reads through the locked descriptor, because closing any other descriptor of the same file would release the lock. */
static uint64_t stamp_of(int descriptor)
{
	struct stat status;
	if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > FILE_BYTES_MAX)
		return 0;
	char *bytes = mem_new((size_t)status.st_size + 1, 1);
	ssize_t got = pread(descriptor, bytes, (size_t)status.st_size, 0);
	uint64_t stamp = got == (ssize_t)status.st_size ? save_stamp(bytes, (size_t)got) : 0;
	free(bytes);
	return stamp;
}

bool save_over(const char *path, const void *bytes, size_t size, uint64_t before, bool *ret_changed, struct err *err)
{
	struct err locked = { 0 };
	*ret_changed = false;
	if (before == 0 && !file_is_there(path))
		return save_first(path, bytes, size, ret_changed, err);
	int descriptor = open_locked(path, &locked);
	if (locked.code != ERR_NONE) {
		*err = locked;
		return false;
	}
	if (descriptor < 0) /* removed, or not writable: saving fails with the reason */
		return save_file(path, bytes, size, true, err);
	*ret_changed = stamp_of(descriptor) != before;
	bool saved = !*ret_changed && save_file(path, bytes, size, true, err);
	if (*ret_changed)
		err_set(err, ERR_FAILURE, "%s was changed by another program meanwhile", path);
	close(descriptor);
	return saved;
}
