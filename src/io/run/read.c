/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Opens a file, a folder or a pipe, each in the appropriate way. */
#include "io/run/read.h"

#include "io/run/descriptor.h"
#include "io/run/folder.h"
#include "io/run/source.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool run_file_read(struct run_file *file, const char *path, struct err *err)
{
	struct stat status;
	if (strcmp(path, "-") == 0)
		return run_file_of_descriptor(file, STDIN_FILENO, err);
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (descriptor < 0 || fstat(descriptor, &status) != 0) {
		source_unreadable(err, errno);
		if (descriptor >= 0)
			close(descriptor);
		return false;
	}
	/* Opening does not wait for a writer, so a pipe can be read like any other file. */
	fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
	bool read = S_ISDIR(status.st_mode) ? run_folder_read(file, path, err)
					    : run_file_of_descriptor(file, descriptor, err);
	close(descriptor);
	return read;
}
