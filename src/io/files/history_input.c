/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Opens the input of a history. */
#include "io/files/history_input.h"
#include "io/system/file.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool copy_all(int from, int to, struct err *err)
{
	char part[1 << 16];
	for (;;) {
		ssize_t got = read(from, part, sizeof(part));
		if (got == 0)
			return true;
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_set(err, ERR_FAILURE, "cannot be read: %s", strerror(errno));
		for (ssize_t done = 0, put; done < got; done += put) {
			put = write(to, part + done, (size_t)(got - done));
			if (put <= 0)
				return err_set(err, ERR_FAILURE,
					       "no space for a copy that can be read twice: %s: free some space",
					       strerror(errno));
		}
	}
}

/* Creates an unnamed temporary file, which disappears when it is closed. */
static int temporary(struct err *err)
{
	char path[1024];
	const char *folder = getenv("TMPDIR");
	snprintf(path, sizeof(path), "%s/rollcoach-XXXXXX", folder != NULL && folder[0] == '/' ? folder : "/tmp");
	int descriptor = mkstemp(path);
	if (descriptor < 0)
		err_set(err, ERR_FAILURE, "%s: %s", path, strerror(errno));
	else
		unlink(path);
	return descriptor;
}

static bool make_seekable(struct history_input *input, struct err *err)
{
	if (lseek(input->descriptor, 0, SEEK_CUR) == 0)
		return true;
	int copy = temporary(err);
	bool good = copy >= 0 && copy_all(input->descriptor, copy, err);
	close(input->descriptor);
	input->descriptor = copy;
	return good;
}

bool history_input_open(struct history_input *ret_input, const char *path, struct err *err)
{
	struct file_reading reading;
	bool is_stdin = strcmp(path, "-") == 0;
	*ret_input = (struct history_input){ .name = is_stdin ? "standard input" : path, .descriptor = -1 };
	if (is_stdin) {
		ret_input->descriptor = dup(STDIN_FILENO);
		if (ret_input->descriptor < 0)
			return err_set(err, ERR_FAILURE, "standard input: %s", strerror(errno));
	} else if (file_open(&reading, path, err)) {
		ret_input->descriptor = reading.descriptor;
	} else {
		return err_in(err, "%s", path);
	}
	return make_seekable(ret_input, err) || err_in(err, "%s", ret_input->name);
}

void history_input_close(struct history_input *input)
{
	if (input->descriptor >= 0)
		close(input->descriptor);
	input->descriptor = -1;
}
