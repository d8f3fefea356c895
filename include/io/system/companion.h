/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the files installed together with the program: beside it or in libexec. */
#ifndef IO_SYSTEM_COMPANION_H
#define IO_SYSTEM_COMPANION_H

#include <limits.h>
#include <stdbool.h>

/* False if there is none of that name that may be read. */
bool companion_find(const char *name, char ret_path[PATH_MAX]);

#endif
