/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Distinguishes archives from recordings, and reads a pipe into memory, because a zip is read from its end. */
#include "io/run/descriptor.h"

#include "io/run/archive.h"
#include "io/run/recording.h"
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIPE_BYTES_MAX = 64 << 20 };

/* ---- One recording or archive ------------------------------------------------------------------------------------- */

static bool take_recording(struct run_file *file, source_fill *fill, void *from, struct err *err)
{
	struct outing outing;
	long budget = SOURCE_BUDGET;
	outing_init(&outing, file->now);
	file->opened++;
	if (!recording_read(fill, from, &budget, &outing, err))
		return false;
	outing_result(&outing, &file->run);
	if (outing.overlaps > 0)
		buf_add(&file->notes, "The file holds runs that overlap; the larger of each value counts.\n");
	if (outing.left_out > 0)
		buf_addf(&file->notes, "The file has too many sessions; the first %u are not counted.\n",
			 outing.left_out);
	for (unsigned i = 0; i < outing.runs_count; i++)
		if (i != outing.best)
			run_file_add_also(file, &outing.runs[i], "");
	if (outing.runs_count > 0 && outing.has_other)
		buf_addf(&file->notes, "The file also holds %s, which changes nothing.\n",
			 recording_phrase(outing.other.recording));
	return true;
}

bool run_file_of_bytes(struct run_file *file, const unsigned char *bytes, size_t size, struct err *err)
{
	struct source_memory memory = { bytes, size };
	struct newest newest;
	newest_init(&newest, file);
	if (is_zip(bytes, size))
		return archive_of_bytes(bytes, size, &newest, err) && newest_finish(&newest, err);
	return take_recording(file, source_fill_memory, &memory, err);
}

/* ---- Descriptors -------------------------------------------------------------------------------------------------- */

static bool read_pipe(struct run_file *file, int descriptor, struct err *err)
{
	struct buf bytes = { 0 };
	char part[SOURCE_CHUNK];
	long got;
	while ((got = source_fill_file(&descriptor, part, sizeof(part))) > 0 && bytes.size <= PIPE_BYTES_MAX)
		buf_add_bytes(&bytes, part, (size_t)got);
	bool read = got == 0;
	if (got < 0)
		source_unreadable(err, errno);
	else if (got > 0)
		err_set(err, ERR_DATA, "more than %d MiB through a pipe; pass the file instead", PIPE_BYTES_MAX >> 20);
	read = read && run_file_of_bytes(file, (const unsigned char *)buf_text(&bytes), bytes.size, err);
	buf_done(&bytes);
	return read;
}

bool run_file_of_descriptor(struct run_file *file, int descriptor, struct err *err)
{
	unsigned char head[4];
	struct stat status;
	struct newest newest;
	newest_init(&newest, file);
	if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
		return read_pipe(file, descriptor, err);
	if (!is_zip(head, pread(descriptor, head, sizeof(head), 0) == sizeof(head) ? sizeof(head) : 0))
		return take_recording(file, source_fill_file, &descriptor, err);
	if (status.st_size > ARCHIVE_BYTES_MAX)
		return err_set(err, ERR_DATA, "the zip is larger than %d MiB; unpack it and pass the folder",
			       ARCHIVE_BYTES_MAX >> 20);
	return archive_of_file(descriptor, &newest, err) && newest_finish(&newest, err);
}
