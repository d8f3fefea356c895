/* SPDX-License-Identifier: MIT */
/* Goes through the files of a zip. */
#include "io/run/archive.h"

#include "io/run/recording.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

static zip_t *fail_open(zip_error_t *error, struct err *err)
{
	err_set(err, ERR_DATA, "the zip cannot be opened (%s); copy it again", zip_error_strerror(error));
	zip_error_fini(error);
	return NULL;
}

zip_t *archive_of_bytes(const void *bytes, size_t size, struct err *err)
{
	zip_error_t error;
	zip_error_init(&error);
	zip_source_t *source = zip_source_buffer_create(bytes, size, 0, &error);
	zip_t *archive = source != NULL ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
	if (archive == NULL && source != NULL)
		zip_source_free(source);
	return archive != NULL ? archive : fail_open(&error, err);
}

zip_t *archive_of_file(int descriptor, struct err *err)
{
	zip_error_t error;
	int code = 0, copy = dup(descriptor);
	zip_t *archive = copy >= 0 ? zip_fdopen(copy, 0, &code) : NULL;
	if (archive == NULL && copy >= 0)
		close(copy);
	zip_error_init_with_code(&error, code);
	if (archive == NULL)
		return fail_open(&error, err);
	zip_error_fini(&error);
	return archive;
}

static long fill_from_entry(void *from, void *out, size_t size)
{
	zip_int64_t got = zip_fread(from, out, size);
	errno = EIO;
	return (long)got;
}

/* False only where the budget is gone: then nothing more is read. */
static bool read_entry(zip_t *archive, zip_uint64_t at, const char *name, long *budget, struct newest *newest)
{
	struct err err = { 0 };
	struct outing outing;
	zip_file_t *entry = zip_fopen_index(archive, at, 0);
	outing_init(&outing);
	newest->file->opened++;
	if (entry == NULL) {
		err_set(&err, ERR_DATA, "cannot be unpacked (%s); copy the zip again", zip_strerror(archive));
		newest_fail(newest, name, &err);
		return true;
	}
	if (recording_read(fill_from_entry, entry, budget, &outing, &err))
		newest_take(newest, name, &outing);
	else
		newest_fail(newest, name, &err);
	zip_fclose(entry);
	return *budget > 0;
}

bool archive_read(zip_t *archive, struct newest *newest, struct err *err)
{
	zip_int64_t count = zip_get_num_entries(archive, 0);
	long budget = ARCHIVE_BUDGET;
	bool more = count <= ARCHIVE_FILES_MAX;
	if (!more)
		err_set(err, ERR_DATA, "the zip holds more than %d files; unpack it and name the folder",
			ARCHIVE_FILES_MAX);
	for (zip_int64_t i = 0; more && i < count; i++) {
		const char *name = zip_get_name(archive, (zip_uint64_t)i, 0);
		if (name != NULL && is_recording_name(name) &&
		    !read_entry(archive, (zip_uint64_t)i, name, &budget, newest))
			more = err_set(err, ERR_DATA, "the zip holds more than %d MiB unpacked; name a folder instead",
				       ARCHIVE_BUDGET >> 20);
	}
	zip_discard(archive);
	return more;
}
