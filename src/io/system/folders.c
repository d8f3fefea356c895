/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds and creates the folders of the XDG Base Directory Specification. */
#include "io/system/folders.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool put_path(char out[FOLDER_PATH_MAX], const char *base, const char *rest)
{
	int length = snprintf(out, FOLDER_PATH_MAX, "%s%s", base, rest);
	return length > 0 && length < FOLDER_PATH_MAX;
}

/* $VARIABLE/rollcoach, or by default $HOME/fallback/rollcoach. */
static bool find_one(char out[FOLDER_PATH_MAX], const char *variable, const char *fallback, struct err *err)
{
	const char *set = getenv(variable), *home = getenv("HOME");
	char rest[64];
	if (set != NULL && set[0] == '/' && put_path(out, set, "/rollcoach"))
		return true;
	snprintf(rest, sizeof(rest), "/%s/rollcoach", fallback);
	if (home != NULL && home[0] == '/' && put_path(out, home, rest))
		return true;
	if (home != NULL && home[0] != '\0')
		return err_set(err, ERR_FAILURE, "no home folder: HOME must begin with a slash");
	return err_set(err, ERR_FAILURE, "no home folder: set HOME or %s", variable);
}

/* The first folder of XDG_DATA_DIRS has the highest priority, so it comes last. */
static void find_system_data(struct folders *folders)
{
	const char *set = getenv("XDG_DATA_DIRS");
	const char *dirs = set != NULL && *set != '\0' ? set : "/usr/local/share:/usr/share";
	for (const char *end = dirs + strlen(dirs); end > dirs && folders->data_count < FOLDERS_DATA_MAX - 1;) {
		const char *from = end;
		char dir[FOLDER_PATH_MAX];
		while (from > dirs && from[-1] != ':')
			from--;
		int length = snprintf(dir, sizeof(dir), "%.*s", (int)(end - from), from);
		if (dir[0] == '/' && length < FOLDER_PATH_MAX &&
		    put_path(folders->data[folders->data_count], dir, "/rollcoach"))
			folders->data_count++;
		end = from > dirs ? from - 1 : dirs;
	}
}

bool folders_find(struct folders *ret_folders, struct err *err)
{
	struct folders folders = { 0 };
	find_system_data(&folders);
	if (!find_one(folders.config, "XDG_CONFIG_HOME", ".config", err) ||
	    !find_one(folders.state, "XDG_STATE_HOME", ".local/state", err) ||
	    !find_one(folders.data[folders.data_count], "XDG_DATA_HOME", ".local/share", err))
		return false;
	folders.data_count++;
	*ret_folders = folders;
	return true;
}

bool folder_path(char out[FOLDER_PATH_MAX], const char *folder, const char *name, struct err *err)
{
	char rest[FOLDER_PATH_MAX];
	if (put_path(rest, "/", name) && put_path(out, folder, rest))
		return true;
	return err_set(err, ERR_FAILURE, "the path of %s is too long: use a folder with a shorter path", name);
}

bool folder_make(const char *path, struct err *err)
{
	char part[FOLDER_PATH_MAX];
	struct stat found;
	if (!put_path(part, path, ""))
		return err_set(err, ERR_FAILURE, "the path of the folder is too long: use a shorter one");
	for (char *slash = strchr(part + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(part, 0700);
		*slash = '/';
	}
	if (mkdir(part, 0700) == 0)
		return true;
	int failed = errno;
	if (failed == EEXIST && stat(part, &found) == 0 && S_ISDIR(found.st_mode))
		return true;
	return err_set(err, ERR_FAILURE, "cannot create the folder %s: %s", path,
		       strerror(failed == EEXIST ? ENOTDIR : failed));
}

bool folder_make_for(const char *file, struct err *err)
{
	char folder[FOLDER_PATH_MAX];
	const char *slash = strrchr(file, '/');
	if (slash == NULL || slash == file)
		return true;
	int length = snprintf(folder, sizeof(folder), "%.*s", (int)(slash - file), file);
	return length < FOLDER_PATH_MAX
		       ? folder_make(folder, err)
		       : err_set(err, ERR_FAILURE, "the path of the folder is too long: use a shorter one");
}
