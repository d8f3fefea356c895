/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads whole files, up to a size limit, and lists the YAML files of folders. */
#ifndef IO_SYSTEM_FILE_H
#define IO_SYSTEM_FILE_H

#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

enum { FILE_BYTES_MAX = 4 << 20 };

/* A file being read.  Opening and reading are separate steps so that a test can change the file in between. */
struct file_reading {
	int descriptor;
	struct stat before;
	size_t most; /* size limit in bytes; file_open sets FILE_BYTES_MAX */
};

/* Opens a file; ERR_FAILURE if it does not exist, is not readable or is a folder. */
bool file_open(struct file_reading *ret_reading, const char *path, struct err *err);

/* Reads to the end and closes the file, even on failure.  `ret_bytes` holds ret_size bytes and a terminating NUL; free
 * it.  ERR_DATA if the file is larger than `most`; ERR_FAILURE if reading fails or the file changed during it. */
bool file_finish(struct file_reading *reading, char **ret_bytes, size_t *ret_size, struct err *err);

/* Opens and reads a file. */
bool file_read(const char *path, char **ret_bytes, size_t *ret_size, struct err *err);

/* Reads standard input to its end. */
bool file_read_input(char **ret_bytes, size_t *ret_size, struct err *err);

/* True even for a broken link: reading it then fails with a message instead of being treated as missing. */
bool file_is_there(const char *path);

/* Appends the *.yaml files of a folder, sorted by name; if `path` is not a folder, or "-" for standard input, appends
 * the path itself.  `paths` owns the strings: end with paths_done. */
struct paths {
	char **items;
	size_t count;
};
bool paths_add(struct paths *paths, const char *path, struct err *err);
void paths_done(struct paths *paths);

#endif
