/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* What was read: the newest run, the file it came from, and notes on all others. */
#ifndef IO_RUN_RUN_FILE_H
#define IO_RUN_RUN_FILE_H

#include "base/buf.h"
#include "core/person/run.h"

enum { RUN_NAME_MAX = 256 };

struct run_file {
	struct run run;
	char name[RUN_NAME_MAX]; /* the file within a folder or archive; "" where the path itself is the file */
	unsigned opened; /* files looked into */
	struct buf notes; /* lines of safe text: what was left out, and why */
};

/* Starts without an activity, and with nothing read. */
void run_file_init(struct run_file *ret_file);
void run_file_done(struct run_file *file);

/* A name as one line of safe text in out[RUN_NAME_MAX]. */
const char *safe_name(char *out, const char *name);

#endif
