/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds files installed with the program, in its folder or in libexec. */
#ifndef IO_SYSTEM_COMPANION_H
#define IO_SYSTEM_COMPANION_H

#include <limits.h>
#include <stdbool.h>

/* False if no readable file has that name. */
bool companion_find(const char *name, char ret_path[PATH_MAX]);

#endif
