/* SPDX-License-Identifier: MIT */
/* Saves a file whole or not at all. */
#ifndef IO_SYSTEM_SAVE_H
#define IO_SYSTEM_SAVE_H

#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>

/* Writes beside the file, makes sure it is on disk, then takes the file's place: a reader, a crash or a full disk
 * sees the old file or the new one.  Readable by this user alone (0600) with `secret`, else as the umask says.  A
 * symbolic link is followed. */
bool save_file(const char *path, const void *bytes, size_t size, bool secret, struct err *err);

/* The same in parts, for what is too large to hold at once and can be made again: it is not waited for until it is on
 * disk, which takes longer than to make it.  What is there and no regular file (a device, a pipe) is written to as it
 * is. */
struct saving {
	int descriptor;
	char *path; /* where it goes; owned */
	char *beside; /* where it is written; NULL: straight into it; owned */
	bool fresh; /* nothing may be there yet */
	bool secret, synced;
	int failed; /* errno of the first write that failed; the others are left out */
};

/* `fresh`: fails where there is a file already.  False: `ret_saving` needs no end. */
bool saving_begin(struct saving *ret_saving, const char *path, bool fresh, struct err *err);

void saving_add(struct saving *saving, const void *bytes, size_t size);

/* Takes its place with `keep`, unless a write failed; else nothing is left of it.  False: nothing was saved. */
bool saving_end(struct saving *saving, bool keep, struct err *err);

#endif
