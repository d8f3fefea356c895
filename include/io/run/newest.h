/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The newest run among several files, with notes on the others. */
#ifndef IO_RUN_NEWEST_H
#define IO_RUN_NEWEST_H

#include "base/err.h"
#include "io/run/outing.h"
#include "io/run/run_file.h"

struct newest {
	struct run_file *file; /* the newest run so far, its name, the notes */
	bool has_run;
	unsigned noted; /* notes so far; at most NEWEST_NOTES_MAX are written out */
	struct err first; /* the first error of a file */
};

enum { NEWEST_NOTES_MAX = 5 };

void newest_init(struct newest *ret_newest, struct run_file *file);

/* Adds the runs of a file.  A run replaces another only if it is later and its date is plausible; of two that overlap,
 * the longer one stays.  Other runs of the same day are kept too. */
void newest_take(struct newest *newest, const char *name, const struct outing *outing);

/* Adds the contents of a separate file: a recording or an archive. */
void newest_take_file(struct newest *newest, const char *name, const struct run_file *inner);

/* Adds a note on a file that could not be read. */
void newest_fail(struct newest *newest, const char *name, const struct err *err);

/* Adds the number of notes that were not written out.  False with the first error if files failed and no run was
 * found. */
bool newest_finish(struct newest *newest, struct err *err);

/* True if the name has the extension of a recording; hidden files, __MACOSX/ and routes/ do not count. */
bool is_recording_name(const char *name);

#endif
