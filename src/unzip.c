/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* rollcoach-zip.so: reads archives with libzip. */
#include "io/run/unzip.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>
#include <zip.h>

static void *fail(zip_error_t *error, char ret_reason[UNZIP_REASON_SIZE])
{
	snprintf(ret_reason, UNZIP_REASON_SIZE, "%s", zip_error_strerror(error));
	zip_error_fini(error);
	return NULL;
}

static void *open_bytes(const void *bytes, size_t size, char ret_reason[UNZIP_REASON_SIZE])
{
	zip_error_t error;
	zip_error_init(&error);
	zip_source_t *source = zip_source_buffer_create(bytes, size, 0, &error);
	zip_t *archive = source != NULL ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
	if (archive == NULL && source != NULL)
		zip_source_free(source);
	return archive != NULL ? archive : fail(&error, ret_reason);
}

static void *open_file(int descriptor, char ret_reason[UNZIP_REASON_SIZE])
{
	zip_error_t error;
	int code = 0, copy = dup(descriptor);
	zip_t *archive = copy >= 0 ? zip_fdopen(copy, 0, &code) : NULL;
	if (archive != NULL)
		return archive;
	if (copy >= 0)
		close(copy);
	zip_error_init_with_code(&error, code);
	return fail(&error, ret_reason);
}

static void done(void *archive)
{
	zip_discard(archive);
}

static long count(void *archive)
{
	return (long)zip_get_num_entries(archive, 0);
}

static const char *name(void *archive, long at)
{
	return zip_get_name(archive, (zip_uint64_t)at, 0);
}

static void *open_entry(void *archive, long at, char ret_reason[UNZIP_REASON_SIZE])
{
	zip_file_t *entry = zip_fopen_index(archive, (zip_uint64_t)at, 0);
	if (entry == NULL)
		snprintf(ret_reason, UNZIP_REASON_SIZE, "%s", zip_strerror(archive));
	return entry;
}

static long read_entry(void *entry, void *out, size_t size)
{
	zip_int64_t got = zip_fread(entry, out, size);
	errno = EIO;
	return (long)got;
}

static void entry_done(void *entry)
{
	zip_fclose(entry);
}

const struct unzip rollcoach_unzip = {
	.open_bytes = open_bytes,
	.open_file = open_file,
	.done = done,
	.count = count,
	.name = name,
	.open_entry = open_entry,
	.read = read_entry,
	.entry_done = entry_done,
};
