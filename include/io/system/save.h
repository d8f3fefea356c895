/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Saves files atomically: whole or not at all. */
#ifndef IO_SYSTEM_SAVE_H
#define IO_SYSTEM_SAVE_H

#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A temporary file is called like its target with both of these appended; mkstemp replaces the second. */
#define SAVE_BESIDE ".saving-"
#define SAVE_RANDOM "XXXXXX"

/* Writes a temporary file, flushes it to disk and renames it: after a crash or a full disk, and for concurrent readers,
 * there is either the old file or the new one.  With `secret` only this user can read it (0600); otherwise the umask
 * decides.  Follows symbolic links. */
bool save_file(const char *path, const void *bytes, size_t size, bool secret, struct err *err);

/* Adds all of the bytes or none to the end of a file, creating it if needed. Never follows a link. */
bool save_append(const char *path, const void *bytes, size_t size, struct err *err);

/* Identifies contents; 0: the file does not exist. */
uint64_t save_stamp(const void *bytes, size_t size);

/* Like save_file with `secret`, for a file that other programs save too: saves only if it still holds what `before`
 * identifies.  Otherwise false with *ret_changed: read it, merge the two, and try again.  Locks the file for a few
 * milliseconds; waits up to two seconds for another program's lock. */
bool save_over(const char *path, const void *bytes, size_t size, uint64_t before, bool *ret_changed, struct err *err);

/* Saving in parts, for output that is too large for memory and can be produced again.  It is not flushed to disk, which
 * would take longer than producing it.  An existing device or pipe is written to directly. */
struct saving {
	int descriptor;
	char *path; /* the target; owned */
	char *beside; /* the temporary file; NULL: writing directly to the target; owned */
	bool fresh; /* the target must not exist yet */
	bool unlinks; /* a link at the target is replaced */
	bool secret, synced;
	int failed; /* errno of the first failed write, after which all others are skipped; 0: none */
};

enum saving_flag {
	SAVING_FRESH = 1 << 0, /* fail if the file exists */
	/* Replace a symbolic link instead of following it: for names that the program chooses. */
	SAVING_UNLINKS = 1 << 1,
	/* For names that the person gives: replace a link to a file too, but follow one to a device or a pipe, and those
	 * of the system, such as /dev/stdout. */
	SAVING_NAMED = 1 << 2,
};

/* `flags`: bits of enum saving_flag.  After a failure, do not call saving_end. */
bool saving_begin(struct saving *ret_saving, const char *path, unsigned flags, struct err *err);

void saving_add(struct saving *saving, const void *bytes, size_t size);

/* With `keep`, renames the file into place unless a write failed; otherwise removes it.  False: nothing was saved. */
bool saving_end(struct saving *saving, bool keep, struct err *err);

#endif
