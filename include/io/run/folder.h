/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The newest run in a folder, without opening more files than it takes. */
#ifndef IO_RUN_FOLDER_H
#define IO_RUN_FOLDER_H

#include "base/err.h"
#include "io/run/run_file.h"

/* Opens recordings from the latest modification time on, until the newest start found is later than the time of the
 * next file, and that time over 24 hours ago: a file is never written before its run began.  Folders inside are not entered.  Files that cannot be read,
 * have vanished or are not runs become notes. */
bool run_folder_read(struct run_file *ret_file, const char *path, struct err *err);

#endif
