/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lists a folder and opens its newest files. */
#include "io/run/folder.h"

#include "base/mem.h"
#include "io/run/descriptor.h"
#include "io/run/newest.h"
#include "io/run/source.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FOLDER_FILES_MAX = 100000 };

struct entry {
	char *name;
	int64_t modified; /* seconds since 1970 */
};

struct listing {
	struct entry *entries;
	size_t count, capacity;
};

static void add_entry(struct listing *listing, const char *name, int64_t modified)
{
	if (listing->count == listing->capacity) {
		listing->capacity = listing->capacity == 0 ? 64 : 2 * listing->capacity;
		listing->entries = mem_grow(listing->entries, listing->capacity, sizeof(*listing->entries));
	}
	listing->entries[listing->count++] = (struct entry){ mem_text(name), modified };
}

static void listing_done(struct listing *listing)
{
	for (size_t i = 0; i < listing->count; i++)
		free(listing->entries[i].name);
	free(listing->entries);
}

/* Sorts from newest to oldest. For equal times, names decide, so that the order is always the same. */
static int by_time(const void *a, const void *b)
{
	const struct entry *one = a, *other = b;
	if (one->modified != other->modified)
		return one->modified < other->modified ? 1 : -1;
	return strcmp(one->name, other->name);
}

static bool list(struct listing *listing, DIR *folder, struct err *err)
{
	struct stat status;
	for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
		if (!is_recording_name(entry->d_name) || fstatat(dirfd(folder), entry->d_name, &status, 0) != 0 ||
		    !S_ISREG(status.st_mode))
			continue;
		if (listing->count == FOLDER_FILES_MAX)
			return err_set(err, ERR_DATA, "more than %d recordings; move old ones elsewhere",
				       FOLDER_FILES_MAX);
		add_entry(listing, entry->d_name, (int64_t)status.st_mtim.tv_sec);
	}
	if (listing->count > 0)
		qsort(listing->entries, listing->count, sizeof(*listing->entries), by_time);
	return true;
}

static void open_entry(struct newest *newest, int folder, const char *name)
{
	struct err err = { 0 };
	struct run_file file;
	int descriptor = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	newest->file->opened++;
	if (descriptor < 0) {
		source_unreadable(&err, errno);
		newest_fail(newest, name, &err);
		return;
	}
	run_file_init(&file, newest->file->now);
	if (run_file_of_descriptor(&file, descriptor, &err))
		newest_take_file(newest, name, &file);
	else
		newest_fail(newest, name, &err);
	run_file_done(&file);
	close(descriptor);
}

static void open_entries(struct newest *newest, int folder, const struct listing *listing)
{
	const struct run_file *file = newest->file;
	for (size_t i = 0; i < listing->count; i++) {
		int64_t modified = listing->entries[i].modified;
		if (newest->has_run && run_is_believed(&file->run, file->now) && file->run.start > modified &&
		    file->now - RUN_COUNTS_S > modified)
			return;
		open_entry(newest, folder, listing->entries[i].name);
	}
}

bool run_folder_read(struct run_file *ret_file, const char *path, struct err *err)
{
	struct listing listing = { 0 };
	struct newest newest;
	DIR *folder = opendir(path);
	if (folder == NULL)
		return source_unreadable(err, errno);
	newest_init(&newest, ret_file);
	bool listed = list(&listing, folder, err);
	if (listed)
		open_entries(&newest, dirfd(folder), &listing);
	if (listed && listing.count == 0)
		listed = err_set(err, ERR_DATA, "no FIT, GPX or TCX file in this folder; copy the run there first");
	closedir(folder);
	listing_done(&listing);
	return listed && newest_finish(&newest, err);
}
