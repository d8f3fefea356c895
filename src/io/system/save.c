/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes a temporary file in the same folder, then renames it over the target. */
#include "io/system/save.h"
#include "base/mem.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* Flushes the renamed directory entry to disk.  Failure is ignored: not every file system supports it. */
static void sync_folder(const char *path)
{
	char *folder = mem_text(path);
	char *slash = strrchr(folder, '/');
	if (slash != NULL)
		slash[1] = '\0';
	int descriptor = open(slash != NULL ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (descriptor >= 0) {
		fsync(descriptor);
		close(descriptor);
	}
	free(folder);
}

/* ---- Opening ---------------------------------------------------------------------------------------------------- */

static bool open_beside(struct saving *saving)
{
	size_t size = strlen(saving->path) + sizeof(SAVE_BESIDE SAVE_RANDOM);
	saving->beside = mem_new(size, 1);
	snprintf(saving->beside, size, "%s" SAVE_BESIDE SAVE_RANDOM, saving->path);
	saving->descriptor = mkstemp(saving->beside);
	return saving->descriptor >= 0;
}

static bool open_either(struct saving *saving)
{
	struct stat there;
	if ((saving->unlinks ? lstat : stat)(saving->path, &there) != 0)
		return open_beside(saving);
	if (S_ISDIR(there.st_mode))
		errno = EISDIR;
	else if (!S_ISREG(there.st_mode) && !S_ISLNK(there.st_mode))
		saving->descriptor = open(saving->path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	else if (saving->fresh)
		errno = EEXIST;
	else
		return open_beside(saving);
	return saving->descriptor >= 0;
}

static void forget(struct saving *saving)
{
	free(saving->path);
	free(saving->beside);
	*saving = (struct saving){ .descriptor = -1 };
}

static bool not_saved(const char *path, int why, struct err *err)
{
	return err_set(err, ERR_FAILURE,
		       why == EEXIST ? "%s already exists: use --force to overwrite it" : "cannot save %s: %s", path,
		       strerror(why));
}

static bool begin(struct saving *saving, const char *path, struct err *err)
{
	char *target = saving->unlinks ? NULL : realpath(path, NULL);
	saving->descriptor = -1;
	saving->path = target != NULL ? target : mem_text(path);
	if (open_either(saving))
		return true;
	int failed = errno;
	forget(saving);
	return not_saved(path, failed, err);
}

/* True for a link to a file, or to nothing, except those by which the system names open files. */
static bool is_link_to_file(const char *path)
{
	struct stat link, target;
	static const char *const open_files[] = { "/dev/std", "/dev/fd/", "/proc/" };
	for (size_t i = 0; i < sizeof(open_files) / sizeof(open_files[0]); i++)
		if (strncmp(path, open_files[i], strlen(open_files[i])) == 0)
			return false;
	return lstat(path, &link) == 0 && S_ISLNK(link.st_mode) &&
	       (stat(path, &target) != 0 || S_ISREG(target.st_mode));
}

bool saving_begin(struct saving *ret_saving, const char *path, unsigned flags, struct err *err)
{
	bool unlinks = flags & SAVING_UNLINKS || (flags & SAVING_NAMED && is_link_to_file(path));
	*ret_saving = (struct saving){ .fresh = flags & SAVING_FRESH, .unlinks = unlinks };
	return begin(ret_saving, path, err);
}

void saving_add(struct saving *saving, const void *bytes, size_t size)
{
	if (saving->failed == 0 && !write_all(saving->descriptor, bytes, size))
		saving->failed = errno;
}

/* ---- Finishing -------------------------------------------------------------------------------------------------- */

/* mkstemp creates the file with mode 0600. Unless it is private, it then gets the mode of any new file. */
static bool settle(const struct saving *saving)
{
	mode_t mask = umask(0);
	umask(mask);
	return saving->beside == NULL || ((saving->secret || fchmod(saving->descriptor, 0666 & ~mask) == 0) &&
					  (!saving->synced || fsync(saving->descriptor) == 0));
}

/* link() fails if a file has appeared meanwhile. Not every file system supports links. */
static bool take_place(const struct saving *saving)
{
	if (saving->beside == NULL)
		return true;
	if (saving->fresh && link(saving->beside, saving->path) == 0)
		return unlink(saving->beside) == 0;
	if (saving->fresh && (errno == EEXIST || access(saving->path, F_OK) == 0))
		return errno = EEXIST, false;
	return rename(saving->beside, saving->path) == 0;
}

bool saving_end(struct saving *saving, bool keep, struct err *err)
{
	if (saving->failed == 0 && keep && !settle(saving))
		saving->failed = errno;
	if (close(saving->descriptor) != 0 && saving->failed == 0)
		saving->failed = errno;
	if (saving->failed == 0 && keep && !take_place(saving))
		saving->failed = errno;
	bool saved = keep && saving->failed == 0;
	if (saved && saving->synced)
		sync_folder(saving->path);
	if (!saved && saving->beside != NULL)
		unlink(saving->beside);
	if (saving->failed != 0)
		not_saved(saving->path, saving->failed, err);
	forget(saving);
	return saved;
}

bool save_file(const char *path, const void *bytes, size_t size, bool secret, struct err *err)
{
	struct saving saving = { .secret = secret, .synced = true };
	if (!begin(&saving, path, err))
		return false;
	saving_add(&saving, bytes, size);
	return saving_end(&saving, true, err);
}

bool save_append(const char *path, const void *bytes, size_t size, struct err *err)
{
	struct stat before = { 0 };
	int descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
	if (descriptor < 0)
		return not_saved(path, errno, err);
	bool known = fstat(descriptor, &before) == 0, added = known && write_all(descriptor, bytes, size);
	int failed = errno;
	if (known && !added && ftruncate(descriptor, before.st_size) != 0)
		failed = errno;
	close(descriptor);
	return added || not_saved(path, failed, err);
}
