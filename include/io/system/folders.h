/* SPDX-License-Identifier: MIT */
/* Where things are kept: the folders of the XDG base directory specification. */
#ifndef IO_SYSTEM_FOLDERS_H
#define IO_SYSTEM_FOLDERS_H

#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>

enum { FOLDER_PATH_MAX = 1024, FOLDERS_DATA_MAX = 16 };

/* Absolute paths that end in "/rollcoach"; none of them needs to exist. */
struct folders {
	char config[FOLDER_PATH_MAX]; /* profile.yaml, settings.yaml */
	char state[FOLDER_PATH_MAX]; /* history.db */
	char data[FOLDERS_DATA_MAX][FOLDER_PATH_MAX]; /* catalogues of the system, then of the user: later ones win */
	unsigned data_count;
};

/* From XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_DATA_HOME, XDG_DATA_DIRS and HOME; a relative path in one of them counts
 * as not set.  False if HOME is needed and not set. */
bool folders_find(struct folders *ret_folders, struct err *err);

/* "folder/name"; false if that is too long. */
bool folder_path(char out[FOLDER_PATH_MAX], const char *folder, const char *name, struct err *err);

/* Makes the folder, and those above it, for this user alone (0700). */
bool folder_make(const char *path, struct err *err);

/* Makes the folder that a file is to be in. */
bool folder_make_for(const char *file, struct err *err);

#endif
