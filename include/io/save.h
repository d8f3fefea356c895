/* SPDX-License-Identifier: MIT */
/* Saves a file whole or not at all. */
#ifndef IO_SAVE_H
#define IO_SAVE_H

#include <stdbool.h>
#include <stddef.h>
#include "base/err.h"

/* Writes beside the file, makes sure it is on disk, then takes the file's place: a reader, a crash or a full disk
 * sees the old file or the new one.  Readable by this user alone (0600) with `secret`, else as the umask says.  A
 * symbolic link is followed. */
bool save_file(const char *path, const void *bytes, size_t size, bool secret, struct err *err);

#endif
