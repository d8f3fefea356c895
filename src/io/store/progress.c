/* SPDX-License-Identifier: MIT */
/* One line of one length in one write: a kill comes before or after it. */
#include "io/store/progress.h"
#include "io/system/folders.h"
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LINE_BYTES = 64 };

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
		err_set(err, ERR_FAILURE, "%s: %s", path, strerror(errno));
	} else if (fcntl(descriptor, F_SETLK, &lock) != 0) {
		close(descriptor);
		descriptor = -1;
		err_set(err, ERR_FAILURE, "this session is running in another terminal");
	}
	return descriptor;
}

bool progress_write(int descriptor, const struct progress *progress, struct err *err)
{
	char line[LINE_BYTES + 1];
	snprintf(line, sizeof(line), "%10u %20" PRId64 " %20" PRId64 " %10s\n", progress->at, progress->step_ms,
		 progress->session_ms, "");
	if (pwrite(descriptor, line, LINE_BYTES, 0) == LINE_BYTES)
		return true;
	return err_set(err, ERR_FAILURE, "the progress of this session is not kept: %s: free some space",
		       strerror(errno));
}

bool progress_read(const char *folder, int64_t session, struct progress *ret_progress, bool *ret_alive)
{
	char path[FOLDER_PATH_MAX], line[LINE_BYTES + 1] = { 0 };
	struct err ignored;
	struct progress progress;
	struct flock lock = whole_file();
	*ret_alive = false;
	int descriptor = path_of(folder, session, path, &ignored) ? open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) : -1;
	if (descriptor < 0)
		return false;
	*ret_alive = fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
	bool whole = pread(descriptor, line, LINE_BYTES, 0) == LINE_BYTES;
	close(descriptor);
	if (!whole ||
	    sscanf(line, "%u %" SCNd64 " %" SCNd64, &progress.at, &progress.step_ms, &progress.session_ms) != 3)
		return false;
	*ret_progress = progress;
	return true;
}

void progress_remove(const char *folder, int64_t session)
{
	char path[FOLDER_PATH_MAX];
	struct err ignored;
	if (path_of(folder, session, path, &ignored))
		unlink(path);
}
