/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Folders for settings, history and catalogues, as in the XDG Base Directory Specification. */
#ifndef IO_SYSTEM_FOLDERS_H
#define IO_SYSTEM_FOLDERS_H

#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>

enum { FOLDER_PATH_MAX = 1024, FOLDERS_DATA_MAX = 16 };

/* Absolute paths that end in "/rollcoach".  The folders need not exist. */
struct folders {
	char config[FOLDER_PATH_MAX]; /* profile.yaml, settings.yaml */
	char state[FOLDER_PATH_MAX]; /* history.db */
	char data[FOLDERS_DATA_MAX][FOLDER_PATH_MAX]; /* system catalogues, then the user's: later ones win */
	unsigned data_count;
};

/* Reads XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_DATA_HOME, XDG_DATA_DIRS and HOME; relative paths are ignored.  False if
 * HOME is needed but not set. */
bool folders_find(struct folders *ret_folders, struct err *err);

/* Joins "folder/name"; false if the path is too long. */
bool folder_path(char out[FOLDER_PATH_MAX], const char *folder, const char *name, struct err *err);

/* Creates a folder and its parents, accessible to this user only (0700). */
bool folder_make(const char *path, struct err *err);

/* Creates the folder of a file. */
bool folder_make_for(const char *file, struct err *err);

#endif
