/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Stores the progress as one line of fixed length, written at once, so that a kill cannot leave half of it. */
#include "io/store/progress.h"
#include "io/system/folders.h"
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	OLD_LINE_BYTES = 64, /* up to version 0.1.0: the first three values only */
	LINE_BYTES = 192,
};

static bool path_of(const char *folder, int64_t session, char path[FOLDER_PATH_MAX], struct err *err)
{
	char name[40];
	snprintf(name, sizeof(name), "running-%" PRId64, session);
	return folder_path(path, folder, name, err);
}

static struct flock whole_file(void)
{
	return (struct flock){ .l_type = F_WRLCK, .l_whence = SEEK_SET };
}

int progress_open(const char *folder, int64_t session, struct err *err)
{
	char path[FOLDER_PATH_MAX];
	struct flock lock = whole_file();
	if (!path_of(folder, session, path, err))
		return -1;
	int descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (descriptor < 0) {
		err_set(err, ERR_FAILURE, "%s: %s", path, errno == ELOOP ? "it is a link: remove it" : strerror(errno));
	} else if (fcntl(descriptor, F_SETLK, &lock) != 0) {
		close(descriptor);
		descriptor = -1;
		err_set(err, ERR_FAILURE, "this session is running in another terminal");
	}
	return descriptor;
}

/* A file whose folder was removed can still be written to, but never found again. */
static bool is_there(int descriptor)
{
	struct stat file;
	return fstat(descriptor, &file) == 0 && file.st_nlink > 0;
}

bool progress_write(int descriptor, const struct progress *progress, struct err *err)
{
	char line[LINE_BYTES + 1], values[LINE_BYTES];
	bool hurt = progress->signal[0] != '\0';
	snprintf(values, sizeof(values), "%10u %20" PRId64 " %20" PRId64 " %u %u %" PRId64 " %s", progress->at,
		 progress->step_ms, progress->session_ms, (unsigned)progress->ending, progress->signal_step,
		 progress->signal_at, hurt ? progress->signal : "-");
	snprintf(line, sizeof(line), "%-*s\n", LINE_BYTES - 1, values);
	if (!is_there(descriptor))
		return err_set(err, ERR_FAILURE, "the history folder was removed: put it back");
	if (pwrite(descriptor, line, LINE_BYTES, 0) == LINE_BYTES)
		return true;
	return err_set(err, ERR_FAILURE, "the progress of this session is not saved: %s: free some space",
		       strerror(errno));
}

static bool parse(const char *line, struct progress *ret_progress)
{
	struct progress progress = { 0 };
	unsigned ending = 0;
	int count = sscanf(line, "%u %" SCNd64 " %" SCNd64 " %u %u %" SCNd64 " %63s", &progress.at, &progress.step_ms,
			   &progress.session_ms, &ending, &progress.signal_step, &progress.signal_at, progress.signal);
	if (count < 3 || ending >= ENDING_COUNT)
		return false;
	progress.ending = (enum ending)ending;
	if (count < 7 || strcmp(progress.signal, "-") == 0)
		progress.signal[0] = '\0';
	*ret_progress = progress;
	return true;
}

bool progress_read(const char *folder, int64_t session, struct progress *ret_progress, bool *ret_alive)
{
	char path[FOLDER_PATH_MAX], line[LINE_BYTES + 1] = { 0 };
	struct err ignored;
	struct flock lock = whole_file();
	*ret_alive = false;
	int descriptor = path_of(folder, session, path, &ignored) ? open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) : -1;
	if (descriptor < 0)
		return false;
	*ret_alive = fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
	ssize_t size = pread(descriptor, line, LINE_BYTES, 0);
	close(descriptor);
	return size >= OLD_LINE_BYTES && parse(line, ret_progress);
}

void progress_remove(const char *folder, int64_t session)
{
	char path[FOLDER_PATH_MAX];
	struct err ignored;
	if (path_of(folder, session, path, &ignored))
		unlink(path);
}
