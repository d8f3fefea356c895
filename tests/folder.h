/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A temporary folder for a test, deleted afterwards; in memory if possible, because some files are written a thousand
 * times. */
#ifndef TESTS_FOLDER_H
#define TESTS_FOLDER_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

/* For cmocka: 0 on success. */
static inline int make_folder(void **state)
{
	(void)state;
	strcpy(folder, access("/dev/shm", W_OK) == 0 ? "/dev/shm/rollcoach-XXXXXX" : "/tmp/rollcoach-XXXXXX");
	return mkdtemp(folder) == NULL;
}

static inline int remove_folder(void **state)
{
	char path[400];
	(void)state;
	chmod(folder, 0700);
	DIR *entries = opendir(folder);
	for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
		snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
		unlink(path);
	}
	closedir(entries);
	return rmdir(folder);
}

#endif
