/* SPDX-License-Identifier: MIT */
/* Whole files, read once and no longer than they may be. */
#ifndef IO_SYSTEM_FILE_H
#define IO_SYSTEM_FILE_H

#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

enum { FILE_BYTES_MAX = 4 << 20 };

/* A file being read.  The two steps are apart so that a test can change the file between them. */
struct file_reading {
	int descriptor;
	struct stat before;
	size_t most; /* bytes; file_open sets FILE_BYTES_MAX */
};

/* Opens; ERR_FAILURE where there is no such file, it may not be read or is a folder. */
bool file_open(struct file_reading *ret_reading, const char *path, struct err *err);

/* Reads to the end and closes.  `ret_bytes` (NUL behind its end, to be freed) holds ret_size bytes.  ERR_DATA over
 * `most`, ERR_FAILURE where reading fails or the file changed meanwhile. */
bool file_finish(struct file_reading *reading, char **ret_bytes, size_t *ret_size, struct err *err);

/* Both. */
bool file_read(const char *path, char **ret_bytes, size_t *ret_size, struct err *err);

/* The files DIR/...*.yaml of a folder in the order of their names, or the path itself if it is none.  Appends to
 * `paths` (owned texts, see paths_done). */
struct paths {
	char **items;
	size_t count;
};
bool paths_add(struct paths *paths, const char *path, struct err *err);
void paths_done(struct paths *paths);

#endif
