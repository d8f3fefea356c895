/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the newest run in a folder, opening no more files than necessary. */
#ifndef IO_RUN_FOLDER_H
#define IO_RUN_FOLDER_H

#include "base/err.h"
#include "io/run/run_file.h"

/* Opens recordings by modification time, latest first, until the newest start found is later than the next file's time
 * and that time is over 24 hours ago: a file is never written before its run began.  Subfolders are not entered.  Files
 * that cannot be read, have vanished or are not runs become notes. */
bool run_folder_read(struct run_file *ret_file, const char *path, struct err *err);

#endif
