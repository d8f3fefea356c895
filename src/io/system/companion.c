/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Looks in the folder of the running program and in the libexec folder that belongs to it. */
#include "io/system/companion.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *const places[] = { "", ROLLCOACH_LIBEXEC };

bool companion_find(const char *name, char ret_path[PATH_MAX])
{
	char self[PATH_MAX], path[PATH_MAX];
	ssize_t size = readlink("/proc/self/exe", self, sizeof(self));
	if (size < 0 || (size_t)size >= sizeof(self))
		return false;
	while (size > 0 && self[size - 1] != '/')
		size--;
	for (unsigned i = 0; i < sizeof(places) / sizeof(*places); i++) {
		int length = snprintf(path, sizeof(path), "%.*s%s%s", (int)size, self, places[i], name);
		if (length < (int)sizeof(path) && access(path, R_OK) == 0) {
			memcpy(ret_path, path, (size_t)length + 1);
			return true;
		}
	}
	return false;
}
