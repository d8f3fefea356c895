/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Loads the library that reads archives. */
#include "io/run/unzip.h"

#include "io/system/companion.h"
#include <dlfcn.h>
#include <stdio.h>

#define LIBRARY "rollcoach-zip.so"

const struct unzip *unzip_load(struct err *err)
{
	char path[PATH_MAX];
	void *library = companion_find(LIBRARY, path) ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
	const struct unzip *unzip = library != NULL ? dlsym(library, "rollcoach_unzip") : NULL;
	if (unzip == NULL)
		err_set(err, ERR_FAILURE,
			"a zip requires %s, which is not installed: unpack the zip and pass the folder", LIBRARY);
	return unzip;
}
