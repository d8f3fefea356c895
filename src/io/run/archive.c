/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the files of a zip archive. */
#include "io/run/archive.h"

#include "io/run/recording.h"
#include "io/run/unzip.h"

/* Returns false only if the budget is used up; then nothing more is read. */
static bool read_entry(const struct unzip *unzip, void *archive, long at, long *budget, struct newest *newest)
{
	struct err err = { 0 };
	struct outing outing;
	char reason[UNZIP_REASON_SIZE];
	const char *name = unzip->name(archive, at);
	void *entry = unzip->open_entry(archive, at, reason);
	outing_init(&outing, newest->file->now);
	newest->file->opened++;
	if (entry == NULL) {
		err_set(&err, ERR_DATA, "cannot be unpacked (%s); copy the zip again", reason);
		newest_fail(newest, name, &err);
		return true;
	}
	if (recording_read(unzip->read, entry, budget, &outing, &err))
		newest_take(newest, name, &outing);
	else
		newest_fail(newest, name, &err);
	unzip->entry_done(entry);
	return *budget > 0;
}

static bool read_all(const struct unzip *unzip, void *archive, struct newest *newest, struct err *err)
{
	long count = unzip->count(archive), budget = ARCHIVE_BUDGET;
	if (count > ARCHIVE_FILES_MAX)
		return err_set(err, ERR_DATA, "the zip holds more than %d files; unpack it and pass the folder",
			       ARCHIVE_FILES_MAX);
	for (long i = 0; i < count; i++) {
		const char *name = unzip->name(archive, i);
		if (name != NULL && is_recording_name(name) && !read_entry(unzip, archive, i, &budget, newest))
			return err_set(err, ERR_DATA,
				       "the zip expands to more than %d MiB; unpack it and pass the folder",
				       ARCHIVE_BUDGET >> 20);
	}
	return true;
}

/* Closes the archive. It is NULL, with a reason, if it could not be opened. */
static bool read_opened(const struct unzip *unzip, void *archive, const char *reason, struct newest *newest,
			struct err *err)
{
	if (archive == NULL)
		return err_set(err, ERR_DATA, "the zip cannot be opened (%s); copy it again", reason);
	bool read = read_all(unzip, archive, newest, err);
	unzip->done(archive);
	return read;
}

bool archive_of_bytes(const void *bytes, size_t size, struct newest *newest, struct err *err)
{
	char reason[UNZIP_REASON_SIZE];
	const struct unzip *unzip = unzip_load(err);
	return unzip != NULL && read_opened(unzip, unzip->open_bytes(bytes, size, reason), reason, newest, err);
}

bool archive_of_file(int descriptor, struct newest *newest, struct err *err)
{
	char reason[UNZIP_REASON_SIZE];
	const struct unzip *unzip = unzip_load(err);
	return unzip != NULL && read_opened(unzip, unzip->open_file(descriptor, reason), reason, newest, err);
}
