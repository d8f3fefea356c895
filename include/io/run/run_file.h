/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The result of reading: the newest run, the file it came from, and notes on all other files. */
#ifndef IO_RUN_RUN_FILE_H
#define IO_RUN_RUN_FILE_H

#include "base/buf.h"
#include "core/person/run.h"

enum { RUN_NAME_MAX = 256, RUN_ALSO_MAX = 8 };

/* Another run of the same day. */
struct run_also {
	struct run run;
	char name[RUN_NAME_MAX];
};

struct run_file {
	int64_t now;
	struct run run;
	char name[RUN_NAME_MAX]; /* the file within a folder or archive; "" if the path itself is the file */
	struct run_also also[RUN_ALSO_MAX]; /* other runs that count at `now` */
	unsigned also_count;
	char fault[512]; /* the first file that is unreadable or implausible, and why; "": none */
	unsigned opened; /* number of files opened */
	struct buf notes; /* lines of safe text on what was left out, and why */
};

/* Starts with nothing read.  `now` decides which dates are plausible. */
void run_file_init(struct run_file *ret_file, int64_t now);
void run_file_done(struct run_file *file);

/* Adds another run if it counts. */
void run_file_add_also(struct run_file *file, const struct run *run, const char *name);

/* A name as one line of safe text in out[RUN_NAME_MAX]. */
const char *safe_name(char *out, const char *name);

#endif
